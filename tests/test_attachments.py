"""Files that lie in a PDF end in a stated outcome each, like those of an archive."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence.pipeline import extract
from evidence.records.sources import FileReading, Status
from evidence.settings import Limits, ReadSettings, Settings
from tests.read.papers import enclosing, invoice

APPOINTMENT = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"
FONT = b"OTTO\x00\x0b\x00\x80" + bytes(200)
NOTE = b"PACKING LIST\nInvoice No. HX-2026-0417\nPackages 12 cartons\n"


def files(folder: Path, data: bytes, limits: Limits | None = None) -> dict[str, FileReading]:
    """The outcome of each file of a dossier that is one PDF."""
    (folder / "d").mkdir()
    (folder / "d" / "offer.pdf").write_bytes(data)
    case = extract(folder / "d", Settings(ReadSettings(jobs=1, cache=None, limits=limits or Limits())))
    return {f.path: f for f in case.files}


def test_each_attachment_of_a_pdf_is_read_or_told_why_not(tmp_path: Path) -> None:
    inside = {"list.txt": NOTE, "plan.ics": APPOINTMENT, "type.otf": FONT, "copy.pdf": invoice(), "data.bin": b"\0\1\2"}
    found = files(tmp_path, enclosing(invoice(), inside))
    ends = {path.removeprefix("offer.pdf!/"): (f.status, f.reason) for path, f in found.items()}
    assert ends == {
        "offer.pdf": (Status.READ, None),
        "copy.pdf": (Status.READ, None),
        "list.txt": (Status.READ, None),
        "plan.ics": (Status.IGNORED, "an appointment, no paper"),
        "type.otf": (Status.IGNORED, "a font, no paper"),
        "data.bin": (Status.UNREADABLE, "format not supported yet"),
    }


def test_a_file_pinned_to_a_page_is_read(tmp_path: Path) -> None:
    found = files(tmp_path, enclosing(invoice(), pinned={"list.txt": NOTE}))
    assert {path: len(f.pages) for path, f in found.items()} == {"offer.pdf": 1, "offer.pdf!/list.txt": 1}


def test_a_pdf_in_a_pdf_in_a_pdf_is_read(tmp_path: Path) -> None:
    inner = enclosing(invoice(), {"list.txt": NOTE})
    found = files(tmp_path, enclosing(invoice(), {"inner.pdf": inner}))
    assert set(found) == {"offer.pdf", "offer.pdf!/inner.pdf", "offer.pdf!/inner.pdf!/list.txt"}
    assert all(f.status is Status.READ for f in found.values())


def test_pdfs_nested_too_deep_are_refused(tmp_path: Path) -> None:
    inner = enclosing(invoice(), {"inner.pdf": enclosing(invoice(), {"list.txt": NOTE})})
    found = files(tmp_path, inner, Limits(archive_depth=1))
    deep = found["offer.pdf!/inner.pdf!/list.txt"]
    assert (deep.status, deep.reason) == (Status.UNREADABLE, "archives nested deeper than 1")


@pytest.mark.parametrize(
    ("limits", "reason"),
    [
        (Limits(archive_entries=1), "more than 1 entries in archives"),
        (Limits(archive_size=100), "archives unpack to more than 100 bytes"),
        (Limits(file_size=5000), "larger than 5000 bytes"),
    ],
)
def test_attachments_count_against_the_limits_of_archives(tmp_path: Path, limits: Limits, reason: str) -> None:
    found = files(tmp_path, enclosing(invoice(), {"a.txt": NOTE, "b.txt": NOTE * 100}), limits)
    last = found["offer.pdf!/b.txt"]
    assert (last.status, last.reason) == (Status.UNREADABLE, reason)


def test_two_attachments_of_one_name_are_both_told(tmp_path: Path) -> None:
    found = files(tmp_path, enclosing(invoice(), {"list.txt": NOTE}, {"list.txt": NOTE + b"12 KGS"}))
    assert set(found) == {"offer.pdf", "offer.pdf!/list.txt", "offer.pdf!/list.txt#2"}


def test_a_pdf_without_attachments_brings_nothing_more(tmp_path: Path) -> None:
    assert set(files(tmp_path, invoice())) == {"offer.pdf"}
