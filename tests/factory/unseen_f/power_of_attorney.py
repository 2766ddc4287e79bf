"""Powers of attorney: running words in a broker's letterhead, numbered lines with a short grant, a deed in columns."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_f.quill import Quill, dice, several, turns

KINDS = (
    ("individual", "Individual"), ("partnership", "Partnership"), ("corporation", "Corporation"),
    ("llc", "Limited Liability Company"), ("sole", "Sole Proprietorship"),
)  # fmt: skip
POWERS = (
    "to make, endorse, sign, declare, or swear to any entry, withdrawal, declaration, certificate, bill of lading, "
    "carnet or other document required by law or regulation in connection with the importation, transportation, or "
    "exportation of any merchandise shipped or consigned by or to the grantor; to perform any act or condition which "
    "may be required by law in connection with such merchandise; to receive any merchandise deliverable to the "
    "grantor; and to sign, seal, and deliver any bond required by law"
)


def heading(pad: Quill) -> str:
    """What the paper calls itself."""
    return "CUSTOMS POWER OF ATTORNEY" if pad.extra("form") != "5291" else "POWER OF ATTORNEY"


def kinds(pad: Quill, x: float, y: float, right: float, size: float = 8) -> float:
    """The row of boxes for the grantor's kind; the marked one's words print it."""
    start = x
    for key, words in KINDS:
        on = pad.doc.fields.get("grantor_type") == key
        what: Text = pad.v("grantor_type", words) if on else words
        wide = pad.measure(words, size) + 24
        if x + wide > right:
            x, y = start, y + size * 1.5
        pad.tick(x, y, on, what, size)
        x += wide
    return y + size * 1.6


def kind_word(pad: Quill) -> str:
    """The grantor's kind in the sentence."""
    return dict(KINDS).get(pad.doc.fields.get("grantor_type", ""), "company").lower()


def clauses(pad: Quill) -> list[str]:
    """The clauses after the grant, as templates."""
    ports = pad.extra("ports_clause")
    return [
        f"This power may be exercised at {ports}." if ports else "", pad.extra("validity_clause"),
        pad.extra("signature_clause"), pad.extra("payment_notice"),
    ]  # fmt: skip


def letterhead(paper: Paper) -> list[Sheet]:
    """A broker's sheet: the agent's letterhead above, boxes, one long sentence, signature at the right."""
    rng = dice(paper)
    pad = Quill(paper, rng.choice(("serif", "sans")), 9.6, days=rng.choice(("long", "month", "us")), margin=58)
    if pad.extra("form") == "5291":
        pad.say("DEPARTMENT OF HOMELAND SECURITY\nU.S. Customs and Border Protection\n19 CFR 141.32", size=8, gap=6)
    else:
        pad.say(pad.v("agent.name", heavy=True), size=13, align="r", gap=0)
        pad.say(pad.address("agent.address", 0), size=8, align="r", gap=10)
    pad.say(bold(heading(pad)), size=13, gap=8)
    pad.text(pad.left, pad.y, "Check appropriate box:", 8)
    pad.y = kinds(pad, pad.left + 96, pad.y, pad.right) + 4
    pad.y = pad.pairs(pad.left, pad.y, [("IRS/EIN no.:", pad.v("grantor_number", heavy=True))], 70, pad.width) + 8
    pad.say(pad.rich(_sentence(pad)), gap=8, leading=1.35)
    pad.say(POWERS + ".", gap=8, leading=1.35)
    for clause in clauses(pad):
        if clause:
            pad.say(pad.rich(clause), gap=6)
    pad.say(pad.rich("IN WITNESS WHEREOF, the said {grantor.name} has caused these presents to be sealed and signed."),
            gap=16)  # fmt: skip
    _signature(pad)
    pad.leftovers()
    return pad.sheets


def _sentence(pad: Quill) -> str:
    trade = f", doing business as {pad.extra('dba')}" if pad.extra("dba") else ""
    under = f", a {kind_word(pad)} under the laws of the State of {{state}}" if pad.has("state") else ""
    where = ", having an office and place of business at {flat:grantor.address}" if pad.has("grantor.address") else ""
    agent = " of {flat:agent.address}" if pad.extra("form") == "5291" and pad.has("agent.address") else ""
    return (
        f"KNOW ALL PERSONS BY THESE PRESENTS: That {{grantor.name}}{trade}{under}{where}, hereby constitutes and "
        f"appoints {{agent.name}}{agent} as a true and lawful agent and attorney of the grantor named above, for and "
        "in the name, place, and stead of said grantor, from this date and in no other name,"
    )


def _signature(pad: Quill) -> None:
    pad.need(86)
    x = pad.left + pad.width * 0.46
    pad.y += 14
    pad.hrule(x, pad.right, pad.y)
    rows: list[tuple[str, Text]] = [
        ("(Signature)", " "), ("Printed name:", pad.v("signatory.name")), ("Title:", pad.x("signatory_title")),
        ("Date:", pad.v("effective_date")),
    ]  # fmt: skip
    y = pad.pairs(x, pad.y + 3, rows[1:], 74, pad.right - x, size=9)
    if pad.extra("witness"):
        pad.hrule(pad.left, pad.left + pad.width * 0.36, pad.y)
        pad.text(pad.left, pad.y + 3, several("Witness:", pad.x("witness")), 9)
    pad.y = y + 10


def lines(paper: Paper) -> list[Sheet]:
    """Numbered lines to be filled in, values over rules, then the grant in small type and the execution block."""
    rng = dice(paper)
    pad = Quill(paper, rng.choice(("sans", "mono", "vera")), 8.8, days=rng.choice(("us", "upperdash", "dayname")),
                margin=44)  # fmt: skip
    pad.y = pad.text(pad.left, 38, bold(heading(pad)), 14, width=pad.width, align="c") + 2
    under = "Designation as customs broker - acknowledgement of terms and conditions of service, rev. 08.19"
    pad.y = pad.text(pad.left, pad.y, under, 7, width=pad.width, align="c") + 12
    rows: list[tuple[str, Text]] = [
        ("1. Legal name of grantor", pad.v("grantor.name", heavy=True)), ("2. Doing business as", pad.x("dba")),
        ("3. Physical address", pad.address("grantor.address")), ("4. EIN / importer number", pad.v("grantor_number")),
        ("5. State of organization", pad.v("state")), ("6. Broker appointed", pad.v("agent.name", heavy=True)),
        ("7. Address of broker", pad.address("agent.address")), ("8. Ports", pad.x("ports_clause")),
    ]  # fmt: skip
    for name, what in rows:
        low = pad.pairs(pad.left, pad.y, [(name, what)], 150, pad.width)
        if low > pad.y:
            pad.hrule(pad.left + 150, pad.right, low - 0.5, 0.3)
            pad.y = low + 5
    pad.text(pad.left, pad.y, "9. Type of grantor")
    pad.y = kinds(pad, pad.left + 150, pad.y, pad.right, 7.6) + 6
    _small_grant(pad)
    cells: list[tuple[str, Text]] = [("Executed on", pad.v("effective_date")), ("Name", pad.v("signatory.name"))]
    cells += [("Capacity", pad.x("signatory_title")), ("Witness", pad.x("witness"))]
    pad.strip(cells, high=32)
    pad.leftovers()
    return pad.sheets


def _small_grant(pad: Quill) -> None:
    words = f"The grantor hereby appoints the broker named on line 6 its true and lawful agent and attorney, {POWERS}."
    pad.say(words, size=7.8, gap=6)
    for n, clause in enumerate([c for c in clauses(pad)[1:] if c], 1):
        pad.say(pad.rich(f"({n}) {clause}"), size=7.8, gap=4)
    pad.say("Terms: fees are due within 10 days of invoice; liability is limited to USD 50 per entry.", size=7, gap=14)


def columns(paper: Paper) -> list[Sheet]:
    """A deed: parties side by side with small captions, then numbered paragraphs, date above the signature."""
    rng = dice(paper)
    pad = Quill(paper, rng.choice(("serif", "vera")), 9, days=rng.choice(("long", "dayname")), margin=50)
    pad.say(bold(heading(pad).title()), size=16, gap=10)
    top, half = pad.y, pad.left + pad.width / 2
    number: list[Piece] = [Piece("Tax ID"), *pad.v("grantor_number")] if pad.has("grantor_number") else []
    sits = [Piece("Organized in"), *pad.v("state")] if pad.has("state") else []
    low = pad.stacked(pad.left, top, "GRANTOR (IMPORTER OF RECORD)", several(pad.who("grantor"), number, sits),
                      pad.width / 2 - 10)  # fmt: skip
    pad.y = max(low, pad.stacked(half, top, "ATTORNEY (CUSTOMS BROKER)", pad.who("agent"), pad.width / 2 - 10)) + 4
    pad.y = kinds(pad, pad.left, pad.y, pad.right, 7.6) + 6
    grant = f"The Grantor appoints the Attorney its true and lawful agent {POWERS}."
    for n, clause in enumerate([grant, *[c for c in clauses(pad) if c]], 1):
        pad.say(pad.rich(f"{n}.  {clause}"), gap=6)
    pad.say([Piece("Signed on"), *pad.v("effective_date")], gap=30)
    pad.hrule(pad.left, pad.left + 220, pad.y)
    pad.y = pad.text(pad.left, pad.y + 3, several(pad.v("signatory.name"), pad.x("signatory_title")))
    if pad.extra("witness"):
        pad.y = pad.text(pad.left, pad.y + 8, f"In the presence of {pad.extra('witness')}", 8) + 6
    pad.leftovers()
    return pad.sheets


draw = turns(letterhead, lines, columns)
