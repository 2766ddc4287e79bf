"""The goods of China's export declaration: three rows to an item, quantities by unit, price, total and currency."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from evidence.kinds.base import Found
from evidence.kinds.desk import amount_text, found, of_figure, of_tokens
from evidence.kinds.figures import Figure, figures
from evidence.kinds.forms import form_lexicon
from evidence.kinds.goods_sums import summed
from evidence.kinds.trade import currency_in
from evidence.layout.labels import Lexicon
from evidence.layout.tables import Row, find_tables
from evidence.layout.view import Run, View
from evidence.layout.words import Token
from evidence.values import countries, hts, money

_SPECIFICATION = re.compile(r"\|")
_WEIGHTS = frozenset({"KG", "G", "T", "LB", "OZ"})


@cache
def _lexicons() -> tuple[Lexicon, Lexicon]:
    """The heads of the columns, and what stands below the goods."""
    return form_lexicon("export_declaration", "columns"), form_lexicon("export_declaration", "ends")


def lines(view: View) -> Iterator[Found]:
    """Every line's fields, the currency, and the sum of the amounts as the total, which the form prints nowhere."""
    columns, ends = _lexicons()
    amounts: list[tuple[Figure, Decimal]] = []
    currencies: list[Found] = []
    rows = [r for t in find_tables(view, columns, ends, ("hts", "item"), ("hts",)) for r in t.rows]
    for n, row in enumerate(r for r in rows if _tariff(r) is not None):
        yield from _line(row, f"lines[{n}].")
        amount, currency = _amount(row), _currency(row)
        if amount is not None:
            amounts.append((amount, amount.value))
            yield of_figure(f"lines[{n}].amount", amount, amount_text(amount.value))
        currencies += [currency] if currency is not None else []
    yield from currencies[:1]
    if len({c.value for c in currencies}) <= 1:
        yield from summed("total", amounts, amount_text)


def _line(row: Row, stem: str) -> Iterator[Found]:
    code = _tariff(row)
    if code is not None:
        yield of_tokens(stem + "hts", (code[0],), code[1])
    name = _name(row)
    if name:
        yield found(stem + "description", name, " ".join(name.text.split()))
    count = _quantity(row)
    if count is not None:
        yield of_figure(stem + "quantity", count, money.number_text(count.value))
        if count.unit is not None and count.unit_token is not None:
            yield of_tokens(stem + "unit", (count.unit_token,), count.unit)
    place = row.cells.get("destination")
    if place is not None:
        yield from _country(place, stem + "destination")


def _tariff(row: Row) -> tuple[Token, str] | None:
    """The tariff number of a row: the first ten digits where the inspection's three follow."""
    for token in row.cells["hts"].tokens if "hts" in row.cells else ():
        digits = re.sub(r"[.\s]", "", token.text)
        value = hts.normal(digits[:10]) if re.fullmatch(r"\d{8}|\d{10}|\d{13}", digits) else None
        if value is not None:
            return token, value
    return None


def _name(row: Row) -> Run:
    """The name of the goods, without the declaration elements that follow it, parted by strokes."""
    kept = []
    for words in row.cells["description"].lines if "description" in row.cells else ():
        if _SPECIFICATION.search(" ".join(t.text for t in words)):
            break
        kept.append(words)
    return Run(tuple(kept))


def _quantity(row: Row) -> Figure | None:
    """The quantity traded: the third row of the cell, which is its place; with fewer rows the first that is no
    weight."""
    every = [f for words in row.cells["quantity"].lines for f in figures(words)] if "quantity" in row.cells else []
    counts = [f for f in every if f.unit not in _WEIGHTS]
    return every[-1] if len(every) >= 3 else next(iter(counts or every), None)


def _amount(row: Row) -> Figure | None:
    """The line's total: in its own column, else the second figure under price, total and currency."""
    own = [f for f in _figures(row, "amount") if not f.percent]
    if own:
        return own[0]
    stacked = _figures(row, "terms")
    return stacked[1] if len(stacked) == 2 else None


def _figures(row: Row, key: str) -> list[Figure]:
    return [f for words in row.cells[key].lines for f in figures(words)] if key in row.cells else []


def _currency(row: Row) -> Found | None:
    for key in ("currency", "terms"):
        pick = currency_in(row.cells[key].tokens) if key in row.cells else None
        if pick is not None:
            return of_tokens("currency", (pick[0],), pick[1])
    return None


def _country(run: Run, field: str) -> Iterator[Found]:
    """The country of a cell that prints its name, its code in brackets, or both."""
    for token in run.tokens:
        code = countries.to_iso2(token.text.strip("()（） "))
        if code is not None:
            yield of_tokens(field, (token,), code)
            return
