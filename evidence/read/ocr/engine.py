"""What an OCR engine must do. One file per engine; ``choose`` knows them all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:  # what is installed can be asked without loading numpy
    import numpy as np
    from numpy.typing import NDArray

Gray: TypeAlias = "NDArray[np.uint8]"


@dataclass(frozen=True)
class Seen:
    """A word on a raster: its box in pixels (left, top, right, bottom) and a confidence of 0 to 1."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float


class PageEngine(Protocol):
    """Reads whole pages."""

    name: str

    def page(self, gray: Gray, dpi: int) -> tuple[Seen, ...]:
        """The words of an upright gray page, in the engine's reading order."""


class LineEngine(Protocol):
    """Reads single lines: the second opinion on a crop."""

    name: str

    def line(self, gray: Gray) -> tuple[str, float]:
        """The text of a crop with one line, and a confidence of 0 to 1; empty where nothing is seen."""
