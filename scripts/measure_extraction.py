"""Precision and recall of extraction, per kind, field and quality, on dossiers of the sample factory.

Papers are written as files, read by the real reader, sorted into documents and extracted. Also printed: identifiers
pooled, kinds, page cuts, and a reliability table of confidence. Intervals are Wilson's at 95 %.
Usage: python scripts/measure_extraction.py [--family a b c …] [--quality digital clean bad …] [--seeds FIRST COUNT]
       [--bundle PAGES] [--kinds-only] [--cache FOLDER] [--pages FOLDER] [--jobs 2] [--html OUT] [--worst 60]
       [--show-kept]
Qualities: digital; clean and bad are pools (every paper draws one); any name of tests/factory/scans.py is itself. With
--bundle papers of several dossiers lie in one file, as a broker scans them; page cuts are measured on these.
Of families kept apart only the tables are printed, unless --show-kept is given: every such look must be counted.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from scripts.extraction_papers import QUALITIES, Lot, apart, bundled, lots  # noqa: E402 - after the path is set
from scripts.extraction_read import opened  # noqa: E402
from scripts.extraction_score import Score, score  # noqa: E402
from scripts.extraction_tables import tables  # noqa: E402
from scripts.extraction_worst import Gallery  # noqa: E402


def drawn(given: argparse.Namespace, folder: Path) -> Iterator[Lot]:
    """All lots asked for."""
    first, count = given.seeds
    for quality in given.quality:
        seeds = range(first, first + count)
        if given.bundle:
            yield from bundled(given.family, quality, seeds, folder, given.bundle)
        else:
            yield from lots(given.family, quality, seeds, folder)


def main() -> None:
    """Measure, print, and draw the page of errors."""
    given = _arguments()
    gallery = Gallery(given.worst)
    scores: list[Score] = []
    with tempfile.TemporaryDirectory() as folder:
        for lot in drawn(given, Path(folder)):
            with opened(lot, given.jobs, given.cache, given.pages) as (taken, readers):
                scores.append(score(taken))
                if given.html and (given.show_kept or not apart(lot.family)):
                    gallery.add(taken, scores[-1], readers)
            unread = "".join(f"\n  {r.path}: {r.status.value}: {r.reason}" for r in taken.readings if not r.pages)
            print(f"{lot.name}: {len(taken.documents)} documents read{unread}", file=sys.stderr)
    print(f"families {', '.join(given.family)}; seeds {given.seeds[0]} to {sum(given.seeds) - 1}")
    print(tables(scores, by_field=not given.kinds_only))
    if given.html:
        given.html.write_text(gallery.page(), encoding="utf-8")
    if any(apart(f) for f in given.family):
        looked = "The errors were shown: count this look." if given.show_kept else "The errors are not shown."
        print(f"\nFamilies kept apart are among these. {looked} --show-kept shows them; every look must be counted.")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--family", nargs="+", default=["a", "b", "c"])
    parser.add_argument("--quality", nargs="+", default=list(QUALITIES))
    parser.add_argument("--seeds", nargs=2, type=int, default=[400, 2], metavar=("FIRST", "COUNT"))
    parser.add_argument("--bundle", type=int, metavar="PAGES", help="one file of so many pages, not single papers")
    parser.add_argument("--kinds-only", action="store_true", help="a row a kind, none for fields")
    parser.add_argument("--cache", type=Path, help="keep pages between runs here")
    parser.add_argument("--pages", type=Path, help="keep what was read here, whatever the reading code")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--html", type=Path, help="write the worst errors as crops to this page")
    parser.add_argument("--worst", type=int, default=60, help="how many errors the page shows at most")
    parser.add_argument("--show-kept", action="store_true", help="show errors of families kept apart, too")
    return parser.parse_args()


if __name__ == "__main__":
    main()
