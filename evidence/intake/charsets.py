"""Bytes as text: in the charset stated, else in the one they speak for."""

from __future__ import annotations

from evidence.values.charsets import read_as_text

SUPERSETS = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "us-ascii": "utf-8", "big5": "big5hkscs"}
"""What is sent under the first name is often the second, which reads both."""


def decoded(data: bytes, charset: str = "") -> str:
    """Text in a stated charset; where that is unknown, wrong or not stated, as its bytes speak for."""
    stated = SUPERSETS.get(charset.lower(), charset)
    if stated:
        try:
            return data.decode(stated)
        except (LookupError, ValueError):  # no such charset, or another one
            pass
    return read_as_text(data)
