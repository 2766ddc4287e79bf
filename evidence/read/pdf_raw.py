"""PDFium's functions that are asked hundreds of times a page, called on plain addresses: a third of a call's cost.

Handles of page objects go in and out as whole numbers; 0 or None is no handle. Text pages go in as pypdfium2's own
handles, and places to write into as ``Address``es made beforehand, so that ctypes needn't convert them at each call.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium

HANDLE, WHOLE = ctypes.c_void_p, ctypes.c_int
Address = ctypes.c_void_p


def _quick(name: str, result: Any, *takes: Any) -> Callable[..., Any]:  # noqa: ANN401 - ctypes names no type for types
    """A function; what it takes beyond ``takes`` is handed on unconverted: a handle, an ``Address``, a small number."""
    address = ctypes.cast(getattr(pdfium, name), ctypes.c_void_p).value
    return ctypes.PYFUNCTYPE(result, *takes)(address or 0)


def address(handle: object) -> int:
    """A handle of pypdfium2's as a whole number."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0  # type: ignore[arg-type]


def places(start: int, step: int, many: int) -> list[Address]:
    """So many places in memory that stays where it is, each ``step`` bytes after the one before."""
    return [Address(start + step * i) for i in range(many)]


def handle(item: int) -> pdfium.FPDF_PAGEOBJECT:
    """A page object's address as pypdfium2's functions take it."""
    return ctypes.cast(item, pdfium.FPDF_PAGEOBJECT)


object_at = _quick("FPDFPage_GetObject", HANDLE, HANDLE, WHOLE)
inner_at = _quick("FPDFFormObj_GetObject", HANDLE, HANDLE, ctypes.c_ulong)
inner_count = _quick("FPDFFormObj_CountObjects", WHOLE, HANDLE)
kind_of = _quick("FPDFPageObj_GetType", WHOLE, HANDLE)
matrix_of = _quick("FPDFPageObj_GetMatrix", WHOLE, HANDLE, HANDLE)
bounds_of = _quick("FPDFPageObj_GetBounds", WHOLE, HANDLE)
fill_of = _quick("FPDFPageObj_GetFillColor", WHOLE, HANDLE)
stroke_of = _quick("FPDFPageObj_GetStrokeColor", WHOLE, HANDLE)
stroke_width_of = _quick("FPDFPageObj_GetStrokeWidth", WHOLE, HANDLE)
has_transparency = _quick("FPDFPageObj_HasTransparency", WHOLE, HANDLE)
mark_count = _quick("FPDFPageObj_CountMarks", WHOLE, HANDLE)
clip_of = _quick("FPDFPageObj_GetClipPath", HANDLE, HANDLE)
clip_count = _quick("FPDFClipPath_CountPaths", WHOLE, HANDLE)
draw_mode_of = _quick("FPDFPath_GetDrawMode", WHOLE, HANDLE)
segment_count = _quick("FPDFPath_CountSegments", WHOLE, HANDLE)
segment_at = _quick("FPDFPath_GetPathSegment", HANDLE, HANDLE, WHOLE)
segment_point = _quick("FPDFPathSegment_GetPoint", WHOLE, HANDLE, HANDLE, HANDLE)
segment_kind = _quick("FPDFPathSegment_GetType", WHOLE, HANDLE)
segment_closes = _quick("FPDFPathSegment_GetClose", WHOLE, HANDLE)
text_mode_of = _quick("FPDFTextObj_GetTextRenderMode", WHOLE, HANDLE)
font_of = _quick("FPDFTextObj_GetFont", HANDLE, HANDLE)
font_data = _quick("FPDFFont_GetFontData", WHOLE, HANDLE, HANDLE, ctypes.c_size_t, HANDLE)
is_embedded = _quick("FPDFFont_GetIsEmbedded", WHOLE, HANDLE)
text_object = _quick("FPDFText_GetTextObject", HANDLE)
loose_box = _quick("FPDFText_GetLooseCharBox", WHOLE)
angle_of = _quick("FPDFText_GetCharAngle", ctypes.c_float)
tight_box = _quick("FPDFText_GetCharBox", WHOLE)
