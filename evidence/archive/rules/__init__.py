"""The rules across dossiers: one file each, listed here by name."""

from __future__ import annotations

from evidence.archive.rules.reused_entry_number import RULE as REUSED_ENTRY_NUMBER
from evidence.archive.rules.reused_payment import RULE as REUSED_PAYMENT
from evidence.archive.rules.rule import Rule
from evidence.archive.rules.shared_importer_number import RULE as SHARED_IMPORTER_NUMBER

RULES: tuple[Rule, ...] = (
    REUSED_ENTRY_NUMBER,
    REUSED_PAYMENT,
    SHARED_IMPORTER_NUMBER,
)
"""Every rule of the catalogue's table *across dossiers*. Add the import above and one line here."""
