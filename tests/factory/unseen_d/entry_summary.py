"""Entry summaries of family d: CBP 7501 as three filing programs print it, in its 44 or its 40 blocks."""

from __future__ import annotations

from collections.abc import Callable

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.formats import Look
from tests.factory.forms import Cell, row
from tests.factory.model import Paper, Sheet
from tests.factory.pad import Pad
from tests.factory.unseen_d.leaf import Leaf, drawn

Namer = Callable[..., str]
SHARES = (0.5, 2.5, 1.2, 1.3, 1.5, 1.2, 1.2)
HEADS = ("Line\nNo.", "{0}. Description of Merchandise\nA. HTSUS No.\nB. AD/CVD No.",
         "A. Gross Weight\nB. Manifest Qty.",
         "Net Quantity in\nHTSUS Units", "A. Entered Value\nB. CHGS\nC. Relationship",
         "A. HTSUS Rate\nB. AD/CVD Rate", "Duty and IR Tax\nDollars  Cents")  # fmt: skip


def draw(paper: Paper) -> list[Sheet]:
    """One of three manners, by the paper's style: block numbers printed or not, faces, dates of two or four digits."""
    return drawn(paper, (
        lambda p: _form(p, Look("mono", 8, "us", weight="KG", address=1), True),
        lambda p: _form(p, Look("sans", 8.4, "us2", weight="KG", address=2), False),
        lambda p: _form(p, Look("vera", 7.2, "usdash", numbers="plain", weight="KG", address=0), True),
    ))  # fmt: skip


def _form(paper: Paper, look: Look, numbered: bool) -> Pad:
    pad = Leaf(paper, look, margin=28)
    pad.captions = ("Helvetica", "Helvetica-Bold")
    later = 0 if paper.extras.get("edition") == "2014" else 4

    def name(block: int, words: str, old: int = 0) -> str:
        """A caption with its block's number in this edition; blocks past 20 moved."""
        return f"{old if old and not later else block}. {words}" if numbered else words

    def running() -> None:
        pad.text(pad.left, pad.y, "DEPARTMENT OF HOMELAND SECURITY\nU.S. Customs and Border Protection", 6.5)
        pad.y = pad.text(pad.left, pad.y + 2, bold("ENTRY SUMMARY CONTINUATION SHEET"), 11, width=pad.width, align="c")
        pad.y = row(pad, pad.y + 4, 22, [Cell(name(1, "Filer Code/Entry Number"), pad.v("entry_number"))]) + 4

    _head(pad, name)
    pad.on_page = running
    _lines(pad, 28 + later, numbered)
    _foot(pad, name)
    pad.left_to_say()
    return pad


def _head(pad: Leaf, name: Namer) -> None:
    pad.text(pad.left, pad.y, "DEPARTMENT OF HOMELAND SECURITY\nU.S. Customs and Border Protection", 6.5)
    pad.text(pad.left, pad.y, "OMB CONTROL NUMBER 1651-0022", 5.5, width=pad.width, align="r")
    pad.y = pad.text(pad.left, pad.y + 4, bold("ENTRY SUMMARY"), 13, width=pad.width, align="c") + 4
    plain = pad.v
    kind = join(pad.v("entry_type"), pad.x("abi"), by=" ")
    rows: tuple[tuple[Cell, ...], ...] = (
        (Cell(name(1, "Filer Code/Entry Number"), plain("entry_number"), 1.5), Cell(name(2, "Entry Type"), kind, 1),
         Cell(name(3, "Summary Date"), plain("summary_date")), Cell(name(4, "Surety Number"), plain("surety_number")),
         Cell(name(5, "Bond Type"), plain("bond_type"), 0.7), Cell(name(6, "Port Code"), plain("port_code"), 0.8),
         Cell(name(7, "Entry Date"), plain("entry_date"))),
        (Cell(name(8, "Importing Carrier"), plain("importing_carrier"), 1.6),
         Cell(name(9, "Mode of Transport"), plain("mode")),
         Cell(name(10, "Country of Origin"), plain("country_of_origin")),
         Cell(name(11, "Import Date"), plain("import_date"))),
        (Cell(name(12, "B/L or AWB Number"), plain("bl_number"), 1.6),
         Cell(name(13, "Manufacturer ID"), plain("manufacturer_id"), 1.4),
         Cell(name(14, "Exporting Country"), plain("exporting_country")),
         Cell(name(15, "Export Date"), plain("export_date"))),
        (Cell(name(16, "I.T. Number"), plain("it_number")), Cell(name(17, "I.T. Date"), plain("it_date")),
         Cell(name(18, "Missing Docs"), ""), Cell(name(19, "Foreign Port of Lading"), plain("foreign_port")),
         Cell(name(20, "U.S. Port of Unlading"), plain("us_port"))),
        (Cell(name(25, "Location of Goods/G.O. Number", 21), pad.x("location_of_goods"), 1.2),
         Cell(name(26, "Consignee Number", 22), plain("consignee_number")),
         Cell(name(27, "Importer Number", 23), plain("importer_number")),
         Cell(name(28, "Reference Number", 24), pad.x("reference_number"))),
    )  # fmt: skip
    metals = (Cell(name(21, "Country of Melt and Pour")), Cell(name(22, "Primary Country of Smelt")),
              Cell(name(23, "Secondary Country of Smelt")), Cell(name(24, "Country of Cast")))  # fmt: skip
    for n, cells in enumerate(rows):
        if n == 4 and pad.extra("edition") != "2014":
            pad.y = row(pad, pad.y, 20, metals)
        pad.y = row(pad, pad.y, 24, cells)
    sides: list[list[Piece]] = [join(pad.v(f"{role}.name"), pad.address(f"{role}.address"), by="\n")
                                for role in ("consignee", "importer")]  # fmt: skip
    high = max(pad.height(what, pad.width / 2 - 8) for what in sides) + 16
    pad.y = row(pad, pad.y, high, [
        Cell(name(29, "Ultimate Consignee Name (Last, First, M.I.) and Address", 25), sides[0]),
        Cell(name(30, "Importer of Record Name (Last, First, M.I.) and Address", 26), sides[1])])  # fmt: skip


def _lines(pad: Leaf, first: int, numbered: bool) -> None:
    """The lines of goods, four printed rows each at least."""
    edges = [pad.left]
    for share in SHARES:
        edges.append(edges[-1] + pad.width * share / sum(SHARES))

    def set_row(cells: list[Text], size: float, ruled: bool) -> None:
        rooms = [edges[n + 1] - edges[n] - 5 for n in range(len(SHARES))]
        sizes = [pad.fit(c, w, 1e4, size) for c, w in zip(cells, rooms, strict=True)]
        high = max(pad.height(c, w, s) for c, w, s in zip(cells, rooms, sizes, strict=True)) + 5
        pad.need(high)
        for n, (cell, room) in enumerate(zip(cells, rooms, strict=True)):
            if cell:
                side = "r" if n > 1 and not ruled else "l"
                pad.text(edges[n] + 3, pad.y + 2.5, cell, sizes[n], width=room, align=side)
        if ruled:
            pad.hrule(pad.left, pad.right, pad.y + high)
        for x in edges:
            pad.vrule(x, pad.y, pad.y + high)
        pad.y += high

    heads = [words.format(first) if numbered else words.replace("{0}. ", "") for words in HEADS]
    set_row([*heads], 6, True)
    for n, line in enumerate(pad.lines(), 1):
        for cells in _rows(pad, line, n):
            set_row(cells, pad.size, False)
    if pad.has("relationship"):
        set_row(["", "", "", "", pad.v("relationship", "RELATED" if pad.doc.fields["relationship"] == "Y" else
                                       "NOT RELATED"), "", ""], pad.size, False)  # fmt: skip
    pad.hrule(pad.left, pad.right, pad.y)


def _rows(pad: Pad, line: str, n: int) -> list[list[Text]]:
    """Description, tariff rows with quantity, value and duty, charges, relationship, dumping duties."""

    def v(name: str) -> list[Piece]:
        return pad.v(f"{line}.{name}")

    rate = _rate(pad, f"{line}.duty_rate")
    rows: list[list[Text]] = [[f"{n:03}", v("description"), "", "", "", "", ""]]
    fee = f"{line}.charges"
    charge = pad.v(fee, "C" + pad.shown(fee)) if pad.has(fee) else []
    quantity = join(v("net_quantity"), v("unit"), by=" ")
    weight = join(v("gross_weight"), "KG", by=" ") if pad.has(f"{line}.gross_weight") else []
    stacked = pad.lines(f"{line}.tariffs")
    if stacked:
        for k, part in enumerate(stacked):
            both = pad.has(f"{line}.hts") and k == 0
            code = [Piece(p.text, f"{p.field}|{line}.hts" if both else p.field) for p in pad.v(f"{part}.hts")]
            per = [Piece(p.text, f"{p.field}|{line}.duty_rate" if both else p.field)
                   for p in _rate(pad, f"{part}.rate")]  # fmt: skip
            if both:
                pad.used[f"{line}.hts"] = pad.used[f"{line}.duty_rate"] = 1
            value = (pad.v(f"{part}.value") or v("entered_value")) if k == 0 else []
            rows.append(["", code, weight if k == 0 else "", quantity if k == 0 else "", value, per,
                         pad.v(f"{part}.duty")])  # fmt: skip
        pad.used[f"{line}.duty"] = 1
    else:
        rows.append(["", v("hts"), weight, quantity, v("entered_value"), rate, v("duty")])
    rows.append(["", "", join(v("manifest_quantity"), "CTN", by=" ") if pad.has(f"{line}.manifest_quantity") else "",
                 "", charge, "", ""])  # fmt: skip
    if pad.has(f"{line}.relationship"):
        word = "RELATED" if pad.doc.fields[f"{line}.relationship"] == "Y" else "NOT RELATED"
        rows.append(["", "", "", "", pad.v(f"{line}.relationship", word), "", ""])
    if pad.has(f"{line}.adcvd_case"):
        rows.append(["", v("adcvd_case"), "", "", "", _rate(pad, f"{line}.adcvd_rate"), v("adcvd_amount")])
    return rows


def _rate(pad: Pad, field: str) -> list[Piece]:
    """A rate with its sign where it is a bare number."""
    if not pad.has(field):
        return []
    words = pad.doc.prints.get(field, pad.doc.fields[field])
    return pad.v(field, words + "%" if words.replace(".", "", 1).isdigit() else words)


def _foot(pad: Leaf, name: Namer) -> None:
    """Fee summary, declaration, totals and the broker's block, kept together on one page."""
    pad.need(190)
    half = pad.left + pad.width * 0.62
    fees = join(join("499 - MPF", pad.v("mpf"), by="   ") if pad.has("mpf") else "",
                join("501 - HMF", pad.v("hmf"), by="   ") if pad.has("hmf") else "", by="\n")  # fmt: skip
    pad.y = row(pad, pad.y, 36, [
        Cell("Other Fee Summary (for Block 39)", fees), Cell(name(39, "Total Entered Value", 35),
             join("$", pad.v("total_entered_value"), by=" ")),
        Cell("Total Other Fees", join("$", pad.v("other_fees"), by=" "))])  # fmt: skip
    top = pad.y
    for block, words, field in ((41, "Duty", "duty"), (42, "Tax", "tax"), (43, "Other", "other_fees"),
                                (44, "Total", "total")):  # fmt: skip
        pad.y = row(pad, pad.y, 24, [Cell(name(block, words, block - 4), pad.v(field), 1, "r")], x0=half)
    low = pad.y
    words = name(40, "DECLARATION OF IMPORTER OF RECORD (OWNER OR PURCHASER) OR AUTHORIZED AGENT", 36)
    pad.frame(pad.left, top, half, low)
    y = pad.text(pad.left + 3, top + 2, words, 6, width=half - pad.left - 6) + 3
    y = pad.text(pad.left + 3, y, "I further declare that the merchandise", 6.5) + 2
    bought = pad.doc.fields.get("purchased", "")
    for key, said in (
        (
            "Y",
            "was obtained pursuant to a purchase or agreement to purchase, and that the prices set "
            "forth in the invoices are true, OR",
        ),
        (
            "N",
            "was not obtained pursuant to a purchase or agreement to purchase, and the statements in "
            "the invoices as to value or price are true to the best of my knowledge and belief.",
        ),
    ):
        label: Text = pad.v("purchased", said) if key == bought else said
        y = pad.tick(pad.left + 5, y, key == bought, label, 6.5, width=half - pad.left - 12) + 3
    pad.y = low
    _signed(pad)


def _signed(pad: Pad) -> None:
    filer = join(pad.v("filer.name"), pad.address("filer.address", 0), pad.v("filer.phone"), by="\n")
    who = join(pad.v("declarant.name"), pad.x("declarant_title"), by="\n")
    high = max(36.0, pad.height(filer, pad.width * 0.45 - 8) + 14)
    pad.y = row(pad, pad.y, high, [
        Cell("Declarant Name / Title", who, 1), Cell("Broker/Filer Information Name, Address and Phone", filer, 1.4),
        Cell("Broker/Importer File Number", pad.x("file_number"), 0.8)])  # fmt: skip
    pad.y = pad.text(pad.left, pad.y + 3, "CBP Form 7501", 6.5) + 2
