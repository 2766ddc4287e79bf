"""Bytes as text where no charset is stated: UTF-8, or a Chinese one where that gives Chinese words."""

from __future__ import annotations

import re

_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_SIGNS = frozenset("·×°±÷§¨¤")
_RUN = 2
"""Two letters of a Western charset in a row, as in "Größe", pass for one Chinese character, hardly ever for more."""


def guessed(data: bytes) -> str | None:
    """Text in UTF-8, or in GB 18030 where that gives nothing but Chinese and most of it in runs of two characters or
    more; None where it gives neither. A mark of UTF-8 at the beginning is left out."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    runs = _FOREIGN.findall(text)
    in_words = sum(len(run) for run in runs if len(run) >= _RUN)
    alone = sum(1 for run in runs if len(run) < _RUN)
    return text if in_words > alone and all(_chinese(letter) for run in runs for letter in run) else None


def _chinese(letter: str) -> bool:
    """Whether a letter is a Chinese character or a sign printed among them."""
    return (
        "\u3000" <= letter <= "\u9fff"
        or "\u2010" <= letter <= "\u26ff"
        or "\uf900" <= letter <= "\ufaff"
        or "\uff00" <= letter <= "\uffef"
        or letter in _SIGNS
    )


def read_as_text(data: bytes) -> str:
    """Bytes as text whatever they are: as ``guessed``, else Western, with a sign in the place of what is no letter."""
    text = guessed(data)
    return data.decode("cp1252", "replace") if text is None else text
