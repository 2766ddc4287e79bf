"""The samples: what each must give follows from what was planted, and is written down beside them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.factory.model import Dossier, Planted
from tests.factory.showcase import SAMPLES, Sample, verdict

SAMPLE_FOLDER = Path(__file__).parents[2] / "samples"


def planted(outcome: str, severity: str) -> Dossier:
    return Dossier("d", 1, [], {}, [Planted("rule", outcome, severity)])


def test_the_verdict_follows_from_the_gravest_planted_fault() -> None:
    assert verdict(Dossier("d", 1, [], {})) == "clear"
    assert verdict(planted("violated", "minor")) == "clear"
    assert verdict(planted("missing", "major")) == "review"
    assert verdict(planted("violated", "major")) == "review"
    assert verdict(planted("violated", "critical")) == "hold"


def test_the_samples_show_every_verdict_and_have_names_of_their_own() -> None:
    assert len({s.name for s in SAMPLES}) == len(SAMPLES) >= 12
    assert {verdict(s.dossier()) for s in SAMPLES} == {"clear", "review", "hold"}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda s: s.name)
def test_what_is_written_down_beside_a_sample_is_what_was_planted(sample: Sample) -> None:
    known = json.loads((SAMPLE_FOLDER / "expected.json").read_text(encoding="utf-8"))[sample.name]
    dossier = sample.dossier()
    assert known["verdict"] == verdict(dossier)
    assert known["as_of"] == dossier.story["as_of"]
    assert [f["rule"] for f in known["findings"]] == [p.rule for p in dossier.planted]
    names = {path.stem for path in (SAMPLE_FOLDER / sample.name).iterdir()}
    assert names == {paper.name for paper in dossier.papers}
