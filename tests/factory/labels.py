"""The words papers use for the same thing: synonyms by key, one for each house style, kept in ``labels.txt``."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def synonyms() -> dict[str, tuple[str, ...]]:
    """Every key with its synonyms in the order of the house styles."""
    text = Path(__file__).with_name("labels.txt").read_text(encoding="utf-8")
    rows = (line.split(" = ", 1) for line in text.splitlines() if " = " in line)
    return {key: tuple(words.split(" | ")) for key, words in rows}


def label(key: str, words: int) -> str:
    """The word for a key in a house style; a key without synonyms is its own name in words."""
    choices = synonyms().get(key)
    if choices is None:
        return key.replace(".", " ").replace("_", " ").capitalize()
    return choices[words % len(choices)]
