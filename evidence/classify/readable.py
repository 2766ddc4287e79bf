"""Papers that no title and no phrase tells, known by what can be read off them: a bond is what names its number, its
principal and its surety or amount, whatever it calls itself.

Only values count, so a blank form is nothing; a word of the kind must stand on the page, so that figures alone decide
nothing; and where the values of two kinds can be read, neither is taken.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from evidence.kinds import kind_named
from evidence.layout.view import View
from evidence.records.pages import Page


@dataclass(frozen=True)
class Proof:
    """What makes a paper one of a kind: words that stand on it, words that don't, and fields with a value, at least
    one of each group."""

    kind: str
    words: re.Pattern[str]
    fields: tuple[frozenset[str], ...]
    against: re.Pattern[str] | None = None


def _proof(kind: str, words: str, *groups: str, against: str | None = None) -> Proof:
    fields = tuple(frozenset(group.split()) for group in groups)
    return Proof(kind, re.compile(words), fields, re.compile(against) if against else None)


_ENTRY = r"(?i)\bentry\s+summary\b|\binvoice\b|\bbill\s+of\s+lading\b|\bpower\s+of\s+attorney\b"
PROOFS = (
    _proof("customs_bond", r"(?i)\bbond\b", "number transaction_id", "principal.name", "surety.name surety_code",
           "amount effective_date activity_code", against=_ENTRY + r"|(?i:\b(?:rider|amendment)\b)"),
    _proof("bond_rider", r"(?i)\brider\b|\bbond\s+amendment\b|\bamendment\s+to\s+(?:\w+\s+){0,2}bond\b", "number",
           "principal.name", "effective_date", against=_ENTRY),
    _proof("air_waybill", r"(?i)\b(?:[HM]?AWB|air\s*way\s*bill|flight)\b|运单", "number", "shipper.name",
           "consignee.name", "voyage port_of_loading packages", against=r"(?i)\b(?:invoice|arrival\s+notice)\b"),
    _proof("security_filing", r"(?i)\b(?:ISF|10\s?\+\s?2|security\s+filing)\b", "seller.name", "buyer.name",
           "manufacturer.name ship_to.name consolidator.name stuffing_location.name", "importer.id consignee.id",
           against=r"(?i)\binvoice\s+(?:no|number|date|total)\b"),
    _proof("material_purchase", r"(?i)\b(?:raw\s+)?materials?\b|原材料|原料", "number", "seller.name", "buyer.name",
           "lines[0].description", against=r"(?i)\b(?:packing\s+list|production)\b"),
)  # fmt: skip

_ACTS = r"(?i)\b(?:acts?|serves?|acting|serving)\s+(?:[\w.&]+\s+){0,6}?as\s+(?:the\s+|its\s+|an?\s+|\w+['’]s\s+)?"
AGREEMENTS = (
    _proof("ior_agreement", _ACTS + r"(?:importer\s+of\s+record|IOR\b)", "principal.name", "agent.name"),
    _proof("buying_agency_agreement", _ACTS + r"(?:\w+\s+){0,2}?(?:buying|purchasing|sourcing)\s+agent\b"
           r"|(?i:\bbuying\s+commission\b)", "principal.name", "agent.name"),
    _proof("payment_agency_agreement", r"(?i)\b(?:pay|make\s+(?:the\s+)?payments?|remit)\s+(?:[\w\s]{0,40}?)"
           r"on\s+(?:its\s+|our\s+)?behalf\b", "principal.name", "agent.name"),
)  # fmt: skip
SALE = _proof("contract", "", "seller.name", "buyer.name")


def kind_by_facts(page: Page, text: str) -> str | None:
    """The one kind whose telling values can all be read off a page; None where none or several are. A message or
    workbook is not asked."""
    if page.text_source == "native":
        return None
    told = [p for p in PROOFS if p.words.search(text) and not (p.against and p.against.search(text))]
    kinds = [p.kind for p in told if _holds(p, page)]
    return kinds[0] if len(kinds) == 1 else None


def kind_of_agreement(page: Page, text: str) -> str | None:
    """The one kind of agency agreement that a page titled no more than "agreement" is: its sentences say what the agent
    does, both sides can be read, and no seller sells to a buyer. None else."""
    told = [p for p in AGREEMENTS if p.words.search(text)]
    if len(told) != 1 or _holds(SALE, page) or not _holds(told[0], page):
        return None
    return told[0].kind


def _holds(proof: Proof, page: Page) -> bool:
    read = {f.field for f in kind_named(proof.kind).extract(View((page,))) if f.value is not None and f.words}
    return all(group & read for group in proof.fields)
