"""The samples: real users learn from them, so each must give what its README says."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from evidence import pipeline
from evidence.records.findings import Outcome, Severity
from evidence.settings import JudgeSettings, ReadSettings, Settings

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
EXPECTED: dict[str, dict[str, Any]] = json.loads((SAMPLES / "expected.json").read_text(encoding="utf-8"))
SCANNED = [name for name in EXPECTED if name.startswith("scanned")]


def check(name: str) -> None:
    expected = EXPECTED[name]
    day = date.fromisoformat(expected["as_of"])
    settings = Settings(ReadSettings(cache=None), JudgeSettings(as_of=day))
    summary = pipeline.run(SAMPLES / name, settings, today=day)
    grave = {
        c.rule: c.message
        for c in summary.judgement.checks
        if c.severity in {Severity.CRITICAL, Severity.MAJOR} and c.outcome is not Outcome.HOLDS
    }
    assert summary.judgement.verdict == expected["verdict"], grave
    said = {c.rule for c in summary.judgement.checks if c.outcome not in {Outcome.HOLDS, Outcome.NOT_APPLICABLE}}
    planted = {f["rule"] if isinstance(f, dict) else f for f in expected["findings"]}
    assert planted <= said
    assert set(grave) <= planted | {m if isinstance(m, str) else m["rule"] for m in expected["may"]}, grave


@pytest.mark.parametrize("name", sorted(set(EXPECTED) - set(SCANNED)))
def test_a_sample_gives_what_its_readme_says(name: str) -> None:
    check(name)


@pytest.mark.slow
@pytest.mark.parametrize("name", SCANNED)
def test_a_scanned_sample_gives_what_its_readme_says(name: str) -> None:
    check(name)


def test_every_sample_is_expected_and_small() -> None:
    folders = {p.name for p in SAMPLES.iterdir() if p.is_dir()}
    assert folders == set(EXPECTED)
    assert len(folders) >= 12
    assert sum(p.stat().st_size for p in SAMPLES.rglob("*") if p.is_file()) <= 15 * 1024**2
