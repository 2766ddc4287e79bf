"""Tick boxes of a form: which of its options are marked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from evidence.kinds.forms import Form
from evidence.layout.labels import Hit
from evidence.layout.words import Token

_MARK = re.compile(r"^[\[({|]?\s*(?:[xX×✓✔✗✘■●☒☑⊠⊗◉]|\*{1,2})\s*[\])}|]?$")
_BLANK = re.compile(r"^(?:[\[({|]\s*[_.]*\s*[\])}|]|[□☐○◯▢❏_]+)$")
REACH = 2.6
"""How far a mark stands from its option at most, in heights of the print."""


def ticked(form: Form, keys: Sequence[str]) -> list[tuple[Hit, tuple[Token, ...]]]:
    """The options (labels of ``keys``) that are marked, with their marks, in order of the page.

    A mark belongs to the option at whose left it stands; where no option has anything at its left, to the option
    before it.
    """
    options = [hit for hit in form.found.hits if hit.key in keys]
    left = [(o, _beside(form, o, leftward=True)) for o in options]
    if any(mark is not None for _, mark in left):
        return [(o, mark) for o, mark in left if mark]
    right = [(o, _beside(form, o, leftward=False)) for o in options]
    return [(o, mark) for o, mark in right if mark]


def _beside(form: Form, option: Hit, *, leftward: bool) -> tuple[Token, ...] | None:
    """The mark next to an option: its words, () for an empty box, None for no box."""
    sheet = form.view.sheet(option.page)
    edge = option.tokens[0] if leftward else option.tokens[-1]
    middle, height = edge.box.centre[1], max(edge.box.height, 5.0)
    row = [t for t in sheet.tokens if abs(t.box.centre[1] - middle) <= 0.8 * height and t not in option.tokens]
    if leftward:
        row = sorted((t for t in row if t.box.x1 <= edge.box.x0 + 2), key=lambda t: -t.box.x1)
        return _mark_in(row, edge.box.x0, height, leftward=True)
    row = sorted((t for t in row if t.box.x0 >= edge.box.x1 - 2), key=lambda t: t.box.x0)
    return _mark_in(row, edge.box.x1, height, leftward=False)


def _mark_in(row: list[Token], edge: float, height: float, *, leftward: bool) -> tuple[Token, ...] | None:
    near: list[Token] = []
    for token in row[:3]:
        gap = edge - token.box.x1 if leftward else token.box.x0 - edge
        if gap > REACH * height:
            break
        near.append(token)
        edge = token.box.x0 if leftward else token.box.x1
        ordered = tuple(reversed(near)) if leftward else tuple(near)
        text = "".join(t.text for t in ordered)
        if _MARK.match(text):
            return ordered
        if _BLANK.match(text):
            return ()
    return None
