"""Wire advices: a bank's letter, the receipt of an online bank, a print with the tags of a Fedwire message."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.kept_apart import wires
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet

MANNERS = (
    Manner(("book", "times"), ("long", "ordinal"), 9.4, money="code", address=1, margin=62),
    Manner(("tight", "helvetica", "narrow"), ("brief", "us"), 9.2, money="dollar", margin=80),
    Manner(("print", "courier"), ("us", "usdash"), 8.6, money="dollar", margin=46),
)
BEARERS = {"OUR": "remitter pays all charges", "SHA": "charges shared", "BEN": "beneficiary pays charges"}


def draw(paper: Paper) -> list[Sheet]:
    """A wire advice in one of three manners; slips, Fedwire prints and Chinese forms are drawn apart."""
    if paper.extras.get("form") in wires.FORMS:
        return wires.draw(paper)
    pen = Pen(paper, MANNERS[paper.style % 3])
    (_letter, _receipt, _tags)[paper.style % 3](pen)
    return finish(pen)


def _details(pen: Pen) -> list[Piece]:
    """The words to the beneficiary; the references in them carry their own fields too."""
    return pen.split_by("details", [*pen.lines("invoice_refs"), *pen.lines("contract_refs")])


def _instructed(pen: Pen) -> list[Piece]:
    return pen.money("instructed_amount", "instructed_currency")


def _letter(pen: Pen) -> None:
    """The remitter's bank writes to its customer what it has paid away."""
    pen.y = pen.text(pen.left, pen.y, bold(pen.v("remitter_bank.name")), 15, width=pen.width)
    pen.y = pen.text(pen.left, pen.y, "International Payments - Client Services", 8.4) + 2
    pen.y = pen.text(pen.left, pen.y, join(pen.address("remitter_bank.address", 0), by=", "), 8.4, width=pen.width) + 24
    pen.y = pen.text(pen.left, pen.y, pen.party("remitter", heavy=False), width=pen.width * 0.6) + 16
    date = pen.x("execution_date") or pen.v("value_date")
    pen.y = pen.text(pen.left, pen.y, date, width=pen.width) + 14
    subject = [Piece(pen.extra("title", "PAYMENT ADVICE").capitalize() + " - our reference"), *pen.v("reference")]
    pen.y = pen.text(pen.left, pen.y, bold(subject), width=pen.width) + 10
    pen.say("Dear Client,", gap=8)
    pen.say(
        pen.rich(
            "As instructed by you we have debited your account No. {remitter.account} and paid *{money:amount}*, "
            "value {value_date}, in favour of:"
        ),
        gap=8,
    )
    pen.y = pen.text(pen.left + 30, pen.y, pen.party("beneficiary"), width=pen.width - 60) + 8
    pen.say(
        pen.rich(
            "The funds go to their account {beneficiary.account} with {beneficiary_bank.name}, whose SWIFT address is "
            "{beneficiary_bank.swift}."
        ),
        gap=8,
    )
    if pen.has("details"):
        pen.say([Piece("Your message to the beneficiary reads:"), *_details(pen)], gap=8)
    if pen.has("instructed_amount"):
        pen.say([Piece("Your instruction was for"), *_instructed(pen), Piece(".", glue=True)], gap=8)
    if pen.has("exchange_rate"):
        pen.say(pen.rich("The conversion was made at {exchange_rate}."), gap=8)
    if pen.has("charge_bearer"):
        how = BEARERS.get(pen.shown("charge_bearer"), "as agreed")
        bearer = f"Charges were settled under option {{charge_bearer}} ({how})"
        pen.say(pen.rich(bearer + ("; our own came to {money:charges}." if pen.has("charges") else ".")), gap=8)
    if pen.extra("uetr"):
        pen.say(f"You may trace the payment under {pen.extra('uetr')}.", gap=8)
    if pen.extra("purpose"):
        pen.say(f"Purpose told to us: {pen.extra('purpose')}.", gap=8)
    pen.say("This advice is issued by machine and needs no signature.", gap=14, size=8)


def _section(pen: Pen, title: str, rows: list[tuple[str, Text]]) -> None:
    rows = [r for r in rows if r[1]]
    if not rows:
        return
    pen.need(40 + 14 * len(rows))
    pen.shade(pen.left, pen.y, pen.right, pen.y + 15)
    pen.y = pen.text(pen.left + 6, pen.y + 2, bold(title), 9) + 6
    for label, what in rows:
        wide = pen.width * 0.36
        low = pen.text(pen.left + 6, pen.y, label, width=wide)
        low = max(low, pen.text(pen.left + wide + 14, pen.y, what, width=pen.width - wide - 20, align="r")) + 3
        pen.hrule(pen.left, pen.right, low, 0.3)
        pen.y = low + 3
    pen.y += 6


def _receipt(pen: Pen) -> None:
    """What an online bank shows after a wire: the amount large, then groups of rows with the values at the right."""
    pen.y = pen.text(pen.left, pen.y, pen.v("remitter_bank.name"), 11, width=pen.width, align="c") + 12
    pen.y = pen.text(pen.left, pen.y, pen.extra("title", "WIRE TRANSFER CONFIRMATION").capitalize(), 9, width=pen.width,
                     align="c") + 4  # fmt: skip
    amount = pen.money("amount")
    pen.y = pen.text(pen.left, pen.y, amount, 24, width=pen.width, align="c") + 2
    pen.y = pen.text(pen.left, pen.y, join("Completed. Confirmation no.", pen.v("reference"), by=" "), width=pen.width,
                     align="c") + 14  # fmt: skip
    _section(
        pen,
        "Transfer",
        [
            ("Sent on", pen.x("execution_date")),
            ("Value date", pen.v("value_date")),
            ("Amount instructed", _instructed(pen)),
            ("Currency of amount sent", pen.v("currency", pen.doc.fields.get("currency"))),
            ("Rate of exchange", pen.v("exchange_rate")),
            ("Who pays fees", pen.v("charge_bearer")),
            ("Wire fee", pen.money("charges")),
            ("Tracking (UETR)", pen.x("uetr")),
        ],
    )
    _section(pen, "From", [
        ("Account holder", pen.v("remitter.name")), ("Holder's address", pen.address("remitter.address", 1)),
        ("Account", pen.v("remitter.account")), ("Routing number", pen.x("remitter_bank.aba")),
        ("Bank identifier", pen.x("remitter_bank.swift")),
    ])  # fmt: skip
    _section(pen, "To", [
        ("Recipient", pen.v("beneficiary.name")), ("Recipient's address", pen.address("beneficiary.address", 1)),
        ("IBAN or account", pen.v("beneficiary.account")), ("Recipient's bank", pen.v("beneficiary_bank.name")),
        ("SWIFT code", pen.v("beneficiary_bank.swift")), ("Bank's address", pen.address("beneficiary_bank.address", 1)),
    ])  # fmt: skip
    _section(pen, "Message", [("Memo to recipient", _details(pen)), ("Purpose", pen.x("purpose"))])


def _tags(pen: Pen) -> None:
    """A wire room's print: a tag in braces, its name, its value, elements one under the other."""
    pen.y = pen.text(pen.left, pen.y, bold(pen.v("remitter_bank.name")), 10, width=pen.width)
    pen.y = pen.text(pen.left, pen.y, pen.extra("title", "OUTGOING WIRE"), 9) + 3
    pen.hrule(pen.left, pen.right, pen.y)
    pen.y += 8
    place = [("beneficiary", "beneficiary_bank"), ("remitter", "remitter_bank")]
    party = {role: join(pen.v(f"{role}.account"), pen.v(f"{role}.name"), pen.address(f"{role}.address", 2), by="\n")
             for role, _ in place}  # fmt: skip
    aba, swift = pen.x("remitter_bank.aba"), pen.x("remitter_bank.swift")
    fee = pen.money("charges")
    rows: list[tuple[str, str, Text]] = [
        ("{1510}", "Type/Subtype Code", "1000 TRANSFER OF FUNDS"),
        ("{2000}", "Amount", pen.money("amount")),
        ("{3100}", "Sender FI", join(aba, pen.v("remitter_bank.name"), by=" ")),
        ("{3320}", "Sender Reference", pen.v("reference")),
        ("{3600}", "Business Function", "CTR CUSTOMER TRANSFER"),
        ("{3620}", "Payment Tracking", pen.x("uetr")),
        ("{3700}", "Charges", join(pen.v("charge_bearer"), fee, by=" / ")),
        ("{3710}", "Instructed Amount", _instructed(pen)),
        ("{3720}", "Exchange Rate", pen.v("exchange_rate")),
        ("{4100}", "Beneficiary FI", join(pen.v("beneficiary_bank.swift"), pen.v("beneficiary_bank.name"),
                                          pen.address("beneficiary_bank.address", 2), by="\n")),
        ("{4200}", "Beneficiary", party["beneficiary"]),
        ("{5000}", "Originator", party["remitter"]),
        ("{5100}", "Originator FI", join(swift, pen.v("remitter_bank.name"), by="\n")),
        ("{6000}", "Orig to Bnf Info", _details(pen)),
        ("", "Value Date", pen.v("value_date")),
        ("", "Entered", pen.x("execution_date")),
        ("", "Purpose", pen.x("purpose")),
    ]  # fmt: skip
    for tag, name, what in rows:
        if not what:
            continue
        high = pen.height(what, pen.width - 176)
        pen.need(high + 6)
        pen.text(pen.left, pen.y, tag)
        pen.text(pen.left + 46, pen.y, name, width=124)
        pen.y = pen.text(pen.left + 176, pen.y, what, width=pen.width - 176) + 4
    pen.y += 6
    pen.text(pen.left, pen.y, "*** END OF MESSAGE - STATUS: ACKNOWLEDGED BY FEDERAL RESERVE BANK ***", 8)
