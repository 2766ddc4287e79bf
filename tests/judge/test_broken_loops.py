"""A loop that is broken is told, whatever the rules look at, and told once."""

from __future__ import annotations

from datetime import date

from evidence import pipeline
from evidence.judge.broken import once
from evidence.judge.provisions import Law, shipped
from evidence.judge.rules import RULES
from evidence.records.cases import StoredCase, Summary
from evidence.settings import JudgeSettings
from evidence.verify import verify
from tests.builders import paper
from tests.clean_loop import CLEAN_LOOP
from tests.judge.rules_support import case_of, checks
from tests.judge.rules_support import told as told_by
from tests.two_shipments import ENTRY, INVOICE, both
from tests.verify.forging import proved

KNOWN = date(2026, 6, 15)
STRANGER = {"entry_summary": {"importer.name": "Seaboard Consignee Services Inc.", "importer_number": "36-2213345"}}
NET = next(r for r in RULES if r.name == "loop.link")
BOND = next(r for r in RULES if r.name == "identity.bond-principal")


def judged(case: StoredCase) -> Summary:
    return pipeline.judged(case, JudgeSettings(as_of=KNOWN), (), KNOWN, final=True)[0]


def told(case: StoredCase) -> list[tuple[str, str, str]]:
    found = judged(case).judgement.checks
    return [(c.rule, c.outcome.value, c.severity.value) for c in found if c.outcome.value in BAD]


BAD = ("violated", "missing", "unverifiable")


def test_two_right_shipments_are_clear_and_both_loops_closed() -> None:
    summary = judged(both())
    assert summary.judgement.verdict == "clear", told(both())
    assert [s.verdict for s in summary.shipments] == ["closed", "closed"]


def test_each_failing_link_is_told_with_what_differs() -> None:
    found = [c for c in checks("loop.link", both(STRANGER)) if c.outcome.value == "violated"]
    assert len(found) == 5 and all("Seaboard Consignee Services Inc." in c.message for c in found)
    assert len({c.shipment for c in found}) == 1
    assert told_by("loop.link", both()) == []


def test_a_failing_link_that_a_rule_tells_already_is_not_told_again() -> None:
    case = case_of(both(first=STRANGER))
    law = Law(shipped(), case.law_date)
    link = [(NET, c, case) for c in NET.check(case, law) if c.outcome.value == "violated" and "bond" in c.message]
    bond = [(BOND, c, case) for c in BOND.check(case, law)]
    assert [c.rule for _, c, _ in once([*link, *bond]) if c.outcome.value in BAD] == ["identity.bond-principal"]
    assert [c.rule for _, c, _ in once(link) if c.outcome.value in BAD] == ["loop.link"]


def test_a_broken_loop_is_never_clear() -> None:
    summary = judged(both(STRANGER))
    assert "broken" in [s.verdict for s in summary.shipments]
    assert summary.judgement.verdict != "clear"


def test_the_second_entry_under_another_importer_is_held_against_every_paper_of_the_importer() -> None:
    summary = judged(both(STRANGER))
    rules = {
        c.rule for c in summary.judgement.checks if c.outcome.value == "violated" and c.severity.value == "critical"
    }
    papers = {"identity.ein-letter-name", "identity.importer-record-name", "identity.bond-principal"}
    assert papers | {"identity.poa-grantor", "party.third-party-importer"} <= rules
    assert summary.judgement.verdict == "hold" and "loop.link" not in {r for r, *_ in told(both(STRANGER))}


def test_a_finding_about_the_second_entry_names_its_shipment_and_its_number() -> None:
    summary = judged(both(STRANGER))
    bond = next(c for c in summary.judgement.checks if c.rule == "identity.bond-principal" and c.outcome.value in BAD)
    assert bond.shipment == summary.shipments[1].id and ENTRY in bond.message


def test_a_bond_or_power_that_ended_between_two_entries_is_told_of_the_second() -> None:
    ended = {"customs_bond": {"termination_date": "2026-04-30"}, "power_of_attorney": {"expiry_date": "2026-04-30"}}
    found = told(both(first=ended))
    assert {r for r, *_ in found} >= {"validity.bond", "validity.power-of-attorney"}
    assert all("2026-03-16" not in c.message for c in judged(both(first=ended)).judgement.checks)


def test_a_second_invoice_that_is_due_and_unpaid_is_told_by_its_number() -> None:
    found = [c for c in judged(both(without=("remittance",))).judgement.checks if c.rule == "documents.remittance"]
    assert [INVOICE in c.message for c in found if c.outcome.value == "missing"] == [True]


def test_a_second_invoice_that_is_not_due_yet_may_be_unpaid() -> None:
    later = {"commercial_invoice": {"due_date": "2026-07-31"}}
    assert told(both(later, without=("remittance",))) == []


def test_each_single_bond_is_held_against_the_entry_that_it_names() -> None:
    single = {"type": "single", "transaction_id": "ZK7-0123456-6", "amount": "60000", "effective_date": "2026-03-16"}
    other = paper(
        "customs_bond",
        {**CLEAN_LOOP["customs_bond"], **single, "number": "26C001999", "transaction_id": ENTRY,
         "effective_date": "2026-05-18"},
    )  # fmt: skip
    entries = {"bond_type": "9"}
    case = both({"entry_summary": entries}, other, first={"customs_bond": single, "entry_summary": entries})
    assert told(case) == []


def test_the_fees_of_each_entry_are_reckoned_by_the_law_of_its_own_day() -> None:
    early = {"entry_date": "2025-09-16", "summary_date": "2025-09-20", "import_date": "2025-09-14"}
    found = [c for c in judged(both(first={"entry_summary": early})).judgement.checks if c.rule == "amount.entry-fees"]
    days = {a.title for c in found for a in c.authorities}
    assert any("FY 2025" in d for d in days) and any("FY 2026" in d for d in days)


def test_a_proof_of_entries_under_two_years_law_holds() -> None:
    early = {"entry_date": "2025-09-16", "summary_date": "2025-09-20", "import_date": "2025-09-14"}
    assert verify(proved(both(STRANGER, first={"entry_summary": early}))).broken == ()
