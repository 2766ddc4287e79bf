"""Wire advices: a debit advice as a letter, a print of online banking, a customer's copy of the message."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_f.quill import Quill, dice, several, turns

Rows = list[tuple[str, Text]]


def details(pad: Quill) -> list[Piece]:
    """The details of payment, invoice and contract numbers marked within."""
    return pad.split_by("details", [*pad.lines("invoice_refs"), *pad.lines("contract_refs")])


def advice(paper: Paper) -> list[Sheet]:
    """A letter to the customer: bank's letterhead, window address, entries in a column, charges, bank's footer."""
    rng = dice(paper)
    pad = Quill(paper, rng.choice(("sans", "serif")), 9.4, days=rng.choice(("long", "month", "us", "upperdash")),
                margin=62, money=rng.choice(("code", "after", "symbol")))  # fmt: skip
    pad.text(pad.left, 40, pad.v("remitter_bank.name", heavy=True), 15)
    y = pad.text(pad.left, 60, _seat(pad), 7.6)
    pad.hrule(pad.left, pad.right, max(y, 74), 1.2)
    pad.y = pad.text(pad.left, 112, pad.who("remitter", heavy=False, how=2), width=230) + 26
    pad.text(pad.right - 180, 112, several("Date of advice", pad.x("execution_date")), 8.6, width=180, align="r")
    pad.say(bold(paper.extras["title"]), size=12, gap=4)
    pad.say("We have debited your account as instructed and sent the following payment:", gap=8)
    rows: Rows = [
        ("Our transaction reference", pad.v("reference")), ("Account debited", pad.v("remitter.account")),
        ("Value", pad.v("value_date")), ("Amount transferred", pad.money("amount", heavy=True)),
        ("Amount ordered", pad.money("instructed_amount", "instructed_currency")),
        ("Rate of exchange", pad.v("exchange_rate")), ("Our charges", pad.v("charges")),
        ("Charges borne by", pad.v("charge_bearer")), ("In favor of", pad.who("beneficiary")),
        ("Account / IBAN", pad.v("beneficiary.account")), ("With bank", _their_bank(pad)),
        ("BIC", pad.v("beneficiary_bank.swift")), ("Payment details", details(pad)), ("Purpose", pad.x("purpose")),
    ]  # fmt: skip
    pad.y = pad.pairs(pad.left, pad.y, rows, rng.choice((132, 150)), pad.width, gap=5) + 16
    pad.say("Please report discrepancies within 30 days. This advice is valid without signature.", size=8)
    pad.text(pad.left, pad.bottom - 14, f"Member FDIC - Client services 1-800-555-01{paper.style % 90 + 10}", 7)
    pad.leftovers()
    return pad.sheets


def _seat(pad: Quill) -> list[Piece]:
    routing = f"ABA {pad.extra('remitter_bank.aba')}" if pad.extra("remitter_bank.aba") else ""
    swift = f"SWIFT {pad.extra('remitter_bank.swift')}" if pad.extra("remitter_bank.swift") else ""
    return several(pad.address("remitter_bank.address", 0), routing, swift, by="  |  ")


def _their_bank(pad: Quill) -> list[Piece]:
    return several(pad.v("beneficiary_bank.name"), pad.address("beneficiary_bank.address", 0))


def online(paper: Paper) -> list[Sheet]:
    """A browser's print of a banking portal: shaded section bars, two columns of label over value."""
    rng = dice(paper)
    pad = Quill(paper, rng.choice(("sans", "vera")), 8.6, days=rng.choice(("us", "month", "dayname")), margin=40,
                money=rng.choice(("dollar", "after", "code")))  # fmt: skip
    pad.text(pad.left, 24, pad.x("execution_date"), 6.6)
    pad.y = pad.text(pad.left, 40, pad.v("remitter_bank.name", heavy=True), 13) + 2
    pad.y = pad.text(pad.left, pad.y, paper.extras["title"].title(), 11) + 8
    account = pad.v("remitter.account")
    sent = pad.money("instructed_amount", "instructed_currency")
    _bar(pad, "Transfer summary")
    rows: Rows = [("Confirmation #", pad.v("reference")), ("Status", "Completed")]
    rows += [("Wire amount", pad.money("amount", heavy=True)), ("Value date", pad.v("value_date"))]
    rows += [("Requested amount", sent), ("FX rate", pad.v("exchange_rate"))]
    rows += [("Wire fee", pad.v("charges")), ("Charge option", pad.v("charge_bearer"))]
    _two(pad, rows)
    _bar(pad, "From")
    _two(pad, [("Originator", pad.who("remitter", heavy=False)), ("Debit account", account),
               ("Routing number", pad.extra("remitter_bank.aba")),
               ("Bank address", pad.address("remitter_bank.address"))])  # fmt: skip
    _bar(pad, "To")
    _two(pad, [("Recipient", pad.who("beneficiary", heavy=False)),
               ("Recipient account number", pad.v("beneficiary.account")),
               ("Recipient bank", _their_bank(pad)), ("SWIFT / BIC", pad.v("beneficiary_bank.swift"))])  # fmt: skip
    _bar(pad, "Messages")
    _two(pad, [("Originator to beneficiary information", details(pad)), ("UETR", pad.x("uetr")),
               ("Purpose of payment", pad.x("purpose"))])  # fmt: skip
    pad.say("Session 4471-0925. Times are Eastern. Equal housing lender. NMLS 5550142.", size=6.6)
    pad.leftovers()
    return pad.sheets


def _bar(pad: Quill, name: str) -> None:
    pad.shade(pad.left, pad.y, pad.right, pad.y + 14)
    pad.text(pad.left + 4, pad.y + 2.4, name, 9, heavy=True)
    pad.y += 20


def _two(pad: Quill, rows: Rows) -> None:
    shown = [(n, w) for n, w in rows if w]
    half = pad.width / 2
    for n in range(0, len(shown), 2):
        low = pad.y
        for k, (name, what) in enumerate(shown[n : n + 2]):
            low = max(low, pad.stacked(pad.left + 4 + k * half, pad.y, name, what, half - 14, 6.8))
        pad.y = low
    pad.y += 6


def copy(paper: Paper) -> list[Sheet]:
    """A customer's copy of the SWIFT message: field tags with their names, values indented below."""
    rng = dice(paper)
    pad = Quill(
        paper, "mono", 8.8, days=rng.choice(("alliance", "plain")), digits="swift", a4=True, margin=54, address=2
    )
    pad.say([*pad.v("remitter_bank.name", heavy=True)], size=11)
    pad.say(paper.extras["title"], gap=2)
    pad.say("--------------------- Message Text ---------------------", gap=4)
    _tag(pad, "20: Transaction Reference Number", pad.v("reference"))
    _tag(pad, "23B: Bank Operation Code", "CRED")
    settled: Rows = [("Date", pad.v("value_date")), ("Currency", pad.v("currency")), ("Amount", pad.v("amount"))]
    _tagged(pad, "32A: Val Dte/Curr/Interbnk Settld Amt", settled)
    ordered: Rows = [("Currency", pad.v("instructed_currency")), ("Amount", pad.v("instructed_amount"))]
    _tagged(pad, "33B: Currency/Instructed Amount", ordered)
    _tag(pad, "36: Exchange Rate", pad.v("exchange_rate"))
    _tag(pad, "50K: Ordering Customer", several(pad.v("remitter.account"), pad.who("remitter", heavy=False)))
    institution = several(pad.x("remitter_bank.swift"), pad.address("remitter_bank.address"))
    _tag(pad, "52A: Ordering Institution", institution)
    _tag(pad, "57A: Account With Institution", several(pad.v("beneficiary_bank.swift"), _their_bank(pad)))
    beneficiary = several(pad.v("beneficiary.account"), pad.who("beneficiary", heavy=False))
    _tag(pad, "59: Beneficiary Customer", beneficiary)
    _tag(pad, "70: Remittance Information", details(pad))
    _tag(pad, "71A: Details of Charges", pad.v("charge_bearer"))
    _tag(pad, "71F: Sender's Charges", pad.v("charges"))
    pad.say("--------------------- Message Trailer ------------------", gap=4)
    pad.say([Piece("UETR:"), *pad.x("uetr")], size=7.6)
    pad.leftovers()
    return pad.sheets


def _tag(pad: Quill, name: str, what: Text) -> None:
    if what:
        pad.say(name, gap=0)
        pad.say(what, indent=34, gap=3)


def _tagged(pad: Quill, name: str, rows: Rows) -> None:
    shown = [(f"{n}:", w) for n, w in rows if w]
    if shown:
        pad.say(name, gap=0)
        pad.y = pad.pairs(pad.left + 34, pad.y, shown, 70, pad.width - 34) + 1


draw = turns(advice, online, copy)
