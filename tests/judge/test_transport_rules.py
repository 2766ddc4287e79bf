from __future__ import annotations

from tests.builders import paper
from tests.judge.rules_support import CRITICAL, INFO, checks, evidence_kinds, holds, loop, told

OTHER = "TLVU4402323"


class TestBillNumber:
    rule = "transport.bl-number"

    def test_the_clean_loop_holds(self) -> None:
        assert holds(self.rule, loop())

    def test_another_bill_is_critical(self) -> None:
        case = loop({"entry_summary": {"bl_number": "PCFL2699999"}})
        assert told(self.rule, case) == CRITICAL
        assert evidence_kinds(self.rule, case) == {"entry_summary", "bill_of_lading"}

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
