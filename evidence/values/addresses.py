"""Postal addresses: one line in normal form, its country, and what is compared."""

from __future__ import annotations

import re
from collections.abc import Sequence

from evidence.values import countries, states
from evidence.values.names import folded

_ZIP = re.compile(r"\b(\d{5})(?:-(\d{4}))?\b")
_STATE_ZIP = re.compile(r"(?:,|\s)\s*([A-Z]{2})\.?,?\s+\d{5}(?:-\d{4})?\b")
_TOWN = re.compile(r"(?<![\d-])(?:\d{4,5}|\d{4}\s[A-Z]{2}|\d{3}\s\d{2}),?\s+[A-ZÀ-Ž][^\W\d_]+")
_CODED_TOWN = re.compile(r"(?:^|,\s)([A-Z]{2})[- ]\d{4,5}\s+[A-ZÀ-Ž][^\W\d_]{2,}[^,]*$")
_CONTACT = re.compile(
    r"(?i)\b(?:tel|phone|fax|e-?mail|attn|contact|mobile(?!\s*,?\s+ala?\b)|cell|website|www)\b\s*[.:#]?|\S+@\S+"
)
_SHORT = {
    "street": "st", "road": "rd", "avenue": "ave", "boulevard": "blvd", "drive": "dr", "lane": "ln", "suite": "ste",
    "building": "bldg", "floor": "fl", "room": "rm", "highway": "hwy", "parkway": "pkwy", "court": "ct", "place": "pl",
    "north": "n", "south": "s", "east": "e", "west": "w", "district": "dist", "industrial": "ind", "number": "no",
    "apartment": "apt", "square": "sq", "terrace": "ter", "center": "ctr", "centre": "ctr", "unit": "ste",
}  # fmt: skip


def normal(lines: Sequence[str] | str) -> str:
    """One line, parts separated by commas, white space folded: ``120 Harbor Way, Long Beach, CA 90802, USA``."""
    parts = [lines] if isinstance(lines, str) else list(lines)
    cleaned = (" ".join(part.split()).strip(" ,;|") for part in parts)
    joined = re.sub(r"\s*,(?:\s*,)*\s*", ", ", ", ".join(part for part in cleaned if part))
    joined = re.sub(r"(?<=\b[A-Z]{2}), (?=\d{5}(?:-\d{4})?(?:,|$))", " ", joined)  # a line broken before the ZIP code
    return re.sub(r"(?<=\w{3})\.$", "", joined)


def country_of(text: str) -> str | None:
    """The alpha-2 country of an address: named at its end, else US where a state and ZIP code close it, else None."""
    bare = _CONTACT.split(text, maxsplit=1)[0].strip(" ,;.\n")
    bare = re.sub(r"[\s,]+\d{4,6}(?:-\d{4})?$", "", bare) if not _STATE_ZIP.search(bare) else bare
    coded = _CODED_TOWN.search(bare)
    if coded is not None and countries.to_iso2(coded[1]) == coded[1]:
        return coded[1]
    found = countries.at_end(bare)
    last = bare.rsplit(",", 1)[-1].strip()
    if found is None or len(last) == 2:
        state = last in states.NAMES and not postal_town(bare)  # "Macon, GA" lies in Georgia, not in Gabon
        return "US" if is_us(bare) else None if state else found
    return found


def is_us(text: str) -> bool:
    """Whether a state of the United States with a ZIP code stands in the address."""
    return any(m in states.NAMES for m in _STATE_ZIP.findall(text)) or bool(
        states.find(text) and _ZIP.search(text) and re.search(r"[A-Za-z]\.?,?\s+\d{5}(?:-\d{4})?\s*(?:,|$)", text)
    )


def postal_town(text: str) -> bool:
    """Whether a postal code with its town stands in an address, as European ones are written."""
    return _TOWN.search(text) is not None


def zip_code(text: str) -> str | None:
    """The last five-digit ZIP code of an address, or None."""
    found = _ZIP.findall(text)
    return found[-1][0] if found else None


def state_of(text: str) -> str | None:
    """The state's full name where code and ZIP, or the name, stand in the address; else None."""
    codes = [m for m in _STATE_ZIP.findall(text) if m in states.NAMES]
    return states.NAMES[codes[-1]] if codes else states.find(text)


def comparable(text: str) -> str:
    """Folded words with street words shortened, the country and the last four ZIP digits left out: for comparison."""
    bare = re.sub(r"(\b\d{5})-\d{4}\b", r"\1", text)
    words = [_SHORT.get(word, word) for word in folded(bare).split()]
    while len(words) > 2 and countries.to_iso2(words[-1]) and len(words[-1]) > 2:
        words.pop()
    return " ".join(words)
