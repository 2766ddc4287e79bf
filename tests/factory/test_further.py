"""Further papers: every kind of the contract is there, in the contract's field names, telling the story's own facts."""

from __future__ import annotations

import re

import pytest

from tests.factory import han
from tests.factory.further_papers import further
from tests.factory.identifiers import entry_check_digit
from tests.factory.model import Paper
from tests.factory.story import Shape
from tests.factory.tell import tell
from tests.factory.unrelated import unrelated

KINDS = """proforma_invoice purchase_order air_waybill arrival_notice delivery_receipt entry_release export_declaration
bank_statement remittance certificate_of_origin ior_agreement payment_agency_agreement buying_agency_agreement
broker_license ctpat_certificate production_record material_purchase identity_document bond_rider importer_status
duty_statement security_filing freight_invoice insurance_certificate letter_of_credit credit_note value_worksheet
formation_record tax_return owner_declaration hold_notice""".split()
PARTY = r"\.(name|address|country|phone|email|id|uscc|account|swift)"
INVOICE = (
    r"number|date|currency|total|incoterm|incoterm_place|contract_number|po_number|country_of_origin|payment_terms|"
    r"freight|insurance|bank\.\w+|lines\[\d\]\.(description|hts|quantity|unit|unit_price|amount)"
)
CARRIAGE = (
    r"number|master_number|vessel|voyage|port_of_loading|port_of_discharge|place_of_delivery|on_board_date|"
    r"arrival_date|delivery_date|packages|package_unit|gross_weight|volume|freight_terms|level|(containers|seals)\[\d+\]"
)
NAMES = {
    "proforma_invoice": INVOICE,
    "commercial_invoice": INVOICE,
    "purchase_order": r"number|date|currency|total|payment_terms|incoterm|latest_shipment|lines\[\d\]\.\w+",
    "contract": r"number|date|currency|total|payment_terms|incoterm|latest_shipment|lines\[\d\]\.\w+",
    "packing_list": r"invoice_number|date|packages|gross_weight|net_weight|volume|containers\[\d+\]|lines\[\d\]\.\w+",
    **dict.fromkeys(("air_waybill", "arrival_notice", "delivery_receipt"), CARRIAGE),
    "entry_release": r"entry_number|entry_type|importer_number|consignee_number|bl_number|port_code|arrival_date|"
    r"entry_date|entry_value|bond_type|surety_number|manufacturer_id",
    "export_declaration": r"number|export_date|currency|total|incoterm|freight|insurance|gross_weight|packages|"
    r"bl_number|contract_number|lines\[\d\]\.(description|hts|quantity|unit|amount|destination)",
    "bank_statement": r"reference|currency|entries\[\d+\]\.(date|details|amount)",
    "remittance": r"reference|value_date|currency|amount|charges|charge_bearer|details|(invoice|contract)_refs\[\d\]",
    "certificate_of_origin": r"number|date|country_of_origin|invoice_number|"
    r"lines\[\d\]\.(description|hts|quantity|unit|origin)",
}
OTHERS = r"number|date|expiry_date|status|amount|currency"
MAINLAND = Shape(origin="CN", trader=False)


@pytest.mark.parametrize("seed", range(25))
def test_papers_carry_only_field_names_of_the_contract(seed: int) -> None:
    for paper in further(tell(seed)):
        known = re.compile(f"({NAMES.get(paper.kind, OTHERS)})|[a-z_]+{PARTY}")
        odd = [name for name in paper.fields if not known.fullmatch(name)]
        assert not odd, (paper.kind, odd)


def test_every_kind_is_made_for_every_story() -> None:
    for seed in range(5):
        assert set(KINDS) <= {paper.kind for paper in further(tell(seed))}


def test_the_same_story_makes_the_same_papers() -> None:
    assert further(tell(4)) == further(tell(4))


def test_a_mainland_seller_has_chinese_papers_and_others_none() -> None:
    chinese = [p.kind for p in further(tell(2, MAINLAND)) if p.extras.get("language") == "zh"]
    assert {"contract", "commercial_invoice", "packing_list", "export_declaration", "remittance"} <= set(chinese)
    abroad = [p for p in further(tell(2, Shape(origin="VN", trader=False))) if han_words(p)]
    assert not [p.kind for p in abroad if p.kind != "remittance"]


def han_words(paper: Paper) -> bool:
    return any("\u4e00" <= c <= "\u9fff" for value in paper.fields.values() for c in value)


def test_a_chinese_name_and_address_follow_the_latin_ones() -> None:
    seller = tell(2, MAINLAND).seller
    assert han.name(seller).endswith("有限公司")
    assert han.address(seller).endswith(("号", "号楼"))
    assert [han.syllables(word) for word in ("Ningbo", "Haoyu", "Xian")] == ["宁波", "豪裕", "贤"]


def test_a_credit_code_closes_with_its_check_character() -> None:
    assert han.credit_code("91350100M000100Y4") == "91350100M000100Y43"
    assert han.credit_code("91440300708461136") == "91440300708461136T"


def test_amounts_are_written_out_in_chinese() -> None:
    assert han.amount_words(1234050) == "壹万贰仟叁佰肆拾元伍角整"
    assert han.amount_words(1000500) == "壹万零伍元整"
    assert han.amount_words(30007) == "叁佰元零柒分"


def test_the_amounts_of_statements_add_up() -> None:
    for seed in range(20):
        for paper in further(tell(seed)):
            table = [paper.extras[f"row[{n}]"].split("|") for n in range(9) if f"row[{n}]" in paper.extras]
            if paper.kind in ("duty_statement", "freight_invoice", "material_purchase"):
                total = sum(round(float(row[-1].replace(",", "")) * 100) for row in table)
                assert total == round(float(paper.fields["amount"]) * 100), paper.kind


def test_identifiers_have_right_check_digits() -> None:
    for seed in range(20):
        for paper in further(tell(seed)):
            if paper.kind == "entry_release":
                filer, serial, check = paper.fields["entry_number"].split("-")
                assert check == entry_check_digit(filer, serial)
            if paper.kind == "air_waybill" and paper.fields["level"] == "master":
                digits = paper.fields["number"].split("-")[1]
                assert int(digits[:7]) % 7 == int(digits[7])


def test_unrelated_papers_and_blank_forms_state_nothing() -> None:
    made = unrelated(3)
    assert all(not paper.fields for paper in made)
    assert {"other", "entry_summary", "entry_release", "customs_bond", "importer_identity"} <= {p.kind for p in made}
