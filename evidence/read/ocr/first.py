"""What is done to a page before anything is looked for on it: a negative is turned to dark on light, few pixels are
made more."""

from __future__ import annotations

import cv2
import numpy as np

from evidence.read.ocr.components import components
from evidence.read.ocr.engine import Gray

FEW_PIXELS = 1500
"""A page whose longer side has no more pixels (a letter at 136 dots per inch) may have print of too few pixels."""

SMALL_PRINT, ENOUGH, MOST_ENLARGED = 12.0, 18.0, 3.0
"""Letters lower than so many pixels run together into what looks like ruling lines; so high they don't."""

LETTERED = 0.2
"""Of what is inked on a page of print a larger share are letters; noise enlarged is no more legible, and slow."""

ENLARGED = "enlarged "
"""How a cleaning step tells by how much the page was enlarged."""

NEGATIVE = "negative"
"""How the step is called that turns light print on dark into dark print on light."""

DARK, LIGHT = 100, 150
"""More than half of a negative's pixels are darker than the one, its print is lighter than the other."""

PRINT = 0.25
"""Print covers no larger share of a page; a light page photographed on a dark table does."""


def first_steps(gray: Gray) -> tuple[str, ...]:
    """What the page asks for, as cleaning steps; most pages ask for nothing."""
    negative = _negative(gray)
    factor = _lack(done_first(gray, (NEGATIVE,)) if negative else gray)
    return (*((NEGATIVE,) if negative else ()), *((f"{ENLARGED}{factor:g}",) if factor > 1 else ()))


def done_first(gray: Gray, steps: tuple[str, ...]) -> Gray:
    """The page after those of the steps that come first."""
    if NEGATIVE in steps:
        gray = np.asarray(255 - gray, dtype=np.uint8)
    factor = next((float(s.removeprefix(ENLARGED)) for s in steps if s.startswith(ENLARGED)), 1.0)
    if factor == 1.0:
        return gray
    return np.asarray(cv2.resize(gray, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC), dtype=np.uint8)


def _negative(gray: Gray) -> bool:
    """Whether a page is light print on dark: it is looked at in every eighth pixel."""
    some = gray[::8, ::8]
    return bool(some.size) and float(np.median(some)) < DARK and float(np.mean(some > LIGHT)) < PRINT


def _lack(gray: Gray) -> float:
    """By how much a page of few pixels must be enlarged, 1 for none."""
    if max(gray.shape) > FEW_PIXELS:
        return 1.0
    ink = components(gray)
    if np.count_nonzero(ink.letters) < LETTERED * len(ink.letters):
        return 1.0
    high = ink.print_height
    return round(max(2.0, min(MOST_ENLARGED, ENOUGH / high)), 2) if 0 < high < SMALL_PRINT else 1.0
