"""What a mail itself says, as a source of its own: its header lines in front of its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from html import escape, unescape

from evidence.intake.desk import Desk
from evidence.intake.spool import RefusedError

TEXT, HTML = "message.txt", "message.html"
UNSEEN = ("script", "style", "head", "title")
EDGES = ".,;:!?()[]<>{}\"'*_|\u201c\u201d\u2018\u2019"
"""What stands around a word and is no part of it."""


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
    """One part of a mail's text. ``choice`` numbers the set of alternatives (RFC 2046, 5.1.4) it's in, 0 for none."""

    text: str
    html: bool
    choice: int = 0


def put_bodies(desk: Desk, letter: Letter, bodies: Sequence[Body]) -> None:
    """Lay down the mail's text, plain and HTML; one of two alternatives is left out only if the other says it all."""
    plain, html = _kept(bodies)
    said = {TEXT: "\n\n".join(b.text for b in plain), HTML: "\n<hr>\n".join(b.text for b in html)}
    shown = {TEXT: bool(said[TEXT].split()), HTML: any(words_in(said[HTML]))}
    if not any(shown.values()) and not said[HTML].strip():
        desk.refuse(TEXT, _ignored("the mail itself says nothing"))
        return
    if shown[TEXT]:
        desk.keep_bytes(TEXT, _as_text(letter, said[TEXT]), media_type="text/plain")
    elif any(b.text.split() for b in bodies if not b.html):
        desk.refuse(TEXT, _ignored(f"says nothing that {HTML} doesn't"))
    if shown[HTML] or not shown[TEXT]:
        desk.keep_bytes(HTML, _as_html(letter, said[HTML]), media_type="text/html")
    elif any(any(words_in(b.text)) for b in bodies if b.html):
        desk.refuse(HTML, _ignored(f"says the same as {TEXT}"))


def _kept(bodies: Sequence[Body]) -> tuple[list[Body], list[Body]]:
    """The plain and the HTML parts without the alternatives of which every word that counts stands in the other."""
    plain, html = [b for b in bodies if not b.html], [b for b in bodies if b.html]
    for choice in sorted({b.choice for b in bodies} - {0}):
        in_plain = {w for b in plain if b.choice == choice for w in b.text.split()}
        in_html = {w for b in html if b.choice == choice for w in words_in(b.text)}
        if in_plain and _counting(in_html) <= _bare(in_plain):
            html = [b for b in html if b.choice != choice]
        elif in_html and _counting(in_plain) <= _bare(in_html):
            plain = [b for b in plain if b.choice != choice]
    return plain, html


def _bare(words: set[str]) -> set[str]:
    return {w.strip(EDGES) for w in words}


def _counting(words: set[str]) -> set[str]:
    """The words with a digit, a capital or a letter of a script without capitals: numbers, names, Chinese."""
    return {w for w in _bare(words) if any(c.isnumeric() or (c.isalpha() and not c.islower()) for c in w)}


def _ignored(reason: str) -> RefusedError:
    return RefusedError("repeated", reason, ignored=True)


def _as_text(letter: Letter, text: str) -> bytes:
    return "\n".join([*letter.lines(), "", text]).encode("utf-8", "replace")


def _as_html(letter: Letter, html: str) -> bytes:
    head = "<br>\n".join(map(escape, letter.lines()))
    said = f'\ufeff<!doctype html>\n<html><head><meta charset="utf-8"></head><body>\n<p>{head}</p>\n{html}'
    return said.encode("utf-8", "replace")


def words_in(html: str) -> Iterator[str]:
    """The words of some HTML that are seen; in one pass, whatever it holds."""
    unseen = ""
    for piece in f">{html}".split("<"):
        tag, _, text = piece.partition(">")
        name = tag.strip().partition(" ")[0].lower()
        if unseen:
            unseen = "" if name == f"/{unseen}" else unseen
        elif name in UNSEEN:
            unseen = name
        if not unseen:
            yield from unescape(text).split()
