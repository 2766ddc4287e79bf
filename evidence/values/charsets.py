"""Bytes as text where no charset is stated: UTF-8 or UTF-16, or a Chinese one where that gives Chinese words."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE

_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_SIGNS = frozenset("·×°±÷§¨¤")
_RUN = 2
"""Two letters of a Western charset in a row, as in "Größe", pass for one Chinese character, hardly ever for more."""


_USUAL = {"gb18030": (0xB0, 0xD7, 0xA1), "big5hkscs": (0xA4, 0xC6, 0x40)}
"""First and last lead byte and first second byte of each charset's everyday characters (GB 2312 and Big5, level 1)."""

_PLAIN = re.compile(r"[\t\n\f\r -~\u00a0-\u00ff\u2010-\u26ff\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]*")
"""What texts of trade are written in; UTF-16 read the wrong way round, or no text at all, holds other signs."""

_LATIN = 0.05
"""Of a text in UTF-16 at least so many characters are ASCII's: figures, commas, ends of lines."""


def guessed(data: bytes) -> str | None:
    """Text in UTF-8 or UTF-16, or in GB 18030 or Big5 where that gives nothing but Chinese, most of it in runs of two
    characters or more; None where it gives neither. A mark of UTF-8 or UTF-16 at the beginning is left out."""
    if (text := utf_16(data)) is not None:
        return text
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    likeliest = sorted(_USUAL, key=lambda charset: -_everyday(data, charset))
    texts = (_decoded(data, charset) for charset in likeliest)
    return next((text for text in texts if text is not None and _in_chinese(text)), None)


def utf_16(data: bytes) -> str | None:
    """Text in UTF-16 or UTF-32 by its mark, or in UTF-16 where every other byte of its plain letters is zero."""
    if data.startswith((BOM_UTF32_LE, BOM_UTF32_BE)):
        return data[: len(data) & ~3].decode("utf-32", "replace")
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data[: len(data) & ~1].decode("utf-16", "replace")
    if b"\0" not in data or len(data) % 2:
        return None
    found = [t for t in (_decoded(data, "utf-16-le"), _decoded(data, "utf-16-be")) if t and _PLAIN.fullmatch(t)]
    text = max(found, key=_ascii, default="")
    return text if text and _ascii(text) > _LATIN * len(text) else None


def _ascii(text: str) -> int:
    return sum(letter.isascii() for letter in text)


def _decoded(data: bytes, charset: str) -> str | None:
    try:
        return data.decode(charset)
    except UnicodeDecodeError:
        return None


def _everyday(data: bytes, charset: str) -> float:
    """The share of pairs of bytes, as the charset parts them, that are its everyday characters."""
    first, last, least = _USUAL[charset]
    pairs = re.findall(rb"[\x81-\xfe][\x30-\xfe]", data)
    return sum(first <= lead <= last and second >= least for lead, second in pairs) / len(pairs) if pairs else 0.0


def _in_chinese(text: str) -> bool:
    runs = _FOREIGN.findall(text)
    in_words = sum(len(run) for run in runs if len(run) >= _RUN)
    alone = sum(1 for run in runs if len(run) < _RUN)
    return in_words > alone and all(_chinese(letter) for run in runs for letter in run)


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
