"""How exactly identifiers, amounts and days are read from scans of the sample factory's papers, a row per quality.

Usage: python scripts/measure_reading.py [ROW…] [--layouts dev|kept] [--seeds FIRST] [--identifiers 500] [--jobs 2]
       [--no-bare] [--misread]

Columns: identifiers whose words at the true place, joined, are exactly what is printed (Wilson's interval at 95 %);
those whose value is right after their crops were read again; bare Tesseract (page segmentation 3) on the same image;
pages set upright. Whole papers are read until a row has as many identifiers as asked for.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
import sys
import tempfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import monotonic

import cv2
import numpy as np
import pypdfium2
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from evidence.kinds.extract import answered  # noqa: E402 - after the path is set
from evidence.kinds.normal import normaliser_of, pattern_of  # noqa: E402
from evidence.read import Readers  # noqa: E402
from evidence.read.geometry import turned  # noqa: E402
from evidence.read.ocr.tesseract import InProcess, data_folder  # noqa: E402
from evidence.records.facts import Fact, Question  # noqa: E402
from evidence.records.pages import Page, Word  # noqa: E402
from evidence.records.places import Box, Place, around  # noqa: E402
from evidence.records.sources import SourceFile  # noqa: E402
from evidence.settings import Limits, ReadSettings  # noqa: E402
from scripts.figures import wilson  # noqa: E402
from tests.factory import degrade, kept_apart, scans  # noqa: E402
from tests.factory.build import clean  # noqa: E402
from tests.factory.degrade import Shot  # noqa: E402
from tests.factory.layouts import draw  # noqa: E402
from tests.factory.model import Paper, Placed  # noqa: E402
from tests.factory.scans import Quality  # noqa: E402
from tests.factory.truth import as_read, bounding  # noqa: E402

Gray = NDArray[np.uint8]
KINDS = ("commercial_invoice", "entry_summary", "bill_of_lading", "remittance")
"""Papers that hold most of the identifiers a dossier's check compares."""

PATIENT = Limits(seconds_per_page=300.0, seconds_per_file=600.0)
"""Seconds allowed: what is measured is reading, not how busy the machine is."""

FAMILIES = {"dev": ("a", "b", "c"), "kept": (kept_apart.FAMILY,)}
WANTED = re.compile(
    r"(^|[._])(number|ein|entry_number|containers\[\d+\]|seals\[\d+\]|invoice_refs\[\d+\]|reference|date|total|amount|"
    r"unit_price|duty|mpf|hmf|entered_value|total_entered_value|instructed_amount|\w+_number|\w+_date)$"
)
TYPES = {".pdf": "application/pdf", ".jpg": "image/jpeg", ".png": "image/png", ".tif": "image/tiff"}


def _dark_photo(shot: Shot, rng: np.random.Generator) -> Shot:
    """A page on a dark table, taken at a slant in poor light; a telephone states no resolution."""
    slanted = degrade.photographed(shot, rng, 0.05)
    dim = degrade.noisy(degrade.shaded(degrade.blurred(slanted, 0.7), rng, 0.5), rng, 5)
    return replace(dim, image=(dim.image * 0.7).astype(np.uint8), dpi=72.0)


ROWS: dict[str, Quality] = {
    name: scans.QUALITIES[name]
    for name in (
        "scan150", "scan200", "scan300", "rotated", "blur", "jpeg", "noise", "combo", "saltpepper", "fax", "sideways"
    )
} | {"photo": Quality(200, (_dark_photo,), "jpg", 80)}  # fmt: skip


@dataclass(frozen=True)
class Wanted:
    """A printed identifier: its field, words and box in points of the delivered page."""

    field: str
    printed: str
    box: tuple[float, float, float, float]


@dataclass(frozen=True)
class Case:
    """One delivered page with its truth; ``turn`` is the clockwise turn that sets it upright."""

    name: str
    data: bytes
    media_type: str
    dpi: float
    turn: int
    wanted: tuple[Wanted, ...]

    @property
    def sha256(self) -> str:
        """The name its bytes have in a spool."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass
class Score:
    """Counts of one row."""

    exact: int = 0
    reread: int = 0
    bare: int = 0
    identifiers: int = 0
    upright: int = 0
    pages: int = 0
    misread: Counter[str] = field(default_factory=Counter)


# -- papers with their truth ---------------------------------------------------------------------------------------


def papers(layouts: str, first: int) -> Iterator[tuple[Paper, int]]:
    """Papers of clean dossiers without end, in layouts chosen by the seed."""
    seed = first
    while True:
        chosen = random.Random(f"reading {seed}")
        for paper in clean(seed, lines=5).papers:
            paper.family, paper.style = chosen.choice(FAMILIES[layouts]), chosen.randrange(1000)
            if paper.kind in KINDS and paper.quality != "text":
                yield paper, seed
        seed += 1


def cases(row: str, layouts: str, first: int, least: int) -> Iterator[Case]:
    """Pages of one quality until they hold ``least`` identifiers."""
    scans.QUALITIES[row] = ROWS[row]
    found = 0
    for paper, seed in papers(layouts, first):
        paper.quality = row
        for case in delivered(paper, seed):
            if case.wanted:
                yield case
                found += len(case.wanted)
        if found >= least:
            return


def delivered(paper: Paper, seed: int) -> Iterator[Case]:
    """The pages of a paper as single files."""
    sheets, dice = draw(paper), zlib.crc32(f"{paper.name} {seed}".encode())
    for number, (sheet, shot) in enumerate(zip(sheets, scans.shots(paper, sheets, dice), strict=True), 1):
        ((suffix, data),) = scans.files(paper, [shot], [sheet])
        words: dict[tuple[str, int], list[Placed]] = {}
        for word in as_read(sheet):
            for name in (word.field or "").split("|"):
                if WANTED.search(name):
                    words.setdefault((name, word.copy), []).append(word)
        wanted = tuple(
            Wanted(name, " ".join(w.text for w in found), shot.box(bounding(found)))
            for (name, _), found in words.items()
            if any(c.isdigit() for w in found for c in w.text)
        )
        name = f"{paper.name}-{seed}-{number}{suffix}"
        yield Case(name, data, TYPES[suffix], shot.dpi, _turn(shot), wanted)


def _turn(shot: Shot) -> int:
    """The clockwise turn that sets a shot upright, from where its lines of print run."""
    across = shot.matrix[:2, 0]
    quarters = {(1, 0): 0, (0, 1): 270, (-1, 0): 180, (0, -1): 90}
    strongest = int(np.argmax(np.abs(across)))
    sign = int(np.sign(across[strongest]))
    return quarters[(sign, 0) if strongest == 0 else (0, sign)]


# -- reading -------------------------------------------------------------------------------------------------------


def at(words: Iterable[Word], box: Box) -> tuple[Word, ...]:
    """The words whose middle lies in a box, in the order read."""
    loose = box.grown(1.0)
    return tuple(w for w in words if loose.holds(*w.box.centre))


def measured(row: str, found: Sequence[Case], jobs: int, bare: bool) -> Score:
    """Read the pages of a row and compare."""
    score = Score(pages=len(found))
    with tempfile.TemporaryDirectory() as folder:
        for case in found:
            (Path(folder) / case.sha256).write_bytes(case.data)
        sources = [SourceFile(c.name, c.sha256, len(c.data), c.media_type) for c in found]
        with Readers(ReadSettings(jobs=jobs, cache=None, limits=PATIENT), Path(folder)) as readers:
            readings = readers.read(sources)
            pages = {r.path: r.pages[0] for r in readings if r.pages}
            for case in found:
                _compare(case, pages.get(case.name), readers, score)
    if bare:
        with ProcessPoolExecutor(jobs) as pool:
            score.bare = sum(pool.map(bare_hits, found))
    print(f"  {row}: read", file=sys.stderr)
    return score


def _compare(case: Case, page: Page | None, readers: Readers, score: Score) -> None:
    """Add a page's figures to the row's."""
    score.identifiers += len(case.wanted)
    if page is None:
        score.misread.update(f"{case.name}: not read" for _ in case.wanted)
        return
    score.upright += page.rotation == case.turn
    facts: list[tuple[Wanted, Fact]] = []
    for wanted in case.wanted:
        box = turned(Box(*wanted.box), *_displayed(page), page.rotation)
        words = at(page.words, box)
        text = _without_sign(" ".join(w.text for w in words), wanted.printed)
        score.exact += text == wanted.printed
        if text != wanted.printed:
            score.misread[f"{case.name} {wanted.field}: {wanted.printed!r} read {text!r}"] += 1
        if words:
            facts.append((wanted, _fact(wanted, words, text, case.name)))
    score.reread += _after(facts, readers)


def _without_sign(text: str, printed: str) -> str:
    """The text without a currency sign that stands so close before an amount that it is read as one word with it."""
    return text.removeprefix("$") if not printed.startswith("$") else text


def _displayed(page: Page) -> tuple[float, float]:
    return (page.height, page.width) if page.rotation in (90, 270) else (page.width, page.height)


def _fact(wanted: Wanted, words: tuple[Word, ...], text: str, file: str) -> Fact:
    place = Place(file, 1, around(w.box for w in words), text=text)
    sure = min(w.confidence for w in words)
    return Fact(
        f"{wanted.field} {wanted.box}", "", wanted.field, text, _value(wanted.field, text), (place,), "ocr", sure
    )


def _value(name: str, printed: str) -> str:
    return normaliser_of(name)(printed) or printed


def _after(facts: list[tuple[Wanted, Fact]], readers: Readers) -> int:
    """How many values are right after every crop was read again."""
    questions = [
        Question(f.id, f.places[0].file, 1, f.places[0].box or Box(0, 0, 1, 1), pattern_of(f.field), "measured")
        for _, f in facts
    ]
    after = answered(tuple(f for _, f in facts), questions, readers.answer(questions))
    return sum(f.value == _value(w.field, w.printed) for (w, _), f in zip(facts, after, strict=True))


def _pixels(case: Case) -> Gray:
    if case.media_type == "application/pdf":
        page = pypdfium2.PdfDocument(case.data)[0]
        return np.asarray(page.render(scale=case.dpi / 72, grayscale=True).to_pil(), dtype=np.uint8)
    return np.asarray(cv2.imdecode(np.frombuffer(case.data, np.uint8), cv2.IMREAD_GRAYSCALE), dtype=np.uint8)


_BARE: list[InProcess] = []


def bare_words(gray: Gray, dpi: float) -> tuple[Word, ...]:
    """What Tesseract alone sees on an image, in points."""
    folder = data_folder()
    if not _BARE and folder is not None:
        _BARE.append(InProcess(folder, "eng", settings=()))
    k = 72 / dpi
    seen = _BARE[0].page(gray, round(max(70.0, dpi)))
    return tuple(Word(s.text, Box(s.left * k, s.top * k, s.right * k, s.bottom * k), s.confidence) for s in seen)


def bare_hits(case: Case) -> int:
    """How many identifiers bare Tesseract reads exactly."""
    words = bare_words(_pixels(case), case.dpi)
    texts = ((c, " ".join(w.text for w in at(words, Box(*c.box)))) for c in case.wanted)
    return sum(_without_sign(text, c.printed) == c.printed for c, text in texts)


# -- command -------------------------------------------------------------------------------------------------------


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", nargs="*", choices=[[], *ROWS], metavar="ROW")
    parser.add_argument("--layouts", choices=tuple(FAMILIES), default="dev")
    parser.add_argument("--seeds", type=int, default=7000, help="the first seed")
    parser.add_argument("--identifiers", type=int, default=500)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--no-bare", action="store_true", help="leave out bare Tesseract")
    parser.add_argument("--misread", action="store_true", help="list what was read wrong")
    given = parser.parse_args()
    print(f"layouts {given.layouts}, seeds from {given.seeds}")
    bare = not given.no_bare
    for row in given.rows or ROWS:
        start = monotonic()
        found = list(cases(row, given.layouts, given.seeds, given.identifiers))
        score = measured(row, found, given.jobs, bare)
        report(row, score, bare)
        print(f"  {monotonic() - start:.0f} s", file=sys.stderr)
        if given.misread:
            print("\n".join(f"    {line}" for line in sorted(score.misread)))


def report(row: str, score: Score, bare: bool) -> None:
    """Print one row."""
    n = score.identifiers
    parts = [f"exact {wilson(score.exact, n)}", f"after re-read {wilson(score.reread, n)}"]
    parts += [f"bare {wilson(score.bare, n)}"] if bare else []
    print(f"{row:<11} {'; '.join(parts)}; upright {score.upright}/{score.pages}", flush=True)


if __name__ == "__main__":
    main()
