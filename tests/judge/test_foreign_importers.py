"""Importers from abroad: what is in force, what is proposed, and on which reading it hangs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from evidence.judge import judge
from evidence.judge.case import Case
from evidence.judge.importer import importer_of
from evidence.judge.provisions import Law, shipped
from evidence.judge.rules import RULES
from evidence.judge.weighing import weighed
from evidence.records.cases import StoredCase
from evidence.resolve import resolve
from evidence.settings import JudgeSettings
from tests.builders import Paper, paper
from tests.judge.rules_support import CRITICAL, MAJOR, case_of, checks, holds, loop, told

AGENT, ANY, INFORMAL = "policy.non-resident-agent", "policy.foreign-importer", "policy.foreign-informal"
CONTINUOUS, CTPAT, TESTS = "policy.foreign-continuous-bond", "policy.foreign-ctpat-broker", "policy.us-importer-tests"
LATER = date(2026, 7, 1)
ABROAD = "88 Jinshan Road, Cixi, Ningbo, China"
NAME, NUMBER = "Lantern Works Co., Ltd.", "261234-00123"


def foreign(
    entry: dict[str, str | None] | None = None, *more: Paper, power: dict[str, str | None] | None = None
) -> StoredCase:
    """The seller imports as a non-resident under a number assigned by CBP."""
    place = {"importer.name": NAME, "importer.address": ABROAD, "importer_number": NUMBER}
    changes: dict[str, dict[str, str | None]] = {
        "entry_summary": {**place, **(entry or {})},
        "importer_identity": {
            "importer.name": NAME, "importer_number": NUMBER, "physical_address": ABROAD, "mailing_address": ABROAD,
            "company_type": "Foreign corporation",
        },
        "power_of_attorney": {
            "grantor.name": NAME, "grantor.address": ABROAD, "grantor_number": NUMBER, "grantor_type": "corporation",
            "state": None, **(power or {}),
        },
        "customs_bond": {"principal.name": NAME, "principal.address": ABROAD, "principal_number": NUMBER},
    }  # fmt: skip
    return loop(changes, *more, without=("ein_letter",))


def view(case: StoredCase) -> Case:
    return case_of(case)


def test_the_papers_show_a_us_or_a_foreign_importer() -> None:
    assert importer_of(view(loop())).importer_class == "us"
    assert importer_of(view(foreign())).importer_class == "foreign"


def test_a_non_resident_without_a_resident_agent_is_major() -> None:
    assert told(AGENT, foreign()) == MAJOR
    assert holds(AGENT, foreign(power={"service_of_process": "Y"}))
    assert told(AGENT, loop()) == []


def test_without_any_power_of_attorney_the_agent_is_missing() -> None:
    case = foreign()
    papers = tuple(d for d in case.documents if d.kind != "power_of_attorney")
    facts = tuple(f for f in case.facts if f.document in {d.id for d in papers})
    bare = StoredCase(case.version, case.name, case.files, papers, facts)
    assert told(AGENT, bare) == [("missing", "major")]


def test_a_foreign_importer_shows_all_three_readings() -> None:
    (check,) = checks(ANY, foreign(power={"service_of_process": "Y"}))
    assert {r.id: r.result for r in check.readings} == {
        "K2/us-only": "violated", "K2/non-resident": "passes", "K2/conditional": "passes",
    }  # fmt: skip
    assert check.severity.value == "minor" and "us-only" in check.message
    assert told(ANY, foreign()) == MAJOR
    assert holds(ANY, loop())


def test_informal_entries_of_foreign_importers_are_asked_about_only_since_the_order() -> None:
    informal: dict[str, str | None] = {"entry_type": "11", "total_entered_value": "2000"}
    assert told(INFORMAL, foreign(informal)) == []
    assert told(INFORMAL, foreign(informal), law_date=LATER) == CRITICAL
    assert [r.result for r in checks(INFORMAL, foreign(informal), law_date=LATER)[0].readings] == ["violated", "passes"]
    assert told(INFORMAL, foreign(), law_date=LATER) == []


def test_a_proposed_rule_never_weighs_more_than_a_note() -> None:
    rule = next(r for r in RULES if r.name == INFORMAL)
    law = Law(shipped(), LATER)
    (check,) = checks(INFORMAL, foreign({"entry_type": "11"}), law_date=LATER)
    told_ = weighed(rule, check, law)
    assert told_.severity.value == "minor" and told_.message.startswith("Would fail if adopted as reported")
    assert {a.status for a in told_.authorities} == {"proposed"}


def test_a_foreign_importers_continuous_bond_needs_assets_shown() -> None:
    assert told(CONTINUOUS, foreign(), law_date=LATER) == CRITICAL
    account = paper(
        "bank_statement", {"remitter.name": NAME, "remitter_bank.address": "12 Ledger Street, Toledo, OH 43604"}
    )
    assert told(CONTINUOUS, foreign(None, account), law_date=LATER) == []
    assert told(CONTINUOUS, foreign()) == []


def test_a_licensed_broker_is_enough_under_one_reading_and_a_ctpat_broker_under_both() -> None:
    (check,) = checks(CTPAT, foreign(), law_date=LATER)
    assert {r.id: r.result for r in check.readings} == {"K4/licensed broker": "passes", "K4/CTPAT broker": "violated"}
    certified = paper("ctpat_certificate", {"holder.name": "Cornerstone Entry Services Inc.", "status": "Certified"})
    assert told(CTPAT, foreign(None, certified), law_date=LATER) == []
    gone = paper("ctpat_certificate", {"holder.name": "Cornerstone Entry Services Inc.", "status": "Suspended"})
    assert told(CTPAT, foreign(None, gone), law_date=LATER) == CRITICAL


def test_the_tests_without_evidence_are_listed_under_both_readings() -> None:
    (check,) = checks(TESTS, loop(), law_date=LATER)
    assert check.outcome.value == "missing" and "controls it" in check.message
    assert [r.id for r in check.readings] == ["K5/all tests must fail", "K5/one failing test is enough"]
    assert told(TESTS, loop()) == []


def test_a_policy_that_allows_us_companies_alone_makes_a_foreign_importer_major(tmp_path: Path) -> None:
    policy = tmp_path / "strict.toml"
    policy.write_text(
        '[[foreign-importer.rows]]\nfrom = 2020-01-01\nvalue = "us-only"\nstatus = "in-force"\nsource = "ours"\n',
        encoding="utf-8",
    )
    stored = foreign(power={"service_of_process": "Y"})
    parties = resolve(stored.documents, stored.facts, ())
    found, _ = judge(stored, parties, (), JudgeSettings(policy=policy), LATER, True)
    (check,) = (c for c in found.checks if c.rule == ANY)
    assert (check.outcome.value, check.severity.value, found.policy) == ("violated", "major", "strict")


def test_a_proposed_rule_switched_to_in_force_weighs_in_full(tmp_path: Path) -> None:
    policy = tmp_path / "ours.toml"
    policy.write_text(
        '[[foreign-informal.rows]]\nfrom = 2026-01-01\nvalue = true\nstatus = "in-force"\nsource = "ours"\n',
        encoding="utf-8",
    )
    stored = foreign({"entry_type": "11", "total_entered_value": "2000"})
    parties = resolve(stored.documents, stored.facts, ())
    found, _ = judge(stored, parties, (), JudgeSettings(policy=policy), LATER, True)
    assert [c.severity.value for c in found.checks if c.rule == INFORMAL] == ["critical"]


def test_a_registrys_record_says_where_the_importer_is_organised() -> None:
    def record(address: str) -> Paper:
        return paper("formation_record", {"holder.name": "Harborline Supply LLC", "holder.address": address})

    bare: dict[str, dict[str, str | None]] = {
        "power_of_attorney": {"state": None},
        "importer_identity": {"company_type": None},
    }
    home, abroad = record("410 Quarry Street, Toledo, OH 43604"), record(ABROAD)
    results = [importer_of(view(loop(bare, p))).tests[0].result for p in (home, abroad)]
    assert results == ["holds", "fails"]
    assert importer_of(view(loop(bare))).tests[0].result == "unknown"
    assert importer_of(view(loop(bare, abroad))).importer_class == "indeterminate"


def test_an_officers_us_passport_is_shown_but_proves_no_control() -> None:
    passport = paper("identity_document", {"holder.name": "WHITLOW DANA", "holder.country": "US"})
    test = importer_of(view(loop(None, passport))).tests[2]
    assert (test.result, len(test.evidence)) == ("unknown", 3)
