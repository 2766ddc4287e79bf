"""Payment agency agreements of family ``e``."""

from __future__ import annotations

from tests.factory.dev_e import agreement
from tests.factory.pad import Pad

CLAUSES = (
    (
        "Authority",
        "The Principal authorizes the Payment Agent to pay on its behalf the sums it owes under purchase contracts.",
    ),
    (
        "Discharge",
        "A payment by the Payment Agent to the payee discharges the Principal's debt in the amount received.",
    ),
    (
        "Reimbursement",
        "The Principal reimburses the Payment Agent within five banking days and bears its bank charges.",
    ),
    ("Records", "Each transfer names the invoice it pays and the Principal."),
    ("Term", "{term}"),
)
FACTS = (("Payee|Supplier", "payee"), ("Contract|Underlying Contract", "contract_number"))


def draw(pad: Pad) -> None:
    """The principal and who pays for it."""
    agreement.draw(pad, ("Principal", "Payment Agent"), CLAUSES, FACTS)
