"""Bills of lading: family a the carrier's classic grid, family b a forwarder's bill or sea waybill."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.forms import Cell, row
from tests.factory.pad import Pad
from tests.factory.prose import prose
from tests.factory.tables import Column, Table
from tests.factory.trade import special

TITLES_A = ("BILL OF LADING", "OCEAN BILL OF LADING", "SEA WAYBILL", "BILL OF LADING FOR OCEAN TRANSPORT")
TITLES_B = ("COMBINED TRANSPORT BILL OF LADING", "SEA WAYBILL NON-NEGOTIABLE", "HOUSE BILL OF LADING")
TERMS = {"PREPAID": "FREIGHT PREPAID", "COLLECT": "FREIGHT COLLECT"}


def _title(pad: Pad, choices: tuple[str, ...]) -> str:
    return pad.extra("title", choices[pad.look.words % len(choices)])


def _party(pad: Pad, role: str) -> list[Piece]:
    if role == "notify" and not pad.has("notify.name"):
        return pad.x("notify_text")
    return pad.party(role, heavy=False) if pad.has(f"{role}.name") else []


def freight(pad: Pad) -> list[Piece]:
    """The freight clause."""
    if not pad.has("freight_terms"):
        return []
    return pad.v("freight_terms", TERMS.get(pad.shown("freight_terms").upper(), pad.shown("freight_terms")))


def marks(pad: Pad) -> list[Piece]:
    """Containers with their seals, and the shipping marks."""
    parts: list[Text] = []
    seals = pad.lines("seals")
    for n, field in enumerate(pad.lines("containers")):
        seal = [Piece("/"), *pad.v(seals[n])] if n < len(seals) else []
        parts.append(pad.v(field) + seal)
    parts += [pad.v(s) for s in seals if not pad.used.get(s)]
    return join(*parts, pad.extra("marks", "N/M"), by="\n")


def goods_words(pad: Pad) -> list[Piece]:
    """The description of goods: the load clause, the goods, the freight clause."""
    load = pad.v("load_type")
    said = "SHIPPER'S LOAD, COUNT AND SEAL" if pad.doc.fields.get("load_type", "FCL") == "FCL" else "SAID TO CONTAIN"
    lines: list[Text] = [join(load, said, by=" / ")]
    lines += [pad.v(f"{line}.description") for line in pad.lines()]
    lines += pad.extra("description").split("; ")
    return join(pad.extra("container_type"), *lines, *pad.extras("note"), freight(pad), by="\n")


def draw_a(pad: Pad) -> None:
    """Parties in boxes at the left, numbers and the carrier at the right, voyage rows, goods panel, signature."""
    mid = pad.left + pad.width * 0.5
    y = pad.text(pad.left, pad.y, bold(_title(pad, TITLES_A)), pad.size + 5, width=pad.width * 0.56)
    x = pad.left + pad.width * 0.58
    low = pad.text(x, pad.y + 2, pad.v("carrier.name", heavy=True), pad.size + 1, width=pad.right - x, align="r")
    y = max(y, low) + 6
    top = y
    for role in ("shipper", "consignee", "notify"):
        what = _party(pad, role)
        high = max(60.0, pad.height(what, mid - pad.left - 6, leading=1.15) + 12)
        pad.cell((pad.left, y, mid, y + high), pad.word(role), what)
        y += high
    _numbers(pad, mid, top, y)
    y = _voyage(pad, y)
    pad.y = _panel(pad, y)
    _footer_a(pad)


def _numbers(pad: Pad, x: float, top: float, low: float) -> None:
    high = 27.0
    y = row(pad, top, high, [Cell("B/L No.", pad.v("number")), Cell("SCAC", pad.v("scac"), 0.5)], x0=x)
    y = row(
        pad, y, high, [Cell("Booking No.", pad.extra("booking")), Cell("Master B/L No.", pad.v("master_number"))], x0=x
    )
    words = [Cell("Export references", pad.extra("references")), Cell("Type of bill", _level(pad), 0.7)]
    y = row(pad, y, high, words, x0=x)
    pad.frame(x, y, pad.right, low)
    y = pad.text(x + 3, y + 3, "For delivery of goods please apply to:", 5.8)
    agent = pad.extra("delivery_agent", "The Carrier's agent at the port of discharge")
    y = pad.text(x + 3, y, agent, 7.5, width=pad.right - x - 6)
    pad.text(x + 3, y + 6, pad.address("carrier.address", 0), 7, width=pad.right - x - 6)


def _level(pad: Pad) -> list[Piece]:
    if not pad.has("level"):
        return [Piece("ORIGINAL")]
    return pad.v("level", {"house": "HOUSE", "master": "MASTER"}.get(pad.doc.fields["level"], pad.shown("level")))


def _voyage(pad: Pad, y: float) -> float:
    vessel = join(pad.v("vessel"), pad.v("voyage"), by=" / ") if pad.doc.style % 2 else pad.v("vessel")
    first = [Cell("Pre-carriage by", ""), Cell("Place of receipt", pad.extra("place_of_receipt"))]
    first.append(Cell("Ocean Vessel / Voy. No." if pad.doc.style % 2 else "Vessel", vessel, 1.3))
    if not pad.doc.style % 2:
        first.append(Cell("Voyage No.", pad.v("voyage"), 0.8))
    y = row(pad, y, 27, first)
    collect = "COLLECT" in pad.doc.fields.get("freight_terms", "").upper()
    second = [
        Cell("Port of Loading", pad.v("port_of_loading")),
        Cell("Port of Discharge", pad.v("port_of_discharge")),
        Cell("Place of Delivery", pad.v("place_of_delivery")),
        Cell("Freight payable at", "DESTINATION" if collect else "ORIGIN"),
    ]
    return row(pad, y, 27, second)


def _panel(pad: Pad, y: float) -> float:
    """The goods panel: five columns under their heads, in one frame."""
    heads = (
        ("Container No. / Seal No.\nMarks and Numbers", 1.5), ("No. of Pkgs", 0.9),
        ("Kind of Packages; Description of Goods", 2.6), ("Gross Weight", 1.05), ("Measurement", 1.0),
    )  # fmt: skip
    values = (marks(pad), special(pad, "packages"), goods_words(pad), pad.weight("gross_weight"), pad.volume("volume"))
    total = sum(s for _, s in heads)
    widths = [pad.width * s / total for _, s in heads]
    high = max(170.0, pad.bottom - y - 120, *(pad.height(v, w - 6) + 34 for v, w in zip(values, widths, strict=True)))
    x = pad.left
    pad.hrule(pad.left, pad.right, y + 20)
    for (head, _), what, wide in zip(heads, values, widths, strict=True):
        pad.frame(x, y, x + wide, y + high)
        pad.text(x + 2, y + 2, head, 6.2, width=wide - 4)
        size = pad.fit(what, wide - 6, high - 26, pad.size)
        pad.text(x + 3, y + 25, what, size, width=wide - 6)
        x += wide
    return y + high


def _footer_a(pad: Pad) -> None:
    y = row(
        pad, pad.y, 30,
        [
            Cell("Freight and charges", freight(pad) if not pad.used.get("freight_terms") else "AS ARRANGED"),
            Cell("No. of original B/L", pad.extra("originals", "THREE (3)"), 0.8),
            Cell("Place and date of issue", _issued(pad), 1.3),
            Cell("Shipped on Board Date", pad.v("on_board_date"), 1.1),
        ],
    )  # fmt: skip
    pad.y = pad.text(pad.left, y + 4, prose("bl received")[0], 5.6, width=pad.width * 0.55)
    x = pad.left + pad.width * 0.6
    y = pad.text(x, y + 4, join("Signed for the Carrier", pad.v("carrier.name"), by="\n"), 7.5, width=pad.right - x)
    pad.hrule(x, pad.right, y + 24)
    pad.y = max(pad.y, y + 30)
    pad.leftovers()


def _issued(pad: Pad) -> list[Piece]:
    return join(pad.extra("place_of_issue"), pad.v("date") or pad.x("date_of_issue"), by=" ")


def draw_b(pad: Pad) -> None:
    """A forwarder's bill: its letterhead, label and value pairs, a goods table, clauses as lines."""
    low = pad.text(pad.left, pad.y, pad.v("carrier.name", heavy=True), pad.size + 4, width=pad.width * 0.55)
    if pad.has("carrier.address"):
        low = pad.text(pad.left, low, pad.address("carrier.address", 0), pad.size - 1.5, width=pad.width * 0.55)
    words, x = bold(_title(pad, TITLES_B)), pad.left + pad.width * 0.58
    pad.y = max(low, pad.text(x, pad.y, words, pad.size + 3, width=pad.right - x, align="r")) + 6
    _heading_b(pad)
    for role in ("shipper", "consignee", "notify"):
        _party_b(pad, role)
    pad.y += 2
    _pairs(pad)
    pad.y += 4
    _table_b(pad)
    _clauses(pad)


def _heading_b(pad: Pad) -> None:
    keys = (("Bill of Lading No.", "number"), ("Master B/L", "master_number"), ("SCAC", "scac"))
    found = [Cell(name, pad.v(field)) for name, field in keys if pad.has(field)]
    if pad.has("level"):
        found.append(Cell("B/L Type", _level(pad), 0.6))
    if found:
        pad.y = row(pad, pad.y, 27, found) + 6


def _party_b(pad: Pad, role: str) -> None:
    what = _party(pad, role)
    if not what:
        return
    pad.hrule(pad.left, pad.right, pad.y)
    pad.y = pad.beside(pad.left, pad.y + 3, pad.word(role), what, 110, pad.width) + 2


def _pairs(pad: Pad) -> None:
    pairs = (
        ("Vessel / Voyage", join(pad.v("vessel"), pad.v("voyage"), by=" V.")),
        ("Port of Loading (POL)", pad.v("port_of_loading")),
        ("On Board Date", pad.v("on_board_date")), ("Port of Discharge (POD)", pad.v("port_of_discharge")),
        ("Freight", freight(pad)), ("Final Destination", pad.v("place_of_delivery")),
        ("Service", pad.v("load_type")), ("Place and Date of Issue", _issued(pad)), ("Originals", pad.x("originals")),
        ("Delivery Agent", pad.x("delivery_agent")),
    )  # fmt: skip
    pad.hrule(pad.left, pad.right, pad.y)
    shown = [(n, w) for n, w in pairs if w]
    half = pad.width / 2
    pad.y += 4
    for n in range(0, len(shown), 2):
        each = [
            pad.beside(pad.left + k * half, pad.y, *shown[n + k], 108, half - 6) for k in range(len(shown[n : n + 2]))
        ]
        pad.y = max(each)


def _table_b(pad: Pad) -> None:
    units = [Column("Marks & Nos. / Cntr. & Seal Nos.", 1.5), Column("Description of Goods", 2.4)]
    units += [Column("Packages", 0.9, "r"), Column("Gross Weight", 1.1, "r"), Column("Measurement", 1.0, "r")]
    table = Table(
        pad, units, ruled="lines" if pad.look.ruled == "none" else pad.look.ruled, shaded=pad.doc.style % 2 == 0
    )
    table.row(
        [marks(pad), goods_words(pad), special(pad, "packages"), pad.weight("gross_weight"), pad.volume("volume")]
    )
    pad.y += 6


def _clauses(pad: Pad) -> None:
    pad.say(
        "SHIPPED ON BOARD in apparent good order and condition. Surrendered / telex release as marked.",
        size=pad.size - 1,
    )
    pad.say(prose("bl received")[0], size=6, gap=8)
    pad.leftovers()
    x = pad.right - 200
    pad.need(60)
    y = pad.text(x, pad.y, "As agent for the Carrier", pad.size - 1)
    y = pad.text(x, y, pad.v("carrier.name"), width=200)
    pad.hrule(x, pad.right, y + 26)
    pad.y = y + 30
