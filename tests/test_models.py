"""The trained models: they lie where they are sought, are small, and say the same twice."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from evidence.errors import InstallationError
from evidence.language import models_folder, spans

ROOT = Path(__file__).resolve().parents[1]
OPENING = (
    'This Supply Agreement (the "Agreement") is entered into as of March 5, 2024 by and between Quillmere Plastics, '
    'Inc., an Ohio corporation with offices at 12 Quay Road, Toledo, OH 43604 ("Supplier"), '
    'and Tarnbeck Toys LLC ("Buyer").'
)


def told(text: str) -> list[tuple[str, str]]:
    return [(s.label, text[s.start : s.end]) for s in spans("agreements", text)]


def test_an_opening_names_parties_roles_address_and_day() -> None:
    assert told(OPENING) == [
        ("SIGNED", "March 5, 2024"),
        ("PARTY", "Quillmere Plastics, Inc."),
        ("ADDRESS", "12 Quay Road, Toledo, OH 43604"),
        ("ROLE", "Supplier"),
        ("PARTY", "Tarnbeck Toys LLC"),
        ("ROLE", "Buyer"),
    ]


def test_every_span_says_how_sure_it_is() -> None:
    assert all(0.5 < s.sure <= 1 for s in spans("agreements", OPENING))


def test_prose_without_parties_names_none() -> None:
    text = "Neither party shall be liable for any delay caused by fire, flood or strike. Notice is given in writing."
    assert told(text) == []
    assert told("") == []


def test_a_text_is_read_the_same_twice() -> None:
    assert spans("agreements", OPENING) == spans("agreements", OPENING)


def test_a_missing_model_is_a_fault_of_the_installation() -> None:
    with pytest.raises(InstallationError):
        spans("no-such-model", "text")


@pytest.mark.parametrize("folder", [p for p in sorted(models_folder().iterdir()) if p.is_dir()], ids=lambda p: p.name)
def test_a_model_is_small_and_has_a_card(folder: Path) -> None:
    card = (folder / "README.md").read_text(encoding="utf-8")
    assert all(word in card for word in ("Trained from", "Made by", "Measured", "Limits", "seed"))
    assert sum(p.stat().st_size for p in folder.rglob("*") if p.is_file()) < 6_000_000


def test_the_program_starts_without_spacy() -> None:
    code = "import sys, evidence.cli, evidence.pipeline; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_a_model_is_loaded_in_half_a_second() -> None:
    code = (
        "import time, spacy.pipeline, evidence.language as door; spacy.blank('en'); begun = time.process_time();"
        "door.spans('agreements', 'Acme'); print(time.process_time() - begun)"
    )
    said = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
    assert float(said.stdout) < 0.5


@pytest.mark.slow
def test_training_twice_gives_the_same_model(tmp_path: Path) -> None:
    begun = time.perf_counter()
    for name in ("one", "two"):
        command = [
            sys.executable,
            "scripts/train_models.py",
            "agreements",
            "--samples",
            "160",
            "--out",
            str(tmp_path / name),
        ]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    one, two = (tmp_path / name / "agreements" / "tagger" / "model" for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()
    assert time.perf_counter() - begun < 300
