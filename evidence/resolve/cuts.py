"""Names cut off where the line of a form or of a bank's message ends."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.resolve import forms
from evidence.resolve.words import Name
from evidence.values.names import folded
from evidence.values.similarity import edits

LINES = (32, 35)
"""Characters a line of a CBP form and of a SWIFT message (field 50, 59: 35x) holds: longer names are cut there."""
LEAST_CUT = 24
"""Characters a name has at least before its end is put down to a cut between words."""
MOST_MISREAD = 2
"""Characters of a cut name that OCR may have misread."""


def cut(short: Name, long: Name) -> bool:
    """Whether ``short`` is the beginning of ``long``, broken off at the end of a line.

    The cut may fall into a word or between words, a space or mark at its end may be gone, and the legal form that was
    cut may be spelt otherwise than ``long`` has it. What ends in a whole legal form was not cut before another word.
    """
    size = len(" ".join(short.text.split()))
    if not LEAST_CUT <= size <= max(LINES):
        return False
    begun = folded(short.text)
    return any(
        whole.startswith(begun) and len(whole) > len(begun) and _breaks(short, size, whole[len(begun) :])
        for whole in _spellings(long)
    )


def cut_misread(short: Name, long: Name) -> bool:
    """The same where OCR misread a letter or two."""
    begun, whole = folded(short.text), folded(long.text)
    size = len(" ".join(short.text.split()))
    if not _full(size) or len(whole) <= len(begun):
        return False
    return edits(begun, whole[: len(begun)]) <= MOST_MISREAD


def _full(size: int) -> bool:
    """Whether a text fills a line but for a mark and a space at its end."""
    return any(line - 2 <= size <= line for line in LINES)


def _breaks(short: Name, size: int, rest: str) -> bool:
    """Whether a line of ``size`` characters had to end before ``rest``."""
    if rest.startswith(" ") and forms.ends_in_form(folded(short.text)):
        return False
    following = len(rest.split(maxsplit=1)[0])
    return _full(size) or (rest.startswith(" ") and any(size <= line < size + 1 + following for line in LINES))


def _spellings(long: Name) -> Iterator[str]:
    """The whole name folded, then with its legal form in its other spellings."""
    yield folded(long.text)
    if long.form is not None:
        yield from (f"{long.core} {ending}" for ending in forms.spellings(long.form))
