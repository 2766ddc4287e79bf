"""The rules: one file each, listed here (imports sorted, one per line)."""

from __future__ import annotations

from evidence.judge.rule import Rule
from evidence.judge.rules.amount_double_invoice import RULE as AMOUNT_DOUBLE_INVOICE
from evidence.judge.rules.goods_origin import RULE as GOODS_ORIGIN
from evidence.judge.rules.identity_bond_principal import RULE as IDENTITY_BOND_PRINCIPAL
from evidence.judge.rules.identity_bond_principal_number import RULE as IDENTITY_BOND_PRINCIPAL_NUMBER
from evidence.judge.rules.identity_ein_letter_name import RULE as IDENTITY_EIN_LETTER_NAME
from evidence.judge.rules.identity_ein_letter_number import RULE as IDENTITY_EIN_LETTER_NUMBER
from evidence.judge.rules.identity_importer_record_name import RULE as IDENTITY_IMPORTER_RECORD_NAME
from evidence.judge.rules.identity_importer_record_number import RULE as IDENTITY_IMPORTER_RECORD_NUMBER
from evidence.judge.rules.identity_poa_grantor import RULE as IDENTITY_POA_GRANTOR
from evidence.judge.rules.party_consignee_buyer import RULE as PARTY_CONSIGNEE_BUYER
from evidence.judge.rules.party_contract_parties import RULE as PARTY_CONTRACT_PARTIES
from evidence.judge.rules.party_remittance_payee import RULE as PARTY_REMITTANCE_PAYEE
from evidence.judge.rules.party_remittance_payer import RULE as PARTY_REMITTANCE_PAYER
from evidence.judge.rules.party_third_party_importer import RULE as PARTY_THIRD_PARTY_IMPORTER
from evidence.judge.rules.reference_bond import RULE as REFERENCE_BOND
from evidence.judge.rules.reference_entry_number import RULE as REFERENCE_ENTRY_NUMBER
from evidence.judge.rules.transport_bl_number import RULE as TRANSPORT_BL_NUMBER
from evidence.judge.rules.transport_container import RULE as TRANSPORT_CONTAINER

RULES: tuple[Rule, ...] = (
    AMOUNT_DOUBLE_INVOICE,
    GOODS_ORIGIN,
    IDENTITY_BOND_PRINCIPAL,
    IDENTITY_BOND_PRINCIPAL_NUMBER,
    IDENTITY_EIN_LETTER_NAME,
    IDENTITY_EIN_LETTER_NUMBER,
    IDENTITY_IMPORTER_RECORD_NAME,
    IDENTITY_IMPORTER_RECORD_NUMBER,
    IDENTITY_POA_GRANTOR,
    PARTY_CONSIGNEE_BUYER,
    PARTY_CONTRACT_PARTIES,
    PARTY_REMITTANCE_PAYEE,
    PARTY_REMITTANCE_PAYER,
    PARTY_THIRD_PARTY_IMPORTER,
    REFERENCE_BOND,
    REFERENCE_ENTRY_NUMBER,
    TRANSPORT_BL_NUMBER,
    TRANSPORT_CONTAINER,
)
"""Every rule of the catalogue, sorted by name. Add the import above and one line here."""
