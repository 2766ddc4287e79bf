from __future__ import annotations

from evidence.kinds.bill_of_lading import KIND
from tests.kinds.trade_reading import boxed, read, row, values
from tests.layout.paper import Paper


def form(slope: float = 0.0, source: str = "text") -> Paper:
    paper = Paper(slope=slope, source=source, size=8)
    paper.put(320, 20, "HOUSE BILL OF LADING", 13)
    boxed(
        paper, (30, 40, 300, 95), "Shipper/Exporter (Complete Name and Address)", "BAYOU LANTERN WORKS CO., LTD.",
        "NO. 16 FERRY LANE, BEILUN DISTRICT", "NINGBO 315800, CHINA",
    )  # fmt: skip
    boxed(paper, (300, 40, 440, 68), "Booking No.", "BKG7782210")
    boxed(paper, (440, 40, 580, 68), "B/L No.", "QHLNGB2602417")
    boxed(paper, (300, 68, 580, 95), "Export References", "MBL NO. ONEYNB6612345")
    boxed(
        paper, (30, 95, 300, 150), "Consignee (Complete Name and Address)", "JUNIPER RIDGE LIGHTING LLC",
        "77 ELM STREET, SUITE 4", "DAYTON, OH 45402, USA",
    )  # fmt: skip
    boxed(
        paper, (300, 95, 580, 150), "Forwarding Agent - References", "QUAY HOPPER LOGISTICS INC.", "FMC OTI NO. 029911N"
    )
    boxed(paper, (30, 150, 300, 200), "Notify Party (Complete Name and Address)", "SAME AS CONSIGNEE")
    boxed(
        paper, (300, 150, 580, 200), "For delivery of goods please apply to", "QUAY HOPPER LOGISTICS INC.", "CARSON, CA"
    )
    boxed(paper, (30, 200, 165, 226), "Pre-carriage by")
    boxed(paper, (165, 200, 300, 226), "Place of Receipt", "NINGBO, CHINA")
    boxed(paper, (300, 200, 440, 226), "Port of Discharge", "LONG BEACH, CA")
    boxed(paper, (440, 200, 580, 226), "Place of Delivery", "DAYTON, OH")
    boxed(paper, (30, 226, 165, 252), "Ocean Vessel / Voyage No.", "AMBER PLOVER / 026E")
    boxed(paper, (165, 226, 300, 252), "Port of Loading", "NINGBO, CHINA")
    boxed(paper, (300, 226, 440, 252), "Type of Move", "CY/CY")
    boxed(paper, (440, 226, 580, 252), "Freight Payable at", "DESTINATION")
    xs = (34, 170, 240, 420, 510)
    heads = ("Container No. / Seal No.", "No. of Pkgs", "Description of Goods", "Gross Weight", "Measurement")
    paper.rule(30, 268, 580, 268)
    for x in (30, 166, 236, 416, 506, 580):
        paper.rule(x, 252, x, 420)
    row(paper, 256, xs, heads)
    row(paper, 274, xs, ("CSQU3054383", "100 CTNS", "1X40HQ CONTAINER STC:", "960.00 KGS", "6.300 CBM"))
    row(paper, 285, (34, 240), ("/QH0099123", "100 CARTONS LED LAMPS"))
    row(paper, 296, (34, 240), ("MARKS: N/M", "FREIGHT COLLECT"))
    paper.put(240, 320, "SHIPPED ON BOARD 24-FEB-2026")
    paper.rule(30, 420, 580, 420)
    boxed(paper, (30, 420, 300, 450), "Total Number of Packages (in words)", "SAY ONE HUNDRED (100) CARTONS ONLY")
    boxed(paper, (300, 420, 580, 450), "Place and Date of Issue", "NINGBO, CHINA 25-FEB-2026")
    paper.put(300, 470, "QUAY HOPPER LOGISTICS INC. as agent for the carrier")
    return paper


def test_a_boxed_house_bill_gives_parties_voyage_ports_and_goods() -> None:
    found = values(KIND, form().view())
    assert found["number"] == "QHLNGB2602417"
    assert found["level"] == "house"
    assert found["shipper.name"] == "BAYOU LANTERN WORKS CO., LTD."
    assert found["shipper.address"] == "NO. 16 FERRY LANE, BEILUN DISTRICT, NINGBO 315800, CHINA"
    assert found["consignee.name"] == "JUNIPER RIDGE LIGHTING LLC"
    assert found["consignee.country"] == "US"
    assert found["notify.name"] == "SAME AS CONSIGNEE"
    assert found["vessel"] == "AMBER PLOVER"
    assert found["voyage"] == "026E"
    assert found["port_of_loading"] == "NINGBO, CHINA"
    assert found["port_of_discharge"] == "LONG BEACH, CA"
    assert found["place_of_delivery"] == "DAYTON, OH"
    assert found["containers[0]"] == "CSQU3054383"
    assert found["seals[0]"] == "QH0099123"
    assert found["packages"] == "100"
    assert found["package_unit"] == "CTN"
    assert found["gross_weight"] == "960"
    assert found["volume"] == "6.3"
    assert found["on_board_date"] == "2026-02-24"
    assert found["freight_terms"] == "COLLECT"
    assert found["load_type"] == "FCL"
    assert found["master_number"] == "ONEYNB6612345"


def test_the_same_bill_scanned_askew_reads_the_same() -> None:
    straight = values(KIND, form().view())
    for slope in (-0.03, 0.03):
        askew = values(KIND, form(slope, "ocr").view())
        assert {k: v for k, v in askew.items() if v != straight.get(k)} == {}
        assert set(straight) == set(askew)


def test_the_count_inside_a_container_is_the_count_of_packages() -> None:
    paper = Paper()
    row(paper, 100, (40, 200, 300, 420), ("Container No.", "No. of Pkgs", "Description of Goods", "Gross Weight"))
    row(paper, 115, (40, 200, 300, 420), ("CSQU3054383", "1x40HQ", "S.T.C. 860 CTNS OF GLASSWARE", "12,400.5 KGS"))
    found = values(KIND, paper.view())
    assert found["packages"] == "860"
    assert found["package_unit"] == "CTN"
    assert found["gross_weight"] == "12400.5"


def test_a_master_bill_says_so_and_its_carrier_code_stands_before_its_number() -> None:
    paper = Paper()
    paper.put(200, 30, "MASTER BILL OF LADING", 13)
    paper.put(40, 80, "B/L No.: ZQXU61234567")
    paper.put(40, 100, "Laden on board: March 3, 2026")
    found = read(KIND, paper.view())
    assert found["level"].value == "master"
    assert found["scac"].value == "ZQXU"
    assert found["on_board_date"].value == "2026-03-03"


def test_a_date_of_issue_is_no_day_on_board() -> None:
    paper = Paper()
    paper.put(40, 80, "Date of Issue: March 3, 2026")
    assert "on_board_date" not in values(KIND, paper.view())


def test_labels_with_slips_of_recognition_are_found() -> None:
    paper = Paper(source="ocr")
    row(paper, 100, (40, 250), ("Port of Loadlng", "Port of Dlscharge"))
    row(paper, 112, (40, 250), ("QINGDAO", "SAVANNAH"))
    found = values(KIND, paper.view())
    assert found["port_of_loading"] == "QINGDAO"
    assert found["port_of_discharge"] == "SAVANNAH"


def test_of_two_options_of_freight_the_ticked_one_counts_and_none_where_none_is_ticked() -> None:
    def bill(*marks: tuple[float, str]) -> Paper:
        page = Paper()
        page.put(40, 30, "BILL OF LADING", 13)
        for x, word in ((40, "FREIGHT"), (110, "PREPAID"), (200, "COLLECT"), *marks):
            page.put(x, 100, word)
        return page

    assert values(KIND, bill((189, "X")).view())["freight_terms"] == "COLLECT"
    assert values(KIND, bill((99, "X")).view())["freight_terms"] == "PREPAID"
    assert "freight_terms" not in values(KIND, bill().view())


def test_captions_in_brackets_under_their_values_swap_neither_parties_nor_ports() -> None:
    page = Paper()
    page.put(380, 30, "House Bill Of Lading", 13)
    left = (
        ("HQLT24457041", "(house bill number)"),
        ("Ningbo", "(loaded at)"),
        ("Houston, TX", "(to be discharged at)"),
    )
    for y, (value, caption) in zip((60, 82, 104), left, strict=True):
        page.put(40, y, value)
        page.rule(40, y + 10.5, 220, y + 10.5)
        page.put(40, y + 12, caption, 6)
    right = (
        ("Bayou Lantern Works Co., Ltd.", "No. 16 Ferry Lane, Ningbo, China", "(shipper)"),
        ("Juniper Ridge Lighting LLC", "77 Elm Street, Dayton, OH 45402", "(consigned to the order of)"),
    )
    for y, (name, address, caption) in zip((60, 100), right, strict=True):
        page.lines(300, y, name, address, pitch=11)
        page.rule(300, y + 21.5, 560, y + 21.5)
        page.put(300, y + 23, caption, 6)
    found = values(KIND, page.view())
    assert found["number"] == "HQLT24457041"
    assert (found["port_of_loading"], found["port_of_discharge"]) == ("Ningbo", "Houston, TX")
    assert found["shipper.name"] == "Bayou Lantern Works Co., Ltd."
    assert found["consignee.name"] == "Juniper Ridge Lighting LLC"
    assert found["consignee.address"] == "77 Elm Street, Dayton, OH 45402"


def test_boxes_in_a_row_under_the_goods_are_captions_and_pieces_count_packages() -> None:
    paper = Paper()
    paper.put(34, 42, "HOUSE BILL OF LADING", 12)
    for x, head, value in ((36, "Marks", "N/M"), (160, "Pieces", "153 CTN"), (227, "Description of goods", "Chairs"),
                           (450, "Gross weight", "3,811.70 kg"), (530, "Volume", "28.468 CBM")):  # fmt: skip
        paper.put(x, 326, head, 7)
        paper.put(x, 345, value)
    for x, head, value in ((38, "Container / Seal numbers", "YVUU9783914 / B62382031"),
                           (306, "Laden on board", "23MAR2025"), (442, "Ocean freight", "COLLECT")):  # fmt: skip
        paper.put(x, 380, head, 7)
        paper.put(x, 390, value)
    found = values(KIND, paper.view())
    assert found["freight_terms"] == "COLLECT"
    assert found["on_board_date"] == "2025-03-23"
    assert found["packages"] == "153"
    assert found["package_unit"] == "CTN"
