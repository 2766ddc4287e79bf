"""transport.route: ports and exporting country of entry, bill and invoice don't contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import ENTRY_KINDS, Case
from evidence.judge.provisions import Law
from evidence.judge.roles import TRANSPORT
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import equal
from evidence.judge.telling import quoted
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.values import states
from evidence.values.addresses import country_of
from evidence.values.names import folded

NAME = "transport.route"
REMEDY = "Ask carrier and broker for the true route; correct ports and exporting country on the entry."
CHINA = frozenset({"CN", "HK", "MO", "TW"})
"""Goods made in one of them are often loaded in another, and are exported from where they were made all the same."""
LOADING, DISCHARGE = "port_of_loading", "port_of_discharge"


def check(case: Case, law: Law) -> Iterator[Check]:
    """Loading port against exporting country, discharge port against the US."""
    found = [*_exported(case), *_discharged(case)]
    if found:
        yield from found
    elif _ports(case, LOADING) or _ports(case, DISCHARGE):
        yield holds(NAME, *_ports(case, LOADING)[:1], *_ports(case, DISCHARGE)[:1])
    else:
        yield not_applicable(NAME, "No transport document names a port.")


def _ports(case: Case, name: str) -> tuple[Fact, ...]:
    return tuple(f for d in case.of(*TRANSPORT) if (f := case.fact(d, name)) is not None)


def _exported(case: Case) -> Iterator[Check]:
    """The country of the loading port, where the bill prints it, against the entry's exporting country."""
    for entry in case.of("entry_summary"):
        exporting = case.fact(entry, "exporting_country")
        if exporting is None or exporting.value is None or len(exporting.value) != 2:
            continue
        for port in _ports(case, LOADING):
            land = _land(port)
            if land is not None and land != exporting.value and not {land, exporting.value} <= CHINA:
                told = f"The goods were loaded in {quoted(case, port)}"
                text = f"{told}, but the exporting country is {quoted(case, exporting)}."
                yield _told(text, port, exporting)


def _discharged(case: Case) -> Iterator[Check]:
    """The port of discharge against ports of unlading printed in words on the entry."""
    for entry in case.of(*ENTRY_KINDS):
        us_port = case.fact(entry, "us_port")
        for port in _ports(case, DISCHARGE):
            land = _land(port)
            if land not in (None, "US", "CA", "MX"):
                text = (
                    f"The goods were discharged in {quoted(case, port)}, which is not the way of an import into the US."
                )
                yield _told(text, port, us_port or case.fact(entry, "entry_number"))
            elif us_port is not None and _apart(port, us_port):
                text = f"The goods were discharged in {quoted(case, port)}, but the entry says {quoted(case, us_port)}."
                yield _told(text, port, us_port)


def _land(port: Fact) -> str | None:
    """The country printed behind a port; two letters may be a state as well, so they tell nothing."""
    tail = port.text.rpartition(",")[2].strip(" .")
    if len(tail) == 2:
        return None
    return "US" if states.find(port.text) else country_of(port.text)


def _apart(port: Fact, entered: Fact) -> bool:
    """Whether two ports in words have no word of three letters in common."""
    one, two = ({w for w in folded(f.text).split() if w.isalpha() and len(w) > 2} for f in (port, entered))
    return bool(one) and bool(two) and not one & two


def _told(text: str, port: Fact, other: Fact | None) -> Check:
    steps = () if other is None else (equal(port, other, False, "route"),)
    return answer(NAME, Outcome.VIOLATED, Severity.MINOR, text, remedy=REMEDY, facts=(port, other), steps=steps)


RULE = Rule(NAME, Severity.MINOR, "Ports and exporting country don't contradict each other.", check)
