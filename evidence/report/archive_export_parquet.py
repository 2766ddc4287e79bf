"""An archive as Parquet files. The door to pyarrow, which is an optional extra."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

from evidence.errors import UsageError
from evidence.records.asking import Cells, Column, Table
from evidence.report.archive_export import Plain, paths, plain, whole

BATCH = 20_000
"""Rows that are written together."""


def write(tables: Sequence[Table], rows: Iterable[tuple[str, Cells]], out: Path, *, unmask: bool) -> None:
    """One file for each table, as with CSV; amounts stay decimal strings, days are dates. Raises ``UsageError``."""
    try:
        import pyarrow  # noqa: PLC0415 - optional
        import pyarrow.parquet  # noqa: PLC0415 - optional
    except ImportError as error:
        raise UsageError('Parquet needs pyarrow: pip install "evidence[parquet]", or choose another format.') from error
    kinds = {"day": pyarrow.date32(), "count": pyarrow.int64()}
    with ExitStack() as stack:
        held: dict[str, tuple[Any, Any, Table, list[list[Any]]]] = {}
        for table, path in zip(tables, paths(tables, out, ".parquet"), strict=True):
            schema = pyarrow.schema([(c.name, kinds.get(c.kind, pyarrow.string())) for c in table.columns])
            place = stack.enter_context(whole(path))
            writer = stack.enter_context(pyarrow.parquet.ParquetWriter(place, schema))
            held[table.name] = (writer, schema, table, [])
        for name, cells in rows:
            if name not in held:
                continue
            writer, schema, table, waiting = held[name]
            waiting.append([_value(plain(v, unmask), c) for v, c in zip(cells, table.columns, strict=True)])
            if len(waiting) == BATCH:
                _flush(pyarrow, writer, schema, waiting)
        for writer, schema, _, waiting in held.values():
            _flush(pyarrow, writer, schema, waiting)


def _flush(pyarrow: Any, writer: Any, schema: Any, waiting: list[list[Any]]) -> None:  # noqa: ANN401 - no types
    if waiting:
        columns = [list(column) for column in zip(*waiting, strict=True)]
        writer.write_table(pyarrow.table(columns, schema=schema))
        waiting.clear()


def _value(value: Plain, column: Column) -> str | int | date | None:
    return date.fromisoformat(value) if column.kind == "day" and isinstance(value, str) and value else value
