"""amount.entered-value: the value entered is the price paid, after what the term of delivery adds or takes off.

19 USC 1401a, 19 CFR 152.103.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from evidence.judge.case import Case, money
from evidence.judge.entered import Entered, entered, other_invoices, portion, rate_of
from evidence.judge.invoices import currency, distinct
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import sums
from evidence.judge.telling import amount_text
from evidence.judge.valuation import Option, Valuation, incoterm, value_of
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "amount.entered-value"
HALF = Decimal("0.5")
CENT = Decimal("0.01")
MOST_SUMS = 4096
REMEDY = (
    "Show the computation from invoice to entered value (19 CFR 141.90): freight, insurance, additions; or correct"
    " the entry."
)


def check(case: Case, law: Law) -> Iterator[Check]:
    """Compare what the entries enter with the lawful values of the invoices."""
    value = entered(case)
    papers = distinct(case)
    valued = tuple((d, v) for d in papers if (v := value_of(case, d)) is not None)
    if not case.of("entry_summary") or not papers:
        yield not_applicable(NAME, "There is no entry summary beside an invoice.")
    elif value is None or len(valued) < len(papers):
        which = "entered value" if value is None else "invoice total"
        told = f"The {which} could not be found on its paper."
        documents = tuple(d.id for d in (case.of("entry_summary") if value is None else papers))
        yield answer(NAME, Outcome.MISSING, Severity.MAJOR, told, remedy="Supply a legible copy.", documents=documents)
    else:
        yield _judged(case, value, valued)


def _judged(case: Case, value: Entered, valued: tuple[tuple[Document, Valuation], ...]) -> Check:
    foreign = next((d for d, _ in valued if currency(case, d) not in (None, "USD")), None)
    if foreign is not None:
        return _converted(case, value, foreign, valued)
    slack = HALF * value.lines + CENT
    sales = _sales(case, valued)
    for chosen in (sales, valued):
        if (match := _match([v.options for _, v in chosen], value.amount, slack)) is not None:
            return _agrees(value, match, slack)
    if (match := _first_sale(valued, sales, value.amount, slack)) is not None:
        return _agrees(value, match, slack, "The entry is valued on the maker's invoice (first sale).")
    return _differs(case, value, valued, sales, slack)


def _sales(case: Case, valued: tuple[tuple[Document, Valuation], ...]) -> tuple[tuple[Document, Valuation], ...]:
    """The invoices of the sale for export: not those by which a seller bought before it sold on."""
    sellers = [case.fact(d, "seller.name") for d, _ in valued]

    def resold(document: Document) -> bool:
        buyer, seller = case.fact(document, "buyer.name"), case.fact(document, "seller.name")
        return any(case.same(buyer, s) and not case.same(seller, s) for s in sellers)

    return tuple((d, v) for d, v in valued if not resold(d)) or valued


def _first_sale(
    valued: Sequence[tuple[Document, Valuation]],
    sales: Sequence[tuple[Document, Valuation]],
    amount: Decimal,
    slack: Decimal,
) -> Option | None:
    earlier = [v.options for d, v in valued if all(d.id != s.id for s, _ in sales)]
    return _match(earlier, amount, slack) if earlier else None


def _match(choices: Sequence[tuple[Option, ...]], amount: Decimal, slack: Decimal) -> Option | None:
    """A choice of one option per invoice whose sum is the amount, or None."""
    found: dict[Decimal, Option] = {Decimal(0): Option(())}
    for options in choices:
        found = {
            total + o.amount: Option((*so_far.parts, *o.parts)) for total, so_far in found.items() for o in options
        }
        if len(found) > MOST_SUMS:
            return None
    return min(
        (o for total, o in found.items() if abs(total - amount) <= slack),
        key=lambda o: abs(o.amount - amount),
        default=None,
    )


def _agrees(value: Entered, option: Option, slack: Decimal, message: str = "") -> Check:
    facts = (*(f for f, _ in option.parts), *value.facts)
    step = sums(option.parts, value.facts[0], value.amount, slack, "invoices to entered value, half a dollar a line")
    return holds(NAME, *facts, steps=(step,), message=message)


def _converted(case: Case, value: Entered, foreign: Document, valued: tuple[tuple[Document, Valuation], ...]) -> Check:
    """An invoice in another currency: within 5 % of a printed rate holds; without one it cannot be told."""
    unit = currency(case, foreign) or ""
    expected = sum((v.options[0].amount for _, v in valued), Decimal(0))
    facts = (*value.facts, *(f for _, v in valued for f, _ in v.options[0].parts), *_terms(case, valued))
    told = f"The entry enters {amount_text(value.amount, 'USD')} and the invoices come to {amount_text(expected, unit)}"
    found = rate_of(case)
    if found is None:
        return answer(
            NAME,
            Outcome.UNVERIFIABLE,
            Severity.MAJOR,
            f"{told}; no exchange rate is on paper.",
            remedy="Add the certified rate of the export date.",
            facts=facts,
        )
    fact, rate = found
    for converted in (expected * rate, expected / rate):
        if abs(converted - value.amount) <= value.amount / 20:
            return holds(NAME, *facts, fact, message=f"{told}; at the printed rate {fact.text} they agree within 5 %.")
    return answer(
        NAME,
        Outcome.VIOLATED,
        Severity.MAJOR,
        f"{told}; at the printed rate {fact.text} they don't agree.",
        remedy=REMEDY,
        facts=(*facts, fact),
    )


def _differs(
    case: Case,
    value: Entered,
    valued: tuple[tuple[Document, Valuation], ...],
    sales: tuple[tuple[Document, Valuation], ...],
    slack: Decimal,
) -> Check:
    option = Option(tuple(p for _, v in sales for p in v.options[0].parts))
    facts = (*(f for f, _ in option.parts), *value.facts, *_terms(case, sales))
    below = value.amount < option.amount
    terms = " and ".join(dict.fromkeys(t.text for d, _ in sales if (t := incoterm(case, d)) is not None))
    told = (
        f"The entry enters {amount_text(value.amount, 'USD')}, which is"
        f" {amount_text(abs(option.amount - value.amount))} {'below' if below else 'above'} the"
        f" {amount_text(option.amount, 'USD')} that the invoices give{f' on {terms} terms' if terms else ''}"
    )
    step = sums(option.parts, value.facts[0], value.amount, slack, "invoices to entered value, half a dollar a line")
    why = _unknown(case, value, valued, option, slack)
    if why is not None:
        return answer(
            NAME, Outcome.UNVERIFIABLE, Severity.MAJOR, f"{told}; {why}.", remedy=REMEDY, facts=facts, steps=(step,)
        )
    severity = Severity.CRITICAL if below else Severity.MAJOR
    return answer(
        NAME,
        Outcome.VIOLATED,
        severity,
        f"{told}; nothing on paper explains it.",
        remedy=REMEDY,
        facts=facts,
        steps=(step,),
    )


def _terms(case: Case, valued: tuple[tuple[Document, Valuation], ...]) -> tuple[Fact, ...]:
    """The terms of delivery and the currencies that decide what the amounts mean."""
    found = ((incoterm(case, d), case.fact(d, "currency")) for d, _ in valued)
    return tuple(f for pair in found for f in pair if f is not None)


def _unknown(
    case: Case, value: Entered, valued: tuple[tuple[Document, Valuation], ...], option: Option, slack: Decimal
) -> str | None:
    """The input that is not on paper and would settle the difference, in words; None where all is."""
    below = value.amount < option.amount
    if _special(case):
        return "goods of chapter 9801 or 9802 are entered with a value of their own"
    if below:
        if (lacking := next((v.unknown for _, v in valued if v.unknown is not None), None)) is not None:
            return lacking
        if len(valued) > 1 and _subset(valued, value.amount, slack):
            return "it is the value of only some of the invoices, and no entry for the others is here"
        return portion(case, value.amount, option.amount)
    if other_invoices(case):
        return "the papers cite an invoice that is not here"
    if any(money(line.get("amount")) == 0 for d, _ in valued for line in case.lines(d)):
        return "goods free of charge have a value that the invoice does not say"
    inland = any((t := incoterm(case, d)) is not None and t.value in ("EXW", "FCA") for d, _ in valued)
    if inland and value.amount <= option.amount * Decimal("1.1"):
        return "carriage to the port of export is not on paper"
    return None


def _subset(valued: tuple[tuple[Document, Valuation], ...], amount: Decimal, slack: Decimal) -> bool:
    skipping = [(*v.options, Option(())) for _, v in valued]
    return amount > slack and _match(skipping, amount, slack) is not None


def _special(case: Case) -> bool:
    """Whether a line is entered under 9801 or 9802 (goods returned, repaired, assembled abroad)."""
    lines = (line for d in case.of("entry_summary") for line in case.lines(d))
    numbers = (f for line in lines for name, f in line.items() if name == "hts" or name.endswith(".hts"))
    return any(re.match(r"980[12]", re.sub(r"\D", "", f.text)) for f in numbers)


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "The entered value is what the invoices give after term of delivery, printed charges and named differences.",
    check,
    ("entered-value",),
)
