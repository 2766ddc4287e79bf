"""A PDF page's text layer as words with boxes, by PDFium: its text at once, and the boxes of each word's ends.

A word whose ends don't stand on one level line is looked at character by character.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import repeat
from typing import TypeAlias

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from evidence.read import pdf_raw as raw
from evidence.read.geometry import PdfFrame, rounded
from evidence.records.pages import Word
from evidence.records.places import Box

Rect = tuple[float, float, float, float]
"""Left, bottom, right, top in PDF space."""

Run = tuple[str, int, Rect, int]
"""A word: its text, its first character's index on the page, its rectangle and its turn in right angles."""

Rects: TypeAlias = "NDArray[np.float64]"
"""Boxes as rows of left, top, right, bottom in points of the page as displayed."""

Flags: TypeAlias = "NDArray[np.bool_]"

LETTERS = re.compile(r"[^\s\u200b-\u200f\ufeff]+")
"""A run of characters without white space, be it of no width."""

WRITTEN_ELSE = {
    **dict.fromkeys((0x02, 0xFFFE, 0xAD), "-"),
    **{0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"},
}
"""How PDFium writes a hyphen at the end of a line; ligatures."""

ELSE = re.compile("[\x02\xad\ufb00-\ufb06\ufffe\ud800-\udfff]")
MEANINGLESS = re.compile("[\x00-\x08\x0e-\x1f\x80-\x9f\ufffd\ue000-\uf8ff]")

GAP = 0.3
"""A gap wider than this share of the character's height parts words even without a space."""

LEVEL = 0.2
"""Ends whose tops or bottoms differ by more than this share of their height aren't on one line."""

WIDEST = 1.0
"""A word whose characters are on average wider than this share of its height may hold a gap."""

RECT = np.dtype([("left", "=f4"), ("top", "=f4"), ("right", "=f4"), ("bottom", "=f4")])
"""PDFium's FS_RECTF."""

MANY = 1024
"""So many boxes of characters are asked for at once."""

SLANT = 0.15
"""Print slanted by more than this share of a right angle is a stamp or watermark across the page: no word of a line."""

ASLANT = -1
"""Stands for the turn of slanted print."""


class _Boxes:
    """Boxes of characters, and where PDFium writes each; made once."""

    held = np.zeros(MANY, dtype=RECT)
    at = raw.places(held.ctypes.data, RECT.itemsize, MANY)


@dataclass(frozen=True)
class TextLayer:
    """A page's words in its own order, in the frame as displayed.

    ``boxes`` are theirs as rows; ``starts`` their first characters on PDFium's text page; ``turns`` the clockwise turns
    of their print (0, 90, 180, 270); ``garbage`` is the share of characters without a meaning;
    ``aslant`` are words slanted across the page, which stand in no line.
    """

    words: tuple[Word, ...] = ()
    boxes: Rects = field(default_factory=lambda: np.zeros((0, 4)))
    starts: tuple[int, ...] = ()
    turns: tuple[int, ...] = ()
    garbage: float = 0.0
    aslant: tuple[Word, ...] = ()


def text_layer(text: pdfium.FPDF_TEXTPAGE, frame: PdfFrame) -> TextLayer:
    """The words of a text page, seen or not."""
    count = pdfium.FPDFText_CountChars(text)
    if count <= 0:
        return TextLayer()
    letters = _text(text, count)
    spans = [match.span() for match in LETTERS.finditer(letters)]
    if not spans:
        return TextLayer()
    rects, level = _ends(text, spans)
    if level.all():
        return _layer(
            [letters[start:end] for start, end in spans], [start for start, _ in spans], rects, letters, frame
        )
    said: list[str] = []
    starts: list[int] = []
    angles: list[int] = []
    around: list[Rect] = []
    aslant: list[Run] = []
    for (start, end), rect, plain in zip(spans, rects.tolist(), level.tolist(), strict=True):
        plain = plain and not (aslant and _slanted(text, start))  # noqa: PLW2901 - short words may look level
        runs = [(letters[start:end], start, rect, 0)] if plain else _split(text, letters, start, end)
        for run in runs:
            if run[3] == ASLANT:
                aslant.append(run)
                continue
            said.append(run[0])
            starts.append(run[1])
            around.append(run[2])
            angles.append(run[3])
    across = tuple(Word(_said(run[0]), rounded(frame.box(*run[2]))) for run in aslant)
    return replace(
        _layer(said, starts, np.array(around), letters, frame, angles) if said else TextLayer(), aslant=across
    )


def _layer(
    said: list[str], starts: list[int], rects: Rects, letters: str, frame: PdfFrame, angles: list[int] | None = None
) -> TextLayer:
    if ELSE.search(letters):
        said = [_said(word) for word in said]
    boxes = frame.boxes(rects)
    words = tuple(map(Word, said, map(Box, *boxes.T.tolist())))
    turns = tuple([(angle * 90 + frame.rotate) % 360 for angle in angles]) if angles else (frame.rotate,) * len(words)
    garbage = len(MEANINGLESS.findall(letters)) / sum(map(len, said))
    return TextLayer(words, boxes, tuple(starts), turns, garbage)


def _text(text: pdfium.FPDF_TEXTPAGE, count: int) -> str:
    """The text of the page, one UTF-16 unit a character, so that places in it are PDFium's indices."""
    units = (ctypes.c_ushort * (count + 1))()
    if pdfium.FPDFText_GetText(text, 0, count, units) - 1 == count:
        letters = bytes(units)[: 2 * count].decode("utf-16-le", "replace")
        return letters if len(letters) == count else "".join(map(chr, units[:count]))
    return "".join(chr(min(pdfium.FPDFText_GetUnicode(text, i), 0xFFFF)) for i in range(count))


def _said(letters: str) -> str:
    """A word in whole characters, with plain hyphens and without ligatures."""
    whole = letters.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    return whole.translate(WRITTEN_ELSE)


def _ends(text: pdfium.FPDF_TEXTPAGE, spans: list[tuple[int, int]]) -> tuple[Rects, Flags]:
    """For each run the rectangle around its first and last character, and whether they stand on one level line."""
    letters: NDArray[np.int64] = np.array(spans) - np.array((0, 1))
    held = _boxed(text, letters.ravel().tolist()).reshape(-1, 2)
    left, top, right, bottom = (held[edge] for edge in ("left", "top", "right", "bottom"))
    around = np.stack([left[:, 0], bottom.min(axis=1), right[:, 1], top.max(axis=1)], axis=1).astype(np.float64)
    high = top[:, 0] - bottom[:, 0]
    lengths = letters[:, 1] - letters[:, 0] + 1
    level = (
        (np.abs(top[:, 0] - top[:, 1]) <= LEVEL * high)
        & (np.abs(bottom[:, 0] - bottom[:, 1]) <= LEVEL * high)
        & (left[:, 0] < left[:, 1])
        & (right[:, 1] - left[:, 0] <= WIDEST * lengths * high)
        & (high > 0)
    )
    for i in np.flatnonzero((lengths == 1) & (high > 0)).tolist():
        level[i] = raw.angle_of(text, spans[i][0]) <= 0
    return around, level


def _boxed(text: pdfium.FPDF_TEXTPAGE, letters: list[int]) -> NDArray[np.void]:
    """The loose boxes of some characters, as ``RECT``s; of one that has none, zeros."""
    boxes = np.zeros(len(letters), dtype=RECT)
    for first in range(0, len(letters), MANY):
        some = letters[first : first + MANY]
        _Boxes.held[:] = 0
        deque(map(raw.loose_box, repeat(text), some, _Boxes.at), maxlen=0)
        boxes[first : first + MANY] = _Boxes.held[: len(some)]
    return boxes


def _split(text: pdfium.FPDF_TEXTPAGE, letters: str, start: int, end: int) -> Iterator[Run]:
    """A run character by character: parted where its characters stand apart; whole where it is slanted."""
    rect = pdfium.FS_RECTF()
    pointer, box_of = raw.Address(ctypes.addressof(rect)), raw.loose_box
    held: list[tuple[int, Rect]] = []
    for i in range(start, end):
        if not (box_of(text, i, pointer) and rect.top > rect.bottom):
            continue
        char = rect.left, rect.bottom, rect.right, rect.top
        if held and _apart(held[-1][1], char) and not _slanted(text, held[0][0]):
            yield from _run(text, letters, held)
            held = []
        held.append((i, char))
    yield from _run(text, letters, held)


def _slanted(text: pdfium.FPDF_TEXTPAGE, letter: int) -> bool:
    angle = _angle(text, letter)
    return abs(angle - round(angle)) > SLANT


def _angle(text: pdfium.FPDF_TEXTPAGE, letter: int) -> float:
    """How far a letter is turned, in right angles."""
    return max(0.0, float(pdfium.FPDFText_GetCharAngle(text, letter))) / (math.pi / 2)


def _run(text: pdfium.FPDF_TEXTPAGE, letters: str, held: list[tuple[int, Rect]]) -> Iterator[Run]:
    if not held:
        return
    aslant = _slanted(text, held[0][0])
    rects = [rect for _, rect in held]
    around = min(r[0] for r in rects), min(r[1] for r in rects), max(r[2] for r in rects), max(r[3] for r in rects)
    yield (
        "".join(letters[i] for i, _ in held),
        held[0][0],
        around,
        ASLANT if aslant else round(_angle(text, held[0][0])) % 4,
    )


def _apart(before: Rect, after: Rect) -> bool:
    """Whether two neighbours in the text stand too far apart for one word, along or across the line."""
    left, bottom, right, top = before
    left2, bottom2, right2, top2 = after
    across = max(left2 - right, left - right2)
    along = max(bottom2 - top, bottom - top2)
    height, width = max(top - bottom, top2 - bottom2), max(right - left, right2 - left2)
    size = min(height, width * 2.5) or 1.0
    return max(across, along) > GAP * size or (right2 < left and height < 3 * width and left - left2 > width)
