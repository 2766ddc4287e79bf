"""A PDF page's text layer as words with boxes, by PDFium: character boxes grouped into words."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from evidence.read.geometry import PdfFrame, rounded
from evidence.records.pages import Word

Char = tuple[str, float, float, float, float, int]
"""A character, its rectangle in PDF space (left, bottom, right, top) and its index on the page."""

HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: "-"}
"""How PDFium writes a hyphen at the end of a line."""

LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}

INVISIBLE = 3
"""Text render mode: neither filled nor stroked (ISO 32000-1, table 106)."""

GAP = 0.3
"""A gap wider than this share of the character's height parts words even without a space."""


SLANT = 0.15
"""Print slanted by more than this share of a right angle is a watermark across the page: no word of a line."""


@dataclass(frozen=True)
class TextLayer:
    """A page's words by what can be seen: ``hidden`` ones are drawn invisibly.

    ``turns`` counts words by the clockwise turn of their print (0, 90, 180, 270); ``garbage`` is the share of
    characters without a meaning.
    """

    words: tuple[Word, ...]
    hidden: int
    turns: dict[int, int]
    garbage: float


def text_layer(page: pdfium.FPDF_PAGE, frame: PdfFrame, *, may_hide: bool) -> TextLayer:
    """The words of a page in the frame as displayed. ``may_hide``: the page has text drawn invisibly."""
    text = pdfium.FPDFText_LoadPage(page)
    if not text:
        return TextLayer((), 0, {}, 0.0)
    try:
        return _layer(text, frame, may_hide)
    finally:
        pdfium.FPDFText_ClosePage(text)


def _layer(text: pdfium.FPDF_TEXTPAGE, frame: PdfFrame, may_hide: bool) -> TextLayer:
    count = pdfium.FPDFText_CountChars(text)
    words: list[Word] = []
    turns: dict[int, int] = {}
    hidden = meaningless = meant = 0
    for chars in _words(text, count):
        bad = sum(1 for c in chars if _meaningless(c[0]))
        meaningless, meant = meaningless + bad, meant + len(chars)
        if may_hide and _mode(text, chars[0][5]) == INVISIBLE:
            hidden += 1
            continue
        angle = _angle(text, chars[0][5])
        if abs(angle - round(angle)) > SLANT:
            continue
        turn = (round(angle) % 4 * 90 + frame.rotate) % 360
        turns[turn] = turns.get(turn, 0) + 1
        words.append(_word(chars, frame))
    return TextLayer(tuple(words), hidden, turns, meaningless / meant if meant else 0.0)


def _words(text: pdfium.FPDF_TEXTPAGE, count: int) -> Iterator[list[Char]]:
    """Characters between white space, wide gaps and jumps."""
    word: list[Char] = []
    for char in _chars(text, count):
        if char is None:
            if word:
                yield word
            word = []
            continue
        if word and _apart(word[-1], char):
            yield word
            word = []
        word.append(char)
    if word:
        yield word


def _chars(text: pdfium.FPDF_TEXTPAGE, count: int) -> Iterator[Char | None]:
    """The characters of the page in its own order, None for white space."""
    rect = pdfium.FS_RECTF()
    pointer = ctypes.byref(rect)
    unicode_of, box_of = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
    high = 0
    for i in range(count):
        code = unicode_of(text, i)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if high and 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
        high = 0
        letters = HYPHENS.get(code) or LIGATURES.get(code) or chr(code if not 0xD800 <= code < 0xE000 else 0xFFFD)
        if letters.isspace() or 0x200B <= code <= 0x200F or code == 0xFEFF:
            yield None
        elif box_of(text, i, pointer) and rect.top > rect.bottom:
            yield letters, rect.left, rect.bottom, rect.right, rect.top, i


def _apart(before: Char, after: Char) -> bool:
    """Whether two neighbours in the text stand too far apart for one word, along or across the line."""
    _, left, bottom, right, top, _ = before
    _, left2, bottom2, right2, top2, _ = after
    across = max(left2 - right, left - right2)
    along = max(bottom2 - top, bottom - top2)
    height, width = max(top - bottom, top2 - bottom2), max(right - left, right2 - left2)
    size = min(height, width * 2.5) or 1.0
    return max(across, along) > GAP * size or (right2 < left and height < 3 * width and left - left2 > width)


def _meaningless(letters: str) -> bool:
    code = ord(letters[0])
    return code < 32 or code == 0xFFFD or 0xE000 <= code < 0xF900 or 0x80 <= code < 0xA0


def _mode(text: pdfium.FPDF_TEXTPAGE, index: int) -> int:
    drawn = pdfium.FPDFText_GetTextObject(text, index)
    return int(pdfium.FPDFTextObj_GetTextRenderMode(drawn)) if drawn else 0


def _angle(text: pdfium.FPDF_TEXTPAGE, index: int) -> float:
    """The clockwise turn of a character in PDF space, in right angles."""
    return max(0.0, float(pdfium.FPDFText_GetCharAngle(text, index))) / (math.pi / 2)


def _word(chars: list[Char], frame: PdfFrame) -> Word:
    box = frame.box(
        min(c[1] for c in chars), min(c[2] for c in chars), max(c[3] for c in chars), max(c[4] for c in chars)
    )
    return Word("".join(c[0] for c in chars), rounded(box))
