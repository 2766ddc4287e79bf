"""Confidence as a share of right facts: measured points, straight lines between, and nothing weighed anew by it."""

from __future__ import annotations

import re
import tomllib

import pytest

from evidence.kinds.calibration import FILE, calibrated, class_of, share, way_of
from evidence.kinds.extract import answered
from evidence.language import models_folder
from evidence.records.codec import replaced
from evidence.records.facts import Answer, Fact, Question
from evidence.records.places import Box, Place

CURVE = ((0.5, 0.8), (0.6, 0.9))
BOX = Box(10, 10, 60, 20)


def fact(told: float, method: str = "ocr", value: str | None = "INV-204", status: str = "read") -> Fact:
    return Fact("f1", "d1", "number", "INV-204", value, (Place("a.pdf", 1, BOX),), method, told, status)


@pytest.mark.parametrize(("told", "right"), [(0.5, 0.6), (0.65, 0.75), (0.8, 0.9), (0.99, 0.9), (0.25, 0.3), (0, 0)])
def test_between_two_measured_points_the_share_right_lies_on_the_line(told: float, right: float) -> None:
    assert share(CURVE, told) == pytest.approx(right)


def test_what_was_told_stays_beside_the_calibrated_confidence() -> None:
    sure = calibrated(fact(0.7))
    assert (sure.raw, sure.told) == (0.7, 0.7)
    assert 0 < sure.confidence < 1 and sure.confidence != 0.7


def test_empty_boxes_and_prints_not_understood_are_not_calibrated() -> None:
    assert calibrated(fact(0.6, status="empty")) == fact(0.6, status="empty")
    assert calibrated(fact(0.6, value=None)) == fact(0.6, value=None)


def test_more_told_is_never_less_sure() -> None:
    for method in ("text", "ocr"):
        shares = [calibrated(fact(told / 50, method)).confidence for told in range(51)]
        assert shares == sorted(shares)


def test_the_table_has_a_rising_curve_for_every_way_and_class_and_never_says_certain() -> None:
    data = tomllib.loads((models_folder() / FILE).read_text(encoding="utf-8"))
    assert set(data) == {"printed", "recognised"}
    for classes in data.values():
        assert set(classes) == {"figure", "identifier", "words"}
        for curve in classes.values():
            assert len(curve["told"]) == len(curve["right"]) > 0
            assert curve["told"] == sorted(set(curve["told"])) and curve["right"] == sorted(curve["right"])
            assert curve["right"][0] > 0 and curve["right"][-1] < 1


def test_the_card_says_how_the_table_is_made_again() -> None:
    card = (models_folder() / FILE).with_suffix(".md").read_text(encoding="utf-8")
    assert re.search(r"scripts/train_calibration\.py --family .* --seeds \d+ \d+", card)


def test_fields_fall_into_figures_identifiers_and_words() -> None:
    names = ("lines[0].amount", "date", "containers[1]", "importer.ein", "seller.name", "payment_terms")
    assert [class_of(n) for n in names] == ["figure", "figure", "identifier", "identifier", "words", "words"]
    assert [way_of(m) for m in ("text", "native", "ocr", "reread")] == ["printed"] * 2 + ["recognised"] * 2


def test_a_second_reading_is_weighed_against_what_was_told_and_not_against_the_calibrated_share() -> None:
    question = Question("f1", "a.pdf", 1, BOX, "identifier", "test")
    answer = Answer("f1", "INV-264", 0.93, "second")
    for told in (0.7, 0.96):
        plain, sure = fact(told), replaced(fact(told), confidence=0.999, raw=told)
        before, after = (answered((f,), [question], [answer])[0] for f in (plain, sure))
        assert (before.value, [o.value for o in before.others]) == (after.value, [o.value for o in after.others])
        assert [o.confidence for o in before.others] == [o.confidence for o in after.others]
