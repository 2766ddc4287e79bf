"""Two pages side by side on one scan: the blank strip between them, so that no line runs from one into the other."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from evidence.read.ocr.components import components
from evidence.read.ocr.engine import Gray
from evidence.read.ocr.ruled import Line

WIDER = 1.15
"""Two pages side by side are wider than high by this factor."""

MIDDLE = (0.42, 0.58)
"""Where the middle of the strip lies, by the width."""

STRIP = 0.03
"""The width of the strip, by the width of the scan."""

FEWEST = 60
"""Letters on each side."""


def gutter(gray: Gray, lines: Iterable[Line]) -> int | None:
    """The column in the middle of the strip, None where the scan shows one page: a table ruled across is one."""
    height, width = gray.shape
    if width < WIDER * height:
        return None
    ink = components(gray)
    letters = ink.stats[ink.letters & (ink.height >= 0.5 * ink.print_height)]
    if len(letters) < 2 * FEWEST:
        return None
    edges = np.zeros(width + 1, dtype=np.int64)
    np.add.at(edges, letters[:, 0], 1)
    np.add.at(edges, letters[:, 0] + letters[:, 2], -1)
    column = _strip(np.cumsum(edges[:-1]) == 0, width)
    if column is None or any(left < column < right for left, _, right, _ in lines):
        return None
    on_left = int(np.count_nonzero(letters[:, 0] < column))
    return column if min(on_left, len(letters) - on_left) >= FEWEST else None


def _strip(blank: np.ndarray[tuple[int, ...], np.dtype[np.bool_]], width: int) -> int | None:
    """The middle of the widest blank strip about the middle of the page, None where there is none."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], blank.astype(np.int8), [0]))))
    runs = [(int(b - a), int(a + b) // 2) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    fit = [r for r in runs if r[0] >= STRIP * width and MIDDLE[0] * width <= r[1] <= MIDDLE[1] * width]
    return max(fit)[1] if fit else None
