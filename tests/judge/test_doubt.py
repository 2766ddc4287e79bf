"""No misread character becomes an accusation: doubtful readings are asked again, and doubt is told as doubt."""

from __future__ import annotations

from datetime import date

import pytest

from evidence.judge import judge
from evidence.judge.doubt import MOST_QUESTIONS, MOST_TRIALS
from evidence.records.cases import StoredCase
from evidence.records.codec import replaced
from evidence.records.facts import Question, Reading
from evidence.records.findings import Check, Outcome
from evidence.resolve import resolve
from evidence.settings import JudgeSettings
from tests.builders import Paper, dossier, loop_papers, paper
from tests.clean_loop import CLEAN_LOOP, EIN
from tests.judge.rules_support import loops

RULE = "identity.bond-principal-number"
MISREAD = "47-1203588"


def _bond(method: str, others: tuple[str, ...] = (), number: str = MISREAD) -> Paper:
    fields = {**CLEAN_LOOP["customs_bond"], "principal_number": number}
    return paper("customs_bond", fields, methods={"principal_number": method}, others={"principal_number": others})


def _case(bond: Paper, reread: tuple[str, ...] = ()) -> StoredCase:
    return replaced(dossier(*loop_papers(without=("customs_bond",)), bond), reread=reread)


def _judged(case: StoredCase, *, final: bool = False) -> tuple[Check, str, tuple[Question, ...]]:
    parties = resolve(case.documents, case.facts, ())
    found, questions = judge(case, parties, (), JudgeSettings(), date(2026, 4, 10), final)
    return next(c for c in found.checks if c.rule == RULE), found.verdict, questions


def test_a_contradiction_on_a_scan_is_asked_again_at_its_place() -> None:
    bond = _bond("ocr")
    fact = bond.fact("principal_number")
    _, _, questions = _judged(_case(bond))
    asked = next(q for q in questions if q.fact == fact.id)
    place = fact.places[0]
    assert (asked.file, asked.page, asked.box, asked.pattern) == (place.file, place.page, place.box, "ein")


def test_only_scanned_readings_are_asked_again() -> None:
    assert _judged(_case(_bond("text")))[2] == ()
    assert {q.fact for q in _judged(_case(_bond("ocr")))[2]} == {_bond("ocr").fact("principal_number").id}


def test_nothing_is_asked_twice_or_in_the_last_round() -> None:
    bond = _bond("ocr")
    fact = bond.fact("principal_number").id
    assert _judged(_case(bond, reread=(fact,)))[2] == ()
    assert _judged(_case(bond), final=True)[2] == ()


def test_a_contradiction_that_no_second_reading_confirmed_is_unverifiable() -> None:
    check, verdict, _ = _judged(_case(_bond("ocr")), final=True)
    assert (check.outcome, check.severity.value, verdict) == (Outcome.UNVERIFIABLE, "major", "review")
    assert check.remedy


def test_a_confirmed_contradiction_stands() -> None:
    check, verdict, _ = _judged(_case(_bond("reread")), final=True)
    assert (check.outcome, check.severity.value, verdict) == (Outcome.VIOLATED, "critical", "hold")


def test_another_reading_that_agrees_lifts_the_accusation() -> None:
    check, verdict, _ = _judged(_case(_bond("reread", (EIN,))), final=True)
    assert (check.outcome, verdict) == (Outcome.UNVERIFIABLE, "review")
    assert f'may also read "{EIN}"' in check.message


def test_another_reading_that_disagrees_too_changes_nothing() -> None:
    check, _, _ = _judged(_case(_bond("reread", ("47-1203583",))), final=True)
    assert check.outcome is Outcome.VIOLATED


def test_more_readings_than_are_tried_leave_it_open() -> None:
    many = tuple(f"58-{i:07d}" for i in range(MOST_TRIALS + 1))
    check, _, _ = _judged(_case(_bond("reread", many[:-1])), final=True)
    assert check.outcome is Outcome.VIOLATED
    check, verdict, _ = _judged(_case(_bond("reread", many)), final=True)
    assert (check.outcome, verdict) == (Outcome.UNVERIFIABLE, "review")


def test_two_clear_prints_that_differ_in_one_paper_are_no_misreading() -> None:
    for method in ("text", "native"):
        check, verdict, _ = _judged(_case(_bond(method, (EIN,))), final=True)
        assert (check.outcome, verdict) == (Outcome.VIOLATED, "hold")


def test_a_date_that_may_be_two_days_lifts_the_accusation_even_in_a_text_layer() -> None:
    fields = {**CLEAN_LOOP["customs_bond"], "effective_date": "2026-05-03"}

    def outcome(other_print: str) -> Outcome:
        bond = paper("customs_bond", fields, printed={"effective_date": "03/05/2026"})
        other = Reading("2026-03-05", other_print, 0.3, "text")
        facts = tuple(replaced(f, others=(other,)) if f.field == "effective_date" else f for f in bond.facts)
        case = _case(Paper(bond.document, facts))
        parties = resolve(case.documents, case.facts, ())
        found, _ = judge(case, parties, (), JudgeSettings(), date(2026, 4, 10), True)
        return next(c.outcome for c in found.checks if c.rule == "validity.bond")

    assert outcome("03/05/2026") is Outcome.UNVERIFIABLE
    assert outcome("March 5, 2026") is Outcome.VIOLATED


def test_a_name_that_may_read_like_the_importers_is_no_accusation() -> None:
    fields = {**CLEAN_LOOP["customs_bond"], "principal.name": "Harborfine Supply LLC Imports"}
    bond = paper(
        "customs_bond",
        fields,
        methods={"principal.name": "reread"},
        others={"principal.name": ("Harborline Supply LLC",)},
    )
    case = _case(bond)
    parties = resolve(case.documents, case.facts, ())
    found, _ = judge(case, parties, (), JudgeSettings(), date(2026, 4, 10), True)
    assert next(c for c in found.checks if c.rule == "identity.bond-principal").outcome is not Outcome.VIOLATED


def _found(rule: str, changed: Paper) -> tuple[Check, tuple[Question, ...]]:
    case = dossier(*loop_papers(without=(changed.document.kind,)), changed)
    parties = resolve(case.documents, case.facts, ())
    settings, today = JudgeSettings(), date(2026, 6, 10)
    proved = loops(case, parties, today)
    found, _ = judge(case, parties, proved, settings, today, True)
    return next(c for c in found.checks if c.rule == rule), judge(case, parties, proved, settings, today, False)[1]


@pytest.mark.parametrize(("field", "read", "other"), [("incoterm", "FOB", "DDP"), ("currency", "USD", "AUD")])
def test_terms_and_currency_under_a_value_are_asked_again_and_may_lift_it(field: str, read: str, other: str) -> None:
    fields = {**CLEAN_LOOP["commercial_invoice"], "total": "48200.00", field: read}
    scan = paper("commercial_invoice", fields, methods={field: "ocr"})
    check, questions = _found("amount.entered-value", scan)
    assert scan.fact(field).id in check.evidence
    assert scan.fact(field).id in {q.fact for q in questions}
    firm = paper("commercial_invoice", fields, methods={field: "reread"})
    assert _found("amount.entered-value", firm)[0].outcome is Outcome.VIOLATED
    doubtful = paper("commercial_invoice", fields, methods={field: "reread"}, others={field: (other,)})
    assert _found("amount.entered-value", doubtful)[0].outcome is Outcome.UNVERIFIABLE


@pytest.mark.parametrize(
    ("field", "fields", "other"),
    [
        ("due_date", {"due_date": "2026-03-31"}, "2026-08-31"),
        (
            "payment_terms",
            {"due_date": None, "payment_terms": "T/T 30 days after B/L date"},
            "T/T 180 days after B/L date",
        ),
    ],
)
def test_the_day_a_payment_is_due_may_lift_its_lack(field: str, fields: dict[str, str | None], other: str) -> None:
    invoice = {**CLEAN_LOOP["commercial_invoice"], "total": "50000.00", **fields}
    firm = paper("commercial_invoice", invoice, methods={field: "reread"})
    assert _found("amount.underpaid", firm)[0].outcome is Outcome.VIOLATED
    doubtful = paper("commercial_invoice", invoice, methods={field: "reread"}, others={field: (other,)})
    check, _ = _found("amount.underpaid", doubtful)
    assert (check.outcome, doubtful.fact(field).id in check.evidence) == (Outcome.UNVERIFIABLE, True)


def test_a_number_that_could_not_be_understood_is_asked_again_even_where_no_rule_complains() -> None:
    wire = paper("remittance", {**CLEAN_LOOP["remittance"], "reference": "FT1"}, "ocr", unread=("amount",))
    case = dossier(*loop_papers(without=("remittance",)), wire)
    assert wire.fact("amount").id in {q.fact for q in _judged(case)[2]}


def test_an_empty_box_counts_once_it_was_looked_at_again() -> None:
    fields = {k: v for k, v in CLEAN_LOOP["customs_bond"].items() if k != "principal_number"}
    bond = paper("customs_bond", fields, methods={"principal_number": "ocr"}, empty=("principal_number",))
    box = bond.fact("principal_number").id

    def outcome(reread: tuple[str, ...]) -> Outcome:
        case = _case(bond, reread)
        parties = resolve(case.documents, case.facts, ())
        found, _ = judge(case, parties, (), JudgeSettings(), date(2026, 4, 10), True)
        return next(c.outcome for c in found.checks if c.rule == "identity.incomplete-form" and box in c.evidence)

    assert outcome(()) is Outcome.UNVERIFIABLE
    assert outcome((box,)) is Outcome.VIOLATED


def test_the_gravest_findings_are_asked_first_and_not_without_end() -> None:
    changes: dict[str, dict[str, str | None]] = {
        "customs_bond": {"principal.name": "Northwind Anchor Imports Inc."},
        "packing_list": {f"lines[{i}].quantity": "1" for i in range(200)},
    }
    case = dossier(*loop_papers(changes, method="ocr"))
    questions = _judged(case)[2]
    assert 0 < len(questions) <= MOST_QUESTIONS
    first = next(f for f in case.facts if f.id == questions[0].fact)
    assert first.field in ("importer.name", "principal.name")
