"""Papers as other offices set them: no opening formula, an address in the foot, names broken at the end of a line."""

from __future__ import annotations

from evidence.kinds.air_waybill import KIND as AIR
from evidence.kinds.arrival_notice import KIND as ARRIVAL
from evidence.kinds.bill_of_lading import KIND as BILL
from evidence.kinds.freight_invoice import KIND as FREIGHT
from evidence.kinds.ior_agreement import KIND as IOR
from evidence.kinds.power_of_attorney import KIND as POWER
from tests.kinds.trade_reading import row, values
from tests.layout.paper import Paper


def test_a_power_without_an_opening_formula_names_its_grantor_before_the_verb() -> None:
    paper = Paper(size=8)
    paper.put(180, 30, "Power of Attorney for Customs Brokerage", 13)
    said = (
        "Lantern Wood Imports LLC (the “Grantor”), a limited liability company of the State of Tennessee,",
        "with offices at 168 Hickory Way Suite 940, Springcrest, TN 37726, federal tax number 36-9665794, appoints",
        "Linden Customs Brokers LLC, of 104 Copper Place, Redmere, NY 13705 (the “Broker”), as its attorney.",
    )
    paper.lines(36, 60, *said)
    paper.put(36, 110, "Signed and dated 10/12/2023.")
    found = values(POWER, paper.view())
    assert (found["grantor.name"], found["grantor_number"]) == ("Lantern Wood Imports LLC", "36-9665794")
    assert (found["grantor_type"], found["state"]) == ("llc", "Tennessee")
    assert (found["agent.name"], found["effective_date"]) == ("Linden Customs Brokers LLC", "2023-10-12")


def test_a_title_above_the_parties_of_an_agreement_is_no_party() -> None:
    paper = Paper(size=8)
    paper.put(140, 40, "IMPORTER OF RECORD SERVICE AGREEMENT", 13)
    said = (
        "Dolmera Foods S.r.l., of Via Monte 67, 19838 Prato, Italy (the “Principal”) and Birch Loom Foods Inc.,",
        "of 96 Orchard Drive, Springworth, SC 29474 (the “Agent”) agree as follows with effect from 1/22/2025.",
    )
    paper.lines(50, 70, *said)
    found = values(IOR, paper.view())
    assert (found["principal.name"], found["agent.name"]) == ("Dolmera Foods S.r.l.", "Birch Loom Foods Inc.")
    assert found["date"] == "2025-01-22"


def test_an_issuer_at_the_head_has_its_address_from_the_foot() -> None:
    paper = Paper()
    paper.put(42, 40, "Quartz Freight Forwarding Inc.", 13)
    paper.put(470, 66, "Freight Invoice", 13)
    row(paper, 100, (45, 214), ("Invoice To", "Solar Leaf Foods Inc."))
    row(paper, 118, (45, 214), ("Street Address:", "16 Otter Drive, Foxgate, PA 17910"))
    row(paper, 150, (45, 214), ("Invoice Number:", "AR393435"))
    row(paper, 200, (310, 480), ("Amount Due:", "$ 3,017.00"))
    paper.lines(42, 700, "Quartz Freight Forwarding Inc.", "178 Hickory Avenue,", "Coldhaven, SC 29031")
    found = values(FREIGHT, paper.view())
    assert found["issuer.address"] == "178 Hickory Avenue, Coldhaven, SC 29031"
    assert found["payer.name"] == "Solar Leaf Foods Inc."


def test_a_name_that_breaks_off_goes_on_to_its_legal_form_on_the_next_line() -> None:
    paper = Paper()
    paper.put(200, 30, "BILL OF LADING", 14)
    row(paper, 60, (30, 130), ("B/L No.:", "RLSR771671"))
    paper.put(306, 60, "Consignee: OTTER WING")
    paper.lines(306, 72, "CASEGOODS LLC, 11654 EMBER AVENUE", "SUITE 850, ROCKHOLM, TN 37737")
    found = values(BILL, paper.view())
    assert found["consignee.name"] == "OTTER WING CASEGOODS LLC"
    assert found["consignee.address"] == "11654 EMBER AVENUE SUITE 850, ROCKHOLM, TN 37737"


def test_same_as_consignee_gives_way_to_the_party_printed_and_a_port_is_no_shipper() -> None:
    paper = Paper()
    paper.put(200, 30, "ARRIVAL NOTICE", 14)
    paper.put(40, 60, "Shipped From: Cat Lai")
    paper.put(300, 60, "Notify Party: SAME AS CONSIGNEE")
    paper.put(300, 90, "Notify Address")
    paper.lines(300, 102, "Pacific Fork Living Inc.", "15614 Polar Street", "Whiteworth, FL 32879")
    found = values(ARRIVAL, paper.view())
    assert found["notify.name"] == "Pacific Fork Living Inc." and "shipper.name" not in found


def test_captions_and_values_that_take_turns_are_no_row_of_captions() -> None:
    paper = Paper()
    paper.put(200, 30, "AIR WAYBILL", 14)
    row(paper, 80, (33, 151, 301, 418), ("AWB", "909-34308912", "Origin Airport", "Shanghai Pudong"))
    row(paper, 97, (33, 151, 301, 418), ("Airport of Destination", "Los Angeles", "To (IATA)", "LAX"))
    row(paper, 114, (33, 151), ("Charges:", "COLLECT"))
    found = values(AIR, paper.view())
    assert (found["port_of_loading"], found["port_of_discharge"]) == ("Shanghai Pudong", "Los Angeles")
    assert found["freight_terms"] == "COLLECT"
