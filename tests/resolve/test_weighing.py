"""Two parties by names, numbers and addresses: numbers decide, addresses confirm, decisions stick."""

from __future__ import annotations

from evidence.records.cases import Decision
from evidence.records.parties import Comparison, Resolution, Sameness
from evidence.resolve import resolve
from evidence.resolve.explain import explain
from evidence.resolve.weighing import Given, weighed
from tests.builders import Paper, dossier, paper

LATIN, CHINESE = "Wuxi Kelinmo Bicycle Co., Ltd.", "无锡科林沫自行车有限公司"
WRITTEN_OUT = "Vossmere Limited Liability Company"
EIN, OTHER_EIN = "47-1203586", "82-5550143"


def said(a: Given, b: Given) -> Sameness:
    """The answer, which must not depend on the order of the two."""
    answer = weighed(a, b).answer
    assert weighed(b, a).answer is answer
    return answer


def buyer(name: str, copy: str) -> Paper:
    return paper("commercial_invoice", {"buyer.name": name}, copy=copy)


def decision(what: str, target: str, who: str = "R. Vance") -> Decision:
    return Decision(target, what, "", who, "2026-05-01", "asked the company")


def resolved(*papers: Paper, decisions: tuple[Decision, ...] = ()) -> Resolution:
    case = dossier(*papers)
    return resolve(case.documents, case.facts, decisions)


def between(found: Resolution, a: str, b: str) -> Comparison:
    return next(c for c in found.comparisons if {c.a, c.b} == {a, b})


def test_two_eins_make_two_parties_of_one_name_and_one_ein_settles_a_letter() -> None:
    name = "Vossmere Gear Inc."
    assert said(Given(name, identifier=EIN), Given(name, identifier=OTHER_EIN)) is Sameness.DIFFERENT
    slip = Given("Vossmree Gear Inc.", identifier=EIN)
    assert said(Given(name, identifier=EIN), slip) is Sameness.SAME


def test_the_mark_of_a_division_and_a_number_of_another_kind_contradict_nothing() -> None:
    name = "Vossmere Gear Inc."
    assert said(Given(name, identifier=EIN), Given(name, identifier=f"{EIN}01")) is Sameness.SAME
    assert said(Given(name, identifier=EIN), Given(name, identifier="191402-00318")) is Sameness.SAME


def test_one_number_under_two_names_is_a_question_and_no_answer() -> None:
    foods, drinks = Given("Vossmere Foods Inc.", identifier=EIN), Given("Vossmere Drinks Inc.", identifier=EIN)
    assert said(foods, drinks) is Sameness.UNSURE


def test_two_digits_that_changed_places_at_one_address_leave_a_doubt() -> None:
    at = "31 Slipway Ct, Erie, PA 16507"
    one, other = Given("Vossmere Inc.", at, EIN), Given("Vossmere Inc.", at, "47-1230586")
    assert said(one, other) is Sameness.UNSURE


def test_an_address_settles_a_lost_letter_but_never_another_name() -> None:
    one, same = "303 Clove Ave, Newark, NJ 07105", "303 Clove Avenue, Newark NJ 07105"
    assert said(Given("Vosmeridan LLC", one), Given("Vossmeridan", same)) is Sameness.SAME
    assert said(Given("Vossmere LLC", one), Given("Harrowlea LLC", same)) is Sameness.DIFFERENT


def test_names_of_common_words_need_an_address_or_a_number_to_be_one_party() -> None:
    name = "Quiet Tide Foods LLC"
    maine, texas = "2 Pier Rd, Portland, ME 04101", "900 Bayou Dr, Houston, TX 77002"
    assert said(Given(name, maine), Given(name, texas)) is Sameness.UNSURE
    assert said(Given(name, maine), Given(name, maine)) is Sameness.SAME
    assert said(Given("Vossmere Foods LLC", maine), Given("Vossmere Foods LLC", texas)) is Sameness.SAME


def test_one_name_in_two_countries_is_unsure() -> None:
    here, there = "12 Dune St, Fresno, CA 93721", "No. 8 Haipo Road, Xiamen, China"
    assert said(Given("Vossmere Ltd", here), Given("Vossmere Ltd", there)) is Sameness.UNSURE


def test_a_registration_number_ties_a_name_in_two_scripts_where_the_sound_does_not() -> None:
    code = "91320200MA1X0AF37L"
    assert said(Given(LATIN), Given(CHINESE)) is Sameness.UNSURE
    assert said(Given(LATIN, identifier=code), Given(CHINESE, identifier=code)) is Sameness.SAME


def test_papers_that_print_one_registration_number_under_both_scripts_tie_them() -> None:
    def selling(name: str, code: str, copy: str) -> Paper:
        return paper("commercial_invoice", {"seller.name": name, "seller.uscc": code}, copy=copy)

    code = "91320200MA1X0AF37L"
    assert len(resolved(selling(LATIN, code, "1"), selling(CHINESE, code, "2")).parties) == 1
    assert len(resolved(selling(LATIN, code, "1"), selling(CHINESE, "91331000MA2C0HL185", "2")).parties) == 2


def test_a_negative_decision_holds_though_a_third_name_is_the_same_as_both() -> None:
    names = ("Vossmere LLC", "Vossmere", WRITTEN_OUT)
    apart = decision("different", f"Vossmere LLC|{WRITTEN_OUT}")
    found = resolved(*(buyer(n, str(i)) for i, n in enumerate(names)), decisions=(apart,))
    assert not any({"Vossmere LLC", WRITTEN_OUT} <= set(p.names) for p in found.parties)


def test_decisions_that_contradict_one_another_are_told_and_keep_parties_apart() -> None:
    names = ("Vossmere LLC", "Harrowlea Inc.", "Tin Lantern Corp.")
    decisions = (
        decision("same", "Vossmere LLC|Harrowlea Inc."),
        decision("same", "Harrowlea Inc.|Tin Lantern Corp."),
        decision("different", "Vossmere LLC|Tin Lantern Corp."),
    )
    found = resolved(*(buyer(n, str(i)) for i, n in enumerate(names)), decisions=decisions)
    assert not any({"Vossmere LLC", "Tin Lantern Corp."} <= set(p.names) for p in found.parties)
    told = [c for c in found.comparisons if any(f.name == "contradiction" for f in c.features)]
    assert len(told) == 1


def test_a_later_decision_on_the_same_pair_counts_and_names_the_one_it_overrules() -> None:
    pair = "Vossmere LLC|Harrowlea Inc."
    decisions = (decision("same", pair), decision("different", pair, "I. Marlow"))
    found = resolved(buyer("Vossmere LLC", "1"), buyer("Harrowlea Inc.", "2"), decisions=decisions)
    compared = between(found, "Vossmere LLC", "Harrowlea Inc.")
    assert compared.answer is Sameness.DIFFERENT
    assert "I. Marlow" in compared.features[0].says
    assert "against R. Vance" in compared.features[0].says


def test_why_tells_numbers_addresses_and_boxes_and_what_they_make_of_one_name() -> None:
    case = dossier(
        paper("entry_summary", {"importer.name": "Vossmere Gear LLC", "importer_number": EIN}),
        paper("ein_letter", {"holder.name": "VOSSMERE GEAR L.L.C", "ein": OTHER_EIN}),
    )
    told = explain("Vossmere Gear LLC", "VOSSMERE GEAR L.L.C", case.documents, case.facts)
    assert f"ein {EIN}" in told
    assert f"ein {OTHER_EIN}" in told
    assert ", box " in told
    assert "as parties: different" in told
    assert "two numbers of one kind are two parties" in told


def test_why_tells_how_else_a_scanned_name_may_read() -> None:
    case = dossier(
        paper("entry_summary", {"importer.name": "Vossmere Gear LLC"}),
        paper(
            "customs_bond",
            {"principal.name": "Vossmere Gcar LLC"},
            "ocr",
            others={"principal.name": ["Vossmere Gear LLC"]},
        ),
    )
    told = explain("Vossmere Gcar LLC", "Vossmere Gear LLC", case.documents, case.facts)
    assert "read otherwise as “Vossmere Gear LLC”" in told
