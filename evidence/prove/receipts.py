"""Which papers tell of one payment: an order to a bank, its advice, a message, the entry of a statement.

Every paper (and every entry of a statement) is a slip. Slips with one reference and amount, or of one amount, day and
parties, tell of one payment; each slip goes with one other of a kind at most, so that two payments of one amount with
an entry each stay two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations

from evidence.prove.reading import amount, day
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.lookup import Lookup
from evidence.values.paper_numbers import bare, same_number

ADVICE, ORDER, ENTRY = "advice", "order", "entry"
NEAR_DAYS = 5
"""Days that may lie between an order, its advice and the entries of both accounts."""
LEAST_ID = 5
"""Characters of a reference that tells a payment from others."""

ORDERED = "CstmrCdtTrfInitn"
"""The element of a pain.001: a payment that is ordered, of which nothing says that it was made."""
MESSAGES = frozenset({"MT103", "MT 103", "FIN 103", ":32A:", ":23B:CRED", "Single Customer Credit Transfer"})
"""Phrases that make a payment's paper a SWIFT message (single customer credit transfer)."""


@dataclass(frozen=True)
class Slip:
    """What one paper, or one entry of a statement (``at`` goes before its fields), says of a payment."""

    document: str
    at: str
    role: str
    amounts: frozenset[Decimal]
    currency: str | None
    day: date | None
    ids: frozenset[str]
    payer: Fact | None
    payee: Fact | None
    invoices: tuple[Fact, ...]
    orders: tuple[Fact, ...]
    details: Fact | None
    message: bool = False
    way: str = ""

    @property
    def cites(self) -> frozenset[str]:
        """The numbers it cites, bare."""
        return frozenset(bare(f.text) for f in (*self.invoices, *self.orders))


def receipts(look: Lookup) -> tuple[tuple[Slip, ...], ...]:
    """The slips of each payment, the fullest first; payments in the order of their first papers."""
    slips = [_slip(look, d, "", ORDER if _only_ordered(d) else ADVICE) for d in look.of(("remittance",))]
    slips += [slip for d in look.of(("bank_statement",)) for slip in _entries(look, d)]
    groups = {i: {i} for i in range(len(slips))}
    for pairs, room in (
        (_by_reference(slips), _room),
        (_twice_told(look, slips), _room),
        (_by_day(look, slips), _one_of_a_kind),
    ):
        for i, j in pairs:
            if groups[i] is not groups[j] and room(slips, groups[i], groups[j]):
                groups[i] |= groups[j]
                for k in groups[i]:
                    groups[k] = groups[i]
    found = {min(group): sorted(group) for group in groups.values()}
    return tuple(tuple(_fullest_first([slips[k] for k in found[first]])) for first in sorted(found))


def _fullest_first(slips: Sequence[Slip]) -> list[Slip]:
    """What cites invoices goes first, then what cites anything: two payments of one amount may be taken for one, and
    then what is cited is still paid."""
    order = (ADVICE, ORDER, ENTRY)
    return sorted(slips, key=lambda s: (not s.invoices, not s.cites, order.index(s.role)))


def _room(slips: Sequence[Slip], one: set[int], other: set[int]) -> bool:
    """Two entries of one statement are two payments."""
    places = [slips[k].document for k in (*one, *other)]
    return len(set(places)) == len(places)


def _one_of_a_kind(slips: Sequence[Slip], one: set[int], other: set[int]) -> bool:
    """What only looks alike is joined to slips of other kinds alone: two advices with an entry stay two payments."""
    return {_mark(slips[k]) for k in one}.isdisjoint(_mark(slips[k]) for k in other) and _room(slips, one, other)


# -- slips -------------------------------------------------------------------------------------------------------------


def _only_ordered(document: Document) -> bool:
    return any(ORDERED in cue.phrase for cue in document.cues)


def _slip(look: Lookup, document: Document, at: str, role: str) -> Slip:
    def of(name: str) -> Fact | None:
        return look.fact(document.id, at + name)

    ids = (of("reference"), of("end_to_end_id"), of("uetr"))
    settled = of("amount")
    payer, payee, way = _sides(look, document, at)
    return Slip(
        document=document.id,
        at=at,
        role=role,
        amounts=_amounts(*(amount(of(n)) for n in ("amount", "instructed_amount", "charges"))),
        currency=look.value(document.id, f"{at}currency"),
        day=day(of("value_date")) or day(of("date")),
        ids=frozenset(n for f in ids if f is not None and len(n := bare(f.text)) >= LEAST_ID),
        payer=payer,
        payee=payee,
        invoices=look.listed(document.id, f"{at}invoice_refs"),
        orders=look.listed(document.id, f"{at}contract_refs"),
        details=of("details"),
        message=(settled is not None and settled.method == "native") or _is_message(document),
        way=way,
    )


def _is_message(document: Document) -> bool:
    return any(cue.phrase in MESSAGES and cue.weight > 0 for cue in document.cues)


def _amounts(settled: Decimal | None, instructed: Decimal | None, charges: Decimal | None) -> frozenset[Decimal]:
    """What may be written elsewhere for it: settled or instructed, with or without charges."""
    known = [a for a in (settled, instructed) if a is not None]
    extra = [a + sign * charges for a in known for sign in (1, -1)] if charges is not None else []
    return frozenset((*known, *extra))


def _sides(look: Lookup, document: Document, at: str) -> tuple[Fact | None, Fact | None, str]:
    """Who pays and who is paid; a statement's holder stands on the side that the entry's direction gives."""

    def first(*names: str) -> Fact | None:
        return next((f for n in names if (f := look.fact(document.id, n)) is not None), None)

    payer, payee = first(f"{at}ultimate_remitter.name", f"{at}remitter.name"), first(f"{at}beneficiary.name")
    if not at:
        return payer, payee, ""
    way = look.value(document.id, f"{at}direction") or ""
    other, holder = first(f"{at}counterparty.name"), first("remitter.name")
    if way == "debit":
        return holder, payee or other, way
    return (payer or other, holder, way) if way == "credit" else (payer, payee, way)


def _entries(look: Lookup, document: Document) -> Iterator[Slip]:
    """The booked entries of a statement that were neither reversed nor returned."""
    number = 0
    while any(look.fact(document.id, f"entries[{number}].{n}") is not None for n in ("amount", "date", "details")):
        at = f"entries[{number}]."
        status = look.value(document.id, f"{at}status")
        if status in (None, "BOOK") and look.fact(document.id, f"{at}reversal") is None:
            yield _slip(look, document, at, ENTRY)
        number += 1


# -- one payment -------------------------------------------------------------------------------------------------------

Pairs = list[tuple[int, int]]


def _alike(slips: Sequence[Slip]) -> Pairs:
    """The pairs of different papers with an amount in common, in one currency where both name it."""
    buckets: dict[Decimal, list[int]] = defaultdict(list)
    for i, slip in enumerate(slips):
        for value in slip.amounts:
            buckets[value].append(i)
    pairs = {pair for members in buckets.values() for pair in combinations(members, 2)}
    return sorted(p for p in pairs if _may_be_one(slips[p[0]], slips[p[1]]))


def _may_be_one(a: Slip, b: Slip) -> bool:
    return a.document != b.document and (a.currency is None or b.currency is None or a.currency == b.currency)


def _by_reference(slips: Sequence[Slip]) -> Pairs:
    """Pairs with one reference; two advices besides of one day: some banks print the customer's number there."""
    return [
        (i, j)
        for i, j in _alike(slips)
        if slips[i].ids & slips[j].ids
        and (slips[i].role != slips[j].role or slips[i].day == slips[j].day or None in (slips[i].day, slips[j].day))
    ]


def guessed(slips: Sequence[Slip]) -> bool:
    """Whether slips of other days were taken for one payment though no reference of it ties them."""
    return any(_days(slips[0], s) > 0 and not slips[0].ids & s.ids for s in slips[1:])


def _by_day(look: Lookup, slips: Sequence[Slip]) -> Pairs:
    """Pairs of different kinds of one amount, near in time, of parties and references that don't speak against it:
    the nearest first."""
    near: list[tuple[int, bool, int, int]] = []
    for i, j in _alike(slips):
        a, b = slips[i], slips[j]
        apart = _days(a, b)
        if _other_kind(a, b) and apart <= NEAR_DAYS and not _against(look, a, b):
            near.append((apart, not a.cites & b.cites, i, j))
    return [(i, j) for _, _, i, j in sorted(near)]


def _mark(slip: Slip) -> str:
    return f"{slip.role} {slip.way}"


def _other_kind(a: Slip, b: Slip) -> bool:
    """Order, advice and entry tell of one payment; so do entries of the payer's and of the payee's account."""
    return a.role != b.role or (a.role == ENTRY and {a.way, b.way} == {"debit", "credit"})


def _days(a: Slip, b: Slip) -> int:
    return 0 if a.day is None or b.day is None else abs((a.day - b.day).days)


def _against(look: Lookup, a: Slip, b: Slip) -> bool:
    """Whether parties surely differ, or both cite papers, and other ones."""
    strangers = look.same(a.payee, b.payee) is False or look.same(a.payer, b.payer) is False
    return strangers or _cite_apart(a, b)


def _cite_apart(a: Slip, b: Slip) -> bool:
    return bool(a.cites and b.cites) and not any(same_number(x, y) for x in a.cites for y in b.cites)


def _twice_told(look: Lookup, slips: Sequence[Slip]) -> Pairs:
    """Pairs of advices of one day and amount. A bank and its network number one payment each in their own way: an
    advice and a message are one, and so is a paper without a reference, unless payee or citations differ. Statements
    that overlap print an entry twice: same day, same words."""
    pairs = []
    for i, j in _alike(slips):
        a, b = slips[i], slips[j]
        if a.role != b.role or a.day is None or a.day != b.day or _against(look, a, b):
            continue
        if a.role == ENTRY:
            same = a.way == b.way and a.details is not None and b.details is not None
            one = same and bare(_text(a.details)) == bare(_text(b.details))
        else:
            one = not a.ids or not b.ids or a.message != b.message or _one_reading(look, a, b)
        pairs += [(i, j)] if one else []
    return pairs


def _one_reading(look: Lookup, a: Slip, b: Slip) -> bool:
    """Whether two references are one in any of their readings."""
    facts = [look.fact(s.document, "reference") for s in (a, b)]
    read = [{bare(f.text), *(bare(o.value) for o in f.others if o.value)} if f is not None else set() for f in facts]
    return any(same_number(x, y) for x in read[0] for y in read[1])


def _text(fact: Fact | None) -> str:
    return "" if fact is None else fact.text
