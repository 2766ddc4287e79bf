"""From an invoice to the value it may be entered at (19 USC 1401a, 19 CFR 152.103; CUSTOMS 2.10).

International freight and insurance come off where they are printed and the price holds them; assists and royalties
that are printed come on; a commission may do either (buying commissions are no part of the value).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from evidence.judge.case import Case, money
from evidence.judge.invoices import orders_of
from evidence.records.documents import Document
from evidence.records.facts import Fact

Part = tuple[Fact, Decimal]
"""A fact and the signed amount it contributes."""

WITHOUT_CARRIAGE = ("EXW", "FCA", "FAS", "FOB")
WITH_INSURANCE = ("CIF", "CIP")
_FREIGHT_LINE = re.compile(r"\b(ocean|sea|air|international)?\s*freight\b|运费", re.IGNORECASE)
_INSURANCE_LINE = re.compile(r"\binsurance\b|保险", re.IGNORECASE)


@dataclass(frozen=True)
class Option:
    """One value at which goods may be entered: signed parts and their sum."""

    parts: tuple[Part, ...]

    @property
    def amount(self) -> Decimal:
        """The sum of the parts."""
        return sum((amount for _, amount in self.parts), Decimal(0))


@dataclass(frozen=True)
class Valuation:
    """The lawful options for one invoice, the expected one first; ``unknown``: the input that is not on paper."""

    options: tuple[Option, ...]
    unknown: str | None = None


def incoterm(case: Case, invoice: Document) -> Fact | None:
    """The invoice's term of delivery, else its contract's or order's."""
    papers = (invoice, *orders_of(case, invoice))
    return next((f for d in papers if (f := case.fact(d, "incoterm")) is not None and f.value), None)


def charge(case: Case, invoice: Document, name: str) -> Part | None:
    """A printed charge that is not nil; freight and insurance also where they are lines of their own."""
    fact = case.fact(invoice, name)
    pattern = {"freight": _FREIGHT_LINE, "insurance": _INSURANCE_LINE}.get(name)
    if fact is None and pattern is not None:
        fact = next((f for told, f in _amounts(case, invoice) if pattern.search(told)), None)
    amount = money(fact)
    return (fact, amount) if fact is not None and amount is not None and amount != 0 else None


def _amounts(case: Case, invoice: Document) -> tuple[tuple[str, Fact], ...]:
    """Description and amount of each line that has an amount."""
    rows = (
        (line["description"].text if "description" in line else "", line.get("amount")) for line in case.lines(invoice)
    )
    return tuple((told, fact) for told, fact in rows if fact is not None)


def goods_sum(case: Case, invoice: Document) -> Decimal | None:
    """The sum of the lines' amounts without lines for freight and insurance; None where a line lacks its amount."""
    found = _amounts(case, invoice)
    values = [money(f) for told, f in found if not _FREIGHT_LINE.search(told) and not _INSURANCE_LINE.search(told)]
    if not values or len(found) != len(case.lines(invoice)) or any(v is None for v in values):
        return None
    return sum((v for v in values if v is not None), Decimal(0))


def value_of(case: Case, invoice: Document) -> Valuation | None:
    """The options of one invoice; None where its total could not be read."""
    total = case.fact(invoice, "total")
    amount = money(total)
    if total is None or amount is None:
        return None
    term = incoterm(case, invoice)
    bases, unknown = _bases(case, invoice, (total, amount), term.value if term is not None else None)
    extras = [_extra(case, invoice, name, amount) for name in ("assists", "royalties", "commission")]
    options = [
        Option((*base, *(p for extra in chosen for p in extra))) for base in bases for chosen in product(*extras)
    ]
    return Valuation(tuple({o.amount: o for o in reversed(options)}.values())[::-1], unknown)


def _bases(
    case: Case, invoice: Document, total: Part, term: str | None
) -> tuple[tuple[tuple[Part, ...], ...], str | None]:
    """The total with freight and insurance taken off as the term of delivery asks; the expected base first."""
    freight, insurance = charge(case, invoice, "freight"), charge(case, invoice, "insurance")
    off = tuple((fact, -amount) for fact, amount in (p for p in (freight, insurance) if p is not None))
    plain, net = (total,), (total, *off)
    if term in WITHOUT_CARRIAGE:
        inside = _inside(case, invoice, total[1], off)
        return ((net, plain) if inside is None else ((net,) if inside else (plain,))), None
    if term is None:
        single = tuple((total, part) for part in off)
        lacking = None if off else "no term of delivery is on paper"
        return (plain, net, *single), lacking
    if freight is None:
        return (net, plain), f"the freight inside the {term} price is not printed"
    if term in WITH_INSURANCE and insurance is None:
        return (net,), f"the insurance inside the {term} price is not printed"
    if term == "DDP":
        return (net, *_without_duty(case, net)), None
    return (net,), None


def _inside(case: Case, invoice: Document, total: Decimal, off: tuple[Part, ...]) -> bool | None:
    """Whether printed carriage was added to the goods to make the total: False for a note, None if unsure."""
    if not off:
        return False
    goods = goods_sum(case, invoice)
    if goods is None:
        return None
    discount = charge(case, invoice, "discount")
    less = abs(discount[1]) if discount is not None else Decimal(0)
    carriage = -sum((amount for _, amount in off), Decimal(0))
    return min(abs(goods + carriage - total), abs(goods - less + carriage - total)) < min(
        abs(goods - total), abs(goods - less - total)
    )


def _without_duty(case: Case, net: tuple[Part, ...]) -> tuple[tuple[Part, ...], ...]:
    """For DDP the same with the entry's own duty and fees taken off, where the price holds them."""
    entry = case.first("entry_summary")
    for names in (("total",), ("duty", "other_fees"), ("duty",)):
        facts = [case.fact(entry, name) for name in names]
        parts = tuple((f, -m) for f in facts if f is not None and (m := money(f)) is not None)
        if len(parts) == len(names):
            return ((*net, *parts), (*net, *((f, m) for f, m in parts if f.field == "duty")))
    return ()


def _extra(case: Case, invoice: Document, name: str, total: Decimal) -> tuple[tuple[Part, ...], ...]:
    """What a printed addition may do: nothing (the total holds it), come on, or for a commission come off."""
    part = charge(case, invoice, name)
    if part is None:
        return ((),)
    fact, amount = part
    goods = goods_sum(case, invoice)
    held = goods is not None and abs(goods + amount - total) <= Decimal("0.05")
    on, off = ((fact, amount),), ((fact, -amount),)
    if name == "commission":
        return ((), off) if held else ((), on, off)
    return ((), on) if held else (on, ())
