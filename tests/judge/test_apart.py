"""Two shipments of one importer in one dossier: no paper of the one is held against the other's."""

from __future__ import annotations

from evidence.judge.apart import views
from evidence.verify import verify
from tests.builders import Paper, closed_loop, dossier, paper
from tests.clean_loop import CLEAN_LOOP
from tests.judge.rules_support import case_of
from tests.judge.test_misread import outcome
from tests.verify.forging import proved

ROAD, SEA = {"seller.name": "Lantern Works Co., Ltd."}, {"shipper.name": "Lantern Works Co., Ltd."}


def kinds_of(*papers: Paper) -> list[list[str]]:
    seen = views(case_of(dossier(*papers)))
    return [sorted(d.kind for d in one.documents) for one in seen]


def shipment(number: str, bill: str, box: str, *, carried: bool = True) -> list[Paper]:
    found = [
        paper("commercial_invoice", {"number": number, "contract_number": "HS-26001", "containers[0]": box, **ROAD}),
        paper("packing_list", {"number": f"P{number}", "invoice_number": number, "containers[0]": box, **ROAD}),
    ]
    return [*found, paper("bill_of_lading", {"number": bill, "containers[0]": box, **SEA})] if carried else found


def test_two_shipments_are_seen_each_by_itself_under_the_contract_of_both() -> None:
    contract = paper("contract", {"number": "HS-26001", **ROAD})
    both = kinds_of(
        contract, *shipment("LW2601", "MAEU5551", "MSKU0000011"), *shipment("LW2602", "MAEU5552", "MSKU0000027")
    )
    assert both == [["bill_of_lading", "commercial_invoice", "contract", "packing_list"]] * 2


def test_one_shipment_of_two_invoices_under_one_bill_is_seen_as_it_is() -> None:
    one = shipment("LW2601", "MAEU5551", "MSKU0000011")
    second = shipment("LW2602", "MAEU5551", "MSKU0000011", carried=False)
    assert len(kinds_of(*one, *second)) == 1


def test_a_shipment_without_its_bill_is_not_given_the_others() -> None:
    one = shipment("LW2601", "MAEU5551", "MSKU0000011")
    bare = shipment("LW2602", "MAEU5552", "MSKU0000027", carried=False)
    assert [("bill_of_lading" in kinds) for kinds in kinds_of(*one, *bare)] == [True, False]


def test_a_paper_that_ties_to_nothing_is_looked_for_where_such_a_paper_is_lacking() -> None:
    one = shipment("LW2601", "MAEU5551", "MSKU0000011")
    bare = shipment("LW2602", "MAEU5552", "MSKU0000027", carried=False)
    stray = paper("bill_of_lading", {"number": "ONEY7771", **SEA})
    assert [kinds.count("bill_of_lading") for kinds in kinds_of(*one, *bare, stray)] == [1, 1]


def beside(number: str, without: tuple[str, ...] = (), **more: str) -> Paper:
    """A second invoice of the clean dossier's goods, between the same parties."""
    same = {**CLEAN_LOOP["commercial_invoice"], "number": number, "containers[0]": None}
    return paper("commercial_invoice", {**{k: v for k, v in same.items() if k not in without}, **more})


def test_an_invoice_laid_beside_that_cites_the_bill_does_not_hide_another_container() -> None:
    other = {"containers[0]": "MSKU0000011"}
    strange = {"bill_of_lading": other, "entry_summary": other}
    assert outcome(closed_loop(strange), "transport.container") == "violated"
    laid = closed_loop(strange, beside("LW9901", bl_number="PCFL2602417"))
    assert outcome(laid, "transport.container") == "unverifiable"


def test_an_invoice_made_for_the_entry_does_not_hide_what_the_real_one_says() -> None:
    low = {"total_entered_value": "20000", "lines[0].entered_value": "13000", "lines[1].entered_value": "7000"}
    cheap = beside("LW9901", ("lines[0].amount", "lines[1].amount"), bl_number="PCFL2602417", total="20000.00")
    case = closed_loop({"entry_summary": low, "bill_of_lading": {"containers[0]": None}}, cheap)
    assert outcome(case, "amount.entered-value") == "unverifiable"


def test_shipments_under_one_contract_add_up_against_its_total() -> None:
    second = beside("LW2602", contract_number="LW-HS-2601")
    packed = paper("packing_list", {"number": "PL2602", "invoice_number": "LW2602"})
    case = closed_loop({}, second, packed)
    assert len(views(case_of(case))) == 2
    assert outcome(case, "amount.contract-total") == "violated"


def test_two_shipments_with_all_papers_each_contradict_nothing() -> None:
    whole = [*shipment("LW2601", "MAEU5551", "MSKU0000011"), *shipment("LW2602", "MAEU5552", "MSKU0000027")]
    assert outcome(dossier(*whole), "transport.container") == "holds"


def test_a_contradiction_in_doubt_of_two_shipments_stands_in_a_sound_proof() -> None:
    other = {"containers[0]": "MSKU0000011"}
    case = closed_loop({"bill_of_lading": other, "entry_summary": other}, beside("LW9901", bl_number="PCFL2602417"))
    assert verify(proved(case)).broken == ()
