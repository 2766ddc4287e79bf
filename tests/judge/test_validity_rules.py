"""Papers must be in force on the entry date."""

from __future__ import annotations

import pytest

from tests.builders import dossier, loop_papers, paper
from tests.clean_loop import CLEAN_LOOP
from tests.judge.rules_support import CRITICAL, MAJOR, evidence_kinds, holds, loop, told

UNREAD = [("unverifiable", "major")]
BOND, POWER = "validity.bond", "validity.power-of-attorney"


@pytest.mark.parametrize("dates", [{"effective_date": "2026-03-25"}, {"termination_date": "2026-02-28"}])
def test_a_bond_that_begins_later_or_ended_before_is_critical(dates: dict[str, str]) -> None:
    case = loop({"customs_bond": dates})
    assert told(BOND, case) == CRITICAL
    assert evidence_kinds(BOND, case) == {"customs_bond", "entry_summary"}


@pytest.mark.parametrize("dates", [{}, {"effective_date": "2026-03-16"}, {"termination_date": "2027-01-31"}])
def test_a_bond_without_an_end_or_of_the_day_itself_is_in_force(dates: dict[str, str]) -> None:
    assert holds(BOND, loop({"customs_bond": dates}))


def test_a_single_bond_dated_on_arrival_secures_an_entry_filed_before() -> None:
    bond = {"type": "single", "effective_date": "2026-03-19"}
    early = {"customs_bond": bond, "entry_summary": {"import_date": "2026-03-19"}}
    assert holds(BOND, loop(early))
    assert told(BOND, loop({"customs_bond": bond})) == CRITICAL


def test_a_bond_that_ends_on_the_day_is_not_decided_and_one_without_dates_is_no_pass() -> None:
    assert told(BOND, loop({"customs_bond": {"termination_date": "2026-03-16"}})) == [("unverifiable", "major")]
    assert told(BOND, loop({"customs_bond": {"effective_date": None}})) == [("missing", "minor")]


def test_a_bond_of_another_activity_does_not_secure_an_import() -> None:
    assert told("validity.bond-activity", loop({"customs_bond": {"activity_code": "2"}})) == CRITICAL
    assert told("validity.bond-activity", loop({"customs_bond": {"activity_code": "1a"}})) == CRITICAL


def test_an_activity_code_that_could_not_be_understood_is_not_clear() -> None:
    odd = paper("customs_bond", {**CLEAN_LOOP["customs_bond"], "activity_code": "l?"}, unread=("activity_code",))
    rest = loop_papers(without=("customs_bond",))
    rider = paper("customs_bond", {"principal.name": "Harborline Supply LLC"}, copy="rider")
    assert told("validity.bond-activity", dossier(*rest, odd)) == UNREAD
    assert told("validity.bond-activity", dossier(*rest, odd, rider)) == UNREAD
    plain = told("validity.bond-activity", loop({"customs_bond": {"activity_code": None}}))
    assert plain == [("unverifiable", "minor")]


@pytest.mark.parametrize("kind", ["broker_license", "ctpat_certificate"])
def test_an_expiry_that_could_not_be_understood_is_not_clear(kind: str) -> None:
    fields = {"status": "Certified", "expiry_date": "31/1?/20"}
    rule = "validity.broker-license" if kind == "broker_license" else "validity.ctpat"
    assert told(rule, loop(None, paper(kind, fields, unread=("expiry_date",)))) == UNREAD
    assert told(rule, loop(None, paper(kind, {"status": "Certified"}))) == []


def test_a_custodians_bond_beside_the_importers_is_harmless() -> None:
    other = paper("customs_bond", {"principal.name": "Quayside Storage Inc.", "activity_code": "2"})
    assert holds("validity.bond-activity", loop(None, other))


def test_goods_moved_in_bond_need_no_importers_bond() -> None:
    changes = {"customs_bond": {"activity_code": "2"}, "entry_summary": {"entry_type": "61"}}
    assert told("validity.bond-activity", loop(changes)) == []


@pytest.mark.parametrize("dates", [{"effective_date": "2026-03-30"}, {"expiry_date": "2026-03-01"}])
def test_a_power_signed_later_or_run_out_is_critical(dates: dict[str, str]) -> None:
    case = loop({"power_of_attorney": dates})
    assert told(POWER, case) == CRITICAL
    assert evidence_kinds(POWER, case) == {"power_of_attorney", "entry_summary"}


def test_a_partnerships_power_lasts_two_years_and_a_companys_on_and_on() -> None:
    old = {"effective_date": "2023-11-02"}
    assert told(POWER, loop({"power_of_attorney": {**old, "grantor_type": "partnership"}})) == CRITICAL
    assert holds(POWER, loop({"power_of_attorney": old}))
    assert holds(POWER, loop({"power_of_attorney": {"grantor_type": "partnership"}}))


def test_a_limited_partnership_is_known_by_its_name() -> None:
    papers = ("entry_summary", "importer_identity", "power_of_attorney")
    roles = ("importer.name", "importer.name", "grantor.name")
    changes: dict[str, dict[str, str | None]] = {
        k: {r: "Harborline Supply LP"} for k, r in zip(papers, roles, strict=True)
    }
    changes["power_of_attorney"] |= {"effective_date": "2023-11-02", "grantor_type": None}
    changes["importer_identity"] |= {"company_type": None}
    assert told(POWER, loop(changes)) == CRITICAL


def test_a_renewed_power_takes_the_place_of_the_old_one() -> None:
    old = {"effective_date": "2021-01-04", "expiry_date": "2024-01-04", "grantor.name": "Harborline Supply LLC"}
    assert holds(POWER, loop(None, paper("power_of_attorney", old)))


def test_a_licence_revoked_or_expired_is_major_and_one_without_expiry_goes_on() -> None:
    revoked = paper("broker_license", {"status": "REVOKED", "holder.name": "Cornerstone Entry Services Inc."})
    expired = paper("broker_license", {"expiry_date": "2025-12-31"})
    plain = paper("broker_license", {"number": "23117", "status": "Active"})
    assert told("validity.broker-license", loop(None, revoked)) == MAJOR
    assert told("validity.broker-license", loop(None, expired)) == MAJOR
    assert holds("validity.broker-license", loop(None, plain))


def test_a_ctpat_status_must_be_certified() -> None:
    assert told("validity.ctpat", loop(None, paper("ctpat_certificate", {"status": "Suspended"}))) == MAJOR
    assert holds("validity.ctpat", loop(None, paper("ctpat_certificate", {"status": "Certified, Validated"})))


def test_an_agreement_must_not_have_ended_when_it_is_relied_on() -> None:
    ended, running = {"expiry_date": "2026-01-31"}, {"expiry_date": "2026-12-31"}
    assert told("validity.agreement", loop(None, paper("ior_agreement", ended))) == MAJOR
    assert holds("validity.agreement", loop(None, paper("ior_agreement", running)))
    assert told("validity.agreement", loop(None, paper("payment_agency_agreement", ended))) == MAJOR
    assert told("validity.agreement", loop()) == []
