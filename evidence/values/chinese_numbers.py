"""Numbers in Chinese characters: the capitals of amounts (壹贰叁…拾佰仟万亿) and the plain ones of dates (二〇二五)."""

from __future__ import annotations

import re
from decimal import Decimal

_DIGITS = {
    **{c: i for i, c in enumerate("零壹贰叁肆伍陆柒捌玖")},
    **{c: i for i, c in enumerate("〇一二三四五六七八九")},
    "○": 0, "两": 2, "贰": 2, "貳": 2, "參": 3, "叄": 3, "陸": 6, "弍": 2, "弐": 2,
}  # fmt: skip
_STEPS = {"拾": 10, "十": 10, "佰": 100, "百": 100, "仟": 1000, "千": 1000}
_GROUPS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
NUMERAL = "".join((*_DIGITS, *_STEPS, *_GROUPS))
"""All characters numbers are written with."""
_CURRENCY = (
    "人民币", "美元", "美金", "欧元", "英镑", "港币", "港元", "日元", "日圆", "加元", "澳元", "USD",
    "US$", "EUR", "RMB", "CNY", "GBP", "HKD",
)  # fmt: skip
_AMOUNT = re.compile(
    rf"(?P<whole>[{NUMERAL}]+)(?:元|圆|圓|块|整|正|点|$)"
    rf"(?:点?(?P<point>[{''.join(_DIGITS)}]+))?"
    rf"(?:零?(?P<jiao>[{''.join(_DIGITS)}])角)?(?:零?(?P<fen>[{''.join(_DIGITS)}])(?:分|美分))?"
)


def whole(text: str) -> int | None:
    """A whole number, ``壹万玖仟捌佰`` or digit by digit ``二〇二五``; None for other characters or none at all."""
    if not text or any(c not in NUMERAL for c in text):
        return None
    if all(c in _DIGITS for c in text):
        return int("".join(str(_DIGITS[c]) for c in text))
    total, group, digit = 0, 0, 0
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in _STEPS:
            group += (digit or 1) * _STEPS[char]
            digit = 0
        else:
            total = (
                (total + group + digit) * _GROUPS[char] if _GROUPS[char] > 10**4 else total + (group + digit) * 10**4
            )
            group = digit = 0
    return total + group + digit


def amount(text: str) -> Decimal | None:
    """The amount said in Chinese capitals, ``美元壹万玖仟捌佰元伍角整``; None where anything else is said."""
    bare = re.sub(r"[\s:：,，。.()（）【】]+", "", text.upper())
    bare = re.sub(r"^(?:总?金额|合计|总计|总值|共计|计|大写|金额大写|合计大写|SAY|TOTAL)+", "", bare)
    for name in _CURRENCY:
        bare = re.sub(rf"^{re.escape(name)}", "", bare)
        bare = bare.replace(name, "元")
    match = _AMOUNT.fullmatch(re.sub(r"[整正]+$", "", bare)) or _AMOUNT.fullmatch(bare)
    value = whole(match["whole"]) if match else None
    if match is None or value is None or not re.search(f"[{''.join(_STEPS)}{''.join(_GROUPS)}元圆圓整正]", bare):
        return None
    found = Decimal(value)
    if match["point"]:
        found += Decimal("0." + "".join(str(_DIGITS[c]) for c in match["point"]))
    found += Decimal(_DIGITS[match["jiao"]]) / 10 if match["jiao"] else 0
    return found + (Decimal(_DIGITS[match["fen"]]) / 100 if match["fen"] else 0)
