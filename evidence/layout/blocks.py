"""Blocks at a label: a party's name and address lines, a description of several lines."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from evidence.layout.caption_words import left_of
from evidence.layout.captions import EMPTY, Captions
from evidence.layout.labels import Hit, joint, marks_only
from evidence.layout.lines import Line, Segment, text_height
from evidence.layout.view import Run, Sheet
from evidence.layout.words import Token
from evidence.records.places import Box
from evidence.values import names


def block(captions: Captions, hit: Hit, inside: Collection[str] = (), lines: int = 8) -> Run:
    """The lines of a block at a label: its cell, or the first line after, beside or below it and the lines that
    follow closely under that one. Labels of ``inside`` don't end it."""
    cell = in_cell_block(captions, hit, inside)
    if cell:
        return cell
    apart = captions.above(hit, lines) or captions.in_strip(hit)
    if apart:
        return apart
    first = _first_line(captions, hit, inside)
    return _follow(captions, hit, first, inside, lines) if first else EMPTY


def in_cell_block(captions: Captions, hit: Hit, inside: Collection[str]) -> Run:
    """All words of the label's cell but the label itself, up to the next label that isn't one of ``inside``."""
    cell = captions.cell(hit)
    if cell is None:
        return EMPTY
    rows: list[tuple[Token, ...]] = []
    left, right = _column_in_cell(captions, hit, cell, inside)
    for line in captions.view.sheet(hit.page).within(cell).lines:
        row = tuple(t for t in line if t not in hit.tokens and not _above(t, hit) and not left_of(t, hit))
        row = _uncut(captions.view.sheet(hit.page), tuple(t for t in row if left <= t.box.x0 < right))
        owner = captions.owner(row[0]) if row else None
        on = rows and owner and not owner.colon
        on = on and owner and (not _looks_like(hit, owner) or _in_value_column(hit, row, rows[-1]))
        stop = None if on else captions.stop(row, inside)
        if stop is not None:
            row = row[:stop]
        if any(not joint(t) for t in row):
            rows.append(row)
        if stop is not None and rows:
            break
    return Run(tuple(rows))


def _uncut(sheet: Sheet, row: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words of a row in a cell with those of the same line that follow them as words do and that no rule parts
    from them: a small box in the corner of a party's box is no edge of its whole."""
    line = next((n for n in sheet.lines if row and row[-1] in n.tokens), None)
    kept = list(row)
    for token in line.tokens[line.tokens.index(row[-1]) + 1 :] if line is not None else ():
        apart = token.box.x0 - kept[-1].box.x1 > 0.45 * token.box.height
        if apart or sheet.rulings.between(kept[-1].box, token.box):
            break
        kept.append(token)
    return tuple(kept)


def _column_in_cell(captions: Captions, hit: Hit, cell: Box, inside: Collection[str]) -> tuple[float, float]:
    """Where in its cell a label's column lies: up to the other labels in its row, which head columns of their own."""
    beside = [
        h.box.x0
        for h in captions.hits
        if h.page == hit.page and h.leads and h.trails and not h.colon and h.key not in inside
        and abs(h.box.centre[1] - hit.box.centre[1]) <= 0.5 * hit.box.height and cell.holds(*h.box.centre)
    ]  # fmt: skip
    if not any(x < hit.box.x0 - 1 or x > hit.box.x1 for x in beside):
        return cell.x0, cell.x1 + 1
    left = hit.box.x0 - hit.box.height if any(x < hit.box.x0 - 1 for x in beside) else cell.x0
    beside += [s.box.x0 for s in captions.line(hit).segments]
    return left, min((x for x in beside if x > hit.box.x1), default=cell.x1 + 1)


def _in_value_column(hit: Hit, row: tuple[Token, ...], upper: tuple[Token, ...]) -> bool:
    """Whether a row goes on right under a value that stands beside its label: a label's word there is the text's."""
    height = upper[0].box.height
    aligned = abs(row[0].box.x0 - upper[0].box.x0) <= 0.5 * height and row[0].box.x0 > hit.box.x1
    return aligned and row[0].box.top - upper[0].box.bottom <= 0.8 * height


def _first_line(captions: Captions, hit: Hit, inside: Collection[str]) -> tuple[Token, ...]:
    segment = captions.segment(hit)
    tail = segment.tokens[segment.tokens.index(hit.tokens[-1]) + 1 :]
    after = _block_row(captions, tail, inside)
    if after:
        return after
    beside = _beside_block(captions, hit, inside)
    below = _below_block(captions, hit, inside)
    if (
        beside
        and below
        and not _column_of_colons(captions, hit)
        and not _between_cells(captions, hit, beside, below)
        and not _column_of_values(captions, hit)
        and not _goes_on_in_column(captions, beside, below, inside)
        and (captions.in_row_of_labels(hit) or not (hit.colon or _tight(hit, beside)))
    ):
        return below
    return beside or below


def _goes_on_in_column(
    captions: Captions, beside: tuple[Token, ...], below: tuple[Token, ...], inside: Collection[str]
) -> bool:
    """Whether the line below a label is the next caption of the same block, its value in the column of the first:
    ``Seller:   Acme`` over ``Address:  18 Quay Road``."""
    owner = captions.owner(below[0])
    own = owner is not None and owner.key in inside and owner.trails
    return own and any(abs(t.box.x0 - beside[0].box.x0) <= 0.6 * t.box.height for t in below[1:])


def _between_cells(captions: Captions, hit: Hit, beside: tuple[Token, ...], below: tuple[Token, ...]) -> bool:
    """Whether a label fills a cell of a grid with captions at the left: the value has the cell at the right, and what
    stands below in the label's column is another cell's."""
    cell = captions.cell(hit)
    if cell is None or captions.in_row_of_labels(hit):
        return False
    own = not any(t for t in captions.segment(hit).tokens if t not in hit.tokens and not joint(t))
    return own and cell.x1 <= beside[0].box.x0 + 1 and cell.bottom <= below[0].box.top + 1


def _column_of_colons(captions: Captions, hit: Hit) -> bool:
    """Whether the value beside a label begins with the label's colon: ``Sold to      : Acme``."""
    segments = captions.line(hit).segments
    return hit.segment + 1 < len(segments) and segments[hit.segment + 1].text[0] in ":："


def _column_of_values(captions: Captions, hit: Hit) -> bool:
    """Whether the words beside a label stand in a column of values: right of another label above or below it."""
    line = captions.line(hit)
    if hit.segment + 1 >= len(line.segments) or not hit.leads:
        return False
    left, right = line.segments[hit.segment].box.x0, line.segments[hit.segment + 1].box.x0
    for other in captions.view.sheet(hit.page).lines[max(line.index - _NEAR, 0) : line.index + _NEAR + 1]:
        for label, value in pairwise(other.segments) if other is not line else ():
            owner = captions.owner(label.tokens[0])
            whole = owner is not None and owner.leads and owner.trails and captions.owner(value.tokens[0]) is None
            if whole and abs(label.box.x0 - left) <= 2 and abs(value.box.x0 - right) <= 2:
                return True
    return False


_NEAR = 7
"""So many lines above and below a label are searched for others in its column."""


def _block_row(captions: Captions, tokens: tuple[Token, ...], inside: Collection[str]) -> tuple[Token, ...]:
    rest = list(tokens)
    while rest and joint(rest[0]):
        rest.pop(0)
    row = tuple(rest)
    stop = captions.stop(row, inside)
    return row if stop is None else row[:stop]


def _beside_block(captions: Captions, hit: Hit, inside: Collection[str]) -> tuple[Token, ...]:
    line = captions.line(hit)
    begun = captions.beside_beginning(hit)
    if begun:
        return _block_row(captions, begun.tokens, inside)
    if hit.segment + 1 >= len(line.segments):
        return ()
    rest = line.segments[hit.segment + 1 :]
    nearest = next((s for s in rest if not all(joint(t) for t in s.tokens)), rest[0])
    return _block_row(captions, nearest.tokens, inside)


def _below_block(captions: Captions, hit: Hit, inside: Collection[str]) -> tuple[Token, ...]:
    height = captions.line(hit).height
    for line in captions.view.sheet(hit.page).lines[hit.line + 1 : hit.line + 6]:
        segment = captions.under(hit, line)
        if segment is not None and hit.box.bottom - 0.6 * height <= segment.box.top:
            near = segment.box.top - hit.box.bottom <= 2.5 * height
            return _block_row(captions, _with_value(captions, line, segment, inside), inside) if near else ()
    return ()


def _with_value(captions: Captions, line: Line, segment: Segment, inside: Collection[str]) -> tuple[Token, ...]:
    """A segment with the one right of it where it is only a caption inside the block: ``Name:   Acme``."""
    owner = captions.owner(segment.tokens[-1])
    caption = segment.text[-1] in ":：" or (owner is not None and owner.trails and owner.key in inside)
    if not caption or segment.index + 1 >= len(line.segments) or (owner is not None and owner.key not in inside):
        return segment.tokens
    return (*segment.tokens, *line.segments[segment.index + 1].tokens)


def _follow(captions: Captions, hit: Hit, first: tuple[Token, ...], inside: Collection[str], lines: int) -> Run:
    """The block that begins with a row: rows below, aligned with it, close under it, not another label's."""
    sheet = captions.view.sheet(hit.page)
    rows, height = [first], max(captions.line(hit).height, text_height(first))
    pitch: float | None = None
    starts = [first[0].box.x0]
    below = first[0].box.top > hit.box.centre[1]
    if not hit.trails:  # the next lines may begin under the label instead of under the first line
        starts += [hit.tokens[0].box.x0, captions.segment(hit).box.x0]
    elif _column_of_colons(captions, hit):
        starts += [captions.line(hit).segments[hit.segment + 1].box.x0]
    numbered = _new_item(captions.segment(hit), True)
    for line in sheet.lines:
        upper = rows[-1]
        segment = _aligned(line, upper, starts, height) or (_again(line, hit, first) if len(rows) == 1 else None)
        if segment is None:
            continue
        if _new_item(segment, numbered):
            break
        drop = segment.box.centre[1] - _centre(upper)
        near = len(rows) == 1 and (_says_again(segment, first) or _own_caption(captions, segment, inside))
        if drop > _reach(segment, first, height, pitch, sheet.doubtful or near) or len(rows) == lines:
            break
        if sheet.rulings.crossing(segment.box.x0 + 2, _centre(upper), segment.box.centre[1]):
            break
        beside = hit.trails and not below
        lead = _inner_caption(captions, line, segment, inside) if beside else ()
        if beside and not lead and _taken(line, segment, hit, height):
            break
        row = (
            segment.tokens
            if _value_like(captions, hit, segment, beside)
            else _block_row(captions, _with_value(captions, line, segment, inside), inside)
        )
        labelled = row is not segment.tokens and captions.starts_label(segment.tokens, inside)
        if not row or labelled:
            break
        pitch = drop if pitch is None else max(pitch, drop)
        starts += _starts_of_value(line, segment, row)
        rows.append((*lead, *row))
    return Run(tuple(rows))


def _reach(segment: Segment, first: tuple[Token, ...], height: float, pitch: float | None, doubtful: bool) -> float:
    """How far below the last line of a block the next may stand: as far as the others, a second one farther if it looks
    like the first, which recognised print, measured letter by letter, cannot tell, or if its words say that it belongs
    to the block (``doubtful``)."""
    return 1.35 * pitch + 1 if pitch is not None else (2.1 if doubtful or _alike(segment, first) else 1.7) * height


def _again(line: Line, hit: Hit, first: tuple[Token, ...]) -> Segment | None:
    """The segment of a lower line that says the name behind a label in the other script, set in under the label."""
    if hit.trails:
        return None
    under = (s for s in line.segments if hit.tokens[0].box.x0 <= s.box.x0 <= first[0].box.x0)
    return next((s for s in under if s.box.top > first[0].box.centre[1] and _says_again(s, first)), None)


def _says_again(segment: Segment, first: tuple[Token, ...]) -> bool:
    return names.said_again(" ".join(t.text for t in first), segment.text)


def _own_caption(captions: Captions, segment: Segment, inside: Collection[str]) -> bool:
    """Whether a line begins with a caption that belongs inside the block: ``Address: 18 Quay Road``."""
    owner = captions.owner(segment.tokens[0])
    return owner is not None and owner.key in inside and owner.leads and owner.colon


def _alike(segment: Segment, first: tuple[Token, ...]) -> bool:
    """Whether a line apart from the first one still looks like it: of its size, and begun where it begins."""
    sizes = sorted((text_height(segment.tokens), text_height(first)))
    return sizes[1] <= 1.08 * sizes[0] and abs(segment.box.x0 - first[0].box.x0) <= 0.3 * sizes[0]


def _inner_caption(captions: Captions, line: Line, segment: Segment, inside: Collection[str]) -> tuple[Token, ...]:
    """The words left of a line of the block where they are one of its own captions: ``Address      : 18 Quay Road``."""
    tokens = line.segments[segment.index - 1].tokens if segment.index else ()
    owner = captions.owner(tokens[0]) if tokens else None
    own = owner is not None and owner.key in inside and owner.trails and owner.tokens == tokens
    return tokens if own and segment.index == 1 else ()


def _starts_of_value(line: Line, segment: Segment, row: tuple[Token, ...]) -> list[float]:
    """Where the next lines of a value begin that stands right of a caption inside the block: under the value."""
    beside = row[-1] not in segment.tokens and row[0] in segment.tokens
    return [line.segments[segment.index + 1].box.x0] if beside else []


def _new_item(segment: Segment, numbered: bool) -> bool:
    """Whether a segment begins an item of its own: ``3. Buyer: …`` below a numbered one, ``(2) …``, ``A-1 GOODS``."""
    first, rest = segment.tokens[0], segment.text.partition(" ")[2]
    if not marks_only(first) or not any(c.isalnum() for c in first.text):
        return False
    heading = "-" in first.text[1:] and rest.isupper() and not any(c.isdigit() for c in rest)
    return heading or first.text[-1] == ")" or (numbered and first.text[-1] == ".")


def _value_like(captions: Captions, hit: Hit, segment: Segment, beside: bool) -> bool:
    """Whether a line that begins with a label's words only goes on with the text above: no colon, and it stands in
    the column of values or is printed in another size than the block's label."""
    owner = captions.owner(segment.tokens[0])
    return owner is not None and not owner.colon and (beside or not _looks_like(hit, owner))


def _looks_like(one: Hit, other: Hit) -> bool:
    """Whether two labels are printed in one size."""
    sizes = sorted((one.tokens[0].box.height, other.tokens[0].box.height))
    return sizes[1] <= 1.12 * sizes[0]


def _taken(line: Line, segment: Segment, hit: Hit, height: float) -> bool:
    """Whether the label column of a block that stands beside its label holds something on this line that is no part of
    the label: the next label."""
    left = hit.tokens[0].box.x0 - height
    return any(left <= s.box.x0 < segment.box.x0 and s.tokens[0] not in hit.tokens for s in line.segments)


def _above(token: Token, hit: Hit) -> bool:
    return token.box.centre[1] < hit.box.top - 0.3 * hit.box.height


def _tight(hit: Hit, row: tuple[Token, ...]) -> bool:
    return row[0].box.x0 - hit.box.x1 <= 8 * hit.box.height


def _centre(row: tuple[Token, ...]) -> float:
    return sum(t.box.centre[1] for t in row) / len(row)


def _aligned(line: Line, upper: tuple[Token, ...], starts: list[float], height: float) -> Segment | None:
    """The segment of a lower line that begins where the block begins."""
    if line.box.bottom <= _centre(upper) or line.tokens[0] is upper[0]:
        return None
    for segment in line.segments:
        drop = segment.box.centre[1] - _centre(upper)
        if drop > 0.5 * height and any(abs(segment.box.x0 - start) <= 1.2 * height for start in starts):
            return segment
    return None
