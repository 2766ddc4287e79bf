"""Export declarations, trade orders, tax-inclusive offers, the buyer's papers at order time, terms of delivery."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from evidence.judge.provisions import Law, shipped
from tests.builders import Paper, paper
from tests.judge.rules_support import CRITICAL, MAJOR, MINOR, checks, evidence_kinds, holds, loop, told

VALUE, PARTIES, DECLARED = "policy.export-value", "policy.export-parties", "policy.export-declaration"
TYPE, SHELL, INCLUSIVE = "policy.entry-type", "policy.adcvd-shell", "policy.tax-inclusive"
PACK, TERMS = "policy.buyer-pack", "policy.ddp-structure"
LATER = date(2026, 7, 1)


def declaration(changes: Mapping[str, str | None] | None = None) -> Paper:
    return paper(
        "export_declaration",
        {
            "number": "310120260000012345",
            "currency": "USD",
            "incoterm": "FOB",
            "gross_weight": "2480",
            "packages": "100",
            "bl_number": "PCFL2602417",
            "contract_number": "LW-HS-2601",
            "exporter.name": "Lantern Works Co., Ltd.",
            "lines[0].hts": "8481801095",
            "lines[0].quantity": "1200",
            "lines[0].unit": "PCS",
            "lines[0].amount": "29400.00",
            "lines[1].hts": "8481803010",
            "lines[1].quantity": "800",
            "lines[1].unit": "PCS",
            "lines[1].amount": "15600.00",
            **(changes or {}),
        },
    )


def test_more_declared_for_export_than_entered_is_critical() -> None:
    case = loop(None, declaration({"lines[0].amount": "64400.00"}))
    assert told(VALUE, case) == CRITICAL
    assert evidence_kinds(VALUE, case) == {"export_declaration", "entry_summary"}
    assert holds(VALUE, loop(None, declaration()))
    assert told(VALUE, loop()) == []


def test_freight_inside_the_declared_price_comes_off_before_values_are_compared() -> None:
    cif = {"incoterm": "CIF", "total": "47000.00", "freight": "1800.00", "insurance": "200.00"}
    assert holds(VALUE, loop(None, declaration(cif)))
    assert told(VALUE, loop(None, declaration({**cif, "freight": None}))) == [("unverifiable", "major")]


def test_another_shipments_declaration_says_nothing_of_this_one() -> None:
    other = declaration({"bl_number": "QQFL9900001", "contract_number": "ZZ-9", "lines[0].amount": "90000.00"})
    assert told(VALUE, loop(None, other)) == []


def test_a_declaration_in_another_currency_needs_a_rate() -> None:
    other = declaration({"currency": "CNY", "total": "330000.00"})
    assert told(VALUE, loop(None, other)) == [("unverifiable", "minor")]
    assert holds(VALUE, loop({"commercial_invoice": {"exchange_rate": "7.20"}}, other))


def test_inland_carriage_may_lie_between_a_price_ex_works_and_the_declared_one() -> None:
    ex_works = {"commercial_invoice": {"incoterm": "EXW"}, "contract": {"incoterm": "EXW"}}
    assert told(VALUE, loop(ex_works, declaration({"total": "46500.00"}))) == [("unverifiable", "major")]


def test_an_exporter_whom_no_other_paper_names_is_major() -> None:
    stranger = declaration({"exporter.name": "Ningbo Heron Import & Export Co., Ltd."})
    assert told(PARTIES, loop(None, stranger)) == MAJOR
    assert holds(PARTIES, loop(None, declaration()))


def test_an_export_agency_agreement_explains_another_exporter() -> None:
    tied = paper(
        "payment_agency_agreement",
        {"principal.name": "Lantern Works Co., Ltd.", "agent.name": "Ningbo Heron Import & Export Co., Ltd."},
    )
    stranger = declaration({"exporter.name": "Ningbo Heron Import & Export Co., Ltd."})
    assert told(PARTIES, loop(None, stranger, tied)) == MINOR


def test_a_name_in_characters_alone_accuses_nobody() -> None:
    case = loop(None, declaration({"exporter.name": "宁波灯塔阀门有限公司"}))
    assert told(PARTIES, case) == [("unverifiable", "info")]


def test_the_declaration_itself_is_asked_for_only_from_the_order_of_june_2026() -> None:
    assert told(DECLARED, loop()) == []
    assert told(DECLARED, loop(), law_date=LATER) == [("missing", "major")]
    row = Law(shipped(), LATER).row("export-declaration")
    assert row is not None and row.status == "proposed"


@pytest.mark.parametrize(
    "change", [{"lines[0].quantity": "1400"}, {"gross_weight": "2900"}, {"lines[0].hts": "7307290000"}]
)
def test_quantity_weight_and_number_declared_are_compared(change: dict[str, str]) -> None:
    assert told(DECLARED, loop(None, declaration(change)), law_date=LATER) == MAJOR
    assert told(DECLARED, loop(None, declaration()), law_date=LATER) == []


def test_a_duty_case_on_an_entry_type_that_takes_none_is_major() -> None:
    assert told(TYPE, loop({"entry_summary": {"lines[0].adcvd_case": "A-570-067"}})) == MAJOR
    assert told(TYPE, loop({"entry_summary": {"entry_type": "03"}})) == MAJOR
    assert holds(TYPE, loop({"entry_summary": {"entry_type": "03", "lines[0].adcvd_case": "A-570-067"}}))
    assert holds(TYPE, loop())


DDP = {
    "commercial_invoice": {"incoterm": "DDP", "seller.phone": "+1 419 555 0186"},
    "importer_identity": {"importer.phone": "4195550186"},
}


def test_goods_under_an_order_delivered_duty_paid_by_the_exporters_own_importer_are_major() -> None:
    covered = {**DDP, "entry_summary": {"entry_type": "03", "lines[0].adcvd_case": "A-570-067"}}
    assert told(SHELL, loop(covered)) == MAJOR
    assert holds(SHELL, loop({**covered, "commercial_invoice": {"seller.phone": "+1 419 555 0186"}}))
    assert told(SHELL, loop(DDP)) == []


@pytest.mark.parametrize(
    "words",
    [
        "双清包税到门",
        "DDP incl. duty by forwarder",
        "Double clearance with tax, door to door",
        "Duties and taxes are borne by the forwarder",
        "Price for tax-inclusive line to FBA warehouse",
    ],
)
def test_an_offer_of_tax_inclusive_clearance_is_major(words: str) -> None:
    assert told(INCLUSIVE, loop({"contract": {"payment_terms": words}})) == MAJOR


@pytest.mark.parametrize(
    "words",
    [
        "DDP Toledo, duties unpaid excluded",
        "Price excludes import duty and VAT",
        "The forwarder is not to pay any duty",
        "No double clearance service is used",
        "All taxes inside China are borne by the Sellers",
        "Freight prepaid by the forwarder",
    ],
)
def test_ordinary_words_on_duties_are_no_such_offer(words: str) -> None:
    assert holds(INCLUSIVE, loop({"contract": {"payment_terms": words}}))


def test_another_importer_number_or_bond_than_at_order_time_is_major() -> None:
    def status(number: str, bond: str) -> Paper:
        fields = {"number": number, "bond_number": bond, "importer.name": "Harborline Supply LLC", "surety_code": "036"}
        return paper("importer_status", fields)

    assert told(PACK, loop(None, status("47-1203599", "26C001947"))) == MAJOR
    assert told(PACK, loop(None, status("47-1203586", "19C880001"))) == MAJOR
    assert holds(PACK, loop(None, status("47-120358600", "26C001947")))
    assert told(PACK, loop()) == []


def test_the_recent_entry_that_a_buyer_showed_must_be_the_same_importers() -> None:
    def older(number: str) -> Paper:
        fields = {"entry_number": "ZK7-0099999-1", "entry_date": "2025-11-03", "importer_number": number}
        return paper("entry_summary", fields)

    assert told(PACK, loop(None, older("83-7710025"))) == MAJOR
    assert holds(PACK, loop(None, older("47-1203586")))


def test_a_buyer_that_imports_goods_sold_duty_paid_is_a_note() -> None:
    assert told(TERMS, loop({"commercial_invoice": {"incoterm": "DDP"}})) == MINOR
    assert holds(TERMS, loop())


def test_a_seller_that_imports_goods_sold_free_on_board_is_a_note() -> None:
    assert told(TERMS, loop({"entry_summary": {"importer.name": "Lantern Works Co., Ltd."}})) == MINOR


def test_the_check_of_the_export_value_names_both_amounts() -> None:
    (check,) = checks(VALUE, loop(None, declaration({"lines[0].amount": "64400.00"})))
    assert "80,000.00 USD" in check.message and "45,000.00 USD" in check.message
