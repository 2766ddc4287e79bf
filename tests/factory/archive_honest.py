"""Scenes of an archive that look alike and are honest: nothing across their dossiers is wrong."""

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
    sold_by,
    wire_of,
)
from tests.factory.archive_faults import costly, moved
from tests.factory.customs_papers import line_count, settle
from tests.factory.edit import other_words
from tests.factory.further_agency import broker_license
from tests.factory.further_customs import bond_rider, owner_declaration
from tests.factory.further_trade import proforma_invoice, purchase_order
from tests.factory.further_transport import delivery_receipt
from tests.factory.model import Dossier, Paper
from tests.factory.story import Story
from tests.factory.unrelated import unrelated

Maker = Callable[[Cast, int], Scene]


def broker_for_clients(cast: Cast, turn: int) -> Scene:
    """A licensed broker is importer of record for its clients, who declare themselves the owners."""
    base = cast.base()
    broker = base.buyer = replace(base.broker, form="corporation" if "LLC" not in base.broker.name else "llc")
    base.numbers["amount"] = "200000"
    house, dossiers = made(base), []
    licence = broker_license(base, cast.rng)
    for days in (10, 60, 130, 200):
        story = cast.story(base.days["entry"] + timedelta(days=days), bond="continuous")
        story.broker = broker
        dossier = nominal(story, house, base, ("customs_bond", "importer_identity", "ein_letter"))
        put(dossier, copied(licence), owner_declaration(story, cast.rng))
        dossiers.append(dossier)
    return Scene("a licensed broker imports for clients", dossiers)


def third_party_warehouse(cast: Cast, turn: int) -> Scene:
    """Unrelated importers have their goods delivered to one fulfilment centre."""
    centre = cast.company("Fulfillment|Warehousing|Logistics Services")
    dossiers = []
    for _ in range(3):
        story = cast.story()
        dossier = made(story)
        invoice = dossier.paper("commercial_invoice")
        invoice.fields |= {"ship_to.name": centre.name, "ship_to.address": centre.address}
        receipt = delivery_receipt(story, cast.rng)
        receipt.fields |= {"deliver_to.name": centre.name, "deliver_to.address": centre.address}
        put(dossier, receipt)
        dossiers.append(dossier)
    return Scene("unrelated importers at one fulfilment centre", dossiers)


def one_wire_for_two(cast: Cast, turn: int) -> Scene:
    """One wire pays two shipments in full and cites both invoices."""
    one = cast.base()
    two = cast.again(one, 6)
    sold_by(two, one)
    details = f"PAYMENT INVOICES {one.numbers['invoice']} AND {two.numbers['invoice']}"
    day = max(p.day for p in (*one.payments, *two.payments))
    wire = replace(wire_of(one, one.total + two.total, details), day=day)
    one.payments, two.payments = [wire], [wire]
    first = made(one)
    second = made(two, first)
    paid = first.paper("remittance")
    paid.fields |= {"invoice_refs[0]": one.numbers["invoice"], "invoice_refs[1]": two.numbers["invoice"]}
    place = second.papers.index(second.paper("remittance"))
    second.papers[place] = copied(paid, second.papers[place].name)
    return Scene("one wire pays two in full", [first, second])


def shared_master(cast: Cast, turn: int) -> Scene:
    """Three importers' goods share a box: one master bill, three house bills."""
    base = cast.base(load="LCL")
    stories = [base]
    for _ in range(2):
        story = cast.story(base.days["entry"], origin=base.origin, load="LCL", payments="full")
        same_voyage(story, base)
        story.containers, story.seals = base.containers, base.seals
        story.numbers["master"] = base.numbers["master"]
        stories.append(story)
    dossiers = [made(story) for story in stories]
    for dossier in dossiers:
        dossier.paper("bill_of_lading").fields["master_number"] = base.numbers["master"]
    return Scene("one master, three house bills", dossiers)


def one_entry_two_suppliers(cast: Cast, turn: int) -> Scene:
    """One entry covers two suppliers' goods; each supplier's papers are a dossier with that entry in it."""
    one = cast.base(lines=1)
    two = cast.again(one, 0, lines=1)
    two.days |= {k: one.days[k] for k in ("arrival", "entry", "summary")}
    for name in ("vessel", "unlading"):
        setattr(two, name, getattr(one, name))
    two.numbers |= {k: one.numbers[k] for k in ("voyage", "entry")}
    first = made(one)
    second = made(two, first)
    entry, other = first.paper("entry_summary"), second.paper("entry_summary")
    _joined(entry, other)
    second.papers[second.papers.index(other)] = copied(entry, other.name)
    return Scene("one entry, two suppliers", [first, second])


def _joined(entry: Paper, other: Paper) -> None:
    """Adds another entry's lines to an entry."""
    start = line_count(entry.fields)
    by_line = "relationship" not in entry.fields
    for i in range(line_count(other.fields)):
        for name, value in other.fields.items():
            if name.startswith(f"lines[{i}].") and not name.endswith(".relationship"):
                entry.fields[f"lines[{start + i}].{name.partition('.')[2]}"] = value
        if by_line:
            entry.fields[f"lines[{start + i}].relationship"] = "N"
    entry.fields |= {"bl_number": "MULTI", "manufacturer_id": "MULTI"}
    settle(entry.fields)


def several_honest(cast: Cast, turn: int) -> Scene:
    """One importer's shipments under one bond and one power of attorney; now and then with much duty and a big bond."""
    if turn % 3 == 1:
        return Scene("shipments that a bigger bond covers", costly(cast, "100000", (0, 60, 150), 190_000))
    base = cast.base()
    first = made(base)
    dossiers = [first]
    for days in (30, 75):
        story = cast.again(base, days)
        if turn % 3 == 2:
            sold_by(story, base)
        dossiers.append(made(story, first))
    return Scene("an importer's shipments", dossiers)


def revised_invoice(cast: Cast, turn: int) -> Scene:
    """An early dossier holds the first invoice, the later one the invoice that says it replaces it."""
    story = cast.story(payments="full")
    before = copy.deepcopy(story)
    before.lines = [replace(x, quantity=x.quantity * 2, cartons=x.cartons * 2) for x in before.lines]
    before.days["invoice"] = story.days["invoice"] - timedelta(days=9)
    repaid(before)
    early = _only(made(before), before, "prefiling", 12, "commercial_invoice", "packing_list")
    dossier = made(story)
    invoice = dossier.paper("commercial_invoice")
    invoice.extras["title"] = ("REVISED COMMERCIAL INVOICE", "COMMERCIAL INVOICE (REVISED)")[turn % 2]
    first = before.days["invoice"].isoformat()
    invoice.extras["note[0]"] = f"Revision 1. This invoice replaces our invoice {invoice.fields['number']} of {first}."
    return Scene("an invoice and its revision", [early, dossier])


def _only(dossier: Dossier, story: Story, stage: str, after: int, *kinds: str) -> Dossier:
    """A dossier at an early stage, with papers of these kinds alone, known some days after the invoice."""
    dossier.papers = [p for p in dossier.papers if p.kind in kinds]
    day = story.days["invoice"] + timedelta(days=after)
    dossier.story |= {"stage": stage, "as_of": day.isoformat()}
    return dossier


def proforma_first(cast: Cast, turn: int) -> Scene:
    """Order and proforma in an early dossier; the later one's invoice carries the proforma's number."""
    story = cast.story()
    before = copy.deepcopy(story)
    before.lines = [replace(x, price=ids.cents(x.price * Decimal("1.05"))) for x in before.lines]
    proforma = proforma_invoice(before, cast.rng)
    proforma.fields["number"] = story.numbers["invoice"]
    early = _only(made(before), before, "order", -20, "")
    early.story["as_of"] = before.days["contract"].isoformat()
    put(early, purchase_order(before, cast.rng), proforma)
    return Scene("proforma and invoice with one number", [early, made(story)])


def one_seller_two_buyers(cast: Cast, turn: int) -> Scene:
    """A factory sells to two importers."""
    one = cast.story()
    two = cast.story(origin=one.origin, sector=one.lines[0].goods.sector)
    sold_by(two, one)
    return Scene("one seller, two buyers", [made(one), made(two)])


def importer_moved(cast: Cast, turn: int) -> Scene:
    """An importer has moved: form 5106, power of attorney and a rider to the bond give the new address."""
    base = cast.base("llc")
    first, later = made(base), cast.again(base, 210)
    later.buyer = moved(later.buyer, cast.company("Supply"))
    later.days |= {
        "record": later.days["entry"] - timedelta(days=60),
        "power": later.days["entry"] - timedelta(days=55),
    }
    second = made(later, first, ("customs_bond", "ein_letter"))
    second.paper("importer_identity").extras["action"] = "Change of Address"
    put(second, _rider(cast, later, "address", f"changing the address of the principal to {later.buyer.address}"))
    return Scene("an importer that moved", [first, second])


def _rider(cast: Cast, story: Story, change: str, words: str) -> Paper:
    rider = bond_rider(story, cast.rng)
    rider.extras |= {"change": change, "words": words}
    return rider


def importer_renamed(cast: Cast, turn: int) -> Scene:
    """An importer has another name: 5106 and the bond's rider tell the former one."""
    base = cast.base("llc")
    first, later = made(base), cast.again(base, 210)
    old = later.buyer.name
    later.buyer = replace(later.buyer, name=other_words(cast.rng, old))
    start = later.days["entry"]
    later.letter = "147C"
    later.days |= {k: start - timedelta(days=n) for k, n in (("record", 60), ("power", 55), ("letter", 70))}
    second = made(later, first, ("customs_bond",))
    record = second.paper("importer_identity")
    record.fields["aka[0]"], record.extras["aka_kind[0]"] = old, "AKA"
    record.extras["action"] = "Change of Name"
    words = f"changing the name of the principal from {old} to {later.buyer.name}"
    put(second, _rider(cast, later, "name", words))
    return Scene("an importer with another name", [first, second])


def same_blank_form(cast: Cast, turn: int) -> Scene:
    """The same form that nobody filled in, or the same circular, lies scanned in two dossiers."""
    one, two = cast.story(), cast.story()
    dossiers = made(one), made(two)
    sheets = unrelated(one.seed)
    sheet = sheets[(len(sheets) - 1, 3, len(sheets) - 2)[turn % 3]]
    sheet.quality = "scan200"
    for dossier in dossiers:
        dossier.papers.append(copied(sheet))
        dossier.seed = one.seed
    return Scene("one blank form in two dossiers", list(dossiers))


def group_signatory(cast: Cast, turn: int) -> Scene:
    """One officer signs for two companies of a group; each one's 5106 names the other as related."""
    one, two = cast.story(form="llc"), cast.story(form="llc")
    two.people |= {k: one.people[k] for k in ("officer", "officer_title")}
    dossiers = made(one), made(two)
    for dossier, other in zip(dossiers, (two, one), strict=True):
        record = dossier.paper("importer_identity")
        record.fields["related[0]"] = other.buyer.name
        record.extras["related_number[0]"] = other.numbers["ein"]
    return Scene("one signatory of a group", list(dossiers))


def two_sellers_one_number(cast: Cast, turn: int) -> Scene:
    """Two sellers' invoices happen to carry one number; now and then for one buyer."""
    one = cast.base()
    two = cast.again(one, 20) if turn % 2 else cast.story(one.days["entry"])
    renumbered(one, f"INV-{ids.digits(cast.rng, 6)}")
    renumbered(two, one.numbers["invoice"])
    first = made(one)
    return Scene("two sellers, one invoice number", [first, made(two, first if turn % 2 else None)])


def box_again(cast: Cast, turn: int) -> Scene:
    """A box comes again months later with another voyage and another importer."""
    one = cast.base(load="FCL")
    two = cast.story(one.days["entry"] + timedelta(days=120), origin=one.origin, payments="full")
    same_goods(two, one, cast.rng)
    boxed(two, cast.rng)
    two.containers[0] = one.containers[0]
    return Scene("one box on two voyages", [made(one), made(two)])


HONEST: tuple[Maker, ...] = (
    broker_for_clients,
    third_party_warehouse,
    one_wire_for_two,
    shared_master,
    one_entry_two_suppliers,
    several_honest,
    revised_invoice,
    proforma_first,
    one_seller_two_buyers,
    importer_moved,
    importer_renamed,
    same_blank_form,
    group_signatory,
    two_sellers_one_number,
    box_again,
)
