"""A page's pixels to words: turned upright, cleaned as measured, levelled, read, and mapped back onto the page."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from evidence.read.engines import Engines
from evidence.read.geometry import rounded, turned_size
from evidence.read.layer import Raster
from evidence.read.ocr.cleaning import again, cleaned
from evidence.read.ocr.engine import Seen
from evidence.read.ocr.ruled import ruled
from evidence.read.ocr.skew import Matrix, lean, levelled, levelling
from evidence.read.ocr.tidy import tidied
from evidence.read.ocr.turn import upright
from evidence.read.rulings import joined
from evidence.records.pages import Word
from evidence.records.places import Box

SMALLEST_PRINT = 13.0
"""Letters lower than so many pixels are enlarged to ``GOOD_PRINT``."""

GOOD_PRINT = 18.0
LARGEST_PRINT = 45.0
"""Letters higher than so many pixels are reduced to ``LARGE_PRINT``."""

LARGE_PRINT = 32.0
MOST_ENLARGED = 3.0
LETTERS_PER_INCH = 13.0
"""Dots per inch at which the median letter of ordinary print (10 points) is one pixel high."""

ENOUGH = 0.7
"""A mean confidence from which a page isn't read again with other data."""

FEW_CHARACTERS = 5
"""So many Chinese characters make a page Chinese."""


@dataclass(frozen=True)
class Scanned:
    """What the pixels of a page say, in points of the page turned clockwise by ``rotation``."""

    width: float
    height: float
    rotation: int
    words: tuple[Word, ...]
    rules: tuple[Box, ...]
    cleaning: tuple[str, ...]
    engine: str


@dataclass(frozen=True)
class Sheet:
    """A raster made fit for reading; ``matrix`` levelled it, ``scale`` is pixels per point."""

    gray: Raster
    matrix: Matrix
    scale: tuple[float, float]

    def box(self, left: float, top: float, right: float, bottom: float) -> Box:
        """A rectangle of the sheet, in pixels, as the box around it in points of the page before levelling."""
        corners = np.array([[left, top], [right, top], [left, bottom], [right, bottom]], dtype=np.float64)
        back = np.asarray(cv2.invertAffineTransform(self.matrix))
        points = corners @ back[:, :2].T + back[:, 2]
        (x0, y0), (x1, y1) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
        across, down = self.scale
        return rounded(Box(x0 / across, y0 / down, x1 / across, y1 / down))

    def line(self, left: float, top: float, right: float, bottom: float) -> Box:
        """As ``box``, for a ruling line: as thin as it was on the sheet, about the same middle."""
        around = self.box(left, top, right, bottom)
        x, y = around.centre
        across, down = (right - left) / self.scale[0] / 2, (bottom - top) / self.scale[1] / 2
        return Box(x - across, y - down, x + across, y + down)

    def pixels(self, box: Box) -> tuple[float, float, float, float]:
        """A box in points of the page as pixels of the sheet: about the same middle, without the lean's height."""
        x, y = box.centre
        at = self.matrix @ np.array([x * self.scale[0], y * self.scale[1], 1.0])
        width, height = box.width * self.scale[0], box.height * self.scale[1]
        lean_sine = abs(float(self.matrix[0, 1]))
        low = max(height - width * lean_sine, 0.5 * height)
        return float(at[0] - width / 2), float(at[1] - low / 2), float(at[0] + width / 2), float(at[1] + low / 2)


def scanned(gray: Raster, width: float, height: float, engines: Engines, *, known_upright: bool = False) -> Scanned:
    """Read a page of so many points from its gray pixels. Raises ``PageFaultError`` where no engine is installed."""
    turn, gray = (0, gray) if known_upright else upright(gray, engines.page)
    width, height = turned_size(width, height, turn)
    clean = cleaned(gray)
    degrees = lean(clean.gray)
    sheet = _sheet(clean.gray, degrees, width, height)
    dpi = sheet.scale[0] * 72
    print_dpi = clean.print_height * LETTERS_PER_INCH or dpi
    enlarged, factor = _fit(sheet.gray, clean.print_height)
    seen, name = _read(enlarged, max(70, min(600, round(print_dpi * factor))), engines)
    words = tuple(_word(s, sheet, factor) for s in tidied(seen))
    lines = (sheet.line(*line) for line in ruled(sheet.gray, print_dpi))
    steps = clean.steps + ((f"level {degrees:g}",) if degrees else ()) + ((f"size {factor:g}",) if factor != 1 else ())
    return Scanned(width, height, turn, words, joined(lines, width, height), steps, name)


def _read(gray: Raster, dpi: int, engines: Engines) -> tuple[tuple[Seen, ...], str]:
    """The words with the engine's name; read again with Chinese data where English ones make little of the page."""
    seen = engines.page.page(gray, dpi)
    if _sure(seen) >= ENOUGH or engines.chinese is None:
        return seen, engines.page.name
    again = engines.chinese.page(gray, dpi)
    chinese = sum("\u4e00" <= c <= "\u9fff" for s in again for c in s.text)
    if _sure(again) > _sure(seen) and chinese >= FEW_CHARACTERS:
        return again, engines.chinese.name
    return seen, engines.page.name


def _sure(seen: tuple[Seen, ...]) -> float:
    """The mean confidence, by characters."""
    characters = sum(len(s.text) for s in seen)
    return sum(s.confidence * len(s.text) for s in seen) / characters if characters else 0.0


def sheet_again(gray: Raster, width: float, height: float, rotation: int, cleaning: tuple[str, ...]) -> Sheet:
    """The sheet of a page that was read before, made the same way; ``gray`` is the page as displayed."""
    gray = np.ascontiguousarray(np.rot90(gray, -rotation // 90))
    degrees = next((float(step.split()[1]) for step in cleaning if step.startswith("level ")), 0.0)
    return _sheet(again(gray, cleaning), degrees, width, height)


def _sheet(gray: Raster, degrees: float, width: float, height: float) -> Sheet:
    matrix = levelling(gray, degrees)
    pixels = levelled(gray, matrix) if degrees else gray
    return Sheet(pixels, matrix, (gray.shape[1] / width, gray.shape[0] / height))


def _fit(gray: Raster, print_height: float) -> tuple[Raster, float]:
    """The page enlarged or reduced so that its letters have a good size, and by how much."""
    factor = 1.0
    if 0 < print_height < SMALLEST_PRINT:
        factor = min(MOST_ENLARGED, GOOD_PRINT / print_height)
    elif print_height > LARGEST_PRINT:
        factor = LARGE_PRINT / print_height
    factor = round(factor, 2)
    if factor == 1.0:
        return gray, factor
    how = cv2.INTER_CUBIC if factor > 1 else cv2.INTER_AREA
    return np.asarray(cv2.resize(gray, None, fx=factor, fy=factor, interpolation=how), dtype=np.uint8), factor


def _word(seen: Seen, sheet: Sheet, factor: float) -> Word:
    box = sheet.box(seen.left / factor, seen.top / factor, seen.right / factor, seen.bottom / factor)
    return Word(seen.text, box, round(seen.confidence, 4))
