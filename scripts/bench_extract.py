"""What extraction alone costs, pages already read: milliseconds of CPU a page on one core, per kind of paper.

Papers of the sample factory are placed as words on pages (no PDF, no OCR). Of each kind every family's layout is timed:
sorting its pages into documents, then their facts. The quickest of some rounds counts, what is loaded once left out.
Usage: python scripts/bench_extract.py [--family a b c …] [--seeds 3] [--rounds 3] [--profile KIND]
Ends with 1 where the mean over all pages is above the line of 60 ms.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from evidence.classify import documents as classify  # noqa: E402 - after the path is set
from evidence.kinds.extract import facts  # noqa: E402
from evidence.records.codec import replaced  # noqa: E402
from evidence.records.sources import FileReading  # noqa: E402
from scripts.extraction_papers import dressed_papers  # noqa: E402
from tests import exam  # noqa: E402

LINE = 60.0
"""Milliseconds a page that extraction may cost on average."""
HIGH = 30.0
"""A kind above so many milliseconds a page is marked."""


def extracted(reading: FileReading) -> tuple[float, float]:
    """Milliseconds of CPU for sorting one file's pages and for reading their facts, as if never met before."""
    reading = replaced(reading, pages=tuple(replaced(page) for page in reading.pages))
    begun = time.process_time()
    papers, _ = classify([reading])
    sorted_at = time.process_time()
    for paper in papers:
        facts(paper, [reading])
    return 1000 * (sorted_at - begun), 1000 * (time.process_time() - sorted_at)


def readings_by_kind(chosen: Sequence[str], seeds: range) -> dict[str, list[FileReading]]:
    """The papers of clean dossiers as files already read."""
    found: dict[str, list[FileReading]] = defaultdict(list)
    for family in chosen:
        for seed in seeds:
            for paper in dressed_papers(family, "digital", seed):
                found[paper.kind].append(exam.reading(paper))
    return dict(sorted(found.items()))


def profiled(readings: Sequence[FileReading]) -> None:
    """Print where the time of one kind's papers goes."""
    with cProfile.Profile() as profile:
        for reading in readings:
            extracted(reading)
    pstats.Stats(profile).sort_stats("cumulative").print_stats(45)


def main() -> int:
    """Time every kind and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--family", nargs="+", default=["a", "b", "c"])
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--profile", metavar="KIND", help="show where the time of one kind goes instead")
    given = parser.parse_args()
    kinds = readings_by_kind(given.family, range(700, 700 + given.seeds))
    for readings in kinds.values():
        extracted(readings[0])
    if given.profile:
        profiled(kinds[given.profile])
        return 0
    total = pages = 0.0
    print(f"families {', '.join(given.family)}\n{'kind':<24}{'pages':>6}{'sorting':>10}{'facts':>8}{'ms a page':>11}")
    for kind, readings in kinds.items():
        count = sum(len(r.pages) for r in readings)
        best = [min((extracted(r) for _ in range(given.rounds)), key=sum) for r in readings]
        sorting, reading = (sum(b[i] for b in best) / count for i in (0, 1))
        mark = "  <" if sorting + reading > HIGH else ""
        print(f"{kind:<24}{count:>6}{sorting:>10.1f}{reading:>8.1f}{sorting + reading:>11.1f}{mark}")
        total, pages = total + (sorting + reading) * count, pages + count
    mean = total / pages
    print(f"{'all':<24}{pages:>6.0f}{mean:>29.1f}  {'within' if mean <= LINE else 'above'} the line of {LINE:.0f} ms")
    return 0 if mean <= LINE else 1


if __name__ == "__main__":
    sys.exit(main())
