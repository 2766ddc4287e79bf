"""The stage: mentions, all comparisons of distinct names, decisions, parties."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from evidence.records.cases import Decision
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.parties import Comparison, Feature, Resolution, Sameness
from evidence.resolve.cluster import clusters, party
from evidence.resolve.compare import compare
from evidence.resolve.mentions import Named, mentions
from evidence.values.names import folded

DECIDED = {"same": Sameness.SAME, "different": Sameness.DIFFERENT}


def resolve(documents: Sequence[Document], facts: Sequence[Fact], decisions: Sequence[Decision]) -> Resolution:
    """Who is who in a dossier.

    Every pair of distinct names is compared, other readings included, so that a rule can look any pair up. Decisions
    ``same`` and ``different`` (target ``name|name``) override comparisons.
    """
    named = mentions(documents, facts)
    pairs = {frozenset((c.a, c.b)): c for c in _compared(named, decisions)}
    parties = tuple(party(group, pairs) for group in clusters(named, pairs))
    return Resolution(parties, tuple(pairs.values()))


def _compared(named: Sequence[Named], decisions: Sequence[Decision]) -> list[Comparison]:
    texts: dict[str, bool] = {}
    for one in named:
        scanned = one.fact.method in {"ocr", "reread"}
        for text in (one.fact.text, *(r.value or r.printed for r in one.fact.others)):
            texts[text] = texts.get(text, False) or scanned
    decided = {frozenset(folded(t) for t in d.target.split("|")): d for d in decisions if d.what in DECIDED}
    found = []
    for a, b in combinations([t for t in texts if t], 2):
        decision = decided.get(frozenset((folded(a), folded(b))))
        found.append(_by_decision(a, b, decision) if decision else compare(a, b, read=texts[a] or texts[b]))
    return found


def _by_decision(a: str, b: str, decision: Decision) -> Comparison:
    answer = DECIDED[decision.what]
    says = f"decided by {decision.who} on {decision.when}: {decision.why}"
    return Comparison(a, b, answer, 1.0 if answer is Sameness.SAME else 0.0, (Feature("decision", 1.0, a, b, says),))
