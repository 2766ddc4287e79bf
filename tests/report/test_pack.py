"""The answer pack: every paper in it, in the order of the chain, honest about what is open, nothing unmasked."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from pathlib import Path

import pdfplumber
import pypdfium2

from evidence import pipeline
from evidence.errors import UsageError
from evidence.records.cases import StoredCase, Summary
from evidence.records.codec import replaced
from evidence.records.facts import Fact
from evidence.records.places import Box, Place
from evidence.report.pack import packed
from evidence.report.pack_pdf import render
from evidence.settings import JudgeSettings
from tests.builders import closed_loop, paper
from tests.test_bad_files import USAGE, evidence

SAMPLES = Path(__file__).parents[2] / "samples"
STRANGER = {"remittance": {"remitter.name": "Saltmarsh Trading Ltd."}}


def judged(case: StoredCase) -> Summary:
    return pipeline.judged(case, JudgeSettings(), (), date(2026, 6, 1), final=True)[0]


def undrawn(file: str, page: int, _dpi: int, _covered: tuple[Box, ...]) -> bytes:
    raise UsageError(f"{file}, page {page}: cannot be drawn")


def words_of(data: bytes) -> list[str]:
    with pdfplumber.open(BytesIO(data)) as pdf:
        return [" ".join((p.extract_text() or "").split()) for p in pdf.pages]


def test_papers_stand_in_the_order_of_the_chain_whatever_the_files_are_called() -> None:
    kinds = [e.title.split(" LW")[0].split(" PL")[0] for e in packed(judged(closed_loop())).exhibits]
    assert kinds[:4] == ["Contract", "Commercial invoice", "Remittance", "Packing list"]
    assert len(kinds) == 10


def test_a_finding_that_the_papers_do_not_answer_is_told_as_open() -> None:
    pack = packed(judged(closed_loop(STRANGER)))
    (row,) = pack.findings
    assert "not answered by the papers" in row.answer and "payment agency agreement" in row.answer
    assert "broken" in pack.statement and "Saltmarsh" in pack.wanted[0]
    assert {r.state for r in pack.chain if r.head.startswith("Payment")} == {"fails"}


def test_a_clean_dossier_s_pack_says_that_nothing_is_open() -> None:
    pack = packed(judged(closed_loop()))
    assert "closed" in pack.statement and not pack.findings and not pack.wanted
    told = " ".join(words_of(render(pack, undrawn)))
    assert "The comparison of the papers left no finding." in told


def test_boxes_of_a_finding_are_marked_as_such_and_those_of_a_link_that_holds_as_proof() -> None:
    pack = packed(judged(closed_loop(STRANGER)))
    marks = {m.field: m.tone for e in pack.exhibits for s in e.sheets for m in s.marks if e.title.startswith("Remit")}
    assert marks["remitter name"] == "finding" and marks["amount"] == "compared"
    proved = {m.tone for e in pack.exhibits for s in e.sheets for m in s.marks if e.title.startswith("Packing")}
    assert proved == {"proves"}


def test_account_numbers_show_their_last_four_digits_alone_and_are_covered_on_the_pages() -> None:
    pack = packed(judged(closed_loop()))
    assert "621700332009" not in repr(pack) and "8871" in repr(pack)
    assert any(s.covered for e in pack.exhibits for s in e.sheets if e.title.startswith("Remittance"))


def moved(kind: str, **places: Place) -> StoredCase:
    """The clean dossier with some fields (dots as underscores) of one paper standing elsewhere than in a box."""
    case = closed_loop()
    (mine,) = [d.id for d in case.documents if d.kind == kind]

    def elsewhere(fact: Fact) -> Fact:
        place = places.get(fact.field.replace(".", "_"))
        if fact.document != mine or place is None:
            return fact
        return replaced(fact, places=(replaced(place, file=fact.places[0].file, page=1, text=fact.printed),))

    return replaced(case, facts=tuple(elsewhere(f) for f in case.facts))


def test_values_of_a_text_are_framed_and_its_account_is_covered_where_line_and_column_say() -> None:
    case = moved("remittance", amount=Place("", line=3, column=5), beneficiary_account=Place("", line=4, column=1))
    (sheet,) = [s for e in packed(judged(case)).exhibits if e.title.startswith("Remit") for s in e.sheets]
    assert Box(24.0, 24.0, 24.0 + 6 * len("45000.00"), 36.0) in [m.box for m in sheet.marks]
    assert Box(0.0, 36.0, 96.0, 48.0) in sheet.covered


def test_values_of_a_sheet_are_noted_with_their_cells() -> None:
    case = moved("packing_list", packages=Place("", sheet="PL", cell="B7"))
    (sheet,) = [s for e in packed(judged(case)).exhibits if e.title.startswith("Packing") for s in e.sheets]
    assert [m.field for m in sheet.marks if m.box is None] == ["packages (sheet PL, cell B7)"]


def test_a_sheet_with_an_account_number_in_a_cell_is_told_by_its_values_and_not_shown() -> None:
    case = moved("remittance", beneficiary_account=Place("", sheet="Advice", cell="B9"))
    (advice,) = [e for e in packed(judged(case)).exhibits if e.title.startswith("Remit")]
    assert advice.sheets == () and advice.values


def test_a_link_quotes_few_values_of_each_paper_a_line_for_each() -> None:
    for row in packed(judged(closed_loop())).chain:
        assert all(re.match(r"Exhibit \d+: ", q) and q.count("“") <= 4 and "[" not in q for q in row.quotes)
    assert any("line 1 quantity" in q for row in packed(judged(closed_loop())).chain for q in row.quotes)


def test_a_hold_notice_comes_first_and_the_cover_says_until_when_to_answer() -> None:
    notice = paper("hold_notice", {"date": "2026-05-20", "entry_number": "ZK7-0123456-6", "number": "DN-20417"})
    pack = packed(judged(closed_loop(None, notice)))
    assert pack.exhibits[0].title == "Hold notice DN-20417"
    assert ("To be answered by", "2026-06-19") in pack.facts and pack.title == "Answer to a customs hold"


def test_every_page_has_its_number_and_the_index_leads_to_the_papers() -> None:
    data = render(packed(judged(closed_loop(STRANGER))), undrawn)
    pages = words_of(data)
    assert all(f"page {n} of {len(pages)}" in text for n, text in enumerate(pages, 1))
    front = " ".join(pages)
    found = re.search(r"Exhibit 2 Commercial invoice LW260218 .*?\.pdf (\d+)", front)
    assert found and "Exhibit 2 Commercial invoice" in pages[int(found[1]) - 1]
    document = pypdfium2.PdfDocument(data)
    titles = [b.get_title() for b in document.get_toc()]
    assert titles[0] == "Cover and index" and "Exhibit 10: Power of attorney" in titles


def test_a_pack_is_the_same_each_time_and_holds_names_no_latin_font_can_show() -> None:
    pack = packed(judged(closed_loop({"remittance": {"remitter.name": "宁波蓝港贸易有限公司 & <b>Co"}})))
    first = render(pack, undrawn)
    assert first == render(pack, undrawn)
    assert "宁波蓝港贸易有限公司 & <b>Co" in " ".join(words_of(first))


def test_the_command_writes_a_pack_of_real_papers_with_their_pages_as_pictures(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    for name in ("02-commercial-invoice.pdf", "06-remittance.pdf"):
        (tmp_path / "one" / name).write_bytes((SAMPLES / "third-party-payment" / name).read_bytes())
    done = evidence("pack", "one", "--out", "answer.pdf", "--as-of", "2024-07-17", home=tmp_path)
    assert done.returncode == 0, done.stderr
    with pdfplumber.open(tmp_path / "answer.pdf") as pdf:
        assert sum(len(p.images) for p in pdf.pages) == 2
        assert any("remitter name" in (p.extract_text() or "") for p in pdf.pages if p.images)


def test_a_pack_cannot_be_made_of_a_case_without_its_papers_nor_under_another_ending(tmp_path: Path) -> None:
    (tmp_path / "case.json").write_text("{}", encoding="utf-8")
    assert evidence("pack", "case.json", "--out", "a.pdf", home=tmp_path).returncode == USAGE
    (tmp_path / "i.txt").write_text("COMMERCIAL INVOICE", encoding="utf-8")
    assert evidence("pack", "i.txt", "--out", "a.doc", home=tmp_path).returncode == USAGE
