"""A number under another caption, an amount out of another column, a payment of unread purpose: nobody is accused."""

from __future__ import annotations

from decimal import Decimal

from evidence.judge import judge
from evidence.records.cases import StoredCase
from evidence.resolve import resolve
from evidence.settings import JudgeSettings
from tests.builders import closed_loop, paper
from tests.judge.rules_support import TODAY, loops
from tests.judge.test_misread import beside, fact_of, outcome, with_print


def in_whole(case: StoredCase, rule: str) -> set[str]:
    """The outcomes of a rule where shipments and allocation are proved first."""
    resolution = resolve(case.documents, case.facts, ())
    shipments = loops(case, resolution, TODAY)
    found, _ = judge(case, resolution, shipments, JudgeSettings(as_of=TODAY), TODAY, True)
    return {c.outcome.value for c in found.checks if c.rule == rule}


def test_an_invoice_that_tells_the_cited_number_under_another_caption_was_read_wrong() -> None:
    number = fact_of(closed_loop(), "commercial_invoice", "number").text
    strange = {"commercial_invoice": {"number": "6557425184717447"}}
    assert outcome(closed_loop(strange), "reference.invoice-number") == "violated"
    taken = {"commercial_invoice": {"number": "6557425184717447", "bl_number": number}}
    assert outcome(closed_loop(taken), "reference.invoice-number") == "unverifiable"


def test_a_tariff_number_in_the_lines_own_description_is_not_belied_by_the_one_above_it() -> None:
    entered = fact_of(closed_loop(), "entry_summary", "lines[0].hts").text
    lines = [f for f in closed_loop().facts if f.field.endswith("].hts") and f.value == entered]
    named = {"lines[0].hts": "9403.20.0050", "lines[0].description": f"HS 9403.20.0050 ROLLER STANDS HS {entered}"}
    plain = {**named, "lines[0].description": "ROLLER STANDS"}
    assert lines
    assert outcome(closed_loop({"commercial_invoice": plain}), "goods.tariff-number") == "violated"
    assert outcome(closed_loop({"commercial_invoice": named}), "goods.tariff-number") == "unverifiable"


def test_a_price_read_as_the_amount_of_its_line_is_no_wrong_sum() -> None:
    whole = closed_loop()
    amount, quantity = (fact_of(whole, "commercial_invoice", f"lines[0].{n}") for n in ("amount", "quantity"))
    price = Decimal(amount.text) / Decimal(quantity.text)
    fields = {"lines[0].unit_price": None, "lines[0].amount": f"{price.quantize(Decimal('0.01'))}"}
    case = closed_loop({"commercial_invoice": fields})
    assert outcome(case, "amount.invoice-total") == "violated"
    assert outcome(with_print(case, "commercial_invoice", amount.text), "amount.invoice-total") == "unverifiable"


def test_a_maker_that_no_fact_has_taken_may_be_the_codes() -> None:
    case = closed_loop({"entry_summary": {"manufacturer_id": "CNGREDEL41SHE"}})
    assert outcome(case, "party.manufacturer-id") == "violated"
    named = with_print(case, "commercial_invoice", "Maker : Greta Delftware Co., Ltd., 41 Kiln Road, Shenzhen")
    assert outcome(named, "party.manufacturer-id") == "unverifiable"
    other = with_print(case, "commercial_invoice", "Maker Orla Pans Co., Ltd.")
    assert outcome(other, "party.manufacturer-id") == "violated"


def test_an_account_that_begins_another_papers_was_cut() -> None:
    whole = "TR320010009999901234567890"
    for paid, answer in ((whole[:22], "unverifiable"), ("TR329910009999901234567890", "violated")):
        case = closed_loop({"remittance": {"beneficiary.account": paid}, "commercial_invoice": {"bank.account": whole}})
        assert outcome(case, "party.bank-account") == answer
        assert outcome(case, "reference.bank-identifier") == answer


def test_an_invoice_whose_sides_are_the_contracts_the_other_way_round_was_read_wrong() -> None:
    seller, buyer = (fact_of(closed_loop(), "contract", f"{s}.name").text for s in ("seller", "buyer"))
    turned = {"seller.name": f"Ordered by {buyer}", "buyer.name": seller}
    assert outcome(closed_loop({"commercial_invoice": turned}), "party.contract-parties") == "unverifiable"


def test_a_payment_of_unread_amount_leaves_open_what_is_lacking() -> None:
    paid = fact_of(closed_loop(), "remittance", "amount")
    short = {"remittance": {"amount": str(Decimal(paid.text) / 2)}}
    assert in_whole(closed_loop(short), "amount.underpaid") == {"violated"}
    payee = fact_of(closed_loop(), "remittance", "beneficiary.name").text
    second = paper("remittance", {"beneficiary.name": payee, "value_date": "2026-03-02"})
    assert in_whole(closed_loop(short, second), "amount.underpaid") == {"unverifiable"}


def test_a_payees_name_cut_off_behind_a_first_word_that_was_not_read_is_the_sellers() -> None:
    seller = {"commercial_invoice": {"seller.name": "Ha Tam Paper Products Company Limited"}}
    case = closed_loop({**seller, "remittance": {"beneficiary.name": "TAM PAPER PRODUCTS COMPANY LIMIT"}})
    payee = fact_of(case, "remittance", "beneficiary.name")
    assert outcome(case, "party.remittance-payee") == "violated"
    assert outcome(with_print(case, "remittance", "HA", beside(payee, "HA")), "party.remittance-payee") != "violated"
