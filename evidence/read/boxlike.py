"""A character that has the shape of a tick box."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.records.codec import replaced
from evidence.records.pages import Word

EMPTY = "☐"
MOUTH, BEFORE = "口", "出进港入户人窗"
"""The character, and those that make a word with it when they stand before it."""


def as_character(box: Word, words: Sequence[Word]) -> Word:
    """An empty tick box as the character of its shape, where it stands right behind one that makes a word with it
    (``出口``); any other as it is."""
    high = box.box.height
    for word in words if box.text == EMPTY else ():
        level = abs(word.box.centre[1] - box.box.centre[1]) <= 0.4 * high
        if level and word.text[-1] in BEFORE and -0.1 * high <= box.box.x0 - word.box.x1 <= 0.5 * high:
            return replaced(box, text=MOUTH)
    return box
