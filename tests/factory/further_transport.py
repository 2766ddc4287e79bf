"""Further papers of the carriage: air waybill, arrival notice, delivery, freight bill, insurance, security filing."""

from __future__ import annotations

import random
from datetime import timedelta
from decimal import Decimal

from tests.factory import identifiers as ids
from tests.factory.further_base import day, digits, goods_words, make, money, party, rows, years_on
from tests.factory.further_trade import place
from tests.factory.model import Paper
from tests.factory.names import Namer
from tests.factory.story import Story

_AIRPORTS = {
    "CN": ("Shanghai Pudong", "PVG"), "HK": ("Hong Kong", "HKG"), "TW": ("Taipei Taoyuan", "TPE"),
    "VN": ("Ho Chi Minh City", "SGN"), "TH": ("Bangkok Suvarnabhumi", "BKK"), "IN": ("Mumbai", "BOM"),
    "TR": ("Istanbul", "IST"), "IT": ("Milan Malpensa", "MXP"), "DE": ("Frankfurt", "FRA"),
}  # fmt: skip
_GATEWAYS = (("Los Angeles", "LAX"), ("Chicago O'Hare", "ORD"), ("New York JFK", "JFK"), ("Atlanta", "ATL"))


def _cargo(story: Story) -> dict[str, str]:
    return {"packages": str(story.cartons), "package_unit": "CTN", "gross_weight": money(story.gross)}


def _terms(story: Story) -> str:
    return "PREPAID" if story.incoterm in {"CIF", "CFR"} else "COLLECT"


def _boxes(story: Story, seals: bool = True) -> dict[str, str]:
    fields = {f"containers[{i}]": c for i, c in enumerate(story.containers)}
    return fields | ({f"seals[{i}]": s for i, s in enumerate(story.seals)} if seals else {})


def waybill_number(rng: random.Random) -> str:
    """An air waybill number: airline prefix, seven digits, and these modulo 7."""
    serial = digits(rng, 7)
    return f"{rng.randrange(800, 990)}-{serial}{int(serial) % 7}"


def air_waybill(story: Story, rng: random.Random) -> Paper:
    """The goods' carriage by air, had they flown: house or master by the seed; weights and packages of the story."""
    house = rng.random() < 0.5
    start, end = _AIRPORTS[story.loading_country], rng.choice(_GATEWAYS)
    namer = Namer(rng)
    airline = f"{namer.line()} {rng.choice(('Air Cargo', 'Airlines', 'Airways'))}"
    code = "".join(c for c in airline.upper() if c.isalpha())[:2]
    fields = {
        "number": f"{story.numbers['scac']}{digits(rng, 7)}" if house else waybill_number(rng),
        **({"master_number": waybill_number(rng)} if house else {}),
        **party("shipper", story.seller),
        **party("consignee", story.buyer),
        "carrier.name": airline,
        "voyage": f"{code}{rng.randrange(100, 9800)}",
        "port_of_loading": start[0],
        "port_of_discharge": end[0],
        "on_board_date": day(story, "on_board"),
        **_cargo(story),
        "freight_terms": _terms(story),
        "level": "house" if house else "master",
    }
    extras = {
        "title": "HOUSE AIR WAYBILL" if house else "AIR WAYBILL",
        "loading_code": start[1],
        "discharge_code": end[1],
        "agent": f"{story.forwarder.name}, {story.forwarder.city}",
        "rate": f"{Decimal(rng.randrange(210, 690)) / 100:.2f}",
        "description": goods_words(story.lines),
        "volume_text": f"{story.volume:.2f} CBM",
        "issue_place": start[0],
        "nvd": "NVD",
    }
    return make("air_waybill", fields, extras)


def arrival_notice(story: Story, rng: random.Random) -> Paper:
    """The destination agent's notice; charges stand in ``row[i]``."""
    charge = [["Ocean freight", money(story.freight)]] if _terms(story) == "COLLECT" else []
    charge += [["Terminal handling", "185.00"], ["Documentation fee", "65.00"], ["ISF filing", "35.00"]]
    fields = {
        "number": story.numbers["bill"],
        "master_number": story.numbers["master"],
        "vessel": story.vessel,
        "voyage": story.numbers["voyage"],
        "port_of_loading": story.loading[0],
        "port_of_discharge": story.unlading[0],
        "place_of_delivery": story.unlading[0],
        "arrival_date": day(story, "arrival"),
        **_cargo(story),
        "volume": f"{story.volume:.3f}",
        "freight_terms": _terms(story),
        **party("shipper", story.seller),
        **party("consignee", story.buyer),
        **(party("notify", story.buyer) if rng.random() < 0.5 else {}),
        "carrier.name": story.carrier.name,
        **_boxes(story),
    }
    if rng.random() < 0.4:
        fields["on_board_date"] = day(story, "on_board")
    extras = {
        "title": rng.choice(("ARRIVAL NOTICE", "ARRIVAL NOTICE / FREIGHT BILL", "NOTICE OF ARRIVAL")),
        "issuer": story.forwarder.name,
        "issuer_address": story.forwarder.address,
        "notice_date": day(story, "arrival", -rng.randrange(2, 7)),
        "it_number": f"V{digits(rng, 8)}" if rng.random() < 0.3 else "",
        "firms": f"{rng.choice('WYZVX')}{digits(rng, 3)}",
        "last_free_day": day(story, "arrival", 5),
        "description": goods_words(story.lines),
        "notify_text": "SAME AS CONSIGNEE",
        "file_number": story.numbers["file"],
        "charges_total": money(sum((Decimal(c[1]) for c in charge), Decimal(0))),
        **rows("row", charge),
    }
    return make("arrival_notice", fields, extras)


def delivery_receipt(story: Story, rng: random.Random) -> Paper:
    """Proof that the boxes came to the buyer's door; the receipt's own number is an extra."""
    fields = {
        "number": story.numbers["bill"],
        "delivery_date": day(story, "entry", rng.randrange(1, 9)),
        **_cargo(story),
        **party("deliver_to", story.buyer),
        "received_by.name": story.people["witness"],
        "carrier.name": f"{Namer(rng).line()} {rng.choice(('Drayage', 'Trucking', 'Cartage'))} LLC",
        **_boxes(story, seals=rng.random() < 0.5),
    }
    if rng.random() < 0.4:
        fields |= party("shipper", story.seller)
    extras = {
        "title": rng.choice(("DELIVERY RECEIPT", "PROOF OF DELIVERY", "DELIVERY ORDER / RECEIPT")),
        "receipt_number": f"DR-{digits(rng, 6)}",
        "pickup": f"{story.unlading[0]} terminal",
        "description": goods_words(story.lines),
        "condition": "Received in good order and condition",
        "driver": story.people["agent"],
        "time_in": "08:40",
        "time_out": "10:15",
    }
    return make("delivery_receipt", fields, extras)


def freight_invoice(story: Story, rng: random.Random) -> Paper:
    """The forwarder's bill for the carriage, roles issuer and payer; charges in ``row[i]``."""
    charge = [["Ocean freight", money(story.freight)], ["Chassis usage", "120.00"], ["Customs clearance", "150.00"]]
    fields = {
        "number": f"{rng.choice(('FI', 'INV', 'AR'))}{digits(rng, 7)}",
        "date": day(story, "arrival", rng.randrange(-3, 6)),
        "amount": money(sum((Decimal(c[1]) for c in charge), Decimal(0))),
        "currency": "USD",
        **party("issuer", story.forwarder, reach=True),
        **party("payer", story.buyer),
    }
    extras = {
        "title": rng.choice(("FREIGHT INVOICE", "INVOICE", "FREIGHT BILL")),
        "bl_number": story.numbers["bill"],
        "vessel": f"{story.vessel} {story.numbers['voyage']}",
        "containers": ", ".join(story.containers),
        "due_date": day(story, "arrival", 20),
        "terms": "Net 15 days",
        **rows("row", charge),
    }
    return make("freight_invoice", fields, extras)


def insurance_certificate(story: Story, rng: random.Random) -> Paper:
    """Cargo cover of the goods at 110 per cent (``form`` cargo), or the broker's errors and omissions (``form`` eo)."""
    insurer = Namer(rng).us_company("Marine Insurance Company|Assurance Company|Underwriters", ("Inc.", "corporation"))
    number = f"{rng.choice(('MC', 'OC', 'PYIE'))}{digits(rng, 10)}"
    if rng.random() < 0.3:
        start = (story.days["entry"] - timedelta(days=rng.randrange(30, 300))).isoformat()
        fields = {
            "number": number,
            "date": start,
            "expiry_date": years_on(start, 1),
            "amount": f"{rng.choice((250000, 500000, 1000000))}.00",
            "currency": "USD",
            **party("insured", story.broker),
            **party("insurer", insurer),
        }
        extras = {"title": "CERTIFICATE OF LIABILITY INSURANCE", "form": "eo", "cover": "ERRORS AND OMISSIONS"}
        return make("insurance_certificate", fields, extras)
    fields = {
        "number": number,
        "date": day(story, "on_board", -1),
        "amount": money(ids.cents(story.total * Decimal("1.1"))),
        "currency": "USD",
        **party("insured", story.seller if story.incoterm == "CIF" else story.buyer),
        **party("insurer", insurer),
    }
    extras = {
        "title": rng.choice(("MARINE CARGO INSURANCE CERTIFICATE", "CARGO TRANSPORTATION INSURANCE POLICY")),
        "form": "cargo",
        "cover": "INSTITUTE CARGO CLAUSES (A)",
        "invoice_number": story.numbers["invoice"],
        "bl_number": story.numbers["bill"],
        "vessel": f"{story.vessel} V.{story.numbers['voyage']}",
        "sailing_date": day(story, "on_board"),
        "port_of_loading": story.loading[0],
        "port_of_discharge": story.unlading[0],
        "description": goods_words(story.lines),
        "packages_words": f"{story.cartons} CTNS",
    }
    return make("insurance_certificate", fields, extras)


def security_filing(story: Story, rng: random.Random) -> Paper:
    """The importer security filing: who sells, buys, makes, stuffs, consolidates, and where it goes."""
    fields = {
        "number": f"{story.numbers['filer']}-{digits(rng, 11)}",
        "date": day(story, "on_board", -rng.randrange(2, 6)),
        "status": rng.choice(("ACCEPTED", "ON FILE", "ACCEPTED - BILL ON FILE")),
        **party("seller", story.seller),
        **party("buyer", story.buyer),
        **party("manufacturer", story.factory),
        **party("ship_to", story.buyer),
        **party("stuffing_location", story.factory),
        **party("consolidator", story.carrier),
        "importer.name": story.buyer.name,
        "importer.id": story.numbers["ein"],
        "consignee.id": story.numbers["ein"],
    }
    goods = list(dict.fromkeys((line.goods.hts[:7], line.goods.words) for line in story.lines))
    extras = {
        "title": rng.choice(("IMPORTER SECURITY FILING", "IMPORTER SECURITY FILING (ISF 10+2)", "ISF CONFIRMATION")),
        "bl_number": story.numbers["bill"],
        "master_number": story.numbers["master"],
        "vessel": story.vessel,
        "voyage": story.numbers["voyage"],
        "bond_type": "8" if story.bond_type == "continuous" else "9",
        "incoterm": f"{story.incoterm} {place(story)}",
        "port": story.unlading[0],
        **rows("row", [[hts, words, story.origin] for hts, words in goods]),
    }
    return make("security_filing", fields, extras)
