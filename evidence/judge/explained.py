"""What ties two parties on paper: a document that names both, and how."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.judge.case import Case
from evidence.judge.roles import stands_for_none
from evidence.records.documents import Document
from evidence.records.facts import Fact

AGREEMENTS = (
    "payment_agency_agreement",
    "buying_agency_agreement",
    "letter_of_credit",
    "formation_record",
    "owner_declaration",
)
"""Papers whose very purpose is a tie between the parties they name."""

SERVICE_AGREEMENT = "ior_agreement"

IDENTITY_LISTS = {
    "importer_identity": ("importer", ("aka", "related")),
    "customs_bond": ("principal", ("trade_names", "co_principals", "users")),
}
"""Forms on which one party lists its other names and relations: the party's role, then the lists."""


def party_names(case: Case, document: Document) -> tuple[Fact, ...]:
    """Every party name on one paper."""
    names = (f for f in case.facts if f.document == document.id and f.field.endswith(".name") and f.status != "empty")
    return tuple(f for f in names if not f.field.startswith("bank.") and not stands_for_none(f))


def tie(case: Case, a: Fact, others: Sequence[Fact], kinds: Sequence[str] = AGREEMENTS) -> tuple[Fact, Fact] | None:
    """Two facts of one agreement that name ``a`` and one of ``others``, or None."""
    for document in case.of(*kinds):
        names = party_names(case, document)
        mine = next((n for n in names if case.same(n, a)), None)
        theirs = next((n for n in names if n is not mine and any(case.same(n, o) for o in others)), None)
        if mine is not None and theirs is not None:
            return mine, theirs
    return listed_tie(case, a, others)


def listed_tie(case: Case, a: Fact, others: Sequence[Fact]) -> tuple[Fact, Fact] | None:
    """The same on a 5106's AKA, DIV and related entities, or a bond's trade names, co-principals and users."""
    for kind, (role, lists) in IDENTITY_LISTS.items():
        for document in case.of(kind):
            holder = case.fact(document, f"{role}.name")
            listed = tuple(f for name in lists for f in case.listed(document, name))
            if (found := _across(case, holder, listed, a, others)) is not None:
                return found
    return None


def _across(
    case: Case, holder: Fact | None, listed: tuple[Fact, ...], a: Fact, others: Sequence[Fact]
) -> tuple[Fact, Fact] | None:
    if holder is None:
        return None
    for entry in listed:
        if case.same(holder, a) and any(case.same(entry, o) for o in others):
            return holder, entry
        if case.same(entry, a) and any(case.same(holder, o) for o in others):
            return entry, holder
    return None


def beside(case: Case, a: Fact, others: Sequence[Fact], kinds: Sequence[str], roles: Sequence[str]) -> Fact | None:
    """``a`` named in one of ``roles`` on a paper of ``kinds`` that also names one of ``others``, or None."""
    for document in case.of(*kinds):
        named = [case.fact(document, f"{role}.name") for role in roles]
        mine = next((n for n in named if n is not None and case.same(n, a)), None)
        if mine is not None and any(case.same(n, o) for n in party_names(case, document) for o in others):
            return mine
    return None


def maybe(case: Case, kinds: Sequence[str]) -> Document | None:
    """A paper that could not be sorted but shows signs of one of ``kinds``: it might be the explanation."""
    wanted = set(kinds)
    for document in case.of("other"):
        if wanted & ({cue.kind for cue in document.cues if cue.weight > 0} | set(document.candidates)):
            return document
    return None
