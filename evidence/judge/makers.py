"""Makers, sellers and shippers with their addresses, and how a manufacturer id (MID) fits them.

19 CFR part 102 appendix: country of origin, six letters of the name, four digits of the address, three of the city.
A MID is a lead, never proof: the city and the number of an address may be read in several ways.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from evidence.judge.case import Case
from evidence.judge.explained import party_names
from evidence.judge.roles import stands_for_none
from evidence.records.cases import Unclaimed
from evidence.records.facts import Fact
from evidence.values import manufacturer_id
from evidence.values.addresses import country_of
from evidence.values.names import legal_form

ROLES = ("manufacturer", "seller", "shipper", "exporter", "producer")
LEAST_NAME = 6
"""Letters of a code's name part, three of each of two words, that no stranger's name begins with by chance."""


class Fit(IntEnum):
    """How well a code fits a name and address."""

    NOT = 0
    NAME = 1
    WHOLE = 2


def makers(case: Case) -> tuple[Fact, ...]:
    """Every name of a maker, seller, shipper or exporter."""
    wanted = {f"{role}.name" for role in ROLES}
    return tuple(f for f in case.facts if f.field in wanted and f.status != "empty" and not stands_for_none(f))


def others(case: Case) -> tuple[Fact, ...]:
    """Every other party name on any paper."""
    known = {f.id for f in makers(case)}
    return tuple(f for d in case.documents for f in party_names(case, d) if f.id not in known)


def address(case: Case, name: Fact) -> Fact | None:
    """The address printed beside a name."""
    document = next((d for d in case.documents if d.id == name.document), None)
    return case.fact(document, name.field.removesuffix(".name") + ".address")


def country(case: Case, name: Fact) -> str | None:
    """The country of a name's address."""
    where = address(case, name)
    return country_of(where.text) if where is not None else None


def fit(case: Case, code: str, name: Fact) -> Fit:
    """How a code fits one name: whole where an honest reading of its address gives it, or no address is printed."""
    land = "CA" if code.startswith("X") else code[:2]
    where = address(case, name)
    if where is not None and code in manufacturer_id.candidates(name.text, where.text, land):
        return Fit.WHOLE
    begins = any(len(part) >= 3 and code[2:].startswith(part) for part in manufacturer_id.name_parts(name.text))
    return Fit.NAME if begins else Fit.NOT


def begins_unread(case: Case, code: str) -> Unclaimed | None:
    """A company's name that no fact has taken and with whose first two words a code begins: a maker that was not
    read."""
    for item in case.unclaimed:
        words = item.place.text.split()
        if _company_in(words) and any(_begins(code, " ".join(words[at:])) for at in range(len(words))):
            return item
    return None


def _company_in(words: Sequence[str]) -> bool:
    """Whether a company's name ends somewhere among words, its address behind it or not."""
    return any(legal_form(" ".join(words[:end])) is not None for end in range(2, len(words) + 1))


def _begins(code: str, name: str) -> bool:
    return any(len(part) >= LEAST_NAME and code[2:].startswith(part) for part in manufacturer_id.name_parts(name))
