"""What a file is, by its first bytes; what its name claims; and what is too small or too strange to be a paper."""

from __future__ import annotations

import re
from collections.abc import Sequence

from evidence.intake.text_type import is_mail, text_type

HEAD = 8192
"""So many bytes of a file are looked at."""

OOXML = "application/vnd.openxmlformats-officedocument."
TEXTS = frozenset({"text/plain", "text/csv", "text/html", "application/xml"})
DRAWN = frozenset(
    {"application/pdf", "application/vnd.ms-excel", f"{OOXML}wordprocessingml.document", f"{OOXML}spreadsheetml.sheet"}
    | {f"image/{kind}" for kind in ("png", "jpeg", "tiff", "heic", "webp", "gif", "bmp")}
)
"""Media types that speak for a paper whatever the file is called."""

READABLE = DRAWN | TEXTS
"""Media types the reader can read."""

MAILBOX = "application/mbox"
CONTAINERS = frozenset(
    {"application/zip", "application/x-7z-compressed", "application/x-ole-storage", "message/rfc822", MAILBOX}
)
"""Media types that are opened for what is in them, or to see what they are."""

MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"II+\x00", "image/tiff"),
    (b"MM\x00+", "image/tiff"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
    (b"PK\x03\x04", "application/zip"),
    (b"PK\x05\x06", "application/zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"{\\rtf", "application/rtf"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"\x1f\x8b", "application/gzip"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\x00", "application/x-xz"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (b"\x78\x9f\x3e\x22", "application/ms-tnef"),
)

EXTENSIONS: dict[str, str] = {
    "pdf": "application/pdf",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "jpe": "image/jpeg",
    "jfif": "image/jpeg",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "gif": "image/gif",
    "bmp": "image/bmp",
    "webp": "image/webp",
    "heic": "image/heic",
    "heif": "image/heic",
    "txt": "text/plain",
    "text": "text/plain",
    "fin": "text/plain",
    "rje": "text/plain",
    "mt103": "text/plain",
    "csv": "text/csv",
    "tsv": "text/csv",
    "zip": "application/zip",
    "7z": "application/x-7z-compressed",
    "xml": "application/xml",
    "html": "text/html",
    "htm": "text/html",
    "json": "application/json",
    "eml": "message/rfc822",
    "mbox": MAILBOX,
    "docx": f"{OOXML}wordprocessingml.document",
    "xlsx": f"{OOXML}spreadsheetml.sheet",
    "pptx": f"{OOXML}presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument",
    "ods": "application/vnd.oasis.opendocument",
    "doc": "application/msword",
    "xls": "application/vnd.ms-excel",
    "ppt": "application/vnd.ms-powerpoint",
    "msg": "application/vnd.ms-outlook",
    "rtf": "application/rtf",
}

OFFICE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"word/document\d*\.xml"), EXTENSIONS["docx"]),
    (re.compile(r"xl/workbook\d*\.xml"), EXTENSIONS["xlsx"]),
    (re.compile(r"xl/workbook\d*\.bin"), "application/vnd.ms-excel.sheet.binary.macroenabled.12"),
    (re.compile(r"ppt/presentation\d*\.xml"), EXTENSIONS["pptx"]),
)
"""The main part of each office format that is a zip."""

OPC = "application/vnd.openxmlformats-package"
"""A zip built as office files are, of no format known."""

HEIC = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1", b"heif"})

PRINT, SAVE = "print it to PDF and add the PDF", "save it as PDF and add the PDF"
UNREAD: dict[str, tuple[str, str]] = {
    "application/msword": ("Word 97-2003, .doc", SAVE),
    "application/vnd.ms-powerpoint": ("PowerPoint 97-2003, .ppt", SAVE),
    EXTENSIONS["pptx"]: ("PowerPoint, .pptx", SAVE),
    EXTENSIONS["odt"]: ("OpenDocument, .odt or .ods", SAVE),
    "application/rtf": ("rich text, .rtf", SAVE),
    "application/vnd.ms-excel.sheet.binary.macroenabled.12": ("binary Excel, .xlsb", "save it as .xlsx and add that"),
    "application/vnd.rar": ("RAR archive", "unpack it and add the papers as a folder"),
    "application/gzip": ("gzip archive", "unpack it and add the papers as a folder"),
    "application/x-bzip2": ("bzip2 archive", "unpack it and add the papers as a folder"),
    "application/x-tar": ("tar archive", "unpack it and add the papers as a folder"),
    "application/x-xz": ("xz archive", "unpack it and add the papers as a folder"),
    "application/ms-tnef": ("Outlook's winmail.dat, TNEF", "ask the sender to send the papers without rich text"),
    "image/avif": ("AVIF picture", "save it as PNG and add that"),
    "image/svg+xml": ("SVG drawing", PRINT),
    "application/json": ("JSON data", PRINT),
    "application/vnd.sqlite3": ("a database", PRINT),
    OPC: ("an office file of an unknown program", SAVE),
    "application/x-ole-storage": ("an office file of an unknown program", SAVE),
}
"""Formats that are known and not read: what to call them, and what the user can do."""


def media_type(head: bytes, name: str = "") -> str:
    """The media type that the first ``HEAD`` bytes of a file speak for; ``application/octet-stream`` for unknown.

    The name is a hint for texts alone.
    """
    for magic, kind in MAGIC:
        if head.startswith(magic) and (kind != "image/bmp" or head[6:10] == b"\0\0\0\0"):
            return kind
    if is_mail(head, extension(name)):
        return "message/rfc822"
    if _late_pdf(head):
        return "application/pdf"
    if head[257:262] == b"ustar":
        return "application/x-tar"
    return _boxed_picture(head) or text_type(head, extension(name)) or "application/octet-stream"


def _late_pdf(head: bytes) -> bool:
    """Whether a PDF begins within the first kilobyte, as readers accept it; a text may only speak of PDFs."""
    at = head[:1024].find(b"%PDF-")
    return at >= 0 and (b" obj" in head[at:] or b"%%EOF" in head[at:] or text_type(head, "") is None)


def claimed(name: str) -> str | None:
    """The media type that a file's name claims, None where the extension says nothing to us."""
    return EXTENSIONS.get(extension(name))


def extension(name: str) -> str:
    """What stands after the last dot of a name, in lower case; empty for none."""
    stem, dot, last = name.rpartition("/")[2].rpartition(".")
    return last.lower() if dot and stem else ""


def ends_as_zip(tail: bytes) -> bool:
    """Whether the last bytes of a file are the end of a zip's directory (APPNOTE.TXT 4.3.16), whatever it begins as."""
    at = tail.rfind(b"PK\5\6")
    comment = tail[at + 20 : at + 22]
    return at >= 0 and len(comment) == 2 and at + 22 + int.from_bytes(comment, "little") == len(tail)


def office_kind(names: Sequence[str]) -> str | None:
    """The office format that a zip's entry names betray, None for an ordinary zip."""
    plain = {name.replace("\\", "/").lstrip("/").lower() for name in names}
    if "[content_types].xml" in plain:
        unknown = OPC if "_rels/.rels" in plain else None
        return next((kind for pattern, kind in OFFICE if any(map(pattern.fullmatch, plain))), unknown)
    if {"mimetype", "content.xml", "meta-inf/manifest.xml"} <= plain:
        return EXTENSIONS["odt"]
    return None


def _boxed_picture(head: bytes) -> str | None:
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[4:8] != b"ftyp":
        return None
    return "image/heic" if head[8:12] in HEIC else "image/avif" if head[8:12] in (b"avif", b"avis") else None
