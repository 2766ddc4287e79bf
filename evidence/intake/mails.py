"""Mails (RFC 5322 with MIME, RFC 2045): the body and each attachment come out as files of their own."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterator
from email._policybase import Compat32
from email.errors import CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.utils import collapse_rfc2231_value
from pathlib import Path
from string import ascii_letters, digits

from evidence.intake.charsets import decoded
from evidence.intake.desk import Desk
from evidence.intake.letters import Body, Letter, put_bodies
from evidence.intake.outcomes import CUT_SHORT
from evidence.intake.pictures import small_picture
from evidence.intake.spool import RefusedError

EXTENSIONS = {
    "application/pdf": "pdf", "image/png": "png", "image/jpeg": "jpg", "image/tiff": "tif", "image/gif": "gif",
    "text/plain": "txt", "text/html": "html", "text/csv": "csv", "text/xml": "xml", "application/xml": "xml",
    "text/calendar": "ics", "message/rfc822": "eml", "application/zip": "zip", "application/ms-tnef": "dat",
}  # fmt: skip
"""What a nameless part is called by its stated type."""

SIGNATURES = frozenset({"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"})
SEALED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"})
OPEN_ENDED = (CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect)
"""What the parser notes where parts are announced and their end (RFC 2046, 5.1.1) never comes."""
BASE64 = (ascii_letters + digits + "+/").encode()


class _Part(Message):
    """A part of a mail. An attached mail is a part like any other, so that nothing is parsed below it."""

    def get_content_maintype(self) -> str:
        main = super().get_content_maintype()
        return "application" if main == "message" else main


class _AsSent(Compat32):
    """Headers as text whatever their bytes are."""

    def header_fetch_parse(self, name: str, value: str) -> str:  # noqa: ARG002
        return unfolded(decoded(value.encode("utf-8", "surrogateescape")))


POLICY = _AsSent(message_factory=_Part)


def open_mail(path: Path, desk: Desk) -> None:
    """Lay down a mail's body and attachments. Raises ``RefusedError`` for too many or too deeply nested parts, and,
    once all that is there is laid down, for a mail that ends before its last part does."""
    try:
        with path.open("rb") as file:
            mail = BytesParser(_Part, policy=POLICY).parse(file)
    except RecursionError as error:
        raise RefusedError("archive-limit", "a mail whose parts are nested too deep") from error
    leaves = list(_parts(mail))
    parts = [part for part, _ in leaves]
    desk.enter(len(parts))
    bodies = [b for part, choice in leaves if (b := _body(part, choice)) is not None]
    put_bodies(desk, letter(mail), [b for _, b in bodies])
    said = {id(p) for p, _ in bodies}
    referred = "cid:" in "".join(b.text for _, b in bodies if b.html).lower()
    for number, part in enumerate(parts, 1):
        if id(part) not in said:
            _put(part, number, referred, desk)
    if any(isinstance(defect, OPEN_ENDED) for part in mail.walk() for defect in part.defects):
        raise RefusedError(CUT_SHORT, "damaged: the mail breaks off before the end of its last part")


def letter(mail: Message) -> Letter:
    """Who wrote to whom, when and about what, as the headers say."""
    return Letter(*(_words(str(mail.get(name, ""))) for name in ("From", "To", "Date", "Subject")))


def unfolded(text: str) -> str:
    """A header without its line breaks."""
    return re.sub(r"\r?\n[ \t]?", " ", text).strip()


def _parts(mail: Message) -> Iterator[tuple[_Part, int]]:
    """The leaves, in their order, with the number of the alternatives they are in (0 for none); without recursion."""
    waiting: list[tuple[Message, int]] = [(mail, 0)]
    choices = 0
    while waiting:
        part, choice = waiting.pop()
        inner = part.get_payload()
        if isinstance(inner, list):
            if part.get_content_type() == "multipart/alternative":
                choice = choices = choices + 1
            waiting += [(p, choice) for p in reversed(inner) if isinstance(p, Message)]
        else:
            assert isinstance(part, _Part)
            yield part, choice


def _body(part: _Part, choice: int) -> tuple[_Part, Body] | None:
    kind = part.get_content_type()
    if kind not in ("text/plain", "text/html") or part.get_content_disposition() == "attachment" or _name(part):
        return None
    data, _ = _data(part)
    return part, Body(decoded(data, str(part.get_content_charset("") or "")), kind == "text/html", choice)


def _put(part: _Part, number: int, referred: bool, desk: Desk) -> None:
    kind = part.get_content_type()
    name = _name(part) or f"part-{number}.{EXTENSIONS.get(kind, 'bin')}"
    try:
        data, note = _data(part)
        _allowed(part, kind, data, referred)
    except RefusedError as error:
        desk.refuse(name, error)
        return
    desk.keep_bytes(name, data, note=note)


def _allowed(part: _Part, kind: str, data: bytes, referred: bool) -> None:
    if kind in SIGNATURES:
        raise RefusedError("signature", "the mail's signature, no paper", ignored=True)
    if kind in SEALED:
        raise RefusedError("encrypted", "a sealed mail (S/MIME or PGP), which needs its owner's key")
    if kind == "message/external-body":
        raise RefusedError("unsupported", "lies elsewhere; nothing is fetched")
    shown = part.get_content_disposition() == "inline" or (referred and part.get("Content-ID") is not None)
    if shown and (small := small_picture(data)) is not None:
        raise RefusedError("decoration", small, ignored=True)


def _name(part: _Part) -> str:
    """The name a part goes by, decoded; empty where it has none."""
    value = part.get_param("filename", None, "content-disposition") or part.get_param("name", None, "content-type")
    return _words(collapse_rfc2231_value(value)) if value else ""


def _words(text: str) -> str:
    """A header's text with its encoded words (RFC 2047) decoded."""
    try:
        pieces = decode_header(text)
    except (ValueError, LookupError):
        return unfolded(text)
    return unfolded("".join(p if isinstance(p, str) else decoded(p, charset or "") for p, charset in pieces))


def _data(part: _Part) -> tuple[bytes, str]:
    """The bytes of a part, and a note where its transfer encoding was damaged. Raises ``RefusedError``."""
    if str(part.get("Content-Transfer-Encoding", "")).strip().lower() == "base64":
        raw = part.get_payload()
        return _from_base64(raw.encode("utf-8", "surrogateescape") if isinstance(raw, str) else b"")
    data = part.get_payload(decode=True)
    return (data if isinstance(data, bytes) else b""), ""


def _from_base64(raw: bytes) -> tuple[bytes, str]:
    """What can be decoded; several runs may follow one another, each with its own padding."""
    odd = raw.translate(None, BASE64 + b"= \t\r\n")
    runs = raw.translate(None, bytes({*b" \t\r\n", *odd})).split(b"=")
    cut = any(len(run) % 4 == 1 for run in runs)
    data = b"".join(b64decode(_whole(run)) for run in runs)
    if not data and raw.strip():
        raise RefusedError("bad-entry", "damaged in the mail: its base64 cannot be decoded")
    return data, "its base64 was damaged in the mail; what could be decoded was taken" if odd or cut else ""


def _whole(run: bytes) -> bytes:
    """A run of base64 with its padding; a last letter alone says nothing."""
    left = len(run) % 4
    return run[:-1] if left == 1 else run + b"=" * (4 - left) if left else run
