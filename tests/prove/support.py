"""Short ways to the chain of a built dossier."""

from __future__ import annotations

from evidence.link import build
from evidence.prove import prove
from evidence.records.cases import StoredCase
from evidence.records.proofs import Link, Shipment
from evidence.resolve import resolve


def proved(case: StoredCase, stage: str = "closed") -> tuple[Shipment, ...]:
    """The shipments of a dossier."""
    parties = resolve(case.documents, case.facts, ())
    return prove(build(case.documents, case.facts, parties), case.documents, case.facts, parties, stage)


def shipment(case: StoredCase, stage: str = "closed") -> Shipment:
    """The only shipment of a dossier."""
    (found,) = proved(case, stage)
    return found


def link(found: Shipment, relation: str, at: int = 0) -> Link:
    """One link of a shipment by its relation."""
    return [one for one in found.links if one.relation == relation][at]


def status(case: StoredCase, relation: str, at: int = 0, stage: str = "closed") -> str:
    """How one link of the only shipment stands."""
    return link(shipment(case, stage), relation, at).status.value
