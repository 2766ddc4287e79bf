"""Decisions brought to their targets: values into facts, waivers to a document or shipment of this dossier."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from evidence.kinds.normal import is_known, normaliser_of
from evidence.records.cases import Decision, Heard, StoredCase
from evidence.records.codec import replaced
from evidence.records.documents import Document
from evidence.records.facts import Fact, Reading, fact_id
from evidence.records.places import Box, Place
from evidence.records.proofs import Shipment

SHOWN = re.compile(r"([ds])(\d+)")
"""The short names of reports: d1, d2 … for documents, s1, s2 … for shipments."""


@dataclass(frozen=True)
class Corrected:
    """A case with corrected values; the facts as they were read; the decisions with ids as targets; what became of
    those on values."""

    case: StoredCase
    as_read: tuple[Fact, ...]
    decisions: tuple[Decision, ...]
    heard: tuple[Heard, ...]


class _NoTargetError(Exception):
    """Why a decision has nothing here that it could be on, in words."""


def corrected(case: StoredCase, decisions: Sequence[Decision]) -> Corrected:
    """The case with the values that persons decided. The print stays, and what was read stays as another reading. A
    value of a document on which nothing was read in that field is supplied: a fact without print, in the place of the
    document's first page.

    A decision on nothing, on something of which there are several, on a value that is none of its field's, or against
    another decision changes nothing and is told.
    """
    supplied = {f.id: f for d in decisions if d.what == "value" and (f := _supplied(case, d)) is not None}
    case = replaced(case, facts=(*case.facts, *supplied.values()))
    aims = [_on_value(case, d) if d.what == "value" else (d, None) for d in decisions]
    wanted: dict[str, set[str]] = defaultdict(set)
    for decision, why in aims:
        if decision.what == "value" and why is None:
            wanted[decision.target].add(decision.value)
    heard = [_heard(d, why, wanted) for d, why in aims if d.what == "value"]
    new = {key: values.pop() for key, values in wanted.items() if len(values) == 1}
    kept = (f for f in case.facts if f.id in new or f.id not in supplied)
    facts = tuple(_with(f, new[f.id]) if f.id in new else f for f in kept)
    was = tuple(f for f in case.facts if f.id in new and f.id not in supplied)
    return Corrected(replaced(case, facts=facts), was, tuple(d for d, _ in aims), tuple(heard))


def _supplied(case: StoredCase, decision: Decision) -> Fact | None:
    """A fact for a field in which nothing was read, where the decision names one document and a field that papers
    have; its value comes as any decided one does."""
    name, _, field = decision.target.rpartition("#")
    try:
        document = _document(case.documents, name) if name else None
    except _NoTargetError:
        return None
    if document is None or not is_known(field):
        return None
    if any(f.document == document.id and f.field == field for f in case.facts):
        return None
    part = document.parts[0]
    read = next((r for r in case.files if r.path == part.file), None)
    page = next((p for p in read.pages if p.number == part.pages[0]), None) if read is not None and part.pages else None
    box = Box(0.0, 0.0, page.width, page.height) if page is not None else None
    place = Place(part.file, page=part.pages[0] if part.pages else None, box=box)
    key = fact_id(read.sha256 if read is not None else "", field, (place,))
    return Fact(key, document.id, field, "", None, (place,), "decision", 1.0)


def _heard(decision: Decision, why: str | None, wanted: dict[str, set[str]]) -> Heard:
    if why is not None:
        return Heard(decision, "no-target", why)
    if len(wanted[decision.target]) > 1:
        others = " and ".join(f'"{v}"' for v in sorted(wanted[decision.target]))
        return Heard(decision, "contradicted", f"The decisions on this value say {others}, so none of them counts.")
    return Heard(decision, "counts", f'The value counts as "{decision.value}".')


def _on_value(case: StoredCase, decision: Decision) -> tuple[Decision, str | None]:
    """The decision with a fact's id as target and its value in normal form, or why there is none."""
    try:
        fact = _fact(case, decision.target)
        value = normaliser_of(fact.field)(decision.value)
        if value is None:
            raise _NoTargetError(f'"{decision.value}" is not understood as what {fact.field} holds.')
    except _NoTargetError as why:
        return decision, str(why)
    return replaced(decision, target=fact.id, value=value), None


def _fact(case: StoredCase, target: str) -> Fact:
    name, _, field = target.rpartition("#")
    if not name:
        found = [f for f in case.facts if f.id == target]
        if not found:
            raise _NoTargetError(f"No fact has the id {target}.")
        return found[0]
    document = _document(case.documents, name)
    found = [f for f in case.facts if f.document == document.id and f.field == field]
    if not found:
        raise _NoTargetError(f'Nothing was read as {field} on "{name}".')
    return found[0]


def _document(documents: Sequence[Document], name: str) -> Document:
    """The document of an id, a short name, a kind, or one that lies in a file. Raises ``_NoTargetError``."""
    short = SHOWN.fullmatch(name)
    if short and short[1] == "d" and 0 < int(short[2]) <= len(documents):
        return documents[int(short[2]) - 1]
    found = [d for d in documents if name in (d.id, d.kind) or any(p.file == name for p in d.parts)]
    if len(found) != 1:
        many = f'There are {len(found)} documents that "{name}" may mean; name one by its id, or by its file.'
        raise _NoTargetError(many if found else f'There is no document "{name}".')
    return found[0]


def _with(fact: Fact, value: str) -> Fact:
    """The fact with a decided value; what was read stands among its other readings."""
    read = Reading(fact.value, fact.printed, fact.told, fact.method)
    known = (read, *fact.others) if fact.value is not None else fact.others
    others = tuple(sorted(known, key=lambda r: -r.confidence))
    status = "read" if fact.status == "empty" else fact.status
    return replaced(fact, value=value, method="decision", confidence=1.0, raw=None, status=status, others=others)


def aimed(
    decisions: Sequence[Decision], documents: Sequence[Document], shipments: Sequence[Shipment]
) -> tuple[tuple[Decision, ...], tuple[Heard, ...]]:
    """The decisions, waivers with the id of the document or shipment they are for; those for none here are told.

    Such a waiver keeps the name it was given as its value, so that it is for nothing.
    """
    found, lost = [], []
    for decision in decisions:
        value = decision.value
        if decision.what == "waive" and value:
            try:
                value = _scope(value, documents, shipments)
            except _NoTargetError as why:
                lost.append(Heard(decision, "no-target", str(why)))
        found.append(replaced(decision, value=value))
    return tuple(found), tuple(lost)


def _scope(name: str, documents: Sequence[Document], shipments: Sequence[Shipment]) -> str:
    short = SHOWN.fullmatch(name)
    if short and short[1] == "s" and 0 < int(short[2]) <= len(shipments):
        return shipments[int(short[2]) - 1].id
    return name if any(s.id == name for s in shipments) else _document(documents, name).id
