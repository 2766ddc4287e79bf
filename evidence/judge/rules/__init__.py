"""The rules: one file each, listed here (imports sorted, one per line)."""

from __future__ import annotations

from evidence.judge.rule import Rule
from evidence.judge.rules.amount_double_invoice import RULE as AMOUNT_DOUBLE_INVOICE
from evidence.judge.rules.amount_entered_value import RULE as AMOUNT_ENTERED_VALUE
from evidence.judge.rules.documents_bond import RULE as DOCUMENTS_BOND
from evidence.judge.rules.documents_contract import RULE as DOCUMENTS_CONTRACT
from evidence.judge.rules.documents_ein_proof import RULE as DOCUMENTS_EIN_PROOF
from evidence.judge.rules.documents_entry import RULE as DOCUMENTS_ENTRY
from evidence.judge.rules.documents_foreign_dossier import RULE as DOCUMENTS_FOREIGN_DOSSIER
from evidence.judge.rules.documents_importer_record import RULE as DOCUMENTS_IMPORTER_RECORD
from evidence.judge.rules.documents_invoice import RULE as DOCUMENTS_INVOICE
from evidence.judge.rules.documents_liability_clause import RULE as DOCUMENTS_LIABILITY_CLAUSE
from evidence.judge.rules.documents_packing_list import RULE as DOCUMENTS_PACKING_LIST
from evidence.judge.rules.documents_power_of_attorney import RULE as DOCUMENTS_POWER_OF_ATTORNEY
from evidence.judge.rules.documents_remittance import RULE as DOCUMENTS_REMITTANCE
from evidence.judge.rules.documents_traceability import RULE as DOCUMENTS_TRACEABILITY
from evidence.judge.rules.documents_transport import RULE as DOCUMENTS_TRANSPORT
from evidence.judge.rules.documents_unreadable import RULE as DOCUMENTS_UNREADABLE
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
    AMOUNT_ENTERED_VALUE,
    DOCUMENTS_BOND,
    DOCUMENTS_CONTRACT,
    DOCUMENTS_EIN_PROOF,
    DOCUMENTS_ENTRY,
    DOCUMENTS_FOREIGN_DOSSIER,
    DOCUMENTS_IMPORTER_RECORD,
    DOCUMENTS_INVOICE,
    DOCUMENTS_LIABILITY_CLAUSE,
    DOCUMENTS_PACKING_LIST,
    DOCUMENTS_POWER_OF_ATTORNEY,
    DOCUMENTS_REMITTANCE,
    DOCUMENTS_TRACEABILITY,
    DOCUMENTS_TRANSPORT,
    DOCUMENTS_UNREADABLE,
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
