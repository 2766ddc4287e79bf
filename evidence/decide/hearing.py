"""What became of every decision, once parties are known and the rules have judged."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from evidence.records.cases import Decision, Heard
from evidence.records.facts import Fact
from evidence.records.findings import Check, Waiver
from evidence.records.parties import Resolution
from evidence.values.names import folded


def heard(
    decisions: Sequence[Decision],
    before: Sequence[Heard],
    facts: Sequence[Fact],
    resolution: Resolution,
    checks: Sequence[Check],
    known: date,
) -> tuple[Heard, ...]:
    """Each decision with what became of it, in order; ``before`` are those already told, ``known`` is the day on which
    a waiver must still count."""
    told = {h.decision: h for h in before}
    names = {folded(t) for f in facts for t in (f.text, *(r.value or r.printed for r in f.others))}
    texts = {f.id: f.text for f in facts}
    found = []
    for decision in decisions:
        if decision in told:
            found.append(told[decision])
        elif decision.what == "waive":
            found.append(_waiver(decision, checks, known))
        else:
            ends = [texts.get(end.strip(), end) for end in decision.target.split("|")]
            found.append(_parties(decision, ends, names, resolution))
    return tuple(found)


def _waiver(decision: Decision, checks: Sequence[Check], known: date) -> Heard:
    if decision.until < known.isoformat():
        return Heard(decision, "expired", f"The waiver counted until {decision.until}; the finding counts again.")
    waiver = Waiver(decision.who, decision.when, decision.until, decision.why)
    count = sum(c.rule == decision.target and c.waiver == waiver for c in checks)
    if not count:
        return Heard(decision, "no-target", f"{decision.target} has no finding here that this waives.")
    return Heard(decision, "counts", f"{count} finding{'s' * (count != 1)} of {decision.target} waived.")


def _parties(decision: Decision, ends: list[str], names: set[str], resolution: Resolution) -> Heard:
    strange = [end.strip() for end in ends if folded(end) not in names]
    if strange:
        return Heard(decision, "no-target", f'No paper prints "{strange[0]}".')
    pair = {folded(end) for end in ends}
    for comparison in resolution.comparisons:
        if {folded(comparison.a), folded(comparison.b)} == pair:
            against = next((f.says for f in comparison.features if f.name == "contradiction"), None)
            if against is not None:
                return Heard(decision, "contradicted", f"{against[:1].upper()}{against[1:]}.")
    says = "one party" if decision.what == "same" else "different parties"
    return Heard(decision, "counts", f'"{ends[0].strip()}" and "{ends[-1].strip()}" count as {says}.')
