"""Bills of lading of family c: carrier's grids, numbered and mirrored ones, listings, two languages."""

from __future__ import annotations

from collections.abc import Callable

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.forms import Cell, row
from tests.factory.kinds_bill_of_lading import freight, marks
from tests.factory.pad import Pad
from tests.factory.prose import prose
from tests.factory.tables import Column, Table
from tests.factory.trade import special

NEGOTIABLE = 'Consignee (negotiable only if consigned "to order", "to order of" a named Person or "to order of bearer")'
MULTIMODAL = "Applicable only when document used as Multimodal Transport B/L. (see clause 1)"


def draw(pad: Pad) -> None:
    """One of six manners, by the paper's style."""
    manners: tuple[Callable[[Pad], None], ...] = (_carrier, _numbered, _listing, _sheet, _bilingual, _short)
    manners[pad.doc.style % len(manners)](pad)
    pad.leftovers()


def _title(pad: Pad, default: str) -> str:
    return pad.extra("title", default)


def _party(pad: Pad, role: str) -> list[Piece]:
    if role == "notify" and not pad.has("notify.name"):
        return pad.x("notify_text")
    return pad.party(role, heavy=False)


def _boxes(pad: Pad, y: float, x0: float, x1: float, captions: tuple[tuple[str, str], ...]) -> float:
    for role, caption in captions:
        what = _party(pad, role)
        high = max(56.0, pad.height(what, x1 - x0 - 6, leading=1.15) + 20)
        pad.cell((x0, y, x1, y + high), caption, what)
        y += high
    return y


def _cargo(pad: Pad, seal: str = "SEAL") -> list[Piece]:
    """Goods, then each container with its seal on a line."""
    seals = pad.lines("seals")
    goods = join(pad.v("load_type"), "SHIPPER'S LOAD, STOW, WEIGHT AND COUNT", by=" ")
    lines: list[Text] = [pad.extra("container_type"), goods, *pad.extra("description").split("; ")]
    for n, field in enumerate(pad.lines("containers")):
        behind = join(seal, pad.v(seals[n]), by=" ") if n < len(seals) else []
        lines.append(join(pad.v(field), behind, by="  "))
    return join(*lines, *pad.extras("note"), by="\n")


def _carrier(pad: Pad) -> None:
    """A liner's bill: captions with clauses in them, particulars in one wide column, the receipt at the foot."""
    mid = pad.left + pad.width * 0.52
    y = pad.text(mid, pad.y, bold(_title(pad, "BILL OF LADING FOR OCEAN TRANSPORT OR MULTIMODAL TRANSPORT")),
                 pad.size + 2, width=pad.right - mid)  # fmt: skip
    y = max(y, pad.text(pad.left, pad.y, pad.v("carrier.name", heavy=True), pad.size + 4, width=pad.width * 0.48)) + 4
    top = y
    captions = (
        ("shipper", "Shipper"), ("consignee", NEGOTIABLE), ("notify", "Notify Party (see clause 22)"),
    )  # fmt: skip
    y = _boxes(pad, y, pad.left, mid, captions)
    at = row(pad, top, 26, [Cell("SCAC", pad.v("scac"), 0.4), Cell("B/L No.", pad.v("number"))], x0=mid)
    at = row(pad, at, 26, [Cell("Booking No.", pad.extra("booking", pad.doc.name[:2] + "8812047"))], x0=mid)
    at = row(pad, at, 26, [Cell("Export references", pad.x("references")), Cell("Svc Contract", "")], x0=mid)
    pad.cell((mid, at, pad.right, y), "Onward inland routing (Not part of Carriage as defined in clause 1.)", "")
    y = row(pad, y, 28, [
        Cell("Vessel (see clause 1 + 19)", pad.v("vessel")), Cell("Voyage No.", pad.v("voyage"), 0.6),
        Cell(f"Place of Receipt. {MULTIMODAL}", pad.x("place_of_receipt"), 1.5),
    ])  # fmt: skip
    y = row(pad, y, 28, [
        Cell("Port of Loading", pad.v("port_of_loading")), Cell("Port of Discharge", pad.v("port_of_discharge")),
        Cell(f"Place of Delivery. {MULTIMODAL}", pad.v("place_of_delivery"), 1.5),
    ])  # fmt: skip
    y = pad.text(pad.left, y + 2, bold("PARTICULARS FURNISHED BY SHIPPER"), 7, width=pad.width, align="c")
    count = special(pad, "packages")
    what = join(join("1 container said to contain", count, by=" "), _cargo(pad), freight(pad), by="\n")
    high = max(190.0, pad.height(what, pad.width * 0.64) + 30)
    x, cut, end = pad.left + pad.width * 0.68, pad.left + pad.width * 0.84, pad.right
    pad.cell((pad.left, y, x, y + high), "Kind of Packages; Description of goods; Marks and Numbers; "
             "Container No./Seal No.", what)  # fmt: skip
    pad.cell((x, y, cut, y + high), "Weight", pad.weight("gross_weight"), align="r")
    pad.cell((cut, y, end, y + high), "Measurement", pad.volume("volume"), align="r")
    y = pad.text(pad.left, y + high + 1, "Above particulars as declared by Shipper, but without responsibility of or "
                 "representation by Carrier (see clause 14)", 5.8) + 1  # fmt: skip
    y = row(pad, y, 30, [
        Cell("Freight & Charges", ""), Cell("Rate", "", 0.5), Cell("Unit", "", 0.5), Cell("Prepaid", "", 0.6),
        Cell("Collect", "", 0.6),
    ])  # fmt: skip
    receipt = "Carrier's Receipt (see clause 1 and 14). Total number of containers or packages received by Carrier."
    y = row(pad, y, 34, [
        Cell(receipt, special(pad, "packages")), Cell("Place of Issue of B/L", pad.x("place_of_issue")),
        Cell("Number & Sequence of Original B(s)/L", pad.x("originals")),
    ])  # fmt: skip
    y = row(pad, y, 34, [
        Cell("Declared Value (see clause 7.3)", ""), Cell("Date of Issue of B/L", pad.x("date_of_issue")),
        Cell("Shipped on Board Date (Local Time)", pad.v("on_board_date")),
    ])  # fmt: skip
    pad.y = pad.text(pad.left, y + 4, prose("bl received")[0], 5.4, width=pad.width * 0.6) + 4


def _numbered(pad: Pad) -> None:
    """Numbered captions in capitals, the numbers of the paper at the left and the parties at the right."""
    mid = pad.left + pad.width * 0.46
    y = pad.text(pad.left, pad.y, pad.v("carrier.name", heavy=True), pad.size + 3, width=pad.width * 0.44)
    title = bold(_title(pad, "BILL OF LADING"))
    y = max(y, pad.text(mid, pad.y, title, pad.size + 3, width=pad.right - mid, align="r")) + 4
    captions = (
        ("shipper", "2. SHIPPER/EXPORTER (Principal or seller-licensee and address including ZIP Code)"),
        ("consignee", "3. CONSIGNED TO"),
        ("notify", "4. NOTIFY PARTY/INTERMEDIATE CONSIGNEE (Name and address)"),
    )
    low = _boxes(pad, y, mid, pad.right, captions)
    left = [Cell("5. DOCUMENT NUMBER", pad.x("references")), Cell("5a. B/L NUMBER", pad.v("number"))]
    at = row(pad, y, 27, left, x0=pad.left, x1=mid)
    at = row(pad, at, 27, [Cell("6. MASTER B/L NUMBER", pad.v("master_number")), Cell("SCAC CODE", pad.v("scac"), 0.5)],
             x0=pad.left, x1=mid)  # fmt: skip
    pad.cell((pad.left, at, mid, at + 50), "7. FORWARDING AGENT (Name and address - references)",
             pad.x("delivery_agent"))  # fmt: skip
    pad.cell((pad.left, at + 50, mid, low), "9. DOMESTIC ROUTING/EXPORT INSTRUCTIONS", "")
    ship = join(pad.v("vessel"), pad.v("voyage"), by=" VOY. ")
    y = row(pad, low, 27, [
        Cell("12. PRE-CARRIAGE BY", ""), Cell("13. PLACE OF RECEIPT BY PRE-CARRIER", pad.x("place_of_receipt")),
        Cell("14. EXPORTING CARRIER (VESSEL/VOYAGE)", ship),
    ])  # fmt: skip
    y = row(pad, y, 27, [
        Cell("15. PORT OF LOADING/EXPORT", pad.v("port_of_loading")),
        Cell("16. FOREIGN PORT OF UNLOADING (Vessel and air only)", pad.v("port_of_discharge")),
        Cell("17. PLACE OF DELIVERY BY ON-CARRIER", pad.v("place_of_delivery")),
    ])  # fmt: skip
    pad.y = y + 2
    heads = [Column("MARKS AND NUMBERS (18)", 1.5), Column("NUMBER OF PACKAGES (19)", 1.0),
             Column("DESCRIPTION OF COMMODITIES (20)", 2.4), Column("GROSS WEIGHT (Kilos) (21)", 1.1),
             Column("MEASUREMENT (22)", 1.0)]  # fmt: skip
    table = Table(pad, heads, ruled="grid", size=pad.size - 1)
    words = join(pad.v("load_type"), *pad.extra("description").split("; "), *pad.extras("note"), freight(pad), by="\n")
    volume = pad.volume("volume")
    table.row([marks(pad), special(pad, "packages"), words, pad.weight("gross_weight"), volume])
    pad.y += 6
    pad.say(join("LADEN ON BOARD", pad.v("vessel"), "ON", pad.v("on_board_date"), by=" "), size=pad.size - 1)
    pad.say(join("DATED AT", pad.x("place_of_issue"), pad.x("date_of_issue"), by="  "), size=pad.size - 1)
    pad.say(prose("bl received")[0], size=5.6)


def _listing(pad: Pad) -> None:
    """Typed without rules: parties side by side under their captions, the rest as words with colons."""
    pad.say(bold(_title(pad, "SEA WAYBILL")), size=pad.size + 2, align="c", gap=2)
    pad.say(pad.v("carrier.name"), align="c", gap=8)
    half = pad.width / 2
    y = pad.text(pad.left, pad.y, join("SHIPPER:", by=""))
    pad.text(pad.left + half, pad.y, "CONSIGNEE:")
    a = pad.text(pad.left, y, _party(pad, "shipper"), width=half - 14)
    b = pad.text(pad.left + half, y, _party(pad, "consignee"), width=half - 14)
    pad.y = max(a, b) + 8
    y = pad.text(pad.left, pad.y, "NOTIFY:")
    at = pad.text(pad.left + half, pad.y, join("B/L NO:", pad.v("number"), by=" "))
    for name, what in (
        ("MBL NO:", pad.v("master_number")),
        ("SCAC:", pad.v("scac")),
        ("ISSUED:", pad.x("date_of_issue")),
    ):
        if what:
            at = pad.text(pad.left + half, at, join(name, what, by=" "))
    pad.y = max(at, pad.text(pad.left, y, _party(pad, "notify"), width=half - 14)) + 8
    pairs = (
        ("VESSEL/VOY:", join(pad.v("vessel"), pad.v("voyage"), by=" / ")), ("ON BOARD:", pad.v("on_board_date")),
        ("POL:", pad.v("port_of_loading")), ("POD:", pad.v("port_of_discharge")),
        ("DELIVERY:", pad.v("place_of_delivery")), ("FREIGHT:", pad.v("freight_terms")),
        ("PKGS:", special(pad, "packages")), ("G.WT:", pad.weight("gross_weight")),
        ("MEAS:", pad.volume("volume")), ("MOVE:", pad.v("load_type")),
    )  # fmt: skip
    for n in range(0, len(pairs), 2):
        lows = [pad.text(pad.left + k * half, pad.y, join(name, what, by=" "), width=half - 14)
                for k, (name, what) in enumerate(pairs[n : n + 2]) if what]  # fmt: skip
        pad.y = max([pad.y, *lows]) + 1
    pad.y += 8
    pad.say(join("CARGO:", _cargo(pad, "SEAL NO."), by="\n"))
    pad.say(prose("bl received")[0], size=6)


def _sheet(pad: Pad) -> None:
    """Printed from a carrier's site: caption column left, values right, containers in a table of their own."""
    pad.say(bold(_title(pad, "Sea Waybill")), size=pad.size + 6, gap=10)
    pairs = (
        ("Transport document no.", pad.v("number")), ("Master transport document", pad.v("master_number")),
        ("Carrier", pad.v("carrier.name")), ("SCAC", pad.v("scac")),
        ("Shipper", _party(pad, "shipper")), ("Consignee", _party(pad, "consignee")),
        ("First notify party", _party(pad, "notify")), ("Load port", pad.v("port_of_loading")),
        ("Discharge port", pad.v("port_of_discharge")), ("Place of delivery", pad.v("place_of_delivery")),
        ("Vessel", pad.v("vessel")), ("Voyage number", pad.v("voyage")),
        ("Shipped on board", pad.v("on_board_date")), ("Freight payment", pad.v("freight_terms")),
        ("Service mode", pad.v("load_type")), ("Number of packages", special(pad, "packages")),
        ("Cargo weight", pad.weight("gross_weight")), ("Cargo volume", pad.volume("volume")),
        ("Commodity", pad.x("description")),
    )  # fmt: skip
    for name, what in pairs:
        if what:
            pad.hrule(pad.left, pad.right, pad.y - 1, 0.3)
            pad.y = (
                max(pad.text(pad.left, pad.y, name), pad.text(pad.left + 150, pad.y, what, width=pad.width - 150)) + 3
            )
    pad.y += 6
    table = Table(pad, [Column("Equipment", 1.4), Column("Seal", 1.2), Column("Type", 0.8)], ruled="lines")
    seals = pad.lines("seals")
    for n, field in enumerate(pad.lines("containers")):
        table.row([pad.v(field), pad.v(seals[n]) if n < len(seals) else "", pad.extra("container_type")])
    pad.y += 6


def _bilingual(pad: Pad) -> None:
    """Captions in two languages, voyage first, parties below it, the goods table after a stamp-like clause."""
    pad.y = pad.text(pad.left, pad.y, pad.v("carrier.name", heavy=True), pad.size + 4, width=pad.width * 0.5)
    pad.say(bold(_title(pad, "BILL OF LADING / CONNAISSEMENT")), size=pad.size + 3, align="r", gap=4)
    y = row(pad, pad.y, 28, [
        Cell("VOYAGE NUMBER / VOYAGE", pad.v("voyage"), 0.8), Cell("VESSEL / NAVIRE", pad.v("vessel")),
        Cell("BILL OF LADING NUMBER / No. CONNAISSEMENT", pad.v("number"), 1.2),
        Cell("MASTER B/L", pad.v("master_number")),
    ])  # fmt: skip
    mid = pad.left + pad.width / 2
    tops = (("shipper", "SHIPPER / CHARGEUR"), ("consignee", "CONSIGNEE / DESTINATAIRE"))
    texts = [_party(pad, role) for role, _ in tops]
    high = max(60.0, *(pad.height(t, pad.width / 2 - 8, leading=1.15) + 18 for t in texts))
    for (_, caption), what, x in zip(tops, texts, (pad.left, mid), strict=True):
        pad.cell((x, y, x + pad.width / 2, y + high), caption, what)
    y += high
    pad.cell((pad.left, y, mid, y + 62), "NOTIFY PARTY, Carrier not to be responsible for failure to notify",
             _party(pad, "notify"))  # fmt: skip
    pad.cell((mid, y, pad.right, y + 62), "DELIVERY AGENT / AGENT A DESTINATION", pad.x("delivery_agent"))
    y = row(pad, y + 62, 28, [
        Cell("PORT OF LOADING / PORT DE CHARGEMENT", pad.v("port_of_loading")),
        Cell("PORT OF DISCHARGE / PORT DE DECHARGEMENT", pad.v("port_of_discharge")),
        Cell("FINAL PLACE OF DELIVERY*", pad.v("place_of_delivery")),
        Cell("FREIGHT TO BE PAID AT", pad.v("freight_terms")),
    ])  # fmt: skip
    pad.y = y + 3
    heads = [Column("MARKS AND NOS CONTAINER AND SEALS", 1.5), Column("NO AND KIND OF PACKAGES", 1.0),
             Column("DESCRIPTION OF PACKAGES AND GOODS AS STATED BY SHIPPER", 2.4),
             Column("GROSS WEIGHT CARGO", 1.1), Column("MEASUREMENT", 1.0)]  # fmt: skip
    table = Table(pad, heads, ruled="lines", size=pad.size - 1)
    words = join(pad.v("load_type"), *pad.extra("description").split("; "), *pad.extras("note"), by="\n")
    table.row([marks(pad), special(pad, "packages"), words, pad.weight("gross_weight"), pad.volume("volume")])
    pad.y += 8
    pad.say(join("SHIPPED ON BOARD", pad.v("vessel"), pad.v("on_board_date"), "AS AGENT FOR THE CARRIER", by="\n"),
            indent=pad.width * 0.55)  # fmt: skip
    pad.say(join("PLACE AND DATE OF ISSUE", pad.x("place_of_issue"), pad.x("date_of_issue"), by=" "))
    pad.say(prose("bl received")[0], size=5.6)


def _short(pad: Pad) -> None:
    """A forwarder's short form: parties stacked under small captions, facts at the right with no colon."""
    pad.say(pad.v("carrier.name", heavy=True), size=pad.size + 3, gap=1)
    pad.say(bold(_title(pad, "HOUSE BILL OF LADING")), size=pad.size + 1, gap=6)
    x, top = pad.left + pad.width * 0.6, pad.y
    for role, caption in (
        ("shipper", "Consignor"),
        ("consignee", "Consigned to order of"),
        ("notify", "Notify address"),
    ):
        pad.y = pad.text(pad.left, pad.y, caption, 6.2) + 1
        pad.y = pad.text(pad.left + 4, pad.y, _party(pad, role), width=pad.width * 0.52) + 7
    at = top
    for name, what in (
        ("FBL No.", pad.v("number")), ("Carrier's B/L", pad.v("master_number")), ("Ocean vessel", pad.v("vessel")),
        ("Voy.", pad.v("voyage")), ("Loading port", pad.v("port_of_loading")),
        ("Port of unloading", pad.v("port_of_discharge")), ("Place of delivery", pad.v("place_of_delivery")),
    ):  # fmt: skip
        if what:
            pad.text(x, at, name, 6.2)
            at = pad.text(x + 4, at + 7.5, what, width=pad.right - x - 4) + 4
    pad.y = max(pad.y, at) + 4
    pad.hrule(pad.left, pad.right, pad.y)
    pad.y += 3
    heads = [Column("Marks and numbers", 1.5), Column("Number and kind of packages; Description of goods", 3)]
    heads += [Column("Gross weight", 1.1), Column("Measurement", 1)]
    table = Table(pad, heads, ruled="none", size=pad.size - 1)
    goods = join(special(pad, "packages"), pad.v("load_type"), *pad.extra("description").split("; "), by="\n")
    table.row([marks(pad), join(goods, freight(pad), by="\n"), pad.weight("gross_weight"), pad.volume("volume")])
    pad.y += 8
    pad.say("according to the declaration of the consignor", size=6.5, gap=6)
    y = row(pad, pad.y, 28, [
        Cell("Freight payable at", ""), Cell("Place and date of issue", join(pad.x("place_of_issue"), by=" ")),
        Cell("On board", pad.v("on_board_date")), Cell("Number of original FBL's", pad.x("originals")),
    ])  # fmt: skip
    pad.y = y + 8
