"""The two sides of a payment at their captions: customers with their accounts, banks with their codes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from evidence.kinds import letterheads, parties, trade
from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, Normal, found
from evidence.kinds.wrapped_iban import whole
from evidence.layout.labels import Hit
from evidence.layout.view import Run
from evidence.records.pages import Word
from evidence.values import addresses, bank, names

_SIDES = {
    "remitter": "remitter",
    "remitter_bank": "remitter",
    "beneficiary": "beneficiary",
    "beneficiary_bank": "beneficiary",
    "ultimate_remitter": "ultimate_remitter",
    "ultimate_beneficiary": "ultimate_beneficiary",
    "intermediary": "intermediary",
}
TITLES = (
    "Outgoing Wire Transfer Advice", "Wire Transfer Confirmation", "Payment Advice", "Remittance Advice",
    "Debit Advice", "Credit Advice", "Wire Transfer", "Wire Transfer Advice",
    "Telegraphic Transfer", "Outward Remittance Advice", "Inward Remittance Advice", "Payment Confirmation",
)  # fmt: skip
BANK = re.compile(r"(?i)\bbank\w*\b|\bbanco\b|\bbanque\b|\btrust co|credit union|savings|银行")
_INWARD = re.compile(r"(?i)\b(?:incoming|inward|credit advice|funds received|received for your account)\b|汇入|入账")
_DEBITED = re.compile(
    r"(?i)\bdebited?\s+(?:to\s+)?(?:your\s+|the\s+)?(?:account|a/c)\s*(?:no\.?|number|#)?\s*:?\s*([\dA-Z][\w-]{5,})"
)


def customers(desk: Desk) -> Iterator[Found]:
    """Payer and payee, and the parties behind them: names, addresses, accounts."""
    for role in ("remitter", "beneficiary", "ultimate_remitter", "ultimate_beneficiary"):
        unless = BANK if role == "remitter" else None
        finds = [f for f in parties.party(desk, role, (role,), 1.0, unless) if not f.field.endswith(".id")]
        finds = [f for f in finds if not _only_captions(desk, f)]
        finds = finds or list(_in_section(desk, role, "party.name", f"{role}.name", _name))
        finds = (
            finds or list(_in_section(desk, role, "holder_name", f"{role}.name", _name)) or list(_beside(desk, role))
        )
        if role == "remitter" and not finds:
            finds = list(letterheads.addressee(desk, role, BANK))
        yield from finds
        if not any(f.field == f"{role}.address" for f in finds):
            address = list(desk.text(f"{role}.address", (f"{role}.address",)))
            yield from address or _address_in_section(desk, role)
    yield from _accounts(desk)


def _accounts(desk: Desk) -> Iterator[Found]:
    """Each side's account: at its own caption, on a form of its own, in its section; the one account without a side is
    the payee's where the payer's has a caption of its own."""
    told: dict[str, list[Found]] = {}
    own = list(desk.field("remitter.account", ("remitter.account",), trade.account))
    for role in ("remitter", "beneficiary"):
        direct = own if role == "remitter" else list(desk.field(f"{role}.account", (f"{role}.account",), trade.account))
        direct = direct or list(_own_account(desk, role))
        direct = direct or list(_in_section(desk, role, "account", f"{role}.account", _account))
        told[role] = [whole(desk, f) for f in direct] or (list(_debited(desk)) if role == "remitter" else [])
    if own and not told["beneficiary"] and len(desk.captions.of("account")) == 1:
        others = list(desk.field("beneficiary.account", ("account",), _account, 0.85))
        told["beneficiary"] = [f for f in others if f.value != own[0].value]
    yield from (*told["remitter"], *told["beneficiary"])


def _beside(desk: Desk, role: str) -> Iterator[Found]:
    """A name in the ruled cell beside its caption's."""
    for hit in desk.captions.of(role):
        run = desk.captions.value_at(hit, lambda text: _name(text) is not None) if hit.leads and hit.trails else None
        if run is not None and parties.is_name(run.lines) and not (role == "remitter" and BANK.search(run.text)):
            yield found(f"{role}.name", run, names.printed(run.text) or None, 0.9)
            return


def _own_account(desk: Desk, role: str) -> Iterator[Found]:
    """The account on a form for the exchange authority: the applicant's on an application, the payee's on a report."""
    side = "remitter" if _APPLICATION.search(desk.view.text) else "beneficiary"
    if role == side:
        yield from desk.field(f"{role}.account", ("own_account",), trade.account, 0.95)


def _account(text: str) -> str | None:
    """An account's number, also behind words that say what sort of account it is: ``Business Checking 7714402291``."""
    last = text.rsplit(maxsplit=1)[-1] if re.fullmatch(r"[A-Za-z .\-]+\s[\dXx*][\dXx*-]{5,}", text) else text
    return trade.account(last)


_APPLICATION = re.compile(r"(?i)境外汇款申请书|application\s+for\s+funds\s+transfers?")


def _debited(desk: Desk) -> Iterator[Found]:
    """The account in a sentence: "we have debited your account …"."""
    match = _DEBITED.search(desk.view.text)
    if match and bank.account(match[1]):
        yield found("remitter.account", desk.view.prose.run(match.start(1), match.end(1)), bank.account(match[1]), 0.9)


def banks(desk: Desk) -> Iterator[Found]:
    """Each side's bank: name, address, SWIFT code (ISO 9362)."""
    inward = bool(_INWARD.search(desk.view.text))
    for role, side in (("remitter_bank", "remitter"), ("beneficiary_bank", "beneficiary")):
        printed = _bank(desk, role, side, inward)
        named = _named_by_code(role, printed)
        if not named and printed and inward == (side == "beneficiary"):
            named = list(head_bank(desk))
        yield from [_without_code(f) for f in named if not _only_code(f)]
        direct = list(desk.field(f"{role}.swift", (f"{role}.swift",), trade.bank_code))
        direct = direct or list(_in_section(desk, side, "swift", f"{role}.swift", trade.bank_code))
        yield from list(trade.swift(direct)) or _swift_in_name(role, printed)


def _bank(desk: Desk, role: str, side: str, inward: bool) -> list[Found]:
    """A bank at its own caption, in its side's section, at the customer's caption ("Sender") or in the letterhead."""
    finds = list(parties.party(desk, role, (role,)))
    finds = finds or list(_in_section(desk, side, "bank", f"{role}.name", _name))
    if not finds and side == "remitter":
        finds = [
            f for f in parties.party(desk, role, ("remitter",)) if f.field != f"{role}.name" or BANK.search(f.printed)
        ]
        finds = finds if any(f.field == f"{role}.name" for f in finds) else _sending_bank(desk, role)
    if not finds and inward == (side == "beneficiary"):
        head = list(letterheads.letterhead(desk, role, TITLES, 0.75, BANK))
        finds = head if head and BANK.search(head[0].printed) else []
    finds = finds or (list(head_bank(desk)) if inward == (side == "beneficiary") else [])
    return [f for f in finds if not f.field.endswith((".id", ".phone"))]


def _named_by_code(role: str, finds: list[Found]) -> list[Found]:
    """A bank's finds where its code stands where its name would: the line below is the name, or there is none."""
    coded = any(f.field == f"{role}.name" and bank.bic(f.printed) is not None for f in finds)
    if not coded:
        return finds
    for item in finds:
        if item.field == f"{role}.address" and item.words:
            top = item.words[0][1].box
            first = tuple(w for w in item.words if abs(w[1].box.centre[1] - top.centre[1]) <= 0.5 * top.height)
            text = " ".join(w.text for _, w in first)
            if BANK.search(text):
                return [Found(f"{role}.name", text, text.strip(" ,;"), first, item.certainty)]
    return []


def head_bank(desk: Desk) -> Iterator[Found]:
    """The bank whose name is the head of the paper, above everything but an address of the web."""
    inward = bool(_INWARD.search(desk.view.text))
    for line in desk.view.sheets[0].lines[:_HEAD] if desk.view.sheets else ():
        for segment in line.segments:
            text = segment.text
            if desk.captions.owner(segment.tokens[0]) is not None:
                continue  # "Bank Reference" is a caption
            if BANK.search(text) and len(segment.tokens) <= 8 and parties.is_name([segment.tokens]) and _is_bank(text):
                role = "beneficiary_bank" if inward else "remitter_bank"
                yield found(f"{role}.name", Run((segment.tokens,)), names.printed(text) or None, 0.8)
                return


def own_bank(desk: Desk, message: Sequence[Found]) -> Iterator[Found]:
    """The bank in whose head a message is printed, where the message itself gives that side's bank by code alone and
    the paper says which side it is: an advice of a payment made or received."""
    said = {f.field: names.folded(f.value) for f in message if f.value is not None}
    if not (_OUTWARD.search(desk.view.text) or _INWARD.search(desk.view.text)):
        return
    for item in head_bank(desk):
        if item.field not in said and names.folded(item.value or "") not in said.values():
            yield item


_OUTWARD = re.compile(
    r"(?i)\b(?:payment|debit)\s+(?:advice|confirmation)\b|\badvice\s+of\s+(?:payment|debit)\b|\boutgoing\b|\boutward\b"
    r"|\b(?:wire|transfer)\s+(?:\w+\s+)?(?:advice|confirmation|receipt)\b"
)
_HEAD = 4
"""The head of a paper has so many lines at most."""
_NO_BANK = re.compile(
    r"(?i)https?:|www\.|@|[:：]|\bbank(?:ing)?\s+(?:advice|copy|statement|transfer|wire|slip|use)\b|\bonline\b"
)


def _is_bank(text: str) -> bool:
    """Whether words of a paper's head are a bank's name: more than ``Bank``, no title, no web address."""
    return not _NO_BANK.search(text) and not _PAPER.search(text) and len(text.split()) >= 2


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
        if parts.name and BANK.search(parties.said(parts.name)):
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
        if run and _captions_only(desk, run.words):
            run = desk.captions.beside(hit)
        if run and _name(run.text) is not None and not _captions_only(desk, run.words):
            yield found(f"{side}.address", run, addresses.normal(list(run.texts)) or None, 0.95)
            return


def _only_captions(desk: Desk, item: Found) -> bool:
    return item.field.endswith(".address") and _captions_only(desk, item.words)


def _captions_only(desk: Desk, words: Sequence[tuple[int, Word]]) -> bool:
    """Whether words are nothing but the form's captions: the column of captions read down instead of the value."""
    own = {(h.page, t.box) for h in desk.captions.hits if h.leads for t in h.tokens}
    return bool(words) and all((page, word.box) in own or not word.text.strip(".:/") for page, word in words)


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
            sure = code is not None and (len(code) == 11 or any(c.isdigit() for c in code))
            if code is not None and (sure or (word.text == code and _alone(item, word))):
                yield Found(f"{role}.swift", word.text, code, ((page, word),), 0.85)
                return


def _alone(item: Found, word: Word) -> bool:
    """Whether a word stands on a line of its own among the words of a find."""
    return not any(
        other is not word and abs(other.box.centre[1] - word.box.centre[1]) <= 0.5 * word.box.height
        for _, other in item.words
    )


def _name(text: str) -> str | None:
    clean = " ".join(text.split()).strip(" ,;:|")
    return clean if sum(c.isalpha() for c in clean) >= 4 and not clean[:1].islower() and len(clean) <= 160 else None
