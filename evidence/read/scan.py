"""A page's pixels to words: turned upright, made fit for reading, read, and mapped back onto the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import cv2
import numpy as np

from evidence.read.boxlike import EMPTY, as_character
from evidence.read.engines import Engines
from evidence.read.geometry import turned_size
from evidence.read.layer import Raster
from evidence.read.ocr.chinese import FEW, characters, with_chinese
from evidence.read.ocr.cleaning import SPECKS
from evidence.read.ocr.engine import LineEngine, PageEngine, Seen, line_text, moved, scaled
from evidence.read.ocr.joining import joined_words
from evidence.read.ocr.marks import mended
from evidence.read.ocr.second_look import glimpse, second_look, uncovered
from evidence.read.ocr.specks import specks_per_letter
from evidence.read.ocr.tidy import tidied
from evidence.read.ocr.turn import better_turn, likely_turn, turned
from evidence.read.ocr.whole import STEP, mean_confidence, merged, reads_badly
from evidence.read.rulings import joined
from evidence.read.sheet import Sheet, prepared, prepared_again
from evidence.records.pages import Word
from evidence.records.places import Box

cv2.setNumThreads(1)  # pages are read side by side in processes of their own

SMALLEST_PRINT = 9.0
"""Letters lower than so many pixels are enlarged to ``GOOD_PRINT``."""

GOOD_PRINT = 14.0
LARGEST_PRINT = 45.0
"""Letters higher than so many pixels are reduced to ``LARGE_PRINT``."""

LARGE_PRINT = 32.0
MOST_ENLARGED = 3.0
UPRIGHT = 0.65
"""A mean confidence from which a page is taken to be the right way up and in a language that is read."""

SWAMPED = 12.0
"""Specks for each letter from which the second engine sees the sheet without them: its search for lines fails there."""

MOST_MENDED = 20
"""So many numbers of a page are read again for their points and commas."""

TICKED = "☒"
TICK_SURE = 0.9
"""How sure a tick is: ink in a box may be a slip of the pen."""


@dataclass(frozen=True)
class Scanned:
    """What the pixels of a page say, in points of the page turned clockwise by ``rotation``.

    ``unread`` is the share of what looks like letters that no word covers, 0 for a page with few of them.
    """

    width: float
    height: float
    rotation: int
    words: tuple[Word, ...]
    rules: tuple[Box, ...]
    cleaning: tuple[str, ...]
    engine: str
    unread: float = 0.0


@dataclass(frozen=True)
class _Reading:
    """What an engine saw on a sheet that was enlarged by ``factor``."""

    sheet: Sheet
    seen: tuple[Seen, ...]
    factor: float
    engine: str
    rotation: int

    @property
    def sure(self) -> float:
        """The mean confidence, by characters."""
        return mean_confidence(self.seen)


def scanned(gray: Raster, width: float, height: float, engines: Engines, *, known_upright: bool = False) -> Scanned:
    """Read a page of so many points from its gray pixels, turning it upright where it isn't known to be.

    A page that reads badly is tried the other ways up, then with Chinese data; where it still does, the second engine
    reads all of it. Raises ``PageFaultError`` where no engine is installed.
    """
    size = width, height
    axis = 0 if known_upright else likely_turn(gray)
    reading = _read(gray, size, axis, engines.page)
    if reading.sure < UPRIGHT and not known_upright:
        fit, factor = _fit(reading.sheet)
        more = better_turn(fit, engines.page, round(reading.sheet.dpi * factor))
        if more:
            reading = _read(gray, size, (axis + more) % 360, engines.page)
    if reading.sure < UPRIGHT and engines.chinese is not None:
        reading = _better(reading, engines.chinese)
    if engines.second is not None and reads_badly(reading.seen, _unread(reading)):
        reading = _read_twice(reading, gray, size, engines.second)
    elif engines.second is not None:
        reading = _looked_again(reading, engines.second)
        reading = _bilingual(reading, engines)
    return _mapped(reading, *turned_size(width, height, reading.rotation))


def _unread(reading: _Reading) -> float:
    """The share of the sheet's letters that no word covers."""
    return uncovered(reading.sheet.gray, (scaled(s, 1 / reading.factor) for s in reading.seen))


def _read_twice(reading: _Reading, gray: Raster, size: tuple[float, float], engine: PageEngine) -> _Reading:
    """The reading put together with that of the whole sheet by another engine.

    That one sees the sheet with its specks: they mislead it less than points and colons that went with them; but it
    finds no lines where the print is swamped with them.
    """
    factor, sheet = reading.factor, reading.sheet
    if SPECKS in sheet.steps:
        turn, steps = reading.rotation, tuple(s for s in sheet.steps if s != SPECKS)
        seen_by_it = prepared_again(gray, *turned_size(*size, turn), turn, steps).gray
        if specks_per_letter(seen_by_it) > SWAMPED:
            seen_by_it = sheet.gray
    else:
        seen_by_it = sheet.gray
    other = engine.page(seen_by_it, sheet.dpi)
    if not other:
        return reading
    words = merged([scaled(s, 1 / factor) for s in reading.seen], other)
    seen = tuple(scaled(w, factor) for w in tidied(words, dusty=SPECKS in sheet.steps))
    sheet = replace(sheet, steps=(*sheet.steps, STEP))
    return replace(reading, sheet=sheet, seen=seen, engine=f"{reading.engine} + {engine.name}")


def _looked_again(reading: _Reading, engine: LineEngine) -> _Reading:
    """The reading after a second look at what is doubtful or missing; on the sheet at its own size."""
    factor, sheet = reading.factor, reading.sheet
    seen = tuple(scaled(s, 1 / factor) for s in reading.seen)

    def read(gray: Raster, spot: tuple[int, int, int, int]) -> tuple[str, float]:
        return line_text(glimpse(gray, spot, engine))

    dusty = SPECKS in sheet.steps  # what is left of specks at the figures' feet looks like points
    words, mended_some = mended(sheet.gray, seen, read, 0 if dusty else MOST_MENDED)
    words, changed = second_look(sheet.gray, words, engine)
    changed = changed or mended_some
    words = tuple(tidied(words, dusty=dusty))
    name = f"{reading.engine} + {engine.name}" if changed else reading.engine
    return replace(reading, seen=tuple(scaled(w, factor) for w in words), engine=name)


def _read(gray: Raster, size: tuple[float, float], turn: int, engine: PageEngine) -> _Reading:
    sheet = prepared(turned(gray, turn), *turned_size(*size, turn))
    fit, factor = _fit(sheet)
    return _Reading(sheet, _seen(engine, fit, sheet, factor), factor, engine.name, turn)


def _seen(engine: PageEngine, fit: Raster, sheet: Sheet, factor: float) -> tuple[Seen, ...]:
    dpi = round(sheet.dpi * factor)
    if sheet.gutter is None:
        return tuple(joined_words(tidied(engine.page(fit, dpi), dusty=SPECKS in sheet.steps)))
    middle = round(sheet.gutter * factor)
    left, right = (np.ascontiguousarray(half) for half in (fit[:, :middle], fit[:, middle:]))
    seen = (*engine.page(left, dpi), *(moved(s, middle) for s in engine.page(right, dpi)))
    return tuple(joined_words(tidied(seen, dusty=SPECKS in sheet.steps)))


def _better(reading: _Reading, engine: PageEngine) -> _Reading:
    """The reading, or that of another engine on the same sheet where it finds Chinese and is surer."""
    fit, factor = _fit(reading.sheet)
    other = replace(reading, seen=_seen(engine, fit, reading.sheet, factor), engine=engine.name)
    return other if other.sure > reading.sure and characters(other.seen) > FEW else reading


def _bilingual(reading: _Reading, engines: Engines) -> _Reading:
    """The reading, with words read with Chinese data where the second look saw Chinese characters."""
    if characters(w for w in reading.seen if w.second) < FEW or engines.chinese is None:
        return reading
    if reading.engine.startswith(engines.chinese.name):
        return reading
    fit, factor = _fit(reading.sheet)
    seen = with_chinese(reading.seen, _seen(engines.chinese, fit, reading.sheet, factor))
    return replace(reading, seen=seen, engine=f"{reading.engine} + {engines.chinese.name}")


def _mapped(reading: _Reading, width: float, height: float) -> Scanned:
    sheet, factor = reading.sheet, reading.factor
    read = tuple(_words(reading))
    words = (*read, *(as_character(box, read) for box in _ticks(sheet)))
    rules = joined((sheet.line(*line) for line in sheet.lines), width, height)
    steps = (*sheet.steps, f"size {factor:g}") if factor != 1.0 else sheet.steps
    return Scanned(width, height, reading.rotation, words, rules, steps, reading.engine, _unread(reading))


def _ticks(sheet: Sheet) -> Iterator[Word]:
    """The tick boxes as words."""
    for box, ticked in sheet.boxes:
        yield Word(TICKED if ticked else EMPTY, sheet.box(*box), TICK_SURE)


def _fit(sheet: Sheet) -> tuple[Raster, float]:
    """The sheet enlarged or reduced so that its letters have a good size, and by how much."""
    factor = 1.0
    if 0 < sheet.print_height < SMALLEST_PRINT:
        factor = min(MOST_ENLARGED, GOOD_PRINT / sheet.print_height)
    elif sheet.print_height > LARGEST_PRINT:
        factor = LARGE_PRINT / sheet.print_height
    factor = round(factor, 2)
    if factor == 1.0:
        return sheet.gray, factor
    how = cv2.INTER_CUBIC if factor > 1 else cv2.INTER_AREA
    return np.asarray(cv2.resize(sheet.gray, None, fx=factor, fy=factor, interpolation=how), dtype=np.uint8), factor


def _words(reading: _Reading) -> Iterator[Word]:
    """The words on the page."""
    own = [scaled(s, 1 / reading.factor) for s in reading.seen]
    boxes = reading.sheet.all_boxes([(s.left, s.top, s.right, s.bottom) for s in own])
    for seen, box in zip(own, boxes, strict=True):
        yield Word(seen.text, box, round(seen.confidence, 4), seen.second)
