"""Pairs of company names: what the resolver answers, and what experts said.

Usage: python scripts/measure_names.py [--errors] [--categories] [--pairs tests/name_pairs/pairs.csv]

The labelled pairs fall into two halves by the number in their id: EVEN ones are for development, ODD ones are kept
apart. Of the odd half only figures are ever printed; ``--errors`` prints the even half's rows that were answered
otherwise. A row is put to the resolver as ``evidence why`` puts it: two names with the addresses and numbers that
stand beside them. The rows hold confusions that only a scanner makes, so the names are given as read from scans, twice
alike; the figures for names in clear print, where another letter is another letter, stand below them.

precision of ``same``   of the pairs called same, those labelled same (an unclear one called same counts as wrong)
recall of ``same``      of the pairs labelled same, those called same (unsure counts as missed)
F1                      the harmonic mean of the two; for ``different`` likewise
decided                 the same precision where pairs labelled unclear are left out

Beside it stands a peer: every scorer of rapidfuzz, with both its thresholds (same from, different to) chosen where
they do best on the even half, on names as printed, folded, and folded without their legal form; the one that does
best on the even half is told on both. Intervals are Wilson's at 95 %.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import distance, fuzz

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from evidence.resolve.compare import Beside  # noqa: E402 - after the path is set
from evidence.resolve.weighing import Given, weighed  # noqa: E402 - after the path is set
from evidence.values.names import folded, split  # noqa: E402
from scripts.figures import wilson  # noqa: E402

SAME, DIFFERENT, UNCLEAR = "same", "different", "unclear"
PRINTED = Beside()
READ = Beside(pixels=True)
"""The names stand on scans that two engines read alike: the pairs hold confusions that only a scanner makes."""
LABELS = (SAME, DIFFERENT, UNCLEAR)

SCORERS: dict[str, Callable[[str, str], float]] = {
    "ratio": fuzz.ratio,
    "partial_ratio": fuzz.partial_ratio,
    "token_sort_ratio": fuzz.token_sort_ratio,
    "token_set_ratio": fuzz.token_set_ratio,
    "token_ratio": fuzz.token_ratio,
    "partial_token_sort_ratio": fuzz.partial_token_sort_ratio,
    "partial_token_set_ratio": fuzz.partial_token_set_ratio,
    "WRatio": fuzz.WRatio,
    "QRatio": fuzz.QRatio,
    "Jaro": lambda a, b: 100 * distance.Jaro.similarity(a, b),
    "JaroWinkler": lambda a, b: 100 * distance.JaroWinkler.similarity(a, b),
    "DamerauLevenshtein": lambda a, b: 100 * distance.DamerauLevenshtein.normalized_similarity(a, b),
    "LCSseq": lambda a, b: 100 * distance.LCSseq.normalized_similarity(a, b),
}

PREPARED: dict[str, Callable[[str], str]] = {
    "as printed": lambda text: text,
    "folded": folded,
    "folded, without legal form": lambda text: " ".join(split(text)[0]),
}


@dataclass(frozen=True)
class Row:
    """One labelled pair."""

    id: str
    left: Given
    right: Given
    label: str
    category: str
    why: str

    @property
    def kept_apart(self) -> bool:
        """Whether the number in the id is odd."""
        return int(re.findall(r"\d+", self.id)[-1]) % 2 == 1


def rows(path: Path) -> tuple[Row, ...]:
    """The pairs of a file."""
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(
            Row(
                row["id"],
                Given(row["left"], row["left_address"], row["left_identifier"]),
                Given(row["right"], row["right_address"], row["right_identifier"]),
                row["label"],
                row["category"],
                row["why"],
            )
            for row in csv.DictReader(file)
        )


def resolver(row: Row, read: Beside = READ) -> str:
    """The resolver's answer; a program whose answer hangs on which name stands left is stopped."""
    answer = weighed(row.left, row.right, read).answer.value
    if weighed(row.right, row.left, read).answer.value != answer:
        raise SystemExit("an answer changes when the names are swapped")
    return UNCLEAR if answer == "unsure" else answer


Answers = Sequence[tuple[str, str]]
"""Labels with answers."""


def counts(answers: Answers, label: str) -> tuple[int, int, int]:
    """Pairs rightly called so, pairs called so, pairs labelled so."""
    right = sum(said == truth == label for truth, said in answers)
    return right, sum(said == label for _, said in answers), sum(truth == label for truth, _ in answers)


def f1(answers: Answers, label: str) -> float:
    """The harmonic mean of precision and recall."""
    right, called, labelled = counts(answers, label)
    return 2 * right / (called + labelled) if called + labelled else 0.0


def told(name: str, answers: Answers) -> None:
    """Print the figures of one program on one half."""
    print(f"\n{name}: {len(answers)} pairs")
    for label in (SAME, DIFFERENT):
        right, called, labelled = counts(answers, label)
        decided = sum(said == label and truth != UNCLEAR for truth, said in answers)
        figures = f"precision {wilson(right, called)}  recall {wilson(right, labelled)}"
        figures += f"  decided {wilson(right, decided)}"
        print(f"  {label:<10} F1 {f1(answers, label):.3f}  {figures}")
    table = Counter(answers)
    print(f"  {'':<20}" + "".join(f"{'said ' + said:>16}" for said in LABELS))
    for truth in LABELS:
        print(f"  {'labelled ' + truth:<20}" + "".join(f"{table[truth, said]:>16}" for said in LABELS))


def by_category(pairs: Sequence[tuple[Row, str]]) -> None:
    """Print for each category how many were answered as labelled, and the two grave errors."""
    print(f"  {'category':<28}{'as labelled':>12}{'wrongly same':>14}{'wrongly different':>19}")
    for category in dict.fromkeys(row.category for row, _ in pairs):
        mine = [(row.label, said) for row, said in pairs if row.category == category]
        wrong = [sum(said == answer != truth for truth, said in mine) for answer in (SAME, DIFFERENT)]
        right = f"{sum(truth == said for truth, said in mine)}/{len(mine)}"
        print(f"  {category:<28}{right:>12}{wrong[0]:>14}{wrong[1]:>19}")


Thresholds = tuple[float, float]


def chosen(even: Sequence[Row]) -> tuple[str, str, Thresholds]:
    """The peer's scorer, preparation and thresholds with the best sum of both F1 on the even half."""
    best: tuple[float, str, str, Thresholds] = (-1.0, "", "", (0.0, 0.0))
    for scorer in SCORERS:
        for prepared in PREPARED:
            scores = [(row.label, score(row, scorer, prepared)) for row in even]
            marks = sorted({s for _, s in scores})
            high = max(marks, key=lambda m: f1([(t, SAME if s >= m else "") for t, s in scores], SAME))
            below = [m for m in marks if m < high] or [-1.0]
            low = max(below, key=lambda m: f1([(t, DIFFERENT if s <= m else "") for t, s in scores], DIFFERENT))
            answers = [(t, called(s, (high, low))) for t, s in scores]
            best = max(best, (f1(answers, SAME) + f1(answers, DIFFERENT), scorer, prepared, (high, low)))
    return best[1:]


def score(row: Row, scorer: str, prepared: str) -> float:
    """A scorer's likeness of a row's names, 0 to 100."""
    prepare = PREPARED[prepared]
    return SCORERS[scorer](prepare(row.left.name), prepare(row.right.name))


def called(value: float, thresholds: Thresholds) -> str:
    """The answer a score stands for."""
    high, low = thresholds
    return SAME if value >= high else DIFFERENT if value <= low else UNCLEAR


def errors(pairs: Sequence[tuple[Row, str]]) -> None:
    """Print rows of the even half that were answered otherwise than labelled."""
    for row, said in pairs:
        if row.label != said and not row.kept_apart:
            found = weighed(row.left, row.right, READ)
            print(f"\n{row.id}: labelled {row.label}, said {said} ({found.score:.2f}) - {row.why}")
            for side in (row.left, row.right):
                print(f"    {side.name} | {side.address} | {side.identifier}")
            print("    " + "; ".join(f"{f.weight:+.2f} {f.name}: {f.says}" for f in found.features))


def main() -> int:
    """Print the figures of both halves, of the resolver and of its peer."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=Path, default=ROOT / "tests" / "name_pairs" / "pairs.csv")
    parser.add_argument("--errors", action="store_true", help="the even half's rows answered otherwise than labelled")
    parser.add_argument("--categories", action="store_true", help="figures of each category")
    given = parser.parse_args()
    every = [(row, resolver(row)) for row in rows(given.pairs)]
    halves = {"even (development)": False, "odd (kept apart)": True}
    scorer, prepared, thresholds = chosen([row for row, _ in every if not row.kept_apart])
    high, low = thresholds
    for half, kept_apart in halves.items():
        pairs = [(row, said) for row, said in every if row.kept_apart is kept_apart]
        told(f"resolver, {half}", [(row.label, said) for row, said in pairs])
        if given.categories:
            by_category(pairs)
        told(f"resolver, names in clear print, {half}", [(row.label, resolver(row, PRINTED)) for row, _ in pairs])
        peer = [(row.label, called(score(row, scorer, prepared), thresholds)) for row, _ in pairs]
        told(f"rapidfuzz {scorer}, names {prepared}, same from {high:.1f}, different to {low:.1f}, {half}", peer)
    if given.errors:
        errors([(row, said) for row, said in every if not row.kept_apart])
    return 0


if __name__ == "__main__":
    sys.exit(main())
