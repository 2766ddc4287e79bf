"""Tick boxes and the Chinese character of their shape."""

import pytest

from evidence.read.boxlike import as_character
from evidence.records.pages import Word
from evidence.records.places import Box


@pytest.mark.parametrize(("before", "text"), [("进出", "口"), ("是", "☐")])
def test_a_box_behind_a_character_that_makes_a_word_with_it_is_one_too(before: str, text: str) -> None:
    words = (Word(before, Box(10, 100, 30, 110)),)
    assert as_character(Word("☐", Box(31, 100.5, 40, 109.5)), words).text == text


def test_a_box_apart_from_the_word_before_it_is_a_box() -> None:
    words = (Word("出", Box(10, 100, 20, 110)),)
    assert as_character(Word("☐", Box(40, 100.5, 49, 109.5)), words).text == "☐"
