"""policy.export-value: the exporter has not declared more to its own customs than is entered here.

19 USC 1401a, 19 USC 1592; an export declaration above the entered value is the common sign of undervaluation.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from evidence.judge.case import Case
from evidence.judge.declarations import Declared, declarations, value_of
from evidence.judge.entered import Entered, entered, portion, rate_of
from evidence.judge.invoices import distinct
from evidence.judge.limits import at_most, total
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.telling import amount_text
from evidence.judge.valuation import incoterm
from evidence.judge.valuation import value_of as invoice_value
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "policy.export-value"
HALF = Decimal("0.5")
INLAND = Decimal("1.1")
"""Carriage to the port of export may make the declared value so much greater than a price ex works."""
REMEDY = "Have seller and importer explain both values; correct the entry (19 CFR 162.74) before CBP asks."


def check(case: Case, law: Law) -> Iterator[Check]:
    """The declared value free on board against the entered value."""
    papers = declarations(case)
    if not papers or not case.of("entry_summary"):
        yield not_applicable(NAME, "There is no export declaration of this shipment beside an entry summary.")
        return
    declared, value = value_of(case, papers), entered(case)
    if declared is None or value is None:
        which = "declared value" if declared is None else "entered value"
        documents = tuple(d.id for d in (papers if declared is None else case.of("entry_summary")))
        text = f"The {which} could not be read, so the two cannot be compared."
        yield answer(
            NAME, Outcome.UNVERIFIABLE, Severity.MINOR, text, remedy="Supply a legible copy.", documents=documents
        )
    else:
        yield _compared(case, declared, value)


def _compared(case: Case, declared: Declared, value: Entered) -> Check:
    slack = HALF * value.lines + HALF * len(declared.parts)
    amount = total(declared.parts)
    facts = (*(f for f, _ in declared.parts), *value.facts)
    if declared.currency != "USD":
        return _converted(case, declared, value, slack)
    known = tuple((f, Decimal(f.text)) for f in value.facts)
    step = at_most(declared.parts, known, slack, "declared for export against entered")
    if amount <= value.amount + slack:
        return holds(NAME, *facts, steps=(step,))
    told = (
        f"The export declaration gives {amount_text(amount, 'USD')} free on board, which is"
        f" {amount_text(amount - value.amount, 'USD')} more than the {amount_text(value.amount, 'USD')} entered"
    )
    if (sale := _first_sale(case, value.amount, slack)) is not None:
        text = f"{told}; the entry is valued on the maker's earlier sale."
        return answer(NAME, Outcome.VIOLATED, Severity.MINOR, text, remedy=REMEDY, facts=(*facts, sale), steps=(step,))
    if (why := _unknown(case, declared, value, amount)) is not None:
        text = f"{told}; {why}."
        return answer(NAME, Outcome.UNVERIFIABLE, Severity.MAJOR, text, remedy=REMEDY, facts=facts, steps=(step,))
    text = f"{told}; nothing on paper explains it (undervaluation?)."
    return answer(NAME, Outcome.VIOLATED, Severity.CRITICAL, text, remedy=REMEDY, facts=facts, steps=(step,))


def _unknown(case: Case, declared: Declared, value: Entered, amount: Decimal) -> str | None:
    """What is not on paper and may explain a higher declaration."""
    if declared.unknown is not None:
        return declared.unknown
    terms = {t.value for d in distinct(case) if (t := incoterm(case, d)) is not None}
    if terms & {"EXW", "FCA"} and amount <= value.amount * INLAND:
        return "carriage to the port of export is not on paper"
    return portion(case, value.amount, amount)


def _first_sale(case: Case, amount: Decimal, slack: Decimal) -> Fact | None:
    """The total of an invoice by which a seller of the dossier bought, where it is the value entered."""
    for invoice in distinct(case):
        buyer, seller = case.fact(invoice, "buyer.name"), case.fact(invoice, "seller.name")
        sellers = [case.fact(d, "seller.name") for d in distinct(case) if d is not invoice]
        found = invoice_value(case, invoice)
        resold = any(case.same(buyer, s) and not case.same(seller, s) for s in sellers)
        if resold and found is not None and any(abs(o.amount - amount) <= slack for o in found.options):
            return case.fact(invoice, "total")
    return None


def _converted(case: Case, declared: Declared, value: Entered, slack: Decimal) -> Check:
    """A declaration in another currency: only a printed rate can bring the two together."""
    amount = total(declared.parts)
    unit = declared.currency
    facts = (*(f for f, _ in declared.parts), *value.facts)
    told = f"The export declaration gives {amount_text(amount, unit)} and the entry {amount_text(value.amount, 'USD')}"
    found = rate_of(case)
    if unit is None and amount <= value.amount + slack:
        return holds(NAME, *facts)
    if found is None:
        lacking = "no exchange rate is on paper" if unit is not None else "in which currency it declares was not read"
        text = f"{told}; {lacking}."
        remedy = "Add the rate of the export date."
        return answer(NAME, Outcome.UNVERIFIABLE, Severity.MINOR, text, remedy=remedy, facts=facts)
    fact, rate = found
    least = min((amount * rate, amount / rate), key=lambda x: abs(x - value.amount))
    if least <= value.amount * Decimal("1.05") + slack:
        return holds(NAME, *facts, fact, message=f"{told}; at the printed rate {fact.text} it is no more.")
    text = f"{told}; at the printed rate {fact.text} more was declared than entered."
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, text, remedy=REMEDY, facts=(*facts, fact))


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "The export declaration's value does not exceed the entered value.",
    check,
    ("entered-value",),
)
