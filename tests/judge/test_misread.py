"""Before a paper contradicts another, it is asked whether it prints the other's value where nothing was understood."""

from __future__ import annotations

from decimal import Decimal

import pytest

from evidence.judge import judge
from evidence.judge.elsewhere import values_of
from evidence.records.cases import StoredCase, Unclaimed
from evidence.records.codec import replaced
from evidence.records.facts import Fact
from evidence.records.places import Box, Place
from evidence.resolve import resolve
from evidence.settings import JudgeSettings
from tests.builders import closed_loop, paper
from tests.judge.rules_support import TODAY

FOOT = Box(300, 700, 400, 712)
DOUBT = ("holds", "not-applicable", "unverifiable", "violated")


def document_of(case: StoredCase, kind: str) -> str:
    return next(d.id for d in case.documents if d.kind == kind)


def fact_of(case: StoredCase, kind: str, field: str) -> Fact:
    return next(f for f in case.facts if f.document == document_of(case, kind) and f.field == field)


def with_print(case: StoredCase, kind: str, text: str, box: Box = FOOT) -> StoredCase:
    paper = next(d for d in case.documents if d.kind == kind)
    place = Place(paper.parts[0].file, page=1, box=box, text=text)
    return replaced(case, unclaimed=(*case.unclaimed, Unclaimed(paper.id, place)))


def beside(fact: Fact, text: str, before: bool = True) -> Box:
    own = fact.places[0].box
    assert own is not None
    width = 6.0 * len(text)
    x0 = own.x0 - width - 3 if before else own.x1 + 3
    return Box(x0, own.top, x0 + width, own.bottom)


def outcome(case: StoredCase, rule: str) -> str:
    found, _ = judge(case, resolve(case.documents, case.facts, ()), (), JudgeSettings(as_of=TODAY), TODAY, True)
    return max(
        (c.outcome.value for c in found.checks if c.rule == rule), key=["holds", "unverifiable", "violated"].index
    )


OTHER_SELLER = "Cobble Ferry Housewares Limited"


@pytest.fixture
def other_contract() -> StoredCase:
    return closed_loop({"contract": {"seller.name": OTHER_SELLER}})


def test_a_contract_of_another_seller_accuses(other_contract: StoredCase) -> None:
    assert outcome(other_contract, "party.contract-parties") == "violated"


def test_a_contract_that_also_prints_the_invoices_seller_was_read_wrong(other_contract: StoredCase) -> None:
    seller = fact_of(other_contract, "commercial_invoice", "seller.name").text
    case = with_print(other_contract, "contract", f"Between {seller} and")
    assert outcome(case, "party.contract-parties") == "unverifiable"


def test_a_third_name_on_the_contract_changes_nothing(other_contract: StoredCase) -> None:
    case = with_print(other_contract, "contract", "Marsh Gate Surveyors Inc.")
    assert outcome(case, "party.contract-parties") == "violated"


def test_a_name_with_its_caption_before_it_is_no_other_name() -> None:
    name = fact_of(closed_loop(), "remittance", "remitter.name").text
    case = closed_loop({"remittance": {"remitter.name": f"Account title: {name}"}})
    assert outcome(case, "party.remittance-payer") in ("holds", "unverifiable")


def test_an_invoice_whose_seller_was_read_as_its_buyer_does_not_accuse() -> None:
    buyer = fact_of(closed_loop(), "commercial_invoice", "buyer.name").text
    case = closed_loop({"commercial_invoice": {"seller.name": buyer}})
    assert outcome(case, "party.contract-parties") == "unverifiable"


LOW = {"contract": {"total": "476.00"}}


def test_invoices_beyond_the_contract_accuse() -> None:
    assert outcome(closed_loop(LOW), "amount.contract-total") == "violated"


def test_a_contract_that_prints_the_invoiced_total_was_read_wrong() -> None:
    total = fact_of(closed_loop(), "commercial_invoice", "total").text
    case = with_print(closed_loop(LOW), "contract", f"of this agreement is USD {total} (the Price)")
    assert outcome(case, "amount.contract-total") == "unverifiable"


def test_a_total_with_loose_thousands_before_it_was_cut() -> None:
    case = closed_loop(LOW)
    total = fact_of(case, "contract", "total")
    assert outcome(with_print(case, "contract", "45", beside(total, "45")), "amount.contract-total") == "unverifiable"


def test_a_figure_of_the_next_column_is_no_part_of_a_total() -> None:
    case = closed_loop(LOW)
    total = fact_of(case, "contract", "total").places[0].box
    assert total is not None
    far = Box(total.x0 - 60, total.top, total.x0 - 40, total.bottom)
    assert outcome(with_print(case, "contract", "45", far), "amount.contract-total") == "violated"


def test_an_invoice_whose_unread_amounts_fill_the_sum_was_read_in_part() -> None:
    whole = closed_loop()
    lines = [f for f in whole.facts if f.document == document_of(whole, "commercial_invoice") and "].amount" in f.field]
    last = lines[-1]
    row = last.field.partition("].")[0]
    gone = {f.field: None for f in whole.facts if f.document == last.document and f.field.startswith(row)}
    case = closed_loop({"commercial_invoice": {**gone}})
    assert outcome(case, "amount.invoice-total") in ("violated", "not-applicable")
    assert outcome(with_print(case, "commercial_invoice", last.text), "amount.invoice-total") == "unverifiable"


def test_packages_added_up_from_strangers_accuse_nobody() -> None:
    packed = fact_of(closed_loop(), "packing_list", "packages").text
    case = closed_loop({"bill_of_lading": {"packages": str(int(packed) + 175)}})
    assert outcome(case, "goods.packages") == "violated"
    wrong = fact_of(case, "bill_of_lading", "packages")
    added = replaced(wrong, status="derived", printed=f"{packed} 175.00")
    facts = tuple(added if f.id == wrong.id else f for f in case.facts)
    assert outcome(replaced(case, facts=facts), "goods.packages") == "unverifiable"


def test_an_invoice_number_with_a_stranger_behind_it_is_not_another_invoices() -> None:
    number = fact_of(closed_loop(), "commercial_invoice", "number").text
    case = closed_loop({"commercial_invoice": {"number": f"{number} 13"}})
    assert outcome(case, "reference.invoice-number") == "unverifiable"


def test_a_figure_in_a_lines_own_words_may_be_what_the_line_weighs() -> None:
    entry = {"lines[0].gross_weight": "58", "lines[0].description": "SOLES"}
    weight = fact_of(closed_loop(), "packing_list", "gross_weight").text
    wide = closed_loop({"entry_summary": entry, "bill_of_lading": {"gross_weight": None}})
    told = outcome(wide, "goods.weight")
    others = [f for f in wide.facts if f.field.endswith("].gross_weight") and wide_entry(wide, f)]
    needed = Decimal(weight) - sum(Decimal(f.text) for f in others if f.field != "lines[0].gross_weight")
    named = {**entry, "lines[0].description": f"SOLES {needed.normalize():f} OF RUBBER"}
    assert told == "violated"
    again = closed_loop({"entry_summary": named, "bill_of_lading": {"gross_weight": None}})
    assert outcome(again, "goods.weight") == "unverifiable"


def wide_entry(case: StoredCase, fact: Fact) -> bool:
    return fact.document == document_of(case, "entry_summary")


def test_a_sum_that_was_read_as_a_line_is_no_line() -> None:
    case = closed_loop()
    lines = [f for f in case.facts if f.document == document_of(case, "commercial_invoice") and "].amount" in f.field]
    whole = str(sum(Decimal(f.text) for f in lines))
    twice = closed_loop({"commercial_invoice": {f"lines[{len(lines)}].amount": whole}})
    assert outcome(twice, "amount.invoice-total") == "unverifiable"


def test_a_list_of_weights_is_no_second_invoice() -> None:
    invoice = fact_of(closed_loop(), "commercial_invoice", "number")
    other = paper("commercial_invoice", {"number": invoice.text, "total": "372.00"})
    assert outcome(closed_loop({}, other), "amount.double-invoice") == "unverifiable"
    priced = paper("commercial_invoice", {"number": invoice.text, "total": "372.00", "currency": "USD"})
    assert outcome(closed_loop({}, priced), "amount.double-invoice") == "violated"


def test_a_total_that_is_wrong_as_often_as_right_does_not_accuse() -> None:
    case = closed_loop(LOW)
    total = fact_of(case, "contract", "total")
    for sure, answer in ((0.79, "violated"), (0.6, "unverifiable")):
        facts = tuple(replaced(f, confidence=sure) if f.id == total.id else f for f in case.facts)
        assert outcome(replaced(case, facts=facts), "amount.contract-total") == answer


def test_a_word_behind_an_account_makes_no_account_that_cannot_exist() -> None:
    case = closed_loop({"remittance": {"beneficiary.account": "DE80551227323658808188WITH"}})
    account = fact_of(case, "remittance", "beneficiary.account")
    assert outcome(case, "reference.bank-identifier") == "violated"
    apart = replaced(account, printed="DE80551227323658808188 WITH")
    facts = tuple(apart if f.id == account.id else f for f in case.facts)
    assert outcome(replaced(case, facts=facts), "reference.bank-identifier") == "unverifiable"


def test_the_goods_come_from_where_the_origins_caption_says() -> None:
    case = closed_loop({"commercial_invoice": {"country_of_origin": "PE"}})
    entered = fact_of(case, "entry_summary", "country_of_origin").text
    assert outcome(case, "goods.origin") == "violated"
    label = with_print(case, "commercial_invoice", f"Origin: {entered}")
    assert outcome(label, "goods.origin") == "unverifiable"


def test_a_country_in_an_address_is_no_origin() -> None:
    case = closed_loop({"commercial_invoice": {"country_of_origin": "PE"}})
    entered = fact_of(case, "entry_summary", "country_of_origin").text
    assert outcome(with_print(case, "commercial_invoice", f"Port of {entered}"), "goods.origin") == "violated"


def test_a_number_may_have_points_or_commas_before_its_decimals() -> None:
    assert Decimal("1152.00") in values_of("1 152,00")
    assert Decimal("66826.04") in values_of("66,826.04")
    assert values_of("12-3") == frozenset()
