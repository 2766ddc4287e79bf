"""An archive as a workbook (XLSX): a sheet for each table. The door to openpyxl."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from evidence.records.asking import Cells, Table
from evidence.report.archive_export import FORMULA, Plain, plain, whole
from evidence.report.text import printable

MOST_ROWS = 1_048_576
"""Rows of a sheet at most (Excel); what is more goes on a further sheet."""

LONGEST = 32_767
"""Characters of a cell at most (Excel)."""


def write(tables: Sequence[Table], rows: Iterable[tuple[str, Cells]], out: Path, *, unmask: bool) -> None:
    """A workbook; text cells are typed as text, never as formulas, and amounts are numbers."""
    import openpyxl  # noqa: PLC0415 - only needed here

    book = openpyxl.Workbook(write_only=True)
    sheets = {table.name: _Sheet(book, table) for table in tables}
    for name, cells in rows:
        if name in sheets:
            sheets[name].add([plain(c, unmask) for c in cells])
    with whole(out) as place:
        book.save(place)


class _Sheet:
    def __init__(self, book: Any, table: Table) -> None:  # noqa: ANN401 - openpyxl has no types
        self._book, self._table, self._count = book, table, 0
        self._open()

    def _open(self) -> None:
        self._count += 1
        self._sheet = self._book.create_sheet(self._table.name + (f" {self._count}" if self._count > 1 else ""))
        self._sheet.freeze_panes = "A2"
        self._sheet.append([c.name for c in self._table.columns])
        self._rows = 1

    def add(self, values: list[Plain]) -> None:
        """A row, on a further sheet where this one is full."""
        if self._rows == MOST_ROWS:
            self._open()
        self._rows += 1
        kinds = (c.kind for c in self._table.columns)
        self._sheet.append([self._cell(v, kind) for v, kind in zip(values, kinds, strict=True)])

    def _cell(self, value: Plain, kind: str) -> Any:  # noqa: ANN401 - openpyxl has no types
        from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - only needed here

        if not isinstance(value, str):
            return value
        if kind == "amount" and (number := _number(value)) is not None:
            return number
        cell = WriteOnlyCell(self._sheet, value=printable(value)[:LONGEST])
        cell.data_type = "s"
        if value.lstrip(" ").startswith(FORMULA):
            cell.quotePrefix = True  # so that editing the cell makes no formula of it either
        return cell


def _number(value: str) -> Decimal | None:
    try:
        found = Decimal(value)
    except InvalidOperation:
        return None
    return found if found.is_finite() else None
