"""Transport documents of a dossier, and how many packages its own goods take of each."""

from __future__ import annotations

from decimal import Decimal

from evidence.archive.entries_papers import Papers, amount, sure
from evidence.records.archives import At, Bill
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.values import bl
from evidence.values.paper_numbers import bare

KINDS = ("bill_of_lading", "air_waybill")


def bills(papers: Papers) -> tuple[Bill, ...]:
    """The bills of lading and air waybills that carry a number."""
    found = []
    for document in papers.of(*KINDS):
        number = papers.fact(document, "number")
        if number is not None and bl.normal(number.text) is not None:
            found.append(_bill(papers, document, number))
    return tuple(found)


def _bill(papers: Papers, document: Document, number: Fact) -> Bill:
    packages = papers.fact(document, "packages")
    master = papers.value(document, "master_number")
    taken, unit, weight, at = _taken(papers, document)
    return Bill(
        kind=document.kind,
        number=bl.normal(number.text) or "",
        master=None if master is None else bl.normal(master),
        level=papers.value(document, "level"),
        load=papers.value(document, "load_type"),
        carrier=papers.party(document, "carrier"),
        shipper=papers.party(document, "shipper"),
        consignee=papers.party(document, "consignee"),
        vessel=papers.value(document, "vessel"),
        voyage=papers.value(document, "voyage"),
        day=papers.value(document, "on_board_date"),
        packages=None if packages is None else packages.value,
        unit=papers.value(document, "package_unit"),
        weight=papers.value(document, "gross_weight"),
        containers=papers.values(document, "containers"),
        seals=tuple(bare(s) for s in papers.values(document, "seals")),
        at=papers.fields_at(document, "number", "packages", "containers[0]", "seals[0]"),
        taken=taken,
        taken_unit=unit,
        taken_weight=weight,
        taken_at=at,
        cargo=_cargo(papers, document),
        houses=_houses(papers, document, number),
        sure=sure(number, packages),
    )


def _shipment(papers: Papers, bill: Document) -> tuple[Document, ...]:
    """The documents of the bill's shipment where it is the only bill there; else none, as nobody could tell whose."""
    for shipment in papers.summary.shipments:
        if bill.id in shipment.documents:
            own = tuple(d for d in papers.summary.case.documents if d.id in shipment.documents)
            numbers = {bl.normal(papers.value(d, "number") or "") for d in own if d.kind in KINDS}
            masters = {bl.normal(papers.value(d, "master_number") or "") for d in own if d.kind in KINDS}
            return own if len(numbers - masters | {bl.normal(papers.value(bill, "number") or "")}) == 1 else ()
    return ()


def _taken(papers: Papers, bill: Document) -> tuple[str | None, str | None, str | None, At]:
    """Packages with their unit, and kilograms, of the shipment's packing lists, each once; None where one is silent."""
    lists: dict[tuple[str | None, ...], Document] = {}
    for document in _shipment(papers, bill):
        if document.kind == "packing_list":
            key = tuple(papers.value(document, f) for f in ("number", "invoice_number", "packages", "gross_weight"))
            lists.setdefault(key, document)
    counts = [amount(papers.value(d, "packages")) for d in lists.values()]
    weights = [amount(papers.value(d, "gross_weight")) for d in lists.values()]
    at = papers.at(*(papers.fact(d, f) for d in lists.values() for f in ("packages", "gross_weight")))
    units = {u for d in lists.values() for f in papers.look.column(d.id, "package_unit") if (u := f.value) is not None}
    return _sum(counts), units.pop() if len(units) == 1 else None, _sum(weights), at


def _sum(parts: list[Decimal | None]) -> str | None:
    known = [p for p in parts if p is not None]
    return str(sum(known, Decimal(0))) if known and len(known) == len(parts) else None


def _cargo(papers: Papers, bill: Document) -> tuple[str, ...]:
    """The numbers of the invoices whose goods the bill carries."""
    found = {
        bare(number)
        for d in _shipment(papers, bill)
        for number in (
            papers.value(d, "number") if d.kind == "commercial_invoice" else None,
            papers.value(d, "invoice_number") if d.kind == "packing_list" else None,
        )
        if number
    }
    return tuple(sorted(found - {""}))


def _houses(papers: Papers, bill: Document, number: Fact) -> bool:
    """Whether another bill of the dossier calls this one its master."""
    others = (papers.value(d, "master_number") for d in papers.of(*KINDS) if d.id != bill.id)
    return any(bl.same_bill(o, number.text) for o in others if o is not None)
