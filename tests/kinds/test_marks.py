"""What counts as a tick on any paper that offers a choice."""

from __future__ import annotations

import pytest

from evidence.kinds.marks import is_mark


@pytest.mark.parametrize("word", ["X", "[x]", "(×)", "✗", "☒", "●", "|X|"])
def test_a_cross_a_tick_and_a_filled_box_are_marks(word: str) -> None:
    assert is_mark(word)


@pytest.mark.parametrize("word", ["", "[]", "☐", "XX", "OUR", "x1", "-"])
def test_an_empty_box_and_a_word_are_none(word: str) -> None:
    assert not is_mark(word)
