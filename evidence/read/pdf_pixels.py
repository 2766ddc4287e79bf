"""A PDF page's pixels: drawn by PDFium, or, where the page is one scan, as they were scanned."""

from __future__ import annotations

import math

import cv2
import numpy as np
import pypdfium2

from evidence.read.layer import Raster
from evidence.read.pdf_objects import sole_picture

GLANCE = 256
"""A page drawn so many pixels long shows whether it is its picture."""

ALIKE = 6.0
"""Two pictures of a page are the same where their thumbnails differ by fewer gray levels."""


def rendered(page: pypdfium2.PdfPage, dpi: float, *, colour: bool, smooth: bool = True) -> Raster:
    """The page drawn at so many dots per inch."""
    bitmap = page.render(scale=dpi / 72, grayscale=not colour, may_draw_forms=True, no_smoothimage=not smooth)
    pixels = np.array(bitmap.to_numpy())
    bitmap.close()
    return pixels[:, :, :3] if colour else pixels.reshape(pixels.shape[:2])


def as_scanned(page: pypdfium2.PdfPage, dpi: float, *, colour: bool) -> Raster | None:
    """The pixels of the picture that is the whole page, where they are as many and look like it; else None.

    A gray scan comes in gray. PDFium resamples a scan by fractions of a pixel where the page's size isn't a whole
    number of them; two-tone scans suffer from that.
    """
    picture = sole_picture(page)
    across, down = (math.ceil(side * dpi / 72) for side in page.get_size())
    if picture is None or picture.get_px_size() != (across, down):
        return None
    pixels = np.array(picture.get_bitmap().to_numpy(), dtype=np.uint8)
    gray = pixels.ndim == 2 or pixels.shape[2] == 1
    if not gray and pixels.shape[2] < 3:
        return None
    colour = colour and not gray
    pixels = pixels.reshape(pixels.shape[:2]) if gray else pixels[:, :, :3]
    if not (gray or colour):
        pixels = _gray(pixels)
    return np.ascontiguousarray(pixels) if _shown(page, pixels, colour=colour) else None


def _shown(page: pypdfium2.PdfPage, pixels: Raster, *, colour: bool) -> bool:
    """Whether a page looks like its picture: by some of its pixels as they are, which is quick, else by all."""
    dpi = GLANCE * 72 / max(page.get_size())
    some = rendered(page, dpi, colour=colour, smooth=False)
    sides = zip(some.shape[:2], pixels.shape[:2], strict=True)
    down, across = (((np.arange(few) + 0.5) * many / few).astype(int) for few, many in sides)
    return _alike(pixels[down][:, across], some) or _alike(pixels, rendered(page, dpi, colour=colour))


def _alike(one: Raster, other: Raster) -> bool:
    return float(np.mean(cv2.absdiff(_thumbnail(one), _thumbnail(other)))) < ALIKE


def _gray(pixels: Raster) -> Raster:
    return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY), dtype=np.uint8)


def _thumbnail(pixels: Raster) -> Raster:
    return np.asarray(cv2.resize(pixels, (64, 64), interpolation=cv2.INTER_AREA), dtype=np.uint8)
