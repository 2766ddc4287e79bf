"""Customs brokers' licences and permits (19 CFR part 111): certificates, print-outs and letters that confirm one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds import form_values as normal
from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.standing import certificate, standing
from evidence.layout.view import View


def license_number(text: str) -> str | None:
    """A licence's number: digits, with a prefix of letters at most (``CHB-12345``)."""
    bare = text.strip(" .,:;#()")
    return (
        bare
        if re.fullmatch(r"(?:[A-Z]{1,5}[- ]?)?\d{3,8}(?:-[A-Z0-9]{1,4})?|\d{2,4}-\d{2,6}(?:-[A-Z])?", bare)
        else None
    )


_BOXES = (
    ("number", "number", license_number),
    ("number", "permit", license_number),
    ("status", "status", standing),
    ("date", "date", normal.day),
    ("expiry_date", "expiry_date", normal.day),
    ("filer_code", "filer_code", normal.code("XXX")),
)
_TOLD = {"number": license_number, "expiry_date": normal.day, "date": normal.day, "status": standing}
_NAMED = re.compile(
    r"(?i)(?:\b(?:certif(?:y|ies)|confirms?)\s+that\s+|\bgranted\s+to\s+|\bissued\s+to\s+|\bhereby\s+licenses\s+)"
)


def extract(view: View) -> Iterator[Found]:
    """Number, standing and dates of the licence, and whose it is."""
    yield from certificate(view, "broker_license", _BOXES, _TOLD, _NAMED)


KIND = Kind(
    "broker_license",
    (
        Phrase("Customs Broker License", 4, title=True),
        Phrase("Customs Broker's License", 4, title=True),
        Phrase("Customhouse Broker License", 4, title=True),
        Phrase("Corporate Customs Broker License", 4, title=True),
        Phrase("Customs Broker Permit", 4, title=True),
        Phrase("Customs Broker National Permit", 4, title=True),
        Phrase("National Permit", 4, title=True),
        Phrase("Licensed Customs Brokers", 4, title=True),
        Phrase("Licensed Customs Broker", 4, title=True),
        Phrase("Register of Customs Brokers", 4, title=True),
        Phrase("Register of Licensed Customs Brokers", 4, title=True),
        Phrase("Customs Broker Register", 4, title=True),
        Phrase("Customs Brokers - Register Extract", 4, title=True),
        Phrase("Permitted Customs Brokers", 4, title=True),
        Phrase("Customs Broker Listing", 4, title=True),
        Phrase("License to Transact Customs Business", 4, title=True),
        Phrase("Customs Broker Lookup", 4, title=True),
        Phrase("Broker License #", 1),
        Phrase("Broker License Verification", 4, title=True),
        Phrase("Customs Broker License Verification", 4, title=True),
        Phrase("licensed to transact customs business", 2),
        Phrase("to transact customs business", 1.5),
        Phrase("to transact business as a customs broker", 2),
        Phrase("Customs Broker License No.", 1),
        Phrase("Broker License Number", 1),
        Phrase("19 CFR 111", 0.5),
        Phrase("19 CFR Part 111", 0.5),
        Phrase("Power of Attorney", -4, title=True),
        Phrase("Invoice", -3, title=True),
    ),
    extract,
)
