"""What resolving costs as the names of a dossier grow: seconds of CPU, the quickest of some rounds, and their growth.

Every name is on an invoice of its own and is compared with every other, so that twice the names should cost four
times as much. The machine's speed stands beside the figures, as the seconds of a fixed piece of work.
Usage: python -m scripts.bench_resolve [--most 200] [--rounds 5]
Ends with 1 where a step of twice the names costs more than six times as much.
"""

from __future__ import annotations

import argparse
import sys
import time
from itertools import islice, product

from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.resolve import resolve
from scripts.bench_archive import calibration
from tests.builders import dossier, paper

LEAST = 25
MOST_GROWTH = 6.0
HEADS = ("Cop", "Tin", "Bra", "Zin", "Le", "Mar", "Sol", "Hud")
TAILS = ("wick", "ford", "mere", "ton", "stead", "holm")
TRADES = ("Lamps LLC", "Tools Inc.", "Tiles Co., Ltd.", "Garments Ltd", "Imports LLC")


def papers(names: int) -> tuple[tuple[Document, ...], tuple[Fact, ...]]:
    """So many invoices (240 at most), each of another buyer."""
    words = islice(product(TRADES, HEADS, TAILS), names)
    case = dossier(*(paper("commercial_invoice", {"buyer.name": f"{a}{b} {c}"}) for c, a, b in words))
    return case.documents, case.facts


def seconds(names: int, rounds: int) -> float:
    """The quickest of some rounds, by the process's own clock."""
    documents, facts = papers(names)
    taken = []
    for _ in range(rounds):
        begun = time.process_time()
        resolve(documents, facts, ())
        taken.append(time.process_time() - begun)
    return min(taken)


def main() -> int:
    """Time each size and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=200, help="names in the largest dossier, 240 at most")
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    print(f"fixed piece of work: {calibration():.2f} s")
    print(f"{'names':>6}{'pairs':>8}{'seconds':>9}{'us a pair':>11}{'growth':>8}")
    before, worst, names = 0.0, 0.0, LEAST
    while names <= min(given.most, 240):
        cost, pairs = seconds(names, given.rounds), names * (names - 1) // 2
        growth = cost / before if before else 0.0
        print(f"{names:>6}{pairs:>8}{cost:>9.3f}{1e6 * cost / pairs:>11.0f}{growth:>8.1f}")
        before, worst, names = cost, max(worst, growth), 2 * names
    print(f"n = {given.rounds} rounds a size; {'within' if worst <= MOST_GROWTH else 'above'} {MOST_GROWTH:.0f} a step")
    return 0 if worst <= MOST_GROWTH else 1


if __name__ == "__main__":
    sys.exit(main())
