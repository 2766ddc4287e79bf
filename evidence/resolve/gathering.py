"""What is known of each distinct name in a dossier, before any two are compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from evidence.records.facts import Fact
from evidence.records.parties import Identifier
from evidence.resolve.compare import Beside
from evidence.resolve.mentions import Named
from evidence.resolve.words import plain
from evidence.values import addresses, importer_number

SHARED_BY_OTHERS = frozenset({"swift"})
"""Identifiers that say nothing of who someone is: a bank's code is its customers' as well."""

FROM_PIXELS = frozenset({"ocr", "reread"})
"""Ways of reading that may take one glyph for another; a second engine shares the first one's look-alikes."""


@dataclass
class Known:
    """One name (by its folded form): whether OCR alone knows it, how else it may read, its numbers and addresses.

    ``printed`` tells that it is some fact's value, not only another reading of one. ``doubtful``: only one engine read
    it; ``pixels``: however many engines read it, no text layer confirms it.
    """

    printed: bool = False
    doubtful: bool = True
    pixels: bool = True
    readings: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    addresses: set[str] = field(default_factory=set)


def texts(named: Sequence[Named]) -> dict[str, bool]:
    """Every distinct text of a name in order; True for those that are a fact's value, False for other readings."""
    found = {one.fact.text: True for one in named}
    for one in named:
        for text in _readings(one.fact):
            found.setdefault(text, False)
    return {text: printed for text, printed in found.items() if plain(text)}


def gathered(named: Sequence[Named]) -> dict[str, Known]:
    """What is known of each name, by its folded form."""
    table: dict[str, Known] = {}
    for one in named:
        known = table.setdefault(plain(one.fact.text), Known())
        known.printed = True
        known.doubtful = known.doubtful and one.fact.method == "ocr"
        known.pixels = known.pixels and one.fact.method in FROM_PIXELS
        known.readings.update(plain(text) for text in _readings(one.fact))
        known.numbers.update(_numbers(one.identifiers))
        if one.address is not None:
            known.addresses.add(addresses.comparable(one.address.text))
    return table


def beside(a: str, b: str, table: dict[str, Known]) -> Beside:
    """What the papers say beside two names."""
    first, second = plain(a), plain(b)
    one, other = table.get(first, Known()), table.get(second, Known())
    return Beside(
        doubtful=one.doubtful or other.doubtful,
        pixels=one.pixels or other.pixels,
        other_reading=first in other.readings or second in one.readings,
        number=min(one.numbers & other.numbers, default=""),
        address=min(one.addresses & other.addresses, default=""),
    )


def shared(a: str, b: str, table: dict[str, Known]) -> tuple[bool, bool]:
    """Whether two folded names share a number, and an address."""
    one, other = table.get(a, Known()), table.get(b, Known())
    return not one.numbers.isdisjoint(other.numbers), not one.addresses.isdisjoint(other.addresses)


def _readings(fact: Fact) -> Iterable[str]:
    return (reading.value or reading.printed for reading in fact.others)


def _numbers(identifiers: Iterable[Identifier]) -> Iterable[str]:
    """Identifiers as they are compared: without the suffix that marks a division (19 CFR 24.5)."""
    for one in identifiers:
        if one.type in {"ein", "ssn"}:
            yield importer_number.base(one.value)
        elif one.type not in SHARED_BY_OTHERS:
            yield one.value
