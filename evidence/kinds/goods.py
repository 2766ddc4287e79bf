"""The lines of goods tables as finds: ``lines[0].description`` and so on."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import pairwise

from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, amount_text, found, of_figure, of_tokens
from evidence.kinds.figures import Figure, decimal, figures, unit_as_read
from evidence.kinds.goods_arithmetic import told_apart
from evidence.kinds.goods_totals import adds_up, is_sum
from evidence.kinds.lexicons import COLUMN
from evidence.kinds.made_in import made_in
from evidence.kinds.measures import measured, unit_in
from evidence.layout.tables import Row, Table
from evidence.layout.view import Run
from evidence.layout.words import Token, cut_token
from evidence.values import countries, hts, money, units

_NOT_UNITS = frozenset({"KG", "G", "LB", "T", "OZ", "M3", "CFT"})


def goods_rows(desk: Desk, needed: Collection[str]) -> Iterator[tuple[Table, Row]]:
    """The rows of all goods tables that have one of the ``needed`` columns, in order; sums are left out."""
    for table in desk.tables:
        if table.keys.isdisjoint(needed) or table.keys.isdisjoint(("description", "part", "item")):
            continue
        if table.keys.isdisjoint(("description", "part")) and not any(_names(row) for row in table.rows):
            continue
        summed_up = False
        for row in table.rows:
            if is_sum(row) or adds_up(desk, table, row):
                summed_up = True
            elif not summed_up or _COUNTED & {k for k, run in row.cells.items() if any(c.isdigit() for c in run.text)}:
                yield table, row


_COUNTED = frozenset("quantity amount unit_price net_weight gross_weight packages".split())
"""Columns of which goods below a sum have one at least; else the words there are the paper's, not the table's."""


def _names(row: Row) -> bool:
    """Whether the column of items names the goods and does not only number them."""
    return "item" in row.cells and sum(c.isalpha() for c in row.cells["item"].text) >= 4


def lines(desk: Desk, needed: Collection[str], names: Collection[str]) -> Iterator[Found]:
    """The finds of every goods line, for those fields of ``names`` that its table has."""
    for n, (table, row) in enumerate(goods_rows(desk, needed)):
        for name in names:
            yield from READERS[name](GoodsLine(desk, table, row), f"lines[{n}].{name}")


@dataclass(frozen=True)
class GoodsLine:
    """One row of a goods table and where it stands."""

    desk: Desk
    table: Table
    row: Row

    @property
    def named_in(self) -> str:
        """The column that names the goods: of descriptions, else of articles, else of items."""
        if "description" in self.table.keys:
            return "description"
        return "part" if "part" in self.row.cells else "item"

    def cell(self, key: str) -> Run | None:
        """The words in a column of the row."""
        return self.row.cells.get(key)

    def words(self, key: str) -> tuple[Token, ...]:
        """The words in a column of the row, maybe none."""
        return self.row.cells[key].tokens if key in self.row.cells else ()

    def figure(self, key: str) -> Figure | None:
        """The first number in a column of the row that is no percentage."""
        run = self.cell(key)
        if run is None and key == "quantity":
            run = self.cell("unit")  # both under "Quantity  Unit", set as one text
        if run is None and key in STACKED:
            return stacked(self.desk, self.row.cells, key)
        return next(iter(self._figures_in(run)), None)

    def _figures_in(self, run: Run | None) -> list[Figure]:
        """The numbers of a cell that are no percentages."""
        every = (f for words in run.lines for f in self.desk.figures(words)) if run is not None else iter(())
        return [f for f in every if not f.percent]

    @cached_property
    def priced(self) -> tuple[Figure | None, Figure | None]:
        """Unit price and amount, as the quantity tells them apart."""
        cells = [run for key in ("unit_price", "amount") if (run := self.cell(key)) is not None]
        around = [f for run in cells for f in self._figures_in(run)]
        spaced = [f for run in cells for words in run.lines for f in figures(words, self.desk.euro, by_spaces=True)]
        around += [f for f in spaced if f.value not in {known.value for known in around}]
        return told_apart(self.figure("quantity"), self.figure("unit_price"), self.figure("amount"), around)


STACKED = ("net_weight", "gross_weight")


def stacked(desk: Desk, cells: Mapping[str, Run], key: str) -> Figure | None:
    """A weight out of a column that holds both, in the order its head names them; None where the net weight would be
    the larger one."""
    for column, first in (("net_gross_weight", "net_weight"), ("gross_net_weight", "gross_weight")):
        run = cells.get(column)
        both = [f for words in run.lines for f in desk.figures(words)] if run is not None else []
        if len(both) == 2:
            net, gross = both if first == "net_weight" else both[::-1]
            return (net if key == "net_weight" else gross) if net.value <= gross.value else None
    return None


Reader = Callable[[GoodsLine, str], Iterator[Found]]


_INSIDE = frozenset({"hts", "origin", "country_of_origin", "po_no", "net_weight", "gross_weight", "packages"})


def _up_to_caption(line: GoodsLine) -> Run | None:
    """The words of the description without what is captioned below them: ``HS Code: 8204.12 Origin: Italy``."""
    run = line.cell(line.named_in)
    kept: list[tuple[Token, ...]] = []
    for words in run.lines if run is not None else ():
        at = next((i for i, t in enumerate(words) if _inner_key(line, t) is not None), None)
        if kept and _ASIDE.match(" ".join(t.text for t in words)):
            break
        if words[:at]:
            kept.append(words[:at])
        if at is not None:
            break
    return Run(tuple(kept)) if kept else run


_ASIDE = re.compile(
    r"(?i)^\W*(?:"
    r"(?:(?:us\s?)?htsus|(?:us\s?)?hts|h\.?\s?s\.?|hsn|ncm|taric|gtip|(?:customs |hs )?tariff|commodity"
    r"|customs|harmoni[sz]ed)"
    r"(?:\s(?:code|no\.?|number|item|heading|tariff|schedule))*\W*\d{4}"
    r"|(?:made|produced|manufactured) in\b|(?:product|country|ctry) of\b|origin\b"
    r"|(?:(?:cartons?|ctns?|c/t|c/|cases?|packages?|pkgs?|box(?:es)?|pallets?|plts?)\W{0,2}(?:nos?|numbers?)?|nos?|numbers?)"
    r"\W{0,3}\d+\s?(?:[-–~]|to)\s?\d+(?:\s?of\s\d+)?\W*$"
    r")"
)
"""A line under the goods' name that is no part of it: its tariff number, its origin, the numbers of its cartons."""


def _inner_key(line: GoodsLine, token: Token) -> str | None:
    """The field that a caption with a colon inside the description names."""
    hit = line.desk.captions.owner(token)
    key = hit.key.removeprefix(COLUMN) if hit is not None and hit.colon else ""
    if key == "part" and hit is not None and _TARIFF_HEAD.search(" ".join(t.text for t in hit.tokens)):
        return "hts"
    return key if key in _INSIDE else None


def _description(line: GoodsLine, name: str) -> Iterator[Found]:
    run = _up_to_caption(line)
    if run is not None and any(c.isalpha() for c in run.text):
        yield found(name, run, " ".join(run.text.split()), 1.0 if line.named_in == "description" else 0.8)
        return
    part = line.cell("part")
    if run is None and part is not None and any(c.isalpha() for c in part.text):
        yield found(name, part, " ".join(part.text.split()), 0.8)


_TARIFF_HEAD = re.compile("商品编[号码]")
"""A head that China's customs print over tariff numbers and companies over numbers of their own."""


def _hts(line: GoodsLine, name: str) -> Iterator[Found]:
    run = line.cell("hts")
    if run is not None:
        value = hts.normal(run.text.strip(" .,;"))
        if value is not None:
            yield found(name, run, value)
        return
    coded = line.table.column("part")
    for token in line.words("part") if coded is not None and _TARIFF_HEAD.search(coded.head.text) else ():
        if re.fullmatch(r"\d{8}|\d{10}", token.text):
            yield of_tokens(name, (token,), hts.normal(token.text))
            return
    for token in line.words(line.named_in):
        for text in hts.find(token.text):
            yield of_tokens(name, (token,), hts.normal(text), 0.8)
            return
    words = line.words(line.named_in)
    for before, token in pairwise(words):
        if _inner_key(line, before) == "hts" and re.fullmatch(r"\d{8}|\d{10}", token.text):
            yield of_tokens(name, (token,), hts.normal(token.text), 0.9)
            return


def _origin(line: GoodsLine, name: str) -> Iterator[Found]:
    run = line.cell("origin") or _origin_inside(line)
    value = countries.to_iso2(run.text.strip(" .,;:")) if run is not None else None
    if run is not None and value is not None:
        yield found(name, run, value)


def _destination(line: GoodsLine, name: str) -> Iterator[Found]:
    run = line.cell("destination")
    value = countries.to_iso2(run.text.strip(" .,;:()")) if run is not None else None
    if run is not None and value is not None:
        yield found(name, run, value)


def _origin_inside(line: GoodsLine) -> Run | None:
    """The words behind a caption of the origin in the description."""
    words = line.words(line.named_in)
    start = next((i for i, t in enumerate(words) if _inner_key(line, t) in ("origin", "country_of_origin")), None)
    if start is None:
        return made_in(words)
    rest = [t for t in words[start:] if line.desk.captions.owner(t) is not line.desk.captions.owner(words[start])]
    end = next((i for i, t in enumerate(rest) if _inner_key(line, t) is not None), len(rest))
    return Run((tuple(rest[:end]),)) if rest[:end] else None


def _quantity(line: GoodsLine, name: str) -> Iterator[Found]:
    figure = line.figure("quantity")
    if figure is not None:
        value = _count(line, figure)
        yield of_figure(name, figure, money.number_text(value))


def _count(line: GoodsLine, figure: Figure) -> Decimal:
    """A quantity; where ``1.200`` may be a thousand or a little more than one, the amount of the line decides."""
    price, amount = line.figure("unit_price"), line.figure("amount")
    text = "".join(t.text for t in figure.tokens)
    if price is None or amount is None or not re.fullmatch(r"\d{1,3}[.,]\d{3}", text):
        return figure.value
    other = decimal(text, not line.desk.euro)
    fits = other is not None and abs(other * price.value - amount.value) <= abs(amount.value) / 100
    return other if other is not None and fits else figure.value


def _unit(line: GoodsLine, name: str) -> Iterator[Found]:
    run = line.cell("unit")
    code = unit_as_read(run.text) if run is not None else None
    if run is not None and code is not None:
        yield found(name, run, code)
        return
    figure = line.figure("quantity")
    if figure is not None and figure.unit is not None and figure.unit_token is not None:
        yield of_tokens(name, (figure.unit_token,), figure.unit)
        return
    yield from _near_figure(line, figure, name) or _in_head(line.table, name)


def _near_figure(line: GoodsLine, figure: Figure | None, name: str) -> list[Found]:
    """A unit on another line of the quantity's cell or behind the price: ``4.50/PC``."""
    for token in line.words("quantity"):
        code = unit_as_read(token.text)
        if code is not None and (figure is None or token not in figure.tokens):
            return [of_tokens(name, (token,), code)]
    for token in line.words("unit_price"):
        match = re.search(r"/\s*([A-Za-z]+)\.?$", token.text)
        code = units.unit_code(match[1]) if match else None
        if match and code is not None:
            return [of_tokens(name, (cut_token(token, match.start(1), match.end(1)),), code, 0.9)]
    return []


def _in_head(table: Table, name: str) -> list[Found]:
    """A unit in the head of the quantity column: ``Quantity (PCS)``."""
    column = table.column("quantity")
    for token in column.head.tokens if column is not None else ():
        code = units.unit_code(token.text.strip("()[]"))
        if (
            code is not None
            and code not in _NOT_UNITS
            and token.text.upper().strip("().") not in ("NO", "UNIT", "UNITS")
        ):
            return [of_tokens(name, (token,), code, 0.9)]
    return []


def _money(key: str) -> Reader:
    def read(line: GoodsLine, name: str) -> Iterator[Found]:
        figure = line.priced[("unit_price", "amount").index(key)]
        if figure is not None:
            yield of_figure(name, figure, amount_text(figure.value))

    return read


def _packages(line: GoodsLine, name: str) -> Iterator[Found]:
    figure = line.figure("packages")
    if figure is not None:
        yield of_figure(name, figure, money.number_text(figure.value))


def _weight(key: str) -> Reader:
    def read(line: GoodsLine, name: str) -> Iterator[Found]:
        figure = line.figure(key)
        if figure is None:
            return
        value = measured(figure, head_text(line.table, key), units.to_kilograms, "KG")
        if value is not None:
            yield of_figure(name, figure, value)

    return read


def head_text(table: Table, key: str) -> str:
    """The head of a column; where it names no unit of weight, the heads of the other weight columns as well."""
    own = table.column(key) or table.column("net_gross_weight") or table.column("gross_net_weight")
    text = own.head.text if own is not None else ""
    if unit_in(text, units.to_kilograms) or unit_in(text, units.to_cubic_metres) or "weight" not in key:
        return text
    other = table.column("gross_weight" if key == "net_weight" else "net_weight")
    return text + " " + (other.head.text if other is not None else "")


READERS: Mapping[str, Reader] = {
    "description": _description,
    "hts": _hts,
    "quantity": _quantity,
    "unit": _unit,
    "unit_price": _money("unit_price"),
    "amount": _money("amount"),
    "origin": _origin,
    "destination": _destination,
    "packages": _packages,
    "gross_weight": _weight("gross_weight"),
    "net_weight": _weight("net_weight"),
}

PRICED = ("description", "hts", "quantity", "unit", "unit_price", "amount", "origin")
PACKED = ("description", "quantity", "unit", "packages", "gross_weight", "net_weight")
