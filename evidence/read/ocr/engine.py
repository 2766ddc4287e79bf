"""What an OCR engine must do. One file per engine; ``choose`` knows them all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:  # what is installed can be asked without loading numpy
    import numpy as np
    from numpy.typing import NDArray

Gray: TypeAlias = "NDArray[np.uint8]"


@dataclass(frozen=True)
class Seen:
    """A word on a raster: its box in pixels (left, top, right, bottom) and a confidence of 0 to 1.

    ``second``: it comes from a second look by another engine.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float
    second: bool = False


def scaled(word: Seen, factor: float) -> Seen:
    """The word on a raster enlarged by ``factor``."""
    if factor == 1.0:
        return word
    edges = {n: getattr(word, n) * factor for n in ("left", "top", "right", "bottom")}
    return replace(word, **edges)


def moved(word: Seen, across: float) -> Seen:
    """The word so many pixels further right."""
    return replace(word, left=word.left + across, right=word.right + across)


class LineEngine(Protocol):
    """Reads single lines: the opinion on a crop."""

    name: str

    def line(self, gray: Gray) -> tuple[Seen, ...]:
        """The words of a crop with one line, from left to right, with boxes in pixels of the crop."""


class PageEngine(LineEngine, Protocol):
    """Reads whole pages too."""

    def page(self, gray: Gray, dpi: int) -> tuple[Seen, ...]:
        """The words of an upright gray page, in the engine's reading order."""


def line_text(words: Iterable[Seen]) -> tuple[str, float]:
    """The text of a line and its confidence, 0 to 1: that of its least sure word."""
    found = tuple(words)
    return " ".join(w.text for w in found), min((w.confidence for w in found), default=0.0)
