"""The place in front of a letter's date: ``Lindau, den 15 May 2025``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from evidence.layout.words import Token

_IN_PLACE = re.compile(r"[^\W\d_]{3,}(?: [^\W\d_]{3,}){0,2},(?: (?:den|le|the|on))?")


def written_at(tokens: Sequence[Token]) -> int:
    """How many words in front of a date name the place where it was written: ``Lindau, den 15 May 2025``."""
    beginnings = (" ".join(t.text for t in tokens[:count]) for count in range(min(5, len(tokens)), 0, -1))
    return next((len(text.split()) for text in beginnings if _IN_PLACE.fullmatch(text)), 0)
