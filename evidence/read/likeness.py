"""Fingerprints of what a page looks like: two scans that are one picture have nearly equal ones.

A page is brought to 32 rows of 33 squares; each bit says whether a square is clearly darker than the one on its left.
Flat paper gives zeros, so that neither the noise of a camera nor a JPEG's decide anything.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from evidence.read.layer import Raster

SIDE = 32
CLEAR = 5.0
"""Grey levels by which a square must be darker to count: more than noise leaves in so large a square."""


def page_print(gray: Raster) -> str:
    """The fingerprint of a page, upright: 1,024 bits as 256 hexadecimal digits."""
    small = cv2.resize(gray, (SIDE + 1, SIDE), interpolation=cv2.INTER_AREA).astype(np.float32)
    return _hexed(small[:, 1:] < small[:, :-1] - CLEAR)


def _hexed(bits: NDArray[np.bool_]) -> str:
    return np.packbits(bits.ravel()).tobytes().hex()
