"""Which layout draws which kind in which family, and the one door: a paper becomes sheets."""

from __future__ import annotations

from collections.abc import Callable

from tests.factory import kinds_commercial_invoice
from tests.factory.model import Paper, Sheet
from tests.factory.pad import Pad

Layout = Callable[[Pad], None]
LAYOUTS: dict[str, dict[str, Layout]] = {
    "commercial_invoice": {"a": kinds_commercial_invoice.draw_a, "b": kinds_commercial_invoice.draw_b},
}


def draw(paper: Paper) -> list[Sheet]:
    """The sheets of a paper: every word with its place and field, every ruling line."""
    pad = Pad(paper)
    LAYOUTS[paper.kind][paper.family](pad)
    return pad.sheets
