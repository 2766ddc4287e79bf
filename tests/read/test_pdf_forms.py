"""Forms and notes of PDFs written by hand: values without an appearance, notes, and forms that no reader here shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence.read.pdf import PdfFile

CONTENT = b"BT /F1 12 Tf 72 700 Td (Application for a customs bond) Tj ET"
NOTE = b"/Subtype/FreeText/Contents(Approved by Larkspur)/DA(/Helv 11 Tf 0 g)/Rect[72 400 300 420]"
FIELD = b"<</Type/Annot/Subtype/Widget/DA(/Helv 10 Tf 0 g)/P 3 0 R/F 4"


def built(objects: list[bytes]) -> bytes:
    """A PDF of numbered objects, the first its catalog."""
    out, offsets = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)


def form(extra: bytes = b"", catalog: bytes = b"", flags: bytes = b"") -> bytes:
    """A page with a filled-in text field, a choice and a note, none of which has an appearance of its own."""
    return built(
        [
            b"<</Type/Catalog/Pages 2 0 R%s/AcroForm<</Fields[5 0 R 6 0 R]/DR<</Font<</Helv 4 0 R>>>>"
            b"/DA(/Helv 10 Tf 0 g)%s>>>>" % (catalog, extra),
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 4 0 R>>>>/Contents 7 0 R"
            b"/Annots[5 0 R 6 0 R 8 0 R]%s>>" % flags,
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            FIELD + b"/FT/Tx/T(name)/V(Brightwater Garden Tools)/Rect[100 600 400 620]>>",
            FIELD + b"/FT/Ch/Ff 131072/T(kind)/Opt[(Single)(Continuous)]/V(Continuous)/Rect[100 560 300 580]>>",
            b"<</Length %d>>stream\n%s\nendstream" % (len(CONTENT), CONTENT),
            b"<</Type/Annot%s/P 3 0 R/F 4>>" % NOTE,
        ]
    )


def opened(tmp_path: Path, data: bytes) -> PdfFile:
    (tmp_path / "form").write_bytes(data)
    return PdfFile(tmp_path / "form", 100)


@pytest.mark.parametrize("extra", [b"", b"/NeedAppearances true"])
def test_values_that_are_not_drawn_are_read_where_they_would_stand(tmp_path: Path, extra: bytes) -> None:
    found = opened(tmp_path, form(extra)).layer(1)
    words = [w.text for w in found.words]
    assert words[5:9] == ["Brightwater", "Garden", "Tools", "Continuous"]
    value = found.words[5].box
    assert 100 <= value.x0 < 110
    assert 792 - 620 <= value.centre[1] <= 792 - 600


def test_a_note_written_on_the_page_is_read(tmp_path: Path) -> None:
    assert [w.text for w in opened(tmp_path, form()).layer(1).words][-3:] == ["Approved", "by", "Larkspur"]


def test_fields_on_a_turned_page_stand_where_they_are_displayed(tmp_path: Path) -> None:
    found = opened(tmp_path, form(flags=b"/Rotate 90")).layer(1)
    value = next(w for w in found.words if w.text == "Brightwater")
    assert {round(found.width), round(found.height)} == {612, 792}
    assert value.box.x0 >= 0
    assert value.box.x1 <= found.width
    assert value.box.bottom <= found.height


def test_a_form_whose_pages_only_its_maker_can_show_is_a_stated_problem(tmp_path: Path) -> None:
    dynamic = form(b"/XFA 4 0 R", b"/NeedsRendering true")
    assert [p.code for p in opened(tmp_path, dynamic).problems] == ["xfa"]
    assert opened(tmp_path, form()).problems == ()


def test_pages_in_a_nested_tree_are_counted_by_both_readers(tmp_path: Path) -> None:
    page = b"<</Type/Page/Parent 3 0 R/MediaBox[0 0 612 792]>>"
    nested = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 3>>",
        b"<</Type/Pages/Parent 2 0 R/Kids[4 0 R 5 0 R 6 0 R]/Count 3>>",
        page,
        page,
        page,
    ]
    assert opened(tmp_path, built(nested)).problems == ()
    stray = opened(tmp_path, built([*nested, page]))
    assert (stray.pages, stray.problems) == (3, ())


def test_a_tree_that_says_more_pages_than_it_has_is_a_stated_problem(tmp_path: Path) -> None:
    claims = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 4>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>",
    ]
    file = opened(tmp_path, built(claims))
    assert (file.pages == 1) != bool(file.problems)
