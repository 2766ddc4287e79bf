"""The importer's class as rules on foreign importers need it, and the papers that speak for a foreign importer."""

from __future__ import annotations

import re

from evidence.judge.case import Case
from evidence.judge.identity import holders, reference
from evidence.judge.importer import importer_of
from evidence.judge.roles import matching, seats
from evidence.judge.validity import relied_on
from evidence.judge.wording import said
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.values import importer_number
from evidence.values.addresses import country_of

FOREIGN, US, UNCLEAR = "foreign", "us", "indeterminate"
AGENT = re.compile(r"(?i)service of (?:legal )?process|resident agent|agent for service|送达代理")
BAD = re.compile(r"(?i)\b(suspend\w*|revok\w*|expired|removed|withdrawn|not certified|decertified|terminated)\b")


def importer_class(case: Case) -> str:
    """``us``, ``foreign`` or ``indeterminate``; see ``importer.importer_of``."""
    return importer_of(case).importer_class


def importer_facts(case: Case) -> tuple[Fact, ...]:
    """Name and number of the importer, and the facts its class rests on."""
    mine = reference(case)
    ids = [i for t in importer_of(case).tests for i in t.evidence]
    facts = () if mine is None else (mine.name, mine.number)
    return tuple(f for f in (*facts, *(case.by_id[i] for i in ids)) if f is not None)


def corporate(case: Case) -> bool:
    """Whether the importer is no individual: its number is not a Social Security number."""
    numbers = [h.number for n in ("entry", "importer_identity") for h in holders(case, n) if h.number is not None]
    return all(n.value is None or importer_number.kind(n.value) != "ssn" for n in numbers)


def import_bond(case: Case) -> Document | None:
    """The importer's bond, that of activity code 1 first."""
    found = holders(case, "customs_bond")
    return found[0].document if found else None


def process_agent(case: Case) -> tuple[Document | None, Fact | None, bool]:
    """The power of attorney, the fact that shows a resident agent for service of process, and whether one is shown.

    A clause of a power of attorney, or of any other agreement, with an agent whose address is not abroad.
    """
    powers = case.of("power_of_attorney")
    for document in (*powers, *case.of("ior_agreement", "formation_record", "other")):
        fact = case.fact(document, "service_of_process")
        words = said(case, document, AGENT) if fact is None else None
        if fact is None and words is None:
            continue
        where = case.fact(document, "agent.address")
        abroad = where is not None and country_of(where.text) not in (None, "US")
        if not abroad and (fact is None or fact.value != "N"):
            shown = fact or (words.fact if words is not None else None) or case.fact(document, "agent.name")
            return document, shown, True
    return (powers[0] if powers else None), None, False


def resident_surety(case: Case) -> Fact | None:
    """What shows a resident surety on the bond: its code from CBP's list, or an address in the US."""
    bond = import_bond(case)
    code, where = case.fact(bond, "surety_code"), case.fact(bond, "surety.address")
    if where is not None and country_of(where.text) not in (None, "US"):
        return None
    return code or where


def ctpat_of(case: Case, names: tuple[Fact, ...]) -> Fact | None:
    """The name on a CTPAT certificate in good standing that is one of ``names``."""
    day, _ = relied_on(case)
    for document in case.of("ctpat_certificate"):
        holder, status, end = (
            case.fact(document, "holder.name"),
            case.fact(document, "status"),
            case.day(document, "expiry_date"),
        )
        good = (status is None or not BAD.search(status.text)) and (end is None or end >= day)
        if holder is not None and good and matching(case, holder, names) is not None:
            return holder
    return None


def brokers(case: Case) -> tuple[Fact, ...]:
    """The names of whoever files: filer, agent of the power of attorney, holder of a broker's licence."""
    return (
        *seats(case, ("entry_summary", "entry_release"), ("filer",)),
        *seats(case, ("power_of_attorney",), ("agent",)),
        *seats(case, ("broker_license",), ("holder",)),
    )
