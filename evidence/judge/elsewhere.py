"""What else a paper says: the words of it that no fact has taken, as numbers, names and identifiers.

A rule compares two values that extraction has read. Before they may contradict each other, it is asked whether the
one paper prints the other's value among the words that were not understood: then its own value was rather read wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from evidence.judge.case import Case
from evidence.records.cases import Unclaimed
from evidence.records.facts import Fact
from evidence.records.places import Box, Place
from evidence.values.countries import to_iso2
from evidence.values.names import folded, legal_form

NUMBER = re.compile(
    r"(?<![\w.,'’/:#-])(?:[A-Z]{3}|US\$|[$€£¥])?\s?"
    r"(\d{1,3}(?:[ \u00a0]\d{3})+(?:[.,]\d{1,4})?|\d[\d.,'’]*\d|\d)(?:\s?[A-Za-z]{1,7}\.?)?(?![\w%/:-])"
)
"""A number on its own, with a currency before it or a unit behind it; no part of a date, code or share."""
NEAR = 40.0
"""Points between two prints that may be one text, cut in two or set in two lines."""
FAR = 200.0
"""Points between a caption and its value in another column."""
ORIGIN = re.compile(r"(?i)\borigin\b(?:\s+of\s+(?:the\s+)?goods)?|\b(?:made|produced|manufactured)\s+in\b|原产[国地]")
LEAST_DIGITS = 3
"""Significant digits that make it no chance that a paper prints just this number."""
LEAST_CUT = 30
"""Characters from which a bank's field cuts a name off: what it prints then is the name's beginning."""
LEAST_SIGNS = 5
"""Letters and digits that an identifier has before its print elsewhere means anything."""


@dataclass(frozen=True)
class Printed:
    """A number that a paper prints and no fact has taken, with the values it may have."""

    text: str
    values: frozenset[Decimal]
    place: Place


def rest(case: Case, document: str) -> tuple[Unclaimed, ...]:
    """The words of a document that no fact has taken."""
    return case.unclaimed_of.get(document, ())


def values_of(text: str) -> frozenset[Decimal]:
    """What a printed number may be worth: with points, or with commas, before its decimals."""
    bare = re.sub(r"[\s\u00a0'’]", "", text)
    english = bare.replace(",", "")
    european = bare.replace(".", "").replace(",", ".", 1)
    return frozenset(Decimal(t) for t in (english, european) if re.fullmatch(r"\d+(?:\.\d+)?", t))


def numbers(case: Case, document: str) -> Iterator[Printed]:
    """All numbers among the words that no fact has taken."""
    for item in rest(case, document):
        for match in NUMBER.finditer(item.place.text):
            yield Printed(match[1], values_of(match[1]), item.place)


def number_elsewhere(case: Case, document: str, wanted: Decimal) -> Printed | None:
    """Where a document prints a number among the words that no fact has taken; None where it doesn't, or where the
    number has so few digits that it may stand there by chance."""
    digits = re.sub(r"\D", "", f"{abs(wanted).normalize():f}")
    if len(digits.lstrip("0")) < LEAST_DIGITS:
        return None
    return next((p for p in numbers(case, document) if abs(wanted) in p.values), None)


def identifier_elsewhere(case: Case, document: str, wanted: str) -> Place | None:
    """Where a document prints an identifier (letters and digits, three digits at least) that no fact has taken."""
    return next((i.place for i in rest(case, document) if identifier_in(i.place.text, wanted)), None)


def identifier_in(text: str, wanted: str) -> bool:
    """Whether one of a text's words, or all of them together, are an identifier; one too short to mean it is not."""
    bare = _bare(wanted)
    if len(bare) < LEAST_SIGNS or sum(c.isdigit() for c in bare) < LEAST_DIGITS:
        return False
    return _bare(text) == bare or any(_bare(word) == bare for word in text.split())


def _bare(text: str) -> str:
    return re.sub(r"[^A-Z0-9]", "", text.upper())


def country_at_origin(case: Case, document: str, wanted: str) -> Place | None:
    """Where a document prints a country at a caption of the origin, both taken by no fact."""
    items = rest(case, document)
    for item in items:
        match = ORIGIN.search(item.place.text)
        if match is None:
            continue
        if to_iso2(item.place.text[match.end() :].strip(" .,;:()")) == wanted:
            return item.place
        for other in items:
            if follows(item.place, other.place, FAR) and to_iso2(other.place.text.strip(" .,;:()")) == wanted:
                return other.place
    return None


def name_elsewhere(case: Case, fact: Fact, wanted: str) -> str | None:
    """The print on a fact's paper that spells another name: among words no fact has taken, on one line or over two,
    or the fact's own words with those that stand beside them."""
    name = folded(wanted)
    if len(name.split()) < 2:
        return None
    own = next((p for p in fact.places if p.box is not None), None)
    for text in _texts(rest(case, fact.document), own):
        if holds(folded(text), name) or (len(text) >= LEAST_CUT and name.startswith(folded(text))):
            return text
    return None


def _texts(items: tuple[Unclaimed, ...], own: Place | None) -> Iterator[str]:
    for i, item in enumerate(items):
        yield item.place.text
        for below in items[i + 1 :]:
            if follows(item.place, below.place):
                yield f"{item.place.text} {below.place.text}"
        if own is not None and follows(own, item.place):
            yield f"{own.text} {item.place.text}"
        if own is not None and follows(item.place, own):
            yield f"{item.place.text} {own.text}"


def follows(first: Place, then: Place, reach: float = NEAR) -> bool:
    """Whether one print may go on in another: right behind it (within ``reach`` points), or on the next line."""
    a, b = first.box, then.box
    if a is None or b is None or first.file != then.file or first.page != then.page:
        return False
    height = max(min(a.height, b.height), 1.0)
    if abs(a.centre[1] - b.centre[1]) < height / 2:
        return -1 <= b.x0 - a.x1 <= reach
    return 0 < b.centre[1] - a.centre[1] <= 2.2 * height and (abs(a.x0 - b.x0) <= NEAR or b.x0 < a.x0)


def holds(text: str, name: str) -> bool:
    """Whether a folded text holds a folded name as whole words."""
    return f" {name} " in f" {text} "


def has_more(longer: str, shorter: str) -> bool:
    """Whether a name is another one, whole with its legal form, with further words before or behind it."""
    one, other = folded(longer), folded(shorter)
    return one != other and len(other.split()) >= 2 and legal_form(shorter) is not None and holds(one, other)


def level(a: Box, b: Box) -> bool:
    """Whether two boxes stand on one line."""
    return abs(a.centre[1] - b.centre[1]) < max(min(a.height, b.height), 1.0) / 2
