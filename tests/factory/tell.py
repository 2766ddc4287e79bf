"""Tells a story from a seed: the same seed and shape always give the same one."""

from __future__ import annotations

import math
import random
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from tests.factory import goods as catalogue
from tests.factory import identifiers as ids
from tests.factory.names import COUNTRY_NAMES, ORIGINS, Company, Namer
from tests.factory.story import Bank, Line, Payment, Shape, Story

_BANK_WORDS = """Argosy Bluepoint Cordelia Evenmark Fairmarket Goldcrest Hallmere Ironvale Jadeport Kingsford Longreach
Merchantville Northquay Overlea Portmanor Quillport Riverton Stonequay Tidewater Unionvale""".split()
_BROKER_WORDS = "Customs Brokers|Customhouse Brokers|Customs Services|Trade Compliance"
_TITLES = {
    "corporation": ("President", "Vice President", "Treasurer", "Secretary"),
    "llc": ("Managing Member", "Manager", "Member"),
}


def tell(seed: int, shape: Shape | None = None) -> Story:
    """A consistent invented import. Choices that ``shape`` leaves open are made by the seed."""
    rng = random.Random(f"story {seed}")
    namer = Namer(rng)
    plan = _plan(rng, shape or Shape())
    days = _days(rng, plan)
    seller, factory = _makers(rng, namer, plan)
    buyer = namer.importer(plan["sector"])
    broker = namer.us_company(_BROKER_WORDS)
    surety = namer.us_company("Surety Company|Casualty and Surety|Insurance Company", ("Inc.", "corporation"))
    carrier = namer.us_company("Container Lines|Ocean Lines|Consolidators")
    story = Story(
        seed=seed,
        origin=plan["origin"],
        seller=seller,
        factory=factory,
        buyer=buyer,
        broker=broker,
        surety=surety,
        forwarder=namer.us_company("Freight Forwarding|Global Logistics"),
        carrier=replace(carrier, name=f"{namer.line()} {carrier.name}"),
        lines=_lines(rng, plan),
        numbers={},
        days=days,
        people=_people(rng, namer, seller, buyer),
        seller_bank=_bank(rng, namer, seller),
        buyer_bank=_bank(rng, namer, buyer),
        loading=rng.choice(catalogue.FOREIGN_PORTS[plan["origin"]]),
        unlading=rng.choice(catalogue.US_PORTS),
        vessel=namer.ship(),
        containers=[],
        seals=[],
        freight=Decimal(rng.randrange(700, 3900)),
        insurance=Decimal(rng.randrange(40, 190)),
        terms=_terms(plan["payments"]),
        incoterm=plan["incoterm"],
        load=plan["load"],
        wire=plan["wire"],
        letter=plan["letter"],
        edition=plan["edition"],
        bond_type=plan["bond"],
    )
    _number(rng, story)
    _load(rng, story)
    _pay(rng, story, plan["payments"])
    return story


def _plan(rng: random.Random, shape: Shape) -> dict[str, str]:
    """Every choice made: the shape's where it has one, else the seed's."""
    drawn = {
        "incoterm": rng.choice(("FOB", "FOB", "FOB", "FCA", "EXW", "CIF", "CFR")),
        "payments": rng.choice(("full", "full", "deposit")),
        "lines": str(rng.choice((1, 2, 2, 3, 4, 5))),
        "load": rng.choice(("FCL", "FCL", "LCL")),
        "wire": rng.choice(("advice", "advice", "mt103")),
        "bond": rng.choice(("continuous", "continuous", "continuous", "single")),
        "letter": rng.choice(("CP575", "CP575", "147C")),
        "trader": rng.choice(("", "", "yes")),
        "edition": rng.choice(("2024", "2024", "2024", "2014")),
        "origin": rng.choice(ORIGINS),
        "sector": rng.choice(catalogue.SECTORS),
    }
    given = {name: getattr(shape, name) for name in drawn}
    chosen = {name: str(value) for name, value in given.items() if value is not None}
    if shape.trader is not None:
        chosen["trader"] = "yes" if shape.trader else ""
    return drawn | chosen


def _days(rng: random.Random, plan: dict[str, str]) -> dict[str, date]:
    """The dates of the import, in lawful order; the entry falls into fiscal years 2024 to 2026."""
    arrival = date(2023, 11, 15) + timedelta(days=rng.randrange(0, 960))
    entry = arrival + timedelta(days=rng.randrange(0, 5))
    on_board = arrival - timedelta(days=rng.randrange(14, 34))
    invoice = on_board - timedelta(days=rng.randrange(1, 9))
    power = entry - timedelta(days=rng.randrange(40, 900))
    old = min(power, entry - timedelta(days=1300)) - timedelta(days=rng.randrange(60, 1500))
    return {
        "arrival": arrival,
        "entry": entry,
        "summary": entry + timedelta(days=rng.randrange(1, 10)),
        "on_board": on_board,
        "invoice": invoice,
        "contract": invoice - timedelta(days=rng.randrange(25, 75)),
        "latest": on_board + timedelta(days=rng.randrange(3, 20)),
        "due": on_board + timedelta(days=30 if plan["payments"] == "full" else 14),
        "power": power,
        "record": power - timedelta(days=rng.randrange(0, 20)),
        "bond": entry - timedelta(days=0 if plan["bond"] == "single" else rng.randrange(35, 1250)),
        "letter": old if plan["letter"] == "CP575" else power - timedelta(days=rng.randrange(5, 40)),
        "formed": old - timedelta(days=rng.randrange(5, 200)),
        "as_of": on_board + timedelta(days=rng.randrange(70, 120)),
    }


def _makers(rng: random.Random, namer: Namer, plan: dict[str, str]) -> tuple[Company, Company]:
    """Seller and factory: the same company unless a trading company stands between."""
    factory = namer.maker(plan["origin"], plan["sector"])
    if not plan["trader"]:
        return factory, factory
    country = "HK" if plan["origin"] == "CN" and rng.random() < 0.4 else plan["origin"]
    return namer.trader(country), factory


def _people(rng: random.Random, namer: Namer, seller: Company, buyer: Company) -> dict[str, str]:
    first, second = rng.sample(_TITLES[buyer.form], 2)
    return {
        "officer": namer.person(),
        "officer_title": first,
        "second": namer.person(),
        "second_title": second,
        "declarant": namer.person(),
        "agent": namer.person(),
        "seller": namer.foreign_person(seller.country),
        "witness": namer.person(),
    }


def _lines(rng: random.Random, plan: dict[str, str]) -> list[Line]:
    """Lines of one sector's goods that fill part of a box, each worth a formal entry's share."""
    offers = [(g, v) for g in catalogue.CATALOGUE if g.sector == plan["sector"] for v in g.variants.split("|")]
    chosen = rng.sample(offers, min(int(plan["lines"]), len(offers)))
    room = rng.uniform(4, 12) if plan["load"] == "LCL" else rng.uniform(22, 110)
    lines = []
    for kind, variant in chosen:
        by_room = int(room / len(chosen) / float(kind.carton[3]) * rng.uniform(0.6, 1))
        low, high = (Decimal(p) for p in kind.price)
        price = ids.cents(low + (high - low) * Decimal(rng.randrange(0, 101)) / 100)
        by_value = math.ceil(Decimal(3600) / len(chosen) / (price * kind.carton[0]))
        cartons = min(max(by_room, by_value, 6), max(by_value, 900))
        lines.append(Line(kind, f"{kind.words} {variant}", cartons * kind.carton[0], price, cartons))
    return lines


def _bank(rng: random.Random, namer: Namer, holder: Company) -> Bank:
    word = namer.fresh(_BANK_WORDS)
    if holder.country == "US":
        place = namer.us_place()
        name = f"{word} {rng.choice(('National Bank', 'Commerce Bank', 'Trust Bank'))}, N.A."
        address = f"{place['street']}, {place['city']}, {place['region']} {place['postal']}"
        return Bank(name, address, ids.bic(rng, name, "US"), ids.digits(rng, 10), ids.aba(rng))
    kind = rng.choice(("Merchants Bank", "Commercial Bank", "Overseas Bank"))
    name = f"{word} {kind} {holder.city} Branch"
    address = f"{rng.randrange(2, 400)} Finance Street, {holder.city}, {COUNTRY_NAMES[holder.country]}"
    account = _account(rng, holder.country)
    return Bank(name, address, ids.bic(rng, name, holder.country), account)


def _account(rng: random.Random, country: str) -> str:
    if country == "IT":
        return ids.iban("IT", "X" + ids.digits(rng, 22))
    national = {"DE": 18, "TR": 22}.get(country)
    return ids.iban(country, ids.digits(rng, national)) if national else ids.digits(rng, rng.randrange(12, 19))


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split()[:2] if word[0].isalpha()).upper()


def _number(rng: random.Random, story: Story) -> None:
    """Gives the papers their numbers."""
    filer = ids.filer_code(rng)
    scac = _scac(rng, story.carrier.name)
    year, mark = story.days["invoice"].year, _initials(story.seller.name)
    letters = "".join(c for c in story.loading[0].upper() if c.isalpha())[:3]
    story.numbers |= {
        "filer": filer,
        "entry": ids.entry_number(filer, ids.digits(rng, 7)),
        "scac": scac,
        "bill": f"{scac}{letters}{ids.digits(rng, rng.randrange(6, 9))}",
        "master": f"{_scac(rng, story.vessel)}{ids.digits(rng, 9)}",
        "voyage": f"{rng.randrange(12, 999):03d}{rng.choice('EWN')}",
        "contract": _one(rng, f"{mark}SC-{year}-{ids.digits(rng, 4)}", f"SC{mark}{year % 100}{ids.digits(rng, 5)[:4]}"),
        "invoice": invoice_number(rng, mark, year),
        "packing": f"PL-{ids.digits(rng, 6)}",
        "order": f"PO-{ids.digits(rng, 5)}",
        "ein": ids.ein(rng),
        "bond": ids.digits(rng, 9),
        "surety": f"{rng.randrange(2, 899):03d}",
        "file": ids.digits(rng, 7),
        "amount": str(rng.choice((50000, 50000, 60000, 80000, 100000))),
    }


def invoice_number(rng: random.Random, mark: str, year: int) -> str:
    """An invoice number in one of several house styles."""
    return _one(rng, f"{mark}{year}-{ids.digits(rng, 4)}", f"INV-{ids.digits(rng, 6)}", f"{mark}-{ids.digits(rng, 5)}")


def _one(rng: random.Random, *choices: str) -> str:
    return rng.choice(choices)


def _scac(rng: random.Random, name: str) -> str:
    letters = [c for c in name.upper() if c.isalpha()]
    return "".join([letters[0], *rng.sample(letters[1:10], 3)])


def _load(rng: random.Random, story: Story) -> None:
    """Puts the goods into as many boxes as they need: one shared box, or boxes of 62 cubic metres and 24 tonnes."""
    need = max(story.volume / 62, story.gross / 24000)
    count = 1 if story.load == "LCL" else math.ceil(need)
    story.containers = [ids.container_number(rng) for _ in range(count)]
    story.seals = [f"{rng.choice('ABCHKLMS')}{ids.digits(rng, rng.randrange(6, 9))}" for _ in range(count)]


def _terms(payments: str) -> str:
    if payments == "deposit":
        return "30% T/T deposit, 70% balance against copy of B/L"
    return "100% T/T within 30 days after B/L date"


def _pay(rng: random.Random, story: Story, payments: str) -> None:
    """Pays the invoice in full, or 30 % with the contract and the rest after loading."""
    invoice, contract = story.numbers["invoice"], story.numbers["contract"]
    total = story.total
    if payments == "full":
        day = story.days["on_board"] + timedelta(days=rng.randrange(2, 29))
        story.payments = [Payment(day, total, _reference(rng, day), f"PAYMENT FOR INVOICE {invoice}")]
        return
    deposit = ids.cents(total * 30 / 100)
    first = story.days["contract"] + timedelta(days=rng.randrange(1, 9))
    second = story.days["on_board"] + timedelta(days=rng.randrange(2, 13))
    story.payments = [
        Payment(first, deposit, _reference(rng, first), f"30 PCT DEPOSIT CONTRACT {contract}"),
        Payment(second, total - deposit, _reference(rng, second), f"BALANCE INVOICE {invoice} CONTRACT {contract}"),
    ]


def _reference(rng: random.Random, day: date) -> str:
    return f"{rng.choice(('FT', 'OTT', 'WT', 'TRN'))}{day:%y%m%d}{ids.digits(rng, 6)}"
