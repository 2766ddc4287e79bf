"""What ``bench_read`` measures, one part a process: ``python scripts/reading_parts.py PART FOLDER [ROUNDS]``.

Each part reads every PDF of FOLDER and prints one line of JSON: pages, words and seconds of CPU of the quickest round,
the loading of libraries and one page of warming up left out.
"""

from __future__ import annotations

import ctypes
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
for name in ("OMP_NUM_THREADS", "OMP_THREAD_LIMIT", "OPENBLAS_NUM_THREADS"):
    os.environ[name] = "1"

import numpy as np  # noqa: E402 - after the threads are counted
import pypdfium2  # noqa: E402
import pypdfium2.raw as pdfium  # noqa: E402

from evidence.read.engines import Engines  # noqa: E402
from evidence.read.formats import opened  # noqa: E402
from evidence.read.ocr import tesseract  # noqa: E402
from evidence.read.ocr.overlay import plain_ink  # noqa: E402
from evidence.read.page import read_page, reading_dpi  # noqa: E402
from evidence.read.protocol import Setup  # noqa: E402

SETUP = Setup("", "auto", 200, 100, 1536 * 1024**2, 40_000_000, 2000)
Counted = Callable[[Path], Iterator[int]]
"""Yields the number of words of each page of a file."""


class PageAlone(Engines):
    """Engines without the one that looks a second time at what is doubtful."""

    second = None


def _read(path: Path, engines: Engines, *, survey: bool) -> Iterator[int]:
    file = opened(path, "application/pdf", SETUP)
    if survey and file.problems:
        raise SystemExit(f"{path}: {file.problems[0].reason}")
    for number in range(1, file.pages + 1):
        yield len(read_page(file, number, SETUP, engines).page.words)
    file.close()


def reader(path: Path, engines: Engines) -> Iterator[int]:
    """Our reader as its process runs it: the file surveyed by both readers, then every page."""
    return _read(path, engines, survey=True)


def pages_alone(path: Path, engines: Engines) -> Iterator[int]:
    """Our reader without the survey of the file."""
    return _read(path, engines, survey=False)


def plumber(path: Path) -> Iterator[int]:
    """pdfplumber's words with its defaults."""
    import pdfplumber  # noqa: PLC0415 - this part alone needs it

    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            yield len(page.extract_words())
            page.close()


def _bare_pages(path: Path, words: Callable[[pdfium.FPDF_TEXTPAGE], int]) -> Iterator[int]:
    pdf = pypdfium2.PdfDocument(path)
    for page in pdf:
        text = pdfium.FPDFText_LoadPage(page.raw)
        yield words(text)
        pdfium.FPDFText_ClosePage(text)
        page.close()
    pdf.close()


def bare_characters(path: Path) -> Iterator[int]:
    """PDFium alone: each character with its box, united to words at white space."""
    return _bare_pages(path, _by_characters)


def _by_characters(text: pdfium.FPDF_TEXTPAGE) -> int:
    rect, words = pdfium.FS_RECTF(), []
    pointer, letters = ctypes.byref(rect), ""
    left, bottom, right, top = 1e9, 1e9, -1e9, -1e9
    for i in range(pdfium.FPDFText_CountChars(text)):
        letter = chr(pdfium.FPDFText_GetUnicode(text, i))
        if letter.isspace():
            if letters:
                words.append((letters, left, bottom, right, top))
            letters, left, bottom, right, top = "", 1e9, 1e9, -1e9, -1e9
            continue
        pdfium.FPDFText_GetLooseCharBox(text, i, pointer)
        letters += letter
        left, bottom = min(left, rect.left), min(bottom, rect.bottom)
        right, top = max(right, rect.right), max(top, rect.top)
    return len(words) + bool(letters)


def bare_rectangles(path: Path) -> Iterator[int]:
    """PDFium alone: the page's text at once, and one rectangle for each word of it."""
    return _bare_pages(path, _by_rectangles)


def _by_rectangles(text: pdfium.FPDF_TEXTPAGE) -> int:
    count = pdfium.FPDFText_CountChars(text)
    if not count:
        return 0
    buffer = (ctypes.c_ushort * (count + 1))()
    pdfium.FPDFText_GetText(text, 0, count, buffer)
    content = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
    corners = [ctypes.c_double() for _ in range(4)]
    pointers, words, at = [ctypes.byref(c) for c in corners], [], 0
    for piece in content.split():
        at = content.index(piece, at)
        if pdfium.FPDFText_CountRects(text, at, len(piece)):
            pdfium.FPDFText_GetRect(text, 0, *pointers)
            words.append((piece, *(c.value for c in corners)))
        at += len(piece)
    return len(words)


def rasters(path: Path) -> Iterator[tuple[np.ndarray[tuple[int, int], np.dtype[np.uint8]], int]]:
    """The gray pixels of each page as the page pass gets them, with their dots per inch."""
    file = opened(path, "application/pdf", SETUP)
    for number in range(1, file.pages + 1):
        dpi = reading_dpi(file.layer(number), SETUP)
        gray, _ = plain_ink(file.raster(number, dpi, colour=True))
        yield gray, round(dpi)
    file.close()


def bare_ocr(folder: Path, rounds: int) -> dict[str, float]:
    """Tesseract in-process on the very rasters of the page pass, in the same language; their making not timed."""
    data = tesseract.data_folder()
    if data is None:
        raise SystemExit("no data for Tesseract on this machine")
    engine = tesseract.InProcess(data, "eng", settings=())
    images = [raster for path in sorted(folder.glob("*.pdf")) for raster in rasters(path)]
    engine.page(*images[0])
    best, words = float("inf"), 0
    for _ in range(rounds):
        begun = time.process_time()
        words = sum(len(engine.page(*image)) for image in images)
        best = min(best, time.process_time() - begun)
    return {"pages": len(images), "words": words, "seconds": best}


def timed(work: Counted, folder: Path, rounds: int) -> dict[str, float]:
    """CPU and wall seconds of the quickest of some rounds over all PDFs of a folder."""
    paths = sorted(folder.glob("*.pdf"))
    next(work(paths[0]))
    best, wall, counts = float("inf"), float("inf"), [0]
    for _ in range(rounds):
        begun, clock = time.process_time(), time.perf_counter()
        counts = [words for path in paths for words in work(path)]
        best, wall = min(best, time.process_time() - begun), min(wall, time.perf_counter() - clock)
    return {"pages": len(counts), "words": sum(counts), "seconds": best, "wall": wall}


def asked(engines: Engines) -> None:
    """Read each file whose path comes on the input, and answer with its number of pages."""
    for line in sys.stdin:
        print(sum(1 for _ in pages_alone(Path(line.strip()), engines)), flush=True)


def main() -> None:
    """Run one part."""
    part, folder, rounds = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    if part == "bare_ocr":
        print(json.dumps(bare_ocr(folder, rounds)))
        return
    engines = PageAlone("auto") if part.startswith("page_pass") else Engines("auto")
    if part == "page_pass_asked":
        asked(engines)
        return
    parts: dict[str, Counted] = {
        "reader": lambda path: reader(path, engines),
        "pages_alone": lambda path: pages_alone(path, engines),
        "page_pass": lambda path: pages_alone(path, engines),
        "whole_pass": lambda path: pages_alone(path, engines),
        "plumber": plumber,
        "bare_characters": bare_characters,
        "bare_rectangles": bare_rectangles,
    }
    print(json.dumps(timed(parts[part], folder, rounds)))


if __name__ == "__main__":
    main()
