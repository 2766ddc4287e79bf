"""Agreements and letters by which one party pays or collects for another."""

from __future__ import annotations

from evidence.kinds.agreements import reader
from evidence.kinds.base import Kind
from evidence.kinds.cues import cues

KIND = Kind(
    "payment_agency_agreement",
    cues(
        ("Payment Agency Agreement", "Third Party Payment Agreement", "Third-Party Payment Agreement", "代付款协议",
         "Payment Authorization Letter", "Payment Agent Agreement", "Agreement on Payment Agency", "委托付款协议",
         "Third Party Payment Authorization", "Paying Agent Agreement", "Entrusted Payment Agreement", "代付协议",
         "Authorization for Third Party Payment"),
        ("to pay on its behalf", "to make payment on behalf of", "payment on behalf of the Principal"),
        ("third party payment", "on behalf of", "Paying Agent"),
    ),
    reader(),
)  # fmt: skip
