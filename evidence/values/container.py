"""Container numbers (ISO 6346): owner code, category U, J or Z, six digits, check digit."""

from __future__ import annotations

import re

from evidence.values.check_digits import container_ok
from evidence.values.confusions import candidates, repaired

_PATTERN = "AAAA9999999"
_FOUND = re.compile(
    r"(?<![A-Za-z0-9])([A-Z0-9]{3}[UJZ0])[ \-]?([0-9OISBZGDQl|]{6})[ \-/]{0,2}([0-9OISBZGDQl|])(?![A-Za-z0-9])"
)


def normal(text: str) -> str | None:
    """Eleven characters without spaces and dashes, or None.

    A character of the wrong class is repaired only where exactly one repair satisfies the check digit.
    """
    squeezed = re.sub(r"[\s\-–/.]+", "", text)
    squeezed = squeezed[:4].upper() + squeezed[4:]
    fitting = candidates(squeezed, _PATTERN)
    if fitting == (squeezed,):
        return squeezed if squeezed[3] in "UJZ" else None
    return repaired(squeezed, _PATTERN, container_ok) if fitting else None


def find(text: str) -> list[str]:
    """Every container number in running text, in order, each once."""
    read = (normal("".join(parts)) for parts in _FOUND.findall(text))
    return list(dict.fromkeys(number for number in read if number is not None))


def check_digit_ok(number: str) -> bool:
    """Whether a normal container number satisfies its check digit."""
    return container_ok(number)
