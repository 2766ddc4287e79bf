"""Letters of credit: a print of the message with its tags or names, and the issuing bank's own letter."""

from __future__ import annotations

from tests.factory.canvas import Piece, bold
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_h.blocks import facts, numbered, panels, parties
from tests.factory.unseen_h.press import Press, joined, show_day

ASKED = (
    "SIGNED COMMERCIAL INVOICE IN TRIPLICATE",
    "PACKING LIST IN TRIPLICATE",
    "FULL SET OF CLEAN ON BOARD OCEAN BILLS OF LADING MADE OUT TO ORDER",
)


def _day(press: Press, field: str, like: str) -> list[Piece]:
    if field in press.doc.prints or not press.has(field):
        return press.v(field)
    return press.v(field, show_day(press.doc.fields[field], like))


def _message(press: Press) -> None:
    """The message 700: tag and name on a line, the value below it or beside it."""
    like = press.pick("260305", "20260305", "2026-03-05")
    press.say(
        press.pick("SWIFT MT700 ISSUE OF A DOCUMENTARY CREDIT", "Message Type: 700 Issue of a Documentary Credit"),
        gap=2,
    )
    press.say(
        [Piece(press.pick("Sender:", "FROM:")), *press.x("issuing_bank.swift"), *press.v("issuing_bank.name")], gap=2
    )
    press.say(
        [Piece(press.pick("Receiver:", "TO:")), *press.x("advising_bank.swift"), *press.v("advising_bank.name")], gap=8
    )
    amount = (
        press.v("amount", press.shown("amount").replace(",", "").replace(".", ","))
        if press.look.words % 2
        else press.v("amount")
    )
    tags = (
        ("27", "Sequence of Total", [Piece("1/1")]),
        ("40A", "Form of Documentary Credit", [Piece("IRREVOCABLE")]),
        ("20", "Documentary Credit Number", press.v("number")),
        ("31C", "Date of Issue", _day(press, "date", like)),
        ("31D", "Date and Place of Expiry", [*_day(press, "expiry_date", like), *press.x("expiry_place")]),
        ("50", "Applicant", press.who("applicant")),
        ("59", "Beneficiary", press.who("beneficiary")),
        ("32B", "Currency Code, Amount", [*press.v("currency"), *amount]),
        ("41D", "Available With... By...", [Piece("ANY BANK BY NEGOTIATION")]),
        ("44E", "Port of Loading", press.x("port_of_loading")),
        ("44F", "Port of Discharge", press.x("port_of_discharge")),
        ("44C", "Latest Date of Shipment", press.x("latest_shipment")),
        (
            "45A",
            "Description of Goods",
            joined([press.x("goods"), press.x("incoterm"), press.prose("<AS PER CONTRACT NO. {x:contract_number}>")]),
        ),
        ("46A", "Documents Required", [Piece("+ " + "\n+ ".join(ASKED))]),
    )
    shape = press.pick(":{}: {}", "F{}: {}", "{} {}", ":{}:{}")
    for tag, name, what in tags:
        if what:
            press.need(40)
            press.say(shape.format(tag, name), gap=1)
            press.say(what, indent=24, gap=4)


def _paper(press: Press) -> None:
    """The bank's letter: boxes or rows, a promise in prose, the documents asked for."""
    press.say(press.v("issuing_bank.name", heavy=True), size=press.size + 4, align=press.pick("l", "c"), gap=6)
    press.say(bold(press.extra("title")), size=press.size + 3, align=press.pick("c", "l"), gap=6)
    rows = press.rows_of("number", "date", "expiry_date", "x:expiry_place", "amount")
    if press.look.words % 2:
        for n in range(0, len(rows), 3):
            panels(press, rows[n : n + 3], columns=3)
        press.y += 6
    else:
        facts(press, rows, press.pick("beside", "pairs", "strip"))
    parties(press, ("applicant", "beneficiary"), press.pick("boxes", "plain", "beside"))
    facts(press, [(press.pick("Advising Bank", "Advised through"), press.v("advising_bank.name"))], "beside")
    press.para(
        "We hereby issue in your favour this irrevocable documentary credit, available by negotiation of your drafts "
        "accompanied by the following documents:",
        gap=4,
    )
    for words in ASKED:
        press.para(f"- {words.capitalize()}", indent=12, gap=2)
    press.y += 4
    press.para("<Covering: {x:goods}>< under contract {x:contract_number}><, {x:incoterm}>.", gap=4)
    press.para(
        "<Shipment from {x:port_of_loading}>< to {x:port_of_discharge}>< not later than {x:latest_shipment}>.", gap=6
    )
    press.para(
        "This credit is subject to the Uniform Customs and Practice for Documentary Credits.", size=press.size - 1
    )


def draw(paper: Paper) -> list[Sheet]:
    """A letter of credit by its form."""
    swift = paper.extras.get("form") == "swift"
    press = Press(paper, face="mono" if swift and paper.style % 3 else "", where="us")
    (_message if swift else _paper)(press)
    facts(press, press.rows_of(*press.rest()), "beside")
    press.leftovers()
    if len(press.sheets) > 1:
        numbered(press)
    return press.sheets
