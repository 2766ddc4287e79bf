"""Numbers in names: ``Three``, ``3``, ``First`` and ``1st`` are written as figures before words are compared."""

from __future__ import annotations

import re

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_TENS = {t: 10 * i for i, t in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
}  # fmt: skip
_VALUES = {word: value for value, word in enumerate(_UNITS)} | _TENS
_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9"}
_NUMBER = "|".join(sorted(_VALUES, key=lambda word: -len(word)))
_TEN = "|".join(_TENS)
_UNIT = "|".join(_UNITS[1:10])
_COMPOUND = re.compile(rf"\b({_TEN}) ?({_UNIT}|[1-9])\b")
_HUNDRED = re.compile(rf"\b({_UNIT}|[1-9]) (hundred|thousand)\b")
_WORD = re.compile(rf"\b({_NUMBER})\b")
_ORDINAL = re.compile(rf"\b({'|'.join(_ORDINALS)})\b")
_SUFFIX = {1: "st", 2: "nd", 3: "rd"}


def written(text: str) -> str:
    """A folded name with its number words as figures; one that is nothing but a number word stays as it is."""
    found = _COMPOUND.sub(lambda m: str(_TENS[m[1]] + _value(m[2])), text)
    found = _HUNDRED.sub(lambda m: str(_value(m[1]) * (100 if m[2] == "hundred" else 1000)), found)
    found = _WORD.sub(lambda m: str(_VALUES[m[1]]), found)
    found = _ORDINAL.sub(lambda m: f"{_ORDINALS[m[1]]}{_ending(_ORDINALS[m[1]])}", found)
    return re.sub(r"\b0+(?=\d)", "", found)


def roman(word: str) -> str:
    """A word's figure where it is a Roman number of two letters or more."""
    return _ROMAN.get(word, word)


def _value(word: str) -> int:
    return int(word) if word.isdigit() else _VALUES[word]


def _ending(value: int) -> str:
    return "th" if 10 <= value % 100 <= 20 else _SUFFIX.get(value % 10, "th")
