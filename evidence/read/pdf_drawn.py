"""What is known of a PDF page's objects once they were walked, and the matrices that place them."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field

import pypdfium2.raw as pdfium

from evidence.read import pdf_raw as raw

Matrix = tuple[float, float, float, float, float, float]
Rect = tuple[float, float, float, float]
"""Left, bottom, right, top in PDF space."""

OBJECTS = 50_000
"""So many objects and path segments of a page are looked at for ruling lines."""

UNDRAWN = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
"""Text render modes that leave nothing on the page (ISO 32000-1, table 106)."""

IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass
class Drawn:
    """What a page's objects are.

    ``lines`` are thin rectangles, ``images`` come with their pixels' width, ``covers`` are pictures and fills drawn
    after text. Texts and covers come with numbers: of two, the one with the lower number was drawn later. ``hides``:
    text is drawn invisibly. ``plain``: all text is dark and all else light, and nothing is there by which either might
    look otherwise: no form, clip, optional content, shading, transparency. Objects are told by their addresses;
    ``fonts`` says of each whether its letters are outlines. ``shapes`` are filled paths that are no boxes, of so many
    segments in all (``curves``): letters may be drawn so.
    """

    lines: list[Rect] = field(default_factory=list)
    images: list[tuple[Rect, int]] = field(default_factory=list)
    covers: list[tuple[Rect, int, int]] = field(default_factory=list)
    texts: list[tuple[int, int]] = field(default_factory=list)
    hides: bool = False
    plain: bool = True
    fonts: dict[int, bool] = field(default_factory=dict)
    shapes: list[Rect] = field(default_factory=list)
    paths: int = 0
    curves: int = 0
    left: int = OBJECTS
    undrawn: tuple[int, ...] = UNDRAWN

    @property
    def cut(self) -> bool:
        """Whether the page has more objects than were looked at."""
        return self.left <= 0

    @property
    def numbers(self) -> dict[int, int]:
        """The text objects' numbers by address."""
        return dict(self.texts)


def placed(item: int) -> Matrix:
    """The matrix of a page object."""
    held = pdfium.FS_MATRIX()
    if not raw.matrix_of(item, ctypes.addressof(held)):
        return IDENTITY
    return held.a, held.b, held.c, held.d, held.e, held.f


def times(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that applies ``first``, then ``then`` (ISO 32000-1, 8.3.3)."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def at(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """A point through a matrix."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def around(matrix: Matrix) -> Rect:
    """The rectangle around the unit square's image: where a picture lies."""
    xs, ys = zip(*(at(matrix, x, y) for x, y in ((0, 0), (1, 0), (0, 1), (1, 1))), strict=True)
    return min(xs), min(ys), max(xs), max(ys)
