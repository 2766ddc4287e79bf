"""Draws small pages for tests: print text at a place, rule lines, and get a page back."""

from __future__ import annotations

import math

from evidence.layout.view import View
from evidence.records.pages import NATIVE_CELL, Page, Word
from evidence.records.places import Box


class Paper:
    """A page to print on. ``slope`` falls to the right (dy/dx); ``source`` as ``Page.text_source``."""

    def __init__(self, slope: float = 0.0, source: str = "text", size: float = 9.0) -> None:
        self.words: list[Word] = []
        self.rules: list[Box] = []
        self.slope = slope
        self.source = source
        self.size = size

    def put(self, x: float, y: float, text: str, size: float | None = None) -> float:
        """Prints a text with its top at ``y``; gives the x where it ends."""
        points = size or self.size
        for part in text.split(" "):
            width = sum(points if ord(c) > 0x2E80 else 0.5 * points for c in part)
            if part:
                self.words.append(Word(part, self._turned(Box(x, y, x + width, y + points)), 1.0))
            x += width + 0.28 * points
        return x

    def lines(self, x: float, y: float, *texts: str, pitch: float = 12.0) -> None:
        """Prints texts below each other."""
        for i, text in enumerate(texts):
            self.put(x, y + i * pitch, text)

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A ruling line."""
        self.rules.append(self._turned(Box(x0, y0, max(x1, x0 + 0.5), max(y1, y0 + 0.5))))

    def cell(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Four ruling lines."""
        self.rule(x0, y0, x1, y0)
        self.rule(x0, y1, x1, y1)
        self.rule(x0, y0, x0, y1)
        self.rule(x1, y0, x1, y1)

    def page(self, number: int = 1) -> Page:
        """The page as a reader would give it."""
        return Page("paper.pdf", number, 612.0, 792.0, 0, self.source, "test", tuple(self.words), tuple(self.rules))

    def view(self) -> View:
        """A view of this page alone."""
        return View((self.page(),))

    def _turned(self, box: Box) -> Box:
        angle = math.atan(self.slope)
        x, y = box.centre
        x, y = x * math.cos(angle) - y * math.sin(angle), x * math.sin(angle) + y * math.cos(angle)
        wide = (box.width + box.height * abs(math.sin(angle))) / 2
        high = (box.height + box.width * abs(math.sin(angle))) / 2
        return Box(x - wide, y - high, x + wide, y + high)


def typed(text: str) -> View:
    """A view of plain text, each character in its cell."""
    wide, high = NATIVE_CELL
    words = []
    for row, line in enumerate(text.split("\n")):
        column = 0
        for part in line.split(" "):
            if part:
                words.append(Word(part, Box(column * wide, row * high, (column + len(part)) * wide, (row + 1) * high)))
            column += len(part) + 1
    return View((Page("paper.txt", 1, 612.0, 792.0, 0, "native", "plain", tuple(words)),))
