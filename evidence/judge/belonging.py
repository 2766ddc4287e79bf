"""Which shipment a check is about: the only one that all its papers belong to."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.records.codec import replaced
from evidence.records.findings import Check
from evidence.records.proofs import Shipment


def placed(check: Check, shipments: Sequence[Shipment]) -> Check:
    """The check with its shipment's id where its papers all lie in exactly one shipment together; else as it was.

    A contract or bond of several shipments doesn't hide to which of them the invoice beside it belongs.
    """
    if check.shipment is not None or not check.documents:
        return check
    homes = [s.id for s in shipments if set(check.documents) <= set(s.documents)]
    return replaced(check, shipment=homes[0]) if len(homes) == 1 else check
