"""Credit notes: what a seller takes off an invoice."""

from __future__ import annotations

from evidence.kinds.base import Kind
from evidence.kinds.captioned import Ask, reader
from evidence.kinds.cues import cues

TITLES = (
    "Credit Note", "Credit Memo", "Credit Memorandum", "Gutschrift", "Rechnungskorrektur", "Stornorechnung", "Avoir",
    "贷记通知单", "Nota de crédito", "Credit Invoice", "红字发票",
)  # fmt: skip
ASK = Ask(
    "credit_note",
    numbers=(("number", ("number", "no")), ("invoice_number", ("invoice_no",)), ("contract_number", ("contract_no",))),
    parties=(("seller", ("seller", "exporter")), ("buyer", ("buyer", "to"))),
    letterhead="seller",
    titles=TITLES,
)
KIND = Kind("credit_note", cues(TITLES, (), ("Credit Note No.", "we have credited", "Original Invoice")), reader(ASK))
