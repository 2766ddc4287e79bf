"""Wire advices of family c: a letter, a receipt, Fedwire's tags, two sides in a matrix, ISO 20022's words, a telex."""

from __future__ import annotations

from collections.abc import Callable

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.kinds_remittance import details
from tests.factory.pad import Pad
from tests.factory.prose import prose
from tests.factory.tables import Column, Table


def draw(pad: Pad) -> None:
    """One of six manners, by the paper's style."""
    manners: tuple[Callable[[Pad], None], ...] = (_letter, _receipt, _tags, _matrix, _iso, _telex)
    manners[pad.doc.style % len(manners)](pad)
    pad.leftovers()


def _own(pad: Pad) -> str:
    return "instructed_currency" if pad.has("instructed_currency") else "currency"


def _letter(pad: Pad) -> None:
    """The whole payment in sentences."""
    pad.say(pad.v("remitter_bank.name", heavy=True), size=pad.size + 4, gap=1)
    pad.say(join(pad.address("remitter_bank.address", 0), "Trade Payments Desk", by="\n"), size=pad.size - 1, gap=12)
    pad.say(pad.party("remitter", heavy=False), gap=10)
    pad.say(pad.x("execution_date"), gap=10)
    pad.say(bold("Re: Confirmation of your international payment"), gap=8)
    pad.say("Dear Sir or Madam,", gap=6)
    words = (
        "We confirm that on {value_date} we transferred {money:amount} from your account number {remitter.account} in "
        "favour of {beneficiary.name}, {flat:beneficiary.address}, account number {beneficiary.account} with "
        "{beneficiary_bank.name}"
    )
    code = " (SWIFT {beneficiary_bank.swift})" if pad.has("beneficiary_bank.swift") else ""
    pad.say(pad.rich(words + code + "."), gap=6)
    pad.say(pad.rich("Please quote our reference {reference} in all correspondence."), gap=6)
    pad.say(join("The payment carries the message:", details(pad), by=" "), gap=6)
    if pad.has("instructed_amount"):
        pad.say(join("You instructed us to pay", pad.money("instructed_amount", _own(pad)), by=" "), gap=4)
    if pad.has("charge_bearer"):
        pad.say(join("Charges:", pad.v("charge_bearer"), by=" "), gap=4)
    if pad.has("charges"):
        pad.say(join("Our fee:", pad.money("charges"), by=" "), gap=4)
    pad.say("Yours faithfully,", gap=12)
    pad.say(prose("wire advice")[1], size=pad.size - 2)


def _receipt(pad: Pad) -> None:
    """A receipt from an online bank: who pays and who is paid, holders with their own captions."""
    pad.say(pad.v("remitter_bank.name", heavy=True), size=pad.size + 2, gap=4)
    pad.say(bold("International transfer receipt"), size=pad.size + 5, gap=10)
    pad.say(join(pad.money("amount", heavy=True), "sent", by=" "), size=pad.size + 3, gap=8)
    sections: tuple[tuple[str, tuple[tuple[str, list[Piece]], ...]], ...] = (
        ("Transfer", (
            ("Receipt number", pad.v("reference")), ("Completed on", pad.v("value_date")),
            ("You asked us to send", pad.money("instructed_amount", _own(pad))),
            ("Exchange rate", pad.v("exchange_rate")),
            ("Our fee", pad.money("charges")), ("Who pays the fees", pad.v("charge_bearer")),
        )),
        ("From", (
            ("Holder's name", pad.v("remitter.name")), ("Holder's address", pad.address("remitter.address")),
            ("Account number", pad.v("remitter.account")), ("Bank", pad.v("remitter_bank.name")),
        )),
        ("To", (
            ("Holder's name", pad.v("beneficiary.name")), ("Holder's address", pad.address("beneficiary.address")),
            ("Account number or IBAN", pad.v("beneficiary.account")), ("Bank", pad.v("beneficiary_bank.name")),
            ("BIC", pad.v("beneficiary_bank.swift")),
        )),
        ("Message", (("Message to the payee", details(pad)),)),
    )  # fmt: skip
    for head, rows in sections:
        pad.need(70)
        pad.say(bold(head), size=pad.size + 1, gap=3)
        for name, what in rows:
            if what:
                low = pad.text(pad.left + 8, pad.y, name)
                pad.y = max(low, pad.text(pad.left + 190, pad.y, what, width=pad.width - 190)) + 3
        pad.y += 6


def _tags(pad: Pad) -> None:
    """The print of a Fedwire message, tag by tag."""
    pad.say(bold("FEDWIRE FUNDS SERVICE - OUTGOING MESSAGE"), gap=8)
    cents = pad.doc.fields["amount"].replace(".", "").rjust(12, "0")
    tags: tuple[tuple[str, Text], ...] = (
        ("{1500} Message Disposition", "30P N"), ("{1510} Type/Subtype", "1000"),
        ("{1520} IMAD", "20260319MMQFMP9N000418"), ("{2000} Amount", join(pad.money("amount"), f"({cents})", by=" ")),
        ("{3100} Sender FI", join(pad.extra("remitter_bank.aba"), pad.v("remitter_bank.name"), by=" ")),
        ("{3320} Sender Reference", pad.v("reference")),
        ("{3400} Receiver FI", "026009593"), ("{3600} Business Function Code", "CTR"),
        ("{3700} Charges", pad.v("charge_bearer")),
        ("{3710} Instructed Amount", pad.money("instructed_amount", _own(pad))),
        ("{4100} Beneficiary's FI", join(pad.v("beneficiary_bank.swift"), pad.v("beneficiary_bank.name"), by="\n")),
        ("{4200} Beneficiary", join(pad.v("beneficiary.account"), pad.v("beneficiary.name"),
                                    pad.address("beneficiary.address", 1), by="\n")),
        ("{5000} Originator", join(pad.v("remitter.account"), pad.v("remitter.name"),
                                   pad.address("remitter.address", 1), by="\n")),
        ("{6000} Originator to Beneficiary Info", details(pad)),
        ("Value date", pad.v("value_date")),
    )  # fmt: skip
    for name, what in tags:
        if what:
            pad.need(50)
            pad.y = (
                max(pad.text(pad.left, pad.y, name), pad.text(pad.left + 190, pad.y, what, width=pad.width - 190)) + 3
            )


def _matrix(pad: Pad) -> None:
    """Two sides as columns of one table, attributes as rows."""
    pad.say(pad.v("remitter_bank.name", heavy=True), size=pad.size + 3, gap=2)
    pad.say(bold("FOREIGN PAYMENT - DEBIT NOTE"), size=pad.size + 3, gap=8)
    facts = (
        ("Order ref.", pad.v("reference")), ("Value", pad.v("value_date")), ("Amount transferred", pad.money("amount")),
        ("Ordered amount", pad.money("instructed_amount", _own(pad))), ("Fees", pad.money("charges")),
        ("Fees for account of", pad.v("charge_bearer")),
    )  # fmt: skip
    for name, what in facts:
        pad.y = pad.beside(pad.left, pad.y, name, what, 130, pad.width)
    pad.y += 8
    table = Table(pad, [Column("", 0.7), Column("Ordering party", 2), Column("Beneficiary", 2)], ruled="grid")
    rows: tuple[tuple[str, list[Piece], list[Piece]], ...] = (
        ("Name", pad.v("remitter.name"), pad.v("beneficiary.name")),
        ("Address", pad.address("remitter.address"), pad.address("beneficiary.address")),
        ("Account", pad.v("remitter.account"), pad.v("beneficiary.account")),
        ("Bank", pad.v("remitter_bank.name"), pad.v("beneficiary_bank.name")),
        ("BIC", pad.v("remitter_bank.swift") or pad.x("remitter_bank.swift"), pad.v("beneficiary_bank.swift")),
    )  # fmt: skip
    for name, one, two in rows:
        table.row([name, one, two])
    pad.y += 8
    pad.say(join("Reason for payment:", details(pad), by=" "))
    pad.say(prose("wire advice")[0], size=pad.size - 2)


def _iso(pad: Pad) -> None:
    """ISO 20022's words in a plain column."""
    pad.say(bold("CUSTOMER CREDIT TRANSFER REPORT"), size=pad.size + 2, gap=8)
    rows = (
        ("Instruction identification", pad.v("reference")), ("Requested execution date", pad.x("execution_date")),
        ("Interbank settlement date", pad.v("value_date")), ("Interbank settlement amount", pad.money("amount")),
        ("Instructed amount", pad.money("instructed_amount", _own(pad))), ("Charge bearer", pad.v("charge_bearer")),
        ("Charges information", pad.money("charges")),
        ("Debtor", join(pad.v("remitter.name"), pad.address("remitter.address"), by="\n")),
        ("Debtor account", pad.v("remitter.account")), ("Debtor agent", pad.v("remitter_bank.name")),
        ("Creditor agent", join(pad.v("beneficiary_bank.name"), pad.v("beneficiary_bank.swift"), by="\n")),
        ("Creditor", join(pad.v("beneficiary.name"), pad.address("beneficiary.address"), by="\n")),
        ("Creditor account", pad.v("beneficiary.account")),
        ("Remittance information (unstructured)", details(pad)),
    )  # fmt: skip
    for name, what in rows:
        pad.y = pad.beside(pad.left, pad.y, name, what, 190, pad.width) + 1


def _telex(pad: Pad) -> None:
    """A telex: captions with colons, account and name on one line, bank with its code in brackets."""
    pad.say(pad.v("remitter_bank.name"), gap=2)
    pad.say("TELEX TRANSFER COPY", gap=8)

    def line(name: str, *what: Text) -> None:
        if any(what):
            pad.y = max(pad.text(pad.left, pad.y, f"{name}:"),
                        pad.text(pad.left + 100, pad.y, join(*what, by=" "), width=pad.width - 100)) + 2  # fmt: skip

    line("OUR REF", pad.v("reference"))
    line("VALUE", pad.v("value_date"))
    line("PAY", pad.money("amount"))
    line("B/O", pad.v("remitter.account"), pad.v("remitter.name"))
    pad.y = pad.text(pad.left + 100, pad.y, pad.address("remitter.address", 1), width=pad.width - 100) + 2
    code = join("(", pad.v("beneficiary_bank.swift"), ")") if pad.has("beneficiary_bank.swift") else []
    line("TO BANK", pad.v("beneficiary_bank.name"), code)
    line("FAVOUR", pad.v("beneficiary.account"), pad.v("beneficiary.name"))
    pad.y = pad.text(pad.left + 100, pad.y, pad.address("beneficiary.address", 1), width=pad.width - 100) + 2
    line("DETAILS", details(pad))
    line("CHARGES", pad.v("charge_bearer"))
    line("ORDERED", pad.money("instructed_amount", _own(pad)))
