"""Which papers of a folder are one shipment."""

from __future__ import annotations

import random

import pytest

from evidence.records.cases import StoredCase
from evidence.records.codec import replaced
from tests.builders import Fields, Paper, closed_loop, dossier, loop_papers, paper
from tests.prove.support import proved

SECOND: dict[str, Fields] = {
    "commercial_invoice": {"number": "LW260301", "containers[0]": "BXDU1234560"},
    "packing_list": {"number": "PL260301", "invoice_number": "LW260301", "containers[0]": "BXDU1234560"},
    "bill_of_lading": {"number": "PCFL2602999", "containers[0]": "BXDU1234560"},
    "entry_summary": {"entry_number": "ZK7-0123457-4", "bl_number": "PCFL2602999"},
}
IMPORTERS = {"customs_bond", "power_of_attorney", "importer_identity", "ein_letter"}


def second(**changes: Fields) -> list[Paper]:
    """The four papers of another shipment of the same trade."""
    fields = {kind: {**given, **changes.get(kind, {})} for kind, given in SECOND.items()}
    return [p for p in loop_papers(fields) if p.document.kind in SECOND]


def kinds(case: StoredCase) -> list[list[str]]:
    """The kinds of papers of each shipment, sorted."""
    names = {d.id: d.kind for d in case.documents}
    return [sorted(names[d] for d in one.documents) for one in proved(case)]


def test_two_shipments_in_one_folder_share_the_importers_papers() -> None:
    found = kinds(closed_loop({}, *second()))
    assert len(found) == 2
    for one in found:
        assert set(one) >= IMPORTERS | set(SECOND)
        assert all(one.count(kind) == 1 for kind in SECOND)


def test_one_entry_for_two_invoices_is_one_shipment() -> None:
    more = paper("commercial_invoice", {"number": "LW260219", "total": "100.00", "contract_number": "LW-HS-2601"})
    assert len(kinds(closed_loop({}, more))) == 1


def test_an_entry_summary_and_release_of_one_number_are_one_shipment() -> None:
    release = paper("entry_release", {"entry_number": "ZK7-0123456-6", "importer.name": "Harborline Supply LLC"})
    assert len(kinds(closed_loop({}, release))) == 1


@pytest.mark.parametrize(
    "stray",
    [
        paper("commercial_invoice", {"number": "QT-77", "seller.name": "Quarry Tools Ltd.", "total": "12.00"}),
        paper("bill_of_lading", {"number": "OCLN77120", "containers[0]": "BXDU1234560"}),
        paper("packing_list", {"invoice_number": "QT-77", "packages": "3"}),
        paper("entry_summary", {"entry_number": "ZK7-0123457-4", "bl_number": "OCLN77120"}),
        paper("remittance", {"amount": "12.00", "invoice_refs[0]": "QT-77"}),
        paper("other", {"number": "1"}),
    ],
    ids=lambda p: p.document.kind,
)
def test_a_foreign_paper_makes_no_second_shipment(stray: Paper) -> None:
    assert len(kinds(closed_loop({}, stray))) == 1


def test_an_entry_with_a_wrong_bill_number_keeps_its_own_goods() -> None:
    found = kinds(closed_loop({}, *second(entry_summary={"bl_number": "PCFL0000001"})))
    assert [one.count("commercial_invoice") for one in found] == [1, 1]
    assert [one.count("entry_summary") for one in found] == [1, 1]


def test_the_order_of_papers_changes_no_shipment() -> None:
    case = closed_loop({"remittance": {"amount": "90000.00", "invoice_refs[1]": "LW260301"}}, *second())
    first = {(s.id, s.verdict, s.capital, s.logistics) for s in proved(case)}
    for seed in range(5):
        papers, facts = list(case.documents), list(case.facts)
        random.Random(seed).shuffle(papers)
        random.Random(seed + 1).shuffle(facts)
        again = proved(replaced(case, documents=tuple(papers), facts=tuple(facts)))
        assert {(s.id, s.verdict, s.capital, s.logistics) for s in again} == first


def test_an_empty_folder_has_no_shipment() -> None:
    assert proved(dossier()) == ()
