"""Notices of holds: a port's letter, and the message a broker's system prints."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet

LETTERS = (
    Manner(("times", "book"), ("long",), 10.4, margin=64),
    Manner(("helvetica", "tight"), ("long", "us"), 9.6, margin=58),
)
MESSAGE = Manner(("print", "courier"), ("us", "usdash"), 9, margin=46)


def draw(paper: Paper) -> list[Sheet]:
    """A notice in its form."""
    if paper.extras.get("form") == "message":
        return _message(Pen(paper, MESSAGE))
    return _letter(Pen(paper, LETTERS[paper.style % 2]))


def _shipment(pen: Pen) -> list[tuple[str, Text]]:
    rows: list[tuple[str, Text]] = [
        ("Entry number", bold(pen.v("number"))), ("Importer of record", pen.v("importer.name")),
        ("Importer number", pen.v("importer.id")), ("Filer", pen.v("filer.name")),
        ("Bill of lading", pen.x("bl_number")), ("Container(s)", pen.x("containers")),
        ("Vessel and voyage", pen.x("vessel")), ("Port", pen.x("port")),
    ]  # fmt: skip
    return [r for r in rows if r[1]]


def _letter(pen: Pen) -> list[Sheet]:
    pen.y = pen.text(pen.left, pen.y, bold("U.S. Customs and Border Protection"), 12, width=pen.width)
    pen.y = pen.text(pen.left, pen.y, pen.x("port"), width=pen.width) + 18
    pen.y = pen.text(pen.left, pen.y, pen.v("date"), width=pen.width) + 14
    pen.y = pen.text(pen.left, pen.y, bold(pen.extra("title", "NOTICE OF HOLD")), 12, width=pen.width) + 10
    pen.y = pen.colons(pen.left, pen.y, pen.width, 120, _shipment(pen), gap=3) + 10
    pen.say([Piece("The merchandise named above is held under the following status:"), *bold(pen.v("status"))], gap=8)
    if pen.extra("wanted"):
        pen.say(f"Please submit the following documents: {pen.extra('wanted')}.", gap=8)
    due = pen.x("response_due")
    if due:
        pen.say(f"Your answer must reach this office no later than {due[0].text}. Goods that are not released may be "
                "refused or sent to general order.", gap=16)  # fmt: skip
    pen.sign_off(pen.left, pen.width * 0.45, "Import Specialist", "Center of Excellence and Expertise")
    return finish(pen)


def _message(pen: Pen) -> list[Sheet]:
    pen.y = pen.text(pen.left, pen.y, bold(pen.extra("title", "CARGO HOLD NOTIFICATION")), 11, width=pen.width) + 3
    pen.y = pen.text(pen.left, pen.y, "AUTOMATED MESSAGE - CARGO RELEASE STATUS") + 8
    rows: list[tuple[str, Text]] = [("RECEIVED", pen.v("date")), ("DISPOSITION", bold(pen.v("status")))]
    rows += [(label.upper(), what) for label, what in _shipment(pen)]
    rows += [("RESPOND BY", pen.x("response_due")), ("REQUESTED", pen.x("wanted"))]
    for label, what in [r for r in rows if r[1]]:
        pen.text(pen.left, pen.y, label)
        pen.y = pen.text(pen.left + 130, pen.y, what, width=pen.width - 130) + 2
    return finish(pen)
