"""From finds to facts: places, methods, second readings."""

from __future__ import annotations

import pytest

from evidence.kinds.extract import answered, facts
from evidence.kinds.normal import normaliser_of, pattern_of
from evidence.records.codec import replaced
from evidence.records.documents import Document, Part
from evidence.records.facts import Answer, Fact, Question, Reading
from evidence.records.pages import Page
from evidence.records.places import Box, Place
from evidence.records.sources import FileReading, Status
from tests.kinds.test_commercial_invoice import summed_up
from tests.kinds.test_ein_letter import letter
from tests.kinds.test_entry_summary import whole
from tests.layout.paper import typed


def reading(page: Page, path: str = "paper.pdf") -> FileReading:
    return FileReading(path, "0" * 64, 1, "application/pdf", Status.READ, None, (page,))


def letter_facts() -> dict[str, Fact]:
    document = Document("d-1", "ein_letter", 1.0, (Part("paper.pdf", (1,)),))
    return {f.field: f for f in facts(document, [reading(letter().page())])}


def test_a_wrapped_address_is_one_place_around_its_lines() -> None:
    place = letter_facts()["holder.address"].places
    assert len(place) == 1
    assert place[0].text == "120 HARBOR WAY STE 4 LONG BEACH CA 90802"
    assert place[0].box is not None
    assert place[0].box.height > 15


def test_a_text_layers_facts_are_certain_and_stable() -> None:
    first, second = letter_facts(), letter_facts()
    assert first["ein"].method == "text"
    assert first["ein"].told == 1.0
    assert 0.9 < first["ein"].confidence < 1
    assert [f.id for f in first.values()] == [f.id for f in second.values()]


def test_plain_text_has_line_and_column_instead_of_a_box() -> None:
    page = typed(
        "Department of the Treasury\nLTR 147C\nYour Employer Identification Number (EIN) is 12-3456789."
    ).pages[0]
    document = Document("d-1", "ein_letter", 1.0, (Part("paper.txt", (1,)),))
    found = {f.field: f for f in facts(document, [reading(page, "paper.txt")])}["ein"]
    assert found.method == "native"
    assert (found.places[0].line, found.places[0].column, found.places[0].box) == (3, 46, None)


def fact(field: str, value: str | None, printed: str, confidence: float = 0.8) -> Fact:
    return Fact("f-1", "d-1", field, printed, value, (Place("p.pdf", 1, Box(0, 0, 9, 9)),), "ocr", confidence)


def asked(before: Fact, printed: str, confidence: float = 0.95) -> Fact:
    question = Question("f-1", "p.pdf", 1, Box(0, 0, 9, 9), pattern_of(before.field), "differs")
    return answered((before,), [question], [Answer("f-1", printed, confidence, "second")])[0]


def test_an_agreeing_second_reading_makes_a_fact_surer() -> None:
    after = asked(fact("total", "45210.00", "45,210.00"), "$45,210.00")
    assert (after.value, after.method) == ("45210.00", "reread")
    assert after.confidence > 0.98


def test_a_disagreeing_second_reading_becomes_the_value_and_the_first_stays_beside_it() -> None:
    after = asked(fact("total", "45270.00", "45,270.00", 0.6), "45,210.00")
    assert (after.value, after.printed, after.method) == ("45210.00", "45,270.00", "reread")
    assert after.others == (Reading("45270.00", "45,270.00", 0.6, "ocr"),)


def test_a_check_digit_outweighs_the_engines_confidence() -> None:
    after = asked(fact("containers[0]", "CSQU3054383", "CSQU3054383", 0.5), "CSQU3054384", 0.99)
    assert after.value == "CSQU3054383"
    assert after.others[0].value == "CSQU3054384"


def test_an_answer_that_saw_nothing_changes_nothing() -> None:
    before = fact("total", "45210.00", "45,210.00")
    assert asked(before, "") == before
    assert asked(before, "~~") == before


def emptied(field: str) -> Fact:
    return Fact("f-1", "d-1", field, "", None, (Place("p.pdf", 1, Box(0, 0, 9, 9)),), "ocr", 0.6, status="empty")


@pytest.mark.parametrize(
    ("field", "printed", "confidence"),
    [
        ("importer.name", "Z m", 0.45),
        ("importer.name", "Z m", 0.99),
        ("importer.name", "Harbor City Imports LLC", 0.79),
        ("importer.name", "12 345 - 67", 0.95),
        ("importer.name", "A l 345 B", 0.95),
        ("importer_number", "12-34", 0.95),
        ("importer_number", "12-3456789", 0.6),
        ("surety_number", "l 1", 0.95),
        ("mode", "I", 0.95),
        ("importing_carrier", "- | i .", 0.95),
    ],
)
def test_specks_that_a_second_engine_reads_in_an_empty_box_leave_it_empty(
    field: str, printed: str, confidence: float
) -> None:
    assert asked(emptied(field), printed, confidence) == emptied(field)


@pytest.mark.parametrize(
    ("field", "printed", "value"),
    [
        ("importer.name", "Harbor City Imports LLC", "Harbor City Imports LLC"),
        ("importer_number", "12-3456789", "12-3456789"),
        ("surety_number", "036", "036"),
        ("entry_date", "September 5, 2025", "2025-09-05"),
        ("mode", "11", "11"),
        ("importing_carrier", "NORTHERN HERON", "NORTHERN HERON"),
    ],
)
def test_what_a_second_engine_surely_reads_in_a_box_thought_empty_fills_it(
    field: str, printed: str, value: str
) -> None:
    after = asked(emptied(field), printed, 0.85)
    assert (after.status, after.value, after.method, after.confidence) == ("read", value, "reread", 0.85)


def test_names_agree_without_case_and_punctuation() -> None:
    after = asked(fact("buyer.name", "Harbor City Imports, LLC", "Harbor City Imports, LLC"), "HARBOR CITY IMPORTS LLC")
    assert after.value == "Harbor City Imports, LLC"
    assert after.others == ()


def test_every_field_has_a_pattern_and_a_normal_form() -> None:
    assert pattern_of("lines[0].amount") == "amount"
    assert pattern_of("containers[2]") == "container"
    assert pattern_of("on_board_date") == "date"
    assert normaliser_of("lines[3].hts")("9403600080") == "9403.60.0080"
    assert normaliser_of("gross_weight")("100 LBS") == "45.359237"
    assert normaliser_of("gross_weight")("1,250.00 KGS") == "1250"


def test_an_address_with_captions_between_its_words_has_a_place_for_each_piece() -> None:
    document = Document("d-1", "entry_summary", 1.0, (Part("paper.pdf", (1,)),))
    found = {f.field: f for f in facts(document, [reading(whole().page())])}["importer.address"]
    assert [p.text for p in found.places] == ["120 State Street", "Long Beach CA 90802"]
    assert found.printed == "120 State Street Long Beach CA 90802"


def test_a_credit_codes_own_check_outweighs_the_engines_confidence() -> None:
    after = asked(fact("exporter.uscc", None, "(91330206MA2AG3BN04)"), "(9133O206MA2AG38N04)")
    assert after.value == "91330206MA2AG38N04"
    assert asked(after, "(91330206MA2AG38N07)").value == "91330206MA2AG38N04"


def test_a_total_that_the_words_confirm_is_surer_than_one_they_do_not() -> None:
    def confidence(words: str) -> float:
        page = summed_up(words, "ocr").page()
        page = replaced(page, words=tuple(replaced(w, confidence=0.8) for w in page.words))
        document = Document("d-1", "commercial_invoice", 1.0, (Part("paper.pdf", (1,)),))
        return {f.field: f for f in facts(document, [reading(page)])}["total"].confidence

    alone = confidence("")
    assert confidence("SAY US DOLLARS NINE HUNDRED ONLY") > alone > confidence("SAY US DOLLARS NINETY ONLY")
