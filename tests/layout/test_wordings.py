"""Captions in other words: abbreviations, turned round, and in two scripts without a space."""

from __future__ import annotations

from evidence.layout.captions import Captions
from evidence.layout.lexicon import Lexicon
from tests.layout.paper import Paper

LABELS = Lexicon(
    {
        "loading": ["Port of Loading", "装运港"],
        "bl": ["B/L No."],
        "date": ["Invoice Date"],
        "due": ["Amount Due"],
        "terms": ["Payment Terms"],
        "street": ["Street Address"],
    }
)


def test_a_caption_is_known_in_other_words() -> None:
    for text, key in (
        ("Loading Port", "loading"), ("Port of Lading", "loading"), ("Bill of Lading Ref. Nbr", "bl"),
        ("Date of the Inv.", "date"), ("Pymt Terms", "terms"),
    ):  # fmt: skip
        assert LABELS.key(text) == key, text
    assert LABELS.key("Loading Bay") is None


def test_the_chinese_name_before_a_slash_belongs_to_the_caption() -> None:
    paper = Paper()
    paper.put(40, 40, "装运港/Port of Loading: Xiamen")
    found = Captions(paper.view(), LABELS).value("loading")
    assert found is not None and found.text == "Xiamen"


def test_turned_words_break_no_caption_that_is_spelled_out() -> None:
    paper = Paper()
    paper.put(40, 40, "Amount Due Payment Terms Net 30")
    keys = [h.key for h in Captions(paper.view(), LABELS).hits]
    assert keys == ["due", "terms"]


def test_words_of_a_sentence_are_no_caption_because_an_article_is_left_out() -> None:
    paper = Paper()
    paper.put(40, 40, "The street address of the office is 14 Gull Street")
    assert all(h.tokens[0].text != "The" for h in Captions(paper.view(), LABELS).hits)
