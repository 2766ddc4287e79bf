"""Whether two printed names of persons are one person."""

from __future__ import annotations

from evidence.values.names import folded
from evidence.values.similarity import jaro_winkler

_TITLES = frozenset(
    """mr mrs ms miss dr jr sr ii iii president vice vp ceo cfo coo treasurer secretary director manager managing member
    owner partner general officer chief executive financial operating authorized authorised signatory by name title and
    the of""".split()
)
_SPELLED_ALIKE = 0.92


def same_person(a: str, b: str) -> bool:
    """Whether every word of the shorter name has its like in the other; order, titles and initials don't matter."""
    first, second = _words(a), _words(b)
    if not first or not second:
        return False
    shorter, longer = sorted((first, second), key=len)
    full = [w for w in shorter if len(w) > 1 and any(_alike(w, other) for other in longer)]
    return bool(full) and all(any(_alike(w, other) for other in longer) for w in shorter)


def _words(name: str) -> tuple[str, ...]:
    return tuple(w for w in folded(name).split() if w not in _TITLES)


def _alike(a: str, b: str) -> bool:
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    return a == b or jaro_winkler(a, b) >= _SPELLED_ALIKE
