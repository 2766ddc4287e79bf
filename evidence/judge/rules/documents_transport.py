"""documents.transport: a bill of lading or air waybill shows what was shipped."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.papers import Needed, presence
from evidence.judge.provisions import Law
from evidence.judge.roles import TRANSPORT, house_bills
from evidence.judge.rule import Rule, answer
from evidence.records.findings import Check, Outcome, Severity

NEEDED = Needed(
    "documents.transport",
    "a bill of lading or air waybill",
    TRANSPORT,
    "prefiling",
    "Obtain the house bill of lading or air waybill from the forwarder or carrier.",
    weaker=("arrival_notice",),
)


def check(case: Case, law: Law) -> Iterator[Check]:
    """Whether there is a transport document; a forwarder's master bill alone names no parties of the trade."""
    masters = case.of(*TRANSPORT)
    if masters and not house_bills(case):
        yield answer(
            NEEDED.rule,
            Outcome.MISSING,
            Severity.MINOR,
            "There is only a master bill; the house bill that names shipper and consignee is not in the dossier.",
            remedy=NEEDED.remedy,
            facts=tuple(case.fact(d, "number") for d in masters),
            documents=tuple(d.id for d in masters),
        )
    else:
        yield from presence(case, NEEDED)


RULE = Rule(NEEDED.rule, Severity.MAJOR, "A bill of lading or air waybill shows what was shipped.", check)
