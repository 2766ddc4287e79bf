"""Invoices and payments as the allocation sees them: totals, what a payment may be worth, and what it cites."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from evidence.prove.chain import go_betweens
from evidence.prove.invoices import ORDERS, Due, dues
from evidence.prove.reading import amount
from evidence.prove.receipts import ENTRY, ORDER, Slip, guessed, receipts
from evidence.records.facts import Fact
from evidence.records.lookup import Lookup
from evidence.values.money import find_amounts, parse_amount
from evidence.values.names import folded
from evidence.values.paper_numbers import bare, holds, proforma, tails

__all__ = ["Difference", "Due", "Payment", "Worth", "dues", "payments"]

Difference = tuple[str, Decimal]

STATED = "charges stated on the advice"
INCLUDED = "charges stated on the advice, within its amount"
PREPAID = "the receiver's charges, prepaid"


@dataclass(frozen=True)
class Worth:
    """What a payment may count for: the fact and amount taken, its currency, and named differences added to it."""

    fact: str
    amount: Decimal
    currency: str | None
    differences: tuple[Difference, ...] = ()

    @property
    def gross(self) -> Decimal:
        """The amount with its differences: what it settles."""
        return self.amount + sum((value for _, value in self.differences), Decimal(0))


@dataclass(frozen=True)
class Payment:
    """A payment: its papers, what it may be worth, the invoices it cites or may be for, and whether it cites others.

    ``document`` and ``at`` (``entries[0].`` on a statement) say where it stands; ``papers`` are all that tell of it.
    ``cited``: invoices it names by number. ``by_order``: those of a contract or order it names. ``strangers``: it names
    invoices that are not here, ``elsewhere``: only orders that are not here. ``shares``: amounts printed in its free
    text. ``stranger``: its payee is surely no seller of ours, or its payer surely no buyer. ``ordered``: nothing says
    that it was made. ``entry``: only a statement tells of it; ``known``: its payee is surely a seller of ours.
    ``charges``: facts of stated charges. ``guessed``: its papers may as well tell of two payments. ``rates``: printed
    rates of exchange.
    """

    document: str
    worths: tuple[Worth, ...]
    cited: tuple[str, ...] = ()
    by_order: tuple[str, ...] = ()
    strangers: bool = False
    shares: frozenset[Decimal] = frozenset()
    stranger: bool = False
    at: str = ""
    papers: tuple[str, ...] = ()
    elsewhere: bool = False
    ordered: bool = False
    entry: bool = False
    known: bool = False
    charges: tuple[str, ...] = ()
    guessed: bool = False
    rates: frozenset[Decimal] = frozenset()

    @property
    def key(self) -> str:
        """What tells it from all other payments."""
        return f"{self.document} {self.at}"


@dataclass(frozen=True)
class _Numbers:
    """Numbers of our papers with the invoices behind them, found also without the letters in front of them."""

    owners: dict[str, frozenset[str]]
    by_tail: dict[str, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for number in self.owners:
            for tail in tails(number):
                self.by_tail.setdefault(tail, set()).add(number)

    def cited(self, reference: str) -> frozenset[str]:
        """Our numbers that a bare reference gives: the number itself, else the only one it may be, else those in it."""
        if reference in self.owners:
            return frozenset((reference,))
        near = set(self.by_tail.get(reference, ())) | {t for t in tails(reference) if t in self.owners}
        return frozenset(near) if near else frozenset(n for n in self.owners if holds(reference, n))

    def behind(self, numbers: Iterable[str]) -> frozenset[str]:
        """The invoices behind some of our numbers."""
        return frozenset[str]().union(*(self.owners[n] for n in numbers))


def payments(look: Lookup, due: Sequence[Due], slips: Sequence[tuple[Slip, ...]] | None = None) -> tuple[Payment, ...]:
    """The payments whose amount was understood, each once, whatever papers tell of it (``slips``: see ``receipts``)."""
    invoices = _Numbers({n: frozenset(d.document for d in due if n in d.numbers) for n in _all(d.numbers for d in due)})
    orders = _Numbers({n: frozenset(d.document for d in due if n in d.orders) for n in _all(d.orders for d in due)})
    sides = _Sides(look)
    every = receipts(look) if slips is None else slips
    found = (_payment(look, told, invoices, orders, sides) for told in every)
    return tuple(p for p in found if p is not None)


def _all(sets: Iterable[frozenset[str]]) -> list[str]:
    return sorted(frozenset[str]().union(*sets))


def _payment(
    look: Lookup, slips: tuple[Slip, ...], invoices: _Numbers, orders: _Numbers, sides: _Sides
) -> Payment | None:
    worths = _worths(look, slips)
    if not worths:
        return None
    lead = slips[0]
    refs = [bare(f.text) for s in slips for f in s.invoices]
    agreed = [bare(f.text) for s in slips for f in s.orders]
    texts = [s.details.text for s in slips if s.details is not None]
    named = _named(invoices, refs, texts)
    under = _named(orders, [*agreed, *refs], texts)
    strange = [r for r in refs if not (invoices.cited(r) or orders.cited(r) or sides.agreed.cited(r) or proforma(r))]
    cited = invoices.behind(named)
    shares = (parse_amount(text) for told in texts for text in find_amounts(told))
    ways = [s for s in slips if s.role == ENTRY and not s.way]
    stranger = sides.stranger(lead) or (lead.role == ENTRY and bool(ways))
    if lead.role == ENTRY and not cited and (stranger or not orders.behind(under)) and not sides.known(lead):
        return None
    return Payment(
        document=lead.document,
        worths=worths,
        cited=tuple(sorted(cited)),
        by_order=tuple(sorted(orders.behind(under))),
        strangers=bool(strange),
        shares=frozenset(share for share in shares if share is not None),
        stranger=stranger,
        at=lead.at,
        papers=tuple(dict.fromkeys(s.document for s in slips)),
        elsewhere=bool(agreed) and not under and bool(orders.owners),
        ordered=all(s.role == ORDER for s in slips),
        entry=lead.role == ENTRY,
        known=sides.known(lead),
        charges=tuple(_charges(look, (lead, *slips))),
        guessed=guessed(slips),
        rates=frozenset(
            r for s in slips if (r := amount(look.fact(s.document, f"{s.at}exchange_rate"))) is not None and r > 0
        ),
    )


def _charges(look: Lookup, slips: Sequence[Slip]) -> Iterator[str]:
    """The facts of the charges stated for one payment, each once: several papers may tell of the same ones."""
    for name in ("charges", "receiver_charges"):
        stated = (look.fact(s.document, s.at + name) for s in slips)
        yield from [f.id for f in stated if f is not None][:1]


def _named(known: _Numbers, refs: Sequence[str], texts: Sequence[str]) -> set[str]:
    """Our numbers that are cited, in references or in free text; a tail that several end with names none."""
    found: set[str] = set()
    for ref in refs:
        near = known.cited(ref)
        found |= near if len(near) == 1 or any(len(ref) > len(n) for n in near) else set()
    return found | {n for text in texts for n in known.owners if holds(text, n)}


# -- what it is worth --------------------------------------------------------------------------------------------------


def _worths(look: Lookup, slips: Sequence[Slip]) -> tuple[Worth, ...]:
    """What the fullest slip says, and what others say was instructed."""
    found = list(_slip_worths(look, slips[0]))
    for slip in slips[1:]:
        found += [w for w in _slip_worths(look, slip) if not found or w.currency not in {f.currency for f in found}]
    return tuple(found)


def _slip_worths(look: Lookup, slip: Slip) -> list[Worth]:
    """The instructed amount (field 33B) where one is printed, with what was kept on the way told as charges; else the
    settled amount (32A): alone, with the charges the paper states, or without them where it may hold them (71F, 71G).
    Two currencies: both."""
    ordered, settled, kept, prepaid = (
        look.fact(slip.document, slip.at + n) for n in ("instructed_amount", "amount", "charges", "receiver_charges")
    )
    gross, net, charges, ahead = amount(ordered), amount(settled), amount(kept), amount(prepaid)
    unit = look.value(slip.document, f"{slip.at}instructed_currency") or slip.currency
    found = []
    if ordered is not None and gross is not None:
        found.append(Worth(ordered.id, gross, unit))
    if settled is None or net is None or (gross is not None and unit == slip.currency):
        return found
    found.append(Worth(settled.id, net, slip.currency))
    if charges is not None and charges > 0 and gross is None:
        found.append(Worth(settled.id, net, slip.currency, ((STATED, charges),)))
        if net > charges and look.value(slip.document, f"{slip.at}charge_bearer") in (None, "OUR"):
            found.append(Worth(settled.id, net, slip.currency, ((INCLUDED, -charges),)))
    if ahead is not None and 0 < ahead < net and gross is None:
        found.append(Worth(settled.id, net, slip.currency, ((PREPAID, -ahead),)))
    return found


# -- between whom ------------------------------------------------------------------------------------------------------


class _Sides:
    """Who may pay and be paid, by the names on invoices, contracts and entries; each name is looked at once."""

    def __init__(self, look: Lookup) -> None:
        self.look = look
        trade = look.of(("commercial_invoice", "contract", "purchase_order", "proforma_invoice"))
        entries = look.of(("entry_summary", "entry_release"))
        self.sellers = self._names([d.id for d in trade], ("seller.name", "bank.beneficiary"))
        self.buyers = self._names([d.id for d in trade], ("buyer.name", "importer.name", "consignee.name"))
        self.buyers += self._names([d.id for d in entries], ("importer.name", "consignee.name"))
        self.agreed = _Numbers({bare(f.text): frozenset() for d in look.of(ORDERS) if (f := look.fact(d.id, "number"))})
        self.answers: dict[tuple[str, str], bool | None] = {}

    def _names(self, documents: Sequence[str], fields: Sequence[str]) -> list[Fact]:
        found = (self.look.fact(d, n) for d in documents for n in fields)
        return list({f.text: f for f in found if f is not None}.values())

    def stranger(self, slip: Slip) -> bool:
        """Whether the payee is surely no seller, nor whom an invoice names as beneficiary, or the payer no buyer."""
        return self._of(slip.payee, "sellers") is False or self._of(slip.payer, "buyers") is False

    def known(self, slip: Slip) -> bool:
        """Whether the payee is surely a seller of ours."""
        return self._of(slip.payee, "sellers") is True

    def _of(self, name: Fact | None, side: str) -> bool | None:
        if name is None:
            return None
        if (name.text, side) not in self.answers:
            others = self.sellers if side == "sellers" else self.buyers
            said = [self.look.same(name, other) for other in others]
            known = True if True in said else False if said and all(s is False for s in said) else None
            self.answers[name.text, side] = None if known is False and self._between(name) else known
        return self.answers[name.text, side]

    def _between(self, name: Fact) -> bool:
        """Banks, factors and payment platforms may act for anyone."""
        party = self.look.party(name)
        words = folded(name.text)
        return (party is not None and party.kind == "bank") or any(
            re.search(rf"\b{re.escape(word)}\b", words) for word in go_betweens()
        )
