"""Whether payments that cite nothing can settle open invoices in one way only: the search for a second solution.

A fit is not a proof. Every set of payments is tried against every set of invoices they may pay; a fit is the only one
where no other fit takes one of its payments or invoices. And it must be rarer than chance: among many amounts some
come to any sum, and a part payment may be as large as another invoice. Where there are too many papers to try all
sets, nothing is proved, and that is told.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import comb

MOST_SLOTS = 14
MOST_PAYMENTS = 7
"""Open invoices, and payments without references, of which all sets are tried; of more none is."""
MOST_FITS = 400
"""Fits among one lot of papers beyond which nothing among them can be proved."""
CHARGE = 5_000
"""The most that banks on the way may keep per payment without naming it: 50 in the invoice's currency, in cents."""
BY_CHANCE = 0.001
"""A fit to the cent that a sum without any tie to the invoices would hit more often than this proves nothing."""
CHARGED_BY_CHANCE = 0.0001
"""The same for a fit that needs charges nobody states."""
ROUND = (1, 5, 10, 50, 100, 500, 1_000)
"""Steps (cents) in which people choose amounts."""


@dataclass(frozen=True)
class Money:
    """A payment that cites no invoice: what it may be worth (cents), and the slots it may pay."""

    key: str
    values: tuple[int, ...]
    may: frozenset[str]


@dataclass(frozen=True)
class Slot:
    """An invoice, or several that payments tie together: what is open (cents), and what banks may have kept of it."""

    key: str
    open: int
    slack: int = 0


@dataclass(frozen=True)
class Fit:
    """Payments and slots (keys) that come to one another; ``value`` is paid, ``gap`` short of it (cents)."""

    payments: frozenset[str]
    slots: frozenset[str]
    value: int
    gap: int

    def touches(self, other: Fit) -> bool:
        """Whether both take a payment or a slot."""
        return not (self.payments.isdisjoint(other.payments) and self.slots.isdisjoint(other.slots))

    def within(self, other: Fit) -> bool:
        """Whether the other takes all of this and more."""
        return self.payments <= other.payments and self.slots <= other.slots


@dataclass
class Lot:
    """Payments and slots that may have to do with one another; every set of them is tried, or none."""

    payments: Sequence[Money]
    slots: Sequence[Slot]
    tried: int = 0
    whole: bool = field(default=True)

    @property
    def searched(self) -> bool:
        """Whether all sets were tried."""
        few = len(self.payments) <= MOST_PAYMENTS and len(self.slots) <= MOST_SLOTS
        return few and len(self.fits) <= MOST_FITS

    @cached_property
    def fits(self) -> tuple[Fit, ...]:
        """All fits, those of the fewest papers first; one more than ``MOST_FITS`` at most."""
        if len(self.payments) > MOST_PAYMENTS or len(self.slots) > MOST_SLOTS:
            return ()
        found: list[Fit] = []
        for fit in self._fitting():
            found.append(fit)
            if len(found) > MOST_FITS:
                break
        unique = {(f.payments, f.slots): f for f in sorted(found, key=lambda f: -f.gap)}
        return tuple(sorted(unique.values(), key=_simplest))

    def _fitting(self) -> Iterator[Fit]:
        sums = sorted(self._slot_sums())
        totals = [total for total, _ in sums]
        for paying in range(1, 1 << len(self.payments)):
            chosen = [p for i, p in enumerate(self.payments) if paying >> i & 1]
            for value in _values(chosen):
                yield from self._at(chosen, value, sums, bisect_left(totals, value))

    def _slot_sums(self) -> list[tuple[int, int]]:
        sums = [0]
        for slot in self.slots:
            sums += [s + slot.open for s in sums]
        return [(total, mask) for mask, total in enumerate(sums) if mask]

    def _at(self, chosen: Sequence[Money], value: int, sums: Sequence[tuple[int, int]], start: int) -> Iterator[Fit]:
        named = CHARGE * len(chosen)
        most = named + sum(s.slack for s in self.slots)
        for at in range(start, len(sums)):
            total, mask = sums[at]
            self.tried += 1
            if total > value + most:
                return
            slots = [s for i, s in enumerate(self.slots) if mask >> i & 1]
            if total <= value + named + sum(s.slack for s in slots) and _allowed(chosen, slots):
                keys = frozenset(p.key for p in chosen), frozenset(s.key for s in slots)
                yield Fit(*keys, value, total - value)

    def rival(self, fit: Fit) -> Fit | None:
        """Another fit that takes one of the payments or slots of a fit.

        A larger one that holds it whole is no other where this one is exact, or where the rest is a fit of its own.
        """
        return next((f for f in self.fits if f != fit and f.touches(fit) and not self._heaped(fit, f)), None)

    def _heaped(self, smaller: Fit, larger: Fit) -> bool:
        if not smaller.within(larger):
            return False
        rest = larger.payments - smaller.payments, larger.slots - smaller.slots
        return smaller.gap == 0 or any((f.payments, f.slots) == rest for f in self.fits)

    def by_chance(self, fit: Fit) -> bool:
        """Whether a sum that has nothing to do with the slots may well fit so: see ``BY_CHANCE``.

        As many sets of slots as simple as this one are targets, each with the gaps that are as round as this one; the
        sum may have been any amount up to twice its own, as round as it is.
        """
        step = roundness(fit.value)
        count, most = len(fit.slots), sum(s.open for s in self.slots)
        sizes = [s.open for s in self.slots if s.open <= fit.value + fit.gap and s.open % step == 0]
        targets = sum(comb(len(sizes), k) for k in range(1, min(count, len(sizes)) + 1)) if fit.gap == 0 else 0
        if not targets:
            targets = sum(comb(len(self.slots), k) for k in range(1, count + 1))
        ways = comb(len(self.payments) - 1, len(fit.payments) - 1)
        gaps = CHARGE * len(fit.payments) // roundness(fit.gap) + 1 if fit.gap else 1
        bound = CHARGED_BY_CHANCE if fit.gap else BY_CHANCE
        return targets * ways * gaps * min(step, most) > bound * 2 * fit.value


def roundness(cents: int) -> int:
    """The largest step of ``ROUND`` that an amount is a multiple of."""
    return max(step for step in ROUND if cents % step == 0)


def _simplest(fit: Fit) -> tuple[int, int, list[str], list[str]]:
    return len(fit.payments) + len(fit.slots), fit.gap, sorted(fit.slots), sorted(fit.payments)


def _values(chosen: Sequence[Money]) -> list[int]:
    """What payments may be worth together."""
    sums = {0}
    for payment in chosen:
        sums = {s + v for s in sums for v in payment.values}
    return sorted(sums)


def _allowed(chosen: Sequence[Money], slots: Sequence[Slot]) -> bool:
    """Whether each payment may pay one of the slots, and each slot has a payment that may pay it."""
    keys = {s.key for s in slots}
    return all(keys & p.may for p in chosen) and keys <= frozenset[str]().union(*(p.may for p in chosen))


# -- lots --------------------------------------------------------------------------------------------------------------


def lots(payments: Sequence[Money], slots: Sequence[Slot]) -> list[Lot]:
    """Payments and slots that may have to do with one another, without those too large to be in any fit."""
    found = []
    for lot in _connected(payments, slots):
        smaller = _small_enough(*lot)
        if (len(smaller[0]), len(smaller[1])) == (len(lot[0]), len(lot[1])):
            found.append(Lot(*lot))
        else:
            found += lots(*smaller)
    return found


def _small_enough(payments: Sequence[Money], slots: Sequence[Slot]) -> tuple[list[Money], list[Slot]]:
    paid = sum(max(p.values) for p in payments) + CHARGE * len(payments)
    due = sum(s.open for s in slots)
    kept = [s for s in slots if s.open <= paid + sum(x.slack for x in slots)]
    return [p for p in payments if min(p.values) <= due], kept


def _connected(payments: Sequence[Money], slots: Sequence[Slot]) -> Iterator[tuple[list[Money], list[Slot]]]:
    """The papers that may have to do with one another, by what each payment may pay."""
    left, open_slots = list(payments), {s.key: s for s in slots}
    while left:
        members, keys = [left.pop(0)], set[str]()
        keys |= members[0].may & open_slots.keys()
        while more := [p for p in left if p.may & keys]:
            members += more
            left = [p for p in left if p not in more]
            keys |= {k for p in more for k in p.may if k in open_slots}
        if keys:
            yield sorted(members, key=lambda p: list(payments).index(p)), [s for s in slots if s.key in keys]
