"""Identifiers as papers print them, and as OCR misprints them."""

from __future__ import annotations

import pytest

from evidence.values import (
    bank,
    bl,
    check_digits,
    container,
    credit_code,
    ein,
    entry_number,
    hts,
    importer_number,
    transport,
)


@pytest.mark.parametrize(
    ("body", "digit"),
    [
        ("B760324527", 8),
        ("ABC1234567", 6),
        ("9999999999", 0),
        ("XJ50000001", 4),
        ("2311234567", 5),
        ("WLV0123456", 9),
        ("9BX7654321", 4),
        ("SSS0000010", 1),
    ],
)
def test_published_entry_numbers_have_their_published_check_digit(body: str, digit: int) -> None:
    assert check_digits.entry_check_digit(body) == digit


@pytest.mark.parametrize("printed", ["ABC-1234567-6", "ABC 1234567 6", "ABC12345676", "abc-1234567-6", "ABC-I23456T-6"])
def test_an_entry_number_is_read_however_it_is_spaced(printed: str) -> None:
    expected = None if "T" in printed else "ABC-1234567-6"
    assert entry_number.normal(printed) == expected


def test_a_misread_letter_in_an_entry_number_is_repaired_by_the_check_digit() -> None:
    assert entry_number.normal("ABC-I234567-6") == "ABC-1234567-6"
    assert entry_number.normal("ABC-I234567-7") is None


def test_a_well_printed_entry_number_with_a_wrong_check_digit_is_kept_and_told() -> None:
    assert entry_number.normal("ABC-1234567-8") == "ABC-1234567-8"
    assert not entry_number.check_digit_ok("ABC-1234567-8")
    assert entry_number.check_digit_ok("B76-0324527-8")


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("12-3456789", "12-3456789"),
        ("12 - 3456789", "12-3456789"),
        ("1 2 - 3 4 5 6 7 8 9", "12-3456789"),
        ("123456789", "12-3456789"),
        ("12-34S6789", "12-3456789"),
        ("12-345678", None),
        ("N/A", None),
        ("SOLIDBOSS", None),
    ],
)
def test_an_ein_is_read_from_boxes_and_misprints(printed: str, expected: str | None) -> None:
    assert ein.normal(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected", "kind", "base"),
    [
        ("12-3456789AB", "12-3456789AB", "ein", "123456789"),
        ("12-3456789 00", "12-345678900", "ein", "123456789"),
        ("12-3456789-00", "12-345678900", "ein", "123456789"),
        ("123-45-6789", "123-45-6789", "ssn", "123456789"),
        ("240901-12345", "240901-12345", "cbp", "24090112345"),
        ("12-3456789", "12-3456789", "ein", "123456789"),
        ("123456789", "12-3456789", "ein", "123456789"),
    ],
)
def test_importer_numbers_keep_their_suffix_and_compare_by_nine_digits(
    printed: str, expected: str, kind: str, base: str
) -> None:
    assert importer_number.normal(printed) == expected
    assert importer_number.kind(expected) == kind
    assert importer_number.base(expected) == base


def test_same_is_no_importer_number() -> None:
    assert importer_number.normal("SAME") is None


def test_an_ssn_of_area_666_cannot_exist() -> None:
    assert not importer_number.possible("666-12-3456")
    assert importer_number.possible("123-45-6789")


@pytest.mark.parametrize("number", ["CSQU3054383", "MWCU6059784", "CBHU3202732", "TGHU7599330", "MSKU1000090"])
def test_published_containers_pass_their_check_digit(number: str) -> None:
    assert container.normal(number) == number
    assert container.check_digit_ok(number)


def test_containers_are_found_in_running_text_once_each() -> None:
    text = "CSQU 305438-3/SEAL 778812 40HQ  MSKU1000090 and again CSQU3054383, CSOU3O54383"
    assert container.find(text) == ["CSQU3054383", "MSKU1000090"]


def test_a_container_with_a_wrong_check_digit_is_kept_as_printed() -> None:
    assert container.normal("CSQU3054384") == "CSQU3054384"
    assert not container.check_digit_ok("CSQU3054384")


def test_a_bill_number_is_no_container() -> None:
    assert container.find("B/L No. NGBX240012345") == []


def test_bank_codes_are_checked() -> None:
    assert bank.iban("GB29 NWBK 6016 1331 9268 19") == "GB29NWBK60161331926819"
    assert bank.iban("GB29 NWBK 6016 1331 9268 18") is None
    assert bank.aba("021000021") == "021000021"
    assert bank.aba("021000022") is None
    assert bank.bic("DEUT DE FF") == "DEUTDEFF"
    assert bank.bic("BENEFICIARY") is None


def test_a_credit_code_needs_its_check_character() -> None:
    assert credit_code.normal("91350100M000100Y43") == "91350100M000100Y43"
    assert credit_code.normal("91350100M000100Y4Z") is None


def test_transport_numbers_are_checked() -> None:
    assert transport.air_waybill("176-1234 5675") == "176-12345675"
    assert transport.air_waybill("176-12345676") is None
    assert transport.in_bond("257700052") == "257700052"
    assert transport.in_bond("257700053") is None


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("9403.20.0050", "9403.20.0050"),
        ("9403.20.00 50", "9403.20.0050"),
        ("9403200050", "9403.20.0050"),
        ("9903.88.03", "9903.88.03"),
        ("9403.2O.0050", "9403.20.0050"),
        ("9403", "9403"),
        ("94032", None),
        ("TOTAL", None),
    ],
)
def test_tariff_numbers_get_the_dots_of_the_tariff(printed: str, expected: str | None) -> None:
    assert hts.normal(printed) == expected


def test_a_bill_is_the_same_with_and_without_the_carriers_code() -> None:
    assert bl.same_bill("ABCD 123456789", "123456789")
    assert bl.same_bill("ABCD-123456789", "ABCD123456789")
    assert not bl.same_bill("ABCD123456789", "EFGH123456789")
    assert not bl.same_bill("ABCD123456789", "ABCD123456780")
    assert bl.scac("ABCD123456789") == "ABCD"
