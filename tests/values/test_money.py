"""Amounts as printed: figures of three continents, currencies, words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from evidence.values import money


@pytest.mark.parametrize(
    ("printed", "amount"),
    [
        ("USD 45,210.00", "45210"),
        ("$45,210.50", "45210.5"),
        ("45.210,50", "45210.5"),
        ("12345,67", "12345.67"),
        ("1,234", "1234"),
        ("1.234", "1.234"),
        ("US$1,234,567.89", "1234567.89"),
        ("45 210,00 EUR", "45210"),
        ("(120.00)", "-120"),
        ("-120.00", "-120"),
        ("|4,076|", "4076"),
        ("4,O76.5O", "4076.50"),
        ("0.00", "0"),
        ("45, 210.00", "45210"),
        ("USD45210,", "45210"),
        ("人民币 1,200.00元", "1200"),
        ("$ 12", "12"),
        ("1'250.00", "1250"),
        ("120.-", "120"),
    ],
)
def test_an_amount_is_read_as_printed(printed: str, amount: str) -> None:
    assert money.parse_amount(printed) == Decimal(amount)


@pytest.mark.parametrize("printed", ["", "FREE", "N/A", "25%", "12 MAY 2026", "1,200.00 2,400.00", "1.2.3", "PO 1234"])
def test_what_is_no_single_amount_is_none(printed: str) -> None:
    assert money.parse_amount(printed) is None


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("USD 12", "USD"),
        ("US$ 12", "USD"),
        ("$12", "USD"),
        ("€ 12", "EUR"),
        ("HK$ 5", "HKD"),
        ("RMB 7", "CNY"),
        ("Amount (EUR)", "EUR"),
        ("SAY U.S. DOLLARS TEN ONLY", "USD"),
        ("12.00", None),
        ("THE SUM", None),
    ],
)
def test_the_currency_is_named_by_code_sign_or_word(printed: str, code: str | None) -> None:
    assert money.find_currency(printed) == code


def test_amounts_are_written_with_at_least_two_decimals() -> None:
    assert money.amount_text(Decimal("45210")) == "45210.00"
    assert money.amount_text(Decimal("1.2350")) == "1.235"
    assert money.number_text(Decimal("1250.00")) == "1250"
    assert money.number_text(Decimal("12.50")) == "12.5"


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("US DOLLARS FORTY FIVE THOUSAND TWO HUNDRED TEN AND CENTS FIFTY ONLY", "45210.50"),
        ("SAY US DOLLARS FORTY-FIVE THOUSAND TWO HUNDRED AND TEN ONLY.", "45210"),
        ("SAY TOTAL U.S. DOLLARS ONE MILLION TWO THOUSAND THREE AND 50/100 ONLY", "1002003.50"),
        ("FORTY FIVE THOUSAND DOLLARS AND TWENTY FIVE CENTS ONLY", "45000.25"),
        ("EURO NINE HUNDRED NINETY NINE AND XX/100", "999"),
        ("SAY US DOLLARS TWELVE THOUSAND AND FIFTY FIVE CENTS ONLY", "12000.55"),
        ("US DOLLARS TEN POINT FIFTY ONLY", "10.50"),
    ],
)
def test_an_amount_in_words_is_understood(words: str, amount: str) -> None:
    assert money.words_to_amount(words) == Decimal(amount)


def test_words_with_a_misread_one_are_not_guessed() -> None:
    assert money.words_to_amount("US DOLLARS F0RTX THOUSAND ONLY") is None
    assert money.words_to_amount("SAY TOTAL ONLY") is None


def test_spaces_that_recognition_puts_around_separators_are_ignored() -> None:
    assert money.parse_amount("16 , 556.92") == Decimal("16556.92")
    assert money.parse_amount("1 90,000") is None
