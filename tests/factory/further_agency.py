"""Further papers about who may act: agency agreements, licences, memberships, identity, formation, tax forms."""

from __future__ import annotations

import random
from datetime import timedelta

from tests.factory.further_base import day, digits, make, party, years_on
from tests.factory.model import Paper
from tests.factory.names import US_STATES, Namer
from tests.factory.story import Story

_IOR_TITLES = ("IMPORTER OF RECORD SERVICE AGREEMENT", "IMPORTER OF RECORD AGREEMENT", "IOR SERVICES AGREEMENT")


def _agreement(
    story: Story, rng: random.Random, kind: str, principal: dict[str, str], agent: dict[str, str], **more: str
) -> Paper:
    """An agreement signed before the contract, for one to three years or until cancelled."""
    start = day(story, "contract", -rng.randrange(20, 200))
    fields = {"date": start, **principal, **agent}
    term = rng.choice((0, 1, 1, 2, 3))
    if term:
        fields["expiry_date"] = years_on(start, term)
    extras = {
        "term": f"{term} year{'s' if term > 1 else ''}" if term else "until terminated by 30 days' notice",
        **more,
    }
    return make(kind, fields, extras)


def ior_agreement(story: Story, rng: random.Random) -> Paper:
    """The seller engages the buyer as importer of record for a fee."""
    return _agreement(
        story, rng, "ior_agreement", party("principal", story.seller), party("agent", story.buyer),
        title=rng.choice(_IOR_TITLES),
        fee=f"USD {rng.choice((150, 250, 400))}.00 per shipment", principal_signatory=story.people["seller"],
        agent_signatory=story.people["officer"], agent_number=story.numbers["ein"],
    )  # fmt: skip


def payment_agency_agreement(story: Story, rng: random.Random) -> Paper:
    """The buyer lets another company pay its invoices."""
    payer = Namer(rng, story.buyer.name).us_company("Trade Finance|Payment Services|Treasury Services")
    return _agreement(
        story, rng, "payment_agency_agreement", party("principal", story.buyer), party("agent", payer),
        title=rng.choice(("PAYMENT AGENCY AGREEMENT", "THIRD PARTY PAYMENT AUTHORIZATION", "PAYMENT AGENT AGREEMENT")),
        payee=story.seller.name, contract_number=story.numbers["contract"],
        principal_signatory=story.people["officer"], agent_signatory=story.people["witness"],
    )  # fmt: skip


def buying_agency_agreement(story: Story, rng: random.Random) -> Paper:
    """A buying agent abroad works for the buyer on commission."""
    agent = Namer(rng, story.seller.name).trader("HK")
    paper = _agreement(
        story, rng, "buying_agency_agreement", party("principal", story.buyer), party("agent", agent),
        title=rng.choice(("BUYING AGENCY AGREEMENT", "BUYING AGENT AGREEMENT")),
        commission=f"{rng.choice((3, 4, 5, 6))}% of the FOB value", principal_signatory=story.people["officer"],
        agent_signatory=Namer(rng).foreign_person("HK"),
    )  # fmt: skip
    if rng.random() < 0.4:
        paper.fields["number"] = f"BA-{digits(rng, 5)}"
    return paper


def broker_license(story: Story, rng: random.Random) -> Paper:
    """The broker's licence; it has no expiry, a status only on a register's print (``form`` register)."""
    fields = {"number": digits(rng, 5), "holder.name": story.broker.name}
    form = rng.choice(("licence", "register"))
    if form == "register":
        fields |= {"status": "ACTIVE", "holder.address": story.broker.address}
    extras = {
        "title": rng.choice(("CUSTOMS BROKER LICENSE", "LICENSE TO TRANSACT CUSTOMS BUSINESS")),
        "form": form,
        "issue_date": years_on(day(story, "entry"), -rng.randrange(3, 20)),
        "filer_code": story.numbers["filer"],
        "port": story.unlading[0],
        "qualifier": story.people["agent"],
        "permit": f"NP{digits(rng, 4)}",
    }
    return make("broker_license", fields, extras)


def ctpat_certificate(story: Story, rng: random.Random) -> Paper:
    """A member's certificate or status print of the trade partnership; ``number`` is the verification number."""
    member = rng.choice((story.buyer, story.broker, story.factory))
    start = day(story, "entry", -rng.randrange(60, 700))
    fields = {
        "number": f"{rng.choice(('imp', 'bro', 'mfr'))}{digits(rng, 5)}-{digits(rng, 4)}",
        "status": rng.choice(("Certified, Validated", "CERTIFIED", "Tier II - Validated", "Tier III")),
        "holder.name": member.name,
    }
    if rng.random() < 0.6:
        fields["expiry_date"] = years_on(start, 4 if rng.random() < 0.5 else 3)
    if rng.random() < 0.5:
        fields["holder.address"] = member.address
    extras = {
        "title": rng.choice(("CERTIFICATE OF MEMBERSHIP", "CTPAT STATUS VERIFICATION", "CERTIFICATE OF VALIDATION")),
        "programme": "Customs Trade Partnership Against Terrorism",
        "issue_date": start,
        "form": rng.choice(("certificate", "portal")),
    }
    return make("ctpat_certificate", fields, extras)


def identity_document(story: Story, rng: random.Random) -> Paper:
    """The officer's passport or driving licence (``form``); a passport's number stands in its machine lines too."""
    name = story.people["officer"]
    issued = day(story, "power", -rng.randrange(100, 1400))
    born = (story.days["power"] - timedelta(days=rng.randrange(9500, 22000))).isoformat()
    if rng.random() < 0.5:
        number = f"{rng.choice('ACEXZ')}{digits(rng, 8)}"
        fields = {"number": number, "date": issued, "expiry_date": years_on(issued, 10), "holder.name": name,
                  "holder.country": "US"}  # fmt: skip
        extras = {"form": "passport", "title": "PASSPORT", "birth_date": born, "sex": rng.choice("MF"),
                  "birth_place": rng.choice(list(US_STATES.values()))[0]}  # fmt: skip
        extras["mrz"] = _machine_lines(name, number, born, issued, extras["sex"])
        return make("identity_document", fields, extras)
    fields = {
        "number": f"{rng.choice('ABDFGHK')}{digits(rng, 7)}",
        "date": issued,
        "expiry_date": years_on(issued, rng.choice((5, 8))),
        "holder.name": name,
        "holder.address": Namer(rng).us_place()["street"]
        + f", {story.buyer.city}, {story.buyer.region} {story.buyer.postal}",
    }
    extras = {"form": "licence", "title": "DRIVER LICENSE", "birth_date": born, "sex": rng.choice("MF"),
              "state": story.buyer.state, "class": "C"}  # fmt: skip
    return make("identity_document", fields, extras)


def _machine_lines(name: str, number: str, born: str, issued: str, sex: str) -> str:
    """The two machine-readable lines of a passport (ICAO 9303), with their check digits."""
    parts = name.upper().replace(".", "").split()
    top = f"P<USA{parts[-1]}<<{'<'.join(parts[:-1])}".ljust(44, "<")[:44]
    birth, end = born[2:].replace("-", ""), years_on(issued, 10)[2:].replace("-", "")
    head = number + _check(number)
    body = f"{head}USA{birth}{_check(birth)}{sex}{end}{_check(end)}".ljust(42, "<") + "0"
    return f"{top}\n{body}{_check(head + birth + _check(birth) + end + _check(end) + '0')}"


def _check(text: str) -> str:
    values = [0 if c == "<" else int(c, 36) for c in text]
    return str(sum(v * (7, 3, 1)[i % 3] for i, v in enumerate(values)) % 10)


def formation_record(story: Story, rng: random.Random) -> Paper:
    """The importer's formation: ``form`` certificate, articles or search (a register's print with a status)."""
    llc = story.buyer.form == "llc"
    form = rng.choice(("certificate", "articles", "search"))
    titles = {
        "certificate": "CERTIFICATE OF FORMATION" if llc else "CERTIFICATE OF INCORPORATION",
        "articles": "ARTICLES OF ORGANIZATION" if llc else "ARTICLES OF INCORPORATION",
        "search": "BUSINESS ENTITY SEARCH",
    }
    fields = {
        "number": digits(rng, rng.choice((7, 10, 12))),
        "date": day(story, "formed"),
        **party("holder", story.buyer),
    }
    if form == "search":
        fields["status"] = rng.choice(("Active", "ACTIVE", "In Existence", "Good Standing"))
    extras = {
        "form": form,
        "title": titles[form],
        "state": story.buyer.state,
        "entity_type": "Limited Liability Company" if llc else "Domestic Profit Corporation",
        "agent": story.people["witness"],
        "organizer": story.people["officer"],
        "officer_title": story.people["officer_title"],
    }
    return make("formation_record", fields, extras)


def tax_return(story: Story, rng: random.Random) -> Paper:
    """The importer's W-9, SS-4 or 941 (``form``): the taxpayer is ``holder``, its number ``holder.id``."""
    form = rng.choice(("W-9", "SS-4", "941"))
    when = day(story, "letter", -10) if form == "SS-4" else day(story, "power", -rng.randrange(1, 90))
    fields = {"date": when, **party("holder", story.buyer, number="" if form == "SS-4" else story.numbers["ein"])}
    extras = {
        "form": form,
        "company_type": {"corporation": "C Corporation", "llc": "Limited liability company"}[story.buyer.form],
        "signatory": story.people["officer"],
        "signatory_title": story.people["officer_title"],
        "quarter": str(rng.randrange(1, 5)),
        "year": when[:4],
        "wages": f"{rng.randrange(40, 900) * 1000 + rng.randrange(999)}.{rng.randrange(100):02d}",
        "state": story.buyer.state,
        "started": day(story, "formed"),
        "phone": story.buyer.phone,
    }
    return make("tax_return", fields, extras)
