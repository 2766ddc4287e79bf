"""Whether the goods lines of a paper were read completely: what stands in their columns and no fact has taken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from evidence.judge.case import Case, money
from evidence.judge.elsewhere import Printed, level, numbers, rest, values_of
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.places import Box, Place

CHARGES = ("freight", "insurance", "commission", "assists", "royalties", "packing", "other_charge", "tax")
CENT = Decimal("0.01")
MOST_TAKEN = 3
"""How many unread amounts together may fill what a sum lacks; of more, some fill it by chance."""
MOST_TRIED = 24
COLUMNS = ("amount", "quantity")
_ROW_NUMBER = re.compile(r"[(#]?0{0,3}(\d{1,3})[.):]?")
_MONEY = re.compile(r"(?:[A-Z]{3}|US\$|[$€£¥])?\s?\d[\d.,'’ ]*[.,]\d{2}(?:\s?[A-Z]{3})?")


def unread_lines(case: Case, document: Document) -> str | None:
    """What shows that the goods lines of a paper were not all read, in words with the page; None for nothing.

    Lines, charges and total that close are complete, whatever else is printed.
    """
    lines = case.lines(document)
    if not lines or closes(case, document):
        return None
    for evidence in (_sum_as_line, _rows_beyond, _filling, _in_column):
        if (found := evidence(case, document)) is not None:
            return found
    return None


def closes(case: Case, document: Document) -> bool:
    """Whether every line has an amount and they come to the total, with some of the charges or none."""
    total = money(case.fact(document, "total"))
    gap = _gap(case, document)
    if total is None or gap is None:
        return False
    charges = _charges(case, document)
    slack = CENT * max(1, len(case.lines(document)))
    taken = (sum(some, Decimal(0)) for n in range(len(charges) + 1) for some in combinations(charges, n))
    return any(abs(gap - some) <= slack for some in taken)


def _gap(case: Case, document: Document) -> Decimal | None:
    """What the total says beyond the lines; None where a line has no amount."""
    total = money(case.fact(document, "total"))
    amounts = [money(line.get("amount")) for line in case.lines(document)]
    known = [a for a in amounts if a is not None]
    return total - sum(known, Decimal(0)) if total is not None and known and len(known) == len(amounts) else None


def _charges(case: Case, document: Document) -> list[Decimal]:
    found = [m for name in CHARGES if (m := money(case.fact(document, name))) is not None]
    off = money(case.fact(document, "discount"))
    return found if off is None else [*found, -abs(off)]


def _sum_as_line(case: Case, document: Document) -> str | None:
    """A line whose amount is the sum of those before it, without which the lines come to the total."""
    amounts = [money(line.get("amount")) for line in case.lines(document)]
    gap = _gap(case, document)
    if gap is None:
        return None
    charges = [Decimal(0), *_charges(case, document), sum(_charges(case, document), Decimal(0))]
    for at in range(1, len(amounts)):
        own = amounts[at] or Decimal(0)
        before = sum((a for a in amounts[:at] if a is not None), Decimal(0))
        if own == before and any(abs(gap + own - charge) <= CENT * len(amounts) for charge in charges):
            return f"{own} may be the sum of the lines before it and no line."
    return None


def _rows_beyond(case: Case, document: Document) -> str | None:
    """Line numbers printed one below the other that go on beyond the lines read."""
    known = len(case.lines(document))
    columns: dict[tuple[str, int | None, int], list[tuple[int, Place]]] = {}
    for item in rest(case, document.id):
        box, match = item.place.box, _ROW_NUMBER.fullmatch(item.place.text.strip())
        if box is not None and match is not None:
            key = (item.place.file, item.place.page, round(box.x0 / 6))
            columns.setdefault(key, []).append((int(match[1]), item.place))
    for found in columns.values():
        counted = [n for n, _ in sorted(found, key=lambda f: f[1].box.top if f[1].box is not None else 0.0)]
        if len(counted) > max(known, 1) and counted == list(range(1, len(counted) + 1)):
            return f"{len(counted)} lines are numbered on {found[0][1].spot}, and {known} could be read."
    return None


def _filling(case: Case, document: Document) -> str | None:
    """Amounts that no fact has taken and that make up what lines and charges lack to the total."""
    gap = _gap(case, document)
    if gap is None:
        return None
    wanted = {abs(gap - sum(some, Decimal(0))) for n in range(2) for some in combinations(_charges(case, document), n)}
    loose = [p for p in numbers(case, document.id) if _MONEY.fullmatch(p.text)][:MOST_TRIED]
    for n in range(1, MOST_TAKEN + 1):
        for some in combinations(loose, n):
            for values in _choices(some):
                if any(abs(sum(values, Decimal(0)) - w) <= CENT for w in wanted if w > CENT):
                    told = " and ".join(p.text for p in some)
                    return f"{told} on {some[0].place.spot} would fill the sum, and no line could be read from it."
    return None


def _choices(some: tuple[Printed, ...]) -> Iterator[tuple[Decimal, ...]]:
    yield tuple(max(p.values, default=Decimal(0)) for p in some)
    yield tuple(min(p.values, default=Decimal(0)) for p in some)


def _in_column(case: Case, document: Document) -> str | None:
    """A number in the column of amounts or quantities, below the first line, that no fact has taken and that is no sum
    of the column; of quantities only beside a price or amount that was not read either."""
    for name in COLUMNS:
        cells = [f for line in case.lines(document) if (f := line.get(name)) is not None]
        sums = {
            sum((m for f in cells if (m := money(f)) is not None), Decimal(0)),
            *(m for f in cells if (m := money(f))),
            *(charge for other in case.of("commercial_invoice") for charge in _charges(case, other)),
        }  # a contract or order may print the freight under its lines; that is no line of it
        for place in _below(case, document, cells):
            values = values_of(_digits(place.text))
            if not values & sums and (name == "amount" or _beside(case, document, place)):
                return f'"{place.text}" on {place.spot} stands in the column of the lines and could not be read as one.'
    return None


def _digits(text: str) -> str:
    return re.sub(r"[^\d.,'’ ]", "", text).strip(" .,")


def _below(case: Case, document: Document, cells: list[Fact]) -> Iterator[Place]:
    """Loose numbers under the cells of a column, on the pages where it stands."""
    boxes = [(p.file, p.page, p.box) for f in cells for p in f.places if p.box is not None]
    for item in rest(case, document.id):
        place, own = item.place, item.place.box
        if own is None or not _number_alone(place.text):
            continue
        column = [b for file, page, b in boxes if (file, page) == (place.file, place.page)]
        if column and _under(own, column) and not any(level(own, b) for b in column):
            yield place


def _number_alone(text: str) -> bool:
    return re.fullmatch(r"(?:[A-Z]{3}|US\$|[$€£¥])?\s?\d[\d.,'’ ]*(?:\s?[A-Za-z]{1,7}\.?)?", text.strip()) is not None


def _under(own: Box, column: list[Box]) -> bool:
    """Whether a box ends or begins where the column's cells do, below the first of them."""
    if own.top < min(b.top for b in column):
        return False
    left, right = min(b.x0 for b in column), max(b.x1 for b in column)
    return left - own.width <= own.x0 and own.x1 <= right + own.width and own.x0 < right and own.x1 > left


def _beside(case: Case, document: Document, place: Place) -> bool:
    """Whether another loose number stands on the same line."""
    others = (i.place for i in rest(case, document.id) if i.place is not place and _number_alone(i.place.text))
    return any(
        p.page == place.page and p.box is not None and place.box is not None and level(p.box, place.box) for p in others
    )


def cut_short(case: Case, fact: Fact) -> str | None:
    """The loose figures right before or behind a number that make one number with it (``1`` and ``152,00``), in words;
    None for none."""
    place = next((p for p in fact.places if p.box is not None), None)
    if place is None or place.box is None or not re.fullmatch(r"[^\d]*[\d.,'’]+[^\d]*", fact.printed):
        return None
    for item in rest(case, fact.document):
        if (text := _joined(place, item.place)) is not None:
            return f'"{fact.printed}" may be a part of "{text}" on {place.spot}.'
    return None


def _joined(own: Place, other: Place) -> str | None:
    a, b = own.box, other.box
    if a is None or b is None or (own.file, own.page) != (other.file, other.page) or not level(a, b):
        return None
    gap = max(b.x0 - a.x1, a.x0 - b.x1)
    if not -1 <= gap <= 0.9 * a.height:
        return None
    mine = _digits(own.text)
    if b.x0 > a.x0:
        tail = re.match(r"\d{3}(?:[.,]\d+)?(?![\d])", other.text)
        return f"{mine} {tail[0]}" if tail and re.fullmatch(r"\d{1,3}", mine) else None
    head = re.search(r"(?<![\d.,])\d{1,3}$", other.text)
    return f"{head[0]} {mine}" if head and re.fullmatch(r"\d{3}(?:[.,]\d+)?", mine) else None
