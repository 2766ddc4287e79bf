"""Family ``e``: every value of every further paper is printed, its box holds its words, and nothing lies on another."""

from __future__ import annotations

import io
from pathlib import Path

import pdfplumber
import pytest

from tests.factory.dev_e import FAMILY, FORMS, LAYOUTS
from tests.factory.further_papers import further
from tests.factory.layouts import draw
from tests.factory.model import Paper, TrueField
from tests.factory.pdf import pdf
from tests.factory.stamps import round_seal
from tests.factory.story import Shape
from tests.factory.tell import tell
from tests.factory.test_drawing import overlapping, printed, struck, wanted
from tests.factory.truth import page_truth
from tests.factory.unrelated import unrelated
from tests.factory.write import write_paper

MAINLAND = Shape(origin="CN", trader=False)


def made(seed: int) -> list[Paper]:
    """All further and unrelated papers of a story, every second one with a Chinese seller."""
    return further(tell(seed, MAINLAND if seed % 2 else None)) + unrelated(seed)


@pytest.mark.parametrize("seed", range(4))
def test_every_field_is_printed_and_no_word_lies_on_another_or_on_a_line(seed: int) -> None:
    for paper in made(seed):
        for style in (paper.style, 500 + seed):
            paper.style = style
            sheets = draw(paper)
            assert wanted(paper) <= printed(sheets), (paper.kind, style, wanted(paper) - printed(sheets))
            for sheet in sheets:
                assert not overlapping(sheet), (paper.kind, style)
                assert not struck(sheet), (paper.kind, style)


@pytest.mark.parametrize("seed", [1, 2])
def test_the_box_of_a_field_holds_its_words_in_the_file(seed: int) -> None:
    for paper in made(seed):
        sheets = draw(paper)
        with pdfplumber.open(io.BytesIO(pdf(sheets))) as file:
            for number, (sheet, page) in enumerate(zip(sheets, file.pages, strict=True), 1):
                for true in page_truth(paper, sheet, "f", number):
                    assert true.field in paper.fields, (paper.kind, true.field)
                    held = inside(page, true)
                    if true.box[3] - true.box[1] < 16:
                        assert held == true.printed.replace(" ", ""), (paper.kind, true)
                    else:
                        assert in_order(true.printed.split(), held), (paper.kind, true)


def inside(page: pdfplumber.page.Page, true: TrueField) -> str:
    """What the file shows within a box, blanks left out."""
    x0, top, x1, bottom = true.box
    chars = [c for c in page.chars if x0 - 0.2 <= (c["x0"] + c["x1"]) / 2 <= x1 + 0.2]
    rows = [c for c in chars if top - 0.2 <= (c["top"] + c["bottom"]) / 2 <= bottom + 0.2 and c["text"].strip()]
    return "".join(c["text"] for c in rows)


def in_order(words: list[str], held: str) -> bool:
    """Whether words follow each other in a text: the box of a wrapped value may hold the end of the label before it."""
    at = 0
    for word in words:
        at = held.find(word, at) + len(word)
        if at < len(word):
            return False
    return True


def test_every_kind_has_a_layout_of_its_own_in_the_family() -> None:
    kinds = {paper.kind for paper in further(tell(1, MAINLAND))}
    assert not kinds - set(LAYOUTS) - set(FORMS)
    assert all(paper.family == FAMILY for paper in further(tell(1)))


def test_styles_change_how_a_paper_looks() -> None:
    for paper in further(tell(1, MAINLAND)):
        looks = set()
        for style in range(8):
            paper.style = style
            words = [w for sheet in draw(paper) for w in sheet.words]
            looks.add(tuple((w.text, round(w.x0)) for w in words[:60]))
        assert len(looks) > 2, paper.kind


def test_a_chinese_declaration_keeps_its_own_dates_and_words() -> None:
    paper = next(p for p in further(tell(1, MAINLAND)) if p.kind == "export_declaration")
    found = {t.field: t.printed for t in page_truth(paper, draw(paper)[0], "f", 1)}
    assert found["export_date"] == paper.fields["export_date"].replace("-", "")
    assert found["lines[0].destination"] == "美国"
    assert found["currency"] == "美元"


def test_a_long_chinese_name_breaks_within_its_cell() -> None:
    paper = next(p for p in further(tell(1, MAINLAND)) if p.kind == "export_declaration")
    paper.fields["exporter.name"] = "宁波经济技术开发区豪裕国际贸易发展股份有限公司第二分公司进出口业务部"
    sheet = draw(paper)[0]
    assert not struck(sheet)
    assert not overlapping(sheet)
    whole = "".join(w.text for w in sheet.words if w.field == "exporter.name")
    assert whole == paper.fields["exporter.name"]


def test_seals_carry_chinese_names() -> None:
    ink = (196, 30, 42)
    seals = [round_seal(name, ink, 2.0).tobytes() for name in ("宁波豪裕电器", "宁波豪裕玩具")]
    assert seals[0] != seals[1]


def test_amounts_of_a_listing_are_written_as_the_paper_writes_and_tariff_numbers_are_not() -> None:
    for paper in further(tell(2)):
        if paper.kind == "security_filing":
            words = [w.text for sheet in draw(paper) for w in sheet.words]
            assert all(
                paper.extras[f"row[{n}]"].split("|")[0] in words for n in range(9) if f"row[{n}]" in paper.extras
            )


@pytest.mark.parametrize("quality", ["searchable", "turned", "digital"])
def test_the_text_of_a_chinese_paper_can_be_read_back(quality: str, tmp_path: Path) -> None:
    paper = next(p for p in further(tell(1, MAINLAND)) if p.kind == "export_declaration")
    paper.quality = quality
    write_paper(paper, tmp_path)
    with pdfplumber.open(tmp_path / f"{paper.name}.pdf") as file:
        text = "".join(c["text"] for c in file.pages[0].chars)
    assert paper.fields["exporter.name"] in text
    assert "海关编号" in text
