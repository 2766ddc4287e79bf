"""Recall and false findings of the rules across dossiers, on an archive of the sample factory.

  --placed   dossiers as placed words, judged and put into an index in memory: no PDF, no OCR
  --files    dossiers as files, run by ``evidence batch`` (the default); ``--keep FOLDER`` leaves archive and results

Usage: python scripts/measure_archive.py [--placed | --files] [--dossiers 200] [--scanned 20] [--seed 1] [--jobs 2]
       [--keep FOLDER]
A planted fault is found where a finding of its rule names at least two of its dossiers and no other. Every finding of
severity critical or major that was not planted is a false one; lesser ones are listed apart. Scanned pages used twice
show on pictures alone: as placed words they are left out. Intervals are Wilson's at 95 %. Ends with 1 where recall is
under 0.95 or anything false was found.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from evidence.archive.crossing import cross, entered, opened, render  # noqa: E402 - after the path is set
from evidence.archive.entries import entries  # noqa: E402
from evidence.archive.rules import RULES  # noqa: E402
from evidence.pipeline import cross_law  # noqa: E402
from evidence.records.codec import to_json  # noqa: E402
from evidence.settings import JudgeSettings  # noqa: E402
from scripts.figures import wilson  # noqa: E402
from tests import exam  # noqa: E402
from tests.factory.archives import NEED_PIXELS, Archive, Crossed, archive, write_archive  # noqa: E402

GRAVE = ("critical", "major")
LINE = 0.95


@dataclass(frozen=True)
class Told:
    """A finding of ``cross.json``: rule, severity, dossiers in order, its sentence."""

    rule: str
    severity: str
    dossiers: tuple[str, ...]
    message: str


def shows(told: Told, planted: Crossed) -> bool:
    """Whether a finding tells a planted fault: its rule, two or more of its dossiers, and no other dossier."""
    mine = set(told.dossiers)
    return told.rule == planted.rule and len(mine) > 1 and mine <= set(planted.dossiers)


def read(cross_json: bytes) -> list[Told]:
    """The findings of a ``cross.json``. Raises ``ValueError`` where it has another schema."""
    data = json.loads(cross_json)
    if data["schema"] != "evidence/cross/1":
        raise ValueError(f"unknown schema {data['schema']!r}")
    return [Told(f["rule"], f["severity"], tuple(sorted(f["dossiers"])), f["message"]) for f in data["findings"]]


def _entries(seed: int, count: int, scanned: int, number: int) -> tuple[str, str]:
    """A dossier's name and its entries as JSON; the archive is told anew in each process, once."""
    dossier = _told_once(seed, count, scanned).dossiers[number]
    return dossier.name, to_json(entries(exam.judged_text(dossier))).decode()


_ARCHIVES: dict[tuple[int, int, int], Archive] = {}


def _told_once(seed: int, count: int, scanned: int) -> Archive:
    key = (seed, count, scanned)
    if key not in _ARCHIVES:
        _ARCHIVES[key] = archive(seed, count, scanned)
    return _ARCHIVES[key]


def placed(args: argparse.Namespace, made: Archive) -> bytes:
    """``cross.json`` of the archive's dossiers as placed words."""
    work = partial(_entries, args.seed, args.dossiers, args.scanned)
    with closing(sqlite3.connect(":memory:")) as connection, ProcessPoolExecutor(args.jobs) as pool:
        index = opened(connection)
        for done, (name, told) in enumerate(pool.map(work, range(len(made.dossiers)), chunksize=4), 1):
            entered(index, name, told)
            if sys.stderr.isatty():
                sys.stderr.write(f"\r{done} of {len(made.dossiers)}")
        law = cross_law(JudgeSettings(), (name for rule in RULES for name in rule.provisions))
        found, _ = cross(index, law, None)
    return render(found)


def files(args: argparse.Namespace, made: Archive) -> bytes:
    """``cross.json`` of ``evidence batch`` over the archive's files. Raises ``CalledProcessError`` where it fails."""
    with tempfile.TemporaryDirectory() as own:
        folder = args.keep or Path(own)
        write_archive(made, folder / "archive")
        command = [sys.executable, "-m", "evidence", "batch", str(folder / "archive"), "--out", str(folder / "out")]
        subprocess.run([*command, "--jobs", str(args.jobs)], cwd=ROOT, check=True)
        return (folder / "out" / "cross.json").read_bytes()


def show(made: Archive, told: Iterable[Told], pixels: bool) -> bool:
    """Prints recall by rule, what was missed and what is false; gives whether both lines hold."""
    findings = list(told)
    asked = [p for p in made.planted if pixels or p.rule not in NEED_PIXELS]
    found = [p for p in asked if any(shows(t, p) for t in findings)]
    whole = [p for p in found if any(t.rule == p.rule and t.dossiers == p.dossiers for t in findings)]
    print(f"{'rule':<36}{'found':>8}")
    for rule in sorted({p.rule for p in made.planted}):
        mine = [p for p in asked if p.rule == rule]
        print(f"{rule:<36}{wilson(sum(p in found for p in mine), len(mine)) if mine else 'needs pictures of pages'}")
    print(f"pooled recall {wilson(len(found), len(asked))}; with all dossiers named {len(whole)}/{len(found)}")
    for p in asked:
        if p not in found:
            print(f"   missed {p.rule}: {p.scene}: {', '.join(p.dossiers)}")
        elif p not in whole:
            print(f"   in part {p.rule}: {p.scene}: {', '.join(p.dossiers)}")
    extra = [t for t in findings if not any(shows(t, p) for p in made.planted)]
    false = [t for t in extra if t.severity in GRAVE]
    _list("false", made, false)
    _list("lesser, not planted", made, [t for t in extra if t.severity not in GRAVE])
    blamed = {name for t in false for name in t.dossiers}
    print(f"dossiers falsely blamed {wilson(len(blamed), len(made.dossiers))}")
    return bool(asked) and len(found) >= LINE * len(asked) and not false


def _list(title: str, made: Archive, told: list[Told]) -> None:
    """Findings with the scenes of their dossiers, counted by rule."""
    counts = Counter(t.rule for t in told)
    print(f"{title}: {len(told)} {dict(sorted(counts.items())) if told else ''}".rstrip())
    for t in told:
        scenes = sorted({made.scenes[name] for name in t.dossiers})
        print(f"   {t.severity} {t.rule}: {' + '.join(scenes)}: {', '.join(t.dossiers)}\n      {t.message[:300]}")


def main() -> int:
    """Measure as asked; 0 where both lines hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--placed", action="store_true")
    way.add_argument("--files", action="store_true")
    parser.add_argument("--dossiers", type=int, default=200)
    parser.add_argument("--scanned", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", type=Path)
    args = parser.parse_args()
    made = archive(args.seed, args.dossiers, args.scanned)
    kinds = "placed words" if args.placed else "files"
    print(f"{len(made.dossiers)} dossiers as {kinds}, seed {args.seed}, {len(made.planted)} faults planted")
    told = read(placed(args, made) if args.placed else files(args, made))
    return 0 if show(made, told, pixels=not args.placed) else 1


if __name__ == "__main__":
    sys.exit(main())
