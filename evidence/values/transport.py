"""Air waybill, IMO and in-bond numbers."""

from __future__ import annotations

import re

from evidence.values.check_digits import air_waybill_ok, imo_ok, in_bond_ok


def air_waybill(text: str) -> str | None:
    """``176-12345675`` where the check digit holds, or None."""
    number = re.sub(r"[\s\-–]+", "", text)
    return f"{number[:3]}-{number[3:]}" if air_waybill_ok(number) else None


def imo(text: str) -> str | None:
    """The seven digits of an IMO ship number where the check digit holds, or None."""
    number = re.sub(r"(?i)imo|[\s.:#]+", "", text)
    return number if imo_ok(number) else None


def in_bond(text: str) -> str | None:
    """An in-bond (I.T.) number: nine digits whose check digit holds, or a V number; else None."""
    number = re.sub(r"[\s\-–]+", "", text).upper()
    return number if in_bond_ok(number) or re.fullmatch(r"V\d{8,10}", number) else None
