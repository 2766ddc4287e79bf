"""Documentary credits: the print of an MT700 message, and the credit of an issuing bank on paper."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.kept_apart.boxes import party
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet

TELEX = (
    Manner(("print", "courier"), ("block",), 8.8, money="code", margin=48),
    Manner(("courier", "print"), ("block",), 8.8, money="code", margin=44),
)
LETTERS = (
    Manner(("times", "book"), ("long", "plain"), 10, money="code", margin=56),
    Manner(("tight", "helvetica"), ("brief", "plain"), 9.2, money="symbol", margin=50),
)
WANTED = (
    "SIGNED COMMERCIAL INVOICE IN TRIPLICATE\nPACKING LIST IN TRIPLICATE\nFULL SET OF CLEAN ON BOARD BILLS OF LADING"
)


def draw(paper: Paper) -> list[Sheet]:
    """A credit in its form."""
    if paper.extras.get("form") == "swift":
        return _message(Pen(paper, TELEX[paper.style % 2]))
    return _letter(Pen(paper, LETTERS[paper.style % 2]))


def _goods(pen: Pen) -> list[Piece]:
    contract = f"AS PER CONTRACT {pen.extra('contract_number')}" if pen.extra("contract_number") else ""
    return join(pen.x("goods"), contract, pen.x("incoterm"), by="\n")


def _message(pen: Pen) -> list[Sheet]:
    """Tags with their names, values indented below, as an advising bank prints them."""
    pen.y = pen.text(pen.left, pen.y, bold(pen.v("advising_bank.name")), 11, width=pen.width) + 2
    pen.y = pen.text(pen.left, pen.y, "MT700  ISSUE OF A DOCUMENTARY CREDIT") + 2
    sender = join(pen.x("issuing_bank.swift"), pen.v("issuing_bank.name"), by="  ")
    pen.y = pen.text(pen.left, pen.y, [Piece("SENDER:"), *sender], width=pen.width) + 6
    pen.hrule(pen.left, pen.right, pen.y)
    pen.y += 8
    rows: list[tuple[str, Text]] = [
        ("27: Sequence of Total", "1/1"),
        ("40A: Form of Documentary Credit", "IRREVOCABLE"),
        ("20: Documentary Credit Number", pen.v("number")),
        ("31C: Date of Issue", pen.v("date")),
        ("40E: Applicable Rules", "UCP LATEST VERSION"),
        ("31D: Date and Place of Expiry", join(pen.v("expiry_date"), pen.x("expiry_place"), by=" ")),
        ("50: Applicant", party(pen, "applicant")),
        ("59: Beneficiary", party(pen, "beneficiary")),
        ("32B: Currency Code, Amount", pen.money("amount")),
        ("44E: Port of Loading", pen.x("port_of_loading")),
        ("44F: Port of Discharge", pen.x("port_of_discharge")),
        ("44C: Latest Date of Shipment", pen.x("latest_shipment")),
        ("45A: Description of Goods", _goods(pen)),
        ("46A: Documents Required", WANTED),
        ("71D: Charges", "ALL BANKING CHARGES OUTSIDE USA ARE FOR BENEFICIARY'S ACCOUNT"),
        ("49: Confirmation Instructions", "WITHOUT"),
    ]
    for tag, what in [r for r in rows if r[1]]:
        pen.need(30)
        pen.y = pen.text(pen.left, pen.y, tag, width=pen.width)
        pen.y = pen.text(pen.left + 36, pen.y, what, width=pen.width - 36) + 3
    return finish(pen)


def _letter(pen: Pen) -> list[Sheet]:
    pen.y = pen.text(pen.left, pen.y, bold(pen.v("issuing_bank.name")), 14, width=pen.width)
    pen.y = pen.text(pen.left, pen.y, join("International Trade Services", pen.x("issuing_bank.swift"), by=", SWIFT "),
                     8.4) + 16  # fmt: skip
    pen.y = pen.text(pen.left, pen.y, bold(pen.extra("title", "DOCUMENTARY CREDIT")), 13, width=pen.width) + 8
    rows: list[tuple[str, Text]] = [
        ("Credit number", bold(pen.v("number"))), ("Date of issue", pen.v("date")),
        ("Date and place of expiry", join(pen.v("expiry_date"), pen.x("expiry_place"), by=", ")),
        ("Applicant", party(pen, "applicant", 1)), ("Beneficiary", party(pen, "beneficiary", 1)),
        ("Advising bank", pen.v("advising_bank.name")), ("Amount", bold(pen.money("amount"))),
        ("Shipment from", pen.x("port_of_loading")), ("Shipment to", pen.x("port_of_discharge")),
        ("Latest shipment", pen.x("latest_shipment")), ("Covering", _goods(pen)),
        ("Documents required", WANTED.capitalize()),
    ]  # fmt: skip
    pen.y = pen.colons(pen.left, pen.y, pen.width, 130, [r for r in rows if r[1]], gap=5) + 10
    pen.say("We hereby issue this irrevocable documentary credit in your favour, subject to the Uniform Customs and "
            "Practice for Documentary Credits (UCP 600).", gap=14)  # fmt: skip
    pen.sign_off(pen.left, pen.width * 0.45, pen.v("issuing_bank.name"), "Authorized signature")
    return finish(pen)
