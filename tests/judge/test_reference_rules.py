from __future__ import annotations

import pytest

from tests.builders import dossier, loop_papers, paper
from tests.clean_loop import CLEAN_LOOP, ENTRY
from tests.judge.rules_support import CRITICAL, MAJOR, checks, evidence_kinds, holds, loop, told

SUMMARY = CLEAN_LOOP["entry_summary"]
RELEASE = {"entry_number": ENTRY, "importer.name": "Harborline Supply LLC"}

SINGLE = {"type": "single", "transaction_id": ENTRY}


class TestEntryNumber:
    rule = "reference.entry-number"

    def test_the_clean_loop_holds(self) -> None:
        assert holds(self.rule, loop())

    def test_a_wrong_check_digit_is_critical(self) -> None:
        assert told(self.rule, loop({"entry_summary": {"entry_number": "ZK7-0123456-7"}})) == CRITICAL

    @pytest.mark.parametrize(
        "change",
        [
            {"total_entered_value": "31500"},
            {"importer_number": "58-2233445"},
            {"importer.name": "Velvet Orchard Trading GmbH"},
            {"consignee.name": "Velvet Orchard Trading GmbH"},
            {"duty": "0.00"},
        ],
    )
    def test_two_summaries_of_one_number_that_disagree_are_critical_in_any_order(self, change: dict[str, str]) -> None:
        own = paper("entry_summary", SUMMARY)
        other = paper("entry_summary", {**SUMMARY, **change})
        rest = loop_papers(without=("entry_summary",))
        found = [checks(self.rule, dossier(*rest, *pair)) for pair in ((own, other), (other, own))]
        for answers in found:
            bad = [c for c in answers if c.outcome.value == "violated"]
            assert [c.severity.value for c in bad] == ["critical"]
            assert set(bad[0].documents) == {own.document.id, other.document.id}
            assert all(value in bad[0].message for value in (*change.values(), *(SUMMARY[k] for k in change)))

    @pytest.mark.parametrize(
        "change",
        [{"total_entered_value": "45000.00"}, {"importer_number": "47-120358600"}, {"consignee.name": "SAME"},
         {"importer.name": "HARBORLINE SUPPLY, L.L.C."}, {"importer_number": None}, {"duty": None, "total": None}],
    )  # fmt: skip
    def test_a_copy_that_says_the_same_is_harmless(self, change: dict[str, str | None]) -> None:
        assert holds(self.rule, loop(None, paper("entry_summary", {**SUMMARY, **change}, copy="2")))

    def test_the_value_entered_hangs_on_no_order_of_copies(self) -> None:
        copies = [paper("entry_summary", {**SUMMARY, "total_entered_value": v}) for v in ("45000", "31500")]
        rest = loop_papers(without=("entry_summary",))
        both = [told("amount.entered-value", dossier(*rest, *pair)) for pair in (copies, copies[::-1])]
        assert both[0] == both[1]

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


class TestUnreadBond:
    rule = "reference.bond"
    blocks = ("surety_number", "bond_type")

    def test_blocks_that_could_not_be_understood_are_neither_contradiction_nor_clear(self) -> None:
        rest = loop_papers(without=("entry_summary",))
        odd = {**SUMMARY, "surety_number": "O?G", "bond_type": "B?"}
        both = paper("entry_summary", odd, unread=self.blocks)
        assert told(self.rule, dossier(*rest, both)) == [("unverifiable", "major")]
        only = paper("entry_summary", {**odd, "surety_number": None}, unread=self.blocks)
        assert told(self.rule, dossier(*rest, only)) == [("unverifiable", "major")]

    def test_blocks_that_are_not_printed_are_minor(self) -> None:
        bare = paper("entry_summary", {**SUMMARY, **dict.fromkeys(self.blocks)})
        assert told(self.rule, dossier(*loop_papers(without=("entry_summary",)), bare)) == [("missing", "minor")]


class TestInvoiceNumber:
    rule = "reference.invoice-number"

    def test_the_clean_loop_holds(self) -> None:
        assert holds(self.rule, loop())

    def test_a_packing_list_of_another_invoice_is_major(self) -> None:
        case = loop({"packing_list": {"invoice_number": "LW260281"}})
        assert told(self.rule, case) == MAJOR
        assert evidence_kinds(self.rule, case) == {"packing_list", "commercial_invoice"}

    def test_a_payment_of_other_invoices_only_is_major(self) -> None:
        wire = {"invoice_refs[0]": "LW250911", "details": "PAYMENT FOR LW250911"}
        case = loop({"remittance": wire})
        assert told(self.rule, case) == MAJOR
        assert evidence_kinds(self.rule, case) == {"remittance", "commercial_invoice"}

    def test_a_consolidated_payment_cites_ours_among_others(self) -> None:
        assert holds(self.rule, loop({"remittance": {"invoice_refs[0]": "LW250911", "invoice_refs[1]": "LW260218"}}))

    def test_letters_in_front_may_be_left_out_or_added(self) -> None:
        assert holds(self.rule, loop({"packing_list": {"invoice_number": "INV LW260218"}}))
        assert holds(self.rule, loop({"remittance": {"invoice_refs[0]": "260218", "details": "260218"}}))

    def test_a_deposit_on_a_proforma_or_contract_is_everyday(self) -> None:
        for ref in ("PI26-0031", "LW-HS-2601"):
            wire = {"invoice_refs[0]": ref, "details": f"DEPOSIT {ref}"}
            assert told(self.rule, loop({"remittance": wire})) == []


class TestContractNumber:
    rule = "reference.contract-number"

    def test_the_clean_loop_holds(self) -> None:
        assert holds(self.rule, loop())

    def test_an_invoice_that_cites_another_contract_is_major(self) -> None:
        case = loop({"commercial_invoice": {"contract_number": "LW-HS-2610"}})
        assert told(self.rule, case) == MAJOR
        assert evidence_kinds(self.rule, case) == {"commercial_invoice", "contract"}

    def test_a_payment_that_cites_another_contract_is_major(self) -> None:
        case = loop({"remittance": {"contract_refs[0]": "LW-HS-2499"}})
        assert told(self.rule, case) == MAJOR

    def test_hyphens_and_spaces_are_nothing(self) -> None:
        assert holds(self.rule, loop({"commercial_invoice": {"contract_number": "LW HS 2601"}}))

    def test_the_buyers_order_beside_a_sales_contract_is_not_compared(self) -> None:
        assert holds(self.rule, loop({"commercial_invoice": {"po_number": "HS-PO-4471"}}))


class TestBankIdentifier:
    rule = "reference.bank-identifier"

    def test_the_clean_loop_holds(self) -> None:
        assert holds(self.rule, loop())

    @pytest.mark.parametrize("code", ["EAHBZZNB", "EAH8CNBN", "6217003320098871"])
    def test_a_code_that_cannot_exist_is_major(self, code: str) -> None:
        assert told(self.rule, loop({"commercial_invoice": {"bank.swift": code}})) == MAJOR

    def test_a_code_in_the_place_of_the_account_is_major(self) -> None:
        assert told(self.rule, loop({"remittance": {"beneficiary.account": "EAHBCNBN"}})) == MAJOR

    def test_an_iban_is_checked_and_a_chinese_account_is_not(self) -> None:
        assert holds(self.rule, loop({"commercial_invoice": {"bank.account": "DE89370400440532013000"}}))
        assert told(self.rule, loop({"commercial_invoice": {"bank.account": "DE89370400440532013001"}})) == MAJOR
