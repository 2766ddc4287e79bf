"""What a page must say before it needn't be drawn to know that every word of it is seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from evidence.read.layer import BLANK, Layer
from evidence.read.pdf import PdfFile
from tests.read.papers import pdf, written
from tests.read.support import Desk, texts

SEEN = b"BT /F2 12 Tf 20 150 Td (Net 45210) Tj ET "
SMALL_DRAWINGS = b"""<</Type/Font/Subtype/Type3/BaseFont/Foo/FontBBox[0 0 750 750]/FontMatrix[.001 0 0 .001 0 0]
/CharProcs<</a 5 0 R/b 6 0 R>>/Encoding<</Type/Encoding/Differences[97/a/b]>>/FirstChar 97/LastChar 98
/Widths[1000 1000]>>"""
NO_SUCH_LETTER = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 9 0 R/Encoding<</Differences[1/nonsense]>>>>"
MAP = b"begincmap 1 begincodespacerange <00> <ff> endcodespacerange\n1 beginbfchar\n<01> <0041>\nendbfchar\nendcmap"


def stream(data: bytes) -> bytes:
    return b"<</Length %d>>stream\n" % len(data) + data + b"\nendstream"


def layer(folder: Path, content: bytes) -> Layer:
    """The layer of a page with this content; F1 draws only its ``a``, F2 is plain, F3 has no letter for its ``A``."""
    objects = (
        b"<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[10 0 R]/D<</OFF[10 0 R]>>>>>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Properties<</x 10 0 R>>"
        b"/Font<</F1 7 0 R/F2 11 0 R/F3 8 0 R>>>>>>",
        stream(content),
        stream(b"1000 0 0 0 750 750 d1 0 0 750 750 re f"),
        stream(b"1000 0 0 0 750 750 d1"),
        SMALL_DRAWINGS,
        NO_SUCH_LETTER,
        stream(MAP),
        b"<</Type/OCG/Name(x)>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    body = b"".join(b"%d 0 obj\n%b\nendobj\n" % (i, held) for i, held in enumerate(objects, 1))
    (folder / "paper").write_bytes(b"%PDF-1.7\n" + body + b"trailer<</Size 12/Root 1 0 R>>\n%%EOF")
    file = PdfFile(folder / "paper", 10)
    try:
        return file.layer(1)
    finally:
        file.close()


@pytest.mark.parametrize(
    ("how", "content", "word"),
    [
        ("in white", b"1 g BT /F2 12 Tf 20 60 Td (Secret) Tj ET", "Secret"),
        ("in the colour of its ground", b".2 g 10 50 120 30 re f BT /F2 12 Tf 20 60 Td (Secret) Tj ET", "Secret"),
        ("beyond a clip", b"0 0 9 9 re W n BT /F2 12 Tf 20 60 Td (Secret) Tj ET", "Secret"),
        ("in a layer switched off", b"/OC /x BDC BT /F2 12 Tf 20 60 Td (Secret) Tj ET EMC", "Secret"),
        ("in small drawings that draw nothing", b"BT /F1 12 Tf 20 60 Td (bbbb) Tj ET", "bbbb"),
        ("in letters the font lacks", b"BT /F3 12 Tf 20 60 Td <01010101> Tj ET", "AAAA"),
        ("under strips of white", b"BT /F2 9 Tf 20 60 Td (Secret) Tj ET 1 g " + b"".join(
            b"15 %d 90 2.5 re f " % up for up in range(56, 72, 2)), "Secret"),
    ],
)  # fmt: skip
def test_a_word_is_told_that_is_written(tmp_path: Path, how: str, content: bytes, word: str) -> None:
    found = layer(tmp_path, SEEN + content)
    assert [w.text for w in found.words] == ["Net", "45210"], how
    assert [(u.word.text, u.why) for u in found.unseen] == [(word, BLANK)], how


def test_dark_print_on_a_light_ground_is_all_seen(tmp_path: Path) -> None:
    found = layer(tmp_path, SEEN + b".9 g 10 50 120 30 re f 0 g BT /F2 12 Tf 20 60 Td (Total) Tj ET")
    assert [w.text for w in found.words] == ["Net", "45210", "Total"]
    assert found.unseen == ()


def test_pictures_of_signatures_one_may_see_through_leave_the_reader_alive(desk: Desk) -> None:
    def signed(canvas: Canvas) -> None:
        written(canvas)
        for row in range(6):
            stroke = Image.new("RGBA", (547 + 30 * row, 308), (0, 0, 0, 0))
            stroke.paste((0, 0, 160, 255), (0, 150, 547, 158))
            canvas.drawImage(ImageReader(stroke), 60, 600 - 20 * row, 180, 100, mask="auto")

    reading = desk.read("signed", pdf(signed, pages=3))
    assert [p.code for p in reading.problems] == []
    assert all("12-3456789" in texts(page) for page in reading.pages)
