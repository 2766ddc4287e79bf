"""One page, read: its text layer, its pixels where they are needed, and both put together."""

from __future__ import annotations

import math
from dataclasses import replace

from evidence.read.engines import Engines
from evidence.read.faults import PageFaultError, problem
from evidence.read.geometry import share_inside
from evidence.read.layer import Layer, Opened
from evidence.read.ocr.measure import ink_share
from evidence.read.ocr.overlay import STEP as STAMPS
from evidence.read.ocr.overlay import plain_ink
from evidence.read.ocr.turn import turned
from evidence.read.protocol import PageRead, Setup
from evidence.read.rulings import joined
from evidence.read.scan import Scanned, scanned
from evidence.records.pages import Page, Word
from evidence.records.sources import Problem

INKED = 0.0004
"""A page of which a larger share is dark has print on it."""

UNSURE = 0.5
"""A scanned page whose words' mean confidence is lower is only partly read."""

UNREAD = 0.5
"""A scanned page of whose letters a larger share lies outside all words is only partly read."""

COVERED = 0.3
"""A word of the pixels of which a larger share lies on a word of the text layer is that word."""


def read_page(file: Opened, number: int, setup: Setup, engines: Engines) -> PageRead:
    """Read page ``number`` (from 1) of an open file. Raises ``PageFaultError``."""
    layer = file.layer(number)
    if not layer.look:
        return PageRead(_page(layer, number), ink=True)
    gray, stamped = plain_ink(file.raster(number, reading_dpi(layer, setup), colour=True))
    if ink_share(gray) < INKED:
        return PageRead(_page(layer, number), ink=bool(layer.words))
    upright = turned(gray, layer.rotation)
    seen = scanned(upright, layer.width, layer.height, engines, known_upright=bool(layer.words))
    if stamped:
        seen = replace(seen, cleaning=(STAMPS, *seen.cleaning))
    page = _both(layer, seen, number)
    return PageRead(page, ink=True, problems=_doubts(page, seen.unread))


def reading_dpi(layer: Layer, setup: Setup) -> float:
    """Dots per inch to read a page at: the scan's own where that is within reason, and within the limit of pixels.

    Raises ``PageFaultError`` where the page is too large to be read at the lowest resolution.
    """
    wanted = min(layer.dpi or setup.dpi, 1.5 * setup.dpi)
    most = 72 * math.sqrt(setup.page_pixels / (layer.width * layer.height))
    if most < min(wanted, setup.lowest_dpi):
        raise PageFaultError("too-large", f"a page of {layer.width:.0f} by {layer.height:.0f} points")
    return min(wanted, most)


def _page(layer: Layer, number: int) -> Page:
    sure = 1.0 if layer.words else None
    return Page(
        "",
        number,
        round(layer.width, 2),
        round(layer.height, 2),
        layer.rotation,
        layer.source,
        layer.engine,
        layer.words,
        layer.rules,
        confidence=sure,
    )


def _both(layer: Layer, seen: Scanned, number: int) -> Page:
    """The text layer's words and those of the pixels that it lacks."""
    added = tuple(w for w in seen.words if not _covered(w, layer.words))
    words = layer.words + added
    source = "ocr" if not layer.words else "mixed" if added else "text"
    engine = seen.engine if not layer.words else f"{layer.engine} + {seen.engine}"
    mean = round(sum(w.confidence for w in words) / len(words), 4) if words else None
    rules = joined((*layer.rules, *seen.rules), seen.width, seen.height) if layer.rules else seen.rules
    turn = (layer.rotation + seen.rotation) % 360
    size = round(seen.width, 2), round(seen.height, 2)
    return Page("", number, *size, turn, source, engine, words, rules, seen.cleaning, mean)


def _covered(word: Word, words: tuple[Word, ...]) -> bool:
    x, y = word.box.centre
    return any(
        w.box.grown(1).holds(x, y) or (abs(w.box.top - word.box.top) < 40 and share_inside(word.box, w.box) > COVERED)
        for w in words
    )


def _doubts(page: Page, unread: float) -> tuple[Problem, ...]:
    if not page.words:
        return (problem("no-words", "there is print on the page, but no word could be read", page=page.number),)
    if page.confidence is not None and page.confidence < UNSURE:
        said = f"the page is hard to read (mean confidence {page.confidence:.0%})"
        return (problem("low-confidence", said, page=page.number),)
    if unread > UNREAD:
        said = f"{unread:.0%} of what looks like print on the page was not read"
        return (problem("unread-print", said, page=page.number),)
    return ()
