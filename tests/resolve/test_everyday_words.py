"""Pairs of invented names that differ in one everyday way: one party, two, or nothing that settles it."""

from __future__ import annotations

import pytest

from evidence.records.parties import Sameness
from evidence.resolve.compare import NOTHING, Beside, compare

READ_AGAIN = Beside(pixels=True)

ONE = [
    ("3 Vossmere Sisters Inc.", "Three Vossmere Sisters Inc."),
    ("Forty-Two Vossmere LLC", "42 Vossmere LLC"),
    ("Second Vossmere Lamps LLC", "2nd Vossmere Lamps LLC"),
    ("Vossmere 1,000 LLC", "Vossmere 1000 LLC"),
    ("Vossmere II LLC", "Vossmere 2 LLC"),
    ("Vossmere Tyre Co., Ltd.", "Vossmere Tire Co., Ltd."),
    ("Vossmere Gifts Inc.", "Vossmere Gift Inc."),
    ("Vossmere Industry Co., Ltd.", "Vossmere Industrial Co., Ltd."),
    ("Vossmeridan Goods LLC", "Vossmeirdan Goods LLC"),
    ("Vossmerridan Goods LLC", "Vossmeridan Goods LLC"),
    ("Vossmere GmbH", "Vossmere Gesellschaft mit beschränkter Haftung"),
    ("Vossmere Sdn. Bhd.", "Vossmere Sendirian Berhad"),
    ("PT Vossmere Jaya", "Vossmere Jaya, PT"),
    ("Vossmere Ltd - Import Department", "Vossmere Ltd"),
    ("Accounts Payable, Vossmere Ltd", "Vossmere Ltd"),
    ("Vossmere Corp. Boston Office", "Vossmere Corp."),
    ("Vossmere LLC Attention: Dana Whitlow", "Vossmere LLC"),
    ("Vossmere LLC % Harrowlea Cold Store", "Vossmere LLC"),
    ("Vossmere LLC (EIN 84-0002219)", "Vossmere LLC"),
    ("Vossmere LLC, Dana Whitlow Sole Mbr", "Vossmere LLC"),
    ("Dana Whitlow, Sole Proprietor", "Dana Whitlow"),
    ("Vossmere LLC (Lark Home)", "Vossmere LLC"),
    ("Vossmere Inc. (name changed from Harrowlea Inc. on May 2, 2024)", "Harrowlea Inc."),
    ("Vossmere LLC DIV Vossmere Pets", "Vossmere LLC"),
    ("Peking Vossmere Lamps Co., Ltd.", "Beijing Vossmere Lamps Co., Ltd."),
    ("Shenzhen City Vossmere Lamps Co., Ltd.", "Shenzhen Vossmere Lamps Co., Ltd."),
    ("Qing Dao Wu Ling Da Tools Mfg. Co., Ltd.", "Qingdao Wulingda Tools Manufacturing Co., Ltd."),
    ("Lvyuanda Tools Co., Ltd.", "Luyuanda Tools Co., Ltd."),
    ("深圳市若琪貝石材有限公司", "深圳若琪贝石材有限公司"),
    ("若琪贝第3塑料厂", "若琪贝第三塑料厂"),
    ("若琪贝石材有限公司财务部", "若琪贝石材有限公司"),
    ("V O S S M E R E Tools Inc.", "Vossmere Tools Inc."),
    ("Salt &amp; Vossmere LLC", "Salt & Vossmere LLC"),
    ("L'Atelier Vossmere SARL", "Atelier Vossmere SARL"),
]

TWO = [
    ("Vossmere Oy", "Vossmere Oyj"),
    ("Vossmere-K Luggage LLC", "Vossmere Luggage LLC"),
    ("New Vossmere LLC", "Vossmere LLC"),
    ("Vossmere Canada Inc.", "Vossmere Inc."),
    ("Vossmere Five LLC", "Vossmere Nine LLC"),
    ("Vossmere Glass LLC", "Vossmere Glasses LLC"),
    ("Wulinda Tools Co., Ltd.", "Wulunda Tools Co., Ltd."),
    ("宁波若琪贝石材有限公司", "上海若琪贝石材有限公司 Shanghai Ruoqibei Stone Co., Ltd."),
    ("Vossmere LLC c/o Harrowlea Inc.", "Harrowlea Inc."),
    ("Harborline Supply LLC", "Harborline Marine Salvage LLC"),
]

OPEN = [
    ("Vossmere S.A.", "Vossmere S.A. de C.V."),
    ("Vossmere Lamps LLC", "Young Vossmere Lamps LLC"),
    ("Vossmere", "Vossmere Lamps GmbH"),
    ("Vossmere 3000 Inc.", "Vossmere Inc."),
    ("Vossmere Ltd, Zurich Branch", "Vossmere Ltd, Vienna Branch"),
    ("Harrowlea Inc. as agent for Vossmere LLC", "Vossmere LLC"),
    ("Vossmere Inc., successor by merger to Harrowlea Inc.", "Harrowlea Inc."),
    ("Dana Whitlow (Vossmere LLC)", "Dana Whitlow"),
    ("Dana Whitlow", "Dana Whitlow LLC"),
    ("Bob Whitlow", "Robert Whitlow"),
    ("Yiwu Vossmere Gifts Co., Ltd.", "Zhejiang Vossmere Gifts Co., Ltd."),
    ("Halunbei (Ningbo) Pump Co., Ltd.", "Ningbo Halunbei Pump Co., Ltd."),
    ("Wenzhou Xianpolu Shoes Co., Ltd.", "Wenzhou Xi An Po Lu Shoes Co., Ltd."),
    ("Ruilongda Trading Co., Ltd.", "Ruilongda Import & Export Co., Ltd."),
    ("VWHT Inc.", "Vossmere Wharf Harbor Trading Inc."),
    ("Vossmere & Co. LLC", "Vossmere LLC"),
    ("Whitlow Vossmere LLP", "Vossmere Whitlow LLP"),
    ("K & M Inc.", "KM Inc."),
    ("Vossmering LLC", "Vossmerings LLC"),
    ("Vossmeridan LLC", "Vossmeradan LLC"),
    ("Tools for Vossmere Inc.", "Tools of Vossmere Inc."),
    ("Harrowlea LLC dba Vossmere Home", "Vossmere Home Inc."),
    ("M. Whitlow Imports LLC", "Marta Whitlow Imports LLC"),
    ("Dana Whitlow III", "Dana Whitlow"),
    ("Harborline Supply LLC", "Harborline Supply LLG"),
    ("Harborline Supply LLC", "Harborlane Supply LLC"),
]


def said(a: str, b: str, beside: Beside = NOTHING) -> Sameness:
    """The answer, which must not depend on the order of the names."""
    answer = compare(a, b, beside).answer
    assert compare(b, a, beside).answer is answer
    return answer


@pytest.mark.parametrize(("a", "b"), ONE)
def test_one_party_whose_name_is_written_otherwise(a: str, b: str) -> None:
    assert said(a, b) is Sameness.SAME


@pytest.mark.parametrize(("a", "b"), TWO)
def test_two_parties_that_one_word_tells_apart(a: str, b: str) -> None:
    assert said(a, b) is Sameness.DIFFERENT


@pytest.mark.parametrize(("a", "b"), OPEN)
def test_names_that_only_a_paper_can_settle(a: str, b: str) -> None:
    assert said(a, b) is Sameness.UNSURE


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Chandeieaux Imports LLC", "Chandeleaux lmports LLC"),
        ("lRlS VOSSMERE LLC", "IRIS VOSSMERE LLC"),
        ("Thombury mead Tools LLC", "Thornburymead Tools LLC"),
    ],
)
def test_a_scanners_confusion_in_a_long_word_that_two_readings_share_is_no_other_name(a: str, b: str) -> None:
    assert said(a, b, READ_AGAIN) is Sameness.SAME
    assert said(a, b, Beside(doubtful=True, pixels=True)) is not Sameness.DIFFERENT


def test_a_confusion_of_which_both_readings_are_words_stays_in_doubt() -> None:
    assert said("Modem Vossmere Inc.", "Modern Vossmere Inc.", READ_AGAIN) is Sameness.UNSURE


@pytest.mark.parametrize(("a", "b"), [("S5 Vossmere LLC", "55 Vossmere LLC"), ("Vossmere B2B LLC", "Vossmere 828 LLC")])
def test_a_number_with_a_letter_in_it_is_no_word_misread(a: str, b: str) -> None:
    assert said(a, b, READ_AGAIN) is Sameness.UNSURE
