"""policy.export-parties: who exported the goods is who sold, made or shipped them."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.declarations import declarations
from evidence.judge.explained import AGREEMENTS, maybe, tie
from evidence.judge.provisions import Law
from evidence.judge.roles import SALES, TRANSPORT, matching, one_each, seats
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import same_party, standing
from evidence.judge.telling import listing, quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.records.parties import Sameness
from evidence.values.names import folded

NAME = "policy.export-parties"
REMEDY = "Obtain the export agency agreement between seller and exporter, or the declaration of the true exporter."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Each declaration's exporter against seller, maker and shipper."""
    found = [c for d in declarations(case) if (c := _declaration(case, d)) is not None]
    yield from found or [not_applicable(NAME, "No export declaration names an exporter beside a seller.")]


def _declaration(case: Case, document: Document) -> Check | None:
    exporter = case.fact(document, "exporter.name")
    known = _known(case)
    if exporter is None or not known:
        return None
    if (match := matching(case, exporter, known)) is not None:
        return holds(NAME, exporter, match, steps=(same_party(case, exporter, match),))
    told = f"The exporter is {quoted(case, exporter)}, but seller, maker and shipper are"
    told += f" {listing(quoted(case, f) for f in one_each(known))}"
    if (by := tie(case, exporter, known)) is not None:
        text = f"{told}; {quoted(case, by[0])} explains it."
        return answer(
            NAME, Outcome.VIOLATED, Severity.MINOR, text, remedy=REMEDY, facts=(exporter, *one_each(known), *by)
        )
    return _untied(case, exporter, known, told)


def _untied(case: Case, exporter: Fact, known: tuple[Fact, ...], told: str) -> Check:
    facts = (exporter, *one_each(known))
    steps = tuple(same_party(case, exporter, f) for f in one_each(known))
    if not any(_latin(f) == _latin(exporter) for f in known):
        text = f"{told}; in two scripts they cannot be compared without a paper that shows both names."
        return answer(NAME, Outcome.UNVERIFIABLE, Severity.INFO, text, remedy=REMEDY, facts=facts, steps=steps)
    alike = tuple(f for f in known if _latin(f) == _latin(exporter))
    if standing(case, exporter, alike) is Sameness.UNSURE or maybe(case, AGREEMENTS) is not None:
        text = f"{told}; whether they belong together is not sure."
        return answer(NAME, Outcome.UNVERIFIABLE, Severity.MAJOR, text, remedy=REMEDY, facts=facts, steps=steps)
    text = f"{told}, and no paper ties them."
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, text, remedy=REMEDY, facts=facts, steps=steps)


def _known(case: Case) -> tuple[Fact, ...]:
    made = ("certificate_of_origin", "production_record")
    return (
        *seats(case, SALES, ("seller", "manufacturer")),
        *seats(case, TRANSPORT, ("shipper",)),
        *seats(case, ("packing_list",), ("seller", "manufacturer")),
        *seats(case, made, ("exporter", "producer", "manufacturer")),
    )


def _latin(fact: Fact) -> bool:
    """Whether a name is written in Latin letters."""
    letters = [c for c in folded(fact.text) if c.isalpha()]
    return sum(c.isascii() for c in letters) * 2 >= len(letters)


RULE = Rule(
    NAME,
    Severity.MAJOR,
    "The exporter of record on the export declaration is seller, maker or shipper, or a paper ties it to them.",
    check,
)
