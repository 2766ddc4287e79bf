"""What is drawn on a PDF page besides text: ruling lines, scans, and whether text is drawn invisibly.

PDFium's page objects are walked once, into forms, with the matrices multiplied on the way.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import pypdfium2
import pypdfium2.raw as pdfium

Matrix = tuple[float, float, float, float, float, float]
Rect = tuple[float, float, float, float]
"""Left, bottom, right, top in PDF space."""

OBJECTS = 50_000
"""So many objects and path segments of a page are looked at for ruling lines."""

DEPTH = 8
SHORTEST = 9.0
"""A ruling line is at least so many points long."""

THICKEST = 3.0
"""A filled rectangle no thicker than this is a line."""

COVERS = 0.6
"""A picture covers the page where no edge is further off than this, in points."""

STRAIGHT = 0.5
PALE = 750
"""A fill or stroke whose red, green and blue add up to more isn't seen on white paper."""

IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass
class Drawn:
    """What a page's objects are: lines (as thin rectangles), images with their pixels' width, invisible text."""

    lines: list[Rect] = field(default_factory=list)
    images: list[tuple[Rect, int]] = field(default_factory=list)
    hides: bool = False
    texts: int = 0
    paths: int = 0
    left: int = OBJECTS


def drawn(page: pdfium.FPDF_PAGE) -> Drawn:
    """Walk a page's objects."""
    found = Drawn()
    count = pdfium.FPDFPage_CountObjects(page)
    for i in range(min(count, OBJECTS)):
        _object(pdfium.FPDFPage_GetObject(page, i), IDENTITY, found, 0)
        if found.left <= 0:
            break
    return found


def sole_picture(page: pypdfium2.PdfPage) -> pypdfium2.PdfImage | None:
    """The only object of a page where that is a picture covering it as it is stored, neither turned nor mirrored."""
    if pdfium.FPDFPage_CountObjects(page.raw) != 1 or page.get_rotation():
        return None
    item = next(iter(page.get_objects(max_depth=1)), None)
    if not isinstance(item, pypdfium2.PdfImage):
        return None
    a, b, c, d, _, _ = item.get_matrix().get()
    upright = a > 0 and d > 0 and abs(b) < 1e-6 * a and abs(c) < 1e-6 * d
    edges = zip(item.get_bounds(), page.get_bbox(), strict=True)
    return item if upright and all(abs(one - other) < COVERS for one, other in edges) else None


def _object(item: pdfium.FPDF_PAGEOBJECT, matrix: Matrix, found: Drawn, depth: int) -> None:
    found.left -= 1
    kind = pdfium.FPDFPageObj_GetType(item)
    if kind == pdfium.FPDF_PAGEOBJ_TEXT:
        found.texts += 1
        found.hides = found.hides or pdfium.FPDFTextObj_GetTextRenderMode(item) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
    elif kind == pdfium.FPDF_PAGEOBJ_PATH:
        found.paths += 1
        found.lines.extend(_lines(item, times(_matrix(item), matrix), found))
    elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
        found.images.append((around(times(_matrix(item), matrix)), _pixels_across(item)))
    elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < DEPTH:
        inner = times(_matrix(item), matrix)
        for i in range(min(pdfium.FPDFFormObj_CountObjects(item), OBJECTS)):
            if found.left <= 0:
                break
            _object(pdfium.FPDFFormObj_GetObject(item, i), inner, found, depth + 1)


def _matrix(item: pdfium.FPDF_PAGEOBJECT) -> Matrix:
    held = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, ctypes.byref(held)):
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


def _pixels_across(image: pdfium.FPDF_PAGEOBJECT) -> int:
    width, height = ctypes.c_uint(), ctypes.c_uint()
    pdfium.FPDFImageObj_GetImagePixelSize(image, ctypes.byref(width), ctypes.byref(height))
    return int(width.value)


def _lines(path: pdfium.FPDF_PAGEOBJECT, matrix: Matrix, found: Drawn) -> Iterator[Rect]:
    """The straight level and upright strokes of a path, and thin filled bars."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, ctypes.byref(fill), ctypes.byref(stroke))
    stroked = bool(stroke.value) and _seen(path, pdfium.FPDFPageObj_GetStrokeColor)
    filled = bool(fill.value) and _seen(path, pdfium.FPDFPageObj_GetFillColor)
    if not (stroked or filled):
        return
    width = ctypes.c_float(0.0)
    pdfium.FPDFPageObj_GetStrokeWidth(path, ctypes.byref(width))
    half = max(0.25, min(width.value * abs(matrix[0] or matrix[1]), THICKEST) / 2) if stroked else 0.25
    outlines = [[at(matrix, x, y) for x, y in outline] for outline in _outlines(path, found)]
    for outline in outlines:
        bar = _bar(outline) if filled else None
        if bar is not None:
            yield bar
            continue
        for (x0, y0), (x1, y1) in pairwise(outline):
            if abs(y0 - y1) <= STRAIGHT and abs(x0 - x1) >= SHORTEST:
                yield min(x0, x1), (y0 + y1) / 2 - half, max(x0, x1), (y0 + y1) / 2 + half
            elif abs(x0 - x1) <= STRAIGHT and abs(y0 - y1) >= SHORTEST:
                yield (x0 + x1) / 2 - half, min(y0, y1), (x0 + x1) / 2 + half, max(y0, y1)


def _seen(path: pdfium.FPDF_PAGEOBJECT, colour: object) -> bool:
    """Whether a path's colour differs from white paper."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pointers = (ctypes.byref(c) for c in (red, green, blue, alpha))
    if not colour(path, *pointers):  # type: ignore[operator]
        return True
    return alpha.value > 0 and red.value + green.value + blue.value <= PALE


def _bar(outline: list[tuple[float, float]]) -> Rect | None:
    """A filled rectangle so thin that it is a line."""
    if len(outline) < 4:
        return None
    xs, ys = [p[0] for p in outline], [p[1] for p in outline]
    rect = min(xs), min(ys), max(xs), max(ys)
    across, down = rect[2] - rect[0], rect[3] - rect[1]
    return rect if min(across, down) <= THICKEST and max(across, down) >= SHORTEST else None


def _outlines(path: pdfium.FPDF_PAGEOBJECT, found: Drawn) -> Iterator[list[tuple[float, float]]]:
    """Runs of straight segments of a path; a curve parts them."""
    points: list[tuple[float, float]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    start: tuple[float, float] | None = None
    for i in range(pdfium.FPDFPath_CountSegments(path)):
        found.left -= 1
        if found.left <= 0:
            break
        segment = pdfium.FPDFPath_GetPathSegment(path, i)
        pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind != pdfium.FPDF_SEGMENT_LINETO:
            if len(points) > 1:
                yield points
            points = []
            start = (x.value, y.value) if kind == pdfium.FPDF_SEGMENT_MOVETO else start
        points.append((x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(segment) and start is not None:
            points.append(start)
    if len(points) > 1:
        yield points
