"""Bank identifiers: BIC (ISO 9362), IBAN (ISO 13616), ABA routing numbers."""

from __future__ import annotations

import re

from evidence.values.check_digits import aba_ok, bic_ok, iban_ok

_BIC = re.compile(r"(?<![A-Z0-9])([A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?![A-Z0-9])")

_WORDS = frozenset("BENEFICIARY CUSTOMER DOCUMENT OVERSEAS SHIPMENT SHANGHAI ORDERING INVOICES".split())


def bic(text: str) -> str | None:
    """The BIC in upper case, 8 or 11 characters, or None; words that happen to have its form are none."""
    code = re.sub(r"[\s\-]+", "", text).upper().strip(".,:;()")
    return code if _BIC.fullmatch(code) and bic_ok(code) and code not in _WORDS else None


def iban(text: str) -> str | None:
    """The IBAN without spaces where its check digits hold, or None."""
    number = re.sub(r"[\s\-]+", "", text).upper()
    return number if iban_ok(number) else None


def aba(text: str) -> str | None:
    """Nine digits of an ABA routing number where its check digit holds, or None."""
    number = re.sub(r"[\s\-]+", "", text)
    return number if aba_ok(number) else None


def account(text: str) -> str | None:
    """An account number without spaces and dashes, upper case (an IBAN, too); None for fewer than five digits."""
    number = re.sub(r"[\s\-./]+", "", text).upper()
    return number if len(re.findall(r"\d", number)) >= 5 and re.fullmatch(r"[A-Z0-9*X]+", number) else None
