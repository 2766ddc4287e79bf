"""Bank advices of a payment: terminal print with field codes, letter, two columns, online receipt, boxes, a slip."""

from __future__ import annotations

from tests.factory.canvas import Piece, bold
from tests.factory.formats import show_date
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_g.desk import Desk

Row = tuple[str, list[Piece]]


def draw(paper: Paper) -> list[Sheet]:
    """The sheets of an advice in one of seven designs; the banks write numbers and dates as US banks do."""
    designs = (_terminal, _letter, _two_columns, _online, _boxes, _prose, _table)
    n = paper.style % len(designs)
    face = ("mono", "serif", "sans", "vera", "sans", "serif", "sans")[n]
    money = ("code", "code", "after", "dollar", "code", "code", "code")[n]
    desk = Desk(
        paper, face=face, size={"serif": 10.5, "mono": 8.6, "sans": 9.2, "vera": 8}[face], money=money, where="us"
    )
    designs[n](desk)
    desk.leftovers()
    return desk.sheets


def details(desk: Desk) -> list[Piece]:
    """The remittance information; invoice and contract numbers inside it carry their own fields too."""
    return desk.split_by("details", [*desk.lines("invoice_refs"), *desk.lines("contract_refs")])


def sums(desk: Desk, *, settled: bool = True) -> list[Row]:
    """Amounts and charges as rows in this bank's words; the settled amount only where it isn't told elsewhere."""
    told = desk.money("instructed_amount", "instructed_currency")
    return [
        (desk.pick("Amount instructed", "Instructed amount", "Original amount"), told),
        (desk.pick("Exchange rate", "Rate", "FX rate"), desk.v("exchange_rate")),
        (
            desk.pick("Settled amount", "Amount", "Transfer amount", "Amount paid"),
            desk.money("amount") if settled else [],
        ),
        (desk.pick("Charges", "Our fee", "Wire fee"), desk.money("charges")),
        (desk.pick("Details of charges", "Charges borne by", "Charge code"), desk.v("charge_bearer")),
    ]


def payer(desk: Desk) -> list[Row]:
    """Who pays, and through which bank."""
    return [
        (desk.pick("Name", "Account title"), desk.v("remitter.name")),
        ("Address", desk.address("remitter.address")),
        (desk.pick("Account", "A/C", "Debit account"), desk.v("remitter.account")),
        (desk.pick("Bank", "Debit bank"), desk.v("remitter_bank.name")),
        ("BIC", desk.x("remitter_bank.swift")),
        ("ABA", desk.x("remitter_bank.aba")),
        ("On behalf of", desk.who("ultimate_remitter")),
    ]


def payee(desk: Desk) -> list[Row]:
    """Who is paid, and where the account is kept."""
    return [
        ("Name", desk.v("beneficiary.name")),
        ("Address", desk.address("beneficiary.address")),
        (desk.pick("Account", "A/C", "Credit account", "Acct/IBAN"), desk.v("beneficiary.account")),
        (desk.pick("Bank", "Account with"), desk.v("beneficiary_bank.name")),
        (desk.pick("BIC", "SWIFT", "SWIFT/BIC"), desk.v("beneficiary_bank.swift")),
        ("For", desk.who("ultimate_beneficiary")),
    ]


def stack(rows: list[Row], small: str = ": ") -> list[Piece]:
    """Rows as lines of one text, each with its label before the value."""
    out: list[Piece] = []
    for name, what in rows:
        if what:
            out += [*([Piece("\n", glue=True)] if out else []), Piece(name + small, bold=True), *what]
    return out


def _terminal(desk: Desk) -> None:
    """A print from a bank's terminal: field codes and their names in capitals, values beneath or beside."""
    desk.say(desk.x("title"), gap=2)
    desk.say("-" * 60, gap=4)
    day = desk.doc.fields.get("value_date", "")
    how = desk.pick("swift", "iso", "compact")
    paid = [*desk.v("value_date", show_date(day, how)), *desk.money("amount")] if day else desk.money("amount")
    codes: list[Row] = [
        ("20 : SENDER'S REFERENCE", desk.v("reference")),
        ("121 : UETR", desk.x("uetr")),
        ("32A: VALUE DATE/CURRENCY/INTERBANK SETTLED", paid),
        ("33B: CURRENCY/INSTRUCTED AMOUNT", desk.money("instructed_amount", "instructed_currency")),
        ("36 : EXCHANGE RATE", desk.v("exchange_rate")),
        ("50K: ORDERING CUSTOMER", _account(desk, "remitter")),
        ("52D: ORDERING INSTITUTION", [*desk.x("remitter_bank.swift"), *desk.v("remitter_bank.name")]),
        ("57D: ACCOUNT WITH INSTITUTION", _lines(desk.v("beneficiary_bank.swift"), desk.v("beneficiary_bank.name"))),
        ("59 : BENEFICIARY CUSTOMER", _account(desk, "beneficiary")),
        ("70 : REMITTANCE INFORMATION", details(desk)),
        ("71A: DETAILS OF CHARGES", desk.v("charge_bearer")),
        ("71F: SENDER'S CHARGES", desk.money("charges")),
        ("ULTIMATE DEBTOR", desk.who("ultimate_remitter")),
        ("ULTIMATE CREDITOR", desk.who("ultimate_beneficiary")),
    ]
    for name, what in codes:
        if what:
            desk.need(40)
            desk.say(name, gap=1)
            desk.say(what, indent=28, gap=4)
    desk.say("-" * 20 + " END OF MESSAGE " + "-" * 20)


def _lines(*parts: list[Piece]) -> list[Piece]:
    out: list[Piece] = []
    for part in parts:
        out += [*([Piece("\n", glue=True)] if out and part else []), *part]
    return out


def _account(desk: Desk, role: str) -> list[Piece]:
    account = desk.v(f"{role}.account")
    return _lines([Piece("/"), *[Piece(p.text, p.field, p.bold, True, p.copy) for p in account]] if account else [],
                  desk.who(role))  # fmt: skip


def _letter(desk: Desk) -> None:
    """A letter of the bank to its customer: a row of facts under a sentence."""
    desk.say(desk.v("remitter_bank.name", heavy=True), size=14, gap=14)
    desk.say(desk.who("remitter", how=2), gap=12)
    desk.say(desk.x("title"), heavy=True, gap=6)
    desk.para("Dear customer, we have carried out your payment order as stated below<, debiting your account "
              "{remitter.account}>.", gap=8)  # fmt: skip
    rows: list[Row] = [(desk.pick("Our reference", "Transaction no.", "Reference"), desk.v("reference")),
                       (desk.pick("Value", "Value date", "Value dated"), desk.v("value_date")), *sums(desk),
                       (desk.pick("In favour of", "Beneficiary", "Payee"), desk.who("beneficiary", how=1)),
                       ("Payee's account", desk.v("beneficiary.account")),
                       ("Payee's bank", _lines(desk.v("beneficiary_bank.name"), desk.v("beneficiary_bank.swift"))),
                       (desk.pick("Payment details", "Reason for payment", "Message to payee"), details(desk)),
                       ("UETR", desk.x("uetr"))]  # fmt: skip
    for name, what in rows:
        desk.row(name, what, 140)
    desk.y += 10
    desk.say("This advice was made by machine and bears no signature.", size=8)


def _two_columns(desk: Desk) -> None:
    """Ordering customer at the left, beneficiary at the right, the money in a strip above."""
    desk.say(desk.x("title"), size=15, heavy=True, gap=8)
    strip = [
        (desk.pick("Transaction reference", "Reference", "Confirmation no."), desk.v("reference")),
        (desk.pick("Value date", "Settlement date", "Effective date"), desk.v("value_date")),
        ("Purpose", desk.x("purpose")),
    ]
    desk.panels([s for s in strip if s[1]])
    desk.panels([s for s in sums(desk) if s[1]])
    desk.y += 6
    desk.panels(((desk.pick("ORDERING CUSTOMER", "ORIGINATOR", "FROM"), stack(payer(desk))),
                 (desk.pick("BENEFICIARY", "PAYEE", "TO"), stack(payee(desk)))), gap=6, shade=True)  # fmt: skip
    desk.y += 6
    desk.panels(((desk.pick("REMITTANCE INFORMATION", "Details", "OBI"), details(desk)),))
    desk.para("<UETR {x:uetr}>", size=7)


def _online(desk: Desk) -> None:
    """A receipt out of online banking: the amount large, then questions and answers ruled apart."""
    desk.say(desk.v("remitter_bank.name"), size=8, gap=8)
    desk.say(desk.x("title"), size=14, heavy=True, gap=4)
    desk.say(desk.money("amount"), size=20, gap=8)
    rows: list[Row] = [("Status", [Piece("Completed")]), ("Sent on", desk.v("value_date")),
                       ("Confirmation", desk.v("reference")), *sums(desk, settled=False),
                       (desk.pick("Pay from", "From", "Payer"), desk.who("remitter", by=", ")),
                       ("Account number", desk.v("remitter.account")),
                       (desk.pick("Pay to", "Recipient", "Sent to"), desk.who("beneficiary", by=", ")),
                       ("Recipient account", desk.v("beneficiary.account")),
                       ("Recipient bank", desk.v("beneficiary_bank.name")),
                       ("Bank code (SWIFT)", desk.v("beneficiary_bank.swift")),
                       (desk.pick("Message", "Memo", "Note to recipient"), details(desk)),
                       ("UETR", desk.x("uetr"))]  # fmt: skip
    for name, what in rows:
        if what:
            desk.need(30)
            desk.hrule(desk.left, desk.right, desk.y)
            desk.y += 5
            desk.row(name, what, 150, gap=4)


def _boxes(desk: Desk) -> None:
    """A form in boxes: caption small in the corner, one fact to a box."""
    desk.panels(
        (("", bold(desk.x("title"))), ("REF", desk.v("reference")), ("VALUE", desk.v("value_date"))), shares=(2, 1.2, 1)
    )
    paid = [(name.upper(), what) for name, what in sums(desk) if what]
    for n in range(0, len(paid), 3):
        desk.panels(paid[n : n + 3])
    for name, role in ((desk.pick("BY ORDER OF", "APPLICANT", "REMITTER"), "remitter"),
                       (desk.pick("BENEFICIARY", "IN FAVOUR OF"), "beneficiary")):  # fmt: skip
        swift = desk.v("beneficiary_bank.swift") if role == "beneficiary" else desk.x("remitter_bank.swift")
        desk.panels(((name, desk.who(role)), ("ACCOUNT NO.", desk.v(f"{role}.account"))), shares=(2, 1))
        desk.panels(((f"{name} - BANK", desk.v(f"{role}_bank.name")), ("SWIFT", swift)), shares=(2, 1))
    desk.panels(((desk.pick("DETAILS OF PAYMENT", "REMITTANCE INFO"), details(desk)),))
    desk.y += 6
    desk.para("<UETR: {x:uetr}>", size=7.5)


def _prose(desk: Desk) -> None:
    """A letter all in sentences."""
    desk.say(desk.v("remitter_bank.name", heavy=True), size=13, align="r", gap=16)
    desk.say(desk.x("title"), size=12, heavy=True, gap=8)
    desk.para("We hereby confirm that on the instructions of our customer {remitter.name}<, {flat:remitter.address},> "
              "we have transferred {money:amount}< with value {value_date}>"
              "< by debit of account {remitter.account}>.", gap=6)  # fmt: skip
    told = desk.money("instructed_amount", "instructed_currency")
    if told:
        desk.say([*desk.rich("The order was for"), *told, *desk.prose("<at a rate of {exchange_rate}>")], gap=6)
    desk.para("The payment was made to {beneficiary.name}<, {flat:beneficiary.address},>< for credit to account "
              "{beneficiary.account}>< held with {beneficiary_bank.name}>"
              "< (SWIFT {beneficiary_bank.swift})>.", gap=6)  # fmt: skip
    what = details(desk)
    if what:
        desk.say([*desk.rich("It carries the following message: "), *what], gap=6)
    desk.para("<Charge instruction: {charge_bearer}.>< Our charges come to {charges}.>", gap=6)
    desk.para("<Please quote our reference {reference} in any inquiry.>", gap=20)
    desk.say("Wire transfer department")


def _table(desk: Desk) -> None:
    """Two ruled columns of label and value, in the order the bank's system keeps them."""
    desk.say(desk.x("title"), size=13, align="c", heavy=True, gap=8)
    rows: list[Row] = [
        ("Transaction ID", desk.v("reference")), ("Value Date", desk.v("value_date")), *sums(desk),
        *((f"Originator {name}" if name != "On behalf of" else name, what) for name, what in payer(desk)),
        *((f"Beneficiary {name}", what) for name, what in payee(desk)),
        ("Originator to Beneficiary Information", details(desk)), ("UETR", desk.x("uetr")),
    ]  # fmt: skip
    split = desk.width * 0.4
    top = desk.y
    for name, what in rows:
        if what:
            desk.need(40)
            top = min(top, desk.y)
            start = desk.y
            desk.hrule(desk.left, desk.right, start)
            desk.text(desk.left + 4, start + 3, name, width=split - 8)
            low = desk.text(desk.left + split + 4, start + 3, what, width=desk.width - split - 8)
            desk.y = low + 3
            desk.hrule(desk.left, desk.right, desk.y)
            for x in (desk.left, desk.left + split, desk.right):
                desk.vrule(x, start, desk.y)
