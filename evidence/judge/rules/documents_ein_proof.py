"""documents.ein-proof: a paper of the IRS shows the EIN and whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.identity import reference
from evidence.judge.papers import Needed, presence
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, not_applicable
from evidence.records.codec import replaced
from evidence.records.findings import Check, LegalReading, Outcome, Severity
from evidence.values import importer_number

NEEDED = Needed(
    "documents.ein-proof",
    "an IRS letter (CP 575 or 147C)",
    ("ein_letter",),
    "prefiling",
    "Obtain the CP 575 from the importer, or a 147C verification letter, which the IRS sends the importer on request.",
    weaker=("tax_return",),
)
K7 = (LegalReading("K7/S1", "passes"), LegalReading("K7/cautious", "violated"))


def check(case: Case, law: Law) -> Iterator[Check]:
    """Whether there is proof of the EIN; tax papers are weaker; an SSN or CBP-assigned number has none."""
    mine = reference(case)
    number = None if mine is None or mine.number is None else mine.number.value
    kind = None if number is None else importer_number.kind(number)
    if kind in ("ssn", "cbp") and not case.of(*NEEDED.kinds):
        named = "a Social Security number" if kind == "ssn" else "a number assigned by CBP"
        yield not_applicable(NEEDED.rule, f"The importer uses {named}, not an EIN.")
    else:
        weak = bool(case.of(*NEEDED.weaker)) and not case.of(*NEEDED.kinds)
        for found in presence(case, NEEDED):
            yield replaced(found, readings=K7) if weak and found.outcome is Outcome.MISSING else found


RULE = Rule(
    NEEDED.rule,
    Severity.MAJOR,
    "A CP 575 or 147C letter shows the EIN and whose it is; tax papers prove it more weakly.",
    check,
    ("ein-evidence",),
    readings=(
        "K7/S1: a 1040 is evidence of an EIN",
        "K7/cautious: a 1040 is an individual’s return and never proves a company’s number alone",
    ),
)
