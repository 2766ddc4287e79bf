"""policy.foreign-importer: whether a foreign importer may import at all, under each of the three readings (K2).

``us-only``: a US company alone (trade service provider). ``non-resident``: with a US bond and a resident agent
(19 CFR 141.18). ``conditional``: formal entries with CTPAT or a licensed broker (order of 3 June 2026 as reported).
"""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.foreign import (
    FOREIGN,
    US,
    brokers,
    ctpat_of,
    import_bond,
    importer_class,
    importer_facts,
    process_agent,
)
from evidence.judge.provisions import Law
from evidence.judge.roles import importer, seats
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.telling import listing, quoted
from evidence.records.facts import Fact
from evidence.records.findings import Check, LegalReading, Outcome, Severity

NAME = "policy.foreign-importer"
SETTING = "foreign-importer"
SETTINGS = ("us-only", "non-resident", "conditional")
ONLY_US = "us-importer-only"
REMEDY = (
    "Have a US company with an interest in the goods import, or obtain US bond, resident agent and broker's papers."
)


def check(case: Case, law: Law) -> Iterator[Check]:
    """The importer's class, then the three readings side by side; the policy's setting says which one governs."""
    owner, kind, row = importer(case), importer_class(case), law.row(SETTING)
    if owner is None or row is None:
        yield not_applicable(NAME, "No paper names an importer.")
    elif kind == US:
        yield holds(NAME, *importer_facts(case), message="The papers show a US importer.")
    elif kind != FOREIGN:
        yield not_applicable(NAME, "Whether the importer is foreign is not shown; see policy.us-importer-tests.")
    else:
        yield _foreign(case, law, owner, str(row.value))


def _foreign(case: Case, law: Law, owner: Fact, setting: str) -> Check:
    lawful = dict(zip(SETTINGS, (False, _non_resident(case), _conditional(case, law)), strict=True))
    readings = tuple(LegalReading(f"K2/{name}", "passes" if lawful[name] else "violated") for name in SETTINGS)
    facts = importer_facts(case)
    failing = listing(name for name in SETTINGS if not lawful[name])
    told = f"The importer {quoted(case, owner)} is foreign; whether it may import hangs on the reading"
    told += f": it fails under {failing}"
    if not lawful.get(setting, True):
        text = f"{told}, and {setting} governs here."
        return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, text, remedy=REMEDY, facts=facts, readings=readings)
    text = f"{told}, while {setting} governs here."
    authorities = law.authorities(ONLY_US) or law.authorities(SETTING)
    severity = Severity.MINOR if law.authorities(ONLY_US) else Severity.INFO
    return answer(
        NAME, Outcome.VIOLATED, severity, text, remedy=REMEDY, facts=facts, readings=readings, authorities=authorities
    )


def _non_resident(case: Case) -> bool:
    return import_bond(case) is not None and process_agent(case)[2]


def _conditional(case: Case, law: Law) -> bool:
    """A formal entry, with CTPAT or a broker."""
    owner = importer(case)
    types = [
        f.text[:2] for d in case.of("entry_summary", "entry_release") if (f := case.fact(d, "entry_type")) is not None
    ]
    informal = law.row("informal-types")
    formal = informal is None or not any(t in informal.value for t in types)
    others = tuple(b for b in brokers(case) if owner is None or not case.same(b, owner))
    certified = owner is not None and ctpat_of(case, (owner,)) is not None
    return formal and (certified or bool(others) or bool(seats(case, ("broker_license",), ("holder",))))


RULE = Rule(
    NAME,
    Severity.MAJOR,
    "A foreign importer may import under the reading that governs (us-only, non-resident, conditional).",
    check,
    (SETTING,),
    reads=("us-importer-only", "informal-types"),
    readings=(
        "K2/us-only: only an operating US company may import",
        "K2/non-resident: a foreign importer may, with US bond and resident agent",
        "K2/conditional: a foreign importer may enter formally, with CTPAT or a broker",
    ),
)
