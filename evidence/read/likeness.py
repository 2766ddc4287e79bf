"""Fingerprints of what a page looks like: two scans that are one picture have nearly equal ones.

A page is brought to 32 rows of 33 squares; each bit says whether a square is clearly darker than the one on its left.
Flat paper gives zeros, so that neither the noise of a camera nor a JPEG's decide anything. A stamp or signature in
coloured ink is brought to 64 rows of 64 squares; each bit says whether ink lies there.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from evidence.read.layer import Raster
from evidence.read.ocr.overlay import pressed_boxes
from evidence.records.pages import Mark
from evidence.records.places import Box

SIDE = 32
CLEAR = 5.0
"""Grey levels by which a square must be darker to count: more than noise leaves in so large a square."""


def page_print(gray: Raster) -> str:
    """The fingerprint of a page, upright: 1,024 bits as 256 hexadecimal digits."""
    small = cv2.resize(gray, (SIDE + 1, SIDE), interpolation=cv2.INTER_AREA).astype(np.float32)
    return _hexed(small[:, 1:] < small[:, :-1] - CLEAR)


FINE = 64
INKED = 0.4
"""The share of a square that is inked where its bit is set."""

MOST_MARKS = 8
RING = 0.7
"""A seal's rim, or a stamp's frame, is closed to this share at least."""


def marks(pixels: NDArray[np.uint8], width: float) -> tuple[Mark, ...]:
    """The stamps and signatures in coloured ink on a page, upright, ``width`` points wide; from top to bottom."""
    coloured, boxes = pressed_boxes(np.ascontiguousarray(pixels))
    scale = width / pixels.shape[1]
    found = []
    for left, top, wide, high in sorted(boxes, key=lambda b: (b[1], b[0]))[:MOST_MARKS]:
        ink = coloured[top : top + high, left : left + wide].astype(np.float32)
        bits = cv2.resize(ink, (FINE, FINE), interpolation=cv2.INTER_AREA) > INKED
        box = Box(*(round(v * scale, 1) for v in (left, top, left + wide, top + high)))
        found.append(Mark(box, _shape(bits, wide / high), _hexed(bits)))
    return tuple(found)


def _shape(bits: NDArray[np.bool_], aspect: float) -> str:
    """``seal`` for a closed round rim with nothing outside it, ``stamp`` for a closed frame, else ``signature``."""
    middle = (FINE - 1) / 2
    rows, columns = np.mgrid[0:FINE, 0:FINE] - middle
    radius = np.hypot(rows, columns) / (FINE / 2)
    sectors = ((np.arctan2(rows, columns) + np.pi) / (2 * np.pi) * 24).astype(int) % 24
    rim = bits & (radius > 0.8) & (radius <= 1.02)
    outside = float(np.mean(bits[radius > 1.12]))
    if len(set(sectors[rim].tolist())) >= RING * 24 and outside < 0.05 and 0.8 < aspect < 1.25:
        return "seal"
    level = np.concatenate([bits[:3].any(axis=0), bits[-3:].any(axis=0)])
    frame = np.concatenate([level, bits[:, :3].any(axis=1), bits[:, -3:].any(axis=1)])
    return "stamp" if float(np.mean(frame)) >= RING else "signature"


def _hexed(bits: NDArray[np.bool_]) -> str:
    return np.packbits(bits.ravel()).tobytes().hex()
