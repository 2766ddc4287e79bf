"""Rows of tick boxes and small print, as the importer identity forms have them."""

from __future__ import annotations

from tests.factory.canvas import Piece, bold
from tests.factory.pad import Pad

COMPANY = (
    ("corporation", "Corporation"),
    ("partnership", "Partnership"),
    ("llc", "LLC"),
    ("sole", "Sole Proprietorship"),
    ("individual", "Individual"),
    ("us_government", "U.S. Government"),
    ("state_government", "State/Local Government"),
    ("foreign_government", "Foreign Government"),
)
REASONS = (
    ("no", "I have no IRS No."),
    ("ssn", "I have no Social Security No."),
    ("nonres", "I am not a U.S. resident"),
)


def ticks(
    pad: Pad, x: float, y: float, options: tuple[tuple[str, str], ...], chosen: str, field: str = "", right: float = 0
) -> float:
    """Tick boxes in a row that breaks before ``right``; the chosen one's words print ``field``. Returns the y below."""
    own, pad.face = pad.face, pad.captions
    start, right = x, right or pad.right
    for key, words in options:
        on = bool(chosen) and key.lower() == chosen.lower()
        tag = field if on and pad.has(field) else None
        if tag:
            pad.used[tag] = 1
        wide = pad.measure(words, 6.8) + 16
        if x + wide > right:
            x, y = start, y + 10
        pad.tick(x, y, on, Piece(words, tag), 6.8)
        x += wide
    pad.face = own
    return y + 10


def same(words: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Options whose key is their label."""
    return tuple((w.rstrip("*"), w) for w in words)


def titled(pad: Pad, words: str, omb: str) -> float:
    own, pad.face = pad.face, pad.captions
    y = pad.text(pad.left, pad.y, "DEPARTMENT OF HOMELAND SECURITY\nU.S. Customs and Border Protection", 6.8)
    pad.text(pad.right - 240, pad.y - 8, omb, 5.6, width=240, align="r")
    y = pad.text(pad.left, y + 3, bold(words), 12.5, width=pad.width, align="c")
    y = pad.text(pad.left, y, "19 CFR 24.5", 6.8, width=pad.width, align="c") + 4
    pad.face = own
    return y


def small(pad: Pad, y: float, words: str, size: float = 6, heavy: bool = False) -> float:
    own, pad.face = pad.face, pad.captions
    y = pad.text(pad.left + 2, y + 1, bold(words) if heavy else words, size, width=pad.width - 4) + 2
    pad.face = own
    return y


def choice(
    pad: Pad, y: float, caption: str, options: tuple[tuple[str, str], ...], chosen: str, field: str = ""
) -> float:
    """A ruled row of tick boxes under its caption."""
    low = ticks(pad, pad.left + 4, small(pad, y, caption), options, chosen, field)
    pad.frame(pad.left, y, pad.right, low)
    return low
