"""documents.foreign-dossier: every paper ties to another one of the dossier."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from evidence.judge.case import Case
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.telling import listing, paper_name
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.values.importer_number import base

NAME = "documents.foreign-dossier"
REMEDY = "Check whether this paper belongs to another shipment, and take it out if it does."
SERVANTS = (
    "carrier",
    "surety",
    "filer",
    "agent",
    "bank",
    "remitter_bank",
    "beneficiary_bank",
    "signatory",
    "declarant",
)
"""Roles that serve many traders: they tie no paper to a dossier."""
LEFT_OUT = frozenset(
    {
        "commercial_invoice", "proforma_invoice", "packing_list", "contract", "purchase_order", "bill_of_lading",
        "air_waybill", "arrival_notice", "delivery_receipt", "certificate_of_origin", "broker_license",
        "ctpat_certificate", "insurance_certificate",
    }
)  # fmt: skip
"""Kinds that get filed with the wrong dossier. Of money, entries, bonds and the importer's own papers none is ever
left out: there a stranger is the finding.
"""
NUMBERS = re.compile(
    r"(.*\.)?(number|master_number|invoice_number|contract_number|po_number|bl_number|entry_number|transaction_id"
    r"|reference|(invoice|contract)_refs\[\d+\]|containers\[\d+\]|it_number|vessel)"
)
OWN_NUMBERS = re.compile(r"(.*\.)?(importer_number|consignee_number|principal_number|grantor_number|ein|account|iban)")


def check(case: Case, law: Law) -> Iterator[Check]:
    """One check per paper that shares neither a party nor a number with any other."""
    signs = _all_signs(case)
    strangers = _strangers(case, signs)
    if len(signs) < 3:
        yield not_applicable(NAME, "There are too few papers to say that one does not belong.")
    elif not strangers:
        yield holds(NAME, message="Every paper shares a party or a number with another.")
    for document in strangers if len(signs) >= 3 else ():
        yield _stranger(document, signs[document.id])


def strays(case: Case) -> frozenset[str]:
    """The documents (ids) of trade that tie to nothing while another paper of their kind does: of another story."""
    signs = _all_signs(case)
    strangers = {d.id for d in _strangers(case, signs)} if len(signs) >= 3 else set()
    kinds = {d.kind for d in case.documents if d.id in signs and d.id not in strangers} & LEFT_OUT
    return frozenset(d.id for d in case.documents if d.id in strangers and d.kind in kinds)


def _all_signs(case: Case) -> dict[str, Signs]:
    return {d.id: s for d in case.documents if d.kind != "other" and (s := _signs(case, d)).facts}


def _strangers(case: Case, signs: dict[str, Signs]) -> list[Document]:
    return [d for d in case.documents if d.id in signs and not _tied(case, d.id, signs)]


@dataclass(frozen=True)
class Signs:
    """What could tie a paper to others: its numbers, the names of its parties, and whom they were resolved to."""

    facts: tuple[Fact, ...]
    numbers: frozenset[str]
    names: tuple[Fact, ...]
    parties: frozenset[str]


def _signs(case: Case, document: Document) -> Signs:
    facts = tuple(f for f in case.facts if f.document == document.id and f.status != "empty")
    called = (f for f in facts if f.field.endswith(".name") and f.field.split(".")[0] not in SERVANTS)
    names = tuple(f for f in called if case.party(f) is not None)  # "TO ORDER" and the like name nobody
    own = tuple(f for f in facts if OWN_NUMBERS.fullmatch(f.field))
    cited = tuple(f for f in facts if NUMBERS.fullmatch(f.field))
    numbers = {base(f.text) for f in own} | {n for f in cited for n in _squeezed(f.text)}
    parties = frozenset(p.id for n in names if (p := case.party(n)) is not None)
    return Signs((*names, *own, *cited), frozenset(numbers), names, parties)


def _squeezed(text: str) -> tuple[str, ...]:
    """An identifier without punctuation, and without letters in front, if long enough to mean something."""
    whole = re.sub(r"[^A-Z0-9]", "", text.upper())
    return tuple(t for t in (whole, re.sub(r"^[A-Z]+", "", whole)) if len(t) >= 4)


def _tied(case: Case, document: str, signs: dict[str, Signs]) -> bool:
    """Whether a paper shares a number or a party with another; a name that may be the same is enough."""
    mine = signs[document]
    others = [s for d, s in signs.items() if d != document]
    if any(mine.numbers & o.numbers or mine.parties & o.parties for o in others):
        return True
    return any(not case.differ(a, b) for o in others for a in mine.names for b in o.names)


def _stranger(document: Document, mine: Signs) -> Check:
    told = listing(f'"{f.text}"' for f in mine.facts[:3])
    text = f"The {paper_name(document.kind)} ({told}) shares no party and no number with any other paper."
    facts = (*_first(mine, "number"), *mine.facts[:6])
    return answer(NAME, Outcome.VIOLATED, Severity.MINOR, text, remedy=REMEDY, facts=facts)


def _first(mine: Signs, name: str) -> tuple[Fact, ...]:
    return tuple(f for f in mine.facts if f.field == name)[:1]


RULE = Rule(NAME, Severity.MINOR, "Every paper shares a party or a number with another one of the dossier.", check)
