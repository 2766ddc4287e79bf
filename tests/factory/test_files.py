"""Files: scans, photographs and messages carry the truth of the papers they were made from."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pdfplumber
import pypdfium2
import pytest
from PIL import Image, ImageSequence

from tests.factory import mt103, scans
from tests.factory.build import clean
from tests.factory.model import Paper, TrueField
from tests.factory.test_drawing import papers
from tests.factory.truth import read_truth
from tests.factory.write import write, write_paper, write_together, write_truth


def test_the_text_of_a_pdf_stands_exactly_where_the_truth_says(tmp_path: Path) -> None:
    for paper in papers(1):
        if paper.quality == "text" or paper.extras.get("form") == "mt103":
            continue
        truth = write_paper(paper, tmp_path)
        with pdfplumber.open(tmp_path / f"{paper.name}.pdf") as document:
            for true in truth:
                page = document.pages[true.page - 1]
                x0, top, x1, bottom = true.box
                inside = "".join(
                    c["text"]
                    for c in page.chars
                    if x0 - 0.5 < (c["x0"] + c["x1"]) / 2 < x1 + 0.5
                    and top - 1 < (c["top"] + c["bottom"]) / 2 < bottom + 1
                )
                assert set(true.printed.replace(" ", "")) <= set(inside), (paper.kind, paper.family, true)


@pytest.mark.parametrize("quality", [*scans.QUALITIES, "turned"])
def test_boxes_follow_the_ink_through_every_degradation(quality: str, tmp_path: Path) -> None:
    paper = clean(4, wire="advice").paper("commercial_invoice")
    paper.quality, paper.style = quality, 5
    truth = write_paper(paper, tmp_path, 9)
    pages = delivered(tmp_path / truth[0].file)
    inked = [darkness(pages[t.page - 1], t) for t in truth if t.file == truth[0].file]
    assert len(inked) > 20
    assert np.mean([ink > 3 for ink in inked]) > 0.93


def delivered(path: Path) -> list[np.ndarray[tuple[int, ...], np.dtype[np.float64]]]:
    """The pages of a file as a reader shows them, grey, one pixel a point."""
    if path.suffix == ".pdf":
        shown = [page.render(scale=1, grayscale=True).to_pil() for page in pypdfium2.PdfDocument(path)]
    else:
        shown = []
        for frame in ImageSequence.Iterator(Image.open(path)):
            dpi = float(frame.info.get("dpi", (72, 72))[0])
            size = (round(frame.width * 72 / dpi), round(frame.height * 72 / dpi))
            shown.append(frame.convert("L").resize(size, Image.Resampling.BOX))
    return [np.asarray(image.convert("L"), dtype=np.float64) for image in shown]


def darkness(page: np.ndarray[tuple[int, ...], np.dtype[np.float64]], true: TrueField) -> float:
    """How much darker the box is than the blank strips under it and at its right, in grey levels."""
    x0, top, x1, bottom = (round(v) for v in true.box)
    inside = page[max(top, 0) : bottom, max(x0, 0) : x1]
    high, wide = page.shape
    strips = [page[min(bottom + 1, high - 2) : bottom + 3, x0:x1], page[top:bottom, min(x1 + 2, wide - 2) : x1 + 6]]
    blank = max(float(np.percentile(s, 75)) for s in strips if s.size)
    return blank - float(inside.mean())


def test_the_same_paper_and_seed_give_the_same_bytes(tmp_path: Path) -> None:
    for quality in ("digital", "noise", "fax", "stamped", "photo-jpg"):
        paper = clean(6).paper("bill_of_lading")
        paper.quality = quality
        first, second = tmp_path / f"{quality}1", tmp_path / f"{quality}2"
        for folder in (first, second):
            folder.mkdir()
            write_paper(paper, folder, 3)
        names = [p.name for p in sorted(first.iterdir())]
        assert names
        assert all((first / n).read_bytes() == (second / n).read_bytes() for n in names), quality


def test_an_unknown_quality_is_refused(tmp_path: Path) -> None:
    paper = clean(6).paper("bill_of_lading")
    paper.quality = "papyrus"
    with pytest.raises(ValueError, match="papyrus"):
        write_paper(paper, tmp_path)


def test_a_sideways_feed_turns_the_page_and_its_boxes(tmp_path: Path) -> None:
    paper = clean(8).paper("contract")
    upright = write_paper(paper, tmp_path)
    paper.quality = "sideways"
    turned = write_paper(paper, tmp_path, 2)
    wide, high = pypdfium2.PdfDocument(tmp_path / turned[0].file)[0].get_size()
    assert all(0 <= t.box[0] < t.box[2] <= wide and 0 <= t.box[1] < t.box[3] <= high for t in turned if t.page == 1)
    assert [t.field for t in upright] == [t.field for t in turned]
    assert [t.box for t in upright] != [t.box for t in turned]


def test_a_message_is_a_text_file_whose_truth_counts_columns_and_lines(tmp_path: Path) -> None:
    paper = clean(9, wire="mt103").paper("remittance")
    truth = write_paper(paper, tmp_path)
    lines = (tmp_path / f"{paper.name}.txt").read_text().splitlines()
    assert any(":32A:" in line or "F32A:" in line for line in lines)
    for true in truth:
        x0, top, x1, bottom = (int(v) for v in true.box)
        assert top < bottom
        if bottom - top == 1:
            assert "".join(lines[top][x0:x1].split()) == "".join(true.printed.split()), true


def test_a_long_message_keeps_its_amounts_and_charges_in_swift_form() -> None:
    fields = {"reference": "R1", "value_date": "2026-03-05", "currency": "USD", "amount": "100.50", "charges": "15.00"}
    paper = Paper("m", "remittance", {**fields, "instructed_amount": "115.50", "instructed_currency": "USD"})
    text = mt103.text(mt103.message(paper))
    assert ":32A:260305USD100,50\n" in text
    assert ":33B:USD115,50\n" in text
    assert ":71F:USD15,00\n" in text


@pytest.mark.parametrize("quality", ["digital", "scan150"])
def test_several_papers_in_one_file_keep_their_pages(quality: str, tmp_path: Path) -> None:
    papers_of_file = [
        p for p in clean(3, wire="advice").papers if p.kind in {"packing_list", "entry_summary", "contract"}
    ]
    for paper in papers_of_file:
        paper.quality = quality
    truth = write_together(papers_of_file, tmp_path, "all papers")
    pages = delivered(tmp_path / "all papers.pdf")
    assert len(pages) == max(t.page for t in truth) >= 3
    assert np.mean([darkness(pages[t.page - 1], t) > 3 for t in truth]) > 0.93


def test_scans_and_digital_papers_are_not_mixed_in_one_file(tmp_path: Path) -> None:
    one, two = clean(3, wire="advice").papers[:2]
    two.quality = "scan150"
    with pytest.raises(ValueError, match="one file"):
        write_together([one, two], tmp_path, "mixed")


def test_a_dossier_is_written_with_its_truth(tmp_path: Path) -> None:
    dossier = clean(3)
    truth = write(dossier, tmp_path / "d")
    assert {t.paper for t in truth} == {p.name for p in dossier.papers}
    assert {t.file for t in truth} == {p.name for p in (tmp_path / "d").iterdir()}
    write_truth(tmp_path / "truth.json", truth)
    assert read_truth(tmp_path / "truth.json") == truth
    assert json.loads((tmp_path / "truth.json").read_text())[0]["paper"] == truth[0].paper
