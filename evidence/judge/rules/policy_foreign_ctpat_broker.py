"""policy.foreign-ctpat-broker: a foreign importer's formal entry needs CTPAT, or a broker (order of 3 June 2026 as
reported); whether the broker must be in CTPAT depends on the source (K4)."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import ENTRY_KINDS, Case
from evidence.judge.foreign import FOREIGN, brokers, ctpat_of, importer_class, importer_facts
from evidence.judge.provisions import Law
from evidence.judge.roles import importer
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.telling import quoted
from evidence.records.facts import Fact
from evidence.records.findings import Check, LegalReading, Outcome, Severity

NAME = "policy.foreign-ctpat-broker"
REMEDY = "Have a CTPAT-validated, licensed broker file the entry and add its certificate, or the importer's own."


def check(case: Case, law: Law) -> Iterator[Check]:
    """The certificates of importer and broker, for formal entries of foreign importers."""
    owner, types = importer(case), law.row("informal-types")
    entered = tuple(f for d in case.of(*ENTRY_KINDS) if (f := case.fact(d, "entry_type")) is not None)
    formal = tuple(f for f in entered if types is None or f.text[:2] not in types.value)
    if law.row("foreign-ctpat-broker") is None:
        yield not_applicable(NAME, "No source asks for this on this day.")
    elif owner is None or not formal or importer_class(case) != FOREIGN:
        yield not_applicable(NAME, "There is no formal entry of a foreign importer.")
    else:
        yield _formal(case, owner)


def _formal(case: Case, owner: Fact) -> Check:
    others = tuple(b for b in brokers(case) if not case.same(b, owner))
    shown = ctpat_of(case, (owner,)) or ctpat_of(case, others)
    if shown is not None:
        return holds(NAME, owner, shown)
    weak = "passes" if others else "violated"
    readings = (LegalReading("K4/licensed broker", weak), LegalReading("K4/CTPAT broker", "violated"))
    told = f"The importer {quoted(case, owner)} is foreign, and no CTPAT certificate of it or its broker is here"
    text = (
        f"{told}; a licensed broker alone, {quoted(case, others[0])}, is enough under one reading only."
        if others
        else f"{told}, nor a broker."
    )
    facts = (*importer_facts(case), *others[:1])
    return answer(NAME, Outcome.VIOLATED, Severity.CRITICAL, text, remedy=REMEDY, facts=facts, readings=readings)


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "A foreign importer's formal entry comes with CTPAT or a (CTPAT) broker.",
    check,
    ("foreign-ctpat-broker",),
    reads=("informal-types",),
    readings=(
        "K4/licensed broker: CTPAT, or any licensed broker",
        "K4/CTPAT broker: CTPAT, or a broker in CTPAT",
    ),
)
