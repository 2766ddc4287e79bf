from __future__ import annotations

from tests.builders import paper
from tests.clean_loop import ENTRY
from tests.judge.rules_support import CRITICAL, checks, evidence_kinds, holds, loop, told

RELEASE = {"entry_number": ENTRY, "importer.name": "Harborline Supply LLC"}

SINGLE = {"type": "single", "transaction_id": ENTRY}


class TestEntryNumber:
    rule = "reference.entry-number"

    def test_the_clean_loop_holds(self) -> None:
        assert holds(self.rule, loop())

    def test_a_wrong_check_digit_is_critical(self) -> None:
        assert told(self.rule, loop({"entry_summary": {"entry_number": "ZK7-0123456-7"}})) == CRITICAL

    def test_release_and_summary_with_two_numbers_are_critical(self) -> None:
        case = loop(None, paper("entry_release", {**RELEASE, "entry_number": "XJ5-0000001-4"}))
        assert told(self.rule, case) == CRITICAL
        assert evidence_kinds(self.rule, case) == {"entry_summary", "entry_release"}

    def test_release_and_summary_with_one_number_hold(self) -> None:
        assert holds(self.rule, loop(None, paper("entry_release", RELEASE)))

    def test_split_entries_of_two_bills_carry_two_numbers(self) -> None:
        second = {"entry_number": "XJ5-0000001-4", "bl_number": "PCFL2602418", "total_entered_value": "12000"}
        assert holds(self.rule, loop(None, paper("entry_summary", second)))

    def test_one_shipment_entered_twice_is_critical(self) -> None:
        second = {"entry_number": "XJ5-0000001-4", "bl_number": "PCFL2602417", "total_entered_value": "45000"}
        assert told(self.rule, loop(None, paper("entry_summary", second))) == CRITICAL

    def test_a_number_that_could_not_be_read_is_no_pass(self) -> None:
        unread = paper("entry_summary", {"entry_number": "Z??-0123456"}, unread=("entry_number",))
        assert told(self.rule, loop(None, unread, without=("entry_summary",))) == [("unverifiable", "major")]


class TestBond:
    rule = "reference.bond"

    def test_the_clean_loop_holds(self) -> None:
        assert holds(self.rule, loop())

    def test_another_surety_is_critical(self) -> None:
        case = loop({"customs_bond": {"surety_code": "891"}})
        assert told(self.rule, case) == CRITICAL
        assert evidence_kinds(self.rule, case) == {"entry_summary", "customs_bond"}

    def test_another_bond_type_is_critical(self) -> None:
        assert told(self.rule, loop({"entry_summary": {"bond_type": "9"}})) == CRITICAL

    def test_a_single_bond_for_this_entry_holds(self) -> None:
        assert holds(self.rule, loop({"customs_bond": SINGLE, "entry_summary": {"bond_type": "9"}}))

    def test_a_single_bond_for_another_entry_is_critical(self) -> None:
        other = {**SINGLE, "transaction_id": "XJ5-0000001-4"}
        assert told(self.rule, loop({"customs_bond": other, "entry_summary": {"bond_type": "9"}})) == CRITICAL

    def test_a_code_without_its_leading_zero_is_the_same(self) -> None:
        assert holds(self.rule, loop({"entry_summary": {"surety_number": "36"}}))

    def test_the_bond_that_agrees_counts_beside_an_older_one(self) -> None:
        older = paper("customs_bond", {"type": "continuous", "surety_code": "891", "number": "19A4"})
        assert holds(self.rule, loop(None, older))

    def test_cash_in_lieu_needs_no_surety(self) -> None:
        assert told(self.rule, loop({"entry_summary": {"surety_number": "998"}})) == []
        assert checks(self.rule, loop({"entry_summary": {"surety_number": "998"}}))[0].outcome == "not-applicable"
