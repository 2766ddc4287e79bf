"""How fast reading is, beside what it stands on, in one run on the same files.

  digital   words with boxes from digital pages: our reader, pdfplumber's extract_words, bare PDFium (CPU)
  ocr       the page pass of OCR, without and with its second looks, beside bare Tesseract on the same rasters (CPU)
  peer      pages per second of two readers and of two page passes, beside OCRmyPDF with two jobs (wall; --ocrmypdf)
  cache     the reading stage the first time and from the cache (wall)
  memory    the process tree's memory at the end and at a tenth of a long run (--soak: 1,000 digital and 200 OCR pages)

Usage: python scripts/bench_read.py [PART…] [--rounds N] [--papers FOLDER…] [--ocrmypdf PATH] [--soak]
Without a part all are run. ``--papers`` adds real PDFs to the digital part. Ratios are printed with their counts.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from evidence.intake import collect  # noqa: E402 - after the path is set
from evidence.read import Readers  # noqa: E402
from evidence.settings import Limits, ReadSettings  # noqa: E402
from scripts.bench_check import calibration, descendants, proportional_memory  # noqa: E402
from tests.factory.build import clean  # noqa: E402
from tests.factory.write import write  # noqa: E402

PARTS = ("digital", "ocr", "peer", "cache", "memory")


@dataclass(frozen=True)
class Options:
    """What a run is told."""

    rounds: int
    papers: tuple[Path, ...]
    ocrmypdf: Path | None
    soak: bool


def dossiers(folder: Path, seeds: range, quality: str) -> list[Path]:
    """Generated dossiers of ten papers each, in one quality."""
    places = []
    for seed in seeds:
        dossier = clean(seed, wire="advice")
        for paper in dossier.papers:
            paper.quality = quality
        places.append(folder / f"{quality}-{seed}")
        write(dossier, places[-1])
    return places


def gathered(folder: Path, places: list[Path]) -> Path:
    """All PDFs of some folders in one, under names of their own."""
    folder.mkdir()
    for place in places:
        for path in sorted(place.rglob("*.pdf")):
            shutil.copy(path, folder / f"{place.name}-{path.name}")
    return folder


def part(name: str, folder: Path, rounds: int) -> dict[str, float]:
    """One part of ``reading_parts`` in a process of its own."""
    command = [sys.executable, str(ROOT / "scripts" / "reading_parts.py"), name, str(folder), str(rounds)]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def told(name: str, found: dict[str, float]) -> None:
    """One line of the table."""
    each = 1000 * found["seconds"] / found["pages"]
    print(f"  {name:<42} {each:9.2f} ms CPU a page   {found['pages']:4.0f} pages {found['words']:7.0f} words")


def target(name: str, value: float, wanted: float, *, least: bool = True) -> None:
    """A ratio beside what it has to be."""
    met = value >= wanted if least else value <= wanted
    print(f"  {name:<42} {value:9.2f}   target {'>=' if least else '<='} {wanted}: {'met' if met else 'MISSED'}")


def per_page(found: dict[str, float]) -> float:
    """Seconds of CPU a page."""
    return found["seconds"] / found["pages"]


def digital(work: Path, options: Options) -> None:
    """Words with boxes from digital pages."""
    samples = [p for p in sorted((ROOT / "samples").iterdir()) if p.is_dir() and not p.name.startswith("scanned")]
    folder = gathered(work / "digital", [*dossiers(work, range(501, 506), "digital"), *samples[:6]])
    names = ("reader", "pages_alone", "plumber", "bare_characters", "bare_rectangles")
    found = {name: part(name, folder, 1 if name == "plumber" else options.rounds) for name in names}
    _told_digital(found)
    for papers in options.papers:
        print(f"  -- {papers.name}")
        real = gathered(work / f"papers-{papers.name}", [papers])
        _told_digital({name: part(name, real, 1 if name == "plumber" else options.rounds) for name in names})


def _told_digital(found: dict[str, dict[str, float]]) -> None:
    told("our reader, survey and pages", found["reader"])
    told("our reader, pages alone", found["pages_alone"])
    told("pdfplumber extract_words", found["plumber"])
    told("bare PDFium, a box a character", found["bare_characters"])
    told("bare PDFium, a rectangle a word", found["bare_rectangles"])
    bare = min(per_page(found["bare_characters"]), per_page(found["bare_rectangles"]))
    target("as fast as pdfplumber, times", per_page(found["plumber"]) / per_page(found["reader"]), 15)
    target("as fast as bare PDFium (the faster), times", bare / per_page(found["reader"]), 0.6)
    print(f"  {'the same, pages alone':<42} {bare / per_page(found['pages_alone']):9.2f}")


def ocr(work: Path, options: Options) -> None:
    """The page pass beside bare Tesseract."""
    folder = gathered(work / "ocr", dossiers(work, range(511, 512), "scan200"))
    names = ("bare_ocr", "page_pass", "whole_pass")
    found = {name: part(name, folder, max(1, options.rounds - 1)) for name in names}
    told("bare Tesseract, rasters given", found["bare_ocr"])
    told("our page pass, without second looks", found["page_pass"])
    told("our page pass with second looks", found["whole_pass"])
    bare = per_page(found["bare_ocr"])
    target("CPU of the page pass, times bare", per_page(found["page_pass"]) / bare, 1.15, least=False)
    target("CPU with second looks, times bare", per_page(found["whole_pass"]) / bare, 1.7, least=False)


def stage(places: list[Path], settings: ReadSettings) -> tuple[float, int]:
    """Wall seconds of the reading stage alone over some dossiers, readers started and ended in it; and the pages."""
    spent, pages = 0.0, 0
    for place in places:
        with tempfile.TemporaryDirectory() as spool:
            taken = collect(place, Path(spool), Limits())
            begun = time.perf_counter()
            with Readers(settings, Path(spool)) as readers:
                pages += sum(len(r.pages) for r in readers.read(taken.sources))
            spent += time.perf_counter() - begun
    return spent, pages


def peer(work: Path, options: Options) -> None:
    """Pages per second with two readers."""
    folder = gathered(work / "peer", dossiers(work, range(521, 523), "scan200"))
    spent, pages = stage([folder], ReadSettings(jobs=2, cache=None))
    print(f"  {'two readers, second looks included':<42} {pages / spent:9.2f} pages/s wall   {pages:4d} pages")
    alone = side_by_side(folder)
    print(f"  {'two page passes side by side':<42} {alone:9.2f} pages/s wall")
    if options.ocrmypdf is None:
        print("  OCRmyPDF was not compared: give --ocrmypdf PATH")
        return
    whole = joined(folder, work / "peer.pdf")
    begun = time.perf_counter()
    command = [str(options.ocrmypdf), "--jobs", "2", "--force-ocr", "--output-type", "pdf", "--optimize", "0", "-q"]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    subprocess.run([*command, str(whole), str(work / "peer-out.pdf")], check=True, env=environment)
    other = pages / (time.perf_counter() - begun)
    print(f"  {'OCRmyPDF --jobs 2':<42} {other:9.2f} pages/s wall   {pages:4d} pages")
    target("the page pass, times OCRmyPDF", alone / other, 1.8)
    print(f"  {'with second looks, times OCRmyPDF':<42} {pages / spent / other:9.2f}")


def side_by_side(folder: Path) -> float:
    """Pages per second of two processes that make the page pass; whichever is free gets the next file, as in a run."""
    command = [sys.executable, str(ROOT / "scripts" / "reading_parts.py"), "page_pass_asked", str(folder), "1"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    paths = deque(sorted(folder.glob("*.pdf")))
    with ExitStack() as stack, ThreadPoolExecutor(2) as pool:
        start = partial(subprocess.Popen, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)
        runs = [stack.enter_context(start(command)) for _ in range(2)]
        list(pool.map(passed, runs, [deque([paths[0]]) for _ in runs]))  # libraries are loaded
        begun = time.perf_counter()
        return sum(pool.map(passed, runs, [paths] * 2)) / (time.perf_counter() - begun)


def passed(run: subprocess.Popen[str], paths: deque[Path]) -> int:
    """The number of pages of the files that one process took from the common ones until there were none."""
    assert run.stdin is not None and run.stdout is not None
    pages = 0
    with suppress(IndexError):
        while True:
            print(paths.popleft(), file=run.stdin, flush=True)
            pages += int(run.stdout.readline())
    return pages


def joined(folder: Path, to: Path) -> Path:
    """All PDFs of a folder as one."""
    import pypdfium2  # noqa: PLC0415 - only here

    whole = pypdfium2.PdfDocument.new()
    for path in sorted(folder.glob("*.pdf")):
        whole.import_pages(pypdfium2.PdfDocument(path))
    whole.save(to)
    return to


def cache(work: Path, options: Options) -> None:
    """The reading stage the first time and from the cache."""
    for name, quality, seeds in (("digital", "digital", range(531, 537)), ("scanned", "scan200", range(541, 542))):
        places = dossiers(work, seeds, quality)
        settings = ReadSettings(jobs=2, cache=work / f"cache-{quality}")
        first, pages = stage(places, settings)
        again = min(stage(places, settings)[0] for _ in range(options.rounds))
        print(f"  {name + ', first time':<42} {first:9.3f} s wall   {pages:4d} pages, {len(places)} dossiers")
        print(f"  {name + ', from the cache':<42} {again:9.3f} s wall")
        target("times as fast", first / again, 20)


def memory(work: Path, options: Options) -> None:
    """The process tree's memory at the end and at a tenth of a run of dossiers read one after the other."""
    many, scanned = (100, 20) if options.soak else (10, 2)
    places = dossiers(work, range(601, 601 + many), "digital")
    scans = dossiers(work, range(801, 801 + scanned), "scan200")
    step = many // scanned
    mixed = [p for i, scan in enumerate(scans) for p in (scan, *places[i * step : (i + 1) * step])]
    script = [sys.executable, str(ROOT / "scripts" / "bench_read.py"), "--long-run", *map(str, mixed)]
    done = subprocess.run(script, stdout=subprocess.PIPE, check=True)
    looks: list[tuple[int, int]] = json.loads(done.stdout.splitlines()[-1])
    total = looks[-1][0]
    tenth = next(size for pages, size in looks if pages >= total / 10)
    print(f"  {'at a tenth':<42} {tenth / 2**20:9.0f} MB tree, proportional   {total:4d} pages, {len(mixed)} dossiers")
    print(f"  {'at the end':<42} {looks[-1][1] / 2**20:9.0f} MB")
    target("times the memory at a tenth", looks[-1][1] / tenth, 1.10, least=False)


def long_run(places: list[Path]) -> list[tuple[int, int]]:
    """Pages read so far and bytes of the process tree after each dossier, all read with one set of readers."""
    looks, pages = [], 0
    with tempfile.TemporaryDirectory() as folder, Readers(ReadSettings(jobs=2, cache=None), Path(folder)) as readers:
        for place in places:
            taken = collect(place, Path(folder), Limits())
            pages += sum(len(r.pages) for r in readers.read(taken.sources))
            looks.append((pages, sum(proportional_memory(p) for p in descendants(os.getpid()))))
    return looks


RUNS = {"digital": digital, "ocr": ocr, "peer": peer, "cache": cache, "memory": memory}


def main() -> None:
    """Run the parts asked for and print their figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], default=[])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--papers", type=Path, nargs="*", default=[])
    parser.add_argument("--ocrmypdf", type=Path)
    parser.add_argument("--soak", action="store_true")
    parser.add_argument("--long-run", type=Path, nargs="*", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.long_run:
        print(json.dumps(long_run(given.long_run)))
        return
    options = Options(given.rounds, tuple(given.papers), given.ocrmypdf, given.soak)
    machine = f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
    print(f"calibration: SHA-256 of 200 MB in {calibration():.2f} s; {machine}")
    with tempfile.TemporaryDirectory() as folder:
        for name in given.parts or PARTS:
            print(f"{name}:")
            RUNS[name](Path(folder), options)
            sys.stdout.flush()


if __name__ == "__main__":
    main()
