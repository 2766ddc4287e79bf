"""One payment of an ISO 20022 message: pacs.008, pain.001, an entry of camt.052/053/054, a remt.001.

Elements by the message definition reports: IntrBkSttlmAmt/Dt settled amount and day, InstdAmt instructed amount,
XchgRate, ChrgBr (DEBT, CRED, SHAR, SLEV), ChrgsInf, Dbtr/Cdtr with account and agent, Ultmt…, RmtInf/Ustrd and Strd;
document types by the external code set ExternalDocumentType1Code (CINV commercial invoice, CMCN contract, PUOR order).
An entry's Sts (BOOK, PDNG, INFO), RvslInd and RtrInf, a pacs.004's RtrdIntrBkSttlmAmt and RtrRsnInf: what is not
booked, reversed or returned has paid nothing, and its sums are not told. A pain.001 only orders a payment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation

from evidence.kinds.base import Found
from evidence.kinds.iso20022_leaves import Leaf, every, first, group_of, messages
from evidence.kinds.references import references
from evidence.layout.view import View
from evidence.records.pages import Word
from evidence.values import addresses, bank, countries, dates, money, names

BEARERS = {"DEBT": "OUR", "CRED": "BEN", "SHAR": "SHA", "SLEV": "SHA"}
_SIDES = (
    ("remitter", "Dbtr"), ("beneficiary", "Cdtr"),
    ("ultimate_remitter", "UltmtDbtr"), ("ultimate_beneficiary", "UltmtCdtr"),
)  # fmt: skip
_BANKS = (("remitter_bank", "DbtrAgt"), ("beneficiary_bank", "CdtrAgt"), ("intermediary", "IntrmyAgt1"))
_ORDERS = frozenset({"CMCN", "PUOR"})
_INVOICES = frozenset({"CINV", "MSIN", "SBIN", "TSUT", "AROI", "HIRI"})
_RETURNS = frozenset({"RtrInf", "RtrRsnInf", "RtrdIntrBkSttlmAmt"})
_TRUE = frozenset({"true", "1"})
_NOT_GIVEN = re.compile(r"(?i)not\s?provided|nonref|none|n/?a")
_STREET = ("Dept", "SubDept", "BldgNm", "Flr", "Room", "PstBx", "BldgNb", "StrtNm")
_TOWN = ("TwnLctnNm", "DstrctNm", "TwnNm", "CtrySubDvsn", "PstCd")


def advice(view: View) -> tuple[Found, ...]:
    """The finds of a message about one payment; empty where the view is no message."""
    pages = messages(view)
    if not pages:
        return ()
    opening = pages[0][0].whole
    values = tuple(v for page in pages if page is pages[0] or page[0].whole != opening for v in page)
    group, entry = group_of(values)
    if not entry:
        return tuple(payment(values))
    told = tuple(payment(entry))
    known = {f.field for f in told}
    return (*told, *(f for f in _holder(group, entry) if f.field not in known))


def _holder(group: Sequence[Leaf], entry: Sequence[Leaf]) -> Iterator[Found]:
    """The account's owner and bank as the side of the payment they are on: a debit is paid by the owner."""
    mark = first(entry, "Ntry/CdtDbtInd")
    if mark is None:
        return
    side = "remitter" if mark.text == "DBIT" else "beneficiary"
    yield from owner(group, side)
    yield from agent(group, "Svcr", f"{side}_bank")


def owner(group: Sequence[Leaf], role: str) -> Iterator[Found]:
    """The account's owner and number."""
    named = first(group, "Acct/Ownr/Nm", "Acct/Nm")
    if named is not None:
        yield named.found(f"{role}.name", names.printed(named.text) or None, 1.0 if "Ownr" in named.path else 0.8)
    yield from account(group, "Acct", f"{role}.account")


def payment(values: Sequence[Leaf], at: str = "") -> Iterator[Found]:
    """The finds of one payment's values; ``at`` goes before each field (``entries[0].``)."""
    yield from _reference(values, at)
    yield from _standing(values, at)
    yield from _days(values, at)
    if at or not void(values):  # an account's list shows what did not stay, too, and says so beside it
        yield from _money(values, at)
        yield from _charges(values, at)
    for role, name in _SIDES:
        yield from party(values, name, f"{at}{role}")
        yield from account(values, f"{name}Acct", f"{at}{role}.account")
    for role, name in _BANKS:
        yield from agent(values, name, f"{at}{role}")
    yield from _details(values, at)


def _reference(values: Sequence[Leaf], at: str) -> Iterator[Found]:
    """The sender's own reference of the payment, else the account servicer's; the end-to-end one has its own field."""
    tails = ("PmtId/InstrId", "Refs/AcctSvcrRef", "Ntry/AcctSvcrRef", "PmtId/TxId", "Refs/InstrId", "Refs/TxId",
             "PmtId/EndToEndId", "Refs/EndToEndId", "Ntry/NtryRef", "RmtInf/RmtId", "MsgId")  # fmt: skip
    said = (first(values, tail) for tail in tails)
    best = next((leaf for leaf in said if leaf is not None and not _NOT_GIVEN.fullmatch(leaf.text)), None)
    if best is not None:
        yield best.found(f"{at}reference", best.text)
    through = first(values, "PmtId/EndToEndId", "Refs/EndToEndId")
    if through is not None and not _NOT_GIVEN.fullmatch(through.text):
        yield through.found(f"{at}end_to_end_id", through.text)
    unique = first(values, "PmtId/UETR", "Refs/UETR")
    if unique is not None:
        yield unique.found(f"{at}uetr", unique.text.lower())


# --- amounts and days ------------------------------------------------------------------------------------------------


def void(values: Sequence[Leaf]) -> bool:
    """Whether no payment stands: an entry not booked (or of a status of the bank's own), reversed or returned."""
    status = _status(values)
    return (status is not None and status.text != "BOOK") or _back(values) is not None


def _status(values: Sequence[Leaf]) -> Leaf | None:
    return first(values, "Ntry/Sts", "Ntry/Sts/Cd", "Ntry/Sts/Prtry")


def _back(values: Sequence[Leaf]) -> Leaf | None:
    """What says that the payment was reversed or returned."""
    marks = (v for v in values if v.words and (_RETURNS & set(v.path) or v.ends("RvslInd")))
    return next((v for v in marks if v.path[-1] != "RvslInd" or v.text.lower() in _TRUE), None)


def _standing(values: Sequence[Leaf], at: str) -> Iterator[Found]:
    """The entry's status as coded; ``reversal`` is ``reversed`` or ``returned``."""
    status, back = _status(values), _back(values)
    if status is not None:
        yield status.found(f"{at}status", status.text)
    if back is not None:
        yield back.found(f"{at}reversal", "reversed" if back.ends("RvslInd") else "returned")


def _days(values: Sequence[Leaf], at: str) -> Iterator[Found]:
    day = first(values, "CdtTrfTxInf/IntrBkSttlmDt", "IntrBkSttlmDt", "ValDt/Dt", "ValDt/DtTm", "ReqdExctnDt",
                "ReqdExctnDt/Dt", "ReqdExctnDt/DtTm", "PmtId/IntrBkSttlmDt")  # fmt: skip
    yield from date_of(day, f"{at}value_date")


def _money(values: Sequence[Leaf], at: str) -> Iterator[Found]:
    settled = first(values, "IntrBkSttlmAmt", "Ntry/Amt", "TxAmt/Amt", "RmtInf/Amt")
    ordered = first(values, "InstdAmt/Amt", "CdtTrfTxInf/InstdAmt", "Amt/InstdAmt", "EqvtAmt/Amt")
    yield from amount(settled, f"{at}amount", f"{at}currency")
    yield from amount(ordered, f"{at}instructed_amount", f"{at}instructed_currency")
    rate = first(values, "XchgRate")
    value = decimal(rate.text) if rate is not None else None
    if rate is not None and value is not None:
        yield rate.found(f"{at}exchange_rate", money.number_text(value))


def date_of(leaf: Leaf | None, field: str) -> Iterator[Found]:
    """A day, ISO 8601, without its time."""
    day = dates.parse_iso(leaf.text[:10]) if leaf is not None else None
    if leaf is not None and day is not None:
        yield leaf.found(field, day.isoformat())


def amount(leaf: Leaf | None, field: str, currency: str) -> Iterator[Found]:
    """An amount and the currency before it."""
    if leaf is None:
        return
    value = decimal(leaf.words[-1].text)
    if value is None:
        return
    yield leaf.found(field, money.amount_text(value), words=leaf.words[-1:])
    code = leaf.words[0].text
    if len(leaf.words) == 2 and re.fullmatch(r"[A-Z]{3}", code):
        yield leaf.found(currency, "CNY" if code == "CNH" else code, words=leaf.words[:1])


def decimal(text: str) -> Decimal | None:
    """A number of a message: digits with a point (XML Schema decimal)."""
    try:
        return Decimal(text) if re.fullmatch(r"[+-]?\d+(?:\.\d*)?|\.\d+", text) else None
    except InvalidOperation:
        return None


def _charges(values: Sequence[Leaf], at: str) -> Iterator[Found]:
    bearer = first(values, "CdtTrfTxInf/ChrgBr", "ChrgBr")
    if bearer is not None and bearer.text in BEARERS:
        yield bearer.found(f"{at}charge_bearer", BEARERS[bearer.text], 0.9 if bearer.text == "SLEV" else 1.0)
    parts = every(values, "ChrgsInf/Amt", "Chrgs/Rcrd/Amt") or every(values, "Chrgs/TtlChrgsAndTaxAmt", "Chrgs/Amt")
    sums = [(p, value) for p in parts if (value := decimal(p.words[-1].text)) is not None]
    units = {p.words[0].text for p, _ in sums}
    if not sums or len(units) != 1:
        return
    words = tuple((p.page, p.words[-1]) for p, _ in sums)
    total = money.amount_text(sum((v for _, v in sums), Decimal(0)))
    status = "read" if len(sums) == 1 else "derived"
    yield Found(f"{at}charges", " ".join(w.text for _, w in words), total, words, 0.95, status)


# --- parties ---------------------------------------------------------------------------------------------------------


def party(values: Sequence[Leaf], name: str, role: str) -> Iterator[Found]:
    """A party's name, address and country."""
    own = [v for v in values if name in v.path]
    said = every(own, f"{name}/Nm")
    if len({v.text for v in said}) == 1:  # the payments of a batch have a party each
        yield said[0].found(f"{role}.name", names.printed(said[0].text) or None)
        yield from _address(own, f"{name}/PstlAdr", role)


def _address(values: Sequence[Leaf], tail: str, role: str) -> Iterator[Found]:
    above = tuple(tail.split("/"))
    inner = [v for v in values if v.path[-len(above) - 1 : -1] == above and v.words]
    by_name = {v.path[-1]: v for v in reversed(inner)}
    lines = [v for v in inner if v.path[-1] == "AdrLine"]
    street = [by_name[n] for n in _STREET if n in by_name]
    town = [by_name[n] for n in _TOWN if n in by_name]
    country = by_name.get("Ctry")
    said = [*lines, *street, *town, *([country] if country is not None else [])]
    texts = [v.text for v in lines]
    texts += [" ".join(v.text for v in part) for part in (street, town) if part]
    texts += [country.text] if country is not None else []
    if said:
        chosen = sorted(said, key=lambda v: (v.page, v.words[0].box.top))
        words = tuple((v.page, w) for v in chosen for w in v.words)
        yield Found(f"{role}.address", " ".join(w.text for _, w in words), addresses.normal(texts) or None, words)
    code = countries.to_iso2(country.text) if country is not None else None
    if country is not None and code is not None:
        yield country.found(f"{role}.country", code)


def account(values: Sequence[Leaf], name: str, field: str) -> Iterator[Found]:
    """An account's IBAN or other number."""
    said = first(values, f"{name}/Id/IBAN", f"{name}/Id/Id", f"{name}/IBAN", f"{name}/Id")
    if said is not None:
        yield said.found(field, bank.account(said.text) or "".join(said.text.split()).upper())


def agent(values: Sequence[Leaf], name: str, role: str) -> Iterator[Found]:
    """A bank: its name, address and BIC."""
    own = [v for v in values if name in v.path]
    yield from party(own, name, role)
    code = first(own, f"{name}/BICFI", f"{name}/BIC", f"{name}/BICOrBEI", f"{name}/AnyBIC")
    if code is not None:
        yield code.found(f"{role}.swift", bank.bic(code.text))


# --- what it is for --------------------------------------------------------------------------------------------------


def _details(values: Sequence[Leaf], at: str) -> Iterator[Found]:
    """The free text sent along, else the bank's own words on the entry; the papers it pays."""
    free = every(values, "RmtInf/Ustrd")
    told = free or every(values, "AddtlTxInf", "AddtlNtryInf")
    if told:
        words = tuple((v.page, w) for v in told for w in v.words)
        text = " ".join(w.text for _, w in words)
        yield Found(f"{at}details", text, text, words)
    seen: dict[str, list[str]] = {"invoice": [], "contract": []}
    for kind, number, words in (*_structured(values), *_named(told)):
        if number not in seen[kind]:
            yield Found(f"{at}{kind}_refs[{len(seen[kind])}]", " ".join(w.text for _, w in words), number, words, 0.97)
            seen[kind].append(number)


_Paper = tuple[str, str, tuple[tuple[int, Word], ...]]
"""``invoice`` or ``contract``, the number, its words."""


def _structured(values: Sequence[Leaf]) -> Iterator[_Paper]:
    """The documents referred to, each under its type; without one it is an invoice, of other types none is taken."""
    kind = "CINV"
    for leaf in (v for v in values if "RfrdDocInf" in v.path and "RltdDt" not in v.path):
        if leaf.ends("Tp", "Cd"):
            kind = leaf.text
        elif leaf.ends("Tp", "Prtry"):
            kind = _own_type(leaf.text)
        elif leaf.ends("RfrdDocInf", "Nb"):
            own = "invoice" if kind in _INVOICES else "contract" if kind in _ORDERS else None
            if own is not None:
                yield own, leaf.text, tuple((leaf.page, w) for w in leaf.words)
            kind = "CINV"


def _own_type(text: str) -> str:
    """The code of a type that a bank or company names in its own words."""
    folded = text.upper()
    order = re.search(r"\bP\.?O\b|ORDER|CONTRACT", folded)
    return "CINV" if "INV" in folded else "PUOR" if order else ""


def _named(told: Sequence[Leaf]) -> Iterator[_Paper]:
    for leaf in told:
        for kind, number, token in references(leaf.tokens):
            yield kind, number, ((leaf.page, token.word),)
