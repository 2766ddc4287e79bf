"""Pictures that lie in files of text: a page each, unless they are too small to show a paper."""

from __future__ import annotations

import io
from collections.abc import Sequence

from evidence.read.faults import PageFaultError
from evidence.read.image import ImageFile
from evidence.read.native.file import LostPage, NativePage, PicturePage
from evidence.records.sources import Problem

SMALL = 590
"""A picture with a side of fewer pixels is a logo, a stamp or a signature: paper isn't legible below 72 dpi."""

NAMED = 3
_STEP = "look at the pictures; add those that show a paper as files of their own"


def picture_page(data: bytes, name: str, most_pixels: int) -> NativePage | None:
    """The picture as a page, one that cannot be read as a lost page; None for one too small."""
    try:
        image = ImageFile(io.BytesIO(data), 1, most_pixels)
    except PageFaultError as fault:
        return lost(name, fault)
    return PicturePage(image) if min(image.size) >= SMALL else None


def picture_pages(pictures: Sequence[bytes], most_pixels: int) -> tuple[list[NativePage], list[Problem]]:
    """Pictures without names as pages, and the notice about those that were too small."""
    found = [(str(n), picture_page(data, str(n), most_pixels)) for n, data in enumerate(pictures, 1)]
    small = [name for name, page in found if page is None]
    return [page for _, page in found if page is not None], [passed_over(small)] if small else []


def lost(name: str, fault: PageFaultError) -> LostPage:
    """A picture that cannot be read."""
    return LostPage(fault.code, f"the picture {name} in the file: {fault.reason}")


def passed_over(names: list[str]) -> Problem:
    """The notice about pictures that were too small."""
    some = ", ".join(names[:NAMED]) + (", …" if len(names) > NAMED else "")
    reason = f"{len(names)} small picture{'s' * (len(names) > 1)} ({some}) not read"
    return Problem("", "small-pictures", reason, _STEP)
