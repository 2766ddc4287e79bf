"""The rules over whole invented dossiers, as if every paper had been read without a flaw."""

from __future__ import annotations

from datetime import date

import pytest

from evidence.judge.engine import judge
from evidence.records.findings import Check
from evidence.resolve import resolve
from evidence.settings import JudgeSettings
from tests.builders import dossier, paper
from tests.factory.build import clean
from tests.factory.faults import FAULTS, faulty
from tests.factory.harmless import HARMLESS, harmless
from tests.factory.model import Dossier
from tests.judge.rules_support import BAD, loops

AREAS = ("party.", "amount.", "goods.", "transport.", "reference.")
MINE = tuple(name for name in FAULTS if name.startswith(AREAS))


def findings(told: Dossier) -> list[Check]:
    """What the judge finds on the fields as they were meant to be printed."""
    papers = [
        paper(p.kind, {k: v for k, v in p.fields.items() if v}, copy=p.name, printed=p.prints) for p in told.papers
    ]
    stored, day = dossier(*papers), date.fromisoformat(told.story["as_of"])
    parties = resolve(stored.documents, stored.facts, ())
    found, _ = judge(stored, parties, loops(stored, parties, day), JudgeSettings(as_of=day), day, True)
    return [c for c in found.checks if c.outcome in BAD and c.rule.startswith(AREAS)]


def grave(told: Dossier) -> set[str]:
    """The rules with a critical or major finding that the planted fault does not account for."""
    planted = {p.rule for p in told.planted}
    heavy = (c for c in findings(told) if c.severity.value in ("critical", "major"))
    return {c.rule for c in heavy if c.rule not in planted and not told.tolerates(c.rule, c.outcome.value)}


@pytest.mark.parametrize("rule", MINE)
@pytest.mark.parametrize("seed", [3, 8])
def test_a_planted_fault_is_found_with_its_weight_and_nothing_else_is(rule: str, seed: int) -> None:
    told = faulty(rule, seed)
    found = {(c.rule, c.outcome.value, c.severity.value) for c in findings(told)}
    assert {(p.rule, p.outcome, p.severity) for p in told.planted} <= found
    assert grave(told) == set()


@pytest.mark.parametrize("name", HARMLESS)
def test_a_harmless_change_weighs_nothing(name: str) -> None:
    assert grave(harmless(name, 5)) == set()


@pytest.mark.parametrize("seed", range(40, 46))
def test_a_clean_dossier_weighs_nothing(seed: int) -> None:
    assert grave(clean(seed)) == set()
