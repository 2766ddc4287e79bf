"""Dates as printed around the world."""

from __future__ import annotations

from datetime import date

import pytest

from evidence.values import dates


@pytest.mark.parametrize(
    "printed",
    [
        "2026-03-05",
        "March 5, 2026",
        "MAR. 05, 2026",
        "5 March 2026",
        "5th of March, 2026",
        "05-MAR-26",
        "05MAR2026",
        "03/05/2026",
        "03/05/26",
        "05.03.2026",
        "2026年3月5日",
        "20260305",
        "2026/3/5",
        "5TH DAY OF MARCH 2026",
        "03 / 05 / 2026",
        "Date: Mar 5 2026",
    ],
)
def test_the_fifth_of_march_is_read_in_every_dress(printed: str) -> None:
    assert dates.parse_date(printed) == date(2026, 3, 5)


@pytest.mark.parametrize("printed", ["", "TBA", "13/13/2026", "2026-02-30", "INV-2026", "May be"])
def test_no_date_is_none(printed: str) -> None:
    assert dates.parse_date(printed) is None


def test_day_and_month_are_swapped_only_where_told_or_forced() -> None:
    assert dates.parse_date("05/03/2026", day_first=True) == date(2026, 3, 5)
    assert dates.parse_date("25/03/2026") == date(2026, 3, 25)
    assert dates.parse_date("03/25/2026", day_first=True) == date(2026, 3, 25)
    assert dates.is_ambiguous("05/03/2026")
    assert not dates.is_ambiguous("05/05/2026")
    assert not dates.is_ambiguous("5 March 2026")
    assert not dates.is_ambiguous("25/03/2026")


def test_a_swift_date_is_of_this_century() -> None:
    assert dates.parse_swift("260305") == date(2026, 3, 5)
    assert dates.parse_swift("261305") is None


def test_dates_are_found_in_running_text() -> None:
    assert dates.find_date_texts("made on March 5, 2026 and valid until 05/03/2027.") == ["March 5, 2026", "05/03/2027"]


def test_iso_is_strict() -> None:
    assert dates.parse_iso("2026-03-05") == date(2026, 3, 5)
    assert dates.parse_iso("2026-3-5") is None


def test_a_date_in_chinese_characters() -> None:
    assert dates.parse_date("二〇二五年一月十二日") == date(2025, 1, 12)
    assert dates.parse_date("二○二五年十月三十一日") == date(2025, 10, 31)
    assert dates.parse_date("二零二五年十三月一日") is None
