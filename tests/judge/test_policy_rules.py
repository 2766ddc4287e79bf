"""Who may import, and how."""

from __future__ import annotations

from datetime import date

from tests.builders import paper
from tests.judge.rules_support import CRITICAL, INFO, MAJOR, checks, holds, loop, told


def test_an_entry_with_an_empty_importer_box_is_critical() -> None:
    entry = paper("entry_summary", {"entry_number": "ZK7-0123456-6"}, empty=("importer.name", "importer_number"))
    assert told("policy.no-importer", loop(None, entry, without=("entry_summary",))) == CRITICAL


def test_an_entry_on_which_no_importer_was_found_is_no_pass_and_no_accusation() -> None:
    case = loop({"entry_summary": {"importer.name": None, "importer_number": None}})
    assert told("policy.no-importer", case) == [("unverifiable", "major")]


def test_a_carrier_that_only_carries_may_not_make_entry() -> None:
    assert told("policy.no-importer", loop({"entry_summary": {"importer.name": "Pacific Feeder Lines"}})) == CRITICAL
    assert holds("policy.no-importer", loop())


def test_an_informal_entry_over_the_limit_is_major_and_on_it_depends_on_the_reading() -> None:
    def entry(value: str) -> dict[str, dict[str, str | None]]:
        return {"entry_summary": {"entry_type": "11", "total_entered_value": value}}

    assert told("policy.informal-value", loop(entry("2501"))) == MAJOR
    assert told("policy.informal-value", loop(entry("2500"))) == INFO
    assert [r.result for r in checks("policy.informal-value", loop(entry("2500")))[0].readings] == [
        "violated",
        "passes",
    ]
    assert holds("policy.informal-value", loop(entry("2499")))
    assert told("policy.informal-value", loop()) == []


def test_the_informal_limit_is_that_of_the_day() -> None:
    case = loop({"entry_summary": {"entry_type": "11", "total_entered_value": "2400"}})
    assert told("policy.informal-value", case) == []
    assert told("policy.informal-value", case, law_date=date(2012, 5, 1)) == MAJOR


def test_binding_of_the_importer_is_asked_only_from_the_reported_day() -> None:
    case = loop(without=("customs_bond",))
    assert told("policy.ior-binding", case) == [("missing", "critical")]
    assert told("policy.ior-binding", case, law_date=date(2026, 2, 28)) == []
    assert checks("policy.ior-binding", case, law_date=date(2026, 3, 10))[0].readings
    assert holds("policy.ior-binding", loop())
