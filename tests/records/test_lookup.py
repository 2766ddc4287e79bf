"""Facts by document and field, and whether two names are one party."""

from __future__ import annotations

from evidence.records.cases import Decision, StoredCase
from evidence.records.lookup import Lookup
from evidence.resolve import resolve
from tests.builders import Paper, dossier, paper


def lookup(case: StoredCase, *decisions: Decision) -> Lookup:
    return Lookup(case.documents, case.facts, resolve(case.documents, case.facts, decisions))


def same(a: str, b: str, *more: Paper, method: str = "text", decisions: tuple[Decision, ...] = ()) -> bool | None:
    first, second = paper("contract", {"buyer.name": a}), paper("commercial_invoice", {"buyer.name": b}, method)
    look = lookup(dossier(first, second, *more), *decisions)
    return look.same(first.fact("buyer.name"), second.fact("buyer.name"))


def test_an_empty_box_is_no_fact_and_an_unread_print_has_no_value() -> None:
    one = paper("commercial_invoice", {"number": "A1", "total": "12,O0"}, empty=("currency",), unread=("total",))
    look = lookup(dossier(one))
    assert look.fact(one.document.id, "currency") is None
    total = look.fact(one.document.id, "total")
    assert total is not None
    assert total.text == "12,O0"
    assert look.value(one.document.id, "total") is None
    assert look.value(one.document.id, "number") == "A1"


def test_a_list_ends_at_its_first_gap_and_a_column_goes_by_lines() -> None:
    one = paper(
        "packing_list",
        {
            "containers[0]": "A",
            "containers[1]": "B",
            "containers[3]": "D",
            "lines[10].unit": "SET",
            "lines[2].unit": "PCS",
        },
    )
    look = lookup(dossier(one))
    assert [f.text for f in look.listed(one.document.id, "containers")] == ["A", "B"]
    assert [f.text for f in look.column(one.document.id, "unit")] == ["PCS", "SET"]


def test_two_names_are_one_party_two_parties_or_in_doubt() -> None:
    assert same("Copper Finch LLC", "COPPER FINCH, L.L.C.") is True
    assert same("Copper Finch LLC", "Copper Finch Inc.") is False
    assert same("Copper Finch LLC", "Coppcr Finch LLC", method="ocr") is None


def test_a_missing_name_is_in_doubt_never_the_same() -> None:
    one = paper("contract", {"buyer.name": "Copper Finch LLC"})
    assert lookup(dossier(one)).same(one.fact("buyer.name"), None) is None
    assert lookup(dossier(one)).same(None, None) is None


def test_a_paper_that_lists_a_trade_name_makes_both_names_one_party() -> None:
    listed = paper("importer_identity", {"importer.name": "Copper Finch LLC", "aka[0]": "Lakeside Tools"})
    assert same("Copper Finch LLC", "Lakeside Tools") is False
    assert same("Copper Finch LLC", "Lakeside Tools", listed) is True


def test_a_decision_overrides_what_the_names_say() -> None:
    apart = Decision("Copper Finch LLC|Copper Finch", "different", "", "R. Vance", "2026-05-01", "two companies")
    assert same("Copper Finch LLC", "Copper Finch") is True
    assert same("Copper Finch LLC", "Copper Finch", decisions=(apart,)) is False
