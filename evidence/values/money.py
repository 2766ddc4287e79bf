"""Amounts of money and plain numbers as printed in trade papers: figures, currencies, amounts in words."""

from __future__ import annotations

import re
from decimal import Decimal

from evidence.values.amount_words import words_to_amount
from evidence.values.confusions import digits as repaired_digits

__all__ = ["amount_text", "find_amounts", "find_currency", "number_text", "parse_amount", "words_to_amount"]

_SYMBOLS = (
    ("US$", "USD"), ("HK$", "HKD"), ("NT$", "TWD"), ("CA$", "CAD"), ("C$", "CAD"), ("A$", "AUD"), ("S$", "SGD"),
    ("€", "EUR"), ("£", "GBP"), ("₩", "KRW"), ("₹", "INR"), ("￥", "CNY"), ("¥", "CNY"), ("RMB", "CNY"),
    ("人民币", "CNY"), ("美元", "USD"), ("美金", "USD"), ("欧元", "EUR"), ("港币", "HKD"), ("港元", "HKD"),
    ("日元", "JPY"), ("日本元", "JPY"), ("英镑", "GBP"), ("加元", "CAD"), ("加拿大元", "CAD"), ("澳元", "AUD"),
    ("澳大利亚元", "AUD"), ("瑞士法郎", "CHF"), ("新加坡元", "SGD"), ("韩元", "KRW"),
)  # fmt: skip
_WORDS = (
    ("U.S. DOLLAR", "USD"), ("US DOLLAR", "USD"), ("UNITED STATES DOLLAR", "USD"), ("HONG KONG DOLLAR", "HKD"),
    ("CANADIAN DOLLAR", "CAD"), ("AUSTRALIAN DOLLAR", "AUD"), ("RENMINBI", "CNY"), ("YUAN", "CNY"), ("EURO", "EUR"),
    ("POUNDS STERLING", "GBP"), ("POUND STERLING", "GBP"), ("JAPANESE YEN", "JPY"), ("SWISS FRANC", "CHF"),
    ("DOLLAR", "USD"),
)  # fmt: skip
CODES = frozenset(
    "USD EUR GBP CNY CNH HKD JPY CAD AUD CHF TWD SGD KRW INR MXN VND THB MYR IDR PHP BRL SEK NOK DKK PLN CZK HUF TRY"
    " AED SAR ZAR NZD ILS RUB BDT PKR LKR EGP CLP COP PEN ARS".split()
)
_CODE = re.compile(r"(?<![A-Za-z])([A-Z]{3})(?![A-Za-z])")
_MONEY_LIKE = re.compile(r"(?<![\w.,/-])\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?(?![\w/-])|(?<![\w.,/-])\d+\.\d{2}(?![\w./-])")
_FIGURE = re.compile(r"[0-9][0-9.,'’ ]*")


_WIDE = {0xFF10 + i: str(i) for i in range(10)} | {0xFF0C: ",", 0xFF0E: ".", 0xFF04: "$"}
"""Full-width figures of Chinese print."""


def parse_amount(text: str) -> Decimal | None:
    """The one amount in ``text``, sign kept, or None.

    Currency marks and the ruling lines OCR reads as ``|`` are ignored; point and comma are told apart by position
    (``45,210.00``, ``45.210,00``, ``45210,00``); a lone comma before three digits groups thousands, a lone point is
    a decimal point. Parentheses and a minus sign mean less than nothing.
    """
    bare = _bare(text)
    figures = _FIGURE.findall(bare)
    if len(figures) != 1 or re.search(r"[A-Za-z%]", bare):
        return None
    amount = _figure(figures[0])
    if amount is None:
        return None
    negative = bool(re.match(r"^\s*\(.*\)\s*$", bare)) or bool(re.match(r"^\s*[-−–]\s*\d", bare)) or _ends_minus(bare)
    return -amount if negative else amount


def _ends_minus(bare: str) -> bool:
    return bool(re.search(r"\d[-−]\s*$", bare)) and not re.search(r"[.,][-−]+\s*$", bare)


def _bare(text: str) -> str:
    """Without currencies, leading words and stray rules; letters that stand for digits repaired between digits."""
    bare = text.translate(_WIDE).strip().strip("|[]_=:*").strip()
    for mark, _ in _SYMBOLS:
        bare = bare.replace(mark, " ")
    bare = _CODE.sub(lambda m: " " if m[1] in CODES else m[0], bare).replace("$", " ").replace("元", " ").strip()
    bare = re.sub(r"^[A-Z]{3}(?=\d)", lambda m: "" if m[0] in CODES else m[0], bare)
    bare = re.sub(r"(?<=\d)[A-Z]{3}$", lambda m: "" if m[0] in CODES else m[0], bare).strip("|[]_=:* ")
    if re.search(r"[A-Za-z|!]", bare) and len(re.findall(r"\d", bare)) * 2 > len(re.findall(r"\w", bare)):
        bare = repaired_digits(bare)
    return bare


def _figure(text: str) -> Decimal | None:
    """A run of digits and separators as a number; None where the separators contradict each other."""
    run = re.sub(r"\s*([.,])\s*(?=\d{2,3}\b)", r"\1", text.strip(" '’")).rstrip(".,")
    if re.fullmatch(r"\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?", run):
        run = re.sub(r"[ '’]", "", run)
    if " " in run or "'" in run or "’" in run:
        return None
    for group, mark in ((",", "."), (".", ",")):
        if re.fullmatch(rf"\d{{1,3}}(?:\{group}\d{{3}})+\{mark}\d+", run):
            return Decimal(run.replace(group, "").replace(mark, "."))
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3}){2,}", run):
        return Decimal(run.replace(",", "").replace(".", ""))
    if re.fullmatch(r"\d+(?:[.,]\d+)?", run):
        return Decimal(run.replace(",", "."))
    return Decimal(run.replace(",", "")) if re.fullmatch(r"\d{1,3}(?:,\d{2,3})+\.\d+", run) else None


def find_amounts(text: str) -> list[str]:
    """The printed figures in running text that look like money (with decimals or grouped), in order."""
    return _MONEY_LIKE.findall(text)


def find_currency(text: str) -> str | None:
    """The ISO 4217 code of the first currency named by code, sign or word; a bare ``$`` is the US dollar."""
    upper = text.upper()
    codes = [(m.start(), m[1]) for m in re.finditer(r"(?<![A-Z])([A-Z]{3})(?![A-Z])", upper) if m[1] in CODES]
    marks = [(upper.find(mark), code) for mark, code in (*_SYMBOLS, *_WORDS) if mark in upper]
    found = sorted(codes, key=lambda c: c[0]) or sorted(marks, key=lambda c: c[0])
    if found:
        return found[0][1] if found[0][1] != "CNH" else "CNY"
    return "USD" if "$" in text else None


def amount_text(amount: Decimal) -> str:
    """``45210.00``: at least two decimals, no grouping; more decimals are kept where they are not zero."""
    exponent = amount.normalize().as_tuple().exponent
    places = max(2, -exponent if isinstance(exponent, int) else 2)
    return f"{amount:.{places}f}"


def number_text(number: Decimal) -> str:
    """``1250`` or ``12.5``: plain, no grouping, no trailing zeros."""
    return f"{number.normalize():f}"
