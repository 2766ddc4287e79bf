"""What a mail itself says, as a source of its own: its header lines in front of its text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from html import escape

from evidence.intake.desk import Desk
from evidence.intake.spool import RefusedError

TEXT, HTML = "message.txt", "message.html"
UNSEEN = ("script", "style", "head", "title")
EXPLAINED = 0.5
"""The plain text stands for the HTML where it has so much of its words."""


@dataclass(frozen=True)
class Letter:
    """The header lines that say who wrote to whom, when and about what, as printed."""

    sender: str
    receiver: str
    date: str
    subject: str

    def lines(self) -> list[str]:
        """One line for each that is there."""
        names = ("From", "To", "Date", "Subject")
        values = (getattr(self, f.name) for f in fields(self))
        return [f"{name}: {value}" for name, value in zip(names, values, strict=True) if value]


@dataclass(frozen=True)
class Body:
    """One part of a mail's text."""

    text: str
    html: bool


def put_bodies(desk: Desk, letter: Letter, bodies: Sequence[Body]) -> None:
    """Lay down the mail's text once, as plain text where that says as much as the HTML."""
    plain = "\n\n".join(b.text for b in bodies if not b.html)
    html = "\n<hr>\n".join(b.text for b in bodies if b.html)
    in_plain, in_html = len(plain.split()), words_in(html)
    if not in_plain and not html.strip():
        desk.refuse(TEXT, _ignored("the mail itself says nothing"))
    elif in_plain and in_plain >= in_html * EXPLAINED:
        desk.keep_bytes(TEXT, _as_text(letter, plain), media_type="text/plain")
        if in_html:
            desk.refuse(HTML, _ignored(f"says the same as {TEXT}"))
    else:
        desk.keep_bytes(HTML, _as_html(letter, html), media_type="text/html")
        if in_plain:
            desk.refuse(TEXT, _ignored(f"says less than {HTML}"))


def _ignored(reason: str) -> RefusedError:
    return RefusedError("repeated", reason, ignored=True)


def _as_text(letter: Letter, text: str) -> bytes:
    return "\n".join([*letter.lines(), "", text]).encode("utf-8", "replace")


def _as_html(letter: Letter, html: str) -> bytes:
    head = "<br>\n".join(map(escape, letter.lines()))
    said = f'\ufeff<!doctype html>\n<html><head><meta charset="utf-8"></head><body>\n<p>{head}</p>\n{html}'
    return said.encode("utf-8", "replace")


def words_in(html: str) -> int:
    """How many words of some HTML are seen; in one pass, whatever it holds."""
    count, unseen = 0, ""
    for piece in f">{html}".split("<"):
        tag, _, text = piece.partition(">")
        name = tag.strip().partition(" ")[0].lower()
        if unseen:
            unseen = "" if name == f"/{unseen}" else unseen
        elif name in UNSEEN:
            unseen = name
        if not unseen:
            count += len(text.split())
    return count
