"""The rules across dossiers: one file each, listed here by name."""

from __future__ import annotations

from evidence.archive.rules.bond_sufficiency import RULE as BOND_SUFFICIENCY
from evidence.archive.rules.changed_identity import RULE as CHANGED_IDENTITY
from evidence.archive.rules.importer_many_consignees import RULE as IMPORTER_MANY_CONSIGNEES
from evidence.archive.rules.importer_without_money import RULE as IMPORTER_WITHOUT_MONEY
from evidence.archive.rules.overdrawn_contract import RULE as OVERDRAWN_CONTRACT
from evidence.archive.rules.reused_container import RULE as REUSED_CONTAINER
from evidence.archive.rules.reused_entry_number import RULE as REUSED_ENTRY_NUMBER
from evidence.archive.rules.reused_invoice import RULE as REUSED_INVOICE
from evidence.archive.rules.reused_mark import RULE as REUSED_MARK
from evidence.archive.rules.reused_page import RULE as REUSED_PAGE
from evidence.archive.rules.reused_payment import RULE as REUSED_PAYMENT
from evidence.archive.rules.reused_transport_document import RULE as REUSED_TRANSPORT_DOCUMENT
from evidence.archive.rules.rule import Rule
from evidence.archive.rules.shared_contact import RULE as SHARED_CONTACT
from evidence.archive.rules.shared_importer_number import RULE as SHARED_IMPORTER_NUMBER
from evidence.archive.rules.split_shipments import RULE as SPLIT_SHIPMENTS

RULES: tuple[Rule, ...] = (
    BOND_SUFFICIENCY,
    CHANGED_IDENTITY,
    IMPORTER_MANY_CONSIGNEES,
    IMPORTER_WITHOUT_MONEY,
    OVERDRAWN_CONTRACT,
    REUSED_ENTRY_NUMBER,
    REUSED_INVOICE,
    REUSED_PAGE,
    REUSED_MARK,
    REUSED_PAYMENT,
    REUSED_TRANSPORT_DOCUMENT,
    REUSED_CONTAINER,
    SHARED_CONTACT,
    SHARED_IMPORTER_NUMBER,
    SPLIT_SHIPMENTS,
)
"""Every rule of the catalogue's table *across dossiers*. Add the import above and one line here.

Two of one name are two halves of one rule; the first one's meaning is told.
"""
