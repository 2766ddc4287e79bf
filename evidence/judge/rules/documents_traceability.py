"""documents.traceability: goods of sensitive supply chains come with papers of their origin."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.telling import quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "documents.traceability"
REMEDY = "Obtain purchase papers of the raw materials and production records from the maker, before the goods are held."
PAPERS = ("production_record", "material_purchase", "certificate_of_origin")
PROVISION = "traceability-goods"


def check(case: Case, law: Law) -> Iterator[Check]:
    """Per dossier: is a tariff number with its origin on the list, and are there origin papers?"""
    row = law.row(PROVISION)
    listed = () if row is None else _sensitive(case, row.value["countries"], row.value["prefixes"])
    if not listed:
        yield not_applicable(NAME, "None of the goods are listed as sensitive with this origin on this day.")
    elif case.of(*PAPERS):
        yield holds(NAME, *listed, message="There are papers of origin for the sensitive goods.")
    else:
        text = f"The goods {quoted(case, listed[0])} are listed as sensitive, and no paper traces their origin."
        yield answer(NAME, Outcome.MISSING, Severity.MINOR, text, remedy=REMEDY, facts=listed)


def _sensitive(case: Case, countries: list[str], prefixes: list[str]) -> tuple[Fact, ...]:
    bare = tuple(p.replace(".", "") for p in prefixes)
    found = []
    for document in case.of("entry_summary", "commercial_invoice"):
        for line in case.lines(document):
            number, origin = line.get("hts"), _origin(case, document, line)
            if number is not None and number.text.replace(".", "").startswith(bare) and origin in countries:
                found.append(number)
    return tuple(found)


def _origin(case: Case, document: Document, line: dict[str, Fact]) -> str | None:
    fact = line.get("origin") or case.fact(document, "country_of_origin")
    return fact.value if fact is not None else None


RULE = Rule(NAME, Severity.MINOR, "Sensitive goods come with papers that trace their origin.", check, (PROVISION,))
