"""Which payments settle which invoices, exact in cents, and whether that is the only way.

References come first: a payment that cites invoices of ours pays exactly those. Then orders: payments that cite an
order and come to all that is open under it pay that. Then sums: a payment that cites an order, or nothing, may pay any
open invoices it could be for (``rivals``). Payments settle invoices where they, with named differences, come to the
invoiced total: to the cent, or short by at most 50 a payment, which banks on the way may keep. No share in per cent is
tolerated.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from evidence.prove.groups import Group, cents, group_of, in_currency, priced
from evidence.prove.invoices import Due
from evidence.prove.payments import Payment
from evidence.prove.rivals import CHARGE, Fit, Lot, Money, Slot, lots

MOST_TIED = 3
"""Payments, and open invoices, that are told together though nothing says which pays which."""

ANOTHER = "so does another allocation"
CHANCE = "so many amounts come to such a sum by chance"
WHICH = "which payment is for which invoice is not said"
TOO_MANY = "there are too many payments and invoices without references to try all"


@dataclass(frozen=True)
class Searched:
    """What was tried: payments and invoices (papers), how many sets, another solution in words.

    ``may`` has the invoices that each payment may be for, ``exact`` how many sets come to one another to the cent (-1
    where not all were tried); ``amounts`` are what payments, then invoices were taken for (cents; empty where one of
    them may be worth several amounts, or several invoices are one).
    """

    payments: tuple[Payment, ...]
    invoices: tuple[Due, ...]
    tried: int
    rival: str
    may: tuple[tuple[Due, ...], ...] = ()
    exact: int = -1
    amounts: tuple[int, ...] = ()


@dataclass(frozen=True)
class Settled:
    """The groups found, what was searched for second solutions, and the invoices that unassigned payments may pay."""

    groups: tuple[Group, ...]
    searches: tuple[Searched, ...]
    unsure: frozenset[str]


def settle(dues: Sequence[Due], payments: Sequence[Payment]) -> Settled:
    """The way payments settle invoices: by references, then by orders, then by sums."""
    closed, pending = _by_reference(dues, payments)
    loose = [p for p in payments if not p.cited and not p.strangers]
    candidates = [p for p in loose if (p.by_order or not (p.elsewhere or p.stranger))]
    ordered, pending, candidates = _by_order(payments, pending, candidates)
    bought = _by_sums(dues, payments, pending, candidates)
    told = [*(_short_of(g, candidates) for g in closed), *ordered, *bought.groups]
    rest, unsure = _left_over(payments, told, bought, [p for p in loose if not p.entry])
    rest = [replace(g, doubt="") if g.loose and _is_all(g, dues, payments) else g for g in rest]
    order = {d.document: i for i, d in enumerate(dues)}
    groups = sorted((_apart(g) for g in (*told, *rest)), key=lambda g: min(order[d.document] for d in g.invoices))
    return Settled(tuple(groups), bought.searches, unsure)


def _apart(group: Group) -> Group:
    """The group; several payments, some without references, for several invoices don't say which is for which."""
    several = len(group.payments) > 1 and len(group.invoices) > 1
    told = all(p.cited for p in group.payments)
    return replace(group, doubt=WHICH) if group.settled and several and not told and not group.doubt else group


def _is_all(group: Group, dues: Sequence[Due], payments: Sequence[Payment]) -> bool:
    return (len(group.invoices), len(group.payments)) == (len(dues), len(payments))


# -- by references -----------------------------------------------------------------------------------------------------


def _by_reference(dues: Sequence[Due], payments: Sequence[Payment]) -> tuple[list[Group], list[Group]]:
    """The groups that references close, and what is still open: groups that are short, and invoices without any."""
    groups = [group_of(paying, invoiced) for paying, invoiced in _tied(dues, [p for p in payments if p.cited])]
    pending = [g for g in groups if g.gap > 0 and not g.settled and not g.final]
    return [g for g in groups if g not in pending], pending


def _tied(dues: Sequence[Due], payments: Sequence[Payment]) -> list[tuple[list[Payment], list[Due]]]:
    """The payments and invoices that citations tie together; every invoice is in one, payments or none with it."""
    home = {d.document: {d.document} for d in dues}
    for payment in payments:
        merged = set[str]().union(*(home[i] for i in payment.cited))
        for invoice in merged:
            home[invoice] = merged
    paying: dict[int, list[Payment]] = {}
    for payment in payments:
        paying.setdefault(id(home[payment.cited[0]]), []).append(payment)
    found: dict[int, list[Due]] = {}
    for due in dues:
        found.setdefault(id(home[due.document]), []).append(due)
    return [(paying.get(key, []), members) for key, members in found.items()]


def _short_of(group: Group, loose: Sequence[Payment]) -> Group:
    """A group that banks' charges close, though a payment without references may be what is open."""
    small = any(0 < w.gross <= group.gap for p in loose for w in in_currency(p, group.invoices))
    return replace(group, doubt=ANOTHER) if group.settled and small else group


# -- by orders ---------------------------------------------------------------------------------------------------------


def _by_order(
    every: Sequence[Payment], pending: list[Group], payments: list[Payment]
) -> tuple[list[Group], list[Group], list[Payment]]:
    """Payments that cite an order and come to all that is open under it: whatever else was paid, they pay that."""
    found = []
    for order in dict.fromkeys(frozenset(p.by_order) for p in payments if p.by_order):
        mine = [p for p in payments if frozenset(p.by_order) == order]
        shared = any(order & set(p.by_order) for p in payments if p not in mine and p.by_order)
        under = [g for g in pending if order & {d.document for d in g.invoices}]
        inside = all(d.document in order for g in under for d in g.invoices)
        if not under or shared or not inside:
            continue
        whole = group_of(_in_order(every, under, mine), [d for g in under for d in g.invoices])
        if whole.settled and not whole.final:
            found += _pairs(every, under, mine) or [whole]
            pending = [g for g in pending if g not in under]
            payments = [p for p in payments if p not in mine]
    return found, pending, payments


def _pairs(every: Sequence[Payment], under: Sequence[Group], mine: Sequence[Payment]) -> list[Group]:
    """What payments that close an order pay one by one, where there is one way only; else nothing."""
    found: list[Group] = []
    for unit in _units([d for g in under for d in g.invoices]):
        for lot in lots(*_in(unit, under, mine)):
            sure = [f for f in lot.fits if lot.searched and lot.rival(f) is None]
            for fit in sure:
                parts = [g for g in under if g.key in fit.slots]
                paying = _in_order(every, parts, [p for p in mine if p.key in fit.payments])
                found.append(group_of(paying, [d for g in parts for d in g.invoices]))
    whole = sum(len(g.invoices) for g in found) == sum(len(g.invoices) for g in under)
    return found if whole and all(g.settled for g in found) else []


# -- by sums -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Bought:
    """What sums gave: groups, searches, open groups that stay open, payments that may pay them."""

    groups: list[Group]
    searches: tuple[Searched, ...]
    pending: list[Group]
    unsearched: frozenset[str]


def _by_sums(
    dues: Sequence[Due], payments: Sequence[Payment], pending: Sequence[Group], loose: Sequence[Payment]
) -> _Bought:
    open_groups = {g.key: g for g in pending}
    every = [lot for unit in _units(dues) for lot in lots(*_in(unit, pending, loose))]
    offers = [
        offer
        for lot in every
        for offer in _chosen(lot, lambda f: len(f.payments) == len(payments) and _whole(f, open_groups, dues))
    ]
    times = Counter(key for fit, _ in offers for key in fit.payments)
    groups, used = [], set[str]()
    for fit, doubt in offers:
        if fit.slots.isdisjoint(used) and fit.payments.isdisjoint(used):
            used |= fit.slots | fit.payments
            parts = [g for g in pending if g.key in fit.slots]
            paying = _in_order(payments, [*parts], [p for p in loose if p.key in fit.payments])
            twice = any(times[key] > 1 for key in fit.payments)  # one payment may fit in two currencies
            group = group_of(paying, [d for g in parts for d in g.invoices])
            groups.append(replace(group, doubt=ANOTHER if twice else doubt))
    searches = tuple(_searched(lot, {p.key: p for p in loose}, open_groups) for lot in every)
    unsearched = frozenset(s.key for lot in every if not lot.searched for s in lot.slots)
    return _Bought(groups, searches, [g for g in pending if g.key not in used], unsearched)


def _searched(lot: Lot, loose: Mapping[str, Payment], open_groups: Mapping[str, Group]) -> Searched:
    slots = {s.key: open_groups[s.key].invoices for s in lot.slots}
    single = all(len(p.values) == 1 for p in lot.payments) and all(len(dues) == 1 for dues in slots.values())
    return Searched(
        payments=tuple(loose[p.key] for p in lot.payments),
        invoices=tuple(d for dues in slots.values() for d in dues),
        tried=lot.tried,
        rival="" if lot.searched else TOO_MANY,
        may=tuple(
            tuple(d for key, dues in slots.items() if key in p.may for d in dues) for p in lot.payments if lot.searched
        ),
        exact=sum(f.gap == 0 for f in lot.fits) if lot.searched else -1,
        amounts=(*(v for p in lot.payments for v in p.values), *(s.open for s in lot.slots)) if single else (),
    )


def _in_order(payments: Sequence[Payment], groups: Sequence[Group], more: Sequence[Payment]) -> list[Payment]:
    """The payments of some groups and more, as they came."""
    keys = {p.key for g in groups for p in g.payments} | {p.key for p in more}
    return [p for p in payments if p.key in keys]


def _whole(fit: Fit, open_groups: Mapping[str, Group], dues: Sequence[Due]) -> bool:
    """Whether a fit takes every invoice there is."""
    return sum(len(open_groups[k].invoices) for k in fit.slots) == len(dues)


def _units(dues: Sequence[Due]) -> list[str | None]:
    return list(dict.fromkeys(d.currency for d in dues)) if len({d.currency for d in dues} - {None}) > 1 else [None]


def _in(unit: str | None, pending: Sequence[Group], loose: Sequence[Payment]) -> tuple[list[Money], list[Slot]]:
    """Open groups in a currency (None: all are in one), and what loose payments are worth in it."""
    mine = [g for g in pending if unit is None or {d.currency for d in g.invoices} == {unit}]
    slots = [Slot(g.key, cents(g.gap), CHARGE * len(g.payments)) for g in mine if cents(g.gap) > 0]
    money = []
    for payment in loose:
        groups = [g for g in mine if not payment.by_order or set(payment.by_order) & {d.document for d in g.invoices}]
        groups = [g for g in groups if in_currency(payment, g.invoices)]
        values = {cents(w.gross) for g in groups for w in in_currency(payment, g.invoices)}
        if groups and values and min(values) > 0:
            money.append(Money(payment.key, tuple(sorted(values)), frozenset(g.key for g in groups)))
    return money, slots


def _chosen(lot: Lot, whole: Callable[[Fit], bool]) -> Iterable[tuple[Fit, str]]:
    """Fits that share nothing, the surest and simplest first, with what speaks against each being the only one."""
    if not lot.searched:
        yield from ((fit, TOO_MANY) for fit in _plain(lot))
        return
    weighed = [(fit, _doubt(lot, fit, whole)) for fit in lot.fits]
    taken: list[Fit] = []
    for fit, doubt in sorted(weighed, key=lambda pair: (pair[1] != "", pair[1] == ANOTHER)):
        if not any(fit.touches(other) for other in taken):
            taken.append(fit)
            yield fit, doubt


def _doubt(lot: Lot, fit: Fit, whole: Callable[[Fit], bool]) -> str:
    if lot.rival(fit) is not None:
        return ANOTHER
    return CHANCE if lot.by_chance(fit) and not whole(fit) else ""


def _plain(lot: Lot) -> Iterable[Fit]:
    """Of too many papers, the payments that are as large as one open invoice, and no other payment or invoice is."""
    for slot in lot.slots:
        mine = [p for p in lot.payments if slot.open in p.values and slot.key in p.may]
        alike = [s for s in lot.slots if s.open == slot.open]
        if len(mine) == len(alike) == 1:
            yield Fit(frozenset((mine[0].key,)), frozenset((slot.key,)), slot.open, 0)


# -- what is left ------------------------------------------------------------------------------------------------------


def _left_over(
    every: Sequence[Payment], told: Sequence[Group], bought: _Bought, loose: Sequence[Payment]
) -> tuple[list[Group], frozenset[str]]:
    """Payments that settle nothing with what is open: together where they are few, else the invoices they may pay are
    only said to be unsure. What nobody of ours paid or got counts only where nothing else is there."""
    used = {p.key for g in told for p in g.payments}
    left = [p for p in loose if p.key not in used]
    own = [p for p in left if not p.stranger or p.by_order]
    groups, unsure = [], set[str]()
    pending = list(bought.pending)
    alone = not told and len(pending) == 1
    for payers, open_groups in _near(own or [p for p in left if alone and not p.elsewhere], pending):
        dues = [d for g in open_groups for d in g.invoices]
        few = len(payers) <= MOST_TIED and len(open_groups) <= MOST_TIED
        if few and not any(g.key in bought.unsearched for g in open_groups):
            group = group_of(_in_order(every, open_groups, payers), dues)
            groups.append(replace(group, loose=True, doubt=ANOTHER if group.settled else ""))
            pending = [g for g in pending if g not in open_groups]
        else:
            unsure |= {d.document for d in dues}
    rest = [g if not {d.document for d in g.invoices} & unsure else replace(g, doubt=TOO_MANY) for g in pending]
    return [*groups, *(g for g in rest if g.payments)], frozenset(unsure)


def _near(payments: Sequence[Payment], pending: Sequence[Group]) -> list[tuple[list[Payment], list[Group]]]:
    """Left payments with the open groups that they may be for."""
    found: list[tuple[list[Payment], set[str]]] = []
    for payment in payments:
        orders = set(payment.by_order)
        mine = {g.key for g in pending if not orders or orders & {d.document for d in g.invoices}}
        if mine and priced(payment) > Decimal(0):
            same = [f for f in found if mine & f[1]]
            joint = [*(p for f in same for p in f[0]), payment], mine.union(*(f[1] for f in same))
            found = [*(f for f in found if not mine & f[1]), joint]
    return [(payers, [g for g in pending if g.key in keys]) for payers, keys in found]
