"""Goods told as items of a list: words, then "4,824 PCS at USD 2.30 = USD 11,095.20", or the count first and the words
behind it; only where the figures agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, amount_text, found
from evidence.values import countries, hts, money, units

_MONEY = r"(?:US\$|USD|EUR|GBP|CNY|RMB|[$€£¥])?\s?"
_NUMBER = r"\d[\d,.' ]{0,20}\d|\d"
_ITEM = re.compile(
    rf"(?<!\d)(?P<quantity>{_NUMBER})\s*(?P<unit>[A-Za-z]{{2,10}})\.?\s*(?:,\s*)?(?:unit\s+price\s*:?|at|@|x|×|à)\s*(?:a\s+price\s+of\s+)?"
    rf"{_MONEY}(?P<price>{_NUMBER})\s*(?:[A-Z]{{3}}\s*)?(?:(?:per|/|each)\s*[A-Za-z]{{0,10}}\s*)?"
    rf"(?:=|:|,|;|–|-|\bamounting\s+to|\btotal(?:ling|ing)?|\bamount)\s*(?:amount\s*:?\s*)?{_MONEY}(?P<amount>{_NUMBER})",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    rf"^[^\S\n]*(?:\(?\d{{1,3}}[.)]\s+)?(?P<quantity>{_NUMBER})\s+(?P<unit>[A-Za-z]{{2,10}})\.?\s+(?P<description>\S.{{2,160}}?)"
    rf"(?:,?\s+\(?(?:HS|HTS|H\.S\.|tariff)(?:\s+(?:code|no\.?|number))?\s*:?\s*(?P<hts>\d[\d.]{{5,}}\d)\)?)?"
    rf"(?:,?\s+(?:made\s+in|of)\s+(?P<origin>[A-Z][\w .]{{1,30}}?)(?:\s+origin)?)?"
    rf",?\s+(?:at|@|à)\s+{_MONEY}(?P<price>{_NUMBER})(?:\s*(?:per|/|each)\s*[A-Za-z]{{0,10}})?[\s.:=…_-]+{_MONEY}(?P<amount>{_NUMBER})",
    re.IGNORECASE | re.MULTILINE | re.DOTALL,
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


def counted_lines(desk: Desk) -> Iterator[Found]:
    """The finds of items that begin with their count: ``1) 840 pcs Toy (HS 9503.00.0073) at 4.14 .... 3,477.60``; only
    where count times price is the amount."""
    n = 0
    for match in _counted(desk.view.text):
        quantity, price, amount = (money.parse_amount(match[k].strip()) for k in ("quantity", "price", "amount"))
        if quantity is None or price is None or amount is None:
            continue
        values = {
            "description": " ".join(match["description"].split()), "quantity": money.number_text(quantity),
            "unit": units.unit_code(match["unit"]), "price": money.number_text(price), "amount": amount_text(amount),
            "hts": hts.normal(match["hts"]) if match["hts"] else None,
            "origin": countries.to_iso2(match["origin"]) if match["origin"] else None,
        }  # fmt: skip
        for name, value in values.items():
            if value is not None:
                field = "unit_price" if name == "price" else name
                yield found(f"lines[{n}].{field}", desk.view.prose.run(*match.span(name)), value, 0.9)
        n += 1


def _counted(text: str) -> Iterator[re.Match[str]]:
    """The items whose figures agree; a match that is none hides no item behind it."""
    match = _COUNTED.search(text)
    while match is not None:
        agrees = units.unit_code(match["unit"]) is not None and _agree(match)
        yield from (match,) if agrees else ()
        after = match.end() if agrees else text.find("\n", match.start())
        match = _COUNTED.search(text, after) if after >= 0 else None


def _agree(match: re.Match[str]) -> bool:
    quantity, price, amount = (money.parse_amount(match[k].strip()) for k in ("quantity", "price", "amount"))
    if quantity is None or price is None or not amount:
        return False
    return abs(quantity * price - amount) <= amount / 1000


_WEIGHT = rf"({_NUMBER})\s*(KGS?|LBS?|MTS?)?\b"
_PACKED = re.compile(
    rf"(?P<packages>{_NUMBER})\s+(?:packages|pkgs|cartons|ctns|cases|boxes|bales|bags|pallets|crates|rolls|drums)\s*,?\s+"
    rf"(?:containing|holding|with|of|=)\s+(?P<quantity>{_NUMBER})\s+(?P<unit>[A-Za-z]{{2,10}})\b",
    re.IGNORECASE,
)
_NET = re.compile(rf"(?i)\bnett?\b\.?(?:\s*(?:weight|wt)\b\.?)?\s*:?\s*{_WEIGHT}")
_GROSS = re.compile(rf"(?i)\b(?:gross|gr)\b\.?(?:\s*(?:weight|wt)\b\.?)?\s*:?\s*{_WEIGHT}")


def packed_lines(desk: Desk) -> Iterator[Found]:
    """The finds of goods told in paragraphs: a line that names them, then "92 packages containing 736 pcs" and their
    weights. Nothing where a gross weight would be less than the net weight beside it."""
    text = desk.view.text
    items = [m for m in _PACKED.finditer(text) if units.unit_code(m["unit"]) is not None]
    for n, item in enumerate(items):
        end = items[n + 1].start() if n + 1 < len(items) else min(item.end() + 160, len(text))
        stem = f"lines[{n}]"
        yield from _named_above(desk, stem, items[n - 1].end() if n else 0, item.start())
        for name in ("packages", "quantity"):
            value = money.parse_amount(item[name].strip())
            if value is not None:
                yield found(f"{stem}.{name}", desk.view.prose.run(*item.span(name)), money.number_text(value), 0.9)
        yield found(f"{stem}.unit", desk.view.prose.run(*item.span("unit")), units.unit_code(item["unit"]), 0.9)
        gross, net = (pattern.search(text, item.end(), end) for pattern in (_GROSS, _NET))
        weighed = [(k, m, _kilograms(m)) for k, m in (("gross_weight", gross), ("net_weight", net)) if m]
        values = [v for _, _, v in weighed if v is not None]
        if values and values[0] >= values[-1]:
            for name, match, value in weighed:
                if value is not None:
                    run = desk.view.prose.run(*match.span(1))
                    yield found(f"{stem}.{name}", run, money.number_text(value), 0.9)


def _kilograms(match: re.Match[str]) -> Decimal | None:
    value, unit = money.parse_amount(match[1].strip()), units.unit_code(match[2] or "KG")
    return units.to_kilograms(value, unit) if value is not None and unit is not None else None


def _named_above(desk: Desk, stem: str, low: int, high: int) -> Iterator[Found]:
    """The line above the one that counts the packages."""
    line = desk.view.text.rfind("\n", low, high)
    above = desk.view.text.rfind("\n", low, line) + 1 if line > 0 else 0
    words = desk.view.text[above:line].strip() if 0 < above < line else ""
    if sum(c.isalpha() for c in words) >= 4 and "\t" not in words:
        at = desk.view.text.index(words, above)
        yield found(f"{stem}.description", desk.view.prose.run(at, at + len(words)), " ".join(words.split()), 0.9)


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
