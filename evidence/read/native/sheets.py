"""Sheets of workbooks and tables of values: cells where a person sees them, long sheets cut into pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from evidence.read.faults import PageFaultError
from evidence.read.native.file import GridPage, LostPage, NativePage
from evidence.read.native.grid import ACROSS, Block, Cell, paragraph, stacked, tabled, width_of
from evidence.records.sources import Problem

MOST_CELLS = 1_000_000
"""Cells of one sheet."""

MOST_CHARACTERS = 20_000_000
"""Characters of one sheet as shown: a long text may stand in every cell and be stored once."""

PAGE_ROWS = 500
PAGE_CELLS = 10_000
NAMED = 3
"""A problem names so many rows or columns."""

_HIDDEN_STEP = "look at the hidden sheets, rows, columns and white print; ask the sender why they are hidden"
_UNCOUNTED_STEP = "open the file in a spreadsheet program, save it, and add that copy"


class Value(NamedTuple):
    """What a cell shows. Rows and columns count from 0; ``line`` is its line in a text file."""

    row: int
    column: int
    text: str
    line: int = 0


@dataclass
class Sheet:
    """A sheet as far as it was read."""

    name: str
    values: list[Value] = field(default_factory=list)
    merged: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    """Columns and rows that a cell takes, where it takes more than its own."""

    hidden: bool = False
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    """First and last column of each hidden run."""

    pale: set[tuple[int, int]] = field(default_factory=set)
    """Cells with white letters on no ground of their own."""

    coloured: bool = False
    """Whether something else than formats of cells may colour their ground."""

    uncounted: list[str] = field(default_factory=list)
    """Cells with a formula of which the file holds no value."""

    beside: list[str] = field(default_factory=list)
    """What stands in text boxes over the sheet, and in the head and foot of its print."""

    fault: PageFaultError | None = None
    characters: int = 0

    def add(self, row: int, column: int, text: str, line: int = 0) -> None:
        """One more cell; empty ones are left out. Raises ``PageFaultError`` at the limit."""
        if not text.strip():
            return
        self.values.append(Value(row, column, text, line))
        self.characters += len(text)
        if len(self.values) > MOST_CELLS:
            raise PageFaultError("too-large", f"{self.said} has more than {MOST_CELLS} cells")
        if self.characters > MOST_CHARACTERS:
            raise PageFaultError("too-large", f"{self.said} shows more than {MOST_CHARACTERS} characters")

    @property
    def said(self) -> str:
        """The sheet in words."""
        return f"sheet {self.name}" if self.name else "the table"


def column_name(column: int) -> str:
    """``A`` for 0, ``AA`` for 26."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def cell_name(row: int, column: int) -> str:
    """``B7`` for row 6, column 1."""
    return f"{column_name(column)}{row + 1}"


def pages_of(sheets: Sequence[Sheet], engine: str) -> list[NativePage]:
    """The pages of all sheets; a sheet that is empty has none, one that cannot be read gives a lost page."""
    found: list[NativePage] = []
    for sheet in sheets:
        if sheet.fault is not None:
            found.append(LostPage(sheet.fault.code, sheet.fault.reason))
            continue
        for values in _cut(sorted(sheet.values)):
            found.append(GridPage(_maker(sheet, values), engine, _hidden_cells(sheet, values)))
        if sheet.beside and not sheet.hidden:
            found.append(GridPage(partial(_around, tuple(sheet.beside)), engine))
    return found


def _around(texts: Sequence[str]) -> Block:
    """What stands around the cells, one text under the other; a word's line is its text's number."""
    return stacked(
        block for line, text in enumerate(texts, 1) for block in (paragraph(text, ACROSS, line=line), Block(height=1))
    )


def _cut(values: Sequence[Value]) -> Iterator[Sequence[Value]]:
    """The values in order, parted between rows so that no page is too large to be handled."""
    start, rows = 0, 0
    for i, value in enumerate(values):
        if i > start and value.row != values[i - 1].row:
            rows += 1
            if rows >= PAGE_ROWS or i - start >= PAGE_CELLS:
                yield values[start:i]
                start, rows = i, 0
    if start < len(values):
        yield values[start:]


def _hidden_cells(sheet: Sheet, values: Sequence[Value]) -> frozenset[str]:
    """The places of values that nobody sees: all rows, or all columns, that their cells take are hidden."""
    if not (sheet.hidden or sheet.hidden_rows or sheet.hidden_columns or sheet.pale):
        return frozenset()
    return frozenset(_place(sheet.name, v) for v in values if sheet.hidden or _unseen(sheet, v))


def _unseen(sheet: Sheet, value: Value) -> bool:
    if (value.row, value.column) in sheet.pale and not sheet.coloured:
        return True
    across, down = sheet.merged.get((value.row, value.column), (1, 1))
    last = value.column + across - 1
    return all(row in sheet.hidden_rows for row in range(value.row, value.row + down)) or any(
        a <= value.column and last <= b for a, b in sheet.hidden_columns
    )


def _place(name: str, value: Value) -> str:
    place = cell_name(value.row, value.column)
    return f"{name}!{place}" if name else place


def _maker(sheet: Sheet, values: Sequence[Value]) -> Callable[[], Block]:
    return partial(block_of, sheet.name, values, sheet.merged)


def block_of(name: str, values: Sequence[Value], merged: Mapping[tuple[int, int], tuple[int, int]]) -> Block:
    """Values as a table whose texts may run on over empty cells."""
    cells = []
    for value in values:
        across, down = merged.get((value.row, value.column), (1, 1))
        content = partial(_content, value, _place(name, value))
        natural = max(map(width_of, value.text.split("\n")))
        cells.append(Cell(value.row, value.column, content, natural, across, down))
    return tabled(cells, spill=True)


def _content(value: Value, place: str, wide: int) -> Block:
    return paragraph(value.text, wide, cell=place, line=value.line)


def problems_of(sheets: Sequence[Sheet]) -> list[Problem]:
    """What a reader of the pages must know: hidden cells were set aside, and values that are not in the file."""
    found = []
    hidden = [said for sheet in sheets for said in _hidden(sheet)]
    if hidden:
        reason = f"what hidden cells say is kept aside and used for nothing: {'; '.join(hidden)}"
        found.append(Problem("", "hidden-cells", reason, _HIDDEN_STEP))
    uncounted = [f"{s.said}, cell {c}" for s in sheets for c in s.uncounted]
    if uncounted:
        reason = f"formulas without a stored value: {_some(uncounted)}"
        found.append(Problem("", "no-value", reason, _UNCOUNTED_STEP))
    return found


def _hidden(sheet: Sheet) -> Iterator[str]:
    if not (sheet.values or (sheet.hidden and sheet.beside)):
        return
    if sheet.hidden:
        yield sheet.said
        return
    rows = sorted({v.row for v in sheet.values} & sheet.hidden_rows)
    if rows:
        yield f"row{'s' * (len(rows) > 1)} {_some([str(r + 1) for r in rows])} of {sheet.said}"
    used = {v.column for v in sheet.values}
    columns = sorted(c for c in used if any(a <= c <= b for a, b in sheet.hidden_columns))
    if columns:
        yield f"column{'s' * (len(columns) > 1)} {_some([column_name(c) for c in columns])} of {sheet.said}"
    if sheet.pale and not sheet.coloured:
        names = [cell_name(*place) for place in sorted(sheet.pale)]
        yield f"white print in {_some(names)} of {sheet.said}"


def _some(names: Sequence[str]) -> str:
    more = len(names) - NAMED
    return ", ".join(names[:NAMED]) + (f" and {more} more" if more > 0 else "")
