"""What a file format must give so that the rest of reading needn't know it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from evidence.records.pages import HiddenText, Word
from evidence.records.places import Box
from evidence.records.sources import Problem

Raster = NDArray[np.uint8]
"""Pixels, gray (height, width) or colour (height, width, 3 as blue, green, red)."""


OUTSIDE, BLANK, TINY = "off the page", "nothing is drawn there", "too small to be read"
FAINT = "as good as the colour of the paper"
INVISIBLE, COVERED, BEHIND = "drawn invisibly", "covered by a picture or a fill", "behind a picture one may see through"
"""Why a word of a text layer isn't seen; of the last three only the pixels can tell what stands in its place."""


@dataclass(frozen=True)
class Unseen:
    """A word of the text layer that isn't seen, or may not be: why, and whether there is any ink in its place.

    ``fontless``: it is drawn for all to see, in a font that isn't in the file and of which PDFium has no letters.
    """

    word: Word
    why: str
    ink: bool = True
    fontless: bool = False


@dataclass(frozen=True)
class Layer:
    """What a page says without looking at its pixels, in points of the page as displayed and turned by ``rotation``.

    ``source`` is ``text`` or ``native``; ``engine`` who read it; ``look`` whether the pixels must be read too, all of
    them; ``regions`` are parts whose pixels must be read where the whole needn't; ``dpi`` is the resolution of the scan
    on it, None where there is none or it isn't known. ``words`` are those that are seen; ``unseen`` the others.
    ``hidden`` is what the file itself says is not to be seen, as far as it is news; ``told`` what a person should know
    of the page besides.
    """

    width: float
    height: float
    words: tuple[Word, ...] = ()
    rules: tuple[Box, ...] = ()
    rotation: int = 0
    source: str = "text"
    engine: str = ""
    look: bool = False
    dpi: float | None = None
    regions: tuple[Box, ...] = ()
    unseen: tuple[Unseen, ...] = ()
    hidden: tuple[HiddenText, ...] = ()
    told: tuple[Problem, ...] = ()


class Opened(Protocol):
    """An open file. Methods raise ``PageFaultError``; pages count from 1."""

    @property
    def pages(self) -> int:
        """How many pages it has."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the file as a whole, though it can be read."""

    def layer(self, number: int) -> Layer:
        """The page's own words, if it has any."""

    def raster(self, number: int, dpi: float, *, colour: bool = False) -> Raster:
        """The page as displayed, at so many dots per inch."""

    def close(self) -> None:
        """Let go of the file."""
