"""The family of many offices: every value in a box of its own words, nothing on anything else, all kinds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.factory.build import clean
from tests.factory.family_checks import assert_boxes_hold_their_words, drawn_in, wrong
from tests.factory.faults import FAULTS, faulty
from tests.factory.further_papers import further
from tests.factory.harmless import HARMLESS, harmless
from tests.factory.layouts import draw
from tests.factory.model import Dossier, Paper
from tests.factory.story import Shape
from tests.factory.tell import tell
from tests.factory.unseen_h import FAMILY, LAYOUTS
from tests.factory.unseen_h.press import DAYS, show_day

MAINLAND = Shape(origin="CN", trader=False)


def drawn_here(dossier: Dossier, styles: tuple[int, ...]) -> Iterator[Paper]:
    """The papers of a dossier in this family, each in some styles."""
    return drawn_in(FAMILY, LAYOUTS, dossier, styles)


def others(seed: int, styles: tuple[int, ...]) -> Iterator[Paper]:
    """The further papers of a story in this family, of every second one Chinese, each in some styles."""
    for paper in further(tell(seed, MAINLAND if seed % 2 else None)):
        if paper.kind in LAYOUTS:
            yield from (replace(paper, family=FAMILY, style=style) for style in styles)


@pytest.mark.parametrize("seed", range(3))
def test_every_field_has_a_box_and_no_word_lies_on_another(seed: int) -> None:
    for paper in drawn_here(clean(seed, wire="advice"), tuple(range(seed, seed + 60, 11))):
        assert not wrong(paper), (paper.kind, paper.style)


@pytest.mark.parametrize("seed", range(2))
def test_further_papers_are_drawn_whole_too(seed: int) -> None:
    for paper in others(seed, tuple(range(seed, seed + 30, 11))):
        assert not wrong(paper), (paper.kind, paper.style)


@pytest.mark.parametrize("name", [*FAULTS, *HARMLESS])
def test_papers_with_faults_and_harmless_changes_are_drawn_whole(name: str) -> None:
    for paper in drawn_here(faulty(name, 5) if name in FAULTS else harmless(name, 5), (len(name),)):
        assert not wrong(paper), (paper.kind, paper.style)


@pytest.mark.parametrize("seed", [3])
def test_the_box_of_a_value_holds_exactly_its_words(seed: int, tmp_path: Path) -> None:
    for paper in drawn_here(clean(seed, wire="advice"), (seed, seed + 1, seed + 2)):
        assert_boxes_hold_their_words(paper, tmp_path, seed)
    for paper in others(seed, (seed + 5,)):
        assert_boxes_hold_their_words(paper, tmp_path, seed)


@pytest.mark.parametrize("kind", ["commercial_invoice", "packing_list", "contract"])
def test_long_papers_run_over_pages(kind: str) -> None:
    paper = replace(clean(5, lines=5).paper(kind), family=FAMILY)
    first = {k: v for k, v in paper.fields.items() if k.startswith("lines[0]")}
    for n in range(40):
        paper.fields.update({re.sub(r"^lines\[0\]", f"lines[{n}]", k): v for k, v in first.items()})
    for style in range(10):
        assert not wrong(replace(paper, style=style)), style


def test_a_sum_carried_over_a_page_is_the_sum_of_the_lines_before() -> None:
    paper = replace(clean(5, lines=5).paper("commercial_invoice"), family=FAMILY)
    line = {k: v for k, v in paper.fields.items() if k.startswith("lines[0]")}
    for n in range(40):
        paper.fields.update({re.sub(r"^lines\[0\]", f"lines[{n}]", k): v for k, v in line.items()})
    carried = 0
    for style in range(40):
        first, *after = draw(replace(paper, style=style))
        words = [w for w in first.words if w.text in ("Carried", "Brought")]
        amounts = [w for w in first.words if re.fullmatch(r"lines\[\d+\].amount", w.field or "")]
        if after and words:
            row = [w.text for w in first.words if abs(w.top - words[0].top) < 1 and w.text[0].isdigit()]
            figure = int(re.sub(r"\D", "", "".join(row)) + ("00" if row[-1].endswith("-") else ""))
            assert figure == len(amounts) * int(paper.fields["lines[0].amount"].replace(".", "")), style
            carried += 1
    assert carried > 3


def test_days_are_written_in_words_and_figures_of_their_country() -> None:
    assert show_day("2026-03-05", "March 5th, 2026") == "March 5th, 2026"
    assert show_day("2026-11-22", "03/05/26") == "11/22/26"
    assert {show_day("2026-03-05", like) for likes in DAYS.values() for like in likes} == {
        like for likes in DAYS.values() for like in likes
    }


def test_every_kind_of_paper_has_a_layout_here() -> None:
    kinds = {p.kind for p in clean(1).papers + further(tell(1, MAINLAND))}
    assert kinds == set(LAYOUTS)


def test_the_styles_of_a_kind_look_different() -> None:
    for paper in [*clean(1, wire="advice").papers, *further(tell(1))]:
        looks = {tuple((w.text, round(w.x0)) for w in draw(p)[0].words[:40]) for p in restyled(paper)}
        assert len(looks) > 5, paper.kind


def restyled(paper: Paper) -> list[Paper]:
    """A paper in this family in twelve styles."""
    return [replace(paper, family=FAMILY, style=style) for style in range(12)]


def test_a_paper_of_one_style_is_drawn_alike_each_time() -> None:
    paper = replace(clean(2).paper("contract"), family=FAMILY, style=4)
    assert [s.words for s in draw(paper)] == [s.words for s in draw(paper)]
