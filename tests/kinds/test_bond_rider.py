"""Riders to bonds: in the words of the regulation, and on a surety's form."""

from __future__ import annotations

from evidence.kinds.bond_rider import KIND
from tests.kinds.test_entry_summary import boxed
from tests.kinds.trade_reading import values
from tests.layout.paper import Paper, typed

RENAMED = """CUSTOMS BOND RIDER
By this rider to the CBP Form 301, 759815827 (bond number), dated January 15, 2025, executed by
Harbor City Imports LLC, (former name), as principal, 12-3456789 (importer number), the Harbor City
Global LLC (new name), hereby certifies that it is the same entity formerly known as Harbor City
Imports LLC (former name), and the principal and surety agree that they are responsible for any act
secured by this bond done under principal's former name. This rider is effective on March 1, 2026.
Signed and sealed this February 20, 2026"""
TRADING = """CUSTOMS BOND RIDER
By this rider to the CBP Form 301, No. 759815827, executed on January 15, 2025, by Harbor City Imports
LLC, as principal, 12-3456789, and Granite Fields Surety Co., as surety, code 891, which is effective
on March 1, 2026, the principal and surety agree that the below listed names are unincorporated
units of the principal or are trade or business names used by the principal in its business:
Harbor Home Goods
Quayside Furniture
Principal and surety agree that they are bound."""


def form() -> Paper:
    r = Paper()
    r.put(200, 20, "RIDER TO CUSTOMS BOND", 13)
    boxed(r, 50, (30, 305, "Bond Number", "759815827"), (305, 580, "Effective Date of Rider", "03/01/2026"))
    boxed(r, 74, (30, 305, "Principal", "Harbor City Imports LLC"), (305, 580, "Importer Number", "12-3456789"))
    boxed(r, 98, (30, 305, "Surety", "Granite Fields Surety Co."), (305, 580, "Surety Code", "891"))
    r.cell(30, 122, 580, 160)
    r.put(32, 124, "New Address", 6)
    r.lines(36, 134, "450 Anchor Avenue", "Long Beach, CA 90803")
    return r


def blank() -> Paper:
    b = Paper()
    b.put(200, 20, "RIDER TO CUSTOMS BOND", 13)
    boxed(b, 50, (30, 305, "Bond Number", ""), (305, 580, "Effective Date of Rider", ""))
    boxed(b, 74, (30, 305, "Principal", ""), (305, 580, "Importer Number", ""))
    b.put(
        30,
        120,
        "By this rider to the CBP Form 301, ____________ (bond number), dated ________, executed by _____________, as",
        7,
    )
    b.put(
        30,
        130,
        "principal, __ (importer number), the ______ (new name), hereby certifies that it is the same entity formerly",
        7,
    )
    b.put(
        30,
        140,
        "known as __________ (former name), and the principal and surety agree that they are responsible.",
        7,
    )
    return b


def test_a_change_of_name_tells_both_names_and_the_day() -> None:
    assert values(KIND, typed(RENAMED)) == {
        "principal.name": "Harbor City Global LLC",
        "former_principal.name": "Harbor City Imports LLC",
        "number": "759815827",
        "effective_date": "2026-03-01",
        "principal.id": "12-3456789",
        "date": "2026-02-20",
    }


def test_added_trade_names_are_listed_and_the_bonds_own_day_is_not_the_riders() -> None:
    assert values(KIND, typed(TRADING)) == {
        "principal.name": "Harbor City Imports LLC",
        "surety.name": "Granite Fields Surety Co.",
        "number": "759815827",
        "effective_date": "2026-03-01",
        "principal.id": "12-3456789",
        "surety_code": "891",
        "trade_names[0]": "Harbor Home Goods",
        "trade_names[1]": "Quayside Furniture",
    }


def test_a_suretys_form_tells_the_new_address() -> None:
    found = values(KIND, form().view())
    assert found["principal.address"] == "450 Anchor Avenue, Long Beach, CA 90803"
    assert (found["principal.name"], found["surety.name"]) == ("Harbor City Imports LLC", "Granite Fields Surety Co.")
    assert (found["number"], found["effective_date"]) == ("759815827", "2026-03-01")


def test_a_blank_rider_says_nothing() -> None:
    assert values(KIND, blank().view()) == {}
