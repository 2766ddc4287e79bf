"""The papers of one dossier as its entries tell them: kind and day of each, and what must not be shown in full."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.records.archives import Entries, Spot

SECRET_TYPES = frozenset({"account", "iban", "ssn", "passport"})
SHORTEST = 5
"""Characters from which on a number is hidden: its last four stay."""

_SECRET_FIELD = re.compile(r"(^|\.)(account|passport|ssn)$")


class Papers:
    """Kinds and days of a dossier's documents by display name (``d1``)."""

    def __init__(self, entries: Entries) -> None:
        self.entries = entries
        self.kinds: dict[str, str] = {}
        self.days: dict[str, str] = {}
        for kind, day, at in _records(entries):
            for i in at:
                name = entries.spots[i].document
                self.kinds.setdefault(name, kind)
                if day:
                    self.days.setdefault(name, day)
        for actor in entries.parties:
            for seat in actor.seats:
                self.kinds.setdefault(entries.spots[seat.at].document, seat.kind)

    def day(self, spot: Spot) -> tuple[str, bool]:
        """The day of the paper a place is on, and True; else the dossier's, and False."""
        own = self.days.get(spot.document)
        return (own, True) if own is not None else (self.entries.day, False)

    def kind(self, spot: Spot) -> str:
        """The kind of the paper a place is on."""
        return self.kinds.get(spot.document, "other")


def _records(entries: Entries) -> Iterator[tuple[str, str | None, tuple[int, ...]]]:
    yield from ((r.kind, r.day, r.at) for r in entries.invoices)
    yield from ((r.kind, r.day, r.at) for r in entries.orders)
    yield from ((r.kind, r.day, r.at) for r in entries.bills)
    yield from ((r.kind, r.day, r.at) for r in entries.customs)
    yield from ((r.kind, r.day, r.at) for r in entries.grants)
    for payment in entries.payments:
        yield "remittance", payment.day, payment.at
    for bond in entries.bonds:
        yield "customs_bond", bond.effective, bond.at


def secrets(entries: Entries) -> Iterator[str]:
    """Account, passport and social security numbers of a dossier, as held and as printed."""
    for actor in entries.parties:
        yield from (value for kind, value in actor.numbers if kind in SECRET_TYPES and len(value) >= SHORTEST)
    for payment in entries.payments:
        for account in (payment.remitter_account, payment.beneficiary_account):
            if account is not None and len(account) >= SHORTEST:
                yield account
    for spot in entries.spots:
        if _SECRET_FIELD.search(spot.field) and len(spot.text) >= SHORTEST:
            yield spot.text
