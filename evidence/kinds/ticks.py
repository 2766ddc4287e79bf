"""Tick boxes of a form: which of its options are marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from evidence.kinds.forms import Form
from evidence.kinds.marks import TICKED
from evidence.layout.labels import Hit
from evidence.layout.words import Token

Mark = tuple[Token, ...]
_MARK = re.compile(rf"^[\[({{|IL1]?(?:[kK]?[xX×][xXkK]?|[{TICKED}])[\])}}|J]?$|^\*{{1,2}}$")
_BLANK = re.compile(r"^[\[\](){}|_.\-JjOo0DLCIl1□☐○◯▢❏]{1,4}$")
_DOUBTFUL = re.compile(r"^[\[({|]?[kK%&R*#][\])}|]?$")
REACH = 2.6
"""How far a mark stands from its option at most, in heights of the print."""


@dataclass(frozen=True)
class Tick:
    """A marked option: its key, the words of its label, the words of its mark."""

    key: str
    label: Mark
    mark: Mark


def ticked(form: Form, keys: Sequence[str]) -> list[Tick]:
    """The options (labels of ``keys``) that are marked, in order of the page.

    A mark belongs to the option at whose left it stands; where no option has anything at its left, to the option
    before it. Where characters were recognised and no mark is plain, the only doubtful one counts.
    """
    options = [hit for hit in form.found.hits if hit.key in keys]
    left = [(o, _beside(form, o, leftward=True)) for o in options]
    if any(mark is not None for _, mark in left):
        marked = [(o, mark) for o, mark in left if mark]
    else:
        marked = [(o, mark) for o in options if (mark := _beside(form, o, leftward=False))]
    ticks = [Tick(o.key, tuple(t for t in o.tokens if t not in mark), mark) for o, mark in marked]
    plain = [tick for tick in ticks if _MARK.match(_text(tick.mark))]
    if plain:
        return plain
    return ticks if len(ticks) == 1 and form.view.sheet(ticks[0].mark[0].page).doubtful else []


def left_over(form: Form, one: str, other: str) -> Tick | None:
    """Of two options of which one must be marked: the one whose box isn't empty, where only the other's plainly is."""
    boxes = {h.key: (h, _beside(form, h, leftward=True)) for h in reversed(form.found.hits) if h.key in (one, other)}
    if len(boxes) != 2:
        return None
    empty = [key for key, (_, mark) in boxes.items() if mark == ()]
    if len(empty) != 1:
        return None
    hit = boxes[one if empty[0] == other else other][0]
    return Tick(hit.key, hit.tokens, hit.tokens[:1])


def _text(mark: Mark) -> str:
    return "".join(t.text for t in mark)


def _beside(form: Form, option: Hit, *, leftward: bool) -> Mark | None:
    """The mark next to an option: its words, () for an empty box, None for no box. A label found with a slip may have
    taken the mark for its first letter."""
    if leftward and len(option.tokens) > 1 and _MARK.match(option.tokens[0].text):
        return option.tokens[:1]
    sheet = form.view.sheet(option.page)
    edge = option.tokens[0] if leftward else option.tokens[-1]
    middle, height = edge.box.centre[1], max(edge.box.height, 5.0)
    row = [t for t in sheet.tokens if abs(t.box.centre[1] - middle) <= 0.8 * height and t not in option.tokens]
    if leftward:
        row = sorted((t for t in row if t.box.x1 <= edge.box.x0 + 2), key=lambda t: -t.box.x1)
        return _mark_in(row, edge.box.x0, height, leftward=True)
    row = sorted((t for t in row if t.box.x0 >= edge.box.x1 - 2), key=lambda t: t.box.x0)
    return _mark_in(row, edge.box.x1, height, leftward=False)


def _mark_in(row: list[Token], edge: float, height: float, *, leftward: bool) -> Mark | None:
    near: list[Token] = []
    for token in row[:3]:
        gap = edge - token.box.x1 if leftward else token.box.x0 - edge
        if gap > REACH * height:
            break
        near.append(token)
        edge = token.box.x0 if leftward else token.box.x1
        ordered = tuple(reversed(near)) if leftward else tuple(near)
        if _MARK.match(_text(ordered)) or _DOUBTFUL.match(_text(ordered)):
            return ordered
        if _BLANK.match(_text(ordered)):
            return ()
    return None
