"""Slips of OCR within a word: pairs of glyphs that engines are known to take for each other."""

from __future__ import annotations

from enum import StrEnum

LONG = 5
"""Letters a word needs before a slip in it is considered: in short words every letter tells names apart."""

_GROUPS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("nn", "m"), ("ii", "u"), ("ri", "n"), ("li", "h"))
_GLYPHS = str.maketrans({"0": "o", "q": "g", "1": "l", "i": "l", "j": "l", "|": "l", "5": "s", "8": "b", "6": "g",
                         "9": "g", "2": "z", "e": "c", "f": "t", "h": "b", "v": "y"})  # fmt: skip


class Slip(StrEnum):
    """How two words differ: by a digit that no word holds, or by letters that look alike."""

    DIGIT = "digit"
    LETTERS = "letters"


def skeleton(word: str) -> str:
    """The word with glyphs that look alike written alike."""
    return word.translate(_GLYPHS)


def slip(a: str, b: str) -> Slip | None:
    """The slip that may have turned one folded word into the other, or None where they differ otherwise."""
    if a == b or min(len(a), len(b)) < LONG or abs(len(a) - len(b)) > 2 or not _alike(a, b):
        return None
    return Slip.DIGIT if _one_has_digits(a, b) else Slip.LETTERS


def _alike(a: str, b: str) -> bool:
    """Whether at most two single glyphs, or one group of glyphs, were taken for another."""
    if len(a) == len(b):
        places = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
        return len(places) <= 2 and all(x.translate(_GLYPHS) == y.translate(_GLYPHS) for x, y in places)
    return any(_regrouped(a, b, many, one) for many, one in _GROUPS)


def _regrouped(a: str, b: str, many: str, one: str) -> bool:
    long, short = (a, b) if len(a) > len(b) else (b, a)
    return any(long[:i] + one + long[i + len(many) :] == short for i in range(len(long)) if long.startswith(many, i))


def _one_has_digits(a: str, b: str) -> bool:
    """Whether one side holds a digit or two in a word that the other writes with letters only."""
    digits = [sum(char.isdigit() for char in word) for word in (a, b)]
    return min(digits) == 0 and 0 < max(digits) <= 2
