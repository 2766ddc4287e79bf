"""Goods under antidumping and countervailing duty orders: the cases an entry names, and the user's scope table."""

from __future__ import annotations

import re

from evidence.judge.case import Case
from evidence.judge.tariffs import goods_numbers
from evidence.records.documents import Document
from evidence.records.facts import Fact

_CASE = re.compile(r"\b[AC]-?\d{3}-?\d{3}(?:-?\d{3})?\b")
"""A case number: A (antidumping) or C (countervailing), country, order, and the exporter's number."""


def case_number(text: str) -> bool:
    """Whether a text holds a case number."""
    return _CASE.search(text.upper()) is not None


def cases(case: Case, entry: Document) -> tuple[Fact, ...]:
    """The case numbers on the lines of an entry summary."""
    found = (line.get("adcvd_case") for line in case.lines(entry))
    return tuple(f for f in found if f is not None)


def in_scope(case: Case, entry: Document, scope: dict[str, list[str]]) -> tuple[Fact, ...]:
    """The tariff numbers of an entry that stand in the scope table with their country of origin.

    ``scope`` has ``prefixes`` of tariff numbers and ``countries`` (none: every country).
    """
    prefixes = tuple(p.replace(".", "") for p in scope.get("prefixes", []))
    countries = scope.get("countries", [])
    origin = case.fact(entry, "country_of_origin")
    if not prefixes or (countries and (origin is None or origin.value not in countries)):
        return ()
    return tuple(fact for fact, digits in goods_numbers(case, entry) if digits.startswith(prefixes))
