from __future__ import annotations

import pytest

from tests.builders import Fields, Paper, dossier, loop_papers, paper
from tests.clean_loop import CLEAN_LOOP
from tests.judge.rules_support import CRITICAL, MAJOR, MINOR, checks, evidence_kinds, holds, loop, told


class TestOrigin:
    rule = "goods.origin"

    def test_the_clean_loop_holds(self) -> None:
        assert holds(self.rule, loop())

    def test_another_origin_on_the_invoice_is_critical(self) -> None:
        case = loop({"commercial_invoice": {"country_of_origin": "VN"}})
        assert told(self.rule, case) == CRITICAL
        assert evidence_kinds(self.rule, case) == {"entry_summary", "commercial_invoice"}

    def test_an_origin_that_could_not_be_understood_is_not_clear(self) -> None:
        fields = {**CLEAN_LOOP["commercial_invoice"], "country_of_origin": "C?!N"}
        odd = paper("commercial_invoice", fields, unread=("country_of_origin",))
        case = dossier(*loop_papers(without=("commercial_invoice",)), odd)
        assert told(self.rule, case) == [("unverifiable", "major")]
        assert told(self.rule, loop({"commercial_invoice": {"country_of_origin": None}})) == []

    def test_another_origin_on_the_certificate_is_critical(self) -> None:
        assert told(self.rule, loop(None, paper("certificate_of_origin", {"country_of_origin": "MY"}))) == CRITICAL

    def test_another_origin_on_the_contract_is_major(self) -> None:
        assert told(self.rule, loop({"contract": {"country_of_origin": "VN"}})) == MAJOR

    def test_one_line_of_another_origin_is_critical(self) -> None:
        lines = {"lines[0].origin": "CN", "lines[1].origin": "VN"}
        assert told(self.rule, loop({"commercial_invoice": lines})) == CRITICAL

    def test_the_exporting_country_is_no_origin(self) -> None:
        assert holds(self.rule, loop({"entry_summary": {"exporting_country": "HK"}}))

    def test_multi_with_lines_is_compared_line_by_line(self) -> None:
        lines = {"lines[0].origin": "CN", "lines[1].origin": "VN"}
        entry = {"country_of_origin": "MULTI", **lines}
        assert holds(self.rule, loop({"commercial_invoice": lines, "entry_summary": entry}))

    def test_multi_alone_contradicts_nothing(self) -> None:
        found = checks(self.rule, loop({"entry_summary": {"country_of_origin": "MULTI"}}))
        assert [c.outcome.value for c in found] == ["not-applicable"]


class TestQuantity:
    rule = "goods.quantity"

    def test_the_clean_loop_holds(self) -> None:
        assert holds(self.rule, loop())

    def test_fewer_pieces_on_the_packing_list_are_major(self) -> None:
        case = loop({"packing_list": {"lines[1].quantity": "700"}})
        assert told(self.rule, case) == MAJOR
        assert evidence_kinds(self.rule, case) == {"packing_list", "commercial_invoice"}

    def test_fewer_pieces_on_the_entry_are_major(self) -> None:
        case = loop({"entry_summary": {"lines[0].net_quantity": "1000"}})
        assert told(self.rule, case) == MAJOR
        assert evidence_kinds(self.rule, case) == {"entry_summary", "commercial_invoice"}

    def test_cartons_and_pieces_are_not_compared(self) -> None:
        packing = {"lines[0].unit": "CTN", "lines[0].quantity": "60", "lines[1].unit": "CTN", "lines[1].quantity": "40"}
        assert told(self.rule, loop({"packing_list": packing})) == []

    def test_kilograms_on_the_entry_are_not_compared(self) -> None:
        entry = {"lines[0].unit": "KG", "lines[0].net_quantity": "1400"}
        assert told(self.rule, loop({"entry_summary": entry})) == []

    def test_a_partial_entry_enters_fewer(self) -> None:
        entry = {
            "total_entered_value": "22500", "lines[0].net_quantity": "600", "lines[1].net_quantity": "400",
        }  # fmt: skip
        assert told(self.rule, loop({"entry_summary": entry})) == []

    def test_each_invoice_is_compared_with_its_own_list(self) -> None:
        invoice = {**CLEAN_LOOP["commercial_invoice"], "number": "LW260219", "lines[0].quantity": "10"}
        packing = {
            **CLEAN_LOOP["packing_list"],
            "number": "PL2",
            "invoice_number": "LW260219",
            "lines[0].quantity": "12",
        }
        case = loop(
            None, paper("commercial_invoice", invoice), paper("packing_list", packing), without=("entry_summary",)
        )
        assert told(self.rule, case) == MAJOR


class TestPackages:
    rule = "goods.packages"

    def test_the_clean_loop_holds(self) -> None:
        assert holds(self.rule, loop())

    def test_another_count_is_major(self) -> None:
        case = loop({"bill_of_lading": {"packages": "112"}})
        assert told(self.rule, case) == MAJOR
        assert evidence_kinds(self.rule, case) == {"packing_list", "bill_of_lading"}

    def test_pallets_and_cartons_are_not_compared(self) -> None:
        assert told(self.rule, loop({"bill_of_lading": {"packages": "5", "package_unit": "PLT"}})) == []

    def test_a_bill_of_two_containers_covers_more_than_one_list(self) -> None:
        bill = {"packages": "180", "containers[1]": "TLVU4402323"}
        assert told(self.rule, loop({"bill_of_lading": bill})) == []

    def test_two_lists_add_up(self) -> None:
        second = paper("packing_list", {"number": "PL2", "packages": "40", "containers[0]": "TLVU4402318"})
        assert holds(self.rule, loop({"bill_of_lading": {"packages": "140"}}, second))


class TestWeight:
    rule = "goods.weight"

    def test_the_clean_loop_holds(self) -> None:
        assert holds(self.rule, loop())

    def test_another_weight_is_major(self) -> None:
        case = loop({"bill_of_lading": {"gross_weight": "2900"}})
        assert told(self.rule, case) == MAJOR
        assert "bill_of_lading" in evidence_kinds(self.rule, case)

    def test_three_per_cent_is_minor(self) -> None:
        assert told(self.rule, loop({"bill_of_lading": {"gross_weight": "2560"}})) == MINOR

    def test_rounded_lines_are_no_finding(self) -> None:
        assert holds(self.rule, loop({"entry_summary": {"lines[0].gross_weight": "1501"}}))

    def test_a_heavier_entry_is_major(self) -> None:
        case = loop({"entry_summary": {"lines[0].gross_weight": "1900"}})
        assert told(self.rule, case) == MAJOR
        assert "entry_summary" in evidence_kinds(self.rule, case)

    def test_a_master_alone_holds_other_goods_too(self) -> None:
        case = loop({"bill_of_lading": {"level": "master", "gross_weight": "9100"}})
        assert told(self.rule, case) == []


class TestTariffNumber:
    rule = "goods.tariff-number"
    right = ("8481.80.10", "8481.80.30")

    def _invoice(self, first: str, second: str) -> Fields:
        return {"lines[0].hts": first, "lines[1].hts": second}

    def test_the_same_six_digits_hold(self) -> None:
        assert holds(self.rule, loop({"commercial_invoice": self._invoice("8481.80", "8481.80.3000")}))

    def test_another_heading_is_major(self) -> None:
        case = loop({"commercial_invoice": self._invoice("8481.80.10", "7307.22.10")})
        assert told(self.rule, case) == MAJOR
        assert evidence_kinds(self.rule, case) == {"entry_summary", "commercial_invoice"}

    def test_another_subheading_is_minor(self) -> None:
        assert told(self.rule, loop({"commercial_invoice": self._invoice("8481.80.10", "8481.30.20")})) == MINOR

    def test_chapter_99_is_aside(self) -> None:
        entry = {"lines[0].tariffs[0].hts": "9903.88.03", "lines[0].tariffs[1].hts": "8481.80.10.95",
                 "lines[0].hts": "9903.88.03"}  # fmt: skip
        assert holds(self.rule, loop({"commercial_invoice": self._invoice(*self.right), "entry_summary": entry}))


class TestSeveralSellersUnderOneEntry:
    """Two invoices of two sellers, packed and carried apart, entered together."""

    def _second(self) -> list[Paper]:
        invoice = {**CLEAN_LOOP["commercial_invoice"], "number": "CB-9", "seller.name": "Copperfield Gaskets Sdn Bhd",
                   "total": "5000.00", "country_of_origin": "MY", "contract_number": None}  # fmt: skip
        bill = {**CLEAN_LOOP["bill_of_lading"], "number": "PCFL2602999", "packages": "12", "gross_weight": "300",
                "shipper.name": "Copperfield Gaskets Sdn Bhd", "on_board_date": "2026-03-12"}  # fmt: skip
        return [paper("commercial_invoice", invoice), paper("bill_of_lading", bill)]

    @pytest.mark.parametrize(
        "rule", ["goods.packages", "goods.weight", "transport.chronology", "party.contract-parties"]
    )
    def test_the_second_sellers_papers_do_not_contradict_the_firsts(self, rule: str) -> None:
        order = paper("contract", {"number": "CG-1", "seller.name": "Copperfield Gaskets Sdn Bhd", "total": "5000.00",
                                   "buyer.name": "Harborline Supply LLC", "currency": "USD"})  # fmt: skip
        assert told(rule, loop(None, order, *self._second())) == []

    def test_the_origins_of_both_are_on_the_entry(self) -> None:
        entry = {"country_of_origin": "MULTI", "lines[0].origin": "CN", "lines[1].origin": "MY"}
        certificate = paper("certificate_of_origin", {"country_of_origin": "MY"})
        assert holds("goods.origin", loop({"entry_summary": entry}, certificate, *self._second()))
        assert told("goods.origin", loop(None, *self._second())) == CRITICAL
