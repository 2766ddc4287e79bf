"""Papers, parties and shared numbers as a graph whose edges know the facts that made them."""

from __future__ import annotations

import networkx

from evidence.link import build
from evidence.link.graph import key
from evidence.records.cases import StoredCase
from evidence.resolve import resolve
from tests.builders import closed_loop, dossier, paper


def graph(case: StoredCase) -> networkx.MultiDiGraph:
    return build(case.documents, case.facts, resolve(case.documents, case.facts, ()))


def papers(found: networkx.MultiDiGraph, value: tuple[str, str, str]) -> set[str]:
    return {found.nodes[n]["kind"] for n in found.predecessors(value) if n[0] == "document"}


def test_papers_that_print_one_number_meet_at_its_node() -> None:
    found = graph(closed_loop())
    assert papers(found, ("value", "invoice", "LW260218")) == {"commercial_invoice", "packing_list", "remittance"}
    assert papers(found, ("value", "order", "LWHS2601")) == {"contract", "commercial_invoice"}
    assert papers(found, ("value", "container", "TLVU4402318")) == {
        "commercial_invoice", "packing_list", "bill_of_lading",
    }  # fmt: skip
    assert papers(found, ("value", "importer number", "471203586")) == {
        "entry_summary", "customs_bond", "power_of_attorney", "importer_identity", "ein_letter",
    }  # fmt: skip


def test_every_edge_holds_facts_of_its_own_paper() -> None:
    case = closed_loop()
    owner = {f.id: f.document for f in case.facts}
    edges = [(a, data) for a, _, data in graph(case).edges(data=True)]
    assert edges
    assert all(data["facts"] and data["role"] for _, data in edges)
    assert all(owner[f] == a[1] for a, data in edges if a[0] == "document" for f in data["facts"])


def test_a_borrowed_number_is_a_node_with_two_parties() -> None:
    found = graph(closed_loop({"ein_letter": {"holder.name": "Quarry Tools LLC"}}))
    carriers = {
        found.nodes[n]["name"] for n in found.predecessors(("value", "importer number", "471203586")) if n[0] == "party"
    }
    assert carriers == {"Harborline Supply LLC", "Quarry Tools LLC"}


def test_a_bill_is_one_with_or_without_the_carriers_code_and_an_importer_with_or_without_suffix() -> None:
    assert key("bill", "PCFL 2602417") == key("bill", "2602417")
    assert key("bill", "PCFL2602417") != key("bill", "PCFL2602418")
    assert key("importer number", "47-120358600") == key("importer number", "47-1203586")


def test_what_was_not_understood_and_words_that_are_no_numbers_make_no_node() -> None:
    found = graph(
        dossier(
            paper("commercial_invoice", {"number": "??"}, unread=["number"]),
            paper("entry_summary", {"bl_number": "MULTI", "consignee_number": "SAME"}),
        )
    )
    assert not [n for n in found if n[0] == "value"]
