"""Transport and agency papers whose captions stand under the goods, in rows of a grid or in other words."""

from __future__ import annotations

from evidence.classify.scoring import Stream, sightings
from evidence.kinds import (
    air_waybill,
    bill_of_lading,
    certificate_of_origin,
    entry_release,
    letter_of_credit,
    power_of_attorney,
)
from tests.kinds.trade_reading import row, values
from tests.layout.paper import Paper


def test_captions_with_a_colon_under_the_goods_are_no_goods() -> None:
    paper = Paper()
    paper.put(200, 20, "AIR WAYBILL", 14)
    row(paper, 60, (36, 101, 201, 457), ("Marks", "No. of Pieces", "Cargo Description", "Gross Weight"))
    row(paper, 74, (36, 101, 201, 457), ("N/M", "45 CTNS", "STEEL HINGES", "812.50 KG"))
    row(paper, 92, (36, 251), ("Executed on (date) :", "21/08/2024"))
    paper.put(36, 105, "Airport of Departure and Requested Routing : Frankfurt")
    row(paper, 118, (36, 251), ("Airport of Destination :", "Los Angeles"))
    found = values(air_waybill.KIND, paper.view())
    assert (found["port_of_loading"], found["port_of_discharge"]) == ("Frankfurt", "Los Angeles")
    assert found["on_board_date"] == "2024-08-21"


def test_a_waybill_beside_its_master_is_the_house() -> None:
    paper = Paper()
    paper.put(200, 20, "AIR WAYBILL", 14)
    row(paper, 60, (36, 150), ("AWB:", "PLV25050188"))
    row(paper, 74, (36, 150), ("MAWB No.:", "160-1234 5675"))
    found = values(air_waybill.KIND, paper.view())
    assert (found["number"], found["master_number"]) == ("PLV25050188", "160-12345675")


def test_the_airlines_number_of_a_paper_whose_own_is_unread_is_only_the_masters() -> None:
    paper = Paper()
    paper.put(200, 20, "HOUSE AIR WAYBILL", 14)
    row(paper, 74, (36, 150), ("MAWB No.:", "160-1234 5675"))
    found = values(air_waybill.KIND, paper.view())
    assert "number" not in found
    assert found["master_number"] == "160-12345675"


def test_an_address_at_a_caption_of_its_own_below_the_party_is_the_partys() -> None:
    paper = Paper()
    paper.put(200, 20, "BILL OF LADING", 14)
    row(paper, 60, (36, 200), ("CONSIGNOR", "Suzhou Bailu Hardware Co., Ltd."))
    row(paper, 76, (36, 200), ("ADDRESS", "18 Gongye Road, Mudu, Suzhou 215101, China"))
    row(paper, 92, (36, 200), ("CONSIGNEE", "Cedar Hollow Hardware LLC"))
    row(paper, 108, (36, 200), ("ADDRESS", "310 Quarry Road, Akron, OH 44310"))
    for y in (56, 72, 88, 104):
        paper.cell(33, y, 190, y + 16)
        paper.cell(190, y, 560, y + 16)
    found = values(bill_of_lading.KIND, paper.view())
    assert found["shipper.address"] == "18 Gongye Road, Mudu, Suzhou 215101, China"
    assert found["consignee.address"] == "310 Quarry Road, Akron, OH 44310"


def test_the_expected_departure_is_the_day_on_board_only_where_the_bill_was_issued_then() -> None:
    for issued, told in (("17 FEB 2024", "2024-02-17"), ("19 FEB 2024", None)):
        paper = Paper()
        paper.put(200, 20, "BILL OF LADING", 14)
        row(paper, 60, (36, 150), ("ETD:", "17 FEB 2024"))
        row(paper, 74, (36, 150), ("Date of Issue:", issued))
        assert values(bill_of_lading.KIND, paper.view()).get("on_board_date") == told


def test_the_words_of_a_caption_are_no_load() -> None:
    paper = Paper()
    paper.put(200, 20, "BILL OF LADING", 14)
    row(paper, 60, (36, 150), ("FCL/LCL:", "LCL"))
    assert values(bill_of_lading.KIND, paper.view())["load_type"] == "LCL"


def test_a_strip_of_captions_over_values_is_no_table_of_goods() -> None:
    paper = Paper()
    paper.put(200, 20, "CERTIFICATE OF ORIGIN", 14)
    heads = ("Certificate No.", "Date of Issue", "Packages", "Destination Country", "Country of Origin")
    row(paper, 60, (32, 138, 245, 352, 459), heads)
    row(paper, 74, (32, 138, 245, 352, 459), ("CO-7404789", "2026/01/29", "728 CARTONS", "GERMANY", "TAIWAN"))
    found = values(certificate_of_origin.KIND, paper.view())
    assert (found["number"], found["date"], found["country_of_origin"]) == ("CO-7404789", "2026-01-29", "TW")


def test_a_credit_tells_its_amount_in_a_sentence_with_a_sign() -> None:
    paper = Paper()
    paper.put(200, 20, "LETTER OF CREDIT", 14)
    paper.put(36, 60, "Up to an aggregate amount of US$21,830.56.")
    found = values(letter_of_credit.KIND, paper.view())
    assert (found["amount"], found["currency"]) == ("21830.56", "USD")


def test_a_later_sentence_tells_where_the_grantor_was_formed() -> None:
    paper = Paper()
    paper.put(180, 20, "CUSTOMS POWER OF ATTORNEY", 14)
    paper.put(36, 60, "The undersigned, Cedar Hollow Hardware LLC, located at 310 Quarry Road, Akron, OH 44310,")
    paper.put(36, 72, "authorizes Plover Customs Brokers Inc. to act as its agent in customs matters. Importer number:")
    paper.put(36, 84, "84-2810522. The undersigned is a limited liability company organized in Ohio.")
    found = values(power_of_attorney.KIND, paper.view())
    assert found["state"] == "Ohio"


def test_quantity_and_unit_under_one_head_make_a_table_of_two_columns() -> None:
    paper = Paper()
    paper.put(200, 20, "CERTIFICATE OF ORIGIN", 14)
    row(paper, 60, (36, 500), ("Product", "Q'ty Unit"))
    row(paper, 76, (36, 500), ("Ruled Notebook B5", "3,840 pcs"))
    paper.put(36, 88, "Tariff No.: 4820.10.2060")
    row(paper, 104, (36, 500), ("Ball Point Pen", "920 pcs"))
    paper.put(36, 116, "Tariff No.: 9608.10.0000")
    found = values(certificate_of_origin.KIND, paper.view())
    assert (found["lines[0].description"], found["lines[0].quantity"]) == ("Ruled Notebook B5", "3840")
    assert (found["lines[1].hts"], found["lines[1].unit"]) == ("9608.10.0000", "PCS")


def test_a_print_out_of_an_entry_tells_its_importer_at_captions_of_its_own() -> None:
    paper = Paper()
    paper.put(200, 20, "ENTRY RELEASE", 14)
    paper.put(36, 60, "IMPORTER OF RECORD")
    row(paper, 74, (40, 130), ("COMPANY NAME:", "Cedar Hollow Hardware LLC"))
    row(paper, 88, (40, 130), ("ADDRESS:", "310 Quarry Road, Akron, OH 44310"))
    row(paper, 110, (36, 130), ("ENTRY NO.", "ABC-1234567-8"))
    found = values(entry_release.KIND, paper.view())
    assert found["importer.name"] == "Cedar Hollow Hardware LLC"
    assert found["importer.address"] == "310 Quarry Road, Akron, OH 44310"


def test_a_title_over_two_lines_beside_a_letterhead_is_one_title() -> None:
    paper = Paper()
    paper.lines(36, 30, "Suzhou Bailu Hardware Co., Ltd.", "18 Gongye Road, Mudu,", "Suzhou 215101,", "China", pitch=12)
    paper.put(380, 26, "DECLARATION OF", 18)
    paper.put(380, 46, "ORIGIN", 18)
    row(paper, 100, (36, 150), ("No.:", "CN381126541"))
    row(paper, 114, (36, 150), ("Packages:", "56 CARTONS"))
    (sheet,) = paper.view().sheets
    found = sightings(Stream(sheet), (certificate_of_origin.KIND,))
    assert any(s.phrase.title and s.phrase.text == "Declaration of Origin" for s in found)
