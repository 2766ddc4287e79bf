"""Air waybill and in-bond numbers."""

from __future__ import annotations

import re

from evidence.values.check_digits import air_waybill_ok, in_bond_ok


def air_waybill(text: str) -> str | None:
    """``176-12345675`` where the check digit holds, or None."""
    number = re.sub(r"[\s\-–]+", "", text)
    return f"{number[:3]}-{number[3:]}" if air_waybill_ok(number) else None


def in_bond(text: str) -> str | None:
    """An in-bond (I.T.) number: nine digits whose check digit holds, or a V number; else None."""
    number = re.sub(r"[\s\-–]+", "", text).upper()
    return number if in_bond_ok(number) or re.fullmatch(r"V\d{8,10}", number) else None
