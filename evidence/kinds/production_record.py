"""Records of production: orders to the workshop, batch and cutting records that tell who made the goods and when."""

from __future__ import annotations

from evidence.kinds.base import Kind
from evidence.kinds.captioned import Ask, reader
from evidence.kinds.cues import cues

TITLES = (
    "Production Record", "Production Report", "Production Order", "Work Order", "生产记录", "Cutting Ticket",
    "生产任务单",
    "Batch Record", "Daily Production Report", "Manufacturing Order", "Job Card", "生产单", "Batch Production Record",
)  # fmt: skip
ASK = Ask(
    "production",
    numbers=(
        ("number", ("number", "batch_no", "no")),
        ("contract_number", ("contract_no",)),
        ("po_number", ("po_no",)),
    ),
    parties=(("manufacturer", ("manufacturer",)), ("buyer", ("buyer",))),
    total=None,
    letterhead="manufacturer",
    titles=TITLES,
    lines=("description", "hts", "quantity", "unit"),
)  # fmt: skip
KIND = Kind(
    "production_record",
    cues(
        TITLES,
        ("Work Order No.", "Production Order No.", "Manufacturing Order No.", "Job Card No.", "Production Supervisor",
         "Workshop Supervisor", "Production Batch No."),
        ("Batch No", "Lot No", "Workshop", "Production date", "Shift", "Production line", "Operator", "Foreman",
         "Quality inspection", "Quality Inspector", "Production Manager", "Quantity produced", "Finished Quantity"),
    ),
    reader(ASK),
)  # fmt: skip
