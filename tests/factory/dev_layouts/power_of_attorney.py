"""Customs powers of attorney in brokers' own prose and forms; ``style % 5`` chooses the manner."""

from __future__ import annotations

from tests.factory.canvas import Piece, bold
from tests.factory.pad import Pad
from tests.factory.prose import prose

TYPES = {"llc": "limited liability company", "partnership": "partnership", "individual": "individual"}


def draw(pad: Pad) -> None:
    """Prose alone, a table above prose, numbered blanks, captions underneath, an authorization by letter."""
    (_prose, _table, _blanks, _under, _letter)[pad.doc.style % 5](pad)
    pad.y += 6
    pad.leftovers()


def _type(pad: Pad, before: str = "a") -> list[Piece]:
    """``a corporation`` with its word as the kind of grantor."""
    value = pad.doc.fields.get("grantor_type", "")
    return [Piece(before), *pad.v("grantor_type", TYPES.get(value, value.replace("_", " ")))] if value else []


def _title(pad: Pad, words: str) -> None:
    pad.y = pad.text(pad.left, pad.y, bold(words), pad.size + 4, width=pad.width, align="c") + 10


def _powers(pad: Pad) -> None:
    for power in prose("poa powers")[:3]:
        pad.say(power, size=pad.size - 0.8, gap=5)
    for field, words in (("scope", "Scope:"), ("substitution", "Substitution:"), ("ports", "Ports:")):
        if pad.has(field) and not pad.used.get(field):
            pad.say([Piece(words), *pad.v(field)], gap=4)
    if pad.has("expiry_date"):
        pad.say(pad.rich("This power shall remain in force until {expiry_date}."), gap=5)
    else:
        pad.say("This power shall remain in force until revoked by notice in writing received by the broker.", gap=5)


def _signature(pad: Pad, rows: list[tuple[str, list[Piece]]]) -> None:
    pad.need(90)
    pad.y += 8
    for name, what in rows:
        if what:
            pad.y = pad.beside(pad.left + 200, pad.y, name, what, 90, pad.width - 200) + 4


# -- 0: one sentence ----------------------------------------


def _prose(pad: Pad) -> None:
    _title(pad, "CUSTOMS POWER OF ATTORNEY")
    pad.say(
        pad.rich("Know all men by these presents: That {grantor.name},")
        + _type(pad)
        + pad.rich(
            "doing business under the laws of the State of {state}, with Federal tax number {grantor_number}, residing"
            " at {flat:grantor.address}, hereby constitutes and appoints {agent.name}, {flat:agent.address}, its true"
            " and lawful agent and attorney, to act in the name, place and stead of said grantor in all Customs"
            " districts and in no other name."
        ),
        gap=8,
        leading=1.4,
    )
    _powers(pad)
    pad.say(pad.rich("In witness whereof the said {grantor.name} has caused these presents to be signed by"), gap=2)
    pad.say(pad.rich("{signatory.name}, " + pad.extra("signatory_title") + ", on {effective_date}."), gap=6)
    _signature(pad, [("Signature", [Piece("_" * 20)]), ("Witness", pad.x("witness"))])


# -- 1: the parties in a table, the sentence below it ----------------------------------------


def _table(pad: Pad) -> None:
    _title(pad, "POWER OF ATTORNEY FOR CUSTOMS PURPOSES")
    half = pad.width / 2
    who = (("IMPORTER", "grantor"), ("CUSTOMS BROKER", "agent"))
    high = 64.0
    for n, (caption, role) in enumerate(who):
        x = pad.left + n * half
        pad.frame(x, pad.y, x + half, pad.y + high)
        y = pad.text(x + 4, pad.y + 3, bold(caption), pad.size - 1.5) + 1
        y = pad.text(x + 4, y, pad.v(f"{role}.name"), width=half - 8)
        pad.text(x + 4, y, pad.address(f"{role}.address", 1), width=half - 8)
    pad.y += high
    facts = (("EIN", "grantor_number"), ("State of incorporation", "state"), ("Type of entity", "grantor_type"))
    for n, (caption, field) in enumerate(facts):
        x = pad.left + n * pad.width / 3
        value = TYPES.get(pad.doc.fields.get(field, ""), pad.doc.fields.get(field, "")).capitalize()
        what = pad.v(field, value) if field == "grantor_type" else pad.v(field)
        pad.cell((x, pad.y, x + pad.width / 3, pad.y + 28), caption, what, small=6.8)
    pad.y += 40
    pad.say("Know all men by these presents: the importer named above hereby constitutes and appoints the customs"
            " broker named above, its officers and employees, as its true and lawful agent and attorney to make, sign"
            " and swear to any entry, withdrawal, declaration, certificate or bill of lading.", gap=8)  # fmt: skip
    _powers(pad)
    rows = [("Company", pad.v("grantor.name")), ("Printed name", pad.v("signatory.name")),
            ("Title", pad.x("signatory_title")), ("Date", pad.v("effective_date"))]  # fmt: skip
    _signature(pad, rows)


# -- 2: numbered blanks filled between underscores ----------------------------------------


def _filled(what: list[Piece], before: int = 4, after: int = 6) -> list[Piece]:
    """A value typed into a blank, the blank's line going on at both ends of it."""
    if not what:
        return [Piece("_" * 12)]
    glued = [Piece(what[0].text, what[0].field, what[0].bold, True, what[0].copy), *what[1:]]
    return [Piece("_" * before), *glued, Piece("_" * after, glue=True)]


def _blanks(pad: Pad) -> None:
    _title(pad, "Customs Power of Attorney")
    number = [Piece("IRS Number:"), *_filled(pad.v("grantor_number"))]
    pad.y = pad.text(pad.left, pad.y, number, width=pad.width, align="r") + 8
    kind = pad.doc.fields.get("grantor_type", "")
    pad.used["grantor_type"] = 1
    mark = {"corporation": "Corporation", "llc": "LLC", "partnership": "Partnership", "individual": "Individual"}
    for key, words in mark.items():
        what = [Piece("[X]" if key == kind else "[ ]"), Piece(words, "grantor_type" if key == kind else None)]
        pad.text(pad.left + 100 * list(mark).index(key), pad.y, what)
    pad.y += 20
    wide = [Piece("KNOW ALL PERSONS BY THESE PRESENTS that, (1)"), *_filled(pad.v("grantor.name")),
            Piece("doing business under the laws of the State of (2)"), *_filled(pad.v("state"), 2, 3),
            Piece("and having a principal place of business at (3)"), *_filled(pad.address("grantor.address", 0)),
            Piece("hereby constitutes and appoints (4)"), *_filled(pad.v("agent.name"), 3, 3),
            Piece("of (5)"), *_filled(pad.address("agent.address", 0), 3, 3),
            Piece("which may act through any of its licensed officers or employees as a true and lawful agent.")]  # fmt: skip  # noqa: E501
    pad.say(wide, gap=8, leading=1.5)
    _powers(pad)
    pad.say([Piece("Signed this day (6)"), *_filled(pad.v("effective_date"), 3, 3)], gap=5)
    pad.say([Piece("Name of signer (7)"), *_filled(pad.v("signatory.name"), 3, 3), Piece("Capacity (8)"),
             *_filled(pad.x("signatory_title"), 3, 3)], gap=5)  # fmt: skip


# -- 3: captions below the lines ----------------------------------------


def _under(pad: Pad) -> None:
    _title(pad, "POWER OF ATTORNEY")
    pad.text(pad.left, pad.y, "CBP Form 5291", 7)
    pad.y += 16
    pad.say("KNOW ALL MEN BY THESE PRESENTS: That", gap=6)
    _line(pad, pad.v("grantor.name"), "(Full name of person, partnership, corporation, or sole proprietorship)")
    pad.say([*_type(pad), Piece("doing business under the laws of the State of"), *pad.v("state"),
             Piece("with IRS number"), *pad.v("grantor_number")], gap=8)  # fmt: skip
    pad.say("and having an office at", gap=4)
    _line(pad, pad.address("grantor.address", 0), "(Address of grantor)")
    pad.say("hereby constitutes and appoints each of the following persons", gap=6)
    _line(pad, pad.v("agent.name"), "(Give full name of each agent designated)")
    _line(pad, pad.address("agent.address", 0), "(Address of agent)")
    pad.say("as a true and lawful agent and attorney of the grantor named above for and in the name of said grantor.",
            gap=8)  # fmt: skip
    _powers(pad)
    pad.need(110)
    _line(pad, [Piece("_" * 1)], "(Signature)")
    _line(pad, pad.v("signatory.name"), "(Print name)")
    _line(pad, pad.x("signatory_title"), "(Capacity)")
    _line(pad, pad.v("effective_date"), "(Date)")


def _line(pad: Pad, what: list[Piece], caption: str) -> None:
    if not what:
        return
    pad.need(30)
    high = pad.height(what, pad.width - 60)
    pad.text(pad.left + 24, pad.y, what, width=pad.width - 60)
    pad.hrule(pad.left, pad.right - 20, pad.y + high + 1)
    pad.y = pad.text(pad.left, pad.y + high + 2, caption, 6.6, width=pad.width - 20, align="c") + 8


# -- 4: an authorization by letter ----------------------------------------


def _letter(pad: Pad) -> None:
    pad.y = pad.text(pad.left, pad.y, pad.v("agent.name", heavy=True), pad.size + 3)
    pad.y = pad.text(pad.left, pad.y, pad.address("agent.address", 0), pad.size - 1) + 14
    _title(pad, "Customs Power of Attorney and Terms of Service")
    pad.say(
        pad.rich("We, {grantor.name},")
        + _type(pad)
        + pad.rich(
            "organized in the State of {state} (EIN {grantor_number}), with our principal office located at"
            ' {flat:grantor.address} (the "Grantor"), do hereby appoint {agent.name} (the "Broker"), a licensed'
            " customs broker, as our true and lawful agent and attorney to make entry and transact customs business in"
            " our name at all ports."
        ),
        gap=8,
    )
    _powers(pad)
    pad.say(
        [Piece("Executed on"), *pad.v("effective_date"), Piece("by the undersigned officer, who is authorized.")], gap=6
    )
    rows = [("For", pad.v("grantor.name")), ("By", [Piece("_" * 20)]), ("Name", pad.v("signatory.name")),
            ("Title", pad.x("signatory_title"))]  # fmt: skip
    _signature(pad, rows)
