"""Certificates of insurance: cover of a cargo, and the liability cover of an agent."""

from __future__ import annotations

from tests.factory.canvas import Text, bold
from tests.factory.kept_apart.boxes import flowing, party, strip
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet
from tests.factory.tables import Column, Table

MANNERS = (
    Manner(("times", "book"), ("long", "plain"), 9.8, money="code", captions="times", margin=52),
    Manner(("helvetica", "narrow"), ("us", "brief"), 9.2, money="code", captions="helvetica", margin=44),
    Manner(("courier", "print"), ("caps", "short"), 9, money="symbol", captions="narrow", a4=True, margin=42),
)
WHEREAS = (
    "This is to certify that the insurer has insured the goods described above on the conditions named, and that this "
    "certificate represents and takes the place of the policy. Claims, if any, are payable on its surrender."
)
ONLY = (
    "THIS CERTIFICATE IS ISSUED AS A MATTER OF INFORMATION ONLY AND CONFERS NO RIGHTS UPON THE CERTIFICATE HOLDER. IT "
    "DOES NOT AMEND, EXTEND OR ALTER THE COVERAGE AFFORDED BY THE POLICIES BELOW."
)


def draw(paper: Paper) -> list[Sheet]:
    """A certificate in its form and one of three hands."""
    pen = Pen(paper, MANNERS[paper.style % 3])
    (_liability if pen.extra("form") == "eo" else _cargo)(pen)
    return finish(pen)


def _cargo(pen: Pen) -> None:
    pen.y = pen.text(pen.left, pen.y, bold(pen.v("insurer.name")), 14, width=pen.width, align="c")
    pen.y = pen.text(pen.left, pen.y, flowing(pen, "insurer.address"), 8.4, width=pen.width, align="c") + 8
    title = pen.extra("title", "INSURANCE CERTIFICATE")
    pen.y = pen.text(pen.left, pen.y, bold(title), 13, width=pen.width, align="c") + 8
    y = strip(pen, pen.y, [(1, "CERTIFICATE NO.", bold(pen.v("number"))), (1, "DATE OF ISSUE", pen.v("date")),
                           (1, "INVOICE NO.", pen.x("invoice_number"))], 26)  # fmt: skip
    y = strip(pen, y, [(1.3, "ASSURED", party(pen, "insured")), (1, "AMOUNT INSURED", bold(pen.money("amount")))], 56)
    y = strip(pen, y, [(1.4, "CONVEYANCE", pen.x("vessel")), (1, "SAILING ON OR ABOUT", pen.x("sailing_date")),
                       (1.2, "B/L NO.", pen.x("bl_number"))], 26)  # fmt: skip
    y = strip(pen, y, [(1, "FROM", pen.x("port_of_loading")), (1, "TO", pen.x("port_of_discharge"))], 26)
    y = strip(pen, y, [(1, "PACKING AND QUANTITY", pen.x("packages_words")),
                       (2.4, "DESCRIPTION OF GOODS", pen.x("description"))], 50)  # fmt: skip
    pen.y = strip(pen, y, [(1, "CONDITIONS", pen.x("cover"))], 34) + 10
    pen.say(WHEREAS, size=8.4, gap=16)
    pen.sign_off(pen.right - pen.width * 0.45, pen.width * 0.45, pen.v("insurer.name"), "Authorized signature")


def _liability(pen: Pen) -> None:
    """The form that American agents give out: producer left, insurers in a list, limits in a table."""
    title = pen.extra("title", "CERTIFICATE OF LIABILITY INSURANCE")
    pen.y = pen.text(pen.left, pen.y, bold(title), 14, width=pen.width, align="c") + 4
    pen.y = pen.text(pen.left, pen.y, ONLY, 6.8, width=pen.width) + 5
    insurer: Text = [*bold("INSURER A:"), *pen.v("insurer.name")]
    y = strip(pen, pen.y, [(1, "INSURED", party(pen, "insured", 1)),
                           (1, "INSURER(S) AFFORDING COVERAGE", insurer)], 64)  # fmt: skip
    y = strip(pen, y, [(1, "INSURER'S ADDRESS", flowing(pen, "insurer.address"))], 28)
    pen.y = y + 8
    heads = [Column("TYPE OF INSURANCE", 2), Column("POLICY NUMBER", 1.8), Column("POLICY EFF", 1.2),
             Column("POLICY EXP", 1.2), Column("LIMITS", 1.8, "r")]  # fmt: skip
    table = Table(pen, heads, ruled="grid", size=8.4)
    table.row([pen.x("cover"), pen.v("number"), pen.v("date"), pen.v("expiry_date"), pen.money("amount")])
    pen.y += 20
    pen.sign_off(pen.right - pen.width * 0.45, pen.width * 0.45, "", "AUTHORIZED REPRESENTATIVE")
