"""Entry numbers (19 CFR 142.3a): filer code, seven digits, check digit, ``ABC-1234567-8``."""

from __future__ import annotations

import re

from evidence.values.check_digits import entry_check_digit
from evidence.values.confusions import candidates, repaired

_PATTERN = "XXX99999999"
_IMPORTER = re.compile(r"\d{2}[-–]\d{9}")


def normal(text: str) -> str | None:
    """``ABC-1234567-8`` or None.

    A character of the wrong class is repaired only where exactly one repair satisfies the check digit; a number that
    is well printed but has a wrong check digit is kept as printed. What is hyphened as an EIN with its suffix
    (``12-345678900``) is an importer's number.
    """
    if _IMPORTER.fullmatch(text.strip()):
        return None
    squeezed = re.sub(r"[\s\-–./]+", "", text).upper()
    fitting = candidates(squeezed, _PATTERN)
    if not fitting or squeezed.startswith("000"):
        return None
    if fitting == (squeezed,):
        return _hyphened(squeezed)
    found = repaired(squeezed, _PATTERN, _ok)
    return _hyphened(found) if found is not None else None


def check_digit_ok(number: str) -> bool:
    """Whether the last digit of a normal entry number is its check digit (CATAIR Appendix E)."""
    squeezed = number.replace("-", "")
    return candidates(squeezed, _PATTERN) == (squeezed,) and _ok(squeezed)


def _ok(squeezed: str) -> bool:
    return entry_check_digit(squeezed[:10]) == int(squeezed[10])


def _hyphened(squeezed: str) -> str:
    return f"{squeezed[:3]}-{squeezed[3:10]}-{squeezed[10]}"
