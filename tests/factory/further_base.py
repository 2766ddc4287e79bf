"""What further papers are made of: parties, lines, dates and rows in the contract's normal form."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from tests.factory import han
from tests.factory.model import Paper
from tests.factory.names import Company
from tests.factory.story import Line, Story

ZH = {"language": "zh"}


def party(role: str, company: Company, *, reach: bool = False, number: str = "") -> dict[str, str]:
    """A party's name and address; with telephone and mail where ``reach``, with its ``number`` as ``.id``."""
    fields = {f"{role}.name": company.name, f"{role}.address": company.address}
    if reach:
        fields |= {f"{role}.phone": company.phone, f"{role}.email": company.email}
    return fields | ({f"{role}.id": number} if number else {})


def party_zh(role: str, company: Company) -> dict[str, str]:
    """A party as a Chinese paper names it: mainland companies in characters, others as they are."""
    if not han.chinese(company):
        return party(role, company)
    return {f"{role}.name": han.name(company), f"{role}.address": han.address(company)}


def lines(story: Story, *names: str) -> dict[str, str]:
    """The named line fields of the story's goods."""
    fields: dict[str, str] = {}
    for i, line in enumerate(story.lines):
        values = {
            "description": line.words,
            "hts": line.goods.hts,
            "quantity": str(line.quantity),
            "unit": line.goods.unit,
            "unit_price": str(line.price),
            "amount": str(line.amount),
            "origin": story.origin,
            "packages": str(line.cartons),
            "gross_weight": f"{line.gross:.2f}",
            "net_weight": f"{line.net:.2f}",
            "destination": "US",
        }
        fields |= {f"lines[{i}].{name}": values[name] for name in names}
    return fields


def day(story: Story, key: str, later: int = 0) -> str:
    """A date of the story, ``later`` days on, as ISO 8601."""
    return (story.days[key] + timedelta(days=later)).isoformat()


def years_on(value: str, years: int) -> str:
    """The same day some years on; 29 February becomes 28."""
    then = date.fromisoformat(value)
    return then.replace(year=then.year + years, day=min(then.day, 28) if then.month == 2 else then.day).isoformat()


def money(amount: Decimal) -> str:
    """An amount with two decimals."""
    return f"{amount:.2f}"


def rows(stem: str, cells: Sequence[Sequence[str]]) -> dict[str, str]:
    """Table rows as extras: ``row[0]`` with its cells parted by bars."""
    return {f"{stem}[{n}]": "|".join(row) for n, row in enumerate(cells)}


def goods_words(lines_of: Sequence[Line]) -> str:
    """What the goods are, once each, in capitals."""
    return "; ".join(dict.fromkeys(line.goods.words.upper() for line in lines_of))


def make(kind: str, fields: dict[str, str], extras: dict[str, str], prints: dict[str, str] | None = None) -> Paper:
    """A paper without a name yet; fields and extras that are empty are left out."""
    kept = {k: v for k, v in fields.items() if v}
    return Paper("", kind, kept, prints or {}, {k: v for k, v in extras.items() if v})


def digits(rng: random.Random, count: int) -> str:
    """``count`` digits of which the first is not 0."""
    return str(rng.randrange(10 ** (count - 1), 10**count))
