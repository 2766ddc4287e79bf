"""Account statements of American banks: a summary of the period, then what was booked, by column or by sign."""

from __future__ import annotations

from decimal import Decimal

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.formats import show_number
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet
from tests.factory.tables import Column, Table

MANNERS = (
    Manner(("helvetica", "tight"), ("us", "brief"), 8.8, money="dollar", margin=48),
    Manner(("times", "book"), ("brief", "us"), 9.4, money="code", margin=54),
    Manner(("print", "courier"), ("usdash", "us"), 8.2, money="code", margin=40),
)
ERRORS = (
    "In case of errors or questions about your electronic transfers, telephone or write us at the address above as "
    "soon as you can. We must hear from you no later than 60 days after we sent you the first statement on which the "
    "problem or error appeared."
)


def draw(paper: Paper) -> list[Sheet]:
    """A statement in one of three hands: debits and credits in columns, or one column with signs."""
    pen = Pen(paper, MANNERS[paper.style % 3])
    pen.on_page = lambda: _running(pen)
    _head(pen)
    _summary(pen)
    (_signed if paper.style % 3 == 2 else _columns)(pen)
    pen.y += 8
    pen.say(ERRORS, size=7)
    return finish(pen)


def _running(pen: Pen) -> None:
    pen.y = pen.text(pen.left, pen.y, f"{pen.extra('title', 'ACCOUNT STATEMENT').title()} (continued)", 8) + 8


def _head(pen: Pen) -> None:
    top, half = pen.y, pen.width * 0.52
    low = pen.text(pen.left, top, bold(pen.v("remitter_bank.name")), 14, width=half)
    low = pen.text(pen.left, low, pen.x("bank_address"), 8, width=half)
    right = pen.left + half + 10
    z = pen.text(right, top, bold(pen.extra("title", "ACCOUNT STATEMENT")), 11, width=pen.right - right, align="r") + 6
    period = join(pen.x("period_from"), pen.x("period_to"), by=" ")
    span = [*pen.x("period_from"), Piece("through"), *pen.x("period_to")] if period else []
    rows: list[tuple[str, Text]] = [
        ("Statement period", span),
        ("Account number", pen.v("remitter.account")),
        ("Statement number", pen.v("reference")),
        ("Currency", pen.v("currency", pen.doc.fields.get("currency"))),
    ]
    z = pen.colons(right, z, pen.right - right, 92, [r for r in rows if r[1]], gap=2, size=8.6)
    y = max(low, z) + 22
    owner = join(pen.v("remitter.name"), pen.address("remitter.address", 2), by="\n")
    pen.y = pen.text(pen.left + 14, y, owner, width=pen.width * 0.6) + 26


def _sums(pen: Pen) -> tuple[str, str]:
    """What was paid in and what was paid out, in all."""
    totals = {"credit": Decimal(0), "debit": Decimal(0)}
    for n, entry in enumerate(pen.lines("entries")):
        totals[pen.extra(f"direction[{n}]", "debit")] += Decimal(pen.doc.fields.get(f"{entry}.amount", "0"))
    paid_in, paid_out = (show_number(f"{totals[k]:.2f}", "us") for k in ("credit", "debit"))
    return paid_in, paid_out


def _summary(pen: Pen) -> None:
    paid_in, paid_out = _sums(pen)
    pen.shade(pen.left, pen.y, pen.right, pen.y + 15)
    pen.y = pen.text(pen.left + 5, pen.y + 2.5, bold("ACCOUNT SUMMARY"), 9) + 6
    names = (("Beginning balance", "Deposits and other credits", "Withdrawals and other debits", "Ending balance"),
             ("Previous balance", "Total credits", "Total debits", "New balance"),
             ("OPENING BALANCE", "TOTAL CREDITS", "TOTAL DEBITS", "CLOSING BALANCE"))[pen.doc.style % 3]  # fmt: skip
    values: list[Text] = [pen.x("opening"), paid_in, paid_out, pen.x("closing")]
    pen.y = pen.sums(pen.left, pen.y, pen.width * 0.62, list(zip(names, values, strict=True))) + 10
    pen.y = pen.text(pen.left, pen.y, bold("TRANSACTION DETAIL"), 9) + 3


def _columns(pen: Pen) -> None:
    heads = [Column("Date", 1.5), Column("Description", 4.6), Column("Debits", 1.7, "r"), Column("Credits", 1.7, "r"),
             Column("Balance", 1.7, "r")]  # fmt: skip
    table = Table(pen, heads, ruled="lines", size=pen.size - 0.6)
    for n, entry in enumerate(pen.lines("entries")):
        amount, paid = pen.v(f"{entry}.amount"), pen.extra(f"direction[{n}]") != "credit"
        sides: list[Text] = [amount, ""] if paid else ["", amount]
        table.row([pen.v(f"{entry}.date"), pen.v(f"{entry}.details"), *sides, pen.x(f"balance[{n}]")])


def _signed(pen: Pen) -> None:
    heads = [Column("DATE", 1.6), Column("TRANSACTION", 5), Column("AMOUNT", 2, "r"), Column("BALANCE", 2, "r")]
    table = Table(pen, heads, ruled="none", size=pen.size - 0.4)
    for n, entry in enumerate(pen.lines("entries")):
        amount = pen.v(f"{entry}.amount")
        if pen.extra(f"direction[{n}]") != "credit" and amount:
            amount = [Piece("-"), Piece(amount[0].text, amount[0].field, glue=True, copy=amount[0].copy)]
        table.row([pen.v(f"{entry}.date"), pen.v(f"{entry}.details"), amount, pen.x(f"balance[{n}]")])
