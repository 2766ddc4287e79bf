"""The same papers as PDF files, through the real reader, sorted and read: they say what their placed words say."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont
from reportlab.pdfgen.canvas import Canvas

from evidence.classify import documents
from evidence.kinds import kind_named
from evidence.kinds.extract import facts
from tests.kinds.test_agreements import payer, service
from tests.kinds.test_export_declaration import grid
from tests.kinds.test_money_papers import freight
from tests.kinds.test_origin_and_orders import certificate, order, proforma
from tests.kinds.test_transport_papers import airway, arrival, delivery
from tests.kinds.trade_reading import values
from tests.layout.paper import Paper
from tests.read.support import Desk


def drawn(paper: Paper, font: str = "Helvetica") -> bytes:
    """The paper as a PDF: every word in its box, every rule as a line."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(612, 792), invariant=1)
    for word in paper.words:
        text = canvas.beginText(word.box.x0, 792 - word.box.bottom + 0.2 * word.box.height)
        text.setFont(font, word.box.height)
        text.setHorizScale(100 * word.box.width / pdfmetrics.stringWidth(word.text, font, word.box.height))
        text.textOut(word.text)
        canvas.drawText(text)
    for box in paper.rules:
        canvas.rect(box.x0, 792 - box.bottom, box.width, box.height, stroke=0, fill=1)
    canvas.save()
    return buffer.getvalue()


def said(tmp_path: Path, paper: Paper, font: str = "Helvetica") -> tuple[str, dict[str, str | None]]:
    """Kind and values of the paper as a file."""
    with Desk(tmp_path) as desk:
        reading = desk.read("paper.pdf", drawn(paper, font))
    (document,) = documents([reading])[0]
    return document.kind, {f.field: f.value for f in facts(document, [reading])}


@pytest.mark.parametrize(
    ("kind", "paper"),
    [
        ("air_waybill", airway()),
        ("arrival_notice", arrival()),
        ("delivery_receipt", delivery()),
        ("certificate_of_origin", certificate()),
        ("purchase_order", order()),
        ("proforma_invoice", proforma()),
        ("freight_invoice", freight()),
        ("ior_agreement", service()),
        ("payment_agency_agreement", payer()),
    ],
)
def test_a_file_says_what_its_words_say(tmp_path: Path, kind: str, paper: Paper) -> None:
    found, fields = said(tmp_path, paper)
    assert found == kind
    assert fields == values(kind_named(kind), paper.view())


def chinese_font() -> str | None:
    """A TrueType font of this machine with Chinese characters that can be embedded, registered; None without one."""
    listed = subprocess.run(["fc-list", ":lang=zh", "file"], capture_output=True, text=True, check=False).stdout
    for path in (line.rstrip(": \n") for line in listed.splitlines()):
        try:
            pdfmetrics.registerFont(TTFont("Chinese", path))
        except (TTFError, OSError):
            continue
        return "Chinese"
    return None


def test_the_chinese_declaration_as_a_file(tmp_path: Path) -> None:
    font = chinese_font()
    if font is None:
        pytest.skip("no TrueType font with Chinese characters")
    kind, fields = said(tmp_path, grid(True), font)
    assert kind == "export_declaration"
    assert fields["exporter.uscc"] == "91330206MA2AG38N04"
    assert (fields["export_date"], fields["total"], fields["packages"]) == ("2025-03-06", "7060.00", "860")
