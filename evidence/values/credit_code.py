"""Chinese unified social credit codes (GB 32100-2015)."""

from __future__ import annotations

import re

from evidence.values.check_digits import uscc_ok


def normal(text: str) -> str | None:
    """The 18 characters in upper case where the check character holds, or None."""
    code = re.sub(r"[\s\-]+", "", text).upper()
    return code if len(code) == 18 and uscc_ok(code) else None
