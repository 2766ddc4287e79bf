"""A second clean shipment of the same buyer and seller beside the first: its own numbers, box, days and payment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from evidence.records.cases import StoredCase
from tests.builders import Fields, Paper, dossier, loop_papers, paper
from tests.clean_loop import CLEAN_LOOP

CONTAINER = "TLVU5083318"
BILL = "PCFL2604921"
INVOICE = "LW260420"
ENTRY = "ZK7-0123499-6"

SECOND: dict[str, dict[str, str]] = {
    "contract": {"number": "LW-HS-2602", "date": "2026-03-10", "latest_shipment": "2026-05-15",
                 "payment_terms": "100% by T/T before 2026-05-31"},
    "commercial_invoice": {"number": INVOICE, "date": "2026-04-20", "contract_number": "LW-HS-2602",
                           "due_date": "2026-05-31", "containers[0]": CONTAINER},
    "packing_list": {"number": "PL260420", "invoice_number": INVOICE, "date": "2026-04-20",
                     "containers[0]": CONTAINER},
    "bill_of_lading": {"number": BILL, "vessel": "SOUTHERN HERON", "voyage": "031E", "on_board_date": "2026-04-26",
                       "containers[0]": CONTAINER},
    "entry_summary": {"entry_number": ENTRY, "summary_date": "2026-05-22", "entry_date": "2026-05-18",
                      "import_date": "2026-05-16", "importing_carrier": "SOUTHERN HERON", "bl_number": BILL,
                      "export_date": "2026-04-26"},
    "remittance": {"reference": "FT26139007712", "value_date": "2026-05-19", "invoice_refs[0]": INVOICE,
                   "details": f"PAYMENT FOR INVOICE {INVOICE}"},
}  # fmt: skip


def second(changes: Mapping[str, Fields] | None = None, *, without: Sequence[str] = ()) -> tuple[Paper, ...]:
    """The six papers of the second shipment, with some fields changed (None takes a field away)."""
    return tuple(
        paper(kind, {**CLEAN_LOOP[kind], **own, **(changes or {}).get(kind, {})})
        for kind, own in SECOND.items()
        if kind not in without
    )


def both(
    changes: Mapping[str, Fields] | None = None,
    *more: Paper,
    without: Sequence[str] = (),
    first: Mapping[str, Fields] | None = None,
) -> StoredCase:
    """Both shipments under one importer's papers: ``changes`` and ``without`` touch the second, ``first`` the first
    and the papers that they share."""
    return dossier(*loop_papers(first), *second(changes, without=without), *more)
