"""Statements and reports of an account as ISO 20022 messages: camt.053, camt.052; an entry on each page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evidence.kinds.base import Found
from evidence.kinds.iso20022_leaves import Leaf, every, first, group_of, messages
from evidence.kinds.iso20022_payment import agent, date_of, decimal, owner, payment
from evidence.layout.view import View
from evidence.values import money

DIRECTIONS = {"CRDT": "credit", "DBIT": "debit"}
_OPENING = ("OPBD", "PRCD")
_CLOSING = ("CLBD",)


def finds(view: View) -> Iterator[Found]:
    """The account, its balances and its entries; nothing where the view is no such message."""
    pages = [group_of(page) for page in messages(view)]
    entries = [(group, entry) for group, entry in pages if entry]
    if not entries:
        return
    yield from _account(entries[0][0])
    for number, (_, entry) in enumerate(entries):
        yield from _entry(entry, f"entries[{number}].")


def _account(group: Sequence[Leaf]) -> Iterator[Found]:
    for field, tail in (("reference", "Id"), ("currency", "Acct/Ccy")):
        said = next((v for v in group if v.path[1:] == tuple(tail.split("/"))), None)
        if said is not None:
            yield said.found(field, said.text)
    yield from date_of(first(group, "FrToDt/FrDtTm", "FrToDt/FrDt"), "from_date")
    yield from date_of(first(group, "FrToDt/ToDtTm", "FrToDt/ToDt"), "to_date")
    yield from owner(group, "remitter")
    yield from agent(group, "Svcr", "remitter_bank")
    yield from _balances(group)


def _balances(group: Sequence[Leaf]) -> Iterator[Found]:
    """The booked balances at the period's beginning and end; less than nothing where the account is overdrawn."""
    kind, seen = "", set[str]()
    own = [v for v in group if "Bal" in v.path]
    for i, leaf in enumerate(own):
        if leaf.ends("Bal", "Tp", "Cd"):
            kind = leaf.text
        field = "opening_balance" if kind in _OPENING else "closing_balance" if kind in _CLOSING else ""
        value = decimal(leaf.words[-1].text) if leaf.ends("Bal", "Amt") else None
        if field and field not in seen and value is not None:
            seen.add(field)
            overdrawn = any(v.ends("Bal", "CdtDbtInd") and v.text == "DBIT" for v in own[i + 1 : i + 2])
            yield leaf.found(field, money.amount_text(-value if overdrawn else value), words=leaf.words[-1:])


def _entry(entry: Sequence[Leaf], at: str) -> Iterator[Found]:
    """One entry: whether money came or went, when it was booked, and the payment it tells of."""
    mark = first(entry, "Ntry/CdtDbtInd")
    if mark is not None and mark.text in DIRECTIONS:
        yield mark.found(f"{at}direction", DIRECTIONS[mark.text])
    yield from date_of(first(entry, "BookgDt/Dt", "BookgDt/DtTm"), f"{at}date")
    yield from payment(_alone(entry), at)


def _alone(entry: Sequence[Leaf]) -> tuple[Leaf, ...]:
    """An entry's values; where it sums up several payments, without those that tell one of them from the others."""
    if len({v.text for v in every(entry, "Refs/EndToEndId")}) < 2:
        return tuple(entry)
    return tuple(v for v in entry if "Refs" not in v.path and "AmtDtls" not in v.path)
