from __future__ import annotations

import re

from evidence.layout.blocks import block
from evidence.layout.captions import Captions
from evidence.layout.labels import Lexicon
from tests.layout.paper import Paper, typed

LABELS = {
    "number": ["Invoice No.", "Invoice Number", "发票号码"],
    "date": ["Date", "Invoice Date", "日期"],
    "seller": ["Seller", "Shipper", "Shipper/Exporter", "卖方"],
    "buyer": ["Buyer", "Consignee", "Sold To", "买方"],
    "bl": ["Bill of Lading No.", "B/L No."],
    "bill": ["Bill"],
    "port": ["Port of Loading"],
    "phone": ["Tel", "Phone"],
}


def captions(paper: Paper) -> Captions:
    return Captions(paper.view(), Lexicon(LABELS))


def text(found: Captions, key: str, pattern: str = ".") -> str | None:
    run = found.value(key, lambda t: re.fullmatch(pattern + "*", t) is not None)
    return None if run is None else run.text


def test_a_value_stands_behind_its_label_or_right_of_it_or_below_it() -> None:
    paper = Paper()
    paper.put(50, 50, "Invoice No.: ZX-4471")
    paper.put(300, 50, "Date")
    paper.put(400, 50, "5 March 2026")
    paper.put(50, 90, "B/L No.")
    paper.put(300, 90, "Port of Loading")
    paper.put(50, 103, "HLCU99887766")
    paper.put(300, 103, "Ningbo, China")
    found = captions(paper)
    assert text(found, "number") == "ZX-4471"
    assert text(found, "date") == "5 March 2026"
    assert text(found, "bl") == "HLCU99887766"
    assert text(found, "port") == "Ningbo, China"


def test_labels_in_boxed_cells_get_what_stands_in_their_cell() -> None:
    paper = Paper()
    paper.cell(40, 40, 300, 110)
    paper.cell(300, 40, 560, 75)
    paper.cell(300, 75, 560, 110)
    paper.put(43, 42, "1. Shipper/Exporter", 6)
    paper.lines(45, 52, "HARBOUR LANTERN CO., LTD.", "18 Quay Road", "Ningbo, China")
    paper.put(303, 42, "B/L No.", 6)
    paper.put(400, 58, "HLCU1234567")
    paper.put(303, 77, "Port of Loading", 6)
    paper.put(310, 92, "NINGBO")
    found = captions(paper)
    assert text(found, "bl") == "HLCU1234567"
    assert text(found, "port") == "NINGBO"
    run = block(found, found.of("seller")[0])
    assert run.texts == ("HARBOUR LANTERN CO., LTD.", "18 Quay Road", "Ningbo, China")


def test_the_longest_label_wins_and_a_label_ends_with_its_word() -> None:
    paper = Paper()
    paper.put(50, 50, "Bill of Lading No. HLCU1")
    paper.put(50, 70, "Commercial Invoice Notes")
    found = captions(paper)
    assert not found.of("bill")
    assert not found.of("number")
    assert text(found, "bl") == "HLCU1"


def test_a_skewed_scan_reads_like_a_straight_one() -> None:
    for slope in (-0.034, 0.0, 0.034):
        paper = Paper(slope=slope, source="ocr")
        paper.put(50, 50, "SELLER")
        paper.put(320, 50, "BUYER")
        paper.lines(50, 62, "Harbour Lantern Co., Ltd. and some more", "18 Quay Road, Ningbo, China")
        paper.lines(320, 62, "Prairie Lamp Imports LLC", "77 Elm Street", "Dayton, OH 45402")
        for i in range(6):
            paper.put(50, 200 + 13 * i, "A long line of quiet words that runs across the whole page from left to right")
        found = captions(paper)
        assert block(found, found.of("buyer")[0]).texts == (
            "Prairie Lamp Imports LLC",
            "77 Elm Street",
            "Dayton, OH 45402",
        )
        assert block(found, found.of("seller")[0]).texts[1] == "18 Quay Road, Ningbo, China"


def test_a_slip_of_recognition_in_a_long_label_is_tolerated_on_scans_only() -> None:
    for source, expected in (("ocr", "HLCU1"), ("text", None)):
        paper = Paper(source=source)
        paper.put(50, 50, "Bi1l of Ladlng No.: HLCU1")
        assert text(captions(paper), "bl") == expected


def test_two_languages_of_one_label_are_one_label() -> None:
    paper = Paper()
    paper.put(50, 50, "Seller / 卖方 : Harbour Lantern Co., Ltd.")
    paper.put(50, 80, "发票号码 Invoice No.:ZX-4471")
    found = captions(paper)
    assert block(found, found.of("seller")[0]).text == "Harbour Lantern Co., Ltd."
    assert text(found, "number") == "ZX-4471"


def test_a_value_is_never_another_label() -> None:
    paper = Paper()
    paper.put(50, 50, "Invoice No.")
    paper.put(200, 50, "Date")
    paper.put(200, 63, "5 March 2026")
    paper.put(50, 90, "Port of Loading")
    found = captions(paper)
    assert text(found, "number") is None
    assert text(found, "port") is None
    assert text(found, "date") == "5 March 2026"


def test_label_and_value_printed_without_a_space_are_cut_at_the_colon() -> None:
    paper = Paper()
    paper.put(50, 50, "Date:2026-03-05")
    run = captions(paper).value("date")
    assert run is not None
    assert run.text == "2026-03-05"
    assert run.words[0][1].box.x0 > 70


def test_columns_of_plain_text_are_told_apart_by_two_spaces() -> None:
    rows = ("Seller               Buyer", "Harbour Lantern Co   Prairie Lamp LLC", "18 Quay Road         77 Elm Street")
    view = typed("\n".join((*rows, "", "Thanks")))
    found = Captions(view, Lexicon(LABELS))
    assert block(found, found.of("seller")[0]).texts == ("Harbour Lantern Co", "18 Quay Road")
    assert block(found, found.of("buyer")[0]).texts == ("Prairie Lamp LLC", "77 Elm Street")


def test_a_block_goes_on_through_labels_of_its_own_and_ends_at_others() -> None:
    paper = Paper()
    paper.put(50, 50, "Buyer:")
    paper.lines(50, 62, "Prairie Lamp LLC", "77 Elm Street", "Tel: 555 0100", "Date: 5 March 2026")
    found = captions(paper)
    run = block(found, found.of("buyer")[0], inside={"phone"})
    assert run.texts == ("Prairie Lamp LLC", "77 Elm Street", "Tel: 555 0100")


def test_a_caption_in_small_print_under_a_line_names_what_is_written_on_the_line() -> None:
    paper = Paper()
    for x, value, caption in ((50, "ZX-4471", "(invoice no.)"), (300, "5 March 2026", "(date)")):
        paper.put(x, 50, value)
        paper.rule(x, 60.5, x + 150, 60.5)
        paper.put(x, 62, caption, 6)
    paper.put(50, 74, "HLCU99887766")
    paper.rule(50, 84.5, 200, 84.5)
    paper.put(50, 86, "(B/L No.)", 6)
    found = captions(paper)
    assert text(found, "number") == "ZX-4471"
    assert text(found, "date") == "5 March 2026"
    assert text(found, "bl") == "HLCU99887766"
