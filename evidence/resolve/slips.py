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


def slip(a: str, b: str) -> Slip | None:
    """The slip that may have turned one folded word into the other, or None where they differ otherwise."""
    if a == b or min(len(a), len(b)) < LONG or abs(len(a) - len(b)) > 2:
        return None
    if not _alike(a, b):
        return None
    return Slip.DIGIT if _one_has_digits(a, b) else Slip.LETTERS


def _alike(a: str, b: str) -> bool:
    """Whether both look the same once glyphs that look alike are written alike, with at most two places changed."""
    if len(a) == len(b):
        places = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
        if len(places) <= 2 and all(x.translate(_GLYPHS) == y.translate(_GLYPHS) for x, y in places):
            return True
    return any(_once(a, many, one) == b or _once(b, many, one) == a for many, one in _GROUPS) or any(
        _regrouped(a, many, one, b) for many, one in _GROUPS
    )


def _once(word: str, many: str, one: str) -> str:
    return word.replace(many, one, 1)


def _regrouped(a: str, many: str, one: str, b: str) -> bool:
    """Whether the group may stand anywhere in one of the words, not only at its first place."""
    return any(
        long[:i] + one + long[i + len(many) :] == short
        for long, short in ((a, b), (b, a))
        for i in range(len(long))
        if long.startswith(many, i)
    )


def _one_has_digits(a: str, b: str) -> bool:
    """Whether the differing characters are digits on one side of a word made of letters."""
    digits = [sum(char.isdigit() for char in word) for word in (a, b)]
    return min(digits) == 0 and 0 < max(digits) <= 2
