"""Numbers as a workbook shows them: number formats of ECMA-376 part 1, 18.8.30 and 18.8.31.

Days are shown as ISO 8601 whatever the format's order of day and month, for their value is beyond doubt.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

GENERAL = "General"
BUILT_IN: dict[int, str] = {
    0: GENERAL, 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: '"$"#,##0_);("$"#,##0)', 6: '"$"#,##0_);("$"#,##0)',
    7: '"$"#,##0.00_);("$"#,##0.00)', 8: '"$"#,##0.00_);("$"#,##0.00)', 9: "0%", 10: "0.00%", 11: "0.00E+00",
    12: "# ?/?", 13: "# ??/??", 14: "yyyy-mm-dd", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm", 37: "#,##0_);(#,##0)", 38: "#,##0_);(#,##0)",
    39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);(#,##0.00)", 41: "#,##0_);(#,##0)", 42: '"$"#,##0_);("$"#,##0)',
    43: "#,##0.00_);(#,##0.00)", 44: '"$"#,##0.00_);("$"#,##0.00)', 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss",
    48: "##0.0E+0", 49: "@",
}  # fmt: skip
BUILT_IN |= dict.fromkeys((*range(27, 37), *range(50, 59)), "yyyy-mm-dd")  # days in East Asian programs

_PARTS = re.compile(r'"([^"]*)"|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|(AM/PM|A/P)|(E[+-])|(.)', re.IGNORECASE | re.DOTALL)
_WORD = re.compile(r"General|Standard", re.IGNORECASE)
_AS_IT_IS = "\0"
"""Stands for the word that asks for the number as it is."""

_EPOCH = datetime(1899, 12, 30)
_EPOCH_1904 = datetime(1904, 1, 1)
_LAST_DAY = 2_958_465
_PLACES = 11
"""Characters that a number without a format is shown in."""


class _Sign(NamedTuple):
    """A part of a format: ``text`` to be printed, a ``place`` for a digit, or a ``mark`` that acts."""

    kind: str
    text: str


class _Section(NamedTuple):
    signs: tuple[_Sign, ...]
    day: bool
    clock: bool


@lru_cache(maxsize=4096)
def shown(value: float, code: str, *, since_1904: bool = False) -> str:
    """A number in the format ``code``."""
    sections = _sections(code)
    section, number, minus = _chosen(sections, value)
    if section is None:
        return general(value)
    if section.day or section.clock:
        return _moment(value, section, since_1904)
    return ("-" if minus else "") + _printed(number, section).strip()


def general(value: float) -> str:
    """A number without a format: whole, or with as many places as a cell shows."""
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    plain = format(Decimal(format(value, ".15g")), "f")
    whole = len(plain.partition(".")[0])
    if whole >= _PLACES or abs(value) < 1e-9:
        return format(value, ".10g")
    places = Decimal(1).scaleb(-(_PLACES - whole - 1))
    text = format(Decimal(plain).quantize(places, ROUND_HALF_UP), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


@lru_cache(maxsize=512)
def _sections(code: str) -> tuple[_Section | None, ...]:
    """The sections of a format (positive, negative, zero, text); None for the general format."""
    found: list[list[_Sign]] = [[]]
    for match in _PARTS.finditer(_WORD.sub(_AS_IT_IS, code)):
        if match[5] and match[5].lstrip()[:1] in ("<", ">", "="):
            return (None,)  # which values a section with a condition is for is not told by its place
        if match[8] == ";":
            found.append([])
        else:
            found[-1].extend(_sign(match))
    if re.fullmatch(r"\s*@?\s*", code):
        return (None,)
    return tuple(_section(signs) for signs in found[:4])


def _sign(match: re.Match[str]) -> list[_Sign]:
    quoted, escaped, space, fill, bracket, noon, power, plain = match.groups()
    if quoted is not None or escaped is not None:
        return [_Sign("text", quoted if quoted is not None else escaped)]
    if space is not None or fill is not None:
        return [_Sign("text", " ")] if space is not None else []
    if bracket is not None:
        if bracket.startswith("$"):
            return [_Sign("text", bracket[1:].partition("-")[0])]
        return [_Sign("mark", bracket.lower())] if re.fullmatch(r"h+|m+|s+", bracket, re.IGNORECASE) else []
    if noon is not None:
        return [_Sign("mark", "ampm")]
    if power is not None:
        return [_Sign("mark", "e")]
    if plain == _AS_IT_IS:
        return [_Sign("whole", plain)]
    return [_Sign("place" if plain in "0#?" else "mark" if plain.lower() in ".,%/@ymdhsgbe" else "text", plain)]


def _section(signs: list[_Sign]) -> _Section | None:
    marks = {s.text.lower() for s in signs if s.kind == "mark"}
    if "/" in marks and not marks & set("ymd") and any(s.kind == "place" for s in signs):
        return None  # a fraction is shown as a decimal number
    day = bool(marks & {"y", "d"}) or ("m" in marks and not marks & {"h", "s"})
    clock = bool(marks & {"h", "s", "hh", "ss", "mm", "ampm"}) or any(re.fullmatch("h+|s+", m) for m in marks)
    return _Section(tuple(signs), day, clock)


def _chosen(sections: tuple[_Section | None, ...], value: float) -> tuple[_Section | None, float, bool]:
    """The section for a value, the number to print in it, and whether a minus goes before it."""
    if value < 0 and len(sections) > 1:
        return sections[1], -value, False
    if value == 0 and len(sections) > 2:
        return sections[2], 0.0, False
    return sections[0], abs(value), value < 0


def _moment(value: float, section: _Section, since_1904: bool) -> str:
    """A day, a time, or both; a number that is none (Excel shows ####) as it is."""
    if not 0 <= value <= _LAST_DAY:
        return general(value)
    if not section.day:
        return _clock(value, section)
    if not since_1904 and value < 61:  # the program counts a 29 February 1900
        value += 1
    moment = (_EPOCH_1904 if since_1904 else _EPOCH) + timedelta(seconds=round(value * 86400))
    if section.clock and (moment.hour, moment.minute, moment.second) != (0, 0, 0):
        return moment.strftime("%Y-%m-%d %H:%M:%S").removesuffix(":00")
    return moment.strftime("%Y-%m-%d")


def _clock(value: float, section: _Section) -> str:
    seconds = round(value * 86400)
    elapsed = any(s.kind == "mark" and len(s.text) >= 1 and s.text in ("h", "hh") for s in section.signs[:1])
    if not elapsed:
        seconds %= 86400
    hours, rest = divmod(seconds, 3600)
    text = f"{hours:02}:{rest // 60:02}"
    return f"{text}:{rest % 60:02}" if rest % 60 else text


def _printed(value: float, section: _Section) -> str:
    """A number (not negative) in a section: its digits in the places, literals kept among them."""
    signs = list(section.signs)
    if any(s.kind == "whole" for s in signs):
        return "".join(general(value) if s.kind == "whole" else s.text for s in signs)
    places = [i for i, s in enumerate(signs) if s.kind == "place"]
    if not places:
        return "".join(s.text for s in signs if s.kind == "text" or s.text in "%./,")
    marks = [(i, s.text.lower()) for i, s in enumerate(signs) if s.kind == "mark"]
    if any(m == "e" for _, m in marks):
        decimals = sum(1 for i in places if any(j < i for j, m in marks if m == ".") and i < _at(marks, "e"))
        return format(value, f".{decimals}E")
    number = Decimal(format(value, ".15g"))
    number = number.scaleb(2 * sum(1 for _, m in marks if m == "%"))
    point = _at(marks, ".", len(signs))
    last = places[-1]
    number = number.scaleb(-3 * sum(1 for i, m in marks if m == "," and _scales(i, places, point)))
    before, after = [i for i in places if i < point], [i for i in places if i > point]
    try:
        number = number.quantize(Decimal(1).scaleb(-len(after)), ROUND_HALF_UP)
    except InvalidOperation:
        return general(value)
    whole, _, fraction = format(number, "f").partition(".")
    grouped = any(m == "," and before and before[0] < i < before[-1] for i, m in marks)
    digits = _whole(signs, before, whole, grouped) | _fraction(signs, after, fraction)
    shown_point = point < len(signs) and bool(after) and any(digits.get(i) for i in after)
    parts = []
    for i, sign in enumerate(signs):
        if sign.kind == "place":
            parts.append(digits.get(i, ""))
        elif sign.kind == "text" or sign.text == "%":
            inside = before and before[0] < i < before[-1] and not _filled(digits, before, i)
            parts.append("" if inside else sign.text)
        elif sign.text == "." and i == point:
            parts.append("." if shown_point or last < point else "")
    return "".join(parts)


def _at(marks: list[tuple[int, str]], wanted: str, default: int = 0) -> int:
    return next((i for i, m in marks if m == wanted), default)


def _scales(i: int, places: list[int], point: int) -> bool:
    """Whether a comma stands behind the last digit of the whole number or of all: a thousandth is shown."""
    before = [p for p in places if p < point]
    return (bool(before) and before[-1] < i < point) or i > places[-1]


def _filled(digits: dict[int, str], before: list[int], at: int) -> bool:
    return any(digits.get(i) for i in before if i < at)


def _whole(signs: list[_Sign], before: list[int], whole: str, grouped: bool) -> dict[int, str]:
    """The digits of the whole number by place, from the right; those left over go to the first place."""
    least = sum(1 for i in before if signs[i].text == "0")
    digits = ("" if whole == "0" else whole).rjust(least, "0")
    if not before:
        return {}
    found: dict[int, str] = {}
    for count, (i, digit) in enumerate(zip_longest(reversed(before), reversed(digits))):
        place = before[0] if i is None else i
        if digit is None:
            found[place] = ""
            continue
        comma = "," if grouped and count and count % 3 == 0 else ""
        found[place] = digit + comma + found[place] if i is None else digit
        if comma and i is not None:
            found[place] = digit + comma
    return found


def _fraction(signs: list[_Sign], after: list[int], fraction: str) -> dict[int, str]:
    """The decimals by place; places that need not be filled drop zeros at the end."""
    found: dict[int, str] = {}
    for i, digit in zip(after, fraction, strict=True):
        found[i] = digit
    for i in reversed(after):
        if signs[i].text == "0" or found[i] != "0":
            break
        found[i] = ""
    return found
