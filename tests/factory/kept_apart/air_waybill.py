"""Air waybills in the blocks of IATA's form (resolution 600a): neutral forms of agents and those of airlines."""

from __future__ import annotations

from decimal import Decimal

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.formats import show_number
from tests.factory.kept_apart.boxes import packages, party, printed, strip, titled
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet

MANNERS = (
    Manner(("courier", "print"), ("tight", "caps"), 9, captions="narrow", margin=30),
    Manner(("print", "courier"), ("caps", "short"), 8.6, captions="helvetica", weight="kg", margin=36, a4=True),
    Manner(("tight", "helvetica"), ("tight", "us"), 8.4, captions="tight", margin=34),
)
AGREED = (
    "It is agreed that the goods described herein are accepted in apparent good order and condition (except as noted) "
    "for carriage SUBJECT TO THE CONDITIONS OF CONTRACT ON THE REVERSE HEREOF. ALL GOODS MAY BE CARRIED BY ANY OTHER "
    "MEANS INCLUDING ROAD OR ANY OTHER CARRIER UNLESS SPECIFIC CONTRARY INSTRUCTIONS ARE GIVEN HEREON BY THE SHIPPER."
)
CERTIFIES = (
    "Shipper certifies that the particulars on the face hereof are correct and that insofar as any part of the "
    "consignment contains dangerous goods, such part is properly described by name and is in proper condition for "
    "carriage by air according to the applicable Dangerous Goods Regulations."
)


def draw(paper: Paper) -> list[Sheet]:
    """An air waybill typed in one of three hands."""
    pen = Pen(paper, MANNERS[paper.style % 3])
    _numbers(pen)
    _parties(pen)
    _routing(pen)
    _cargo(pen)
    _charges(pen)
    return finish(pen)


def _numbers(pen: Pen) -> None:
    """The number in the upper corners; a house waybill names its master on the left."""
    left: Text = [Piece("MAWB"), *pen.v("master_number")] if pen.has("master_number") else pen.x("loading_code")
    pen.text(pen.left + 2, pen.y, left, 10)
    number = bold(pen.v("number"))
    tag = [Piece("HAWB")] if pen.has("master_number") else []
    pen.y = pen.text(pen.left, pen.y, [*tag, *number], 10.5, width=pen.width, align="r") + 3


def _title(pen: Pen) -> list[Piece]:
    """The title tells the level: an airline's own waybill says nothing of a master."""
    if pen.doc.fields.get("level") == "master":
        return pen.v("level", pen.extra("title", "AIR WAYBILL"))
    return titled(pen, "AIR WAYBILL")


def _parties(pen: Pen) -> None:
    mid, y = pen.left + pen.width * 0.5, pen.y
    rows: list[tuple[str, Text, str]] = [
        ("Shipper's Name and Address", party(pen, "shipper"), "Shipper's Account Number"),
        ("Consignee's Name and Address", party(pen, "consignee"), "Consignee's Account Number"),
    ]
    lows = [y]
    for caption, what, account in rows:
        pen.cell((pen.left + (mid - pen.left) * 0.55, y, mid, y + 18), account, "")
        low = pen.text(pen.left + 4, y + 20, what, width=mid - pen.left - 8, leading=1.12) + 4
        low = max(low, y + 70)
        printed(pen, pen.left + 2, y + 2, caption, 5.8)
        pen.frame(pen.left, y, mid, low)
        y = low
        lows.append(y)
    pen.frame(mid, lows[0], pen.right, lows[1])
    z = printed(pen, mid + 4, lows[0] + 3, "Not Negotiable", 6.4)
    z = printed(pen, mid + 4, z + 1, bold(_title(pen)), 13) + 2
    by = pen.x("agent") if pen.has("master_number") else bold(pen.v("carrier.name"))
    printed(pen, mid + 4, z, join("Issued by", by, by=" "), 8.4, width=pen.right - mid - 8)
    copies = "Copies 1, 2 and 3 of this Air Waybill are originals and have the same validity."
    printed(pen, mid + 4, lows[1] - 11, copies, 5.8, width=pen.right - mid - 8)
    pen.frame(mid, lows[1], pen.right, lows[2])
    printed(pen, mid + 4, lows[1] + 4, AGREED, 5.8, width=pen.right - mid - 8)
    terms: Text = [Piece("FREIGHT"), *pen.v("freight_terms")] if pen.has("freight_terms") else ""
    pen.y = strip(pen, y, [(1, "Issuing Carrier's Agent Name and City", pen.x("agent")),
                           (1, "Accounting Information", terms)], 32)  # fmt: skip
    pen.y = strip(pen, pen.y, [(1, "Agent's IATA Code", ""), (1, "Account No.", ""),
                               (2, "Reference Number / Optional Shipping Information", "")], 20)  # fmt: skip


def _routing(pen: Pen) -> None:
    collect = pen.doc.fields.get("freight_terms") == "COLLECT"
    ppd, coll = ("", "X") if collect else ("X", "")
    value = "NVD" if pen.extra("nvd") else ""
    start = join(pen.v("port_of_loading"), pen.x("loading_code"), by=" ")
    y = strip(pen, pen.y, [(2, "Airport of Departure (Addr. of First Carrier) and Requested Routing", start),
                           (2, "By First Carrier  (Routing and Destination)", pen.v("carrier.name"))], 26)  # fmt: skip
    y = strip(pen, y, [
        (0.6, "To", pen.x("discharge_code")), (0.6, "to", ""), (0.6, "by", ""),
        (0.7, "Currency", "USD"), (0.6, "CHGS Code", ""), (0.5, "WT/VAL PPD", ppd), (0.5, "WT/VAL COLL", coll),
        (0.5, "Other PPD", ppd), (0.5, "Other COLL", coll), (1.3, "Declared Value for Carriage", value),
        (1.3, "Declared Value for Customs", ""),
    ], 26)  # fmt: skip
    y = strip(pen, y, [
        (1.7, "Airport of Destination", pen.v("port_of_discharge")),
        (1.1, "Requested Flight", pen.v("voyage")), (1.1, "Date", pen.v("on_board_date")),
        (0.9, "Amount of Insurance", "NIL"),
        (2.4, "INSURANCE - If carrier offers insurance and such insurance is requested in accordance with the "
         "conditions thereof, indicate amount to be insured in figures in box marked Amount of Insurance", ""),
    ], 26)  # fmt: skip
    pen.y = strip(pen, y, [(1, "Handling Information", "")], 26)


def _weight_charge(pen: Pen) -> str:
    """Chargeable weight times rate, as the rate stands."""
    rate, weight = pen.extra("rate"), pen.doc.fields.get("gross_weight", "")
    if not rate or not weight:
        return ""
    return show_number(str((Decimal(weight) * Decimal(rate)).quantize(Decimal("0.01"))), pen.look.numbers)


def _cargo(pen: Pen) -> None:
    heads = ("No. of Pieces RCP", "Gross Weight", "Rate Class / Commodity Item No.", "Chargeable Weight",
             "Rate / Charge", "Total", "Nature and Quantity of Goods (incl. Dimensions or Volume)")  # fmt: skip
    weight = pen.weight("gross_weight")
    plain = [Piece(p.text) for p in weight]
    goods = join(pen.x("description"), pen.x("volume_text"), by="\n")
    total = _weight_charge(pen)
    values: tuple[Text, ...] = (packages(pen), weight, "Q", plain, pen.x("rate"), total, goods)
    shares = (0.1, 0.14, 0.12, 0.14, 0.09, 0.13, 0.28)
    y = strip(pen, pen.y, [(s, h, "") for s, h in zip(shares, heads, strict=True)], 22)
    pen.y = strip(pen, y, [(s, "", v) for s, v in zip(shares, values, strict=True)], 120)


def _charges(pen: Pen) -> None:
    total = _weight_charge(pen)
    collect = pen.doc.fields.get("freight_terms") == "COLLECT"
    split = pen.left + pen.width * 0.4
    top = pen.y
    pre, post = ("", total) if collect else (total, "")
    rows: list[list[tuple[float, str, Text]]] = [
        [(1, "Prepaid    Weight Charge", pre), (1, "Collect", post)],
        [(1, "Valuation Charge", ""), (1, "", "")],
        [(1, "Tax", ""), (1, "", "")],
        [(1, "Total Other Charges Due Agent", ""), (1, "", "")],
        [(1, "Total Other Charges Due Carrier", ""), (1, "", "")],
        [(1, "Total Prepaid", pre), (1, "Total Collect", post)],
    ]
    y = top
    for row in rows:
        y = strip(pen, y, row, 22, x1=split)
    third = top + (y - top) / 2
    pen.frame(split, top, pen.right, third)
    printed(pen, split + 4, top + 4, CERTIFIES, 5.8, width=pen.right - split - 8)
    printed(pen, split + 4, third - 10, "Signature of Shipper or his Agent", 5.8)
    pen.frame(split, third, pen.right, y)
    place = pen.x("issue_place")
    pen.text(split + 6, third + 18, join("at", place, by=" ") if place else "", 8.4, width=pen.right - split - 12)
    pen.hrule(split + 6, pen.right - 6, y - 14)
    words = "Executed on (date)          at (place)          Signature of Issuing Carrier or its Agent"
    printed(pen, split + 4, y - 11, words, 5.8)
    pen.y = pen.text(pen.left, y + 5, bold(pen.v("number")), 11, width=pen.width, align="r") + 4
