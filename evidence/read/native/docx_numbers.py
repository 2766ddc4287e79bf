"""The numbers that a word processor sets before paragraphs (``1.``, ``(a)``, ``Article 2``): they are seen, not stored.

ECMA-376 part 1, 17.9: numbering.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from evidence.read.native.markup import Node

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_CHINESE = "〇一二三四五六七八九十"
_DEEPEST = 9


@dataclass(frozen=True)
class _Level:
    form: str
    text: str
    start: int


class Numbers:
    """Counts the paragraphs of each list."""

    def __init__(self, numbering: Node | None, styles: Node | None) -> None:
        self._lists: dict[str, dict[int, _Level]] = {}
        self._family: dict[str, str] = {}
        self._counts: dict[str, list[int | None]] = {}
        if numbering is not None:
            self._learn(numbering)
        self._styles = _style_lists(styles)

    def _learn(self, numbering: Node) -> None:
        kinds = {n.attributes.get("abstractNumId", ""): n for n in numbering.children("abstractNum")}
        for node in numbering.children("num"):
            key, kind = node.attributes.get("numId", ""), node.get("abstractNumId", "val")
            levels = _levels(kinds[kind]) if kind in kinds else {}
            for change in node.children("lvlOverride"):
                levels |= _levels(change)
            self._lists[key], self._family[key] = levels, kind

    def before(self, paragraph: Node) -> str:
        """The number before a paragraph, empty where it has none."""
        style = self._styles.get(paragraph.get("pPr/pStyle", "val"), ("", 0))
        key = paragraph.get("pPr/numPr/numId", "val", style[0])
        said = paragraph.get("pPr/numPr/ilvl", "val", str(style[1]))
        depth = min(int(said), _DEEPEST - 1) if said.isdecimal() else 0
        level = self._lists.get(key, {}).get(depth)
        if level is None or key == "0":
            return ""
        counts = self._counts.setdefault(self._family[key], [None] * _DEEPEST)
        own = counts[depth]
        counts[depth] = level.start if own is None else own + 1
        counts[depth + 1 :] = [None] * (_DEEPEST - depth - 1)
        return self._printed(key, level, counts)

    def _printed(self, key: str, level: _Level, counts: list[int | None]) -> str:
        if level.form in ("bullet", "none"):
            return ""

        def number(match: re.Match[str]) -> str:
            other = self._lists[key].get(int(match[1]) - 1, level)
            count = counts[int(match[1]) - 1]
            return formed(count if count is not None else other.start, other.form)

        return re.sub(r"%([1-9])", number, level.text)


def formed(number: int, form: str) -> str:
    """A number as a list shows it (``upperRoman``, ``lowerLetter``, …)."""
    if form in ("lowerLetter", "upperLetter") and number > 0:
        text = chr(97 + (number - 1) % 26) * ((number - 1) // 26 % 20 + 1)
        return text.upper() if form == "upperLetter" else text
    if form in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        text = ""
        for value, sign in _ROMAN:
            text += sign * (number // value)
            number %= value
        return text.upper() if form == "upperRoman" else text
    if form.startswith(("chinese", "taiwanese", "japanese", "ideograph")) and 0 < number < 100:
        tens, ones = divmod(number, 10)
        return ("" if tens < 2 else _CHINESE[tens]) + ("十" if tens else "") + (_CHINESE[ones] if ones else "")
    return f"{number:02}" if form == "decimalZero" else str(number)


def _levels(node: Node) -> dict[int, _Level]:
    found = {}
    for level in node.children("lvl"):
        depth, start = level.attributes.get("ilvl", "0"), level.get("start", "val", "1")
        if depth.isdecimal() and start.isdecimal() and len(start) < 6:
            found[int(depth)] = _Level(level.get("numFmt", "val", "decimal"), level.get("lvlText", "val"), int(start))
    return found


def _style_lists(styles: Node | None) -> Mapping[str, tuple[str, int]]:
    """The list and level that a paragraph style puts its paragraphs in."""
    found: dict[str, tuple[str, int]] = {}
    for node in styles.children("style") if styles is not None else ():
        key = node.get("pPr/numPr/numId", "val")
        depth = node.get("pPr/numPr/ilvl", "val", "0")
        if key:
            found[node.attributes.get("styleId", "")] = key, int(depth) if depth.isdecimal() else 0
    return found
