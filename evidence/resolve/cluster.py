"""Names to groups: those that are the same stand together, and one surely different pair keeps two groups apart.

First names join by comparison, the surest first, and only where no name of the one group is surely different from one
of the other: so a name without legal form never makes ``Acme LLC`` and ``Acme Inc.`` one. Then papers and persons tie
groups: a list of further names (AKA, section III), ``DBA`` within a name, a decision.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from evidence.records.parties import Comparison, Sameness
from evidence.resolve.mentions import OWNERS, Named
from evidence.resolve.words import parts, plain

DIFFERENT = Sameness.DIFFERENT

Pairs = Mapping[frozenset[str], Comparison]
"""Comparisons by the folded forms of both names."""
Tie = tuple[str, str]
"""Two folded names of one party; of a tie on paper the first is whose name the second is."""
Apart = frozenset[frozenset[str]]
"""Pairs of folded names that a person keeps apart."""


Strength = Callable[[str, str], tuple[bool, bool]]
"""Whether two folded names share a number, and an address."""


def grouped(
    names: Sequence[str], pairs: Pairs, ties: Iterable[Tie], apart: Apart, strength: Strength
) -> list[set[str]]:
    """Groups of folded names, in order of their first name; the groups don't depend on the order of ``names``.

    A name that is as surely one party as another, which is not the first (``Acme`` beside ``Acme LLC`` and
    ``Acme Inc.``), stays alone unless it shares a number or an address with one of them.
    """
    group = {name: {name} for name in names}
    for a, b in _alike(names, pairs, strength):
        if group[a] is not group[b] and not _opposed(group[a], group[b], pairs):
            _join(group, a, b)
    for a, b in ties:
        if group[a] is not group[b] and not any(frozenset(p) in apart for p in product(group[a], group[b])):
            _join(group, a, b)
    return list({id(found): found for found in (group[name] for name in names)}.values())


def _alike(names: Sequence[str], pairs: Pairs, strength: Strength) -> list[Tie]:
    """Pairs of names that are the same, the surest first, without those that as sure a pair contests."""
    sure = {
        pair: (pairs[frozenset(pair)].score, *strength(*pair))
        for pair in combinations(sorted(names), 2)
        if _answer(pair, pairs) is Sameness.SAME
    }
    by_name: dict[str, list[Tie]] = {}
    for pair in sure:
        for name in pair:
            by_name.setdefault(name, []).append(pair)

    def contested(pair: Tie) -> bool:
        rivals = ((other, end) for end in pair for other in by_name[end] if other != pair)
        return any(
            sure[other] >= sure[pair] and _answer({*other, *pair} - {end}, pairs) is DIFFERENT for other, end in rivals
        )

    return sorted((pair for pair in sure if not contested(pair)), key=lambda pair: (*(-s for s in sure[pair]), pair))


def _join(group: dict[str, set[str]], a: str, b: str) -> None:
    group[a] |= group[b]
    for name in group[b]:
        group[name] = group[a]


def _answer(pair: Iterable[str], pairs: Pairs) -> Sameness:
    found = pairs.get(frozenset(pair))
    return Sameness.UNSURE if found is None else found.answer


def _opposed(a: set[str], b: set[str], pairs: Pairs) -> bool:
    return any(_answer(pair, pairs) is DIFFERENT for pair in product(a, b))


def ties(named: Sequence[Named], pairs: Pairs) -> list[Tie]:
    """Pairs of folded names that a paper ties: listed names with their owner, both sides of a ``DBA``.

    A name that two different owners claim ties neither.
    """
    found = sorted({*_listed(named), *_beside(named, pairs)})
    owners: dict[str, list[str]] = {}
    for owner, other in found:
        owners.setdefault(other, []).append(owner)
    return [tie for tie in found if not any(_answer(p, pairs) is DIFFERENT for p in combinations(owners[tie[1]], 2))]


def numbered(names: Sequence[str], pairs: Pairs, strength: Strength) -> list[Tie]:
    """Pairs of names in two scripts that carry one number: the number shows what no transliteration proves."""
    return [pair for pair in combinations(sorted(names), 2) if strength(*pair)[0] and _scripts(pair, pairs)]


def _scripts(pair: Tie, pairs: Pairs) -> bool:
    found = pairs.get(frozenset(pair))
    return found is not None and found.answer is Sameness.UNSURE and any(f.name == "scripts" for f in found.features)


def _listed(named: Sequence[Named]) -> Iterator[Tie]:
    by_role = {(n.mention.document, n.mention.role): plain(n.fact.text) for n in reversed(named)}
    for one in named:
        owner = by_role.get((one.mention.document, OWNERS.get(one.mention.role, "")))
        if owner is not None:
            yield owner, plain(one.fact.text)


def _beside(named: Sequence[Named], pairs: Pairs) -> Iterator[Tie]:
    names = sorted({plain(n.fact.text) for n in named})
    for owner in sorted({plain(n.fact.text) for n in named if len(parts(n.fact.text)) > 1}):
        mine = [n for n in names if _answer((owner, n), pairs) is Sameness.SAME]
        strangers = [n for n in names if _answer((owner, n), pairs) is DIFFERENT]
        for other in mine:
            if not any(_answer((other, n), pairs) is Sameness.SAME for n in strangers):
                yield owner, other
