from __future__ import annotations

import pytest

from tests.builders import Fields, dossier, loop_papers, paper
from tests.clean_loop import CLEAN_LOOP
from tests.judge.rules_support import CRITICAL, INFO, MAJOR, checks, evidence_kinds, holds, loop, told

OTHER = "TLVU4402323"


class TestBillNumber:
    rule = "transport.bl-number"

    def test_the_clean_loop_holds(self) -> None:
        assert holds(self.rule, loop())

    def test_another_bill_is_critical(self) -> None:
        case = loop({"entry_summary": {"bl_number": "PCFL2699999"}})
        assert told(self.rule, case) == CRITICAL
        assert evidence_kinds(self.rule, case) == {"entry_summary", "bill_of_lading"}

    @pytest.mark.parametrize(("kind", "name"), [("entry_summary", "bl_number"), ("bill_of_lading", "number")])
    def test_a_number_that_could_not_be_understood_is_neither_contradiction_nor_clear(
        self, kind: str, name: str
    ) -> None:
        changes: dict[str, Fields] = {"bill_of_lading": {"vessel": "GREY PETREL", "containers[0]": OTHER}}
        fields = {**CLEAN_LOOP[kind], **changes.get(kind, {}), name: "PC?L 26*99"}
        odd = paper(kind, fields, unread=(name,))
        case = dossier(*loop_papers(changes, without=(kind,)), odd)
        assert told(self.rule, case) == [("unverifiable", "major")]

    def test_a_number_that_is_not_printed_is_minor(self) -> None:
        assert told(self.rule, loop({"entry_summary": {"bl_number": None}})) == [("missing", "minor")]

    def test_several_numbers_in_one_box_are_understood(self) -> None:
        fields = {
            **CLEAN_LOOP["entry_summary"],
            "bl_number": "PCFL2699999, PCFL2699998",
            "importing_carrier": "GREY PETREL",
        }
        odd = paper("entry_summary", fields, unread=("bl_number",))
        assert told(self.rule, dossier(*loop_papers(without=("entry_summary",)), odd)) == CRITICAL

    def test_the_carriers_code_may_be_left_out_or_put_in_front(self) -> None:
        assert holds(self.rule, loop({"entry_summary": {"bl_number": "2602417"}}))
        bill = {"number": "2602417"}
        assert holds(self.rule, loop({"bill_of_lading": bill}))

    def test_the_master_number_on_the_house_bill_is_enough(self) -> None:
        case = loop(
            {"entry_summary": {"bl_number": "OCLU88123451"}, "bill_of_lading": {"master_number": "OCLU88123451"}}
        )
        assert holds(self.rule, case)

    def test_one_of_two_numbers_in_one_box_is_enough(self) -> None:
        assert holds(self.rule, loop({"entry_summary": {"bl_number": "OCLU88123451 / PCFL2602417"}}))

    def test_multi_is_no_number(self) -> None:
        assert checks(self.rule, loop({"entry_summary": {"bl_number": "MULTI"}}))[0].outcome == "not-applicable"

    def test_the_same_vessel_and_voyage_make_another_number_consistent(self) -> None:
        entry = {"bl_number": "OCLU88123451", "importing_carrier": "NORTHERN HERON 026E"}
        assert told(self.rule, loop({"entry_summary": entry})) == INFO


class TestContainer:
    rule = "transport.container"

    def test_the_clean_loop_holds(self) -> None:
        assert holds(self.rule, loop())

    def test_another_container_on_the_packing_list_is_critical(self) -> None:
        case = loop({"packing_list": {"containers[0]": OTHER}})
        assert told(self.rule, case) == CRITICAL
        assert evidence_kinds(self.rule, case) == {"packing_list", "bill_of_lading"}

    def test_a_part_of_the_bills_containers_is_no_contradiction(self) -> None:
        assert holds(self.rule, loop({"bill_of_lading": {"containers[1]": OTHER}}))

    def test_a_truck_after_transloading_names_another_box(self) -> None:
        delivery = paper("delivery_receipt", {"containers[0]": OTHER})
        assert holds(self.rule, loop(None, delivery))

    def test_without_a_bill_the_packing_list_is_compared(self) -> None:
        case = loop({"packing_list": {"containers[0]": OTHER}}, without=("bill_of_lading",))
        assert told(self.rule, case) == CRITICAL


class TestContainerCheckDigit:
    rule = "transport.container-check-digit"

    def test_the_clean_loop_holds(self) -> None:
        assert holds(self.rule, loop())

    def test_a_wrong_digit_on_all_papers_is_one_major_finding(self) -> None:
        wrong = {"containers[0]": "TLVU4402319"}
        case = loop(dict.fromkeys(("commercial_invoice", "packing_list", "bill_of_lading"), wrong))
        assert told(self.rule, case) == MAJOR
        assert evidence_kinds(self.rule, case) == {"commercial_invoice", "packing_list", "bill_of_lading"}

    def test_a_trailer_has_no_check_digit(self) -> None:
        trailer = {"containers[0]": "TR 5512"}
        case = loop(dict.fromkeys(("commercial_invoice", "packing_list", "bill_of_lading"), trailer))
        assert told(self.rule, case) == []


class TestChronology:
    rule = "transport.chronology"

    def test_the_clean_loop_holds(self) -> None:
        assert holds(self.rule, loop())

    def test_import_before_loading_is_major(self) -> None:
        case = loop({"entry_summary": {"import_date": "2026-02-10"}})
        assert told(self.rule, case) == MAJOR
        assert evidence_kinds(self.rule, case) == {"entry_summary", "bill_of_lading"}

    def test_loading_before_the_contract_for_this_shipment_is_major(self) -> None:
        case = loop({"contract": {"date": "2026-03-02"}})
        assert told(self.rule, case) == MAJOR
        assert evidence_kinds(self.rule, case) == {"contract", "bill_of_lading"}

    def test_a_blanket_contract_may_be_signed_later(self) -> None:
        assert told(self.rule, loop({"contract": {"date": "2026-03-02", "total": "400000.00"}})) == []

    def test_delivery_before_arrival_is_major(self) -> None:
        receipt = paper("delivery_receipt", {"delivery_date": "2026-03-09"})
        assert told(self.rule, loop(None, receipt)) == MAJOR

    def test_a_day_of_time_zone_is_allowed(self) -> None:
        assert holds(self.rule, loop({"entry_summary": {"import_date": "2026-02-23"}}))

    def test_an_invoice_after_sailing_and_an_entry_before_import_are_everyday(self) -> None:
        changes = {"commercial_invoice": {"date": "2026-03-02"}, "entry_summary": {"entry_date": "2026-03-10"}}
        assert holds(self.rule, loop(changes))
