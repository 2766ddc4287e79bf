"""What a file is follows from its bytes; what cannot be read yet is said so."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence.records.sources import Status
from tests.intake.support import outcome, taken

PDF = b"%PDF-1.4\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(8)


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    folder = tmp_path / "dossier"
    folder.mkdir()
    return folder


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("scan", PNG, "image/png"),
        ("scan.dat", b"\xff\xd8\xff\xe0rest", "image/jpeg"),
        ("fax", b"II*\x00rest", "image/tiff"),
        ("message.fin", b"{1:F01BANKUS33AXXX0000000000}{4:\n:20:X\n-}", "text/plain"),
        ("gruss.txt", "Grüße".encode(), "text/plain"),
        ("late.pdf", b"\r\nfrom the printer\n" + PDF, "application/pdf"),
    ],
)
def test_what_a_file_is_follows_from_its_bytes(dossier: Path, name: str, content: bytes, kind: str) -> None:
    (dossier / name).write_bytes(content)
    assert next(s for s in taken(dossier).sources if s.path == name).media_type == kind


def test_a_name_that_fits_is_not_remarked_on(dossier: Path) -> None:
    (dossier / "scan.JPEG").write_bytes(b"\xff\xd8\xff\xe0rest")
    assert taken(dossier).sources[0].problems == ()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("mail.eml", b"Received: from a\r\nFrom: b@c.example\r\nSubject: papers\r\nMIME-Version: 1.0\r\n\r\nhello"),
        ("list.xml", b'<?xml version="1.0"?><a/>'),
        ("page.html", b"<!doctype html><html></html>"),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
        ("letter.rtf", b"{\\rtf1 hello}"),
        ("photo.heic", b"\x00\x00\x00\x18ftypheic"),
        ("blob", b"\x00\x01\x02\x03"),
    ],
)
def test_a_format_that_is_not_read_yet_is_said_so_and_never_skipped(dossier: Path, name: str, content: bytes) -> None:
    (dossier / name).write_bytes(content)
    said = outcome(taken(dossier), name)
    assert (said.status, said.reason) == (Status.UNREADABLE, "format not supported yet")
    assert said.problems[0].next_step == "print it to PDF and add the PDF"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("report.json", b'{"dossier":{},"schema":"evidence/report/1"}'),
        ("proof.json", b'{"schema": "evidence/proof/1", "a": ' + b"1" * 20_000 + b"}"),
        ("report.html", b'<!doctype html><html><head><meta name="generator" content="evidence 0.1.0"></head></html>'),
    ],
)
def test_a_report_of_an_earlier_run_is_no_paper(dossier: Path, name: str, content: bytes) -> None:
    (dossier / name).write_bytes(content)
    said = outcome(taken(dossier), name)
    assert (said.status, said.reason) == (Status.IGNORED, "written by this program")


def test_somebody_elses_json_is_not_ignored(dossier: Path) -> None:
    (dossier / "data.json").write_bytes(b'{"schema": "other/1"}')
    assert outcome(taken(dossier), "data.json").status is Status.UNREADABLE
