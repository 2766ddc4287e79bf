"""Credit notes of sellers: a letter that tells the credit in a sentence, and a bill's form with one row."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold
from tests.factory.kept_apart.boxes import flowing, party
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet
from tests.factory.tables import Column, Table

MANNERS = (
    Manner(("times", "book"), ("ordinal", "plain"), 10, money="code", margin=60),
    Manner(("helvetica", "tight"), ("short", "slash"), 9.2, money="symbol", a4=True, margin=48),
    Manner(("narrow", "courier"), ("us", "brief"), 9.4, money="after", margin=44),
)


def draw(paper: Paper) -> list[Sheet]:
    """A credit note in one of three manners."""
    pen = Pen(paper, MANNERS[paper.style % 3])
    (_form if paper.style % 3 else _letter)(pen)
    return finish(pen)


def _letter(pen: Pen) -> None:
    pen.y = pen.text(pen.left, pen.y, bold(pen.v("seller.name")), 14, width=pen.width)
    pen.y = pen.text(pen.left, pen.y, flowing(pen, "seller.address"), 8.6, width=pen.width) + 20
    pen.y = pen.text(pen.left, pen.y, party(pen, "buyer"), width=pen.width * 0.6) + 14
    pen.y = pen.text(pen.left, pen.y, pen.v("date"), width=pen.width, align="r") + 14
    title = [Piece(pen.extra("title", "CREDIT NOTE").title()), Piece("No."), *pen.v("number")]
    pen.y = pen.text(pen.left, pen.y, bold(title), 12, width=pen.width) + 10
    invoice = f"our invoice {pen.extra('invoice_number')}" if pen.extra("invoice_number") else "our invoice"
    when = [Piece("of"), *pen.x("invoice_date")] if pen.extra("invoice_date") else []
    about = [Piece(f"We refer to {invoice}"), *when, Piece("and have credited your account with", glue=False)]
    pen.say([*about, *bold(pen.money("amount")), Piece(".", glue=True)], gap=8)
    if pen.extra("reason"):
        pen.say(f"Reason: {pen.extra('reason')}.", gap=8)
    pen.say("Please deduct this amount from your next payment.", gap=18)
    pen.sign_off(pen.left, pen.width * 0.45, pen.x("seller_signatory"), "for the seller")


def _form(pen: Pen) -> None:
    pen.y = pen.text(pen.left, pen.y, bold(pen.extra("title", "CREDIT NOTE")), 18, width=pen.width, align="r") + 8
    top, half = pen.y, pen.width * 0.5
    low = pen.text(pen.left, top, party(pen, "seller", heavy=True), width=half - 10) + 12
    low = pen.text(pen.left, low, "Credit to", 8)
    low = pen.text(pen.left, low, party(pen, "buyer"), width=half - 10)
    names = (("Credit no.", "Date", "Your invoice", "Invoice date"), ("CREDIT MEMO #", "DATE", "INVOICE #", "DATED"))
    values: list[Text] = [bold(pen.v("number")), pen.v("date"), pen.x("invoice_number"), pen.x("invoice_date")]
    rows = [r for r in zip(names[pen.doc.style % 2], values, strict=True) if r[1]]
    pen.y = max(low, pen.colons(pen.left + half, top, half, 100, rows, gap=3)) + 18
    table = Table(pen, [Column("Reason for credit", 5), Column("Amount", 2, "r")], ruled="lines")
    amount = pen.v("amount")
    table.row([pen.extra("reason", "Correction of price"), amount])
    table.total("CREDIT TOTAL", {1: pen.money("amount")})
    pen.y += 26
    pen.sign_off(pen.right - pen.width * 0.4, pen.width * 0.4, pen.x("seller_signatory"), "Authorized by")
