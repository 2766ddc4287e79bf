"""Chinese unified social credit codes (GB 32100-2015)."""

from __future__ import annotations

import re

from evidence.values.check_digits import uscc_ok

_NEVER = str.maketrans({"I": "1", "O": "0", "S": "5", "Z": "2"})
"""Letters the code never holds, and the figures that recognition takes for them."""


def normal(text: str) -> str | None:
    """The 18 characters in upper case where the check character holds, or None."""
    code = re.sub(r"[\s\-()（）]+", "", text).upper()
    return code if len(code) == 18 and uscc_ok(code) else None


def read(text: str) -> str | None:
    """As ``normal``; letters that no code holds are first taken for the figures they look like."""
    return normal(text.upper().translate(_NEVER))
