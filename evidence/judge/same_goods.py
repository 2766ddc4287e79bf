"""Which lines of two papers are about the same goods, and what one piece costs on each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from evidence.judge.case import money
from evidence.judge.quantities import family
from evidence.records.facts import Fact
from evidence.values.names import folded
from evidence.values.similarity import ratio

Line = dict[str, Fact]
ALIKE = 0.85
"""Likeness of two descriptions from which they may be the same goods; their numbers must be the same besides."""
DOZEN = {"DOZ": "PCS", "DOZ PRS": "PRS"}


def twin(line: Line, others: Iterable[Line]) -> Line | None:
    """The only line of ``others`` with the same goods: description and the numbers in it; None for none or several."""
    mine = line.get("description")
    if mine is None:
        return None
    found = [o for o in others if (d := o.get("description")) is not None and same_words(mine.text, d.text)]
    exact = [o for o in found if folded(o["description"].text) == folded(mine.text)]
    chosen = exact or found
    return chosen[0] if len(chosen) == 1 else None


def same_words(a: str, b: str) -> bool:
    """Whether two descriptions say the same: equal numbers, words alike."""
    one, two = folded(a), folded(b)
    return one == two or (re.findall(r"\d+", one) == re.findall(r"\d+", two) and ratio(one, two) >= ALIKE)


def price(line: Line) -> tuple[Fact, Decimal, str] | None:
    """The fact that shows a line's price, the price of one piece, and what is counted (dozens are twelve pieces)."""
    unit, printed = family(line.get("unit")), line.get("unit_price")
    amount, quantity = money(line.get("amount")), money(line.get("quantity"))
    own = money(printed)
    if (
        amount is not None
        and quantity is not None
        and quantity > 0
        and (own is None or abs(own * quantity - amount) > 1)
    ):
        own = amount / quantity
    fact = printed or line.get("amount")
    if fact is None or own is None or unit is None:
        return None
    return (fact, own / 12, DOZEN[unit]) if unit in DOZEN else (fact, own, unit)
