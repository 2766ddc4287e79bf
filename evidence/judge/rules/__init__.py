"""The rules: one file each, listed here (imports sorted, one per line)."""

from __future__ import annotations

from evidence.judge.rule import Rule
from evidence.judge.rules.identity_bond_principal import RULE as IDENTITY_BOND_PRINCIPAL
from evidence.judge.rules.identity_bond_principal_number import RULE as IDENTITY_BOND_PRINCIPAL_NUMBER
from evidence.judge.rules.identity_ein_letter_name import RULE as IDENTITY_EIN_LETTER_NAME
from evidence.judge.rules.identity_ein_letter_number import RULE as IDENTITY_EIN_LETTER_NUMBER
from evidence.judge.rules.identity_importer_record_name import RULE as IDENTITY_IMPORTER_RECORD_NAME
from evidence.judge.rules.identity_importer_record_number import RULE as IDENTITY_IMPORTER_RECORD_NUMBER
from evidence.judge.rules.identity_poa_grantor import RULE as IDENTITY_POA_GRANTOR

RULES: tuple[Rule, ...] = (
    IDENTITY_BOND_PRINCIPAL,
    IDENTITY_BOND_PRINCIPAL_NUMBER,
    IDENTITY_EIN_LETTER_NAME,
    IDENTITY_EIN_LETTER_NUMBER,
    IDENTITY_IMPORTER_RECORD_NAME,
    IDENTITY_IMPORTER_RECORD_NUMBER,
    IDENTITY_POA_GRANTOR,
)
"""Every rule of the catalogue, sorted by name. Add the import above and one line here."""
