"""loop.link: no link of a shipment's chain fails, whatever else is looked at."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.telling import paper_name
from evidence.records.findings import Check, Outcome, Severity
from evidence.records.proofs import Link, LinkStatus, Shipment

NAME = "loop.link"
REMEDY = "Lay the two papers side by side, find out which is right, and have the other one corrected."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Each link that fails, in the proof's own words; the engine tells those only that no other rule tells."""
    here = {None, *(d.id for d in case.documents)}
    # Papers of strangers are left out of the view and told by a rule of their own.
    links = [(s, k) for s in case.shipments for k in s.links if {k.source, k.target} <= here]
    broken = [(s, link) for s, link in links if link.status is LinkStatus.FAILS]
    held = any(link.status is LinkStatus.HOLDS for _, link in links)
    yield from (_told(case, shipment, link) for shipment, link in broken)
    if not broken:
        yield holds(NAME) if held else not_applicable(NAME, "No link of the chain could be judged.")


def _told(case: Case, shipment: Shipment, link: Link) -> Check:
    ends = tuple(d for d in (link.source, link.target) if d is not None)
    told = " and the ".join(paper_name(case.kind_of(d)) for d in ends)
    facts = tuple(case.by_id[i] for s in link.steps if s.result is False for i in s.facts)
    return answer(
        NAME,
        Outcome.VIOLATED,
        Severity.MAJOR,
        f"The {told} of one shipment don't fit together: {link.why}.",
        remedy=REMEDY,
        facts=facts,
        documents=tuple(dict.fromkeys(f.document for f in facts)) or ends,
        shipment=shipment.id,
    )


RULE = Rule(NAME, Severity.MAJOR, "No link of a shipment's chain fails.", check)
