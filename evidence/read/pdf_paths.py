"""The paths of a PDF page: ruling lines, fills that may lie over text, letters drawn as outlines."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise
from struct import Struct
from typing import Any

import pypdfium2.raw as pdfium

from evidence.read import pdf_raw as raw
from evidence.read.pdf_drawn import IDENTITY, Drawn, Matrix, Rect, at, placed, times

SHORTEST = 9.0
"""A ruling line is at least so many points long."""

THICKEST = 3.0
"""A filled rectangle no thicker than this is a line."""

LOWEST = 1.0
"""A letter drawn as an outline is at least so many points wide and high."""

EDGES, CHANNELS = Struct("4f"), Struct("4I")
"""What PDFium writes of bounds and colours."""

STRAIGHT = 0.5
BOX = 5
"""A rectangle has so many segments."""

LIGHT, OPAQUE_FILL = 150, 255
"""Fills lighter than the one, of 255 gray levels, let dark text stand out; and a whole alpha."""

PALE = 750
"""A fill or stroke whose red, green and blue add up to more isn't seen on white paper."""


def _four(held: ctypes.Array[Any]) -> list[raw.Address]:
    return raw.places(ctypes.addressof(held), ctypes.sizeof(held) // 4, 4)


class _Held:
    """Places for PDFium to write its answers into, made once, and their addresses."""

    fill, stroke, width = ctypes.c_int(), ctypes.c_int(), ctypes.c_float()
    width_at = raw.Address(ctypes.addressof(width))
    mode = raw.Address(ctypes.addressof(fill)), raw.Address(ctypes.addressof(stroke))
    edges, channels = (ctypes.c_float * 4)(), (ctypes.c_uint * 4)()
    bounds, colour = _four(edges), _four(channels)
    written = memoryview(channels)


def path_drawn(path: int, matrix: Matrix, found: Drawn) -> None:
    """Lines of a path, and whether it may lie over text. Its bounds tell most paths apart without their segments."""
    if not (raw.bounds_of(path, *_Held.bounds) and raw.draw_mode_of(path, *_Held.mode)):
        found.plain = False
        return
    left, bottom, right, top = EDGES.unpack(_Held.edges)
    across, down = right - left, top - bottom
    filled, stroked = bool(_Held.fill.value), bool(_Held.stroke.value)
    if not (filled or stroked):
        return
    fill, whole, light = colour_of(path, raw.fill_of) if filled else (False, False, 0.0)
    if fill and min(across, down) >= LOWEST and (segments := raw.segment_count(path)) > BOX:
        found.shapes.append(_inside(matrix, (left, bottom, right, top)))
        found.curves += segments
    stroke = stroked and colour_of(path, raw.stroke_of)[0]
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
        found.lines.extend(_lines(path, times(placed(path), matrix), found, filled=fill, stroked=stroke))


def colour_of(path: int, asked: Callable[..., int]) -> tuple[bool, bool, float]:
    """Whether a path's colour differs from white paper, whether it is known and opaque, and how light it is."""
    if not asked(path, *_Held.colour):
        return True, False, 0.0
    return _looks(_Held.written.tobytes())


@lru_cache(maxsize=4096)
def _looks(channels: bytes) -> tuple[bool, bool, float]:
    red, green, blue, alpha = CHANNELS.unpack(channels)
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
