"""A payment told in sentences: "we transferred USD 5,000.00 from your account … in favour of …, account … with …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds import parties, trade
from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, amount_text, found, of_figure, of_tokens
from evidence.layout.view import Run
from evidence.values import addresses, bank, names

_PAID = re.compile(r"(?i)\b(?:we|you)\b[^.]{0,80}?\b(?:transferred|remitted|paid|sent|wired|executed|effected|made)\b")
_ACCOUNT = r"(?:account|a/c|acct|iban)\.?\s*(?:\(iban\)\s*)?(?:(?:no|number|nr|#)\.?\s*)?[:#]?\s*"
_FROM = re.compile(
    rf"(?i)\b(?:from|debited?(?:\s+to)?)\s+(?:your|our\s+customer's|the)\s+{_ACCOUNT}(?P<number>[\dA-Z][\w-]{{5,}})"
)
_FAVOUR = re.compile(
    r"(?i)\b(?:in\s+favou?r\s+of|payable\s+to|the\s+beneficiary(?:\s+is|,)|to\s+the\s+(?:account|credit)\s+of)\s+(?:messrs\.?\s+)?"
)
_THEIR = re.compile(rf"(?i)\b{_ACCOUNT}(?P<number>[A-Z]{{0,2}}\d[\w-]{{5,}}(?:\s\d{{2,4}})*)")
_WITH = re.compile(r"(?i)\b(?:with|at|held\s+(?:with|at)|maintained\s+(?:with|at))\s+(?=[A-Z])")
_CODE = re.compile(
    r"(?i)\b(?:swift|bic)(?:\s*/\s*bic)?(?:\s*code)?\s*[:#]?\s*(?P<code>[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b"
)
_BANK_END = re.compile(r"(?i)\s*\((?:swift|bic)|\s*,\s*(?:swift|bic)|\.\s|\n\s*\n|\.$|;")
_OURS = re.compile(
    r"(?i)\b(?:our|under|payment|transaction)\s+ref(?:erence)?\.?(?:\s+(?:no\.?|number|is))?\s*[:#]?\s*(?P<number>[A-Z0-9][\w\-/]*\d[\w\-/]*)"
)
_MESSAGE = re.compile(
    r"(?i)\b(?:message|remittance\s+information|payment\s+details|with\s+the\s+reference|quoting)\s*:\s*(?P<text>[^\n]{4,140})"
)
_CREDIT = re.compile(r"(?i),?\s(?:for|to)\s(?:the\s)?credit\sof\b")
_ORDER = re.compile(
    r"(?i)\b(?:by\s+(?:the\s+)?order|on\s+the\s+instructions?|on\s+behalf)\s+of\s+(?:our\s+customers?,?\s+)?(?=[A-Z])"
)
_ORDER_ENDS = re.compile(
    r"(?i),?\s(?:account|a/c|acct|iban)\.?(?:\s(?:no|number|nr|#)\b)?[.:#]{0,2}\s[A-Z]{0,2}\d|,?\swe\s(?:have|had)\b"
)
_SPAN = 700


def finds(desk: Desk) -> Iterator[Found]:
    """What the sentence about the payment says; nothing where no sentence tells of one."""
    text = desk.view.text
    told = _PAID.search(text)
    favour = _FAVOUR.search(text, told.start(), told.start() + _SPAN) if told else None
    if told is None or favour is None:
        return
    end = min(told.start() + _SPAN, len(text))
    yield from _amount(desk, told.start(), favour.start())
    yield from desk.first_date("value_date", desk.view.prose.run(told.start(), favour.start()).tokens, 0.85)
    yield from _match(desk, "remitter.account", _FROM.search(text, told.start(), end))
    yield from _orderer(desk)
    theirs = _THEIR.search(text, favour.end(), end)
    credit = _CREDIT.search(text, favour.end(), theirs.start() if theirs else end)
    stop = credit.start() if credit else theirs.start() if theirs else end
    yield from _party(desk, "beneficiary", favour.end(), stop)
    if theirs is not None:
        yield from _match(desk, "beneficiary.account", theirs)
        yield from _bank(desk, theirs.end(), end)
    code = _CODE.search(text, favour.end(), end)
    if code and bank.bic(code["code"]):
        yield found("beneficiary_bank.swift", desk.view.prose.run(*code.span("code")), bank.bic(code["code"]), 0.9)


_SENT = re.compile(
    r"(?i)(?P<before>(?:[A-Z]{3}|US\$|[$€£])?[ ]?\d[\d,.' ]{0,20}\d(?:[ ][A-Z]{3})?)\s{1,4}(?:has\s+been\s+|was\s+)?"
    r"(?:sent|paid|transferred|credited)\b"
    r"|\b(?:sent|paid|transferred|credited)\s*:?\s+(?P<behind>(?:[A-Z]{3}|US\$|[$€£])[ ]?\d[\d,.' ]{0,20}\d)"
)


def headline(desk: Desk) -> Iterator[Found]:
    """The amount of a receipt that says no more than "USD 5,000.00 sent"."""
    for match in _SENT.finditer(desk.view.text):
        group = "before" if match["before"] else "behind"
        found_ = list(_amount(desk, *match.span(group)))
        if len(found_) == 2:
            yield from found_
            return


def reference(desk: Desk) -> Iterator[Found]:
    """The bank's reference in a sentence: "under our reference X"."""
    match = _OURS.search(desk.view.text)
    if match:
        yield found("reference", desk.view.prose.run(*match.span("number")), match["number"].rstrip(".-/"), 0.85)


def message(desk: Desk) -> Run | None:
    """The words sent along with a payment, behind a colon in a sentence."""
    match = _MESSAGE.search(desk.view.text)
    return desk.view.prose.run(*match.span("text")) if match else None


def _match(desk: Desk, field: str, match: re.Match[str] | None) -> Iterator[Found]:
    value = bank.account(match["number"].strip()) if match else None
    if match and value is not None:
        yield found(field, desk.view.prose.run(*match.span("number")), value, 0.9)


def _amount(desk: Desk, start: int, end: int) -> Iterator[Found]:
    tokens = desk.view.prose.run(start, end).tokens
    figure = next((f for f in desk.figures(tokens) if f.money_like), None)
    if figure is None:
        return
    yield of_figure("amount", figure, amount_text(figure.value), 0.9)
    named = trade.currency_in(tokens)
    if named is not None:
        yield of_tokens("currency", (named[0],), named[1], 0.9)


def _orderer(desk: Desk) -> Iterator[Found]:
    """Who asked for the payment: "By order of Acme Inc., 12 Quay Road, Springfield, account no. 123, we have …"."""
    text = desk.view.text
    lead = _ORDER.search(text)
    if lead is None:
        return
    stop = _ORDER_ENDS.search(text, lead.end(), lead.end() + 300)
    if stop is not None:
        yield from _party(desk, "remitter", lead.end(), stop.start())
        yield from _match(desk, "remitter.account", _THEIR.search(text, lead.end(), lead.end() + 300))


def _party(desk: Desk, role: str, start: int, end: int) -> Iterator[Found]:
    """Name and address up to the account: the name ends behind its legal form or at a comma before a figure."""
    part = desk.view.text[start:end].rstrip(" ,;(\n\t")
    cuts = [m.start() for m in re.finditer(r",\s", part)]
    legal = [c for c in cuts if names.legal_form(part[:c]) and not names.legal_form("X " + part[c + 1 :].split(",")[0])]
    cut = legal[0] if legal else cuts[0] if cuts else len(part)
    name = desk.view.prose.run(start, start + cut)
    if not name or not parties.is_name(name.lines):
        return
    yield found(f"{role}.name", name, names.printed(name.text) or None, 0.85)
    place = part[cut:].lstrip(" ,\n\t")
    if sum(c.isalpha() for c in place) >= 5 and len(place) <= 220 and any(c.isdigit() or c == "," for c in place):
        at = start + cut + len(part[cut:]) - len(place)
        run = desk.view.prose.run(at, start + len(part))
        yield found(f"{role}.address", run, addresses.normal(run.text) or None, 0.8)


def _bank(desk: Desk, start: int, end: int) -> Iterator[Found]:
    text = desk.view.text
    lead = _WITH.search(text, start, min(start + 40, end))
    stop = _BANK_END.search(text, lead.end(), min(lead.end() + 120, len(text))) if lead else None
    if lead is None or stop is None:
        return
    run = desk.view.prose.run(lead.end(), stop.start())
    if run and parties.is_name(run.lines):
        yield found("beneficiary_bank.name", run, " ".join(run.text.split()).strip(" ,;"), 0.85)
