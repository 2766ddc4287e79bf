"""A loop that is broken is told, whatever the rules look at, and told once."""

from __future__ import annotations

from datetime import date

from evidence import pipeline
from evidence.judge.broken import once
from evidence.judge.provisions import Law, shipped
from evidence.judge.rules import RULES
from evidence.records.cases import StoredCase, Summary
from evidence.settings import JudgeSettings
from tests.judge.rules_support import case_of, checks
from tests.judge.rules_support import told as told_by
from tests.two_shipments import both

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
