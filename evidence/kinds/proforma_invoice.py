"""Proforma invoices: fields as in a commercial invoice, which they are not."""

from __future__ import annotations

from evidence.kinds.base import Kind, Phrase
from evidence.kinds.commercial_invoice import extract

KIND = Kind(
    "proforma_invoice",
    (
        Phrase("Proforma Invoice", 4, title=True),
        Phrase("Pro Forma Invoice", 4, title=True),
        Phrase("Proforma", 3, title=True),
        Phrase("Proformarechnung", 4, title=True),
        Phrase("Facture proforma", 4, title=True),
        Phrase("形式发票", 4, title=True),
        Phrase("P/I No.", 0.8),
        Phrase("Proforma Invoice No.", 1),
        Phrase("Validity", 0.3),
        Phrase("This proforma is valid", 1),
    ),
    extract,
)
