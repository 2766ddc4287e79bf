"""Phrases of kinds that are told by their titles: one line instead of one ``Phrase`` each."""

from __future__ import annotations

from collections.abc import Iterable

from evidence.kinds.base import Phrase


def cues(
    titles: Iterable[str],
    telling: Iterable[str] = (),
    support: Iterable[str] = (),
    numbers: Iterable[str] = (),
    against: Iterable[str] = (),
) -> tuple[Phrase, ...]:
    """Titles, which decide; telling phrases, of which two decide; phrases that support; form numbers, which decide
    where they stand alone; titles of neighbours, which exclude."""
    return (
        *(Phrase(t, 4, title=True) for t in titles),
        *(Phrase(t, 3, alone=True) for t in numbers),
        *(Phrase(t, 2) for t in telling),
        *(Phrase(t, 0.5) for t in support),
        *(Phrase(t, -3, title=True) for t in against),
    )
