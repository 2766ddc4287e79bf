"""Web pages and mail bodies: what is seen, in blocks and tables; what is hidden is told."""

from __future__ import annotations

import io
import time
from base64 import b64encode
from pathlib import Path

import pytest
from PIL import Image

from evidence.read.faults import PageFaultError
from evidence.read.native import html_file
from evidence.read.native.file import NativeFile
from tests.read.native_files import PAGES, PIXELS, apart, put, shown, texts, words

ADVICE = """<html><head><title>no</title></head><body>
<h2>Outgoing Wire Transfer Advice</h2>
<p>Dear customer,<br>we have <b>debit</b>ed
your account.</p>
<table border="1"><tr><th>Value date<td>2026-03-05
<tr><th>Amount<td>USD 45,210.00
<tr><th>Beneficiary<td>Amber Reach Trading Limited<br>18 Quay Road</table>
</body></html>"""


def opened(folder: Path, text: str, encoding: str = "utf-8") -> NativeFile:
    return html_file.opened(put(folder, text.encode(encoding)), PAGES, PIXELS)


def test_blocks_stand_under_each_other_and_cells_beside(tmp_path: Path) -> None:
    file = opened(tmp_path, ADVICE)
    assert shown(file) == [
        "Outgoing Wire Transfer Advice",
        "Dear customer,",
        "we have debited your account.",
        "Value date 2026-03-05",
        "Amount USD 45,210.00",
        "Beneficiary Amber Reach Trading Limited",
        "18 Quay Road",
    ]
    assert apart(file)
    assert file.layer(1).rules


def test_each_word_knows_its_line_in_the_file(tmp_path: Path) -> None:
    lines = {w.text: w.line for w in words(opened(tmp_path, ADVICE))}
    assert (lines["Outgoing"], lines["debited"], lines["your"], lines["USD"]) == (2, 3, 4, 6)


def test_tables_for_layout_may_lie_in_each_other(tmp_path: Path) -> None:
    inner = "<table><tr><td>Amount</td><td>17.50</td></tr></table>"
    file = opened(tmp_path, f"<table><tr><td>{inner}</td><td>{inner.replace('17', '18')}</td></tr></table>")
    assert shown(file) == ["Amount 17.50 Amount 18.50"]
    assert not file.layer(1).rules


def test_spans_keep_columns_apart(tmp_path: Path) -> None:
    page = """<table border=1><tr><td rowspan=2>both rows<td colspan=2>two columns of some length
    <tr><td>left<td>right<tr><td>a<td>b<td>c</table>"""
    file = opened(tmp_path, page)
    left = {w.text: w.box.x0 for w in words(file)}
    assert left["left"] == left["two"] == left["b"]
    assert left["right"] == left["c"]
    assert apart(file)


@pytest.mark.parametrize(
    "hidden",
    [
        '<div style="display: none">pay 99 elsewhere</div>',
        "<p hidden>pay 99 elsewhere</p>",
        '<span style="font-size:0px">pay 99 elsewhere</span>',
        '<style>.x{display:none}</style><i class="a x">pay 99 elsewhere</i>',
        '<div style="display:none"><p>pay <b>99</b></p> elsewhere</div>',
        '<div style="opacity:0">pay 99 elsewhere</div>',
        '<div style="color:#fff">pay 99 elsewhere</div>',
        '<td style="background:white"><font color="#FFFFFF">pay 99 elsewhere</font></td>',
        '<div style="position:absolute; left:-9999px">pay 99 elsewhere</div>',
        '<div style="height:0; overflow:hidden">pay 99 elsewhere</div>',
    ],
)
def test_hidden_text_is_not_read_but_told(tmp_path: Path, hidden: str) -> None:
    file = opened(tmp_path, f"<body><p>seen</p>{hidden}<p>seen too</p>")
    assert texts(file) == ["seen", "seen", "too"]
    (told,) = file.problems
    assert (told.code, "3 hidden words" in told.reason, "pay 99" in told.reason) == ("hidden-elements", True, True)


@pytest.mark.parametrize(
    "shown",
    [
        '<p style="background:#1f4e79; color:white">pay 99 here</p>',
        '<table><tr bgcolor="navy"><th style="color:#fff">pay 99 here</th></tr></table>',
        '<div style="color:white"><p style="color:black">pay 99 here</p></div>',
        '<p style="opacity:0.8; line-height:0; margin-left:-40px; overflow:hidden">pay 99 here</p>',
        '<p style="background-color:white">pay 99 here</p>',
    ],
)
def test_white_letters_on_a_ground_and_letters_somewhat_faint_are_seen(tmp_path: Path, shown: str) -> None:
    file = opened(tmp_path, f"<body>{shown}")
    assert (texts(file), file.problems) == (["pay", "99", "here"], ())


def test_a_rule_for_small_screens_hides_nothing(tmp_path: Path) -> None:
    page = "<style>@media only screen { .m { display: none } }</style><p class=m>seen"
    assert texts(opened(tmp_path, page)) == ["seen"]


def test_scripts_styles_and_frames_are_no_text(tmp_path: Path) -> None:
    page = "<script>document.write('a')</script><style>p{}</style><iframe src=http://example.invalid>b</iframe><p>c"
    file = opened(tmp_path, page)
    assert texts(file) == ["c"]
    assert [p.code for p in file.problems] == ["elsewhere"]


def test_a_message_kept_as_it_was_typed_keeps_its_lines(tmp_path: Path) -> None:
    assert shown(opened(tmp_path, "<pre>:20:REF7701\n:32A:260305USD45210,00</pre>")) == [
        ":20:REF7701",
        ":32A:260305USD45210,00",
    ]


@pytest.mark.parametrize("page", ["<table><tr><td>" * 3000 + "end", "<div>" * 100_000 + "end", "<b>" * 5000 + "end"])
def test_a_nest_without_end_is_read_in_time(tmp_path: Path, page: str) -> None:
    began = time.process_time()
    assert texts(opened(tmp_path, page)) == ["end"]
    assert time.process_time() - began < 60


def test_a_page_without_text_is_blank(tmp_path: Path) -> None:
    with pytest.raises(PageFaultError) as fault:
        opened(tmp_path, "<html><body><img src=cid:1></body></html>")
    assert fault.value.code == "blank"


def test_umlauts_are_read_in_the_western_encoding(tmp_path: Path) -> None:
    assert texts(opened(tmp_path, "<p>Gruber und S\u00f6hne, K\u00f6ln, f\u00fcr Ger\u00e4t", "cp1252"))[2] == "Söhne,"


def packed(width: int, height: int) -> str:
    """A picture as it is written into a page."""
    held = io.BytesIO()
    Image.new("L", (width, height), 200).save(held, "PNG")
    return f'<img src="data:image/png;base64,{b64encode(held.getvalue()).decode()}">'


def test_a_picture_written_into_the_page_is_a_page_and_a_logo_is_told(tmp_path: Path) -> None:
    file = opened(tmp_path, f"<p>see below{packed(620, 800)}{packed(200, 60)}")
    assert (file.pages, file.layer(2).look) == (2, True)
    assert [(p.code, p.reason) for p in file.problems] == [("small-pictures", "1 small picture (2) not read")]


def test_a_picture_whose_letters_are_damaged_is_a_lost_page(tmp_path: Path) -> None:
    file = opened(tmp_path, '<p>see below<img src="data:image/png;base64,iVBORw0KGgo">')
    with pytest.raises(PageFaultError) as fault:
        file.layer(2)
    assert fault.value.code == "corrupt"


def test_what_would_have_to_be_fetched_is_told_and_what_the_mail_brings_along_is_not(tmp_path: Path) -> None:
    parts = '<img src="https://example.invalid/a.png"><iframe src="https://example.invalid/b"></iframe>'
    file = opened(tmp_path, f'<p>Invoice<img src="cid:x"><img src="https://example.invalid/dot" width="1">{parts}')
    assert [(p.code, p.reason) for p in file.problems] == [
        ("elsewhere", "pictures or frames that lie elsewhere are not fetched (2)")
    ]
