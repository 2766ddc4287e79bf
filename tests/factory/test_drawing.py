"""Drawing: every value can be found where the truth says, no word lies on another, files are the same each time."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.factory.build import clean
from tests.factory.canvas import Canvas, Piece
from tests.factory.faults import FAULTS, faulty
from tests.factory.formats import show_date, show_number
from tests.factory.forms import split_address
from tests.factory.harmless import HARMLESS, harmless
from tests.factory.layouts import draw
from tests.factory.model import Paper, Placed, Sheet
from tests.factory.truth import as_read, page_truth

SEEDS = range(10)


def papers(seed: int) -> Iterator[Paper]:
    """The papers of a clean dossier in both families."""
    for paper in clean(seed).papers:
        for family in "ab":
            paper.family, paper.style = family, seed
            yield paper


def wanted(paper: Paper) -> set[str]:
    """What must be printed: a line's duty isn't where its stacked tariffs print their own."""
    stacked = {f"{m[1]}.duty" for f in paper.fields if (m := re.match(r"(lines\[\d+\])\.tariffs\[", f))}
    return set(paper.fields) - stacked


def printed(sheets: list[Sheet]) -> set[str]:
    return {name for sheet in sheets for word in sheet.words for name in (word.field or "").split("|") if name}


def overlapping(sheet: Sheet) -> list[tuple[str, str]]:
    """Pairs of words whose boxes share more than a hair."""
    words = sorted(sheet.words, key=lambda w: w.top)
    out = []
    for n, a in enumerate(words):
        for b in words[n + 1 :]:
            if b.top > a.bottom:
                break
            if _shared(a, b):
                out.append((a.text, b.text))
    return out


def _shared(a: Placed, b: Placed) -> bool:
    return min(a.x1, b.x1) - max(a.x0, b.x0) > 0.3 and min(a.bottom, b.bottom) - max(a.top, b.top) > 0.3


def struck(sheet: Sheet) -> list[str]:
    """Words that a ruling line crosses, and words that run off the page."""
    out = [
        w.text for w in sheet.words if w.x0 < 8 or w.x1 > sheet.width - 8 or w.top < 4 or w.bottom > sheet.height - 4
    ]
    for x0, top, x1, bottom in sheet.rules:
        for w in sheet.words:
            upright = x1 - x0 < 2 and w.x0 + 1 < x0 < w.x1 - 1 and top < w.bottom - 2 and bottom > w.top + 2
            level = bottom - top < 2 and w.top + 2 < top < w.bottom - 1.5 and x0 < w.x1 - 1 and x1 > w.x0 + 1
            if upright or level:
                out.append(w.text)
    return out


@pytest.mark.parametrize("seed", SEEDS)
def test_every_field_of_every_paper_is_printed_once_at_least_with_a_box(seed: int) -> None:
    for paper in papers(seed):
        sheets = draw(paper)
        assert wanted(paper) <= printed(sheets), (paper.kind, paper.family, wanted(paper) - printed(sheets))
        for n, sheet in enumerate(sheets, 1):
            for true in page_truth(paper, sheet, "f", n):
                x0, top, x1, bottom = true.box
                assert x1 - x0 > 0.5, true
                assert bottom - top > 2, true
                assert true.printed, true
                assert true.field in paper.fields, true


@pytest.mark.parametrize("seed", SEEDS)
def test_no_word_lies_on_another_or_on_a_line_or_off_the_page(seed: int) -> None:
    for paper in papers(seed):
        for sheet in draw(paper):
            assert not overlapping(sheet), (paper.kind, paper.family)
            assert not struck(sheet), (paper.kind, paper.family)


@pytest.mark.parametrize("name", [*FAULTS, *HARMLESS])
def test_papers_with_planted_faults_and_harmless_changes_are_drawn_whole(name: str) -> None:
    dossier = faulty(name, 5) if name in FAULTS else harmless(name, 5)
    for paper in dossier.papers:
        sheets = draw(paper)
        assert wanted(paper) <= printed(sheets), (paper.kind, wanted(paper) - printed(sheets))
        assert not any(overlapping(sheet) or struck(sheet) for sheet in sheets), paper.kind


def test_values_without_a_format_of_their_own_are_printed_word_for_word() -> None:
    plain = re.compile(r"number|reference|.*\.(name|account|swift)|ein|importer_number|entry_number|manufacturer_id")
    for paper in papers(3):
        for n, sheet in enumerate(draw(paper), 1):
            for true in page_truth(paper, sheet, "f", n):
                if plain.fullmatch(true.field) and true.field not in paper.prints:
                    assert true.printed == " ".join(true.value.split()), (paper.kind, paper.family, true)


def test_an_operators_own_words_are_printed_in_place_of_the_format() -> None:
    paper = clean(2).paper("commercial_invoice")
    paper.prints["total"] = "FORTY 40,00"
    found = [t for n, s in enumerate(draw(paper), 1) for t in page_truth(paper, s, "f", n) if t.field == "total"]
    assert found[0].printed == "FORTY 40,00"
    assert found[0].value == paper.fields["total"]


def test_a_long_entry_runs_over_continuation_sheets_with_its_number_on_each() -> None:
    paper = clean(3, lines=3).paper("entry_summary")
    for n in range(3, 24):
        for name in (
            "hts",
            "description",
            "gross_weight",
            "net_quantity",
            "unit",
            "entered_value",
            "duty_rate",
            "duty",
        ):
            paper.fields[f"lines[{n}].{name}"] = paper.fields[f"lines[0].{name}"]
    sheets = draw(paper)
    assert len(sheets) > 1
    assert wanted(paper) <= printed(sheets)
    assert all("entry_number" in printed([sheet]) for sheet in sheets)
    assert not any(overlapping(sheet) or struck(sheet) for sheet in sheets)


def test_stacked_tariff_numbers_print_their_own_rates_and_duties() -> None:
    paper = clean(3, lines=1).paper("entry_summary")
    paper.fields |= {
        "lines[0].tariffs[0].hts": paper.fields["lines[0].hts"],
        "lines[0].tariffs[0].rate": "4.6",
        "lines[0].tariffs[0].duty": "46.00",
        "lines[0].tariffs[1].hts": "9903.88.03",
        "lines[0].tariffs[1].rate": "25",
        "lines[0].tariffs[1].duty": "250.00",
        "lines[0].adcvd_case": "A-570-967-000",
        "lines[0].adcvd_rate": "33.28",
        "lines[0].adcvd_amount": "332.80",
    }
    for family in "ab":
        paper.family = family
        sheets = draw(paper)
        assert wanted(paper) <= printed(sheets)
        assert not any(overlapping(sheet) or struck(sheet) for sheet in sheets)


def test_long_tables_go_on_with_their_head_on_the_next_page() -> None:
    for kind in ("commercial_invoice", "packing_list", "contract"):
        paper = clean(3, lines=1).paper(kind)
        for n in range(1, 60):
            paper.fields |= {f.replace("[0]", f"[{n}]"): v for f, v in paper.fields.items() if f.startswith("lines[0]")}
        for family in "ab":
            paper.family = family
            sheets = draw(paper)
            heads = [w.text for w in sheets[1].words[:6]]
            assert len(sheets) > 1
            assert wanted(paper) <= printed(sheets), (kind, family)
            assert any(w.text == heads[0] for w in sheets[0].words)
            assert not any(overlapping(sheet) or struck(sheet) for sheet in sheets), (kind, family)


def test_long_names_and_addresses_wrap() -> None:
    name = (
        "Consolidated Transcontinental Housewares and Garden Furniture Manufacturing Company of Greater Ningbo, Limited"
    )
    place = (
        "Building 14, Room 2203, No. 1888 North Second Ring Industrial Park Road East, Ningbo, Zhejiang 315300, China"
    )
    for paper in papers(5):
        for field in paper.fields:
            if paper.extras.get("form") != "mt103" and field.endswith(".name"):
                paper.fields[field] = name
            if paper.extras.get("form") != "mt103" and field.endswith("address"):
                paper.fields[field] = place
        sheets = draw(paper)
        assert wanted(paper) <= printed(sheets), (paper.kind, paper.family)
        assert not any(overlapping(s) or struck(s) for s in sheets), (paper.kind, paper.family)


RARE: dict[str, dict[str, str]] = {
    "commercial_invoice": {
        "discount": "10.00",
        "commission": "20.00",
        "assists": "30.00",
        "royalties": "40.00",
        "ship_to.name": "A Dock",
        "ship_to.address": "1 Pier Road, Westport, GA 31401",
        "importer.name": "B LLC",
        "importer.id": "12-3456789",
        "consignee.name": "C Inc.",
        "consignee.country": "US",
        "consignee.address": "2 Elm Street, Alderton, CA 90001",
        "seller.country": "CN",
        "buyer.country": "US",
        "containers[0]": "MSKU1000090",
        "bl_number": "XYZA1",
    },
    "packing_list": {"consignee.name": "C Inc.", "containers[1]": "MSKU1000090", "number": "PL-1"},
    "bill_of_lading": {
        "scac": "XYZA",
        "date": "2026-03-05",
        "arrival_date": "2026-04-01",
        "lines[0].description": "SHOES",
    },
    "contract": {"lines[0].hts": "6404.19.3960", "incoterm_place": "Ningbo", "lines[0].origin": "CN"},
    "remittance": {
        "charges": "15.00",
        "exchange_rate": "7.1234",
        "ultimate_remitter.name": "D LLC",
        "remitter_bank.address": "3 Bank Street",
        "ultimate_beneficiary.name": "E Ltd.",
        "contract_refs[1]": "SC-77",
    },
    "entry_summary": {"it_number": "V1234567", "tax": "12.00", "it_date": "2026-03-05", "importer.country": "US"},
    "customs_bond": {
        "termination_date": "2026-03-05",
        "co_principals[0]": "F Inc.",
        "trade_names[0]": "G Goods",
        "users[0]": "H Inc.",
    },
    "power_of_attorney": {
        "scope": "Imports of footwear only",
        "ports": "Los Angeles and Long Beach",
        "expiry_date": "2027-01-31",
        "substitution": "The agent may appoint a substitute.",
        "service_of_process": "The agent accepts service of process.",
    },
    "importer_identity": {"aka[0]": "Blue Kettle", "prior_numbers[0]": "12-3456789", "related[0]": "J Holdings"},
    "ein_letter": {"holder.country": "US"},
}


@pytest.mark.parametrize("kind", RARE)
def test_what_papers_seldom_carry_is_printed_too(kind: str) -> None:
    for style in range(4):
        for family in "ab":
            paper = clean(7, wire="advice").paper(kind)
            paper.fields |= RARE[kind]
            paper.family, paper.style = family, style
            sheets = draw(paper)
            assert wanted(paper) <= printed(sheets), (family, style, wanted(paper) - printed(sheets))
            assert not any(overlapping(s) or struck(s) for s in sheets), (family, style)


def test_words_set_without_a_gap_are_read_as_one() -> None:
    canvas = Canvas()
    canvas.text(40, 40, [Piece("US$", "currency"), Piece("12.50", "total", glue=True), Piece("only")])
    assert [(w.text, w.field) for w in as_read(canvas.sheet)] == [("US$12.50", "currency|total"), ("only", None)]


@pytest.mark.parametrize(
    ("how", "printed_number"),
    [("us", "-1,234,567.5"), ("eu", "-1.234.567,5"), ("swiss", "-1'234'567.5"), ("plain", "-1234567.5")],
)
def test_numbers_are_set_apart_in_every_style(how: str, printed_number: str) -> None:
    assert show_number("-1234567.5", how) == printed_number


def test_dates_are_printed_in_every_format() -> None:
    forms = {"us": "03/05/2026", "dotted": "05.03.2026", "mon": "05-Mar-2026", "long": "March 5, 2026"}
    assert {how: show_date("2026-03-05", how) for how in forms} == forms


def test_addresses_part_into_street_town_state_and_postcode() -> None:
    parts = split_address("1200 Harbor Way, Suite 410, Long Beach, CA 90802")
    assert (parts.street, parts.city, parts.state, parts.code) == (
        "1200 Harbor Way, Suite 410",
        "Long Beach",
        "CA",
        "90802",
    )
    foreign = split_address("No. 88 Jinshan Road, Cixi, Ningbo, Zhejiang 315300, China")
    assert (foreign.city, foreign.state, foreign.code, foreign.nation) == ("Ningbo", "Zhejiang", "315300", "China")
