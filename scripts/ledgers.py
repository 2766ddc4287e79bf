"""Ledgers of invoices and payments whose truth is known, for ``measure_allocation``."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

SELLER, BUYER = "Lantern Works Co., Ltd.", "Harborline Supply LLC"
OTHERS = ("Quarry Tools Inc.", "Velvet Orchard GmbH", "Copper Point Linens Inc.", "Gull Point Imports LLC")
KEPT = 5_000
"""What banks may keep of a payment unnamed, in cents (50 in the invoice's currency)."""


@dataclass(frozen=True)
class Invoice:
    """An invoice: its number, total in cents, currency, the order it stands under (empty: none)."""

    number: str
    total: int
    currency: str
    order: str = ""


@dataclass(frozen=True)
class Payment:
    """A payment: what arrives (cents), what it settles (invoice numbers; none for noise), how it is told.

    ``cites`` is ``invoices``, ``order``, ``strange`` or empty; ``worth`` is what it counts for with named differences.
    ``entry``: a statement tells of it, too (``named``: with its reference, ``plain``), or ``alone``.
    """

    name: str
    amount: int
    worth: int
    currency: str
    pays: tuple[str, ...]
    cites: str
    order: str = ""
    charges: int = 0
    instructed: bool = False
    payer: str = BUYER
    payee: str = SELLER
    day: int = 1
    twice: bool = False
    entry: str = ""

    @property
    def ours(self) -> bool:
        """Whether it runs between our parties and cites no invoices that are elsewhere."""
        return (self.payer, self.payee) == (BUYER, SELLER) and self.cites != "strange"


@dataclass
class Ledger:
    """Invoices and payments; ``whole`` are the invoices that are paid in full, with unnamed charges at most."""

    invoices: list[Invoice]
    payments: list[Payment] = field(default_factory=list)
    whole: set[str] = field(default_factory=set)

    def paying(self, number: str) -> frozenset[str]:
        """The payments of an invoice in truth."""
        return frozenset(p.name for p in self.payments if number in p.pays)


# -- ledgers -----------------------------------------------------------------------------------------------------------


def ledger(rng: random.Random, count: int, share_cited: float) -> Ledger:
    """A ledger of so many invoices; ``share_cited`` of the payments cite the invoices they are for."""
    step = rng.choice((1, 1, 1, 1, 5, 100))
    units = ("USD",) if rng.random() < 0.7 else ("USD", "EUR")
    made = Ledger([_invoice(rng, i, step, units) for i in range(count)])
    for i in range(1, count):
        if rng.random() < 0.06:  # a decoy: two invoices of one total
            twin = made.invoices[rng.randrange(i)]
            made.invoices[i] = replace(made.invoices[i], total=twin.total, currency=twin.currency)
    left = list(made.invoices)
    rng.shuffle(left)
    while left:
        _settle(rng, made, left, share_cited)
    _noise(rng, made)
    rng.shuffle(made.payments)
    return made


def _invoice(rng: random.Random, at: int, step: int, units: Sequence[str]) -> Invoice:
    total = round(rng.lognormvariate(14.3, 1.0) / step) * step + 20_000
    order = f"HS-26{rng.randrange(100, 100 + 40):03}" if rng.random() < 0.3 else ""
    return Invoice(f"LW26{at:04}{rng.randrange(10)}", total - total % step, rng.choice(units), order)


def _settle(rng: random.Random, made: Ledger, left: list[Invoice], share_cited: float) -> None:
    first = left.pop()
    draw = rng.random()
    if draw < 0.15:
        return
    if draw < 0.30:
        merged = [first, *(i for i in left if i.currency == first.currency)][: rng.randrange(2, 5)]
        left[:] = [i for i in left if i not in merged]
        _pay(rng, made, merged, sum(i.total for i in merged), share_cited)
        made.whole |= {i.number for i in merged}
    elif draw < 0.50:
        deposit = first.total * rng.choice((20, 30, 40, 50)) // 100
        _pay(rng, made, [first], deposit, share_cited)
        if rng.random() < 0.75:
            _pay(rng, made, [first], first.total - deposit, share_cited)
            made.whole.add(first.number)
    else:
        _pay(rng, made, [first], first.total, share_cited)
        made.whole.add(first.number)


def _pay(rng: random.Random, made: Ledger, invoices: Sequence[Invoice], due: int, share_cited: float) -> None:
    """One payment of ``due`` cents for some invoices, told in one of many ways."""
    orders = {i.order for i in invoices}
    cites = "invoices" if rng.random() < share_cited else "order" if orders != {""} and rng.random() < 0.4 else ""
    kept = rng.choice((1_500, 2_000, 2_500, 3_500, rng.randrange(1, KEPT))) if rng.random() < 0.3 else 0
    how = rng.choice(("unnamed", "unnamed", "stated", "instructed")) if kept and due > 4 * KEPT else ""
    alone = "alone" if how in ("", "unnamed") and cites != "order" else ""
    made.payments.append(
        Payment(
            name=f"FT{len(made.payments):05}{rng.randrange(1000):03}",
            amount=due - kept if how else due,
            worth=due if how != "unnamed" else due - kept,
            currency=invoices[0].currency,
            pays=tuple(i.number for i in invoices),
            cites=cites if cites != "order" or len(orders) == 1 else "",
            order=invoices[0].order,
            charges=kept if how == "stated" else 0,
            instructed=how == "instructed",
            day=rng.randrange(1, 29),
            twice=rng.random() < 0.08,
            entry=rng.choice(("", "", "", "named", "plain", alone)),
        )
    )


def _noise(rng: random.Random, made: Ledger) -> None:
    """Payments of strangers and to strangers, often as large as an invoice; of ours for papers that are elsewhere; and
    of ours that cite nothing and are for nothing here."""
    for kind in rng.choices(("payer", "payee", "strange", "own"), k=rng.randrange(0, 2 + len(made.invoices) // 8)):
        like = rng.choice(made.invoices)
        amount = like.total if kind != "own" and rng.random() < 0.5 else rng.randrange(30_000, 6_000_000)
        one = Payment(f"NX{len(made.payments):05}{rng.randrange(1000):03}", amount, amount, like.currency, (), "")
        stranger, day = rng.choice(OTHERS), rng.randrange(1, 29)
        ours = {"payer": BUYER, "payee": SELLER, "cites": ""}
        who = ours | {kind: stranger} if kind in ours else ours | {"cites": "strange" if kind == "strange" else ""}
        made.payments.append(replace(one, day=day, payer=who["payer"], payee=who["payee"], cites=who["cites"]))
