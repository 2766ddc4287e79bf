from __future__ import annotations

import pytest

from tests.builders import paper
from tests.clean_loop import CLEAN_LOOP
from tests.judge.rules_support import CRITICAL, MAJOR, checks, evidence_kinds, holds, loop, told

INVOICE = CLEAN_LOOP["commercial_invoice"]


class TestDoubleInvoice:
    rule = "amount.double-invoice"

    def test_one_number_with_two_totals_is_critical(self) -> None:
        case = loop(None, paper("commercial_invoice", {**INVOICE, "total": "31500.00"}))
        assert told(self.rule, case) == CRITICAL
        assert evidence_kinds(self.rule, case) == {"commercial_invoice"}
        assert len(checks(self.rule, case)[0].documents) == 2

    def test_a_copy_with_the_same_total_holds(self) -> None:
        assert holds(self.rule, loop(None, paper("commercial_invoice", INVOICE, copy="2")))

    def test_a_marked_revision_is_another_invoice(self) -> None:
        fields = {**INVOICE, "total": "31500.00"}
        revision = paper("commercial_invoice", fields, printed={"number": "LW260218 (REVISED)"})
        assert told(self.rule, loop(None, revision)) == []

    def test_a_proforma_of_the_same_number_is_another_paper(self) -> None:
        assert told(self.rule, loop(None, paper("proforma_invoice", {**INVOICE, "total": "40000.00"}))) == []

    def test_two_sellers_may_use_one_number(self) -> None:
        other = {**INVOICE, "total": "900.00", "seller.name": "Copperfield Gaskets Inc."}
        assert told(self.rule, loop(None, paper("commercial_invoice", other))) == []


class TestEnteredValue:
    rule = "amount.entered-value"

    def test_the_clean_loop_holds(self) -> None:
        assert holds(self.rule, loop())

    def test_a_lower_entered_value_is_critical(self) -> None:
        case = loop({"entry_summary": {"total_entered_value": "31500"}})
        assert told(self.rule, case) == CRITICAL
        assert evidence_kinds(self.rule, case) == {"entry_summary", "commercial_invoice"}

    def test_a_higher_entered_value_is_major(self) -> None:
        assert told(self.rule, loop({"entry_summary": {"total_entered_value": "52000"}})) == MAJOR

    def test_half_a_dollar_a_line_is_rounding(self) -> None:
        assert holds(self.rule, loop({"entry_summary": {"total_entered_value": "45001"}}))

    def test_cif_with_printed_freight_and_insurance_is_entered_net(self) -> None:
        invoice = {"incoterm": "CIF", "total": "48200.00", "freight": "3000.00", "insurance": "200.00"}
        assert holds(self.rule, loop({"commercial_invoice": invoice}))
        low = {"total_entered_value": "41000"}
        assert told(self.rule, loop({"commercial_invoice": invoice, "entry_summary": low})) == CRITICAL

    def test_cif_without_printed_freight_cannot_be_told(self) -> None:
        invoice = {"incoterm": "CIF", "total": "48200.00"}
        assert told(self.rule, loop({"commercial_invoice": invoice})) == [("unverifiable", "major")]

    def test_freight_added_to_fob_goods_is_taken_off(self) -> None:
        assert holds(self.rule, loop({"commercial_invoice": {"total": "47100.00", "freight": "2100.00"}}))

    def test_freight_as_a_mere_note_is_not_taken_off(self) -> None:
        invoice = {"freight": "2100.00"}
        assert holds(self.rule, loop({"commercial_invoice": invoice}))
        low = {"total_entered_value": "42900"}
        assert told(self.rule, loop({"commercial_invoice": invoice, "entry_summary": low})) == CRITICAL

    def test_ddp_with_freight_and_duties_inside_is_entered_net(self) -> None:
        invoice = {"incoterm": "DDP", "total": "50466.93", "freight": "2800.00", "insurance": "200.00"}
        assert holds(self.rule, loop({"commercial_invoice": invoice}))

    def test_assists_that_are_printed_come_on(self) -> None:
        entry = {"total_entered_value": "46500"}
        assert holds(self.rule, loop({"commercial_invoice": {"assists": "1500.00"}, "entry_summary": entry}))

    def test_a_buying_commission_comes_off(self) -> None:
        invoice = {"total": "46350.00", "commission": "1350.00"}
        assert holds(self.rule, loop({"commercial_invoice": invoice}))

    def test_split_entries_add_up(self) -> None:
        second = paper("entry_summary", {"entry_number": "XJ5-0000001-4", "total_entered_value": "15000"})
        assert holds(self.rule, loop({"entry_summary": {"total_entered_value": "30000"}}, second))

    def test_a_partial_entry_is_not_called_undervalued(self) -> None:
        entry = {
            "total_entered_value": "29400",
            "lines[1].hts": None, "lines[1].description": None, "lines[1].gross_weight": None,
            "lines[1].net_quantity": None, "lines[1].unit": None, "lines[1].entered_value": None,
            "lines[1].duty_rate": None, "lines[1].duty": None,
        }  # fmt: skip
        assert told(self.rule, loop({"entry_summary": entry})) == [("unverifiable", "major")]

    def test_first_sale_is_the_makers_invoice(self) -> None:
        maker = {
            **INVOICE, "number": "BF-3301", "total": "38000.00", "seller.name": "Cixi Brightforge Valve Factory",
            "buyer.name": "Lantern Works Co., Ltd.",
        }  # fmt: skip
        assert holds(
            self.rule, loop({"entry_summary": {"total_entered_value": "38000"}}, paper("commercial_invoice", maker))
        )

    def test_a_foreign_currency_without_a_rate_cannot_be_told(self) -> None:
        assert told(self.rule, loop({"commercial_invoice": {"currency": "EUR"}})) == [("unverifiable", "major")]

    @pytest.mark.parametrize("copies", [1, 2])
    def test_a_copy_of_the_invoice_does_not_double_the_value(self, copies: int) -> None:
        more = [paper("commercial_invoice", INVOICE, copy=str(i)) for i in range(copies)]
        assert holds(self.rule, loop(None, *more))
