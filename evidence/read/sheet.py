"""A page's raster made fit for reading (turned, cleaned, levelled), with the way back onto the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from evidence.read.geometry import rounded
from evidence.read.layer import Raster
from evidence.read.ocr.boxed import boxed
from evidence.read.ocr.cleaning import again, cleaned
from evidence.read.ocr.components import components, painted_over
from evidence.read.ocr.first import done_first, first_steps
from evidence.read.ocr.gutter import gutter
from evidence.read.ocr.ruled import Line, ruled, without
from evidence.read.ocr.skew import Matrix, lean, levelled, levelling
from evidence.read.ocr.square import Corners, corners, squared
from evidence.read.ocr.turn import turned
from evidence.records.places import Box

LETTERS_PER_INCH = 13.0
"""Dots per inch at which the median letter of ordinary print (10 points) is one pixel high."""

LEVELLED = "level "
"""How a cleaning step tells the lean that was taken out."""

SQUARED = "square "
"""How a cleaning step tells the corners of the page in a photograph: shares of its width and height, x and y."""

TWO_PAGES = "two pages "
"""How a cleaning step tells that two pages lie side by side, and at which share of the width they meet."""


@dataclass(frozen=True)
class Sheet:
    """A raster made fit for reading.

    ``matrix`` (3 × 3, a homography) goes from the page's pixels to the sheet's; ``scale`` is pixels per point of the
    page across and down; ``steps`` is what was done; ``lines`` are its ruling lines and ``boxes`` its tick boxes with
    whether they are ticked: both are painted over, engines read them as letters. ``gutter`` is the column at which two
    pages meet, None for one.
    """

    gray: Raster
    matrix: Matrix
    scale: tuple[float, float]
    steps: tuple[str, ...]
    print_height: float
    lines: tuple[Line, ...] = ()
    boxes: tuple[tuple[Line, bool], ...] = ()
    gutter: int | None = None

    @property
    def dpi(self) -> int:
        """Dots per inch by the height of the print, else as stated, within what engines know (70 to 600)."""
        return max(70, min(600, round(self.print_height * LETTERS_PER_INCH or self.scale[0] * 72)))

    @cached_property
    def _back(self) -> Matrix:
        """The way from the sheet to the page."""
        return np.asarray(np.linalg.inv(self.matrix), dtype=np.float64)

    def box(self, left: float, top: float, right: float, bottom: float) -> Box:
        """A rectangle of the sheet, in pixels, as the box around it in points of the page before levelling."""
        return self.all_boxes([(left, top, right, bottom)])[0]

    def all_boxes(self, rectangles: Sequence[Line]) -> list[Box]:
        """As ``box``, for many rectangles at once."""
        edges = np.array(rectangles, dtype=np.float64).reshape(-1, 4)
        four = edges[:, [0, 1, 2, 1, 0, 3, 2, 3]].reshape(-1, 2)
        points = _through(self._back, four).reshape(-1, 4, 2) / self.scale
        ends = np.concatenate((points.min(axis=1), points.max(axis=1)), axis=1)
        return [rounded(Box(*end)) for end in ends.tolist()]

    def line(self, left: float, top: float, right: float, bottom: float) -> Box:
        """As ``box``, for a ruling line: as thin as it was on the sheet, about the same middle."""
        x, y = self.box(left, top, right, bottom).centre
        across, down = (right - left) / self.scale[0] / 2, (bottom - top) / self.scale[1] / 2
        return Box(x - across, y - down, x + across, y + down)

    def pixels(self, box: Box) -> tuple[float, float, float, float]:
        """A box in points of the page as pixels of the sheet: about the same middle, without the lean's height."""
        x, y = box.centre
        wide, high = box.width * self.scale[0] / 2, box.height * self.scale[1] / 2
        x, y = x * self.scale[0], y * self.scale[1]
        near = np.array([[x, y], [x + wide, y], [x, y + high]])
        (at_x, at_y), across, down = _through(self.matrix, near).tolist()
        lean = abs(across[1] - at_y)
        wide, high = abs(across[0] - at_x), abs(down[1] - at_y)
        level = max(high - lean, 0.5 * high)
        return at_x - wide, at_y - level, at_x + wide, at_y + level


def _through(matrix: Matrix, points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Points (rows of x and y) through a homography."""
    moved = points @ matrix[:, :2].T + matrix[:, 2]
    return np.asarray(moved[:, :2] / moved[:, 2:], dtype=np.float64)


def prepared(gray: Raster, width: float, height: float) -> Sheet:
    """An upright page of so many points, made square, cleaned as measured and levelled."""
    first = first_steps(gray)
    gray = done_first(gray, first)
    four = corners(gray)
    page, matrix = _page(gray, four)
    clean = cleaned(page)
    degrees = lean(clean.gray)
    steps = (*first, *_told(four, gray), *clean.steps, *([f"{LEVELLED}{degrees:g}"] if degrees else ()))
    scale = gray.shape[1] / width, gray.shape[0] / height
    sheet = _sheet(Sheet(clean.gray, matrix, scale, steps, clean.print_height), degrees)
    column = gutter(sheet.gray, sheet.lines)
    if column is None:
        return sheet
    told = f"{TWO_PAGES}{column / sheet.gray.shape[1]:.3f}"
    return replace(sheet, gutter=column, steps=(*sheet.steps, told))


def prepared_again(gray: Raster, width: float, height: float, rotation: int, steps: tuple[str, ...]) -> Sheet:
    """The sheet of a page that was read before, made the same way; ``gray`` is the page as displayed."""
    degrees = next((float(s.removeprefix(LEVELLED)) for s in steps if s.startswith(LEVELLED)), 0.0)
    upright = done_first(turned(gray, rotation), steps)
    page, matrix = _page(upright, _corners_of(steps, upright))
    clean = again(page, steps)
    scale = upright.shape[1] / width, upright.shape[0] / height
    return _sheet(Sheet(clean, matrix, scale, steps, components(clean).print_height), degrees)


def _page(gray: Raster, four: Corners | None) -> tuple[Raster, Matrix]:
    """The page in a photograph and the way to it; the whole picture where it shows nothing else."""
    return (gray, np.eye(3)) if four is None else squared(gray, four)


def _told(four: Corners | None, gray: Raster) -> tuple[str, ...]:
    """The step that made a page square, in words."""
    if four is None:
        return ()
    shares = (four / (gray.shape[1], gray.shape[0])).ravel().tolist()
    return (SQUARED + " ".join(f"{v:.4f}" for v in shares),)


def _corners_of(steps: tuple[str, ...], gray: Raster) -> Corners | None:
    """The corners that a step tells, in pixels."""
    for step in steps:
        if step.startswith(SQUARED):
            shares = np.array([float(v) for v in step.removeprefix(SQUARED).split()]).reshape(4, 2)
            return np.asarray(shares * (gray.shape[1], gray.shape[0]), dtype=np.float32)
    return None


def _sheet(sheet: Sheet, degrees: float) -> Sheet:
    """The sheet levelled, without its ruling lines and tick boxes."""
    if degrees:
        level = levelling(sheet.gray, degrees)
        whole = np.vstack((level, (0.0, 0.0, 1.0))) @ sheet.matrix
        sheet = replace(sheet, gray=levelled(sheet.gray, level), matrix=whole)
    lines = ruled(sheet.gray, sheet.dpi)
    sheet = replace(sheet, gray=without(sheet.gray, lines), lines=lines)
    boxes = boxed(sheet.gray, sheet.dpi)
    return replace(sheet, gray=painted_over(sheet.gray, (b for b, _ in boxes)), boxes=boxes) if boxes else sheet
