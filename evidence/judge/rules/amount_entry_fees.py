"""amount.entry-fees: MPF and HMF are what the entry date's rates, the entry type and the mode give.

19 CFR 24.23 (merchandise processing fee), 19 CFR 24.24 (harbor maintenance fee).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from evidence.judge.case import Case, money
from evidence.judge.entered import entries
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import within
from evidence.judge.tariffs import goods_numbers
from evidence.judge.telling import amount_text, quoted
from evidence.records.codec import replaced
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "amount.entry-fees"
CENT = Decimal("0.01")
BY_SEA = ("10", "11", "12")
REMEDY = "Have the filer recompute the fee for the entry date."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Recompute both fees of each entry summary from its own value, type and mode."""
    found = [c for d in entries(case) for c in (*_processing(case, d, law), *_harbor(case, d, law))]
    yield from found or [not_applicable(NAME, "No entry summary prints a processing or harbor fee beside its value.")]


def _processing(case: Case, entry: Document, law: Law) -> Iterator[Check]:
    fee, charged = case.fact(entry, "mpf"), money(case.fact(entry, "mpf"))
    value, amount = case.fact(entry, "total_entered_value"), money(case.fact(entry, "total_entered_value"))
    if fee is None or charged is None or value is None or amount is None:
        return
    if charged == 0 and _exempt(case, entry, law):
        yield holds(
            NAME, fee, message="The goods may be free of the fee under a trade agreement or a special tariff number."
        )
        return
    wanted = _mpf(case, entry, amount, law)
    if wanted is None:
        yield _no_rate(fee, "MPF", law)
        return
    informal = _informal(case, entry, law)
    term = "@mpf-informal" if informal else "#0 @mpf-rate * cents @mpf-maximum min @mpf-minimum max"
    found = _compared("MPF", fee, charged, value, wanted, CENT * max(1, len(case.lines(entry))), case, term)
    names = ("mpf-informal",) if informal else ("mpf-rate", "mpf-minimum", "mpf-maximum")
    yield replaced(found, authorities=law.authorities(*names))


def _mpf(case: Case, entry: Document, value: Decimal, law: Law) -> Decimal | None:
    """The fee for this value and entry type; None where a rate is not on file for the day."""
    if _informal(case, entry, law):
        flat = law.row("mpf-informal")
        return flat.number() if flat is not None else None
    rows = [law.row(name) for name in ("mpf-rate", "mpf-minimum", "mpf-maximum")]
    numbers = [row.number() for row in rows if row is not None]
    if len(numbers) < len(rows):
        return None
    rate, least, most = numbers
    return max(least, min(most, _cents(value * rate)))


def _informal(case: Case, entry: Document, law: Law) -> bool:
    kind, types = case.fact(entry, "entry_type"), law.row("informal-types")
    return kind is not None and types is not None and kind.text[:2] in types.value


def _harbor(case: Case, entry: Document, law: Law) -> Iterator[Check]:
    fee, charged = case.fact(entry, "hmf"), money(case.fact(entry, "hmf"))
    value, amount = case.fact(entry, "total_entered_value"), money(case.fact(entry, "total_entered_value"))
    mode = case.fact(entry, "mode")
    if fee is None or charged is None or value is None or amount is None or mode is None:
        return
    row = law.row("hmf-rate")
    if row is None:
        yield _no_rate(fee, "HMF", law)
        return
    by_sea = mode.text[:2] in BY_SEA
    wanted, term = (_cents(amount * row.number()), "#0 @hmf-rate * cents") if by_sea else (Decimal(0), "0")
    found = _compared("HMF", fee, charged, value, wanted, CENT * max(1, len(case.lines(entry))), case, term)
    yield replaced(found, authorities=law.authorities("hmf-rate"))


def _exempt(case: Case, entry: Document, law: Law) -> bool:
    """Whether an agreement or chapter 98 may free the goods of the processing fee (19 CFR 24.23(c))."""
    origin, row = case.fact(entry, "country_of_origin"), law.row("mpf-exempt-countries")
    free = row is not None and origin is not None and origin.text in row.value
    return free or (bool(case.lines(entry)) and not list(goods_numbers(case, entry)))


def _cents(amount: Decimal) -> Decimal:
    return amount.quantize(CENT, ROUND_HALF_UP)


def _no_rate(fee: Fact, what: str, law: Law) -> Check:
    told = f"The {what} of {fee.text} can't be checked: no rate is on file for {law.day.isoformat()}."
    return answer(NAME, Outcome.UNVERIFIABLE, Severity.INFO, told, remedy="Add the year's rates.", facts=(fee,))


def _compared(
    what: str, fee: Fact, charged: Decimal, value: Fact, wanted: Decimal, slack: Decimal, case: Case, term: str
) -> Check:
    note = f"{what} of the entry date on the value entered"
    step = within((value, fee), wanted, charged, slack, note=note, terms=(term, "#1"))
    if step.result:
        return holds(NAME, fee, value, steps=(step,))
    told = (
        f"The {what} is {quoted(case, fee)}, but a value of {value.text} gives {amount_text(wanted, 'USD')}"
        " on the entry date."
    )
    return answer(NAME, Outcome.VIOLATED, Severity.MINOR, told, remedy=REMEDY, facts=(fee, value), steps=(step,))


RULE = Rule(
    NAME,
    Severity.MINOR,
    "MPF and HMF are what the entry date's rates, the entry type and the mode give.",
    check,
    ("mpf-rate", "mpf-minimum", "mpf-maximum", "mpf-informal", "hmf-rate"),
    reads=("informal-types", "mpf-exempt-countries"),
)
