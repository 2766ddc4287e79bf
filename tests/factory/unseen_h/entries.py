"""Entry summaries: the form in boxes of either edition, and a print of a broker's system."""

from __future__ import annotations

import re

from tests.factory.canvas import Piece, Text, bold
from tests.factory.forms import choices
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_h.blocks import facts, numbered, panels, parties
from tests.factory.unseen_h.grids import Column, table
from tests.factory.unseen_h.press import Press, Rows, joined

BLOCKS = """
filer_entry:1. Filer Code/Entry Number|entry_type:2. Entry Type|summary_date:3. Summary Date|surety_number:4.
Surety Number|bond_type:5. Bond Type|port_code:6. Port Code|entry_date:7. Entry Date|importing_carrier:8.
Importing Carrier|mode:9. Mode of Transport|country_of_origin:10. Country of Origin|import_date:11. Import
Date|bl_number:12. B/L or AWB Number|manufacturer_id:13. Manufacturer ID|exporting_country:14. Exporting
Country|export_date:15. Export Date|it_number:16. I.T. Number|it_date:17. I.T. Date|missing:18. Missing
Docs|foreign_port:19. Foreign Port of Lading|us_port:20. U.S. Port of Unlading|location:21. Location of
Goods/G.O. Number|consignee_number:22. Consignee Number|importer_number:23. Importer Number|reference:24.
Reference Number"""
"""The header blocks of the form: the field of each and its caption; the old edition says No. for Number."""
EXTRA = {"location": "location_of_goods", "reference": "reference_number"}


def _value(press: Press, key: str) -> list[Piece]:
    if key == "filer_entry":
        return press.v("entry_number")
    if key == "entry_type":
        return [*press.v(key), *press.x("abi")] if press.has(key) else []
    return press.x(EXTRA[key]) if key in EXTRA else press.v(key)


def _boxes(press: Press, old: bool) -> Rows:
    pairs = (part.partition(":") for part in " ".join(BLOCKS.split()).split("|"))
    return [(caption.replace("Number", "No.") if old else caption, _value(press, key)) for key, _, caption in pairs]


def form(press: Press) -> None:
    """The form: header boxes in rows of five and six, the importer's boxes, lines, fees, declaration."""
    old = press.extra("edition") == "2014"
    press.text(press.left, press.y, "DEPARTMENT OF HOMELAND SECURITY\nU.S. Customs and Border Protection", 7)
    press.say(bold("ENTRY SUMMARY"), size=13, align=press.pick("c", "r"), gap=8)
    rows = _boxes(press, old)
    start = 0
    for count in (7, 5, 5, 4, 3) if press.look.words % 2 else (6, 6, 5, 4, 3):
        panels(press, rows[start : start + count], small=5.6, least=22)
        start += count
    panels(
        press,
        [
            ("25. Ultimate Consignee Name (Last, First, M.I.) and Address", press.who("consignee", reach=False)),
            ("26. Importer of Record Name (Last, First, M.I.) and Address", press.who("importer", reach=False)),
        ],
        small=5.6,
    )
    press.y += 2
    no = "No." if old else "Number"
    heads = (
        "27.\nLine No.",
        f"28. Description of Merchandise\n29. A. HTSUS No. B. AD/CVD {no}",
        "30. A. Gross Weight\nB. Manifest Qty.",
        "31. Net Quantity in HTSUS Units",
        "32. A. Entered Value\nB. CHGS C. Relationship",
        "33. A. HTSUS Rate\nB. AD/CVD Rate",
        "34. Duty and IR Tax\nDollars Cents",
    )
    _lines(press, heads)
    press.y += 3
    at = (35, 36, 37, 38, 39, 40) if old else (39, 40, 41, 42, 43, 44)
    _fees(press, at)
    _declaration(press)


def _lines(press: Press, heads: tuple[str, ...]) -> None:
    cells: list[list[Text]] = []
    for n, line in enumerate(press.lines()):
        cells += _line(press, n, line)
    shares = (0.6, 3.4, 1.2, 1.4, 1.4, 1.2, 1.4)
    columns = [
        Column(h, s, lambda _: "", "r" if k in (2, 3, 4, 6) else "l")
        for k, (h, s) in enumerate(zip(heads, shares, strict=True))
    ]
    table(press, columns, [], tail=cells, ruled=press.pick("box", "box", "head"))


def _line(press: Press, n: int, line: str) -> list[list[Text]]:
    """The rows of one line: description, then each tariff number with its rate and duty, then cases and fees."""
    charges = press.v(f"{line}.charges")
    c = (
        [Piece("C"), *[Piece(p.text.replace(",", ""), p.field, p.bold, True, p.copy) for p in charges]]
        if charges
        else []
    )
    out: list[list[Text]] = [
        [
            f"{n + 1:03}",
            press.v(f"{line}.description"),
            press.weight(f"{line}.gross_weight") if press.look.words % 3 == 1 else press.v(f"{line}.gross_weight"),
            "",
            "",
            "",
            "",
        ]
    ]
    out += _tariffs(press, line)
    out.append(
        [
            "",
            press.v(f"{line}.adcvd_case"),
            "",
            "",
            joined([c, _related(press, n, line)]),
            _rate(press, f"{line}.adcvd_rate"),
            press.v(f"{line}.adcvd_amount"),
        ]
    )
    if press.look.words % 2:
        out.append(
            ["", [Piece(press.pick("Merchandise Processing Fee", "499 MPF"))], "", "", "", [Piece("0.3464%")], ""]
        )
        out.append(["", [Piece(press.pick("Harbor Maintenance Fee", "501 HMF"))], "", "", "", [Piece("0.125%")], ""])
    return [row for row in out if any(row[1:])]


def _tariffs(press: Press, line: str) -> list[list[Text]]:
    """A row for each tariff number of a line; the first has its quantities and value."""
    stacked = press.lines(f"{line}.tariffs")
    out: list[list[Text]] = []
    for k, tariff in enumerate(stacked or [line]):
        first = not k
        value = press.v(f"{line}.entered_value") if first else press.v(f"{tariff}.value")
        hts, rate = press.v(f"{tariff}.hts"), _rate(press, f"{tariff}.rate" if stacked else f"{line}.duty_rate")
        if stacked and first:
            hts, rate = _also(press, hts, f"{line}.hts"), _also(press, rate, f"{line}.duty_rate")
            value = _also(press, value, f"{tariff}.value")
            press.used[f"{line}.duty"] = 1
        quantity = [*press.v(f"{line}.net_quantity"), *press.v(f"{line}.unit")] if first else []
        out.append(
            [
                "",
                hts,
                press.v(f"{line}.manifest_quantity") if first else "",
                quantity,
                value,
                rate,
                press.v(f"{tariff}.duty"),
            ]
        )
    return out


def _also(press: Press, what: list[Piece], field: str) -> list[Piece]:
    """The same words printing a second field."""
    if not press.has(field) or press.used.get(field):
        return what
    press.used[field] = 1
    return [Piece(p.text, f"{p.field}|{field}", p.bold, p.glue, p.copy) if p.field else p for p in what]


def _rate(press: Press, field: str) -> list[Piece]:
    plain = press.doc.fields.get(field, "")
    if field in press.doc.prints or not re.fullmatch(r"\d+(\.\d+)?", plain):
        return press.v(field)
    return press.v(field, plain + "%")


def _related(press: Press, n: int, line: str) -> list[Piece]:
    own = f"{line}.relationship"
    field = own if press.has(own) else "relationship"
    if not press.has(field) or (field == "relationship" and n):
        return []
    words = {"N": "NOT RELATED", "Y": "RELATED"} if press.look.words % 3 == 1 else {}
    return press.v(field, words.get(press.doc.fields[field]))


def _fees(press: Press, at: tuple[int, ...]) -> None:
    fee = [
        [Piece("499 - MPF"), *press.v("mpf")] if press.has("mpf") else [],
        [Piece("501 - HMF"), *press.v("hmf")] if press.has("hmf") else [],
    ]
    panels(
        press,
        [
            ("Other Fee Summary (for Block 39)", joined(fee)),
            (f"{at[0] - 4}. Total Entered Value", [Piece("$"), *press.v("total_entered_value")]),
            (f"{at[2]}. Duty", press.v("duty")),
            (f"{at[3]}. Tax", press.v("tax")),
            (f"{at[4]}. Other", press.v("other_fees")),
            (f"{at[5]}. Total", press.v("total")),
        ],
        shares=(2, 1.4, 1.1, 0.8, 1.1, 1.2),
        small=5.6,
    )


def _declaration(press: Press) -> None:
    press.y += 4
    press.need(110)
    press.say("DECLARATION OF IMPORTER OF RECORD (OWNER OR PURCHASER) OR AUTHORIZED AGENT", size=6.6, gap=2)
    if press.has("purchased"):
        yes = press.doc.fields["purchased"] == "Y"
        options = [
            (
                "was obtained pursuant to a purchase or agreement to purchase and the prices set forth are true",
                yes,
            ),
            (
                "was not obtained pursuant to a purchase or agreement to purchase; the value stated is true",
                not yes,
            ),
        ]
        press.y = choices(press, press.left, press.y, options, field="purchased", size=6.4, width=press.width) + 2
    panels(
        press,
        [
            ("Declarant Name (Last, First, M.I.)", press.v("declarant.name")),
            ("Title", press.x("declarant_title")),
            ("Signature", []),
            ("Date", []),
        ],
        shares=(2, 1.4, 1.4, 0.8),
        small=5.6,
    )
    panels(
        press,
        [
            ("Broker/Filer Information Name (Last, First, M.I.) and Phone Number", press.who("filer")),
            ("Broker/Importer File Number", press.x("file_number")),
        ],
        shares=(2.4, 1),
        small=5.6,
    )


def listing(press: Press) -> None:
    """A broker's print: captions and values in pairs, parties, the lines in a table, totals at the right."""
    press.say(press.v("filer.name"), size=press.size + 2, gap=2)
    press.say(
        bold(press.pick("ENTRY SUMMARY REPORT", "CBP FORM 7501 - ENTRY SUMMARY (ABI PRINT)", "ACE ENTRY SUMMARY")),
        size=press.size + 3,
        gap=6,
    )
    rows = [(name.partition(". ")[2], what) for name, what in _boxes(press, False) if what]
    facts(press, rows, press.pick("pairs", "pairs", "dots"))
    parties(press, ("importer", "consignee"), press.pick("plain", "boxes", "beside"))
    _lines(
        press,
        (
            press.pick("Ln", "Line"),
            "Description / HTS",
            "Gross Kg / Manifest",
            "Net Qty",
            "Value / Charges",
            "Rate",
            "Duty",
        ),
    )
    press.y += 4
    totals = [
        ("Total Entered Value", press.v("total_entered_value")),
        ("MPF (499)", press.v("mpf")),
        ("HMF (501)", press.v("hmf")),
        ("Duty", press.v("duty")),
        ("Tax", press.v("tax")),
        ("Other Fees", press.v("other_fees")),
        ("Total", press.v("total")),
    ]
    facts(press, [t for t in totals if t[1]], "dots", x=press.left + press.width * 0.5)
    _declaration(press)


def draw(paper: Paper) -> list[Sheet]:
    """An entry summary: mostly the form, every fourth style a system's print."""
    report = paper.style % 4 == 3
    press = Press(
        paper, face="" if report else ("sans", "mono", "serif")[paper.style % 3], where="us", margin=26, small=0.9
    )
    press.days = press.pick("03/05/2026", "03/05/26", "03-05-2026") if not report else press.days
    press.figures = "us"
    (listing if report else form)(press)
    facts(press, press.rows_of(*[f for f in press.rest() if not f.startswith("lines[")]), "beside")
    press.leftovers()
    numbered(press)
    return press.sheets
