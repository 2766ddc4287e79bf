# ruff: noqa: E501 - wordings are easier to compare on lines of their own
"""The sentences that open agreements, their covers and lists of parties, and the recitals behind them."""

from __future__ import annotations

import random

from scripts.training.invented import address, company, day, initials, person, word
from scripts.training.markup import mark, maybe, pick
from scripts.training.sides import Side, both, joined, sides, title, told


def _as_of(rng: random.Random, label: str = "SIGNED") -> str:
    when = mark(label, day(rng))
    called = maybe(
        rng,
        0.45,
        pick(
            rng,
            (
                " (the “Effective Date”)",
                ' (the "Effective Date")',
                ' ("Effective Date")',
                " (“Agreement Date”)",
                " (the “Commencement Date”)",
                ' (hereinafter the "Effective Date")',
            ),
        ),
    )
    return (
        pick(
            rng,
            (
                "as of ",
                "as of the ",
                "as of this ",
                "on ",
                "on this ",
                "this ",
                "effective as of ",
                "dated as of ",
                "dated ",
                "on the ",
                "effective ",
                "as of ",
            ),
        )
        + when
        + called
    )


_MADE = "is made and entered into|is entered into|is made|made and entered into|is being entered into|is hereby entered into|was made and entered into|has been concluded|is executed|is made, entered into and effective|entered into|is signed|is concluded"
_BETWEEN = "by and between|by and between|by and between|between|between|by and among|by and between:|between:|among|by|, by and between|, between"


def opening(rng: random.Random) -> str:
    """The sentence that names the parties, with the agreement's day in it, at its end, or not at all."""
    parties, name = sides(rng), title(rng)
    called = maybe(
        rng,
        0.75,
        pick(
            rng,
            (
                " (the “Agreement”)",
                ' (this "Agreement")',
                ' ("Agreement")',
                " (“Agreement”)",
                ' (hereinafter the "Agreement")',
                " (together with its exhibits, the “Agreement”)",
                " (including all appendices hereto, this “Agreement”)",
            ),
        ),
    )
    start = pick(
        rng,
        (
            f"This {name}{called}",
            f"THIS {name.upper()}{called}",
            f"This Agreement{called}",
            f"{name.upper()}{called}",
            f"THIS AGREEMENT{called}",
            f"This {pick(rng, 'Contract|contract|agreement')}",
        ),
    )
    named, made, between = joined(rng, parties), pick(rng, _MADE), pick(rng, _BETWEEN)
    shapes = (
        f"{start} {made} {_as_of(rng)}{maybe(rng, 0.4, ',')} {between} {named}.", f"{start} {made} {_as_of(rng)}{maybe(rng, 0.4, ',')} {between} {named}.",
        f"{start}, {_as_of(rng)}, is {between} {named}.", f"{start}, {_as_of(rng)}, {made} {between} {named}.", f"{start} {_as_of(rng)} {between} {named}.",
        f"{start} {made} {between} {named} {_as_of(rng)}.", f"{start} {made} {between} {named}.", f"{start}, {made} {between} {named}, {_as_of(rng)}.",
        f"{start}, effective as of {mark('EFFECTIVE', day(rng))}, is made on {mark('SIGNED', day(rng))} {between} {named}.",
        f"{start} is made on {mark('SIGNED', day(rng))} and is effective as of {mark('EFFECTIVE', day(rng))}, {between} {named}.",
        f"{start} {made} {between} {named} and is entered into as of the date last written below.",
        f"{maybe(rng, 0.7, 'WHEREAS, ')}on {mark('SIGNED', day(rng))}, {named} have entered into this {name}.",
    )  # fmt: skip
    return (rng.choice(shapes) + both(rng, parties)).replace("  ", " ").replace(" ,", ",") + recitals(rng, parties)


def amendment(rng: random.Random) -> str:
    """The opening of an amendment: the day of the agreement amended is not its own."""
    parties, name = sides(rng), title(rng)
    which = pick(
        rng, "First Amendment|Second Amendment|Amendment No. 1|Amendment|Amendment No. 3|Addendum|Extension Agreement"
    )
    named = joined(rng, parties)
    return pick(rng, (
        f"This {which} (this “Amendment”) to the {name} dated {day(rng)} between {named} (the “Agreement”) is made this {mark('SIGNED', day(rng))}.",
        f"THIS {which.upper()} to {name} is entered into as of {mark('SIGNED', day(rng))} by and between {named}, and amends the {name} dated {day(rng)}.",
        f"This {which} is made effective as of {mark('SIGNED', day(rng))} between {named}, with reference to that certain {name} dated as of {day(rng)}.",
        f"This {name} was made and entered into as of {mark('SIGNED', day(rng))} by and between {named} and amended by the parties on {day(rng)} (“Amendment Effective Date”).",
    )) + recitals(rng, parties)  # fmt: skip


_THINGS = (
    "Product|Products|Territory|Services|Maximum Daily Quantity|Delivery Point|Confidential Information|Term|Facility|Drug|Licensed Products|System|Web Site|Marks|Trademark|Purchase Schedule|"
    "Specifications|Net Sales|Minimum Quantity|Crude Petroleum|Software|Field|Purchase Order|Initial Term|Original Agreement|Marketing Authorizations|Gas Year|Biomass|Units|Equipment|Party|Parties|Agreement"
)


def defined(rng: random.Random) -> str:
    """A term defined that is no party's, in one of the ways in which terms are defined."""
    thing, short = pick(rng, _THINGS), initials(rng)
    return pick(rng, (
        f"“{thing}” means the {thing.lower()} described in Exhibit {rng.choice('ABCDE')}.", f"1.{rng.randrange(1, 30)} \"{thing} ({short})\" shall mean, for each day, the quantity stated in Schedule {rng.randrange(1, 5)}.",
        f"the goods described in Exhibit A (the “{thing}”), and", f"certain {thing.lower()} ({short}) as defined below (the \"{thing}\");", f"who wishes to sell {thing.lower()} (“{thing}”); and",
        f"({short}) INFORMATION THAT IS BOTH (I) NOT MATERIAL AND (II) WOULD LIKELY CAUSE COMPETITIVE HARM HAS BEEN OMITTED.", f"The {thing} (the \"{thing}\") shall conform to the {pick(rng, _THINGS)}.",
        f"{thing} must contain at least {rng.randrange(1, 90)}% {word(rng).lower()} ({short}).", f"ARTICLE {rng.randrange(1, 9)} {thing.upper()}", f"“{thing}” has the meaning given in Section {rng.randrange(1, 30)}.",
    ))  # fmt: skip


def recitals(rng: random.Random, parties: list[Side]) -> str:
    """What follows an opening: recitals in which other companies and days are named, unmarked."""
    a, b = parties[0].role, parties[1].role
    other = company(rng)
    said = [
        f"WHEREAS, {a} is engaged in the business of making {pick(rng, 'products|goods|devices|software')}; and", f"WHEREAS, {b} desires to purchase the Products from {a};",
        f"WHEREAS, {a} and {other} entered into a certain License Agreement dated {day(rng)};", f"Whereas {b} is a subsidiary of {other}, which was acquired by {a} on {day(rng)};",
        f"A. {a} has the right to transport the goods of {b}.", "NOW, THEREFORE, in consideration of the mutual covenants herein contained, the parties hereby agree as follows:",
        "1. Definitions. “Affiliate” means any entity that controls, is controlled by or is under common control with a party.", f"Pursuant to the Original Agreement dated as of {day(rng)}, {a} granted {b} certain rights.",
        f"{a} agrees to sell and {b} agrees to buy the goods below.", f"\"Products\" means the goods listed in Exhibit A, made by {other}.",
        defined(rng), defined(rng), defined(rng),
    ]  # fmt: skip
    head = pick(rng, ("RECITALS", "WITNESSETH:", "W I T N E S S E T H", "BACKGROUND", "Recitals", "", ""))
    body = "\n".join(rng.sample(said, rng.randrange(0, 5)))
    return f"\n{head}\n{body}" if head else f"\n{body}"


def listed(rng: random.Random) -> str:
    """Parties as a list of paragraphs or blocks, with captions or numbers."""
    parties, name = sides(rng), title(rng)
    when = mark("SIGNED", day(rng))
    lead = pick(rng, (
        f"This {name} is made {_as_of(rng)} between:", f"{name.upper()}\n{pick(rng, 'Date|Dated|Date of signing|Signing Date|Signed on')}: {when}", f"THIS AGREEMENT is dated {when}\nPARTIES", f"{name}\nbetween",
        f"{name.upper()}\nThis Agreement is made and entered into {_as_of(rng)} by and between:", f"{name}\n{pick(rng, 'No.|Contract No.')}: {word(rng)[:3].upper()}-{rng.randrange(100, 9999)}",
    ))  # fmt: skip
    style = rng.randrange(4)
    rows = []
    for i, one in enumerate(parties):
        role = (
            pick(rng, ("Party A", "Party B", "Party C")[i : i + 1])
            if style == 1
            else pick(
                rng,
                "The Seller|Seller|Supplier|The Buyer|Buyer|Client|Principal|Agent|Company|甲方|Party A (Buyer)|Payer",
            )
        )
        if style == 0:
            rows.append(f"({i + 1}) {told(rng, one)}{pick(rng, ';|; and|')}")
        elif style in (1, 2):
            at = maybe(
                rng,
                0.7,
                f"\n{pick(rng, 'Address|Registered address|Add.|Legal Address|地址')}: {mark('ADDRESS', address(rng))}",
            )
            person_line = maybe(
                rng, 0.3, f"\n{pick(rng, 'Legal Representative|Represented by|Contact')}: {person(rng)}"
            )
            rows.append(f"{mark('ROLE', role)}{pick(rng, ':|: |：')} {one.name}{at}{person_line}")
        else:
            rows.append(
                f"{one.name}\n{mark('ADDRESS', address(rng))}\n{one.quoted.lstrip(', ')}"
                + (pick(rng, "\nand|\n- and -|\nAND") if i + 1 < len(parties) else "")
            )
    tail = pick(
        rng,
        (
            "",
            "\nWhereas, the parties have sufficiently negotiated and voluntarily reached the following Agreement:",
            f"\nIn accordance with relevant laws, {maybe(rng, 0.5, 'Party A and Party B ')}the parties agree:",
        ),
    )
    return lead + "\n" + "\n".join(rows) + tail


def cover(rng: random.Random) -> str:
    """A cover sheet: title, parties and day on lines of their own."""
    a, b = company(rng, plain=0.03), company(rng, plain=0.03)
    if rng.random() < 0.6:
        a, b = a.upper(), b.upper()
    name = title(rng).upper()
    when = pick(
        rng,
        (
            f"\n{pick(rng, 'Dated as of|DATED|Dated|Dated:|DATED AS OF|Dated effective as of|As of|Dated this')} {mark('SIGNED', day(rng))}",
            f"\n{mark('SIGNED', day(rng))}",
            f"\nEFFECTIVE DATE\n{mark('EFFECTIVE', day(rng))}",
            "",
        ),
    )
    between, link = (
        pick(rng, "between|BETWEEN|by and between|by and among|Between|By and Between|among|:"),
        pick(rng, "and|AND|And|- and -|&|and between"),
    )
    core = f"{name}\n{between}\n{mark('PARTY', a)}\n{maybe(rng, 0.15, 'as ' + mark('ROLE', 'Seller') + chr(10))}{link}\n{mark('PARTY', b)}"
    core = (
        core + when
        if rng.random() < 0.7
        else f"{name}{when}\n{between}\n{mark('PARTY', a)}\n{link}\n{mark('PARTY', b)}"
    )
    toc = maybe(
        rng,
        0.4,
        "\nTABLE OF CONTENTS\n"
        + "\n".join(
            f"ARTICLE {i} {pick(rng, 'DEFINITIONS|TERM|PRICE|DELIVERY|WARRANTIES|INDEMNITY|NOTICES')} {i * 2}"
            for i in range(1, rng.randrange(3, 7))
        ),
    )
    return core + toc
