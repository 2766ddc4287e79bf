"""Figures in a run of words: numbers with their currency, unit and place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from evidence.layout.view import View
from evidence.layout.words import Token, cut_token
from evidence.values import money, units

_FIGURE = re.compile(r"^([^\d(\-−]*)(\(?[-−]?\d[\d.,'’]*)(\)?[^\d]*|/\d*[A-Za-z]+\.?|(?:m|M|ft|FT)[23³])$")
_EUROPEAN = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})*,\d{2}(?![\d.,])")
_ENGLISH = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})*\.\d{2}(?![\d.,])")
_COMMAS = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d.,])")
_GROUPED = re.compile(r"\d[.,'’]\d{3}(?!\d)|[.,]\d{2,4}$")


_MISREAD = str.maketrans({"E": "C", "5": "S", "0": "O", "1": "I", "8": "B", "(": "C", "6": "G"})


def unit_as_read(text: str) -> str | None:
    """The code of a unit, also where recognition took ``pcs`` for ``pes`` or ``KGS`` for ``KG5``."""
    bare = text.strip(" .,;:|()[]")
    code = units.unit_code(bare)
    if code is None and 2 <= len(bare) <= 5 and any(c.isalpha() for c in bare):
        code = units.unit_code(bare.upper().translate(_MISREAD))
    return code


@dataclass(frozen=True, eq=False)
class Figure:
    """A number as printed: its words, its value, and what is printed on or right behind it: a unit (token and code)."""

    tokens: tuple[Token, ...]
    value: Decimal
    unit: str | None = None
    unit_token: Token | None = None
    percent: bool = False
    currency: bool = False

    @property
    def money_like(self) -> bool:
        """Whether it looks like an amount: a currency on it, decimals or grouped thousands."""
        text = "".join(t.text for t in self.tokens)
        return self.currency or (self.unit is None and bool(_GROUPED.search(text.rstrip(")]|"))))


def european(view: View) -> bool:
    """Whether the paper writes ``1.234,56``: more such figures than ``1,234.56``, and few that group by commas."""
    points = len(_EUROPEAN.findall(view.text))
    return points > len(_ENGLISH.findall(view.text)) and len(_COMMAS.findall(view.text)) <= 3 * points


def decimal(text: str, euro: bool) -> Decimal | None:
    """A printed number; in a European paper a lone point before three digits groups thousands, a comma is a point."""
    bare = text.strip()
    if euro and re.fullmatch(r"[^\d]*\d{1,3}(?:\.\d{3})*(?:,\d+)?[^\d]*|[^\d]*\d+,\d+[^\d]*", bare):
        bare = bare.replace(".", "").replace(",", ".") if re.search(r"\d", bare) else bare
    return money.parse_amount(bare)


def figures(tokens: Sequence[Token], euro: bool = False) -> list[Figure]:
    """The numbers among words, from left to right; words that merely contain digits (``BL-20``) are none."""
    found: list[Figure] = []
    skip = False
    for i, token in enumerate(tokens):
        if skip:
            skip = False
            continue
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        pair = _pair(token, after)
        figure = _figure(
            (token, after) if pair and after else (token,),
            euro,
            tokens[i + 2] if pair and i + 2 < len(tokens) else after,
        )
        skip = pair and figure is not None
        if figure is not None:
            found.append(figure)
    return found


def _pair(token: Token, after: Token | None) -> bool:
    """Whether a figure is printed in two words: ``1 234,56``."""
    if after is None or not re.fullmatch(r"\d{1,3}", token.text) or not re.fullmatch(r"\d{3}[.,]\d{2}", after.text):
        return False
    return after.box.x0 - token.box.x1 <= 0.5 * token.box.height


def _figure(words: tuple[Token, ...], euro: bool, after: Token | None) -> Figure | None:
    text = "".join(t.text for t in words)
    match = _FIGURE.match(text.strip("|[]:;*"))
    if match is None:
        return _repaired(words, text, euro)
    before, number, behind = match[1], match[2], match[3]
    currency = money.find_currency(before) or money.find_currency(behind)
    if before.strip("(:=|*@ ") and not currency:
        return None
    value = decimal(number.rstrip(".,") + (")" if behind.startswith(")") else ""), euro)
    if value is None:
        return None
    stem = behind.strip(")].,;:|* -–")
    percent = stem.startswith("%") or (after is not None and after.text.startswith("%") and not stem)
    if stem and not currency and not percent and not stem.startswith("/"):
        return _with_unit(words, value, number, stem)
    unit = unit_as_read(after.text) if after is not None and not stem else None
    currency = currency or (_code(after.text) if after is not None and unit is None else None)
    return Figure(words, value, unit, after if unit else None, percent, currency is not None)


def _code(text: str) -> str | None:
    bare = text.strip("().,:;")
    return money.find_currency(bare) if len(bare) <= 4 and (bare.isupper() or not bare.isalpha()) else None


def _with_unit(words: tuple[Token, ...], value: Decimal, number: str, stem: str) -> Figure | None:
    """A figure with its unit printed on it: ``1,200PCS`` is cut in two."""
    unit = unit_as_read(stem)
    if unit is None or len(words) != 1:
        return None
    token = words[0]
    start = token.text.index(number)
    end = start + len(number)
    at = token.text.index(stem, end)
    return Figure((cut_token(token, 0, end),), value, unit, cut_token(token, at, at + len(stem)))


def _repaired(words: tuple[Token, ...], text: str, euro: bool) -> Figure | None:
    """A figure in which recognition took digits for letters: mostly digits, with a decimal or grouping mark."""
    digits = sum(c.isdigit() for c in text)
    if (
        digits < 3
        or 3 * digits < 2 * sum(c.isalnum() for c in text)
        or not re.search(r"\d[.,]\w{2,3}|\w[.,]\d{2,3}", text)
    ):
        return None
    if re.search(r"[A-Za-z]{2}|[-/]", text):
        return None
    value = decimal(text, euro)
    return None if value is None else Figure(words, value)
