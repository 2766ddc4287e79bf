"""Letters: paragraphs, tables, headers, boxes and notes in the order and columns a person sees."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.shared import Inches
from PIL import Image

from evidence.read.faults import PageFaultError
from evidence.read.native import docx
from evidence.read.native.docx_numbers import formed
from evidence.read.native.file import NativeFile
from tests.read.native_files import PAGES, PIXELS, apart, changed, invoice_letter, letter, put, shown, texts, words

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def opened(folder: Path, data: bytes) -> NativeFile:
    return docx.opened(put(folder, data), PAGES, PIXELS)


def put_in(document: Document, inner: str) -> None:
    document.add_paragraph()._p.append(parse_xml(f"<w:r {W}><w:t>before </w:t></w:r>"))
    for node in parse_xml(f"<w:p {W}>{inner}</w:p>"):
        document.paragraphs[-1]._p.append(node)


def test_an_invoice_stands_in_paragraphs_and_columns(tmp_path: Path) -> None:
    file = opened(tmp_path, letter(invoice_letter))
    lines = shown(file)
    assert lines[:4] == [
        "COMMERCIAL INVOICE",
        "Invoice No.: AR-2026-0417 Date: 2026-03-05",
        "Seller: Buyer:",
        "Amber Reach Trading Limited Copper Hollow Imports LLC",
    ]
    assert "2 Hand trowel 3000 PCS 1.25 3,750.00" in lines
    assert apart(file)


def test_words_know_their_paragraph(tmp_path: Path) -> None:
    lines = {w.text: w.line for w in words(opened(tmp_path, letter(invoice_letter)))}
    assert (lines["COMMERCIAL"], lines["AR-2026-0417"], lines["Seller:"], lines["Buyer:"]) == (1, 2, 3, 4)


def test_a_table_with_lines_has_them_and_one_for_layout_has_none(tmp_path: Path) -> None:
    def fill(document: Document, style: str | None) -> None:
        table = document.add_table(2, 2, style=style)
        for cell in table.columns[0].cells:
            cell.text = "word"

    assert opened(tmp_path, letter(lambda d: fill(d, "Table Grid"))).layer(1).rules
    assert not opened(tmp_path, letter(lambda d: fill(d, None))).layer(1).rules


def test_ruling_lines_run_between_the_rows_and_touch_no_word(tmp_path: Path) -> None:
    layer = opened(tmp_path, letter(invoice_letter)).layer(1)
    for rule in layer.rules:
        for word in layer.words:
            across = min(rule.x1, word.box.x1) - max(rule.x0, word.box.x0)
            down = min(rule.bottom, word.box.bottom) - max(rule.top, word.box.top)
            assert across <= 0 or down <= 0, word.text


def test_merged_cells_keep_columns_apart(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        table = document.add_table(3, 3, style="Table Grid")
        for i, cell in enumerate(c for row in table.rows for c in row.cells):
            cell.text = f"cell{i}"
        table.cell(0, 0).merge(table.cell(0, 1))
        table.cell(1, 2).merge(table.cell(2, 2))

    file = opened(tmp_path, letter(fill))
    left = {w.text: w.box.x0 for w in words(file)}
    assert left["cell2"] == left["cell5"] == left["cell8"]
    assert left["cell4"] == left["cell7"]
    assert apart(file)


def test_insertions_are_read_and_deletions_told(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        put_in(
            document,
            "<w:ins><w:r><w:t>new </w:t></w:r></w:ins><w:del><w:r><w:delText>old price</w:delText></w:r></w:del>",
        )

    file = opened(tmp_path, letter(fill))
    assert texts(file) == ["before", "new"]
    (told,) = file.problems
    assert (told.code, told.reason.startswith("2 words")) == ("tracked-changes", True)


def test_hidden_text_is_told_and_not_read(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        put_in(document, "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret terms here</w:t></w:r>")

    file = opened(tmp_path, letter(fill))
    assert texts(file) == ["before"]
    assert [p.code for p in file.problems] == ["hidden-elements"]


def test_headers_footers_and_boxes_are_read_once_and_page_numbers_are_not(tmp_path: Path) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>in the box</w:t></w:r></w:p></w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

    def fill(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "Amber Reach Trading Limited"
        footer = document.sections[0].footer.paragraphs[0]
        footer.text = "Page "
        for kind in ("begin", "separate", "end"):
            footer._p.append(parse_xml(f'<w:r {W}><w:fldChar w:fldCharType="{kind}"/></w:r>'))
            inner = {"begin": "<w:instrText> PAGE </w:instrText>", "separate": "<w:t>17</w:t>"}.get(kind)
            if inner:
                footer._p.append(parse_xml(f"<w:r {W}>{inner}</w:r>"))
        run = parse_xml(
            f"<w:r {W} {mc}><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice>"
            f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        )
        document.add_paragraph("text")._p.append(run)

    assert shown(opened(tmp_path, letter(fill))) == ["Amber Reach Trading Limited", "text", "in the box", "Page"]


def test_page_breaks_make_pages(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        document.add_paragraph("first").add_run().add_break(WD_BREAK.PAGE)
        document.add_paragraph("second")
        for _ in range(2):
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        document.add_paragraph("third")

    file = opened(tmp_path, letter(fill))
    assert [texts(file, n) for n in range(1, file.pages + 1)] == [["first"], ["second"], ["third"]]


def test_numbers_set_by_the_program_are_read(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        for text in ("Goods", "Price", "Delivery"):
            document.add_paragraph(text, style="List Number")

    assert shown(opened(tmp_path, letter(fill))) == ["1. Goods", "2. Price", "3. Delivery"]


@pytest.mark.parametrize(
    ("form", "printed"),
    [("upperRoman", "XIV"), ("lowerLetter", "n"), ("decimalZero", "14"), ("chineseCountingThousand", "十四")],
)
def test_list_numbers_have_their_form(form: str, printed: str) -> None:
    assert formed(14, form) == printed


def test_a_picture_of_a_paper_is_a_further_page_and_a_logo_is_none(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        document.add_paragraph("see the scan")
        for size in ((1000, 1400), (200, 80)):
            held = io.BytesIO()
            Image.new("L", size, 255).save(held, "PNG")
            held.seek(0)
            document.add_picture(held, Inches(2))

    file = opened(tmp_path, letter(fill))
    assert file.pages == 2
    assert file.layer(2).look
    assert file.raster(2, 72).shape == (1400, 1000)


def test_a_damaged_picture_is_a_lost_page_and_not_a_lost_letter(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        document.add_paragraph("see the scan")
        held = io.BytesIO()
        Image.new("L", (1000, 1400), 255).save(held, "PNG")
        held.seek(0)
        document.add_picture(held)

    file = opened(tmp_path, changed(letter(fill), "word/media/image1.png", lambda png: png[:12]))
    assert texts(file, 1) == ["see", "the", "scan"]
    with pytest.raises(PageFaultError) as fault:
        file.layer(2)
    assert (fault.value.code, "image1.png" in fault.value.reason) == ("corrupt", True)


def test_a_document_type_is_refused(tmp_path: Path) -> None:
    def attack(text: bytes) -> bytes:
        head, _, rest = text.partition(b"?>")
        return head + b'?><!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + rest.replace(b"a word", b"&e;", 1)

    data = changed(letter(lambda d: d.add_paragraph("a word")), "word/document.xml", attack)
    with pytest.raises(PageFaultError) as fault:
        opened(tmp_path, data)
    assert fault.value.code == "forbidden"


def test_embedded_files_are_told(tmp_path: Path) -> None:
    held = io.BytesIO(letter(lambda d: d.add_paragraph("a word")))
    with zipfile.ZipFile(held, "a") as archive:
        archive.writestr("word/embeddings/sheet1.xlsx", b"x")
    (told,) = opened(tmp_path, held.getvalue()).problems
    assert told.code == "embedded"
