"""Quantities of invoice and packing list, unit by unit."""

from __future__ import annotations

import pytest

from tests.builders import Fields, closed_loop
from tests.prove.support import status

BARE: Fields = {"invoice_number": None, "number": None}


def packed(invoice: Fields, packing: Fields) -> str:
    """How the link stands without any number that ties both papers."""
    return status(closed_loop({"commercial_invoice": invoice, "packing_list": {**BARE, **packing}}), "packs")


@pytest.mark.parametrize(
    ("invoice", "packing", "wanted"),
    [
        ({}, {}, "holds"),
        ({}, {"lines[0].quantity": "1000"}, "fails"),
        ({"lines[1].unit": "SETS"}, {"lines[1].unit": "SETS"}, "holds"),
        ({"lines[1].unit": "SETS"}, {"lines[1].unit": "SETS", "lines[1].quantity": "700"}, "fails"),
        (
            {"lines[1].unit": "SETS"},
            {"lines[1].unit": "SETS", "lines[0].quantity": "1100", "lines[1].quantity": "900"},
            "consistent",
        ),
        ({"lines[1].unit": "SETS"}, {}, "consistent"),
        ({}, {"lines[0].unit": "CTN", "lines[1].unit": "CTN"}, "consistent"),
        ({}, {"lines[1].unit": None}, "consistent"),
        ({}, {"lines[0].unit": None, "lines[1].unit": None}, "holds"),
        ({}, {"lines[0].unit": None, "lines[1].unit": None, "lines[1].quantity": "1"}, "fails"),
    ],
)
def test_quantities_tie_an_invoice_to_its_packing_list_only_in_equal_units(
    invoice: Fields, packing: Fields, wanted: str
) -> None:
    assert packed(invoice, packing) == wanted
