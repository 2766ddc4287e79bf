"""A page's raster made fit for reading (turned, cleaned, levelled), with the way back onto the page."""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np

from evidence.read.geometry import rounded
from evidence.read.layer import Raster
from evidence.read.ocr.cleaning import again, cleaned
from evidence.read.ocr.components import components
from evidence.read.ocr.ruled import Line, ruled, without
from evidence.read.ocr.skew import Matrix, lean, levelled, levelling
from evidence.read.ocr.turn import turned
from evidence.records.places import Box

LETTERS_PER_INCH = 13.0
"""Dots per inch at which the median letter of ordinary print (10 points) is one pixel high."""

LEVELLED = "level "
"""How a cleaning step tells the lean that was taken out."""


@dataclass(frozen=True)
class Sheet:
    """A raster made fit for reading.

    ``matrix`` levelled it; ``scale`` is pixels per point across and down; ``steps`` is what was done; ``lines`` are its
    ruling lines, which are painted over: engines read them as letters.
    """

    gray: Raster
    matrix: Matrix
    scale: tuple[float, float]
    steps: tuple[str, ...]
    print_height: float
    lines: tuple[Line, ...] = ()

    @property
    def dpi(self) -> int:
        """Dots per inch by the height of the print, else as stated, within what engines know (70 to 600)."""
        return max(70, min(600, round(self.print_height * LETTERS_PER_INCH or self.scale[0] * 72)))

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
        x, y = self.box(left, top, right, bottom).centre
        across, down = (right - left) / self.scale[0] / 2, (bottom - top) / self.scale[1] / 2
        return Box(x - across, y - down, x + across, y + down)

    def pixels(self, box: Box) -> tuple[float, float, float, float]:
        """A box in points of the page as pixels of the sheet: about the same middle, without the lean's height."""
        x, y = box.centre
        at_x, at_y = (self.matrix @ np.array([x * self.scale[0], y * self.scale[1], 1.0])).tolist()
        wide, high = box.width * self.scale[0] / 2, box.height * self.scale[1] / 2
        level = max(high - wide * abs(float(self.matrix[0, 1])), 0.5 * high)
        return at_x - wide, at_y - level, at_x + wide, at_y + level


def prepared(gray: Raster, width: float, height: float) -> Sheet:
    """An upright page of so many points, cleaned as measured and levelled."""
    clean = cleaned(gray)
    degrees = lean(clean.gray)
    steps = (*clean.steps, f"{LEVELLED}{degrees:g}") if degrees else clean.steps
    return _sheet(clean.gray, degrees, (width, height), steps, clean.print_height)


def prepared_again(gray: Raster, width: float, height: float, rotation: int, steps: tuple[str, ...]) -> Sheet:
    """The sheet of a page that was read before, made the same way; ``gray`` is the page as displayed."""
    degrees = next((float(s.removeprefix(LEVELLED)) for s in steps if s.startswith(LEVELLED)), 0.0)
    clean = again(turned(gray, rotation), steps)
    return _sheet(clean, degrees, (width, height), steps, components(clean).print_height)


def _sheet(
    gray: Raster, degrees: float, size: tuple[float, float], steps: tuple[str, ...], print_height: float
) -> Sheet:
    matrix = levelling(gray, degrees)
    scale = gray.shape[1] / size[0], gray.shape[0] / size[1]
    sheet = Sheet(levelled(gray, matrix) if degrees else gray, matrix, scale, steps, print_height)
    lines = ruled(sheet.gray, sheet.dpi)
    return replace(sheet, gray=without(sheet.gray, lines), lines=lines)
