from __future__ import annotations

from evidence.layout.labels import Lexicon
from evidence.layout.tables import Table, find_tables
from evidence.layout.view import View
from tests.layout.paper import Paper, typed

COLUMNS = Lexicon(
    {
        "item": ["Item", "No."],
        "marks": ["Marks & Nos.", "Marks"],
        "description": ["Description of Goods", "Description", "Commodity", "品名"],
        "quantity": ["Quantity", "Qty", "Q'ty", "数量"],
        "unit": ["Unit"],
        "unit_price": ["Unit Price", "Price", "单价"],
        "amount": ["Amount", "Total Amount", "金额"],
    }
)
STOPS = Lexicon({"total": ["Total", "Grand Total"], "subtotal": ["Subtotal"], "terms": ["Terms of Payment"]})


def tables(view: View) -> tuple[Table, ...]:
    return find_tables(view, COLUMNS, STOPS, anchors=("amount", "quantity"), needed=("description",))


def grid(view: View) -> list[dict[str, str]]:
    return [{k: run.text for k, run in row.cells.items()} for t in tables(view) for row in t.rows]


def test_an_open_table_with_wrapped_descriptions_gives_one_row_per_line_item() -> None:
    paper = Paper()
    for x, head in (
        (50, "Item"),
        (90, "Description of Goods"),
        (330, "Quantity"),
        (410, "Unit Price"),
        (500, "Amount"),
    ):
        paper.put(x, 200, head)
    paper.put(52, 215, "1")
    paper.lines(90, 215, "Brass table lamp, model BL-20, with", "linen shade 230 V")
    paper.put(330, 215, "1,200 PCS")
    paper.put(412, 215, "USD 4.50")
    paper.put(498, 215, "5,400.00")
    paper.put(52, 239, "2")
    paper.put(90, 239, "Glass globe lamp 40 cm")
    paper.put(336, 239, "300 PCS")
    paper.put(412, 239, "USD 9.00")
    paper.put(498, 239, "2,700.00")
    paper.put(90, 256, "TOTAL:")
    paper.put(498, 256, "8,100.00")
    rows = grid(paper.view())
    assert rows == [
        {
            "item": "1",
            "description": "Brass table lamp, model BL-20, with linen shade 230 V",
            "quantity": "1,200 PCS",
            "unit_price": "USD 4.50",
            "amount": "5,400.00",
        },
        {
            "item": "2",
            "description": "Glass globe lamp 40 cm",
            "quantity": "300 PCS",
            "unit_price": "USD 9.00",
            "amount": "2,700.00",
        },
    ]


def test_a_header_over_two_lines_and_in_two_languages_is_one_header() -> None:
    paper = Paper()
    paper.put(60, 200, "Commodity")
    paper.put(300, 200, "Q'ty")
    paper.put(380, 200, "Unit")
    paper.put(470, 200, "Amount")
    paper.put(60, 211, "品名")
    paper.put(300, 211, "数量")
    paper.put(380, 211, "Price")
    paper.put(470, 211, "(USD)")
    paper.put(60, 226, "Steel flange DN50")
    paper.put(300, 226, "40 SETS")
    paper.put(380, 226, "12.00")
    paper.put(470, 226, "480.00")
    paper.put(60, 243, "Total")
    paper.put(470, 243, "480.00")
    rows = grid(paper.view())
    assert rows == [
        {"description": "Steel flange DN50", "quantity": "40 SETS", "unit_price": "12.00", "amount": "480.00"}
    ]


def test_a_ruled_table_with_values_in_the_middle_of_tall_rows() -> None:
    paper = Paper()
    edges = (50, 300, 380, 460, 560)
    for y in (200, 216, 260, 304):
        paper.rule(50, y, 560, y)
    for x in edges:
        paper.rule(x, 200, x, 304)
    for x, head in zip(edges, ("Description", "Qty", "Price", "Amount"), strict=False):
        paper.put(x + 4, 204, head)
    for top, name, figures in (
        (216, "Oak chair", ("10", "20.00", "200.00")),
        (260, "Oak stool", ("5", "9.00", "45.00")),
    ):
        paper.lines(54, top + 4, name, "oiled, packed in pairs", "carton 60 x 40 cm")
        for x, figure in zip(edges[1:], figures, strict=False):
            paper.put(x + 10, top + 16, figure)
    rows = grid(paper.view())
    assert [r["description"] for r in rows] == [
        "Oak chair oiled, packed in pairs carton 60 x 40 cm",
        "Oak stool oiled, packed in pairs carton 60 x 40 cm",
    ]
    assert [r["amount"] for r in rows] == ["200.00", "45.00"]


def test_a_table_continues_under_a_repeated_header_on_the_next_page() -> None:
    pages = []
    for number in (1, 2):
        paper = Paper()
        for x, head in ((60, "Description"), (300, "Quantity"), (470, "Amount")):
            paper.put(x, 60, head)
        paper.put(60, 75, f"Lamp of page {number}")
        paper.put(300, 75, "4 PCS")
        paper.put(470, 75, "80.00")
        pages.append(paper.page(number))
    rows = grid(View(tuple(pages)))
    assert [r["description"] for r in rows] == ["Lamp of page 1", "Lamp of page 2"]


def test_plain_text_tables_are_read_too() -> None:
    view = typed(
        "Description            Qty       Price     Amount\n"
        "Brass lamp             100 PCS   4.00      400.00\n"
        "Linen shade, large     50 PCS    2.00      100.00\n"
        "Total                                      500.00"
    )
    rows = grid(view)
    assert [r["amount"] for r in rows] == ["400.00", "100.00"]
    assert rows[1]["description"] == "Linen shade, large"


def test_a_sentence_with_the_words_of_a_header_is_no_table() -> None:
    paper = Paper()
    paper.put(
        50, 200, "The description, the quantity and the price of the goods are those of the amount agreed in the order"
    )
    assert tables(paper.view()) == ()


def test_a_skewed_table_keeps_its_rows_apart() -> None:
    for slope in (-0.03, 0.03):
        paper = Paper(slope=slope, source="ocr")
        for x, head in ((50, "Description"), (330, "Quantity"), (410, "Unit Price"), (500, "Amount")):
            paper.put(x, 200, head)
        for i in range(8):
            paper.put(50, 216 + 13 * i, f"Lamp model {i} with a shade")
            paper.put(330, 216 + 13 * i, f"{i + 1} PCS")
            paper.put(412, 216 + 13 * i, "4.50")
            paper.put(500, 216 + 13 * i, f"{(i + 1) * 4.5:.2f}")
        rows = grid(paper.view())
        assert len(rows) == 8
        assert rows[7] == {
            "description": "Lamp model 7 with a shade",
            "quantity": "8 PCS",
            "unit_price": "4.50",
            "amount": "36.00",
        }
