"""amount.bond-sufficiency: the bond's amount is what the day's formula asks for, on the entries of this dossier.

19 CFR 113.13, CBP Publication 3569-0224 (before it Directive 3510-004). A dossier shows only some of the principal's
entries: it can show that a continuous bond is too small, never that it is enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

from evidence.judge.case import Case, money
from evidence.judge.entered import entered, entries
from evidence.judge.limits import Part, total
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.telling import amount_text, quoted
from evidence.records.documents import Document
from evidence.records.findings import Check, Outcome, Severity
from evidence.records.proofs import Operation, Step

NAME = "amount.bond-sufficiency"
YEAR = timedelta(days=366)
CENT = Decimal("0.01")
REMEDY = "Raise the bond by a rider or a new bond before the next entry, or file a bond for this entry."
QUOTA = ("02", "07")
"""Entry types of quota and visa goods (CBP Form 7501 instructions, block 2)."""
DUES = ("duty", "tax", "other_fees")


def check(case: Case, law: Law) -> Iterator[Check]:
    """Each import bond against the entries it may secure."""
    found = [c for bond in _bonds(case, law) if (c := _bond(case, law, bond)) is not None]
    yield from found or [not_applicable(NAME, "There is no import bond with an amount beside an entry summary.")]


def _bonds(case: Case, law: Law) -> tuple[Document, ...]:
    row = law.row("bond-import-activity")
    codes = {str(v) for v in row.value} if row is not None else set()

    def imports(bond: Document) -> bool:
        code = case.fact(bond, "activity_code")
        return code is None or code.text.strip().lstrip("0") in codes

    return tuple(d for d in case.of("customs_bond") if imports(d))


def _bond(case: Case, law: Law, bond: Document) -> Check | None:
    limit, kind = case.fact(bond, "amount"), case.fact(bond, "type")
    dues = _dues(case)
    if limit is None or kind is None or not dues or not entries(case):
        return None
    if (amount := money(limit)) is None:
        text = f"The bond's amount could not be read: {quoted(case, limit)}."
        return answer(NAME, Outcome.UNVERIFIABLE, Severity.MAJOR, text, remedy="Supply a legible copy.", facts=(limit,))
    if kind.value == "single":
        return _single(case, law, (limit, amount), dues)
    return _continuous(case, law, (limit, amount), dues) if kind.value == "continuous" else None


def _dues(case: Case) -> tuple[Part, ...]:
    """Duties, taxes and fees of the entries of twelve months; () where an entry doesn't say them."""
    days = {d.id: case.day(d, "entry_date") for d in entries(case)}
    last = max((d for d in days.values() if d is not None), default=None)
    parts: list[Part] = []
    for entry in entries(case):
        day = days[entry.id]
        if last is not None and day is not None and last - day > YEAR:
            continue
        whole = case.fact(entry, "total")
        facts = (whole,) if whole is not None else tuple(case.fact(entry, name) for name in DUES)
        known = [(f, m) for f in facts if f is not None and (m := money(f)) is not None]
        if not known:
            return ()
        parts += known
    return tuple(parts)


def _single(case: Case, law: Law, limit: Part, dues: tuple[Part, ...]) -> Check | None:
    """Value plus duties, taxes and fees (goods under special requirements may need three times the value)."""
    row, value = law.row("bond-single-share"), entered(case)
    if row is None or value is None or len(entries(case)) > 1:
        return None
    if (restricted := _restricted(case, law, limit)) is not None:
        return restricted
    parts = (*((f, m) for f in value.facts if (m := money(f)) is not None), *dues)
    needed = (total(parts) * row.number()).quantize(CENT, ROUND_HALF_UP)
    step = _step(parts, limit, needed, "@bond-single-share *")
    told = f"entered value plus duties, taxes and fees come to {amount_text(total(parts), 'USD')}"
    return _told(case, limit, needed, parts, step, told)


def _restricted(case: Case, law: Law, limit: Part) -> Check | None:
    """Quota and visa goods need a multiple of their value; None for other goods, and where the bond reaches it."""
    factor, value = law.row("bond-single-restricted-factor"), entered(case)
    kind = case.fact(entries(case)[0], "entry_type")
    if factor is None or value is None or kind is None or kind.text[:2] not in QUOTA:
        return None
    parts = tuple((f, m) for f in value.facts if (m := money(f)) is not None)
    needed = (total(parts) * factor.number()).quantize(CENT, ROUND_HALF_UP)
    step = _step(parts, limit, needed, "@bond-single-restricted-factor *")
    told = f"goods of entry type {kind.text} need {amount_text(needed, 'USD')}, a multiple of their value"
    return None if needed <= limit[1] + 1 else _told(case, limit, needed, (*parts, (kind, Decimal(0))), step, told)


def _continuous(case: Case, law: Law, limit: Part, dues: tuple[Part, ...]) -> Check | None:
    """A share of the duties, taxes and fees of twelve months, rounded up by steps, and no less than the minimum."""
    rate, least, steps = (law.row(f"bond-continuous-{name}") for name in ("rate", "minimum", "steps"))
    if rate is None or least is None or steps is None:
        return None
    needed = max(rounded(total(dues) * rate.number(), steps.value), least.number())
    exact = max(total(dues) * rate.number(), least.number()).quantize(CENT, ROUND_HALF_UP)
    step = _step(dues, limit, exact, "@bond-continuous-rate * @bond-continuous-minimum max")
    told = (
        f"on the {amount_text(total(dues), 'USD')} of duties, taxes and fees seen here the formula of the day"
        f" asks for {amount_text(needed, 'USD')} at least"
    )
    return _told(case, limit, needed, dues, step, told)


def rounded(amount: Decimal, steps: list[list[str]]) -> Decimal:
    """An amount rounded up to the next step; ``steps`` are pairs (up to this amount, step), the last without an end."""
    for end, step in steps:
        if not end or amount <= Decimal(end):
            return (amount / Decimal(step)).to_integral_value(ROUND_CEILING) * Decimal(step)
    return amount


def _step(parts: tuple[Part, ...], limit: Part, needed: Decimal, formula: str) -> Step:
    """What is needed, before it is rounded up, against the bond."""
    sums = " ".join(f"#{i}" + (" +" if i else "") for i in range(len(parts)))
    term = f"{sums} {formula} cents"
    ids = tuple(f.id for f, _ in (*parts, limit))
    operands = (str(needed), str(min(needed, limit[1])))
    terms = (term, f"{term} #{len(parts)} min")
    return Step(
        Operation.WITHIN, ids, operands, needed - min(needed, limit[1]) <= 1, "1", "needed against the bond", terms
    )


def _told(case: Case, limit: Part, needed: Decimal, parts: tuple[Part, ...], step: Step, told: str) -> Check:
    facts = (limit[0], *(f for f, _ in parts))
    if needed <= limit[1] + 1:
        return holds(
            NAME, *facts, steps=(step,), message=f"On the entries seen here {limit[0].text} is not too little."
        )
    text = f"The bond is for {quoted(case, limit[0])} US dollars, but {told}."
    steps = () if step.result else (step,)  # rounding up alone makes the difference, which the step doesn't tell
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, text, remedy=REMEDY, facts=facts, steps=steps)


RULE = Rule(
    NAME,
    Severity.MAJOR,
    "The bond's amount reaches what the formula of the day asks for on the entries seen.",
    check,
    (
        "bond-continuous-rate",
        "bond-continuous-minimum",
        "bond-continuous-steps",
        "bond-single-share",
        "bond-single-restricted-factor",
        "bond-import-activity",
    ),
)
