"""Bills of lading: a carrier's grid, a mirrored form with labels under the values, a forwarder's typed listing."""

from __future__ import annotations

import re

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet
from tests.factory.tables import Column, Table

MANNERS = (
    Manner(("courier", "print"), ("caps", "tight"), 8.6, words=0, captions="narrow", margin=28),
    Manner(("tight", "narrow"), ("short", "slash"), 8.4, words=2, weight="kg", a4=True, captions="slant", margin=34),
    Manner(("print", "courier"), ("brief", "caps"), 8.4, words=3, margin=40),
)
RECEIVED = (
    "RECEIVED by the Carrier in apparent good order and condition, unless otherwise stated, the total number of "
    "containers or other packages or units enumerated below for carriage from the place of receipt or the port of "
    "loading to the port of discharge or the place of delivery, subject to all terms of this document, front and back."
)
WITNESS = (
    "In witness whereof the number of original bills stated has been signed, all of this tenor and date; one of which "
    "being accomplished, the others stand void."
)


def draw(paper: Paper) -> list[Sheet]:
    """A bill of lading in one of three manners."""
    pen = Pen(paper, MANNERS[paper.style % 3])
    (_grid, _mirror, _listing)[paper.style % 3](pen)
    return finish(pen)


def _title(pen: Pen) -> list[Piece]:
    """The title; its word house or master prints the level."""
    words = pen.extra("title", "BILL OF LADING")
    level = pen.doc.fields.get("level", "")
    found = re.search(level, words, re.IGNORECASE) if level else None
    if not found:
        return [Piece(words), *(pen.v("level", f"({level})") if level else [])]
    parts = [(words[: found.start()], None), (found[0], "level"), (words[found.end() :], None)]
    pen.used["level"] = 1
    return [Piece(t, f) for t, f in parts if t.strip()]


def _party(pen: Pen, role: str, how: int = 2) -> list[Piece]:
    lines: list[Text] = [pen.v(f"{role}.name"), pen.address(f"{role}.address", how)]
    nation = f"{role}.country"
    lines += [pen.v(nation)] if not pen.used.get(nation) else []
    lines += [pen.labelled(f"{role}.{f}", f) for f in ("phone", "email", "id")]
    return join(*lines, by="\n")


def _notify(pen: Pen) -> list[Piece]:
    return _party(pen, "notify") if pen.has("notify.name") else pen.x("notify_text")


def _boxes(pen: Pen) -> list[list[Piece]]:
    """Containers each with its seal and type."""
    kind = pen.x("container_type")
    seals = pen.lines("seals")
    out = []
    for n, box in enumerate(pen.lines("containers")):
        seal = [Piece("/"), *pen.v(seals[n])] if n < len(seals) else []
        out.append(join(pen.v(box), seal, [Piece("/"), *kind] if kind else [], by=" "))
    return out


def _packages(pen: Pen) -> list[Piece]:
    return [*pen.v("packages"), *pen.v("package_unit")]


def _freight(pen: Pen) -> list[Piece]:
    return [Piece("FREIGHT"), *pen.v("freight_terms")] if pen.has("freight_terms") else []


def _issue(pen: Pen) -> list[Piece]:
    return join(pen.x("place_of_issue"), pen.x("date_of_issue"), by=", ")


def _grid(pen: Pen) -> None:
    """The carrier's grid: numbers over the parties, discharge before loading, cargo with packages first."""
    mid, y = pen.left + pen.width * 0.53, pen.y
    pen.face, typed = pen.captions, pen.face
    pen.text(pen.left, y, bold(pen.v("carrier.name")), pen.fit(pen.v("carrier.name"), mid - pen.left - 8, 30, 13),
             width=mid - pen.left - 8)  # fmt: skip
    title = bold(_title(pen))
    pen.text(mid, y, title, pen.fit(title, pen.right - mid, 32, 13), width=pen.right - mid, align="r")
    pen.face = typed
    y += 36
    wide = pen.width / 4
    rows = pen.rows([("B/L NUMBER", "bold:number"), ("MASTER B/L REFERENCE", "master_number"), ("SCAC CODE", "scac"),
                     ("NO. OF ORIGINAL B(S)/L", "x:originals")])  # fmt: skip
    for n, (label, value) in enumerate(rows):
        pen.cell((pen.left + n * wide, y, pen.left + (n + 1) * wide, y + 24), label, value)
    y += 24
    parties: list[tuple[str, Text]] = [
        ('CONSIGNEE (This B/L is not negotiable unless marked "To Order" here)', _party(pen, "consignee")),
        ("SHIPPER", _party(pen, "shipper")),
        ("NOTIFY PARTIES (No responsibility shall attach to Carrier for failure to notify)", _notify(pen)),
    ]
    top = y
    for label, what in parties:
        pen.cell((pen.left, y, mid, y + 62), label, what)
        y += 62
    agent = join(*pen.extra("delivery_agent").split(", ", 1), by="\n")
    pen.cell((mid, top, pen.right, top + 62), "FOR DELIVERY OF GOODS APPLY TO (Destination agent)", agent)
    pen.cell((mid, top + 62, pen.right, y), "CARRIER'S RECEIPT", "")
    pen.face = pen.captions
    pen.text(mid + 4, top + 74, RECEIVED, 6.6, width=pen.right - mid - 8)
    pen.face = typed
    cells = pen.rows(
        [
            ("PORT OF DISCHARGE", "port_of_discharge"),
            ("PLACE OF DELIVERY (Combined transport)", "place_of_delivery"),
            ("PORT OF LOADING", "port_of_loading"),
            ("VESSEL / VOYAGE", "vessel+voyage"),
        ]
    )
    for n, (label, what) in enumerate(cells):
        pen.cell((pen.left + n * wide, y, pen.left + (n + 1) * wide, y + 25), label, what)
    pen.y = y + 25
    _grid_cargo(pen)


def _grid_cargo(pen: Pen) -> None:
    heads = ("NO. AND KIND OF PACKAGES", "CONTAINER NO. / SEAL NO. / TYPE; MARKS AND NUMBERS",
             "SAID TO CONTAIN: DESCRIPTION OF PACKAGES AND GOODS", "MEASUREMENT", "GROSS WEIGHT")  # fmt: skip
    shares = (0.13, 0.27, 0.34, 0.12, 0.14)
    y, low = pen.y, pen.bottom - 118
    load = [Piece("SHIPPER'S LOAD, STOW AND COUNT"), *pen.v("load_type")] if pen.has("load_type") else []
    goods = join(pen.x("description"), load, _freight(pen), *pen.extras("note"), by="\n\n")
    middle = join(*_boxes(pen), pen.x("marks"), by="\n")
    values: list[Text] = [_packages(pen), middle, goods, pen.volume("volume"), pen.weight("gross_weight")]
    x = pen.left
    for head, share, what in zip(heads, shares, values, strict=True):
        wide = pen.width * share
        pen.cell((x, y, x + wide, y + 20), head, "")
        pen.cell((x, y + 20, x + wide, low), "", what)
        x += wide
    thirds = pen.width / 3
    pen.cell((pen.left, low, pen.left + thirds, low + 26), "PLACE AND DATE OF ISSUE", _issue(pen))
    pen.cell((pen.left + thirds, low, pen.left + 2 * thirds, low + 26), "SHIPPED ON BOARD DATE", pen.v("on_board_date"))
    pen.cell((pen.left + 2 * thirds, low, pen.right, low + 26), "DECLARED VALUE (see clause 7.3)", "")
    pen.face = pen.captions
    pen.text(pen.left, low + 32, WITNESS, 6.6, width=pen.width * 0.5)
    x = pen.left + pen.width * 0.6
    pen.hrule(x, pen.right, low + 84)
    pen.text(
        x, low + 87, join("Signed as agent for the carrier:", pen.v("carrier.name"), by=" "), 7, width=pen.right - x
    )


def _mirror(pen: Pen) -> None:
    """The voyage left and the parties right, every label in small print under its value."""
    title = _title(pen)
    pen.y = pen.squeeze(pen.left, pen.y, bold(title), pen.width * 0.62, 14)
    pen.y = pen.text(pen.left, pen.y, join("issued by", pen.v("carrier.name"), by=" "), 8.4, width=pen.width) + 6
    pen.hrule(pen.left, pen.right, pen.y, 1.6)
    top = pen.y + 8
    split = pen.left + pen.width * 0.46
    left = pen.rows([
        ("Waybill / bill number", "bold:number"), ("Carried under ocean bill", "master_number"), ("SCAC", "scac"),
        ("Vessel", "vessel"), ("Voyage", "voyage"), ("Loaded at", "port_of_loading"),
        ("Discharged at", "port_of_discharge"), ("Final place of delivery", "place_of_delivery"),
    ])  # fmt: skip
    y, wide = top, (split - pen.left - 8) / 2
    for n in range(0, len(left), 2):
        pair = left[n : n + 2]
        y = max(pen.over(pen.left + k * wide, y, wide, *r) for k, r in enumerate(pair)) + 3
    agent = join(*pen.extra("delivery_agent").split(", ", 1), by="\n")
    right: list[tuple[str, Text]] = [("Consignor", _party(pen, "shipper")), ("Consignee", _party(pen, "consignee")),
                                     ("Notify address", _notify(pen)), ("Agent at destination", agent)]  # fmt: skip
    z = top
    for label, what in right:
        z = pen.over(split, z, pen.right - split + 6, label, what) + 3 if what else z
    pen.y = max(y, z) + 8
    heads = [Column("Description of goods", 4), Column("Packages", 1.6, "r"), Column("Weight, gross", 1.8, "r"),
             Column("Cube", 1.4, "r")]  # fmt: skip
    table = Table(pen, heads, ruled="lines", size=8.4)
    load = [Piece("("), Piece(pen.shown("load_type"), "load_type", glue=True), Piece(")", glue=True)]
    pen.used["load_type"] = 1
    goods = join("Said to contain", pen.x("description"), load if pen.has("load_type") else [], by=" ")
    table.row([goods, _packages(pen), pen.weight("gross_weight"), pen.volume("volume")])
    pen.y += 6
    pen.y = pen.text(pen.left, pen.y, bold("Containers / seals"), 7.6) + 1
    for box in _boxes(pen):
        pen.say(box, gap=1)
    for note in pen.extras("note"):
        pen.say(note, gap=1)
    pen.y += 10
    foot = [("Marks", pen.x("marks")), ("Freight", _freight(pen)), ("Laden on board", pen.v("on_board_date")),
            ("Originals", pen.x("originals")), ("Place and date of issue", _issue(pen))]  # fmt: skip
    pen.y = pen.shelf(pen.y, [(n, w) for n, w in foot if w], 3) + 6
    pen.say(RECEIVED, size=7)
    pen.sign_off(pen.left, pen.width * 0.45, pen.v("carrier.name"), "as carrier - authorized signature")


def _listing(pen: Pen) -> None:
    """A forwarder's house bill as its system prints it: labels against a colon, one under the other."""
    pen.y = pen.text(pen.left, pen.y, bold(pen.v("carrier.name")), 11, width=pen.width, align="c")
    pen.y = pen.text(pen.left, pen.y, bold(_title(pen)), 11, width=pen.width, align="c") + 8
    head = pen.rows([("HBL NO.", "bold:number"), ("MBL NO.", "master_number"), ("SCAC", "scac"),
                     ("ON BOARD", "on_board_date")])  # fmt: skip
    head.append(("ISSUED", _issue(pen)))
    pen.y = pen.colons(pen.left, pen.y, pen.width, 110, [r for r in head if r[1]]) + 8
    roles: list[tuple[str, Text]] = [
        ("EXPORTER", _party(pen, "shipper", 1)),
        ("CONSIGNED TO", _party(pen, "consignee", 1)),
        ("ALSO NOTIFY", _notify(pen)),
        ("RELEASE AGENT", join(*pen.extra("delivery_agent").split(", ", 1), by="\n")),
    ]
    pen.y = pen.colons(pen.left, pen.y, pen.width, 110, [r for r in roles if r[1]], gap=6) + 4
    route = pen.rows([("EXPORTING VESSEL", "vessel"), ("VOY", "voyage"), ("POL", "port_of_loading"),
                      ("POD", "port_of_discharge"), ("DEST", "place_of_delivery")])  # fmt: skip
    low = pen.colons(pen.left, pen.y, pen.width * 0.55, 110, route[:2])
    pen.y = max(low, pen.colons(pen.left + pen.width * 0.5, pen.y, pen.width * 0.5, 60, route[2:])) + 8
    pen.hrule(pen.left, pen.right, pen.y)
    pen.y = pen.text(pen.left, pen.y + 3, "PARTICULARS FURNISHED BY SHIPPER", 7.6, width=pen.width, align="c") + 3
    pen.hrule(pen.left, pen.right, pen.y)
    pen.y += 6
    cargo: list[tuple[str, Text]] = [
        ("MARKS", pen.x("marks")),
        ("CARGO", pen.x("description")),
        ("PIECES", _packages(pen)),
        ("WEIGHT", pen.weight("gross_weight")),
        ("MEASURE", pen.volume("volume")),
        ("EQUIPMENT", join(*_boxes(pen), by="\n")),
        ("SERVICE", pen.v("load_type")),
        ("CHARGES", _freight(pen)),
        ("ORIGINALS", pen.x("originals")),
    ]
    cargo += [("REMARK", [Piece(n)]) for n in pen.extras("note")]
    pen.y = pen.colons(pen.left, pen.y, pen.width, 110, [r for r in cargo if r[1]], gap=4) + 10
    pen.say(WITNESS, size=7.4)
    pen.sign_off(pen.left + pen.width * 0.5, pen.width * 0.5, pen.v("carrier.name"), "AS CARRIER, BY (SIGNATURE)")
