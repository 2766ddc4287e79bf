"""Pages that the sample factory draws in its development layouts, as plain text, for the categoriser to learn from."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import lru_cache

from scripts.training.markup import noisy
from tests.factory.build import clean
from tests.factory.layouts import draw
from tests.factory.model import Sheet

FAMILIES = ("a", "b", "c")
_DOSSIERS = 24
_ROW = 4.0


@lru_cache(maxsize=1)
def _pool() -> tuple[tuple[str, str], ...]:
    """The text and kind of every page of some dossiers, each paper in a family and style of its own."""
    dice = random.Random(1)
    found = []
    for seed in range(2000, 2000 + _DOSSIERS):
        for paper in clean(seed).papers:
            if paper.quality != "text":
                dressed = replace(paper, family=dice.choice(FAMILIES), style=dice.randrange(1000))
                found += [(text(sheet), paper.kind) for sheet in draw(dressed)]
    return tuple(found)


def text(sheet: Sheet) -> str:
    """The words of a page from top to bottom, left to right."""
    words = sorted(sheet.words, key=lambda w: (round(w.top / _ROW), w.x0))
    return " ".join(w.text for w in words)


def page(rng: random.Random) -> tuple[str, str]:
    """A drawn page's text and kind; a half with slips as of OCR."""
    said, kind = rng.choice(_pool())
    share = rng.choice((0.0, 0.0, 0.02, 0.06))
    return (noisy(rng, (said, ()), share)[0] if share else said), kind
