"""Crops of the pages a finding rests on, boxes marked, within a budget of bytes for the whole report."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass, field

from evidence.errors import EvidenceError
from evidence.records.facts import Fact
from evidence.records.places import Box, Place
from evidence.report.mask import Mask

Pixels = Callable[[str, int, Box | None, int, tuple[Box, ...]], bytes]

DPI = 120
MARGIN = (70.0, 26.0)
"""Points shown left and right of, and above and below, the box."""
BUDGET = 4_000_000
"""Bytes of base64 for all crops of one report, so that the file stays under 5 MB."""


@dataclass(frozen=True)
class Crop:
    """A picture as a data URL, its size in points, and the marked box within it."""

    url: str
    width: float
    height: float
    mark: Box


@dataclass
class Cropper:
    """Cuts crops through the pixel port, each place once; None where there is no port, no box or no budget left."""

    pixels: Pixels | None
    sizes: dict[tuple[str, int], tuple[float, float]]
    mask: Mask
    left: int = BUDGET
    made: dict[Place, Crop | None] = field(default_factory=dict)

    def crop(self, fact: Fact, place: Place) -> Crop | None:
        """The crop around one place of a fact; whatever must be masked within it is blacked out."""
        if place not in self.made:
            self.made[place] = self._cut(fact, place)
        return self.made[place]

    def _cut(self, fact: Fact, place: Place) -> Crop | None:
        if self.pixels is None or place.box is None or place.page is None or fact.method == "native" or self.left <= 0:
            return None
        width, height = self.sizes[place.file, place.page]
        box = place.box
        area = Box(
            max(0.0, box.x0 - MARGIN[0]),
            max(0.0, box.top - MARGIN[1]),
            min(width, box.x1 + MARGIN[0]),
            min(height, box.bottom + MARGIN[1]),
        )
        if area.width <= 0 or area.height <= 0:
            return None
        hidden = self.mask.boxes_in(place.file, place.page, area)
        try:
            data = base64.b64encode(self.pixels(place.file, place.page, area, DPI, hidden))
        except EvidenceError:
            return None  # one page that can no longer be drawn costs its picture, not the report
        self.left -= len(data)
        if self.left <= 0:
            return None
        mark = Box(box.x0 - area.x0, box.top - area.top, box.x1 - area.x0, box.bottom - area.top)
        return Crop("data:image/png;base64," + data.decode("ascii"), area.width, area.height, mark.grown(1.5))
