"""Small files as they are sent, and taking them in."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

from evidence.intake import Intake, collect
from evidence.records.sources import FileReading
from evidence.settings import Limits

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
TEXT = b"COMMERCIAL INVOICE\nInvoice No. 77-A\n"


def taken(path: Path, limits: Limits | None = None) -> Intake:
    """Take a path in, and hold the law of intake: each path once, with bytes or with a reason."""
    spool = path.parent / f"{path.name}.spool"
    intake = collect(path, spool, limits or Limits())
    paths = [s.path for s in intake.sources] + [o.path for o in intake.outcomes]
    assert len(paths) == len(set(paths))
    assert all((spool / s.sha256).stat().st_size == s.size for s in intake.sources)
    assert all(o.reason for o in intake.outcomes)
    return intake


def read(intake: Intake) -> set[str]:
    return {s.path for s in intake.sources}


def outcome(intake: Intake, path: str) -> FileReading:
    return next(o for o in intake.outcomes if o.path == path)


def code(intake: Intake, path: str) -> str:
    return outcome(intake, path).problems[0].code


def packed(path: Path, entries: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in entries.items():
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return path


def restated(path: Path, count: int) -> Path:
    """The zip with another number of entries in its end record."""
    data = bytearray(path.read_bytes())
    at = data.rfind(b"PK\5\6")
    struct.pack_into("<2H", data, at + 8, count, count)
    path.write_bytes(data)
    return path
