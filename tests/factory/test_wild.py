"""The family composed by lot: every value in a box of its own words, nothing on anything else, no two papers alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.factory.build import clean
from tests.factory.family_checks import assert_boxes_hold_their_words, wrong
from tests.factory.further_papers import further
from tests.factory.layouts import draw
from tests.factory.model import Paper
from tests.factory.story import Shape
from tests.factory.tell import tell
from tests.factory.wild import FAMILY, LAYOUTS


def drawn(seed: int, styles: range) -> Iterator[Paper]:
    """The papers of a story in this family, of every second story Chinese ones among them."""
    china = Shape(origin="CN", trader=False) if seed % 2 else None
    for paper in clean(seed, wire="advice").papers + further(tell(seed, china)):
        if paper.kind in LAYOUTS:
            yield from (replace(paper, family=FAMILY, style=style) for style in styles)


@pytest.mark.parametrize("seed", range(3))
def test_every_field_has_a_box_and_no_word_lies_on_another(seed: int) -> None:
    for paper in drawn(seed, range(seed * 100, seed * 100 + 4)):
        assert not wrong(paper), (paper.kind, paper.style, paper.name)


def test_the_box_of_a_value_holds_exactly_its_words(tmp_path: Path) -> None:
    for paper in drawn(3, range(70, 72)):
        assert_boxes_hold_their_words(paper, tmp_path, 3)


@pytest.mark.parametrize("kind", ["commercial_invoice", "packing_list", "contract"])
def test_long_papers_run_over_pages(kind: str) -> None:
    paper = replace(clean(5, lines=5).paper(kind), family=FAMILY)
    first = {k: v for k, v in paper.fields.items() if k.startswith("lines[0]")}
    for n in range(40):
        paper.fields.update({re.sub(r"^lines\[0\]", f"lines[{n}]", k): v for k, v in first.items()})
    for style in range(12):
        assert not wrong(replace(paper, style=style)), style


def test_every_style_of_a_kind_is_another_layout() -> None:
    for paper in drawn(1, range(1)):
        looks = {tuple((w.text, round(w.x0)) for w in draw(replace(paper, style=s))[0].words[:40]) for s in range(12)}
        assert len(looks) > 10, paper.kind


def test_a_paper_of_one_style_is_drawn_alike_each_time() -> None:
    paper = replace(clean(2).paper("contract"), family=FAMILY, style=4)
    assert [s.words for s in draw(paper)] == [s.words for s in draw(paper)]
