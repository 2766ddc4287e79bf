"""Bills of lading: a liner's form in boxes, the American form with numbered boxes, a waybill printed without rules."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_f.quill import Col, Quill, dice, said, several, turns

Cell = tuple[float, str, Text]


def title(pad: Quill, words: str) -> list[Piece]:
    """A title in which the word house or master carries the level."""
    level = pad.doc.fields.get("level", "")
    out: list[Piece] = []
    for word in words.split():
        tagged = level and word.lower() == level and not pad.used.get("level")
        out += pad.v("level", word, heavy=True) if tagged else bold(word)
    return out


def level_said(pad: Quill) -> list[Piece]:
    """The level where the title didn't say it."""
    return [] if pad.used.get("level") else pad.v("level", pad.doc.fields.get("level", "").upper())


def row(pad: Quill, cells: list[Cell], high: float, small: float = 6) -> None:
    """A row of boxes of given shares of the width."""
    x = pad.left
    whole = sum(c[0] for c in cells)
    for share, name, what in cells:
        wide = pad.width * share / whole
        pad.cell((x, pad.y, x + wide, pad.y + high), name, what, small=small)
        x += wide
    pad.y += high


def goods(pad: Quill) -> list[Piece]:
    """The description of goods with its distracting company."""
    count = max(1, len(pad.lines("containers")))
    kind = f"{count} X {pad.extra('container_type')}" if pad.extra("container_type") else ""
    notes = pad.extras("note")
    return several(kind, "SHIPPER'S LOAD, STOW AND COUNT, SAID TO CONTAIN", pad.extra("description"), *notes)


def boxes_loaded(pad: Quill) -> list[Piece]:
    """Each container with its seal on a line."""
    rows: list[Text] = []
    for n, name in enumerate(pad.lines("containers")):
        seal = f"seals[{n}]"
        rows.append(several(pad.v(name), pad.v(seal), by=" / "))
    rows += [pad.v(s) for s in pad.lines("seals") if not pad.used.get(s)]
    return several(*rows)


def liner(paper: Paper) -> list[Sheet]:
    """A liner's form: parties down the left, numbers and carrier at the right, particulars below."""
    rng = dice(paper)
    how = rng.choice(("upperdash", "dayname", "iso", "monthyear"))
    pad = Quill(paper, rng.choice(("sans", "mono", "vera")), 8.4, days=how, margin=34, a4=rng.random() < 0.5,
                weight=rng.choice(("KGS", "kg")), words=rng.randrange(4), address=rng.choice((0, 1)))  # fmt: skip
    pad.y = pad.text(pad.left, 30, title(pad, paper.extras["title"]), 13, width=pad.width, align="r") + 4
    top, half = pad.y, pad.left + pad.width * 0.52
    notify: Text = pad.extra("notify_text") or pad.who("notify")
    named: list[tuple[str, Text]] = [("Shipper / Exporter (complete name and address)", pad.who("shipper"))]
    named += [("Consignee (not negotiable unless consigned to order)", pad.who("consignee"))]
    named += [("Notify party (carrier not responsible for failure to notify)", notify)]
    for n, (name, what) in enumerate(named):
        pad.cell((pad.left, top + n * 68, half, top + n * 68 + 68), name, what)
    _liner_right(pad, half, top)
    pad.y = top + 204
    _voyage(pad)
    _particulars(pad)
    _issue(pad)
    pad.leftovers()
    return pad.sheets


def _liner_right(pad: Quill, x: float, top: float) -> None:
    mid = (x + pad.right) / 2
    pad.cell((x, top, mid, top + 30), "Bill of lading no.", pad.v("number", heavy=True))
    pad.cell((mid, top, pad.right, top + 30), "Master B/L no.", pad.v("master_number"))
    pad.cell((x, top + 30, mid, top + 58), "Carrier code (SCAC)", pad.v("scac"))
    kind = several(pad.v("load_type"), level_said(pad), by="  ")
    pad.cell((mid, top + 30, pad.right, top + 58), "Service", kind)
    pad.frame(x, top + 58, pad.right, top + 136)
    pad.text(x + 4, top + 66, pad.who("carrier"), 10, width=pad.right - x - 8, align="c")
    terms = "Received by the carrier in apparent good order and condition, unless otherwise noted herein."
    pad.text(x + 4, top + 112, terms, 6, width=pad.right - x - 8)
    pad.cell((x, top + 136, pad.right, top + 204), "For delivery of goods apply to", pad.x("delivery_agent"))


def _voyage(pad: Quill) -> None:
    row(pad, [(26, "Ocean vessel", pad.v("vessel")), (12, "Voy. no.", pad.v("voyage")),
              (30, "Port of loading", pad.v("port_of_loading")), (32, "Pre-carriage by", "")], 27)  # fmt: skip
    row(pad, [(38, "Port of discharge", pad.v("port_of_discharge")),
              (30, "Place of delivery", pad.v("place_of_delivery")),
              (32, "Number of original B(s)/L", pad.x("originals"))], 27)  # fmt: skip


def _particulars(pad: Quill) -> None:
    pad.y = pad.text(pad.left, pad.y + 4, "PARTICULARS FURNISHED BY SHIPPER", 7, width=pad.width, align="c") + 2
    cols = [Col("Container / Seal no.\nMarks and numbers", 24), Col("No. and kind\nof packages", 15)]
    cols += [Col("Description of goods", 33), Col("Gross weight", 15, "r"), Col("Measurement", 13, "r")]
    first = several(boxes_loaded(pad), pad.extra("marks"))
    packed = pad.amount_of("packages", "package_unit")
    cells: list[Text] = [first, packed, goods(pad), pad.weight("gross_weight"), pad.volume("volume")]
    pad.table(cols, [cells], ruled="grid", size=8)
    pad.frame(pad.left, pad.y, pad.right, pad.y + 50)
    pad.text(pad.left + 4, pad.y + 4, [Piece("FREIGHT"), *pad.v("freight_terms")])
    pad.y += 50


def _issue(pad: Quill) -> None:
    row(pad, [(30, "Laden on board the vessel", pad.v("on_board_date")),
              (26, "Place of issue", pad.x("place_of_issue")),
              (20, "Date of issue", pad.x("date_of_issue")), (24, "Declared value", "")], 30)  # fmt: skip
    pad.y = pad.text(pad.left + pad.width * 0.6, pad.y + 8, "Signed as agent for the carrier", 7) + 22
    pad.hrule(pad.left + pad.width * 0.6, pad.right, pad.y)
    pad.y += 4


def numbered(paper: Paper) -> list[Sheet]:
    """The American form: numbered captions, exporter above, pier and routing boxes, weights in the last columns."""
    rng = dice(paper)
    pad = Quill(paper, rng.choice(("mono", "serif", "sans")), 8.4, days=rng.choice(("us", "usdash", "long", "tight")),
                margin=34, weight=rng.choice(("KGS", "LBS", "kg")), words=rng.randrange(4), address=1)  # fmt: skip
    y = pad.text(pad.left, 28, pad.v("carrier.name", heavy=True), 12)
    if pad.has("carrier.address"):
        y = pad.text(pad.left, y, pad.address("carrier.address", 0), 7, width=300)
    pad.y = pad.text(pad.left, y, title(pad, paper.extras["title"]), 10) + 4
    references = several(level_said(pad), pad.v("load_type"), by="  ")
    head: list[Cell] = [(50, "(5) BOOKING / DOCUMENT NUMBER", f"BKG{paper.style % 9000 + 1000}7")]
    head += [(50, "(5a) B/L NUMBER", pad.v("number", heavy=True))]
    half = pad.left + pad.width / 2
    top = pad.y
    pad.cell((pad.left, top, half, top + 74), "(2) SHIPPER/EXPORTER (Principal or seller-licensee)", pad.who("shipper"))
    for n, (_, name, what) in enumerate(head):
        pad.cell((half + n * pad.width / 4, top, half + (n + 1) * pad.width / 4, top + 28), name, what)
    pad.cell((half, top + 28, pad.right, top + 74), "(6) EXPORT REFERENCES", _references(pad, references))
    pad.cell((pad.left, top + 74, half, top + 144), "(3) CONSIGNED TO", pad.who("consignee"))
    agent = pad.x("delivery_agent")
    pad.cell((half, top + 74, pad.right, top + 144), "(7) FORWARDING AGENT AT DESTINATION (Name, address)", agent)
    notify: Text = pad.extra("notify_text") or pad.who("notify")
    pad.cell((pad.left, top + 144, half, top + 210), "(4) NOTIFY PARTY/INTERMEDIATE CONSIGNEE", notify)
    place = several(pad.x("place_of_issue"), pad.x("date_of_issue"), by="   ")
    pad.cell((half, top + 144, pad.right, top + 176), "(8) PLACE AND DATE OF ISSUE", place)
    pad.cell((half, top + 176, pad.right, top + 210), "(9) ORIGINALS ISSUED", pad.x("originals"))
    pad.y = top + 210
    _routed(pad)
    _carried(pad)
    pad.leftovers()
    return pad.sheets


def _references(pad: Quill, more: list[Piece]) -> list[Piece]:
    return several(said("MBL:", pad.v("master_number")), said("SCAC:", pad.v("scac")), more)


def _routed(pad: Quill) -> None:
    ship = several(pad.v("vessel"), pad.v("voyage"), by=" V. ")
    row(pad, [(50, "(14) EXPORTING CARRIER (Vessel / Voyage)", ship),
              (50, "(15) PORT OF LOADING/EXPORT", pad.v("port_of_loading"))], 28)  # fmt: skip
    row(pad, [(50, "(16) FOREIGN PORT OF UNLOADING", pad.v("port_of_discharge")),
              (50, "(17) PLACE OF DELIVERY BY ON-CARRIER", pad.v("place_of_delivery"))], 28)  # fmt: skip


def _carried(pad: Quill) -> None:
    cols = [Col("MARKS AND NUMBERS\n(18)", 20), Col("NUMBER OF\nPACKAGES (19)", 15, "c")]
    cols += [Col("DESCRIPTION OF COMMODITIES\n(20)", 35), Col("GROSS\nWEIGHT (21)", 16, "r")]
    cols += [Col("MEASURE-\nMENT (22)", 14, "r")]
    cells: list[Text] = [pad.extra("marks"), pad.amount_of("packages", "package_unit"), goods(pad)]
    pad.table(cols, [[*cells, pad.weight("gross_weight"), pad.volume("volume")]], ruled="grid", size=8)
    low = pad.text(pad.left + 4, pad.y + 4, bold("CONTAINER / SEAL NUMBERS"), 7)
    low = pad.text(pad.left + 4, low + 2, boxes_loaded(pad))
    pad.text(pad.left + pad.width / 2, pad.y + 4, bold("LADEN ON BOARD"), 7)
    pad.text(pad.left + pad.width / 2, pad.y + 15, pad.v("on_board_date"))
    pad.text(pad.left + pad.width * 0.75, pad.y + 4, bold("OCEAN FREIGHT"), 7)
    pad.text(pad.left + pad.width * 0.75, pad.y + 15, pad.v("freight_terms"))
    pad.frame(pad.left, pad.y, pad.right, max(low, pad.y + 28) + 4)
    pad.y = max(low, pad.y + 28) + 10
    pad.say("Demurrage after 5 free days at USD 175.00 per day and container, tariff item 1140.", size=6.4)


def waybill(paper: Paper) -> list[Sheet]:
    """A print of a forwarder's system without any box: headings at the left edge, figures in a line of totals."""
    rng = dice(paper)
    pad = Quill(paper, rng.choice(("mono", "sans")), 9, days=rng.choice(("dayname", "upperdash", "slash")),
                a4=True, margin=50, weight=rng.choice(("KGS", "kg")), words=rng.randrange(4),
                address=rng.choice((0, 2)))  # fmt: skip
    pad.say(pad.v("carrier.name", heavy=True), size=12, gap=1)
    if pad.has("carrier.address"):
        pad.say(pad.address("carrier.address", 0), size=8)
    pad.say(title(pad, paper.extras["title"]), size=11, gap=10)
    rows: list[tuple[str, Text]] = [
        ("Document no.", pad.v("number")), ("Master document no.", pad.v("master_number")), ("SCAC", pad.v("scac")),
        ("Type", level_said(pad)), ("Shipper", pad.who("shipper", heavy=False)),
        ("Consignee", pad.who("consignee", heavy=False)),
        ("Notify", pad.extra("notify_text") or pad.who("notify", heavy=False)),
        ("Destination agent", pad.x("delivery_agent")),
        ("Vessel / voyage", several(pad.v("vessel"), pad.v("voyage"), by=" / ")),
        ("Loaded at", pad.v("port_of_loading")),
        ("Discharged at", pad.v("port_of_discharge")), ("Delivered at", pad.v("place_of_delivery")),
        ("Shipped on board", pad.v("on_board_date")), ("Movement", pad.v("load_type")),
        ("Freight", pad.v("freight_terms")), ("Originals", pad.x("originals")),
        ("Issued", several(pad.x("place_of_issue"), pad.x("date_of_issue"), by=", ")),
    ]  # fmt: skip
    pad.y = pad.pairs(pad.left, pad.y, rows, 122, pad.width, gap=4, heavy=rng.random() < 0.5) + 6
    cols = [Col("Equipment / seal", 30), Col("Pieces", 18), Col("Weight", 20, "r"), Col("Volume", 16, "r")]
    cells: list[Text] = [boxes_loaded(pad), pad.amount_of("packages", "package_unit"), pad.weight("gross_weight")]
    pad.table(cols, [[*cells, pad.volume("volume")]], ruled="head")
    pad.y += 6
    pad.say("Cargo as declared:", gap=1)
    pad.say(goods(pad), indent=12)
    if pad.extra("marks"):
        pad.say(f"Marks: {pad.extra('marks')}", indent=12)
    pad.leftovers()
    return pad.sheets


draw = turns(liner, numbered, waybill)
