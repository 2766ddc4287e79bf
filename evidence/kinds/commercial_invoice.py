"""Commercial invoices: 19 CFR 141.86(a) says what one must show."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from evidence.kinds import (
    bank_details,
    container_numbers,
    goods,
    goods_in_words,
    invoice_letter,
    letterheads,
    parties,
    trade,
    trade_terms,
    unlabelled,
    window_address,
    xml_invoice,
)
from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.desk import Desk, date_text, found, identifier, of_tokens
from evidence.layout.labels import fold
from evidence.layout.view import View
from evidence.layout.words import Token

TITLES = (
    "Commercial Invoice",
    "Invoice",
    "Tax Invoice",
    "Export Invoice",
    "Sales Invoice",
    "商业发票",
    "发票",
    "Rechnung",
    "Facture",
)
ROLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("seller", ("seller", "exporter", "ports")),
    ("buyer", ("buyer", "to")),
    ("consignee", ("consignee",)),
    ("ship_to", ("ship_to",)),
    ("manufacturer", ("manufacturer",)),
    ("importer", ("importer",)),
)


def extract(view: View) -> Iterator[Found]:
    """Every field of the contract for ``commercial_invoice`` that the paper prints."""
    told = list(xml_invoice.finds(view))
    yield from told or invoice(Desk(view, "parties", "trade"), TITLES)


def invoice(desk: Desk, titles: Sequence[str], number: Sequence[str] = ("invoice_no", "no")) -> Iterator[Found]:
    """The fields of an invoice; ``number`` are the captions of its number."""
    finds = list(_captioned(desk, titles, number))
    yield from finds
    if invoice_letter.is_letter(desk):
        yield from invoice_letter.said(desk, finds)


def _captioned(desk: Desk, titles: Sequence[str], number: Sequence[str]) -> Iterator[Found]:
    """What stands at captions and in tables."""
    yield from _number_and_date(desk, number)
    yield from trade.number(desk, "contract_number", "contract_no")
    yield from list(trade.number(desk, "po_number", "po_no")) or order_referred_to(desk)
    yield from trade.number(desk, "bl_number", "bl_no")
    yield from sides(desk, ROLES, titles)
    yield from trade.currency(desk)
    yield from trade.total(desk)
    yield from trade.charges(desk)
    yield from trade.amount_in_words(desk)
    yield from trade_terms.delivery_term(desk)
    yield from trade_terms.country_of_origin(desk)
    yield from trade_terms.payment_terms(desk)
    yield from desk.day("due_date", "due_date")
    yield from bank_details.bank_details(desk)
    yield from container_numbers.containers(desk)
    yield from list(goods.lines(desk, ("amount", "unit_price"), goods.PRICED)) or goods_in_words.counted_lines(desk)


def _number_and_date(desk: Desk, number: Sequence[str]) -> Iterator[Found]:
    numbers = list(trade.number(desk, "number", number[0]))
    days = list(desk.day("date", "invoice_date"))
    if not numbers or not days:
        both = list(joint_number_and_date(desk, "invoice_no_and_date"))
        numbers = numbers or [f for f in both if f.field == "number"]
        days = days or [f for f in both if f.field == "date"]
    yield from numbers or list(_in_title(desk, "number")) or trade.number(desk, "number", *number[1:])
    yield from days or list(desk.day("date", "date")) or list(_in_title(desk, "date")) or desk.lone_date("date")


_TITLE = re.compile(
    r"(?im)^[^\n\t]{0,40}(?:invoice|rechnung|facture|factura|fattura|factuur)[^\n\t]{0,24}?"
    r"(?:\b(?:no|nr|n|num)\b\.?|n°|nº|#)\s*[:：]?\s*(?P<number>[A-Z0-9][\w\-/.]*)"
    r"(?:(?:,?\s+(?:dated|date|issued at|vom|von|du|of|del|van)\s+|,\s+(?=[^\n\t]{0,14}\d))(?P<date>[^\n\t]{6,24}))?"
)


def _in_title(desk: Desk, field: str) -> Iterator[Found]:
    """Number or date in the title line: "Commercial Invoice (copy) No. 4471 dated 5 March 2026"."""
    match = _TITLE.search(desk.view.text[:3000])
    if match is None or not match[field] or identifier(match["number"]) is None:
        return
    run = desk.view.prose.run(match.start(field), match.end(field))
    if field == "number":
        yield found("number", run, identifier(match["number"]), 0.9)
    else:
        yield from desk.first_date("date", run.tokens, 0.9)


_ORDER = re.compile(r"(?i)(?:P\W?O|ORD|ORDER|PUR)\W?(?=\S*\d)\S+")


def order_referred_to(desk: Desk) -> Iterator[Found]:
    """The buyer's order where his reference is one by its own letters: ``Your reference: PO-4711``."""
    for item in trade.number(desk, "po_number", "your_reference"):
        if _ORDER.fullmatch(item.value or ""):
            yield item


_BETWEEN = re.compile(r"(?i)(?:dt|dtd|dated?|of|vom|du|del|date)?[.:,;/|–-]*$")


def joint_number_and_date(desk: Desk, key: str) -> Iterator[Found]:
    """Number and date at one caption: "No. and date of invoice"."""
    for hit in desk.captions.of(key):
        for run in desk.captions.candidates(hit):
            both = next((b for words in (run.tokens, *run.lines) if (b := _parted(desk, words))), [])
            yield from both
            if both:
                return


def _parted(desk: Desk, tokens: Sequence[Token]) -> list[Found]:
    """A number and a date out of words that say both, and nothing else; empty where they don't."""
    for cut in range(len(tokens) - 1, 0, -1):
        head, tail = tokens[:cut], tokens[cut:]
        while len(head) > 1 and _BETWEEN.match(head[-1].text):
            head = head[:-1]
        one = identifier(" ".join(t.text for t in head).strip(" /,"))
        two = date_text(" ".join(t.text for t in tail).strip(" /,"), desk.day_first)
        if one is not None and two is not None:
            return [of_tokens("number", head, one), of_tokens("date", tail, two)]
    return []


def sides(desk: Desk, roles: Sequence[tuple[str, tuple[str, ...]]], titles: Sequence[str]) -> Iterator[Found]:
    """The parties; a seller without a caption is the sender line's, the letterhead's or the signature's, a buyer
    without one is whom the sheet is addressed to."""
    told: list[Found] = []
    for role, keys in roles:
        finds = list(parties.party(desk, role, keys))
        if role == "seller" and not parties.firm(finds, role):
            head = _head(desk, role, titles) or list(letterheads.footer(desk, role))
            finds = head or finds or list(letterheads.signed_for(desk, role))
        told += finds + letterheads.printed_again(desk, role, finds)
    if not parties.complete(told, "buyer"):
        known = [item.printed for item in told if item.field == "seller.name"]
        told += list(window_address.addressee(desk, "buyer", known)) or unlabelled.addressed_to(desk, "buyer", told)
    yield from told


def _head(desk: Desk, role: str, titles: Sequence[str]) -> list[Found]:
    """The party in the sender's line or in the letterhead; the latter says more where both name the same one."""
    line = list(window_address.sender_line(desk, role))
    head = list(letterheads.letterhead(desk, role, titles, parted_head=True))
    one, other = ({fold(f.value) for f in x if f.value and f.field == f"{role}.name"} for x in (line, head))
    return head if not line or (one & other and any(f.field == f"{role}.address" for f in head)) else line


NAMED = (
    "Teilrechnung", "Schlussrechnung", "Warenrechnung", "Kostenrechnung", "Mietrechnung", "Abschlagsrechnung",
    "Vorauszahlungsrechnung", "Anzahlungsrechnung", "Sammelrechnung", "Beitragsrechnung", "Honorarrechnung",
    "Rechnung des Versicherers", "Rechnung des Spediteurs", "Selbst ausgestellte Rechnung", "Konsignationsrechnung",
    "Buchungshilfe", "Facture d'acompte", "Factuur", "Fattura", "Factura",
)  # fmt: skip
"""What invoices are called by their use (UNTDID 1001) in German, and by their name in other languages."""

TELLING = (
    (2.5, ("Beitragsrechnung",)),
    (2.0, ("berechnen wir Ihnen", "stellen wir Ihnen in Rechnung", "erlauben wir uns zu berechnen",
           "nous vous facturons")),
    (1.2, ("Rechnung #", "Invoice #", "Factuurnummer", "Numero fattura", "Número de factura", "N° de facture")),
    (0.6, ("Rechnungsempfänger", "Rechnungsbetrag", "Rechnungssumme", "Bruttosumme", "Endbetrag", "Belegsummen",
           "Positionssumme", "MwSt-Betrag", "Beleg-Datum", "Beleg-Nr", "zuzüglich Umsatzsteuer", "Factuurdatum",
           "Factuur totaal", "Data fattura", "Fecha de factura", "Net à payer", "Bill to Address", "Due payable",
           "Invoice Date")),
    (0.4, ("Gesamtbetrag", "Nettobetrag", "Zahlbetrag", "Käufer", "Verkäufer", "Leistungsdatum", "Nettopreis",
           "Kundennummer", "Umsatzsteuer", "BTW", "IVA", "Subtotaal", "Exclusief BTW", "Bitte überweisen", "VAT total",
           "Net total", "Vervaldatum", "Klantnummer", "Invoice to", "Invoice total")),
)  # fmt: skip
"""Words of invoices by what they weigh."""

CARRIAGE = (
    "Chassis usage", "Chassis fee", "Chassis", "Drayage", "Demurrage", "Fuel surcharge", "ISF filing", "AMS fee",
    "Bunker surcharge", "Peak season surcharge", "Pier pass", "Duty advance", "Single entry bond", "Entry fee",
    "Messenger fee", "Port congestion surcharge",
)  # fmt: skip
"""What carriers and brokers charge for and no seller of goods does."""
KIND = Kind(
    "commercial_invoice",
    (
        Phrase("COMMERCIAL INVOICE", 3.0, title=True),
        Phrase("商业发票", 3.0, title=True),
        Phrase("INVOICE", 2.0, title=True),
        Phrase("EXPORT INVOICE", 3.0, title=True),
        Phrase("TAX INVOICE", 1.5, title=True),
        Phrase("RECHNUNG", 2.0, title=True),
        Phrase("FACTURE", 2.0, title=True),
        Phrase("HANDELSRECHNUNG", 2.5, title=True),
        *(Phrase(title, 2.5, title=True) for title in NAMED),
        *(Phrase(title, 2.5, alone=True) for title in ("KOSTENRECHNUNG", "WARENRECHNUNG", "HANDELSRECHNUNG")),
        *(Phrase(words, weight) for weight, group in TELLING for words in group),
        Phrase("Rechnungsnummer", 0.8),
        Phrase("Rechnungs-Nr.", 0.8),
        Phrase("Rechnungsdatum", 0.6),
        Phrase("USt-IdNr.", 0.4),
        Phrase("Steuernummer", 0.3),
        Phrase("Date de facture", 0.8),
        Phrase("Total TTC", 0.6),
        Phrase("Date d'échéance", 0.3),
        Phrase("Invoice No.", 0.8),
        Phrase("Invoice Number", 0.8),
        Phrase("Unit Price", 0.6),
        Phrase("Amount", 0.2),
        Phrase("SAY TOTAL", 0.4),
        Phrase("Country of Origin", 0.2),
        Phrase("Terms of Payment", 0.3),
        Phrase("We hereby invoice you", 2.0),
        Phrase("We invoice you", 2.0),
        Phrase("Invoice value", 0.5),
        Phrase("PROFORMA INVOICE", -3.0, title=True),
        Phrase("PRO FORMA INVOICE", -3.0, title=True),
        Phrase("PACKING LIST", -1.5, title=True),
        Phrase("FREIGHT INVOICE", -3.0, title=True),
        *(Phrase(words, -1.0) for words in ("Charge Description", "Description of Charges")),
        Phrase("DEBIT NOTE", -3.0, title=True),
        Phrase("Description of Charges", -2.5),
        Phrase("Customs clearance", -1.0),
        Phrase("Terminal handling", -1.0),
        *(Phrase(service, -1.0) for service in CARRIAGE),
        Phrase("CREDIT NOTE", -3.0, title=True),
    ),
    extract,
)
