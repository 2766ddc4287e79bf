"""Agreements of principal and agent: who imports for whom, who pays for whom, who buys for whom."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold
from tests.factory.kept_apart.boxes import articles, signatures
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet

MANNERS = (
    Manner(("times", "book"), ("spoken", "long"), 10.4, margin=66),
    Manner(("helvetica", "tight"), ("long", "brief"), 9.4, margin=54),
    Manner(("narrow", "helvetica"), ("ordinal", "us"), 9.8, margin=60),
)
NAMES = {
    "ior_agreement": ("Client", "Importer of Record"),
    "payment_agency_agreement": ("Principal", "Payment Agent"),
    "buying_agency_agreement": ("Buyer", "Agent"),
}
TITLES = {
    "ior_agreement": "IMPORTER OF RECORD AGREEMENT",
    "payment_agency_agreement": "PAYMENT AGENCY AGREEMENT",
    "buying_agency_agreement": "BUYING AGENCY AGREEMENT",
}
LAW = "This Agreement is governed by the laws of the State in which the {} has its principal office."
WHOLE = "This Agreement is the whole agreement of the parties on its subject and may be changed in writing only."


def draw(paper: Paper) -> list[Sheet]:
    """An agreement in one of three manners: parties in the opening sentence, or set out under it."""
    pen = Pen(paper, MANNERS[paper.style % 3])
    title = pen.extra("title", TITLES[paper.kind])
    pen.y = pen.text(pen.left, pen.y, bold(title), 14, width=pen.width, align="c") + 4
    if pen.has("number"):
        pen.y = pen.text(pen.left, pen.y, [Piece("No."), *pen.v("number")], width=pen.width, align="c")
    pen.y += 10
    (_sentence, _set_out, _blocks)[paper.style % 3](pen)
    pen.y += 4
    articles(pen, _clauses(pen), numbers=("{}.", "Article {}", "({})")[paper.style % 3 if paper.style % 3 != 1 else 0])
    pen.y += 6
    pen.say("IN WITNESS WHEREOF the parties have signed this Agreement by their authorized representatives.", gap=6)
    own, other = NAMES[paper.kind]
    sides: list[tuple[Text, str]] = [(pen.x("principal_signatory"), f"For the {own}"),
                                     (pen.x("agent_signatory"), f"For the {other}")]  # fmt: skip
    signatures(pen, sides)
    return finish(pen)


def _number(pen: Pen) -> str:
    number = pen.extra("agent_number")
    return f", holding importer number {number}," if number else ""


def _sentence(pen: Pen) -> None:
    own, other = NAMES[pen.doc.kind]
    pen.say(pen.rich(f"THIS AGREEMENT is made {pen.the('on')}{{date}} between *{{principal.name}}*, whose principal "
                     f"place of business is at {{flat:principal.address}} (the *{own}*), and *{{agent.name}}*, whose "
                     f"principal place of business is at {{flat:agent.address}}{_number(pen)} (the *{other}*)."),
            gap=8)  # fmt: skip


def _set_out(pen: Pen) -> None:
    own, other = NAMES[pen.doc.kind]
    pen.say(pen.rich(f"This Agreement is entered into as of {pen.the()}{{date}} by and between:"), gap=6)
    for role, name, more in (("principal", own, ""), ("agent", other, _number(pen))):
        text = f"*{{{role}.name}}*, located at {{flat:{role}.address}}{more} hereinafter called the *{name}*"
        pen.say(pen.rich(text + ("; and" if role == "principal" else ".")), indent=24, gap=6)
    pen.say("WHEREAS the parties wish to set down how they work together, they agree as follows:", gap=6)


def _blocks(pen: Pen) -> None:
    own, other = NAMES[pen.doc.kind]
    rows: list[tuple[str, Text]] = [("Date of this Agreement", pen.v("date"))]
    for role, name in (("principal", own), ("agent", other)):
        rows += [(name, pen.v(f"{role}.name", heavy=True)), ("of", pen.address(f"{role}.address", 1))]
    if pen.extra("agent_number"):
        rows.append(("Importer number", pen.x("agent_number")))
    pen.y = pen.colons(pen.left, pen.y, pen.width, 130, [r for r in rows if r[1]], gap=4) + 6


def _clauses(pen: Pen) -> list[tuple[str, Text]]:
    at_home = NAMES[pen.doc.kind][pen.doc.kind == "ior_agreement"]
    work = {"ior_agreement": _importing, "payment_agency_agreement": _paying, "buying_agency_agreement": _buying}
    return [*work[pen.doc.kind](pen), ("Term", _term(pen)), ("Law", LAW.format(at_home)), ("Entirety", WHOLE)]


def _term(pen: Pen) -> list[Piece]:
    """How long it lasts; the last day where the paper has one."""
    term = pen.extra("term")
    how = term if term.startswith("until") else f"for {term}" if term else ""
    if not pen.has("expiry_date"):
        return [Piece(f"This Agreement begins on the day first written above and runs {how or 'until terminated'}.")]
    span = f" {how}" if how else ""
    return pen.rich(f"This Agreement begins on the day first written above, runs{span} and expires on "
                    f"{pen.the()}{{expiry_date}} unless it is renewed in writing.")  # fmt: skip


def _importing(pen: Pen) -> list[tuple[str, Text]]:
    fee = pen.extra("fee")
    return [
        ("Service", "The Importer of Record will act as importer of record for goods which the Client ships to the "
                    "United States, make entry of them through a licensed customs broker and keep the records that "
                    "19 CFR Part 163 asks for."),
        ("Fee", f"The Client pays the Importer of Record {fee}." if fee else ""),
        ("Duties", "Duties, taxes and fees of the goods are for the account of the Client, who indemnifies the "
                   "Importer of Record against all claims arising from their entry."),
    ]  # fmt: skip


def _paying(pen: Pen) -> list[tuple[str, Text]]:
    payee, contract = pen.extra("payee"), pen.extra("contract_number")
    whom = f"to {payee}" if payee else "to its suppliers"
    under = f" under contract {contract}" if contract else ""
    return [
        ("Mandate", f"The Principal asks the Payment Agent to pay, in the Principal's name and for its account, what "
                    f"is due {whom}{under}."),
        ("Funds", "The Principal puts the Payment Agent in funds before each payment; a payment so made discharges "
                  "the Principal's debt in the amount paid."),
        ("No title", "The Payment Agent gets no title to the goods and is no party to their sale."),
    ]  # fmt: skip


def _buying(pen: Pen) -> list[tuple[str, Text]]:
    rate = pen.extra("commission")
    return [
        ("Appointment", "The Buyer appoints the Agent its buying agent, to find makers, obtain samples and prices, "
                        "place orders as the Buyer directs and inspect the goods before they are shipped."),
        ("Commission", f"The Buyer pays the Agent a commission of {rate}, invoiced apart from the goods." if rate
         else ""),
        ("Control", "The Agent acts under the control of the Buyer, takes no title to the goods and has no share in "
                    "the price paid to the makers."),
    ]  # fmt: skip
