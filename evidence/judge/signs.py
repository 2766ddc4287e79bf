"""Signs of how goods are bought and imported: each looks at the papers and gives the facts that show it, or None."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from evidence.judge.case import Case
from evidence.judge.explained import SERVICE_AGREEMENT, listed_tie, tie
from evidence.judge.roles import SALES, bank, consignee, house_bills, matching, seats, service_provider
from evidence.judge.valuation import incoterm
from evidence.records.facts import Fact

Shown = tuple[Fact, ...] | None
Sign = Callable[[Case, Fact], Shown]
MAKING = ("production_record", "certificate_of_origin", "export_declaration")
"""Papers beside the sale that name who makes the goods."""


def importer_is_buyer(case: Case, owner: Fact) -> Shown:
    """The importer is the buyer of the sale."""
    return _with(owner, matching(case, owner, _buyers(case)))


def importer_is_seller(case: Case, owner: Fact) -> Shown:
    """The importer is the seller of the sale."""
    return _with(owner, matching(case, owner, _sellers(case)))


def importer_is_agent(case: Case, owner: Fact) -> Shown:
    """An agreement names the importer and one of those who trade, as agent and principal."""
    return tie(case, owner, (*_buyers(case), *_sellers(case)), (SERVICE_AGREEMENT,)) if _agent(case, owner) else None


def importer_is_affiliate(case: Case, owner: Fact) -> Shown:
    """A form, a company paper or the entry ties the importer to the seller, whom it is not."""
    sellers = _sellers(case)
    if not sellers or matching(case, owner, sellers) is not None:
        return None
    boxes = (f for d in case.of("entry_summary") if (f := case.fact(d, "relationship")) is not None)
    related = next(((owner, f) for f in boxes if f.value == "Y"), None)
    return listed_tie(case, owner, sellers) or tie(case, owner, sellers, ("formation_record",)) or related


def importer_is_nobody(case: Case, owner: Fact) -> Shown:
    """The importer is surely none of those who buy and sell."""
    traders = (*_buyers(case), *_sellers(case))
    return (owner,) if _buyers(case) and _sellers(case) and _apart(case, owner, traders) else None


def power_of_attorney(case: Case, owner: Fact) -> Shown:
    """A power of attorney names the importer."""
    return _with(owner, matching(case, owner, seats(case, ("power_of_attorney",), ("grantor", "agent"))))


def sold_ddp(case: Case, _: Fact) -> Shown:
    """The goods are sold delivered duty paid."""
    return next(((t,) for t in _terms(case) if t.value == "DDP"), None)


def sold_otherwise(case: Case, _: Fact) -> Shown:
    """The goods are sold under a term that leaves import to the buyer."""
    terms = _terms(case)
    return (terms[0],) if terms and all(t.value != "DDP" for t in terms) else None


def goods_to_warehouse(case: Case, _: Fact) -> Shown:
    """The goods go to one who stores and forwards them."""
    return next(((f,) for f in _destinations(case) if service_provider(f) and not bank(f)), None)


def goods_to_another(case: Case, owner: Fact) -> Shown:
    """The goods go to one who neither trades, imports nor serves."""
    known = (owner, *_buyers(case), *_sellers(case))
    if not _buyers(case):
        return None
    return next(((f,) for f in _destinations(case) if not service_provider(f) and _apart(case, f, known)), None)


def entry_to_another(case: Case, owner: Fact) -> Shown:
    """The entry's consignee is not the one to whom the goods go."""
    to = goods_to_another(case, owner)
    said = seats(case, ("entry_summary", "entry_release"), ("consignee",))
    return (to[0], said[0]) if to and said and _apart(case, to[0], said) else None


def related_denied(case: Case, _: Fact) -> Shown:
    """The entry says that the parties are not related."""
    boxes = (f for d in case.of("entry_summary") if (f := case.fact(d, "relationship")) is not None)
    return next(((f,) for f in boxes if f.value == "N"), None)


def factory_behind_seller(case: Case, owner: Fact) -> Shown:
    """Somebody else than the seller makes the goods, or sells them to the seller."""
    sellers, buyers = _sellers(case), _buyers(case)
    makers = (*seats(case, SALES, ("manufacturer",)), *seats(case, MAKING, ("manufacturer", "producer")))
    for document in case.of("contract", "purchase_order", "material_purchase"):
        bought, sold = case.fact(document, "buyer.name"), case.fact(document, "seller.name")
        if bought is not None and sold is not None and matching(case, bought, _invoiced(case)) is not None:
            makers = (*makers, sold)
    maker = next((m for m in makers if _apart(case, m, (*_invoiced(case), *buyers, owner))), None)
    return (maker, sellers[0]) if maker is not None and sellers else None


def factory_is_paid(case: Case, owner: Fact) -> Shown:
    """The factory behind the seller gets the payment."""
    found = factory_behind_seller(case, owner)
    paid = matching(case, found[0], seats(case, ("remittance",), ("beneficiary",))) if found else None
    return (paid, found[1]) if found and paid is not None else None


def paid_by_another(case: Case, owner: Fact) -> Shown:
    """One pays who is neither buyer nor importer; banks and services pay for others."""
    known = (owner, *_buyers(case))
    payers = seats(case, ("remittance",), ("ultimate_remitter",)) or seats(case, ("remittance",), ("remitter",))
    return next(((p,) for p in payers if not service_provider(p) and not bank(p) and _apart(case, p, known)), None)


SIGNS: dict[str, Sign] = {
    f.__name__.replace("_", "-"): f
    for f in (
        importer_is_buyer, importer_is_seller, importer_is_agent, importer_is_affiliate, importer_is_nobody,
        power_of_attorney, sold_ddp, sold_otherwise, goods_to_warehouse, goods_to_another, entry_to_another,
        related_denied, factory_behind_seller, factory_is_paid, paid_by_another,
    )
}  # fmt: skip
"""The signs by the names that ``structures.toml`` uses; ``importer-us`` and ``importer-foreign`` are given from
outside."""


def _with(owner: Fact, other: Fact | None) -> Shown:
    return None if other is None else (owner, other)


def _buyers(case: Case) -> tuple[Fact, ...]:
    return seats(case, SALES, ("buyer",))


def _sellers(case: Case) -> tuple[Fact, ...]:
    return seats(case, SALES, ("seller",))


def _invoiced(case: Case) -> tuple[Fact, ...]:
    """Those who sell by invoice, whatever other papers say."""
    return seats(case, ("commercial_invoice", "proforma_invoice"), ("seller",))


def _agent(case: Case, owner: Fact) -> bool:
    return matching(case, owner, seats(case, (SERVICE_AGREEMENT,), ("agent",))) is not None


def _terms(case: Case) -> tuple[Fact, ...]:
    """The terms of delivery of the invoices, else of contracts and orders."""
    found = (incoterm(case, d) for d in case.of(*SALES))
    return tuple(f for f in found if f is not None)


def _destinations(case: Case) -> tuple[Fact, ...]:
    """To whom the goods go: delivery papers first, then the invoice's place of delivery, then the house bills."""
    received = (consignee(case, bill) for bill in house_bills(case))
    return (
        *seats(case, ("delivery_receipt", "arrival_notice"), ("deliver_to",)),
        *seats(case, ("commercial_invoice",), ("ship_to",)),
        *(f for f in received if f is not None),
    )


def _apart(case: Case, name: Fact, others: Iterable[Fact]) -> bool:
    """Whether a name is surely none of others, of which there must be one."""
    given = tuple(others)
    return bool(given) and all(case.differ(name, o) for o in given)
