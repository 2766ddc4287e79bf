"""Rooms of a form that are not below their caption: the line above it, the cell at its right, words at an edge.

``(Full name of principal)`` in brackets under a line explains what stands on the line; in a grid with its captions at
the left the value has a cell of its own. Letters that run down beside the cells (P-R-I-N-C-I-P-A-L) are no value.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from evidence.layout.lines import Line, Segment
from evidence.layout.rulings import Ruling
from evidence.layout.view import Sheet
from evidence.layout.words import Token
from evidence.records.places import Box, around

Row = tuple[Token, ...]
_STACK = 4
"""So many single letters one under the other are a word set vertically."""


def stacked(sheet: Sheet) -> frozenset[Token]:
    """Words set from top to bottom: turned ones, and single letters one under the other."""
    turned = {t for t in sheet.tokens if len(t.text) >= 4 and t.box.height > 2 * t.box.width}
    letters = sorted((t for t in sheet.tokens if len(t.text) == 1 and t.text.isalpha()), key=lambda t: t.box.top)
    found: set[Token] = set(turned)
    while letters:
        run = [letters.pop(0)]
        for token in list(letters):
            aligned = abs(token.box.centre[0] - run[-1].box.centre[0]) <= 0.6 * token.box.height
            if aligned and 0 < token.box.centre[1] - run[-1].box.centre[1] <= 4 * token.box.height:
                run.append(token)
                letters.remove(token)
        if len(run) >= _STACK:
            found.update(run)
    return frozenset(found)


def above(sheet: Sheet, own: Sequence[Token], taken: Collection[Token], most: int = 3) -> tuple[Row, ...]:
    """What stands on the line that a bracketed caption stands under; empty where the caption is none of that sort: it
    is not in brackets, has a value beside it, or stands nearer to what follows."""
    box = around(t.box for t in own)
    bracketed = own[0].text.startswith("(") and own[-1].text.rstrip(".,;*").endswith(")")
    if not bracketed and not under_line(sheet, own):
        return ()
    if _beside(sheet, own, box, taken):
        return ()
    left, right, top = _span(sheet, box)
    blanks = [h for h in sheet.rulings.horizontals if abs(h.at - top) <= 2 and h.covers(left + 3)]
    first = max([1.0, *(_reach(sheet, h) for h in blanks)])
    rows: list[Row] = []
    for line in reversed([n for n in sheet.lines if n.box.centre[1] < box.top]):
        row = tuple(t for t in line.tokens if left <= t.box.centre[0] <= right)
        if not any(c.isalnum() for t in row for c in t.text):
            continue
        high = max(t.box.height for t in row)
        gap = top - max(t.box.bottom for t in row)
        if gap > (first if not rows else 0.6) * high or any(t in taken for t in row) or len(rows) == most:
            break
        if rows and any(
            h.covers(box.centre[0]) and row[0].box.centre[1] < h.at < top for h in sheet.rulings.horizontals
        ):
            break
        rows.insert(0, row)
        top = min(t.box.top for t in row)
    return tuple(rows) if rows and _nearer(sheet, box, rows[-1]) else ()


def under_line(sheet: Sheet, own: Sequence[Token]) -> bool:
    """Whether small print stands close under a ruled line on which something larger is written: the caption of a
    blank. The line is no edge of a cell, and the print below the caption stands farther off than the line."""
    box = around(t.box for t in own)
    rules = [h for h in sheet.rulings.horizontals if h.covers(box.x0 + 1) and -0.9 * box.height <= h.at - box.top <= 2]
    if not rules or sheet.cell(box) is not None:
        return False
    rule = max(rules, key=lambda h: h.at)
    if _several(sheet, own, (rule.start, rule.end)):
        return False
    written = [t for t in sheet.tokens if rule.covers(t.box.centre[0])]
    reach = _reach(sheet, rule)
    over = [t for t in written if -1 <= rule.at - t.box.bottom <= reach * t.box.height]
    small = max(t.box.height for t in own)
    if not over or small > 0.86 * max(t.box.height for t in over):
        return False
    lower = [t.box.top for t in written if t.box.top >= box.bottom - 1]
    return not lower or min(lower) - box.bottom > box.top - rule.at


def _reach(sheet: Sheet, rule: Ruling) -> float:
    """How far above a blank's line, in heights of print, what is written on it may stand: farther where the blank
    beside it, ruled at the same height, holds more lines and sits right on its line."""
    beside = [
        h for h in sheet.rulings.horizontals
        if abs(h.at - rule.at) <= 1.5 and (h.start > rule.end + 2 or h.end < rule.start - 2)
    ]  # fmt: skip
    over = [(t, h) for h in beside for t in sheet.tokens if h.covers(t.box.centre[0])]
    full = any(-1 <= h.at - t.box.bottom <= 0.7 * t.box.height for t, h in over)
    return 2.2 if full else 0.7


def _several(sheet: Sheet, own: Sequence[Token], span: tuple[float, float]) -> bool:
    """Whether other words stand beside a caption under its line, a wide gap between: the line closes a row of boxes
    and is no single blank."""
    line = next((n for n in sheet.lines if own[0] in n.tokens), None)
    segments = line.segments if line is not None else ()
    return any(s.tokens[0] not in own and own[0] not in s.tokens and span[0] <= s.box.x0 <= span[1] for s in segments)


def _beside(sheet: Sheet, own: Sequence[Token], box: Box, taken: Collection[Token]) -> bool:
    """Whether something other than captions stands on the caption's own line, near at its right."""
    return any(
        t not in taken and t not in own and 0 <= t.box.x0 - box.x1 <= 8 * box.height
        and abs(t.box.centre[1] - box.centre[1]) <= 0.5 * box.height
        for t in sheet.tokens
    )  # fmt: skip


def _span(sheet: Sheet, box: Box) -> tuple[float, float, float]:
    """From where to where the line above a caption reaches, and its height on the page; without a ruling line the
    room between the neighbours at both sides."""
    x = box.centre[0]
    rules = [h for h in sheet.rulings.horizontals if h.covers(x) and -1.5 * box.height <= h.at - box.top <= 2]
    if rules:
        rule = max(rules, key=lambda h: h.at)
        return rule.start - 2, rule.end + 2, min(box.top, rule.at + 1)
    row = [t for t in sheet.tokens if abs(t.box.centre[1] - box.centre[1]) <= 0.5 * box.height]
    left = max((t.box.x1 for t in row if t.box.x1 < box.x0 - 1.5 * box.height), default=0.0)
    right = min((t.box.x0 for t in row if t.box.x0 > box.x1 + 1.5 * box.height), default=sheet.page.width)
    return left, right, box.top


def _nearer(sheet: Sheet, box: Box, upper: Row) -> bool:
    """Whether a caption stands nearer to the words above it than to those below."""
    lower = [t.box.top for t in sheet.tokens if t.box.centre[1] > box.bottom and box.x0 <= t.box.centre[0] <= box.x1]
    gap = box.top - max(t.box.bottom for t in upper)
    return not lower or gap < min(lower) - box.bottom


def right_cell(sheet: Sheet, box: Box, captions: Collection[Token]) -> Box | None:
    """The ruled cell at the right of a caption's own cell, of the same height and without a caption; None without one,
    and where the caption's own cell has room for more than the cell beside it holds."""
    own = sheet.cell(box)
    if own is None or own.x1 >= sheet.page.width - 2:
        return None
    beside = sheet.cell(Box(own.x1 + 4, box.top, own.x1 + 6, box.bottom))
    if beside is None or abs(beside.top - own.top) > 3 or abs(beside.bottom - own.bottom) > 3 or beside.x0 < own.x1 - 3:
        return None
    inside = sheet.within(beside)
    lines = max(len(inside.lines), 1)
    roomy = own.height > 3.2 * box.height * lines
    return None if roomy or any(t in captions for t in inside.tokens) else beside


def whole(sheet: Sheet, row: Row, taken: Collection[Token]) -> Row:
    """A row cut at the edge of a room, with the words of its own segment given back that the edge cut off: a word less
    makes another name."""
    own = set(row)
    for line in sheet.lines:
        for segment in line.segments:
            if own & set(segment.tokens):
                return _grown(segment, row, taken) if _one_line(line, row) else row
    return row


def _one_line(line: Line, row: Row) -> bool:
    tokens = set(line.tokens)
    return all(t in tokens for t in row)


def _grown(segment: Segment, row: Row, taken: Collection[Token]) -> Row:
    tokens = segment.tokens
    inside = [i for i, t in enumerate(tokens) if t in row]
    first, last = inside[0], inside[-1]
    for i, (before, after) in reversed(list(enumerate(pairwise(tokens[: first + 1])))):
        if before in taken or after.box.x0 - before.box.x1 > 0.6 * after.box.height:
            break
        first = i
    grown = tuple(tokens[first : inside[0]])
    return (*grown, *row) if not any(t.text.endswith(":") for t in grown) and last >= first else row
