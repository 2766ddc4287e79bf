"""Countries as ISO 3166 alpha-2 from the names and codes that papers print."""

from __future__ import annotations

import re
import unicodedata

from evidence.values.country_table import ROWS


def _key(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(char for char in plain if not unicodedata.combining(char)).upper()
    return " ".join(re.sub(r"[^\w]+", " ", plain.replace(".", "").replace("'", "")).split())


def _table() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in ROWS.strip().splitlines():
        alpha2, alpha3, *names = row.split("|")
        for name in (alpha2, alpha3, *names):
            found.setdefault(_key(name), alpha2)
    return found


_BY_NAME = _table()
_LONG = sorted((name for name in _BY_NAME if len(name) > 3 or not name.isascii()), key=len, reverse=True)
_SHORT_TAILS = frozenset({"PRC", "USA", "US", "UK", "UAE", "ROC", "PR"})
_CODES = frozenset(_BY_NAME.values())


def to_iso2(text: str) -> str | None:
    """The alpha-2 code of a country given by code or name (``PRC``, ``P.R. China``, ``中国``, ``U.S.A.``), or None."""
    key = _key(text)
    if key.startswith("MADE IN "):
        key = key[8:]
    return _BY_NAME.get(key) or _BY_NAME.get(re.sub(r"^THE ", "", key))


def at_end(text: str) -> str | None:
    """The country named at the end of a line of an address, or None; two-letter codes count only after a comma."""
    key = _key(text)
    for name in _LONG:
        if key == name or key.endswith(" " + name) or (not name.isascii() and key.startswith(name)):
            return _BY_NAME[name]
    last = key.rsplit(" ", 1)[-1]
    if last in _SHORT_TAILS and re.sub(r"[^A-Za-z]", "", text.rsplit(maxsplit=1)[-1]).isupper():
        return _BY_NAME.get(last)
    tail = text.rsplit(",", 1)[-1].strip(" .")
    return tail if "," in text and tail in _CODES and tail.isupper() else None
