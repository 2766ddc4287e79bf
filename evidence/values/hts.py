"""Tariff numbers with the dots of the HTSUS: ``9403.20.0050``, ``9903.88.03``."""

from __future__ import annotations

import re

from evidence.values.confusions import digits as repaired_digits

_FOUND = re.compile(r"(?<![\d.])\d{4}\.\d{2}(?:\.\d{2}(?:[. ]?\d{2})?)?(?![\d.]\d)")


def normal(text: str) -> str | None:
    """Four, six, eight or ten digits with dots as ``1234.56.7890``; None for another count or chapter 00."""
    squeezed = re.sub(r"[\s.\-]+", "", text)
    bare = repaired_digits(squeezed) if sum(char.isdigit() for char in squeezed) >= 4 else squeezed
    if not bare.isdigit() or len(bare) not in (4, 6, 8, 10) or bare.startswith("00"):
        return None
    return ".".join(part for part in (bare[:4], bare[4:6], bare[6:]) if part)


def find(text: str) -> list[str]:
    """The tariff numbers printed with dots in running text, as printed."""
    return _FOUND.findall(text)
