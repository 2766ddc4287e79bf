"""Frames around the words of a page, coloured by how sure they are, for a person to look at."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

import cv2
import numpy as np

from evidence.read.layer import Raster
from evidence.read.protocol import UNSEEN
from evidence.records.places import Box

SURE, DOUBTFUL = 0.9, 0.7
GREEN, ORANGE, RED, VIOLET, BLACK = (60, 150, 0), (0, 130, 255), (30, 30, 220), (200, 0, 150), (0, 0, 0)
"""Blue, green, red."""

STRIP = 22
"""Pixels of a line of the caption."""

SIZE, LETTER = 0.45, 8.0
"""The scale of the caption's letters, and the pixels that one takes."""


def marked(pixels: Raster, marks: Sequence[tuple[Box, float]], caption: str, scale: float) -> Raster:
    """The page with a frame around each box (points, ``scale`` pixels each), and a caption above it."""
    page = np.array(pixels if pixels.ndim == 3 else np.repeat(pixels[:, :, None], 3, axis=2), dtype=np.uint8)
    for box, sure in marks:
        start = int(box.x0 * scale) - 1, int(box.top * scale) - 1
        cv2.rectangle(page, start, (int(box.x1 * scale) + 1, int(box.bottom * scale) + 1), _colour(sure), 1)
    return _captioned(page, caption) if caption else page


def _colour(sure: float) -> tuple[int, int, int]:
    if sure == UNSEEN:
        return VIOLET
    if sure >= SURE:
        return GREEN
    return ORANGE if sure >= DOUBTFUL else RED


def _captioned(page: Raster, caption: str) -> Raster:
    width = page.shape[1]
    lines = wrap(caption.encode("ascii", "replace").decode("ascii"), max(20, int(width / LETTER)))
    strip = np.full((STRIP * len(lines), width, 3), 235, dtype=np.uint8)
    for row, line in enumerate(lines, start=1):
        cv2.putText(strip, line, (4, STRIP * row - 7), cv2.FONT_HERSHEY_SIMPLEX, SIZE, BLACK, 1, cv2.LINE_AA)
    return np.asarray(np.vstack([strip, page]), dtype=np.uint8)
