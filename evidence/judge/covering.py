"""The cheapest choices that settle every gap: an exact search in independent parts, each within a bound."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from evidence.judge.supplies import Alternatives, Choice

MOST_STATES = 20_000
"""Partial choices looked at in one part; beyond, the cheapest way of each gap left is taken."""

Chosen = frozenset[Choice]


def coverings(gaps: Sequence[Alternatives], costs: Mapping[Choice, int], most: int) -> tuple[Chosen, ...]:
    """Up to ``most`` sets that take one whole way of every gap, cheapest first, none within another.

    Gaps that share no paper are searched apart: the first set takes the best of each part, every further one takes
    the next best of one part.
    """
    parts = [_ranked(part, costs, most) for part in _parts(gaps)]
    best = frozenset(c for ranked in parts for c in ranked[0]) if parts else frozenset()
    others = [
        (_cost(other, costs) - _cost(ranked[0], costs), sorted(other), (best - ranked[0]) | other)
        for ranked in parts
        for other in ranked[1:]
    ]
    return (best, *(chosen for _, _, chosen in sorted(others, key=lambda o: o[:2])[: most - 1])) if gaps else ()


def _parts(gaps: Sequence[Alternatives]) -> list[list[Alternatives]]:
    """Gaps in groups that share no paper, each distinct gap once."""
    parts: list[tuple[set[Choice], list[Alternatives]]] = []
    for gap in dict.fromkeys(gaps):
        papers = {c for way in gap for c in way}
        near = [p for p in parts if p[0] & papers]
        parts = [p for p in parts if not p[0] & papers]
        parts.append((papers.union(*(p[0] for p in near)), [g for p in near for g in p[1]] + [gap]))
    return [members for _, members in parts]


def _ranked(gaps: list[Alternatives], costs: Mapping[Choice, int], most: int) -> list[Chosen]:
    """The cheapest sets for one part, best first: partial choices are taken up in order of their cost."""
    ordered = sorted(gaps, key=len)
    tick = count()
    heap: list[tuple[int, int, int, int, Chosen]] = [(0, 0, next(tick), 0, frozenset())]
    seen: set[tuple[int, Chosen]] = set()
    found: list[Chosen] = []
    states = 0
    while heap and len(found) < most:
        _, _, _, done, chosen = heapq.heappop(heap)
        if (done, chosen) in seen or any(other <= chosen for other in found):
            continue
        seen.add((done, chosen))
        states += 1
        if done == len(ordered):
            found.append(chosen)
            continue
        for further in _further(ordered[done], chosen, costs, states):
            heapq.heappush(heap, (_cost(further, costs), len(further), next(tick), done + 1, further))
    return found


def _further(gap: Alternatives, chosen: Chosen, costs: Mapping[Choice, int], states: int) -> Iterator[Chosen]:
    """The choice with each way of a gap; as it is where the gap is settled already; past the bound the cheapest."""
    ways = [chosen | way for way in gap]
    if chosen in ways:
        yield chosen
    elif states > MOST_STATES:
        yield min(ways, key=lambda w: (_cost(w, costs), sorted(w)))
    else:
        yield from ways


def _cost(chosen: Chosen, costs: Mapping[Choice, int]) -> int:
    return sum(costs[c] for c in chosen)
