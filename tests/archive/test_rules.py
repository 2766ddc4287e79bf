"""What the rules across dossiers find, and the honest look-alikes that they leave alone."""

from __future__ import annotations

import json

import jsonschema
import pytest

from evidence.archive.crossing import json_schema, render
from evidence.archive.index.names import same_name
from evidence.archive.rules import RULES
from evidence.records.archives import CROSS_VERSION, Cross
from tests.archive.papers import Dossier, found, rules_of

BROKER = "Cobalt Heron Customhouse Brokers LLC"
SHIPPER, BUYER, OTHER = "Hangsha Linden Tools Co., Ltd.", "Marlow Peak Imports LLC", "Tidewater Quill Goods Inc."
QUAY = "18 Quay Road, Dover, DE 19901"


def sold(
    name: str, number: str, total: str, seller: str = SHIPPER, buyer: str = BUYER, day: str = "2026-03-02"
) -> Dossier:
    made = Dossier(name, day).invoice(number, seller, buyer, total)
    made.party(seller, addresses=("77 Camphor Street, Hangsha, Zhejiang 310000, China",))
    made.party(buyer, addresses=(QUAY,), numbers=(("ein", "471234567"),))
    return made


# one number, several importers


def test_one_number_under_two_names_is_found() -> None:
    a, b = Dossier("a").entry("ABC-1", BUYER, "471234567"), Dossier("b").entry("ABC-2", OTHER, "471234567")
    assert "archive.shared-importer-number" in rules_of(a, b)


@pytest.mark.parametrize(
    "again", ["MARLOW PEAK IMPORTS", "Marlow Peak Imports, L.L.C.", "Marlow Peak Imports Intl LLC"]
)
def test_one_name_in_other_words_is_one_importer(again: str) -> None:
    a, b = Dossier("a").entry("ABC-1", BUYER, "471234567"), Dossier("b").entry("ABC-2", again, "471234567")
    assert rules_of(a, b) == []


def test_a_company_that_was_renamed_keeps_its_number() -> None:
    a, b = Dossier("a").entry("ABC-1", BUYER, "471234567"), Dossier("b").entry("ABC-2", OTHER, "471234567")
    b.party(OTHER, also=(OTHER, BUYER))
    assert rules_of(a, b) == []


# payments


def test_a_wire_spent_in_full_by_two_dossiers_is_found() -> None:
    a = sold("a", "INV-1", "40000.00").payment("TRN1234567", "40000.00", [(0, "40000.00")])
    b = sold("b", "INV-2", "40000.00").payment("TRN1234567", "40000.00", [(0, "40000.00")])
    (finding,) = [f for f in found(a, b) if f.rule == "archive.reused-payment"]
    assert (finding.outcome, finding.severity, finding.dossiers) == ("violated", "critical", ("a", "b"))
    assert "40,000.00" in finding.message and "80,000.00" in finding.message
    assert {e.dossier for e in finding.evidence} == {"a", "b"}


def test_a_wire_that_lies_in_a_second_dossier_for_an_invoice_of_its_amount_is_found() -> None:
    a = sold("a", "INV-1", "40000.00").payment("TRN1234567", "40000.00", [(0, "40000.00")])
    b = sold("b", "INV-2", "40000.00").payment("TRN1234567", "40000.00", [], cites=("INV1",))
    assert rules_of(a, b) == ["archive.reused-payment"]
    strange = sold("b", "INV-2", "31000.00").payment("TRN1234567", "40000.00", [], cites=("INV1",))
    assert rules_of(a, strange) == []


def test_one_wire_for_two_shipments_suffices() -> None:
    a = sold("a", "INV-1", "40000.00").payment("TRN1234567", "75000.00", [(0, "40000.00")])
    b = sold("b", "INV-2", "35000.00").payment("TRN1234567", "75000.00", [(0, "35000.00")])
    assert rules_of(a, b) == []


def test_one_invoice_in_two_dossiers_is_paid_once() -> None:
    a = sold("a", "INV-1", "40000.00").payment("TRN1234567", "40000.00", [(0, "40000.00")])
    b = sold("b", "INV-1", "40000.00").payment("TRN1234567", "40000.00", [(0, "40000.00")])
    assert rules_of(a, b) == []


def test_a_bank_that_uses_a_reference_on_another_day_made_another_payment() -> None:
    a = sold("a", "INV-1", "40000.00").payment("TRN1234567", "40000.00", [(0, "40000.00")])
    b = sold("b", "INV-2", "40000.00").payment("TRN1234567", "40000.00", [(0, "40000.00")], day="2026-05-02")
    assert rules_of(a, b) == []


def test_a_misread_amount_is_not_held_against_anybody() -> None:
    a = sold("a", "INV-1", "41000.00").payment("TRN1234567", "40000.00", [(0, "39000.00")], sure=False)
    b = sold("b", "INV-2", "40000.00").payment("TRN1234567", "40000.00", [(0, "40000.00")])
    (finding,) = found(a, b)
    assert (finding.outcome, finding.severity) == ("unverifiable", "major")


# entries and invoices


def test_an_entry_number_under_two_importers_is_found() -> None:
    a, b = Dossier("a").entry("ABC-1", BUYER, "471234567"), Dossier("b").entry("ABC-1", OTHER, "982345678")
    assert "archive.reused-entry-number" in rules_of(a, b)


def test_two_suppliers_dossiers_share_an_entry() -> None:
    a, b = (Dossier(n).entry("ABC-1", BUYER, "471234567", bill="HX1", value="90000.00") for n in "ab")
    assert rules_of(a, b) == []


def test_a_corrected_copy_of_an_entry_is_the_entry() -> None:
    a, b = (Dossier(n).entry("ABC-1", BUYER, "471234567", value=v) for n, v in (("a", "90000.00"), ("b", "91000.00")))
    assert rules_of(a, b) == []


def test_an_invoice_number_with_two_totals_is_found() -> None:
    assert rules_of(sold("a", "INV-7", "40000.00"), sold("b", "INV-7", "18000.00")) == ["archive.reused-invoice"]


def test_revisions_other_sellers_other_years_and_equal_copies_are_no_reuse() -> None:
    first = sold("a", "INV-7", "40000.00")
    revised = sold("b", "INV-8", "1.00").invoice("INV-7", SHIPPER, BUYER, "41000.00", revised=True)
    assert rules_of(first, revised) == []
    assert rules_of(first, sold("b", "INV-7", "18000.00", seller="Ningbay Harrow Parts Co., Ltd.")) == []
    assert rules_of(first, sold("b", "INV-7", "18000.00", day="2027-06-01")) == []
    assert rules_of(first, sold("b", "INV-7", "40000.00")) == []


def test_two_sellers_of_one_name_in_two_towns_number_on_their_own() -> None:
    a, b = sold("a", "INV-7", "40000.00"), Dossier("b").invoice("INV-7", SHIPPER, OTHER, "18000.00")
    b.party(SHIPPER, addresses=("3 Willow Lane, Foshun, Guangdong, China",))
    assert rules_of(a, b) == []


# transport


def shipped(name: str, invoice: str, taken: str, **given: object) -> Dossier:
    return Dossier(name).bill("HXYZ1234567", taken=taken, cargo=(invoice,), **given)


def test_a_house_bill_for_two_full_cargoes_is_found() -> None:
    (finding,) = found(shipped("a", "INV1", "500"), shipped("b", "INV2", "500"))
    assert finding.rule == "archive.reused-transport-document"
    assert "500 CTN" in finding.message and "1,000" in finding.message


def test_a_house_bill_shared_by_two_suppliers_suffices() -> None:
    assert rules_of(shipped("a", "INV1", "300"), shipped("b", "INV2", "200")) == []
    assert rules_of(shipped("a", "INV1", "500"), shipped("b", "INV1", "500")) == []


def test_a_master_with_house_bills_is_not_spent() -> None:
    a, b = (shipped(n, f"INV{n}", "500", level="master", houses=True) for n in "ab")
    assert rules_of(a, b) == []


def test_pallets_against_cartons_are_no_contradiction() -> None:
    a, b = (shipped(n, f"INV{n}", "300", unit="PLT", packages="20", taken_weight="2000") for n in "ab")
    assert rules_of(a, b) == []


def boxed(name: str, bill: str, **given: object) -> Dossier:
    return Dossier(name).bill(bill, containers=("MSCU6639870",), **given)


def test_a_container_under_bills_of_two_masters_is_found() -> None:
    found_now = rules_of(boxed("a", "HAAA111", master="MEDU1"), boxed("b", "HBBB222", master="MEDU2"))
    assert found_now == ["archive.reused-transport-document"]
    assert rules_of(boxed("a", "HAAA111", seals=("S1",)), boxed("b", "HBBB222", seals=("S2",))) == found_now


def test_shared_boxes_and_boxes_on_other_voyages_are_normal() -> None:
    assert rules_of(boxed("a", "HAAA111", master="MEDU1"), boxed("b", "HBBB222", master="MEDU1")) == []
    assert rules_of(boxed("a", "HAAA111", load="LCL"), boxed("b", "HBBB222", load="LCL", master="MEDU2")) == []
    assert rules_of(boxed("a", "HAAA111", seals=("S1",)), boxed("b", "HBBB222", seals=("S2",), voyage="30W")) == []


# importers


def rented(name: str, seller: str, buyer: str, **given: object) -> Dossier:
    made = Dossier(name).entry(f"ABC-{name}", OTHER, "982345678").invoice(f"I{name}", seller, buyer, "9000.00")
    made.party(OTHER, addresses=("900 Ferry Plaza, Camden, NJ 08101",))
    return made


SELLERS = ("Hangsha Linden Tools Co., Ltd.", "Foshun Amber Chairs Ltd.", "Wenlin Copper Lamps Factory")
BUYERS = ("Marlow Peak Imports LLC", "Juniper Sail Outfitters Inc.", "Brass Lantern Home Goods LLC")


def test_an_importer_that_never_pays_nor_buys_is_found() -> None:
    rules = rules_of(*(rented(f"d{i}", SELLERS[i], BUYERS[i]) for i in range(3)))
    assert rules == ["archive.importer-many-consignees", "archive.importer-without-money"]


def test_a_broker_who_imports_for_clients_is_left_alone() -> None:
    papers = [Dossier(f"d{i}").invoice(f"I{i}", SELLERS[i], BUYERS[i], "9000.00") for i in range(3)]
    for i, paper in enumerate(papers):
        paper.entry(f"ABC-{i}", BROKER, "982345678")
        paper.grant("broker_license", paper.party(BROKER))
    assert rules_of(*papers) == []


def test_an_agent_with_an_agreement_is_left_alone() -> None:
    papers = [rented(f"d{i}", SELLERS[i], BUYERS[i]) for i in range(3)]
    for paper in papers:
        paper.grant("buying_agency_agreement", paper.party(OTHER))
    assert rules_of(*papers) == []


def test_an_agreement_to_lend_a_number_shows_no_interest_in_the_goods() -> None:
    papers = [rented(f"d{i}", SELLERS[i], BUYERS[i]) for i in range(3)]
    for paper in papers:
        paper.grant("ior_agreement", paper.party(OTHER))
    assert rules_of(*papers) == ["archive.importer-without-money"]


def test_an_importer_that_buys_is_left_alone() -> None:
    assert rules_of(*(rented(f"d{i}", SELLERS[i], OTHER) for i in range(3))) == []


def reached(name: str, importer: str, number: str, phone: str = "2025550142") -> Dossier:
    made = Dossier(name)
    made.importer(importer, number, addresses=(QUAY,), contacts=(phone,))
    return made


def test_two_importers_with_address_and_phone_in_common_are_found() -> None:
    assert rules_of(reached("a", BUYER, "471234567"), reached("b", OTHER, "982345678")) == ["archive.shared-contact"]


def test_a_warehouse_address_or_a_shared_office_ties_nobody() -> None:
    assert rules_of(reached("a", BUYER, "471234567"), reached("b", OTHER, "982345678", "3025550101")) == []
    many = [reached(f"d{i}", f"{name} Trading LLC", f"47000000{i}") for i, name in enumerate(
        ("Amber Fox", "Blue Heron", "Cedar Wolf", "Dusty Rook", "Elder Finch", "Fallow Hart"))]  # fmt: skip
    assert rules_of(*many) == []
    warehouse = Dossier("w")
    warehouse.party("Northgate Fulfillment Inc.", ("delivery_receipt", "deliver_to"), addresses=(QUAY,),
                    contacts=("2025550142",))  # fmt: skip
    assert rules_of(reached("a", BUYER, "471234567"), reached("b", OTHER, "982345678"), warehouse) == []


def test_one_signatory_for_two_importers_is_found() -> None:
    papers = []
    for name, importer, number in (("a", BUYER, "471234567"), ("b", OTHER, "982345678")):
        paper = Dossier(name)
        paper.grant("power_of_attorney", paper.importer(importer, number), signatory="Paloma Meadowes")
        papers.append(paper)
    assert rules_of(*papers) == ["archive.shared-contact"]


FURNITURE = (("Teal Harbor Furniture Imports LLC", "657371560"), ("Noble Mesa Furniture Imports LLC", "346463579"))


def signed(name: str, importer: str, number: str) -> Dossier:
    paper = Dossier(name)
    return paper.grant("power_of_attorney", paper.importer(importer, number), signatory="Paloma Meadowes")


def test_firms_whose_names_share_words_of_their_trade_are_two_where_each_has_a_number_of_its_own() -> None:
    (first, one), (second, other) = FURNITURE
    assert rules_of(signed("a", first, one), signed("b", second, other)) == ["archive.shared-contact"]
    slip, misspelt = f"{one[:-1]}1", first.replace("Teal Harbor", "Tael Harbour")
    assert rules_of(signed("a", first, one), signed("b", misspelt, slip)) == []
    assert rules_of(signed("a", first, one), signed("b", misspelt, other)) == ["archive.shared-contact"]
    assert rules_of(signed("a", first, one), signed("b", "Teal Harbor Home Furniture Inc.", other)) == []


def test_words_of_trade_make_no_strangers_one_and_a_coined_word_leaves_it_open() -> None:
    assert same_name("Harrowlea International Trading LLC", "Vossmere International Trading LLC") is False
    assert same_name("Golden Lantern Home Goods Inc.", "Golden Horse Home Goods Inc.") is False
    assert same_name("Vossmere Home Products Inc.", "Vossmere Trading LLC") is not True
    assert same_name("Vossmere Lighting Products Inc.", "Vossmere Products and Lighting LLC") is None
    assert same_name("Kestrel Lighting Manufacturing Co.", "Petrel Lighting Manufacturing Co.", False) is not True
    assert same_name("Vossmere Trading Co.", "Vosmere Trading Co.", False) is True


def test_a_buyer_of_the_same_trade_is_not_the_importer() -> None:
    (importer, number), (buyer, other) = FURNITURE
    papers = [rented(f"d{i}", SELLERS[i], BUYERS[i]) for i in range(3)]
    bought = (
        Dossier("e").entry("ABC-e", OTHER, "982345678").invoice("Ie", SELLERS[0], "Tidewater Home Goods LLC", "9.00")
    )
    bought.party("Tidewater Home Goods LLC", numbers=(("ein", other),))
    assert "archive.importer-without-money" not in rules_of(*papers, bought)
    papers = [Dossier(f"d{i}").entry(f"ABC-{i}", importer, number) for i in range(3)]
    for i, paper in enumerate(papers):
        paper.invoice(f"I{i}", SELLERS[i], buyer, "9000.00").party(buyer, numbers=(("ein", other),))
    assert rules_of(*papers) == ["archive.importer-without-money"]


# bonds, splits, changes, contracts


def secured(name: str, day: str, charges: str) -> Dossier:
    paper = Dossier(name, day).entry(f"ABC-{name}", BUYER, "471234567", charges=charges)
    return paper.bond("B77", BUYER, "471234567", "50000.00")


def test_a_bond_below_the_formula_on_a_year_of_entries_is_found() -> None:
    (finding,) = found(*(secured(f"d{i}", f"2026-0{i + 1}-10", "200000.00") for i in range(3)))
    assert (finding.rule, finding.severity) == ("archive.bond-sufficiency", "major")
    assert "600,000.00" in finding.message and "60,000.00" in finding.message
    assert finding.sources


def test_a_bond_that_suffices_in_each_year_is_left_alone() -> None:
    assert rules_of(*(secured(f"d{i}", f"202{i + 5}-02-10", "400000.00") for i in range(3))) == []
    assert rules_of(secured("a", "2026-01-10", "250000.00"), secured("b", "2026-02-10", "250000.00")) == []


def small(name: str, day: str, value: str, kind: str = "11") -> Dossier:
    paper = sold(name, f"INV-{name}", value, day=day)
    return paper.entry(f"ABC-{name}", BUYER, "471234567", type=kind, value=value)


def test_shipments_cut_to_stay_informal_are_found() -> None:
    papers = [small(f"d{i}", f"2026-03-0{i + 1}", "2400.00") for i in range(3)]
    assert rules_of(*papers) == ["archive.split-shipments"]


def test_small_shipments_months_apart_or_formally_entered_are_left_alone() -> None:
    assert rules_of(*(small(f"d{i}", f"2026-0{i + 1}-01", "2400.00") for i in range(3))) == []
    assert rules_of(*(small(f"d{i}", f"2026-03-0{i + 1}", "2400.00", "01") for i in range(3))) == []
    assert rules_of(*(small(f"d{i}", f"2026-03-0{i + 1}", "300.00") for i in range(3))) == []


def moved(name: str, day: str, address: str, *told: str) -> Dossier:
    paper = Dossier(name, day).entry(f"ABC-{name}", BUYER, "471234567", address=address)
    return paper.grant("importer_identity", paper.party(BUYER), addresses=told) if told else paper


def test_an_address_that_changes_without_a_paper_is_found() -> None:
    here, there = "18 quay rd dover de 19901", "5 mill ln salem or 97301"
    assert rules_of(moved("a", "2026-01-05", here), moved("b", "2026-03-05", there)) == ["archive.changed-identity"]
    assert rules_of(moved("a", "2026-01-05", here), moved("b", "2026-03-05", there, there)) == []
    assert rules_of(moved("a", "2026-01-05", here), moved("b", "2026-03-05", here.replace("19901", "19901 usa"))) == []


def ordered(name: str, invoice: str, total: str) -> Dossier:
    return sold(name, invoice, total).order("SC-9", SHIPPER, BUYER, "60000.00", takers=(0,))


def test_invoices_beyond_their_contract_are_found() -> None:
    rules = rules_of(ordered("a", "INV-1", "40000.00"), ordered("b", "INV-2", "40000.00"))
    assert rules == ["archive.overdrawn-contract"]
    assert rules_of(ordered("a", "INV-1", "40000.00"), ordered("b", "INV-2", "20000.00")) == []


LOOKS = "0f" * 40 + "00" * 88
POWER = ("effective_date=2025-11-03", "signatory.name=Paloma Meadowes", "number=POA-88213")


def scanned(name: str, looks: str, own: tuple[str, ...], grantor: str) -> Dossier:
    return Dossier(name).print("page", looks, own, (f"grantor.name={grantor}",), "power_of_attorney")


def test_a_scan_in_which_a_name_was_changed_is_found() -> None:
    (finding,) = found(scanned("a", LOOKS, POWER, BUYER), scanned("b", "1f" + LOOKS[2:], POWER, OTHER))
    assert (finding.rule, finding.dossiers) == ("archive.reused-page", ("a", "b"))
    assert BUYER in finding.message and OTHER in finding.message


def test_a_standing_paper_a_blank_form_and_another_picture_are_no_reuse() -> None:
    first = scanned("a", LOOKS, POWER, BUYER)
    assert rules_of(first, scanned("b", LOOKS, POWER, BUYER.upper())) == []
    filled = ("effective_date=2025-11-03", "signatory.name=Cedric Millbrook", "number=POA-10077")
    assert rules_of(first, scanned("b", LOOKS, filled, OTHER)) == []
    assert rules_of(first, scanned("b", "f0" * 128, POWER, OTHER)) == []
    assert rules_of(first, scanned("b", LOOKS, (*POWER[:2], "number=POA-88214"), OTHER)) == []


SEAL = "00000000ff00ff0000ffff00" * 42 + "0" * 16
OTHER_SEAL = "ffff000000000000" * 63 + "0" * 16


def sealed(name: str, who: str, looks: str = SEAL) -> Dossier:
    return Dossier(name).print("seal", looks, (), (who,), "commercial_invoice")


def test_one_picture_of_a_seal_on_papers_of_strangers_is_found() -> None:
    (finding,) = found(sealed("a", SHIPPER), sealed("b", "Foshun Amber Chairs Ltd.", SEAL.replace("ff00", "fe00", 1)))
    assert (finding.rule, finding.severity, finding.dossiers) == ("archive.reused-page", "major", ("a", "b"))


def test_a_seal_on_all_papers_of_its_owner_and_another_seal_are_no_reuse() -> None:
    assert rules_of(sealed("a", SHIPPER), sealed("b", SHIPPER.upper())) == []
    assert rules_of(sealed("a", SHIPPER), sealed("b", "Foshun Amber Chairs Ltd.", OTHER_SEAL)) == []


def test_what_is_found_fulfils_the_published_schema() -> None:
    told = found(sold("a", "INV-9", "1200.00"), sold("b", "INV-9", "1300.00"))
    written = json.loads(render(Cross(CROSS_VERSION, told)))
    assert len(written["findings"]) == 1
    jsonschema.validate(written, json_schema())
    del written["findings"][0]["dossiers"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(written, json_schema())


def test_every_rule_is_named_as_in_the_catalogue_and_has_a_tag_of_its_own() -> None:
    assert all(r.name.startswith("archive.") and r.meaning.endswith(".") for r in RULES)
    assert len({r.tag for r in RULES}) == len(RULES)
