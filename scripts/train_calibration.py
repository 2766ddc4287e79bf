"""Fits the table that turns told confidence into shares of right facts, and writes it with its card to ``models/``.

Dossiers of the sample factory are read and extracted as in ``measure_extraction.py``; per way of reading and class of
field the facts are ordered by the confidence told and pooled by isotonic regression (pool adjacent violators). Pools
hold some facts at least and are drawn towards the share of their whole way, so that none says 1.
Usage: python scripts/train_calibration.py [--family a b c …] [--quality digital clean bad] [--seeds FIRST COUNT]
       [--cache FOLDER] [--pages FOLDER] [--jobs 2] [--dry]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from evidence.kinds.calibration import FILE, PRINTED, RECOGNISED, Curve, class_of, way_of  # noqa: E402 - after the path
from evidence.records.facts import Fact  # noqa: E402
from scripts.extraction_papers import QUALITIES, apart, lots  # noqa: E402
from scripts.extraction_read import opened  # noqa: E402
from scripts.extraction_score import FALSE, score  # noqa: E402

LEAST = 20
"""Facts in a pool at least."""
PRIOR = 10.0
"""Facts at the share of the whole way that are added to every pool."""
CLASSES = ("figure", "identifier", "words")
HEAD = """# The share of right facts at a confidence told, by the way a fact was read and the class of its field.
# Made by scripts/train_calibration.py; its card is calibration.md.
"""
CARD = """# Calibration of confidence

`calibration.toml`: what share of the facts told at some confidence is right, by the way they were read (`printed`: the
file's own characters; `recognised`: from a picture) and the class of the field (`figure`: amounts, quantities, days;
`identifier`; `words`: names and other text). Isotonic regression, interpolated between its points.

- Made by `python scripts/train_calibration.py {arguments}`
  from {facts} facts of generated papers ({right:.1%} right); the same arguments and code give the same file.
- Families of layouts: {families}. None of those kept apart.
- Right: the value in normal form is the true one and its place overlaps the true print.
- Limits: shares hold for papers about as hard as these. On layouts unlike any of them expect fewer right ones. What
  `scripts/measure_extraction.py` prints of reliability on other seeds and families is the check.
"""


@dataclass(frozen=True)
class Told:
    """One fact: way, class, confidence before calibration, and whether it was right."""

    way: str
    name: str
    sure: float
    right: bool


def told(fact: Fact, state: str) -> Told:
    """A fact as the fit sees it."""
    return Told(way_of(fact.method), class_of(fact.field), fact.told, state not in FALSE)


def gathered(given: argparse.Namespace) -> list[Told]:
    """All facts of the lots asked for that the truth can tell of."""
    first, count = given.seeds
    found: list[Told] = []
    with tempfile.TemporaryDirectory() as folder:
        for quality in given.quality:
            for lot in lots(given.family, quality, range(first, first + count), Path(folder)):
                with opened(lot, given.jobs, given.cache, given.pages) as (taken, _):
                    found += [told(o.told, o.state) for o in score(taken).outcomes if o.told is not None]
    return found


Block = list[tuple[float, bool]]
"""Facts that share one share of right ones: (confidence, right), ascending."""


def curve(points: Sequence[tuple[float, bool]], usual: float) -> Curve:
    """The rising shares of right ones over (confidence, right), drawn towards the usual share: each block of facts from
    where a tenth of them lies below to its most confident one."""
    blocks: list[Block] = []
    for _, same in groupby(sorted(points), key=lambda p: round(p[0], 3)):
        blocks.append(list(same))
        while len(blocks) > 1 and _right(blocks[-2]) >= _right(blocks[-1]):
            last = blocks.pop()
            blocks[-1] += last
    tolds: list[float] = []
    rights: list[float] = []
    for block in _thick(blocks):
        drawn = (len(block) * _right(block) + PRIOR * usual) / (len(block) + PRIOR)
        for edge in dict.fromkeys((block[len(block) // 10][0], block[-1][0])):
            tolds.append(round(edge, 4))
            rights.append(round(max(drawn, *rights[-1:], 0.0), 4))
    return tuple(tolds), tuple(rights)


def _right(block: Block) -> float:
    return sum(right for _, right in block) / len(block)


def _thick(blocks: Sequence[Block]) -> list[Block]:
    """Neighbouring blocks joined until each has enough facts."""
    thick: list[Block] = []
    for block in blocks:
        if thick and (len(thick[-1]) < LEAST or len(block) < LEAST):
            thick[-1] = thick[-1] + block
        else:
            thick.append(block)
    return thick


def fitted(found: Sequence[Told]) -> dict[tuple[str, str], Curve]:
    """A curve for every way and class. Raises ``ValueError`` where a way has no facts."""
    curves = {}
    for way in (PRINTED, RECOGNISED):
        mine = [t for t in found if t.way == way]
        if not mine:
            raise ValueError(f"no {way} facts to fit")
        usual = sum(t.right for t in mine) / len(mine)
        for name in CLASSES:
            points = [(t.sure, t.right) for t in mine if t.name == name]
            curves[way, name] = curve(points or [(t.sure, t.right) for t in mine], usual)
    return curves


def text(curves: dict[tuple[str, str], Curve]) -> str:
    """The table as TOML."""
    parts = [
        f"\n[{way}.{name}]\ntold = [{', '.join(map(str, tolds))}]\nright = [{', '.join(map(str, rights))}]\n"
        for (way, name), (tolds, rights) in curves.items()
    ]
    return HEAD + "".join(parts)


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--family", nargs="+", default=["a", "b", "c", "d", "f"])
    parser.add_argument("--quality", nargs="+", default=list(QUALITIES))
    parser.add_argument("--seeds", nargs=2, type=int, default=[500, 2], metavar=("FIRST", "COUNT"))
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--pages", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--dry", action="store_true", help="print the table, write nothing")
    given = parser.parse_args()
    if any(apart(f) for f in given.family):
        parser.error("families kept apart measure; nothing is fitted on them")
    found = gathered(given)
    table = text(fitted(found))
    if given.dry:
        print(table)
        return
    arguments = f"--family {' '.join(given.family)} --quality {' '.join(given.quality)} --seeds "
    arguments += f"{given.seeds[0]} {given.seeds[1]}"
    right = sum(t.right for t in found) / len(found)
    card = CARD.format(arguments=arguments, facts=len(found), right=right, families=", ".join(given.family))
    (ROOT / "models" / FILE).write_text(table, encoding="utf-8")
    (ROOT / "models" / FILE).with_suffix(".md").write_text(card, encoding="utf-8")


if __name__ == "__main__":
    main()
