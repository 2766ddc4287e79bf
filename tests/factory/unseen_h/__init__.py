"""Layouts of family ``h``: papers of all kinds as many different offices write them, each design varied by seed."""

from __future__ import annotations

from collections.abc import Callable

from tests.factory.model import Paper, Sheet
from tests.factory.unseen_h import (
    airway,
    arrivals,
    carriage,
    contracts,
    credits,
    entries,
    exports,
    offices,
    persons,
    plans,
    powers,
    prints,
    releases,
    wires,
)

FAMILY = "h"
LAYOUTS: dict[str, Callable[[Paper], list[Sheet]]] = {
    **dict.fromkeys(plans.PLANS, plans.draw),
    **dict.fromkeys(prints.PLANS, prints.draw),
    "bank_statement": prints.statement,
    **dict.fromkeys(powers.SUBJECT, powers.agreement),
    "power_of_attorney": powers.power,
    "ein_letter": powers.ein,
    "customs_bond": offices.bond,
    "importer_identity": offices.identity,
    "entry_release": releases.release,
    "tax_return": persons.tax,
    "identity_document": persons.identity,
    "entry_summary": entries.draw,
    "letter_of_credit": credits.draw,
    "export_declaration": exports.draw,
    "contract": contracts.draw,
    "purchase_order": contracts.draw,
    "bill_of_lading": carriage.draw,
    "air_waybill": airway.draw,
    "arrival_notice": arrivals.notice,
    "delivery_receipt": arrivals.receipt,
    "remittance": wires.draw,
}
