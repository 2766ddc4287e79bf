"""Air waybills: the airlines' form in boxes, and a forwarder's house bill in rows."""

from __future__ import annotations

from tests.factory.canvas import Piece, bold
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_h.blocks import facts, panels, parties
from tests.factory.unseen_h.carriage import closing, titled
from tests.factory.unseen_h.press import Press, joined


def _number(press: Press) -> list[Piece]:
    return press.v("number")


def _form(press: Press) -> None:
    """The form of the airlines: parties at the left, the issuer at the right, routing, charges, goods in columns."""
    top = press.y
    press.text(press.left, top, _number(press), press.size + 1, heavy=True)
    press.y = press.text(press.left, top, _number(press), press.size + 1, width=press.width, align="r", heavy=True) + 3
    half, top = press.width / 2, press.y
    for caption, role in (("Shipper's Name and Address", "shipper"), ("Consignee's Name and Address", "consignee")):
        panels(
            press,
            [(caption, press.who(role)), (f"{role.capitalize()}'s Account Number", [])],
            width=half,
            shares=(2.4, 1),
            least=56,
        )
    panels(press, [("Issuing Carrier's Agent Name and City", press.x("agent"))], width=half, least=30)
    panels(press, [("Agent's IATA Code", []), ("Account No.", [])], width=half)
    low, press.y = press.y, top
    x = press.left + half
    panels(
        press,
        [("Not negotiable", joined([titled(press), [Piece("issued by")], press.v("carrier.name", heavy=True)]))],
        x=x,
        width=half,
        least=56,
    )
    panels(
        press,
        [("", [Piece("Copies 1, 2 and 3 of this Air Waybill are originals and have the same validity.")])],
        x=x,
        width=half,
    )
    panels(press, [("Accounting Information", joined([_master(press), _freight(press)]))], x=x, width=half, least=40)
    press.y = max(low, press.y)
    press.frame(press.left, top, x, press.y)
    press.frame(x, top, press.right, press.y)
    _routing(press)


def _routing(press: Press) -> None:
    """Airports, flight and declared values."""
    code = press.extra("loading_code")
    panels(
        press,
        [
            (
                "Airport of Departure (Addr. of First Carrier) and Requested Routing",
                [*press.v("port_of_loading"), *([Piece(f"({code})")] if code else [])],
            ),
            ("Reference Number", []),
            ("Currency", [Piece("USD")]),
            ("CHGS Code", _code(press)),
            ("Declared Value for Carriage", press.x("nvd")),
            ("Declared Value for Customs", [Piece("NCV")]),
        ],
        shares=(3, 1.3, 0.9, 0.8, 1.2, 1.2),
    )
    panels(
        press,
        [
            ("To", press.x("discharge_code")),
            ("By First Carrier", []),
            ("Airport of Destination", press.v("port_of_discharge")),
            (
                "Requested Flight/Date",
                [*press.v("voyage"), Piece("/", glue=press.look.words % 2 == 0), *press.v("on_board_date")],
            ),
            ("Amount of Insurance", [Piece("NIL")]),
        ],
        shares=(0.7, 1.4, 2, 2.2, 1.1),
    )
    panels(
        press,
        [("Handling Information", [Piece(press.pick("NOTIFY CONSIGNEE UPON ARRIVAL", "DOCS ATTACHED", "KEEP DRY"))])],
    )
    _pieces(press)


def _pieces(press: Press) -> None:
    """The goods in columns, the charges and the place of issue."""
    weight = press.v("gross_weight")
    unit = [] if "gross_weight" in press.doc.prints else [Piece(press.pick("K", "kg"))]
    panels(
        press,
        [
            ("No. of Pieces RCP", press.v("packages")),
            ("Gross Weight", weight),
            ("kg lb", unit),
            ("Rate Class", [Piece("Q")]),
            ("Chargeable Weight", press.plain(press.doc.fields.get("gross_weight", ""))),
            ("Rate / Charge", press.x("rate")),
            ("Total", [Piece("AS AGREED")]),
            (
                "Nature and Quantity of Goods (incl. Dimensions or Volume)",
                joined([press.x("description"), press.x("volume_text"), press.v("package_unit")]),
            ),
        ],
        shares=(0.8, 1.2, 0.6, 0.7, 1.2, 0.9, 1.1, 3),
        least=120,
    )
    panels(
        press,
        [
            ("Prepaid / Weight Charge / Collect", _freight(press) if not press.used.get("freight_terms") else []),
            ("Other Charges", []),
            ("Total Prepaid", []),
            ("Total Collect", []),
        ],
        least=26,
    )
    panels(
        press,
        [("Executed on (date) at (place)   Signature of Issuing Carrier or its Agent", press.x("issue_place"))],
        least=30,
    )
    press.para(
        "It is agreed that the goods described herein are accepted in apparent good order and condition for carriage "
        "subject to the conditions of contract on the reverse hereof.",
        size=5.8,
    )


def _master(press: Press) -> list[Piece]:
    return (
        [Piece(press.pick("MAWB:", "MAWB NO.", "MASTER:")), *press.v("master_number")]
        if press.has("master_number")
        else []
    )


def _freight(press: Press) -> list[Piece]:
    return [Piece("FREIGHT"), *press.v("freight_terms")] if press.has("freight_terms") else []


def _code(press: Press) -> list[Piece]:
    return [Piece({"PREPAID": "PP", "COLLECT": "CC"}.get(press.doc.fields.get("freight_terms", ""), ""))]


def _rows(press: Press) -> None:
    """A forwarder's own form: title and numbers, parties, routing in a strip, pieces and weight in rows."""
    press.say(press.extra("agent").partition(",")[0], size=press.size + 2, gap=2)
    press.say(titled(press), size=press.size + 4, heavy=True, align=press.pick("l", "r", "c"), gap=5)
    facts(press, press.rows_of("number", "master_number"), press.pick("beside", "strip", "pairs"))
    parties(press, ("shipper", "consignee"))
    facts(
        press,
        press.rows_of("carrier.name", "voyage", "on_board_date", "port_of_loading", "port_of_discharge"),
        press.pick("strip", "pairs", "grid"),
    )
    facts(
        press,
        press.rows_of("packages", "gross_weight", "freight_terms", "x:description", "x:volume_text", "x:rate"),
        press.pick("beside", "dots", "lines", "pairs"),
    )
    press.say(bold(press.pick("Agent's signature", "For the carrier")), align="r")


def draw(paper: Paper) -> list[Sheet]:
    """An air waybill: mostly the airlines' form."""
    press = Press(paper, small=0.7, face="sans" if paper.style % 3 else "", margin=34)
    (_rows if paper.style % 4 == 3 else _form)(press)
    closing(press)
    return press.sheets
