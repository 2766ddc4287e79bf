from __future__ import annotations

from evidence.kinds.packing_list import KIND
from tests.kinds.trade_reading import read, row, values
from tests.layout.paper import Paper

XS = (40, 95, 260, 320, 380, 440, 510)
HEADS = ("C/NO.", "Description", "Qty", "CTNS", "N.W.(KGS)", "G.W.(KGS)", "MEAS.(CBM)")


def paper(unit: str = "KGS") -> Paper:
    page = Paper()
    page.put(240, 30, "PACKING LIST", 13)
    page.put(40, 60, "Exporter:")
    page.lines(40, 72, "Bayou Lantern Works Co., Ltd.", "No. 16 Ferry Lane, Ningbo, China")
    page.put(40, 105, "Sold To:")
    page.lines(40, 117, "Juniper Ridge Lighting LLC", "77 Elm Street, Dayton, OH 45402")
    row(page, 60, (350, 440), ("Packing List No.:", "PL-0117"))
    row(page, 72, (350, 440), ("Invoice No.:", "BLW-2026-0117"))
    row(page, 84, (350, 440), ("Date:", "18 Feb 2026"))
    row(page, 96, (350, 440), ("Container No.:", "CSQU3054383"))
    row(page, 160, XS, [h.replace("KGS", unit) for h in HEADS])
    row(page, 175, XS, ("1-60", "LED floor lamp", "120 SETS", "60", "540.00", "600.00", "4.20"))
    row(page, 188, XS, ("61-100", "LED desk lamp", "400 PCS", "40", "300.00", "360.00", "2.10"))
    return page


def test_a_total_row_gives_the_sums_of_its_columns() -> None:
    page = paper()
    row(page, 205, (95, 320, 380, 440, 510), ("TOTAL:", "100 CTNS", "840.00", "960.00", "6.30"))
    found = values(KIND, page.view())
    assert found["number"] == "PL-0117"
    assert found["invoice_number"] == "BLW-2026-0117"
    assert found["date"] == "2026-02-18"
    assert found["seller.name"] == "Bayou Lantern Works Co., Ltd."
    assert found["buyer.name"] == "Juniper Ridge Lighting LLC"
    assert found["packages"] == "100"
    assert found["net_weight"] == "840"
    assert found["gross_weight"] == "960"
    assert found["volume"] == "6.3"
    assert found["containers[0]"] == "CSQU3054383"
    assert found["lines[1].gross_weight"] == "360"
    assert found["lines[1].packages"] == "40"
    assert found["lines[0].unit"] == "SETS"


def test_sums_at_captions_below_the_table() -> None:
    page = paper()
    page.lines(
        40, 230, "Total Packages: 100 CTNS", "Total N.W.: 840.00 KGS", "Total G.W.: 960.00 KGS", "Measurement: 6.30 M3"
    )
    found = read(KIND, page.view())
    assert found["packages"].value == "100"
    assert found["gross_weight"].value == "960"
    assert found["gross_weight"].printed == "960.00"
    assert found["volume"].value == "6.3"


def test_without_printed_sums_the_rows_are_added_and_marked_as_derived() -> None:
    found = read(KIND, paper().view())
    assert found["gross_weight"].value == "960"
    assert found["gross_weight"].status == "derived"
    assert found["packages"].value == "100"


def test_pounds_in_a_head_become_kilograms() -> None:
    page = paper("LBS")
    row(page, 205, (95, 320, 380, 440, 510), ("TOTAL:", "100 CTNS", "840.00", "1,000.00", "6.30"))
    found = values(KIND, page.view())
    assert found["gross_weight"] == "453.59"
    assert found["lines[0].net_weight"] == "244.94"


def test_pallets_that_hold_cartons_are_not_the_packages() -> None:
    page = Paper()
    page.put(40, 60, "Total Packages: 12 PLTS (860 CTNS)")
    assert values(KIND, page.view())["packages"] == "860"


def test_a_last_row_of_sums_is_no_line_of_goods_and_is_not_added_to_the_others() -> None:
    page = paper()
    row(page, 201, (40, 320, 380, 440, 510), ("Sum", "100", "840.00", "960.00", "6.30"))
    found = values(KIND, page.view())
    assert found["packages"] == "100"
    assert found["gross_weight"] == "960"
    assert "lines[2].packages" not in found


def test_gross_abbreviated_to_gr_is_no_weight_in_grams() -> None:
    page = Paper()
    page.put(240, 30, "PACKING LIST", 13)
    row(page, 160, (40, 260, 380, 470), ("DESCRIPTION", "CTNS", "NETT WT", "GR. WT"))
    row(page, 175, (40, 260, 380, 470), ("LED floor lamp", "60", "540.00", "600.00"))
    row(page, 188, (40, 260, 380, 470), ("LED desk lamp", "40", "300.00", "360.00"))
    found = values(KIND, page.view())
    assert found["lines[0].gross_weight"] == "600"
    assert found["net_weight"] == "840"


def test_goods_told_in_paragraphs_under_a_row_of_sums_over_their_captions() -> None:
    page = Paper()
    page.put(40, 30, "Packing List", 15)
    page.put(40, 52, "to our invoice BLW-2026-0117 of 18 Feb 2026, No. PL-0117")
    sums = (("100 CTNS", "packages in all"), ("960.00 KGS", "weight, gross"), ("840.00 KGS", "weight, net"))
    for x, (value, caption) in zip((40, 200, 360), sums, strict=True):
        page.put(x, 90, value, 10)
        page.put(x, 102, caption, 7)
    goods = (
        ("LED floor lamp", "1-60", "60", "120", "600.00", "540.00"),
        ("LED desk lamp", "61-100", "40", "400", "360.00", "300.00"),
    )
    for y, (name, cartons, packages, count, gross, net) in zip((130, 175), goods, strict=True):
        page.put(40, y, name)
        page.put(54, y + 11, f"Cartons no. {cartons} - {packages} packages containing {count} pcs")
        page.put(54, y + 22, f"gross {gross} KGS, nett {net} KGS")
    found = values(KIND, page.view())
    assert found["invoice_number"] == "BLW-2026-0117"
    assert found["number"] == "PL-0117"
    assert found["date"] == "2026-02-18"
    assert (found["packages"], found["gross_weight"], found["net_weight"]) == ("100", "960", "840")
    assert found["lines[0].description"] == "LED floor lamp"
    assert (found["lines[1].packages"], found["lines[1].quantity"], found["lines[1].unit"]) == ("40", "400", "PCS")
    assert (found["lines[1].gross_weight"], found["lines[1].net_weight"]) == ("360", "300")
