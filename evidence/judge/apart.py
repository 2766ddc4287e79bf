"""The shipments of a dossier, each seen by itself, so that no rule holds one's papers against the other's.

What a rule of goods, carriage, value or contract compares must be about one shipment: another shipment's container,
origin or weight contradicts nothing. Rules of identity, validity, payments and copies see the dossier as a whole, and
so does what is drawn from a contract: its shipments add up. Papers go together by the numbers they print; an
importer's name ties nothing, it stands on all of them. A number is easily printed, so a contradiction falls away only
where each shipment has such papers of its own; else an invoice laid beside would hide it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import permutations

from evidence.judge.case import Case
from evidence.judge.rule import Rule
from evidence.judge.weighing import lighter
from evidence.records.codec import replaced
from evidence.records.findings import Check, Outcome, Severity
from evidence.records.proofs import LinkStatus
from evidence.values.names import folded

_EACH = (
    "goods.", "transport.", "amount.contract-price", "amount.entered-value", "reference.contract-number",
    "reference.invoice-number", "party.consignee-buyer", "party.seller-shipper", "party.contract-parties",
    "party.delivery", "policy.export-",
)  # fmt: skip
"""Beginnings of the names of rules that look at one shipment at a time."""
_CARRIED = (
    "commercial_invoice", "packing_list", "bill_of_lading", "air_waybill", "arrival_notice", "delivery_receipt",
    "entry_summary", "entry_release", "certificate_of_origin", "export_declaration",
)  # fmt: skip
"""Kinds of paper that are made for one shipment."""
_AGREED = ("contract", "purchase_order", "proforma_invoice", "remittance")
"""Kinds that may serve several shipments: they go with each that they name and tie none together."""
_NUMBERS = frozenset(
    "number invoice_number bl_number master_number entry_number it_number invoice_refs containers".split()
)
_AGREEMENTS = frozenset({"contract_number", "po_number", "contract_refs"})
"""Numbers that several shipments may print."""
LEAST_SIGNS = 4
"""Letters and digits of a number that two papers don't share by chance."""
_ALIKE = (
    frozenset({"bill_of_lading", "air_waybill", "arrival_notice"}),
    frozenset({"entry_summary", "entry_release"}),
    frozenset({"contract", "purchase_order", "proforma_invoice"}),
)
"""Kinds of paper of which one has what the other would be compared with."""
_HOLDING = frozenset({"orders", "pays", "packs", "ships", "enters"})


def by_shipment(rule: Rule) -> bool:
    """Whether a rule looks at one shipment at a time."""
    return rule.name.startswith(_EACH)


@dataclass(frozen=True)
class _Ties:
    """What ties papers: the numbers each prints, of the goods' way and of agreements, and proved links."""

    own: dict[str, frozenset[str]]
    agreed: dict[str, frozenset[str]]
    linked: frozenset[tuple[str | None, str | None]]

    def tied(self, a: str, b: str) -> bool:
        """Whether two papers made for one shipment each print one number of it, or a proved link ties them."""
        return not self.own[a].isdisjoint(self.own[b]) or (a, b) in self.linked or (b, a) in self.linked

    def serves(self, agreement: str, b: str) -> bool:
        """Whether an agreement or payment and a paper print one number, the agreement's own as well."""
        both = self.own[b] | self.agreed[b]
        return self.tied(agreement, b) or not (self.own[agreement] | self.agreed[agreement]).isdisjoint(both)


def views(case: Case) -> tuple[Case, ...]:
    """The case once for each shipment that has an invoice, without what belongs to other shipments alone.

    Papers of several shipments, and of none, are in every view. A dossier of one shipment is seen as it is.
    """
    if len(case.of("commercial_invoice")) < 2:
        return (case,)
    ties = _ties(case)
    groups = _groups(case, ties)
    kinds = {d.id: d.kind for d in case.documents}
    trading = [g for g in groups if any(kinds[d] == "commercial_invoice" for d in g)]
    if len(trading) < 2:
        return (case,)
    loose = {d for g in groups if g not in trading for d in g}
    agreed = [d for d, kind in kinds.items() if kind in _AGREED]
    served = {d: [g for g in trading if any(ties.serves(d, one) for one in g)] for d in agreed}
    found = []
    for own in trading:
        gone = {d for g in trading if g is not own for d in g}
        gone |= {d for d, theirs in served.items() if theirs and own not in theirs}
        gone |= {d for d in loose if _had(kinds, kinds[d], own) and not all(_had(kinds, kinds[d], g) for g in trading)}
        found.append(_without(case, gone))
    return tuple(found)


def unparted(check: Check, seen: tuple[Case, ...]) -> Check | None:
    """What a contradiction of the whole dossier comes to where ``seen``, its shipments, show none; None for nothing.

    It falls away where each shipment has such papers of its own, with which they were compared. Where one lacks them
    it cannot be told whether there are two shipments or one whose papers disagree.
    """
    if check.outcome not in (Outcome.VIOLATED, Outcome.UNVERIFIABLE):
        return None
    kinds = [{d.id: d.kind for d in one.documents} for one in seen]
    pairs = [(a, b) for a, b in permutations(check.documents, 2) if not any(a in k and b in k for k in kinds)]
    if not any(a in k and not _another(b, k, kinds) for a, b in pairs for k in kinds):
        return None
    if check.outcome is Outcome.UNVERIFIABLE:
        return check
    return replaced(
        check,
        outcome=Outcome.UNVERIFIABLE,
        severity=lighter(check.severity, Severity.MAJOR),
        message=f"{check.message} The papers may be of two shipments, of which one has no such paper.",
        remedy="Supply the papers that each shipment lacks, or say which paper belongs to which.",
    )


def _another(paper: str, own: dict[str, str], all_kinds: list[dict[str, str]]) -> bool:
    """Whether a shipment has a paper that tells what ``paper`` tells of another one."""
    kind = next(k[paper] for k in all_kinds if paper in k)
    alike = next((group for group in _ALIKE if kind in group), {kind})
    return not alike.isdisjoint(own.values())


def _ties(case: Case) -> _Ties:
    return _Ties(
        {d.id: _numbers(case, d.id, _NUMBERS) for d in case.documents},
        {d.id: _numbers(case, d.id, _AGREEMENTS) for d in case.documents},
        frozenset(
            (link.source, link.target)
            for s in case.shipments
            for link in s.links
            if link.status is LinkStatus.HOLDS and link.relation in _HOLDING
        ),
    )


def _groups(case: Case, ties: _Ties) -> list[frozenset[str]]:
    """The papers made for one shipment each, joined where they print one number."""
    groups: list[frozenset[str]] = []
    for document in case.of(*_CARRIED):
        near = [g for g in groups if any(ties.tied(document.id, one) for one in g)]
        groups = [g for g in groups if g not in near] + [frozenset({document.id}).union(*near)]
    order = {d.id: i for i, d in enumerate(case.documents)}
    return sorted(groups, key=lambda group: min(order[d] for d in group))


def _numbers(case: Case, document: str, names: frozenset[str]) -> frozenset[str]:
    """The numbers that a paper prints under these names, folded without marks."""
    found = (
        "".join(c for c in folded(f.text) if c.isalnum())
        for f in case.facts_of(document)
        if f.value is not None and f.field.partition("[")[0] in names
    )
    return frozenset(n for n in found if len(n) >= LEAST_SIGNS)


def _had(kinds: dict[str, str], kind: str, group: frozenset[str]) -> bool:
    """Whether a group has a paper of a kind, so that a paper tied to nothing is rather another shipment's."""
    return any(kinds[d] == kind for d in group)


def _without(case: Case, gone: set[str]) -> Case:
    return replace(
        case,
        documents=tuple(d for d in case.documents if d.id not in gone),
        facts=tuple(f for f in case.facts if f.document not in gone),
        unclaimed=tuple(u for u in case.unclaimed if u.document not in gone),
    )
