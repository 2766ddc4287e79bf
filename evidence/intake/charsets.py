"""Bytes as text: in the charset stated, else in the one they speak for."""

from __future__ import annotations

import re

SUPERSETS = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "us-ascii": "utf-8"}
"""What is sent under the first name is often the second, which reads both."""


def decoded(data: bytes, charset: str = "") -> str:
    """Text in a stated charset; where that is unknown, wrong or not stated, as ``guessed``, else Western."""
    stated = SUPERSETS.get(charset.lower(), charset)
    if stated:
        try:
            return data.decode(stated)
        except (LookupError, ValueError):  # no such charset, or another one
            pass
    text = guessed(data)
    return data.decode("cp1252", "replace") if text is None else text


def guessed(data: bytes) -> str | None:
    """Text in UTF-8, or in a Chinese charset where that gives nothing but Chinese; None where it gives neither."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    foreign = re.findall(rb"[\x80-\xff]+", data)
    lone = sum(1 for run in foreign if len(run) == 1)  # an umlaut stands alone, Chinese characters take two bytes
    try:
        text = data.decode("gb18030") if lone * 2 < len(foreign) else ""
    except UnicodeDecodeError:
        return None
    return text if text and all(c.isascii() or _chinese(c) for c in text) else None


def _chinese(letter: str) -> bool:
    """Whether a letter is a Chinese character or a sign printed among them."""
    return "\u3000" <= letter <= "\u9fff" or "\uff00" <= letter <= "\uffef" or letter in "“”‘’—…·×°"
