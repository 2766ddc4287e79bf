"""Tables of what extraction got right: fields, identifiers, kinds, page cuts, and how far confidence holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from scripts.extraction_score import FALSE, Outcome, Score, Sighting, identifier
from scripts.figures import wilson

BINS = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 1.0000001)
"""Edges of the bins of confidence."""

WIDE = 20
"""Bins of equal width over which the expected calibration error is taken."""


@dataclass(frozen=True)
class Tally:
    """Counts over outcomes: right facts, false facts, true fields."""

    right: int
    false: int
    true: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 0 where nothing was right."""
        return 2 * self.right / max(1, self.right + self.false + self.true)


def tally(outcomes: Iterable[Outcome]) -> Tally:
    """Right and false facts, and how many true fields there are."""
    states = Counter(o.state for o in outcomes)
    false = sum(states[s] for s in FALSE)
    return Tally(states["right"], false, states["right"] + states["missed"])


def tables(scores: Sequence[Score], *, by_field: bool) -> str:
    """All tables as text."""
    outcomes = [o for s in scores for o in s.outcomes]
    sightings = [x for s in scores for x in s.sightings]
    cuts: Counter[str] = sum((s.cuts for s in scores), Counter())
    lines = [line for quality in _in_order(outcomes) for line in _quality(quality, outcomes, by_field)]
    return "\n".join([*lines, *_kinds(sightings), *_cutting(cuts, sightings), *_reliability(outcomes)])


def _in_order(outcomes: Sequence[Outcome]) -> list[str]:
    return list(dict.fromkeys(o.quality for o in outcomes))


def _quality(quality: str, outcomes: Sequence[Outcome], by_field: bool) -> Iterator[str]:
    mine = [o for o in outcomes if o.quality == quality]
    yield f"\n{quality}\n{'kind / field':<34}{'F1':>6}  {'precision':<32}recall"
    for kind in sorted({o.kind for o in mine}):
        group = [o for o in mine if o.kind == kind]
        yield _row(kind, group)
        if by_field:
            yield from (_row(f"  {f}", [o for o in group if o.field == f]) for f in sorted({o.field for o in group}))
    yield _row("all kinds", mine)
    yield _row("identifiers", [o for o in mine if identifier(o.field)])
    states = Counter(o.state for o in mine)
    yield "false facts: " + ", ".join(f"{s} {states[s]}" for s in FALSE)


def _row(name: str, outcomes: Sequence[Outcome]) -> str:
    t = tally(outcomes)
    return f"{name:<34}{t.f1:>6.3f}  {wilson(t.right, t.right + t.false):<32}{wilson(t.right, t.true)}"


def _kinds(sightings: Sequence[Sighting]) -> Iterator[str]:
    right = sum(s.kind == s.taken_for for s in sightings)
    yield f"\nkinds right {wilson(right, len(sightings))}"
    wrong = Counter((s.kind, s.taken_for) for s in sightings if s.kind != s.taken_for)
    yield from (f"  {true} taken for {said}: {n}" for (true, said), n in wrong.most_common())


def _cutting(cuts: Counter[str], sightings: Sequence[Sighting]) -> Iterator[str]:
    right, false, missed = cuts["right"], cuts["false"], cuts["missed"]
    f1 = 2 * right / max(1, 2 * right + false + missed)
    yield (
        f"page cuts F1 {f1:.3f}: precision {wilson(right, right + false)}, recall {wilson(right, right + missed)}, "
        f"{cuts['kept']} page pairs rightly kept together"
    )
    yield f"documents with exactly their pages {wilson(sum(s.whole for s in sightings), len(sightings))}"


# -- reliability ---------------------------------------------------------------------------------------------------


def judged(outcomes: Iterable[Outcome]) -> list[tuple[float, bool]]:
    """Confidence and whether right, of every fact the truth can tell of."""
    return [(o.told.confidence, o.state not in FALSE) for o in outcomes if o.told is not None]


def calibration_error(pairs: Sequence[tuple[float, bool]]) -> float:
    """The expected calibration error: the mean distance of confidence from the share right, over bins of 0.05."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for sure, right in pairs:
        bins.setdefault(min(int(sure * WIDE), WIDE - 1), []).append((sure, right))
    return sum(abs(sum(s for s, _ in b) - sum(r for _, r in b)) for b in bins.values()) / max(1, len(pairs))


def _reliability(outcomes: Sequence[Outcome]) -> Iterator[str]:
    groups: list[tuple[str, Callable[[Outcome], bool]]] = [("all", lambda _: True)]
    groups += [(q, lambda o, q=q: o.quality == q) for q in _in_order(outcomes)]  # type: ignore[misc]
    yield "\nreliability: confidence told, share right"
    for name, wanted in groups:
        pairs = judged(o for o in outcomes if wanted(o))
        yield f"{name}: expected calibration error {calibration_error(pairs):.3f} over {len(pairs)} facts"
        for low, high in pairwise(BINS):
            inside = [(s, r) for s, r in pairs if low <= s < high]
            if inside and name == "all":
                mean = sum(s for s, _ in inside) / len(inside)
                share = wilson(sum(r for _, r in inside), len(inside))
                yield f"  {low:.2f}-{min(high, 1):.2f}  told {mean:.3f}  right {share}"
