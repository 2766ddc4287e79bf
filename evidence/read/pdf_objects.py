"""What is drawn on a PDF page besides text: ruling lines, pictures, what may lie over text, text drawn invisibly.

PDFium's page objects are walked once, into forms, with the matrices multiplied on the way. Objects are numbered as they
are drawn, so that what comes later lies above.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from evidence.read import pdf_raw as raw

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

FILLED = (pdfium.FPDF_TEXTRENDERMODE_FILL, pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE)
"""Text render modes that fill the letters."""

DARK, LIGHT, OPAQUE_FILL = 110, 150, 255
"""Text darker than the one stands out from fills lighter than the other, of 255 gray levels; and a whole alpha."""

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
    text is drawn invisibly. ``plain``: all text is dark and all else light, and nothing is there by which either might
    look otherwise: no form, clip, optional content, shading, transparency. Objects are told by their addresses;
    ``fonts`` says of each whether its letters are outlines.
    """

    lines: list[Rect] = field(default_factory=list)
    images: list[tuple[Rect, int]] = field(default_factory=list)
    covers: list[tuple[Rect, int, int]] = field(default_factory=list)
    texts: list[tuple[int, int]] = field(default_factory=list)
    hides: bool = False
    plain: bool = True
    fonts: dict[int, bool] = field(default_factory=dict)
    paths: int = 0
    left: int = OBJECTS
    undrawn: tuple[int, ...] = UNDRAWN

    @property
    def numbers(self) -> dict[int, int]:
        """The text objects' numbers by address."""
        return dict(self.texts)


def transparent(address: int, page: pypdfium2.PdfPage) -> bool:
    """Whether one may see through a fill, or through most of a picture: a seal or signature without its paper."""
    if raw.has_transparency(address):
        return True
    if raw.kind_of(address) != pdfium.FPDF_PAGEOBJ_IMAGE or _pixels(address) > SEALS:
        return False
    held = pdfium.FPDFImageObj_GetRenderedBitmap(page.pdf.raw, page.raw, raw.handle(address))
    if not held:
        return False
    try:
        bitmap = pypdfium2.PdfBitmap.from_raw(held)
        if bitmap.format != pdfium.FPDFBitmap_BGRA:
            return False
        return float((bitmap.to_numpy()[:, :, 3] < OPAQUE).mean()) > CLEAR
    finally:
        pdfium.FPDFBitmap_Destroy(held)


def pale(item: int) -> bool:
    """Whether a text's letters are as good as white, or cannot be told."""
    coloured, known, _ = _colour(item, raw.fill_of)
    return not (coloured and known)


def foreign(found: Drawn) -> bool:
    """Whether a page's text uses a font that isn't in the file."""
    return any(not raw.is_embedded(font) for font in {raw.font_of(item) for item, _ in found.texts})


def drawn(page: pdfium.FPDF_PAGE) -> Drawn:
    """Walk a page's objects."""
    found = Drawn()
    count, address = pdfium.FPDFPage_CountObjects(page), raw.address(page)
    for i in range(min(count, OBJECTS)):
        _object(raw.object_at(address, i), IDENTITY, found, 0)
        if found.left <= 0:
            found.plain = False
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


def _object(item: int, matrix: Matrix, found: Drawn, depth: int) -> None:
    found.left -= 1
    kind = raw.kind_of(item)
    if kind == pdfium.FPDF_PAGEOBJ_TEXT:
        mode = raw.text_mode_of(item)
        found.texts.append((item, found.left))
        found.hides = found.hides or mode in UNDRAWN
        found.plain = found.plain and mode in FILLED and _plain_text(item, found)
    elif kind == pdfium.FPDF_PAGEOBJ_PATH:
        found.paths += 1
        _path(item, matrix, found)
    elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
        rect = around(times(_matrix(item), matrix))
        found.images.append((rect, _size(item)[0]))
        if found.texts:
            found.covers.append((rect, found.left, item))
    else:
        found.plain = False
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < DEPTH:
            _form(item, matrix, found, depth)


def _form(item: int, matrix: Matrix, found: Drawn, depth: int) -> None:
    inner = times(_matrix(item), matrix)
    for i in range(min(raw.inner_count(item), OBJECTS)):
        if found.left <= 0:
            break
        _object(raw.inner_at(item, i), inner, found, depth + 1)


def _plain_text(item: int, found: Drawn) -> bool:
    """Whether nothing but its letters decides on how a text looks: dark, whole, whatever a reader shows or hides."""
    _, whole, light = _colour(item, raw.fill_of)
    font = raw.font_of(item)
    if font not in found.fonts:
        found.fonts[font] = _outlined(font)
    return (
        found.fonts[font]
        and whole
        and light < DARK
        and raw.clip_count(raw.clip_of(item)) <= 0
        and not raw.has_transparency(item)
        and not raw.mark_count(item)
    )


def _outlined(font: int) -> bool:
    """Whether a font's letters are outlines, not small drawings of any sort (Type 3)."""
    length = ctypes.c_size_t()
    return bool(raw.font_data(font, None, 0, ctypes.addressof(length)) and length.value)


def _matrix(item: int) -> Matrix:
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


def _pixels(image: int) -> int:
    width, height = _size(image)
    return width * height


def _size(image: int) -> tuple[int, int]:
    width, height = ctypes.c_uint(), ctypes.c_uint()
    pdfium.FPDFImageObj_GetImagePixelSize(raw.handle(image), ctypes.byref(width), ctypes.byref(height))
    return int(width.value), int(height.value)


def _addresses(four: ctypes.Array[Any]) -> tuple[int, int, int, int]:
    first, step = ctypes.addressof(four), ctypes.sizeof(four) // 4
    return first, first + step, first + 2 * step, first + 3 * step


class _Held:
    """Places for PDFium to write its answers into, made once; the tuples are their addresses."""

    fill, stroke, width = ctypes.c_int(), ctypes.c_int(), ctypes.c_float()
    width_at = ctypes.addressof(width)
    mode = ctypes.addressof(fill), ctypes.addressof(stroke)
    edges, channels = (ctypes.c_float * 4)(), (ctypes.c_uint * 4)()
    bounds, colour = _addresses(edges), _addresses(channels)


def _path(path: int, matrix: Matrix, found: Drawn) -> None:
    """Lines of a path, and whether it may lie over text. Its bounds tell most paths apart without their segments."""
    if not (raw.bounds_of(path, *_Held.bounds) and raw.draw_mode_of(path, *_Held.mode)):
        found.plain = False
        return
    left, bottom, right, top = _Held.edges
    across, down = right - left, top - bottom
    filled, stroked = bool(_Held.fill.value), bool(_Held.stroke.value)
    if not (filled or stroked):
        return
    fill, whole, light = _colour(path, raw.fill_of) if filled else (False, False, 0.0)
    stroke = stroked and _colour(path, raw.stroke_of)[0]
    if found.plain:
        thin = min(across, down) <= THICKEST
        ground = fill if thin else max(across, down) >= SHORTEST and whole and light > LIGHT
        found.plain = (ground or not filled) and (not stroked or (stroke and _fine(path)))
    if max(across, down) < (SHORTEST if matrix is IDENTITY else SHORTEST / _stretch(matrix)):
        return
    rect = _inside(matrix, (left, bottom, right, top))
    across, down = rect[2] - rect[0], rect[3] - rect[1]
    if whole and found.texts and min(across, down) > THICKEST:
        found.covers.append((rect, found.left, path))
    if not (fill or stroke):
        return
    if min(across, down) <= THICKEST and raw.segment_count(path) <= BOX:
        found.lines.extend(_bare(rect, stroked=stroke))
    elif not stroke and raw.segment_count(path) == BOX:
        found.lines.extend(_edges(rect))
    else:
        found.lines.extend(_lines(path, times(_matrix(path), matrix), found, filled=fill, stroked=stroke))


def _colour(path: int, asked: Callable[..., int]) -> tuple[bool, bool, float]:
    """Whether a path's colour differs from white paper, whether it is known and opaque, and how light it is."""
    if not asked(path, *_Held.colour):
        return True, False, 0.0
    red, green, blue, alpha = _Held.channels
    light = 0.3 * red + 0.59 * green + 0.11 * blue
    return alpha > 0 and red + green + blue <= PALE, alpha == OPAQUE_FILL, light


def _fine(path: int) -> bool:
    """Whether a stroke is thin enough to be a line."""
    return bool(raw.stroke_width_of(path, _Held.width_at)) and _Held.width.value <= THICKEST


def _bare(rect: Rect, *, stroked: bool) -> tuple[Rect, ...]:
    """A thin rectangle as a line, without what PDFium's bounds add at the ends of a stroke."""
    left, bottom, right, top = rect
    across, down = right - left, top - bottom
    beyond = min(across, down) / 2 if stroked else 0.0
    if max(across, down) - 2 * beyond < SHORTEST:
        return ()
    if across >= down:
        return ((left + beyond, bottom, right - beyond, top),)
    return ((left, bottom + beyond, right, top - beyond),)


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


def _lines(path: int, matrix: Matrix, found: Drawn, *, filled: bool, stroked: bool) -> Iterator[Rect]:
    """The straight level and upright strokes of a path, and thin filled bars."""
    width = _Held.width.value if raw.stroke_width_of(path, _Held.width_at) else 0.0
    half = max(0.25, min(width * abs(matrix[0] or matrix[1]), THICKEST) / 2) if stroked else 0.25
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


def _bar(outline: list[tuple[float, float]]) -> Rect | None:
    """A filled rectangle so thin that it is a line."""
    if len(outline) < 4:
        return None
    xs, ys = [p[0] for p in outline], [p[1] for p in outline]
    rect = min(xs), min(ys), max(xs), max(ys)
    across, down = rect[2] - rect[0], rect[3] - rect[1]
    return rect if min(across, down) <= THICKEST and max(across, down) >= SHORTEST else None


def _outlines(path: int, found: Drawn) -> Iterator[list[tuple[float, float]]]:
    """Runs of straight segments of a path; a curve parts them."""
    points: list[tuple[float, float]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    at_x, at_y = ctypes.addressof(x), ctypes.addressof(y)
    start: tuple[float, float] | None = None
    for i in range(raw.segment_count(path)):
        found.left -= 1
        if found.left <= 0:
            break
        segment = raw.segment_at(path, i)
        raw.segment_point(segment, at_x, at_y)
        kind = raw.segment_kind(segment)
        if kind != pdfium.FPDF_SEGMENT_LINETO:
            if len(points) > 1:
                yield points
            points = []
            start = (x.value, y.value) if kind == pdfium.FPDF_SEGMENT_MOVETO else start
        points.append((x.value, y.value))
        if raw.segment_closes(segment) and start is not None:
            points.append(start)
    if len(points) > 1:
        yield points
