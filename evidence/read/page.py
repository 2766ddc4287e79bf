"""One page, read: its text layer, its pixels where they are needed, and both put together.

What a person sees counts. Words of the layer that are drawn plainly are kept; where a picture lies, or a word may not
be seen, the pixels are read, and their words are used, also where a layer beneath agrees with them: they come with
confidences. What the layer says beyond that is kept aside.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from evidence.read.blank import bare_bands, blank, blank_in_colour
from evidence.read.engines import Engines
from evidence.read.faults import ENGINE, PageFaultError, problem
from evidence.read.geometry import share_inside, shifted
from evidence.read.geometry import turned as turned_box
from evidence.read.hidden import Compared, compared
from evidence.read.layer import BEHIND, Layer, Opened, Raster, Unseen
from evidence.read.likeness import marks, page_print
from evidence.read.ocr.first import ENLARGED, MOST_ENLARGED
from evidence.read.ocr.overlay import STEP as STAMPS
from evidence.read.ocr.overlay import plain_ink
from evidence.read.ocr.turn import turned
from evidence.read.pale import Pale, pale_print
from evidence.read.protocol import PageRead, Setup
from evidence.read.rulings import joined
from evidence.read.scan import Scanned, scanned
from evidence.records.codec import replaced
from evidence.records.pages import Page, Word
from evidence.records.sources import Problem

UNSURE = 0.5
"""A scanned page whose words' mean confidence is lower is only partly read."""

UNREAD = 0.5
"""A scanned page of whose letters a larger share lies outside all words is only partly read."""

PICTURED = 0.5
"""A word less sure than this in a picture on a page with text is taken for a part of the drawing."""

SHORT = 60
"""A text layer of fewer words may be a scan's footer alone."""

BARE = 0.15
"""The share of a page's height with print under no word: more than a letterhead and a seal take."""

ADDED = 10
"""So many words of a scan beside a text layer say how well it was read."""

DOUBTED = 5
"""So many words that aren't sure enough to count show that a picture has print on it."""

COVERED = 0.3
"""A word of the pixels of which a larger share lies on a word of the text layer is that word."""


CLEAR = 0.75
"""A page whose words are less sure on average is not looked at for pale print: it has other troubles."""

PALE = "pale print"
"""The step of a page of which pale print was read by itself."""

QUOTED = 200
"""So many characters of a watermark are quoted."""

COARSE = f"{ENLARGED}{MOST_ENLARGED:g}"
"""The step of a page that ought to have been enlarged even more."""


def read_page(file: Opened, number: int, setup: Setup, engines: Engines) -> PageRead:
    """Read page ``number`` (from 1) of an open file. Raises ``PageFaultError``."""
    layer = file.layer(number)
    said = _read(file, layer, number, setup, engines)
    told = tuple(replaced(p, page=number) for p in layer.told)
    return replaced(said, problems=(*said.problems, *told)) if told else said


def _read(file: Opened, layer: Layer, number: int, setup: Setup, engines: Engines) -> PageRead:
    if not layer.look:
        pictures = _pictures(file, layer, number, setup, engines)
        engine = _engine(engines, number) if pictures else ()
        return PageRead(_page(layer, number, pictures), problems=(*_unread(pictures, number), *engine))
    pixels = file.raster(number, reading_dpi(layer, setup), colour=True)
    gray, stamped = plain_ink(pixels)
    if blank_in_colour(pixels, gray):
        return PageRead(_page(layer, number, ()))
    upright = turned(gray, layer.rotation)
    seen = scanned(upright, layer.width, layer.height, engines, known_upright=bool(layer.words))
    if stamped:
        seen = replace(seen, cleaning=(STAMPS, *seen.cleaning))
    page, added = _both(layer, seen, number)
    turn = (layer.rotation + seen.rotation) % 360
    standing = np.rot90(pixels, -(turn // 90))
    found = marks(standing, page.width) if stamped else ()
    known = (*(w.box for w in page.words), *page.rules, *(m.box for m in found), *(u.word.box for u in layer.unseen))
    clear = not page.words or (page.confidence or 0.0) >= CLEAR  # a page hard to read is told anyway
    pale = pale_print(standing, page.width, known, engines.page) if clear else Pale()
    page = _with_pale(page, pale)
    page = replaced(page, looks=page_print(turned(upright, seen.rotation)), marks=found)
    doubts = _doubts(page, added, seen.unread) or _bare(page, layer, added, upright, seen)
    return PageRead(page, problems=(*doubts, *_told(pale, number), *_stamps(page, number), *_engine(engines, number)))


def _stamps(page: Page, number: int) -> Iterator[Problem]:
    """Stamps in coloured ink: they are taken off the print; what is printed in them, mostly aslant, stays unread."""
    if page.marks:
        places = "; ".join(f"{m.box.x0:.0f}, {m.box.top:.0f}" for m in page.marks)
        said = f"what stamps, seals or signatures in coloured ink say was not read (points from the top left: {places})"
        yield problem("stamp-unread", said, page=number)


def _with_pale(page: Page, pale: Pale) -> Page:
    """The page with its pale words; they come last."""
    added = tuple(w for w in pale.words if not _covered(w, page.words))
    if not added:
        return page
    words = page.words + added
    mean = round(sum(w.confidence for w in words) / len(words), 4)
    return replaced(page, words=words, confidence=mean, cleaning=(*page.cleaning, PALE))


def _told(pale: Pale, number: int) -> Iterator[Problem]:
    """Pale print that was not read surely, or that stands behind the lines."""
    if pale.unsure:
        said = f"{pale.unsure} words in pale or coloured print could not be read surely"
        yield problem("unread-print", said, page=number)
    if pale.watermark:
        said = f"large pale print behind the lines was kept apart from them: “{' '.join(pale.watermark)[:QUOTED]}”"
        yield problem("slanted", said, page=number)


def _engine(engines: Engines, number: int) -> Iterator[Problem]:
    """What of the engines didn't work, or not in time, when pixels of a page were read."""
    if engines.instead:
        yield problem(ENGINE, f"{engines.instead}: another OCR engine read the page", page=number)
    if engines.missed:
        yield problem(ENGINE, f"doubtful words were not read a second time: {engines.missed}", page=number)


def _pictures(file: Opened, layer: Layer, number: int, setup: Setup, engines: Engines) -> tuple[Scanned, ...]:
    """What stands in the parts of a page that must be looked at, in points of the whole page."""
    if not layer.regions:
        return ()
    gray = turned(file.raster(number, reading_dpi(layer, setup)), layer.rotation)
    scale = gray.shape[1] / layer.width
    found = []
    for part in layer.regions:
        top, left = max(0, round(part.top * scale)), max(0, round(part.x0 * scale))
        cut = np.ascontiguousarray(gray[top : round(part.bottom * scale), left : round(part.x1 * scale)])
        if cut.size == 0 or blank(cut):
            continue
        seen = scanned(cut, cut.shape[1] / scale, cut.shape[0] / scale, engines, known_upright=True)
        found.append(replace(seen, words=tuple(_placed(w, left / scale, top / scale) for w in seen.words)))
    return tuple(found)


def _bare(page: Page, layer: Layer, added: Sequence[Word], upright: Raster, seen: Scanned) -> tuple[Problem, ...]:
    """Print on a scan beside a short text layer (a footer, a stamp of the copier) that gave no more than that layer."""
    if seen.rotation or not 0 < len(layer.words) < SHORT or len(added) >= ADDED:
        return ()
    bare = bare_bands(upright, (w.box for w in page.words), upright.shape[1] / layer.width)
    if bare <= BARE:
        return ()
    said = f"there is print on {bare:.0%} of the page's height beside the words that were read"
    return (problem("unread-print", said, page=page.number),)


def _placed(word: Word, right: float, down: float) -> Word:
    return replaced(word, box=shifted(word.box, right, down))


def reading_dpi(layer: Layer, setup: Setup) -> float:
    """Dots per inch to read a page at: the scan's own where that is within reason, and within the limit of pixels.

    Raises ``PageFaultError`` where the page is too large to be read at the lowest resolution.
    """
    wanted = min(layer.dpi or setup.dpi, 1.5 * setup.dpi)
    most = 72 * math.sqrt(setup.page_pixels / (layer.width * layer.height))
    if most < min(wanted, setup.lowest_dpi):
        raise PageFaultError("too-large", f"a page of {layer.width:.0f} by {layer.height:.0f} points")
    return min(wanted, most)


def _page(layer: Layer, number: int, pictures: tuple[Scanned, ...]) -> Page:
    """A page of text, with what its pictures say."""
    print_in_them = [w for seen in pictures for w in seen.words if w.confidence >= PICTURED]
    found = compared(layer.unseen, (*layer.words, *print_in_them))
    own = layer.words + _restored(found)
    added = tuple(w for w in print_in_them if not _covered(w, own))
    words = own + added
    source = "mixed" if added else layer.source
    engine = " + ".join(dict.fromkeys([layer.engine, *(seen.engine for seen in pictures)]))
    size = round(layer.width, 2), round(layer.height, 2)
    mean = round(sum(w.confidence for w in words) / len(words), 4) if words else None
    aside = (*layer.hidden, *found.hidden), found.agrees
    return Page("", number, *size, layer.rotation, source, engine, words, layer.rules, (), mean, *aside)


def _both(layer: Layer, seen: Scanned, number: int) -> tuple[Page, tuple[Word, ...]]:
    """The text layer's words and those of the pixels that it lacks; and the latter alone."""
    unseen = tuple(_upright(u, layer, seen.rotation) for u in layer.unseen)
    found = compared(unseen, (*layer.words, *seen.words))
    own = layer.words + _restored(found)
    added = tuple(w for w in seen.words if not _covered(w, own))
    words = own + added
    source = "ocr" if not own else "mixed" if added else "text"
    engine = seen.engine if not own else f"{layer.engine} + {seen.engine}"
    mean = round(sum(w.confidence for w in words) / len(words), 4) if words else None
    rules = joined((*layer.rules, *seen.rules), seen.width, seen.height) if layer.rules else seen.rules
    turn = (layer.rotation + seen.rotation) % 360
    size = round(seen.width, 2), round(seen.height, 2)
    aside = found.hidden, found.agrees
    return Page("", number, *size, turn, source, engine, words, rules, seen.cleaning, mean, *aside), added


def _upright(said: Unseen, layer: Layer, turn: int) -> Unseen:
    """An unseen word on the page turned as its print asks."""
    box = turned_box(said.word.box, layer.width, layer.height, turn)
    return replace(said, word=replaced(said.word, box=box)) if turn else said


def _restored(found: Compared) -> tuple[Word, ...]:
    """Words behind a stamp or seal that one may see through, and that show through it."""
    return tuple(u.word for u in found.shown if u.why == BEHIND)


def _covered(word: Word, words: tuple[Word, ...]) -> bool:
    x, y = word.box.centre
    return any(
        w.box.grown(1).holds(x, y) or (abs(w.box.top - word.box.top) < 40 and share_inside(word.box, w.box) > COVERED)
        for w in words
    )


def _unread(pictures: Sequence[Scanned], number: int) -> Iterator[Problem]:
    """A notice for each picture on a page of text that seems to have print on it of which nothing counts."""
    for seen in pictures:
        # A lone sign or letter is what grain is read as, no reading.
        kept = any(w.confidence >= PICTURED and sum(map(str.isalnum, w.text)) > 1 for w in seen.words)
        if not kept and (seen.unread > UNREAD or len(seen.words) >= DOUBTED):
            said = f"nothing could be read in a picture of {seen.width:.0f} by {seen.height:.0f} points"
            yield problem("picture-unread", said, page=number)


def _doubts(page: Page, added: Sequence[Word], unread: float) -> tuple[Problem, ...]:
    """What speaks against a page of which the pixels were read; ``added`` are the words that only they gave."""
    if not page.words:
        return (problem("no-words", "there is print on the page, but no word could be read", page=page.number),)
    judged = page.words if len(added) == len(page.words) else added if len(added) >= ADDED else ()
    sure = sum(w.confidence for w in judged) / len(judged) if judged else 1.0
    if sure < UNSURE:
        said = f"the page is hard to read (mean confidence {sure:.0%})"
        return (problem("low-confidence", said, page=page.number),)
    if unread > UNREAD:
        said = f"{unread:.0%} of what looks like print on the page was not read"
        return (problem("unread-print", said, page=page.number),)
    if COARSE in page.cleaning:
        said = "the scan is so coarse that letters have hardly six pixels of height; some may be misread"
        return (problem("low-confidence", said, page=page.number),)
    return ()
