"""Words that may be one, otherwise written, forbid to call two names surely different."""

from __future__ import annotations

import pytest

from evidence.records.parties import Sameness
from evidence.resolve.compare import Beside, compare
from evidence.resolve.weighing import Given, weighed


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("VDL Trading Co., Ltd.", "Vossmere Dunlea Lighting Trading Co., Ltd."),
        ("V.D. Lighting Inc.", "Vossmere Dunlea Lighting Inc."),
        ("Vossmere D. Lighting Inc.", "Vossmere Dunlea Lighting Inc."),
        ("VTL", "Vossmere Tools Ltd"),
        ("Vossmere Freres SA", "Vossmere Brothers SA"),
        ("Vossmere Tekstil", "Vossmere Textile"),
        ("Vossmere Deutschland GmbH", "Vossmere Germany GmbH"),
        ("Müller Vossmere GmbH".replace("ü", "u"), "Mueller Vossmere GmbH"),
        ("Harrowlea Brantov OOO", "Harrowlea Brantow OOO"),
        ("Hsin Hua Lighting Co., Ltd.", "Xinhua Lighting Co., Ltd."),
        ("Vossmere Whlse", "Vossmere Wholesale Inc."),
        ("Vossmere Harrowlea Housewa", "Vossmere Harrowlea Houseware Products Co., Ltd."),
        ("宁波沃斯照明有限公司", "宁波沃斯灯具有限公司"),
        ("宁波沃斯电器厂", "宁波沃斯电器有限公司"),
    ],
)
def test_a_name_otherwise_written_is_not_surely_another(a: str, b: str) -> None:
    assert compare(a, b).answer is Sameness.UNSURE
    assert compare(b, a).answer is Sameness.UNSURE


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Vossmere Can LLC", "Vossmere Candles LLC"),
        ("Vossmere Freres SA", "Vossmere Sisters SA"),
        ("VDX Trading Co., Ltd.", "Vossmere Dunlea Lighting Trading Co., Ltd."),
        ("Vossmere Germany GmbH", "Vossmere Italia GmbH"),
        ("宁波沃斯照明有限公司", "宁波沃斯家具有限公司"),
    ],
)
def test_other_letters_another_country_or_another_trade_stay_another_company(a: str, b: str) -> None:
    assert compare(a, b).answer is Sameness.DIFFERENT


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vossmere Lighting Inc. (ex Harrowlea Inc.)", "Harrowlea Inc."),
        ("Harrowlea Inc. (now Vossmere Lighting Inc.)", "Vossmere Lighting Inc."),
        ("Vossmere Lighting GmbH (früher Harrowlea GmbH)", "Harrowlea GmbH"),
        ("Vossmere SA antes Harrowlea SA", "Harrowlea SA"),
        ("Vossmere Srl già Harrowlea Srl", "Harrowlea Srl"),
        ("Vossmere Inc., ex-Harrowlea Inc.", "Harrowlea Inc."),
        ("Vossmere LLC nka Harrowlea LLC", "Harrowlea LLC"),
        ("Vossmere LLC, fna Harrowlea LLC", "Harrowlea LLC"),
        ("Vossmere LLC trading under the name Harrowlea", "Harrowlea"),
        ("Vossmere Inc., a Delaware corporation", "Vossmere Inc."),
    ],
)
def test_a_former_name_a_style_and_a_deeds_words_tie_a_name(text: str, name: str) -> None:
    assert compare(text, name).answer is Sameness.SAME


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vossmere Antigua Harrowlea Ltd", "Harrowlea Ltd"),
        ("Nuevo Antes Harrowlea SA", "Harrowlea SA"),
        ("Vossmere ex-Works Ltd", "Works Ltd"),
        ("Vossmere Nka Harrowlea Ltd", "Harrowlea Ltd"),
    ],
)
def test_an_island_a_word_or_a_term_of_delivery_within_a_name_ties_no_other(text: str, name: str) -> None:
    assert compare(text, name).answer is Sameness.DIFFERENT


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Harrowlea, a subsidiary of Vossmere LLC", "Vossmere LLC"),
        ("Harrowlea, owned by Vossmere LLC", "Vossmere LLC"),
        ("Vossmere LLC and/or Harrowlea LLC", "Vossmere LLC"),
        ("Vossmere LLC, as importer", "Vossmere LLC"),
    ],
)
def test_a_text_that_names_another_whole_and_says_more_leaves_it_open(text: str, name: str) -> None:
    assert compare(text, name).answer is Sameness.UNSURE


def test_whom_a_paper_is_sent_to_is_not_the_party_it_is_for() -> None:
    found = compare("Vossmere LLC c/o Harrowlea Freight Inc.", "Harrowlea Freight Inc.")
    assert found.answer is Sameness.DIFFERENT


def test_a_chinese_number_explains_another_english_legal_form() -> None:
    factory = Given("Vossmere Parts Co., Ltd.", identifier="91330281MA2H0GB584")
    assert weighed(factory, Given("Vossmere Parts Inc.", identifier="77-0002289")).answer is Sameness.UNSURE
    assert weighed(Given("Vossmere Parts Co., Ltd."), Given("Vossmere Parts Inc.")).answer is Sameness.DIFFERENT


def test_a_digit_under_one_name_at_one_address_may_be_a_misprint_and_elsewhere_is_another_company() -> None:
    street = "12 Mill Road, Dayton, OH 45402"
    one = Given("Vossmere Parts Inc.", street, "77-0002289")
    assert weighed(one, Given("Vossmere Parts Inc.", street, "77-0002288")).answer is Sameness.UNSURE
    assert weighed(one, Given("Vossmere Parts Inc.", "", "77-0002288")).answer is Sameness.DIFFERENT
    assert weighed(one, Given("Vossmere Parts Inc.", street, "77-0302288")).answer is Sameness.DIFFERENT


def test_one_vat_number_under_two_names_leaves_them_open() -> None:
    one = Given("Vossmere GmbH", identifier="DE 812345678")
    assert weighed(one, Given("Harrowlea AG", identifier="DE812345678")).answer is Sameness.UNSURE


def test_a_letter_that_scans_misread_is_open_on_a_scan_and_another_letter_in_print() -> None:
    pair = ("Vossmere Harrowlca Inc.", "Vossmere Harrowlea Inc.")
    assert compare(*pair, Beside(pixels=True)).answer is Sameness.UNSURE
    assert compare(*pair).answer is Sameness.DIFFERENT
