"""How many words of photographed till receipts are read, against their line labels.

Usage: python scripts/measure_receipts.py FOLDER [--jobs 2]

FOLDER holds NAME.box.csv, the labels, beside every NAME.jpg. A word is what stands between spaces; case aside it must
be the same with all its signs, and a label's word counts as often as the receipt was read to hold it, wherever that
is. A second figure leaves out signs at the ends of words (leaders, colons). Beside both stands what bare Tesseract
finds.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
import string
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import cv2
import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from evidence.read import Readers  # noqa: E402 - after the path is set
from evidence.records.sources import SourceFile  # noqa: E402
from evidence.settings import ReadSettings  # noqa: E402
from scripts.figures import wilson  # noqa: E402
from scripts.measure_reading import PATIENT, bare_words  # noqa: E402


def _tokens(texts: Iterable[str]) -> Counter[str]:
    return Counter(t for text in texts for t in text.upper().split())


def _cores(words: Counter[str]) -> Counter[str]:
    """The words without signs at their ends; signs alone are none."""
    cores: Counter[str] = Counter()
    for word, times in words.items():
        if core := word.strip(string.punctuation):
            cores[core] += times
    return cores


def receipts(folder: Path, jobs: int) -> None:
    """Print the recall of labelled words, as a bag of words per receipt."""
    pictures = sorted(p for p in folder.glob("*.jpg") if p.with_suffix(".box.csv").is_file())
    with tempfile.TemporaryDirectory() as spool:
        sources = []
        for picture in pictures:
            data = picture.read_bytes()
            sha256 = hashlib.sha256(data).hexdigest()
            (Path(spool) / sha256).write_bytes(data)
            sources.append(SourceFile(picture.name, sha256, len(data), "image/jpeg"))
        with Readers(ReadSettings(jobs=jobs, cache=None, limits=PATIENT), Path(spool)) as readers:
            readings = readers.read(sources)
    with ProcessPoolExecutor(jobs) as pool:
        bare = list(pool.map(_bare_receipt, pictures))
    ours, bares = Counter[str](), Counter[str]()
    unread = sum(not r.pages for r in readings)
    for picture, reading, texts in zip(pictures, readings, bare, strict=True):
        true = _tokens(_labels(picture.with_suffix(".box.csv")))
        ours.update(_found(true, _tokens(w.text for p in reading.pages for w in p.words)))
        bares.update(_found(true, _tokens(texts)))
    print(f"receipts: {len(pictures)}, {unread} not read")
    for signs, of in (("with all signs", "words"), ("signs at the ends aside", "cores")):
        hits, alone = wilson(ours[f"{of} read"], ours[of]), wilson(bares[f"{of} read"], bares[of])
        print(f"  words read, {signs}: {hits}; bare Tesseract {alone}")


def _found(true: Counter[str], seen: Counter[str]) -> dict[str, int]:
    """How many words a receipt's labels have and how many of them were seen; the same for their cores."""
    cores = _cores(true)
    return {
        "words": true.total(),
        "words read": (true & seen).total(),
        "cores": cores.total(),
        "cores read": (cores & _cores(seen)).total(),
    }


def _bare_receipt(picture: Path) -> list[str]:
    gray = np.asarray(cv2.imread(str(picture), cv2.IMREAD_GRAYSCALE), dtype=np.uint8)
    return [w.text for w in bare_words(gray, 72)]


def _labels(path: Path) -> Iterator[str]:
    text = path.read_text(encoding="utf-8", errors="replace")
    for row in csv.reader(io.StringIO(text), quoting=csv.QUOTE_NONE):
        if len(row) > 8:
            yield ",".join(row[8:])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="a folder of photographed receipts with their labels")
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args()
    receipts(given.folder, given.jobs)


if __name__ == "__main__":
    main()
