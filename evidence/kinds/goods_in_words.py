"""Goods told as items of a list: words, then "4,824 PCS at USD 2.30 = USD 11,095.20"; only where the figures agree."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, amount_text, found
from evidence.values import money, units

_MONEY = r"(?:US\$|USD|EUR|GBP|CNY|RMB|[$€£¥])?\s?"
_NUMBER = r"\d[\d,.' ]*\d|\d"
_ITEM = re.compile(
    rf"(?P<quantity>{_NUMBER})\s*(?P<unit>[A-Za-z]{{2,10}})\.?\s*(?:,\s*)?(?:unit\s+price\s*:?|at|@|x|×|à)\s*(?:a\s+price\s+of\s+)?"
    rf"{_MONEY}(?P<price>{_NUMBER})\s*(?:[A-Z]{{3}}\s*)?(?:(?:per|/|each)\s*[A-Za-z]{{0,10}}\s*)?"
    rf"(?:=|:|,|;|–|-|\bamounting\s+to|\btotal(?:ling|ing)?|\bamount)\s*(?:amount\s*:?\s*)?{_MONEY}(?P<amount>{_NUMBER})",
    re.IGNORECASE,
)
_MARK = re.compile(r"(?m)^[^\S\n]*(?:\(?(?:\d{1,2}|[a-z])[.)]|[-–•*])\s+")
_FARTHEST = 300


def lines(desk: Desk) -> Iterator[Found]:
    """The finds of every item whose quantity times price is its amount, to a cent in a hundred units."""
    text = desk.view.text
    before, n = 0, 0
    for match in _ITEM.finditer(text):
        quantity, price, amount = (money.parse_amount(match[k].strip()) for k in ("quantity", "price", "amount"))
        unit = units.unit_code(match["unit"])
        if quantity is None or price is None or amount is None or unit is None or not amount:
            continue
        if abs(quantity * price - amount) > amount / 1000:
            continue
        stem = f"lines[{n}]"
        yield from _description(desk, stem, before, match.start())
        values = (
            ("quantity", money.number_text(quantity)), ("unit", unit), ("price", money.number_text(price)),
            ("amount", amount_text(amount)),
        )  # fmt: skip
        for name, value in values:
            field = "unit_price" if name == "price" else name
            yield found(f"{stem}.{field}", desk.view.prose.run(*match.span(name)), value, 0.9)
        before, n = match.end(), n + 1


def _description(desk: Desk, stem: str, low: int, high: int) -> Iterator[Found]:
    """The words between an item's mark and its figures."""
    start = max(low, high - _FARTHEST)
    marks = list(_MARK.finditer(desk.view.text, start, high))
    if not marks:
        return
    words = desk.view.text[marks[-1].end() : high].rstrip(" \n\t:,;–-=")
    if sum(c.isalpha() for c in words) >= 4:
        run = desk.view.prose.run(marks[-1].end(), marks[-1].end() + len(words))
        yield found(f"{stem}.description", run, " ".join(words.split()), 0.9)
