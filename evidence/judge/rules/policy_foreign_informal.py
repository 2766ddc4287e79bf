"""policy.foreign-informal: a foreign importer makes no informal entry (order of 3 June 2026 as reported; K3)."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import ENTRY_KINDS, Case
from evidence.judge.foreign import FOREIGN, importer_class, importer_facts
from evidence.judge.provisions import Law
from evidence.judge.roles import importer
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.telling import quoted
from evidence.records.findings import Check, LegalReading, Outcome, Severity

NAME = "policy.foreign-informal"
REMEDY = "File a formal entry, or have a US importer enter the goods."


def check(case: Case, law: Law) -> Iterator[Check]:
    """The entry types of a foreign importer; one source says that the ban holds now, another that rules must follow."""
    types = law.row("informal-types")
    facts = tuple(f for d in case.of(*ENTRY_KINDS) if (f := case.fact(d, "entry_type")) is not None)
    owner = importer(case)
    if law.row(NAME.partition(".")[2]) is None or types is None:
        yield not_applicable(NAME, "No source has such a ban on this day.")
    elif owner is None or not facts or importer_class(case) != FOREIGN:
        yield not_applicable(NAME, "There is no entry of a foreign importer.")
    elif (informal := next((f for f in facts if f.text[:2] in types.value), None)) is None:
        yield holds(NAME, owner, *facts)
    else:
        text = f"The importer {quoted(case, owner)} is foreign and enters informally (type {informal.text})."
        readings = (LegalReading("K3/S3", "violated"), LegalReading("K3/S4", "passes"))
        yield answer(
            NAME,
            Outcome.VIOLATED,
            Severity.CRITICAL,
            text,
            remedy=REMEDY,
            facts=(informal, *importer_facts(case)),
            readings=readings,
        )


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "A foreign importer makes no informal entry.",
    check,
    ("foreign-informal",),
    reads=("informal-types",),
    readings=(
        "K3/S3: foreign importers are now barred from informal entry",
        "K3/S4: rules must follow first",
    ),
)
