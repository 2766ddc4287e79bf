"""A page as read: words with boxes and confidences, ruling lines, and how it was read."""

from __future__ import annotations

import msgspec

from evidence.records.places import Box


class Word(msgspec.Struct, frozen=True, omit_defaults=True):
    """One run of characters without white space. ``confidence`` is 0 to 1; 1 for a text layer.

    ``second``: the page's own engine read it with doubt or not at all, and another engine gave the text.
    """

    text: str
    box: Box
    confidence: float = 1.0
    second: bool = False


class Page(msgspec.Struct, frozen=True):
    """One page as displayed. Sizes in points; ``rotation`` is what was undone (0, 90, 180, 270).

    ``rules`` are ruling lines as thin boxes. ``text_source``: ``text`` (a PDF's text layer), ``ocr``, ``mixed`` or
    ``native`` (plain text: each character stands in a cell of 6 × 12 points, so that line and column follow from the
    box). ``cleaning`` names the steps done before OCR. ``confidence`` is the mean over words, None for no words.
    """

    file: str
    number: int
    width: float
    height: float
    rotation: int
    text_source: str
    engine: str
    words: tuple[Word, ...] = ()
    rules: tuple[Box, ...] = ()
    cleaning: tuple[str, ...] = ()
    confidence: float | None = None


NATIVE_CELL = (6.0, 12.0)
"""Width and height in points of one character of a ``native`` page."""
