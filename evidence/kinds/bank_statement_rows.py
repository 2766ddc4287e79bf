"""The rows of a bank statement: lines of its tables gathered into one row for each entry.

A row begins with a date in its column or, once the row before has its amount, with another amount; lines without either
go on with the description. On pages without a head of their own the columns of the page before go on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from evidence.kinds.lexicons import labels
from evidence.layout.labels import Lexicon
from evidence.layout.lines import Line
from evidence.layout.tables import Table, find_tables
from evidence.layout.view import Sheet, View
from evidence.layout.words import Token
from evidence.values import dates

SUMS = ("debit", "credit", "amount")
_NEAR = 1.7
"""Lines of one row stand no further apart than so many text heights."""

TOTAL = re.compile(
    r"(?i)^\W*(?:sub-?\s?totals?|(?:grand\s+|page\s+|period\s+|account\s+|daily\s+)?totals?\b|sum\b|turnover|movements?\b|"
    r"(?:opening|closing|beginning|ending|previous|new|starting|final|current|available)\s+(?:\w+\s+)?balance|"
    r"balance\s+(?:brought|carried|b/?f|c/?f|forward|at|as|on)|(?:brought|carried)\s+forward|"
    r"no\.?\s+of\s+(?:debits|credits)|合计|本页合计|小计|总计|累计|本月合计|期初余额|期末余额|上期余额|承前页|过次页)"
)
_REST = re.compile(r"(?:[A-Za-z]{3,9}\.?,?\s)?\d{4}\.?")
"""What a date ends with that wraps to a second line: its year, maybe its month before it."""
_COLUMN = re.compile(r"(?<![A-Z])([A-Z]{1,3})\d{1,7}$")


@dataclass
class Row:
    """One entry's words by the column's key, over its lines; ``table`` tells which head it stands under."""

    table: Table
    cells: dict[str, list[tuple[Token, ...]]] = field(default_factory=dict)
    shared_date: tuple[Token, ...] = ()

    def words(self, key: str) -> tuple[Token, ...]:
        """All words of a column."""
        return tuple(t for row in self.cells.get(key, ()) for t in row)

    def text(self, key: str) -> str:
        """The text of a column."""
        return " ".join(t.text for t in self.words(key))


@cache
def _lexicons() -> tuple[Lexicon, Lexicon]:
    return Lexicon(labels("statement_columns")), Lexicon({"end": ("End of Statement", "End of Transactions")})


def statement_tables(view: View) -> tuple[Table, ...]:
    """The tables of a view whose heads are a statement's: a date, and money that comes or goes."""
    columns, ends = _lexicons()
    found = find_tables(view, columns, ends, (*SUMS, "balance"), SUMS)
    return tuple(t for t in found if t.keys & {"date", "value_date"})


def rows(view: View, tables: Sequence[Table]) -> Iterator[Row]:
    """The rows of all pages in their order, balances and totals left out."""
    last: Table | None = None
    for sheet in view.sheets:
        own = [t for t in tables if t.page == sheet.number]
        for i, table in enumerate(own):
            end = own[i + 1].header.first if i + 1 < len(own) else len(sheet.lines)
            yield from _gathered(sheet, table, sheet.lines[table.header.last + 1 : end])
        if not own and last is not None:
            yield from (r for r in _gathered(sheet, last, sheet.lines) if r.words("date") or r.words("value_date"))
        last = own[-1] if own else last


def _gathered(sheet: Sheet, table: Table, lines: Sequence[Line]) -> Iterator[Row]:
    row: Row | None = None
    upper: Line | None = None
    day: tuple[Token, ...] = ()
    for line in lines:
        cells = _cells(table, line)
        near = upper is not None and line.box.top - upper.box.bottom <= _NEAR * max(upper.height, line.height)
        ruled = upper is not None and row is not None and _ruled(sheet, upper, line)
        if not (near and not ruled and row is not None and _completes(row, cells)) and _begins(cells, row, near):
            if row is not None and _counts(row):
                yield row
            row = Row(table, shared_date=() if _dated(cells) else day)
            day = cells.get("date") or cells.get("value_date") or day
        elif row is not None and _under_date(table, line):
            if _counts(row):
                yield row
            row = None
            continue
        elif row is None or not near or ruled or TOTAL.match(line.text):
            upper = line if near else upper
            continue
        for key, tokens in cells.items():
            row.cells.setdefault(key, []).append(tokens)
        upper = line
    if row is not None and _counts(row):
        yield row


def _ruled(sheet: Sheet, upper: Line, lower: Line) -> bool:
    x = max(upper.box.x0, lower.box.x0) + 2
    return sheet.rulings.crossing(x, upper.box.centre[1], lower.box.centre[1])


def _begins(cells: dict[str, tuple[Token, ...]], row: Row | None, near: bool) -> bool:
    """Whether a line begins a row: a date in its column, or a further amount close below."""
    if _dated(cells):
        return True
    return _has_sum(cells) and row is not None and near and any(row.cells.get(key) for key in SUMS)


def _completes(row: Row, cells: dict[str, tuple[Token, ...]]) -> bool:
    """Whether a line without an amount ends the date that its row begins: ``April 14th,`` above ``2025``."""
    key = next((k for k in ("date", "value_date") if cells.get(k)), None)
    if key is None or _has_sum(cells) or len(row.cells.get(key, ())) != 1:
        return False
    begun, rest = row.text(key), " ".join(t.text for t in cells[key])
    whole = f"{begun} {rest}"
    return _REST.fullmatch(rest) is not None and dates.parse_date(begun) is None and dates.parse_date(whole) is not None


def _under_date(table: Table, line: Line) -> bool:
    """Whether a line of letters begins in the column of dates: the words below a table, no part of its last row."""
    column = next((c for c in table.columns if c.key in ("date", "value_date")), None)
    first = line.tokens[0]
    return column is not None and column.left <= first.box.x0 < column.head.box.x1 and first.text[:1].isalpha()


def _dated(cells: dict[str, tuple[Token, ...]]) -> bool:
    return any(any(c.isdigit() for t in cells.get(key, ()) for c in t.text) for key in ("date", "value_date"))


def _has_sum(cells: dict[str, tuple[Token, ...]]) -> bool:
    return any(any(c.isdigit() for t in cells.get(key, ()) for c in t.text) for key in SUMS)


def _counts(row: Row) -> bool:
    """Whether a row is an entry: it has an amount and is no balance or total."""
    said = " ".join(row.text(k) for k in ("details", "reference", "counterparty.name") if row.cells.get(k))
    summed = TOTAL.match(said) or TOTAL.match(row.text("date"))
    has = any(any(c.isdigit() for c in row.text(key)) for key in SUMS)
    return has and not summed and bool(row.words("date") or row.words("value_date") or row.shared_date)


def _cells(table: Table, line: Line) -> dict[str, tuple[Token, ...]]:
    """The words of a line by column: by the cell's letter in a workbook, else by where they stand."""
    by_letter = {
        letter: c.key for c in table.columns if c.key is not None and (letter := _letter(c.head.tokens[0])) is not None
    }
    found: dict[str, list[Token]] = {}
    for token in line.tokens:
        key = by_letter.get(_letter(token) or "") if by_letter else _key_at(table, token)
        if key is not None:
            found.setdefault(key, []).append(token)
    return {key: tuple(tokens) for key, tokens in found.items()}


def _letter(token: Token) -> str | None:
    match = _COLUMN.search(token.word.cell)
    return match[1] if match else None


def _key_at(table: Table, token: Token) -> str | None:
    x = token.box.centre[0]
    return next((c.key for c in table.columns if c.left <= x < c.right), None)
