"""Pages that read badly: two engines' readings are put together by place, the surer one line by line."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from evidence.read.engines import Engines
from evidence.read.ocr.cleaning import SPECKS
from evidence.read.ocr.engine import Seen
from evidence.read.ocr.whole import STEP, merged, reads_badly
from evidence.read.scan import scanned
from tests.read.papers import HIGH, LINES, WIDE, Gray, invoice, pixels


def line(text: str, sure: float, top: float = 100.0, left: float = 0.0) -> tuple[Seen, ...]:
    """The words of a line in letters 10 pixels wide and 20 high."""
    words, at = [], 0
    for word in text.split(" "):
        words.append(Seen(word, left + 10 * at, top, left + 10 * (at + len(word)), top + 20, sure))
        at += len(word) + 1
    return tuple(words)


def texts(first: tuple[Seen, ...], other: tuple[Seen, ...]) -> list[str]:
    return [w.text for w in merged(first, other)]


def test_the_surer_reading_of_a_line_counts() -> None:
    assert texts(line("T0TAL AHT 60", 0.5), line("TOTAL AMT 60", 0.95)) == ["TOTAL", "AMT", "60"]
    assert texts(line("TOTAL AMT 60", 0.95), line("TDTAL ANT 6O", 0.6)) == ["TOTAL", "AMT", "60"]


def test_what_the_second_engine_gave_is_marked_as_its_own() -> None:
    assert [w.second for w in merged(line("T0TAL", 0.5), line("TOTAL", 0.95))] == [True]


def test_a_space_that_the_second_engine_lost_is_kept() -> None:
    assert texts(line("Goods Sold", 0.6), (Seen("GoodsSold", 0, 100, 100, 120, 0.9),)) == ["Goods", "Sold"]


def test_a_word_that_the_first_engine_tore_is_one() -> None:
    torn = Seen("ADJUS", 0, 100, 50, 120, 0.6), Seen("TMENT", 52, 100, 100, 120, 0.6)
    assert texts(torn, (Seen("ADJUSTMENT", 0, 100, 100, 120, 0.9),)) == ["ADJUSTMENT"]


def test_a_colon_before_a_word_is_one_of_its_own() -> None:
    assert texts((), line("Bill :11649", 0.9)) == ["Bill", ":", "11649"]


def test_lines_of_one_reading_alone_stay_where_they_are_sure() -> None:
    first = (*line("Thank you", 0.9, 200), *line("x~", 0.3, 300))
    assert texts(first, (*line("Cash", 0.9), *line("smudge", 0.4, 400))) == ["Thank", "you", "Cash"]


@pytest.mark.parametrize(
    ("characters", "sure", "uncovered", "badly"),
    [(500, 0.93, 0.0, False), (500, 0.7, 0.0, True), (500, 0.95, 0.4, True), (9, 0.3, 0.0, False)],
)
def test_doubt_and_letters_left_out_say_that_a_page_reads_badly(
    characters: int, sure: float, uncovered: float, badly: bool
) -> None:
    assert reads_badly((Seen("x" * characters, 0, 0, 10, 10, sure),), uncovered) is badly


def dotted(gray: Gray) -> Gray:
    """The page as a needle printer with a worn ribbon gives it."""
    dots = np.ones_like(gray)
    dots[::3] = dots[:, ::3] = 0
    ink = cv2.GaussianBlur(np.where((gray < 128) & (dots > 0), 90, 255).astype(np.uint8), (0, 0), 0.8)
    return np.asarray(ink, dtype=np.uint8)


def test_a_page_in_dotted_print_is_read_by_both_engines_and_says_so() -> None:
    found = scanned(dotted(pixels(invoice())), WIDE, HIGH, Engines("auto"))
    assert STEP in found.cleaning and "rapidocr" in found.engine
    printed = set(" ".join(LINES).split())
    assert len(printed & {w.text for w in found.words}) > 0.8 * len(printed)


def test_points_stay_where_specks_are_taken_away_from_a_page_that_reads_badly() -> None:
    page = dotted(pixels(invoice()))
    rng = np.random.default_rng(7)
    page[rng.integers(0, page.shape[0], 2500), rng.integers(0, page.shape[1], 2500)] = 0
    found = scanned(page, WIDE, HIGH, Engines("auto"))
    assert {SPECKS, STEP} <= set(found.cleaning)
    assert "45,210.00" in {w.text for w in found.words}
