"""The rows of a party's block cut at the captions inside it."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.kinds.desk import Desk, bare
from evidence.kinds.lexicons import INNER
from evidence.kinds.party_block import Row, only_form, text_of
from evidence.layout.labels import fold
from evidence.values import names


def bared(desk: Desk, row: Row) -> Row:
    """A first row without the caption of the name, which stands before it as a word of its own without a colon:
    ``Company Lyra Ocean Lines Corp.``; "Name" alone may begin a name."""
    for size in (3, 2, 1):
        text, rest = text_of(row[:size]), row[size:]
        key = desk.captions.lexicon.key(text) if rest and fold(text) != "name" else None
        if (
            key == INNER + "name"
            and desk.captions.owner(row[0]) is None
            and rest[0].text[:1].isupper()
            and names.legal_form(text_of(rest)) is not None
        ):
            return rest if not only_form(text_of(rest)) else row
    return row


def inner(desk: Desk, row: Row) -> bool:
    """Whether a row begins with a caption inside the block."""
    hit = desk.captions.owner(row[0])
    return hit is not None and hit.leads and hit.key.startswith(INNER)


def _bare_caption(desk: Desk, row: Row) -> tuple[int, str | None]:
    """How many words at the beginning of a row are an inner caption that nothing parts from its value, and its key."""
    sizes = range(min(len(row) - 1, 3), 0, -1) if row and desk.captions.owner(row[0]) is None else ()
    for size in sizes:
        key = desk.captions.lexicon.key(text_of(row[:size]))
        if key is not None and key.startswith(INNER):
            return size, key
    return 0, None


def pieces(desk: Desk, row: Row, captioned: bool = False) -> Iterator[tuple[str | None, Row]]:
    """A row cut at the captions inside it: (key of the caption, or None, and the words). ``captioned``: other rows of
    its block begin with captions."""
    start, key = _bare_caption(desk, row) if captioned else (0, None)
    at = start
    while at < len(row):
        hit = desk.captions.owner(row[at])
        if hit is None and at < 3 and key is None and start == 0 and _unknown_caption(row, at):
            key, start = INNER + "other", at + 1
        if hit is None or not hit.key.startswith(INNER) or not (hit.colon or hit.leads) or hit.tokens[0] is not row[at]:
            at += 1
            continue
        if bare(row[start:at]):
            yield key, bare(row[start:at])
        key = hit.key
        at = start = at + len(hit.tokens)
    rest = bare(row[start:])
    if rest:
        yield key, rest


def _unknown_caption(row: Row, at: int) -> bool:
    """Whether the words up to ``at`` are a caption nobody knows: short, without figures, ended by a colon."""
    text = text_of(row[: at + 1])
    return text.endswith((":", "：")) and len(text) <= 24 and not any(c.isdigit() for c in text)
