# ruff: noqa: E501 - wordings are easier to compare on lines of their own
"""The parties of an agreement as one paper names them, and its title."""

from __future__ import annotations

import random
from dataclasses import dataclass

from scripts.training.invented import COUNTRIES, address, company, initials, person, state, word
from scripts.training.markup import mark, maybe, pick

PAIRS = (
    "Seller:Buyer|Supplier:Purchaser|Supplier:Customer|Vendor:Distributor|Manufacturer:Distributor|Company:Distributor|Company:Contractor|Licensor:Licensee|"
    "Carrier:Shipper|Transporter:Shipper|Owner:Operator|Client:Consultant|Principal:Agent|Importer:IOR|Client:Service Provider|Provider:Customer|Company:Supplier|"
    "Lessor:Lessee|Consignor:Consignee|Party A:Party B|Assignor:Assignee|Grantor:Attorney|Buyer:Buying Agent|Payer:Paying Agent|Merchant:Processor|Exporter:Importer|"
    "Sponsor:Recipient|Borrower:Lender|Producer:Gatherer|Developer:Publisher|Sender:Forwarder|Franchisor:Franchisee|Company:Manufacturer|Reseller:Company|Agent:Company"
).split("|")
_KINDS = (
    "Supply|Distribution|Distributor|Manufacturing|Transportation|Transportation Services|Sales|Purchase|Sale and Purchase|Sales and Purchase|Services|Master Services|Master Supply|"
    "Exclusive Distribution|Non-Exclusive Distributor|Manufacturing and Supply|License|License and Supply|Outsourcing|Marketing|Co-Marketing|Co-Branding|Joint Development|Development|"
    "Agency|Buying Agency|Purchasing Agency|Importer of Record|Importer of Record Service|Payment Agency|Third Party Payment|Consulting|Consignment|Logistics|Warehousing|Freight Services|"
    "Reseller|Value Added Reseller|OEM|Product Purchase|Strategic Alliance|Cooperation|Commission|Toll Manufacturing|Processing|Gathering|Franchise|Hosting|Maintenance|Sponsorship|"
    "Strategic Licensing, Distribution and Marketing|Intellectual Property|Promotion|Endorsement|Joint Venture|Affiliate|Collaboration|Equipment Lease|Private Label|Quality"
)


@dataclass
class Side:
    """A party as one paper names it: in full, by its role or short name, with what is said of it."""

    name: str
    role: str
    quoted: str
    where: str
    what: str
    person: bool = False


def title(rng: random.Random) -> str:
    """The title of an agreement."""
    ending = pick(rng, "Agreement|Agreement|Agreement|Agreement|Contract")
    return f"{maybe(rng, 0.06, 'Amended and Restated ')}{pick(rng, _KINDS)} {ending}"


def _short(rng: random.Random, name: str) -> str:
    head = name.split(",", maxsplit=1)[0].split()
    return pick(
        rng, (head[0], head[0].capitalize() if head[0].isupper() else head[0], " ".join(head[:2]), initials(rng))
    )


def what_it_is(rng: random.Random) -> str:
    """What a company is and under whose laws, or whose subsidiary."""
    place = pick(rng, COUNTRIES) if rng.random() < 0.35 else state(rng)
    kind = pick(
        rng,
        "corporation|limited liability company|company|limited partnership|private limited company|general partnership|company limited by shares|close corporation",
    )
    return pick(rng, (
        f"a {place} {kind}", f"a {place} {kind}", f"a {place} {kind}", f"an {place} {kind}", f"a {kind} organized under the laws of {place}", f"a {kind} organized and existing under the laws of {place}",
        f"a {kind} duly incorporated under the laws of the State of {place}", f"a {place.upper()} {kind}", f"a {kind} formed in {place}", f"a {kind} established in {place}",
        f"a division of {company(rng)}", f"a wholly-owned subsidiary of {company(rng)}", f"a {place} {kind} and a subsidiary of {company(rng)}", "", "",
        f"on behalf of itself and its affiliates, a {place} {kind}", f"a company incorporated in {place} under registration number {rng.randrange(10**5, 10**8)}",
        f"with Tax ID {rng.randrange(10, 99)}-{rng.randrange(10**6, 10**7)}", f"a company of mixed economy, represented herein by {person(rng)}",
    ))  # fmt: skip


def _where(rng: random.Random) -> str:
    place = mark("ADDRESS", address(rng))
    return pick(rng, (
        f"with its principal place of business at {place}", f"having its principal place of business at {place}", f"with offices at {place}", f"with offices located at {place}",
        f"having an office at {place}", f"located at {place}", f"whose principal place of business is {place}", f"having its registered office at {place}", f"with an address at {place}",
        f"whose address is {place}", f"of {place}", f"{place}", f"with its headquarters at {place}", f"having a place of business located at {place}", f"with a business address of {place}",
        f"having an office for the transaction of business at {place}", f"the address of which is {place}", f"with a corporate address at {place}", f"domiciled at {place}", f"residing at {place}",
    ))  # fmt: skip


def _quote(rng: random.Random, role: str, style: int) -> str:
    left, right = (("“", "”"), ('"', '"'), ('"', '"'), ("'", "'"), ("‘", "’"))[style]
    inner = mark("ROLE", role)
    said = f"{left}{maybe(rng, 0.25, pick(rng, 'the |The '))}{inner}{right}"
    also = maybe(rng, 0.06, f" or {left}{mark('ROLE', initials(rng))}{right}")
    return pick(rng, (
        f"({said}{also})", f"({said}{also})", f"({said})", f"(the {said})", f"(the {said})", f"(hereinafter {said})", f"(hereinafter referred to as {said})", f"(hereinafter called {said})",
        f"(hereinafter referred to as the {said})", f"(hereafter {said})", f"(referred to herein as {said})", f", hereinafter referred to as {said}", f", hereinafter {said}",
        f"(together with its affiliates, {said})", f"(“Company” or {said})" if style == 0 and role != "Company" and not also else f"({said})", f"(collectively with its subsidiaries, {said})",
        f"({said}, which expression shall include its successors)", f", hereinafter called the {said}", f"({inner})",
    ))  # fmt: skip


def side(rng: random.Random, role: str, style: int, *, described: float = 0.7, placed: float = 0.5) -> Side:
    """A party of an agreement."""
    alone = rng.random() < 0.05
    name = person(rng) if alone else company(rng)
    if not alone and rng.random() < 0.04:
        name += pick(rng, (", d/b/a ", " d/b/a ", ", doing business as ", " DBA ")) + word(rng)
    short = role if rng.random() < 0.5 else _short(rng, name)
    what = "an individual" if alone else what_it_is(rng) if rng.random() < described else ""
    former = (
        "" if alone else maybe(rng, 0.04, f" ({pick(rng, 'f/k/a|formerly known as|formerly|F/K/A')} {company(rng)})")
    )
    shown = mark("PARTY", name) + former
    return Side(shown, short, _quote(rng, short, style), _where(rng) if rng.random() < placed else "", what, alone)


def told(rng: random.Random, one: Side) -> str:
    """A party in running text: name, what it is, where, and in which role, in one of several orders."""
    parts = [p for p in (one.what, one.where) if p]
    if rng.random() < 0.15:
        parts.reverse()
    quoted = one.quoted if one.quoted.startswith(",") else " " + one.quoted
    if rng.random() < 0.15:
        return one.name + quoted + "".join(f", {p}" for p in parts)
    if len(parts) == 2 and rng.random() < 0.5:
        return f"{one.name}, {parts[0]} {parts[1]}{maybe(rng, 0.3, ',')}{quoted}"
    return one.name + "".join(f", {p}" for p in parts) + maybe(rng, 0.25 if parts else 0.02, ",") + quoted


def sides(rng: random.Random) -> list[Side]:
    """The two, at times three parties of one paper; all quoted and described alike."""
    first, second = pick(rng, PAIRS).split(":")
    roles = [first, second] if rng.random() < 0.5 else [second, first]
    style, described, placed = rng.randrange(5), rng.choice((0.1, 0.9, 1.0)), rng.choice((0.0, 0.1, 0.9, 1.0))
    if rng.random() < 0.1:
        roles.append(pick(rng, "Guarantor|Parent|Company|Escrow Agent|Bank"))
    return [side(rng, role, style, described=described, placed=placed) for role in roles]


def joined(rng: random.Random, parties: list[Side]) -> str:
    """The parties one after the other in running text."""
    texts = [told(rng, p) for p in parties]
    comma = pick(rng, ",|,||;")
    return f"{comma} ".join(texts[:-1]) + f"{comma} {pick(rng, 'and|and|and|AND')} {texts[-1]}"


def both(rng: random.Random, parties: list[Side]) -> str:
    """What is said of both parties together, or nothing."""
    a, b = parties[0].role, parties[1].role
    return pick(rng, (
        "", "", f" {a} and {b} may be referred to individually as a “Party” or collectively as the “Parties.”", ' (each a "Party" and together the "Parties").', f" {a} and {b} agree as follows:",
        " The parties agree as follows:", f" Each of {a} and {b} is referred to as a \"Party\".", " (collectively, the “Parties”)", f" {a} and {b} are sometimes referred to herein as the \"parties\".",
    ))  # fmt: skip
