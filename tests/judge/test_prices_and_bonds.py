"""Prices agreed and invoiced, payments beside the invoice, and how much a bond must be."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from evidence.judge.rules.amount_bond_sufficiency import rounded
from tests.builders import Paper, paper
from tests.judge.rules_support import MAJOR, evidence_kinds, holds, loop, told

PRICE, BOND, SIDE = "amount.contract-price", "amount.bond-sufficiency", "amount.side-payment"
LOW = {"lines[0].unit_price": "21.00", "lines[0].amount": "25200.00", "total": "40800.00"}


def side(details: str, amount: str = "6000.00", **more: str) -> Paper:
    return paper(
        "remittance",
        {
            "reference": "FT26078009999",
            "value_date": "2026-03-21",
            "currency": "USD",
            "amount": amount,
            "details": details,
            "remitter.name": "Harborline Supply LLC",
            "beneficiary.name": "Lantern Works Co., Ltd.",
            "beneficiary.account": "6217003320098871",
            **more,
        },
    )


def test_goods_invoiced_below_the_agreed_price_are_major_on_both_papers() -> None:
    case = loop({"commercial_invoice": LOW})
    assert told(PRICE, case) == MAJOR
    assert evidence_kinds(PRICE, case) == {"commercial_invoice", "contract"}
    assert holds(PRICE, loop())


def test_a_price_above_the_agreed_one_is_no_matter_of_this_rule() -> None:
    assert holds(PRICE, loop({"commercial_invoice": {"lines[0].unit_price": "26.00", "lines[0].amount": "31200.00"}}))


def test_a_price_for_a_dozen_is_the_price_of_twelve_pieces() -> None:
    dozens = {"lines[0].quantity": "100", "lines[0].unit": "DOZ", "lines[0].unit_price": "294.00"}
    assert holds(PRICE, loop({"commercial_invoice": dozens}))
    cheaper = {**dozens, "lines[0].unit_price": "252.00", "lines[0].amount": "25200.00"}
    assert told(PRICE, loop({"commercial_invoice": cheaper})) == MAJOR


def test_other_terms_of_delivery_or_other_goods_have_other_prices() -> None:
    assert told(PRICE, loop({"commercial_invoice": {**LOW, "incoterm": "FOB"}, "contract": {"incoterm": "CIF"}})) == []
    other = {"lines[0].description": "Brass ball valve 2 inch", **LOW}
    assert told(PRICE, loop({"commercial_invoice": other})) == []


def test_a_price_that_the_order_agreed_anew_is_agreed() -> None:
    order = paper(
        "purchase_order",
        {
            "number": "LW-HS-2601",
            "currency": "USD",
            "lines[0].description": "Brass ball valve 1/2 inch",
            "lines[0].quantity": "1200",
            "lines[0].unit": "PCS",
            "lines[0].unit_price": "21.00",
            "lines[0].amount": "25200.00",
        },
    )
    assert told(PRICE, loop({"commercial_invoice": LOW}, order)) == []


def test_a_continuous_bond_below_the_minimum_is_major() -> None:
    assert told(BOND, loop({"customs_bond": {"amount": "40000"}})) == MAJOR
    assert holds(BOND, loop())


def test_a_continuous_bond_must_reach_a_tenth_of_the_duties_and_fees_rounded_up() -> None:
    heavy = {"duty": "612000.00", "total": "612212.13"}
    assert told(BOND, loop({"entry_summary": heavy, "customs_bond": {"amount": "60000"}})) == MAJOR
    assert holds(BOND, loop({"entry_summary": heavy, "customs_bond": {"amount": "70000"}}))


def test_the_formula_rounds_up_to_tens_and_then_to_hundreds_of_thousands() -> None:
    steps = [["100000", "10000"], ["", "100000"]]
    given = (Decimal(50001), Decimal(60000), Decimal(100001), Decimal(250000))
    assert [rounded(g, steps) for g in given] == [60000, 60000, 200000, 300000]


def test_a_single_transaction_bond_covers_value_and_duties() -> None:
    def bond(amount: str) -> dict[str, dict[str, str | None]]:
        return {"customs_bond": {"type": "single", "amount": amount}}

    assert told(BOND, loop(bond("45000"))) == MAJOR
    assert holds(BOND, loop(bond("47467")))


def test_a_bond_for_other_activities_and_a_day_without_a_formula_are_not_judged() -> None:
    assert told(BOND, loop({"customs_bond": {"activity_code": "2", "amount": "20000"}})) == []
    assert told(BOND, loop({"customs_bond": {"amount": "20000"}}), law_date=date(1990, 1, 1)) == []


def test_a_payment_for_moulds_that_no_invoice_shows_is_major() -> None:
    assert told(SIDE, loop(None, side("TOOLING MOULD COST"))) == MAJOR
    assert told(SIDE, loop(None, side("ROYALTY Q1 2026"))) == MAJOR
    assert holds(SIDE, loop())


def test_a_balance_beyond_a_paid_invoice_is_major() -> None:
    assert told(SIDE, loop(None, side("BALANCE"))) == MAJOR


def test_the_balance_of_an_invoice_is_no_side_payment() -> None:
    assert holds(SIDE, loop({"remittance": {"amount": "30000.00"}}, side("BALANCE LW260218", "15000.00")))
    assert holds(SIDE, loop({"remittance": {"amount": "30000.00"}}, side("BALANCE", "15000.00")))


def test_tooling_that_invoice_or_entry_shows_is_no_side_payment() -> None:
    shown = {"commercial_invoice": {"assists": "6000.00"}}
    assert holds(SIDE, loop(shown, side("TOOLING")))
    assert holds(SIDE, loop({"entry_summary": {"total_entered_value": "51000"}}, side("TOOLING")))


def test_tooling_paid_to_somebody_else_is_not_the_sellers() -> None:
    other = side("TOOLING", **{"beneficiary.name": "Quarry Street Die Makers Inc."})
    assert holds(SIDE, loop(None, other))


def test_a_payment_on_an_invoice_that_is_not_here_cannot_be_judged() -> None:
    other = side("TOOLING", **{"invoice_refs[0]": "TL-991"})
    assert told(SIDE, loop(None, other)) == [("unverifiable", "major")]
