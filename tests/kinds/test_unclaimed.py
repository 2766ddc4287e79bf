"""What of a paper no fact has taken."""

from __future__ import annotations

from evidence.kinds.unclaimed import unclaimed
from evidence.layout.view import View
from evidence.layout.words import cut
from evidence.records.pages import Page, Word
from evidence.records.places import Box


def word(text: str, x: float, y: float = 100) -> Word:
    return Word(text, Box(x, y, x + 6 * len(text), y + 10))


def view(*words: Word) -> View:
    return View((Page("a.pdf", 1, 612, 792, 0, "text", "made", words),))


def test_words_of_a_line_that_a_fact_took_part_the_rest() -> None:
    words = [word("Total", 50), word("of", 83), word("500.00", 98), word("USD", 137)]
    found = [[w.text for w in run] for _, run in unclaimed(view(*words), {(1, words[2])})]
    assert found == [["Total", "of"], ["USD"]]


def test_a_word_of_which_a_fact_took_a_part_is_taken() -> None:
    whole = word("USD500.00", 50)
    assert list(unclaimed(view(whole), {(1, cut(whole, 3, 9))})) == []


def test_marks_without_letters_and_figures_say_nothing() -> None:
    assert list(unclaimed(view(word("*", 50)), set())) == []
