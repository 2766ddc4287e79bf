"""Bill of lading numbers: compared with and without the carrier's code (SCAC)."""

from __future__ import annotations

import re

_SCAC = re.compile(r"[A-Z]{4}(?=[A-Z0-9]*\d)")


def normal(text: str) -> str | None:
    """The number as printed, without spaces and dashes, upper case; None for fewer than four characters or no digit."""
    number = re.sub(r"[\s\-–./#:]+", "", text).upper()
    return number if len(number) >= 4 and re.fullmatch(r"[A-Z0-9]+", number) and re.search(r"\d", number) else None


def scac(number: str) -> str | None:
    """The four letters in front of a number, or None."""
    match = _SCAC.match(normal(number) or "")
    return match[0] if match else None


def same_bill(a: str, b: str) -> bool:
    """Whether two printed numbers are one bill: equal, or equal but for one of them lacking the SCAC."""
    first, second = normal(a), normal(b)
    if first is None or second is None:
        return False
    longer, shorter = (first, second) if len(first) >= len(second) else (second, first)
    return longer == shorter or (scac(longer) is not None and len(shorter) >= 5 and longer[4:] == shorter)
