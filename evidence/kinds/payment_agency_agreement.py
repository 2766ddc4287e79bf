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
         "Authorization for Third Party Payment", "Payment on Behalf", "Payment on Behalf Declaration",
         "Payment on Behalf Agreement", "代付款委托书", "代付委托书", "委托付款书", "付款委托书", "委托付款函",
         "代付款声明"),
        ("to pay on its behalf", "to make payment on behalf of", "to make payment on our behalf",
         "to pay on our behalf", "make the payment on our behalf", "payment on behalf of the Principal"),
        ("third party payment", "on behalf of", "Paying Agent"),
    ),
    reader(),
)  # fmt: skip
