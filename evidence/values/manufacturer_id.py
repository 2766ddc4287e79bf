"""Manufacturer identification codes (MID; 19 CFR part 102, appendix): a derived code with known ambiguities."""

from __future__ import annotations

import re
import unicodedata

from evidence.values.countries import to_iso2

_SHAPE = re.compile(r"[A-Z]{2}[A-Z0-9]{1,6}\d{0,4}[A-Z]{1,3}")
_SILENT = frozenset({"A", "AN", "AND", "OF", "THE"})
_FORMS = frozenset({"CO", "LTD", "INC", "LLC", "CORP", "LIMITED", "COMPANY", "GMBH", "CORPORATION", "INCORPORATED"})
_INITIALS = re.compile(r"\b(?:[A-Z][. &]+)+[A-Z]\b\.?|\b(?:[A-Z]\.){2,}")
_ORDINAL = re.compile(r"^\d+(?:ST|ND|RD|TH)$")
_NOT_CITY = re.compile(
    r"\d|\b(?:ROAD|RD|STREET|ST|AVENUE|AVE|BUILDING|BLDG|FLOOR|ROOM|PARK|ZONE|BLOCK|UNIT|SUITE|LANE|DRIVE|NO)\b"
)
_STREET = re.compile(r"\b(?:ROAD|RD|STREET|ST|AVENUE|AVE|LANE|PARK|ZONE)\b\.?(?=\s)")
_OFFICE_WORDS = re.compile(r"\b(?:CITY|DISTRICT|COUNTY|TOWN|PROVINCE|PROV|DIST|PREFECTURE|MUNICIPALITY|STATE)\b\.?")
_CANADA = {
    "AB": "XA", "BC": "XC", "MB": "XM", "NB": "XB", "NL": "XW", "NT": "XT", "NS": "XN", "NU": "XV", "ON": "XO",
    "PE": "XP", "QC": "XQ", "SK": "XS", "YT": "XY",
}  # fmt: skip


def normal(text: str) -> str | None:
    """The code in upper case without spaces (at most 15 characters), or None."""
    code = re.sub(r"[^A-Z0-9]+", "", text.upper())
    return code if len(code) <= 15 and len(code) >= 6 and _SHAPE.fullmatch(code) else None


def candidates(name: str, address: str, country: str) -> frozenset[str]:
    """Every code that name, address and country of origin (alpha-2) may lawfully yield.

    The city is ambiguous (city, district, province), so is the number (building, room, street): each is tried.
    ``country`` CA needs the province, which is taken from the address.
    """
    lands = _lands(country, address)
    parts = [p.strip() for p in _plain(address).split(",") if p.strip()]
    return frozenset(
        land + who + number + city
        for land in lands
        for who in name_parts(name)
        for number in _numbers(parts)
        for city in _cities(parts)
    )


def name_parts(name: str) -> frozenset[str]:
    """The up to six characters the name yields: with runs of initials joined, lone initials kept or dropped."""
    joined = _INITIALS.sub(lambda m: re.sub(r"[^A-Z]", "", m[0]) + " ", _plain(name))
    spaced = re.sub(r"[-'’]", "", joined)
    words = [w for w in re.sub(r"[^A-Z0-9]+", " ", spaced).split() if w not in _SILENT]
    without = [w for w in words if len(w) > 1 or w.isdigit()]
    bare = [w for w in without if w not in _FORMS] or without
    return frozenset("".join(w[:3] for w in some[:2]) for some in (words, without, bare) if some)


def _plain(text: str) -> str:
    flat = unicodedata.normalize("NFKD", text)
    return "".join(char for char in flat if not unicodedata.combining(char)).upper()


def _lands(country: str, address: str) -> tuple[str, ...]:
    if country.upper() != "CA":
        return (country.upper(),)
    found = tuple(code for province, code in _CANADA.items() if re.search(rf"\b{province}\b", address.upper()))
    return found or tuple(sorted(_CANADA.values()))


def _numbers(parts: list[str]) -> frozenset[str]:
    """Each number's first four digits; digits joined over commas and hyphens, apart at spaces; none where none is."""
    street = ", ".join(parts[:-1] if len(parts) > 1 and not re.search(r"\bNO\b", parts[-1]) else parts)
    found = set()
    for token in re.split(r"\s+", re.sub(r",\s+", " ", street)):
        if not _ORDINAL.match(token):
            found.add(re.sub(r"\D", "", token)[:4])
    for token in re.findall(r"\d+", street):
        found.add(token[:4])
    return frozenset(n for n in found if n) or frozenset({""})


def _cities(parts: list[str]) -> frozenset[str]:
    """Three letters of each part of the address that may be a city, and of each word behind a street's.

    The country itself is no city, unless the address has no other (Singapore).
    """
    found = set()
    named = parts[:-1] if len(parts) > 1 and to_iso2(parts[-1]) is not None else parts
    for part in [c for p in named for c in _places(p)] or parts:
        bare = re.sub(r"\b\d{4,6}(?:-\d{4})?\b", "", part)
        if _NOT_CITY.search(bare):
            continue
        letters = re.sub(r"[^A-Z]", "", _OFFICE_WORDS.sub("", bare))
        if len(letters) >= 2:
            found.add(letters[:3])
    return frozenset(found) or (_cities(parts[-1:]) if named is not parts else frozenset())


def _places(part: str) -> tuple[str, ...]:
    """A part of an address; and where no comma stands behind the street, each word behind the street's word."""
    *_, end = (0, *(found.end() for found in _STREET.finditer(part)))
    behind = part[end:].split() if end else []
    return (part, *(behind if all(word.isalpha() for word in behind) else ()))
