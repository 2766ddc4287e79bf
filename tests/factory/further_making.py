"""Further papers of the factory: its record of production, its purchases of material."""

from __future__ import annotations

import random
from decimal import Decimal

from tests.factory import identifiers as ids
from tests.factory.further_base import day, digits, make, money, party, rows
from tests.factory.model import Paper
from tests.factory.names import Namer
from tests.factory.story import Story

_MATERIALS = {
    "home": ("Stainless steel sheet 304", "KG"), "textile": ("Cotton yarn 32S", "KG"),
    "tools": ("Cr-V steel bar", "KG"),
    "toys": ("Plush fabric 1.5 m", "M"), "office": ("Offset paper 80 gsm", "KG"),
    "outdoor": ("600D polyester fabric", "M"),
    "shoes": ("EVA foam sheet", "M2"), "furniture": ("Rubber wood board", "M3"), "food": ("Raw honey in drums", "KG"),
}  # fmt: skip


def production_record(story: Story, rng: random.Random) -> Paper:
    """The factory's order of production for the contract's goods; products in ``row[i]``."""
    start = -rng.randrange(12, 22)
    table = [
        [
            line.words,
            f"{line.quantity:,}",
            line.goods.unit,
            day(story, "invoice", start + 2 * i),
            day(story, "invoice", -2),
        ]
        for i, line in enumerate(story.lines)
    ]
    fields = {
        "number": f"{rng.choice(('WO', 'MO', 'PRD'))}-{digits(rng, 6)}",
        "date": day(story, "invoice", start - 1),
        **party("manufacturer", story.factory),
    }
    if rng.random() < 0.5:
        fields["buyer.name"] = story.buyer.name
    extras = {
        "title": rng.choice(("PRODUCTION ORDER", "PRODUCTION RECORD", "MANUFACTURING BATCH RECORD", "WORK ORDER")),
        "contract_number": story.numbers["contract"],
        "heads": "Product|Quantity|Unit|Start|Finish",
        "workshop": f"Workshop {rng.randrange(1, 7)}",
        "supervisor": Namer(rng).foreign_person(story.factory.country),
        "inspector": Namer(rng).foreign_person(story.factory.country),
        **rows("row", table),
    }
    return make("production_record", fields, extras)


def material_purchase(story: Story, rng: random.Random) -> Paper:
    """The invoice or delivery note of a supplier to the factory; material in ``row[i]``."""
    words, unit = _MATERIALS[story.lines[0].goods.sector]
    supplier = Namer(rng, story.factory.name).maker(story.factory.country, story.lines[0].goods.sector)
    total = ids.cents(story.goods_value * Decimal("0.35"))
    price = Decimal(rng.randrange(110, 900)) / 100
    quantity = max(1, int(total / price))
    fields = {
        "number": f"{rng.choice(('SI', 'DN', 'M'))}{digits(rng, 7)}",
        "date": day(story, "contract", rng.randrange(2, 10)),
        "amount": money(quantity * price),
        "currency": "USD",
        **party("seller", supplier),
        **party("buyer", story.factory),
    }
    extras = {
        "title": rng.choice(
            ("RAW MATERIAL PURCHASE INVOICE", "MATERIAL PURCHASE ORDER", "RAW MATERIAL PURCHASE CONTRACT")
        ),
        "heads": "Material|Quantity|Unit|Unit Price|Amount",
        **rows("row", [[words, f"{quantity:,}", unit, f"{price:.2f}", money(quantity * price)]]),
    }
    return make("material_purchase", fields, extras)
