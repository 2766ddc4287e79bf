"""policy.ior-binding: the importer of record is certified and bound before filing, as reported from 1 March 2026."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.identity import chosen
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.telling import listing, paper_name
from evidence.records.findings import Check, LegalReading, Outcome, Severity

NAME = "policy.ior-binding"
REMEDY = "Bring entry, CBP 5106, IRS letter and bond together under one name and number before filing."
NEEDED = ("importer_identity", "ein_letter", "customs_bond")


def check(case: Case, law: Law) -> Iterator[Check]:
    """Whether 5106, IRS letter and bond stand behind the importer; from which day depends on the source (K6)."""
    first, second = law.row("ior-binding"), law.row("ior-bond-supervision")
    papers = chosen(case)
    if first is None:
        yield not_applicable(NAME, "No source has the binding begin by the entry date.")
    elif not papers:
        yield not_applicable(NAME, "No paper names an importer.")
    else:
        have = {h.slot.name for h in papers}
        lacking = tuple(name for name in NEEDED if name not in have)
        yield _answer(case, lacking, disputed=second is None)


def _answer(case: Case, lacking: tuple[str, ...], *, disputed: bool) -> Check:
    if not lacking:
        facts = tuple(h.name for h in chosen(case))
        return holds(NAME, *facts, message="The papers that bind an importer are there.")
    names = listing(f"the {paper_name(kind)}" for kind in lacking)
    text = f"The importer of record is not shown to be bound before filing: {names} is missing."
    readings = (LegalReading("K6/S0", "violated"), LegalReading("K6/S1", "passes"))
    return answer(NAME, Outcome.MISSING, Severity.CRITICAL, text, remedy=REMEDY, readings=readings if disputed else ())


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "A certified importer of record is bound before filing (reported from 1 March 2026).",
    check,
    ("ior-binding",),
    reads=("ior-bond-supervision",),
    readings=(
        "K6/S0: binding began on 1 March 2026",
        "K6/S1: supervision of importer and bond began on 20 March 2026",
    ),
)
