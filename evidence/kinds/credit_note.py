"""Credit notes: what a seller takes off an invoice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from evidence.kinds import title_number, trade, window_address, xml_invoice
from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.captioned import Ask, fields
from evidence.kinds.cues import cues
from evidence.kinds.desk import Desk, amount_text, of_figure, of_tokens
from evidence.layout.view import View

TITLES = (
    "Credit Note", "Credit Memo", "Credit Memorandum", "Gutschrift", "Rechnungskorrektur", "Stornorechnung", "Avoir",
    "贷记通知单", "Nota de crédito", "Credit Invoice", "红字发票", "Nota di credito", "Creditnota", "Korrekturrechnung",
)  # fmt: skip
ASK = Ask(
    "credit_note",
    numbers=(("number", ("number", "no")), ("invoice_number", ("invoice_no",)), ("contract_number", ("contract_no",))),
    parties=(("seller", ("seller", "exporter")), ("buyer", ("buyer", "to"))),
    letterhead="seller",
    titles=TITLES,
)
SHARED = (
    "Belegsummen", "Bruttosumme", "Zahlbetrag", "Gesamtbetrag", "Rechnungssumme", "Steuerbetrag", "Nettopreis",
    "Total TTC", "Total HT", "Invoice No.", "Unit Price",
)  # fmt: skip
"""Words that stand on further sheets of a credit note as they do on those of an invoice."""


_CREDITED = re.compile(r"(?i)\bcredit(?:ed)?\b[^.\n]{0,60}?\b(?:with|by|of|for)\s")
"""What stands before the amount in a sentence: "we have credited your account with"."""


def _credited(desk: Desk) -> Iterator[Found]:
    """The amount in the sentence that gives the credit, with its currency."""
    for match in _CREDITED.finditer(desk.view.text):
        words = desk.view.prose.run(match.end(), match.end() + 24).tokens[:3]
        figure = next((f for f in desk.figures(words) if f.money_like), None)
        if figure is not None and figure.tokens[0] in words[:2]:
            yield of_figure("amount", figure, amount_text(figure.value))
            named = trade.currency_in(words)
            if named is not None:
                yield of_tokens("currency", (named[0],), named[1])
            return


def extract(view: View) -> Iterator[Found]:
    """The fields of a credit note; number and parties also where a letter has them, without captions."""
    told = [replace(f, field="amount") if f.field == "total" else f for f in xml_invoice.finds(view)]
    if told:
        yield from told
        return
    desk = Desk(view, ASK.labels, "parties", "trade")
    finds = list(fields(desk, ASK))
    have = {item.field for item in finds}
    yield from finds
    if "amount" not in have:
        yield from (item for item in _credited(desk) if item.field not in have)
    if "number" not in have:
        yield from title_number.number(desk, "number", TITLES)
    sender = list(window_address.sender_line(desk, "seller")) if "seller.name" not in have else []
    yield from sender
    if "buyer.name" not in have:
        known = [item.printed for item in (*finds, *sender) if item.field == "seller.name"]
        yield from window_address.addressee(desk, "buyer", known)


_CUES = cues(
    TITLES, (), ("Credit Note No.", "we have credited", "Original Invoice"), ("RECHNUNGS-KORREKTUR", "CREDIT NOTE")
)
KIND = Kind("credit_note", (*_CUES, *(Phrase(words, 0.2) for words in SHARED)), extract)
