"""Amounts in words: ``US DOLLARS FORTY FIVE THOUSAND TWO HUNDRED TEN AND CENTS FIFTY ONLY``, ``…AND 50/100``, and in
Chinese capitals: ``美元肆万伍仟贰佰壹拾元伍角整``."""

from __future__ import annotations

import re
from decimal import Decimal

from evidence.values import chinese_numbers

_ONES = (
    "ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN SEVENTEEN"
    " EIGHTEEN NINETEEN"
).split()
_TENS = "TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY".split()
_SMALL = {w: i for i, w in enumerate(_ONES)} | {w: 20 + 10 * i for i, w in enumerate(_TENS)} | {"FOURTY": 40}
_LARGE = {
    "THOUSAND": 10**3, "LAKH": 10**5, "LAKHS": 10**5, "MILLION": 10**6, "CRORE": 10**7, "CRORES": 10**7,
    "BILLION": 10**9,
}  # fmt: skip
_SILENT = frozenset(
    "SAY TOTAL ONLY AND US USD U S UNITED STATES DOLLAR DOLLARS EURO EUROS EUR POUND POUNDS STERLING GBP RENMINBI RMB"
    " CNY YUAN RUPEES RUPEE INR YEN JPY CANADIAN CAD HONG KONG HKD THE SUM OF AMOUNT IN WORDS INVOICE CENT CENTS PENCE"
    " EXACTLY NO".split()
)


def words_to_amount(text: str) -> Decimal | None:
    """The amount said in English words or Chinese capitals, cents included, or None where any word is not understood.

    Where both languages stand side by side, they must say one amount.
    """
    chinese = re.findall(r"[\u3007\u4e00-\u9fff○][\u3007\u4e00-\u9fff○\s]*", text)
    if chinese:
        values = {v for run in (text, *chinese) if (v := chinese_numbers.amount(run)) is not None}
        english = _english(re.sub(r"[\u3007\u4e00-\u9fff○]+", " ", text))
        values |= {english} if english is not None else set()
        return values.pop() if len(values) == 1 else None
    return _english(text)


def _english(text: str) -> Decimal | None:
    upper = re.sub(r"[^A-Z0-9/. ]+", " ", text.upper()).replace("U.S.", "US")
    hundredths = re.search(r"(\d{1,2}|XX|NO)\s*/\s*100", upper)
    if hundredths is not None:
        cents = int(hundredths[1]) if hundredths[1].isdigit() else 0
        return _with_cents(upper[: hundredths.start()], Decimal(cents))
    before, after = _split_cents(upper.replace(".", " "))
    cents_value = _whole(after.split()) if after else 0
    return None if cents_value is None or cents_value > 99 else _with_cents(before, Decimal(cents_value))


def _with_cents(words: str, cents: Decimal) -> Decimal | None:
    whole = _whole(words.replace(".", " ").split())
    return None if whole is None else Decimal(whole) + cents / 100


def _split_cents(text: str) -> tuple[str, str]:
    """The words for the whole amount and for the cents: ``… AND CENTS FIFTY`` or ``… AND FIFTY CENTS``."""
    match = re.search(r"\b(?P<how>CENTS?|POINT)\s+(?P<words>(?:[A-Z]+\s*)+)", text)
    if match is not None and _whole(match["words"].split()):
        return text[: match.start()], _hundredths(match["words"]) if match["how"] == "POINT" else match["words"]
    match = re.search(r"\bDOLLARS\b(.*)\bCENTS?\b", text) or re.search(r"\bAND\s+((?:[A-Z]+\s+){1,2})CENTS?\b", text)
    if match is not None and _whole(match[1].split()):
        head = text[: match.start()]
        if _whole(head.split()) is not None:
            return head, match[1]
        # The currency stands in front: the words before the last AND are the whole amount.
        body, _, tail = match[1].rpartition(" AND ")
        return f"{head} {body}", tail
    return text, ""


def _hundredths(words: str) -> str:
    """Digits said one by one behind POINT, ``FIVE ZERO`` and ``FIVE``, as the words for so many hundredths."""
    said = [w for w in words.split() if w not in _SILENT]
    if not said or len(said) > 2 or not all(_SMALL.get(w, 10) < 10 for w in said):
        return words
    value = _SMALL[said[0]] * 10 + (_SMALL[said[1]] if len(said) == 2 else 0)
    return next((w for w, n in _SMALL.items() if n == value), f"{_TENS[value // 10 - 2]} {_ONES[value % 10]}")


def _whole(words: list[str]) -> int | None:
    """A whole number in words; None for an unknown word or no number at all."""
    total, group, seen = 0, 0, False
    for word in words:
        if word in _SMALL:
            group += _SMALL[word]
        elif word == "HUNDRED":
            group = (group or 1) * 100
        elif word in _LARGE:
            total, group = total + (group or 1) * _LARGE[word], 0
        elif word in _SILENT:
            continue
        else:
            return None
        seen = True
    return total + group if seen else None
