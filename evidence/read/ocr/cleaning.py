"""Cleaning before OCR: each step only where measuring calls for it, for no filter helps everywhere."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from evidence.read.ocr.components import components
from evidence.read.ocr.engine import Gray
from evidence.read.ocr.faint import darkened, faint
from evidence.read.ocr.measure import background, grain, shade
from evidence.read.ocr.specks import specks_per_letter, without_specks

SHADED = 25.0
"""Gray levels of spread in the paper's brightness from which it is divided out."""

GRAINY = 6.0
"""Gray levels between neighbouring pixels of paper from which it is smoothed: engines take such grain for print, and
specks taken off it for more of the same."""

SMOOTH = 0.8
"""Pixels of spread of the blur."""

SPECKS = "specks"
"""How the step is called that takes specks away."""

SPECKLED = 0.5
"""Specks for each letter from which they are taken away."""


@dataclass(frozen=True)
class Cleaned:
    """A page ready for OCR and what was done to it, in order."""

    gray: Gray
    steps: tuple[str, ...]
    print_height: float


def cleaned(gray: Gray) -> Cleaned:
    """The page with shade and specks taken away where it has them."""
    steps: list[str] = []
    for name, wanted, step in STEPS:
        if wanted(gray):
            gray = step(gray)
            steps.append(name)
    return Cleaned(gray, tuple(steps), components(gray).print_height)


def again(gray: Gray, steps: tuple[str, ...]) -> Gray:
    """The same steps on the same page, without measuring."""
    for name, _, step in STEPS:
        if name in steps:
            gray = step(gray)
    return gray


def _level_paper(gray: Gray) -> Gray:
    """Background division: every pixel relative to the paper around it."""
    paper = cv2.resize(background(gray), (gray.shape[1], gray.shape[0]), interpolation=cv2.INTER_CUBIC)
    return np.asarray(cv2.divide(gray, np.maximum(paper, 1), scale=255), dtype=np.uint8)


def _shaded(gray: Gray) -> bool:
    return shade(gray) > SHADED


def _speckled(gray: Gray) -> bool:
    return specks_per_letter(gray) > SPECKLED


def _grainy(gray: Gray) -> bool:
    return grain(gray) > GRAINY


def _smooth(gray: Gray) -> Gray:
    """The page a little blurred: what takes the grain takes no stroke of print."""
    return np.asarray(cv2.GaussianBlur(gray, (0, 0), SMOOTH), dtype=np.uint8)


STEPS = (
    ("background", _shaded, _level_paper),
    ("grain", _grainy, _smooth),
    (SPECKS, _speckled, without_specks),
    ("contrast", faint, darkened),
)
"""The steps in their order: name, when, how."""
