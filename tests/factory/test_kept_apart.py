"""The family kept apart: every value in its place, nothing on anything else, three manners of every kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.factory.build import clean
from tests.factory.faults import FAULTS, faulty
from tests.factory.further_papers import further
from tests.factory.harmless import HARMLESS, harmless
from tests.factory.kept_apart import FAMILY, LAYOUTS
from tests.factory.kept_apart.pen import day
from tests.factory.layouts import draw
from tests.factory.model import Dossier, Paper, Placed, Sheet
from tests.factory.tell import tell
from tests.factory.truth import page_truth
from tests.factory.unrelated import unrelated


def kept(dossier: Dossier, styles: tuple[int, ...]) -> Iterator[Paper]:
    """The papers of a dossier in this family, each in some styles; messages stay messages."""
    for paper in dossier.papers:
        if paper.kind in LAYOUTS and paper.extras.get("form") != "mt103":
            yield from (replace(paper, family=FAMILY, style=style) for style in styles)


def wanted(paper: Paper) -> set[str]:
    """What must be printed; stacked tariffs say their own duty."""
    stacked = {f"{m[1]}.duty" for f in paper.fields if (m := re.match(r"(lines\[\d+\])\.tariffs\[", f))}
    return set(paper.fields) - stacked


def faults_of(paper: Paper, sheets: list[Sheet]) -> list[str]:
    """What is wrong with a drawn paper: fields without a box, words over words, over lines, off the page."""
    seen = {name for s in sheets for w in s.words for name in (w.field or "").split("|") if name}
    out = [f"missing {f}" for f in sorted(wanted(paper) - seen)] + [
        f"unknown {f}" for f in sorted(seen - set(paper.fields))
    ]
    for n, sheet in enumerate(sheets, 1):
        out += [f"{n}: {w}" for w in (*over(sheet), *astray(sheet))]
    return out


def over(sheet: Sheet) -> list[str]:
    """Words that share ground with another word."""
    words = sorted(sheet.words, key=lambda w: w.top)
    out = []
    for n, a in enumerate(words):
        for b in words[n + 1 :]:
            if b.top > a.bottom:
                break
            if min(a.x1, b.x1) - max(a.x0, b.x0) > 0.3 and min(a.bottom, b.bottom) - max(a.top, b.top) > 0.3:
                out.append(f"{a.text} over {b.text}")
    return out


def astray(sheet: Sheet) -> list[str]:
    """Words off the page or struck by a ruling line."""
    out = [f"off {w.text}" for w in sheet.words if w.x0 < 8 or w.x1 > sheet.width - 8 or w.bottom > sheet.height - 4]
    return out + [f"struck {w.text}" for rule in sheet.rules for w in sheet.words if struck(rule, w)]


def struck(rule: tuple[float, float, float, float], w: Placed) -> bool:
    x0, top, x1, bottom = rule
    upright = x1 - x0 < 2 and w.x0 + 1 < x0 < w.x1 - 1 and top < w.bottom - 2 and bottom > w.top + 2
    level = bottom - top < 2.3 and w.top + 2 < top < w.bottom - 1.5 and x0 < w.x1 - 1 and x1 > w.x0 + 1
    return upright or level


@pytest.mark.parametrize("seed", range(12))
def test_every_field_has_a_box_and_no_word_lies_on_another(seed: int) -> None:
    for paper in kept(clean(seed), (seed, seed + 1, seed + 2) if seed < 3 else (seed,)):
        sheets = draw(paper)
        assert not faults_of(paper, sheets), (paper.kind, paper.style)


@pytest.mark.parametrize("style", [3, 7, 11, 21, 40, 58])
def test_other_faces_and_dates_fit_too(style: int) -> None:
    for paper in kept(clean(style + 100), (style,)):
        assert not faults_of(paper, draw(paper)), (paper.kind, paper.style)


@pytest.mark.parametrize("seed", range(8))
def test_further_papers_are_drawn_whole_too(seed: int) -> None:
    for paper in further(tell(seed)):
        for style in (seed, seed + 1, paper.style):
            drawn = replace(paper, family=FAMILY, style=style)
            assert not faults_of(drawn, draw(drawn)), (paper.kind, style, paper.extras.get("form"))


def test_every_further_kind_has_a_layout_here() -> None:
    assert {paper.kind for paper in further(tell(1))} <= set(LAYOUTS)


def test_forms_that_nobody_filled_in_print_no_value() -> None:
    for paper in unrelated(4):
        if paper.kind in LAYOUTS:
            sheets = draw(replace(paper, family=FAMILY))
            assert not [w.text for s in sheets for w in s.words if w.field], paper.kind


def test_a_passport_tells_the_same_on_its_page_and_in_its_machine_lines() -> None:
    passports = [p for n in range(12) for p in further(tell(n)) if p.extras.get("form") == "passport"]
    for paper in passports:
        words = [w.text for s in draw(replace(paper, family=FAMILY)) for w in s.words]
        line = next(w for w in words if w.startswith(paper.fields["number"]) and "USA" in w)
        assert line[20] == paper.extras["sex"] and len(line) == 44
    assert passports


@pytest.mark.parametrize("name", [*FAULTS, *HARMLESS])
def test_papers_with_faults_and_harmless_changes_are_drawn_whole(name: str) -> None:
    for paper in kept(faulty(name, 5) if name in FAULTS else harmless(name, 5), (len(name),)):
        assert not faults_of(paper, draw(paper)), (paper.kind, paper.style)


def test_long_entries_run_over_continuation_sheets() -> None:
    paper = replace(clean(5, lines=5).paper("entry_summary"), family=FAMILY)
    first = {k: v for k, v in paper.fields.items() if k.startswith("lines[0]")}
    for n in range(12):
        paper.fields.update({k.replace("[0]", f"[{n}]"): v for k, v in first.items()})
    for style in range(3):
        paper.style = style
        sheets = draw(paper)
        assert len(sheets) > 1
        assert not faults_of(paper, sheets), style


def test_an_operators_words_and_unformatted_values_stand_as_they_are() -> None:
    invoice = replace(clean(2).paper("commercial_invoice"), family=FAMILY, prints={"total": "FORTY 40,00"})
    plain = re.compile(r"number|reference|.*\.(name|account|swift)|ein|.*_number|manufacturer_id")
    for paper in [invoice, *kept(clean(3), (0, 1, 2))]:
        for n, sheet in enumerate(draw(paper), 1):
            for true in page_truth(paper, sheet, "f", n):
                if plain.fullmatch(true.field) and true.field not in paper.prints:
                    assert true.printed.rstrip(".,:;") == " ".join(true.value.split()).rstrip("."), (
                        paper.kind,
                        paper.style,
                        true,
                    )
    found = [t for n, s in enumerate(draw(invoice), 1) for t in page_truth(invoice, s, "f", n) if t.field == "total"]
    assert found[0].printed == "FORTY 40,00"


def test_dates_are_written_the_way_the_trade_does() -> None:
    written = [day("2026-03-05", how) for how in ("short", "slash", "ordinal", "tight", "spoken", "bare")]
    assert written == ["5-Mar-26", "2026/03/05", "March 5th, 2026", "05MAR2026", "5th day of March, 2026", "3/5/2026"]
