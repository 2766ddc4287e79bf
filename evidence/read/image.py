"""Pictures: PNG, JPEG, TIFF, HEIC, WebP, GIF and BMP with any number of pages.

A picture counts at its stated resolution, else 72 dpi.
"""

from __future__ import annotations

import contextlib
import struct
import warnings
from pathlib import Path
from typing import BinaryIO

import cv2
import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from evidence.read.faults import PageFaultError, problem
from evidence.read.layer import Layer, Raster
from evidence.read.tiff import directories
from evidence.records.sources import Problem

FORMATS = ("PNG", "JPEG", "TIFF", "WEBP", "GIF", "BMP")
UNSTATED = 72.0
BROKEN = (
    OSError, SyntaxError, ValueError, EOFError, OverflowError, TypeError, LookupError, struct.error,
    UnidentifiedImageError,
)  # fmt: skip
"""What Pillow raises over damaged pictures."""


class ImageFile:
    """An open picture. Raises ``PageFaultError``."""

    def __init__(self, path: Path | BinaryIO, most_pages: int, most_pixels: int) -> None:
        warnings.simplefilter("ignore")  # the limit on pixels is our own
        Image.MAX_IMAGE_PIXELS = None
        self._most_pixels = most_pixels
        try:
            self._image = _opened(path)
            self.pages, self.problems = _counted(self._image, path)
        except BROKEN as error:
            raise PageFaultError("corrupt", "damaged: the picture cannot be opened") from error
        if self.pages > most_pages:
            raise PageFaultError("too-many-pages", f"{self.pages} pages; at most {most_pages} are read")

        self._shrunk = self._smaller() if self._image.format in ("JPEG", "MPO") else 1.0

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the first page in pixels."""
        return self._image.size

    def layer(self, number: int) -> Layer:
        """The size of a page; all its words are in its pixels."""
        self._seek(number)
        across, down = self._resolution()
        width, height = self._image.size
        try:
            sideways = self._sideways()
        except BROKEN as error:
            raise PageFaultError("corrupt", "damaged: the picture breaks off") from error
        if sideways:
            width, height, across, down = height, width, down, across
        return Layer(width * 72 / across, height * 72 / down, look=True, dpi=max(across, down))

    def raster(self, number: int, dpi: float, *, colour: bool = False) -> Raster:
        """The page at so many dots per inch of its stated size."""
        layer = self.layer(number)
        size = max(1, round(layer.width * dpi / 72)), max(1, round(layer.height * dpi / 72))
        try:
            upright = ImageOps.exif_transpose(self._image)
            pixels = np.asarray(_flat(upright, colour=colour))
        except BROKEN as error:
            raise PageFaultError("corrupt", "damaged: the picture breaks off") from error
        if colour:
            pixels = pixels[:, :, ::-1]
        if (pixels.shape[1], pixels.shape[0]) == size:
            return np.ascontiguousarray(pixels)
        smaller = size[0] < pixels.shape[1]
        scaled = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA if smaller else cv2.INTER_CUBIC)
        return np.asarray(scaled, dtype=np.uint8)

    def close(self) -> None:
        """Let go of the file."""
        self._image.close()

    def _seek(self, number: int) -> None:
        try:
            self._image.seek(number - 1)
        except BROKEN as error:
            raise PageFaultError("corrupt", "damaged: the page is missing") from error
        width, height = self._image.size
        if width * height > self._most_pixels:
            raise PageFaultError("too-large", f"{width} by {height} pixels; at most {self._most_pixels} are read")

    def _smaller(self) -> float:
        """A photo of too many pixels is unpacked at a half, quarter or eighth of its size: by what it was shrunk."""
        width, height = self._image.size
        if width * height <= self._most_pixels:
            return 1.0
        share = (self._most_pixels / (width * height)) ** 0.5
        factor = next((f for f in (2, 4, 8) if 1 / f <= share), 8)
        self._image.draft(self._image.mode, (width // factor, height // factor))
        return self._image.size[0] / width

    def _resolution(self) -> tuple[float, float]:
        """Dots per inch across and down; implausible statements count as none."""
        stated = self._image.info.get("dpi") or (UNSTATED, UNSTATED)
        if "dpi" in self._image.info:
            stated = stated[0] * self._shrunk, stated[1] * self._shrunk
        across, down = float(stated[0]), float(stated[1])
        return (across, down) if 1 < across < 5000 and 1 < down < 5000 else (UNSTATED, UNSTATED)

    def _sideways(self) -> bool:
        """Whether the camera's note swaps width and height."""
        return self._image.getexif().get(0x0112, 1) in (5, 6, 7, 8)


def _counted(image: Image.Image, path: Path | BinaryIO) -> tuple[int, tuple[Problem, ...]]:
    """How many pages there are, and what speaks against the number; those before a break in the chain are kept."""
    if image.format == "MPO":  # the further frames of a camera's JPEG are maps of light and depth
        return 1, ()
    if image.format != "TIFF":
        return int(getattr(image, "n_frames", 1)), ()
    with contextlib.nullcontext(path) if not isinstance(path, Path) else path.open("rb") as file:
        place = file.tell()
        file.seek(0)
        count, wrong = directories(file)
        file.seek(place)
    pages = _pages_before(image, count) if wrong else int(getattr(image, "n_frames", 1))
    if wrong or pages != count:
        reason = wrong or f"{pages} pages by one reader, {count} by the other"
        return pages, (problem("page-count", f"{reason}; {pages} pages were found" if wrong else reason),)
    return pages, ()


def _pages_before(image: Image.Image, count: int) -> int:
    """How many of the first ``count`` pages can be gone to. Raises what the library does where it's none."""
    for number in range(count):
        try:
            image.seek(number)
        except BROKEN:
            return number
    image.seek(0)
    return count


def _opened(path: Path | BinaryIO) -> Image.Image:
    """The picture; what reads a phone's format is loaded only for one."""
    try:
        return Image.open(path, formats=FORMATS)
    except UnidentifiedImageError:
        import pi_heif  # noqa: PLC0415 - slow to load

        pi_heif.register_heif_opener(thumbnails=False)
        return Image.open(path, formats=("HEIF",))


def _flat(image: Image.Image, *, colour: bool) -> Image.Image:
    """Gray or colour on white paper; transparent parts are white."""
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        with_alpha = image.convert("RGBA")
        paper = Image.new("RGBA", image.size, "white")
        paper.alpha_composite(with_alpha)
        image = paper
    if image.mode.startswith(("I", "F")):  # 16 bits: keep the upper eight
        values = np.asarray(image, dtype=np.float32)
        top = max(float(values.max(initial=0.0)), 255.0)
        image = Image.fromarray((values * (255.0 / top)).astype(np.uint8))
    return image.convert("RGB" if colour else "L")
