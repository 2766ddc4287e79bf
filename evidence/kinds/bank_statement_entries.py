"""The entries of a bank statement's tables: day, amount, whether money came or went, what for, with whom.

``amount`` is never less than nothing; ``direction`` says ``credit`` (money came) or ``debit`` (money went), as told by
the column, a sign or mark on the amount, a column of its own, the table's heading, or the running balance. A running
balance is no amount.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from evidence.kinds import trade
from evidence.kinds.bank_statement_dates import Period, entry_day
from evidence.kinds.bank_statement_rows import TOTAL, Row
from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, amount_text, of_figure, of_tokens
from evidence.kinds.figures import Figure
from evidence.kinds.references import references
from evidence.layout.tables import Table
from evidence.layout.words import Token, cut_token
from evidence.values import names

_CAME = re.compile(
    r"(?i)^\W*(?:cr|c|h|credits?|in|\+)\W*$|\b(?:credit|deposit|incoming|inward|received?|paid in|money in|haben|"
    r"refund|interest earned)\b|贷|收入|转入|存入|^收"
)
_WENT = re.compile(
    r"(?i)^\W*(?:dr|d|s|debits?|out)\W*$|^\s*[-−]\s*$|\b(?:debit|withdrawal|outgoing|outward|sent|paid out|money out|"
    r"payment|charge|fee|soll|check|cheque)\b|借|支出|转出|付出|^[付支]"
)
_HEADING_CAME = re.compile(r"(?i)\b(?:deposits?|credits?|additions|money in|incoming|receipts)\b|收入|存入")
_HEADING_WENT = re.compile(
    r"(?i)\b(?:withdrawals?|debits?|subtractions|payments|money out|outgoing|checks|cheques|fees)\b|支出"
)
_MARK = re.compile(r"(?i)\d\s*(cr|dr|c|d)\.?$|^(cr|dr)\.?$|(?:^|\d)([+\-−])$")
_ABOVE = 4
"""A table's heading stands at most so many lines above its head."""


@dataclass(frozen=True)
class Sum:
    """An entry's amount: the number, without sign, and which way it says the money went (empty: it doesn't say)."""

    figure: Figure
    way: str
    words: tuple[Token, ...]


def entries(desk: Desk, rows: Sequence[Row], period: Period, currency: Found | None) -> Iterator[Found]:
    """The finds of all rows, ``entries[0].`` first."""
    sums = [_sum(desk, row) for row in rows]
    told = [(row, found_sum) for row, found_sum in zip(rows, sums, strict=True) if found_sum is not None]
    signed = any(f.value < 0 or "-" in f.tokens[0].text for _, s in told for f in (s.figure,) if not _column(s))
    balances = [_balance(desk, row) for row, _ in told]
    amounts = [abs(s.figure.value) for _, s in told]
    for i, (row, found_sum) in enumerate(told):
        at = f"entries[{i}]."
        yield from _days(desk, row, at, period)
        yield of_figure(f"{at}amount", found_sum.figure, amount_text(abs(found_sum.figure.value)))
        yield from _currency(row, found_sum, at, currency)
        by_balance = _by_balance(i, amounts, balances)
        yield from _direction(desk, row, found_sum, f"{at}direction", signed, by_balance)
        yield from _texts(row, at)


def _column(found_sum: Sum) -> bool:
    """Whether the amount stands in a column for debits or credits."""
    return found_sum.way in ("debit", "credit") and not found_sum.words


# --- days, amounts ---------------------------------------------------------------------------------------------------


def _days(desk: Desk, row: Row, at: str, period: Period) -> Iterator[Found]:
    value, booked = _day_words(desk, row, "value_date"), _day_words(desk, row, "date")
    yield from entry_day(desk, f"{at}date", booked or value or row.shared_date, period)
    if booked and value:
        yield from entry_day(desk, f"{at}value_date", value, period)


def _day_words(desk: Desk, row: Row, key: str) -> tuple[Token, ...]:
    """The words of a date: all in its column where they are one over two lines, else those of the first line."""
    lines = row.cells.get(key, [])
    return row.words(key) if len(lines) > 1 and desk.date(row.text(key)) is not None else lines[0] if lines else ()


def _sum(desk: Desk, row: Row) -> Sum | None:
    """The row's amount: in the column for debits or for credits that is not nought, else in the one for amounts."""
    for key in ("debit", "credit"):
        figure = _figure(desk, row, key)
        if figure is not None and figure.value != 0:
            return Sum(figure, key if figure.value > 0 or key == "debit" else "debit", ())
    figure = _figure(desk, row, "amount")
    if figure is None:
        return None
    words = row.words("amount")
    return Sum(figure, _marked(words, figure), words)


def _figure(desk: Desk, row: Row, key: str) -> Figure | None:
    figures = [f for line in row.cells.get(key, ()) for f in _numbers(desk, line) if not f.percent]
    return figures[0] if figures else None


def _numbers(desk: Desk, line: Sequence[Token]) -> list[Figure]:
    """The numbers of a cell; a mark glued behind one (``1,200.00CR``, ``500.00D``) is no unit of it."""
    clean: list[Token] = []
    for token in line:
        match = re.fullmatch(r"(?i)([^A-Za-z]*\d)(?:cr|dr|c|d)\.?", token.text)
        clean.append(cut_token(token, 0, match.end(1)) if match else token)
    return desk.figures(clean)


def _marked(words: Sequence[Token], figure: Figure) -> str:
    """``debit`` or ``credit`` as a sign or mark on the amount says; empty where there is none."""
    if figure.value < 0:
        return "debit"
    for token in words:
        match = _MARK.search(token.text)
        mark = next((g for g in match.groups() if g), "") if match else token.text.strip()
        if mark.upper() in ("DR", "D", "-", "−", "借"):
            return "debit"
        if mark.upper() in ("CR", "C", "+", "贷") or token.text.startswith("+"):
            return "credit"
    return ""


def _currency(row: Row, found_sum: Sum, at: str, currency: Found | None) -> Iterator[Found]:
    """The currency in the row, in the column's head, else the account's."""
    key = found_sum.way if _column(found_sum) else "amount"
    column = row.table.column(key)
    heads = column.head.tokens if column is not None else ()
    for words in (row.words("currency"), row.words(key), heads):
        named = trade.currency_in(words)
        if named is not None:
            yield of_tokens(f"{at}currency", (named[0],), named[1], 0.97)
            return
    if currency is not None:
        yield Found(f"{at}currency", currency.printed, currency.value, currency.words, 0.9, "derived")


# --- which way the money went ----------------------------------------------------------------------------------------


def _direction(desk: Desk, row: Row, found_sum: Sum, field: str, signed: bool, by_balance: str) -> Iterator[Found]:
    if _column(found_sum):
        column = row.table.column(found_sum.way)
        head = column.head.tokens if column is not None else found_sum.figure.tokens
        yield of_tokens(field, head, found_sum.way)
        return
    said = row.text("direction")
    came, went = bool(_CAME.search(said)), bool(_WENT.search(said))
    if found_sum.way:
        yield of_tokens(field, found_sum.words, found_sum.way)
    elif came != went:
        yield of_tokens(field, row.words("direction"), "credit" if came else "debit", 0.95)
    elif signed:
        yield of_tokens(field, found_sum.words, "credit", 0.9)
    elif by_balance:
        yield of_tokens(field, row.words("balance"), by_balance, 0.95)
    else:
        yield from _by_heading(desk, row.table, field)


def _by_heading(desk: Desk, table: Table, field: str) -> Iterator[Found]:
    """What the words close above the table's head say: "Deposits and other credits"."""
    lines = desk.view.sheet(table.page).lines[: table.header.last]
    for line in reversed(lines[-_ABOVE:]):
        if TOTAL.match(line.text):
            return
        came, went = bool(_HEADING_CAME.search(line.text)), bool(_HEADING_WENT.search(line.text))
        if came != went and len(line.tokens) <= 8:
            yield of_tokens(field, line.tokens, "credit" if came else "debit", 0.9)
            return


def _balance(desk: Desk, row: Row) -> Decimal | None:
    figure = _figure(desk, row, "balance")
    return figure.value if figure is not None else None


def _by_balance(i: int, sums: Sequence[Decimal], balances: Sequence[Decimal | None]) -> str:
    """The way the running balance went with this entry, by the row before or, newest first, the row after; empty where
    neither differs by the amount."""
    own = balances[i]
    ways: set[str] = set()
    for j in (i - 1, i + 1):
        other = balances[j] if 0 <= j < len(balances) else None
        if own is not None and other is not None and sums[i] != 0 and abs(own - other) == sums[i]:
            ways.add("credit" if own > other else "debit")
    return ways.pop() if len(ways) == 1 else ""


# --- what for, with whom ---------------------------------------------------------------------------------------------


def _texts(row: Row, at: str) -> Iterator[Found]:
    for key in ("reference", "details"):
        words = row.words(key)
        if any(c.isalnum() for t in words for c in t.text):
            yield of_tokens(f"{at}{key}", words, " ".join(t.text for t in words))
    for key in ("counterparty.name", "remitter.name", "beneficiary.name"):
        words = row.words(key)
        if sum(c.isalpha() for t in words for c in t.text) >= 2:
            yield of_tokens(f"{at}{key}", words, names.printed(" ".join(t.text for t in words)) or None)
    account = row.words("counterparty.account")
    if account:
        yield of_tokens(f"{at}counterparty.account", account, trade.account(" ".join(t.text for t in account)))
    seen: dict[str, list[str]] = {"invoice": [], "contract": []}
    for kind, number, token in references((*row.words("reference"), *row.words("details"))):
        if number not in seen[kind]:
            yield of_tokens(f"{at}{kind}_refs[{len(seen[kind])}]", (token,), number, 0.95)
            seen[kind].append(number)
