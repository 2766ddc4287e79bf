"""Which of the usual structures of trade and import the papers show, and what contradicts it."""

from __future__ import annotations

from datetime import date

from evidence import pipeline
from evidence.records.cases import StoredCase
from evidence.records.findings import Structure
from evidence.settings import JudgeSettings
from tests.builders import Fields, Paper, closed_loop, paper

TODAY = date(2026, 4, 10)
BUYER, SELLER = "Harborline Supply LLC", "Lantern Works Co., Ltd."
STRANGER = "Gullwing Entry Importers LLC"


def trade(case: StoredCase) -> Structure:
    summary, _ = pipeline.judged(case, JudgeSettings(as_of=TODAY), (), TODAY, final=True)
    found = summary.judgement.importer.trade
    assert found is not None
    return found


def shown(changes: dict[str, Fields] | None = None, *more: Paper, without: tuple[str, ...] = ()) -> Structure:
    return trade(closed_loop(changes, *more, without=without))


def imported_by(name: str) -> dict[str, Fields]:
    return {
        "entry_summary": {"importer.name": name},
        "importer_identity": {"importer.name": name},
        "customs_bond": {"principal.name": name},
        "power_of_attorney": {"grantor.name": name},
        "ein_letter": {"holder.name": name},
    }


def test_the_buyer_imports() -> None:
    found = shown()
    assert (found.name, found.contradictions) == ("buyer-imports", ())


def test_goods_sold_duty_paid_contradict_a_buyer_who_imports() -> None:
    found = shown({"commercial_invoice": {"incoterm": "DDP"}, "contract": {"incoterm": "DDP"}})
    assert found.name == "buyer-imports"
    assert any("DDP" in line for line in found.contradictions)


def test_a_strange_payer_contradicts_a_buyer_who_imports() -> None:
    found = shown({"remittance": {"remitter.name": "Quill and Sparrow Holdings Inc."}})
    assert any("Quill and Sparrow" in line for line in found.contradictions)


def test_the_seller_imports_as_non_resident_and_the_term_says_otherwise() -> None:
    found = shown(imported_by(SELLER))
    assert found.name == "seller-imports"
    assert any('"FOB"' in line for line in found.contradictions)


def test_an_affiliate_of_the_seller_imports() -> None:
    changes = imported_by(STRANGER)
    changes["importer_identity"] = {"importer.name": STRANGER, "related[0]": SELLER}
    found = shown(changes)
    assert found.name == "affiliate-imports"
    assert any("not related" in line for line in found.contradictions)


def test_a_professional_importer_acts_under_agreement_and_power() -> None:
    agreement = paper("ior_agreement", {"principal.name": BUYER, "agent.name": STRANGER})
    found = shown(imported_by(STRANGER), agreement)
    assert (found.name, found.contradictions) == ("professional-ior", ())


def test_an_agreement_without_a_power_of_attorney_lacks_it() -> None:
    agreement = paper("ior_agreement", {"principal.name": BUYER, "agent.name": STRANGER})
    found = shown(imported_by(STRANGER), agreement, without=("power_of_attorney",))
    assert found.name == "professional-ior"
    assert any("No power of attorney" in line for line in found.contradictions)


def test_a_factory_behind_the_seller_makes_it_a_trading_company() -> None:
    found = shown({"commercial_invoice": {"manufacturer.name": "Cixi Copperbell Valve Factory"}})
    assert found.name == "trading-company"
    assert found.also == ("the buyer imports",)


def test_a_payment_to_the_factory_contradicts_the_trading_company() -> None:
    factory = "Cixi Copperbell Valve Factory"
    found = shown({"commercial_invoice": {"manufacturer.name": factory}, "remittance": {"beneficiary.name": factory}})
    assert any(factory in line for line in found.contradictions)


def test_goods_that_go_to_the_buyers_customer_are_a_drop_shipment() -> None:
    found = shown({"commercial_invoice": {"ship_to.name": "Redwing Plumbing Stores Inc."}})
    assert found.name == "drop-shipment"
    assert any(BUYER in line for line in found.contradictions)


def test_goods_sold_duty_paid_to_a_warehouse() -> None:
    sold = {"incoterm": "DDP", "ship_to.name": "Bluegate Fulfilment Center"}
    changes = {**imported_by(SELLER), "commercial_invoice": sold, "contract": {"incoterm": "DDP"}}
    found = shown(changes)
    assert (found.name, found.contradictions) == ("ddp-warehouse", ())


def test_an_importer_whom_nothing_ties_is_of_no_usual_structure() -> None:
    found = shown(imported_by(STRANGER))
    assert found.name == "none"
    assert STRANGER in found.contradictions[0]


def test_without_a_sale_the_structure_cannot_be_told() -> None:
    sale = ("contract", "commercial_invoice", "packing_list", "remittance")
    assert shown(without=sale).name == "unknown"


def test_an_importer_whom_nobody_names_has_no_structure() -> None:
    case = closed_loop(without=("entry_summary", "importer_identity", "power_of_attorney"))
    summary, _ = pipeline.judged(case, JudgeSettings(as_of=TODAY), (), TODAY, final=True)
    assert summary.judgement.importer.trade is None
