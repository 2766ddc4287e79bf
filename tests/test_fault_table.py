"""The fault table: every planted fault is found, as placed words, as PDFs, and on a few scans; clean stays clean."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from evidence.records.cases import Summary
from evidence.records.findings import Outcome
from evidence.report import json_report
from scripts.measure_rules import dressed
from tests import exam
from tests.factory.build import clean
from tests.factory.faults import FAULTS, faulty
from tests.factory.harmless import HARMLESS, harmless
from tests.factory.model import Dossier

SEED = 41


def expected(summary: Summary, dossier: Dossier) -> None:
    verdicts = exam.compare(summary, dossier.planted)
    told = [f"{c.rule} {c.outcome.value} {c.severity.value}: {c.message}" for c in exam.told(summary)]
    assert not verdicts.missed and not verdicts.unsure, told
    extra = [c.message for c in verdicts.extra if c.rule not in dossier.tolerated]
    assert not extra, extra


@pytest.mark.parametrize("rule", sorted(FAULTS))
def test_a_planted_fault_is_found_in_placed_words_and_nothing_else_is_grave(rule: str) -> None:
    dossier = dressed(faulty(rule, SEED), SEED)
    expected(exam.judged_text(dossier), dossier)


@pytest.mark.parametrize("name", sorted(HARMLESS))
def test_an_everyday_difference_is_no_contradiction(name: str) -> None:
    summary = exam.judged_text(dressed(harmless(name, SEED), SEED))
    grave = [c.message for c in exam.grave(summary) if c.outcome is Outcome.VIOLATED]
    assert not grave, grave


@pytest.mark.parametrize("seed", range(60, 66))
def test_a_clean_dossier_is_clear(seed: int) -> None:
    summary = exam.judged_text(dressed(clean(seed), seed))
    assert summary.judgement.verdict == "clear", [c.message for c in exam.grave(summary)]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache of pages: one dossier's papers without the fault are the same under every fault, and read once."""
    return tmp_path_factory.mktemp("pages")


@pytest.mark.parametrize("rule", sorted(FAULTS))
def test_a_fault_in_pdfs_is_found_with_boxes_in_the_true_places(rule: str, kept: Path, tmp_path: Path) -> None:
    dossier = dressed(faulty(rule, SEED + 1), SEED + 1, quality="digital")
    summary, truth = exam.judged_files(dossier, tmp_path / "papers", kept)
    expected(summary, dossier)
    planted = next(p for p in dossier.planted if p.rule == rule)
    assert exam.placed_right(summary, planted, truth)
    jsonschema.validate(json.loads(json_report.render(summary)), json_report.json_schema())


def accused(summary: Summary, dossier: Dossier) -> list[str]:
    planted = {p.rule for p in dossier.planted}
    grave = [c for c in exam.grave(summary) if c.outcome is Outcome.VIOLATED and c.rule not in planted]
    return [c.message for c in grave]


def test_a_clean_scanned_dossier_is_accused_of_nothing(tmp_path: Path) -> None:
    dossier = dressed(clean(71), 71, quality="scan200")
    summary, _ = exam.judged_files(dossier, tmp_path / "papers")
    assert {d.kind for d in summary.case.documents} == {p.kind for p in dossier.papers}
    assert not accused(summary, dossier)


def test_another_principal_on_a_scanned_bond_is_never_waved_through(tmp_path: Path) -> None:
    dossier = dressed(faulty("identity.bond-principal", 72), 72, quality="scan200")
    summary, truth = exam.judged_files(dossier, tmp_path / "papers")
    assert summary.judgement.verdict != "clear"
    assert not exam.compare(summary, dossier.planted).missed
    assert not accused(summary, dossier)
    assert exam.placed_right(summary, dossier.planted[0], truth)


def test_the_same_dossier_gives_the_same_report(tmp_path: Path) -> None:
    dossier = dressed(faulty("amount.entered-value", 73), 73)
    exam.judged_files(dossier, tmp_path / "papers", out=tmp_path / "one")
    exam.judged_files(dossier, tmp_path / "papers", out=tmp_path / "two")
    for name in ("report.json", "report.html", "proof.json", "case.json"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
