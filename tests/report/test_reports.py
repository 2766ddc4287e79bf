"""Reports: the contract's shape, nothing unmasked where it must not be, nothing that a paper prints can act."""

from __future__ import annotations

import json
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest

from evidence import pipeline
from evidence.errors import UsageError
from evidence.judge.norms import norms
from evidence.prove.certificate import certificate
from evidence.records.cases import StoredCase, Summary
from evidence.records.places import Box
from evidence.report import html, json_report, spots, text
from evidence.report.mask import covered
from evidence.report.write import write
from evidence.settings import JudgeSettings
from scripts.make_schema import PUBLISHED
from tests.builders import closed_loop

TODAY = date(2026, 6, 1)


def judged(case: StoredCase) -> Summary:
    return pipeline.judged(case, JudgeSettings(), (), TODAY, final=True)[0]


@pytest.fixture
def clean() -> Summary:
    return judged(closed_loop())


@pytest.fixture
def broken() -> Summary:
    return judged(closed_loop({"customs_bond": {"principal.name": "Somebody Else Holdings Inc."}}))


def test_every_report_fulfils_the_published_schema(clean: Summary, broken: Summary) -> None:
    schema = json_report.json_schema()
    for summary in (clean, broken):
        jsonschema.validate(json.loads(json_report.render(summary)), schema)


def test_the_schema_refuses_a_report_without_verdict(clean: Summary) -> None:
    report = json.loads(json_report.render(clean))
    del report["verdict"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report, json_report.json_schema())


@pytest.mark.parametrize("file", PUBLISHED, ids=lambda file: str(file.name))
def test_a_published_schema_is_the_one_of_the_records(file: Path) -> None:
    assert file.read_text(encoding="utf-8") == PUBLISHED[file]


def test_a_clean_dossier_is_clear_and_its_loop_closed(clean: Summary) -> None:
    report = json.loads(json_report.render(clean))
    assert report["verdict"] == "clear"
    assert [s["verdict"] for s in report["shipments"]] == ["closed"]
    assert not [f for f in report["findings"] if f["severity"] in {"critical", "major"}]


def test_a_finding_shows_both_values_with_file_and_page(broken: Summary) -> None:
    report = json.loads(json_report.render(broken))
    finding = next(f for f in report["findings"] if f["rule"] == "identity.bond-principal")
    assert (report["verdict"], finding["severity"], finding["outcome"]) == ("hold", "critical", "violated")
    texts = {e["text"] for e in finding["evidence"]}
    assert "Somebody Else Holdings Inc." in texts
    assert len({e["document"] for e in finding["evidence"]}) == 2
    assert all(e["file"] and e["page"] == 1 and len(e["box"]) == 4 for e in finding["evidence"])


def test_every_file_and_every_rule_is_in_the_report(clean: Summary) -> None:
    report = json.loads(json_report.render(clean))
    assert {f["path"] for f in report["files"]} == {f.path for f in clean.case.files}
    assert {c["rule"] for c in report["checks"]} >= {"identity.bond-principal", "documents.contract"}


class Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(1)> Ltd'


def test_no_name_on_a_paper_can_run_or_fetch_anything_in_the_page() -> None:
    case = closed_loop(
        {"customs_bond": {"principal.name": HOSTILE}, "contract": {"seller.name": "javascript:alert(1)"}}
    )
    elements = Elements()
    elements.feed(html.render(judged(case), None).decode())
    assert not [t for t, _ in elements.tags if t in {"script", "iframe", "object", "embed", "link", "img"}]
    for _, attributes in elements.tags:
        assert not [k for k in attributes if k.startswith("on")]
        for key in ("src", "href"):
            assert (attributes.get(key) or "data:").startswith("data:")


def test_the_page_forbids_scripts_and_foreign_sources(clean: Summary) -> None:
    assert b"default-src 'none'" in html.render(clean, None)


def test_the_page_holds_the_crop_of_each_quoted_place(broken: Summary) -> None:
    asked: list[tuple[str, int]] = []

    def pixels(file: str, page: int, box: Box | None, dpi: int, hidden: tuple[Box, ...]) -> bytes:
        asked.append((file, page))
        return b"\x89PNG"

    page = html.render(broken, pixels).decode()
    assert page.count("data:image/png;base64,") == len(asked) >= 2
    assert page.count('class="mark"') == len(asked)


def test_the_terminal_shows_verdict_strip_chains_and_findings_in_this_order(broken: Summary) -> None:
    said = text.render(broken)
    order = [said.index(w) for w in ("HOLD", "one name and one number", "capital", "logistics", "finding", "Files:")]
    assert order == sorted(order)
    assert "Somebody Else Holdings Inc." in said


def test_the_terminal_says_what_its_short_names_stand_for_and_tells_the_importer_s_two_records_apart() -> None:
    said = " ".join(text.render(judged(closed_loop(without=("importer_identity",)))).split())
    papers = said[said.index("Papers: d1 ") : said.index("The importer's five papers")]
    assert papers.count("·") == 8 and "customs bond (CBP 301)" in papers
    assert "✓ IRS letter identifies the importer" in said and "– CBP 5106 identifies the importer" in said


@pytest.mark.parametrize(
    ("name", "told"),
    [("lines[0].unit_price", "line 1 unit price"), ("containers[1]", "container 2"), ("seller.name", "seller name"),
     ("number", "number")],
)  # fmt: skip
def test_fields_are_told_in_words_and_counted_from_one(name: str, told: str) -> None:
    assert spots.field(name) == told


def test_control_and_bidirectional_characters_of_a_paper_do_not_reach_the_terminal() -> None:
    said = text.render(judged(closed_loop({"customs_bond": {"principal.name": "Evil\x1b[2J\u202eCo"}})))
    assert "\x1b" not in said and "\u202e" not in said
    assert "\\u001b" in said


SSN = "512-45-6789"
ACCOUNT = "6217003320098871"


def test_ssns_and_accounts_are_masked_in_terminal_and_page_but_whole_in_the_json() -> None:
    summary = judged(
        closed_loop(
            {"entry_summary": {"importer_number": SSN}, "remittance": {"beneficiary.account": "6217003320098899"}}
        )
    )
    for shown in (text.render(summary), html.render(summary, None).decode()):
        assert SSN not in shown and ACCOUNT not in shown and "6217003320098899" not in shown
        assert "6789" in shown
    assert SSN in text.render(summary, unmask=True)
    assert SSN.encode() in json_report.render(summary) and ACCOUNT.encode() in json_report.render(summary)


def test_a_masked_number_keeps_its_last_four_characters() -> None:
    assert covered("512-45-6789") == "•••-••-6789"
    assert covered("GB29 NWBK 6016 1331 9268 19") == "•••• •••• •••• •••• ••68 19"


def proof(summary: Summary) -> bytes:
    return certificate(summary, norms(summary.judgement.law_date))


def test_reports_are_written_for_the_owner_alone(clean: Summary, tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(clean, proof(clean), out, None, unmask=False)
    assert {p.name for p in out.iterdir()} == {"report.json", "report.html", "proof.json", "case.json"}
    assert {p.stat().st_mode & 0o777 for p in out.iterdir()} == {0o600}
    assert out.stat().st_mode & 0o777 == 0o700


def test_the_proof_is_the_same_for_the_same_dossier_and_another_for_a_changed_one(
    clean: Summary, broken: Summary
) -> None:
    assert proof(clean) == proof(judged(closed_loop()))
    assert json.loads(proof(clean))["root"] != json.loads(proof(broken))["root"]


def test_a_crop_covers_every_account_number_within_it_not_only_the_quoted_one() -> None:
    summary = judged(closed_loop({"remittance": {"beneficiary.name": "Quite Another Firm Ltd."}}))
    asked: list[tuple[Box, ...]] = []

    def pixels(file: str, page: int, box: Box | None, dpi: int, hidden: tuple[Box, ...]) -> bytes:
        asked.append(hidden)
        return b"\x89PNG"

    html.render(summary, pixels)
    assert any(asked)
    asked.clear()
    html.render(summary, pixels, unmask=True)
    assert asked and not any(asked)


def test_a_page_that_can_no_longer_be_drawn_costs_its_picture_and_not_the_report(broken: Summary) -> None:
    def pixels(file: str, page: int, box: Box | None, dpi: int, hidden: tuple[Box, ...]) -> bytes:
        raise UsageError("cannot be drawn")

    assert b"Somebody Else Holdings Inc." in html.render(broken, pixels)


def test_a_line_break_in_a_file_name_prints_no_line_of_its_own() -> None:
    assert text.printable("a\nCLEAR: all is well") == "a\\u000aCLEAR: all is well"
