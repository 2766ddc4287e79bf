"""What is asked of every paper that a family of layouts draws."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path

import pdfplumber

from tests.factory.layouts import draw
from tests.factory.model import Dossier, Paper
from tests.factory.test_drawing import overlapping, printed, struck, wanted
from tests.factory.truth import printings
from tests.factory.write import write_paper


def drawn_in(family: str, kinds: Collection[str], dossier: Dossier, styles: tuple[int, ...]) -> Iterator[Paper]:
    """The papers of a dossier of some kinds in a family, each in some styles; messages stay messages."""
    for paper in dossier.papers:
        if paper.kind in kinds and paper.extras.get("form") != "mt103":
            yield from (replace(paper, family=family, style=style) for style in styles)


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


def assert_boxes_hold_their_words(paper: Paper, folder: Path, seed: int) -> None:
    """Every value's box on the written page holds its letters; of a value over several lines maybe others, too."""
    truth = write_paper(paper, folder, seed)
    sheets = draw(paper)
    with pdfplumber.open(folder / f"{paper.name}.pdf") as document:
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
