"""Letters as European offices send them: the sender in one small line above the address window, the addressee in it.

DIN 5008, NF Z 11-001 and their like: the window lies in the upper left or right of the first sheet; the line above it
repeats the sender's name and address, parted by dots, dashes or bars.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from evidence.kinds.base import Found
from evidence.kinds.desk import Desk
from evidence.kinds.lexicons import INNER
from evidence.kinds.parties import Block, finds, is_name, said, short_name, take_apart
from evidence.kinds.party_block import Row, name_and_rest, text_of
from evidence.layout.labels import fold, marks_only
from evidence.layout.lines import Segment, text_height
from evidence.layout.view import Run
from evidence.layout.words import Token
from evidence.records.places import Box, around
from evidence.values import countries

WINDOW = 0.45
"""The window ends above this share of the page's height."""

MOST = 8
"""Lines of an addressee."""

CLOSE, APART = 1.1, 2.6
"""Lines of an addressee are no more than so many heights apart: as they mostly are, and at most."""

UNLIKE = 1.9
"""Print so many times as high is of another size; lower-case letters alone look lower than they are."""

_POSTAL = re.compile(
    r"^\W*(?:[A-Z]{1,3}[- ]{1,2})?(?:\d{4,5}|\d{4}\s?[A-Z]{2}|\d{3}\s\d{2})\s?"
    r"[A-ZÀ-Ž][^\W\d_][\w.'’() /-]*(?:,\s*[\w ]+)?$"
    r"|^[A-Za-z][\w.' -]+,?\s+[A-Z]{2},?\s+\d{5}(?:-\d{4})?\W*$"
    r"|^(?:[A-Z]{2}\s)?[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?:\s[\w' -]+)?$"
    r"|^[\w' -]+,?\s[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}$"
)
"""A postal code with its town, as they end an address in Europe, and in the United States."""

_TOWN = re.compile(
    r"(?i:(?<!no\.\s)(?<!nr\.\s)(?<!no\s))(?<![\d-])(?:\d{4,5}|\d{4}\s[A-Z]{2}|\d{3}\s\d{2})\s+[A-ZÀ-Ž][^\W\d_]+"
)
_MARKS = frozenset("•●·|–—-*○◦▪■□◾;/")


def sender_line(desk: Desk, role: str, certainty: float = 0.85) -> Iterator[Found]:
    """The party in the line that holds a name and an address with its town; nothing where there is none."""
    for segment in _upper(desk):
        text = segment.text
        if not _placed(text) or len(segment.tokens) < 5 or _captioned(desk, segment):
            continue
        name, rest = _cut(segment.tokens)
        captioned = any(t.text[-1] in ":：" for t in name)
        if text_of(name)[:1].isalpha() and not captioned and rest and _placed(text_of(rest)) and is_name([name]):
            yield from finds(role, take_apart(desk, Run((name, rest))), certainty)
            return


def _placed(text: str) -> bool:
    """Whether a text holds a town with its code, or an address up to its country, before a telephone or the like."""
    own = _REACHED.split(text, maxsplit=1)[0]
    return bool(_TOWN.search(text)) or (own.count(",") >= 2 and countries.at_end(own.strip(" .,;|·•")) is not None)


_REACHED = re.compile(r"(?i)\b(?:tel|phone|fax|mob|e-?mail|web|mail)\b|\s\+\d|\S+@")


def _cut(tokens: Row) -> tuple[Row, Row]:
    """A line cut behind the name: at its first mark, else behind the legal form."""
    at = next((i for i, t in enumerate(tokens) if i and t.text in _MARKS), None)
    if at is not None:
        return tokens[:at], tuple(t for t in tokens[at:] if t.text not in _MARKS)
    name, rest = name_and_rest(tokens)
    return tuple(name), tuple(rest)


def addressee(desk: Desk, role: str, unless: Sequence[str], certainty: float = 0.8) -> Iterator[Found]:
    """The party in the window: lines that begin at one edge and end in a postal line; not one of the names ``unless``,
    nor what stands at another party's caption. Nothing where others stand in another column."""
    found = list(_parties(desk, {fold(name) for name in unless if name}))
    beside = {fold(said(parts.name)) for parts, box in found if abs(box.x0 - found[0][1].x0) > box.width / 4}
    if found and beside <= {fold(said(found[0][0].name))}:
        yield from finds(role, found[0][0], certainty)


def _parties(desk: Desk, others: set[str]) -> Iterator[tuple[Block, Box]]:
    """The parties whose addresses stand without a caption, from top to bottom, with where they stand."""
    segments = list(_upper(desk))
    for last in (s for s in segments if _POSTAL.match(s.text)):
        block = _block(desk, last, segments)
        if len(block) < 3 or _captioned(desk, block[0]):
            continue
        parts = take_apart(desk, Run(tuple(s.tokens for s in (*block, *_country(last, segments)))))
        own = {fold(said(parts.name)), fold(block[0].text)}
        if (is_name(parts.name) or short_name(parts.name)) and not others & own:
            yield parts, around(s.box for s in block)


def _upper(desk: Desk) -> Iterator[Segment]:
    """The parts of lines where senders and addressees stand, from top to bottom."""
    sheet = desk.view.sheets[0] if desk.view.sheets else None
    for line in sheet.lines if sheet is not None else ():
        if line.box.top <= WINDOW * desk.view.pages[0].height:
            yield from line.segments


def _captioned(desk: Desk, segment: Segment) -> bool:
    """Whether a part of a line is a caption or begins with one, or stands right under one of another party."""
    above = (s for s in _upper(desk) if abs(s.box.x0 - segment.box.x0) <= segment.box.height and _near(s, segment))
    owners = [desk.captions.owner(_first(s)) for s in (segment, *above)]
    own, heads = owners[0], owners[1:]
    return (own is not None and own.leads) or any(
        h is not None and h.leads and h.trails and not h.key.startswith(INNER) for h in heads
    )


def _first(segment: Segment) -> Token:
    """The first word of a part of a line behind a box's number: ``2. Consignee``."""
    return next((t for t in segment.tokens if not marks_only(t)), segment.tokens[0])


def _near(upper: Segment, lower: Segment) -> bool:
    gap = lower.box.top - upper.box.bottom
    return -0.3 * lower.box.height <= gap <= 1.5 * lower.box.height and upper.box.top < lower.box.top - 1


def _block(desk: Desk, last: Segment, segments: Sequence[Segment]) -> list[Segment]:
    """The lines of an address above its postal line and with it, the lowest last: those close to each other, or, where
    they are too few, those as far apart as typewriters set them."""
    block: list[Segment] = []
    for apart in (CLOSE, APART):
        block = [last]
        while len(block) < MOST and (above := _above(desk, block[0], segments, apart)) is not None:
            block.insert(0, above)
        if len(block) >= 3:
            break
    return block


def _above(desk: Desk, lower: Segment, segments: Sequence[Segment], apart: float) -> Segment | None:
    """The line of an address above another, flush left with it; None where there is none, or a caption."""
    height = lower.box.height
    flush = (s for s in segments if abs(s.box.x0 - lower.box.x0) <= 0.6 * height)
    higher = (s for s in flush if s.box.centre[1] < lower.box.centre[1] - 2)
    found = [s for s in higher if -0.4 * height < lower.box.top - s.box.bottom <= apart * height]
    nearest = max(found, key=lambda s: s.box.bottom, default=None)
    if nearest is None or _TOWN.search(nearest.text) or not _one_print(nearest, lower):
        return None
    owner = desk.captions.owner(_first(nearest))
    return None if owner is not None and owner.leads else nearest


def _one_print(one: Segment, other: Segment) -> bool:
    """Whether two lines are printed in about one size: the sender's line is smaller, a letterhead larger."""
    sizes = sorted((text_height(one.tokens), text_height(other.tokens)))
    return sizes[1] <= UNLIKE * sizes[0]


def _country(last: Segment, segments: Sequence[Segment]) -> Iterator[Segment]:
    """The country below a postal line."""
    for segment in segments:
        near = _near(last, segment) and abs(segment.box.x0 - last.box.x0) <= 0.6 * last.box.height
        if near and countries.to_iso2(segment.text.strip(" .,")):
            yield segment
            return
