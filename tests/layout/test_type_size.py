"""Recognised words are as tall as their type, whatever letters they hold."""

from evidence.layout.type_size import as_types
from evidence.records.pages import Word
from evidence.records.places import Box


def grown(*words: Word) -> list[Box]:
    return as_types(words, [w.box for w in words])


def test_a_small_word_and_a_tall_one_in_ten_point_type_are_equally_tall() -> None:
    small, tall, deep = grown(
        Word("sea", Box(10, 101.9, 25, 107.2)),
        Word("THE", Box(40, 100, 60, 107.2)),
        Word("(Bay)", Box(62, 100, 90, 109.2)),
    )
    assert abs(small.height - 10.4) < 0.05
    assert abs(small.top - tall.top) < 0.05
    assert abs(tall.bottom - deep.bottom) < 0.05


def test_a_pixel_more_on_one_word_does_not_make_it_larger_than_its_neighbours() -> None:
    boxes = grown(*(Word("NAME", Box(x, 100 - 0.4 * (x == 60), x + 18, 107)) for x in (20, 40, 60, 80)))
    assert len({round(b.height, 6) for b in boxes}) == 1


def test_a_title_beside_small_print_keeps_its_own_size() -> None:
    title, small = grown(Word("INVOICE", Box(10, 90, 90, 104.4)), Word("PAGE", Box(95, 100, 110, 104.4)))
    assert title.height > 2 * small.height


def test_a_dash_and_a_line_read_by_the_second_engine_keep_their_boxes() -> None:
    dash, line = Word("—", Box(10, 103, 18, 104)), Word("合同", Box(300, 98, 330, 110), second=True)
    assert grown(dash, line) == [dash.box, line.box]


def test_a_word_of_the_second_engine_takes_the_height_of_its_neighbours() -> None:
    first, second = grown(Word("No.", Box(10, 100, 25, 107.2)), Word("4711", Box(28, 99.4, 45, 107.2), second=True))
    assert abs(first.height - second.height) < 0.6
