"""Mailboxes as mail programs and web mail export them (mbox, RFC 4155): each mail comes out as a file of its own."""

from __future__ import annotations

import re
from pathlib import Path

from evidence.intake.desk import Desk

START = re.compile(rb"(?:\A\s*|(?<=\n\n)|(?<=\r\n\r\n))From \S+ [^\n]*\n(?=[!-9;-~]+:)")
"""The line before a mail's header. Inside a mail such a line isn't always marked, so a header must follow it."""


def open_mailbox(path: Path, desk: Desk) -> None:
    """Lay down a mailbox's mails. Raises ``RefusedError`` where they are too many."""
    data = path.read_bytes()
    starts = [match.span() for match in START.finditer(data)]
    desk.enter(len(starts))
    ends = [begin for begin, _ in starts[1:]] + [len(data)]
    for number, ((_, begin), end) in enumerate(zip(starts, ends, strict=True), 1):
        desk.keep_bytes(f"mail-{number}.eml", data[begin:end])
