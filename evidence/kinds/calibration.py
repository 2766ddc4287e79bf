"""Confidence that keeps its word: of the facts told at 0.9, nine in ten are right.

What an extractor and the OCR engine say of their own doubt ranks facts well, but is no share of right ones. The table
``models/calibration.toml`` holds that share as measured on generated papers (its card says which), by the way a fact
was read and by what kind of thing it is; between measured points it is interpolated, and it never falls.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from functools import lru_cache

from evidence.kinds.normal import pattern_of
from evidence.language import models_folder
from evidence.records.codec import replaced
from evidence.records.facts import Fact

FILE = "calibration.toml"
PRINTED = "printed"
RECOGNISED = "recognised"
_CLASSES = {"amount": "figure", "date": "figure", "name": "words", "text": "words"}
Curve = tuple[tuple[float, ...], tuple[float, ...]]
"""Confidence as told, ascending, and the share that was right at each."""


def way_of(method: str) -> str:
    """How a fact was read: ``printed`` (the file's own characters) or ``recognised`` (from a picture)."""
    return PRINTED if method in ("text", "native") else RECOGNISED


def class_of(field: str) -> str:
    """What kind of thing a field holds: ``figure``, ``words`` or ``identifier``."""
    return _CLASSES.get(pattern_of(field), "identifier")


def calibrated(fact: Fact) -> Fact:
    """The fact with its confidence as a share of right ones, what was told before in ``raw``.

    Empty boxes and prints that were not understood have no value that could be right: they stay as they are.
    """
    if fact.status == "empty" or fact.value is None:
        return fact
    curve = _curves()[way_of(fact.method), class_of(fact.field)]
    return replaced(fact, confidence=share(curve, fact.confidence), raw=fact.confidence)


def share(curve: Curve, told: float) -> float:
    """The share right at a confidence told: on the straight line between the measured points, above them the last,
    below them on the line to zero."""
    tolds, rights = (0.0, *curve[0]), (0.0, *curve[1])
    at = max(bisect_right(tolds, told), 1)
    if at == len(tolds):
        return rights[-1]
    low, high = tolds[at - 1], tolds[at]
    part = (told - low) / (high - low)
    return round(rights[at - 1] + part * (rights[at] - rights[at - 1]), 4)


@lru_cache(maxsize=1)
def _curves() -> dict[tuple[str, str], Curve]:
    """All curves by way and class. Raises ``InstallationError`` where the models are missing."""
    data = tomllib.loads((models_folder() / FILE).read_text(encoding="utf-8"))
    return {
        (way, name): (tuple(curve["told"]), tuple(curve["right"]))
        for way, classes in data.items()
        for name, curve in classes.items()
    }
