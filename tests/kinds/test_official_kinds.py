"""Official papers and their near neighbours told apart; blank forms that say nothing; one paper through the reader."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from evidence.classify import documents
from evidence.kinds import kind_named
from evidence.kinds.extract import facts
from evidence.kinds.forms import form_data
from evidence.layout.view import View
from evidence.records.sources import FileReading, Status
from tests.kinds import (
    test_bond_rider,
    test_duty_statement,
    test_entry_release,
    test_formation_record,
    test_hold_notice,
    test_identity_document,
    test_owner_declaration,
    test_security_filing,
    test_standing_papers,
    test_tax_return,
)
from tests.kinds.test_customs_bond import bond
from tests.kinds.test_entry_summary import whole
from tests.layout.paper import Paper, typed
from tests.read.support import Desk

FORMS = (
    "entry_summary", "entry_release", "security_filing", "owner_declaration", "customs_bond", "bond_rider",
    "importer_identity", "broker_license", "ctpat_certificate", "importer_status", "duty_statement",
    "identity_document", "formation_record", "tax_return", "hold_notice",
)  # fmt: skip


def kind_of(view: View) -> str:
    reading = FileReading("paper.pdf", "0" * 64, 1, "application/pdf", Status.READ, None, tuple(view.pages))
    return documents([reading])[0][0].kind


@pytest.mark.parametrize(
    ("view", "kind"),
    [
        (test_entry_release.blocks().view(), "entry_release"),
        (test_entry_release.header().view(), "entry_release"),
        (test_entry_release.blocks(fill=False).view(), "entry_release"),
        (whole().view(), "entry_summary"),
        (bond().view(), "customs_bond"),
        (typed(test_bond_rider.RENAMED), "bond_rider"),
        (typed(test_bond_rider.TRADING), "bond_rider"),
        (test_bond_rider.form().view(), "bond_rider"),
        (typed(test_security_filing.PRINT), "security_filing"),
        (test_security_filing.form().view(), "security_filing"),
        (test_owner_declaration.form().view(), "owner_declaration"),
        (typed(test_owner_declaration.LETTER), "owner_declaration"),
        (typed(test_standing_papers.LICENSE), "broker_license"),
        (typed(test_standing_papers.MEMBERSHIP), "ctpat_certificate"),
        (typed(test_standing_papers.QUERY), "importer_status"),
        (typed(test_duty_statement.STATEMENT), "duty_statement"),
        (test_identity_document.passport().view(), "identity_document"),
        (typed(test_formation_record.FORMATION), "formation_record"),
        (typed(test_formation_record.STANDING), "formation_record"),
        (test_tax_return.request().view(), "tax_return"),
        (test_tax_return.quarterly().view(), "tax_return"),
        (test_hold_notice.request().view(), "hold_notice"),
        (typed(test_hold_notice.LETTER), "hold_notice"),
    ],
)
def test_official_papers_are_known_from_their_neighbours(view: View, kind: str) -> None:
    assert kind_of(view) == kind


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (("Form 2848", "Power of Attorney and Declaration of Representative", "Taxpayer information"), "other"),
        (("CUSTOMS POWER OF ATTORNEY", "hereby constitutes and appoints Blue Crane"), "power_of_attorney"),
        (("EIN Verification Letter", "147C", "your Employer Identification Number (EIN) is 12-3456789"), "ein_letter"),
        (("Form SS-4", "Application for Employer Identification Number"), "tax_return"),
        (("Document/Payment Transmittal", "CBP Form 7501A", "Port of Entry", "Amount"), "other"),
    ],
)  # fmt: skip
def test_papers_of_one_office_are_told_apart(lines: tuple[str, ...], kind: str) -> None:
    paper = Paper()
    for n, text in enumerate(lines):
        paper.put(100, 30 + 30 * n, text, 14 if n == 0 else 9)
    assert kind_of(paper.view()) == kind


@pytest.mark.parametrize("ruled", [True, False])
@pytest.mark.parametrize("name", FORMS)
def test_captions_without_values_say_nothing(name: str, ruled: bool) -> None:
    paper = Paper()
    paper.put(180, 10, name.upper().replace("_", " "), 13)
    shortest: dict[str, str] = {}
    for variant, key in sorted(form_data(name).lexicon.exact.items(), key=lambda item: len(item[0])):
        shortest.setdefault(key, variant)
    for n, key in enumerate(key for key in shortest if key != "aside"):
        x, y = 30 + (n % 3) * 180, 40 + (n // 3) * 22
        if ruled:
            paper.cell(x, y, x + 180, y + 22)
        paper.put(x + 2, y + 2, shortest[key], 6)
    assert [f for f in kind_named(name).extract(paper.view()) if f.value is not None] == []


def drawn(paper: Paper) -> bytes:
    """A paper as a PDF with a text layer."""
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=(612, 792), invariant=1)
    canvas.setLineWidth(0.5)
    for word in paper.words:
        size = 0.95 * word.box.height
        text = canvas.beginText(word.box.x0, 792 - word.box.bottom + 0.2 * word.box.height)
        text.setFont("Helvetica", size)
        text.setHorizScale(100 * word.box.width / stringWidth(word.text, "Helvetica", size))
        text.textOut(word.text)
        canvas.drawText(text)
    for rule in paper.rules:
        canvas.line(rule.x0, 792 - rule.top, rule.x1, 792 - rule.bottom)
    canvas.showPage()
    canvas.save()
    return held.getvalue()


def test_a_release_read_from_a_pdf_has_values_and_places(tmp_path: Path) -> None:
    with Desk(tmp_path) as desk:
        reading = desk.read("release.pdf", drawn(test_entry_release.blocks()))
    document = documents([reading])[0][0]
    assert document.kind == "entry_release"
    found = {f.field: f for f in facts(document, [reading])}
    assert found["entry_number"].value == "ABC-1234567-6"
    assert found["importer.address"].value == "120 State Street, Long Beach, CA 90802"
    assert found["bl_number"].value == "OCLU12345678"
    place = found["entry_number"].places[0]
    assert place.text == found["entry_number"].printed
    assert place.box is not None
    assert 450 <= place.box.x0 <= 580
    assert 50 <= place.box.top <= 74
