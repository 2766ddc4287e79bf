"""Check digits: the one door to python-stdnum, and the sums it does not know."""

from __future__ import annotations

from stdnum import bic as _bic
from stdnum import iban as _iban
from stdnum import iso6346 as _iso6346
from stdnum.cn import uscc as _uscc


def container_ok(number: str) -> bool:
    """Whether a container number of 11 characters satisfies ISO 6346."""
    return bool(_iso6346.is_valid(number))


def iban_ok(number: str) -> bool:
    """Whether an IBAN satisfies ISO 13616 (country length, mod 97)."""
    return bool(_iban.is_valid(number))


def bic_ok(code: str) -> bool:
    """Whether a BIC has the form of ISO 9362."""
    return bool(_bic.is_valid(code))


def uscc_ok(code: str) -> bool:
    """Whether a Chinese unified social credit code satisfies GB 32100-2015."""
    return bool(_uscc.is_valid(code))


def entry_check_digit(body: str) -> int:
    """The check digit of filer code and seven digits (CATAIR Appendix E): letters A–I 1–9, J–R 1–9, S–Z 2–9, Luhn."""
    total = 0
    for index, value in enumerate(reversed([_entry_value(char) for char in body])):
        doubled = value * 2 if index % 2 == 0 else value
        total += doubled - 9 if doubled > 9 else doubled
    return (10 - total % 10) % 10


def _entry_value(char: str) -> int:
    if char.isdigit():
        return int(char)
    place = ord(char) - ord("A")
    return place % 9 + 1 if place < 18 else place - 16


def aba_ok(number: str) -> bool:
    """Whether nine digits are an ABA routing number: weights 3, 7, 1 and a district of the Federal Reserve."""
    if len(number) != 9 or not number.isdigit():
        return False
    district = int(number[:2])
    known = district <= 12 or 21 <= district <= 32 or 61 <= district <= 72 or district == 80
    return known and sum(int(d) * w for d, w in zip(number, (3, 7, 1) * 3, strict=True)) % 10 == 0


def air_waybill_ok(number: str) -> bool:
    """Whether eleven digits are an air waybill number: the serial's remainder by 7 is the last digit (IATA 600a)."""
    return len(number) == 11 and number.isdigit() and int(number[3:10]) % 7 == int(number[10])


def in_bond_ok(number: str) -> bool:
    """Whether nine digits are an in-bond number: serial of eight and its remainder by 7 (CBP 7512)."""
    return len(number) == 9 and number.isdigit() and int(number[:8]) % 7 == int(number[8])
