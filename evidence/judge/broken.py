"""The safety net under the rules: a link that fails is told, by the rule that looks at it or else by itself."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.judge.case import Case
from evidence.judge.rule import Rule, not_applicable
from evidence.judge.rules.loop_link import NAME
from evidence.judge.rules.loop_link import RULE as NET
from evidence.judge.weighing import FINDINGS
from evidence.records.findings import Check, Severity

GRAVE = (Severity.CRITICAL, Severity.MAJOR)

Answered = tuple[Rule, Check, Case]


def once(answers: Sequence[Answered]) -> tuple[Answered, ...]:
    """The answers without failing links that another rule's grave finding tells already, on their facts or papers."""
    graves = [c for _, c, _ in answers if c.rule != NAME and c.outcome in FINDINGS and c.severity in GRAVE]
    gone = [a for a in answers if a[1].rule == NAME and a[1].outcome in FINDINGS and _told(a[1], graves)]
    kept = [a for a in answers if a not in gone]
    if gone and not any(c.rule == NAME for _, c, _ in kept):
        kept.append((NET, not_applicable(NAME, "The rules tell themselves which links fail."), gone[0][2]))
    return tuple(kept)


def _told(link: Check, graves: Sequence[Check]) -> bool:
    """Whether a finding rests on what makes a link fail, or on both of its papers."""
    both = set(link.documents) if len(link.documents) > 1 else None
    return any(
        (both is not None and both <= set(c.documents)) or not set(link.evidence).isdisjoint(c.evidence) for c in graves
    )
