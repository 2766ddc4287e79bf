"""Export declarations (出口货物报关单 and others) of the shipment, and the value they declare free on board."""

from __future__ import annotations

from dataclasses import dataclass

from evidence.judge.case import Case, money
from evidence.judge.invoices import bare, cites, numbers
from evidence.judge.limits import Part
from evidence.judge.roles import ORDERS, TRANSPORT
from evidence.records.documents import Document
from evidence.records.facts import Fact

WITH_FREIGHT = ("CFR", "CPT", "CIF", "CIP", "DAP", "DPU", "DDP")
WITH_INSURANCE = ("CIF", "CIP", "DAP", "DPU", "DDP")


@dataclass(frozen=True)
class Declared:
    """The value of some declarations: signed parts, the currency, and what is not on paper to bring it to the port of
    export (None: nothing lacks)."""

    parts: tuple[Part, ...]
    currency: str | None
    unknown: str | None


def declarations(case: Case) -> tuple[Document, ...]:
    """The declarations that speak of this shipment, copies of one number counted once."""
    chosen: dict[str, Document] = {}
    for document in case.of("export_declaration"):
        number = case.fact(document, "number")
        if _ours(case, document):
            chosen.setdefault(bare(number.text) if number is not None else document.id, document)
    return tuple(chosen.values())


def _ours(case: Case, document: Document) -> bool:
    """Whether a declaration cites a bill or contract of the dossier, or none at all."""
    said = tuple(f for name in ("bl_number", "contract_number") if (f := case.fact(document, name)) is not None)
    known = (*numbers(case, *TRANSPORT, *ORDERS), *_cited_by_entry(case))
    return not said or not known or any(cites(f, known) is not None for f in said)


def _cited_by_entry(case: Case) -> tuple[Fact, ...]:
    places = (
        ("entry_summary", "bl_number"),
        ("commercial_invoice", "contract_number"),
        ("bill_of_lading", "master_number"),
    )
    return tuple(f for kind, name in places for d in case.of(kind) if (f := case.fact(d, name)) is not None)


def value_of(case: Case, papers: tuple[Document, ...]) -> Declared | None:
    """The value of the declarations at the port of export; None where an amount could not be read."""
    parts: list[Part] = []
    units: set[str] = set()
    unknown: str | None = None
    for document in papers:
        own = _amounts(case, document)
        if own is None:
            return None
        parts += own
        units |= {f.text for f in (case.fact(document, "currency"),) if f is not None}
        off, lacking = _carriage(case, document)
        parts += off
        unknown = unknown or lacking
    return Declared(tuple(parts), units.pop() if len(units) == 1 else None, unknown) if parts else None


def _amounts(case: Case, document: Document) -> list[Part] | None:
    total = case.fact(document, "total")
    if total is not None:
        amount = money(total)
        return None if amount is None else [(total, amount)]
    rows = [line.get("amount") for line in case.lines(document)]
    known = [(f, m) for f in rows if f is not None and (m := money(f)) is not None]
    return known if known and len(known) == len(rows) else None


def _carriage(case: Case, document: Document) -> tuple[list[Part], str | None]:
    """Freight and insurance inside the declared price, to be taken off."""
    term = case.fact(document, "incoterm")
    code = term.value if term is not None else None
    wanted = [n for n, terms in (("freight", WITH_FREIGHT), ("insurance", WITH_INSURANCE)) if code in terms]
    found = [(name, f, money(f)) for name in wanted if (f := case.fact(document, name)) is not None]
    off = [(f, -m) for _, f, m in found if f is not None and m is not None and m > 0]
    lacking = [n for n in wanted if all(n != name for name, _, _ in found)]
    return off, f"the {lacking[0]} inside the declared {code} price is not printed" if lacking else None
