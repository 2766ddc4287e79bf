"""Dates as printed on trade papers: month names, ISO, US, European with points, Chinese, compact."""

from __future__ import annotations

import re
from datetime import date

from evidence.values import chinese_numbers

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("JAN JANUARY", "FEB FEBRUARY", "MAR MARCH", "APR APRIL", "MAY", "JUN JUNE", "JUL JULY", "AUG AUGUST",
         "SEP SEPT SEPTEMBER", "OCT OCTOBER", "NOV NOVEMBER", "DEC DECEMBER"), 1)
    for name in names.split()
}  # fmt: skip
_NAME = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY = r"(\d{1,2})(?:\s*(?:ST|ND|RD|TH))?"
_SEP = r"[\s,./\-–]*"
_NAMED = (
    (re.compile(rf"\b({_NAME})\b\.?{_SEP}{_DAY}\b{_SEP}(\d{{4}}|'?\d{{2}})\b"), "mdy"),
    (re.compile(rf"(?<!\d){_DAY}(?:\s*DAY)?{_SEP}(?:OF{_SEP})?({_NAME})\b\.?{_SEP}(\d{{4}}|'?\d{{2}})\b"), "dmy"),
    (re.compile(rf"(?<!\d)(\d{{4}}){_SEP}({_NAME})\b\.?{_SEP}{_DAY}\b"), "ymd"),
    (re.compile(rf"(?<!\d)(\d{{2}})({_NAME})(\d{{2,4}})\b"), "dmy"),
)
_CHINESE = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?")
_NUMERALS = re.compile(
    r"([〇零○一二三四五六七八九]{4})\s*年\s*([一二三四五六七八九十]{1,2})\s*月"
    r"\s*([一二三四五六七八九十]{1,3})\s*[日号]?"
)
_ISO = re.compile(r"(?<!\d)(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d)")
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?![\d/-])")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)")


_DAY_FIRST = (
    "AE AR AT AU BD BE BG BR CH CL CO CZ DE DK EG ES FI FR GB GR HK HR HU ID IE IL IN IT LK MA MX MY NL NO NZ PE PK PL"
    " PT RO RS RU SA SE SG SI SK TH TN TR UA VN ZA"
)
DAY_FIRST: dict[str, bool] = {**dict.fromkeys(_DAY_FIRST.split(), True), "US": False}
"""Whether a country (ISO 3166 alpha-2) writes 03/04/2025 with the day first; countries that write the year first, or
both ways (CN, JP, KR, TW, CA, PH), are not told."""


def parse_iso(text: str) -> date | None:
    """A date in exactly the form ``2026-03-05``, or None."""
    try:
        return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) else None
    except ValueError:
        return None


def parse_date(text: str, day_first: bool | None = None) -> date | None:
    """The first date in ``text``, or None.

    ``05/03/2026`` is 3 May unless ``day_first``; with points (``05.03.2026``) the day comes first unless
    ``day_first`` is False; a number above 12 decides by itself.
    """
    upper = text.upper()
    return _named(upper) or _year_first(upper) or _numeric(upper, day_first)


def parse_swift(text: str) -> date | None:
    """``YYMMDD`` of a SWIFT field, in this century, or None."""
    match = re.fullmatch(r"\s*(\d{2})(\d{2})(\d{2})\s*", text)
    return _valid(2000 + int(match[1]), int(match[2]), int(match[3])) if match else None


def is_ambiguous(text: str) -> bool:
    """Whether day and month could be swapped: both at most 12, different, and no month name or year in front."""
    upper = text.upper()
    if _named(upper) or _year_first(upper):
        return False
    match = _NUMERIC.search(upper)
    return match is not None and int(match[1]) <= 12 and int(match[3]) <= 12 and match[1].zfill(2) != match[3].zfill(2)


def find_date_texts(text: str) -> list[str]:
    """The printed dates in running text, in order of their start."""
    upper = text.upper()
    patterns = [p for p, _ in _NAMED] + [_CHINESE, _NUMERALS, _ISO, _NUMERIC]
    spans = sorted({m.span() for p in patterns for m in p.finditer(upper)})
    found: list[tuple[int, int]] = []
    for span in spans:
        if not found or span[0] >= found[-1][1]:
            found.append(span)
    return [text[a:b] for a, b in found]


def _named(upper: str) -> date | None:
    for pattern, order in _NAMED:
        match = pattern.search(upper)
        if match is not None:
            parts = dict(zip(order, match.groups(), strict=True))
            found = _valid(_year(parts["y"]), _MONTHS[parts["m"]], int(parts["d"]))
            if found is not None:
                return found
    return None


def _year_first(upper: str) -> date | None:
    numerals = _NUMERALS.search(upper)
    if numerals is not None:
        year, month, day = (chinese_numbers.whole(part) or 0 for part in numerals.groups())
        return _valid(year, month, day)
    match = _CHINESE.search(upper) or _ISO.search(upper) or _COMPACT.search(upper)
    return _valid(int(match[1]), int(match[2]), int(match[3])) if match else None


def _numeric(upper: str, day_first: bool | None) -> date | None:
    match = _NUMERIC.search(upper)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[3]), _year(match[4])
    day_leads = day_first if day_first is not None else match[2] == "."
    if first > 12 or (day_leads and second <= 12):
        return _valid(year, second, first)
    return _valid(year, first, second)


def _year(text: str) -> int:
    number = int(text.strip("'"))
    return number if number > 99 else 2000 + number if number < 70 else 1900 + number


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1900 <= year <= 2100 else None
    except ValueError:
        return None
