# ruff: noqa: E501 - wordings are easier to compare on lines of their own
"""Openings, covers, clauses and signatures of agreements and powers, composed with their spans marked.

Labels: ``PARTY`` ``ROLE`` ``ADDRESS`` ``SIGNED`` (the agreement's own day) ``EFFECTIVE`` ``EXPIRES`` ``TERM`` ``PAYMENT`` ``AMOUNT``.
"""

from __future__ import annotations

import random

from scripts.training.invented import address, amount, company, count, day, person, state, word
from scripts.training.markup import Sample, mark, maybe, noisy, parsed, pick, upper
from scripts.training.openings import amendment, cover, defined, listed, opening
from scripts.training.sides import PAIRS, title, what_it_is

_NOTICES = (
    "Exhibit 10.{n}", "EXHIBIT 10.{n}", "EX-10.{n}", "Execution Version", "EXECUTION COPY", "CONFIDENTIAL TREATMENT REQUESTED", "[***] Certain information in this document has been omitted and filed separately with the Securities and Exchange Commission.",
    "Page {n}", "Source: {c}, 10-K, {d}", "Source: {c}, S-1, {d}", "Confidential", "Contract No. {n}-{w}", "{c} Confidential", "DRAFT", "Agreement Number: {n}44{n}", "[Letterhead]", "{c}",
)  # fmt: skip


def signature(rng: random.Random) -> str:
    """The witness clause and signature blocks, side by side or one below the other; days there are the day of signing."""
    a, b = company(rng, plain=0.05), company(rng, plain=0.05)
    lead = pick(rng, (
        "IN WITNESS WHEREOF, the parties have caused this Agreement to be executed by their duly authorized representatives.", "IN WITNESS WHEREOF, the parties hereto have executed this Agreement as of the date first above written.",
        f"Executed as of {mark('SIGNED', day(rng))}.", f"IN WITNESS WHEREOF, the Parties have signed this Agreement on {mark('SIGNED', day(rng))}.", "AGREED AND ACCEPTED", "The parties have executed this Agreement as of the Effective Date.",
    ))  # fmt: skip
    dated = rng.random() < 0.5
    blocks = []
    for name in (a, b):
        when = f"\nDate: {mark('SIGNED', day(rng))}" if dated else maybe(rng, 0.3, "\nDate: ________")
        who = f"\nBy: {pick(rng, ('____________', '/s/ ' + person(rng)))}\nName: {person(rng)}\nTitle: {pick(rng, 'President|CEO|Manager|Director|Vice President|Legal Representative')}"
        blocks.append(
            pick(
                rng,
                (
                    mark("PARTY", name),
                    f"{mark('ROLE', pick(rng, 'Seller|Buyer|Company|Supplier|Distributor|Party A|Party B'))}: {mark('PARTY', name)}",
                    f"For and on behalf of\n{mark('PARTY', name)}",
                ),
            )
            + who
            + when
        )
    return lead + "\n" + "\n".join(blocks)


def clause(rng: random.Random) -> str:
    """A clause on term, payment or price."""
    seller, buyer = pick(rng, PAIRS).split(":")
    term, end, money = (
        mark("TERM", count(rng, "years|months|years|year")),
        mark("EXPIRES", day(rng)),
        mark("AMOUNT", amount(rng)),
    )
    paid = mark("PAYMENT", pick(rng, (
        f"within {count(rng, 'days')} of the date of the invoice", f"net {rng.choice((15, 30, 45, 60, 90))} days", f"{rng.choice((10, 20, 30, 40))}% by T/T in advance, the balance against copy of B/L", "by irrevocable letter of credit at sight",
        f"within {count(rng, 'days')} after receipt of {pick(rng, 'the goods|a correct invoice|the invoice')}", "by wire transfer before shipment", f"{rng.choice((30, 50))}% deposit and {rng.choice((50, 70))}% before shipment", "cash in advance",
    )))  # fmt: skip
    return pick(rng, (
        f"Term. This Agreement shall commence on the Effective Date and continue for a period of {term}.", f"The term of this Agreement shall be {term} from the date hereof, unless earlier terminated.",
        f"This Agreement is valid until {end}.", f"This Agreement shall expire on {end} unless renewed.", f"The initial term begins on {mark('EFFECTIVE', day(rng))} and ends on {end}.", f"This Agreement shall remain in force through {end}.",
        f"This Agreement becomes effective on {mark('EFFECTIVE', day(rng))} and remains in effect for {term}.", f"The agreement is for {term} and renews automatically for successive periods of {count(rng, 'years|months')}.",
        f"{buyer} shall pay each invoice {paid}.", f"Payment terms: {paid}.", f"Terms of payment are {paid}.", f"All invoices are due {paid}.", f"{buyer} shall pay {seller} {paid}.",
        f"The total price of the goods is {money}.", f"The total contract value shall be {money}.", f"Total purchase price: {money}, payable {paid}.", f"In consideration of the services, {buyer} shall pay a total fee of {money}.",
        f"{seller} shall give {count(rng, 'days')} prior written notice of termination.", f"Insurance of not less than {amount(rng)} per occurrence shall be kept.", f"Interest accrues after {count(rng, 'days')}.", f"Notices shall be sent to {person(rng)}, {address(rng)}.",
        f"The price list of {day(rng)} applies to orders placed before {day(rng)}.", f"A late fee of {amount(rng)} is due.", f"Governing law: the laws of {state(rng)}. Any dispute shall be settled by arbitration in {state(rng)}.",
    ))  # fmt: skip


def power(rng: random.Random) -> str:
    """The grant of a power of attorney."""
    a, b = company(rng), company(rng)
    where = maybe(
        rng,
        0.7,
        f", {pick(rng, 'with a place of business at|residing at|having its office at|of|located at')} {mark('ADDRESS', address(rng))}",
    )
    what = maybe(rng, 0.7, f", {what_it_is(rng) or 'a corporation'}")
    who = pick(rng, (mark("PARTY", a), mark("PARTY", a), mark("PARTY", person(rng))))
    lead = pick(
        rng,
        (
            "KNOW ALL MEN BY THESE PRESENTS: That ",
            "Know all persons by these presents that ",
            "By this instrument, ",
            "The undersigned, ",
            "We, ",
            "",
        ),
    )
    grants = pick(
        rng,
        "hereby constitutes and appoints|does hereby make, constitute and appoint|hereby appoints|hereby authorizes|designates and appoints|hereby empowers|entrusts",
    )
    agent = (
        mark("PARTY", b)
        + maybe(rng, 0.5, f", {pick(rng, 'of|located at|with offices at')} {mark('ADDRESS', address(rng))}")
        + maybe(rng, 0.3, f' (the "{mark("ROLE", "Agent")}")')
    )
    act = pick(
        rng,
        (
            ", as its true and lawful agent and attorney to transact customs business",
            " to act as its customs broker",
            " as its attorney-in-fact",
            ", its officers and employees, as true and lawful agent of the grantor",
            " to make payment on its behalf",
        ),
    )
    since = pick(
        rng,
        (
            "",
            f" This power is effective as of {mark('EFFECTIVE', day(rng))}.",
            f" Signed this {mark('SIGNED', day(rng))}.",
            f" IN WITNESS WHEREOF, it has caused these presents to be signed on {mark('SIGNED', day(rng))}.",
            f" Dated: {mark('SIGNED', day(rng))}",
        ),
    )
    until = maybe(rng, 0.4, f" This power of attorney shall remain in force until {mark('EXPIRES', day(rng))}.")
    role = maybe(rng, 0.3, f" (the “{mark('ROLE', 'Grantor')}”)")
    return f"{maybe(rng, 0.5, 'POWER OF ATTORNEY' + chr(10))}{lead}{who}{what}{where}{role} {grants} {agent}{act}.{since}{until}"


def prose(rng: random.Random) -> str:
    """Text that names no party: definitions, notices, other papers' sentences."""
    return "\n".join(rng.choice((
        clause(rng), defined(rng), defined(rng), defined(rng), f"“{word(rng)} Products” means the products of {company(rng)} listed in Schedule {rng.randrange(1, 9)}.", f"The parties acknowledge that {company(rng)} is not a party to this Agreement.",
        f"{person(rng)} of {company(rng)} attended the meeting on {day(rng)}.", f"Bank: {company(rng)}, {address(rng)}, Account No. {rng.randrange(10**7, 10**9)}", f"Notwithstanding the Agreement dated {day(rng)}, the license of {company(rng)} remains in force.",
        "Confidential Information does not include information that is or becomes public.", "Neither party shall be liable for delay caused by force majeure.", f"Copies to: {person(rng)}, {company(rng)}, {address(rng)}",
    )) for _ in range(rng.randrange(1, 5)))  # fmt: skip


_MAKERS = (
    (opening, 44),
    (listed, 12),
    (cover, 12),
    (signature, 8),
    (clause, 8),
    (power, 7),
    (amendment, 5),
    (prose, 6),
)


def _notice(rng: random.Random) -> str:
    return pick(rng, _NOTICES).format(n=rng.randrange(1, 60), c=company(rng), d=day(rng), w=word(rng)[:4].upper())


def _broken(rng: random.Random, text: str) -> str:
    """Long lines broken as on a page of some width; a break may fall into a span."""
    width, out, at = rng.randrange(60, 120), [], 0
    for char in text:
        at = 0 if char == "\n" else at + 1
        out.append("\n" if char == " " and at > width else char)
        at = 0 if out[-1] == "\n" else at
    return "".join(out)


def sample(rng: random.Random) -> Sample:
    """One training text with its spans; a tenth in capitals, a fifth with OCR's slips."""
    maker = rng.choices([m for m, _ in _MAKERS], [w for _, w in _MAKERS])[0]
    text = maker(rng)
    if maker in (opening, listed, amendment) and rng.random() < 0.5:
        text = "\n".join((*[_notice(rng) for _ in range(rng.randrange(0, 4))], title(rng).upper(), text))
    if maker is cover and rng.random() < 0.4:
        text = "\n".join((*[_notice(rng) for _ in range(rng.randrange(0, 3))], text, opening(rng)))
    if rng.random() < 0.05:
        text = upper(text)
    if rng.random() < 0.25:
        text = _broken(rng, text)
    found = parsed(text)
    return noisy(rng, found, rng.choice((0.01, 0.03))) if rng.random() < 0.2 else found
