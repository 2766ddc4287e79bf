"""Outlook messages (MS-OXMSG): body and attachments come out as files; a message attached to one, as its own parts.

Properties are named by the numbers of MS-OXPROPS; strings are UTF-16 (type 001F) or in a code page (001E).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import olefile

from evidence.intake.charsets import decoded
from evidence.intake.desk import Desk
from evidence.intake.letters import Body, Letter, put_bodies
from evidence.intake.names import Names
from evidence.intake.outcomes import MAIL_LISTED
from evidence.intake.pictures import small_picture
from evidence.intake.spool import CHUNK, RefusedError

PROPERTIES = "__properties_version1.0"
ATTACHMENT = "__attach_version1.0_#"
STREAM = "__substg1.0_"

SUBJECT, SENDER, SENDER_MAIL, SENDER_SMTP, RECEIVERS = 0x0037, 0x0C1A, 0x0C1F, 0x5D01, 0x0E04
SENT, DELIVERED, BODY, HTML, RTF = 0x0039, 0x0E06, 0x1000, 0x1013, 0x1009
DATA, METHOD, NAME, SHORT_NAME, TITLE, SHOWN = 0x3701, 0x3705, 0x3707, 0x3704, 0x3001, 0x3712
CODEPAGES = (0x3FFD, 0x3FDE)
"""The code page of the message's strings, and of its body."""

OBJECT = 6
"""An attachment that is an OLE object (PidTagAttachMethod)."""

EPOCH = datetime(1601, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Store:
    """A storage of a compound file: the message itself, an attachment, or a message attached. ``at`` leads to it."""

    ole: olefile.OleFileIO
    at: tuple[str, ...] = ()

    def bytes(self, number: int, kind: str) -> bytes | None:
        """The bytes of a property of variable length, None where it isn't there."""
        path = [*self.at, f"{STREAM}{number:04X}{kind}"]
        if self.ole.get_type(path) != olefile.STGTY_STREAM:
            return None
        with self.ole.openstream(path) as stream:
            data: bytes = stream.read()
        return data

    def text(self, number: int) -> str:
        """A text property, empty where it isn't there."""
        wide = self.bytes(number, "001F")
        if wide is not None:
            return wide.decode("utf-16-le", "replace").rstrip("\0")
        narrow = self.bytes(number, "001E")
        return decoded(narrow, self.codepage()).rstrip("\0") if narrow is not None else ""

    def codepage(self) -> str:
        """The name of the encoding that narrow strings are in; empty for unknown."""
        found = next(filter(None, (self.number(c) for c in CODEPAGES)), 0)
        return {65001: "utf-8", 1200: "utf-16-le"}.get(found, f"cp{found}") if found else ""

    def number(self, wanted: int) -> int | None:
        """A property of eight bytes or less as a number, None where it isn't there."""
        path = [*self.at, PROPERTIES]
        if self.ole.get_type(path) != olefile.STGTY_STREAM:
            return None
        with self.ole.openstream(path) as stream:
            data: bytes = stream.read(CHUNK)
        for at in range(self._start(), len(data) - 15, 16):
            kind, number, _, value = struct.unpack_from("<HHLQ", data, at)
            if number == wanted:
                return int(value) if kind in (0x0014, 0x0040) else int(value) & 0xFFFFFFFF
        return None

    def _start(self) -> int:
        """Bytes before the first property (MS-OXMSG 2.4.1)."""
        if not self.at:
            return 32
        return 8 if self.at[-1].startswith(ATTACHMENT) else 24

    def inner(self) -> Store | None:
        """The message that an attachment is, None for any other attachment."""
        store = Store(self.ole, (*self.at, f"{STREAM}{DATA:04X}000D"))
        return store if self.ole.get_type([*store.at, PROPERTIES]) == olefile.STGTY_STREAM else None

    def attachments(self) -> Iterator[Store]:
        """The attachments, in their order."""
        depth = len(self.at)
        storages = self.ole.listdir(streams=False, storages=True)
        names = {s[depth] for s in storages if len(s) == depth + 1 and tuple(s[:depth]) == self.at}
        return (Store(self.ole, (*self.at, n)) for n in sorted(names) if n.startswith(ATTACHMENT))


def open_message(message: Store, desk: Desk) -> None:
    """Lay down a message and what is attached to it; attached messages are taken apart under their own names.

    Raises ``RefusedError`` for too many parts.
    """
    waiting = [(message, "", desk.mails)]
    while waiting:
        store, desk.prefix, mails = waiting.pop()
        found = list(store.attachments())
        desk.enter(1 + len(found))
        _put_text(store, desk)
        inner: list[tuple[Store, str, int]] = []
        names = Names()
        for number, attachment in enumerate(found, 1):
            attached = attachment.inner()
            if attached is None:
                _put_attachment(attachment, number, desk)
            elif mails >= desk.limits.mail_nesting:
                reason = f"mails nested deeper than {desk.limits.mail_nesting}"
                desk.refuse(_name(attachment, number), RefusedError("archive-limit", reason))
            else:
                name = names.unique(_name(attachment, number))
                desk.refuse(name, RefusedError("mail", MAIL_LISTED, ignored=True))
                inner.append((attached, name, mails + 1))
        waiting += [(s, f"{desk.prefix}{n}!/", m) for s, n, m in reversed(inner)]


def _put_text(store: Store, desk: Desk) -> None:
    html = store.bytes(HTML, "0102")
    rich = store.text(HTML) if html is None else decoded(html, store.codepage())
    plain = store.text(BODY)
    if not plain.strip() and not rich.strip() and store.bytes(RTF, "0102"):
        desk.refuse("message.rtf", RefusedError("unsupported", "the mail's text is in rich text only"))
        return
    put_bodies(desk, _letter(store), [Body(plain, False, 1), Body(rich, True, 1)])


def _letter(store: Store) -> Letter:
    name, mail = store.text(SENDER), store.text(SENDER_SMTP) or store.text(SENDER_MAIL)
    sender = f"{name} <{mail}>" if name and "@" in mail and mail != name else name or mail
    date = _date(store.number(SENT) or store.number(DELIVERED))
    return Letter(sender, store.text(RECEIVERS), date, store.text(SUBJECT))


def _date(ticks: int | None) -> str:
    """The date line of a time in tenths of a microsecond since 1601."""
    try:
        return "" if ticks is None else format_datetime(EPOCH + timedelta(microseconds=ticks // 10))
    except OverflowError:
        return ""


def _name(attachment: Store, number: int) -> str:
    if attachment.inner() is not None:
        return f"{attachment.text(TITLE) or f'message-{number}'}.msg"
    names = (attachment.text(n) for n in (NAME, SHORT_NAME, TITLE))
    return next(filter(None, names), f"part-{number}.bin")


def _put_attachment(attachment: Store, number: int, desk: Desk) -> None:
    name = _name(attachment, number)
    data = attachment.bytes(DATA, "0102")
    if data is None:
        reason = "an embedded object" if attachment.number(METHOD) == OBJECT else "lies elsewhere; nothing is fetched"
        desk.refuse(name, RefusedError("unsupported", reason))
        return
    small = small_picture(data) if attachment.text(SHOWN) else None
    if small is not None:
        desk.refuse(name, RefusedError("decoration", small, ignored=True))
        return
    desk.keep_bytes(name, data)
