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


def test_what_a_fact_left_of_a_word_is_untaken() -> None:
    whole = word("US$19", 50)
    ((_, run),) = unclaimed(view(whole), {(1, cut(whole, 0, 3))})
    assert [w.text for w in run] == ["19"]
    assert run[0].box == Box(68, 100, 80, 110)


def test_the_piece_that_a_fact_took_is_found_by_its_place() -> None:
    whole = word("12x12", 50)
    ((_, run),) = unclaimed(view(whole), {(1, cut(whole, 3, 5))})
    assert [w.text for w in run] == ["12x"]


def test_marks_without_letters_and_figures_say_nothing() -> None:
    assert list(unclaimed(view(word("*", 50)), set())) == []
