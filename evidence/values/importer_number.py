"""Importer numbers (19 CFR 24.5): EIN with its two-place suffix, SSN, or a number assigned by CBP."""

from __future__ import annotations

import re

from evidence.values.confusions import candidates

_DASHES = str.maketrans(dict.fromkeys("–—~−=", "-"))
_FORMS = (("99-9999999XX", "ein"), ("99-9999999", "ein"), ("999-99-9999", "ssn"), ("999999-99999", "cbp"))
_BARE = {9: "99-9999999", 11: "99-9999999XX"}
_SUFFIX = re.compile(r"[0-9A-HJ-NP-Y]{2}")


def normal(text: str) -> str | None:
    """``12-3456789``, ``12-345678900``, ``123-45-6789`` or ``123456-12345``; None for anything else.

    Nine or eleven bare digits are taken as an EIN (with suffix), as the form's box prints them.
    """
    squeezed = re.sub(r"\s+", "", text).translate(_DASHES).strip(".,;:()#|")
    squeezed = re.sub(r"^(\w{2}-\w{7})-(\w{2})$", r"\1\2", squeezed)
    if sum(char.isdigit() for char in squeezed) < 6:
        return None
    for pattern, _ in _FORMS:
        fitting = candidates(squeezed, pattern)
        if fitting:
            return fitting[0]
    pattern = _BARE.get(len(squeezed), "")
    bare = candidates(squeezed, pattern.replace("-", "")) if pattern else ()
    return f"{bare[0][:2]}-{bare[0][2:]}" if bare else None


def kind(number: str) -> str | None:
    """``ein``, ``ssn`` or ``cbp`` for a normal importer number, else None."""
    return next((name for pattern, name in _FORMS if candidates(number, pattern) == (number,)), None)


def base(number: str) -> str:
    """What is compared: the first nine digits of an EIN or SSN, all digits of a number assigned by CBP."""
    digits = "".join(char for char in number if char.isdigit())
    return digits if kind(number) == "cbp" else digits[:9]


def suffix(number: str) -> str | None:
    """The division mark behind an EIN (``00`` by default), or None."""
    return number[10:] if kind(number) == "ein" and len(number) == 12 else None


def possible(number: str) -> bool:
    """Whether such a number can exist: SSN area, group and serial; EIN campus and serial; CBP district; suffix."""
    digits = "".join(char for char in number[:11] if char.isdigit())
    match kind(number):
        case "ein":
            mark = suffix(number)
            return digits[:2] != "00" and digits[2:9] != "0" * 7 and (mark is None or bool(_SUFFIX.fullmatch(mark)))
        case "ssn":
            area = int(digits[:3])
            return area not in (0, 666) and area < 900 and digits[3:5] != "00" and digits[5:9] != "0000"
        case "cbp":
            return number[7:] != "00000"
    return False
