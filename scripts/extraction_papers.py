"""Papers of the sample factory for measuring extraction: written as files, with the documents truly in them."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType

from tests.factory import dev_e, layouts, unseen_h, wild
from tests.factory.build import clean
from tests.factory.bundles import Bundle, bundle, write_bundle
from tests.factory.bundles import TrueDocument as Stacked
from tests.factory.further_papers import further
from tests.factory.layouts import FORMS, LAYOUTS, OTHER, draw
from tests.factory.model import Paper, TrueField
from tests.factory.story import Shape
from tests.factory.tell import tell
from tests.factory.unrelated import unrelated
from tests.factory.write import write_paper

QUALITIES: Mapping[str, tuple[str, ...]] = {
    "digital": ("digital",),
    "clean": ("scan200", "scan300"),
    "bad": ("rotated", "blur", "jpeg", "noise", "combo", "saltpepper", "fax", "sideways"),
}
"""Pooled qualities; every paper draws one of them. A single name of ``tests.factory.scans`` may stand for itself."""

FURTHER = dev_e.FAMILY
"""The family of all kinds beyond the first ten."""

KEPT = ("k", "unseen")
"""Families whose names begin so (``kept``) are kept apart: they are measured, never looked at."""


@dataclass(frozen=True)
class TrueDocument:
    """One document as the factory made it: kind, its pages as (file, page from 1) in order, its printed fields."""

    name: str
    kind: str
    pages: tuple[tuple[str, int], ...]
    fields: tuple[TrueField, ...]
    told: Mapping[str, str]
    """All it may print by name, values of fields and other printed things, also where the print is not marked."""


@dataclass(frozen=True)
class Lot:
    """Files in a folder that are read together, with the documents in them."""

    name: str
    family: str
    quality: str
    folder: Path
    documents: tuple[TrueDocument, ...]


def families(kind: str) -> frozenset[str]:
    """The families with a layout of their own for a kind."""
    found = {name for name, layout in LAYOUTS.get(kind, {}).items() if layout not in OTHER.values()}
    modules = [m for m in vars(layouts).values() if isinstance(m, ModuleType) and hasattr(m, "FAMILY")]
    for module in modules:
        if kind in getattr(module, "LAYOUTS", {}) or kind in getattr(module, "FORMS", {}):
            found.add(module.FAMILY)
    forms = kind in FORMS and not any(kind in getattr(m, "FORMS", {}) for m in modules)
    return frozenset(found | ({"a", "b"} if forms else set()))


def apart(family: str) -> bool:
    """Whether a family is kept apart."""
    return family.startswith(KEPT)


def lots(chosen: Sequence[str], quality: str, seeds: range, folder: Path) -> Iterator[Lot]:
    """One lot a family and seed: the papers of a clean dossier whose kinds the family draws, each as its own file.

    Message files hold no print, so that scans leave them out. Raises ``ValueError`` where a family draws nothing.
    """
    for family in chosen:
        drawn = 0
        for seed in seeds:
            place = folder / f"{family}-{quality}-{seed}"
            place.mkdir(parents=True)
            mine = [p for p in dressed_papers(family, quality, seed) if p.quality != "text" or quality == "digital"]
            drawn += len(mine)
            yield Lot(place.name, family, quality, place, tuple(_written(p, place, seed) for p in mine))
        if not drawn:
            raise ValueError(f"no layout of family {family!r}")


def bundled(chosen: Sequence[str], quality: str, seeds: range, folder: Path, pages: int) -> Iterator[Lot]:
    """One lot a family and seed: a broker's scan of so many pages, papers of several dossiers in one file.

    ``clean`` is scanned at 200 dpi, ``bad`` is a scan of mixed qualities.
    """
    how = {"clean": "scan200", "bad": None}.get(quality, quality)
    for family in chosen:
        for seed in seeds:
            place = folder / f"{family}-{quality}-bundle-{seed}"
            place.mkdir(parents=True)
            made = bundle(seed, pages, family)
            fields = write_bundle(made, place, "scan", how)
            (file,) = (p.name for p in place.iterdir())
            documents = tuple(_of_bundle(made, true, file, fields) for true in made.truth)
            yield Lot(place.name, family, quality, place, documents)


def _of_bundle(made: Bundle, true: Stacked, file: str, fields: Sequence[TrueField]) -> TrueDocument:
    own = set(true.pages)
    paper = made.leaves[true.pages[0] - 1].paper
    pages = tuple((file, n) for n in sorted((*true.pages, *true.blanks)))
    return TrueDocument(
        true.paper, true.kind, pages, tuple(f for f in fields if f.page in own), {**paper.extras, **paper.fields}
    )


def dressed_papers(family: str, quality: str, seed: int) -> list[Paper]:
    """The papers of one story whose kinds a family draws, each in a style and quality of its own.

    The family of further kinds draws these alone, every second story's seller being Chinese, and with them papers that
    have nothing to do with the trade and blank forms. The families of whatever offices and clerks write draw both,
    Chinese papers and all forms of wires among them.
    """
    if family == FURTHER:
        papers = further(tell(seed, Shape(origin="CN", trader=False) if seed % 2 else None)) + unrelated(seed)
    elif family in (unseen_h.FAMILY, wild.FAMILY):
        papers = clean(seed).papers + further(tell(seed, Shape(origin="CN", trader=False) if seed % 3 == 1 else None))
        papers = [p for p in papers if family in families(p.kind)]
    else:
        papers = clean(seed).papers
        known = {p.kind for p in papers}
        papers = papers + [p for p in further(tell(seed, None)) if p.kind not in known]
        papers = [p for p in papers if family in families(p.kind)]
    return [_dressed(p, family, quality, seed) for p in papers]


def _dressed(paper: Paper, family: str, quality: str, seed: int) -> Paper:
    dice = random.Random(f"extraction {seed} {paper.name} {family} {quality}")
    how = paper.quality if paper.quality == "text" else dice.choice(QUALITIES.get(quality, (quality,)))
    return replace(paper, family=family, style=dice.randrange(1000), quality=how)


def _written(paper: Paper, folder: Path, seed: int) -> TrueDocument:
    before = set(folder.iterdir())
    fields = write_paper(paper, folder, seed)
    files = sorted(p.name for p in set(folder.iterdir()) - before)
    count = len(draw(paper))
    single = tuple((files[0], n) for n in range(1, count + 1))
    pages = single if len(files) == 1 else tuple((name, 1) for name in files)
    if paper.quality == "text":
        pages = pages[:1]
    return TrueDocument(paper.name, paper.kind, pages, tuple(fields), {**paper.extras, **paper.fields})
