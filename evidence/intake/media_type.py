"""What a file is, by its first bytes; what its name claims; and what is too small or too strange to be a paper."""

from __future__ import annotations

import re
from collections.abc import Sequence

HEAD = 8192
"""So many bytes of a file are looked at."""

READABLE = frozenset({"application/pdf", "image/png", "image/jpeg", "image/tiff", "text/plain"})
"""Media types the reader can read."""

DRAWN = READABLE - {"text/plain"}
"""Media types that speak for a paper whatever the file is called."""

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
    "txt": "text/plain",
    "text": "text/plain",
    "fin": "text/plain",
    "rje": "text/plain",
    "mt103": "text/plain",
    "zip": "application/zip",
    "xml": "application/xml",
    "html": "text/html",
    "htm": "text/html",
    "json": "application/json",
    "eml": "message/rfc822",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument",
    "ods": "application/vnd.oasis.opendocument",
    "doc": "application/x-ole-storage",
    "xls": "application/x-ole-storage",
    "ppt": "application/x-ole-storage",
    "msg": "application/x-ole-storage",
    "rtf": "application/rtf",
}

OFFICE: tuple[tuple[str, str], ...] = (
    ("word/", EXTENSIONS["docx"]),
    ("xl/", EXTENSIONS["xlsx"]),
    ("ppt/", EXTENSIONS["pptx"]),
)

MAIL = re.compile(rb"(?:received|from|date|subject|message-id|mime-version|return-path|delivered-to):[ \t]", re.I)
MARKUP = re.compile(rb"<(?:\?xml|!doctype|!--|[a-z][a-z0-9:_-]*[\s/>])", re.I)
CONTROL = bytes(c for c in range(32) if c not in (1, 3, 9, 10, 11, 12, 13, 26, 27))
"""Bytes that no text holds. (1 and 3 frame SWIFT messages, 26 ends DOS files, 27 starts printer codes.)"""


def media_type(head: bytes) -> str:
    """The media type that the first ``HEAD`` bytes of a file speak for; ``application/octet-stream`` for unknown."""
    for magic, kind in MAGIC:
        if head.startswith(magic) and (kind != "image/bmp" or head[6:10] == b"\0\0\0\0"):
            return kind
    if b"%PDF-" in head[:1024]:  # readers accept a header within the first kilobyte
        return "application/pdf"
    return _container_kind(head) or _text_kind(head) or "application/octet-stream"


def claimed(name: str) -> str | None:
    """The media type that a file's name claims, None where the extension says nothing to us."""
    stem, dot, extension = name.rpartition(".")
    return EXTENSIONS.get(extension.lower()) if dot and stem else None


def office_kind(names: Sequence[str]) -> str | None:
    """The office format that a zip's entry names betray, None for an ordinary zip."""
    if not {"[Content_Types].xml", "_rels/.rels", "mimetype", "META-INF/manifest.xml"} & set(names):
        return None
    kinds = (kind for folder, kind in OFFICE for name in names if name.startswith(folder))
    return next(kinds, "application/vnd.oasis.opendocument")


def _container_kind(head: bytes) -> str | None:
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[4:8] == b"ftyp" and head[8:12] in (b"heic", b"heix", b"mif1", b"heif", b"avif"):
        return "image/heic"
    return None


def _text_kind(head: bytes) -> str | None:
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "text/plain"
    if not head or b"\0" in head or len(head.translate(None, CONTROL)) < len(head):
        return None
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if MARKUP.match(start):
        return "text/html" if b"<html" in start[:1024].lower() else "application/xml"
    if re.match(rb"[{\[]\s*[\"{\[}\]]", start):
        return "application/json"
    if (
        MAIL.match(start)
        and len(MAIL.findall(start)) > 2
        and re.search(rb"^mime-version:|^received:", start, re.I | re.M)
    ):
        return "message/rfc822"
    return "text/plain"
