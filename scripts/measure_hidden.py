"""How often text that a page doesn't show is noticed, and how often an honest page is accused of it.

Reads real papers page by page, as the program does, and counts the files of which a page has hidden text. Of each set:
files, how many were told, the share with its 95 % interval (Wilson), and what was wanted.

Usage: python scripts/measure_hidden.py PAPERS [--set NAME…] [--first N] [--quick] [--verbose]
PAPERS holds the folders hidden-layer, ordinary-layer, e-invoices and contracts; the repository's own samples are read
too. ``--first N`` reads no more than N pages of a file; ``--quick`` leaves out the second looks at doubtful words.
"""

from __future__ import annotations

import argparse
import math
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from evidence.read.engines import Engines  # noqa: E402 - after the path is set
from evidence.read.faults import PageFaultError  # noqa: E402
from evidence.read.page import read_page  # noqa: E402
from evidence.read.pdf import PdfFile  # noqa: E402
from evidence.read.protocol import Setup  # noqa: E402
from evidence.records.pages import Page  # noqa: E402

SETS = ("hidden-layer", "ordinary-layer", "e-invoices", "contracts", "samples")
TOLD = "hidden-layer"
"""The set whose files must be told, at least this share of them; of the others none may be."""

LEAST = 46 / 48

PAGES = 2000


@dataclass(frozen=True)
class Options:
    """What a run is told."""

    first: int
    quick: bool
    verbose: bool


class OnePass(Engines):
    """Engines without second looks."""

    second = None


def interval(hits: int, of: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share."""
    if of == 0:
        return 0.0, 1.0
    z, share = 1.96, hits / of
    middle, spread = share + z * z / (2 * of), z * ((share * (1 - share) + z * z / (4 * of)) / of) ** 0.5
    return (middle - spread) / (1 + z * z / of), (middle + spread) / (1 + z * z / of)


def pages(path: Path, engines: Engines, first: int) -> Iterator[Page]:
    """The pages of a file that can be read."""
    setup = Setup("", "auto", 200, 100, 0, 40_000_000, PAGES)
    try:
        file = PdfFile(path, PAGES)
    except PageFaultError:
        return
    for number in range(1, min(file.pages, first) + 1):
        try:
            yield read_page(file, number, setup, engines).page
        except PageFaultError:
            continue
    file.close()


def measured(name: str, files: list[Path], engines: Engines, options: Options) -> None:
    """One line of the table."""
    told, count, begun = 0, 0, time.process_time()
    for path in files:
        found = list(pages(path, engines, options.first))
        count += len(found)
        hidden = [h for page in found for h in page.hidden]
        told += bool(hidden)
        if options.verbose:
            agrees = [f"{p.layer_agrees:.0%}" for p in found if p.layer_agrees is not None]
            phrases = [h.text for h in hidden[:3]]
            print(f"    {path.name[:60]:<60} {len(hidden):3d} {' '.join(agrees):<16} {phrases}", flush=True)
    low, high = interval(told, len(files))
    print(
        f"  {name:<16} {told:3d} of {len(files):3d} files told ({low:.1%} to {high:.1%}), {count} pages, "
        f"{time.process_time() - begun:.0f} s CPU; wanted {_wanted(name, len(files))}",
        flush=True,
    )


def _wanted(name: str, files: int) -> str:
    return f"at least {math.ceil(LEAST * files)} of {files}" if name == TOLD else f"0 of {files}"


def sets(papers: Path) -> dict[str, list[Path]]:
    """The PDFs of each set."""
    folders = {name: papers / name for name in SETS[:-1] if (papers / name).is_dir()}
    found = {n: sorted(p for p in folder.iterdir() if p.suffix.lower() == ".pdf") for n, folder in folders.items()}
    kept = [p for p in sorted((ROOT / "samples").glob("*/*.pdf")) if not p.parent.name.startswith("scanned")]
    return {**found, "samples": kept}


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description="How often hidden text is noticed.")
    parser.add_argument("papers", type=Path)
    parser.add_argument("--set", dest="names", action="append", choices=SETS)
    parser.add_argument("--first", type=int, default=PAGES)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--verbose", action="store_true")
    given = parser.parse_args()
    engines = OnePass("auto") if given.quick else Engines("auto")
    options = Options(given.first, given.quick, given.verbose)
    for name, files in sets(given.papers).items():
        if files and (given.names is None or name in given.names):
            measured(name, files, engines, options)


if __name__ == "__main__":
    main()
