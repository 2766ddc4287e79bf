"""What a rule looks at: the whole dossier, each of its shipments, or each of its entries.

A rule about an entry, or about papers that serve one, is asked for each entry, on its own day and by the law of that
day; the importer's papers, contracts and payments are in every view. What only some views show names its shipment.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from evidence.judge.apart import by_shipment, views
from evidence.judge.case import ENTRY_KINDS, Case
from evidence.judge.entered import entries
from evidence.judge.invoices import bare
from evidence.judge.rule import Rule
from evidence.judge.stage import entry_date_of, stage_of
from evidence.judge.weighing import FINDINGS
from evidence.records.codec import replaced
from evidence.records.documents import Document
from evidence.records.findings import Check
from evidence.values import entry_number

_ENTRY = (
    "identity.", "validity.", "documents.bond", "documents.power-of-attorney", "documents.ein-proof",
    "documents.importer-record", "reference.bond", "party.third-party-importer", "party.manufacturer-id",
    "party.undeclared-relationship", "amount.entry-", "policy.",
)  # fmt: skip
"""Beginnings of the names of rules that look at one entry at a time."""
_SHIPMENT = ("documents.remittance", "documents.transport", "documents.packing-list", "documents.entry")
"""Rules that look for a paper of each shipment."""
_WHOLE = frozenset(
    {
        "identity.one-number-two-names", "identity.one-name-two-numbers", "identity.number-format",
        "identity.incomplete-form", "policy.buyer-pack", "policy.tax-inclusive", "policy.adcvd-shell",
    }
)  # fmt: skip
"""Rules that hold papers of all shipments against each other, or look at each paper by itself."""


@dataclass(frozen=True)
class Scopes:
    """The views of a dossier. ``stage`` and ``law_date`` are those given by hand, None where they follow from the
    papers of a view."""

    case: Case
    stage: str | None
    law_date: date | None

    def of(self, rule: Rule) -> tuple[Case, ...]:
        """The views in which a rule is asked."""
        if by_shipment(rule) or rule.name in _SHIPMENT:
            return self.shipments
        return self.entries if rule.name.startswith(_ENTRY) and rule.name not in _WHOLE else (self.case,)

    @cached_property
    def shipments(self) -> tuple[Case, ...]:
        """The case once for each shipment."""
        found = views(self.case)
        return found if len(found) < 2 else tuple(self._dated(view) for view in found)

    @cached_property
    def entries(self) -> tuple[Case, ...]:
        """The case once for each entry of each shipment, without other entries and bonds that name them."""
        found = [one for view in views(self.case) for one in _each_entry(view, self.case)]
        return (self.case,) if len(found) < 2 else tuple(self._dated(view) for view in found)

    def _dated(self, view: Case) -> Case:
        own = entry_date_of(view.documents, view.facts)
        day = self.law_date or own or self.case.law_date
        return replace(view, law_date=day, stage=stage_of(view.documents, view.facts, self.stage, self.case.as_of))


def _each_entry(view: Case, case: Case) -> Iterable[Case]:
    """A view once for each of its entries; the copies of one entry, and its release, stay together."""
    numbers = {d.id: _number(view, d.id) for d in view.of(*ENTRY_KINDS)}
    mine: list[str | None] = [numbers[d.id] or d.id for d in entries(view)] or [None]
    theirs = {_number(case, d.id) for d in case.of(*ENTRY_KINDS)} - {None}
    for own in mine:
        others = {n for n in theirs if n != own}
        apart = len(mine) > 1
        gone = {d for d, n in numbers.items() if apart and (n or d) != own and (n in mine or d in mine)}
        gone |= {d.id for d in view.of("customs_bond") if own in theirs and _bonded(view, d.id) in others}
        yield _without(view, gone) if gone else view


def _number(case: Case, document: str) -> str | None:
    found = (f.text for f in case.facts if f.document == document and f.field == "entry_number")
    return next((bare(text) for text in found), None)


def _bonded(case: Case, bond: str) -> str | None:
    """The entry that a bond of a single transaction names."""
    found = (f.text for f in case.facts if f.document == bond and f.field == "transaction_id")
    named = next((n for text in found if (n := entry_number.normal(text)) is not None), None)
    return None if named is None else bare(named)


def _without(case: Case, gone: set[str]) -> Case:
    return replace(
        case,
        documents=tuple(d for d in case.documents if d.id not in gone),
        facts=tuple(f for f in case.facts if f.document not in gone),
        unclaimed=tuple(u for u in case.unclaimed if u.document not in gone),
    )


def named(check: Check, view: Case, others: Iterable[Case]) -> Check:
    """A finding of one view that others don't share, with its shipment and the entry or invoice it is about."""
    if check.outcome not in FINDINGS:
        return check
    rest = {d.id for other in others if other is not view for d in other.documents}
    own = [d for d in view.documents if d.id not in rest]
    homes = [s.id for s in view.shipments if own and {d.id for d in own} <= set(s.documents)]
    about = _called(view, own, entry=check.rule.startswith(_ENTRY))
    told = about is None or about[1] in check.message
    return replaced(
        check,
        shipment=check.shipment or (homes[0] if len(homes) == 1 else None),
        message=check.message if told or about is None else f"{check.message} This is about the {about[0]} {about[1]}.",
    )


def _called(view: Case, own: Sequence[Document], *, entry: bool) -> tuple[str, str] | None:
    """What a view is called by: its entry's number or its invoice's."""
    names = [("commercial_invoice", "number", "shipment of invoice")]
    names[0 if entry else 1 : 0] = [(kind, "entry_number", "entry") for kind in ENTRY_KINDS]
    found = ((words, view.fact(d, field)) for kind, field, words in names for d in own if d.kind == kind)
    return next(((words, fact.text) for words, fact in found if fact is not None), None)
