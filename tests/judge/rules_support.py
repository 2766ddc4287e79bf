"""Runs one rule over a built dossier, with parties resolved as in a run."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from evidence.judge.case import Case
from evidence.judge.provisions import Law, shipped
from evidence.judge.rules import RULES
from evidence.judge.stage import stage_of
from evidence.link import build
from evidence.prove import prove
from evidence.records.cases import StoredCase
from evidence.records.findings import Check, Outcome, Severity
from evidence.records.parties import Resolution
from evidence.records.proofs import Shipment
from evidence.resolve import resolve
from tests.builders import Fields, Paper, dossier, loop_papers

TODAY = date(2026, 11, 22)
ENTERED = date(2026, 3, 16)
BAD = (Outcome.VIOLATED, Outcome.MISSING, Outcome.UNVERIFIABLE)


def case_of(stored: StoredCase, *, stage: str = "closed", as_of: date = TODAY, law_date: date = ENTERED) -> Case:
    """The stored dossier as the rules see it."""
    resolution = resolve(stored.documents, stored.facts, ())
    shipments = loops(stored, resolution, as_of, stage)
    return Case(stored.documents, stored.facts, resolution, shipments, stored.files, stage, law_date, as_of)


def loops(stored: StoredCase, resolution: Resolution, as_of: date, stage: str | None = None) -> tuple[Shipment, ...]:
    """The shipments of a dossier as proved in a run, at the stage given or inferred."""
    graph = build(stored.documents, stored.facts, resolution)
    when = stage or stage_of(stored.documents, stored.facts, None, as_of)
    return prove(graph, stored.documents, stored.facts, resolution, when, as_of)


def checks(rule: str, stored: StoredCase, as_of: date = TODAY, law_date: date = ENTERED) -> tuple[Check, ...]:
    """The answers of one rule."""
    found = next(r for r in RULES if r.name == rule)
    case = case_of(stored, as_of=as_of, law_date=law_date)
    answers = tuple(found.check(case, Law(shipped(), law_date)))
    assert answers, f"{rule} is silent"
    known = set(case.by_id)
    for check in answers:
        assert check.rule == rule
        assert set(check.evidence) <= known
        if check.outcome is Outcome.VIOLATED:
            assert check.evidence and check.message.endswith(".") and check.remedy
    return answers


def told(rule: str, stored: StoredCase, as_of: date = TODAY, law_date: date = ENTERED) -> list[tuple[str, str]]:
    """Outcome and severity of the answers that are findings."""
    return [(c.outcome.value, c.severity.value) for c in checks(rule, stored, as_of, law_date) if c.outcome in BAD]


def holds(rule: str, stored: StoredCase, as_of: date = TODAY) -> bool:
    """Whether the rule was applied and nothing was found."""
    answers = checks(rule, stored, as_of)
    return any(c.outcome is Outcome.HOLDS for c in answers) and not any(c.outcome in BAD for c in answers)


def evidence_kinds(rule: str, stored: StoredCase) -> set[str]:
    """The kinds of the papers that the violated answers point at."""
    case = case_of(stored)
    papers = {case.by_id[i].document for c in checks(rule, stored) if c.outcome is Outcome.VIOLATED for i in c.evidence}
    return {case.kind_of(p) for p in papers}


def loop(changes: Mapping[str, Fields] | None = None, *more: Paper, without: tuple[str, ...] = ()) -> StoredCase:
    """The clean dossier with some fields changed and further papers."""
    return dossier(*loop_papers(changes, without=without), *more)


CRITICAL = [("violated", Severity.CRITICAL.value)]
MAJOR = [("violated", Severity.MAJOR.value)]
MINOR = [("violated", Severity.MINOR.value)]
INFO = [("violated", Severity.INFO.value)]
