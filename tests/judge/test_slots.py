"""The strip of five papers, and what the importer is."""

from __future__ import annotations

from datetime import date

from evidence.judge import judge
from evidence.records.cases import StoredCase
from evidence.records.findings import Judgement
from evidence.resolve import resolve
from evidence.settings import JudgeSettings
from tests.builders import closed_loop
from tests.clean_loop import EIN


def _judged(case: StoredCase) -> Judgement:
    return judge(case, resolve(case.documents, case.facts, ()), (), JudgeSettings(), date(2026, 4, 10), True)[0]


def _strip(case: StoredCase) -> dict[str, str]:
    return {s.slot: s.status for s in _judged(case).slots}


def test_five_papers_of_one_importer_agree() -> None:
    strip = _strip(closed_loop())
    assert list(strip) == ["entry", "ein_letter", "importer_identity", "customs_bond", "power_of_attorney"]
    assert set(strip.values()) == {"agrees"}


def test_a_deviating_paper_differs_and_a_missing_one_is_missing() -> None:
    case = closed_loop({"customs_bond": {"principal.name": "Northwind Anchor Imports Inc."}}, without=("ein_letter",))
    strip = _strip(case)
    assert (strip["customs_bond"], strip["ein_letter"], strip["entry"]) == ("differs", "missing", "agrees")


def test_a_power_of_attorney_with_another_number_differs() -> None:
    assert (
        _strip(closed_loop({"power_of_attorney": {"grantor_number": "47-1203568"}}))["power_of_attorney"] == "differs"
    )


def test_a_doubtful_reading_is_unclear() -> None:
    case = closed_loop({"customs_bond": {"principal_number": "47-1203568"}}, method="ocr")
    assert _strip(case)["customs_bond"] == "unclear"


def test_the_strip_shows_name_and_number_as_read() -> None:
    slot = next(s for s in _judged(closed_loop()).slots if s.slot == "ein_letter")
    assert (slot.name, slot.number) == ("HARBORLINE SUPPLY LLC", EIN)


def test_an_entry_alone_agrees_with_nothing() -> None:
    without = ("ein_letter", "importer_identity", "customs_bond", "power_of_attorney")
    assert _strip(closed_loop(without=without))["entry"] == "unclear"


def test_a_company_of_a_state_with_a_us_address_is_a_us_importer_and_the_buyer() -> None:
    importer = _judged(closed_loop()).importer
    assert (importer.importer_class, importer.structure) == ("us", "buyer")
    assert next(t.result for t in importer.tests if t.test == "us-control-or-real-property") == "unknown"


def test_a_foreign_address_and_a_number_assigned_by_cbp_make_a_foreign_importer() -> None:
    abroad = "14 Kanal Strasse, 20457 Hamburg, Germany"
    changes: dict[str, dict[str, str | None]] = {
        "entry_summary": {"importer_number": "261704-00213", "importer.address": abroad},
        "importer_identity": {"importer_number": "261704-00213", "physical_address": abroad, "mailing_address": abroad},
        "power_of_attorney": {"state": None, "grantor.address": abroad},
        "customs_bond": {"principal.address": abroad},
    }
    assert _judged(closed_loop(changes)).importer.importer_class == "foreign"


def test_papers_that_do_not_tell_leave_the_class_open() -> None:
    changes: dict[str, dict[str, str | None]] = {
        "power_of_attorney": {"state": None},
        "importer_identity": {"company_type": None},
    }
    assert _judged(closed_loop(changes)).importer.importer_class == "indeterminate"


def test_an_importer_that_sells_is_the_seller() -> None:
    changes = {"commercial_invoice": {"seller.name": "Harborline Supply LLC", "buyer.name": "Quiet Bay Retail Inc."},
               "contract": {"seller.name": "Harborline Supply LLC", "buyer.name": "Quiet Bay Retail Inc."}}  # fmt: skip
    assert _judged(closed_loop(changes)).importer.structure == "seller"
