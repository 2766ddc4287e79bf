"""Importer security filings: a print-out of what was filed, and a forwarder's form in boxes."""

from __future__ import annotations

from evidence.kinds.security_filing import KIND
from tests.kinds.test_entry_summary import boxed
from tests.kinds.trade_reading import values
from tests.layout.paper import Paper, typed

PRINT = """IMPORTER SECURITY FILING (ISF 10+2)
Transaction Number: ABC-12345678901    Status: ACCEPTED
Filing Date: 02/10/2026
Master Bill: OCLU9876543210
House Bill: PHXA12345678
Container Number: CSQU3054383
Importer of Record Number: 12-345678900
Consignee Number: 98-7654321
Seller: Ningbo Home Works Co., Ltd., 18 Quay Road, Ningbo, China
Buyer: Harbor City Imports, Inc., 120 State Street, Long Beach, CA 90802
Ship To: Pine Harbor Goods LLC, 77 Dock Road, Oakland, CA 94607
Manufacturer: Ningbo Home Works Co., Ltd.
Container Stuffing Location: Ningbo Home Works Co., Ltd.
Consolidator: Blue Crane Logistics Ltd.
Country of Origin: CN
HTSUS-6: 940360"""


def form() -> Paper:
    p = Paper()
    p.put(150, 20, "ISF - IMPORTER SECURITY FILING FORM", 13)
    rows = [
        ("1. Manufacturer/Supplier Name & Address", ("Ningbo Home Works Co., Ltd.", "18 Quay Road", "Ningbo, China")),
        ("2. Seller Name & Address", ("Eastern Lantern Trading Ltd.", "9 Pagoda Street", "Shanghai, China")),
        ("3. Buyer Name & Address", ("Harbor City Imports, Inc.", "120 State Street", "Long Beach, CA 90802")),
        ("4. Ship to Name & Address", ("Pine Harbor Goods LLC", "77 Dock Road", "Oakland, CA 94607")),
        ("5. Container Stuffing Location", ("Ningbo Home Works Co., Ltd.", "18 Quay Road", "Ningbo, China")),
        ("6. Consolidator (Stuffer)", ("Blue Crane Logistics Ltd.", "2 Harbour View", "Ningbo, China")),
    ]
    for i, (c, ls) in enumerate(rows):
        x, y = 30 + (i % 2) * 275, 50 + (i // 2) * 60
        p.cell(x, y, x + 275, y + 60)
        p.put(x + 2, y + 2, c, 6)
        p.lines(x + 6, y + 14, *ls)
    boxed(
        p,
        232,
        (30, 305, "HBL Number ( SCAC CODE + B/L# )", "PHXA12345678"),
        (305, 580, "MBL Number ( SCAC CODE + B/L# )", "OCLU9876543210"),
    )
    boxed(
        p,
        256,
        (30, 220, "7. Importer of Record Number", "12-345678900"),
        (220, 400, "8. Consignee Number ( IRS/EIN/Tax ID/SS Number )", "12-345678900"),
        (400, 580, "ISF Filing Number:", ""),
    )
    p.cell(30, 280, 580, 340)
    for x, t in zip(
        (32, 152, 402), ("9. Country of Origin", "10A. Detailed Description of Goods", "10B. HTSUS#"), strict=True
    ):
        p.put(x, 282, t, 6)
    for y, c, d, h in ((294, "CN", "Wooden seats", "9403.60"), (306, "CN", "Lamps", "9405.21")):
        p.put(36, y, c)
        p.put(156, y, d)
        p.put(406, y, h)
    return p


def test_a_print_out_is_read_line_by_line() -> None:
    found = values(KIND, typed(PRINT))
    assert found == {
        "number": "ABC-12345678901",
        "date": "2026-02-10",
        "status": "ACCEPTED",
        "importer.id": "12-345678900",
        "consignee.id": "98-7654321",
        "bl_number": "PHXA12345678",
        "master_number": "OCLU9876543210",
        "seller.name": "Ningbo Home Works Co., Ltd.",
        "seller.address": "18 Quay Road, Ningbo, China",
        "buyer.name": "Harbor City Imports, Inc.",
        "buyer.address": "120 State Street, Long Beach, CA 90802",
        "manufacturer.name": "Ningbo Home Works Co., Ltd.",
        "ship_to.name": "Pine Harbor Goods LLC",
        "ship_to.address": "77 Dock Road, Oakland, CA 94607",
        "stuffing_location.name": "Ningbo Home Works Co., Ltd.",
        "consolidator.name": "Blue Crane Logistics Ltd.",
        "containers[0]": "CSQU3054383",
        "lines[0].hts": "9403.60",
        "lines[0].origin": "CN",
    }


def test_a_form_in_boxes_names_all_parties_and_goods() -> None:
    found = values(KIND, form().view())
    assert found["seller.name"] == "Eastern Lantern Trading Ltd."
    assert found["seller.address"] == "9 Pagoda Street, Shanghai, China"
    assert found["consolidator.address"] == "2 Harbour View, Ningbo, China"
    assert (found["bl_number"], found["master_number"]) == ("PHXA12345678", "OCLU9876543210")
    assert (found["lines[0].hts"], found["lines[1].hts"]) == ("9403.60", "9405.21")
    assert found["lines[1].origin"] == "CN"
    assert "number" not in found


def test_a_container_number_with_a_wrong_check_digit_is_none() -> None:
    assert "containers[0]" not in values(KIND, typed(PRINT.replace("CSQU3054383", "CSQU3054384")))
