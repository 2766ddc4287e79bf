"""Scenes of an archive with something wrong in them that no single dossier shows, a few of each rule."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from tests.factory import identifiers as ids
from tests.factory.archive_cast import (
    Cast,
    Scene,
    boxed,
    copied,
    made,
    nominal,
    put,
    renumbered,
    repaid,
    same_goods,
    same_voyage,
    scaled,
    sold_by,
    wire_of,
)
from tests.factory.customs_papers import entry_summary, total_up
from tests.factory.further_agency import ior_agreement
from tests.factory.model import Dossier
from tests.factory.names import Company
from tests.factory.story import Story

Maker = Callable[[Cast, int], Scene]


def _scene(name: str, rule: str, *dossiers: Dossier) -> Scene:
    return Scene(name, list(dossiers), [(f"archive.{rule}", list(dossiers))])


def shared_importer_number(cast: Cast, turn: int) -> Scene:
    """Two unrelated importers use one number, each on all of its papers."""
    one, two = cast.story(), cast.story()
    two.numbers["ein"] = one.numbers["ein"]
    return _scene("one number, two importers", "shared-importer-number", made(one), made(two))


def _rented(cast: Cast, count: int, base: Story) -> list[Story]:
    """Stories of other buyers and sellers, entered within ten months after the base's."""
    base.numbers["amount"] = "200000"
    days = [base.days["entry"] + timedelta(days=12 + 55 * i) for i in range(count)]
    return [cast.story(day, bond="continuous") for day in days]


def importer_many_consignees(cast: Cast, turn: int) -> Scene:
    """One importer of record for five unrelated buyers; no agreement, and it is nowhere in the money."""
    base = cast.base()
    house = made(base)
    dossiers = [nominal(story, house, base) for story in _rented(cast, 5, base)]
    scene = _scene("one importer, five strangers", "importer-many-consignees", *dossiers)
    scene.planted.append(("archive.importer-without-money", dossiers))
    return scene


def importer_without_money(cast: Cast, turn: int) -> Scene:
    """An importer that neither buys nor pays, for unrelated sellers; with agreements, or for one buyer alone."""
    base = cast.base()
    house = made(base)
    dossiers = []
    stories = _rented(cast, 5, base)
    for story in stories:
        if turn % 2 == 0:
            own = copy.copy(story)
            own.buyer, own.numbers = base.buyer, story.numbers | {"ein": base.numbers["ein"]}
            agreement = ior_agreement(own, cast.rng)
            agreement.fields |= {"principal.name": story.buyer.name, "principal.address": story.buyer.address}
            signed = {"principal_signatory": story.people["officer"], "agent_signatory": base.people["officer"]}
            agreement.extras |= signed
        else:
            story.buyer, story.buyer_bank = stories[0].buyer, stories[0].buyer_bank
            story.people |= {k: stories[0].people[k] for k in ("officer", "officer_title", "second", "second_title")}
            story.numbers["ein"] = stories[0].numbers["ein"]
        dossiers.append(nominal(story, house, base))
        if turn % 2 == 0:
            put(dossiers[-1], agreement)
    words = "agreements with five buyers" if turn % 2 == 0 else "one buyer, five sellers"
    return _scene(f"rented number, {words}", "importer-without-money", *dossiers)


def _reordered(cast: Cast, days: int = 21) -> tuple[Story, Story]:
    """The same order, shipped twice."""
    one = cast.base()
    two = cast.again(one, days)
    sold_by(two, one)
    same_goods(two, one, cast.rng)
    return one, two


def reused_payment(cast: Cast, turn: int) -> Scene:
    """One wire stands for two shipments of the same worth: with altered words, with none, or citing both."""
    one, two = _reordered(cast)
    first, second = one.numbers["invoice"], two.numbers["invoice"]
    said = [
        (f"PAYMENT FOR INVOICE {first}", f"PAYMENT FOR INVOICE {second}"),
        ("PAYMENT FOR GOODS", "PAYMENT FOR GOODS"),
        (f"PAYMENT INVOICES {first} AND {second}",) * 2,
    ][turn % 3]
    wire = wire_of(one, one.total, said[0])
    one.payments = [wire]
    two.payments = [replace(wire, details=said[1])]
    dossiers = made(one), made(two)
    paid = dossiers[0].paper("remittance")
    if turn % 3 == 0:
        for name in ("style", "family"):
            setattr(dossiers[1].paper("remittance"), name, getattr(paid, name))
        dossiers[1].paper("remittance").extras["uetr"] = paid.extras["uetr"]
    else:
        if turn % 3 == 2:
            paid.fields |= {"invoice_refs[0]": first, "invoice_refs[1]": second}
        place = dossiers[1].papers.index(dossiers[1].paper("remittance"))
        dossiers[1].papers[place] = copied(paid, dossiers[1].papers[place].name)
    return _scene(f"one wire twice, way {turn % 3}", "reused-payment", *dossiers)


def reused_transport_document(cast: Cast, turn: int) -> Scene:
    """One house bill enters two dossiers in full; or two full boxes' bills share their boxes on one voyage."""
    if turn % 3 == 0:
        one, two = _reordered(cast, 9)
    else:
        one = cast.base(load="FCL")
        two = cast.story(one.days["entry"], origin=one.origin, payments="full", load="FCL")
        same_goods(two, one, cast.rng)
    same_voyage(two, one)
    two.containers, two.seals = one.containers, one.seals
    if turn % 3 != 1:
        two.numbers |= {k: one.numbers[k] for k in ("bill", "master")}
    dossiers = made(one), made(two)
    for dossier, story in zip(dossiers, (one, two), strict=True):
        dossier.paper("bill_of_lading").fields["master_number"] = story.numbers["master"]
    names = ("one bill, two entries of one importer", "one full box under two bills", "one bill, two importers")
    return _scene(names[turn % 3], "reused-transport-document", *dossiers)


def reused_entry_number(cast: Cast, turn: int) -> Scene:
    """Two entries of different goods carry one number: of two importers with one broker, or of one importer."""
    one = cast.base()
    if turn % 2:
        two = cast.again(one, 40)
    else:
        two = cast.story(one.days["entry"] + timedelta(days=33))
        two.broker, two.numbers["filer"] = one.broker, one.numbers["filer"]
    two.numbers["entry"] = one.numbers["entry"]
    whose = "one importer" if turn % 2 else "two importers"
    return _scene(f"one entry number, two entries of {whose}", "reused-entry-number", made(one), made(two))


def reused_invoice(cast: Cast, turn: int) -> Scene:
    """One seller's number on two invoices: other goods, another buyer, or the same goods at other prices."""
    one = cast.base()
    one.days["invoice"] = min(one.days["invoice"], one.days["invoice"].replace(month=11, day=20))
    if turn % 3 == 1:
        two = cast.story(one.days["entry"], origin=one.origin, sector=one.lines[0].goods.sector, payments="full")
    else:
        two = cast.again(one, 6)
    sold_by(two, one)
    if turn % 3 == 2:
        same_goods(two, one, cast.rng)
        two.lines = [replace(line, price=ids.cents(line.price * 6 / 10)) for line in two.lines]
        repaid(two)
    two.days["invoice"] = one.days["invoice"]
    renumbered(two, one.numbers["invoice"])
    names = ("other goods", "another buyer", "lower prices")
    return _scene(f"one invoice number, {names[turn % 3]}", "reused-invoice", made(one), made(two))


def shared_contact(cast: Cast, turn: int) -> Scene:
    """Two unrelated importers share address and telephone, telephone and mail, or the officer who signs."""
    one, two = cast.story(form="llc"), cast.story(form="llc")
    here = one.buyer
    if turn % 3 == 0:
        two.buyer = moved(replace(two.buyer, phone=here.phone), here)
    elif turn % 3 == 1:
        two.buyer = replace(two.buyer, phone=here.phone, email=here.email)
    else:
        two.people |= {k: one.people[k] for k in ("officer", "officer_title")}
    names = ("address and telephone", "telephone and mail", "signatory")
    return _scene(f"shared {names[turn % 3]}", "shared-contact", made(one), made(two))


def moved(company: Company, to: Company) -> Company:
    """A company at another's address."""
    return replace(company, street=to.street, city=to.city, region=to.region, postal=to.postal)


def reused_page(cast: Cast, turn: int) -> Scene:
    """One scan of the contract (or packing list) lies in two dossiers, with numbers and dates overwritten."""
    one, two = _reordered(cast, 60)
    kind = ("contract", "packing_list")[turn % 2]
    dossiers = made(one), made(two)
    true = dossiers[1].paper(kind)
    false = copied(dossiers[0].paper(kind), true.name)
    for name in ("number", "date", "latest_shipment", "invoice_number", *(k for k in false.fields if "contain" in k)):
        if name in false.fields and name in true.fields:
            false.fields[name] = true.fields[name]
    dossiers[1].papers[dossiers[1].papers.index(true)] = false
    dossiers[1].seed = dossiers[0].seed
    for dossier in dossiers:
        dossier.paper(kind).quality = "scan200"
    return _scene(f"one scanned {kind.replace('_', ' ')} overwritten", "reused-page", *dossiers)


def duty(story: Story, cast: Cast) -> Decimal:
    """The duty of the story's entry."""
    return Decimal(entry_summary(story, cast.rng).fields["duty"])


def costly(cast: Cast, amount: str, days: tuple[int, ...], each: int) -> list[Dossier]:
    """Shipments of one importer on one bond, each with about so many dollars of duty."""
    base = cast.base(sector="shoes")
    while duty(base, cast) < 20_000:
        base = cast.base(sector="shoes")
    base.numbers["amount"] = amount
    stories = [base]
    while len(stories) < len(days):
        story = cast.again(base, days[len(stories)])
        if duty(story, cast) >= 20_000:
            stories.append(story)
    for story in stories:
        scaled(story, cast.rng, max(1, round(each / duty(story, cast))))
    first = made(base)
    return [first, *(made(story, first) for story in stories[1:])]


def bond_sufficiency(cast: Cast, turn: int) -> Scene:
    """Shipments that one by one suit the bond, and within a year come to duties it doesn't cover."""
    dossiers = costly(cast, "50000", (0, 50, 110, 190), 210_000)
    return _scene("bond outgrown within a year", "bond-sufficiency", *dossiers)


def _small(story: Story, cast: Cast) -> None:
    """Cuts the story's goods to a worth just under 2,500 dollars."""
    line = story.lines[0]
    cartons = max(1, int(Decimal(2450) / (line.price * line.goods.carton[0])))
    pieces = cartons * line.goods.carton[0]
    price = ids.cents(Decimal(cast.rng.randrange(2390, 2485)) / pieces)
    story.lines = [replace(line, cartons=cartons, quantity=pieces, price=price)]
    story.freight, story.insurance = Decimal(180), Decimal(20)
    boxed(story, cast.rng)
    repaid(story)


def split_shipments(cast: Cast, turn: int) -> Scene:
    """Three informal entries within days, of one seller for one consignee, each just under the limit."""
    base = cast.base(lines=1, incoterm="FOB", load="LCL")
    stories = [base, *(cast.again(base, days, lines=1, incoterm="FOB", load="LCL") for days in (1, 3 + turn))]
    dossiers: list[Dossier] = []
    for story in stories:
        sold_by(story, base)
        _small(story, cast)
        dossiers.append(made(story, dossiers[0] if dossiers else None))
        fields = dossiers[-1].paper("entry_summary").fields
        fields |= {"entry_type": "11", "mpf": "2.69"}
        total_up(fields)
    return _scene("one shipment in three small ones", "split-shipments", *dossiers)


def changed_identity(cast: Cast, turn: int) -> Scene:
    """An importer's later shipment has another address, bond or signatory, and none of its papers says why."""
    base = cast.base("llc")
    first, later = made(base), cast.again(base, 90)
    kinds: tuple[str, ...] = ("customs_bond", "importer_identity", "ein_letter", "power_of_attorney")
    if turn % 3 == 0:
        later.buyer = moved(later.buyer, cast.company("Supply"))
    elif turn % 3 == 1:
        other = cast.story(bond="continuous")
        later.surety = other.surety
        later.numbers |= {k: other.numbers[k] for k in ("bond", "surety")}
        later.days["bond"] = base.days["bond"] + timedelta(days=11)
        kinds = kinds[1:]
    else:
        later.people["officer"] = cast.story().people["officer"]
        later.days["power"] = base.days["power"] + timedelta(days=13)
        kinds = kinds[:3]
    names = ("address", "bond", "signatory")
    return _scene(f"another {names[turn % 3]} unexplained", "changed-identity", first, made(later, first, kinds))


FAULTS: tuple[Maker, ...] = (
    shared_importer_number,
    importer_many_consignees,
    importer_without_money,
    reused_payment,
    reused_transport_document,
    reused_entry_number,
    reused_invoice,
    shared_contact,
    reused_page,
    bond_sufficiency,
    split_shipments,
    changed_identity,
)
