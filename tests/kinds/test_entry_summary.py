"""Entry summaries drawn box by box: captions decide, not block numbers."""

from __future__ import annotations

from evidence.kinds.base import Found
from evidence.kinds.entry_summary import extract
from evidence.layout.view import View
from tests.layout.paper import Paper

COLUMNS = (30.0, 70.0, 190.0, 270.0, 350.0, 420.0, 490.0, 580.0)
HEADS = (
    ("27.", "Line No."),
    ("29.", "A. HTSUS No.", "B. ADA/CVD No."),
    ("30.", "A. Grossweight", "B. Manifest Qty."),
    ("31.", "Net Quantity in", "HTSUS Units"),
    ("32.", "A. Entered Value", "B. CHGS", "C. Relationship"),
    ("33.", "A. HTSUS Rate", "B. ADA/CVD Rate"),
    ("34.", "Duty and I.R. Tax", "Dollars Cents"),
)


def boxed(paper: Paper, y: float, *boxes: tuple[float, float, str, str]) -> None:
    """A row of ruled boxes: left, right, caption in small print, value under it."""
    for left, right, caption, value in boxes:
        paper.cell(left, y, right, y + 24)
        paper.put(left + 2, y + 2, caption, 6)
        if value:
            paper.put(left + 6, y + 11, value, 9)


def heading(paper: Paper, *, entry: str = "ABC-1234567-6", importer: str = "12-345678900") -> None:
    """Title and the first blocks of the older edition."""
    paper.put(60, 20, "ENTRY SUMMARY", 13)
    boxed(paper, 40, (250, 380, "1. Filer Code/Entry No.", entry), (380, 480, "2. Entry Type", "01 ABI/A"),
          (480, 580, "3. Summary Date", "03/12/2026"))  # fmt: skip
    boxed(paper, 64, (250, 330, "4. Surety No.", "891"), (330, 400, "5. Bond Type", "8"),
          (400, 480, "6. Port Code", "2704"), (480, 580, "7. Entry Date", "03/05/2026"))  # fmt: skip
    boxed(paper, 88, (30, 200, "8. Importing Carrier", "PACIFIC LINE 7"), (200, 300, "9. Mode of Transport", "11"),
          (300, 430, "10. Country of Origin", "CN"), (430, 580, "11. Import Date", "03/03/2026"))  # fmt: skip
    boxed(paper, 112, (30, 200, "21. Location of Goods/G.O. No.", "W123"), (200, 390, "22. Consignee No.", "SAME"),
          (390, 580, "23. Importer No.", importer))  # fmt: skip
    paper.cell(30, 136, 305, 196)
    paper.cell(305, 136, 580, 196)
    for x, number, words in (
        (30, "25.", "Ultimate Consignee Name and Address"),
        (305, "26.", "Importer of Record Name and Address"),
    ):
        paper.put(x + 2, 138, f"{number} {words}", 6)
        paper.put(x + 6, 148, "Harbor City Imports, Inc.", 9)
        paper.put(x + 6, 160, "120 State Street", 9)
        paper.put(x + 2, 174, "City", 6)
        paper.put(x + 120, 174, "State", 6)
        paper.put(x + 180, 174, "Zip", 6)
        paper.put(x + 6, 183, "Long Beach", 9)
        paper.put(x + 122, 183, "CA", 9)
        paper.put(x + 182, 183, "90802", 9)


def table(paper: Paper, *rows: tuple[str, ...], top: float = 200.0, low: float = 420.0) -> None:
    """The line table with its stacked captions; every row is a printed line, a text for each column."""
    for i, words in enumerate(HEADS):
        for k, text in enumerate(words):
            paper.put(COLUMNS[i] + 2, top + 2 + 8 * k, text, 6)
    paper.rule(COLUMNS[0], top, COLUMNS[-1], top)
    paper.rule(COLUMNS[0], top + 36, COLUMNS[-1], top + 36)
    paper.rule(COLUMNS[0], low, COLUMNS[-1], low)
    for x in COLUMNS:
        paper.rule(x, top, x, low)
    for n, row in enumerate(rows):
        for i, text in enumerate(row):
            if text:
                paper.put(COLUMNS[i] + 4, top + 42 + 12 * n, text, 9)


def footer(paper: Paper, ticked: str = "obtained") -> None:
    """Fee box, totals beside CBP's own figures, declaration."""
    paper.cell(30, 424, 200, 484)
    paper.put(32, 426, "Other Fee Summary for Block 39", 6)
    paper.put(34, 438, "499 MPF 33.58")
    paper.put(34, 450, "501 HMF 12.50")
    boxed(paper, 424, (200, 310, "35. Total Entered Value", "$ 10,000"))
    boxed(paper, 448, (310, 440, "B. Ascertained Duty", "9,999.99"), (440, 580, "37. Duty", "250.00"))
    boxed(paper, 472, (310, 440, "D. Ascertained Other", ""), (440, 580, "39. Other", "46.08"))
    boxed(paper, 496, (310, 440, "E. Ascertained Total", "8,888.88"), (440, 580, "40. Total", "296.08"))
    clause = "obtained pursuant to a purchase or agreement to purchase and that"
    for y, words in ((540, f"was {clause}"), (552, f"was not {clause}")):
        paper.put(34, y, "[X]" if words.startswith(f"was {ticked}") else "[ ]", 8)
        paper.put(50, y, words, 7)


GOODS = (
    ("001", "SEATS WITH WOODEN FRAMES", "", "", "", "", ""),
    ("", "9403.60.8081", "1,250 KG", "500 NO", "10,000", "2.5%", "250.00"),
    ("", "", "60 CTN", "", "C550", "", ""),
)


def read(paper: Paper) -> dict[str, Found]:
    return {f.field: f for f in extract(paper.view())}


def whole(**choices: str) -> Paper:
    paper = Paper()
    heading(paper, **choices)
    table(paper, *GOODS)
    footer(paper)
    return paper


def test_the_boxes_of_the_older_edition_are_read_by_their_captions() -> None:
    found = read(whole())
    values = {name: found[name].value for name in found}
    assert values["entry_number"] == "ABC-1234567-6"
    assert values["entry_type"] == "01"
    assert values["bond_type"] == "8"
    assert values["surety_number"] == "891"
    assert values["entry_date"] == "2026-03-05"
    assert values["importing_carrier"] == "PACIFIC LINE 7"
    assert values["country_of_origin"] == "CN"
    assert values["consignee_number"] == "SAME"
    assert values["importer_number"] == "12-345678900"


def test_a_party_named_like_a_caption_keeps_its_name_and_street() -> None:
    found = read(whole())
    assert found["importer.name"].value == "Harbor City Imports, Inc."
    assert found["importer.address"].value == "120 State Street, Long Beach, CA 90802"
    assert found["consignee.name"].printed == "Harbor City Imports, Inc."


def test_cbps_own_figures_are_never_the_importers_totals() -> None:
    found = read(whole())
    assert found["duty"].value == "250.00"
    assert found["other_fees"].value == "46.08"
    assert found["total"].value == "296.08"
    assert found["total_entered_value"].value == "10000.00"
    assert (found["mpf"].value, found["hmf"].value) == ("33.58", "12.50")


def test_a_line_is_read_from_its_columns() -> None:
    found = read(whole())
    line = {name.removeprefix("lines[0]."): f.value for name, f in found.items() if name.startswith("lines[0].")}
    assert line == {
        "description": "SEATS WITH WOODEN FRAMES",
        "hts": "9403.60.8081",
        "gross_weight": "1250",
        "manifest_quantity": "60",
        "net_quantity": "500",
        "unit": "NO",
        "entered_value": "10000.00",
        "charges": "550.00",
        "duty_rate": "2.5",
        "duty": "250.00",
    }


def test_stacked_tariff_numbers_are_rows_of_one_line_and_their_duties_are_summed() -> None:
    paper = Paper()
    heading(paper)
    table(
        paper,
        ("001", "SEATS WITH WOODEN FRAMES", "", "", "", "", ""),
        ("", "9903.88.03", "", "", "", "25%", "2,500.00"),
        ("", "9403.60.8081", "1,250 KG", "500 NO", "10,000", "FREE", "0.00"),
        ("", "499 Merchandise Processing Fee", "", "", "", ".3464%", "34.64"),
        ("002", "LAMPS", "", "", "", "", ""),
        ("", "9405.21.6010", "80 KG", "40 NO", "1,000", "6%", "60.00"),
    )
    found = read(paper)
    assert found["lines[0].tariffs[0].hts"].value == "9903.88.03"
    assert found["lines[0].tariffs[1].hts"].value == "9403.60.8081"
    assert found["lines[0].tariffs[1].rate"].value == "FREE"
    assert (found["lines[0].duty"].value, found["lines[0].duty"].status) == ("2500.00", "derived")
    assert found["lines[0].entered_value"].value == "10000.00"
    assert found["lines[1].duty"].value == "60.00"
    assert "lines[2].hts" not in found


def test_the_declaration_says_whether_the_goods_were_purchased() -> None:
    assert read(whole())["purchased"].value == "Y"
    paper = Paper()
    footer(paper, ticked="not")
    assert read(paper)["purchased"].value == "N"


def test_a_required_box_without_content_is_told_as_empty_with_its_place() -> None:
    found = read(whole(importer=""))["importer_number"]
    assert (found.status, found.value, found.words) == ("empty", None, ())
    assert found.spot is not None
    assert found.spot[1][0] >= 385
    assert not [f for f in read(whole()).values() if f.status == "empty" and f.field == "importer_number"]


def test_a_misprinted_entry_number_is_repaired_only_by_its_check_digit() -> None:
    assert read(whole(entry="ABC-I234567-6"))["entry_number"].value == "ABC-1234567-6"
    assert read(whole(entry="ABC-I234567-7"))["entry_number"].value is None


def test_lines_go_on_over_a_continuation_sheet() -> None:
    first, second = whole(), Paper()
    second.put(30, 20, "ENTRY SUMMARY CONTINUATION SHEET", 11)
    table(
        second,
        ("002", "LAMPS", "", "", "", "", ""),
        ("", "9405.21.6010", "80 KG", "40 NO", "1,000", "6%", "60.00"),
        top=60,
    )
    found = {f.field: f for f in extract(View((first.page(1), second.page(2))))}
    assert found["lines[1].hts"].value == "9405.21.6010"
    assert {number for number, _ in found["lines[1].hts"].words} == {2}


def test_columns_are_found_without_a_single_ruling_line() -> None:
    paper = whole()
    paper.rules.clear()
    found = read(paper)
    assert found["lines[0].gross_weight"].value == "1250"
    assert found["lines[0].net_quantity"].value == "500"
    assert found["lines[0].entered_value"].value == "10000.00"
    assert found["lines[0].duty"].value == "250.00"
    assert found["importer_number"].value == "12-345678900"


def test_half_a_torn_amount_is_no_amount() -> None:
    paper = Paper(source="ocr")
    boxed(paper, 40, (30, 200, "37. Duty", "16 55?.92"), (200, 400, "40. Total", "16 , 556.92"))
    found = read(paper)
    assert "duty" not in found or found["duty"].value is None
    assert found["total"].value == "16556.92"


def test_where_line_numbers_were_not_recognised_goods_of_their_own_begin_a_line() -> None:
    paper = Paper(source="ocr")
    heading(paper)
    table(
        paper,
        ("001", "SEATS WITH WOODEN FRAMES", "", "", "", "", ""),
        ("", "9403.60.8081", "1,250 KG", "500 NO", "10,000", "FREE", "0.00"),
        ("", "LAMPS OF BRASS", "", "", "", "", ""),
        ("", "9405.21.6010", "80 KG", "40 NO", "1,000", "6%", "60.00"),
    )
    found = read(paper)
    assert found["lines[1].hts"].value == "9405.21.6010"
    assert found["lines[1].description"].value == "LAMPS OF BRASS"
    assert found["lines[0].duty"].value == "0.00"


def test_values_typed_half_over_their_captions_are_read() -> None:
    for drop in (4, 5):
        paper = Paper()
        paper.put(60, 20, "ENTRY SUMMARY", 13)
        boxes = (
            (250, 380, "1. Filer Code/Entry Number", "ABC-1234567-6"),
            (380, 480, "2. Entry Type", "01 ABI/A"),
            (480, 580, "7. Entry Date", "03/05/2026"),
        )
        for left, right, caption, value in boxes:
            paper.cell(left, 40, right, 64)
            paper.put(left + 2, 42, caption, 6)
            paper.put(left + 10, 40 + drop, value)
        values = {name: f.value for name, f in read(paper).items()}
        assert (values["entry_number"], values["entry_type"]) == ("ABC-1234567-6", "01")
        assert values["entry_date"] == "2026-03-05"


def oldest() -> Paper:
    """The edition of 1992: other numbers, other places, a bond number instead of a surety's."""
    paper = Paper()
    paper.put(60, 20, "ENTRY SUMMARY", 13)
    boxed(paper, 40, (250, 340, "1. Entry No.", "ABC-1234567-6"), (340, 420, "2. Entry Type Code", "01 ABI/A"),
          (420, 580, "3. Entry Summary Date", "03/12/2004"))  # fmt: skip
    boxed(paper, 64, (250, 340, "4. Entry Date", "03/05/2004"), (340, 420, "5. Port Code", "2704"))
    boxed(paper, 88, (250, 340, "6. Bond No.", "891"), (340, 420, "7. Bond Type Code", "8"))
    paper.cell(30, 112, 305, 172)
    paper.put(32, 114, "11. Importer of Record Name and Address", 6)
    paper.lines(36, 124, "Harbor City Imports, Inc.", "120 State Street", "Long Beach, CA 90802")
    boxed(paper, 112, (305, 450, "12. Importer No.", "12-345678900"), (450, 580, "13. Exporting Country", "CN"))
    boxed(paper, 500, (310, 440, "B. Ascertained Duty", "9,999.99"), (440, 580, "37. Duty", "250.00"))
    boxed(paper, 524, (310, 440, "E. Ascertained Total", "8,888.88"), (440, 580, "40. Total", "296.08"))
    boxed(paper, 620, (30, 580, "41. Signature of Declarant, Title, and Date", "Ada Maria Holm, Attorney-in-Fact"))
    return paper


def test_the_oldest_edition_is_read_with_its_own_required_boxes() -> None:
    values = {name: f.value for name, f in read(oldest()).items()}
    assert (values["entry_number"], values["bond_type"], values["surety_number"]) == ("ABC-1234567-6", "8", "891")
    assert (values["summary_date"], values["entry_date"]) == ("2004-03-12", "2004-03-05")
    assert values["importer.address"] == "120 State Street, Long Beach, CA 90802"
    assert (values["duty"], values["total"]) == ("250.00", "296.08")
    assert values["declarant.name"] == "Ada Maria Holm"
    assert not [f for f in read(oldest()).values() if f.status == "empty"]


def test_a_continuation_sheet_stacks_tariffs_a_case_and_fees_on_one_line() -> None:
    paper = Paper()
    paper.put(60, 20, "ENTRY SUMMARY CONTINUATION SHEET", 12)
    table(
        paper,
        ("002", "LAMPS OF BRASS", "", "", "", "", ""),
        ("", "9903.01.25", "", "", "", "10%", "100.00"),
        ("", "9903.88.03", "", "", "", "25%", "250.00"),
        ("", "9405.21.6010", "80 KG", "40 NO", "1,000", "6%", "60.00"),
        ("", "A-570-123-001", "", "", "", "12.5%", "125.00"),
        ("", "", "4 CTN", "", "C120", "", ""),
        ("", "", "", "", "NOT RELATED", "", ""),
        ("", "499 Merchandise Processing Fee", "", "", "", "0.3464%", "3.46"),
        ("", "501 Harbor Maintenance Fee", "", "", "", "0.125%", "1.25"),
        top=70,
    )
    values = {name: f.value for name, f in read(paper).items()}
    assert [values[f"lines[0].tariffs[{n}].hts"] for n in range(3)] == ["9903.01.25", "9903.88.03", "9405.21.6010"]
    assert [values[f"lines[0].tariffs[{n}].duty"] for n in range(3)] == ["100.00", "250.00", "60.00"]
    assert (values["lines[0].adcvd_case"], values["lines[0].adcvd_amount"]) == ("A-570-123-001", "125.00")
    assert (values["lines[0].duty"], values["lines[0].entered_value"]) == ("410.00", "1000.00")
    assert (values["lines[0].relationship"], values["lines[0].charges"]) == ("N", "120.00")
    assert "lines[1].hts" not in values


def test_a_blank_form_says_nothing() -> None:
    paper = Paper()
    paper.put(60, 20, "ENTRY SUMMARY", 13)
    boxed(paper, 40, (250, 380, "1. Filer Code/Entry No.", ""), (380, 480, "2. Entry Type", ""))
    boxed(paper, 64, (250, 330, "4. Surety No.", ""), (330, 400, "5. Bond Type", ""), (480, 580, "7. Entry Date", ""))
    table(paper)
    assert read(paper) == {}


def test_a_line_that_closes_a_row_of_boxes_carries_no_values_for_the_captions_under_it() -> None:
    paper = Paper()
    paper.put(247, 33, "ENTRY SUMMARY", 12)
    rows = (
        (54, ((32, "1. Filer Code/Entry Number", "ABC-1234567-6"), (236, "3. Summary Date", "01/14/2026"),
              (440, "6. Port Code", "1703"))),
        (80, ((32, "8. Importing Carrier", "AZURE GATE"), (242, "9. Mode of Transport", "11"),
              (474, "11. Import Date", "01/09/2026"))),
        (106, ((32, "12. B/L or AWB Number", "KILLYAN55678436"), (220, "13. Manufacturer ID", ""),
               (479, "15. Export Date", "12/11/2025"))),
        (132, ((32, "16. I.T. Number", ""), (142, "17. I.T. Date", ""), (452, "20. U.S. Port of Unlading", "1703"))),
    )  # fmt: skip
    for y, boxes in rows:
        for x, caption, value in boxes:
            paper.put(x, y, caption, 5)
            paper.put(x + 40, y + 13, value, 9)
        paper.rule(30, y + 23, 585, y + 23)
    found = read(paper)
    assert found["importing_carrier"].value == "AZURE GATE"
    assert found["bl_number"].value == "KILLYAN55678436"
    assert found["import_date"].value == "2026-01-09"
    assert found["us_port"].value == "1703"
    assert "it_number" not in found or found["it_number"].value is None
