"""The importer's papers must say one name and one number."""

from __future__ import annotations

from datetime import date

import pytest

from tests.builders import paper
from tests.clean_loop import ADDRESS, EIN
from tests.judge.rules_support import CRITICAL, MAJOR, MINOR, checks, evidence_kinds, holds, loop, told

OTHER = "Northwind Anchor Imports Inc."
NAMES = [
    ("identity.ein-letter-name", "ein_letter", "holder.name"),
    ("identity.importer-record-name", "importer_identity", "importer.name"),
    ("identity.bond-principal", "customs_bond", "principal.name"),
    ("identity.poa-grantor", "power_of_attorney", "grantor.name"),
]
NUMBERS = [
    ("identity.ein-letter-number", "ein_letter", "ein"),
    ("identity.importer-record-number", "importer_identity", "importer_number"),
    ("identity.bond-principal-number", "customs_bond", "principal_number"),
]


@pytest.mark.parametrize(("rule", "kind", "field"), NAMES)
def test_another_company_on_one_of_the_papers_is_critical_and_seen_on_both(rule: str, kind: str, field: str) -> None:
    case = loop({kind: {field: OTHER}})
    assert told(rule, case) == CRITICAL
    assert evidence_kinds(rule, case) == {kind, "entry_summary"}


@pytest.mark.parametrize(("rule", "kind", "field"), NAMES)
def test_only_the_deviating_paper_is_blamed(rule: str, kind: str, field: str) -> None:
    case = loop({kind: {field: OTHER}})
    for other, _, _ in NAMES:
        assert (told(other, case) != []) == (other == rule)


@pytest.mark.parametrize(("rule", "kind", "field"), NAMES)
@pytest.mark.parametrize(
    "name", ["HARBORLINE SUPPLY L.L.C.", "Harborline Supply", "Harborline Supply LLC dba Harbor Goods"]
)
def test_another_way_to_write_the_name_is_harmless(rule: str, kind: str, field: str, name: str) -> None:
    assert holds(rule, loop({kind: {field: name}}))


@pytest.mark.parametrize(("rule", "kind", "field"), NAMES)
def test_a_paper_without_a_readable_name_is_no_pass(rule: str, kind: str, field: str) -> None:
    assert told(rule, loop({kind: {field: None}})) == [("unverifiable", "major")]


@pytest.mark.parametrize(("rule", "kind", "field"), NUMBERS)
def test_another_number_is_critical_and_seen_on_both(rule: str, kind: str, field: str) -> None:
    case = loop({kind: {field: "47-1203568"}})
    assert told(rule, case) == CRITICAL
    assert evidence_kinds(rule, case) == {kind, "entry_summary"}


@pytest.mark.parametrize(("rule", "kind", "field"), NUMBERS)
def test_a_suffix_is_only_a_division_mark(rule: str, kind: str, field: str) -> None:
    assert holds(rule, loop({"entry_summary": {"importer_number": EIN + "00"}}))


def test_before_the_entry_the_papers_are_compared_with_the_5106() -> None:
    case = loop({"customs_bond": {"principal.name": OTHER}}, without=("entry_summary",))
    assert told("identity.bond-principal", case) == CRITICAL
    assert evidence_kinds("identity.bond-principal", case) == {"customs_bond", "importer_identity"}
    assert told("identity.importer-record-name", case) == []


def test_a_trade_name_on_the_5106_ties_the_entry_to_it() -> None:
    case = loop(
        {
            "entry_summary": {"importer.name": "Quay Lantern Goods"},
            "importer_identity": {"aka[0]": "Quay Lantern Goods"},
        }
    )
    assert holds("identity.importer-record-name", case)
    assert holds("identity.bond-principal", case)


def test_a_name_in_section_three_of_the_bond_is_covered() -> None:
    case = loop({"entry_summary": {"importer.name": OTHER}, "customs_bond": {"trade_names[0]": OTHER}})
    assert holds("identity.bond-principal", case)


def test_the_importers_own_bond_counts_where_others_lie_beside_it() -> None:
    stranger = paper("customs_bond", {"principal.name": OTHER, "principal_number": "35-7781204", "activity_code": "2"})
    assert holds("identity.bond-principal", loop(None, stranger))
    assert holds("identity.bond-principal-number", loop(None, stranger))


def test_a_number_assigned_by_cbp_beside_an_ein_cannot_be_decided() -> None:
    case = loop({"entry_summary": {"importer_number": "261704-00213"}})
    assert told("identity.ein-letter-number", case) == [("unverifiable", "major")]


def test_a_prior_number_on_the_5106_explains_the_other() -> None:
    case = loop(
        {"customs_bond": {"principal_number": "47-9912045"}, "importer_identity": {"prior_numbers[0]": "47-9912045"}}
    )
    assert told("identity.bond-principal-number", case) == MINOR


def test_a_5106_that_asks_for_a_number_has_none_to_compare() -> None:
    case = loop({"importer_identity": {"importer_number": None, "requested_type": "cbp"}})
    assert told("identity.importer-record-number", case) == []


# -- addresses -------------------------------------------------------------------------------------------------------

ELSEWHERE = "2207 Foundry Avenue, Fresno, CA 93721"


def test_an_address_the_5106_does_not_know_is_major() -> None:
    record = {"physical_address": ELSEWHERE, "mailing_address": ELSEWHERE}
    case = loop({"importer_identity": record})
    assert told("identity.importer-record-address", case) == MAJOR
    assert evidence_kinds("identity.importer-record-address", case) == {"importer_identity", "entry_summary"}


def test_the_mailing_address_is_enough() -> None:
    assert holds("identity.importer-record-address", loop({"importer_identity": {"physical_address": ELSEWHERE}}))


def test_an_old_address_on_the_irs_letter_is_minor() -> None:
    assert told("identity.importer-record-address", loop({"ein_letter": {"holder.address": ELSEWHERE}})) == MINOR


@pytest.mark.parametrize(
    "address",
    [
        "410 QUARRY ST., TOLEDO OH 43604-1122, USA",
        "410 Quarry Street Suite 12, Toledo, Ohio 43604",
        "410 Quarry Street, Toledo",
    ],
)
def test_an_address_in_other_words_is_one_place(address: str) -> None:
    assert holds("identity.importer-record-address", loop({"entry_summary": {"importer.address": address}}))


def test_the_house_next_door_is_another_address() -> None:
    next_door = ADDRESS.replace("410", "418")
    assert told("identity.importer-record-address", loop({"entry_summary": {"importer.address": next_door}}))


# -- the power of attorney -------------------------------------------------------------------------------------------


def test_a_filer_whom_nobody_empowered_is_major() -> None:
    case = loop({"power_of_attorney": {"agent.name": "Meridian Gate Customs Brokers Inc."}})
    assert told("identity.poa-agent", case) == MAJOR
    assert evidence_kinds("identity.poa-agent", case) == {"power_of_attorney", "entry_summary"}


def test_an_importer_that_files_itself_needs_no_agent() -> None:
    assert holds("identity.poa-agent", loop({"entry_summary": {"filer.name": "Harborline Supply LLC"}}))


FORWARDER = "Bluewater Forwarding Inc."


def _chain(substitution: str | None) -> dict[str, dict[str, str | None]]:
    return {"power_of_attorney": {"agent.name": FORWARDER, "substitution": substitution}}


SECOND = {"grantor.name": FORWARDER, "agent.name": "Cornerstone Entry Services Inc.", "effective_date": "2025-06-01"}


def test_a_chain_of_powers_reaches_the_filer_only_with_substitution() -> None:
    second = paper("power_of_attorney", SECOND)
    assert holds("identity.poa-agent", loop(_chain("Y"), second))
    assert told("identity.poa-agent", loop(_chain(None), second)) == MAJOR


def test_a_power_granted_by_a_forwarder_is_not_direct_since_the_rule_began() -> None:
    case = loop(_chain("Y"), paper("power_of_attorney", SECOND))
    assert told("identity.poa-direct", case) == MAJOR
    assert told("identity.poa-direct", case, law_date=date(2022, 12, 18)) == []


def test_a_forwarders_signature_for_the_grantor_is_not_direct() -> None:
    case = loop({"power_of_attorney": {"signatory.name": "Bluewater Freight Forwarding LLC"}})
    assert told("identity.poa-direct", case) == MAJOR
    assert holds("identity.poa-direct", loop())


def test_an_officer_who_manages_logistics_is_no_forwarder() -> None:
    signed = {"signatory.name": "Dana Whitlow", "signatory.title": "Logistics Manager"}
    assert holds("identity.poa-direct", loop({"power_of_attorney": signed}))
    agent = {**signed, "signatory.title": "as agent for the grantor"}
    assert told("identity.poa-direct", loop({"power_of_attorney": agent})) == MAJOR


def test_a_signatory_whom_the_5106_does_not_know_is_minor() -> None:
    assert told("identity.signatory", loop({"power_of_attorney": {"signatory.name": "Ruben Castellane"}})) == MINOR


@pytest.mark.parametrize("name", ["WHITLOW, DANA", "D. Whitlow", "Dana M. Whitlow, President"])
def test_a_signatory_written_otherwise_is_known(name: str) -> None:
    assert holds("identity.signatory", loop({"power_of_attorney": {"signatory.name": name}}))


def test_an_identity_document_that_had_expired_is_minor() -> None:
    identity = paper("identity_document", {"expiry_date": "2024-11-30", "holder.name": "Dana Whitlow"})
    assert told("identity.signatory", loop(None, identity)) == MINOR


# -- numbers ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", ["00-1203586", "000-12-3456", "47-1203586ZI", "900-12-3456"])
def test_a_number_that_cannot_exist_is_critical(number: str) -> None:
    assert ("violated", "critical") in told(
        "identity.number-format", loop({"entry_summary": {"importer_number": number}})
    )


def test_a_prefix_the_irs_has_not_published_is_minor() -> None:
    assert told("identity.number-format", loop({"ein_letter": {"ein": "89-1203586"}})) == MINOR


@pytest.mark.parametrize("number", [EIN + "00", "261704-00213", "219-45-3307"])
def test_numbers_of_every_sort_that_can_exist_pass(number: str) -> None:
    assert holds(
        "identity.number-format", loop({"entry_summary": {"importer_number": number, "consignee_number": "SAME"}})
    )


def test_a_print_with_too_many_digits_cannot_be_a_number_but_words_are_only_not_understood() -> None:
    entry = {"importer.name": "Harborline Supply LLC", "importer_number": "47-12035866"}
    odd = paper("entry_summary", entry, unread=("importer_number",))
    assert told("identity.number-format", loop(None, odd, without=("entry_summary",))) == CRITICAL
    words = paper("entry_summary", {**entry, "importer_number": "see attached"}, unread=("importer_number",))
    assert told("identity.number-format", loop(None, words, without=("entry_summary",))) == [("unverifiable", "major")]


def test_the_importers_number_beside_another_consignee_is_major() -> None:
    case = loop({"entry_summary": {"consignee.name": OTHER}})
    assert told("identity.one-number-two-names", case) == MAJOR


def test_same_as_consignee_number_and_the_importer_as_consignee_are_harmless() -> None:
    assert holds("identity.one-number-two-names", loop({"entry_summary": {"consignee_number": "SAME"}}))
    assert holds("identity.one-number-two-names", loop())


def test_another_papers_party_under_the_importers_number_is_critical() -> None:
    invoice = {"buyer.name": OTHER, "buyer.id": EIN}
    case = loop({"commercial_invoice": invoice})
    assert set(told("identity.one-number-two-names", case)) == set(CRITICAL)
    assert evidence_kinds("identity.one-number-two-names", case) >= {"commercial_invoice", "entry_summary"}


def test_a_second_ein_of_the_grantor_is_critical() -> None:
    case = loop({"power_of_attorney": {"grantor_number": "47-1203687"}})
    assert told("identity.one-name-two-numbers", case) == CRITICAL
    assert evidence_kinds("identity.one-name-two-numbers", case) == {"power_of_attorney", "entry_summary"}


def test_an_ein_beside_a_number_assigned_by_cbp_is_not_two_eins() -> None:
    assert told("identity.one-name-two-numbers", loop({"power_of_attorney": {"grantor_number": "261704-00213"}})) == []


# -- dates, forms, the company ---------------------------------------------------------------------------------------


def test_a_notice_of_assignment_after_the_entry_is_major() -> None:
    case = loop({"ein_letter": {"date": "2026-03-30"}})
    assert told("identity.ein-date", case) == MAJOR
    assert evidence_kinds("identity.ein-date", case) == {"ein_letter", "entry_summary"}


def test_a_verification_after_the_entry_says_nothing() -> None:
    assert told("identity.ein-date", loop({"ein_letter": {"date": "2026-03-30", "letter": "147C"}})) == []


def test_a_company_formed_after_the_entry_is_critical() -> None:
    formed = paper("formation_record", {"date": "2026-04-02", "holder.name": "Harborline Supply LLC"})
    assert told("identity.ein-date", loop(None, formed)) == CRITICAL


def test_a_certificate_of_standing_of_a_day_after_the_entry_says_nothing() -> None:
    stated = {"date": "2026-04-02", "status": "in good standing", "holder.name": "Harborline Supply LLC"}
    assert told("identity.ein-date", loop(None, paper("formation_record", stated))) == []
    stated["formation_date"] = "2026-04-01"
    assert told("identity.ein-date", loop(None, paper("formation_record", stated))) == CRITICAL


def test_a_social_security_number_on_commercial_goods_is_reported() -> None:
    assert told("identity.individual-importer", loop({"entry_summary": {"importer_number": "219-45-3307"}})) == MINOR
    assert holds("identity.individual-importer", loop())


def test_an_empty_box_of_identity_is_major_and_another_minor() -> None:
    bond = paper("customs_bond", {"principal.name": "Harborline Supply LLC"}, empty=("principal_number",))
    assert told("identity.incomplete-form", loop(None, bond, without=("customs_bond",))) == MAJOR
    entry = paper("entry_summary", {"importer.name": "Harborline Supply LLC"}, empty=("exporting_country",))
    assert told("identity.incomplete-form", loop(None, entry, without=("entry_summary",))) == MINOR


def test_a_letter_box_as_the_only_address_shows_no_operating_company() -> None:
    box = "PO Box 4410, Toledo, OH 43604"
    kinds = {
        "importer_identity": {"physical_address": box, "mailing_address": box},
        "entry_summary": {"importer.address": box},
        "power_of_attorney": {"grantor.address": box},
        "customs_bond": {"principal.address": box},
        "ein_letter": {"holder.address": box},
    }
    assert told("identity.operating-company", loop(kinds)) == [("missing", "minor")]
    assert holds("identity.operating-company", loop())


def test_findings_quote_both_values_and_name_the_papers() -> None:
    found = checks("identity.bond-principal", loop({"customs_bond": {"principal.name": OTHER}}))[0]
    assert f'"{OTHER}" on the customs bond' in found.message
    assert '"Harborline Supply LLC" on the entry summary' in found.message
