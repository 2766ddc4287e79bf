"""Tax papers: a W-9 with digits in little boxes, a Form 941 with captions under its values."""

from __future__ import annotations

from evidence.kinds.tax_return import KIND
from tests.kinds.trade_reading import values
from tests.layout.paper import Paper

EXPECTED = {
    "number": "12-3456789",
    "holder.id": "12-3456789",
    "holder.name": "Harbor City Imports LLC",
    "holder.address": "120 State Street, Long Beach, CA 90802",
}


def request() -> Paper:
    w = Paper()
    w.put(40, 20, "Form W-9", 12)
    w.put(150, 20, "Request for Taxpayer Identification Number and Certification", 11)
    w.put(40, 60, "1 Name (as shown on your income tax return). Name is required on this line.", 6)
    w.put(44, 70, "Harbor City Imports LLC")
    w.put(40, 84, "2 Business name/disregarded entity name, if different from above", 6)
    w.put(40, 108, "5 Address (number, street, and apt. or suite no.) See instructions.", 6)
    w.put(44, 118, "120 State Street")
    w.put(400, 108, "Requester's name and address (optional)", 6)
    w.put(40, 132, "6 City, state, and ZIP code", 6)
    w.put(44, 142, "Long Beach, CA 90802")
    w.put(40, 160, "Part I", 8)
    w.put(90, 160, "Taxpayer Identification Number (TIN)", 8)
    w.put(400, 172, "Social security number", 7)
    w.put(400, 200, "Employer identification number", 7)
    for i, c in enumerate("12-3456789"):
        w.put(402 + 14 * i, 212, c, 9)
    w.put(40, 260, "Sign Here", 8)
    w.put(100, 260, "Signature of U.S. person", 6)
    w.put(400, 260, "Date", 6)
    w.put(430, 258, "03/01/2026", 9)
    return w


def quarterly() -> Paper:
    f = Paper()
    f.put(40, 20, "Form 941 for 2026:", 12)
    f.put(200, 20, "Employer's QUARTERLY Federal Tax Return", 12)
    f.put(40, 60, "Employer identification number (EIN)", 7)
    for i, c in enumerate("12-3456789"):
        f.put(200 + 16 * i, 58, c, 10)
    f.put(40, 80, "Name (not your trade name)", 7)
    f.put(160, 78, "Harbor City Imports LLC", 10)
    f.put(40, 100, "Trade name (if any)", 7)
    f.put(40, 120, "Address", 7)
    f.put(90, 118, "120 State Street", 10)
    f.put(90, 130, "Number", 5)
    f.put(150, 130, "Street", 5)
    f.put(300, 130, "Suite or room number", 5)
    f.put(90, 142, "Long Beach", 10)
    f.put(250, 142, "CA", 10)
    f.put(320, 142, "90802", 10)
    f.put(90, 154, "City", 5)
    f.put(250, 154, "State", 5)
    f.put(320, 154, "ZIP code", 5)
    return f


def test_a_request_for_a_number_is_read_from_its_boxes() -> None:
    assert values(KIND, request().view()) == {**EXPECTED, "form": "W-9", "date": "2026-03-01"}


def test_a_quarterly_return_is_read_though_its_captions_stand_below() -> None:
    assert values(KIND, quarterly().view()) == {**EXPECTED, "form": "941"}


def test_an_application_without_a_number_yet_has_none() -> None:
    paper = Paper()
    paper.put(40, 20, "Form SS-4", 12)
    paper.put(120, 20, "Application for Employer Identification Number", 12)
    paper.put(40, 60, "1 Legal name of entity (or individual) for whom the EIN is being requested", 6)
    paper.put(44, 70, "Harbor City Imports LLC")
    paper.put(450, 20, "EIN", 7)
    found = values(KIND, paper.view())
    assert found["holder.name"] == "Harbor City Imports LLC"
    assert "number" not in found


def test_a_blank_form_says_nothing() -> None:
    paper = Paper()
    paper.put(40, 20, "Form W-9", 12)
    paper.put(40, 60, "1 Name (as shown on your income tax return)", 6)
    paper.put(40, 84, "2 Business name/disregarded entity name, if different from above", 6)
    paper.put(400, 200, "Employer identification number", 7)
    assert values(KIND, paper.view()) == {}
