"""CBP Form 3461 of family ``e``: the edition of header blocks, and the older one of 29 boxes."""

from __future__ import annotations

from collections.abc import Sequence

from tests.factory.canvas import FACES, Piece, Text, bold, join
from tests.factory.dev_e import base
from tests.factory.formats import show_number
from tests.factory.forms import Cell, named_block, row
from tests.factory.pad import Pad

BONDS = (("9", "Single Transaction Bond"), ("8", "Continuous Bond"), ("0", "No Bond Required"))
MODES = (
    ("11", "Ocean"),
    ("40", "Air"),
    ("70", "Pipeline"),
    ("21", "Rail"),
    ("31", "Truck"),
    ("60", "Hand Carry"),
    ("", "Other"),
)


def draw(pad: Pad) -> None:
    """By edition."""
    pad.captions = FACES["sans"]
    if pad.extra("edition") == "old":
        _old(pad)
    else:
        _new(pad)
    base.finish(pad)


def ticked(pad: Pad, options: Sequence[tuple[str, str]], chosen: str, field: str = "") -> list[Piece]:
    """Options in a row, ``[X]`` before the chosen one, whose words print the field."""
    out: list[Piece] = []
    for key, words in options:
        on = bool(chosen) and key == chosen
        tag = field if on and pad.has(field) else None
        if tag:
            pad.used[tag] = 1
        out += [Piece("[X]" if on else "[  ]"), Piece(words, tag)]
    return out


def _value(pad: Pad) -> list[Piece]:
    """The entry's value in whole dollars, with or without commas and sign."""
    if not pad.has("entry_value"):
        return []
    whole = pad.doc.fields["entry_value"].removesuffix(".00")
    shown = (show_number(whole, "us"), whole, "$" + show_number(whole, "us"))
    return pad.v("entry_value", shown[base.chance(pad, "value", 3)])


def _title(pad: Pad, omb: str) -> None:
    pad.y = pad.text(pad.left, pad.y, "DEPARTMENT OF HOMELAND SECURITY\nU.S. Customs and Border Protection", 7)
    pad.text(pad.right - 200, pad.y - 18, omb, 5.8, width=200, align="r")
    pad.y = pad.text(pad.left, pad.y + 2, bold("ENTRY/IMMEDIATE DELIVERY"), 13, width=pad.width, align="c")
    pad.y = (
        pad.text(pad.left, pad.y, "19 CFR 142.3, 142.16, 142.22, 142.24, 149.3", 6.4, width=pad.width, align="c") + 6
    )


def _bar(pad: Pad, words: str) -> None:
    pad.shade(pad.left, pad.y, pad.right, pad.y + 12)
    pad.y = pad.text(pad.left, pad.y + 1.5, bold(words), 7.5, width=pad.width, align="c") + 2


def _new(pad: Pad) -> None:
    _title(pad, "OMB CONTROL NUMBER: 1651-0024\nEXPIRATION DATE: 11/30/2025")
    _bar(pad, "HEADER INFORMATION")
    bond = ticked(pad, BONDS, pad.doc.fields.get("bond_type", ""), "bond_type")
    number = join(
        pad.v("importer_number"),
        "   [  ] SSN  [  ] CBP Assigned  " + ("[X]" if pad.has("importer_number") else "[  ]") + " IRS",
        by=" ",
    )
    pad.y = row(
        pad,
        pad.y,
        28,
        [
            Cell("1. PORT OF ENTRY:", pad.v("port_code"), 0.8),
            Cell("2. BOND TYPE:", bond, 2.4),
            Cell("3. IMPORTER NUMBER:", number, 2),
        ],
        size=7.6,
    )
    pad.y = row(
        pad,
        pad.y,
        48,
        [
            Cell(
                "4. IMPORTER NAME AND ADDRESS: Name (Last, First, Middle Initial): Street Address: City: State: "
                "Zip Code:",
                named_block(pad, "importer"),
            )
        ],
    )
    pad.y = row(
        pad,
        pad.y,
        26,
        [
            Cell("5. ENTRY NUMBER:", pad.v("entry_number"), 1.4),
            Cell("6. BOND VALUE:", pad.x("bond_value")),
            Cell("7. ENTRY VALUE:", _value(pad)),
            Cell("8. CES:", "", 0.8),
            Cell("9. ENTRY TYPE:", pad.v("entry_type"), 0.8),
        ],
    )
    _conveyance(pad)


def _conveyance(pad: Pad) -> None:
    """Blocks 10 to 16."""
    pad.y = row(
        pad,
        pad.y,
        26,
        [
            Cell("10. ORIGINATING WHSE ENTRY NUMBER (For Entry Type 22 Only):", "", 1.6),
            Cell("11. SURETY CODE:", pad.v("surety_number")),
            Cell("12. PORT OF UNLADING:", pad.x("unlading")),
        ],
    )
    pad.y = row(pad, pad.y, 26, [Cell("13. MODE OF TRANSPORTATION:", ticked(pad, MODES, pad.extra("mode")))], size=7.6)
    pad.y = row(
        pad,
        pad.y,
        26,
        [
            Cell("14. LOCATION OF GOODS (FIRMS):", pad.x("location_of_goods")),
            Cell("15. G.O. NUMBER:", ""),
            Cell("16. CONVEYANCE NAME/FTZ ZONE ID:", pad.x("conveyance"), 1.4),
        ],
    )
    _references(pad)


def _references(pad: Pad) -> None:
    """Blocks 17 to 19, parties, certification."""
    _bar(pad, "HEADER REFERENCE INFORMATION")
    code = "BM" if pad.has("bl_number") else ""
    pad.y = row(
        pad,
        pad.y,
        26,
        [
            Cell("17. REFERENCE ID CODE:", code),
            Cell("18. REFERENCE ID NUMBER (max of 50 characters):", pad.v("bl_number"), 2),
            Cell("19. Self Certification:", "[  ] Yes  [  ] No"),
        ],
    )
    _bar(pad, "HEADER PARTIES (MUST APPLY TO ENTIRE ENTRY; IF NOT, SKIP TO LINE INFORMATION)")
    _header_parties(pad)
    _bar(pad, "CERTIFICATION")
    _certify(
        pad,
        "I hereby make application for entry/immediate delivery. I certify that the above information is accurate, "
        "the bond is sufficient, valid, and current, and that all requirements of 19 CFR Part 142 have been met.",
    )
    _bar(pad, "CBP USE ONLY")
    pad.y = row(pad, pad.y, 40, [Cell("", "")]) + 6
    pad.text(pad.left, pad.y, "CBP Form 3461", 6.5)
    pad.y += 12


def _header_parties(pad: Pad) -> None:
    kinds = (("m", "Manufacturer"), ("c", "Consignee"), ("b", "Buying Party"), ("s", "Selling Party"))
    maker = pad.v("manufacturer_id")
    consignee = named_block(pad, "consignee")
    for key, what, number in (("m", [], maker), ("c", consignee, pad.v("consignee_number"))):
        on = key if what or number else ""
        pad.y = row(
            pad,
            pad.y,
            44,
            [
                Cell("20. HEADER PARTY TYPE:", ticked(pad, kinds, on), 1.2),
                Cell("21. HEADER PARTY TYPE NAME (Last, First, Middle Initial) AND ADDRESS:", what, 2),
                Cell("22. HEADER ID # (if applicable):", number, 1.2),
            ],
            size=7.6,
        )


def _certify(pad: Pad, words: str) -> None:
    pad.y = row(pad, pad.y, 26, [Cell("", [Piece(words)])], size=6.6)
    pad.y = row(
        pad,
        pad.y,
        28,
        [
            Cell("SIGNATURE OF APPLICANT", pad.x("signatory")),
            Cell("PHONE NO. / BROKER", pad.x("broker")),
            Cell("DATE", pad.x("sign_date"), 0.6),
        ],
    )


def _old(pad: Pad) -> None:
    _title(pad, "Form Approved OMB No. 1651-0024")
    entry = [Piece(pad.doc.fields.get("entry_type", ""), "entry_type")] if pad.has("entry_type") else []
    pad.used["entry_type"] = 1
    bond = pad.v("bond_type")
    grid: tuple[tuple[tuple[str, Text], ...], ...] = (
        (
            ("1. ARRIVAL DATE", pad.v("arrival_date")),
            ("2. ELECTED ENTRY DATE", pad.v("entry_date")),
            ("3. ENTRY TYPE CODE/NAME", entry),
            ("4. ENTRY NUMBER", pad.v("entry_number")),
        ),
        (
            ("5. PORT", pad.v("port_code")),
            ("6. SINGLE TRANS. BOND", bond),
            ("7. BROKER/IMPORTER FILE NUMBER", pad.x("file_number")),
        ),
        (("8. CONSIGNEE NUMBER", pad.v("consignee_number")), ("9. IMPORTER NUMBER", pad.v("importer_number"))),
        (
            ("10. ULTIMATE CONSIGNEE NAME", named_block(pad, "consignee")),
            ("11. IMPORTER OF RECORD NAME", named_block(pad, "importer")),
        ),
        (
            ("12. CARRIER CODE", pad.x("carrier_code")),
            ("13. VOYAGE/FLIGHT/TRIP", pad.x("voyage")),
            ("14. LOCATION OF GOODS-CODE(S)/NAME(S)", pad.x("location_of_goods")),
        ),
        (("15. VESSEL CODE/NAME", pad.x("conveyance")),),
        (
            ("16. U.S. PORT OF UNLADING", pad.x("unlading")),
            ("17. MANIFEST NUMBER", ""),
            ("18. G.O. NUMBER", ""),
            ("19. TOTAL VALUE", _value(pad)),
        ),
        (("20. DESCRIPTION OF MERCHANDISE", pad.x("description")),),
        (
            ("21. IT/BL/AWB CODE", "B" if pad.has("bl_number") else ""),
            ("22. IT/BL/AWB NO.", pad.v("bl_number")),
            ("23. MANIFEST QUANTITY", pad.x("manifest_quantity")),
            ("24. H.S. NUMBER", pad.x("hts")),
            ("25. COUNTRY OF ORIGIN", pad.x("origin")),
            ("26. MANUFACTURER NO.", pad.v("manufacturer_id")),
        ),
    )
    for cells in grid:
        tall = 46 if cells[0][0].startswith("10.") else 26
        pad.y = row(pad, pad.y, tall, [Cell(name, what) for name, what in cells])
    pad.y = row(pad, pad.y, 14, [Cell("", bold("27. CERTIFICATION")), Cell("", bold("28. CBP USE ONLY"))], size=7)
    _certify(
        pad,
        "I hereby make application for entry/immediate delivery. I certify that the above information is accurate, the "
        "bond is sufficient, valid, and current, and that all requirements of 19 CFR Part 142 have been met.",
    )
    pad.y = row(pad, pad.y, 30, [Cell("29. BROKER OR OTHER GOVT. AGENCY USE", "")]) + 4
    pad.text(pad.left, pad.y, "CBP Form 3461 (01/89)", 6.5)
    pad.y += 12
