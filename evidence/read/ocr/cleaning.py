"""Cleaning before OCR: each step only where measuring calls for it, for no filter helps everywhere."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from evidence.read.ocr.engine import Gray
from evidence.read.ocr.measure import Measures, background, measures, without_specks

VERSION = 1
"""Counts changes of the cleaning; part of the key of cached pages."""

SHADED = 25.0
"""Gray levels of spread in the paper's brightness from which it is divided out."""

SPECKLED = 0.0008
"""The share of lone pixels from which they are taken away."""

BLUR = 0.8
"""Standard deviation, in pixels, of the softening of two-tone pages."""


@dataclass(frozen=True)
class Cleaned:
    """A page ready for OCR and what was done to it, in order."""

    gray: Gray
    steps: tuple[str, ...]
    print_height: float


def cleaned(gray: Gray) -> Cleaned:
    """The page with shade, specks and hard edges taken away where it has them."""
    found = measures(gray)
    steps: list[str] = []
    for name, wanted, step in STEPS:
        if wanted(found):
            gray = step(gray)
            steps.append(name)
    height = measures(gray).print_height if steps else found.print_height
    return Cleaned(gray, tuple(steps), height)


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


def _soften(gray: Gray) -> Gray:
    return np.asarray(cv2.GaussianBlur(gray, (0, 0), BLUR), dtype=np.uint8)


def _median(gray: Gray) -> Gray:
    return np.asarray(cv2.medianBlur(gray, 3), dtype=np.uint8)


def _shaded(m: Measures) -> bool:
    return m.shade > SHADED


def _speckled(m: Measures) -> bool:
    return m.specks > SPECKLED


def _two_tone(m: Measures) -> bool:
    return m.two_tone


STEPS = (
    ("specks", _speckled, without_specks),
    ("background", _shaded, _level_paper),
    ("soften", _two_tone, _soften),
)
"""The steps in their order: name, when, how."""
