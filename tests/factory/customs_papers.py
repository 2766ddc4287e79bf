"""The entry summary (CBP Form 7501), and the sums that make it up."""

from __future__ import annotations

import random
from datetime import date
from decimal import Decimal

from tests.factory import goods as catalogue
from tests.factory import identifiers as ids
from tests.factory.model import Paper
from tests.factory.story import Line, Story
from tests.factory.trade_papers import party


def line_count(fields: dict[str, str]) -> int:
    """How many lines a paper's fields hold."""
    count = 0
    while any(name.startswith(f"lines[{count}].") for name in fields):
        count += 1
    return count


def line_duty(fields: dict[str, str], index: int) -> Decimal:
    """The duty of one entry line from its value, quantity and printed rates, every stacked tariff number once."""
    head = f"lines[{index}]."
    value, quantity = Decimal(fields[head + "entered_value"]), Decimal(fields[head + "net_quantity"])
    total, row = Decimal(0), 0
    while f"{head}tariffs[{row}].rate" in fields:
        part = catalogue.duty(fields[f"{head}tariffs[{row}].rate"], value, quantity)
        fields[f"{head}tariffs[{row}].duty"] = f"{part:.2f}"
        total, row = total + part, row + 1
    if not row:
        total = catalogue.duty(fields[head + "duty_rate"], value, quantity)
    fields[head + "duty"] = f"{total:.2f}"
    return total


def settle(fields: dict[str, str]) -> None:
    """Recomputes an entry's duties, fees and totals from its lines' values, quantities and rates."""
    count = line_count(fields)
    value = sum((Decimal(fields[f"lines[{i}].entered_value"]) for i in range(count)), Decimal(0))
    duty = sum((line_duty(fields, i) for i in range(count)), Decimal(0))
    fields["total_entered_value"] = f"{value:.2f}"
    fields["duty"] = f"{duty:.2f}"
    fields["mpf"] = f"{catalogue.processing_fee(value, date.fromisoformat(fields['entry_date'])):.2f}"
    fields["hmf"] = f"{catalogue.harbor_fee(value):.2f}"
    total_up(fields)


def total_up(fields: dict[str, str]) -> None:
    """Adds the fees and the grand total from the parts as they stand."""
    fees = Decimal(fields["mpf"]) + Decimal(fields["hmf"])
    fields["other_fees"] = f"{fees:.2f}"
    fields["total"] = f"{Decimal(fields['duty']) + fees:.2f}"


def _grouped(lines: list[Line]) -> list[list[Line]]:
    """Invoice lines that share a tariff number make one entry line."""
    groups: dict[str, list[Line]] = {}
    for line in lines:
        groups.setdefault(line.goods.hts, []).append(line)
    return list(groups.values())


def _entry_line(story: Story, group: list[Line], index: int, related: bool) -> dict[str, str]:
    goods = group[0].goods
    amount = sum((line.amount for line in group), Decimal(0))
    share = amount / story.goods_value * (story.freight + story.insurance)
    quantity = sum((line.customs_quantity for line in group), Decimal(0))
    fields = {
        "hts": goods.hts,
        "description": goods.customs_words,
        "gross_weight": str(ids.dollars(sum((line.gross for line in group), Decimal(0)))),
        "manifest_quantity": str(sum(line.cartons for line in group)),
        "net_quantity": str(ids.dollars(quantity)),
        "unit": goods.customs_unit,
        "entered_value": f"{ids.dollars(amount):.2f}",
        "charges": f"{ids.dollars(share):.2f}",
        "duty_rate": goods.rate,
    }
    if related:
        fields["relationship"] = "N"
    return {f"lines[{index}].{name}": value for name, value in fields.items()}


def _numbers(story: Story, rng: random.Random) -> dict[str, str]:
    importer = story.numbers["ein"] + ("00" if rng.random() < 0.6 else "")
    return {
        "entry_number": story.numbers["entry"],
        "entry_type": "01",
        "surety_number": story.numbers["surety"],
        "bond_type": "8" if story.bond_type == "continuous" else "9",
        "importer_number": importer,
        "consignee_number": "SAME" if rng.random() < 0.3 else importer,
        "bl_number": story.numbers["bill"],
        "manufacturer_id": ids.manufacturer_id(
            story.origin, story.factory.name, story.factory.street, story.factory.city
        ),
    }


def entry_summary(story: Story, rng: random.Random) -> Paper:
    """The entry summary of a formal consumption entry by vessel, entered at the goods' value."""
    upper, related = rng.random() < 0.4, rng.random() < 0.5
    fields = {
        **_numbers(story, rng),
        "summary_date": story.days["summary"].isoformat(),
        "port_code": story.unlading[1],
        "entry_date": story.days["entry"].isoformat(),
        "importing_carrier": story.vessel,
        "mode": "11",
        "country_of_origin": story.origin,
        "import_date": story.days["arrival"].isoformat(),
        "exporting_country": story.loading_country,
        "export_date": story.days["on_board"].isoformat(),
        "foreign_port": story.loading[1],
        "us_port": story.unlading[1],
        **party("consignee", story.buyer, upper),
        **party("importer", story.buyer, upper),
        **party("filer", story.broker),
        "filer.phone": story.broker.phone,
        "declarant.name": story.people["agent"],
        "purchased": "Y",
    }
    for i, group in enumerate(_grouped(story.lines)):
        fields |= _entry_line(story, group, i, related)
    if not related:
        fields["relationship"] = "N"
    settle(fields)
    extras = {
        "edition": story.edition,
        "abi": rng.choice(("ABI/A", "ABI/S", "ABI/P")),
        "location_of_goods": f"{rng.choice('WYZVX')}{ids.digits(rng, 3)}",
        "reference_number": "",
        "file_number": story.numbers["file"],
        "declarant_title": "ATTORNEY-IN-FACT",
    }
    return Paper("", "entry_summary", fields, extras=extras)
