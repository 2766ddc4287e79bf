"""Characters that OCR mixes up, repaired only where a pattern demands a letter or a digit."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

TO_DIGIT = {
    "O": "0", "o": "0", "Q": "0", "D": "0", "I": "1", "l": "1", "|": "1", "i": "1", "!": "1",
    "S": "5", "s": "5", "B": "8", "Z": "2", "z": "2", "G": "6",
}  # fmt: skip
TO_LETTERS = {"0": "OD", "1": "I", "5": "S", "8": "B", "2": "Z", "6": "G", "|": "I"}


def candidates(text: str, pattern: str) -> tuple[str, ...]:
    """Every reading of ``text`` that fits ``pattern``, the least changed first; empty where none fits.

    In a pattern ``9`` is a digit, ``A`` a letter, ``X`` a letter or digit; other characters stand for themselves.
    A character that already fits its class is never changed.
    """
    if len(text) != len(pattern):
        return ()
    choices = [_choices(char, want) for char, want in zip(text, pattern, strict=True)]
    return tuple("".join(c) for c in product(*choices))


def repaired(text: str, pattern: str, passes: Callable[[str], bool]) -> str | None:
    """The only candidate that passes the check digit, or None where none or several do."""
    fitting = [c for c in candidates(text, pattern) if passes(c)]
    return fitting[0] if len(fitting) == 1 else None


def digits(text: str) -> str:
    """``text`` with every letter that is commonly a misread digit replaced: for places that hold digits only."""
    return "".join(TO_DIGIT.get(char, char) for char in text)


def _choices(char: str, want: str) -> tuple[str, ...]:
    if want == "9":
        return (char,) if char.isascii() and char.isdigit() else tuple(TO_DIGIT.get(char, ""))
    if want == "A":
        return (char.upper(),) if char.isascii() and char.isalpha() else tuple(TO_LETTERS.get(char, ""))
    if want == "X":
        return (char.upper(),) if char.isascii() and char.isalnum() else ()
    return (char,) if char == want else ()
