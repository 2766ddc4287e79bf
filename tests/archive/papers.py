"""Entries of invented dossiers in a line each: what the index and the rules across dossiers are tried on."""

# ruff: noqa: ANN401
from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from evidence.archive.crossing import cross, opened
from evidence.archive.index.store import Index
from evidence.archive.rules.rule import Law
from evidence.judge.provisions import shipped
from evidence.records.archives import (
    ENTRIES_VERSION,
    Actor,
    Bill,
    Bond,
    CrossFinding,
    CustomsEntry,
    Entries,
    Grant,
    Invoice,
    Order,
    Payment,
    Print,
    Provision,
    Seat,
    Spend,
    Spot,
)  # fmt: skip
from evidence.values import addresses


@dataclass
class Dossier:
    """Puts together the entries of one dossier; parties are made when first named."""

    name: str
    day: str = "2026-03-02"
    actors: dict[str, Actor] = field(default_factory=dict)
    items: dict[str, list[Any]] = field(default_factory=dict)
    spots: list[Spot] = field(default_factory=list)

    def at(self, what: str, text: str) -> int:
        self.spots.append(Spot("d1", what, f"{what}.pdf", text, 1, (10.0, 20.0, 90.0, 32.0)))
        return len(self.spots) - 1

    def party(self, name: str, *seats: tuple[str, str], **known: Any) -> int:
        old = self.actors.get(name) or Actor(name, "company", (name,), ())
        new = tuple(Seat(kind, role, self.at(f"{role}.name", name)) for kind, role in seats)
        where = tuple(addresses.comparable(a) for a in known.pop("addresses", ()))
        values = {f: getattr(old, f) for f in old.__struct_fields__} | known
        values |= {"seats": old.seats + new, "addresses": tuple(sorted({*old.addresses, *where}))}
        self.actors[name] = Actor(**values)
        return list(self.actors).index(name)

    def add(self, item: str, record: Any) -> Dossier:
        self.items.setdefault(item, []).append(record)
        return self

    def importer(self, name: str, number: str, **known: Any) -> int:
        seats = (("entry_summary", "importer"), ("importer_identity", "importer"))
        return self.party(name, *seats, numbers=(("ein", number),), **known)

    def invoice(self, number: str, seller: str, buyer: str, total: str, **given: Any) -> Dossier:
        one = self.party(seller, ("commercial_invoice", "seller"))
        two = self.party(buyer, ("commercial_invoice", "buyer"))
        at = (self.at("number", number), self.at("total", total))
        values = {"kind": "commercial_invoice", "day": self.day, "currency": "USD", "content": f"c-{total}", "at": at}
        return self.add("invoices", Invoice(**{**values, **given}, number=number, seller=one, buyer=two, total=total))

    def payment(self, reference: str | None, amount: str, spends: Iterable[tuple[int, str]], **given: Any) -> Dossier:
        shares = tuple(Spend(i, share, "USD", ()) for i, share in spends)
        values = {"currency": "USD", "day": self.day, "remitter": None, "beneficiary": None} | given
        at = (self.at("amount", amount),)
        return self.add("payments", Payment(reference=reference, amount=amount, at=at, spends=shares, **values))

    def order(self, number: str, seller: str, buyer: str, total: str | None, **given: Any) -> Dossier:
        one, two = self.party(seller, ("contract", "seller")), self.party(buyer, ("contract", "buyer"))
        values = {"kind": "contract", "day": self.day, "currency": "USD", "at": (self.at("number", number),)} | given
        return self.add("orders", Order(number=number, seller=one, buyer=two, total=total, **values))

    def entry(self, number: str, importer: str, importer_number: str, **given: Any) -> Dossier:
        where = self.importer(importer, importer_number)
        values: dict[str, Any] = {
            "kind": "entry_summary", "consignee": where, "consignee_number": importer_number, "filer": None,
            "type": "01", "day": self.day, "import_day": self.day, "port": "2704", "bill": None, "value": "10000.00",
            "charges": "400.00", "bond_type": "8", "surety": "427", "at": (self.at("entry_number", number),),
        }  # fmt: skip
        record = CustomsEntry(**{**values, **given}, number=number, importer=where, importer_number=importer_number)
        return self.add("customs", record)

    def bill(self, number: str, **given: Any) -> Dossier:
        values: dict[str, Any] = {
            "kind": "bill_of_lading", "master": None, "level": "house", "load": "FCL", "carrier": None, "shipper": None,
            "consignee": None, "vessel": "EASTERN STAR", "voyage": "12E", "day": self.day, "packages": "500",
            "unit": "CTN", "weight": "5000", "containers": (), "seals": (), "at": (self.at("number", number),),
        }  # fmt: skip
        return self.add("bills", Bill(**{**values, **given}, number=number))

    def bond(self, number: str, principal: str, principal_number: str, amount: str, **given: Any) -> Dossier:
        where = self.party(principal, ("customs_bond", "principal"), numbers=(("ein", principal_number),))
        values: dict[str, Any] = {
            "type": "continuous", "activity": "1", "surety": None, "effective": "2025-01-01", "termination": None,
            "at": (self.at("number", number),), "money_at": (self.at("amount", amount),),
        }  # fmt: skip
        record = Bond(
            **{**values, **given}, number=number, principal=where, principal_number=principal_number, amount=amount
        )
        return self.add("bonds", record)

    def grant(self, kind: str, *parties: int, **given: Any) -> Dossier:
        values = {"day": "2026-01-05", "expiry": None, "at": (self.at("date", kind),)} | given
        return self.add("grants", Grant(kind=kind, parties=parties, **values))

    def print(self, what: str, hexed: str, facts: tuple[str, ...], who: tuple[str, ...], kind: str) -> Dossier:
        return self.add("prints", Print(what, hexed, kind, facts, who, (self.at(what, hexed[:8]),)))

    def entries(self) -> Entries:
        items = {name: tuple(records) for name, records in self.items.items()}
        parties, spots = tuple(self.actors.values()), tuple(self.spots)
        return Entries(ENTRIES_VERSION, "clear", 0, "entered", self.day, (), parties=parties, spots=spots, **items)


def law() -> Law:
    """The shipped provisions as the rules across dossiers get them."""
    return {
        name: tuple(
            Provision(r.first.isoformat(), r.last.isoformat() if r.last else None, r.value, r.status, r.source)
            for r in provision.rows
        )
        for name, provision in shipped().items()
    }


def index() -> Index:
    return opened(sqlite3.connect(":memory:", isolation_level=None))


def found(*dossiers: Dossier, held: Index | None = None) -> tuple[CrossFinding, ...]:
    """What the rules find among some dossiers."""
    place = held or index()
    for dossier in dossiers:
        place.put(dossier.name, dossier.entries())
    return cross(place, law(), None)[0].findings


def rules_of(*dossiers: Dossier) -> list[str]:
    return [f.rule for f in found(*dossiers)]
