"""The family of papers typed in offices: every value in a box of its own words, nothing on anything else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pdfplumber
import pytest

from tests.factory.build import clean
from tests.factory.faults import FAULTS, faulty
from tests.factory.harmless import HARMLESS, harmless
from tests.factory.layouts import draw
from tests.factory.model import Dossier, Paper
from tests.factory.test_drawing import overlapping, printed, struck, wanted
from tests.factory.truth import printings
from tests.factory.unseen_g import FAMILY, LAYOUTS
from tests.factory.write import write_paper


def drawn_here(dossier: Dossier, styles: tuple[int, ...]) -> Iterator[Paper]:
    """The papers of a dossier in this family, each in some styles; messages stay messages."""
    for paper in dossier.papers:
        if paper.kind in LAYOUTS and paper.extras.get("form") != "mt103":
            yield from (replace(paper, family=FAMILY, style=style) for style in styles)


def wrong(paper: Paper) -> list[str]:
    """What is wrong with a drawn paper: values missing or invented, words on words, on lines, off the page."""
    sheets = draw(paper)
    seen = printed(sheets)
    out = [f"missing {f}" for f in sorted(wanted(paper) - seen)]
    out += [f"unknown {f}" for f in sorted(seen - set(paper.fields))]
    for n, sheet in enumerate(sheets, 1):
        out += [f"{n}: {a} over {b}" for a, b in overlapping(sheet)]
        out += [f"{n}: struck or astray {w}" for w in struck(sheet)]
    return out


@pytest.mark.parametrize("seed", range(6))
def test_every_field_has_a_box_and_no_word_lies_on_another(seed: int) -> None:
    for paper in drawn_here(clean(seed, wire="advice"), tuple(range(seed, seed + 60, 7))):
        assert not wrong(paper), (paper.kind, paper.style)


@pytest.mark.parametrize("name", [*FAULTS, *HARMLESS])
def test_papers_with_faults_and_harmless_changes_are_drawn_whole(name: str) -> None:
    for paper in drawn_here(faulty(name, 5) if name in FAULTS else harmless(name, 5), (len(name),)):
        assert not wrong(paper), (paper.kind, paper.style)


@pytest.mark.parametrize("seed", [3, 17])
def test_the_box_of_a_value_holds_exactly_its_words(seed: int, tmp_path: Path) -> None:
    for paper in drawn_here(clean(seed, wire="advice"), (seed, seed + 1, seed + 2)):
        truth = write_paper(paper, tmp_path, seed)
        sheets = draw(paper)
        with pdfplumber.open(tmp_path / f"{paper.name}.pdf") as document:
            for true in truth:
                x0, top, x1, bottom = true.box
                inside = "".join(
                    c["text"]
                    for c in document.pages[true.page - 1].chars
                    if x0 - 0.5 < (c["x0"] + c["x1"]) / 2 < x1 + 0.5
                    and top - 0.5 < (c["top"] + c["bottom"]) / 2 < bottom + 0.5
                )
                got, want = Counter("".join(inside.split())), Counter("".join(true.printed.split()))
                words = printings(sheets[true.page - 1])[true.field, true.copy]
                wrapped = len({round(w.top) for w in words}) > 1
                assert got == want or (wrapped and not want - got), (paper.kind, paper.style, true)


@pytest.mark.parametrize("kind", ["commercial_invoice", "packing_list", "contract"])
def test_long_papers_run_over_pages(kind: str) -> None:
    paper = replace(clean(5, lines=5).paper(kind), family=FAMILY)
    first = {k: v for k, v in paper.fields.items() if k.startswith("lines[0]")}
    for n in range(40):
        paper.fields.update({re.sub(r"^lines\[0\]", f"lines[{n}]", k): v for k, v in first.items()})
    for style in range(10):
        assert not wrong(replace(paper, style=style)), style


def test_a_paper_of_one_style_is_drawn_alike_each_time() -> None:
    paper = replace(clean(2).paper("contract"), family=FAMILY, style=4)
    assert [s.words for s in draw(paper)] == [s.words for s in draw(paper)]
