"""Buying agency agreements of family ``e``."""

from __future__ import annotations

from tests.factory.dev_e import agreement
from tests.factory.pad import Pad

CLAUSES = (
    (
        "Appointment",
        "The Principal appoints the Buying Agent as its non-exclusive agent for the purchase of goods abroad.",
    ),
    (
        "Duties",
        "The Buying Agent finds manufacturers, gathers samples, places orders as directed, inspects the goods "
        "and arranges their shipment. It never takes title to the goods.",
    ),
    (
        "Control",
        "The Principal chooses the manufacturers and sets prices; the Buying Agent acts on its instructions alone.",
    ),
    (
        "Commission",
        "The Principal pays the commission stated in this Agreement by separate invoice; no part goes to a seller.",
    ),
    ("Term", "{term}"),
)


def draw(pad: Pad) -> None:
    """The buyer and its agent."""
    agreement.draw(pad, ("Principal", "Buying Agent"), CLAUSES, (("Commission|Buying Commission", "commission"),))
