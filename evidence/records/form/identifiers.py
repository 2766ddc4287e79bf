"""The shapes and check digits of identifiers, from their own standards."""

from __future__ import annotations

import re

from evidence.records.form.prints import words

SHAPES = {
    "bic": r"[A-Za-z]{6}[A-Za-z0-9]{2}([A-Za-z0-9]{3})?",  # ISO 9362
    "importer-number": r"(?!00)\d\d-(?!0{7})\d{7}([0-9A-HJ-NP-Y]{2})?|(?!000|666|9)\d{3}-(?!00)\d\d-(?!0000)\d{4}"
    r"|\d{6}-(?!00000)\d{5}",  # 19 CFR 24.5: EIN with its suffix, SSN, number assigned by CBP
    "no-ssn": r"\d\d-\d{7}\w{0,2}|\d{6}-\d{5}",
}


def check_digit(scheme: str, text: str) -> bool | None:
    """The check digit of an identifier; None for a scheme that is not known here."""
    value = squeezed(text)
    digits = [int(c, 36) for c in value if c.isascii()]
    if scheme == "iso6346":  # ISO 6346: letters count from 10 without multiples of 11, weights are powers of two
        worth = [d if d < 10 else d + (d - 1) // 10 for d in digits]
        good = re.fullmatch(r"[A-Z]{3}[UJZR]\d{7}", value) is not None
        return good and sum(w << i for i, w in enumerate(worth[:10])) % 11 % 10 == digits[10]
    if scheme == "iban":  # ISO 13616, ISO 7064 mod 97-10
        return len(value) > 4 and int("".join(str(int(c, 36)) for c in value[4:] + value[:4])) % 97 == 1
    if scheme in SHAPES:
        return any(re.fullmatch(SHAPES[scheme], form) for form in (text, value))
    if scheme == "cbp-entry-number":  # CATAIR, appendix E
        worth = [d if d < 10 else (d - 10) % 9 + 1 if d < 28 else d - 26 for d in digits[:10]]
        doubled = [w * 2 if i % 2 == 0 else w for i, w in enumerate(reversed(worth))]
        return len(value) == 11 and (10 - sum(w - 9 if w > 9 else w for w in doubled) % 10) % 10 == digits[10]
    return None


def squeezed(text: str) -> str:
    """Letters and digits, upper case; Latin ones where there are any."""
    return re.sub(r"[^0-9A-Z]+", "", text.upper()) or "".join(words(text))
