from __future__ import annotations

import pytest

from evidence.judge.rules import RULES
from evidence.records.codec import replaced
from evidence.records.documents import Cue
from tests.builders import Paper, paper
from tests.clean_loop import CLEAN_LOOP
from tests.judge.rules_support import CRITICAL, MAJOR, MINOR, checks, evidence_kinds, holds, loop, told

STRANGER = "Silver Pine Imports Inc."
MINE = tuple(r.name for r in RULES if r.name.split(".")[0] in ("party", "amount", "goods", "transport", "reference"))


@pytest.mark.parametrize("rule", MINE)
def test_a_clean_loop_gives_no_finding(rule: str) -> None:
    assert told(rule, loop()) == []


@pytest.mark.parametrize("rule", MINE)
def test_an_empty_dossier_gives_an_answer_but_never_a_pass(rule: str) -> None:
    empty = loop(without=tuple(CLEAN_LOOP))
    assert not holds(rule, empty)


BORROWED = {"importer.name": STRANGER, "consignee.name": "SAME"}


class TestConsigneeBuyer:
    rule = "party.consignee-buyer"

    def test_the_clean_loop_holds(self) -> None:
        assert holds(self.rule, loop())

    def test_a_stranger_as_consignee_of_the_entry_is_critical(self) -> None:
        case = loop({"entry_summary": {"consignee.name": STRANGER}})
        assert told(self.rule, case) == CRITICAL
        assert evidence_kinds(self.rule, case) == {"entry_summary", "commercial_invoice"}

    def test_a_stranger_as_consignee_of_the_house_bill_is_critical(self) -> None:
        case = loop({"bill_of_lading": {"consignee.name": STRANGER}})
        assert told(self.rule, case) == CRITICAL
        assert evidence_kinds(self.rule, case) == {"bill_of_lading", "commercial_invoice"}

    def test_a_bill_to_order_is_compared_by_its_notify_party(self) -> None:
        mine = {"consignee.name": "TO ORDER OF SHIPPER", "notify.name": "HARBORLINE SUPPLY LLC"}
        other = {"consignee.name": "TO ORDER", "notify.name": STRANGER}
        assert holds(self.rule, loop({"bill_of_lading": mine}))
        assert told(self.rule, loop({"bill_of_lading": other})) == CRITICAL

    def test_same_in_the_consignee_block_means_the_importer(self) -> None:
        assert holds(self.rule, loop({"entry_summary": {"consignee.name": "SAME"}}))

    def test_the_importer_itself_as_consignee_is_minor(self) -> None:
        case = loop({"entry_summary": {"consignee.name": STRANGER, "importer.name": STRANGER}})
        assert told(self.rule, case) == MINOR

    def test_a_fulfilment_centre_is_minor(self) -> None:
        assert told(self.rule, loop({"entry_summary": {"consignee.name": "Prairie Gate Fulfillment Inc."}})) == MINOR

    def test_a_consignee_whom_the_invoice_names_is_right(self) -> None:
        case = loop({"entry_summary": {"consignee.name": STRANGER}, "commercial_invoice": {"ship_to.name": STRANGER}})
        assert holds(self.rule, case)

    def test_a_master_bill_is_between_forwarders_and_not_compared(self) -> None:
        master = {"level": "master", "consignee.name": "Ridgeway Forwarding Inc.", "number": "OCLU88123451"}
        assert holds(self.rule, loop(None, paper("bill_of_lading", master)))

    def test_without_the_legal_form_it_is_the_same_party(self) -> None:
        assert holds(self.rule, loop({"bill_of_lading": {"consignee.name": "Harborline Supply"}}))


class TestContractParties:
    rule = "party.contract-parties"

    @pytest.mark.parametrize("role", ["seller", "buyer"])
    def test_another_party_in_the_contract_is_critical(self, role: str) -> None:
        case = loop({"contract": {f"{role}.name": STRANGER}})
        assert told(self.rule, case) == CRITICAL
        assert evidence_kinds(self.rule, case) == {"contract", "commercial_invoice"}

    def test_a_factory_that_the_invoice_names_as_maker_is_minor(self) -> None:
        case = loop(
            {
                "contract": {"seller.name": "Cixi Brightforge Valve Factory"},
                "commercial_invoice": {"manufacturer.name": "Cixi Brightforge Valve Factory"},
            }
        )
        assert told(self.rule, case) == MINOR

    def test_the_sellers_own_purchase_contract_is_a_link_of_the_chain(self) -> None:
        purchase = {
            "number": "BF-77",
            "seller.name": "Cixi Brightforge Valve Factory",
            "buyer.name": "Lantern Works Co., Ltd.",
        }
        assert holds(self.rule, loop({"commercial_invoice": {"contract_number": None}}, paper("contract", purchase)))

    def test_abbreviated_and_spelled_out_forms_are_one(self) -> None:
        assert holds(self.rule, loop({"contract": {"seller.name": "LANTERN WORKS COMPANY LIMITED"}}))


class TestThirdPartyImporter:
    rule = "party.third-party-importer"

    def test_a_borrowed_number_is_critical(self) -> None:
        case = loop({"entry_summary": BORROWED})
        assert told(self.rule, case) == CRITICAL
        assert {"entry_summary", "commercial_invoice"} <= evidence_kinds(self.rule, case)

    def test_the_buyer_as_importer_holds(self) -> None:
        assert holds(self.rule, loop())

    def test_a_seller_who_imports_holds(self) -> None:
        assert holds(self.rule, loop({"entry_summary": {"importer.name": "Lantern Works Co. Ltd"}}))

    def test_an_importer_who_pays_has_an_interest(self) -> None:
        case = loop({"entry_summary": BORROWED, "remittance": {"remitter.name": STRANGER}})
        assert holds(self.rule, case)

    def test_a_relation_on_the_5106_is_an_interest(self) -> None:
        case = loop(
            {
                "entry_summary": BORROWED,
                "importer_identity": {"importer.name": STRANGER, "related[0]": "Harborline Supply LLC"},
            }
        )
        assert holds(self.rule, case)

    def test_a_service_agreement_alone_is_major_on_reading_k9(self) -> None:
        agreement = paper("ior_agreement", {"principal.name": "Harborline Supply LLC", "agent.name": STRANGER})
        case = loop({"entry_summary": BORROWED, "power_of_attorney": {"grantor.name": STRANGER}}, agreement)
        assert told(self.rule, case) == MAJOR
        assert [r.result for c in checks(self.rule, case) for r in c.readings] == ["passes", "violated"]

    def test_a_licensed_broker_empowered_by_the_buyer_is_explained(self) -> None:
        broker = "Cornerstone Entry Services Inc."
        case = loop({"entry_summary": {"importer.name": broker}})
        assert holds(self.rule, case)

    def test_the_word_of_the_invoice_is_no_interest(self) -> None:
        case = loop({"entry_summary": BORROWED, "commercial_invoice": {"importer.name": STRANGER}})
        assert told(self.rule, case) == MAJOR


class TestRemittancePayee:
    rule = "party.remittance-payee"
    stranger = "Golden Delta Trading Limited"

    def test_another_beneficiary_is_major(self) -> None:
        case = loop({"remittance": {"beneficiary.name": self.stranger}})
        assert told(self.rule, case) == MAJOR
        assert evidence_kinds(self.rule, case) == {"remittance", "commercial_invoice"}

    def test_with_another_account_it_is_critical(self) -> None:
        case = loop({"remittance": {"beneficiary.name": self.stranger, "beneficiary.account": "9988776655443322"}})
        assert told(self.rule, case) == CRITICAL

    def test_a_private_person_is_critical(self) -> None:
        assert told(self.rule, loop({"remittance": {"beneficiary.name": "Wei Tang"}})) == CRITICAL

    def test_the_beneficiary_printed_on_the_invoice_is_right(self) -> None:
        case = loop(
            {
                "remittance": {"beneficiary.name": self.stranger},
                "commercial_invoice": {"bank.beneficiary": self.stranger},
            }
        )
        assert holds(self.rule, case)

    def test_the_factory_named_on_the_invoice_is_minor(self) -> None:
        case = loop(
            {
                "remittance": {"beneficiary.name": self.stranger},
                "commercial_invoice": {"manufacturer.name": self.stranger},
            }
        )
        assert told(self.rule, case) == MINOR

    def test_a_name_cut_at_35_characters_is_the_same(self) -> None:
        long = "Ningbo Zhenhai Lantern Precision Works Company Limited"
        case = loop(
            {
                "remittance": {"beneficiary.name": long[:35]},
                "commercial_invoice": {"seller.name": long},
                "contract": {"seller.name": long},
            }
        )
        assert holds(self.rule, case)

    def test_freight_paid_to_the_carrier_is_another_payment(self) -> None:
        freight = {"amount": "2100.00", "currency": "USD", "beneficiary.name": "Pacific Feeder Lines",
                   "remitter.name": "Harborline Supply LLC", "details": "OCEAN FREIGHT"}  # fmt: skip
        assert holds(self.rule, loop(None, paper("remittance", freight)))


class TestRemittancePayer:
    rule = "party.remittance-payer"

    def test_another_remitter_is_major(self) -> None:
        case = loop({"remittance": {"remitter.name": STRANGER}})
        assert told(self.rule, case) == MAJOR
        assert evidence_kinds(self.rule, case) == {"remittance", "commercial_invoice"}

    def test_with_an_importer_outside_the_money_it_is_critical(self) -> None:
        case = loop(
            {"remittance": {"remitter.name": STRANGER}, "entry_summary": {"importer.name": "Quiet Harbor Holdings LLC"}}
        )
        assert told(self.rule, case) == CRITICAL

    def test_a_payment_platform_pays_for_others(self) -> None:
        assert holds(self.rule, loop({"remittance": {"remitter.name": "PINGPONG GLOBAL SOLUTIONS INC"}}))

    def test_a_bank_pays_under_a_letter_of_credit_only(self) -> None:
        bank = {"remittance": {"remitter.name": "Mill River Bank N.A."}}
        assert told(self.rule, loop(bank)) == MAJOR
        terms = {"contract": {"payment_terms": "Irrevocable L/C at sight"}}
        assert holds(self.rule, loop({**bank, **terms}))

    def test_an_agency_agreement_that_names_both_is_minor(self) -> None:
        agreement = paper(
            "payment_agency_agreement", {"principal.name": "Harborline Supply LLC", "agent.name": STRANGER}
        )
        assert told(self.rule, loop({"remittance": {"remitter.name": STRANGER}}, agreement)) == MINOR

    def test_the_party_behind_the_remitter_counts(self) -> None:
        behind = {"remitter.name": STRANGER, "ultimate_remitter.name": "Harborline Supply LLC"}
        assert holds(self.rule, loop({"remittance": behind}))


class TestSellerShipper:
    rule = "party.seller-shipper"
    factory = "Cixi Brightforge Valve Factory"

    def test_the_clean_loop_holds(self) -> None:
        assert holds(self.rule, loop())

    def test_a_stranger_as_shipper_is_major(self) -> None:
        case = loop({"bill_of_lading": {"shipper.name": self.factory}})
        assert told(self.rule, case) == MAJOR
        assert evidence_kinds(self.rule, case) == {"bill_of_lading", "commercial_invoice"}

    def test_the_factory_behind_a_trading_company_is_explained(self) -> None:
        bill = {"bill_of_lading": {"shipper.name": self.factory}}
        assert told(self.rule, loop({**bill, "commercial_invoice": {"manufacturer.name": self.factory}})) == MINOR
        assert told(self.rule, loop({**bill, "entry_summary": {"manufacturer_id": "CNCIXBRI12CIX"}})) == MINOR

    def test_a_forwarder_as_shipper_is_minor(self) -> None:
        assert told(self.rule, loop({"bill_of_lading": {"shipper.name": "Blue Delta Logistics Ltd"}})) == MINOR

    def test_a_master_alone_asks_for_the_house_bill(self) -> None:
        assert told(self.rule, loop({"bill_of_lading": {"level": "master"}})) == [("missing", "minor")]


class TestManufacturerId:
    rule = "party.manufacturer-id"

    def test_the_clean_loop_holds(self) -> None:
        assert holds(self.rule, loop())

    def test_a_code_that_fits_nobody_is_major(self) -> None:
        case = loop({"entry_summary": {"manufacturer_id": "CNGREDEL41SHE"}})
        assert told(self.rule, case) == MAJOR
        assert "entry_summary" in evidence_kinds(self.rule, case)

    def test_a_country_that_is_not_the_origin_is_major(self) -> None:
        assert told(self.rule, loop({"entry_summary": {"manufacturer_id": "VNLANWOR88CIX"}})) == MAJOR

    def test_another_number_or_city_is_a_lead_only(self) -> None:
        assert told(self.rule, loop({"entry_summary": {"manufacturer_id": "CNLANWOR17SHE"}})) == MINOR

    def test_the_factory_named_on_the_invoice_counts(self) -> None:
        maker = {
            "manufacturer.name": "Cixi Brightforge Valve Factory",
            "manufacturer.address": "12 Mill Road, Cixi, China",
        }
        case = loop({"commercial_invoice": maker, "entry_summary": {"manufacturer_id": "CNCIXBRI12CIX"}})
        assert holds(self.rule, case)

    def test_multi_is_no_code(self) -> None:
        assert told(self.rule, loop({"entry_summary": {"manufacturer_id": "MULTI"}})) == []


class TestPapersOfUnknownKind:
    """A paper that shows signs of an agreement might be the explanation: not a pass, and no accusation."""

    def _unsorted(self, kind: str) -> Paper:
        found = paper("other", {"number": "7"})
        return Paper(replaced(found.document, cues=(Cue(kind, "importer of record service", 2.0),)), found.facts)

    def test_a_borrowed_number_beside_signs_of_an_agreement_cannot_be_told(self) -> None:
        case = loop({"entry_summary": BORROWED}, self._unsorted("ior_agreement"))
        assert told("party.third-party-importer", case) == [("unverifiable", "major")]

    def test_a_strange_payer_beside_signs_of_an_agreement_cannot_be_told(self) -> None:
        case = loop({"remittance": {"remitter.name": STRANGER}}, self._unsorted("payment_agency_agreement"))
        assert told("party.remittance-payer", case) == [("unverifiable", "major")]
