"""Proforma invoices: fields as in a commercial invoice, which they are not."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.commercial_invoice import TITLES as INVOICES
from evidence.kinds.commercial_invoice import invoice
from evidence.kinds.desk import Desk
from evidence.layout.view import View

TITLES = ("Proforma Invoice", "Pro Forma Invoice", "Pro-forma Invoice", "Proforma", "Quotation", "形式发票", *INVOICES)


def extract(view: View) -> Iterator[Found]:
    """Every field of the contract for ``proforma_invoice`` that the paper prints."""
    yield from invoice(Desk(view, "parties", "trade"), TITLES, ("proforma_no", "invoice_no", "no"))


KIND = Kind(
    "proforma_invoice",
    (
        Phrase("Proforma Invoice", 4, title=True),
        Phrase("Pro Forma Invoice", 4, title=True),
        Phrase("Proforma", 3, title=True),
        Phrase("Proformarechnung", 4, title=True),
        Phrase("Facture proforma", 4, title=True),
        Phrase("Factura proforma", 4, title=True),
        Phrase("形式发票", 4, title=True),
        Phrase("P/I No.", 0.8),
        Phrase("Proforma Invoice No.", 1),
        Phrase("Validity", 0.3),
        Phrase("This proforma is valid", 1),
    ),
    extract,
)
