"""CBP Form 3461, Entry/Immediate Delivery: the blocks by header of the current form, and the form of 01/89."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.formats import cents, show_number
from tests.factory.kept_apart.boxes import printed, spread, strip
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet

MANNERS = (
    Manner(("courier", "print"), ("us", "usdash"), 9, captions="helvetica", address=1, margin=34),
    Manner(("helvetica", "narrow"), ("us",), 8.8, captions="narrow", address=1, margin=38),
    Manner(("tight", "times"), ("us", "block"), 8.4, captions="times", address=0, margin=30),
)
APPLY = (
    "I hereby make application for entry/immediate delivery. I certify that the above information is accurate, the "
    "bond is sufficient, valid, and current, and that all requirements of 19 CFR Part 142 have been met."
)
RELEASE = "19 CFR 142.3, 142.16, 142.22, 142.24"
MODES = (("11", "Ocean"), ("40", "Air"), ("70", "Pipeline"), ("20", "Rail"), ("30", "Truck"), ("60", "Hand Carry"),
         ("", "Other"))  # fmt: skip
BONDS = (("9", "Single Transaction Bond"), ("8", "Continuous Bond"), ("0", "No Bond Required"))
REDUCTION = (
    "Paperwork Reduction Act Statement: An agency may not conduct or sponsor an information collection and a person is "
    "not required to respond to this information unless it displays a current valid OMB control number."
)


def draw(paper: Paper) -> list[Sheet]:
    """A release in its edition, filled in one of three hands."""
    pen = Pen(paper, MANNERS[paper.style % 3])
    (_old if pen.extra("edition") == "old" else _new)(pen)
    return finish(pen)


def _bar(pen: Pen, y: float, words: str) -> float:
    pen.shade(pen.left, y, pen.right, y + 13)
    pen.frame(pen.left, y, pen.right, y + 13)
    printed(pen, pen.left, y + 2, bold(words), 8, width=pen.width, align="c")
    return y + 13


def _ticks(pen: Pen, x: float, y: float, rows: list[tuple[Text, bool]], wide: float) -> None:
    typed, pen.face = pen.face, pen.captions
    for n, (label, on) in enumerate(rows):
        pen.mark(x + (n % 2) * wide, y + (n // 2) * 11, on, label, "box", 7, wide - 2)
    pen.face = typed


def _number_kind(value: str) -> str:
    """Which kind of identification a number is: an EIN has its hyphen third, a social security number fourth."""
    return {2: "IRS", 3: "SSN"}.get(value.find("-"), "CBP Assigned") if value else ""


def _new(pen: Pen) -> None:
    pen.y = printed(pen, pen.left, pen.y, "OMB CONTROL NUMBER: 1651-0024", 6.4, width=pen.width, align="r") + 1
    for words, size in (("DEPARTMENT OF HOMELAND SECURITY", 8), ("U.S. Customs and Border Protection", 8)):
        pen.y = printed(pen, pen.left, pen.y, words, size, width=pen.width, align="c")
    pen.y = printed(pen, pen.left, pen.y + 2, bold("ENTRY/IMMEDIATE DELIVERY"), 14, width=pen.width, align="c")
    pen.y = printed(pen, pen.left, pen.y, RELEASE + ", 149.3", 7, width=pen.width, align="c") + 4
    y = _new_head(pen, _bar(pen, pen.y, "HEADER INFORMATION"))
    left, right = pen.left, pen.right
    y = _named(pen, y + 36, "4. IMPORTER NAME AND ADDRESS:", "importer")
    y = strip(pen, y, [(1.2, "5. ENTRY NUMBER:", bold(pen.v("entry_number"))),
                       (1, "6. BOND VALUE:", pen.x("bond_value")),
                       (1, "7. ENTRY VALUE:", _value(pen)), (0.7, "8. CES:", "")], 26, small=6.4)  # fmt: skip
    y = strip(pen, y, [(0.7, "9. ENTRY TYPE:", pen.v("entry_type")),
                       (1.8, "10. ORIGINATING WHSE ENTRY NUMBER (For Entry Type 22 Only):", ""),
                       (0.8, "11. SURETY CODE:", pen.v("surety_number")),
                       (0.9, "12. PORT OF UNLADING:", pen.x("unlading"))], 26, small=6.4)  # fmt: skip
    pen.cell((left, y, right, y + 26), "13. MODE OF TRANSPORTATION:", "", small=6.4)
    for n, (code, words) in enumerate(MODES):
        _ticks(
            pen, left + 8 + n * (pen.width - 10) / 7, y + 13, [(words, bool(code) and code == pen.extra("mode"))], 70
        )
    y = strip(pen, y + 26, [(1, "14. LOCATION OF GOODS (FIRMS):", pen.x("location_of_goods")),
                            (1, "15. G.O. NUMBER:", ""),
                            (1.6, "16. CONVEYANCE NAME/FTZ ZONE ID:", pen.x("conveyance"))], 26, small=6.4)  # fmt: skip
    y = _bar(pen, y, "HEADER REFERENCE INFORMATION")
    y = strip(pen, y, [(0.9, "17. REFERENCE ID CODE:", "BM" if pen.has("bl_number") else ""),
                       (2, "18. REFERENCE ID NUMBER (max of 50 characters):", pen.v("bl_number")),
                       (0.9, "19. Self Certification:", "")], 26, small=6.4)  # fmt: skip
    _ticks(pen, right - pen.width * 0.9 / 3.8 + 6, y - 13, [("Yes", False), ("No", False)], 40)
    _new_parties(pen, y)


def _new_head(pen: Pen, y: float) -> float:
    """The port, the kind of bond and the importer's number; returns the y of the row's top."""
    left, right = pen.left, pen.right
    third = pen.width / 3
    pen.cell((left, y, left + third, y + 36), "1. PORT OF ENTRY:", pen.v("port_code"), small=6.4)
    pen.cell((left + third, y, right - third, y + 36), "2. BOND TYPE:", "", small=6.4)
    bonds = [pen.choice("bond_type", code, words) for code, words in BONDS]
    for n, bond in enumerate(bonds):
        _ticks(pen, left + third + 50, y + 2.5 + n * 11, [bond], third - 54)
    number = pen.doc.fields.get("importer_number", "")
    pen.cell((right - third, y, right, y + 36), "3. IMPORTER NUMBER:", [], small=6.4)
    kinds: list[tuple[Text, bool]] = [(k, k == _number_kind(number)) for k in ("SSN", "CBP Assigned", "IRS")]
    for n, (kind, on) in enumerate(kinds):
        _ticks(pen, right - third + 6 + (0, 34, 100)[n], y + 11, [(kind, on)], 64)
    pen.text(right - third + 6, y + 22, pen.v("importer_number"))
    return y


def _named(pen: Pen, y: float, caption: str, role: str) -> float:
    """A party in the form's own parts: name, street, city, state, zip; an address in other parts stays whole."""
    top = y
    y = printed(pen, pen.left + 2, y + 2, caption, 6.4) + 1
    y = strip(pen, y, [(1, "Name (Last, First, Middle Initial):", pen.v(f"{role}.name"))], 20, framed=False)
    names = ((2.4, "Street Address:"), (1.3, "City:"), (0.6, "State:"), (0.8, "Zip Code:"))
    parts = spread(pen, f"{role}.address")
    y = strip(pen, y, [(s, c, w) for (s, c), w in zip(names, parts, strict=True)], 22, framed=False)
    pen.frame(pen.left, top, pen.right, y)
    return y


def _new_parties(pen: Pen, y: float) -> None:
    y = _bar(pen, y, "HEADER PARTIES (MUST APPLY TO ENTIRE ENTRY; IF NOT, SKIP TO LINE INFORMATION)")
    for own in ("Manufacturer", "Consignee"):
        pen.cell((pen.left, y, pen.right, y + 16), "20. HEADER PARTY TYPE:", "", small=6.4)
        for n, kind in enumerate(("Manufacturer", "Consignee", "Buying Party", "Selling Party")):
            _ticks(pen, pen.left + 110 + n * 96, y + 4, [(kind, kind == own)], 92)
        y = _named(pen, y + 16, "21. HEADER PARTY TYPE NAME (Last, First, Middle Initial) AND ADDRESS:",
                   "consignee" if own == "Consignee" else "manufacturer")  # fmt: skip
        value = pen.v("manufacturer_id") if own == "Manufacturer" else pen.v("consignee_number")
        y = strip(pen, y, [(1, "22. HEADER ID # (if applicable):", value)], 22, small=6.4)
    y = _bar(pen, y, "CERTIFICATION")
    low = printed(pen, pen.left + 3, y + 3, APPLY, 7.4, width=pen.width - 6) + 3
    pen.frame(pen.left, y, pen.right, low)
    y = strip(pen, low, [(2, "SIGNATURE OF APPLICANT", pen.x("signatory")),
                         (1.6, "PHONE NO. / BROKER", pen.x("broker")),
                         (0.8, "DATE", pen.x("sign_date"))], 28, small=6.4)  # fmt: skip
    y = strip(pen, y, [(1, "CBP USE ONLY", "")], 24, small=6.4)
    y = printed(pen, pen.left, y + 3, REDUCTION, 5.6, width=pen.width)
    pen.y = printed(pen, pen.left, y + 2, "CBP Form 3461", 6.6) + 6


def _old(pen: Pen) -> None:
    top = pen.y
    office = ("U.S. DEPARTMENT OF HOMELAND SECURITY\nBureau of Customs and Border Protection",
              "DEPARTMENT OF THE TREASURY\nUNITED STATES CUSTOMS SERVICE")[pen.doc.style // 3 % 2]  # fmt: skip
    printed(pen, pen.left, top, bold("ENTRY/IMMEDIATE DELIVERY"), 13)
    printed(pen, pen.left, top + 17, RELEASE, 7)
    pen.y = printed(pen, pen.left, top, office, 7, width=pen.width, align="r") + 10
    small = 6.2
    y = strip(pen, pen.y, [(1, "1. ARRIVAL DATE", pen.v("arrival_date")),
                           (1.1, "2. ELECTED ENTRY DATE", pen.v("entry_date")),
                           (1.2, "3. ENTRY TYPE CODE/NAME", join(pen.v("entry_type"), "CONSUMPTION", by=" ")),
                           (1.4, "4. ENTRY NUMBER", pen.v("entry_number"))], 26, small=small)  # fmt: skip
    y = strip(pen, y, [(0.8, "5. PORT", pen.v("port_code")), (1.3, "6. SINGLE TRANS. BOND", _single(pen)),
                       (2.6, "7. BROKER/IMPORTER FILE NUMBER", pen.x("file_number"))], 26, small=small)  # fmt: skip
    y = strip(pen, y, [(1, "8. CONSIGNEE NUMBER", pen.v("consignee_number")),
                       (1, "9. IMPORTER NUMBER", pen.v("importer_number"))], 26, small=small)  # fmt: skip
    who = [join(pen.v(f"{r}.name"), pen.address(f"{r}.address", 1), by="\n") for r in ("consignee", "importer")]
    y = strip(pen, y, [(1, "10. ULTIMATE CONSIGNEE NAME", who[0]), (1, "11. IMPORTER OF RECORD NAME", who[1])], 52,
              small=small)  # fmt: skip
    y = strip(pen, y, [(0.7, "12. CARRIER CODE", pen.x("carrier_code")),
                       (0.9, "13. VOYAGE/FLIGHT/TRIP", pen.x("voyage")),
                       (1.6, "14. LOCATION OF GOODS-CODE(S)/NAME(S)", pen.x("location_of_goods"))], 26,
              small=small)  # fmt: skip
    y = strip(pen, y, [(1, "15. VESSEL CODE/NAME", pen.x("conveyance"))], 26, small=small)
    y = strip(pen, y, [(1, "16. U.S. PORT OF UNLADING", pen.x("unlading")), (1, "17. MANIFEST NUMBER", ""),
                       (1, "18. G.O. NUMBER", ""), (1, "19. TOTAL VALUE", _value(pen))], 26, small=small)  # fmt: skip
    y = strip(pen, y, [(1, "20. DESCRIPTION OF MERCHANDISE", pen.x("description"))], 34, small=small)
    y = strip(pen, y, [
        (0.7, "21. IT/BL/\nAWB CODE", "M" if pen.has("bl_number") else ""),
        (1.7, "22. IT/BL/AWB NO.", pen.v("bl_number")), (1, "23. MANIFEST QUANTITY", pen.x("manifest_quantity")),
        (1.2, "24. H.S. NUMBER", pen.x("hts")), (0.8, "25. COUNTRY OF ORIGIN", pen.x("origin")),
        (1.7, "26. MANUFACTURER NO.", pen.v("manufacturer_id")),
    ], 32, small=small)  # fmt: skip
    for _ in range(3):
        y = strip(pen, y, [(s, "", "") for s in (0.7, 1.7, 1, 1.2, 0.8, 1.7)], 20)
    _old_foot(pen, y, small)


def _value(pen: Pen) -> list[Piece]:
    """The value of the goods: in dollars with a sign, or as a bare number of them."""
    if "entry_value" in pen.doc.prints or pen.doc.style % 2:
        return pen.v("entry_value")
    value = show_number(cents(pen.doc.fields.get("entry_value", "")), "us")
    return [Piece("$"), Piece(value, "entry_value", glue=True)] if pen.v("entry_value") else []


def _single(pen: Pen) -> Text:
    """The tick of a bond for this entry alone; a continuous bond is told in box 29."""
    return pen.v("bond_type", "X") if pen.doc.fields.get("bond_type") == "9" else ""


def _old_foot(pen: Pen, y: float, small: float) -> None:
    half = pen.left + pen.width / 2
    signed = join(pen.x("signatory"), pen.x("broker"), by="\n")
    low = y + 118
    pen.cell((pen.left, y, half, low), "27. CERTIFICATION", "", small=small)
    z = printed(pen, pen.left + 3, y + 12, APPLY, 6.6, width=half - pen.left - 6) + 4
    z = strip(pen, z, [(1, "SIGNATURE OF APPLICANT", signed)], 30, x1=half, small=small)
    pen.cell((pen.left, z, half, max(low, z + 20)), "DATE", pen.x("sign_date"), small=small)
    low = max(low, z + 20)
    pen.cell((half, y, pen.right, low), "28. CUSTOMS USE ONLY", "", small=small)
    typed, pen.face = pen.face, pen.captions
    for n, words in enumerate(("OTHER AGENCY ACTION REQUIRED, NAMELY:", "CUSTOMS EXAMINATION REQUIRED.",
                               "ENTRY REJECTED, BECAUSE:")):  # fmt: skip
        pen.mark(half + 5, y + 14 + n * 18, False, words, "box", 7, 200)
    pen.face = typed
    bond: list[Piece] = []
    if not pen.used.get("bond_type") and pen.has("bond_type"):
        bond = [Piece("BOND TYPE:"), *pen.v("bond_type")]
    y = strip(pen, low, [(1, "29. BROKER OR OTHER GOVT. AGENCY USE", bond)], 34, small=small)
    pen.y = printed(pen, pen.left, y + 3, "Customs Form 3461 (01/89)", 6.6) + 6
