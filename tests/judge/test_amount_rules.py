from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from evidence.records.codec import replaced
from evidence.records.documents import Cue
from tests.builders import Paper, paper
from tests.clean_loop import CLEAN_LOOP
from tests.judge.rules_support import CRITICAL, MAJOR, MINOR, checks, evidence_kinds, holds, loop, told

WIRE = CLEAN_LOOP["remittance"]
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

    def test_two_sellers_invoices_of_one_number_are_both_entered(self) -> None:
        other = paper("commercial_invoice", {**INVOICE, "seller.name": "Copperfield Gaskets Inc.", "total": "900.00"})
        assert told(self.rule, loop(None, other)) != []
        assert holds(self.rule, loop({"entry_summary": {"total_entered_value": "45900"}}, other))
        copy = paper("commercial_invoice", {**INVOICE, "seller.name": "LANTERN WORKS CO LTD"}, copy="2")
        assert holds(self.rule, loop(None, copy))

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


class TestLineArithmetic:
    rule = "amount.line-arithmetic"

    def test_the_clean_loop_holds(self) -> None:
        assert holds(self.rule, loop())

    def test_a_wrong_product_is_major(self) -> None:
        case = loop({"commercial_invoice": {"lines[1].amount": "16500.00"}})
        assert told(self.rule, case) == MAJOR

    def test_a_price_rounded_to_the_cent_is_no_error(self) -> None:
        assert holds(
            self.rule, loop({"commercial_invoice": {"lines[0].unit_price": "24.50", "lines[0].amount": "29403.60"}})
        )

    def test_a_price_per_dozen_is_no_error(self) -> None:
        assert holds(self.rule, loop({"commercial_invoice": {"lines[0].amount": "2450.00"}}))


class TestInvoiceTotal:
    rule = "amount.invoice-total"

    def test_the_clean_loop_holds(self) -> None:
        assert holds(self.rule, loop())

    def test_lines_that_do_not_make_the_total_are_major(self) -> None:
        case = loop({"commercial_invoice": {"total": "54000.00"}})
        assert told(self.rule, case) == MAJOR
        fields = {f.field for f in case.facts for c in checks(self.rule, case) if f.id in c.evidence}
        assert fields == {"total", "lines[0].amount", "lines[1].amount"}

    def test_charges_and_discounts_count(self) -> None:
        invoice = {"total": "46600.00", "freight": "2000.00", "discount": "400.00"}
        assert holds(self.rule, loop({"commercial_invoice": invoice}))

    def test_freight_inside_the_prices_is_no_error(self) -> None:
        assert holds(self.rule, loop({"commercial_invoice": {"freight": "2000.00"}}))

    def test_other_words_are_major(self) -> None:
        words = {"amount_in_words": "45000.00"}
        assert holds(self.rule, loop({"commercial_invoice": words}))
        assert told(self.rule, loop({"commercial_invoice": {"amount_in_words": "54000.00"}})) == MAJOR


class TestPayments:
    def test_the_clean_loop_is_paid(self) -> None:
        assert holds("amount.underpaid", loop())
        assert holds("amount.overpaid", loop())

    def test_too_little_is_major_once_due(self) -> None:
        case = loop({"remittance": {"amount": "38000.00"}})
        assert told("amount.underpaid", case) == MAJOR
        assert evidence_kinds("amount.underpaid", case) == {"remittance", "commercial_invoice"}
        assert told("amount.underpaid", case, as_of=date(2026, 3, 25)) == []

    def test_a_credit_note_that_covers_a_part_is_named_with_what_stays_open(self) -> None:
        note = paper("credit_note", number="CN-7", invoice_number="LW260218", currency="USD", total="840.00")
        case = loop({"remittance": {"amount": "42000.00"}}, note)
        assert told("amount.underpaid", case) == MAJOR
        (found,) = [c for c in checks("amount.underpaid", case) if c.outcome == "violated"]
        assert "840.00 on the credit note leaves 2,160.00 USD open" in found.message
        assert "the credit note" not in found.remedy

    def test_bank_charges_are_named_differences(self) -> None:
        assert holds("amount.underpaid", loop({"remittance": {"amount": "44965.00"}}))
        assert holds("amount.underpaid", loop({"remittance": {"amount": "44800.00", "charges": "170.00"}}))
        instructed = {"amount": "44800.00", "instructed_amount": "45000.00", "instructed_currency": "USD"}
        assert holds("amount.underpaid", loop({"remittance": instructed}))

    def test_deposit_and_balance_add_up(self) -> None:
        deposit = {**CLEAN_LOOP["remittance"], "amount": "13500.00", "value_date": "2026-01-20",
                   "reference": "FT26020001", "invoice_refs[0]": None, "contract_refs[0]": "LW-HS-2601",
                   "details": "DEPOSIT LW-HS-2601"}  # fmt: skip
        case = loop({"remittance": {"amount": "31500.00"}}, paper("remittance", deposit))
        assert holds("amount.underpaid", case)
        assert holds("amount.overpaid", case)

    def test_too_much_is_major(self) -> None:
        case = loop({"remittance": {"amount": "52000.00"}})
        assert told("amount.overpaid", case) == MAJOR
        assert evidence_kinds("amount.overpaid", case) == {"remittance", "commercial_invoice"}

    def test_a_wire_for_several_invoices_is_not_too_much(self) -> None:
        wire = {"amount": "79000.00", "invoice_refs[1]": "LW260305", "details": "LW260218 LW260305"}
        assert holds("amount.overpaid", loop({"remittance": wire}))
        assert holds("amount.underpaid", loop({"remittance": wire}))

    def test_a_deposit_on_a_larger_contract_is_taken_up(self) -> None:
        assert holds("amount.overpaid", loop({"remittance": {"amount": "60000.00"}, "contract": {"total": "90000.00"}}))

    def test_advice_and_message_of_one_wire_count_once(self) -> None:
        fields = {**WIRE, "reference": "MT-1"}
        assert holds("amount.overpaid", loop(None, paper("remittance", fields, "native")))
        printed = paper("remittance", fields)
        cue = Cue("remittance", ":32A:", 3.0)
        assert holds("amount.overpaid", loop(None, Paper(replaced(printed.document, cues=(cue,)), printed.facts)))

    def test_a_second_paper_of_one_reference_or_without_any_counts_once(self) -> None:
        assert holds("amount.overpaid", loop(None, paper("remittance", WIRE, copy="2")))
        assert holds("amount.overpaid", loop(None, paper("remittance", {**WIRE, "reference": None})))

    def test_two_wires_of_one_day_and_amount_are_two_payments(self) -> None:
        second = {**WIRE, "reference": "FT26078009926"}
        assert told("amount.overpaid", loop(None, paper("remittance", second))) == MAJOR
        other = paper("remittance", {**second, "beneficiary.name": "Copperfield Gaskets Inc."}, "native")
        assert told("amount.overpaid", loop(None, other)) == MAJOR
        assert holds(
            "amount.underpaid", loop({"commercial_invoice": {"total": "90000.00"}}, paper("remittance", second))
        )

    def test_every_credit_note_of_an_invoice_counts_and_each_once(self) -> None:
        notes = [paper("credit_note", {"number": n, "total": "4000.00", "invoice_number": "LW260218"}, copy=c)
                 for n, c in (("CN-1", ""), ("CN-2", ""), ("CN-2", "copy"))]  # fmt: skip
        assert holds("amount.underpaid", loop({"remittance": {"amount": "37000.00"}}, *notes))
        assert told("amount.underpaid", loop({"remittance": {"amount": "37000.00"}}, *notes[:1])) == MAJOR
        assert told("amount.underpaid", loop({"remittance": {"amount": "33000.00"}}, *notes)) == MAJOR

    def test_a_credit_note_for_another_invoice_takes_nothing_off(self) -> None:
        note = paper("credit_note", {"number": "CN-1", "total": "4000.00", "invoice_number": "LW260305"})
        other = paper("commercial_invoice", {**INVOICE, "number": "LW260305"})
        wire = paper("remittance", {**WIRE, "reference": "FT1", "amount": "41000.00", "invoice_refs[0]": "LW260305",
                                    "details": "LW260305"})  # fmt: skip
        assert holds("amount.underpaid", loop(None, note, other, wire))
        assert told("amount.underpaid", loop({"remittance": {"amount": "41000.00"}}, note, other, wire)) == MAJOR

    def test_under_a_letter_of_credit_nothing_is_underpaid(self) -> None:
        case = loop({"remittance": {"amount": "1000.00"}, "contract": {"payment_terms": "L/C at sight"}})
        assert told("amount.underpaid", case) == []


class TestCurrency:
    rule = "amount.currency"

    def test_the_clean_loop_holds(self) -> None:
        assert holds(self.rule, loop())

    @pytest.mark.parametrize("kind", ["contract", "remittance"])
    def test_another_currency_is_major(self, kind: str) -> None:
        case = loop({kind: {"currency": "EUR"}})
        assert told(self.rule, case) == MAJOR
        assert evidence_kinds(self.rule, case) == {kind, "commercial_invoice"}

    def test_an_instructed_amount_in_the_invoices_currency_explains(self) -> None:
        wire = {"currency": "CNY", "instructed_currency": "USD", "instructed_amount": "45000.00"}
        assert holds(self.rule, loop({"remittance": wire}))

    def test_a_printed_rate_explains(self) -> None:
        assert holds(self.rule, loop({"remittance": {"currency": "CNY", "exchange_rate": "7.11"}}))


class TestContractTotal:
    rule = "amount.contract-total"

    def test_the_clean_loop_holds(self) -> None:
        assert holds(self.rule, loop())

    def test_far_beyond_the_contract_is_major(self) -> None:
        assert told(self.rule, loop({"contract": {"total": "40000.00"}})) == MAJOR

    def test_within_five_per_cent_or_below_holds(self) -> None:
        assert holds(self.rule, loop({"contract": {"total": "43500.00"}}))
        assert holds(self.rule, loop({"contract": {"total": "90000.00"}}))

    def test_freight_on_another_term_is_not_the_contracts(self) -> None:
        invoice = {"incoterm": "CIF", "total": "50000.00", "freight": "4800.00", "insurance": "200.00"}
        assert holds(self.rule, loop({"commercial_invoice": invoice}))


class TestEntryDuty:
    rule = "amount.entry-duty"

    def test_the_clean_loop_holds(self) -> None:
        assert holds(self.rule, loop())

    def test_a_wrong_line_duty_is_major(self) -> None:
        entry = {"lines[0].duty": "1464.60", "duty": "2073.00", "total": "2285.13"}
        assert told(self.rule, loop({"entry_summary": entry})) == MAJOR

    @pytest.mark.parametrize(
        ("field", "value"), [("duty", "2524.80"), ("total", "2366.93"), ("total_entered_value", "44000")]
    )
    def test_a_total_that_does_not_add_up_is_major(self, field: str, value: str) -> None:
        assert ("violated", "major") in told(self.rule, loop({"entry_summary": {field: value}}))

    def test_stacked_numbers_count_once_each(self) -> None:
        entry = {
            "lines[0].tariffs[0].hts": "9903.88.03", "lines[0].tariffs[0].rate": "25",
            "lines[0].tariffs[0].duty": "7350.00", "lines[0].tariffs[1].hts": "8481.80.10.95",
            "lines[0].tariffs[1].rate": "5.6", "lines[0].tariffs[1].duty": "1646.40",
            "lines[0].hts": "9903.88.03", "lines[0].duty_rate": "25",
            "lines[0].duty": "8996.40", "duty": "9604.80", "total": "9816.93",
        }  # fmt: skip
        assert holds(self.rule, loop({"entry_summary": entry}))
        wrong = {**entry, "lines[0].tariffs[0].duty": "3750.00", "lines[0].duty": "5396.40", "duty": "6004.80",
                 "total": "6216.93"}  # fmt: skip
        assert told(self.rule, loop({"entry_summary": wrong})) == MAJOR

    def test_a_printed_value_of_nothing_gives_no_duty(self) -> None:
        entry = {
            "lines[0].tariffs[0].hts": "8481.80.10.95", "lines[0].tariffs[0].rate": "5.6",
            "lines[0].tariffs[0].duty": "1646.40", "lines[0].tariffs[0].value": "29400",
            "lines[0].tariffs[1].hts": "8481.90.90.60", "lines[0].tariffs[1].rate": "3",
            "lines[0].tariffs[1].duty": "0.00", "lines[0].tariffs[1].value": "0",
        }  # fmt: skip
        assert holds(self.rule, loop({"entry_summary": entry}))
        free = {**entry, "lines[0].tariffs[1].duty": "882.00"}
        assert ("violated", "major") in told(self.rule, loop({"entry_summary": free}))
        ninety_nine = {**entry, "lines[0].tariffs[1].hts": "9903.88.03", "lines[0].tariffs[1].rate": "25",
                       "lines[0].tariffs[1].duty": "7350.00", "lines[0].duty": "8996.40", "duty": "9604.80",
                       "total": "9816.93"}  # fmt: skip
        assert holds(self.rule, loop({"entry_summary": ninety_nine}))

    @pytest.mark.parametrize(
        ("rate", "duty"),
        [("FREE", "0.00"), ("25¢ each", "300.00"), ("25¢ each + 2%", "888.00"), ("$0.10/NO", "120.00")],
    )
    def test_free_specific_and_compound_rates(self, rate: str, duty: str) -> None:
        total = f"{Decimal(duty) + Decimal('608.40'):.2f}"
        entry = {"lines[0].duty_rate": rate, "lines[0].duty": duty, "duty": total,
                 "total": f"{Decimal(total) + Decimal('212.13'):.2f}"}  # fmt: skip
        assert holds(self.rule, loop({"entry_summary": entry}))


class TestEntryFees:
    rule = "amount.entry-fees"

    def test_the_clean_loop_holds(self) -> None:
        assert holds(self.rule, loop())

    @pytest.mark.parametrize(("field", "value"), [("mpf", "125.88"), ("hmf", "65.25")])
    def test_a_wrong_fee_is_minor(self, field: str, value: str) -> None:
        assert told(self.rule, loop({"entry_summary": {field: value}})) == MINOR

    def test_by_air_no_harbor_fee_is_due(self) -> None:
        assert told(self.rule, loop({"entry_summary": {"mode": "40"}})) == MINOR
        assert holds(self.rule, loop({"entry_summary": {"mode": "40", "hmf": "0.00"}}))

    def test_the_least_fee_of_the_year(self) -> None:
        assert holds(self.rule, loop({"entry_summary": {"total_entered_value": "5000", "mpf": "33.58", "hmf": "6.25"}}))

    def test_a_day_without_a_rate_is_said(self) -> None:
        found = told(self.rule, loop(), law_date=date(2031, 1, 5))
        assert ("unverifiable", "info") in found
