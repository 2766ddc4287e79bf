"""The papers that would close the loop: what is named settles what is wrong, and nothing cheaper does."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence import pipeline
from evidence.judge.covering import coverings
from evidence.judge.rules import RULES
from evidence.judge.supplies import Choice, shipped_supplies
from evidence.kinds import KINDS
from evidence.records.cases import Decision, StoredCase, Summary
from evidence.records.findings import WantedSet
from evidence.settings import JudgeSettings
from tests.builders import Paper, closed_loop, dossier, loop_papers, paper

SUPPLIERS = {"seller", "buyer", "broker", "bank", "surety", "importer", "carrier"}


def judged(case: StoredCase) -> Summary:
    return pipeline.judged(case, JudgeSettings(), (), date(2026, 6, 1), final=True)[0]


def sets(case: StoredCase) -> tuple[WantedSet, ...]:
    return judged(case).judgement.wanting.sets


def names(found: WantedSet) -> list[str]:
    return [p.paper for p in found.papers]


def test_a_closed_loop_wants_nothing() -> None:
    assert sets(closed_loop()) == ()


@pytest.mark.parametrize(
    "gone", [("remittance",), ("packing_list", "ein_letter"), ("customs_bond", "power_of_attorney")]
)
def test_what_was_taken_out_is_what_is_wanted_and_adding_it_again_clears(gone: tuple[str, ...]) -> None:
    wanted = sets(closed_loop(without=gone))
    assert sorted(p.kind for p in wanted[0].papers) == sorted(gone)
    assert all(p.form == "missing" for p in wanted[0].papers)


def test_a_missing_packing_list_is_one_paper_though_two_links_and_a_finding_need_it() -> None:
    (only,) = sets(closed_loop(without=("packing_list",)))[0].papers
    assert only.suppliers[0] == "seller"
    assert set(only.links) == {"packs", "ships"} and len(only.checks) == 1


def agreement(kind: str, principal: str, agent: str) -> Paper:
    return paper(kind, {"date": "2026-01-15", "principal.name": principal, "agent.name": agent})


def test_a_stranger_s_payment_wants_an_agreement_which_then_explains_it() -> None:
    case = {"remittance": {"remitter.name": "Saltmarsh Trading Ltd."}}
    wanted = sets(closed_loop(case))
    assert names(wanted[0]) == ["payment_agency_agreement"]
    explained = closed_loop(
        case, agreement("payment_agency_agreement", "Harborline Supply LLC", "Saltmarsh Trading Ltd.")
    )
    assert not any("party.remittance-payer" in s for s in map(str, sets(explained)))


def test_a_tie_of_one_stranger_does_not_stand_for_another() -> None:
    strange = {
        "remittance": {"remitter.name": "Saltmarsh Trading Ltd."},
        "bill_of_lading": {"shipper.name": "Orrin Co."},
    }
    asked = {p.party for s in sets(closed_loop(strange)) for p in s.papers if p.paper == "common_ownership"}
    assert asked == {"Saltmarsh Trading Ltd.", "Orrin Co."}


def test_an_entry_under_a_stranger_is_filed_anew_and_no_paper_that_agrees_with_the_others_is_touched() -> None:
    wanted = sets(closed_loop({"entry_summary": {"importer.name": "Saltmarsh LLC", "importer_number": "52-7301946"}}))
    assert names(wanted[0]) == ["refiled_entry"]
    assert {p.kind for s in wanted for p in s.papers if p.form == "corrected"} == {"entry_summary"}


def test_a_bond_of_another_wants_a_rider_before_a_new_bond_and_names_the_bond() -> None:
    case = closed_loop({"customs_bond": {"principal.name": "Saltmarsh Holdings Inc."}})
    wanted = sets(case)
    bond = next(d.id for d in case.documents if d.kind == "customs_bond")
    assert [names(s) for s in wanted[:2]] == [["bond_rider"], ["other_bond"]]
    assert wanted[1].papers[0].documents == (bond,)


BOND_OF_ANOTHER = {"customs_bond": {"principal.name": "Saltmarsh Holdings Inc.", "principal_number": "52-7301946"}}


def all_names(case: StoredCase) -> set[str]:
    return {p.paper for found in sets(case) for p in found.papers}


@pytest.mark.parametrize(
    "without", [(), ("importer_identity",), ("importer_identity", "ein_letter", "power_of_attorney")]
)
def test_an_entry_whose_importer_the_other_papers_name_is_never_to_be_filed_anew(without: tuple[str, ...]) -> None:
    assert not all_names(closed_loop(BOND_OF_ANOTHER, without=without)) & {"refiled_entry", "renumbered_entry"}


def test_a_5106_whose_number_was_not_found_does_not_make_the_entry_wrong() -> None:
    case = closed_loop({**BOND_OF_ANOTHER, "importer_identity": {"importer_number": None}})
    assert [names(s) for s in sets(case)] == [["bond_rider"], ["other_bond"]]
    assert "identity.importer-record-number" in judged(case).judgement.wanting.beyond


def test_an_entry_whose_number_alone_differs_is_renumbered_and_not_filed_under_another() -> None:
    wanted = sets(closed_loop({"entry_summary": {"importer_number": "52-7301946"}}))
    assert names(wanted[0]) == ["renumbered_entry"]
    assert not any(p.paper == "refiled_entry" for s in wanted for p in s.papers)


def test_a_power_of_attorney_whose_number_alone_differs_is_itself_made_anew() -> None:
    wanted = sets(closed_loop({"power_of_attorney": {"grantor_number": "52-7301946"}}))
    assert [names(s) for s in wanted] == [["own_power"]]


def test_a_container_that_cannot_exist_is_corrected_on_every_paper_that_prints_it() -> None:
    kinds = ("commercial_invoice", "packing_list", "bill_of_lading")
    wanted = sets(closed_loop({kind: {"containers[0]": "TGBU5083310"} for kind in kinds}))
    assert [sorted(names(s)) for s in wanted] == [["corrected_bill", "corrected_invoice", "corrected_packing_list"]]
    assert {p.paper: p.suppliers[0] for p in wanted[0].papers}["corrected_bill"] == "carrier"


def test_weights_that_differ_are_corrected_on_the_paper_that_stands_alone() -> None:
    receipt = paper("delivery_receipt", {"bl_number": "PCFL2602417", "gross_weight": "2480"})
    light = closed_loop({"packing_list": {"gross_weight": "1200"}}, receipt)
    corrected = {n for n in all_names(light) if n.startswith("corrected")}
    assert corrected == {"corrected_packing_list"}


def test_a_waived_finding_moves_no_other_finding_to_another_paper() -> None:
    gone = closed_loop({"customs_bond": {"principal.name": "Saltmarsh Holdings Inc."}}, without=("importer_identity",))
    waive = Decision(
        what="waive",
        value="",
        who="R. Alder",
        when="2026-05-30",
        why="seen",
        target="documents.importer-record",
        until="2026-12-31",
    )
    found = pipeline.judged(gone, JudgeSettings(), (waive,), date(2026, 6, 1), final=True)[0].judgement
    rules = {
        found.checks[i].rule for s in found.wanting.sets for p in s.papers if p.paper == "bond_rider" for i in p.checks
    }
    assert rules == {"identity.bond-principal"}


def test_what_recognition_doubts_wants_a_legible_copy_first() -> None:
    scanned = loop_papers({"customs_bond": {"principal.name": "Harborline Suply LLC"}}, method="ocr")
    found = judged(dossier(*scanned)).judgement
    doubted = [i for i, c in enumerate(found.checks) if c.outcome == "unverifiable" and c.severity == "major"]
    wanted = {i: p.form for p in found.wanting.sets[0].papers for i in p.checks}
    assert doubted and {wanted[i] for i in doubted} == {"legible"}


def test_the_table_names_real_rules_kinds_and_suppliers() -> None:
    supplies = shipped_supplies()
    papers, known = supplies.raw["paper"], {r.name for r in RULES}
    kinds = {k.name for k in KINDS} | {"other"}
    assert set(supplies.raw["settles"]) <= known
    ways = [way for rule in supplies.raw["settles"] for way in supplies.settles(rule)]
    ways += [way for relation in supplies.raw["link"] for way in (*supplies.proof(relation), supplies.ends(relation))]
    assert {name for way in ways for name in way} <= set(papers)
    for row in papers.values():
        assert row["kind"] in kinds and set(row["suppliers"]) <= SUPPLIERS and 1 <= row["effort"] <= 6
        assert row["form"] in {"missing", "corrected", "explaining"}


LETTERS = [Choice(c, ()) for c in "abcdef"]
WAYS = st.lists(st.frozensets(st.sampled_from(LETTERS), min_size=1, max_size=3), min_size=1, max_size=3)


@settings(max_examples=150, deadline=None)
@given(st.lists(WAYS.map(tuple), min_size=1, max_size=5), st.lists(st.integers(1, 6), min_size=6, max_size=6))
def test_no_set_is_cheaper_than_the_first_one_and_none_lies_within_another(
    gaps: list[tuple[frozenset[Choice], ...]], costs: list[int]
) -> None:
    price = dict(zip(LETTERS, costs, strict=True))
    found = coverings(gaps, price, 3)
    everything = [frozenset(c) for n in range(len(LETTERS) + 1) for c in combinations(LETTERS, n)]
    covering = [c for c in everything if all(any(way <= c for way in gap) for gap in gaps)]
    assert sum(price[c] for c in found[0]) == min(sum(price[c] for c in c_set) for c_set in covering)
    assert all(chosen in covering for chosen in found)
    assert not any(a < b for a in found for b in found)
