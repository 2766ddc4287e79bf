"""What is drawn on a PDF page besides text: ruling lines, pictures, what may lie over text, text drawn invisibly.

PDFium's page objects are walked once, into forms, with the matrices multiplied on the way. Objects are numbered as they
are drawn, so that what comes later lies above.
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
BOX = 5
"""A rectangle has so many segments."""

UNDRAWN = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
"""Text render modes that leave nothing on the page (ISO 32000-1, table 106)."""

PALE = 750
"""A fill or stroke whose red, green and blue add up to more isn't seen on white paper."""

SEALS = 4_000_000
"""Pictures of more pixels aren't seals."""

OPAQUE, CLEAR = 128, 0.5
"""One may see through a picture of which more than this share has a lower alpha."""

IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass
class Drawn:
    """What a page's objects are.

    ``lines`` are thin rectangles, ``images`` come with their pixels' width, ``covers`` are pictures and fills drawn
    after text. Texts and covers come with numbers: of two, the one with the lower number was drawn later. ``hides``:
    text is drawn invisibly.
    """

    lines: list[Rect] = field(default_factory=list)
    images: list[tuple[Rect, int]] = field(default_factory=list)
    covers: list[tuple[Rect, int, pdfium.FPDF_PAGEOBJECT]] = field(default_factory=list)
    texts: list[tuple[pdfium.FPDF_PAGEOBJECT, int]] = field(default_factory=list)
    hides: bool = False
    paths: int = 0
    left: int = OBJECTS
    undrawn: tuple[int, ...] = UNDRAWN

    @property
    def numbers(self) -> dict[int, int]:
        """The text objects' numbers by address."""
        return {address(item): number for item, number in self.texts}


def address(item: pdfium.FPDF_PAGEOBJECT) -> int:
    """What tells one of PDFium's objects from the others."""
    return ctypes.cast(item, ctypes.c_void_p).value or 0


def transparent(item: pdfium.FPDF_PAGEOBJECT, page: pypdfium2.PdfPage) -> bool:
    """Whether one may see through a fill, or through most of a picture: a seal or signature without its paper."""
    if pdfium.FPDFPageObj_HasTransparency(item):
        return True
    if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_IMAGE or _pixels(item) > SEALS:
        return False
    raw = pdfium.FPDFImageObj_GetRenderedBitmap(page.pdf.raw, page.raw, item)
    if not raw:
        return False
    try:
        bitmap = pypdfium2.PdfBitmap.from_raw(raw)
        if bitmap.format != pdfium.FPDFBitmap_BGRA:
            return False
        return float((bitmap.to_numpy()[:, :, 3] < OPAQUE).mean()) > CLEAR
    finally:
        pdfium.FPDFBitmap_Destroy(raw)


def foreign(found: Drawn) -> bool:
    """Whether a page's text uses a font that isn't in the file."""
    return any(not pdfium.FPDFFont_GetIsEmbedded(pdfium.FPDFTextObj_GetFont(item)) for item, _ in found.texts)


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
        found.texts.append((item, found.left))
        found.hides = found.hides or pdfium.FPDFTextObj_GetTextRenderMode(item) in UNDRAWN
    elif kind == pdfium.FPDF_PAGEOBJ_PATH:
        found.paths += 1
        _path(item, matrix, found)
    elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
        rect = around(times(_matrix(item), matrix))
        found.images.append((rect, _pixels_across(item)))
        if found.texts:
            found.covers.append((rect, found.left, item))
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
    return _size(image)[0]


def _pixels(image: pdfium.FPDF_PAGEOBJECT) -> int:
    width, height = _size(image)
    return width * height


def _size(image: pdfium.FPDF_PAGEOBJECT) -> tuple[int, int]:
    width, height = ctypes.c_uint(), ctypes.c_uint()
    pdfium.FPDFImageObj_GetImagePixelSize(image, ctypes.byref(width), ctypes.byref(height))
    return int(width.value), int(height.value)


class _Held:
    """Places for PDFium to write its answers into, made once."""

    fill, stroke = ctypes.c_int(), ctypes.c_int()
    mode = ctypes.byref(fill), ctypes.byref(stroke)
    edges = tuple(ctypes.c_float() for _ in range(4))
    bounds = tuple(ctypes.byref(e) for e in edges)
    channels = tuple(ctypes.c_uint() for _ in range(4))
    colour = tuple(ctypes.byref(c) for c in channels)


def _path(path: pdfium.FPDF_PAGEOBJECT, matrix: Matrix, found: Drawn) -> None:
    """Lines of a path, and whether it may lie over text. Its bounds tell most paths apart without their segments."""
    if not (pdfium.FPDFPageObj_GetBounds(path, *_Held.bounds) and pdfium.FPDFPath_GetDrawMode(path, *_Held.mode)):
        return
    left, bottom, right, top = (e.value for e in _Held.edges)
    across, down = right - left, top - bottom
    filled, stroked = bool(_Held.fill.value), bool(_Held.stroke.value)
    if max(across, down) < SHORTEST / _stretch(matrix) or not (filled or stroked):
        return
    rect = _inside(matrix, (left, bottom, right, top))
    across, down = rect[2] - rect[0], rect[3] - rect[1]
    if filled and found.texts and min(across, down) > THICKEST and _opaque(path):
        found.covers.append((rect, found.left, path))
    filled = filled and _seen(path, pdfium.FPDFPageObj_GetFillColor)
    stroked = stroked and _seen(path, pdfium.FPDFPageObj_GetStrokeColor)
    if not (filled or stroked):
        return
    if min(across, down) <= THICKEST and pdfium.FPDFPath_CountSegments(path) <= BOX:
        found.lines.extend(_bare(rect, stroked=stroked))
    elif not stroked and pdfium.FPDFPath_CountSegments(path) == BOX:
        found.lines.extend(_edges(rect))
    else:
        found.lines.extend(_lines(path, times(_matrix(path), matrix), found, filled=filled, stroked=stroked))


def _bare(rect: Rect, *, stroked: bool) -> Iterator[Rect]:
    """A thin rectangle as a line, without what PDFium's bounds add at the ends of a stroke."""
    left, bottom, right, top = rect
    beyond = min(right - left, top - bottom) / 2 if stroked else 0.0
    if right - left >= top - bottom:
        left, right = left + beyond, right - beyond
    else:
        bottom, top = bottom + beyond, top - beyond
    if max(right - left, top - bottom) >= SHORTEST:
        yield left, bottom, right, top


def _stretch(matrix: Matrix) -> float:
    return max(1e-6, abs(matrix[0]) + abs(matrix[1]), abs(matrix[2]) + abs(matrix[3]))


def _inside(matrix: Matrix, rect: Rect) -> Rect:
    """The rectangle around a rectangle's image."""
    if matrix is IDENTITY:
        return rect
    corners = [at(matrix, x, y) for x in (rect[0], rect[2]) for y in (rect[1], rect[3])]
    xs, ys = zip(*corners, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _edges(rect: Rect) -> Iterator[Rect]:
    """The four edges of a shaded rectangle, as lines."""
    left, bottom, right, top = rect
    half = STRAIGHT / 2
    yield from ((left, y - half, right, y + half) for y in (bottom, top))
    yield from ((x - half, bottom, x + half, top) for x in (left, right))


def _opaque(path: pdfium.FPDF_PAGEOBJECT) -> bool:
    return bool(pdfium.FPDFPageObj_GetFillColor(path, *_Held.colour)) and _Held.channels[3].value == 255


def _lines(
    path: pdfium.FPDF_PAGEOBJECT, matrix: Matrix, found: Drawn, *, filled: bool, stroked: bool
) -> Iterator[Rect]:
    """The straight level and upright strokes of a path, and thin filled bars."""
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
    if not colour(path, *_Held.colour):  # type: ignore[operator]
        return True
    red, green, blue, alpha = (c.value for c in _Held.channels)
    return alpha > 0 and red + green + blue <= PALE


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
