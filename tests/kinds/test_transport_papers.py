"""Air waybills, arrival notices and delivery receipts, each in two manners."""

from __future__ import annotations

from evidence.kinds import air_waybill, arrival_notice, delivery_receipt
from tests.kinds.trade_reading import boxed, row, values
from tests.layout.paper import Paper, typed


def airway() -> Paper:
    paper = Paper(size=8)
    row(paper, 20, (30, 70, 110), ("160", "PVG", "12345675"))
    paper.put(480, 20, "160-12345675", 10)
    boxed(
        paper, (30, 36, 300, 96), "Shipper's Name and Address", "Suzhou Bailu Hardware Co., Ltd.",
        "18 Gongye Road, Mudu", "Suzhou, China",
    )  # fmt: skip
    boxed(paper, (300, 36, 580, 96), "Issued by", "Harrier Air Cargo Ltd.")
    paper.put(400, 80, "Air Waybill", 12)
    boxed(
        paper, (30, 96, 300, 150), "Consignee's Name and Address", "Cedar Hollow Hardware LLC", "310 Quarry Road",
        "Akron, OH 44310, USA",
    )  # fmt: skip
    boxed(paper, (30, 150, 300, 180), "Issuing Carrier's Agent Name and City", "Plover Forwarding, Shanghai")
    boxed(paper, (30, 180, 165, 210), "Agent's IATA Code", "08-1 2345/6789")
    boxed(paper, (165, 180, 300, 210), "Account No.", "77120")
    boxed(
        paper,
        (30, 210, 300, 240),
        "Airport of Departure (Addr. of First Carrier) and Requested Routing",
        "SHANGHAI PUDONG",
    )
    boxed(paper, (30, 240, 165, 270), "Airport of Destination", "CHICAGO")
    boxed(paper, (165, 240, 300, 270), "Requested Flight/Date", "HK8031 / 14 MAY 2025")
    boxed(paper, (300, 240, 400, 270), "Currency", "USD")
    boxed(paper, (30, 270, 580, 300), "Handling Information", "FREIGHT PREPAID  NOTIFY CONSIGNEE ON ARRIVAL")
    xs = (32, 100, 170, 240, 310, 400)
    heads = ("No. of Pieces RCP", "Gross Weight", "Rate Class", "Chargeable Weight", "Rate / Charge")
    row(paper, 306, xs, (*heads, "Nature and Quantity of Goods"))
    row(paper, 322, xs, ("64", "812.5 K", "Q", "840.0", "3.20", "STEEL HINGES"))
    paper.put(32, 420, "Executed on (date) 13 May 2025 at (place) SHANGHAI")
    return paper


def test_the_airlines_waybill_in_the_iata_form() -> None:
    found = values(air_waybill.KIND, airway().view())
    assert (found["number"], found["level"]) == ("160-12345675", "master")
    assert found["shipper.name"] == "Suzhou Bailu Hardware Co., Ltd."
    assert found["shipper.address"] == "18 Gongye Road, Mudu, Suzhou, China"
    assert found["consignee.name"] == "Cedar Hollow Hardware LLC"
    assert found["carrier.name"] == "Harrier Air Cargo Ltd."
    assert (found["port_of_loading"], found["port_of_discharge"]) == ("SHANGHAI PUDONG", "CHICAGO")
    assert (found["voyage"], found["on_board_date"]) == ("HK8031", "2025-05-14")
    assert (found["packages"], found["gross_weight"]) == ("64", "812.5")
    assert found["freight_terms"] == "PREPAID"


def test_a_forwarders_house_waybill_names_its_master() -> None:
    paper = Paper()
    paper.put(180, 25, "HOUSE AIR WAYBILL 航空运单", 13)
    row(paper, 50, (40, 130, 320, 410), ("HAWB No.:", "PLV-25050188", "MAWB No.:", "160-1234 5675"))
    boxed(paper, (40, 66, 300, 112), "Shipper 发货人", "Suzhou Bailu Hardware Co., Ltd.", "Suzhou, China")
    boxed(paper, (300, 66, 560, 112), "Consignee 收货人", "Cedar Hollow Hardware LLC", "Akron, OH 44310, USA")
    row(paper, 124, (40, 150, 320, 430), ("Departure Airport:", "PVG", "Destination Airport:", "ORD"))
    row(paper, 138, (40, 150, 320, 430), ("Flight No.:", "HK 8031", "ETA:", "15 May 2025"))
    row(paper, 152, (40, 150, 320, 430), ("Pieces:", "64", "Gross Weight:", "812.5 KGS"))
    paper.put(40, 166, "Freight Collect")
    found = values(air_waybill.KIND, paper.view())
    assert (found["number"], found["master_number"], found["level"]) == ("PLV-25050188", "160-12345675", "house")
    assert found["shipper.name"] == "Suzhou Bailu Hardware Co., Ltd."
    assert found["consignee.name"] == "Cedar Hollow Hardware LLC"
    assert (found["port_of_loading"], found["port_of_discharge"]) == ("PVG", "ORD")
    assert (found["voyage"], found["arrival_date"]) == ("HK8031", "2025-05-15")
    assert (found["packages"], found["gross_weight"], found["freight_terms"]) == ("64", "812.5", "COLLECT")


def test_a_waybill_number_that_fails_its_check_is_no_airlines() -> None:
    paper = airway()
    paper.words = [w for w in paper.words if "12345675" not in w.text]
    paper.put(480, 20, "160-12345676", 10)
    assert "number" not in values(air_waybill.KIND, paper.view())


def arrival() -> Paper:
    paper = Paper(size=8)
    paper.put(40, 22, "WIGEON OCEAN LINES INC.", 11)
    paper.put(40, 36, "88 Pier Street, Long Beach, CA 90802")
    paper.put(380, 24, "ARRIVAL NOTICE / FREIGHT INVOICE", 11)
    boxed(paper, (30, 56, 300, 100), "SHIPPER", "Bayou Lantern Works Co., Ltd.", "Ningbo, China")
    boxed(paper, (30, 100, 300, 144), "CONSIGNEE", "Juniper Ridge Lighting LLC", "77 Elm Street, Dayton, OH 45402")
    boxed(
        paper, (30, 144, 300, 188), "NOTIFY PARTY", "Bluebill Customs Brokers Inc.", "12 Dock Road, San Pedro, CA 90731"
    )
    boxed(paper, (300, 56, 440, 82), "OUR FILE NO.", "WOL-77120")
    boxed(paper, (440, 56, 580, 82), "MASTER B/L NO.", "EGLV142500012345")
    boxed(paper, (300, 82, 440, 108), "HOUSE B/L NO.", "WGNB25030441")
    boxed(paper, (440, 82, 580, 108), "IT NO.", "998877665")
    boxed(paper, (300, 108, 440, 134), "VESSEL / VOYAGE", "EASTERN DAWN / 026E")
    boxed(paper, (440, 108, 580, 134), "PORT OF LOADING", "NINGBO, CHINA")
    boxed(paper, (300, 134, 440, 160), "PORT OF DISCHARGE", "LONG BEACH, CA")
    boxed(paper, (440, 134, 580, 160), "ETA", "03/22/2025")
    boxed(paper, (300, 160, 440, 188), "LAST FREE DAY", "03/27/2025")
    boxed(paper, (440, 160, 580, 188), "FREIGHT LOCATION", "PIER T, Y258")
    xs = (32, 150, 230, 400, 490)
    row(
        paper,
        196,
        xs,
        ("Container No. / Seal No.", "No. of Pkgs", "Description of Goods", "Gross Weight", "Measurement"),
    )
    row(paper, 210, xs, ("MSKU1000090 / ML88123", "860 CTNS", "LED LAMPS", "12,854.80 KGS", "66.20 CBM"))
    paper.put(32, 250, "FREIGHT COLLECT")
    row(paper, 270, (32, 300), ("TOTAL DUE", "USD 1,845.00"))
    return paper


def test_an_arrival_notice_in_boxes() -> None:
    found = values(arrival_notice.KIND, arrival().view())
    assert (found["number"], found["master_number"]) == ("WGNB25030441", "EGLV142500012345")
    assert found["level"] == "house"
    assert found["shipper.name"] == "Bayou Lantern Works Co., Ltd."
    assert found["consignee.name"] == "Juniper Ridge Lighting LLC"
    assert found["notify.name"] == "Bluebill Customs Brokers Inc."
    assert found["carrier.name"] == "WIGEON OCEAN LINES INC."
    assert (found["vessel"], found["voyage"]) == ("EASTERN DAWN", "026E")
    assert (found["port_of_loading"], found["port_of_discharge"]) == ("NINGBO, CHINA", "LONG BEACH, CA")
    assert found["arrival_date"] == "2025-03-22"
    assert (found["packages"], found["package_unit"]) == ("860", "CTN")
    assert (found["gross_weight"], found["volume"]) == ("12854.8", "66.2")
    assert found["containers[0]"] == "MSKU1000090"
    assert found["freight_terms"] == "COLLECT"


def test_an_arrival_notice_as_a_letter() -> None:
    view = typed(
        "\n".join(
            (
                "                    NOTICE OF ARRIVAL",
                "",
                "Shipper:      Bayou Lantern Works Co., Ltd.",
                "Consignee:    Juniper Ridge Lighting LLC",
                "",
                "B/L No.: WGNB25030441          MBL No.: EGLV142500012345",
                "Vessel: EASTERN DAWN           Voyage: 026E",
                "POL: Ningbo                    POD: Long Beach",
                "Estimated Arrival: 22 March 2025",
                "Total Packages: 860 CTNS       Gross Weight: 12,854.80 KGS",
            )
        )
    )
    found = values(arrival_notice.KIND, view)
    assert (found["number"], found["master_number"]) == ("WGNB25030441", "EGLV142500012345")
    assert found["consignee.name"] == "Juniper Ridge Lighting LLC"
    assert (found["vessel"], found["voyage"], found["arrival_date"]) == ("EASTERN DAWN", "026E", "2025-03-22")
    assert (found["packages"], found["gross_weight"]) == ("860", "12854.8")


def delivery() -> Paper:
    paper = Paper(size=8)
    paper.put(220, 24, "DELIVERY RECEIPT", 14)
    row(paper, 50, (40, 110, 330, 420), ("D/O No.:", "DO-25-3307", "Delivery Date:", "March 29, 2025"))
    boxed(
        paper,
        (40, 66, 300, 116),
        "Deliver To",
        "Juniper Ridge Lighting LLC",
        "77 Elm Street, Suite 4",
        "Dayton, OH 45402",
    )
    boxed(paper, (300, 66, 560, 116), "Trucking Company", "Sandpiper Drayage LLC")
    row(paper, 126, (40, 130, 330, 420), ("Container No.:", "MSKU1000090", "Total Packages:", "860 CTNS"))
    row(paper, 140, (40, 130, 330, 420), ("Gross Weight:", "12,854.80 KGS", "MBL No.:", "EGLV142500012345"))
    paper.put(40, 170, "Received in good order and condition.")
    row(paper, 190, (40, 130, 330, 420), ("Received by:", "Paul Dunmore", "Driver:", "Sam Oakley"))
    return paper


def test_a_delivery_receipt() -> None:
    found = values(delivery_receipt.KIND, delivery().view())
    assert (found["number"], found["master_number"]) == ("DO-25-3307", "EGLV142500012345")
    assert found["delivery_date"] == "2025-03-29"
    assert found["deliver_to.name"] == "Juniper Ridge Lighting LLC"
    assert found["deliver_to.address"] == "77 Elm Street, Suite 4, Dayton, OH 45402"
    assert found["carrier.name"] == "Sandpiper Drayage LLC"
    assert found["received_by.name"] == "Paul Dunmore"
    assert (found["packages"], found["gross_weight"], found["containers[0]"]) == ("860", "12854.8", "MSKU1000090")


def test_a_bilingual_delivery_note() -> None:
    paper = Paper()
    paper.put(220, 24, "送货单 DELIVERY NOTE", 13)
    row(paper, 50, (40, 330), ("送货单号 Delivery No.: SH-250329", "送货日期 Delivery Date: 2025年3月29日"))
    paper.put(40, 66, "收货单位 Deliver To: Juniper Ridge Lighting LLC")
    paper.put(40, 80, "件数 Packages: 860 箱")
    paper.put(40, 100, "签收人 Received by: Paul Dunmore")
    found = values(delivery_receipt.KIND, paper.view())
    assert (found["number"], found["delivery_date"]) == ("SH-250329", "2025-03-29")
    assert found["deliver_to.name"] == "Juniper Ridge Lighting LLC"
    assert (found["packages"], found["received_by.name"]) == ("860", "Paul Dunmore")


def blank(paper: Paper, size: float) -> Paper:
    """A form with its captions, which are in small print, and nothing filled in."""
    paper.words = [w for w in paper.words if w.box.height < size]
    return paper


def test_a_blank_waybill_and_a_blank_notice_say_nothing() -> None:
    assert values(air_waybill.KIND, blank(airway(), 6).view()) == {}
    assert values(arrival_notice.KIND, blank(arrival(), 6).view()) == {}
    assert values(delivery_receipt.KIND, blank(delivery(), 6).view()) == {}


def test_a_letter_about_a_shipment_is_no_paper_of_it() -> None:
    paper = Paper()
    paper.lines(
        40, 60, "Dear Ms. Rowe,", "thank you for your call. The flight was late, and the arrival of the goods as well.",
        "We will send the delivery order and the air waybill as soon as the carrier lets us have them.", "Kind regards",
    )  # fmt: skip
    for kind in (air_waybill.KIND, arrival_notice.KIND, delivery_receipt.KIND):
        assert values(kind, paper.view()) == {}
