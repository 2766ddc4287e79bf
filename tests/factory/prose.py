"""The running text of forms, letters and clauses, kept in ``prose.txt``: sections in brackets, blank lines between."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def _sections() -> dict[str, tuple[str, ...]]:
    text = Path(__file__).with_name("prose.txt").read_text(encoding="utf-8")
    out: dict[str, tuple[str, ...]] = {}
    for chunk in text.split("\n[")[1:]:
        name, _, body = chunk.partition("]\n")
        out[name] = tuple(" ".join(part.split()) for part in body.strip().split("\n\n"))
    return out


def prose(name: str) -> tuple[str, ...]:
    """The paragraphs of a section. Raises ``KeyError`` where there is none."""
    return _sections()[name]


def clauses(name: str) -> list[tuple[str, str]]:
    """The paragraphs of a section as (head, body), parted by ``::`` in the text."""
    pairs = (text.partition(" :: ") for text in prose(name))
    return [(head, body) for head, _, body in pairs]
