"""What engines tear apart is joined, and what ruling lines leave on words is trimmed."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import pytest

from evidence.read.ocr.engine import Gray, Seen, line_text
from evidence.read.ocr.joining import joined_words
from evidence.read.ocr.marks import mended
from evidence.read.ocr.second_look import MOST, second_look
from evidence.read.ocr.tesseract import table
from evidence.read.ocr.tidy import tidied
from tests.read.papers import invoice, pixels


def line(*parts: tuple[str, float, float], confidence: float = 0.9) -> tuple[Seen, ...]:
    """Words of one line, 10 pixels high: text, left, right."""
    return tuple(Seen(text, left, 100, right, 110, confidence) for text, left, right in parts)


def texts(words: Sequence[Seen]) -> list[str]:
    return [w.text for w in words]


@pytest.mark.parametrize(
    ("parts", "joined"),
    [
        ([("MSKU123", 0, 50), ("4565", 52, 80)], ["MSKU1234565"]),
        ([("13,", 0, 20), ("152", 22, 40)], ["13,152"]),
        ([("ZCSC-", 0, 30), ("2025-9039", 35, 90)], ["ZCSC-2025-9039"]),
        ([("8516", 0, 30), (".79.0000", 34.5, 80)], ["8516.79.0000"]),
        ([("SU", 0, 20), ("MMARY", 21.5, 70)], ["SUMMARY"]),
        ([("1", 0, 3), ("250", 8, 30)], ["1", "250"]),
        ([("12", 0, 12), ("PCS", 15, 40)], ["12", "PCS"]),
        ([("of", 0, 12), ("the", 15, 30)], ["of", "the"]),
        ([("-", 0, 5), ("45", 8, 20)], ["-", "45"]),
    ],
)
def test_neighbours_nearer_than_a_space_are_one_word(parts: list[tuple[str, float, float]], joined: list[str]) -> None:
    assert texts(tuple(joined_words(line(*parts)))) == joined


@pytest.mark.parametrize("torn", [("info@oak.", "example"), ("info", "@oak.example"), ("info@", "oak.example")])
def test_an_e_mail_address_torn_at_its_signs_is_one_word(torn: tuple[str, str]) -> None:
    assert texts(list(joined_words(line((torn[0], 0, 50), (torn[1], 55, 90))))) == ["info@oak.example"]


def test_the_next_sentence_behind_an_e_mail_address_stays_apart() -> None:
    seen = line(("info@oak.example.", 0, 50), ("Thank", 55, 90))
    assert len(list(joined_words(seen))) == 2


def test_a_number_that_begins_with_a_currency_s_sign_begins_with_a_letter() -> None:
    seen = line(("¥G2024-8249", 0, 60), ("¥1,200.00", 80, 120))
    assert texts(list(tidied(seen))) == ["YG2024-8249", "¥1,200.00"]


@pytest.mark.parametrize(("left", "joined"), [(20.5, ["合同号"]), (24.0, ["合同", "号"])])
def test_chinese_characters_follow_each_other_without_a_space(left: float, joined: list[str]) -> None:
    assert texts(list(joined_words(line(("合同", 0, 19), ("号", left, left + 9))))) == joined


def test_pieces_behind_a_count_are_read_without_their_usual_slip() -> None:
    seen = line(("Set", 0, 30), ("10", 40, 50), ("pes", 60, 80), ("Pes", 100, 120))
    assert texts(list(tidied(seen))) == ["Set", "10", "pcs", "Pes"]


def test_words_of_two_lines_are_never_joined() -> None:
    above, below = Seen("123", 0, 100, 20, 110, 0.9), Seen("456", 21, 120, 40, 130, 0.9)
    assert texts(tuple(joined_words((above, below)))) == ["123", "456"]


@pytest.mark.parametrize(
    ("printed", "kept"),
    [("|4,076", ["4,076"]), ("[45.00", ["45.00"]), ("12-3456789_", ["12-3456789"]), ("|", []), ("[]", []), ("_|", [])],
)
def test_ruling_lines_are_trimmed_off_words(printed: str, kept: list[str]) -> None:
    assert texts(tuple(tidied(line((printed, 0, 60))))) == kept


@pytest.mark.parametrize(
    ("seen", "dusty", "clean"),
    [
        (".5,97..", "5,97", ".5,97.."),
        (".3464%", ".3464%", ".3464%"),
        ("Ltd.", "Ltd.", "Ltd."),
        ("12-3456789", "12-3456789", "12-3456789"),
    ],
)
def test_signs_about_figures_are_specks_on_a_dusty_page_alone(seen: str, dusty: str, clean: str) -> None:
    assert texts(tuple(tidied(line((seen, 0, 60)), dusty=True))) == [dusty]
    assert texts(tuple(tidied(line((seen, 0, 60))))) == [clean]


def test_the_comma_of_a_day_before_its_year_stays_on_a_dusty_page() -> None:
    date = tuple(Seen(t, 50 * i, 0, 50 * i + 40, 20, 0.9) for i, t in enumerate(("JAN.", "14,", "2026,")))
    assert texts(list(tidied(date, dusty=True))) == ["JAN.", "14,", "2026"]


def test_a_bracket_in_its_pair_stays() -> None:
    assert texts(tuple(tidied(line(("[X]", 0, 30))))) == ["[X]"]


def test_a_trimmed_word_gives_up_its_share_of_the_box() -> None:
    (word,) = tidied(line(("|4,076", 0, 60)))
    assert (word.left, word.right) == (10, 60)


def test_a_lone_sign_read_with_doubt_is_a_speck_and_a_sure_one_is_print() -> None:
    assert texts(tuple(tidied(line((".", 0, 5), confidence=0.2)))) == []
    assert texts(tuple(tidied(line(("-", 0, 5), confidence=0.8)))) == ["-"]


def test_tesseracts_table_gives_words_and_nothing_else() -> None:
    rows = [
        "4\t1\t1\t1\t1\t0\t10\t20\t100\t12\t-1\t",
        "5\t1\t1\t1\t1\t1\t10\t20\t40\t12\t96.5\tTotal",
        "5\t1\t1\t1\t1\t2\t60\t20\t50\t12\t91\t45,210.00",
        "5\t1\t1\t1\t1\t3\t60\t20\t50\t12\t95\t ",
        "5\tbroken",
    ]
    words = table("\n".join(rows))
    assert texts(words) == ["Total", "45,210.00"]
    assert (words[0].left, words[0].right, words[0].confidence) == (10, 50, 0.965)


def test_the_confidence_of_a_line_is_that_of_its_least_sure_word() -> None:
    assert line_text((*line(("a", 0, 5)), *line(("b", 8, 12), confidence=0.4))) == ("a b", 0.4)
    assert line_text(()) == ("", 0.0)


class Says:
    """An engine that reads the same in every crop."""

    name = "says"

    def __init__(self, text: str, confidence: float) -> None:
        self._text, self._confidence = text, confidence
        self.asked = 0

    def line(self, gray: Gray) -> tuple[Seen, ...]:
        self.asked += 1
        return (Seen(self._text, 0, 0, gray.shape[1], gray.shape[0], self._confidence),)


def test_a_doubtful_word_is_read_again_and_a_sure_one_is_not() -> None:
    gray = pixels(invoice())
    doubtful, sure = Seen("2EiLT", 220, 200, 290, 230, 0.3), Seen("Total", 220, 700, 290, 730, 0.9)
    words, changed = second_look(np.full_like(gray, 255), (doubtful, sure), Says("27717", 0.95))
    assert (texts(words), changed) == (["27717", "Total"], True)


def test_figures_are_read_again_before_words_where_not_all_can_be() -> None:
    page = np.full((300, 300), 255, dtype=np.uint8)
    crowd = tuple(Seen("nonsense", 20, 20, 90, 40, 0.1) for _ in range(MOST))
    number = Seen("2EiLT", 20, 60, 90, 80, 0.5)
    words, _ = second_look(page, (*crowd, number), Says("27717", 0.95))
    assert words[-1].text == "27717"


def test_a_second_engine_that_doubts_too_changes_nothing() -> None:
    page = np.full((300, 300), 255, dtype=np.uint8)
    words, changed = second_look(page, (Seen("2EiLT", 20, 20, 90, 40, 0.3),), Says("27717", 0.5))
    assert (texts(words), changed) == (["2EiLT"], False)


def test_print_that_no_word_covers_is_read() -> None:
    gray = pixels(invoice())
    engine = Says("found", 0.95)
    words, changed = second_look(gray, (), engine)
    assert changed
    assert len(words) == engine.asked >= 8


def test_a_caption_read_in_two_halves_that_overlap_is_read_anew_as_one() -> None:
    gray = pixels(invoice())
    rows = np.flatnonzero(gray.min(axis=1) < 128)
    top, bottom = float(rows[0]) - 2, float(np.flatnonzero(np.diff(rows) > 1)[0] + rows[0]) + 3
    columns = np.flatnonzero(gray[int(top) : int(bottom)].min(axis=0) < 128)
    left, right = float(columns[0]), float(columns[-1])
    middle = (left + right) / 2
    halves = (
        Seen("COMMERC", left, top, middle + 20, bottom, 0.8),
        Seen("IALINVOICE", middle - 20, top, right, bottom, 0.8),
    )
    engine = Says("COMMERCIAL INVOICE", 0.97)
    words, changed = second_look(gray, halves, engine)
    title = [w for w in words if w.top < bottom]
    assert changed and texts(title) == ["COMMERCIAL INVOICE"]


def test_a_sure_word_in_larger_print_than_the_rest_stays() -> None:
    gray = np.full((400, 900), 255, dtype=np.uint8)
    cv2.putText(gray, "CNSHUYUN615SHU", (60, 120), cv2.FONT_HERSHEY_SIMPLEX, 1.6, 0, 3)
    for row in range(6):
        cv2.putText(gray, "small print of a form", (60, 200 + 25 * row), cv2.FONT_HERSHEY_SIMPLEX, 0.5, 0, 1)
    number = Seen("CNSHUYUN615SHU", 50, 80, 560, 130, 0.85)
    words, _ = second_look(gray, (number,), Says("NSHUYUN", 0.99))
    assert number in words


def test_a_letter_outside_its_words_narrow_box_is_not_read_twice() -> None:
    gray = np.full((400, 900), 255, dtype=np.uint8)
    for row in range(6):
        cv2.putText(gray, "PLUME LANDING SPORTS", (60, 60 + 50 * row), cv2.FONT_HERSHEY_SIMPLEX, 1.0, 0, 2)
    narrow = Seen("PLUMELANDINGSPORTS", 60, 35, 300, 62, 0.96)
    words, changed = second_look(gray[:90], (narrow,), Says("PLUME LANDING SPORTS", 0.99))
    assert (texts(words), changed) == (["PLUMELANDINGSPORTS"], False)


def figures(*marks: tuple[int, int, int, int], gap: int = 6) -> Gray:
    """Two groups of three figures (each 12 by 20, feet at 120, from 40 and, after ``gap``, from 94), many more below,
    and marks (left, top, width, height)."""
    page = np.full((300, 400), 255, dtype=np.uint8)
    for n in range(6):
        left = 40 + 18 * n + (gap - 6 if n > 2 else 0)
        page[100:120, left : left + 12] = 0
    for n in range(12):
        page[200:220, 20 + 30 * n : 32 + 30 * n] = 0
    for left, top, wide, high in marks:
        page[top : top + high, left : left + wide] = 0
    return page


def nothing(_: Gray, __: tuple[int, int, int, int]) -> tuple[str, float]:
    return "", 0.0


def test_a_number_torn_where_its_ink_is_close_is_one_word() -> None:
    torn = (Seen("798", 40, 100, 84, 120, 0.9), Seen("861", 96, 100, 142, 120, 0.8))  # boxes narrower than the ink
    words, changed = mended(figures(), torn, nothing, 5)
    assert (texts(words), changed) == (["798861"], True)


def test_two_numbers_apart_stay_two() -> None:
    apart = (Seen("798", 40, 100, 88, 120, 0.9), Seen("861", 104, 100, 152, 120, 0.9))
    words, changed = mended(figures(gap=16), apart, nothing, 5)
    assert (texts(words), changed) == (["798", "861"], False)


@pytest.mark.parametrize(
    ("mark", "right", "whole"),
    [
        ((94, 117, 3, 6), "216.52", "798,216.52"),
        ((94, 117, 3, 3), "52", "798.52"),
        ((92, 109, 8, 3), "861", "798-861"),
    ],
    ids=["comma", "point", "hyphen"],
)
def test_a_mark_lost_between_two_halves_of_a_number_is_put_back(
    mark: tuple[int, int, int, int], right: str, whole: str
) -> None:
    torn = (Seen("798", 40, 100, 88, 120, 0.9), Seen(right, 104, 100, 152, 120, 0.9))
    words, _ = mended(figures(mark, gap=16), torn, nothing, 5)
    assert texts(words) == [whole]


def test_the_comma_of_a_date_joins_nothing() -> None:
    date = (Seen("20,", 40, 100, 96, 120, 0.9), Seen("2024", 108, 100, 156, 120, 0.9))
    words, _ = mended(figures((90, 117, 3, 6), gap=20), date, nothing, 5)
    assert texts(words) == ["20,", "2024"]


def test_a_number_with_a_point_that_its_text_lacks_is_read_again() -> None:
    asked: list[tuple[int, int, int, int]] = []

    def says(_: Gray, spot: tuple[int, int, int, int]) -> tuple[str, float]:
        asked.append(spot)
        return "798.861", 0.9

    lacking = (Seen("798861", 40, 100, 152, 120, 0.99), Seen("798861", 20, 200, 182, 220, 0.99))
    words, _ = mended(figures((93, 117, 3, 3), gap=16), lacking, says, 5)
    assert texts(words) == ["798.861", "798861"]
    assert len(asked) == 1


def test_a_letter_that_a_box_left_out_is_covered_by_it() -> None:
    words, _ = mended(figures(), (Seen("798861", 40, 100, 125, 120, 0.9),), nothing, 5)
    assert (texts(words), words[0].right) == (["798861"], 142)


def test_a_picture_in_which_no_word_was_read_stays_without_words() -> None:
    assert mended(figures(), (), nothing, 5) == ((), False)
