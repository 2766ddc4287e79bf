"""Duty rates as printed on an entry summary, and the tariff numbers of its lines.

Ad valorem ("5.6"), FREE, specific ("4.4¢/kg", "$1.035/kg") and compound ("25¢ each + 5%") rates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from evidence.judge.case import Case, money
from evidence.judge.quantities import family
from evidence.records.documents import Document
from evidence.records.facts import Fact

_PERCENT = re.compile(r"^\s*(\d+(?:\.\d+)?)\s*%?\s*$")
_SPECIFIC = re.compile(
    r"^\s*(?:(?P<usd>\$)\s*(?P<dollars>\d+(?:\.\d+)?)|(?P<cents>\d*\.?\d+)\s*(?:¢|C(?:ENTS?|TS)?\b))"
    r"\s*(?:/|PER\s+)?\s*(?P<unit>[A-Z]+\d?)\s*$",
    re.IGNORECASE,
)
_EACH = {"EACH", "NO", "UNIT", "PC", "PCS", "HEAD"}
_TARIFF = re.compile(r"tariffs\[(\d+)\]\.(\w+)")


@dataclass(frozen=True)
class Rate:
    """A duty rate: share of the value, and dollars per unit of the family ``unit`` (None: no specific part)."""

    share: Decimal
    specific: Decimal = Decimal(0)
    unit: str | None = None

    def duty(self, value: Decimal, quantity: Decimal | None, unit: str | None) -> Decimal | None:
        """The duty in dollars; None where the rate asks for a quantity in a unit that is not there."""
        if self.unit is None:
            return value * self.share
        if quantity is None or unit != self.unit:
            return None
        return value * self.share + quantity * self.specific


def rate(text: str) -> Rate | None:
    """A printed rate, or None where it is not understood."""
    if text.strip().upper().startswith("FREE"):
        return Rate(Decimal(0))
    share, specific, unit = Decimal(0), Decimal(0), None
    for part in re.split(r"\+|\bAND\b", text, flags=re.IGNORECASE):
        percent, per = _PERCENT.match(part), _SPECIFIC.match(part)
        if percent is not None:
            share += Decimal(percent[1]) / 100
        elif per is not None and unit is None:
            specific = Decimal(per["dollars"]) if per["usd"] else Decimal(per["cents"]) / 100
            unit = "PCS" if per["unit"].upper() in _EACH else per["unit"].upper()
        else:
            return None
    return Rate(share, specific, unit)


@dataclass(frozen=True)
class Tariff:
    """One tariff number of one entry line with its rate, duty and value of its own, as far as printed."""

    hts: Fact | None
    rate: Fact | None
    duty: Fact | None
    value: Fact | None


def stacked(line: dict[str, Fact]) -> tuple[Tariff, ...]:
    """The tariff numbers of a line in order; where the stack isn't told apart, the line's own number and rate."""
    rows: dict[int, dict[str, Fact]] = {}
    for name, fact in line.items():
        if (match := _TARIFF.fullmatch(name)) is not None:
            rows.setdefault(int(match[1]), {})[match[2]] = fact
    if not rows:
        return (Tariff(line.get("hts"), line.get("duty_rate"), line.get("duty"), line.get("entered_value")),)
    table = (rows[i] for i in sorted(rows))
    return tuple(Tariff(r.get("hts"), r.get("rate"), r.get("duty"), r.get("value")) for r in table)


def valued(line: dict[str, Fact], tariff: Tariff) -> Fact | None:
    """What a tariff number's duty is reckoned on: the value beside it, else its line's.

    A number of chapter 99 has no value of its own: where 0 is printed beside it, its duty is on the line's goods.
    """
    own = money(tariff.value)
    additional = tariff.hts is not None and re.sub(r"\D", "", tariff.hts.text).startswith("99")
    if own is None or (own == 0 and additional):
        return line.get("entered_value")
    return tariff.value


def expected(line: dict[str, Fact], tariff: Tariff) -> Decimal | None:
    """Value × rate of one tariff number; None where rate, value or quantity is not to be had."""
    value = money(valued(line, tariff))
    parsed = rate(tariff.rate.text) if tariff.rate is not None else None
    if value is None or parsed is None:
        return None
    return parsed.duty(value, money(line.get("net_quantity")), family(line.get("unit")))


def goods_numbers(case: Case, document: Document) -> Iterator[tuple[Fact, str]]:
    """Fact and digits of the tariff numbers that classify goods: chapters 98 and 99 are left out."""
    for line in case.lines(document):
        facts = [f for name, f in line.items() if name == "hts" or re.fullmatch(r"tariffs\[\d+\]\.hts", name)]
        seen: set[str] = set()
        for fact in facts:
            digits = re.sub(r"\D", "", fact.text)
            if len(digits) >= 4 and digits[:2] not in ("98", "99") and digits not in seen:
                seen.add(digits)
                yield fact, digits
