"""What a file is follows from its bytes; what cannot be read yet is said so."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence.intake.media_type import READABLE
from evidence.read.formats import OPENERS
from evidence.records.sources import Status
from tests.intake.compound import compound
from tests.intake.support import outcome, packed, taken

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
        ("note.txt", b"<script>alert(1)</script>\nCOMMERCIAL INVOICE\nInvoice No: A-1\n", "text/plain"),
        ("saved.txt", b"<script>var a = 1</script><table><tr><td>Invoice No: A-1</table>", "text/html"),
        ("draft.txt", b"<to be completed by the forwarder>\nBill of lading no. X-1\n", "text/plain"),
        ("bare", b"<Invoice><ID>A-1</ID></Invoice>", "application/xml"),
        ("bare.xml", b"<Invoice>\n", "application/xml"),
        ("gruss.txt", "Grüße".encode(), "text/plain"),
        ("late.pdf", b"\r\nfrom the printer\n" + PDF, "application/pdf"),
    ],
)
def test_what_a_file_is_follows_from_its_bytes(dossier: Path, name: str, content: bytes, kind: str) -> None:
    (dossier / name).write_bytes(content)
    assert next(s for s in taken(dossier).sources if s.path == name).media_type == kind


def test_all_that_is_called_readable_has_a_reader() -> None:
    assert set(OPENERS) == READABLE


def test_a_name_that_fits_is_not_remarked_on(dossier: Path) -> None:
    (dossier / "scan.JPEG").write_bytes(b"\xff\xd8\xff\xe0rest")
    assert taken(dossier).sources[0].problems == ()


@pytest.mark.parametrize(
    ("name", "content", "called"),
    [
        ("letter.rtf", b"{\\rtf1 hello}", "rich text"),
        ("papers.rar", b"Rar!\x1a\x07\x01\x00", "RAR archive"),
        ("papers.tar", b"a.pdf".ljust(257, b"\0") + b"ustar\x0000", "tar archive"),
        ("winmail.dat", b"\x78\x9f\x3e\x22\x01\x00", "winmail.dat"),
        ("photo.avif", b"\x00\x00\x00\x18ftypavif", "AVIF"),
        ("plan.svg", b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "SVG"),
        ("blob", b"\x00\x01\x02\x03", ""),
    ],
)
def test_a_format_that_is_not_read_is_named_and_never_skipped(
    dossier: Path, name: str, content: bytes, called: str
) -> None:
    (dossier / name).write_bytes(content)
    said = outcome(taken(dossier), name)
    assert said.status is Status.UNREADABLE and said.problems[0].code == "unsupported"
    assert said.reason and said.reason.startswith("format not supported yet") and called in said.reason
    assert said.problems[0].next_step


BOX = b"\x00\x00\x00\x18ftyp"
CSV = b"Date,Reference,Amount\n2026-03-05,A1,10.00\n2026-03-06,A2,11.00\n2026-03-07,A3,12.00\n"
PACS = b'<?xml version="1.0"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"/>'


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("photo.heic", BOX + b"heic", "image/heic"),
        ("photo", BOX + b"mif1", "image/heic"),
        ("photo.webp", b"RIFF\x10\0\0\0WEBPVP8 ", "image/webp"),
        ("logo.gif", b"GIF89a" + bytes(20), "image/gif"),
        ("scan.bmp", b"BM\x10\0\0\0\0\0\0\0" + bytes(20), "image/bmp"),
        ("export.csv", b"a;b\n", "text/csv"),
        ("export.dat", CSV, "text/csv"),
        ("export.txt", CSV.replace(b",", b"\t").decode().encode("utf-16"), "text/csv"),
        ("export.csv", CSV.decode().encode("utf-16-le"), "text/csv"),
        ("export", CSV.decode().encode("utf-16-be"), "text/csv"),
        ("note.txt", b"Invoice 77-A, total 5,400.00\nexample of a header: %PDF-1.4 is how it starts\n", "text/plain"),
        ("junk.pdf", b"Printed by the desk\n" + PDF.replace(b"%%EOF", b"1 0 obj<<>>endobj"), "application/pdf"),
        ("memo", b"From ana@b.example of 5 March\nRe: freight\n\nPaid.\n", "text/plain"),
        ("letter.txt", b"Dear Sir, thank you, yours,\n\nas agreed, we send, today,\n", "text/plain"),
        ("memo.txt", b"From: Ana\nTo: Ben\nDate: 5 March 2026\nSubject: freight\n\nPaid.\n", "text/plain"),
        ("page.html", b"<!doctype html><html></html>", "text/html"),
        ("table.htm", b"<table><tr><td>x</table>", "text/html"),
        ("page.xls", b"<html xmlns:x='urn:schemas-microsoft-com:office:excel'><table></table></html>", "text/html"),
        ("xhtml", b'<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"/>', "text/html"),
        ("payment.xml", PACS, "application/xml"),
        ("payment", b"\xef\xbb\xbf" + PACS, "application/xml"),
        ("wide.xml", PACS.decode().encode("utf-16"), "application/xml"),
    ],
)
def test_pictures_tables_and_markup_are_told_apart_by_their_bytes(
    dossier: Path, name: str, content: bytes, kind: str
) -> None:
    (dossier / name).write_bytes(content)
    assert [s.media_type for s in taken(dossier).sources] == [kind]


@pytest.mark.parametrize(
    ("parts", "ending"),
    [
        (("word/document.xml",), "wordprocessingml.document"),
        (("word/document2.xml",), "wordprocessingml.document"),
        (("docProps/app.xml", "xl/workbook.xml"), "spreadsheetml.sheet"),
        (("xl\\workbook.xml",), "spreadsheetml.sheet"),
    ],
)
def test_office_files_are_told_apart_by_their_main_part(dossier: Path, parts: tuple[str, ...], ending: str) -> None:
    packed(dossier / "file", dict.fromkeys(("[Content_Types].xml", *parts), b"<x/>"))
    assert taken(dossier).sources[0].media_type.endswith(ending)


@pytest.mark.parametrize(
    ("parts", "called"),
    [
        (("[Content_Types].xml", "ppt/presentation.xml"), "PowerPoint"),
        (("[Content_Types].xml", "xl/workbook.bin"), ".xlsb"),
        (("[Content_Types].xml", "_rels/.rels", "visio/document.xml"), "unknown program"),
        (("mimetype", "content.xml", "META-INF/manifest.xml"), "OpenDocument"),
    ],
)
def test_an_office_file_that_is_not_read_is_one_row_with_its_name(
    dossier: Path, parts: tuple[str, ...], called: str
) -> None:
    packed(dossier / "file", dict.fromkeys(parts, b"<x/>"))
    intake = taken(dossier)
    assert intake.sources == () and len(intake.outcomes) == 1
    assert called in (outcome(intake, "file").reason or "")


@pytest.mark.parametrize("stream", ["Workbook", "Book", "WORKBOOK"])
def test_an_old_workbook_is_known_by_its_stream(dossier: Path, stream: str) -> None:
    (dossier / "old.xls").write_bytes(compound({stream: b"\x09\x08" + bytes(600)}))
    assert [(s.media_type, s.problems) for s in taken(dossier).sources] == [("application/vnd.ms-excel", ())]


@pytest.mark.parametrize(
    ("stream", "code", "word"),
    [
        ("WordDocument", "unsupported", ".doc"),
        ("PowerPoint Document", "unsupported", ".ppt"),
        ("EncryptedPackage", "encrypted", "password"),
        ("Contents", "unsupported", "unknown program"),
    ],
)
def test_an_old_office_file_that_is_not_read_says_what_it_is(dossier: Path, stream: str, code: str, word: str) -> None:
    (dossier / "old").write_bytes(compound({stream: bytes(5000)}))
    said = outcome(taken(dossier), "old")
    assert (said.status, said.problems[0].code) == (Status.UNREADABLE, code)
    assert word in (said.reason or "") and said.problems[0].next_step


def test_a_damaged_compound_file_says_so(dossier: Path) -> None:
    (dossier / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert "damaged" in (outcome(taken(dossier), "old.xls").reason or "")


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


def test_a_pdf_that_is_a_zip_too_is_told_and_one_that_only_holds_a_zip_is_not(dossier: Path) -> None:
    inner = packed(dossier / "inner.zip", {"a.txt": b"paper"})
    archive = inner.read_bytes()
    inner.unlink()
    (dossier / "both.pdf").write_bytes(PDF + archive)
    (dossier / "holds.pdf").write_bytes(b"%PDF-1.4\n" + archive + b"\n%%EOF\n")
    told = {s.path: [p.code for p in s.problems] for s in taken(dossier).sources}
    assert told == {"both.pdf": ["polyglot"], "holds.pdf": []}
