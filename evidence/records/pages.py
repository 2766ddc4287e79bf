"""A page as read: words with boxes and confidences, ruling lines, and how it was read."""

from __future__ import annotations

import msgspec

from evidence.records.places import Box


class Word(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """One run of characters without white space. ``confidence`` is 0 to 1; 1 for a text layer.

    ``second``: the page's own engine read it with doubt or not at all, and another engine gave the text.
    ``cell``: where it stands in a workbook (``Payments!B7``; ``B7`` where the file has no sheets). ``line``: the line
    of a text file, or the paragraph of a letter, counted from 1; 0 for words that have none.
    """

    text: str
    box: Box
    confidence: float = 1.0
    second: bool = False
    cell: str = ""
    line: int = 0


class HiddenText(msgspec.Struct, frozen=True):
    """Text that a page's text layer says, and that a person looking at the page doesn't see; ``why`` in words."""

    text: str
    box: Box
    why: str


class Mark(msgspec.Struct, frozen=True):
    """Coloured ink on a scanned page, a stamp or signature: ``shape`` is ``seal`` (round), ``stamp`` (framed) or
    ``signature``; ``looks`` is its picture, 64 rows of 64 bits in hexadecimal digits."""

    box: Box
    shape: str
    looks: str


class Page(msgspec.Struct, frozen=True):
    """One page as displayed. Sizes in points; ``rotation`` is what was undone (0, 90, 180, 270).

    ``rules`` are ruling lines as thin boxes. ``text_source``: ``text`` (a PDF's text layer), ``ocr``, ``mixed`` or
    ``native`` (the file holds text of its own, laid out on a grid; in plain text each character stands in a cell of
    6 × 12 points, so that line and column follow from the box, else words have a cell or line). ``cleaning`` names
    the steps done before OCR. ``confidence`` is the mean over words, None for no words. ``hidden`` are names,
    numbers and amounts of the text layer that the page doesn't show; ``layer_agrees`` is the share of an unseen
    text layer's words that the pixels confirm, None where there is no such layer. ``looks`` is the fingerprint of a
    scanned page's picture, 1,024 bits in hexadecimal digits, empty for others; ``marks`` are the stamps and signatures
    in coloured ink.
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
    hidden: tuple[HiddenText, ...] = ()
    layer_agrees: float | None = None
    looks: str = ""
    marks: tuple[Mark, ...] = ()


NATIVE_CELL = (6.0, 12.0)
"""Width and height in points of one character of plain text."""
