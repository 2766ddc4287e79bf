"""Amounts in words, English and Chinese."""

from __future__ import annotations

from decimal import Decimal

import pytest

from evidence.values.chinese_numbers import whole
from evidence.values.money import words_to_amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("美元壹万玖仟捌佰元整", "19800"),
        ("大写：壹万玖仟捌佰美元整", "19800"),
        ("人民币壹拾贰万叁仟肆佰伍拾陆元柒角捌分", "123456.78"),
        ("叁佰万零伍拾圆正", "3000050"),
        ("美元壹亿贰仟万元整", "120000000"),
        ("壹拾万元伍角整", "100000.5"),
        ("壹仟贰佰元整 SAY US DOLLARS ONE THOUSAND TWO HUNDRED ONLY", "1200"),
        ("SAY US DOLLARS TWELVE THOUSAND POINT FIVE ZERO ONLY", "12000.50"),
        ("SAY US DOLLARS NINE HUNDRED POINT TWENTY FIVE ONLY", "900.25"),
        ("RUPEES TWO LAKH THIRTY THOUSAND ONLY", "230000"),
    ],
)
def test_amounts_in_words_are_understood(text: str, amount: str) -> None:
    assert words_to_amount(text) == Decimal(amount)


@pytest.mark.parametrize(
    "text", ["合计", "美元", "一", "壹仟贰佰元整 SAY US DOLLARS ONE THOUSAND THREE HUNDRED ONLY", "人民币大写不详"]
)
def test_what_says_no_amount_or_two_is_none(text: str) -> None:
    assert words_to_amount(text) is None


def test_numerals_of_dates_are_read_digit_by_digit_or_by_steps() -> None:
    assert (whole("二〇二五"), whole("十二"), whole("三十一"), whole("年")) == (2025, 12, 31, None)
