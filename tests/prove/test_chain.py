"""The chain of a shipment: closed, open or broken, link by link."""

from __future__ import annotations

import pytest

from evidence.prove.chain import expected
from evidence.prove.shipments import loop
from evidence.records.proofs import Link, LinkStatus, Operation, Shipment
from tests.builders import Fields, Paper, closed_loop, dossier, loop_papers, paper
from tests.prove.support import link, proved, shipment, status

RELATIONS = ("orders", "pays", "packs", "ships", "enters", "imports-for", "identifies", "secures", "empowers")


def test_a_clean_dossier_is_a_closed_loop() -> None:
    found = shipment(closed_loop())
    assert (found.verdict, found.capital, found.logistics) == ("closed", "closed", "closed")
    assert [one.relation for one in found.links if one.status is LinkStatus.HOLDS] == [
        "orders", "pays", "packs", "ships", "enters", "imports-for", "identifies", "identifies", "secures", "empowers",
    ]  # fmt: skip


def test_every_link_that_holds_rests_on_facts_of_both_its_papers() -> None:
    case = closed_loop()
    owner = {f.id: f.document for f in case.facts}
    for one in shipment(case).links:
        if one.status is LinkStatus.MISSING:
            continue
        assert {one.source, one.target} <= {owner[f] for f in one.evidence}
        assert one.steps and one.why


@pytest.mark.parametrize(
    ("kind", "relation"),
    [
        ("contract", "orders"),
        ("remittance", "pays"),
        ("packing_list", "packs"),
        ("bill_of_lading", "ships"),
        ("entry_summary", "enters"),
        ("ein_letter", "identifies"),
        ("customs_bond", "secures"),
        ("power_of_attorney", "empowers"),
    ],
)
def test_a_loop_without_one_of_its_papers_is_open_and_the_link_missing(kind: str, relation: str) -> None:
    found = shipment(closed_loop(without=(kind,)))
    assert found.verdict == "open"
    assert link(found, relation).status is LinkStatus.MISSING
    assert link(found, relation).required


@pytest.mark.parametrize(
    ("relation", "at", "changes"),
    [
        ("orders", 0, {"commercial_invoice": {"contract_number": "LW-HS-2688"}}),
        ("orders", 0, {"contract": {"seller.name": "Quarry Tools Co., Ltd."}}),
        ("orders", 0, {"contract": {"currency": "EUR"}}),
        ("pays", 0, {"remittance": {"amount": "39000.00"}}),
        ("pays", 0, {"remittance": {"amount": "45010.00"}}),
        ("pays", 0, {"remittance": {"beneficiary.name": "Quarry Tools Limited"}}),
        ("pays", 0, {"remittance": {"remitter.name": "Dana Whitlow"}}),
        ("packs", 0, {"packing_list": {"invoice_number": "LW260219"}}),
        ("packs", 0, {"packing_list": {"lines[0].quantity": "1100"}}),
        ("ships", 0, {"bill_of_lading": {"containers[0]": "BXDU1234560"}}),
        ("ships", 0, {"bill_of_lading": {"packages": "98"}}),
        ("ships", 0, {"bill_of_lading": {"gross_weight": "2900"}}),
        ("ships", 0, {"bill_of_lading": {"shipper.name": "Quarry Tools Co., Ltd."}}),
        ("ships", 0, {"bill_of_lading": {"consignee.name": "Quarry Tools Inc."}}),
        ("enters", 0, {"entry_summary": {"bl_number": "PCFL2602999"}}),
        ("enters", 0, {"entry_summary": {"consignee.name": "Quarry Tools Inc."}}),
        ("enters", 0, {"entry_summary": {"import_date": "2026-02-20"}}),
        ("imports-for", 0, {"entry_summary": {"importer.name": "Quarry Tools Inc."}}),
        ("identifies", 0, {"ein_letter": {"ein": "47-1203587"}}),
        ("identifies", 0, {"ein_letter": {"holder.name": "Harborline Holdings LLC"}}),
        ("identifies", 1, {"importer_identity": {"importer.name": "Harborline Supply Inc."}}),
        ("secures", 0, {"customs_bond": {"principal.name": "Quarry Tools Inc."}}),
        ("secures", 0, {"customs_bond": {"surety_code": "037"}}),
        ("secures", 0, {"customs_bond": {"type": "single"}}),
        ("secures", 0, {"customs_bond": {"activity_code": "2"}}),
        ("secures", 0, {"customs_bond": {"effective_date": "2026-03-17"}}),
        ("secures", 0, {"customs_bond": {"termination_date": "2026-03-15"}}),
        ("empowers", 0, {"power_of_attorney": {"grantor.name": "Quarry Tools Inc."}}),
        ("empowers", 0, {"power_of_attorney": {"agent.name": "Gull Point Brokers LLC"}}),
        ("empowers", 0, {"power_of_attorney": {"expiry_date": "2026-03-01"}}),
    ],
)
def test_a_contradiction_breaks_its_link_and_the_loop(relation: str, at: int, changes: dict[str, Fields]) -> None:
    found = shipment(closed_loop(changes))
    broken = link(found, relation, at)
    assert broken.status is LinkStatus.FAILS, broken.why
    assert any(step.result is False for step in broken.steps)
    assert found.verdict == "broken"


@pytest.mark.parametrize(
    "changes",
    [
        {"bill_of_lading": {"number": "2602417"}},
        {"entry_summary": {"bl_number": "2602417"}},
        {"entry_summary": {"bl_number": "OCLN77120"}, "bill_of_lading": {"master_number": "OCLN77120"}},
        {"bill_of_lading": {"consignee.name": "TO ORDER OF SHIPPER", "notify.name": "Harborline Supply LLC"}},
        {"bill_of_lading": {"consignee.name": "TO ORDER"}},
        {"bill_of_lading": {"packages": "4", "package_unit": "PLT"}},
        {"bill_of_lading": {"gross_weight": "2479.6"}},
        {"bill_of_lading": {"containers[1]": "BXDU1234560"}},
        {"bill_of_lading": {"shipper.name": "Ember Castings Co., Ltd."},
         "commercial_invoice": {"manufacturer.name": "Ember Castings Co., Ltd."}},
        {"bill_of_lading": {"consignee.name": "Lakeside Fulfillment LLC"},
         "commercial_invoice": {"ship_to.name": "Lakeside Fulfillment LLC"}},
        {"contract": {"total": "90000.00", "lines[0].quantity": "2400"}},
        {"entry_summary": {"importer_number": "47-120358600"}, "customs_bond": {"principal_number": "47-120358600"}},
        {"entry_summary": {"surety_number": "36"}},
        {"customs_bond": {"principal.name": "Harborline Group Inc.", "principal_number": None,
                          "co_principals[0]": "Harborline Supply LLC"}},
        {"importer_identity": {"aka[0]": "Lakeside Valves"}, "packing_list": {"buyer.name": "Lakeside Valves"}},
        {"remittance": {"amount": "44975.00", "instructed_amount": "45000.00", "charges": "25.00"}},
        {"remittance": {"amount": "44975.00", "charges": "25.00"}},
        {"remittance": {"amount": "44962.00"}},
        {"remittance": {"currency": "EUR", "amount": "41500.00", "instructed_amount": "45000.00",
                        "instructed_currency": "USD"}},
        {"remittance": {"beneficiary.name": "Ningbo Bay Trading Ltd."},
         "commercial_invoice": {"bank.beneficiary": "Ningbo Bay Trading Ltd."}},
        {"entry_summary": {"import_date": "2026-02-23"}},
    ],
)  # fmt: skip
def test_everyday_differences_leave_the_loop_closed(changes: dict[str, Fields]) -> None:
    found = shipment(closed_loop(changes))
    assert found.verdict == "closed", [(one.relation, one.why) for one in found.links if one.status != "holds"]


def test_a_contradicted_bill_number_is_consistent_where_vessel_and_voyage_agree() -> None:
    carrier = {"bl_number": "OCLN77120", "importing_carrier": "NORTHERN HERON V.026E"}
    case = closed_loop({"entry_summary": carrier, "bill_of_lading": {"voyage": "026E"}})
    assert status(closed_loop({"entry_summary": {"bl_number": "OCLN77120"}}), "enters") == "fails"
    assert status(
        closed_loop({"entry_summary": {**carrier, "importing_carrier": "NORTHERN HERON 026E"}}), "enters"
    ) == ("consistent")
    assert shipment(case).verdict != "closed"


def test_multi_and_an_unread_number_prove_nothing_and_contradict_nothing() -> None:
    assert status(closed_loop({"entry_summary": {"bl_number": "MULTI"}}), "enters") == "consistent"
    assert status(closed_loop({"entry_summary": {"bl_number": None}}), "enters") == "consistent"


def test_a_number_that_may_be_misread_is_in_doubt_and_breaks_nothing() -> None:
    read = paper("ein_letter", {"ein": "47-1203588", "holder.name": "Harborline Supply LLC"}, "ocr",
                 others={"ein": ["47-1203586"]})  # fmt: skip
    found = shipment(dossier(*loop_papers(without=("ein_letter",)), read))
    assert link(found, "identifies").status is LinkStatus.CONSISTENT
    assert "in doubt" in link(found, "identifies").why
    assert found.verdict == "open"


def test_a_name_misread_by_ocr_is_in_doubt_and_breaks_nothing() -> None:
    read = paper("customs_bond", {"principal.name": "Harborllne Supply LLC", "type": "continuous"}, "ocr")
    assert status(dossier(*loop_papers(without=("customs_bond",)), read), "secures") == "consistent"


@pytest.mark.parametrize(
    ("relation", "at", "kind", "changes"),
    [
        ("pays", 0, "remittance", {"amount": "39000.00"}),
        ("pays", 0, "remittance", {"beneficiary.name": "Quarry Tools Limited"}),
        ("packs", 0, "packing_list", {"lines[0].quantity": "1100"}),
        ("ships", 0, "bill_of_lading", {"containers[0]": "BXDU1234560"}),
        ("ships", 0, "bill_of_lading", {"gross_weight": "2900"}),
        ("enters", 0, "entry_summary", {"bl_number": "PCFL2602999"}),
        ("enters", 0, "entry_summary", {"import_date": "2026-02-20"}),
        ("imports-for", 0, "entry_summary", {"importer.name": "Quarry Tools Inc."}),
        ("identifies", 0, "ein_letter", {"ein": "47-1203587"}),
        ("secures", 0, "customs_bond", {"termination_date": "2026-03-15"}),
        ("empowers", 0, "power_of_attorney", {"grantor.name": "Quarry Tools Inc."}),
    ],
)
def test_what_one_engine_alone_read_proves_nothing_and_breaks_nothing_and_a_second_reading_breaks(
    relation: str, at: int, kind: str, changes: Fields
) -> None:
    def read(method: str) -> Shipment:
        papers = loop_papers({kind: changes}, without=(kind,))
        own = next(p for p in loop_papers({kind: changes}, method=method) if p.document.kind == kind)
        return shipment(dossier(*papers, own))

    once, twice = read("ocr"), read("reread")
    assert link(once, relation, at).status is LinkStatus.CONSISTENT, link(once, relation, at).why
    assert once.verdict == "open"
    assert link(twice, relation, at).status is LinkStatus.FAILS


@pytest.mark.parametrize(
    ("relation", "kind", "field", "other"),
    [
        ("pays", "remittance", "amount", "39000.00"),
        ("pays", "remittance", "beneficiary.name", "Quarry Tools Limited"),
        ("ships", "bill_of_lading", "packages", "98"),
        ("identifies", "ein_letter", "ein", "47-1203587"),
        ("ships", "bill_of_lading", "shipper.name", "Quarry Tools Co., Ltd."),
    ],
)
def test_two_engines_that_disagree_leave_a_link_unproved_where_one_of_their_readings_agrees(
    relation: str, kind: str, field: str, other: str
) -> None:
    right = next(p for p in loop_papers() if p.document.kind == kind)
    fields = {f.field: f.value for f in right.facts} | {field: other}
    read = paper(kind, fields, "reread", others={field: [right.fact(field).text]})
    found = shipment(dossier(*loop_papers(without=(kind,)), read))
    assert link(found, relation).status is LinkStatus.CONSISTENT, link(found, relation).why
    assert found.verdict == "open"


def test_a_credit_note_that_covers_what_payments_fall_short_leaves_the_loop_open_not_broken() -> None:
    short: dict[str, Fields] = {"remittance": {"amount": "44000.00"}}

    def credited(*notes: Paper) -> Shipment:
        return shipment(closed_loop(short, *notes))

    assert credited().verdict == "broken"
    for note in (paper("credit_note", total="1000.00"), paper("credit_note", number="CN-7")):
        found = credited(note)
        assert link(found, "pays").status is LinkStatus.CONSISTENT
        assert "credit note" in link(found, "pays").why
        assert found.verdict == "open"
    assert credited(paper("credit_note", total="400.00")).verdict == "broken"


def test_a_credit_note_for_another_invoice_or_in_another_currency_explains_no_shortfall() -> None:
    short: dict[str, Fields] = {"remittance": {"amount": "44000.00"}}

    def verdict(fields: Fields) -> str:
        note = paper("credit_note", {"number": "CN-7", "amount": "9000.00", **fields})
        return shipment(closed_loop(short, note)).verdict

    assert verdict({"invoice_number": "LW260218", "currency": "USD"}) == "open"
    assert verdict({"invoice_number": "QX-99001"}) == "broken"
    assert verdict({"currency": "EUR"}) == "broken"


def test_an_importer_outside_the_trade_is_consistent_where_a_service_agreement_is_there() -> None:
    changes: dict[str, Fields] = {"entry_summary": {"importer.name": "Gull Point Imports LLC"}}
    agreement = paper(
        "ior_agreement", {"principal.name": "Harborline Supply LLC", "agent.name": "Gull Point Imports LLC"}
    )
    assert status(closed_loop(changes), "imports-for") == "fails"
    assert status(closed_loop(changes, agreement), "imports-for") == "consistent"


def test_a_payment_through_a_bank_or_a_platform_is_no_contradiction_and_by_a_stranger_is() -> None:
    def paid_by(name: str) -> str:
        return status(closed_loop({"remittance": {"remitter.name": name}}), "pays")

    assert paid_by("First Lakes Bank") == "holds"
    assert paid_by("Payoneer Inc.") == "holds"
    assert paid_by("Copper Point Linens Inc.") == "fails"


def test_another_account_than_the_invoices_leaves_the_payment_unproved() -> None:
    assert status(closed_loop({"remittance": {"beneficiary.account": "6217003320099999"}}), "pays") == "consistent"


def test_parties_of_a_master_bill_are_not_compared() -> None:
    names: Fields = {
        "level": "master",
        "shipper.name": "Pacific Feeder Lines",
        "consignee.name": "Gull Point Forwarding",
    }
    assert status(closed_loop({"bill_of_lading": names}), "ships") == "holds"


def test_two_packing_lists_of_one_invoice_are_taken_together() -> None:
    whole = closed_loop({"packing_list": {"lines[0].quantity": "700", "lines[1].quantity": "800", "packages": "60",
                                          "gross_weight": "1500"}})  # fmt: skip
    second = paper(
        "packing_list",
        {"number": "PL260219", "invoice_number": "LW260218", "packages": "40", "gross_weight": "980",
         "seller.name": "Lantern Works Co., Ltd.", "lines[0].quantity": "500", "lines[0].unit": "PCS"},
    )  # fmt: skip
    assert shipment(whole).verdict == "broken"
    found = shipment(
        dossier(*(Paper(d, tuple(f for f in whole.facts if f.document == d.id)) for d in whole.documents), second)
    )
    assert found.verdict == "closed"
    assert [one.relation for one in found.links].count("packs") == 2


def test_who_files_himself_needs_no_power_of_attorney() -> None:
    case = closed_loop({"entry_summary": {"filer.name": "Harborline Supply LLC"}}, without=("power_of_attorney",))
    assert shipment(case).verdict == "closed"
    assert not link(shipment(case), "empowers").required


def test_a_payment_is_not_required_while_printed_terms_run_or_a_letter_of_credit_pays() -> None:
    running = closed_loop(without=("remittance",))
    assert shipment(running, "entered").verdict == "closed"
    assert shipment(running, "closed").verdict == "open"
    credit: Fields = {"payment_terms": "Irrevocable letter of credit at sight"}
    assert shipment(closed_loop({"contract": credit}, without=("remittance",)), "closed").verdict == "closed"


def test_a_payment_is_required_where_no_paper_says_when_it_is_due() -> None:
    silent: dict[str, Fields] = {"commercial_invoice": {"due_date": None}, "contract": {"payment_terms": None}}
    assert shipment(closed_loop(silent, without=("remittance",)), "entered").verdict == "open"


def test_no_loop_closes_before_there_is_an_entry() -> None:
    found = shipment(closed_loop(without=("entry_summary",)), "prefiling")
    assert found.verdict == "open"
    assert found.capital == "closed"


def test_nothing_to_link_is_open_never_closed() -> None:
    assert loop(()) == "open"
    assert proved(dossier()) == ()
    assert shipment(dossier(paper("other"))).verdict == "open"


def test_a_link_that_is_not_required_still_breaks_the_loop_when_it_fails() -> None:
    one = Link("delivers", "logistics", "a", "b", False, LinkStatus.FAILS, "")
    assert loop((one,)) == "broken"


def test_two_entries_are_two_shipments_and_share_contract_and_importers_papers() -> None:
    other: dict[str, Fields] = {
        "commercial_invoice": {"number": "LW260301", "containers[0]": "BXDU1234560"},
        "packing_list": {"invoice_number": "LW260301", "containers[0]": "BXDU1234560"},
        "bill_of_lading": {"number": "PCFL2602999", "containers[0]": "BXDU1234560"},
        "entry_summary": {"entry_number": "ZK7-0123457-4", "bl_number": "PCFL2602999"},
    }
    second = [p for p in loop_papers(other) if p.document.kind in other]
    case = closed_loop({"remittance": {"amount": "90000.00", "invoice_refs[1]": "LW260301"}}, *second)
    found = proved(case)
    assert [one.verdict for one in found] == ["closed", "closed"]
    shared = set(found[0].documents) & set(found[1].documents)
    kinds = {d.id: d.kind for d in case.documents}
    assert {kinds[d] for d in shared} == {
        "contract", "remittance", "customs_bond", "power_of_attorney", "importer_identity", "ein_letter",
    }  # fmt: skip
    assert len(found[0].documents) == len(found[1].documents) == 10


def test_the_chain_is_told_in_plain_sentences_with_both_values() -> None:
    found = shipment(closed_loop({"packing_list": {"invoice_number": "LW260219"}}))
    assert link(found, "packs").why == "number differs: LW260218 against LW260219"
    assert link(shipment(closed_loop()), "pays").why == "payments of 45000.00 come to the invoiced 45000.00"


def test_the_data_of_the_chain_name_only_tests_and_proofs_that_there_are() -> None:
    assert {step.relation for step in expected()} == {*RELATIONS, "delivers"}
    for step in expected():
        names = {t.name for t in step.tests} | {"allocated"}
        assert {name for group in step.proved_by for name in group} <= names
        assert set(step.instead) <= names
        assert step.proved_by and all(step.proved_by)


def test_an_allocation_names_its_operation_and_signed_operands() -> None:
    step = next(s for s in link(shipment(closed_loop()), "pays").steps if s.operation is Operation.ALLOCATED)
    assert step.operands == ("45000.00", "-45000.00")
    assert step.result is True
