"""A grid of characters: paragraphs, blocks under each other, and tables whose columns align and never overlap."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from evidence.records.pages import Word
from evidence.records.places import Box

WIDE, HIGH = 5.0, 10.0
"""Points of one character: about the proportions of print, so that layout's measures hold."""

PITCH = 14.0
"""Points from one line to the next."""

MARGIN = 20.0
"""Points of white around the grid; ruling lines may stand in it."""

GAP = 3
"""Characters between two columns: more than a space, so that they are no one run of words."""

ACROSS = 100
"""Characters after which a text that has the page to itself is wrapped."""

_WORD = re.compile(r"\S+")


@dataclass(frozen=True)
class Piece:
    """A text on one line of the grid. ``cell`` and ``line`` say where it stands in its file."""

    row: int
    column: int
    text: str
    cell: str = ""
    line: int = 0


Rule = tuple[int, int, int, int]
"""A ruling line: left column, top row, right column, bottom row; it runs in the white before them."""


@dataclass(frozen=True)
class Block:
    """Pieces with the room they take, in characters and lines."""

    pieces: tuple[Piece, ...] = ()
    rules: tuple[Rule, ...] = ()
    width: int = 0
    height: int = 0

    def moved(self, down: int, right: int) -> Block:
        """The same block elsewhere."""
        pieces = tuple(replace(p, row=p.row + down, column=p.column + right) for p in self.pieces)
        rules = tuple((a + right, b + down, c + right, d + down) for a, b, c, d in self.rules)
        return Block(pieces, rules, self.width + right, self.height + down)


Content = Callable[[int], Block]
"""What stands in a cell, wrapped to so many characters."""


@dataclass(frozen=True)
class Cell:
    """A cell of a table: where it begins, how many columns and rows it takes, what it holds and would like to take."""

    row: int
    column: int
    content: Content
    natural: int
    across: int = 1
    down: int = 1


def width_of(text: str) -> int:
    """How many characters of the grid a text takes: Chinese ones take two."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def wrapped(text: str, wide: int) -> Iterator[str]:
    """The lines of a text of one line, broken between words; a longer word stands alone and is not broken."""
    if width_of(text) <= wide:
        yield text
        return
    row: list[str] = []
    taken = 0
    for word in text.split():
        size = width_of(word)
        if row and taken + 1 + size > wide:
            yield " ".join(row)
            row, taken = [], 0
        taken += size + bool(row)
        row.append(word)
    yield " ".join(row)


def paragraph(text: str, wide: int, *, cell: str = "", line: int = 0) -> Block:
    """A text of one or several lines, wrapped; every part of it stands in the same cell or line of the file."""
    rows = [row for part in text.split("\n") for row in wrapped(part, wide)]
    pieces = tuple(Piece(i, 0, row, cell, line) for i, row in enumerate(rows) if row.strip())
    return Block(pieces, (), max(map(width_of, rows), default=0), len(rows))


def stacked(blocks: Iterable[Block]) -> Block:
    """Blocks under each other."""
    pieces: list[Piece] = []
    rules: list[Rule] = []
    width = height = 0
    for block in blocks:
        moved = block.moved(height, 0)
        pieces += moved.pieces
        rules += moved.rules
        width, height = max(width, block.width), height + block.height
    return Block(tuple(pieces), tuple(rules), width, height)


def flow(words: Sequence[tuple[str, int]], wide: int) -> Block:
    """Words, each with its line in the file, as a wrapped paragraph."""
    pieces: list[Piece] = []
    row = at = width = 0
    for text, line in words:
        size = width_of(text)
        if at and at + 1 + size > wide:
            row, at = row + 1, 0
        start = at + 1 if at else 0
        last = pieces[-1] if pieces else None
        if last is not None and (last.row, last.line) == (row, line):
            pieces[-1] = replace(last, text=f"{last.text} {text}")
        else:
            pieces.append(Piece(row, start, text, line=line))
        at = start + size
        width = max(width, at)
    return Block(tuple(pieces), (), width, row + 1)


def cut(block: Block, most: int) -> Iterator[Block]:
    """A block parted into blocks of at most so many lines, where it can be at an empty line."""
    held = {p.row for p in block.pieces}
    top = 0
    while block.height - top > most:
        end = next((r for r in range(top + most, top + most // 2, -1) if r not in held), top + most)
        yield _between(block, top, end)
        top = end
    yield _between(block, top, block.height)


def _between(block: Block, top: int, end: int) -> Block:
    pieces = tuple(replace(p, row=p.row - top) for p in block.pieces if top <= p.row < end)
    rules = tuple(
        (a, max(b - top, 0), c, min(d, end) - top) for a, b, c, d in block.rules if b <= end and d >= top and b < d + 1
    )
    return Block(pieces, rules, block.width, end - top)


@dataclass
class _Room:
    """Which columns and rows a table has, and how far each cell reaches."""

    columns: list[int]
    """The columns that are used, from left to right, and the one after the last."""

    rows: list[int]
    reach: dict[int, int] = field(default_factory=dict)
    """The column (as index) before which each cell must end; none for one that has the rest of its row."""


def tabled(cells: Sequence[Cell], *, widest: int = 48, ruled: bool = False, spill: bool = False) -> Block:
    """A table. Columns are as wide as their texts, at most ``widest`` characters; longer texts are wrapped.

    ``spill``: as in a workbook, a text may run on over empty cells to its right. ``ruled``: every cell is framed.
    """
    if not cells:
        return Block()
    room = _room(cells, spill)
    lefts = _lefts(cells, room, widest)
    blocks = [cell.content(_wide(i, cell, room, lefts, spill)) for i, cell in enumerate(cells)]
    tops = _tops(cells, blocks, room)
    pieces: list[Piece] = []
    rules: list[Rule] = []
    width = lefts[-1]
    for cell, block in zip(cells, blocks, strict=True):
        moved = block.moved(tops[bisect_right(room.rows, cell.row) - 1], lefts[_index(room, cell.column)])
        pieces += moved.pieces
        rules += moved.rules
        width = max(width, moved.width)
        if ruled:
            rules += _frame(cell, room, lefts, tops)
    return Block(tuple(pieces), tuple(rules), width, tops[-1])


def _index(room: _Room, column: int) -> int:
    """Where a column stands among the used ones; the end for one behind them."""
    return max(0, min(bisect_right(room.columns, column) - 1, len(room.columns) - 1))


def _room(cells: Sequence[Cell], spill: bool) -> _Room:
    used = {c.column for c in cells}
    rows = {c.row for c in cells}
    if not spill:  # a frame ends where no cell begins
        used |= {c.column + c.across for c in cells}
        rows |= {c.row + c.down for c in cells}
    columns = sorted(used)
    room = _Room([*columns, columns[-1] + 1] if spill else columns, sorted(rows))
    by_row: dict[int, list[int]] = {}
    for i, cell in enumerate(cells):
        by_row.setdefault(cell.row, []).append(i)
    for members in by_row.values():
        members.sort(key=lambda i: cells[i].column)
        for i, after in zip(members, [*members[1:], None], strict=True):
            if not spill:
                room.reach[i] = _index(room, cells[i].column + cells[i].across)
            elif after is not None:
                room.reach[i] = _index(room, cells[after].column)
    return room


def _lefts(cells: Sequence[Cell], room: _Room, widest: int) -> list[int]:
    """The left edge of each column; the last is where the table ends."""
    widths = [0] * len(room.columns)
    spans: list[tuple[int, int, int]] = []
    for i, cell in enumerate(cells):
        first = _index(room, cell.column)
        after = room.reach.get(i)
        wanted = min(cell.natural, widest)
        if after is None:  # runs on over the empty rest of its row
            widths[first] = max(widths[first], min(wanted, 12))
        elif after - first <= 1:
            widths[first] = max(widths[first], wanted)
        else:
            spans.append((after - first, first, wanted))
    for count, first, wanted in sorted(spans):
        last = first + count - 1
        lacking = wanted - sum(widths[first : last + 1]) - GAP * (count - 1)
        widths[last] += max(lacking, 0)
    lefts = [0]
    for width in widths[: len(room.columns) - 1]:
        lefts.append(lefts[-1] + width + GAP)
    return lefts


def _wide(i: int, cell: Cell, room: _Room, lefts: list[int], spill: bool) -> int:
    first = _index(room, cell.column)
    after = room.reach.get(i)
    if after is None:
        return max(ACROSS, lefts[-1] - lefts[first]) if spill else ACROSS
    return max(lefts[after] - lefts[first] - GAP, 1)


def _tops(cells: Sequence[Cell], blocks: Sequence[Block], room: _Room) -> list[int]:
    """The top line of each row; the last is where the table ends. Rows left out in between take up to two lines."""
    heights = [1] * len(room.rows)
    tall: list[tuple[int, int, int]] = []
    for cell, block in zip(cells, blocks, strict=True):
        first = bisect_right(room.rows, cell.row) - 1
        last = bisect_right(room.rows, cell.row + cell.down - 1) - 1
        if last == first:
            heights[first] = max(heights[first], block.height)
        else:
            tall.append((first, last, block.height))
    for first, last, height in sorted(tall):
        heights[last] += max(0, height - sum(heights[first : last + 1]))
    tops = [0]
    for i, height in enumerate(heights):
        after = room.rows[i + 1] if i + 1 < len(room.rows) else room.rows[i] + 1
        tops.append(tops[-1] + height + min(after - room.rows[i] - 1, 2))
    return tops


def _frame(cell: Cell, room: _Room, lefts: list[int], tops: list[int]) -> Iterator[Rule]:
    left, right = lefts[_index(room, cell.column)], lefts[_index(room, cell.column + cell.across)]
    top = tops[bisect_right(room.rows, cell.row) - 1]
    bottom = tops[bisect_right(room.rows, cell.row + cell.down - 1)]
    yield left, top, right, top
    yield left, bottom, right, bottom
    yield left, top, left, bottom
    yield right, top, right, bottom


def words_of(block: Block) -> tuple[Word, ...]:
    """The words of a block in points, line by line."""
    ordered = sorted(block.pieces, key=lambda p: (p.row, p.column))
    return tuple(word for piece in ordered for word in _words(piece))


def _words(piece: Piece) -> Iterator[Word]:
    top = MARGIN + piece.row * PITCH + (PITCH - HIGH) / 2
    for match in _WORD.finditer(piece.text):
        start = piece.column + width_of(piece.text[: match.start()])
        x0 = MARGIN + start * WIDE
        box = Box(x0, top, x0 + width_of(match.group()) * WIDE, top + HIGH)
        yield Word(match.group(), box, cell=piece.cell, line=piece.line)


def rules_of(block: Block) -> tuple[Box, ...]:
    """The ruling lines of a block as thin boxes in points, each once."""
    half = GAP / 2 * WIDE
    boxes = []
    for left, top, right, bottom in sorted(set(block.rules)):
        x0, x1 = MARGIN + left * WIDE - half, MARGIN + right * WIDE - half
        y0, y1 = MARGIN + top * PITCH, MARGIN + bottom * PITCH
        boxes.append(Box(x0 - 0.25, y0 - 0.25, x1 + 0.25, y1 + 0.25))
    return tuple(boxes)


def size_of(block: Block) -> tuple[float, float]:
    """Width and height in points of the page a block is on."""
    return 2 * MARGIN + max(block.width, 60) * WIDE, 2 * MARGIN + max(block.height, 1) * PITCH
