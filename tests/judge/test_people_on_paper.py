"""The account paid, who received the goods, who paid the duty, what importer and seller share."""

from __future__ import annotations

import pytest

from tests.builders import Paper, paper
from tests.judge.rules_support import MAJOR, MINOR, evidence_kinds, holds, loop, told

ACCOUNT, DELIVERY, DUTY = "party.bank-account", "party.delivery", "party.duty-payer"
RELATED = "party.undeclared-relationship"
HOME = "410 Quarry Street, Toledo, OH 43604"


def test_another_account_than_the_invoices_is_major() -> None:
    case = loop({"remittance": {"beneficiary.account": "8810002247719930"}})
    assert told(ACCOUNT, case) == MAJOR
    assert evidence_kinds(ACCOUNT, case) == {"remittance", "commercial_invoice"}
    assert holds(ACCOUNT, loop())


@pytest.mark.parametrize("printed", ["****8871", "6217 0033 2009 8871", "CN21 6217003320098871", "006217003320098871"])
def test_one_account_may_be_masked_spaced_or_in_an_iban(printed: str) -> None:
    assert holds(ACCOUNT, loop({"remittance": {"beneficiary.account": printed}}))


def test_without_accounts_the_banks_are_compared_and_branches_are_one_bank() -> None:
    def banks(swift: str) -> dict[str, dict[str, str | None]]:
        return {"remittance": {"beneficiary.account": None, "beneficiary_bank.swift": swift}}

    assert told(ACCOUNT, loop(banks("QUORHKHH"))) == MAJOR
    assert holds(ACCOUNT, loop(banks("EAHBCNBN300")))


def test_an_account_that_any_paper_of_the_seller_prints_is_the_sellers() -> None:
    proforma = paper(
        "proforma_invoice",
        {"number": "PI-7", "bank.account": "8810002247719930", "seller.name": "Lantern Works Co., Ltd."},
    )
    assert holds(ACCOUNT, loop({"remittance": {"beneficiary.account": "8810002247719930"}}, proforma))


def test_a_payment_agency_agreement_explains_another_account() -> None:
    tied = paper(
        "payment_agency_agreement",
        {"principal.name": "Lantern Works Co., Ltd.", "agent.name": "Tern Bay Collections Ltd."},
    )
    paid = {"remittance": {"beneficiary.account": "8810002247719930", "beneficiary.name": "Tern Bay Collections Ltd."}}
    assert told(ACCOUNT, loop(paid, tied)) == MINOR


def delivered(name: str, address: str | None = HOME) -> Paper:
    return paper("delivery_receipt", {"number": "PCFL2602417", "deliver_to.name": name, "deliver_to.address": address})


def test_goods_delivered_to_a_stranger_somewhere_else_are_major() -> None:
    case = loop(None, delivered("Ironbell Discount Outlet Inc.", "77 Cannery Row, Fresno, CA 93701"))
    assert told(DELIVERY, case) == MAJOR
    assert holds(DELIVERY, loop(None, delivered("Harborline Supply LLC")))
    assert holds(DELIVERY, loop(None, delivered("HARBORLINE SUPPLY, L.L.C.", None)))


def test_the_buyers_name_at_a_place_nobody_names_is_major() -> None:
    assert told(DELIVERY, loop(None, delivered("Harborline Supply LLC", "77 Cannery Row, Fresno, CA 93701"))) == MAJOR


def test_a_warehouse_that_the_invoice_ships_to_is_no_stranger() -> None:
    ship = {"ship_to.name": "Quarry Lake Warehousing Inc.", "ship_to.address": "9 Depot Road, Lima, OH 45801"}
    receipt = delivered("Quarry Lake Warehousing Inc.", "9 Depot Road, Lima, OH 45801")
    assert holds(DELIVERY, loop({"commercial_invoice": ship}, receipt))


def statement(payer: str) -> Paper:
    return paper("duty_statement", {"number": "ZK710456", "amount": "2466.93", "payer.name": payer})


def test_duty_paid_by_a_stranger_is_major_and_by_the_broker_normal() -> None:
    assert told(DUTY, loop(None, statement("Ironbell Discount Outlet Inc."))) == MAJOR
    assert holds(DUTY, loop(None, statement("Cornerstone Entry Services Inc.")))
    assert holds(DUTY, loop(None, statement("Harborline Supply LLC")))


def test_an_agreement_between_payer_and_buyer_explains_who_paid_the_duty() -> None:
    tied = paper(
        "payment_agency_agreement",
        {"principal.name": "Harborline Supply LLC", "agent.name": "Ironbell Discount Outlet Inc."},
    )
    assert told(DUTY, loop(None, statement("Ironbell Discount Outlet Inc."), tied)) == MINOR


def test_a_telephone_shared_by_seller_and_importer_belies_not_related() -> None:
    shared = {
        "commercial_invoice": {"seller.phone": "+1 419 555 0186"},
        "importer_identity": {"importer.phone": "(419) 555-0186"},
    }
    assert told(RELATED, loop(shared)) == MAJOR
    assert holds(RELATED, loop({**shared, "entry_summary": {"relationship": "Y"}}))
    assert holds(RELATED, loop())


def test_a_free_mail_providers_domain_ties_nobody() -> None:
    def mails(a: str, b: str) -> dict[str, dict[str, str | None]]:
        return {"commercial_invoice": {"seller.email": a}, "importer_identity": {"importer.email": b}}

    assert holds(RELATED, loop(mails("lantern@qq.com", "harborline@qq.com")))
    assert told(RELATED, loop(mails("sales@lanternworks.example", "us@lanternworks.example"))) == MAJOR


def test_a_seller_that_imports_itself_is_no_relation_of_the_importer() -> None:
    own = {"entry_summary": {"importer.name": "Lantern Works Co., Ltd."}, "commercial_invoice": {"seller.phone": "1"}}
    assert told(RELATED, loop(own)) == []
