"""Names to groups: those that are the same stand together, and one surely different pair keeps two groups apart.

First names join by comparison, the surest first, and only where no name of the one group is surely different from one
of the other: so a name without legal form never makes ``Acme LLC`` and ``Acme Inc.`` one. Then papers and persons tie
groups: a list of further names (AKA, section III), ``DBA`` within a name, a decision.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, product

from evidence.records.parties import Comparison, Sameness
from evidence.resolve.compare import compare
from evidence.resolve.mentions import OWNERS, Named
from evidence.resolve.words import parts
from evidence.values.names import folded

Pairs = Mapping[frozenset[str], Comparison]
"""Comparisons by the folded forms of both names."""
Tie = tuple[str, str]
Apart = frozenset[frozenset[str]]
"""Pairs of folded names that a person keeps apart."""


def grouped(names: Sequence[str], pairs: Pairs, ties: Iterable[Tie], apart: Apart) -> list[set[str]]:
    """Groups of folded names, in order of their first name."""
    group = {name: {name} for name in names}
    alike = [pair for pair in combinations(names, 2) if _answer(pair, pairs) is Sameness.SAME]
    for a, b in sorted(alike, key=lambda pair: (-pairs[frozenset(pair)].score, pair)):
        if group[a] is not group[b] and not _opposed(group[a], group[b], pairs):
            _join(group, a, b)
    for a, b in ties:
        if group[a] is not group[b] and not any(frozenset(p) in apart for p in product(group[a], group[b])):
            _join(group, a, b)
    return list({id(found): found for found in (group[name] for name in names)}.values())


def _join(group: dict[str, set[str]], a: str, b: str) -> None:
    group[a] |= group[b]
    for name in group[b]:
        group[name] = group[a]


def _answer(pair: Iterable[str], pairs: Pairs) -> Sameness:
    found = pairs.get(frozenset(pair))
    return Sameness.UNSURE if found is None else found.answer


def _opposed(a: set[str], b: set[str], pairs: Pairs) -> bool:
    return any(_answer(pair, pairs) is Sameness.DIFFERENT for pair in product(a, b))


def ties(named: Sequence[Named]) -> list[Tie]:
    """Pairs of folded names that a paper ties: listed names with their owner, both sides of a ``DBA``."""
    by_role = {(n.mention.document, n.mention.role): folded(n.fact.text) for n in reversed(named)}
    found = []
    for one in named:
        owner = by_role.get((one.mention.document, OWNERS.get(one.mention.role, "")))
        if owner is not None:
            found.append((owner, folded(one.fact.text)))
    texts = {folded(n.fact.text): n.fact.text for n in reversed(named)}
    for name, text in sorted(texts.items()):
        if len(sides := parts(text)) > 1:
            found += [(name, other) for other, print_ in sorted(texts.items()) if other != name and _is(sides, print_)]
    return found


def _is(sides: Sequence[str], text: str) -> bool:
    return any(compare(side, part).answer is Sameness.SAME for side in sides for part in parts(text))
