"""Invoices written as letters: what their sentences say of contract, parties, payment and bank."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from evidence.kinds import letterheads, prose_parties
from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, found, identifier
from evidence.kinds.trade import account

_LETTER = re.compile(r"(?i)\b(?:invoice|charge|debit|bill)\s+you\b")
_ID = r"([A-Z0-9][\w\-/.]*\d[\w\-/]*)"
_NO = r"(?:no\b\.?|number|#|ref\b\.?)?\s*[:：]?\s*"
_NUMBERS = (
    ("contract_number", re.compile(rf"\b(?i:(?:sales\s+)?(?:contract|confirmation|agreement)\s+{_NO}){_ID}")),
    ("po_number", re.compile(rf"\b(?i:(?:your|purchase)\s+(?:purchase\s+)?order\s+{_NO}){_ID}")),
)
_TERMS = re.compile(r"(?i)\b(?:our|payment)\s+terms\s+(?:of\s+payment\s+)?are\s*:?\s+([^;\t]{4,140}?)(?=;|\.(?:\s|$))")
_DUE = re.compile(
    r"(?i)\b(?:falls?|is|becomes|fall)\s+due(?:\s+for\s+payment)?\s+(?:on|by)\s|"
    r"\bpayable\s+(?:on|by)\s(?:or\s+before\s)?"
)
_BANK = re.compile(
    r"(?is)\baccount\s+of\s+(?P<beneficiary>[A-Z].{3,90}?),\s+(?:account\s+)?(?:number|no\.?)\s+(?P<account>[A-Z0-9-]{6,34}),?"
    r"\s+(?:with|at|held\s+(?:with|at))\s+(?P<name>[A-Z].{3,90}?)(?=,\s+(?:SWIFT|BIC)|;|\.\s|\.$)"
)
_SIDES = (
    ("manufacturer", re.compile(r"(?i)\b(?:made|manufactured|produced)\s+by\s+(?=[A-Z])")),
    ("consignee", re.compile(r"(?i)\bconsigned\s+to\s+(?=[A-Z])")),
    ("ship_to", re.compile(r"(?i)\b(?:delivered|shipped)\s+to\s+(?=[A-Z])")),
    ("importer", re.compile(r"(?i)\bimported\s+by\s+(?=[A-Z])")),
)
_SENTENCE_END = re.compile(r"\.(?=\s*(?:\n|$)|\s+[A-Z][a-z]+\s+[a-z])|\n\s*\n|\t")


def is_letter(desk: Desk) -> bool:
    """Whether the paper invoices in a sentence."""
    return _LETTER.search(desk.view.text) is not None


def said(desk: Desk, have: Sequence[Found]) -> Iterator[Found]:
    """What the sentences say and ``have`` does not hold yet."""
    known = {item.field.partition(".")[0] if "." in item.field else item.field for item in have}
    fields = {item.field for item in have}
    finds = [*_numbers(desk), *_payment(desk), *_bank(desk)]
    yield from (item for item in finds if item.field not in fields)
    for role, pattern in _SIDES:
        yield from _side(desk, role, pattern) if role not in known else ()
    if "buyer" not in known:
        seller = next((item.value for item in have if item.field == "seller.name" and item.value), None)
        yield from letterheads.addressee(desk, "buyer", re.compile(re.escape(seller) if seller else r"\Z"), 0.9)


def _numbers(desk: Desk) -> Iterator[Found]:
    for field, pattern in _NUMBERS:
        match = pattern.search(desk.view.text)
        value = identifier(match[1].rstrip(".,")) if match else None
        if match and value is not None:
            yield found(field, desk.view.prose.run(match.start(1), match.start(1) + len(value)), value, 0.9)


def _payment(desk: Desk) -> Iterator[Found]:
    terms = _TERMS.search(desk.view.text)
    if terms:
        yield found("payment_terms", desk.view.prose.run(*terms.span(1)), " ".join(terms[1].split()), 0.9)
    due = _DUE.search(desk.view.text)
    if due:
        yield from desk.first_date("due_date", desk.view.prose.run(due.end(), due.end() + 40).tokens[:5])


def _bank(desk: Desk) -> Iterator[Found]:
    match = _BANK.search(desk.view.text)
    if match is None or account(match["account"]) is None:
        return
    for name in ("beneficiary", "account", "name"):
        value = account(match[name]) if name == "account" else " ".join(match[name].split())
        yield found(f"bank.{name}", desk.view.prose.run(*match.span(name)), value, 0.9)


def _side(desk: Desk, role: str, pattern: re.Pattern[str]) -> Iterator[Found]:
    match = pattern.search(desk.view.text)
    if match is None:
        return
    end = _SENTENCE_END.search(desk.view.text, match.end())
    yield from prose_parties.named(desk, role, match.end(), end.start() if end else len(desk.view.text))
