"""Papers to parties: who is one, who stays apart, what each carries."""

from __future__ import annotations

import cProfile
import random
from itertools import combinations

import pytest

from evidence.records.cases import Decision, StoredCase
from evidence.records.parties import Party, Resolution, Sameness
from evidence.resolve import resolve
from evidence.resolve.explain import explain
from tests.builders import Paper, closed_loop, dossier, paper


def resolved(*papers: Paper, decisions: tuple[Decision, ...] = ()) -> Resolution:
    case = dossier(*papers)
    return resolve(case.documents, case.facts, decisions)


def party(found: Resolution, name: str) -> Party:
    return next(p for p in found.parties if name in p.names)


def buyer(name: str, copy: str = "") -> Paper:
    return paper("commercial_invoice", {"buyer.name": name}, copy=copy)


def decision(what: str, target: str, value: str = "") -> Decision:
    return Decision(target, what, value, "R. Vance", "2026-05-01", "asked the company")


def of(case: StoredCase) -> Resolution:
    return resolve(case.documents, case.facts, ())


def test_a_clean_dossier_has_each_party_once() -> None:
    found = of(closed_loop())
    importer = party(found, "Harborline Supply LLC")
    assert {m.role for m in importer.mentions} == {
        "buyer", "consignee", "importer", "remitter", "principal", "grantor", "holder",
    }  # fmt: skip
    assert importer.names == ("Harborline Supply LLC", "HARBORLINE SUPPLY LLC")
    assert {(i.type, i.value) for i in importer.identifiers} == {("ein", "47-1203586")}
    assert party(found, "Lantern Works Co., Ltd.").kind == "company"
    assert party(found, "First Lakes Bank").kind == "bank"
    assert party(found, "Pacific Feeder Lines").kind == "carrier"
    assert party(found, "Dana Whitlow").kind == "person"
    assert len(found.parties) == 8


def test_the_same_papers_give_the_same_parties_in_any_order() -> None:
    case = closed_loop()
    turned = resolve(case.documents[::-1], case.facts[::-1], ())
    assert {p.id for p in turned.parties} == {p.id for p in of(case).parties}
    assert {p.name for p in turned.parties} == {p.name for p in of(case).parties}


def test_every_two_names_are_compared_also_in_their_other_readings() -> None:
    found = resolved(
        paper("entry_summary", {"importer.name": "Harborline Supply LLC"}),
        paper(
            "customs_bond", {"principal.name": "Harborlane LLC"}, "ocr", others={"principal.name": ["Harborline LLC"]}
        ),
    )
    pairs = {frozenset((c.a, c.b)) for c in found.comparisons}
    assert frozenset(("Harborline Supply LLC", "Harborlane LLC")) in pairs
    assert frozenset(("Harborline Supply LLC", "Harborline LLC")) in pairs


def test_a_name_without_legal_form_never_makes_two_companies_one() -> None:
    found = resolved(buyer("Acme LLC", "1"), buyer("Acme", "2"), buyer("Acme Inc.", "3"))
    assert party(found, "Acme LLC") is not party(found, "Acme Inc.")


def test_a_shared_number_alone_makes_no_two_names_one() -> None:
    found = resolved(
        paper("entry_summary", {"importer.name": "Harborline Supply LLC", "importer_number": "47-1203586"}),
        paper("ein_letter", {"holder.name": "Quarry Tools LLC", "ein": "47-1203586"}),
    )
    first, second = party(found, "Harborline Supply LLC"), party(found, "Quarry Tools LLC")
    assert first is not second
    assert {i.value for i in first.identifiers} & {i.value for i in second.identifiers}


def test_one_name_with_two_numbers_stays_one_party_that_shows_both() -> None:
    found = resolved(
        paper("entry_summary", {"importer.name": "Harborline Supply LLC", "importer_number": "47-1203586"}),
        paper("ein_letter", {"holder.name": "Harborline Supply LLC", "ein": "82-5550143"}),
    )
    assert {i.value for i in party(found, "Harborline Supply LLC").identifiers} == {"47-1203586", "82-5550143"}


def test_a_slip_on_a_scan_is_left_apart_and_unsure_until_a_number_ties_it() -> None:
    def on_scan(number: str) -> Resolution:
        return resolved(
            paper("entry_summary", {"importer.name": "Cornerstone Goods LLC", "importer_number": "47-1203586"}),
            paper("ein_letter", {"holder.name": "Comerstone Goods LLC", "ein": number}, "ocr"),
        )

    apart, tied = on_scan("82-5550143"), on_scan("47-1203586")
    assert [c.answer for c in apart.comparisons] == [Sameness.UNSURE]
    assert len(apart.parties) == 2
    assert [c.answer for c in tied.comparisons] == [Sameness.SAME]
    assert len(tied.parties) == 1
    assert tied.parties[0].name == "Cornerstone Goods LLC"


def test_a_letter_unlike_any_that_a_second_reading_confirms_is_another_name() -> None:
    found = resolved(
        paper("entry_summary", {"importer.name": "Cornerstone Goods LLC"}),
        paper("ein_letter", {"holder.name": "Cornerstote Goods LLC"}, "reread"),
    )
    assert [c.answer for c in found.comparisons] == [Sameness.DIFFERENT]


def test_names_that_a_paper_lists_for_a_party_are_that_party() -> None:
    found = resolved(
        paper("importer_identity", {"importer.name": "Harborline Supply LLC", "aka[0]": "Lakeside Tools"}),
        paper("packing_list", {"buyer.name": "LAKESIDE TOOLS"}),
        paper("customs_bond", {"principal.name": "Harborline Supply LLC", "trade_names[0]": "Toledo Valve Depot"}),
    )
    names = party(found, "Harborline Supply LLC").names
    assert {"Lakeside Tools", "LAKESIDE TOOLS", "Toledo Valve Depot"} <= set(names)
    assert names[0] == "Harborline Supply LLC"


def test_co_principals_and_officers_are_parties_of_their_own() -> None:
    found = resolved(
        paper("customs_bond", {"principal.name": "Harborline Supply LLC", "co_principals[0]": "Quarry Tools LLC"}),
        paper("importer_identity", {"importer.name": "Harborline Supply LLC", "officers[0]": "Dana Whitlow"}),
    )
    assert {p.name for p in found.parties} == {"Harborline Supply LLC", "Quarry Tools LLC", "Dana Whitlow"}


def test_a_trade_name_printed_beside_the_legal_name_ties_both() -> None:
    found = resolved(
        buyer("Harborline Supply LLC dba Lakeside Tools", "1"),
        buyer("Harborline Supply LLC", "2"),
        buyer("Lakeside Tools", "3"),
    )
    assert len(found.parties) == 1


def test_boxes_that_name_nobody_are_no_parties() -> None:
    empty = ("TO ORDER", "TO THE ORDER OF SHIPPER", "Same as consignee", "SAME", "N/A", "---")
    assert not resolved(
        *(paper("bill_of_lading", {"consignee.name": n}, copy=str(i)) for i, n in enumerate(empty))
    ).parties
    assert resolved(buyer("Same Day Logistics LLC")).parties


def test_the_account_on_an_invoice_is_the_sellers_and_the_code_the_banks() -> None:
    found = of(closed_loop())
    seller, bank = party(found, "Lantern Works Co., Ltd."), party(found, "Bank of East Harbour")
    assert ("account", "6217003320098871") in {(i.type, i.value) for i in seller.identifiers}
    assert {i.type for i in bank.identifiers} == {"swift"}


def test_a_company_with_bank_in_its_name_is_no_bank() -> None:
    assert resolved(buyer("River Bank Furniture LLC")).parties[0].kind == "company"


def test_a_decision_that_two_names_are_one_sticks() -> None:
    papers = (buyer("Harborline Supply LLC", "1"), buyer("HL Imports LLC", "2"))
    assert len(resolved(*papers).parties) == 2
    found = resolved(*papers, decisions=(decision("same", "Harborline Supply LLC|HL Imports LLC"),))
    assert len(found.parties) == 1
    assert found.comparisons[0].answer is Sameness.SAME
    assert "R. Vance" in found.comparisons[0].features[0].says


def test_a_decision_that_two_names_are_two_sticks_also_against_a_paper() -> None:
    papers = (
        paper("importer_identity", {"importer.name": "Harborline Supply LLC", "aka[0]": "Harborline Supply"}),
        buyer("Harborline Supply"),
    )
    assert len(resolved(*papers).parties) == 1
    target, value = papers[0].fact("importer.name").id, papers[1].fact("buyer.name").id
    assert len(resolved(*papers, decisions=(decision("different", target, value),)).parties) == 2


def test_the_reasons_for_a_party_are_kept_with_it() -> None:
    found = resolved(buyer("Harborline Supply LLC", "1"), buyer("HARBORLINE SUPPLY L.L.C.", "2"))
    assert [c.answer for c in found.parties[0].because] == [Sameness.SAME]


def test_why_tells_where_names_stand_and_how_they_compare() -> None:
    case = closed_loop({"customs_bond": {"principal.name": "Harborline Holdings LLC"}})
    told = explain("Harborline Supply", "Harborline Holdings", case.documents, case.facts)
    assert "principal on the customs bond" in told
    assert "different (score" in told
    assert "“supply” against “holdings”" in told


def test_why_says_that_a_name_stands_on_no_paper_and_offers_the_nearest() -> None:
    case = closed_loop({"customs_bond": {"principal.name": "Harborline Holdings LLC"}})
    told = explain("Harbourlime Holding", "Zyzzyva Quux", case.documents, case.facts)
    assert told.count("stands on no paper of this dossier") == 2
    assert "nearest on them: “Harborline Holdings LLC”" in told
    assert told.count("nearest") == 1


def test_why_says_which_name_a_part_of_one_is_taken_for() -> None:
    case = closed_loop({"customs_bond": {"principal.name": "Harborline Holdings LLC"}})
    told = explain("harborline hold", "Harborline Holdings LLC", case.documents, case.facts)
    assert "“harborline hold” is part of “Harborline Holdings LLC”; that name is compared" in told
    assert told.count("is part of") == 1


CROWD = (
    "Acme", "Acme LLC", "Acme Inc.", "ACME, L.L.C.", "Acme Holdings LLC", "Acme LLC dba Toledo Valves", "Toledo Valves",
    "Toledo Valve Depot", "JUNIPER MOOR OUTDOOR FURNITURE I", "Juniper Moor Outdoor Furniture Importers LLC",
    "Juniper Moor Outdoor Furniture Imports Inc.", "Ningbo Hetian Lamps Co., Ltd.", "宁波禾田灯具有限公司",
    "宁波禾田灯具有限公司 Ningbo Hetian Lamps Co., Ltd.", "Whitlow, Dana R.", "Dana Whitlow", "Dana S. Whitlow",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(12))
def test_shuffled_papers_give_the_same_parties(seed: int) -> None:
    papers = [buyer(name, str(i)) for i, name in enumerate(CROWD)]
    first = resolved(*papers)
    random.Random(seed).shuffle(papers)
    again = resolved(*papers)
    assert {(p.id, p.name, frozenset(p.names)) for p in again.parties} == {
        (p.id, p.name, frozenset(p.names)) for p in first.parties
    }


def test_no_party_holds_two_names_that_are_surely_different_unless_a_paper_ties_them() -> None:
    found = resolved(*(buyer(name, str(i)) for i, name in enumerate(CROWD)))
    answers = {frozenset((c.a, c.b)): c.answer for c in found.comparisons}
    tied = {"Acme LLC dba Toledo Valves", "宁波禾田灯具有限公司 Ningbo Hetian Lamps Co., Ltd."}
    for one in found.parties:
        for a, b in combinations(one.names, 2):
            assert answers[frozenset((a, b))] is not Sameness.DIFFERENT or tied & set(one.names)
    assert party(found, "Acme Inc.").names == ("Acme Inc.",)
    assert party(found, "Acme").names == ("Acme",)
    assert "Toledo Valves" in party(found, "Acme LLC").names


def test_a_bare_name_joins_the_company_whose_number_it_carries() -> None:
    found = resolved(
        paper("entry_summary", {"importer.name": "Acme LLC", "importer_number": "47-1203586"}),
        paper("ein_letter", {"holder.name": "Acme", "ein": "47-1203586"}),
        buyer("Acme Inc."),
    )
    assert party(found, "Acme") is party(found, "Acme LLC")
    assert party(found, "Acme Inc.") is not party(found, "Acme LLC")


def test_a_trade_name_that_two_companies_claim_ties_neither() -> None:
    found = resolved(
        buyer("Copper Finch LLC dba Finch Home", "1"),
        buyer("Tin Sparrow Inc. dba Finch Home", "2"),
        buyer("Finch Home"),
    )
    assert len({p.id for p in found.parties}) == 3


def test_chinese_and_english_names_are_one_party_only_where_a_paper_shows_both() -> None:
    english, chinese = "Ningbo Hetian Lamps Co., Ltd.", "宁波禾田灯具有限公司"
    assert len(resolved(buyer(english, "1"), buyer(chinese, "2")).parties) == 2
    both = buyer(f"{chinese} {english}", "3")
    assert len(resolved(buyer(english, "1"), buyer(chinese, "2"), both).parties) == 1


def test_a_digit_in_a_word_of_clear_print_stays_a_question_whatever_number_is_shared() -> None:
    found = resolved(
        paper("entry_summary", {"importer.name": "Copper Finch LLC", "importer_number": "47-1203586"}),
        paper("ein_letter", {"holder.name": "C0pper Finch LLC", "ein": "47-1203586"}),
    )
    assert [c.answer for c in found.comparisons] == [Sameness.UNSURE]


def many(names: int, copy: str = "") -> tuple[Paper, ...]:
    words = [f"{a}{b} {c}" for c in ("Lamps LLC", "Tools Inc.", "Tiles Co., Ltd.", "Garments Ltd", "Imports LLC")
             for a in ("Cop", "Tin", "Bra", "Zin", "Le") for b in ("wick", "ford", "mere", "ton")]  # fmt: skip
    return tuple(buyer(name, f"{copy}{i}") for i, name in enumerate(words[:names]))


def calls(*papers: Paper) -> int:
    """Functions called to resolve: work that does not hang on the machine."""
    with cProfile.Profile() as profile:
        resolved(*papers)
    return sum(entry.callcount for entry in profile.getstats())


def test_a_hundred_names_are_each_compared_once_with_every_other() -> None:
    found = resolved(*many(100))
    assert len(found.parties) == 100
    assert len(found.comparisons) == 100 * 99 / 2


def test_twice_as_many_names_make_four_times_the_work_and_no_more() -> None:
    calls(*many(60))  # what is remembered of a word is remembered by then
    assert calls(*many(60)) < 4.5 * calls(*many(30))


def test_a_name_that_more_papers_print_is_not_compared_again() -> None:
    once, again = many(30), many(30, "again")
    calls(*once)
    assert calls(*once, *again) < 2 * calls(*once)
    assert resolved(*once, *again).comparisons == resolved(*once).comparisons


def test_a_name_read_twice_from_a_scan_stays_in_doubt_of_glyphs_alike_until_a_text_layer_confirms_it() -> None:
    clear = buyer("Alien Tools Inc")
    scanned = paper("contract", {"buyer.name": "Allen Tools Inc"}, "reread")
    assert resolved(clear, scanned).comparisons[0].answer is Sameness.UNSURE
    confirmed = paper("packing_list", {"buyer.name": "Allen Tools Inc"})
    assert resolved(clear, scanned, confirmed).comparisons[0].answer is Sameness.DIFFERENT
