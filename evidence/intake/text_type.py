"""Whether a file is a mail, and what kind of text a text is: a page of HTML, XML, a bank's table, or plain."""

from __future__ import annotations

import csv
import re

from evidence.values.charsets import utf_16

CONTROL = bytes(c for c in range(32) if c not in (1, 3, 9, 10, 11, 12, 13, 26, 27))
"""Bytes that no text holds. (1 and 3 frame SWIFT messages, 26 ends DOS files, 27 starts printer codes.)"""

HEADER = re.compile(r"([!-9;-~]+):(?:[ \t]|$)")
SENT = frozenset({"from", "to", "date", "subject", "received", "message-id", "mime-version", "content-type", "sender"})
TECHNICAL = frozenset({"received", "message-id", "mime-version", "content-type", "return-path", "delivered-to"})
"""Header fields that no person types at the head of a letter."""

MARKUP = re.compile(r"<(?:\?xml|!doctype|!--|[a-z][a-z0-9:_-]*[\s/>])", re.I)
PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body|table|div|p|meta|title|style|font|span|br)[\s/>]", re.I)
SNIPPET = re.compile(
    r"<(?:script|noscript|link|iframe|object|a|b|i|u|em|strong|h[1-6]|ul|ol|li|pre|center|form|img|hr|input)[\s/>]",
    re.I,
)
"""Elements of HTML that stand in pages, and in texts that somebody only put them into."""
ELEMENT = re.compile(r"</[a-z]|/>|\sxmlns[:=]", re.I)
DRAWING = re.compile(r"<svg[\s>]", re.I)
JSON = re.compile(r"[{\[]\s*[\"{\[}\]]")
MAILBOX = re.compile(r"From \S+ .*\d{4}\r?\n[!-9;-~]+:")
SENDER = re.compile(r"From \S+@\S+ .+\n")
"""How a mailbox opens: with a day, or at least with the sender's address."""


DELIMITERS = ",;\t"
ROWS = 4
COLUMNS = 3
"""Text is taken for a table from so many lines of so many columns on, all alike."""

LINES_READ = 40


def text_type(head: bytes, extension: str) -> str | None:
    """The media type of text from its first bytes, its name's ``extension`` a hint; None where it is no text."""
    text = _decoded(head)
    if text is None:
        return None
    start = text.lstrip("\ufeff \t\r\n")
    if MARKUP.match(start) and (kind := _markup(start, extension)):
        return kind
    if JSON.match(start):
        return "application/json"
    if MAILBOX.match(start) or ((line := SENDER.match(start)) and _known(start[line.end() :].encode()) > 1):
        return "application/mbox"
    return "text/csv" if _is_table(text, extension) else "text/plain"


def _decoded(head: bytes) -> str | None:
    if (text := utf_16(head)) is not None:
        return text
    if not head or b"\0" in head or len(head.translate(None, CONTROL)) < len(head):
        return None
    return head.decode("utf-8", "replace")


def _markup(start: str, extension: str) -> str | None:
    """HTML, XML or a drawing; None for a text that only opens with something in angle brackets."""
    if start[:5].lower() == "<?xml":
        root = re.sub(r"^<\?.*?\?>|^\s+|^<!--.*?-->", "", start, flags=re.S).lstrip()
        inner = root if not root.startswith("<!--") else root.partition("-->")[2].lstrip()
    else:
        inner = start
    if DRAWING.match(inner):
        return "image/svg+xml"
    if PAGE.match(inner) or "<html" in start[:1024].lower() or extension in {"html", "htm"}:
        return "text/html"
    if SNIPPET.match(inner):
        return "text/html" if PAGE.search(inner) else None
    return "application/xml" if start[:5].lower() == "<?xml" or extension == "xml" or ELEMENT.search(inner) else None


def _known(head: bytes) -> int:
    """How many kinds of a mail's header fields bytes open with."""
    return len(_fields(head)[0] & (SENT | TECHNICAL))


def is_mail(head: bytes, extension: str) -> bool:
    """Whether bytes open with a block of header fields as only a mail has; whatever comes after it."""
    names, fields_alone = _fields(head)
    known = len(names & (SENT | TECHNICAL))
    if extension == "eml":
        return known >= 2  # a line or two may be damaged
    return fields_alone and bool(names & TECHNICAL) and known > 2


def _fields(head: bytes) -> tuple[set[str], bool]:
    """The names of the fields in the block of lines that bytes open with, and whether it holds nothing else."""
    block = re.split(rb"\r?\n\r?\n", head.lstrip(b"\xef\xbb\xbf \t\r\n"), maxsplit=1)
    lines = block[0].decode("utf-8", "replace").splitlines()
    whole = lines if len(block) > 1 or len(lines) < 2 else lines[:-1]  # the last line may be cut
    found = [HEADER.match(line) for line in whole if line[:1] not in (" ", "\t")]
    return {m[1].lower() for m in found if m}, all(found)


def _is_table(text: str, extension: str) -> bool:
    lines = [line for line in text.splitlines() if line.strip()]
    if not text.endswith("\n") and len(lines) > ROWS:
        lines.pop()  # it may be cut
    if extension in {"csv", "tsv"}:
        return True
    return len(lines) >= ROWS and any(_alike(lines[:LINES_READ], delimiter) for delimiter in DELIMITERS)


def _alike(lines: list[str], delimiter: str) -> bool:
    """Whether all lines have the same number of columns."""
    try:
        counts = {len(row) for row in csv.reader(lines, delimiter=delimiter)}
    except csv.Error:
        return False
    return len(counts) == 1 and counts.pop() >= COLUMNS
