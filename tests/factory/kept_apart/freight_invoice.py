"""Bills of forwarders for the carriage, charges one under the other."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.kept_apart.boxes import charges, flowing, party, strip
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet

MANNERS = (
    Manner(("helvetica", "narrow"), ("us", "brief"), 9.2, money="dollar", captions="helvetica", margin=44),
    Manner(("tight", "print"), ("short", "usdash"), 8.4, money="code", captions="tight", margin=40),
    Manner(("book", "times"), ("long", "us"), 9, money="after", captions="slant", margin=52),
)
PAY = "Please remit in US dollars and quote our invoice number. Claims about this invoice must be made within 30 days."


def draw(paper: Paper) -> list[Sheet]:
    """A forwarder's bill in one of three hands."""
    pen = Pen(paper, MANNERS[paper.style % 3])
    top = pen.y
    reach = [pen.labelled("issuer.phone", "phone"), pen.labelled("issuer.email", "email")]
    low = pen.text(pen.left, top, bold(pen.v("issuer.name")), 13, width=pen.width * 0.56)
    low = pen.text(pen.left, low, join(flowing(pen, "issuer.address"), join(*reach, by="  "), by="\n"), 8,
                   width=pen.width * 0.56)  # fmt: skip
    title = bold(pen.extra("title", "INVOICE"))
    z = pen.text(pen.left, top, title, 15, width=pen.width, align="r") + 4
    right = pen.left + pen.width * 0.6
    names = (("Invoice No.", "Invoice Date", "Terms", "Due Date"), ("INVOICE #", "DATE", "TERMS", "PAY BY"),
             ("Our invoice", "Dated", "Payment terms", "Payable on"))[paper.style % 3]  # fmt: skip
    values: list[Text] = [bold(pen.v("number")), pen.v("date"), pen.x("terms"), pen.x("due_date")]
    z = pen.colons(right, z, pen.right - right, 78, [r for r in zip(names, values, strict=True) if r[1]], gap=2)
    pen.y = max(low, z) + 16
    bill = ("BILL TO", "INVOICED TO", "To")[paper.style % 3]
    pen.y = strip(pen, pen.y, [(1.2, bill, party(pen, "payer")),
                               (1, "SHIPMENT", join(pen.x("vessel"), pen.x("containers"), by="\n"))], 60)  # fmt: skip
    pen.y = strip(pen, pen.y, [(1, "B/L NUMBER", pen.x("bl_number")), (1, "SERVICE", "OCEAN IMPORT"),
                               (0.7, "CURRENCY", pen.v("currency"))], 24) + 14  # fmt: skip
    heads = (("Charge Description", "Amount"), ("DESCRIPTION OF CHARGES", "AMOUNT IN USD"), ("For", "US dollars"))
    words = ("TOTAL DUE", "INVOICE TOTAL", "Please pay")[paper.style % 3]
    charges(pen, heads[paper.style % 3], words, pen.money("amount"), ruled=("grid", "lines", "none")[paper.style % 3])
    remit: list[Piece] = join("Make checks payable to", pen.v("issuer.name"), by=" ")
    pen.say(remit, size=8.4)
    pen.say(PAY, size=7.6)
    return finish(pen)
