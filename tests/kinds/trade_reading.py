"""What the tests of trade papers share: running a kind on a page and looking at what it found."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.kinds.base import Found, Kind
from evidence.layout.view import View
from tests.layout.paper import Paper


def read(kind: Kind, view: View) -> dict[str, Found]:
    """The finds of a kind by field, the first of each."""
    found: dict[str, Found] = {}
    for item in kind.extract(view):
        found.setdefault(item.field, item)
        assert item.printed == " ".join(word.text for _, word in item.words), item
    return found


def values(kind: Kind, view: View) -> dict[str, str | None]:
    """The values of a kind by field."""
    return {name: item.value for name, item in read(kind, view).items()}


def row(paper: Paper, y: float, xs: Sequence[float], texts: Sequence[str]) -> None:
    """Texts side by side."""
    for x, text in zip(xs, texts, strict=False):
        paper.put(x, y, text)


def boxed(paper: Paper, box: tuple[float, float, float, float], caption: str, *lines: str) -> None:
    """A ruled cell with its caption in small print and lines below it."""
    x0, y0, x1, y1 = box
    paper.cell(x0, y0, x1, y1)
    paper.put(x0 + 3, y0 + 2, caption, 5.5)
    paper.lines(x0 + 5, y0 + 10, *lines, pitch=10.5)
