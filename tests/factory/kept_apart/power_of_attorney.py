"""Customs powers of attorney: the official form in blocks, brokers' own forms in prose, in columns and as a letter."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet

OWN = (
    Manner(("times", "book"), ("spoken", "ordinal"), 9.6, address=0, margin=56),
    Manner(("narrow", "tight"), ("us", "brief"), 9.2, address=2, margin=44),
    Manner(("helvetica", "print"), ("long", "us"), 9, address=0, margin=60),
)
OFFICIAL = (
    Manner(("courier", "print"), ("us", "long"), 9, captions="times", address=0, margin=48),
    Manner(("slant", "times"), ("long", "us"), 10.2, captions="narrow", address=0, margin=42),
    Manner(("tight", "print"), ("brief", "us"), 8.6, captions="helvetica", address=0, margin=52),
)
TYPES = (("individual", "Individual"), ("partnership", "Partnership"), ("corporation", "Corporation"),
         ("llc", "Limited Liability Company"), ("sole_proprietorship", "Sole Proprietorship"))  # fmt: skip
ACTS = (
    "to make, endorse, sign, declare, or swear to any entry, withdrawal, declaration, certificate, bill of lading, "
    "carnet or other document required by law or regulation in connection with the importation, transportation, or "
    "exportation of any merchandise shipped or consigned by or to said grantor",
    "to perform any act or condition which may be required by law or regulation in connection with such merchandise; "
    "to receive any merchandise deliverable to said grantor",
    "to sign and swear to any document and to perform any act that may be necessary or required by law in connection "
    "with the entering, clearing, lading, unlading, or operation of any vessel or other means of conveyance",
    "to sign, seal, and deliver for and as the act of said grantor any bond required by law or regulation; to collect "
    "and receive drawback and refunds payable to said grantor",
)
AGENT = (
    "true and lawful agent and attorney of the grantor named above for and in the name, place, and stead "
    "of said grantor"
)


def draw(paper: Paper) -> list[Sheet]:
    """A power of attorney: the official form where the paper says so, else a broker's own, each in three manners."""
    official = paper.extras.get("form") == "5291"
    pen = Pen(paper, (OFFICIAL if official else OWN)[paper.style % 3])
    if official:
        _official(pen, ("box", "parens", "full")[paper.style % 3])
    else:
        (_prose, _columns, _letter)[paper.style % 3](pen)
    return finish(pen)


def _options(pen: Pen) -> list[tuple[Text, bool]]:
    """The business types; the taken one prints its field, whatever the paper calls it."""
    value = pen.doc.fields.get("grantor_type", "")
    known = [k for k, _ in TYPES]
    types = TYPES if not value or value in known else (*TYPES, (value, value.replace("_", " ").capitalize()))
    return [pen.choice("grantor_type", key, label) for key, label in types]


def _ticks(pen: Pen, y: float, across: int, how: str, size: float) -> float:
    wide = pen.width / across
    low = y
    for n, (label, on) in enumerate(_options(pen)):
        low = max(
            low, pen.mark(pen.left + (n % across) * wide, y + n // across * (size + 5), on, label, how, size, wide - 6)
        )
    return low + 4


def _validity(pen: Pen) -> list[Piece]:
    """How long it holds; names the end where there is one."""
    words = pen.extra("validity_clause") or "This power of attorney holds until revoked in writing."
    if pen.has("expiry_date") and "{expiry_date}" not in words:
        words += " It ends on {expiry_date}."
    return pen.rich(words)


def _ports(pen: Pen) -> str:
    if pen.has("ports"):
        return "{ports}"
    return pen.extra("ports_clause", "all Customs ports")


def _limits(pen: Pen) -> list[list[Piece]]:
    """Clauses about scope, substitution and service of process, where the paper has them."""
    words = (("scope", "Scope: {scope}."), ("substitution", "Substitution: {substitution}."),
             ("service_of_process", "Service of process: {service_of_process}."))  # fmt: skip
    return [pen.rich(w) for field, w in words if pen.has(field)]


def _grantor(pen: Pen) -> str:
    """Who grants, for prose."""
    dba = f", doing business as {pen.extra('dba')}" if pen.extra("dba") else ""
    return f"*{{grantor.name}}*{dba}"


def _signature(pen: Pen, x: float, width: float, *, date: bool = True) -> None:
    if pen.extra("signature_clause"):
        pen.say(pen.extra("signature_clause") + ".", gap=6)
    pen.need(110)
    top = pen.y
    who = join(pen.v("signatory.name"), pen.x("signatory_title"), by=", ")
    pen.sign_off(x, width, join(pen.v("grantor.name"), who, by="\n"), "Signature and capacity")
    low = pen.y
    pen.y = top
    other = pen.left if x > pen.left + 100 else pen.right - width
    if pen.extra("witness"):
        pen.sign_off(other, width, pen.x("witness"), "Witness")
    pen.y = max(low, pen.y)
    if date and pen.has("effective_date"):
        pen.y = pen.text(x, pen.y, [Piece("Date:"), *pen.v("effective_date")], width=width) + 6


def _notice(pen: Pen, size: float = 8) -> None:
    if pen.extra("payment_notice"):
        pen.say(pen.extra("payment_notice"), size=size, gap=8)


def _official(pen: Pen, how: str) -> None:
    """The blocks of CBP Form 5291."""
    typed, pen.face = pen.face, pen.captions
    low = pen.text(pen.left, pen.y, "DEPARTMENT OF HOMELAND SECURITY\nU.S. Customs and Border Protection", 7.6)
    pen.text(pen.left, pen.y, "OMB No. 1651-0034", 6.6, width=pen.width, align="r")
    pen.y = pen.text(pen.left, low + 8, bold("POWER OF ATTORNEY"), 16, width=pen.width, align="c")
    pen.y = pen.text(pen.left, pen.y, "19 CFR 141.32", 7.6, width=pen.width, align="c") + 8
    pen.text(pen.left, pen.y, "Check appropriate box:", 8)
    pen.y = _ticks(pen, pen.y + 13, 3, how, 8.2) + 2
    pen.face = typed
    half = pen.left + pen.width / 2
    pen.cell(
        (pen.left, pen.y, half, pen.y + 26),
        "IRS No. / Customs Assigned Importer No.",
        pen.v("grantor_number"),
        small=6.6,
    )
    pen.cell((half, pen.y, pen.right, pen.y + 26), "State of organization", pen.v("state"), small=6.6)
    pen.y += 34
    words = (
        f"KNOW ALL MEN BY THESE PRESENTS: That, {_grantor(pen)}, a {pen.extra('entity', 'business')} whose residence "
        f"or principal "
        "place of business is at {flat:grantor.address}, hereby constitutes and appoints *{agent.name}*, of "
        "{flat:agent.address}, "
        f"which may act through any of its licensed officers or authorized employees, as a {AGENT}, from this date "
        f"and in {_ports(pen)}, and in no other name, {'; '.join(ACTS)}."
    )
    pen.say(pen.rich(words), leading=1.3, gap=7)
    for clause in _limits(pen):
        pen.say(clause, gap=6)
    pen.say(_validity(pen), gap=7)
    pen.say(pen.rich("IN WITNESS WHEREOF, the said {grantor.name} has caused these presents to be sealed and "
                     "signed on {effective_date}."), gap=8)  # fmt: skip
    _notice(pen)
    _signature(pen, pen.left + pen.width * 0.5, pen.width * 0.46, date=False)
    pen.face = pen.captions
    pen.text(pen.left, pen.y + 6, "CBP Form 5291 (01/24)", 7)
    pen.face = typed


def _prose(pen: Pen) -> None:
    """A broker's form of sentences only, the broker's name over it."""
    pen.y = pen.squeeze(pen.left, pen.y, bold(pen.v("agent.name")), pen.width, 14, "c")
    pen.y = pen.text(pen.left, pen.y, pen.address("agent.address", 0), 8.2, width=pen.width, align="c") + 12
    pen.y = pen.text(pen.left, pen.y, bold("CUSTOMS POWER OF ATTORNEY"), 12.5, width=pen.width, align="c")
    pen.y = (
        pen.text(
            pen.left, pen.y, "and Acknowledgement of Terms and Conditions of Service", 9, width=pen.width, align="c"
        )
        + 10
    )
    pen.y = pen.text(pen.left, pen.y, [Piece("I.R.S. / E.I.N. Number:"), *pen.v("grantor_number")]) + 4
    pen.y = _ticks(pen, pen.y, 3, "blank", 9) + 6
    pen.say(
        pen.rich(
            f"KNOW ALL PERSONS BY THESE PRESENTS, that {_grantor(pen)}, organized under the laws of the State of "
            f"{{state}} and "
            "having its principal place of business at {flat:grantor.address}, hereby appoints the customs broker "
            "named above, "
            f"{{agent.name}}, its officers, employees and licensed agents, to act within {_ports(pen)} as the {AGENT}:"
        ),
        gap=6,
    )
    for n, act in enumerate(ACTS):
        pen.say(f"({chr(97 + n)}) {act};", indent=18, gap=4)
    for clause in _limits(pen):
        pen.say(clause, gap=5)
    pen.y += 3
    pen.say(_validity(pen), gap=6)
    pen.say(
        "The grantor confirms having received the broker's terms and conditions of service and ratifies what the "
        "agent shall lawfully do by virtue of these presents.",
        gap=6,
    )
    _notice(pen, 8.6)
    pen.say(pen.rich(f"Signed on {pen.the()}{{effective_date}}."), gap=8)
    _signature(pen, pen.left, pen.width * 0.44, date=False)


def _columns(pen: Pen) -> None:
    """A broker's intake sheet: who is who in two columns with labels under the values, the grant in small "
    "print below."""
    pen.y = (
        pen.text(
            pen.left, pen.y, "U.S. CUSTOMS & BORDER PROTECTION\nPOWER OF ATTORNEY", 13, width=pen.width, heavy=True
        )
        + 4
    )
    pen.hrule(pen.left, pen.right, pen.y, 2)
    pen.y += 10
    rows: list[tuple[str, Text]] = [
        (
            "Grantor: full legal name",
            join(pen.v("grantor.name", heavy=True), f"dba {pen.extra('dba')}" if pen.extra("dba") else "", by=" "),
        ),
        ("Agent: licensed customs broker", pen.v("agent.name", heavy=True)),
        ("Physical address of grantor", pen.address("grantor.address", 2)),
        ("Address of broker", pen.address("agent.address", 2)),
    ]
    pen.y = pen.shelf(pen.y, rows, 2)
    facts = pen.rows([("EIN / importer number", "grantor_number"), ("State or country of formation", "state"),
                      ("Date granted", "effective_date")])  # fmt: skip
    facts += [("Valid at", pen.rich(_ports(pen)))]
    pen.y = pen.shelf(pen.y, facts, 4) + 2
    pen.y = pen.text(pen.left, pen.y, "Business type (check one)", 7) + 2
    pen.y = _ticks(pen, pen.y, 5, "box", 7.6) + 8
    pen.say(
        f"The grantor named above hereby makes, constitutes and appoints the broker named above as {AGENT}, with full "
        f"power and authority {'; '.join(ACTS)}; and generally to transact at the ports named above any and all "
        f"customs business, "
        "including making, signing and filing of protests under section 514 of the Tariff Act of 1930, in which said "
        "grantor is or may be concerned or interested.",
        size=8.2,
        gap=6,
    )
    for clause in _limits(pen):
        pen.say(clause, size=8.2, gap=6)
    pen.say(_validity(pen), size=8.2, gap=6)
    _notice(pen)
    pen.y += 8
    _signature(pen, pen.left + pen.width * 0.52, pen.width * 0.46)


def _letter(pen: Pen) -> None:
    """A letter on the grantor's paper to its broker."""
    pen.y = pen.text(pen.left, pen.y, bold(pen.v("grantor.name")), 14, width=pen.width, align="r")
    pen.y = pen.text(pen.left, pen.y, pen.address("grantor.address", 1), 8.4, width=pen.width, align="r") + 20
    pen.y = (
        pen.text(
            pen.left, pen.y, join(pen.v("agent.name"), pen.address("agent.address", 1), by="\n"), width=pen.width * 0.6
        )
        + 14
    )
    pen.y = pen.text(pen.left, pen.y, pen.v("effective_date"), width=pen.width) + 12
    pen.y = pen.text(pen.left, pen.y, bold("Power of attorney for customs business"), 11) + 10
    kind = next((label for label, on in _options(pen) if on), None)
    us: list[Piece] = [Piece("We are a"), *(kind if isinstance(kind, list) else [Piece("business")])]
    tail = pen.rich("organized in {state}, known to CBP under the importer number {grantor_number}." if pen.has("state")
                    else "known to CBP under the importer number {grantor_number}.")  # fmt: skip
    pen.say([*us, *tail], gap=7)
    if pen.extra("dba"):
        pen.say(f"We also trade as {pen.extra('dba')}.", gap=7)
    pen.say(
        pen.rich(
            "KNOW ALL PERSONS BY THESE PRESENTS: we hereby appoint {agent.name}, its officers and employees, as our "
            "true and "
            f"lawful agent and attorney in {_ports(pen)}, with power:"
        ),
        gap=6,
    )
    for act in ACTS:
        pen.text(pen.left + 4, pen.y, "-")
        pen.say(act.replace("said grantor", "us") + ";", indent=16, gap=4)
    for clause in _limits(pen):
        pen.say(clause, gap=6)
    pen.say(_validity(pen), gap=7)
    _notice(pen, 9)
    pen.say("Very truly yours,", gap=8)
    _signature(pen, pen.left, pen.width * 0.44, date=False)
