from __future__ import annotations

import pytest

from evidence.layout.lexicon import Lexicon
from evidence.layout.rulings import Rulings
from evidence.layout.view import View
from evidence.records.places import Box
from tests.layout.paper import Paper, typed


def test_the_slope_of_a_crooked_page_is_found_and_a_straight_page_has_none() -> None:
    for slope in (0.0, 0.02, -0.03):
        paper = Paper(slope=slope, source="ocr")
        for i in range(5):
            paper.put(50, 100 + 14 * i, "Quiet words that run on from the left margin to the right one")
        assert paper.view().sheets[0].slope == pytest.approx(slope, abs=0.003)


def test_lines_of_a_column_and_large_print_beside_it_stay_apart() -> None:
    paper = Paper()
    paper.put(50, 50, "INVOICE", 20)
    paper.put(300, 50, "Lantern Works")
    paper.put(300, 62, "Ningbo")
    texts = [line.text for line in paper.view().lines]
    assert "Lantern Works Ningbo" not in " / ".join(texts)
    assert any(text.endswith("Ningbo") for text in texts)


def test_typewriter_print_with_wide_spaces_is_one_segment() -> None:
    paper = Paper(source="ocr", size=6)
    x = 50.0
    for word in "the goods shall be shipped in one lot before the end of the month".split():
        x = paper.put(x, 100, word) + 6.0
    assert len(paper.view().lines[0].segments) == 1


def test_running_text_leads_back_to_its_words_and_cuts_a_word_that_reaches_out() -> None:
    view = typed("by Acme Co. (the Seller)\n:32A:260319USD7060,")
    start = view.text.index("Acme")
    assert view.prose.run(start, start + 8).text == "Acme Co."
    start = view.text.index("USD")
    run = view.prose.run(start, start + 3)
    assert run.text == "USD"
    assert run.words[0][1].box.x0 == pytest.approx(11 * 6.0)


def test_pages_are_counted_within_the_view() -> None:
    view = View((Paper().page(7), Paper().page(8)))
    assert view.page(2).number == 8
    with pytest.raises(IndexError):
        view.page(0)


def test_all_ruling_lines_are_kept_and_pieces_joined() -> None:
    rulings = Rulings(
        [Box(50, y, 560, y + 0.5) for y in (100, 130, 160)] + [Box(50, 100, 50.5, 130), Box(50, 130, 50.5, 160)]
    )
    assert len(rulings.horizontals) == 3
    assert len(rulings.verticals) == 1
    assert rulings.cell(Box(60, 110, 90, 118), 612, 792) == Box(50.25, 100.25, 612, 130.25)


def test_a_label_has_one_meaning() -> None:
    with pytest.raises(ValueError, match="invoice no"):
        Lexicon({"a": ["Invoice No."], "b": ["invoice no"]})


def test_a_slip_is_forgiven_in_long_labels_only() -> None:
    lexicon = Lexicon({"port": ["Port of Discharge"], "date": ["Date"]})
    assert lexicon.key("Port of Dlscharqe", doubtful=True) == "port"
    assert lexicon.key("Port of Dlscharqe") is None
    assert lexicon.key("Dale", doubtful=True) is None
