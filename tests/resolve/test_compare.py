"""Two names as papers print them: same, unsure or different, and why."""

from __future__ import annotations

import pytest

from evidence.records.parties import Sameness
from evidence.resolve.compare import NOTHING, Beside, compare

SCANNED = Beside(doubtful=True)
READ_AGAIN = Beside(pixels=True)


def said(a: str, b: str, beside: Beside = NOTHING) -> Sameness:
    """The answer, which must not depend on the order of the names."""
    answer = compare(a, b, beside).answer
    assert compare(b, a, beside).answer is answer
    return answer


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Lantern Works Co., Ltd.", "LANTERN WORKS COMPANY LIMITED"),
        ("Lantern Works Co., Ltd.", "Lantern Works Co.,Ltd"),
        ("Lantern Works Co., Ltd.", "Lantern Works Limited"),
        ("Harborline Supply LLC", "Harborline Supply L.L.C."),
        ("Harborline Supply LLC", "Harborline Supply"),
        ("Harborline Supply, Inc.", "HARBORLINE SUPPLY INCORPORATED"),
        ("Otter & Finch Goods LLC", "Otter and Finch Goods LLC"),
        ("Café Mélange Imports Inc.", "CAFE MELANGE IMPORTS INC"),
        ("Sun Rise Tiles LLC", "Sunrise Tiles LLC"),
        ("Sun Rise Tiles LLC", "Tiles Sunrise LLC"),
        ("Quarry International Trading Inc.", "Quarry Intl Trading Inc"),
        ("Quarry Mfg. Corp.", "Quarry Manufacturing Corporation"),
        ("The Quarry Company LLC", "Quarry Co. LLC"),
        ("Juniper Lake Enterprises GmbH", "JUNIPER LAKE ENTERPRISES GMBH"),
        ("Whitlow, Dana", "Dana Whitlow"),
        ("Dana M. Whitlow", "Dana Whitlow"),
        ("Harborline Supply LLC dba Lakeside Tools", "Lakeside Tools"),
        ("Harborline Supply LLC d/b/a Lakeside Tools", "Harborline Supply"),
        ("Harborline Supply LLC AKA Lakeside Tools", "LAKESIDE TOOLS LLC"),
    ],
)
def test_everyday_ways_to_write_one_name_are_the_same(a: str, b: str) -> None:
    assert said(a, b) is Sameness.SAME


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Pacific Rim Traders LLC", "Pacific Rim Trading LLC"),
        ("Acme LLC", "Acme Inc."),
        ("Acme Corp.", "Acme Inc."),
        ("Acme Holdings LLC", "Acme LLC"),
        ("Acme USA Inc.", "Acme Inc."),
        ("Harborline Supply LLC", "Harborline Tools LLC"),
        ("Harborline Supply LLC", "Quarry Supply LLC"),
        ("Harbor Supply LLC", "Harborline Supply LLC"),
        ("Global Trading Inc.", "Global Imports Inc."),
        ("International Trading LLC", "Sunny International Trading LLC"),
        ("Studio 54 Lighting LLC", "Studio 45 Lighting LLC"),
        ("Studio Lighting LLC", "Studio 54 Lighting LLC"),
        ("Lantern Works GmbH", "Lantern Works Co., Ltd."),
        ("Harborline Supply LLC dba Lakeside Tools", "Riverside Tools"),
    ],
)
def test_another_word_or_another_stated_legal_form_is_another_company(a: str, b: str) -> None:
    assert said(a, b) is Sameness.DIFFERENT
    assert said(a, b, Beside(number="471203586", address="410 quarry st toledo")) is Sameness.DIFFERENT


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Harborline Supply LLC", "Harborline International Supply LLC"),
        ("Sunny Trading Co., Ltd.", "Sunny International Trading Co., Ltd."),
        ("Lantern Works Co., Ltd.", "宁波灯笼有限公司"),
        ("Granite Coast Surety Company", "Granite Coast Surety Inc."),
    ],
)
def test_a_common_word_more_or_another_script_is_unsure(a: str, b: str) -> None:
    assert said(a, b) is Sameness.UNSURE


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("LANTERN WORKS INTERNATIONAL TRADING", "Lantern Works International Trading and Supply Co., Ltd."),
        ("JUNIPER LAKE OUTDOOR FURNITURE A", "Juniper Lake Outdoor Furniture and Garden Direct LLC"),
        ("JUNIPER LAKE OUTDOOR FURNITURE", "Juniper Lake Outdoor Furniture Distributors LLC"),
    ],
)
def test_a_name_cut_at_the_end_of_a_line_is_the_whole_name(short: str, long: str) -> None:
    assert said(short, long) is Sameness.SAME


def test_a_name_that_ends_well_before_the_line_does_was_not_cut() -> None:
    assert said("Juniper Lake Outdoor", "Juniper Lake Outdoor Direct LLC") is Sameness.DIFFERENT
    assert said("Juniper Lake Furniture Works", "Juniper Lake Furniture Works No 2 LLC") is not Sameness.SAME


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Clearwater Supply LLC", "Dearwater Supply LLC"),
        ("Harborline Supply LLC", "Harborllne Supply LLC"),
        ("Cornerstone Goods Inc.", "Comerstone Goods Inc."),
    ],
)
def test_a_letter_that_ocr_may_have_misread_is_unsure_on_a_scan_and_different_in_clear_print(a: str, b: str) -> None:
    assert said(a, b, SCANNED) is Sameness.UNSURE
    assert said(a, b) is Sameness.DIFFERENT


def test_a_shared_number_settles_a_doubtful_letter() -> None:
    beside = Beside(doubtful=True, number="471203586")
    assert said("Cornerstone Goods Inc.", "Comerstone Goods Inc.", beside) is Sameness.SAME


def test_a_digit_within_a_word_is_a_misreading_on_a_scan_and_a_question_in_clear_print() -> None:
    assert said("Harborline Supply LLC", "Harb0r1ine Supply LLC", SCANNED) is Sameness.SAME
    assert said("Harborline Supply LLC", "Harbor1ine Supply LLC") is Sameness.UNSURE


def test_a_scan_excuses_no_other_word_and_no_other_legal_form() -> None:
    assert said("Pacific Rim Traders LLC", "Pacific Rim Trading LLC", SCANNED) is Sameness.DIFFERENT
    assert said("Acme LLC", "Acme Inc.", SCANNED) is Sameness.DIFFERENT
    assert said("Acme Tile LLC", "Acne Tile LLC", SCANNED) is Sameness.DIFFERENT


def test_a_print_that_may_be_read_as_the_other_name_is_unsure() -> None:
    assert said("Harborline Supply LLC", "Harborlane Supply LLC", Beside(other_reading=True)) is Sameness.UNSURE


def test_every_answer_tells_its_reasons_with_both_values() -> None:
    found = compare("Pacific Rim Traders LLC", "Pacific Rim Trading Inc.")
    assert [f.name for f in found.features] == ["other-words", "legal-form"]
    assert all(f.a and f.b and f.says for f in found.features)
    assert "traders" in found.features[0].says
    assert found.score == 0.0


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Tessitura Lombarda S.r.I.", "Tessitura Lombarda S.r.l."),
        ("Tessitura Lombarda S.r.|.", "TESSITURA LOMBARDA SRL"),
        ("Harbor Supply LIC", "Harbor Supply LLC"),
        ("Lantern Works C0., Ltd.", "Lantern Works Co., Ltd."),
        ("Harbor1ine Supply LLC", "Harborline Supply LLC"),
    ],
)
def test_a_form_or_word_misread_by_a_glyph_alike_is_no_other_name_though_two_engines_agree_on_it(
    a: str, b: str
) -> None:
    assert compare(a, b, READ_AGAIN).answer is Sameness.SAME
    assert compare(b, a, READ_AGAIN).answer is Sameness.SAME


@pytest.mark.parametrize(
    ("a", "b"),
    [("Vila Tools Inc", "Viia Tools Inc"), ("Tern Goods LLC", "Tem Goods LLC"), ("Allen Tools Inc", "Alien Tools Inc")],
)
def test_letters_alike_are_in_doubt_where_pixels_alone_know_a_name_and_tell_names_apart_in_clear_print(
    a: str, b: str
) -> None:
    assert compare(a, b, READ_AGAIN).answer is Sameness.UNSURE
    assert compare(a, b).answer is Sameness.DIFFERENT


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Tessitura Lombarda S.r.I.", "Tessitura Lombarda S.p.A."),
        ("Harbor Supply LLC", "Harbor Supply LLP"),
        ("Depot 11 LLC", "Depot 17 LLC"),
        ("Hill Trading LLC", "Mill Trading LLC"),
    ],
)
def test_names_that_no_glyph_explains_stay_different_on_a_scan_read_twice(a: str, b: str) -> None:
    assert compare(a, b, READ_AGAIN).answer is Sameness.DIFFERENT
