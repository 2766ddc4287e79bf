"""Plain text and SWIFT messages: each character stands in a cell, so that line and column follow from the box.

A file with several SWIFT messages gives a page for each; lines keep their places in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from evidence.read.faults import PageFaultError
from evidence.read.layer import Layer, Raster
from evidence.read.native.drawing import drawn
from evidence.records.pages import NATIVE_CELL, Word
from evidence.records.places import Box
from evidence.records.sources import Problem
from evidence.values.charsets import read_as_text

ENGINE = "plain"
LARGEST = 4 * 1024**2
"""A longer text is no paper."""

LONGEST_LINE = 20_000
"""A mail program may write a paragraph as one line."""

MOST_LINES = 20_000
MESSAGE = re.compile(r"\{1:[A-Z]\d{2}[A-Z0-9]{12}")
"""The basic header block that opens a SWIFT FIN message."""

ACKNOWLEDGEMENT = re.compile(r"\{1:[A-Z]21")
"""Service 21 is the network's acknowledgement; it belongs to the message after it."""


class PlainFile:
    """An open text file. Raises ``PageFaultError``."""

    problems: tuple[Problem, ...] = ()

    def __init__(self, path: Path, most_pages: int) -> None:
        if path.stat().st_size > LARGEST:
            raise PageFaultError("too-long", f"a text of more than {LARGEST} bytes")
        self._lines = _lines(decoded(path.read_bytes()))
        if len(self._lines) > MOST_LINES or max(map(len, self._lines)) > LONGEST_LINE:
            most = f"{MOST_LINES} lines, or a line of more than {LONGEST_LINE} characters"
            raise PageFaultError("too-long", f"a text of more than {most}")
        self._pages = _messages(self._lines)
        self.pages = len(self._pages)
        if self.pages > most_pages:
            raise PageFaultError("too-many-pages", f"{self.pages} messages; at most {most_pages} are read")

    def layer(self, number: int) -> Layer:
        """The words of a page in their cells."""
        wide, high = NATIVE_CELL
        words = [w for line, start, end in self._pages[number - 1] for w in _words(self._lines[line], line, start, end)]
        width = max(80, *map(len, self._lines)) * wide
        return Layer(width, len(self._lines) * high, tuple(words), source="native", engine=ENGINE)

    def raster(self, number: int, dpi: float, *, colour: bool = False) -> Raster:
        """The text drawn in its cells."""
        layer = self.layer(number)
        return drawn(layer.words, (), layer.width, layer.height, dpi, colour=colour)

    def close(self) -> None:
        """Nothing is held open."""


def decoded(data: bytes) -> str:
    """Text by its byte order mark, else UTF-8, else Chinese where it gives Chinese words, else Western."""
    return read_as_text(data)


def _lines(text: str) -> list[str]:
    """Lines without tabs (expanded to eights) and control characters (one space each)."""
    lines = re.split(r"\r\n|\n|\r|\f", text)
    return [re.sub(r"[\x00-\x1f\x7f]", " ", line.expandtabs(8)) for line in lines]


Piece = tuple[int, int, int]
"""A part of a line: its number from 0, its first column and the column after its last."""


def _messages(lines: list[str]) -> list[list[Piece]]:
    """The pages: each SWIFT message with the acknowledgement before it; one page for any other text."""
    starts = _starts(lines)
    if len(starts) < 2:
        return [[(i, 0, len(line)) for i, line in enumerate(lines)]]
    bounds = [(0, 0), *starts[1:], (len(lines), 0)]
    return [list(_between(lines, a, b)) for a, b in pairwise(bounds)]


def _starts(lines: list[str]) -> list[tuple[int, int]]:
    starts: list[tuple[int, int]] = []
    acknowledged = False
    for number, line in enumerate(lines):
        for match in MESSAGE.finditer(line):
            if not acknowledged:
                starts.append((number, match.start()))
            acknowledged = ACKNOWLEDGEMENT.match(match.group()) is not None
    return starts


def _between(lines: list[str], start: tuple[int, int], end: tuple[int, int]) -> Iterator[Piece]:
    for number in range(start[0], min(end[0] + 1, len(lines))):
        first = start[1] if number == start[0] else 0
        last = end[1] if number == end[0] else len(lines[number])
        if first < last:
            yield number, first, last


def _words(text: str, line: int, start: int, end: int) -> Iterator[Word]:
    wide, high = NATIVE_CELL
    for match in re.finditer(r"\S+", text[start:end]):
        x0, x1 = (start + match.start()) * wide, (start + match.end()) * wide
        yield Word(match.group(), Box(x0, line * high, x1, (line + 1) * high))
