"""Importer of record agreements of family ``e``."""

from __future__ import annotations

from tests.factory.dev_e import agreement
from tests.factory.pad import Pad

CLAUSES = (
    (
        "Appointment",
        "The Client engages the Provider to act as importer of record for the shipments that the Client names "
        "in writing, and the Provider accepts.",
    ),
    (
        "Services",
        "The Provider makes entry through a licensed customs broker, deposits duties, taxes and fees, keeps records.",
    ),
    ("Fees", "The Client pays the service fee and reimburses all duties before release."),
    ("Title", "Title to the goods does not pass to the Provider by this Agreement."),
    (
        "Indemnity",
        "The Client holds the Provider harmless against penalties that arise from incorrect descriptions or values.",
    ),
    ("Term", "{term}"),
    ("Law", "This Agreement is governed by the law of the Provider's state."),
)
FACTS = (("Service Fee|Fee per Shipment", "fee"), ("Importer Number|IOR Number", "agent_number"))


def draw(pad: Pad) -> None:
    """The client and its importer of record."""
    agreement.draw(pad, ("Client", "Importer of Record"), CLAUSES, FACTS)
