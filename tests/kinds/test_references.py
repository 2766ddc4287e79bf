"""Numbers cited in the purpose of a payment, as recognition leaves them."""

from evidence.kinds.references import references
from evidence.layout.words import Token
from evidence.records.pages import Word
from evidence.records.places import Box


def cited(text: str, confidence: float) -> list[tuple[str, str]]:
    box = Box(0, 0, 10, 10)
    tokens = [Token(Word(word, box, confidence), 1, box) for word in text.split()]
    return [(kind, number) for kind, number, _ in references(tokens)]


def test_half_a_number_on_a_scan_is_no_number() -> None:
    assert cited("PAYMENT FOR INVOICE HX2026 1707", 0.9) == []
    assert cited("PAYMENT FOR INVOICE HX2026-1707", 0.9) == [("invoice", "HX2026-1707")]


def test_two_numbers_of_a_digital_paper_stay_two() -> None:
    assert ("invoice", "HX2026") in cited("INVOICE HX2026 1707", 1.0)
