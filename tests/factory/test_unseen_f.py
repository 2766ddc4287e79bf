"""The family of other offices' software: every value in a box of its own words, nothing on anything else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.factory.build import clean
from tests.factory.family_checks import assert_boxes_hold_their_words, drawn_in, wrong
from tests.factory.faults import FAULTS, faulty
from tests.factory.harmless import HARMLESS, harmless
from tests.factory.layouts import draw
from tests.factory.model import Dossier, Paper
from tests.factory.unseen_f import FAMILY, LAYOUTS


def drawn_here(dossier: Dossier, styles: tuple[int, ...]) -> Iterator[Paper]:
    """The papers of a dossier in this family, each in some styles."""
    return drawn_in(FAMILY, LAYOUTS, dossier, styles)


@pytest.mark.parametrize("seed", range(9))
def test_every_field_has_a_box_and_no_word_lies_on_another(seed: int) -> None:
    for paper in drawn_here(clean(seed), (seed, seed + 29)):
        assert not wrong(paper), (paper.kind, paper.style)


@pytest.mark.parametrize("name", [*FAULTS, *HARMLESS])
def test_papers_with_faults_and_harmless_changes_are_drawn_whole(name: str) -> None:
    for paper in drawn_here(faulty(name, 5) if name in FAULTS else harmless(name, 5), (len(name), len(name) + 1)):
        assert not wrong(paper), (paper.kind, paper.style)


@pytest.mark.parametrize("seed", [3, 17, 31])
def test_the_box_of_a_value_holds_exactly_its_words(seed: int, tmp_path: Path) -> None:
    for paper in drawn_here(clean(seed, wire="advice"), (0, 1, 2)):
        assert_boxes_hold_their_words(paper, tmp_path, seed)


@pytest.mark.parametrize("kind", ["commercial_invoice", "packing_list", "contract", "entry_summary"])
def test_long_papers_run_over_pages(kind: str) -> None:
    if kind not in LAYOUTS:
        return
    paper = replace(clean(5, lines=5).paper(kind), family=FAMILY)
    first = {k: v for k, v in paper.fields.items() if k.startswith("lines[0]")}
    for n in range(40):
        paper.fields.update({re.sub(r"^lines\[0\]", f"lines[{n}]", k): v for k, v in first.items()})
    for style in range(3):
        paper.style = style
        assert len(draw(paper)) > 1
        assert not wrong(paper), style


def test_both_papers_of_one_style_are_drawn_alike_each_time() -> None:
    paper = replace(clean(2).paper("commercial_invoice"), family=FAMILY, style=4)
    assert [s.words for s in draw(paper)] == [s.words for s in draw(paper)]
