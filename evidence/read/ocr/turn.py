"""Which way up a scanned page lies: its lines show the axis, a sample read both ways shows the top."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from evidence.read.ocr.components import components
from evidence.read.ocr.engine import Gray, PageEngine, Seen

FEWEST = 20
MOST = 4000
"""Between so many and so many letters say which way lines run."""

ASKED = 250
"""So many of them are asked for their nearest neighbour."""

CLEARLY = 1.5
"""A turn is made where the sample then reads so many times better."""

ENOUGH = 40.0
"""A sample that reads at least so well, in letters, has its lines level."""

SAMPLE = 0.4
"""The sample is so much of the page's width and height, where most letters are."""

SURE = 0.5
"""Words of a sample read with less confidence don't count."""


def turned(gray: Gray, turn: int) -> Gray:
    """The page turned clockwise by 0, 90, 180 or 270 degrees."""
    return np.ascontiguousarray(np.rot90(gray, -turn // 90)) if turn else gray


def likely_turn(gray: Gray) -> int:
    """The clockwise turn (0 or 90) after which lines of print run level; it may still stand on its head.

    Letters stand closer to the next letter of their line than to the next line: the way to the nearest neighbour is
    the way lines run, on level pages and on leaning ones.
    """
    ink = components(gray)
    at = ink.centres[ink.letters]
    if len(at) < FEWEST:
        return 0
    if len(at) > MOST:
        at = at[np.argsort(at[:, 1], kind="stable")[: MOST * (len(at) // MOST) : len(at) // MOST]]
    at = at.astype(np.float32)
    asked = np.linspace(0, len(at) - 1, min(ASKED, len(at))).astype(np.int64)
    across, down = (np.abs(at[asked, None, axis] - at[None, :, axis]) for axis in (0, 1))
    distance = across * across + down * down
    rows = np.arange(len(asked))
    distance[rows, asked] = np.inf
    closest = distance.argmin(axis=1)
    nearest = np.stack((across[rows, closest], down[rows, closest]), axis=1)
    upwards = float(np.mean(nearest[:, 1] > nearest[:, 0]))
    return 90 if upwards > 0.5 else 0


def better_turn(gray: Gray, engine: PageEngine, dpi: int) -> int:
    """The clockwise turn after which a sample of the page reads clearly better, 0 where none does."""
    sample = _sample(gray)
    scores = {turn: _readable(engine.page(turned(sample, turn), dpi)) for turn in (0, 180)}
    if max(scores.values()) < ENOUGH:
        scores |= {turn: _readable(engine.page(turned(sample, turn), dpi)) for turn in (90, 270)}
    turn = max(scores, key=lambda t: (scores[t], -t))
    return turn if scores[turn] > CLEARLY * scores[0] + FEWEST else 0


def _sample(gray: Gray) -> Gray:
    """The part of the page with most letters."""
    height, width = gray.shape
    high, wide = max(1, int(SAMPLE * height)), max(1, int(SAMPLE * width))
    ink = components(gray)
    letters = ink.pixels(ink.letters).astype(np.uint8)
    sums = np.asarray(cv2.integral(letters), dtype=np.int32)
    tops, lefts = range(0, height - high + 1, max(1, high // 4)), range(0, width - wide + 1, max(1, wide // 4))
    _, top, left = max((_total(sums, t, x, high, wide), -t, -x) for t in tops for x in lefts)
    return gray[-top : -top + high, -left : -left + wide]


def _total(sums: NDArray[np.int32], top: int, left: int, high: int, wide: int) -> int:
    return int(sums[top + high, left + wide] - sums[top, left + wide] - sums[top + high, left] + sums[top, left])


def _readable(seen: tuple[Seen, ...]) -> float:
    """How much of a sample was read with confidence, in letters and digits of words of three or more."""
    words = (s for s in seen if s.confidence > SURE and sum(c.isalnum() for c in s.text) >= 3)
    return sum(s.confidence * sum(c.isalnum() for c in s.text) for s in words)
