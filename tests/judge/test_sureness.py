"""How sure a contradiction is: told with what it stands on and how many characters would have to be misread."""

from __future__ import annotations

from datetime import date

from evidence.judge import judge
from evidence.records.cases import StoredCase
from evidence.records.codec import replaced
from evidence.records.facts import Reading
from evidence.records.findings import Check, Outcome, Sureness
from evidence.resolve import resolve
from evidence.settings import JudgeSettings
from tests.builders import Fields, dossier, loop_papers, paper
from tests.clean_loop import CLEAN_LOOP

NUMBER, NAME = "identity.bond-principal-number", "identity.bond-principal"


def case_of(kind: str, changes: Fields, methods: dict[str, str], others: dict[str, tuple[Reading, ...]]) -> StoredCase:
    """The clean dossier with one paper read otherwise."""
    one = paper(kind, {**CLEAN_LOOP[kind], **changes}, methods=methods)
    facts = tuple(replaced(f, others=others.get(f.field, f.others)) for f in one.facts)
    return dossier(*loop_papers(without=(kind,)), one._replace(facts=facts))


def judged(case: StoredCase, rule: str) -> Check:
    parties = resolve(case.documents, case.facts, ())
    found, _ = judge(case, parties, (), JudgeSettings(), date(2026, 4, 10), final=True)
    return next(c for c in found.checks if c.rule == rule)


def sure(case: StoredCase, rule: str) -> Sureness:
    check = judged(case, rule)
    assert check.outcome is Outcome.VIOLATED and check.sure is not None
    return check.sure


def bond(field: str, value: str, method: str, *others: Reading) -> StoredCase:
    return case_of("customs_bond", {field: value}, {field: method}, {field: others})


def test_clear_print_is_no_misreading() -> None:
    found = sure(bond("principal_number", "98-7654321", "text"), NUMBER)
    assert found.characters is None and "clear print" in found.says


def test_a_number_wrong_in_one_figure_needs_one_misread_character() -> None:
    found = sure(bond("principal_number", "47-1203588", "reread"), NUMBER)
    assert found.characters == 1
    assert "1 misread character:" in found.says and "Two engines" in found.says


def test_a_number_wrong_in_every_figure_needs_many() -> None:
    found = sure(bond("principal_number", "98-7654321", "reread"), NUMBER)
    assert found.characters is not None and found.characters >= 5


def test_another_name_needs_as_many_characters_as_the_names_differ_by() -> None:
    few = sure(bond("principal.name", "Grackle Tern Holdings Inc.", "reread"), NAME)
    assert few.characters is not None and few.characters > 5


def test_a_far_fetched_reading_of_an_engine_counts_in_characters() -> None:
    own = CLEAN_LOOP["customs_bond"]["principal_number"] or ""
    weak = Reading(own, own, 0.01)
    found = sure(bond("principal_number", "98-7654321", "reread", weak), NUMBER)
    assert found.characters is not None and own in found.says


def test_one_plausible_misreading_lifts_a_contradiction_and_says_so() -> None:
    own = CLEAN_LOOP["customs_bond"]["principal_number"] or ""
    check = judged(bond("principal_number", "98-7654321", "reread", Reading(own, own, 0.2)), NUMBER)
    assert check.outcome is Outcome.UNVERIFIABLE
    assert "one plausible misreading lifts it" in check.message


def test_a_total_that_would_agree_is_reckoned_and_counted() -> None:
    total = CLEAN_LOOP["commercial_invoice"]["total"] or ""
    wrong = ("9" if total[0] != "9" else "8") + total[1:]
    found = sure(case_of("commercial_invoice", {"total": wrong}, {"total": "reread"}, {}), "amount.invoice-total")
    assert found.characters == 1 and f'"{total}" for "{wrong}"' in found.says


def test_what_hangs_on_a_reading_of_the_law_says_so() -> None:
    stranger = {"importer.name": "Gullwing Entry Importers LLC", "importer_number": "31-8802471"}
    agreement = paper(
        "ior_agreement", {"principal.name": "Harborline Supply LLC", "agent.name": "Gullwing Entry Importers LLC"}
    )
    power = {"grantor.name": "Gullwing Entry Importers LLC"}
    papers = loop_papers({"entry_summary": stranger, "power_of_attorney": power})
    found = sure(dossier(*papers, agreement), "party.third-party-importer")
    assert found.hangs_on == ("reading K9/trade guides, by which it passes",)


def test_what_holds_is_no_accusation_and_needs_no_doubt() -> None:
    assert judged(dossier(*loop_papers()), NAME).sure is None
