"""Incoterms: the three letters and the named place."""

from __future__ import annotations

import re

CODES = ("EXW", "FCA", "CPT", "CIP", "DAP", "DPU", "DDP", "FAS", "FOB", "CFR", "CIF", "DAT", "DDU", "CNF", "C&F")
_MEANS = {"CNF": "CFR", "C&F": "CFR", "CIF&C": "CIF"}
_SPELLED = (("EX WORKS", "EXW"), ("FREE ON BOARD", "FOB"), ("DELIVERED DUTY PAID", "DDP"), ("FREE CARRIER", "FCA"))
_CODE = re.compile(r"(?<![A-Za-z])(" + "|".join(re.escape(c) for c in CODES) + r")(?![A-Za-z])", re.I)
_PLACE_END = re.compile(r"\bincoterms?\b|\(|\)|[;:|/]|\b20[12]\d\b|\b(?:USD|EUR|CNY|US\$)|\$|\s{3,}|\.\s", re.I)


def find(text: str) -> tuple[str, str | None] | None:
    """The first Incoterm in ``text`` and its named place, as ``("FOB", "Ningbo, China")``; place None for none."""
    match = _CODE.search(text)
    if match is None:
        return next(((code, None) for words, code in _SPELLED if words in text.upper()), None)
    code = match[1].upper()
    rest = text[match.end() :].lstrip(" ,.:-–[")
    end = _PLACE_END.search(rest)
    place = " ".join((rest[: end.start()] if end else rest).split()).strip(" ,.-–[]")
    return _MEANS.get(code, code), place if re.search(r"[^\W\d]{2}", place) else None
