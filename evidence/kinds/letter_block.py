"""The addressee of a letter: the block of lines in its upper part that ends in a postal line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from evidence.kinds.party_block import Row, text_of
from evidence.layout.lines import Line
from evidence.layout.view import Run, Sheet, View
from evidence.records.places import around
from evidence.values import countries, names

_POSTAL = re.compile(r"^[A-Za-z][A-Za-z.' -]*,?\s+[A-Z][A-Za-z],?\s+[0-9OIlSB]{5}(?:-[0-9OIlSB]{4})?\W*$")
_WHOLE = re.compile(r"^\d[^;:]*\w,\s*[A-Z][A-Za-z.' -]*,\s*[A-Z]{2}\s+\d{5}(?:-\d{4})?\W*$")
"""A whole address in one line: number and street, city, state and ZIP code."""
_SENDER = re.compile(r"(?i)revenue\s+serv|treasury|accounts\s+management|\b(?:45999|84201|64999|19255|39901)\b")
_STREET = re.compile(r"\d|(?i:\bp\.?\s?o\.?\s?box\b)")
LONGEST = 60
"""A line of an address has no more characters."""
TORN = 2.0
"""Segments of a line nearer than so many heights may be one line of an address."""
_SECOND = re.compile(r"(?i)\b(?:sole\s+(?:mbr|member)|gen(?:eral)?\s+p(?:tr|artner)|mbr|ptr|dba|c/o|trustee)\b|^%")


def holder_block(view: View) -> Run | None:
    """The addressee's lines, name first; None where no block ends in a city, state and ZIP code or a country."""
    for sheet in view.sheets[:1]:
        found = [b for b in blocks(sheet) if not _SENDER.search(b.text)]
        for ends in (_ends_in_postal_line, _ends_in_country, _ends_in_whole):
            for block in found:
                size = ends(block)
                if size is not None and size >= 2:
                    return Run(block.lines[:size])
    return None


def addressed(view: View) -> Run | None:
    """The addressee of a letter that has its sender's head above it: the block with a postal line at its end whose
    first line names a company, the lowest one where the head is such a block itself; None for a single block in the
    sheet's very head."""
    found: list[Run] = []
    for block in blocks(view.sheets[0]):
        size = _ends_in_postal_line(block) or _ends_in_country(block)
        if size is not None and size >= 2 and names.legal_form(block.texts[0]) is not None:
            found.append(Run(block.lines[:size]))
    first = view.sheets[0].lines[0].text
    own = [b for b in found if b.texts[0] != first]
    return own[-1] if own else None


def holder_rows(block: Run) -> tuple[Sequence[Row], Sequence[Row]]:
    """The rows of the name and of the address; a second line naming a member or care-of is neither."""
    street = next((i for i, row in enumerate(block.lines) if i and _STREET.search(text_of(row))), 1)
    middle = [row for row in block.lines[1:street] if not _SECOND.search(text_of(row))]
    name: list[Row] = [block.lines[0]]
    for row in middle:
        if names.legal_form(text_of(name[-1])) is None:
            name.append(row)
    return name, block.lines[street:]


def _ends_in_postal_line(block: Run) -> int | None:
    found = [i for i, text in enumerate(block.texts) if _POSTAL.match(text)]
    return found[-1] + 1 if found else None


def _ends_in_whole(block: Run) -> int | None:
    return 2 if _WHOLE.match(block.texts[1]) else None


def _ends_in_country(block: Run) -> int | None:
    found = [i for i, text in enumerate(block.texts) if countries.at_end(text) and i >= 2]
    return found[0] + 1 if found else None


def blocks(sheet: Sheet) -> Iterator[Run]:
    """Blocks of two lines and more in the upper part of a page: pieces of lines that begin at one left
    edge and follow each other closely, from top to bottom."""
    pieces = [p for line in sheet.lines if line.box.top <= 0.62 * sheet.page.height for p in _pieces(line)]
    used: set[int] = set()
    for first in pieces:
        if id(first) in used:
            continue
        chain = [first]
        while (after := _next(chain[-1], pieces)) is not None:
            chain.append(after)
        used.update(id(p) for p in chain)
        if len(chain) >= 2 and all(len(text_of(p)) <= LONGEST for p in chain):
            yield Run(tuple(chain))


def _pieces(line: Line) -> list[Row]:
    """The segments of a line; those that typewriter spacing tore apart are one."""
    pieces: list[Row] = [line.segments[0].tokens]
    for segment in line.segments[1:]:
        if segment.box.x0 - pieces[-1][-1].box.x1 <= TORN * line.height:
            pieces[-1] = (*pieces[-1], *segment.tokens)
        else:
            pieces.append(segment.tokens)
    return pieces


def _next(upper: Row, pieces: Sequence[Row]) -> Row | None:
    above = around(t.box for t in upper)
    for lower in pieces:
        below = around(t.box for t in lower)
        gap = below.top - above.bottom
        near = -0.4 * above.height <= gap <= 0.9 * above.height and below.centre[1] > above.centre[1] + 2
        if near and abs(below.x0 - above.x0) <= 0.9 * above.height:
            return lower
    return None
