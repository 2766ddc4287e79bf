"""Agreements between a buyer and its buying agent (19 CFR 152.102: commissions paid by a buyer to its agent)."""

from __future__ import annotations

from evidence.kinds.agreements import reader
from evidence.kinds.base import Kind
from evidence.kinds.cues import cues

KIND = Kind(
    "buying_agency_agreement",
    cues(
        ("Buying Agency Agreement", "Buying Agent Agreement", "Purchasing Agency Agreement", "Sourcing Agent Agreement",
         "Purchasing Agent Agreement", "采购代理协议"),
        ("buying commission", "acts as buying agent", "as its buying agent"),
        ("Buying Agent", "commission"),
    ),
    reader(),
)  # fmt: skip
