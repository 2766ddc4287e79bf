"""archive.bond-sufficiency: a continuous bond reaches the formula on a year of its principal's entries.

The formula (CBP Publication 3569-0224): a tenth of the duties, taxes and fees of twelve months, up to the next step, a
least amount at any rate. An archive holds some of the entries, so what is found is a lower bound: it can refute.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal

import msgspec

from evidence.archive.entries_papers import amount
from evidence.archive.index.rows import Group, Put, Row
from evidence.archive.rules.rule import Law, Rule, Told, day, dossiers, money, on, places
from evidence.records.archives import Entries, Provision
from evidence.records.findings import Authority, Outcome, Severity

NAME = "archive.bond-sufficiency"
MINIMUM, RATE, STEPS = "bond-continuous-minimum", "bond-continuous-rate", "bond-continuous-steps"
REMEDY = "Ask the surety for a bond of the amount the formula gives, or for the rider that raised this one."
YEAR = timedelta(days=365)
SHOWN = 6
"""So many entries are shown with their places, the largest first."""


class Secured(msgspec.Struct, frozen=True, array_like=True):
    """An entry's charges (``entry``), or a bond (``bond``): number, day, amount, last day, sure."""

    what: str
    number: str
    day: str | None
    amount: str
    until: str | None
    sure: bool


def rows(entries: Entries) -> Put[Secured]:
    """Entry summaries and continuous bonds by the importer's number."""
    for one in entries.customs:
        if one.kind == "entry_summary" and one.importer_number and one.charges and one.bond_type != "9":
            said = Secured("entry", one.number, one.day, one.charges, None, one.sure)
            yield f"secured:{one.importer_number}", said, (*one.at[:1], *one.money_at)
    for bond in entries.bonds:
        if bond.type == "continuous" and bond.principal_number and bond.amount and bond.activity in (None, "1"):
            said = Secured("bond", bond.number or "", bond.effective, bond.amount, bond.termination, bond.sure)
            yield f"secured:{bond.principal_number}", said, (*bond.at, *bond.money_at)


def check(group: Group[Secured], law: Law) -> Iterator[Told]:
    """Compare each bond with the formula on the heaviest twelve months of entries while it stood."""
    charged = _entries(group)
    for bonds in _bonds(group):
        bond = max(bonds, key=lambda r: amount(r.said.amount) or Decimal(0))
        limit = amount(bond.said.amount)
        if limit is None:
            continue
        first, last = day(bond.said.day) or date.min, day(bond.said.until) or date.max
        own = [(d, worth, row) for d, worth, row in charged if first <= d <= last]
        window = _heaviest(own)
        if len({r.dossier for _, _, r in window}) > 1:
            yield from _compared(group.key.partition(":")[2], bond, limit, window, law)


Charged = tuple[date, Decimal, Row[Secured]]


def _entries(group: Group[Secured]) -> list[Charged]:
    """Each entry once, by day; what is not dated or no amount says nothing."""
    found: dict[str, Charged] = {}
    for row in group.rows:
        when, worth = day(row.said.day), amount(row.said.amount)
        if row.said.what == "entry" and when is not None and worth is not None:
            known = found.get(row.said.number)
            if known is None or worth < known[1]:
                found[row.said.number] = (when, worth, row)
    return sorted(found.values(), key=lambda c: (c[0], c[2].said.number))


def _bonds(group: Group[Secured]) -> list[list[Row[Secured]]]:
    """The copies of each bond: a rider may have raised it, so that the greatest amount counts."""
    found: dict[str, list[Row[Secured]]] = {}
    for row in group.rows:
        if row.said.what == "bond":
            found.setdefault(row.said.number, []).append(row)
    return [found[number] for number in sorted(found)]


def _heaviest(charged: list[Charged]) -> list[Charged]:
    """The entries of the twelve months with the greatest sum."""
    best: tuple[Decimal, int, int] = (Decimal(-1), 0, 0)
    total, start = Decimal(0), 0
    for end, (when, worth, _) in enumerate(charged):
        total += worth
        while charged[start][0] <= when - YEAR:
            total -= charged[start][1]
            start += 1
        if total > best[0]:
            best = (total, start, end + 1)
    return charged[best[1] : best[2]]


def _compared(number: str, bond: Row[Secured], limit: Decimal, window: list[Charged], law: Law) -> Iterator[Told]:
    when = window[-1][0]
    provisions = [on(law, name, when) for name in (MINIMUM, RATE, STEPS)]
    known = [p for p in provisions if p is not None]
    if len(known) < 3:
        return
    total = sum((worth for _, worth, _ in window), Decimal(0))
    needed = required(total, *known)
    if limit >= needed:
        return
    largest = sorted(window, key=lambda c: (-c[1], c[2].said.number))[:SHOWN]
    shown = [bond, *(row for _, _, row in largest)]
    doubtful = not bond.said.sure
    yield Told(
        message=f"Continuous bond {bond.said.number} of importer {number} is {money(limit, 'USD')}, but"
        f" {len(window)} entries from {window[0][0]} to {when} bear {money(total, 'USD')} in duties, taxes and fees,"
        f" which ask for {money(needed, 'USD')} at least.",
        remedy=REMEDY,
        dossiers=dossiers([bond, *(row for _, _, row in window)]),
        places=places(shown),
        severity=Severity.MAJOR,
        outcome=Outcome.UNVERIFIABLE if doubtful else Outcome.VIOLATED,
        sources=tuple(dict.fromkeys(Authority(p.source, p.status) for p in known)),
    )


def required(charges: Decimal, minimum: Provision, rate: Provision, steps: Provision) -> Decimal:
    """The bond that so much of duties, taxes and fees in twelve months asks for, in US dollars."""
    share = charges * Decimal(str(rate.value))
    pairs = steps.value if isinstance(steps.value, list) else []
    for limit, step in pairs:
        if limit == "" or share <= Decimal(str(limit)):
            unit = Decimal(str(step))
            share = (share / unit).to_integral_value(ROUND_CEILING) * unit
            break
    return max(share, Decimal(str(minimum.value)))


RULE = Rule(
    NAME,
    Severity.MAJOR,
    "A continuous bond reaches the formula on all entries of its principal in a rolling year that the archive holds.",
    "secured",
    Secured,
    rows,
    check,
    (MINIMUM, RATE, STEPS),
)
