"""Further papers of the entry: release, rider, importer record, duty statement, owner's declaration, hold."""

from __future__ import annotations

import random
from decimal import Decimal

from tests.factory import goods as catalogue
from tests.factory import identifiers as ids
from tests.factory.further_base import day, digits, goods_words, make, money, party, rows
from tests.factory.model import Paper
from tests.factory.story import Story


def fees(story: Story) -> dict[str, Decimal]:
    """Duty, processing fee and harbor fee of the goods, line by line as an entry has them."""
    duty = sum(
        (catalogue.duty(n.goods.rate, ids.dollars(n.amount), n.customs_quantity) for n in story.lines), Decimal(0)
    )
    value = ids.dollars(story.goods_value)
    return {
        "duty": duty,
        "mpf": catalogue.processing_fee(value, story.days["entry"]),
        "hmf": catalogue.harbor_fee(value),
    }


def entry_release(story: Story, rng: random.Random) -> Paper:
    """CBP 3461: ``edition`` new (header blocks of 2022 and later) or old (01/89, with dates and consignee boxes)."""
    old = rng.random() < 0.45
    ein = story.numbers["ein"] + ("00" if rng.random() < 0.5 else "")
    maker = story.factory
    fields = {
        "entry_number": story.numbers["entry"],
        "entry_type": "01",
        "port_code": story.unlading[1],
        "importer_number": ein,
        "bl_number": story.numbers["bill"],
        "entry_value": f"{ids.dollars(story.goods_value)}.00",
        "bond_type": "8" if story.bond_type == "continuous" else "9",
        "manufacturer_id": ids.manufacturer_id(story.origin, maker.name, maker.street, maker.city),
        **party("importer", story.buyer),
    }
    if old:
        fields |= {
            "arrival_date": day(story, "arrival"),
            "entry_date": day(story, "entry"),
            "consignee_number": rng.choice((ein, "SAME")),
            **party("consignee", story.buyer),
        }
        if rng.random() < 0.5:
            del fields["importer.address"]
    else:
        fields |= {"surety_number": story.numbers["surety"], **party("consignee", story.buyer)}
    first = story.lines[0].goods
    extras = {
        "edition": "old" if old else "new",
        "unlading": story.unlading[1],
        "mode": "11",
        "location_of_goods": f"{rng.choice('WYZVX')}{digits(rng, 3)}",
        "conveyance": story.vessel,
        "voyage": story.numbers["voyage"],
        "carrier_code": story.numbers["scac"],
        "file_number": story.numbers["file"],
        "description": first.customs_words,
        "hts": first.hts,
        "origin": story.origin,
        "manifest_quantity": str(story.cartons),
        "bond_value": story.numbers["amount"] if story.bond_type == "continuous" else "",
        "broker": f"{story.broker.name}, {story.broker.phone}",
        "signatory": story.people["agent"],
        "sign_date": day(story, "entry"),
    }
    return make("entry_release", fields, extras)


def bond_rider(story: Story, rng: random.Random) -> Paper:
    """A rider to the importer's bond: ``change`` says what it adds or changes; ``date`` is its execution."""
    other = f"{story.buyer.name.split()[0]} {rng.choice(('Direct', 'Outlet', 'Select', 'Supply'))}"
    change, words = rng.choice(
        (
            ("trade name", f"adding the trade name or unincorporated division {other}"),
            ("address", f"changing the address of the principal to {story.buyer.address}"),
            ("user", f"adding the user {other} Division under the principal's number"),
        )
    )
    fields = {
        "number": story.numbers["bond"],
        "date": day(story, "entry", -rng.randrange(20, 34)),
        "principal.name": story.buyer.name,
        "principal.id": story.numbers["ein"],
        "surety.name": story.surety.name,
    }
    extras = {
        "title": "BOND RIDER",
        "bond_date": day(story, "bond"),
        "change": change,
        "words": words,
        "effective_date": day(story, "entry", -15),
        "surety_code": story.numbers["surety"],
        "principal_signatory": story.people["officer"],
        "principal_title": story.people["officer_title"],
        "agent_name": story.people["agent"],
    }
    return make("bond_rider", fields, extras)


def importer_status(story: Story, rng: random.Random) -> Paper:
    """A print of the importer's record and its bond: ``form`` ace (labels and values) or ki (a terminal's answer)."""
    fields = {
        "number": story.numbers["ein"] + "00",
        "date": day(story, "entry", -rng.randrange(1, 20)),
        "status": rng.choice(("ACTIVE", "Active", "ACTIVE - BOND ON FILE")),
        **party("importer", story.buyer),
    }
    extras = {
        "title": rng.choice(("IMPORTER/BOND QUERY", "ACE IMPORTER ACCOUNT DETAILS", "IMPORTER STATUS")),
        "form": rng.choice(("ace", "ki")),
        "company_type": {"corporation": "CORPORATION", "llc": "LLC"}[story.buyer.form],
        "bond_number": story.numbers["bond"],
        "bond_amount": f"{story.numbers['amount']}.00",
        "surety_code": story.numbers["surety"],
        "bond_effective": day(story, "bond"),
        "record_date": day(story, "record"),
        "activity_code": "1",
    }
    return make("importer_status", fields, extras)


def duty_statement(story: Story, rng: random.Random) -> Paper:
    """A statement of duties paid: ``form`` pms (monthly, several entries) or daily; its entries in ``row[i]``."""
    cost = fees(story)
    own = cost["duty"] + cost["mpf"] + cost["hmf"]
    table = [[story.numbers["entry"], *(money(cost[k]) for k in ("duty", "mpf", "hmf")), money(own)]]
    monthly = rng.random() < 0.6
    for _ in range(rng.randrange(1, 4) if monthly else 0):
        value = Decimal(rng.randrange(9000, 60000))
        parts = [ids.cents(value * Decimal("0.065")), ids.cents(value * Decimal("0.003464")), ids.cents(value / 800)]
        number = ids.entry_number(story.numbers["filer"], digits(rng, 7))
        table.append([number, *map(money, parts), money(sum(parts, Decimal(0)))])
    fields = {
        "number": f"{story.numbers['filer']}{digits(rng, 8)}",
        "date": day(story, "summary", rng.randrange(3, 12)),
        "status": rng.choice(("FINAL", "PAID", "PRELIMINARY")),
        "amount": money(sum((Decimal(r[-1]) for r in table), Decimal(0))),
        "currency": "USD",
        "importer.name": story.buyer.name,
        "importer.id": story.numbers["ein"] + "00",
        "filer.name": story.broker.name,
    }
    extras = {
        "title": "PERIODIC MONTHLY STATEMENT" if monthly else "ACH DAILY STATEMENT",
        "form": "pms" if monthly else "daily",
        "filer_code": story.numbers["filer"],
        "payer_unit": digits(rng, 6),
        "due_date": day(story, "summary", 21),
        "port": story.unlading[1],
        "heads": "Entry Number|Duty|MPF 499|HMF 501|Total",
        **rows("row", table),
    }
    return make("duty_statement", fields, extras)


def owner_declaration(story: Story, rng: random.Random) -> Paper:
    """CBP 3347: the actual owner of goods that a nominal importer entered declares so; ``number`` is the entry's."""
    fields = {
        "number": story.numbers["entry"],
        "date": day(story, "entry", rng.randrange(2, 30)),
        **party("owner", story.buyer, number=story.numbers["ein"]),
        **party("importer", story.broker),
    }
    extras = {
        "port": story.unlading[1],
        "entry_date": day(story, "entry"),
        "vessel": story.vessel,
        "arrival_date": day(story, "arrival"),
        "description": goods_words(story.lines),
        "value": money(story.goods_value),
        "signatory": story.people["officer"],
        "signatory_title": story.people["officer_title"],
        "bond_number": story.numbers["bond"],
    }
    return make("owner_declaration", fields, extras)


def hold_notice(story: Story, rng: random.Random) -> Paper:
    """A notice that goods are held: ``form`` letter (of the port) or message (of a broker's system)."""
    status = rng.choice(("5H - ENTRY PROCESSING HOLD", "INTENSIVE EXAM", "DOCUMENT REVIEW HOLD", "1H - CBP HOLD"))
    fields = {
        "number": story.numbers["entry"],
        "date": day(story, "entry", rng.randrange(0, 3)),
        "status": status,
        "importer.name": story.buyer.name,
        "filer.name": story.broker.name,
    }
    if rng.random() < 0.5:
        fields["importer.id"] = story.numbers["ein"]
    extras = {
        "title": rng.choice(("NOTICE OF HOLD", "CARGO HOLD NOTIFICATION", "NOTICE OF ACTION - HOLD")),
        "form": rng.choice(("letter", "message")),
        "bl_number": story.numbers["bill"],
        "containers": ", ".join(story.containers),
        "vessel": f"{story.vessel} {story.numbers['voyage']}",
        "port": f"{story.unlading[0]} ({story.unlading[1]})",
        "response_due": day(story, "entry", 30),
        "wanted": "commercial invoice, packing list, contract, proof of payment, importer's power of attorney",
    }
    return make("hold_notice", fields, extras)
