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


_SPACED = re.compile(r"(?<![\d.,/-])\d{1,3}(?: \d{3})+[.,]\d{2}(?![\d.,])")
_GROUPED_TIGHT = re.compile(r"(?<![\d.,])\d{1,3}(?:[.,'’]\d{3})+(?:[.,]\d{2})?(?![\d.,])")
_FIRST_GROUP = re.compile(r"\(?[-−]?(?:[A-Z]{2,3})?[$€£¥]?\(?[-−]?\d{1,3}")
_NEXT_GROUP = re.compile(r"\d{3}(?:[.,]\d{2,4}(?:[)€£$%]|-)?)?")

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


def spaced(view: View) -> bool:
    """Whether the paper groups thousands by spaces: ``1 234 567,89`` more often than in any other way."""
    return len(_SPACED.findall(view.text)) > len(_GROUPED_TIGHT.findall(view.text))


def figures(tokens: Sequence[Token], euro: bool = False, by_spaces: bool = False) -> list[Figure]:
    """The numbers among words, from left to right; words that merely contain digits (``BL-20``) are none.

    ``by_spaces``: the paper groups thousands by spaces, also those of whole numbers (``1 800``)."""
    found: list[Figure] = []
    at = 0
    while at < len(tokens):
        size = _size(tokens[at:], by_spaces)
        figure = _figure(tuple(tokens[at : at + size]), euro, tokens[at + size] if at + size < len(tokens) else None)
        if figure is not None:
            found.append(figure)
        at += size if figure is not None else 1
    return found


def _size(tokens: Sequence[Token], by_spaces: bool) -> int:
    """Of how many words a figure that begins here is printed: ``US$1 234 567,89`` of three."""
    if not _FIRST_GROUP.fullmatch(tokens[0].text):
        return 1
    size = 1
    while size < min(len(tokens), 5) and _follows(tokens[size - 1], tokens[size]):
        size += 1
        if not tokens[size - 1].text.isdigit():
            return size
    return size if by_spaces else 1


def _follows(token: Token, after: Token) -> bool:
    """Whether a word is the next group of three digits of a number, a narrow space behind the one before."""
    close = after.box.x0 - token.box.x1 <= 0.5 * token.box.height
    return close and token.text[-1].isdigit() and _NEXT_GROUP.fullmatch(after.text) is not None


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
