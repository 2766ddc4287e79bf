"""CBP Form 7501, Entry Summary: the 44-block edition of 2024 and the 40-block edition before it."""

from __future__ import annotations

from dataclasses import dataclass

from tests.factory.canvas import FACES, Piece, Text, bold, join
from tests.factory.entry_lines import Ledger
from tests.factory.forms import Cell, address_cells, row
from tests.factory.pad import Pad
from tests.factory.prose import prose

HIGH = 21.0


@dataclass(frozen=True)
class Edition:
    """What the two editions print differently: number words, block numbers, the AD/CVD word, date of the form."""

    no: str
    blocks: dict[str, int]
    adcvd: str
    omb: str
    foot: str
    metals: bool


OLD = Edition(
    "No.", {"goods": 21, "consignee_no": 22, "importer_no": 23, "reference": 24, "consignee": 25, "importer": 26,
    "line": 27, "value": 35, "declare": 36, "duty": 37}, "ADA/CVD", "Form Approved OMB No. 1651-0022\nEXP. 08-31-2014",
    "CBP Form 7501 (06/09)", False,
)  # fmt: skip
NEW = Edition(
    "Number", {"goods": 25, "consignee_no": 26, "importer_no": 27, "reference": 28, "consignee": 29, "importer": 30,
    "line": 31, "value": 39, "declare": 40, "duty": 41}, "AD/CVD",
    "OMB CONTROL NUMBER 1651-0022\nEXPIRATION DATE 03/31/2025",
    "CBP Form 7501 (5/22)", True,
)  # fmt: skip


def draw_form(pad: Pad) -> None:
    """The edition that ``extras`` names, or the one of the family (a the newer)."""
    pad.captions = FACES["sans"]
    default = "2024" if pad.doc.family == "a" else "2014"
    form = NEW if pad.extra("edition", default) == "2024" else OLD
    y = _head(pad, form)
    y = _carriage(pad, form, y)
    y = _parties(pad, form, y)
    ledger = Ledger(pad, form.blocks["line"], form.adcvd, form.no, form.foot)
    y = ledger.draw(y, pad.bottom - 176)
    y = _sums(pad, form, y)
    y = _declaration(pad, form, y)
    _signing(pad, form, y)
    _foot(pad, form.foot)


def _foot(pad: Pad, words: str) -> None:
    pad.text(pad.left, pad.paper[1] - 20, bold(words), 6.5, width=pad.width, align="r")


def _head(pad: Pad, form: Edition) -> float:
    """Title at the left, blocks 1 to 7 at the right."""
    own, pad.face = pad.face, pad.captions
    top, x = pad.y, pad.left + pad.width * 0.42
    y = pad.text(pad.left, top, "DEPARTMENT OF HOMELAND SECURITY\nU.S. Customs and Border Protection", 6.6)
    pad.text(pad.left, y + 4, bold("ENTRY SUMMARY"), 13, width=x - pad.left - 6, align="c")
    pad.text(pad.right - 130, top - 18, form.omb, 5.2, width=130, align="r")
    pad.face = own
    entry = pad.v("entry_type") + pad.x("abi")
    y = row(pad, top, HIGH, [
        Cell(f"1. Filer Code/Entry {form.no}", pad.v("entry_number"), 1.5), Cell("2. Entry Type", entry),
        Cell("3. Summary Date", pad.v("summary_date"))], x0=x)  # fmt: skip
    return row(pad, y, HIGH, [
        Cell(f"4. Surety {form.no}", pad.v("surety_number")), Cell("5. Bond Type", pad.v("bond_type"), 0.8),
        Cell("6. Port Code", pad.v("port_code"), 0.8), Cell("7. Entry Date", pad.v("entry_date"))], x0=x)  # fmt: skip


def _carriage(pad: Pad, form: Edition, y: float) -> float:
    """Blocks 8 to 20, in the newer edition to 24."""
    y = row(pad, y, HIGH, [
        Cell("8. Importing Carrier", pad.v("importing_carrier"), 1.6), Cell("9. Mode of Transport", pad.v("mode"), 0.8),
        Cell("10. Country of Origin", pad.v("country_of_origin")), Cell("11. Import Date", pad.v("import_date")),
    ])  # fmt: skip
    y = row(pad, y, HIGH, [
        Cell(f"12. B/L or AWB {form.no}", pad.v("bl_number"), 1.6),
        Cell("13. Manufacturer ID", pad.v("manufacturer_id"), 1.3),
        Cell("14. Exporting Country", pad.v("exporting_country"), 0.8), Cell("15. Export Date", pad.v("export_date")),
    ])  # fmt: skip
    y = row(pad, y, HIGH, [
        Cell(f"16. I.T. {form.no}", pad.v("it_number")), Cell("17. I.T. Date", pad.v("it_date"), 0.8),
        Cell("18. Missing Docs", pad.v("missing_docs"), 0.8), Cell("19. Foreign Port of Lading", pad.v("foreign_port")),
        Cell("20. U.S. Port of Unlading", pad.v("us_port")),
    ])  # fmt: skip
    if not form.metals:
        return y
    return row(pad, y, HIGH, [
        Cell("21. Country of Melt and Pour", pad.x("melt_pour")), Cell("22. Primary Country of Smelt", pad.x("smelt")),
        Cell("23. Secondary Country of Smelt", ""), Cell("24. Country of Cast", pad.x("cast")),
    ])  # fmt: skip


def _parties(pad: Pad, form: Edition, y: float) -> float:
    """Location of goods, the importer numbers, and the two parties."""
    at = form.blocks
    y = row(pad, y, HIGH, [
        Cell(f"{at['goods']}. Location of Goods/G.O. {form.no}", pad.x("location_of_goods")),
        Cell(f"{at['consignee_no']}. Consignee {form.no}", pad.v("consignee_number")),
        Cell(f"{at['importer_no']}. Importer {form.no}", pad.v("importer_number")),
        Cell(f"{at['reference']}. Reference {form.no}", pad.x("reference_number")),
    ])  # fmt: skip
    mid = (pad.left + pad.right) / 2
    names = "(Last, First, M.I.) " if form.metals else ""
    _party(pad, y, pad.left, mid, f"{at['consignee']}. Ultimate Consignee Name {names}and Address", "consignee")
    _party(pad, y, mid, pad.right, f"{at['importer']}. Importer of Record Name {names}and Address", "importer")
    return y + 62


def _party(pad: Pad, y: float, x0: float, x1: float, caption: str, role: str) -> None:
    """Name over street over town, state and postcode; every second style leaves out the small captions' cells."""
    parts = address_cells(pad, f"{role}.address")
    pad.frame(x0, y, x1, y + 62)
    pad.cell((x0, y, x1, y + 24), caption, pad.v(f"{role}.name"), framed=False)
    pad.cell((x0, y + 24, x1, y + 43), "Street", parts["street"], framed=False)
    low = y + 62
    wide = x1 - x0
    pad.cell((x0, y + 43, x0 + wide * 0.5, low), "City", parts["city"], framed=False)
    pad.cell((x0 + wide * 0.5, y + 43, x0 + wide * 0.66, low), "State", parts["state"], framed=False)
    code = join(parts["code"], parts["nation"], by=" ")
    pad.cell((x0 + wide * 0.66, y + 43, x1, low), "Zip", code, framed=False)
    for key in ("phone", "id"):
        pad.used.setdefault(f"{role}.{key}", 1)


def _sums(pad: Pad, form: Edition, y: float) -> float:
    """The fee box, total entered value, the space for CBP, and the totals."""
    high, at = 66.0, form.blocks["value"]
    x1, x2, x3 = (pad.left + pad.width * s for s in (0.3, 0.5, 0.8))
    caption = "Other Fee Summary (for Block 39)" if form.metals else "Other Fee Summary for Block 39"
    pad.cell((pad.left, y, x1, y + high), caption, _fees(pad), size=pad.size - 0.4)
    value = [Piece("$"), *pad.v("total_entered_value")]
    pad.cell((x1, y, x2, y + high / 2), f"{at}. Total Entered Value", value)
    other = [Piece("$"), *pad.v("other_fees")]
    pad.cell((x1, y + high / 2, x2, y + high), "Total Other Fees", other)
    _cbp_only(pad, x2, x3, y, y + high)
    _totals(pad, form.blocks["duty"], x3, y, high)
    return y + high


def _fees(pad: Pad) -> list[Piece]:
    """The rows of the fee box: class code, name, amount."""
    rows: list[Text] = []
    for code, name, field in (("499", "MPF", "mpf"), ("501", "HMF", "hmf")):
        if pad.has(field):
            words = (f"{code} - {name}", f"{code} {name}", f"{code} - {FEES[name]}")[pad.doc.style % 3]
            rows.append([Piece(words), *pad.v(field)])
    return join(*rows, by="\n")


def _totals(pad: Pad, first: int, x: float, y: float, high: float) -> None:
    """Duty, tax, other and total, one under the other."""
    pad.cell((x, y, pad.right, y + 10), bold("TOTALS"), framed=True)
    step = (high - 10) / 4
    room = pad.right - x - 38
    for n, (name, field) in enumerate((("Duty", "duty"), ("Tax", "tax"), ("Other", "other_fees"), ("Total", "total"))):
        what = pad.v(field) or ([Piece("0.00")] if field == "tax" and pad.doc.style % 2 else [])
        top = y + 10 + n * step
        pad.frame(x, top, pad.right, top + step)
        own, pad.face = pad.face, pad.captions
        pad.text(x + 2, top + 3, f"{first + n}. {name}", 6)
        pad.face = own
        pad.text(x + 34, top + 2.5, what, pad.fit(what, room, step, pad.size), width=room, align="r")


FEES = {"MPF": "Merchandise Processing Fee", "HMF": "Harbor Maintenance Fee"}
LIQ = (("A. LIQ Code", "B. Ascertained Duty"), ("REASON CODE", "C. Ascertained Tax"), ("", "D. Ascertained Other"),
       ("", "E. Ascertained Total"))  # fmt: skip


def _cbp_only(pad: Pad, x0: float, x1: float, y0: float, y1: float) -> None:
    """The space for CBP, which some styles fill with figures of its own."""
    step = (y1 - y0 - 10) / 4
    pad.cell((x0, y0, x1, y0 + 10), bold("CBP USE ONLY"))
    filled = pad.doc.style % 4 == 3
    figures = ("8,412.06", "", "512.11", "8,924.17")
    for n, (left, right) in enumerate(LIQ):
        top = y0 + 10 + n * step
        mid = x0 + (x1 - x0) * 0.42
        pad.cell((x0, top, mid, top + step), left, small=5)
        pad.cell((mid, top, x1, top + step), right, small=5)
        if filled and figures[n]:
            pad.text(mid, top + 4.2, figures[n], 7, width=x1 - mid - 3, align="r")


def _declaration(pad: Pad, form: Edition, y: float) -> float:
    """The declaration with its two pairs of tick boxes; the mark of the second pair prints ``purchased``."""
    high = 62.0
    pad.frame(pad.left, y, pad.right, y + high)
    words = prose("7501 declaration")
    pad.face, own = pad.captions, pad.face
    head = f"{form.blocks['declare']}. Declaration of Importer of Record (Owner or Purchaser) or Authorized Agent"
    top = pad.text(pad.left + 3, y + 2, bold(head if form.metals else head.upper()), 6)
    pad.text(pad.left + 3, top, words[0], 5.8)
    x = pad.left + 3 + pad.measure(words[0], 5.8) + 8
    agent = pad.doc.style % 2 == 0
    low = _ticked(pad, x, top, words[1], not agent, pad.right - x - 4)
    low = _ticked(pad, x, low, words[2], agent, pad.right - x - 4)
    bought = pad.doc.fields.get("purchased", "Y") == "Y"
    low = _ticked(pad, pad.left + 3, low, words[3], bought, pad.width - 8, "purchased")
    low = _ticked(pad, pad.left + 3, low, words[4], not bought, pad.width - 8, "purchased")
    pad.text(pad.left + 3, low, words[5], 5.4, width=pad.width - 8)
    pad.face = own
    return y + high


def _ticked(pad: Pad, x: float, y: float, words: str, on: bool, width: float, field: str = "") -> float:
    """A tick box with its sentence; the mark carries the field."""
    size = 6.2
    pad.frame(x, y, x + size, y + size)
    if on:
        tag = field if pad.has(field) else None
        if tag:
            pad.used[tag] = 1
        pad.text(x + 1.1, y + 0.4, Piece("X", tag, bold=True), size * 0.9)
    return pad.text(x + size + 3, y, words, 5.6, width=width - size - 3) + 1


def _signing(pad: Pad, form: Edition, y: float) -> None:
    """The declarant's block and the broker's."""
    first = form.blocks["duty"] + 4
    x = pad.left + pad.width * 0.4
    declarant = "Declarant Name (Last, First, M.I.)" if form.metals else "DECLARANT NAME"
    y = row(pad, y, 20, [
        Cell(f"{first}. {declarant}", pad.v("declarant.name")),
        Cell("Title", pad.x("declarant_title"), 0.8), Cell("Signature", "", 0.8),
        Cell("Date", pad.v("summary_date") if pad.doc.style % 2 else "", 0.6)])  # fmt: skip
    filer = join(pad.v("filer.name"), pad.address("filer.address", 0), pad.v("filer.phone"), by="\n")
    pad.cell(
        (pad.left, y, x + 60, y + 28), f"{first + 1}. Broker/Filer Information Name, address and phone number", filer
    )
    pad.cell((x + 60, y, pad.right, y + 28), f"{first + 2}. Broker/Importer File {form.no}", pad.x("file_number"))
