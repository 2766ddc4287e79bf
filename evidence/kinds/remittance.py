"""Remittances: a bank's advice of a wire, a bank slip, or an MT103."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from evidence.kinds import fedwire, mt103, parties, payment_columns, payment_letter, trade
from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.desk import Desk, Normal, amount_text, found, identifier, of_figure, of_tokens
from evidence.kinds.figures import Figure
from evidence.kinds.references import references
from evidence.layout.labels import Hit
from evidence.layout.view import Run, View
from evidence.layout.words import Token
from evidence.values import addresses, bank, money

_SIDES = {
    "remitter": "remitter",
    "remitter_bank": "remitter",
    "beneficiary": "beneficiary",
    "beneficiary_bank": "beneficiary",
    "ultimate_remitter": "ultimate_remitter",
    "ultimate_beneficiary": "ultimate_beneficiary",
    "intermediary": "intermediary",
}
_BEARERS = (("OUR", r"\bOUR\b|\bDEBT\b|汇款人|\b(?:remitter|sender|applicant|payer|originator|ordering)\b"),
            ("BEN", r"\bBEN\b|\bCRED\b|收款人|\b(?:beneficiary|payee|receiver)\b"),
            ("SHA", r"\bSHA\b|\bSHAR\b|\bSHARED?\b|共同"))  # fmt: skip


TITLES = (
    "Outgoing Wire Transfer Advice", "Wire Transfer Confirmation", "Payment Advice", "Remittance Advice",
    "International Payments Department", "Debit Advice", "Credit Advice", "Wire Transfer", "Wire Transfer Advice",
    "Telegraphic Transfer", "Outward Remittance Advice", "Inward Remittance Advice", "Payment Confirmation",
)  # fmt: skip


def extract(view: View) -> Iterator[Found]:
    """Every field of the contract for ``remittance`` that the paper prints."""
    fields = mt103.message(view)
    if fields:
        yield from mt103.finds(fields)
        return
    desk = Desk(view, "payment", "parties")
    tags = fedwire.message(view)
    sure = fedwire.finds(desk, tags) if tags else payment_columns.finds(desk)
    yield from _once(
        (*sure, *_captioned(desk, bool(tags)), *payment_letter.finds(desk), *payment_letter.headline(desk))
    )
    if tags.get("3700") and bearer(Run(tags["3700"]).text):
        yield found("charge_bearer", Run(tags["3700"]), bearer(Run(tags["3700"]).text), 0.95)


def _captioned(desk: Desk, tagged: bool) -> Iterator[Found]:
    """What stands at captions; of a print with tags only what has no tag."""
    if not tagged:
        yield from desk.field("reference", ("reference",), identifier)
        yield from payment_letter.reference(desk)
        yield from _amounts(desk)
        yield from _customers(desk)
        yield from _banks(desk)
        yield from _details(desk)
    yield from desk.field("exchange_rate", ("exchange_rate",), _rate)
    yield from _bearer(desk)


def _once(finds: Sequence[Found]) -> Iterator[Found]:
    """The first find of each field; an address only from where its party's name was found."""
    seen: dict[str, Found] = {}
    for item in finds:
        if item.field not in seen:
            seen[item.field] = item
            yield item


# --- amounts and dates -----------------------------------------------------------------------------------------------


def _amounts(desk: Desk) -> Iterator[Found]:
    joint = list(_joint(desk))
    yield from joint
    if not joint:
        for key in ("value_date", "payment_date", "date"):
            days = list(desk.day("value_date", key))
            if days:
                yield from days
                break
        yield from _amount(desk, ("amount", "debit_amount"), "amount", "currency")
    yield from _amount(desk, ("instructed_amount",), "instructed_amount", "instructed_currency")
    for item in _amount(desk, ("charges",), "charges", "currency"):
        if item.field == "charges":
            yield item


def _joint(desk: Desk) -> Iterator[Found]:
    """Value date, currency and amount at one caption: ``260319 USD 45,000.00``."""
    for hit in desk.captions.of("value_date_currency_amount"):
        for run in desk.captions.candidates(hit):
            finds = list(mt103.settled(run))
            if len(finds) == 3:
                yield from finds
                return


def _amount(desk: Desk, keys: Sequence[str], field: str, currency: str) -> Iterator[Found]:
    for hit in desk.hits(*keys):
        figures = [f for f in desk.figures_at(hit) if not f.percent and f.unit is None]
        figure = next((f for f in figures if f.money_like), None)
        if figure is None:
            continue
        yield of_figure(field, figure, amount_text(figure.value))
        named = _currency(desk, hit, figure)
        if named is not None:
            yield of_tokens(currency, (named[0],), named[1])
        return


def _currency(desk: Desk, hit: Hit, figure: Figure) -> tuple[Token, str] | None:
    """The currency on the amount, beside it, in its caption, else at a caption of its own."""
    line = next((n for n in desk.view.lines if figure.tokens[0] in n.tokens), None)
    around: tuple[Token, ...] = figure.tokens
    if line is not None:
        at = line.tokens.index(figure.tokens[0])
        around = (*figure.tokens, *line.tokens[max(at - 1, 0) : at], *line.tokens[at + 1 : at + 2])
    named = trade.currency_in(around) or trade.currency_in(hit.tokens)
    if named is not None:
        return named
    for other in desk.captions.of("currency"):
        run = desk.captions.value_at(other, lambda text: money.find_currency(text) is not None)
        if run is not None:
            return trade.currency_in(run.tokens)
    return None


def _rate(text: str) -> str | None:
    value = money.parse_amount(text)
    return money.number_text(value) if value is not None and re.search(r"\d[.,]\d", text) else None


# --- customers and banks ---------------------------------------------------------------------------------------------


_BANK = re.compile(r"(?i)\bbank\w*\b|\bbanco\b|\bbanque\b|\btrust co|credit union|savings|银行")
_INWARD = re.compile(r"(?i)\b(?:incoming|inward|credit advice|funds received|received for your account)\b|汇入|入账")
_DEBITED = re.compile(
    r"(?i)\bdebited?\s+(?:to\s+)?(?:your\s+|the\s+)?(?:account|a/c)\s*(?:no\.?|number|#)?\s*:?\s*([\dA-Z][\w-]{5,})"
)


def _customers(desk: Desk) -> Iterator[Found]:
    for role in ("remitter", "beneficiary", "ultimate_remitter", "ultimate_beneficiary"):
        unless = _BANK if role == "remitter" else None
        finds = [f for f in parties.party(desk, role, (role,), 1.0, unless) if not f.field.endswith(".id")]
        finds = finds or list(_in_section(desk, role, "party.name", f"{role}.name", _name))
        if role == "remitter" and not finds:
            finds = list(parties.addressee(desk, role, _BANK))
        yield from finds
        if not any(f.field == f"{role}.address" for f in finds):
            address = list(desk.text(f"{role}.address", (f"{role}.address",)))
            yield from address or _address_in_section(desk, role)
    for role in ("remitter", "beneficiary"):
        direct = list(desk.field(f"{role}.account", (f"{role}.account",), trade.account))
        direct = direct or list(_in_section(desk, role, "account", f"{role}.account", trade.account))
        yield from direct or (_debited(desk) if role == "remitter" else ())


def _debited(desk: Desk) -> Iterator[Found]:
    """The account in a sentence: "we have debited your account …"."""
    match = _DEBITED.search(desk.view.text)
    if match and bank.account(match[1]):
        yield found("remitter.account", desk.view.prose.run(match.start(1), match.end(1)), bank.account(match[1]), 0.9)


def _banks(desk: Desk) -> Iterator[Found]:
    inward = bool(_INWARD.search(desk.view.text))
    for role, side in (("remitter_bank", "remitter"), ("beneficiary_bank", "beneficiary")):
        finds = [_without_code(f) for f in _bank(desk, role, side, inward) if not _only_code(f)]
        yield from finds
        direct = list(desk.field(f"{role}.swift", (f"{role}.swift",), trade.bank_code))
        direct = direct or list(_in_section(desk, side, "swift", f"{role}.swift", trade.bank_code))
        yield from list(trade.swift(direct)) or _swift_in_name(role, _bank(desk, role, side, inward))


def _bank(desk: Desk, role: str, side: str, inward: bool) -> list[Found]:
    """A bank at its own caption, in its side's section, at the customer's caption ("Sender") or in the letterhead."""
    finds = list(parties.party(desk, role, (role,)))
    finds = finds or list(_in_section(desk, side, "bank", f"{role}.name", _name))
    if not finds and side == "remitter":
        finds = [
            f for f in parties.party(desk, role, ("remitter",)) if f.field != f"{role}.name" or _BANK.search(f.printed)
        ]
        finds = finds if any(f.field == f"{role}.name" for f in finds) else _sending_bank(desk, role)
    if not finds and inward == (side == "beneficiary"):
        head = list(parties.letterhead(desk, role, TITLES, 0.75, _BANK))
        finds = head if head and _BANK.search(head[0].printed) else []
    return [f for f in finds if not f.field.endswith((".id", ".phone"))]


_PAPER = re.compile(
    r"(?i)\b(?:payments?|transfers?|remittances?|advice|receipt|debit|credit|confirmation|message|copy)\b"
)


def _only_code(item: Found) -> bool:
    """Whether an address is a bank's code, or a title under the bank's head that names the paper."""
    if not item.field.endswith((".address", ".country")):
        return False
    text = item.printed.strip("() ")
    return bank.bic(text) is not None or bool(_PAPER.search(text) and not any(c.isdigit() for c in text))


def _sending_bank(desk: Desk, role: str) -> list[Found]:
    for hit in desk.captions.of("remitter"):
        parts = parties.at(desk, hit)
        if parts.name and _BANK.search(parties.said(parts.name)):
            return list(parties.finds(role, parts, 0.9))
    return []


def _without_code(item: Found) -> Found:
    """A bank's name without the SWIFT code printed behind it."""
    at = next((i for i, (_, w) in enumerate(item.words) if _begins_code(w.text)), None)
    if at is None or at == 0 or not item.field.endswith((".name", ".address")):
        return item
    words = item.words[:at]
    while len(words) > 1 and not any(c.isalnum() for c in words[-1][1].text):
        words = words[:-1]
    text = " ".join(w.text for _, w in words)
    return Found(item.field, text, text.strip(" ,;("), words, item.certainty, item.status)


def _begins_code(text: str) -> bool:
    """Whether a word is a bank's code or announces one."""
    code = bank.bic(text.strip("(),.;"))
    coded = code is not None and (len(code) == 11 or any(c.isdigit() for c in code))
    return coded or bool(re.match(r"(?i)[(,]?(?:swift|bic)\b", text))


def _in_section(desk: Desk, side: str, key: str, field: str, normal: Normal) -> Iterator[Found]:
    """The value at a general caption ("Account No.", "SWIFT") that stands in the section of one side."""
    for hit in desk.captions.of(key):
        if _side(desk, hit) == side:
            run = desk.captions.value_at(hit, lambda text: normal(text) is not None)
            if run is not None:
                yield found(field, run, normal(run.text), 0.95)
                return


def _address_in_section(desk: Desk, side: str) -> Iterator[Found]:
    """The address, over its lines, at a general caption in the section of one side."""
    for hit in desk.captions.of("party.address"):
        run = desk.lines(hit, 4) if _side(desk, hit) == side else None
        if run and _name(run.text) is not None:
            yield found(f"{side}.address", run, addresses.normal(list(run.texts)) or None, 0.95)
            return


def _side(desk: Desk, hit: Hit) -> str | None:
    """Whose section a caption stands in: the nearest caption of a party above it in its column."""
    above = [
        h
        for key in _SIDES
        for h in desk.captions.of(key)
        if h.leads and h.page == hit.page and h.box.top < hit.box.top + 1 and h.box.x0 <= hit.box.x0 + 30
    ]
    best = min(above, key=lambda h: (hit.box.top - h.box.top) + 2 * abs(hit.box.x0 - h.box.x0), default=None)
    return None if best is None else _SIDES[best.key]


def _swift_in_name(role: str, finds: Sequence[Found]) -> Iterator[Found]:
    """A SWIFT code printed in the bank's block without a caption."""
    for item in finds:
        for page, word in item.words:
            code = bank.bic(word.text.strip("(),.;"))
            if code is not None and (len(code) == 11 or any(c.isdigit() for c in code)):
                yield Found(f"{role}.swift", word.text, code, ((page, word),), 0.85)
                return


def _name(text: str) -> str | None:
    clean = " ".join(text.split()).strip(" ,;:|")
    return clean if sum(c.isalpha() for c in clean) >= 4 and not clean[:1].islower() and len(clean) <= 160 else None


# --- charges, details ------------------------------------------------------------------------------------------------


def _bearer(desk: Desk) -> Iterator[Found]:
    for hit in desk.captions.of("charge_bearer"):
        run = desk.captions.value_at(hit, lambda text: bearer(text) is not None)
        if run is not None:
            yield found("charge_bearer", run, bearer(run.text))
            return
    for hit in desk.captions.of("charges"):
        run = desk.captions.value_at(hit, lambda text: text.strip(" .") in ("OUR", "SHA", "BEN"))
        if run is not None:
            yield found("charge_bearer", run, bearer(run.text), 0.95)
            return


def bearer(text: str) -> str | None:
    """Who bears the charges, as SWIFT codes it: ``OUR``, ``SHA`` or ``BEN``; None where the text doesn't say."""
    said = [code for code, pattern in _BEARERS if re.search(pattern, text, re.IGNORECASE)]
    codes = [code for code in ("OUR", "SHA", "BEN") if re.search(rf"\b{code}\b", text)]
    if len(codes) == 1:
        return codes[0]
    if "SHA" in said or len(said) == 2:
        return "SHA"
    return said[0] if said else None


def _details(desk: Desk) -> Iterator[Found]:
    finds = [_own_words(f) for f in desk.text("details", ("details",), 4)]
    yield from finds
    told = payment_letter.message(desk) if not finds else None
    if told is not None:
        yield found("details", told, " ".join(told.text.split()), 0.8)
    seen: dict[str, list[str]] = {"invoice": [], "contract": []}
    for kind, number, token in _references(desk):
        if number not in seen[kind]:
            yield found(f"{kind}_refs[{len(seen[kind])}]", Run(((token,),)), number, 0.95)
            seen[kind].append(number)


_SMALL_PRINT = re.compile(
    r"(?i)\s(?:this\s+(?:is|advice|document|receipt|confirmation|message|payment)\s+\w+|please\s+\w+|(?:it\s+is\s+)?"
    r"(?:a\s+)?computer[- ]generated)\b.*"
)


def _own_words(item: Found) -> Found:
    """Details without the bank's own sentence that stands close under them."""
    text = _SMALL_PRINT.sub("", item.printed)
    words = item.words[: len(text.split())]
    return Found(item.field, text, text, words, item.certainty, item.status) if text != item.printed else item


def _references(desk: Desk) -> Iterator[tuple[str, str, Token]]:
    """Numbers at captions of invoices and contracts, then those named in the details."""
    for key, kind in (("invoice_refs", "invoice"), ("contract_refs", "contract")):
        for hit in desk.captions.of(key):
            run = next(iter(desk.captions.candidates(hit)), None)
            if hit.leads and run is not None:
                yield from references(run.tokens, kind)
    for hit in desk.captions.of("details"):
        yield from references(desk.lines(hit, 4).tokens)
    told = payment_letter.message(desk)
    yield from references(told.tokens) if told is not None else ()


KIND = Kind(
    "remittance",
    (
        Phrase("WIRE TRANSFER", 2.5, title=True),
        Phrase("OUTGOING WIRE", 3.0, title=True),
        Phrase("OUTGOING WIRE TRANSFER ADVICE", 3.5, title=True),
        Phrase("WIRE TRANSFER CONFIRMATION", 3.5, title=True),
        Phrase("WIRE CONFIRMATION", 3.0, title=True),
        Phrase("REMITTANCE ADVICE", 3.0, title=True),
        Phrase("PAYMENT ADVICE", 3.0, title=True),
        Phrase("PAYMENT CONFIRMATION", 3.0, title=True),
        Phrase("TELEGRAPHIC TRANSFER", 3.0, title=True),
        Phrase("CREDIT ADVICE", 3.0, title=True),
        Phrase("DEBIT ADVICE", 3.0, title=True),
        Phrase("ADVICE OF PAYMENT", 3.0, title=True),
        Phrase("INWARD REMITTANCE", 3.0, title=True),
        Phrase("OUTWARD REMITTANCE", 3.0, title=True),
        Phrase("APPLICATION FOR FUNDS TRANSFERS", 3.0, title=True),
        Phrase("FUNDS TRANSFER", 2.0, title=True),
        Phrase("TRANSFER RECEIPT", 3.0, title=True),
        Phrase("TRANSFER CONFIRMATION", 3.0, title=True),
        Phrase("CONFIRMATION OF PAYMENT", 3.0, title=True),
        Phrase("CONFIRMATION OF TRANSFER", 3.0, title=True),
        Phrase("PAYMENT RECEIPT", 2.5, title=True),
        Phrase("PAYMENT ORDER", 2.5, title=True),
        Phrase("FOREIGN PAYMENT", 2.5, title=True),
        Phrase("INTERNATIONAL PAYMENT", 2.5, title=True),
        Phrase("INTERNATIONAL TRANSFER", 2.5, title=True),
        Phrase("OUTGOING PAYMENT", 2.5, title=True),
        Phrase("INCOMING PAYMENT", 2.5, title=True),
        Phrase("CREDIT TRANSFER", 2.5, title=True),
        Phrase("BANK TRANSFER", 2.5, title=True),
        Phrase("MONEY TRANSFER", 2.5, title=True),
        Phrase("SWIFT TRANSFER", 3.0, title=True),
        Phrase("TELEX TRANSFER", 3.0, title=True),
        Phrase("WIRE PAYMENT", 3.0, title=True),
        Phrase("WIRE REPORT", 3.0, title=True),
        Phrase("FEDWIRE", 2.5, title=True),
        Phrase("Single Customer Credit Transfer", 3.0),
        Phrase("MT103", 2.5),
        Phrase("MT 103", 2.5),
        Phrase("FIN 103", 2.5),
        Phrase(":32A:", 3.0),
        Phrase(":23B:CRED", 2.0),
        Phrase("境外汇款申请书", 3.0),
        Phrase("涉外收入申报单", 3.0),
        Phrase("汇款回单", 3.0, title=True),
        Phrase("电汇凭证", 3.0, title=True),
        Phrase("Ordering Customer", 1.2),
        Phrase("Beneficiary Customer", 1.2),
        Phrase("Value Date", 0.8),
        Phrase("UETR", 1.0),
        Phrase("Details of Charges", 1.0),
        Phrase("Originator to Beneficiary Information", 1.0),
        Phrase("Beneficiary Bank", 0.5),
        Phrase("Remitter", 0.6),
        Phrase("Account With Institution", 1.0),
        Phrase("IMAD", 0.8),
        Phrase("{4200} Beneficiary", 1.5),
        Phrase("{5000} Originator", 1.5),
        Phrase("{2000} Amount", 1.0),
        Phrase("Business Function Code", 0.8),
        Phrase("Sender FI", 0.6),
        Phrase("Receiver FI", 0.6),
        Phrase("Debtor Agent", 1.2),
        Phrase("Creditor Agent", 1.2),
        Phrase("Interbank Settlement", 1.0),
        Phrase("Charge Bearer", 0.8),
        Phrase("Remittance Information", 0.8),
        Phrase("Ordering Party", 0.8),
        Phrase("Ordering Bank", 0.8),
        Phrase("debited your account", 1.5),
        Phrase("your international payment", 1.5),
        Phrase("we transferred", 1.2),
        Phrase("we have transferred", 1.2),
        Phrase("we have remitted", 1.2),
        Phrase("we have executed", 0.8),
        Phrase("credited your account", 1.2),
        Phrase("from your account", 1.0),
        Phrase("in favour of", 0.5),
        Phrase("Holder's name", 1.0),
        Phrase("Opening Balance", -2.0),
        Phrase("COMMERCIAL INVOICE", -3.0, title=True),
    ),
    extract,
)
