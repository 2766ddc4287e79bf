"""The set of papers must be complete for its stage."""

from __future__ import annotations

from datetime import date

import pytest

from evidence.judge.provisions import Law, shipped
from evidence.judge.rules import RULES
from evidence.records.cases import StoredCase
from evidence.records.codec import replaced
from evidence.records.findings import Outcome
from evidence.records.sources import FileReading, Status
from tests.builders import paper
from tests.clean_loop import CLEAN_LOOP
from tests.judge.rules_support import BAD, ENTERED, MINOR, case_of, checks, holds, loop, told

MISSING = [("missing", "major")]
SET = [
    ("documents.contract", "contract"),
    ("documents.invoice", "commercial_invoice"),
    ("documents.packing-list", "packing_list"),
    ("documents.transport", "bill_of_lading"),
    ("documents.entry", "entry_summary"),
    ("documents.remittance", "remittance"),
    ("documents.bond", "customs_bond"),
    ("documents.ein-proof", "ein_letter"),
    ("documents.importer-record", "importer_identity"),
    ("documents.power-of-attorney", "power_of_attorney"),
]


def at_stage(rule: str, stored: StoredCase, stage: str, as_of: date = date(2026, 4, 10)) -> list[tuple[str, str]]:
    """The findings of a rule at a stage."""
    found = next(r for r in RULES if r.name == rule)
    answers = tuple(found.check(case_of(stored, stage=stage, as_of=as_of), Law(shipped(), ENTERED)))
    assert answers
    return [(c.outcome.value, c.severity.value) for c in answers if c.outcome in BAD]


@pytest.mark.parametrize(("rule", "kind"), SET)
def test_a_paper_that_is_not_there_is_missed_and_only_it(rule: str, kind: str) -> None:
    case = loop(without=(kind,))
    assert told(rule, case) == MISSING
    for other, _ in SET:
        assert other == rule or told(other, case) == []


@pytest.mark.parametrize(("rule", "kind"), SET)
def test_the_whole_set_lacks_nothing(rule: str, kind: str) -> None:
    assert holds(rule, loop())


@pytest.mark.parametrize(("rule", "kind"), SET[1:])
def test_at_the_order_only_the_order_is_needed(rule: str, kind: str) -> None:
    assert at_stage(rule, loop(without=tuple(k for k in CLEAN_LOOP if k != "contract")), "order") == []


def test_before_filing_there_need_be_no_entry_but_long_after_sailing_it_is_noted() -> None:
    case = loop(without=("entry_summary",))
    assert at_stage("documents.entry", case, "prefiling", date(2026, 3, 20)) == []
    assert at_stage("documents.entry", case, "prefiling", date(2026, 11, 22)) == [("missing", "minor")]


def test_a_3461_serves_until_the_summary_is_due() -> None:
    release = paper("entry_release", {"entry_number": "ZK7-0123456-6", "entry_date": "2026-03-16"})
    case = loop(None, release, without=("entry_summary",))
    assert at_stage("documents.entry", case, "entered", date(2026, 3, 30)) == []
    assert at_stage("documents.entry", case, "entered", date(2026, 4, 6)) == MISSING


def test_a_payment_that_is_not_due_is_not_missed() -> None:
    case = loop({"commercial_invoice": {"due_date": "2026-06-30"}}, without=("remittance",))
    assert at_stage("documents.remittance", case, "entered", date(2026, 4, 10)) == []
    assert at_stage("documents.remittance", case, "entered", date(2026, 7, 1)) == MISSING


@pytest.mark.parametrize("terms", ["O/A 90 days after B/L date", "T/T 60 days from invoice date"])
def test_terms_without_a_due_date_are_counted_from_the_papers(terms: str) -> None:
    changes: dict[str, dict[str, str | None]] = {
        "commercial_invoice": {"due_date": None, "payment_terms": terms},
        "contract": {"payment_terms": terms},
    }
    case = loop(changes, without=("remittance",))
    assert at_stage("documents.remittance", case, "entered", date(2026, 4, 10)) == []
    assert at_stage("documents.remittance", case, "entered", date(2026, 6, 10)) == MISSING


def test_a_deposit_is_due_before_the_balance() -> None:
    terms = "30% deposit, 70% within 90 days after B/L date"
    changes = {"commercial_invoice": {"due_date": None, "payment_terms": terms}}
    assert at_stage("documents.remittance", loop(changes, without=("remittance",)), "entered") == MISSING


@pytest.mark.parametrize(("field", "weight"), [("amount", "major"), ("value_date", "minor")])
def test_a_payment_whose_amount_or_day_makes_no_sense_is_not_taken_for_one(field: str, weight: str) -> None:
    whole = CLEAN_LOOP["remittance"]
    case = loop(None, paper("remittance", whole, unread=(field,)), without=("remittance",))
    assert told("documents.remittance", case) == [("unverifiable", weight)]


def test_under_a_letter_of_credit_no_remittance_is_needed() -> None:
    case = loop({"contract": {"payment_terms": "Irrevocable L/C at sight"}}, without=("remittance",))
    assert told("documents.remittance", case) == []


def test_an_entry_that_needs_no_surety_needs_no_bond() -> None:
    assert told("documents.bond", loop({"entry_summary": {"bond_type": "0"}}, without=("customs_bond",))) == []
    assert told("documents.bond", loop({"entry_summary": {"surety_number": "998"}}, without=("customs_bond",))) == []


def test_tax_papers_prove_an_ein_more_weakly_and_a_social_security_number_needs_no_irs_letter() -> None:
    tax = paper("tax_return", {"number": "941"})
    assert told("documents.ein-proof", loop(None, tax, without=("ein_letter",))) == [("missing", "minor")]
    person = {"entry_summary": {"importer_number": "219-45-3307"}}
    assert told("documents.ein-proof", loop(person, without=("ein_letter",))) == []


def test_an_importer_that_files_itself_needs_no_power_of_attorney() -> None:
    case = loop({"entry_summary": {"filer.name": "Harborline Supply LLC"}}, without=("power_of_attorney",))
    assert told("documents.power-of-attorney", case) == []


def test_only_a_master_bill_lacks_the_house_bill() -> None:
    assert told("documents.transport", loop({"bill_of_lading": {"level": "master"}})) == [("missing", "minor")]


def test_a_file_that_could_not_be_read_whole_is_told_with_its_reason() -> None:
    broken = FileReading("scans/torn.pdf", "0" * 64, 10, "application/pdf", Status.PARTIAL, "page 2 is damaged")
    case = loop()
    case = replaced(case, files=(*case.files, broken))
    assert told("documents.unreadable", case) == [("unverifiable", "major")]
    assert holds("documents.unreadable", loop())


def test_a_paper_of_another_shipment_is_noticed() -> None:
    foreign = paper(
        "packing_list",
        {
            "number": "PL88123",
            "invoice_number": "KX-771",
            "seller.name": "Osprey Glass Works",
            "buyer.name": "Tall Pine Optics",
        },
    )
    assert told("documents.foreign-dossier", loop(None, foreign)) == MINOR
    assert holds("documents.foreign-dossier", loop())


def test_sensitive_goods_without_papers_of_origin_are_minor() -> None:
    cotton = {"entry_summary": {"lines[0].hts": "5208.11.20.20"}}
    made = paper("production_record", {"number": "P-1", "holder.name": "Lantern Works Co., Ltd."})
    assert told("documents.traceability", loop(cotton)) == [("missing", "minor")]
    assert holds("documents.traceability", loop(cotton, made))
    assert told("documents.traceability", loop()) == []


def test_an_importer_agreement_without_liability_and_cover_is_minor() -> None:
    agreement = paper("ior_agreement", {"date": "2026-01-05", "agent.name": "Harborline Supply LLC"})
    assert told("documents.liability-clause", loop(None, agreement)) == [("missing", "minor")]
    assert told("documents.liability-clause", loop()) == []


def test_a_paper_that_could_not_be_sorted_is_pointed_at_as_perhaps_the_missing_one() -> None:
    other = paper("other", {"number": "X"})
    hinted = replaced(other.document, candidates=("packing_list",))
    case = loop(without=("packing_list",))
    case = replaced(case, documents=(*case.documents, hinted))
    found = checks("documents.packing-list", case)[0]
    assert (found.outcome, found.documents) == (Outcome.MISSING, (hinted.id,))
    assert other.document.parts[0].file in found.message
