"""A broker's scan: papers of several dossiers one after the other in one file without separators, and its truth.

What offices really hand in: papers of many pages, continuation sheets, blank backs, several copies of one form, two
invoices of one seller in a row, "page x of y" on some, stacks scanned in two passes (all fronts, then all backs from
the last to the first), pages of two papers shuffled into one another, pages missing nowhere.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from pathlib import Path

from tests.factory import dev_e, lengthen, scans
from tests.factory.build import clean
from tests.factory.canvas import Canvas
from tests.factory.degrade import Shot
from tests.factory.further_papers import further
from tests.factory.layouts import FORMS, LAYOUTS, draw
from tests.factory.model import Paper, Sheet, TrueField
from tests.factory.pdf import pdf
from tests.factory.tell import tell
from tests.factory.truth import page_truth
from tests.factory.unrelated import unrelated

SCANS = ("scan200", "scan200", "scan200", "scan150", "rotated", "stamped", "jpeg", "shade", "sideways")
"""Qualities of a mixed scan, the common ones more often."""
MIXED = "mixed"
US_FORMS = ("entry_summary", "customs_bond", "importer_identity", "ein_letter", *dev_e.FORMS)


@dataclass(frozen=True)
class Leaf:
    """One page to be scanned: its paper, its sheet; ``blank`` for an empty back."""

    paper: Paper
    sheet: Sheet
    blank: bool = False


@dataclass(frozen=True)
class TrueDocument:
    """What belongs together: kind, paper, its pages in reading order and its blank backs (numbers from 1).

    ``files`` has a file's name for each page where a paper lies in several files, else it is empty.
    """

    kind: str
    paper: str
    pages: tuple[int, ...]
    blanks: tuple[int, ...] = ()
    files: tuple[str, ...] = ()


@dataclass
class Bundle:
    """Pages in the order of the scan, and which of them make a document; ``twists`` tell what was done to it."""

    seed: int
    leaves: list[Leaf] = field(default_factory=list)
    truth: list[TrueDocument] = field(default_factory=list)
    twists: list[str] = field(default_factory=list)


def bundle(seed: int, pages: int = 40, family: str | None = None) -> Bundle:
    """A stack of ``pages`` pages out of several dossiers; ``family`` draws all kinds it has a layout for.

    A few pages fewer where no paper fits the rest.
    """
    rng = random.Random(f"bundle {seed}")
    out = Bundle(seed)
    supply = _supply(seed, rng, family)
    while len(out.leaves) < pages and supply:
        stack = supply.pop(0)
        if supply and rng.random() < 0.3 and not stack[0].name.startswith(MIXED):
            stack = stack + supply.pop(0)
        made = [_drawn(paper, rng) for paper in stack]
        leaves, twist = _arranged(made, rng)
        if len(out.leaves) + len(leaves) <= pages:
            _append(out, made, leaves)
            out.twists += [twist] if twist else []
    return out


def _supply(seed: int, rng: random.Random, family: str | None) -> list[list[Paper]]:
    """Papers of six dossiers in an office's order, single or in small stacks that lie together."""
    out: list[list[Paper]] = []
    for n in range(6):
        own = seed * 100 + n
        papers = clean(own).papers
        more = [p for p in further(tell(own)) if p.kind not in {q.kind for q in papers}]
        chosen = papers + rng.sample(more, min(8, len(more))) + rng.sample(unrelated(own), 1)
        for paper in chosen:
            paper.family, paper.name = _family(paper, family, rng), f"{n}-{paper.name}"
            if paper.quality == "text":
                continue
            out += _stacks(paper, rng)
    for n, stack in enumerate(out):
        for k, paper in enumerate(stack):
            paper.name = f"{n:03d}{'abcdef'[k]}-{paper.name}"
    out.insert(rng.randrange(6), _mixed(seed, rng, family))
    return out


def _mixed(seed: int, rng: random.Random, family: str | None) -> list[Paper]:
    """A long invoice and its long packing list, to lie in one stack out of order."""
    papers = [p for p in clean(seed * 100 + 50).papers if p.kind in ("commercial_invoice", "packing_list")]
    for paper in papers:
        lengthen.lengthened(paper, rng.randrange(50, 80))
        paper.family, paper.name = _family(paper, family, rng), f"{MIXED}-{paper.name}"
    return papers


def _family(paper: Paper, wanted: str | None, rng: random.Random) -> str:
    """The wanted family where it draws the kind, one of the development families else."""
    known = LAYOUTS.get(paper.kind, {})
    if paper.extras.get("blank") or paper.kind == "other" or paper.kind in dev_e.FORMS:
        return dev_e.FAMILY if wanted in (None, "a", "b", "c", "e") else str(wanted)
    if wanted:
        return wanted if wanted in known or paper.kind in FORMS or wanted not in "abce" else "e"
    if paper.kind in FORMS:
        return rng.choice("ab")
    first_ten = paper.kind in {"contract", "commercial_invoice", "packing_list", "bill_of_lading", "remittance"}
    return rng.choice([f for f in "abc" if f in known] or ["e"]) if first_ten or "e" not in known else "e"


def _stacks(paper: Paper, rng: random.Random) -> list[list[Paper]]:
    """A paper alone, in copies, longer than usual, or with its seller's next invoice behind it."""
    dice = rng.random()
    if not paper.fields:
        return [[paper]]
    if paper.kind in lengthen.KINDS and dice < 0.55:
        lengthen.lengthened(paper, rng.randrange(12, 34))
        return [[paper]]
    if paper.kind == "commercial_invoice" and dice < 0.85:
        return [[paper, lengthen.next_invoice(paper)]]
    if paper.kind in US_FORMS and dice > 0.75:
        return [[paper, *(deepcopy(paper) for _ in range(rng.randrange(1, 3)))]]
    return [[paper]]


@dataclass(frozen=True)
class _Drawn:
    paper: Paper
    sheets: tuple[Sheet, ...]


def _drawn(paper: Paper, rng: random.Random) -> _Drawn:
    """The sheets of a paper, numbered as "page x of y" where it has several and the seed says so."""
    sheets = draw(paper)
    if paper.kind not in US_FORMS and (len(sheets) > 1 or rng.random() < 0.1) and rng.random() < 0.7:
        form = rng.choice(("Page {} of {}", "Page {}/{}", "{} / {}", "PAGE {} OF {}"))
        sheets = [_numbered(s, form.format(n, len(sheets))) for n, s in enumerate(sheets, 1)]
    return _Drawn(paper, tuple(sheets))


def _numbered(sheet: Sheet, words: str) -> Sheet:
    """A sheet with its number at the foot, or at the head where the foot is taken."""
    pen = Canvas()
    pen.sheets = [Sheet(sheet.width, sheet.height, list(sheet.words), sheet.rules, sheet.shades)]
    low = max((w.bottom for w in sheet.words), default=0.0)
    y = sheet.height - 28 if low < sheet.height - 32 else 12
    pen.text(0, y, words, 7.5, width=sheet.width, align="c")
    return pen.sheet


def _arranged(made: Sequence[_Drawn], rng: random.Random) -> tuple[list[tuple[int, int]], str]:
    """The order of a stack's pages as (paper, page from 0; page -1 for a blank back), and what was done to it."""
    flat = [(n, k) for n, paper in enumerate(made) for k in range(len(paper.sheets))]
    dice = rng.random() * (0.5 if made[0].paper.name.startswith(MIXED) else 1)
    if len(flat) > 2 and dice < 0.25:
        return _two_passes(made), "two passes"
    if len(made) > 1 and len(made[0].sheets) > 1 and dice < 0.5:
        return sorted(flat, key=lambda leaf: (leaf[1], leaf[0])), "shuffled"
    if dice > 0.86:
        return [leaf for n, k in flat for leaf in ((n, k), (n, -1))], "blank backs"
    return flat, ""


def _two_passes(made: Sequence[_Drawn]) -> list[tuple[int, int]]:
    """All fronts, then all backs from the last to the first; every paper starts on a front."""
    fronts, backs = [], []
    for n, paper in enumerate(made):
        count = len(paper.sheets)
        for k in range(0, count, 2):
            fronts.append((n, k))
            backs.append((n, k + 1 if k + 1 < count else -1))
    return fronts + backs[::-1]


def _append(out: Bundle, made: Sequence[_Drawn], order: Sequence[tuple[int, int]]) -> None:
    first = len(out.leaves) + 1
    for n, k in order:
        paper, sheets = made[n].paper, made[n].sheets
        empty = Sheet(sheets[0].width, sheets[0].height)
        out.leaves.append(Leaf(paper, sheets[k] if k >= 0 else empty, k < 0))
    for n, drawn in enumerate(made):
        mine = [(k, first + at) for at, (m, k) in enumerate(order) if m == n]
        pages = tuple(number for k, number in sorted(mine) if k >= 0)
        blanks = tuple(number for k, number in mine if k < 0)
        out.truth.append(TrueDocument(drawn.paper.kind, drawn.paper.name, pages, blanks))


def write_bundle(made: Bundle, folder: Path, name: str, quality: str | None = None) -> list[TrueField]:
    """Writes the stack as one PDF: ``digital``, one quality of scans for all pages, or (None) a mixed scan.

    Returns what is printed where. Raises ``ValueError`` for a quality that makes no PDF.
    """
    folder.mkdir(parents=True, exist_ok=True)
    file = f"{name}.pdf"
    if quality == "digital":
        (folder / file).write_bytes(pdf([leaf.sheet for leaf in made.leaves], name))
        return _told(made, file, [None] * len(made.leaves))
    if quality and scans.QUALITIES[quality].form != "pdf":
        raise ValueError(f"{quality} makes no PDF")
    rng = random.Random(f"scan {made.seed}")
    chosen = {doc.paper: quality or rng.choice(SCANS) for doc in made.truth}
    shots = [_shot(leaf, chosen[leaf.paper.name], made.seed + n) for n, leaf in enumerate(made.leaves)]
    (folder / file).write_bytes(scans.image_pdf(shots, 80))
    return _told(made, file, [shot.box for shot in shots])


def _shot(leaf: Leaf, quality: str, seed: int) -> Shot:
    """One page after its quality's steps; nobody stamps an empty back."""
    paper = replace(leaf.paper, quality="scan200" if leaf.blank and quality == "stamped" else quality)
    return scans.shots(paper, [leaf.sheet], seed)[0]


Box = tuple[float, float, float, float]


def _told(made: Bundle, file: str, moves: Sequence[Callable[[Box], Box] | None]) -> list[TrueField]:
    found: list[TrueField] = []
    for number, (leaf, move) in enumerate(zip(made.leaves, moves, strict=True), 1):
        found += page_truth(leaf.paper, leaf.sheet, file, number, move)
    return found


NAMING = ("{stem}-{n}", "{stem}_p{n}", "{stem} ({n})", "{stem}{n:02d}", "scan{total:04d}")
"""How people name the pictures of a paper's pages; the last tells nothing of the paper."""


def pictures(seed: int, folder: Path, count: int = 4, family: str | None = None) -> list[TrueDocument]:
    """Papers of several pages as one JPEG a page (``bill-1.jpg``, ``bill-2.jpg``) in ``folder``; what belongs together.

    A document's ``pages`` are all 1: each picture has one page.
    """
    rng = random.Random(f"pictures {seed}")
    folder.mkdir(parents=True, exist_ok=True)
    truth: list[TrueDocument] = []
    total = 0
    for number, paper in enumerate(_long_papers(seed, count)):
        paper.family, paper.quality = _family(paper, family, rng), rng.choice(("scan-jpg", "scan-jpg", "photo-jpg"))
        stem, naming = f"{paper.kind.replace('_', '-')}{number or ''}", NAMING[rng.randrange(len(NAMING))]
        made = _drawn(paper, rng)
        names = []
        for n, shot in enumerate(scans.shots(paper, made.sheets, seed + number), 1):
            total += 1
            names.append(naming.format(stem=stem, n=n, total=total) + ".jpg")
            (folder / names[-1]).write_bytes(scans.picture(shot, scans.QUALITIES[paper.quality]))
        truth.append(TrueDocument(paper.kind, paper.name, (1,) * len(names), (), tuple(names)))
    return truth


def _long_papers(seed: int, count: int) -> list[Paper]:
    """Papers that run over several pages."""
    out: list[Paper] = []
    own = seed * 100
    while len(out) < count:
        for paper in clean(own).papers:
            if paper.kind in lengthen.KINDS and len(out) < count:
                lengthen.lengthened(paper, 26 + own % 9)
                out.append(paper)
        own += 1
    return out
