"""What is drawn on a PDF page besides text: ruling lines, pictures, what may lie over text, text drawn invisibly.

PDFium's page objects are walked once, into forms, with the matrices multiplied on the way. Objects are numbered as they
are drawn, so that what comes later lies above.
"""

from __future__ import annotations

import ctypes

import pypdfium2
import pypdfium2.raw as pdfium

from evidence.read import pdf_raw as raw
from evidence.read.pdf_drawn import IDENTITY, OBJECTS, UNDRAWN, Drawn, Matrix, around, placed, times
from evidence.read.pdf_paths import colour_of, path_drawn

DEPTH = 8
COVERS = 0.6
"""A picture covers the page where no edge is further off than this, in points."""

FILLED = (pdfium.FPDF_TEXTRENDERMODE_FILL, pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE)
"""Text render modes that fill the letters."""

DARK = 110
"""Text darker than this stands out from light fills, of 255 gray levels."""

SEALS = 4_000_000
"""Pictures of more pixels aren't seals."""

OPAQUE, CLEAR = 128, 0.5
"""One may see through a picture of which more than this share has a lower alpha."""


def transparent(address: int, page: pypdfium2.PdfPage) -> bool:
    """Whether one may see through a fill, or through most of a picture: a seal or signature without its paper."""
    if raw.has_transparency(address):
        return True
    if raw.kind_of(address) != pdfium.FPDF_PAGEOBJ_IMAGE or _pixels(address) > SEALS:
        return False
    held = pdfium.FPDFImageObj_GetRenderedBitmap(page.pdf.raw, page.raw, raw.handle(address))
    if not held:
        return False
    bitmap = pypdfium2.PdfBitmap.from_raw(held)  # frees it when it goes: to free it here too would end the process
    if bitmap.format != pdfium.FPDFBitmap_BGRA:
        return False
    return float((bitmap.to_numpy()[:, :, 3] < OPAQUE).mean()) > CLEAR


def lightness(item: int) -> float:
    """How light a text's letters are, 0 (black) to 255; 0 where that cannot be told."""
    _, known, light = colour_of(item, raw.fill_of)
    return light if known and raw.text_mode_of(item) == pdfium.FPDF_TEXTRENDERMODE_FILL else 0.0


def pale(item: int) -> bool:
    """Whether a text's letters are as good as white, or cannot be told."""
    coloured, known, _ = colour_of(item, raw.fill_of)
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
        path_drawn(item, matrix, found)
    elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
        rect = around(times(placed(item), matrix))
        found.images.append((rect, _size(item)[0]))
        if found.texts:
            found.covers.append((rect, found.left, item))
    else:
        found.plain = False
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < DEPTH:
            _form(item, matrix, found, depth)


def _form(item: int, matrix: Matrix, found: Drawn, depth: int) -> None:
    inner = times(placed(item), matrix)
    for i in range(min(raw.inner_count(item), OBJECTS)):
        if found.left <= 0:
            break
        _object(raw.inner_at(item, i), inner, found, depth + 1)


def _plain_text(item: int, found: Drawn) -> bool:
    """Whether nothing but its letters decides on how a text looks: dark, whole, whatever a reader shows or hides."""
    _, whole, light = colour_of(item, raw.fill_of)
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


def _pixels(image: int) -> int:
    width, height = _size(image)
    return width * height


def _size(image: int) -> tuple[int, int]:
    width, height = ctypes.c_uint(), ctypes.c_uint()
    pdfium.FPDFImageObj_GetImagePixelSize(raw.handle(image), ctypes.byref(width), ctypes.byref(height))
    return int(width.value), int(height.value)
