"""Wires as banks print them: letters, tables, boxes, messages with names for tags, receipts of the desk and online."""

from __future__ import annotations

from collections.abc import Callable

from tests.factory.canvas import Piece, bold
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_h.blocks import facts, numbered, panels
from tests.factory.unseen_h.press import Press, Rows, joined, show_day
from tests.factory.unseen_h.wire_forms import application, fedwire, receipt


def details(press: Press) -> list[Piece]:
    """The message of a payment, the references in it marked."""
    return press.split_by("details", [f for f in press.doc.fields if "_refs[" in f])


def bic(press: Press, role: str) -> list[Piece]:
    """A bank's SWIFT code, a field or an extra."""
    return press.v(f"{role}.swift") or press.x(f"{role}.swift")


def sums(press: Press) -> Rows:
    """What was paid, ordered and charged."""
    return [
        (
            press.pick(
                "Amount", "Payment Amount", "Transfer Amount", "Wire Amount", "Amount Paid", "Remittance Amount"
            ),
            press.money("amount"),
        ),
        (
            press.pick("Instructed Amount", "Ordered Amount", "Original Amount"),
            press.money("instructed_amount", "instructed_currency"),
        ),
        (press.pick("Exchange Rate", "Rate", "FX Rate"), press.v("exchange_rate")),
        (press.pick("Charges", "Our Charges", "Commission", "Bank Charges", "Fee"), press.money("charges")),
        (
            press.pick("Details of Charges", "Charges borne by", "Charge Code", "Charge Option"),
            press.v("charge_bearer"),
        ),
    ]


def side(press: Press, role: str, words: tuple[str, ...], account: tuple[str, ...], banks: tuple[str, ...]) -> Rows:
    """A side of the payment: name, address, account, bank and its code."""
    word = press.pick(*words)
    return [
        (word, press.v(f"{role}.name")),
        (press.pick("Address", f"{word} Address"), press.address(f"{role}.address")),
        (press.pick(*account), press.v(f"{role}.account")),
        (press.pick(*banks), joined([press.v(f"{role}_bank.name"), press.address(f"{role}_bank.address")])),
        (press.pick("SWIFT/BIC", "BIC", "Bank Code", "SWIFT Code"), bic(press, f"{role}_bank")),
        (press.pick("ABA", "Routing No.", "Fed ABA"), press.x(f"{role}_bank.aba")),
        (
            press.pick("On behalf of", "Ultimate Debtor") if role == "remitter" else "Ultimate Beneficiary",
            press.who(f"ultimate_{role}"),
        ),
    ]


PAYER = (
    ("Remitter", "Ordering Customer", "By Order of", "Originator", "Payer", "Applicant", "Debit Party"),
    ("Debit Account", "A/C No.", "Account", "From Account", "Account Debited"),
    ("Ordering Bank", "Remitting Bank", "Sending Bank", "Originating Bank", "Bank"),
)
PAYEE = (
    ("Beneficiary", "Payee", "In Favour of", "Beneficiary Customer", "Creditor", "Credit Party"),
    ("Beneficiary Account", "A/C No.", "Account / IBAN", "Credit Account", "Account with Bank No."),
    ("Beneficiary Bank", "Account with Institution", "Receiving Bank", "Bank of Beneficiary"),
)


def head(press: Press) -> Rows:
    """Reference, dates and the number that follows a payment."""
    return [
        (
            press.pick(
                "Our Reference", "Reference No.", "Transaction Reference", "Confirmation Number", "Ref", "Trn Ref"
            ),
            press.v("reference"),
        ),
        (
            press.pick("Value Date", "Value", "Settlement Date", "Date of Payment", "Effective Date"),
            press.v("value_date"),
        ),
        (press.pick("Time", "Booked at"), press.x("time")),
        ("UETR", press.x("uetr")),
    ]


def message_rows(press: Press) -> Rows:
    """The purpose and the message."""
    words = (
        "Payment Details",
        "Remittance Information",
        "Details of Payment",
        "Message to Beneficiary",
        "Purpose",
        "OBI",
        "Reason for Payment",
        "Narrative",
    )
    return [(press.pick(*words), details(press))]


def _titled(press: Press, size: float = 4) -> None:
    press.say(
        bold(press.extra("title", "PAYMENT ADVICE")), size=press.size + size, align=press.pick("l", "c", "r"), gap=8
    )


def _bank_head(press: Press) -> None:
    """The paying bank as the writer at the top, and its branch."""
    press.say(press.v("remitter_bank.name", heavy=True), size=press.size + 4, align=press.pick("l", "r", "c"), gap=1)
    press.para("<{x:bank_address}>", size=press.size - 1)
    press.y += 8


def kept(rows: Rows) -> Rows:
    """Rows with a value."""
    return [(n, w) for n, w in rows if w]


def letter(press: Press) -> None:
    """A letter: the customer's address, a sentence, rows of facts."""
    _bank_head(press)
    press.say(press.who("remitter"), gap=12)
    _titled(press, 2)
    press.para(press.pick("Dear Customer,", "Dear Sirs,", "To our valued customer:"), gap=5)
    press.para(
        "We have debited your account< {remitter.account}> and paid on your instruction as detailed below.", gap=8
    )
    rows = [*head(press), *sums(press), *side(press, "beneficiary", *PAYEE), *message_rows(press)]
    facts(press, kept(rows), press.pick("beside", "dots"))
    press.para("This advice is produced by computer and needs no signature.", size=7)


def table(press: Press) -> None:
    """All in a ruled table of two columns, sections headed."""
    press.say(press.v("remitter_bank.name"), size=press.size, gap=4)
    _titled(press)
    sections = (
        (press.pick("TRANSACTION", "Payment"), [*head(press), *sums(press)]),
        (press.pick("ORIGINATOR INFORMATION", "Debit side", "Payer"), side(press, "remitter", *PAYER)),
        (press.pick("BENEFICIARY INFORMATION", "Credit side", "Payee"), side(press, "beneficiary", *PAYEE)),
        (press.pick("ADDITIONAL INFORMATION", "Message"), message_rows(press)),
    )
    for name, rows in sections:
        press.need(60)
        press.shade(press.left, press.y, press.right, press.y + press.size * 1.5)
        press.say(bold(name), gap=3, indent=4)
        facts(press, kept(rows), press.pick("lines", "beside"))


def boxes(press: Press) -> None:
    """A form in boxes, caption small in the corner."""
    panels(
        press, [("", bold(press.extra("title", "PAYMENT ADVICE"))), *kept(head(press)[:2])], shares=(2, 1.2, 1), small=6
    )
    paid = kept([*head(press)[2:], *sums(press)])
    for n in range(0, len(paid), 3):
        panels(press, paid[n : n + 3], columns=3, small=6)
    for role, words in (("remitter", PAYER), ("beneficiary", PAYEE)):
        rows = kept(side(press, role, *words))
        names = [
            r
            for r in rows
            if r[1] and r[1][0].field and r[1][0].field.split("|")[0] in (f"{role}.name", f"{role}.address")
        ]
        who = joined([w for _, w in names])
        panels(press, [(rows[0][0] if rows else "", who)])
        others = [r for r in rows if r not in names]
        for n in range(0, len(others), 2):
            panels(press, others[n : n + 2], columns=2, small=6)
    panels(press, kept(message_rows(press)))


def columns(press: Press) -> None:
    """Payer at the left, payee at the right, the amount large above them."""
    _bank_head(press)
    _titled(press, 3)
    facts(press, kept(head(press)), press.pick("strip", "pairs"))
    paid = kept(sums(press))
    press.say([Piece(paid[0][0] + press.look.colon), *bold(paid[0][1])], size=press.size + 4, gap=6)
    facts(press, paid[1:], press.pick("pairs", "strip"))
    press.y += 4
    low, top = 0.0, press.y
    for n, (role, words) in enumerate((("remitter", PAYER), ("beneficiary", PAYEE))):
        press.y = top
        x, wide = press.left + n * press.width / 2, press.width / 2 - 12
        press.y = press.text(x, press.y, bold(press.pick("FROM", "Debit") if not n else press.pick("TO", "Credit")))
        press.hrule(x, x + wide, press.y + 1)
        press.y += 5
        facts(press, kept(side(press, role, *words)), "beside", x=x, width=wide)
        low = max(low, press.y)
    press.y = low + 4
    facts(press, kept(message_rows(press)), "beside")


def message(press: Press) -> None:
    """A print of a message with names for its tags, values under or beside them."""
    press.say(
        press.pick("OUTGOING SWIFT MESSAGE", "Message copy - FIN 103", "SWIFT ACK - MT103", "Customer Credit Transfer"),
        gap=2,
    )
    press.say(press.x("title"), gap=2)
    press.say("=" * 58, gap=4)
    day = [Piece(show_day(press.doc.fields["value_date"], press.pick("260305", "20260305", "2026-03-05")))]
    when = (
        press.v("value_date", day[0].text)
        if press.has("value_date") and "value_date" not in press.doc.prints
        else press.v("value_date")
    )
    rows: Rows = [
        ("Transaction Reference Number", press.v("reference")),
        ("Bank Operation Code", [Piece("CRED")]),
        ("Value Date", when),
        ("Currency / Interbank Settled Amount", press.money("amount")),
        ("Currency / Instructed Amount", press.money("instructed_amount", "instructed_currency")),
        ("Exchange Rate", press.v("exchange_rate")),
        ("Ordering Customer", joined([press.v("remitter.account"), press.who("remitter")])),
        ("Ordering Institution", joined([bic(press, "remitter_bank"), press.v("remitter_bank.name")])),
        ("Account With Institution", joined([bic(press, "beneficiary_bank"), press.v("beneficiary_bank.name")])),
        ("Beneficiary Customer", joined([press.v("beneficiary.account"), press.who("beneficiary")])),
        ("Remittance Information", details(press)),
        ("Details of Charges", press.v("charge_bearer")),
        ("Sender's Charges", press.money("charges")),
        ("Unique End-to-end Transaction Reference", press.x("uetr")),
        ("Ultimate Debtor", press.who("ultimate_remitter")),
        ("Ultimate Creditor", press.who("ultimate_beneficiary")),
    ]
    if press.look.words % 2:
        facts(press, kept(rows), press.pick("dots", "beside"))
    else:
        for name, what in kept(rows):
            press.need(44)
            press.say(name + press.pick(":", ""), gap=1)
            press.say(what, indent=24, gap=4)
    press.say("=" * 22 + " END " + "=" * 22)


def sentences(press: Press) -> None:
    """A letter all in sentences."""
    _bank_head(press)
    press.say(press.v("value_date"), align="r", gap=8)
    _titled(press, 1)
    press.para(
        "By order of {remitter.name}<, {flat:remitter.address},>< account no. {remitter.account},> we have effected "
        "the following transfer< under our reference {reference}>:",
        gap=6,
    )
    press.say(press.money("amount", heavy=True), align="c", size=press.size + 2, gap=6)
    press.para(
        "in favour of *{beneficiary.name}*<, {flat:beneficiary.address},>< for the credit of account "
        "{beneficiary.account}>< with {beneficiary_bank.name}><, BIC {beneficiary_bank.swift}>.",
        gap=6,
    )
    told = press.money("instructed_amount", "instructed_currency")
    if told:
        press.say([*press.rich("The amount ordered was"), *told, *press.prose("<at a rate of {exchange_rate}>")], gap=6)
    press.say([Piece(press.pick("Reason:", "Payment details:", "Message:")), *details(press)], gap=6)
    press.para("<Charges: {charge_bearer}.>< Our charges: {money:charges}.>", gap=6)
    facts(
        press,
        kept([("For account of", press.who("ultimate_remitter")), ("For", press.who("ultimate_beneficiary"))]),
        "beside",
    )
    press.para("<UETR {x:uetr}>", size=7)


OWN: dict[str, Callable[[Press], None]] = {"fedwire": fedwire, "application": application, "receipt": receipt}
DESIGNS: tuple[Callable[[Press], None], ...] = (letter, table, boxes, columns, message, sentences)


def draw(paper: Paper) -> list[Sheet]:
    """A wire: a form of its own where it has one, else in a bank's design."""
    form = OWN.get(paper.extras.get("form", ""))
    design = DESIGNS[paper.style % len(DESIGNS)]
    mono = design is message and paper.style % 4 < 3 and not form
    press = Press(paper, face="mono" if mono else "", money=("", "code", "after")[paper.style % 3])
    (form or design)(press)
    facts(press, press.rows_of(*press.rest()), "beside")
    press.leftovers()
    if press.look.words % 2:
        numbered(press)
    return press.sheets
