"""amount.entry-duty: on a 7501, each line's duty is value × rate, and the totals add up."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from evidence.judge.case import Case, money
from evidence.judge.entered import entries
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import sums, within
from evidence.judge.tariffs import Tariff, expected, rate, stacked, valued
from evidence.judge.telling import amount_text
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.records.proofs import Step

NAME = "amount.entry-duty"
CENT = Decimal("0.01")
HALF = Decimal("0.5")
REMEDY = "Have the filer recompute and correct the summary."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Recompute each line, then the totals of each entry summary."""
    found = [c for d in entries(case) for c in (*_lines(case, d), *_totals(case, d))]
    yield from found or [not_applicable(NAME, "No entry summary prints values, rates and duties.")]


def _lines(case: Case, entry: Document) -> Iterator[Check]:
    for index, line in enumerate(case.lines(entry)):
        checked = tuple(c for c in (_tariff(index, line, t) for t in stacked(line)) if c is not None)
        yield from checked or tuple(_whole(index, line))


def _tariff(index: int, line: dict[str, Fact], tariff: Tariff) -> Check | None:
    """The duty printed beside one tariff number; None where its parts are not printed."""
    wanted, printed = expected(line, tariff), money(tariff.duty)
    if wanted is None or printed is None or tariff.duty is None or tariff.rate is None:
        return None
    facts = tuple(f for f in (valued(line, tariff), tariff.rate, tariff.duty) if f is not None)
    whole = printed
    if tariff.duty is line.get("duty"):
        known = (printed, *(printed - a for a in _added(line)))
        printed = min(known, key=lambda p: abs(p - wanted))
    terms = _terms(facts) if whole == printed else ()
    step = within(facts, wanted, printed, CENT + CENT / 2, note="value × rate, to the cent", terms=terms)
    if step.result:
        return holds(NAME, *facts, steps=(step,))
    return _wrong(index, facts, wanted, printed, step)


def _whole(index: int, line: dict[str, Fact]) -> Iterator[Check]:
    """The line's duty against all stacked rates, where only the line prints one."""
    tariffs, duty = stacked(line), line.get("duty")
    wanted = [expected(line, t) for t in tariffs]
    printed = money(duty)
    if duty is None or printed is None or any(w is None for w in wanted):
        return
    total = sum((w for w in wanted if w is not None), Decimal(0))
    value = line.get("entered_value")
    facts = tuple(f for f in (value, *(t.rate for t in tariffs), duty) if f is not None)
    nearest = min((printed, *(printed - a for a in _added(line))), key=lambda p: abs(p - total))
    slack, terms = (CENT + CENT / 2) * len(tariffs), _terms(facts) if nearest == printed else ()
    step = within(facts, total, nearest, slack, note="value × rates, to the cent", terms=terms)
    yield holds(NAME, *facts, steps=(step,)) if step.result else _wrong(index, facts, total, printed, step)


def _terms(facts: tuple[Fact, ...]) -> tuple[str, ...]:
    """Value (the first fact) × each rate, and the duty (the last), to replay; none where a rate is by the piece."""
    rates = [rate(f.text) for f in facts[1:-1]]
    if not rates or any(r is None or r.unit is not None for r in rates):
        return ()
    products = [f"#0 %{i} *" for i in range(1, len(rates) + 1)]
    return " ".join(products) + " +" * (len(rates) - 1), f"#{len(facts) - 1}"


def _added(line: dict[str, Fact]) -> tuple[Decimal, ...]:
    """Antidumping or countervailing duty that the line's duty may hold."""
    amount = money(line.get("adcvd_amount"))
    return (amount,) if amount is not None else ()


def _wrong(index: int, facts: tuple[Fact, ...], wanted: Decimal, printed: Decimal, step: Step) -> Check:
    rates = " + ".join(f.text for f in facts[1:-1])
    told = (
        f"Line {index + 1} of the entry summary: {facts[0].text} at {rates} gives a duty of"
        f" {amount_text(wanted, 'USD')}, but {amount_text(printed, 'USD')} is printed."
    )
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, told, remedy=REMEDY, facts=facts, steps=(step,))


def _totals(case: Case, entry: Document) -> Iterator[Check]:
    lines = case.lines(entry)
    values = _column(lines, "entered_value")
    yield from _sum(
        case, entry, "total_entered_value", values, HALF * max(1, len(lines)), "entered values of the lines"
    )
    duties = _column(lines, "duty")
    stack = tuple((t.duty, money(t.duty)) for line in lines for t in stacked(line))
    if duties:
        slack = CENT * len(lines)
        every = tuple((f, m) for f, m in stack if f is not None and m is not None)
        cases = [duties, every] if len(every) == len(stack) else [duties]
        extra = _column(lines, "adcvd_amount", some=True)
        yield from _sum(case, entry, "duty", duties, slack, "duties of the lines", (*cases, (*duties, *extra)))
    parts = tuple(
        (f, m)
        for n in ("duty", "tax", "other_fees")
        if (f := case.fact(entry, n)) is not None and (m := money(f)) is not None
    )
    if any(f.field == "duty" for f, _ in parts) and any(f.field == "other_fees" for f, _ in parts):
        yield from _sum(case, entry, "total", parts, CENT, "duty, tax and other fees")
    yield from _fees(case, entry)


def _fees(case: Case, entry: Document) -> Iterator[Check]:
    """MPF and HMF are part of the other fees (fees of other classes may come on top)."""
    other, limit = case.fact(entry, "other_fees"), money(case.fact(entry, "other_fees"))
    parts = [(f, m) for n in ("mpf", "hmf") if (f := case.fact(entry, n)) is not None and (m := money(f)) is not None]
    if other is None or limit is None or not parts:
        return
    if sum((m for _, m in parts), Decimal(0)) > limit + CENT:
        yield _off(other, limit, parts, CENT, "MPF and HMF")


def _column(lines: tuple[dict[str, Fact], ...], name: str, some: bool = False) -> tuple[tuple[Fact, Decimal], ...]:
    """One column of the lines; empty where a line lacks it (unless ``some`` will do)."""
    found = tuple((f, m) for line in lines if (f := line.get(name)) is not None and (m := money(f)) is not None)
    return found if some or len(found) == len(lines) else ()


def _sum(
    case: Case,
    entry: Document,
    name: str,
    parts: tuple[tuple[Fact, Decimal], ...],
    slack: Decimal,
    what: str,
    other: tuple[tuple[tuple[Fact, Decimal], ...], ...] = (),
) -> Iterator[Check]:
    """The parts (or one of ``other`` ways to count them) against a total of the form."""
    total, amount = case.fact(entry, name), money(case.fact(entry, name))
    if total is None or amount is None or not parts:
        return
    for way in (parts, *other):
        if (step := sums(way, total, amount, slack, what)).result:
            yield holds(NAME, *(f for f, _ in way), total, steps=(step,))
            return
    yield _off(total, amount, list(parts), slack, what)


def _off(total: Fact, amount: Decimal, parts: list[tuple[Fact, Decimal]], slack: Decimal, what: str) -> Check:
    come = sum((m for _, m in parts), Decimal(0))
    told = (
        f"On the entry summary the {what} come to {amount_text(come, 'USD')},"
        f" but {total.field.replace('_', ' ')} is {amount_text(amount, 'USD')}."
    )
    facts = (total, *(f for f, _ in parts))
    step = sums(parts, total, amount, slack, what)
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, told, remedy=REMEDY, facts=facts, steps=(step,))


RULE = Rule(NAME, Severity.MAJOR, "On the entry summary every duty is value × rate, and the totals add up.", check)
