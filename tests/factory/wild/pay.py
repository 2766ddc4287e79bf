"""Papers of banks: advices and confirmations of wires, application forms, statements, letters of credit."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tests.factory.canvas import Piece, bold
from tests.factory.model import Paper, Sheet
from tests.factory.wild.clerk import Clerk, Row
from tests.factory.wild.facts import NARROW, cells, facts, kv
from tests.factory.wild.goods import Column, table
from tests.factory.wild.parts import feet
from tests.factory.wild.sheets import Sort
from tests.factory.wild.sheets import draw as sheet

HEAD = ("reference", "value_date", "x:time", "x:execution_date")
PAID = ("amount", "instructed_amount", "exchange_rate", "charges", "charge_bearer", "x:amount_words")
TITLES = (
    "WIRE TRANSFER CONFIRMATION",
    "Outgoing Wire Transfer Advice",
    "PAYMENT ADVICE",
    "REMITTANCE ADVICE",
    "DEBIT ADVICE",
    "Telegraphic Transfer Advice",
    "INTERNATIONAL WIRE TRANSFER",
    "Funds Transfer Receipt",
    "Payment Confirmation",
)
GAPS = (
    ("TRANSFER DETAILS", "Payment", "TRANSACTION"),
    ("ORIGINATOR", "Debit Side", "From"),
    ("BENEFICIARY", "Credit Side", "To"),
)


def side(c: Clerk, role: str, whole: bool) -> list[Row]:
    """A side of a payment: the party in one piece or name and address apart, the account, the bank and its code."""
    bank = f"{role}_bank"
    who = [(c.word(role), c.who(role, reach=False))] if whole else c.rows(f"{role}.name", f"{role}.address")
    account = c.rows(f"{role}.account")
    banks = c.rows(f"{bank}.name", f"{bank}.address", f"{bank}.swift", f"x:{bank}.swift", f"x:{bank}.aba")
    ends = c.rows(f"ultimate_{role}.name", f"ultimate_{role}.address")
    if c.drift < 0.3:
        return [*account, *who, *banks, *ends]
    return [*banks, *who, *account, *ends] if c.drift > 0.8 else [*who, *account, *banks, *ends]


def message(c: Clerk) -> list[Row]:
    """The words to the payee, the references in them marked as such."""
    text = c.shown("details") if c.has("details") else ""
    out: list[Piece] = []
    refs = [f for f in c.doc.fields if "_refs[" in f and c.shown(f) in text]
    at = 0
    for ref in sorted(refs, key=lambda f: text.find(c.shown(f))):
        word = c.shown(ref)
        start = text.find(word, at)
        if start < 0:
            continue
        if text[at:start].strip():
            out.append(Piece(text[at:start], "details", glue=bool(out) and not text[at].isspace()))
        out.append(Piece(word, f"details|{ref}", glue=start > 0 and not text[start - 1].isspace() and bool(out)))
        c.used[ref] = 1
        at = start + len(word)
    if text[at:].strip():
        out.append(Piece(text[at:], "details", glue=bool(out) and not text[at].isspace()))
    if text:
        c.used["details"] = 1
    return [(c.word("details"), out)] if out else []


def bank_head(c: Clerk) -> None:
    """The paying bank at the top, its address below it in some."""
    align = c.pick("l", "l", "c", "r")
    c.say(c.v("remitter_bank.name", heavy=True), size=c.size + c.dice.choice((2, 4, 6)), align=align, gap=1)
    c.say(c.x("bank_address"), size=c.size - 1, align=align, gap=1)
    c.used["x:bank_address"] = 1
    c.y += 6


def remittance(paper: Paper) -> list[Sheet]:
    """A payment as one of many banks tells it."""
    c = Clerk(paper)
    c.money_way = "code" if c.money_way == "once" else c.money_way
    first = c.chance(0.6)
    if first:
        bank_head(c)
    name = c.extra("title", "PAYMENT ADVICE")
    if c.tongue == "en" and name.isascii() and c.extra("form") != "application":
        name = c.pick(name, *TITLES)
    c.say(bold(name), size=c.size + c.dice.choice((2, 4, 6)), align=c.pick("c", "l", "r"), gap=2)
    c.say(c.x("subtitle"), align="c", gap=2)
    c.y += 6
    if c.chance(0.25) and c.tongue == "en" and c.has("remitter.name"):
        c.say(c.who("remitter", reach=False), gap=8)
        c.para(c.pick("Dear Customer,", "Dear Sir or Madam,"), gap=4)
        c.para(
            c.pick("As instructed we have made the following payment:", "We have debited your account as follows:"),
            gap=6,
        )
    whole = c.chance(0.45)
    groups: list[list[Row]] = [
        c.rows(*HEAD),
        c.rows(*PAID),
        side(c, "remitter", whole),
        side(c, "beneficiary", whole),
        message(c),
    ]
    WAYS_TO_PAY[c.pick(*WAYS_TO_PAY)](c, groups)
    facts(c, c.rows(*[f for f in c.rest() if "_refs[" not in f], *[f for f in c.rest() if "_refs[" in f]))
    told = [f"x:{k}" for k in c.doc.extras if k not in SILENT and not c.used.get(f"x:{k}")]
    facts(c, c.rows(*told), c.pick("run", "kv", "colon", "strip"))
    if c.chance(0.5) and c.tongue == "en":
        c.para(
            c.pick(
                "This advice is computer generated and needs no signature.",
                "Funds are final once credited to the beneficiary.",
                "Please retain this confirmation for your records. Member FDIC.",
                "Questions? Contact your wire room.",
            ),
            size=c.size - 1,
        )
    if c.chance(0.3):
        feet(c)
    return c.sheets


SILENT = ("form", "title", "subtitle", "language", "bank_address", "edition")


def _flat(c: Clerk, groups: Sequence[list[Row]]) -> None:
    """All in one list."""
    facts(c, [r for g in groups for r in g], c.pick("tab", "dots", "aligned", "ruled", "colon", "kv", "righted", "box"))


def _sections(c: Clerk, groups: Sequence[list[Row]]) -> None:
    """Sections with headings, each a list."""
    way = c.pick("tab", "kv", "cells", "aligned", "colon", "strip", "dots")
    payment = [*groups[0], *groups[1]]
    tops = [c.pick(*g) for g in GAPS]
    shade = c.chance(0.5)
    order = [(tops[0], payment), (tops[1], groups[2]), (tops[2], groups[3])]
    if c.chance(0.3):
        order = [*order[1:], order[0]]
    for name, rows in order:
        c.need(70)
        if shade:
            c.shade(c.left, c.y - 1, c.right, c.y + c.size * 1.3)
        if c.tongue == "en":
            c.say(bold(name), gap=3)
        facts(c, rows, way)
    facts(c, groups[4], c.pick("colon", "tab", "cells"))


def _halves(c: Clerk, groups: Sequence[list[Row]]) -> None:
    """Payer and payee side by side, the payment above or below them."""
    above = c.chance(0.6)
    if above:
        facts(c, [*groups[0], *groups[1]], c.pick("kv", "strip", "run", "cells", "above"))
    top, half, low = c.y, c.width / 2, c.y
    way = c.pick(*NARROW)
    for n in (0, 1):
        c.y = top
        if c.tongue == "en":
            c.y = c.text(c.left + n * half, c.y, bold(c.pick(*GAPS[n + 1])), width=half - 12) + 3
        facts(c, groups[2 + n], way, c.left + n * half, half - 12)
        low = max(low, c.y)
    c.y = low + 3
    if not above:
        facts(c, [*groups[0], *groups[1]])
    facts(c, groups[4], c.pick("colon", "tab", "cells"))


def _form(c: Clerk, groups: Sequence[list[Row]]) -> None:
    """A form of boxes over the whole width."""
    for rows in groups:
        across = 1 if len(rows) == 1 else c.dice.choice((2, 2, 3))
        if c.drift < 0.4:
            kv(c, rows, c.left, c.width, min(2, len(rows)) if rows else 1)
            continue
        for n in range(0, len(rows), across):
            some = rows[n : n + across]
            cells(c, some, c.left, c.width, len(some))
    c.y += 4


WAYS_TO_PAY = {"flat": _flat, "sections": _sections, "sections again": _sections, "halves": _halves, "form": _form}


def statement(paper: Paper) -> list[Sheet]:
    """A statement of account: holder, account, period, balances, entries."""
    c = Clerk(paper)
    c.used["currency"] = 0
    if c.chance(0.7):
        bank_head(c)
    c.say(bold(c.extra("title", "STATEMENT OF ACCOUNT")), size=c.size + 4, align=c.pick("l", "c", "r"), gap=6)
    letter = c.chance(0.5)
    if letter:
        c.say(c.who("remitter"), gap=8)
    rows = c.rows("remitter.account", "reference", "currency", "x:period_from", "x:period_to", "x:opening", "x:closing")
    facts(c, [*c.rows("remitter.name", "remitter.address", "remitter_bank.name"), *rows])
    _entries(c)
    facts(c, c.rows(*[f for f in c.rest() if not f.startswith("entries[")]))
    c.para(
        c.pick(
            "Please examine this statement at once.", "Report errors within 30 days. Member FDIC.", "End of statement"
        ),
        size=c.size - 1,
    )
    feet(c)
    return c.sheets


def _entries(c: Clerk) -> None:
    split = c.chance(0.45)
    at = {row: n for n, row in enumerate(c.lines("entries"))}

    def amount(row: str, way: str) -> list[Piece]:
        mine = c.extra(f"direction[{at[row]}]", "debit")
        if way and way != mine:
            return []
        text = c.hand.money(c.doc.fields.get(f"{row}.amount", "0"))
        sign = "-" if not way and mine == "debit" and Decimal(c.doc.fields[f"{row}.amount"]) > 0 else ""
        return c.v(f"{row}.amount", sign + text)

    def balance(row: str) -> list[Piece]:
        value = c.extra(f"balance[{at[row]}]")
        return [Piece(c.hand.money(value))] if value else []

    words = (c.pick("Withdrawals", "Debit", "Paid Out"), c.pick("Deposits", "Credit", "Paid In"))
    columns = [
        Column("origin", c.pick("Date", "Posted", "Booking Date"), lambda row: c.v(f"{row}.date")),
        Column(
            "description",
            c.pick("Description", "Details", "Transaction", "Particulars"),
            lambda row: c.v(f"{row}.details"),
        ),
    ]
    if split:
        columns.append(Column("amount", words[0], lambda row: amount(row, "debit")))
        columns.append(Column("amount", words[1], lambda row: amount(row, "credit")))
    else:
        columns.append(Column("amount", c.pick("Amount", "Amount (USD)"), lambda row: amount(row, "")))
    columns.append(Column("amount", c.pick("Balance", "Running Balance"), balance))
    table(c, columns, [1.1, 3.6, *[1.2] * (len(columns) - 2)], c.lines("entries"))


CREDIT = Sort(
    "issuing_bank",
    ("applicant", "beneficiary", "advising_bank"),
    (
        "number",
        "date",
        "expiry_date",
        "amount",
        "x:expiry_place",
        "x:latest_shipment",
        "x:incoterm",
        "x:port_of_loading",
        "x:port_of_discharge",
        "x:goods",
        "x:contract_number",
        "x:issuing_bank.swift",
        "x:advising_bank.swift",
    ),
    (
        "IRREVOCABLE DOCUMENTARY CREDIT",
        "LETTER OF CREDIT",
        "Irrevocable Letter of Credit",
        "ISSUE OF A DOCUMENTARY CREDIT",
    ),
    (),
    told=(
        (
            "amount",
            "We hereby issue our irrevocable credit for an amount of {money:amount}.|Up to an aggregate amount "
            "of {money:amount}.",
        ),
        (
            "expiry_date",
            "This credit expires on {expiry_date} at the counters of the nominated bank.|Valid until {expiry_date}.",
        ),
    ),
    openings=("We hereby establish our irrevocable documentary credit as follows:",),
    closings=(
        "This credit is subject to UCP 600.",
        "Documents required: signed commercial invoice, full set of clean on board bills of lading.",
        "Partial shipments allowed. Transhipment prohibited.",
        "Documents must be presented within 21 days after shipment.",
    ),
    signs=((("<For {issuing_bank.name}>", "Authorized signature"),),),
)


def credit(paper: Paper) -> list[Sheet]:
    """A letter of credit; what prints a message by its tags is left to other families."""
    return sheet(paper, CREDIT)
