"""Entries for immediate delivery on both editions of CBP Form 3461."""

from __future__ import annotations

from evidence.kinds.entry_release import KIND
from tests.kinds.test_entry_summary import boxed
from tests.kinds.trade_reading import read, values
from tests.layout.paper import Paper


def _typed(text: str) -> str:
    return text


def _blank(text: str) -> str:
    return text[:0]


def blocks(fill: bool = True) -> Paper:
    p = Paper()
    v = _typed if fill else _blank
    p.put(200, 20, "ENTRY/IMMEDIATE DELIVERY", 13)
    p.put(200, 36, "19 CFR 142.3, 142.16, 142.22, 142.24", 6)
    boxed(
        p,
        50,
        (30, 150, "1. ARRIVAL DATE", v("03/03/2026")),
        (150, 300, "2. ELECTED ENTRY DATE", v("03/05/2026")),
        (300, 450, "3. ENTRY TYPE CODE/NAME", v("01 CONSUMPTION")),
        (450, 580, "4. ENTRY NUMBER", v("ABC-1234567-6")),
    )
    boxed(
        p,
        74,
        (30, 150, "5. PORT", v("2704")),
        (150, 300, "6. SINGLE TRANS. BOND", ""),
        (300, 580, "7. BROKER/IMPORTER FILE NUMBER", v("F-20931")),
    )
    boxed(p, 98, (150, 300, "8. CONSIGNEE NUMBER", v("SAME")), (300, 580, "9. IMPORTER NUMBER", v("12-345678900")))
    p.cell(30, 122, 300, 180)
    p.cell(300, 122, 580, 180)
    p.put(32, 124, "10. ULTIMATE CONSIGNEE NAME", 6)
    p.put(302, 124, "11. IMPORTER OF RECORD NAME", 6)
    if fill:
        p.lines(36, 134, "Pine Harbor Goods LLC", "77 Dock Road", "Oakland, CA 94607")
        p.lines(306, 134, "Harbor City Imports, Inc.", "120 State Street", "Long Beach, CA 90802")
    boxed(
        p,
        180,
        (30, 150, "12. CARRIER CODE", v("OCLU")),
        (150, 300, "13. VOYAGE/FLIGHT/TRIP", v("072E")),
        (300, 580, "14. LOCATION OF GOODS-CODE(S)/NAME(S)", v("W185 PIER T")),
    )
    boxed(p, 204, (30, 300, "15. VESSEL CODE/NAME", v("PACIFIC LINE 7")))
    boxed(
        p,
        228,
        (30, 150, "16. U.S. PORT OF UNLADING", v("2704")),
        (150, 300, "17. MANIFEST NUMBER", ""),
        (300, 450, "18. G.O. NUMBER", ""),
        (450, 580, "19. TOTAL VALUE", v("10,000")),
    )
    boxed(p, 252, (30, 580, "20. DESCRIPTION OF MERCHANDISE", v("WOODEN SEATS")))
    xs = (30, 90, 240, 320, 410, 470, 580)
    heads = (
        "21. IT/BL/ AWB CODE",
        "22. IT/BL/AWB NO.",
        "23. MANIFEST QUANTITY",
        "24. H.S. NUMBER",
        "25. COUNTRY OF ORIGIN",
        "26. MANUFACTURER NO.",
    )
    for i, h in enumerate(heads):
        p.put(xs[i] + 2, 278, h, 5)
    for x in xs:
        p.rule(x, 276, x, 340)
    p.rule(30, 276, 580, 276)
    p.rule(30, 286, 580, 286)
    p.rule(30, 340, 580, 340)
    if fill:
        for i, t in enumerate(("I", "V1234567890", "60 CTN", "9403.60.8081", "CN", "CNNINHOM18NIN")):
            p.put(xs[i] + 4, 290, t, 8)
        for i, t in enumerate(("H", "OCLU12345678", "60 CTN", "", "", "")):
            p.put(xs[i] + 4, 302, t, 8)
    p.put(32, 350, "27. CERTIFICATION", 6)
    p.put(302, 350, "28. CBP USE ONLY", 6)
    p.put(
        32,
        360,
        "I hereby make application for entry/immediate delivery. I certify that the above information is accurate,",
        6,
    )
    p.put(302, 372, "OTHER AGENCY ACTION REQUIRED, NAMELY:", 6)
    p.put(32, 420, "29. BROKER OR OTHER GOVT. AGENCY USE", 6)
    p.put(400, 770, "CBP Form 3461 (01/89)", 6)
    return p


def header(fill: bool = True) -> Paper:
    p = Paper()
    v = _typed if fill else _blank
    p.put(200, 20, "ENTRY/IMMEDIATE DELIVERY", 13)
    p.put(250, 40, "HEADER INFORMATION", 7)
    boxed(p, 50, (30, 180, "1. PORT OF ENTRY:", v("2704")))
    p.put(190, 52, "2. BOND TYPE:", 6)
    for i, (t, m) in enumerate(
        (("Single Transaction Bond", "[ ]"), ("Continuous Bond", "[X]"), ("No Bond Required", "[ ]"))
    ):
        p.put(240 + i * 110, 52, m if fill else "[ ]", 7)
        p.put(252 + i * 110, 52, t, 6)
    boxed(p, 74, (30, 300, "3. IMPORTER NUMBER:", v("12-345678900")))
    for i, t in enumerate(("SSN", "CBP Assigned", "IRS")):
        p.put(320 + i * 60, 76, "[ ]", 7)
        p.put(332 + i * 60, 76, t, 6)
    p.cell(30, 98, 580, 150)
    p.put(32, 100, "4. IMPORTER NAME AND ADDRESS:", 6)
    p.put(32, 110, "Name (Last, First, Middle Initial):", 6)
    p.put(150, 108, v("Harbor City Imports, Inc."), 9)
    p.put(32, 124, "Street Address:", 6)
    p.put(90, 122, v("120 State Street"), 9)
    p.put(32, 138, "City:", 6)
    p.put(60, 136, v("Long Beach"), 9)
    p.put(250, 138, "State:", 6)
    p.put(280, 136, v("CA"), 9)
    p.put(400, 138, "Zip Code:", 6)
    p.put(440, 136, v("90802"), 9)
    boxed(
        p,
        150,
        (30, 180, "5. ENTRY NUMBER:", v("ABC-1234567-6")),
        (180, 300, "6. BOND VALUE:", v("50,000")),
        (300, 450, "7. ENTRY VALUE:", v("10,000")),
        (450, 580, "8. CES:", ""),
    )
    boxed(
        p,
        174,
        (30, 180, "9. ENTRY TYPE:", v("01")),
        (180, 450, "10. ORIGINATING WHSE ENTRY NUMBER (For Entry Type 22 Only):", ""),
        (450, 580, "11. SURETY CODE:", v("891")),
    )
    boxed(p, 198, (30, 180, "12. PORT OF UNLADING:", v("2704")), (180, 580, "13. MODE OF TRANSPORTATION:", ""))
    boxed(
        p,
        222,
        (30, 180, "14. LOCATION OF GOODS (FIRMS):", v("W185")),
        (180, 300, "15. G.O. NUMBER:", ""),
        (300, 580, "16. CONVEYANCE NAME/FTZ ZONE ID:", v("PACIFIC LINE 7")),
    )
    p.put(250, 250, "HEADER PARTIES (MUST APPLY TO ENTIRE ENTRY; IF NOT, SKIP TO LINE INFORMATION)", 6)
    p.put(32, 262, "20. HEADER PARTY TYPE:", 6)
    p.put(140, 262, "21. HEADER PARTY TYPE NAME (Last, First, Middle Initial) AND ADDRESS:", 6)
    p.put(470, 262, "22. HEADER ID # (if applicable):", 6)
    for r, (mark, name, street, city, st, zp) in enumerate(
        (
            ("Manufacturer", "Ningbo Home Works Co., Ltd.", "18 Quay Road", "Ningbo", "ZJ", "315000"),
            ("Consignee", "Pine Harbor Goods LLC", "77 Dock Road", "Oakland", "CA", "94607"),
        )
    ):
        y = 274 + r * 56
        for i, t in enumerate(("Manufacturer", "Consignee", "Buying Party", "Selling Party")):
            p.put(32, y + i * 11, "[X]" if t == mark and fill else "[ ]", 7)
            p.put(46, y + i * 11, t, 6)
        p.put(142, y, "Name:", 6)
        p.put(170, y - 2, v(name), 9)
        p.put(142, y + 14, "Street Address:", 6)
        p.put(200, y + 12, v(street), 9)
        p.put(142, y + 28, "City:", 6)
        p.put(165, y + 26, v(city), 9)
        p.put(280, y + 28, "State:", 6)
        p.put(305, y + 26, v(st), 9)
        p.put(360, y + 28, "Zip Code:", 6)
        p.put(395, y + 26, v(zp), 9)
        p.put(472, y, "[ ]", 7)
        p.put(486, y, "IRS", 6)
    p.put(32, 400, "CERTIFICATION", 7)
    p.put(32, 412, "I hereby make application for entry/immediate delivery. I certify that the above information", 6)
    p.put(400, 412, "CBP USE ONLY", 6)
    return p


def test_the_form_of_blocks_is_read_by_its_captions() -> None:
    found = values(KIND, blocks().view())
    assert found == {
        "entry_number": "ABC-1234567-6",
        "entry_type": "01",
        "port_code": "2704",
        "arrival_date": "2026-03-03",
        "entry_date": "2026-03-05",
        "importer_number": "12-345678900",
        "consignee_number": "SAME",
        "entry_value": "10000.00",
        "manufacturer_id": "CNNINHOM18NIN",
        "bl_number": "OCLU12345678",
        "importer.name": "Harbor City Imports, Inc.",
        "importer.address": "120 State Street, Long Beach, CA 90802",
        "consignee.name": "Pine Harbor Goods LLC",
        "consignee.address": "77 Dock Road, Oakland, CA 94607",
    }


def test_an_in_bond_number_is_no_bill() -> None:
    assert read(KIND, blocks().view())["bl_number"].printed == "OCLU12345678"


def test_the_form_with_header_parties_is_read_by_captions_and_ticks() -> None:
    found = values(KIND, header().view())
    assert found["bond_type"] == "8"
    assert (found["surety_number"], found["entry_value"]) == ("891", "10000.00")
    assert found["importer.name"] == "Harbor City Imports, Inc."
    assert found["importer.address"] == "120 State Street, Long Beach, CA 90802"
    assert found["consignee.name"] == "Pine Harbor Goods LLC"
    assert found["consignee.address"] == "77 Dock Road, Oakland, CA 94607"
    assert found["manufacturer.name"] == "Ningbo Home Works Co., Ltd."


def test_blank_releases_say_nothing() -> None:
    assert values(KIND, blocks(fill=False).view()) == {}
    assert values(KIND, header(fill=False).view()) == {}


def test_a_required_box_left_empty_is_told() -> None:
    paper = Paper()
    boxed(paper, 50, (300, 450, "3. ENTRY TYPE CODE/NAME", "01"), (450, 580, "4. ENTRY NUMBER", "ABC-1234567-6"))
    boxed(paper, 74, (30, 150, "2. ELECTED ENTRY DATE", "03/05/2026"), (300, 580, "9. IMPORTER NUMBER", ""))
    assert read(KIND, paper.view())["importer_number"].status == "empty"
