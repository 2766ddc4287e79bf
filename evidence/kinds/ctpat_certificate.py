"""CTPAT certificates, portal prints and letters: who is a member, since when and in what standing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds import form_values as normal
from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.standing import certificate, standing
from evidence.layout.view import View


def svi(text: str) -> str | None:
    """A member's number: an SVI number (letters and digits in groups) or the digits of an account."""
    bare = text.strip(" .,:;#()")
    return (
        bare
        if re.fullmatch(r"[A-Za-z0-9]{2,40}(?:-[A-Za-z0-9]{1,12}){0,5}", bare) and re.search(r"\d{2}", bare)
        else None
    )


def _tier(text: str) -> str | None:
    match = re.fullmatch(r"(?i)\W*(?:tier\s*)?(I{1,3}|[123])\W*", text)
    return {"1": "Tier I", "2": "Tier II", "3": "Tier III"}.get(match[1], f"Tier {match[1].upper()}") if match else None


def _said(text: str) -> str | None:
    return _tier(text) or standing(text)


_BOXES = (
    ("number", "number", svi),
    ("status", "status", standing),
    ("status", "tier", _tier),
    ("date", "date", normal.day),
    ("expiry_date", "expiry_date", normal.day),
)
_TOLD = {"number": svi, "status": _said, "expiry_date": normal.day, "date": normal.day}
_NAMED = re.compile(
    r"(?i)(?:\b(?:certif(?:y|ies)|confirms?)\s+that\s+|\b(?:awarded|presented|issued)\s+to\s+|\brecognizes\s+)"
)


def extract(view: View) -> Iterator[Found]:
    """Number, standing and dates of the membership, and whose it is."""
    yield from certificate(view, "ctpat_certificate", _BOXES, _TOLD, _NAMED)


KIND = Kind(
    "ctpat_certificate",
    (
        Phrase("Customs Trade Partnership Against Terrorism", 4, title=True),
        Phrase("Customs-Trade Partnership Against Terrorism", 4, title=True),
        Phrase("CTPAT Certificate", 4, title=True),
        Phrase("CTPAT Portal", 4, title=True),
        Phrase("Certificate of Validation", 3, title=True),
        Phrase("C-TPAT Certificate", 4, title=True),
        Phrase("CTPAT Certificate of Membership", 4, title=True),
        Phrase("CTPAT Status Verification", 4, title=True),
        Phrase("C-TPAT Status Verification", 4, title=True),
        Phrase("Certificate of CTPAT Membership", 4, title=True),
        Phrase("Customs Trade Partnership Against Terrorism", 1.5),
        Phrase("Status Verification Interface", 2),
        Phrase("SVI Number", 2),
        Phrase("CTPAT", 0.5),
        Phrase("C-TPAT", 0.5),
        Phrase("Tier II", 0.5),
        Phrase("Tier III", 0.5),
        Phrase("certified member", 0.5),
        Phrase("Invoice", -3, title=True),
        Phrase("Questionnaire", -3, title=True),
    ),
    extract,
)
