"""Bills of lading: carriers' boxed forms, forwarders' forms, prints of a draft, waybills told in rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tests.factory.canvas import Piece, bold, pieces
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_h.blocks import facts, numbered, panels, parties
from tests.factory.unseen_h.grids import Column, table
from tests.factory.unseen_h.press import Press, Rows, joined

RECEIVED = (
    "RECEIVED by the Carrier in apparent good order and condition unless otherwise stated the goods or packages "
    "specified herein to be carried subject to the terms on the reverse of this bill."
)


def titled(press: Press) -> list[Piece]:
    """The title; its word for the level of the bill prints that field."""
    text = press.extra("title", "BILL OF LADING")
    level = press.doc.fields.get("level", "")
    if level and level.upper() in text.split():
        return [p for w in text.split() for p in (press.v("level", w) if w == level.upper() else [Piece(w)])]
    return press.v("level", text) if level and _told_by_title(press) else pieces(text)


def _told_by_title(press: Press) -> bool:
    """Whether the title alone tells the level: an air waybill without further word is the airline's own."""
    return press.doc.kind == "air_waybill"


def freight(press: Press) -> list[Piece]:
    """``FREIGHT COLLECT``; the word after it prints the field."""
    return (
        [Piece(press.pick("FREIGHT", "OCEAN FREIGHT", "FREIGHT")), *press.v("freight_terms")]
        if press.has("freight_terms")
        else []
    )


def containers(press: Press, by: str = " / ") -> list[Piece]:
    """The boxes with their seals, one to a line."""
    seals = press.lines("seals")
    rows = []
    for n, box in enumerate(press.lines("containers")):
        row = press.v(box)
        if n < len(seals):
            row = [*row, Piece(by), *press.v(seals[n])]
        rows.append([*row, *([Piece(by), *press.x("container_type")] if press.extra("container_type") else [])])
    rows += [press.v(seal) for seal in seals[len(press.lines("containers")) :]]
    return joined(rows)


def cargo(press: Press, *, goods: bool = True) -> list[Piece]:
    """What the goods are said to be."""
    words = press.pick("SAID TO CONTAIN:", "STC", "SHIPPER'S LOAD, STOW AND COUNT", "S.T.C.")
    load = [Piece(press.pick("SERVICE:", "LOAD:", "MODE:")), *press.v("load_type")] if press.has("load_type") else []
    return joined([words, press.x("description") if goods else [], freight(press), load])


def notify(press: Press) -> list[Piece]:
    """The party to notify, or the words in its stead."""
    return press.who("notify") or press.x("notify_text")


def vessel(press: Press) -> Rows:
    """Vessel and voyage in one box or two."""
    if press.dice.random() < 0.5:
        word = press.pick(
            "Ocean Vessel / Voyage No.", "Vessel/Voy.", "Vessel and Voyage No.", "Exporting Carrier (Vessel) / Voyage"
        )
        return [
            (
                word,
                [
                    *press.v("vessel"),
                    *([Piece(press.pick("/", "V.", "VOY."))] if press.has("voyage") else []),
                    *press.v("voyage"),
                ],
            )
        ]
    return press.rows_of("vessel", "voyage")


def onboard(press: Press) -> Rows:
    """The date on board and what else is said at the foot."""
    words = press.word("on_board_date")
    return [
        (words, press.v("on_board_date")),
        (
            press.pick("Place and Date of Issue", "Place of B(s)/L issue", "Issued at"),
            joined([press.x("place_of_issue"), press.x("date_of_issue")], " "),
        ),
        (press.pick("Number of Original B(s)/L", "No. of Originals", "Original B/Ls"), press.x("originals")),
    ]


def form(press: Press) -> None:
    """A carrier's form: parties at the left, references at the right, the cargo in columns, a foot of boxes."""
    top, room = press.y, press.width / 2 - 8
    low = press.text(press.left, top, press.v("carrier.name", heavy=True), press.size + 3, width=room)
    title = press.text(press.right - room, top, bold(titled(press)), press.size + 3, width=room, align="r")
    press.y = max(low, title) + 4
    marks = press.pick("", "({}) ", "{}. ")
    no = iter(range(1, 30))

    def cap(words: str) -> str:
        return marks.format(next(no)) + words

    half, top = press.width / 2, press.y
    for role in ("shipper", "consignee"):
        panels(press, [(cap(press.word(role)), press.who(role))], width=half, least=58)
    panels(press, [(cap(press.word("notify")), notify(press))], width=half, least=58)
    low, press.y = press.y, top
    right: list[Rows] = [
        [(cap(press.word("number")), press.v("number")), *press.rows_of("scac")],
        [(cap(press.pick("Export References", "Booking No. / References")), under_ref(press))],
        [
            (
                cap(
                    press.pick(
                        "For delivery apply to", "Delivery Agent at Destination", "Forwarding Agent - References"
                    )
                ),
                press.x("delivery_agent"),
            )
        ],
        [(cap(press.pick("Point and Country of Origin", "Also notify / routing")), press.x("place_of_issue"))],
    ]
    for some in right:
        panels(press, some, x=press.left + half, width=half, least=34)
    press.y = max(low, press.y)
    press.frame(press.left, top, press.left + half, press.y)
    press.frame(press.left + half, top, press.right, press.y)
    _routing(press, cap)


def _routing(press: Press, cap: Callable[[str], str]) -> None:
    """Vessel, ports, cargo, charges and the foot of a carrier's form."""
    rows = [
        (press.pick("Pre-carriage by", "Place of Receipt"), []),
        *vessel(press),
        *press.rows_of("port_of_loading", "port_of_discharge", "place_of_delivery"),
    ]
    for n in range(0, len(rows), 3):
        panels(press, [(cap(name), what) for name, what in rows[n : n + 3]], columns=3)
    _cargo_table(press)
    panels(
        press,
        [(press.pick("Freight & Charges", "Freight and charges payable"), freight_or(press)), *onboard(press)],
        least=36,
    )
    press.para(RECEIVED, size=5.8)
    press.say(press.pick("AS CARRIER", "Signed for the Carrier", "AS AGENT FOR THE CARRIER"), align="r")


def freight_or(press: Press) -> list[Piece]:
    """The freight terms once more, or a word for it."""
    return press.v("freight_terms") or [Piece("AS ARRANGED")]


def under_ref(press: Press) -> list[Piece]:
    """The master's number among the references."""
    return (
        [Piece(press.pick("MB/L:", "MASTER B/L NO.", "OBL:")), *press.v("master_number")]
        if press.has("master_number")
        else []
    )


def _cargo_table(press: Press, ruled: str = "box") -> None:
    heads = (
        press.pick("Marks & Nos.\nContainer / Seal No.", "Container No. / Seal No.\nMarks and Numbers"),
        press.pick("No. of Pkgs", "Quantity and Kind of Packages", "No. of Containers or Pkgs."),
        press.pick("Description of Packages and Goods", "Kind of Packages; Description of Goods"),
        press.pick("Gross Weight", "Gross Weight (KGS)", "Weight KGS"),
        press.pick("Measurement", "Measurement (CBM)", "Meas. M3"),
    )
    cells = {
        0: lambda _: joined([containers(press), press.x("marks")]),
        1: lambda _: press.value("packages"),
        2: lambda _: cargo(press),
        3: lambda _: press.weight("gross_weight"),
        4: lambda _: press.volume("volume"),
    }
    shares = (2.2, 1.2, 3.2, 1.3, 1.3)
    columns = [Column(h, s, cells[n]) for n, (h, s) in enumerate(zip(heads, shares, strict=True))]
    table(press, columns, ["cargo"], ruled=ruled)


def forwarder(press: Press) -> None:
    """A forwarder's bill: title over the number, parties side by side, routing in a strip, cargo in rows."""
    press.say(titled(press), size=press.size + 5, heavy=True, gap=2)
    facts(press, press.rows_of("number", "master_number", "scac"), press.pick("beside", "strip", "pairs"))
    parties(
        press,
        ("shipper", "consignee", "notify"),
        press.pick("boxes", "plain", "rule"),
        columns=press.dice.choice((2, 3)),
    )
    if press.extra("notify_text") and not press.has("notify.name"):
        facts(press, press.rows_of("x:notify_text"), "beside")
    facts(
        press,
        [
            *press.rows_of("carrier.name"),
            *vessel(press),
            *press.rows_of("port_of_loading", "port_of_discharge", "place_of_delivery", "on_board_date"),
        ],
        press.pick("strip", "pairs", "grid"),
    )
    _cargo_table(press, press.pick("head", "grid", "zebra"))
    press.y += 6
    facts(press, [r for r in onboard(press) if r[1]], press.pick("beside", "pairs"))
    press.para("<Apply for delivery to {x:delivery_agent}.>", size=press.size - 0.5)
    press.para(RECEIVED, size=6)


def draft(press: Press) -> None:
    """A print of the carrier's system: caption and value in rows, containers in a table of their own."""
    press.say(titled(press), size=press.size + 1, gap=2)
    press.say("-" * 70, gap=4)
    facts(press, press.rows_of("number", "master_number", "carrier.name", "scac"), "dots")
    parties(press, ("shipper", "consignee", "notify"), press.pick("beside", "split"))
    facts(press, press.rows_of("x:notify_text"), "beside")
    facts(
        press,
        [*vessel(press), *press.rows_of("port_of_loading", "port_of_discharge", "place_of_delivery")],
        press.pick("pairs", "dots"),
    )
    seals = dict(zip(press.lines("containers"), press.lines("seals"), strict=False))
    columns = [
        Column(press.word("containers"), 1.5, press.v),
        Column(press.word("seals"), 1.2, lambda box: press.v(seals[box]) if box in seals else ""),
        Column(press.pick("Type", "Size/Type"), 0.8, lambda _: press.x("container_type")),
    ]
    table(press, columns, press.lines("containers"), ruled=press.pick("none", "rows", "grid"), width=press.width * 0.7)
    press.y += 4
    facts(
        press,
        [
            *press.rows_of("packages", "gross_weight", "volume"),
            (press.pick("Description", "Goods"), press.x("description")),
            *press.rows_of("freight_terms", "load_type"),
        ],
        press.pick("beside", "dots"),
    )
    facts(press, [r for r in onboard(press) if r[1]], "beside")


DESIGNS: tuple[Callable[[Press], None], ...] = (form, forwarder, form, draft)


def draw(paper: Paper) -> list[Sheet]:
    """A bill of lading in one of its designs; whatever is left over stands in rows at the foot."""
    design = DESIGNS[paper.style % len(DESIGNS)]
    press = Press(paper, face="mono" if design is draft and paper.style % 8 < 5 else "", where="east", small=0.8)
    design(press)
    closing(press)
    return press.sheets


def closing(press: Press, own: Sequence[str] = ()) -> None:
    """What was not said yet, remarks, and page numbers where there are pages."""
    for note in press.extras("note"):
        press.say(note, size=press.size - 0.4)
    facts(press, press.rows_of(*own, *press.rest()), "beside")
    press.leftovers()
    if len(press.sheets) > 1:
        numbered(press)


__all__ = ["bold", "cargo", "closing", "containers", "draw", "freight", "notify", "titled", "vessel"]
