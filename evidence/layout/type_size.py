"""How tall the type of recognised words is: recognition draws a word's box around its ink alone.

A PDF's words are as tall as their type, whatever letters they hold; ink is not: ``sea`` is half as tall as ``(Bay)``.
Distances and sizes are judged in heights of print, so that both must mean the same.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from statistics import median

from evidence.records.pages import Word
from evidence.records.places import Box

_TALL = re.compile(r"[A-Z0-9bdfhijklt()\[\]{}/\\|!?$€£¥%&#@\"“”‘’'\u2e80-\uffff]")
_DEEP = re.compile(r"[gjpqy()\[\]{}|@\u2e80-\uffff]")
_HANGING = re.compile(r"[,;Q]")
_CAPITAL, _SMALL, _DESCENT, _COMMA = 0.72, 0.53, 0.2, 0.1
"""Ink above and below the base line, in shares of the type's size: capitals, small letters, descenders, commas."""
_ABOVE, _BELOW = 0.82, 0.22
"""What a word's box takes above and below the base line, in shares of the type's size."""
_NEAR, _LEVEL, _SAME = 6.0, 0.2, 1.3
"""Words so near each other, on one base line and of about one size are of one type: type sizes, shares, a factor."""

_Type = tuple[float, float]
"""The base line's distance from the top of the page and the type's size, both in points."""


def as_types(words: Sequence[Word], boxes: Sequence[Box]) -> list[Box]:
    """The level boxes of a recognised page's words made as tall as their type, which words of one line near each other
    share; those of mere signs stay. The second engine's boxes, drawn around whole lines, take only their neighbours'.
    """
    own = [
        _type(box, word.text) if any(c.isalnum() for c in word.text) else None
        for word, box in zip(words, boxes, strict=True)
    ]
    order = sorted((t[0], i) for i, t in enumerate(own) if t is not None and not words[i].second)
    return [_as_type(i, own, order, boxes) for i in range(len(boxes))]


def _type(box: Box, text: str) -> _Type:
    below = _DESCENT if _DEEP.search(text) else _COMMA if _HANGING.search(text) else 0.0
    size = box.height / ((_CAPITAL if _TALL.search(text) else _SMALL) + below)
    return box.bottom - below * size, size


def _as_type(at: int, types: Sequence[_Type | None], order: Sequence[tuple[float, int]], boxes: Sequence[Box]) -> Box:
    """A word's box by its type, whose slips of a pixel are evened out over its neighbours."""
    box, own = boxes[at], types[at]
    if own is None:
        return box
    base, size = own
    low = bisect_left(order, (base - _LEVEL * size, -1))
    high = bisect_right(order, (base + _LEVEL * size, len(boxes)))
    alike = [
        t
        for _, i in order[low:high]
        if (t := types[i]) is not None
        and size / _SAME < t[1] < size * _SAME
        and boxes[i].x0 - box.x1 <= _NEAR * size
        and box.x0 - boxes[i].x1 <= _NEAR * size
    ]
    if not alike:
        return box
    base, size = median(t[0] for t in alike), median(t[1] for t in alike)
    return Box(box.x0, min(box.top, base - _ABOVE * size), box.x1, max(box.bottom, base + _BELOW * size))
