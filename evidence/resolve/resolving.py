"""The stage: mentions, all comparisons of distinct names, decisions, parties."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import combinations

from evidence.records.cases import Decision
from evidence.records.codec import replaced
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.parties import Comparison, Feature, Resolution, Sameness
from evidence.resolve.cluster import grouped, numbered, ties
from evidence.resolve.compare import compare
from evidence.resolve.gathering import beside, gathered, shared, texts
from evidence.resolve.mentions import Named, mentions
from evidence.resolve.portrait import party
from evidence.resolve.words import plain

DECIDED = {"same": Sameness.SAME, "different": Sameness.DIFFERENT}

Decided = dict[frozenset[str], Decision]


def resolve(documents: Sequence[Document], facts: Sequence[Fact], decisions: Sequence[Decision]) -> Resolution:
    """Who is who in a dossier.

    Every name that is printed is compared with every other and with every other reading of one, so that a rule can
    look any pair up. Decisions ``same`` and ``different`` override comparisons; their target is ``a|b``, or ``a`` with
    the value ``b``, each a name as printed or the id of a name's fact.
    """
    named = mentions(documents, facts)
    decided = _decided(facts, decisions)
    comparisons = compared(named, decided)
    by_name = {frozenset((plain(c.a), plain(c.b))): c for c in comparisons}
    order = list(dict.fromkeys(plain(n.fact.text) for n in named))
    apart = frozenset(pair for pair, decision in decided.items() if decision.what == "different")
    said = sorted(_two(pair) for pair, d in decided.items() if d.what == "same" and pair <= set(order))
    strength = partial(shared, table=gathered(named))
    tied = [*said, *ties(named, by_name), *numbered(order, by_name, strength)]
    groups = grouped(order, by_name, tied, apart, strength)
    comparisons = tuple(contested(comparisons, decided, groups))
    by_text = {frozenset((c.a, c.b)): c for c in comparisons}
    parties = (party([n for n in named if plain(n.fact.text) in group], by_text) for group in groups)
    return Resolution(tuple(parties), comparisons)


def compared(named: Sequence[Named], decided: Decided) -> tuple[Comparison, ...]:
    """The comparison of each two distinct texts of which at least one is printed; one per pair of folded forms."""
    table, known = gathered(named), texts(named)
    done: dict[frozenset[str], Comparison] = {}
    found = []
    for a, b in combinations(known, 2):
        if known[a] or known[b]:
            pair = frozenset((plain(a), plain(b)))
            if pair not in done:
                done[pair] = (
                    _by_decision(a, b, decided[pair]) if pair in decided else compare(a, b, beside(a, b, table))
                )
            found.append(replaced(done[pair], a=a, b=b))
    return tuple(found)


def contested(comparisons: Sequence[Comparison], decided: Decided, groups: Sequence[set[str]]) -> Iterator[Comparison]:
    """The comparisons; one that a person decided as same, though other decisions keep the two apart, says so."""
    group = {name: i for i, names in enumerate(groups) for name in names}
    for found in comparisons:
        pair = frozenset((plain(found.a), plain(found.b)))
        ends = [group.get(name) for name in pair]
        same = pair in decided and decided[pair].what == "same"
        if not same or None in ends or len(set(ends)) == 1:
            yield found
            continue
        says = "another decision keeps a name of the one apart from a name of the other: they stay two parties"
        yield replaced(found, features=(*found.features, Feature("contradiction", 0.0, found.a, found.b, says)))


def _decided(facts: Sequence[Fact], decisions: Sequence[Decision]) -> Decided:
    """The decisions on two names, by their folded forms; of several on one pair the last counts, and tells."""
    names = {f.id: f.text for f in facts}
    found: Decided = {}
    for decision in decisions:
        ends = decision.target.split("|") if "|" in decision.target else [decision.target, decision.value]
        pair = frozenset(plain(names.get(end.strip(), end)) for end in ends)
        if decision.what in DECIDED and len(pair) == 2:
            found[pair] = _over(found[pair], decision) if pair in found else decision
    return found


def _over(earlier: Decision, later: Decision) -> Decision:
    """The later decision, which says what it contradicts."""
    if earlier.what == later.what:
        return later
    told = f"{later.why}; against {earlier.who}, who on {earlier.when} decided “{earlier.what}”: {earlier.why}"
    return replaced(later, why=told)


def _two(pair: frozenset[str]) -> tuple[str, str]:
    return min(pair), max(pair)


def _by_decision(a: str, b: str, decision: Decision) -> Comparison:
    answer = DECIDED[decision.what]
    weight = 0.5 if answer is Sameness.SAME else -0.5
    says = f"decided by {decision.who} on {decision.when}: {decision.why}"
    return Comparison(a, b, answer, 0.5 + weight, (Feature("decision", weight, a, b, says),))
