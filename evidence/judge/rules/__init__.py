"""The rules: one file each, listed here (imports sorted, one per line)."""

from __future__ import annotations

from evidence.judge.rule import Rule
from evidence.judge.rules.amount_bond_sufficiency import RULE as AMOUNT_BOND_SUFFICIENCY
from evidence.judge.rules.amount_contract_price import RULE as AMOUNT_CONTRACT_PRICE
from evidence.judge.rules.amount_contract_total import RULE as AMOUNT_CONTRACT_TOTAL
from evidence.judge.rules.amount_currency import RULE as AMOUNT_CURRENCY
from evidence.judge.rules.amount_double_invoice import RULE as AMOUNT_DOUBLE_INVOICE
from evidence.judge.rules.amount_entered_value import RULE as AMOUNT_ENTERED_VALUE
from evidence.judge.rules.amount_entry_duty import RULE as AMOUNT_ENTRY_DUTY
from evidence.judge.rules.amount_entry_fees import RULE as AMOUNT_ENTRY_FEES
from evidence.judge.rules.amount_invoice_total import RULE as AMOUNT_INVOICE_TOTAL
from evidence.judge.rules.amount_line_arithmetic import RULE as AMOUNT_LINE_ARITHMETIC
from evidence.judge.rules.amount_overpaid import RULE as AMOUNT_OVERPAID
from evidence.judge.rules.amount_side_payment import RULE as AMOUNT_SIDE_PAYMENT
from evidence.judge.rules.amount_underpaid import RULE as AMOUNT_UNDERPAID
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
from evidence.judge.rules.goods_description import RULE as GOODS_DESCRIPTION
from evidence.judge.rules.goods_origin import RULE as GOODS_ORIGIN
from evidence.judge.rules.goods_packages import RULE as GOODS_PACKAGES
from evidence.judge.rules.goods_quantity import RULE as GOODS_QUANTITY
from evidence.judge.rules.goods_tariff_number import RULE as GOODS_TARIFF_NUMBER
from evidence.judge.rules.goods_weight import RULE as GOODS_WEIGHT
from evidence.judge.rules.identity_bond_principal import RULE as IDENTITY_BOND_PRINCIPAL
from evidence.judge.rules.identity_bond_principal_number import RULE as IDENTITY_BOND_PRINCIPAL_NUMBER
from evidence.judge.rules.identity_ein_date import RULE as IDENTITY_EIN_DATE
from evidence.judge.rules.identity_ein_letter_name import RULE as IDENTITY_EIN_LETTER_NAME
from evidence.judge.rules.identity_ein_letter_number import RULE as IDENTITY_EIN_LETTER_NUMBER
from evidence.judge.rules.identity_importer_record_address import RULE as IDENTITY_IMPORTER_RECORD_ADDRESS
from evidence.judge.rules.identity_importer_record_name import RULE as IDENTITY_IMPORTER_RECORD_NAME
from evidence.judge.rules.identity_importer_record_number import RULE as IDENTITY_IMPORTER_RECORD_NUMBER
from evidence.judge.rules.identity_incomplete_form import RULE as IDENTITY_INCOMPLETE_FORM
from evidence.judge.rules.identity_individual_importer import RULE as IDENTITY_INDIVIDUAL_IMPORTER
from evidence.judge.rules.identity_number_format import RULE as IDENTITY_NUMBER_FORMAT
from evidence.judge.rules.identity_one_name_two_numbers import RULE as IDENTITY_ONE_NAME_TWO_NUMBERS
from evidence.judge.rules.identity_one_number_two_names import RULE as IDENTITY_ONE_NUMBER_TWO_NAMES
from evidence.judge.rules.identity_operating_company import RULE as IDENTITY_OPERATING_COMPANY
from evidence.judge.rules.identity_poa_agent import RULE as IDENTITY_POA_AGENT
from evidence.judge.rules.identity_poa_direct import RULE as IDENTITY_POA_DIRECT
from evidence.judge.rules.identity_poa_grantor import RULE as IDENTITY_POA_GRANTOR
from evidence.judge.rules.identity_signatory import RULE as IDENTITY_SIGNATORY
from evidence.judge.rules.loop_link import RULE as LOOP_LINK
from evidence.judge.rules.party_bank_account import RULE as PARTY_BANK_ACCOUNT
from evidence.judge.rules.party_consignee_buyer import RULE as PARTY_CONSIGNEE_BUYER
from evidence.judge.rules.party_contract_parties import RULE as PARTY_CONTRACT_PARTIES
from evidence.judge.rules.party_delivery import RULE as PARTY_DELIVERY
from evidence.judge.rules.party_duty_payer import RULE as PARTY_DUTY_PAYER
from evidence.judge.rules.party_manufacturer_id import RULE as PARTY_MANUFACTURER_ID
from evidence.judge.rules.party_remittance_payee import RULE as PARTY_REMITTANCE_PAYEE
from evidence.judge.rules.party_remittance_payer import RULE as PARTY_REMITTANCE_PAYER
from evidence.judge.rules.party_seller_shipper import RULE as PARTY_SELLER_SHIPPER
from evidence.judge.rules.party_third_party_importer import RULE as PARTY_THIRD_PARTY_IMPORTER
from evidence.judge.rules.party_undeclared_relationship import RULE as PARTY_UNDECLARED_RELATIONSHIP
from evidence.judge.rules.policy_adcvd_shell import RULE as POLICY_ADCVD_SHELL
from evidence.judge.rules.policy_buyer_pack import RULE as POLICY_BUYER_PACK
from evidence.judge.rules.policy_ddp_structure import RULE as POLICY_DDP_STRUCTURE
from evidence.judge.rules.policy_entry_type import RULE as POLICY_ENTRY_TYPE
from evidence.judge.rules.policy_export_declaration import RULE as POLICY_EXPORT_DECLARATION
from evidence.judge.rules.policy_export_parties import RULE as POLICY_EXPORT_PARTIES
from evidence.judge.rules.policy_export_value import RULE as POLICY_EXPORT_VALUE
from evidence.judge.rules.policy_foreign_continuous_bond import RULE as POLICY_FOREIGN_CONTINUOUS_BOND
from evidence.judge.rules.policy_foreign_ctpat_broker import RULE as POLICY_FOREIGN_CTPAT_BROKER
from evidence.judge.rules.policy_foreign_importer import RULE as POLICY_FOREIGN_IMPORTER
from evidence.judge.rules.policy_foreign_informal import RULE as POLICY_FOREIGN_INFORMAL
from evidence.judge.rules.policy_informal_value import RULE as POLICY_INFORMAL_VALUE
from evidence.judge.rules.policy_ior_binding import RULE as POLICY_IOR_BINDING
from evidence.judge.rules.policy_no_importer import RULE as POLICY_NO_IMPORTER
from evidence.judge.rules.policy_non_resident_agent import RULE as POLICY_NON_RESIDENT_AGENT
from evidence.judge.rules.policy_tax_inclusive import RULE as POLICY_TAX_INCLUSIVE
from evidence.judge.rules.policy_us_importer_tests import RULE as POLICY_US_IMPORTER_TESTS
from evidence.judge.rules.reading_hidden_text import RULE as READING_HIDDEN_TEXT
from evidence.judge.rules.reference_bank_identifier import RULE as REFERENCE_BANK_IDENTIFIER
from evidence.judge.rules.reference_bond import RULE as REFERENCE_BOND
from evidence.judge.rules.reference_contract_number import RULE as REFERENCE_CONTRACT_NUMBER
from evidence.judge.rules.reference_entry_number import RULE as REFERENCE_ENTRY_NUMBER
from evidence.judge.rules.reference_invoice_number import RULE as REFERENCE_INVOICE_NUMBER
from evidence.judge.rules.reference_near_duplicate import RULE as REFERENCE_NEAR_DUPLICATE
from evidence.judge.rules.transport_bl_number import RULE as TRANSPORT_BL_NUMBER
from evidence.judge.rules.transport_chronology import RULE as TRANSPORT_CHRONOLOGY
from evidence.judge.rules.transport_container import RULE as TRANSPORT_CONTAINER
from evidence.judge.rules.transport_container_check_digit import RULE as TRANSPORT_CONTAINER_CHECK_DIGIT
from evidence.judge.rules.transport_route import RULE as TRANSPORT_ROUTE
from evidence.judge.rules.validity_agreement import RULE as VALIDITY_AGREEMENT
from evidence.judge.rules.validity_bond import RULE as VALIDITY_BOND
from evidence.judge.rules.validity_bond_activity import RULE as VALIDITY_BOND_ACTIVITY
from evidence.judge.rules.validity_broker_license import RULE as VALIDITY_BROKER_LICENSE
from evidence.judge.rules.validity_ctpat import RULE as VALIDITY_CTPAT
from evidence.judge.rules.validity_power_of_attorney import RULE as VALIDITY_POWER_OF_ATTORNEY

RULES: tuple[Rule, ...] = (
    AMOUNT_BOND_SUFFICIENCY,
    AMOUNT_CONTRACT_PRICE,
    AMOUNT_CONTRACT_TOTAL,
    AMOUNT_CURRENCY,
    AMOUNT_DOUBLE_INVOICE,
    AMOUNT_ENTERED_VALUE,
    AMOUNT_ENTRY_DUTY,
    AMOUNT_ENTRY_FEES,
    AMOUNT_INVOICE_TOTAL,
    AMOUNT_LINE_ARITHMETIC,
    AMOUNT_OVERPAID,
    AMOUNT_SIDE_PAYMENT,
    AMOUNT_UNDERPAID,
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
    GOODS_DESCRIPTION,
    GOODS_ORIGIN,
    GOODS_PACKAGES,
    GOODS_QUANTITY,
    GOODS_TARIFF_NUMBER,
    GOODS_WEIGHT,
    IDENTITY_BOND_PRINCIPAL,
    IDENTITY_BOND_PRINCIPAL_NUMBER,
    IDENTITY_EIN_DATE,
    IDENTITY_EIN_LETTER_NAME,
    IDENTITY_EIN_LETTER_NUMBER,
    IDENTITY_IMPORTER_RECORD_ADDRESS,
    IDENTITY_IMPORTER_RECORD_NAME,
    IDENTITY_IMPORTER_RECORD_NUMBER,
    IDENTITY_INCOMPLETE_FORM,
    IDENTITY_INDIVIDUAL_IMPORTER,
    IDENTITY_NUMBER_FORMAT,
    IDENTITY_ONE_NAME_TWO_NUMBERS,
    IDENTITY_ONE_NUMBER_TWO_NAMES,
    IDENTITY_OPERATING_COMPANY,
    IDENTITY_POA_AGENT,
    IDENTITY_POA_DIRECT,
    IDENTITY_POA_GRANTOR,
    IDENTITY_SIGNATORY,
    LOOP_LINK,
    PARTY_BANK_ACCOUNT,
    PARTY_CONSIGNEE_BUYER,
    PARTY_CONTRACT_PARTIES,
    PARTY_DELIVERY,
    PARTY_DUTY_PAYER,
    PARTY_MANUFACTURER_ID,
    PARTY_REMITTANCE_PAYEE,
    PARTY_REMITTANCE_PAYER,
    PARTY_SELLER_SHIPPER,
    PARTY_THIRD_PARTY_IMPORTER,
    PARTY_UNDECLARED_RELATIONSHIP,
    POLICY_ADCVD_SHELL,
    POLICY_BUYER_PACK,
    POLICY_DDP_STRUCTURE,
    POLICY_ENTRY_TYPE,
    POLICY_EXPORT_DECLARATION,
    POLICY_EXPORT_PARTIES,
    POLICY_EXPORT_VALUE,
    POLICY_FOREIGN_CONTINUOUS_BOND,
    POLICY_FOREIGN_CTPAT_BROKER,
    POLICY_FOREIGN_IMPORTER,
    POLICY_FOREIGN_INFORMAL,
    POLICY_INFORMAL_VALUE,
    POLICY_IOR_BINDING,
    POLICY_NO_IMPORTER,
    POLICY_NON_RESIDENT_AGENT,
    POLICY_TAX_INCLUSIVE,
    POLICY_US_IMPORTER_TESTS,
    READING_HIDDEN_TEXT,
    REFERENCE_BANK_IDENTIFIER,
    REFERENCE_BOND,
    REFERENCE_CONTRACT_NUMBER,
    REFERENCE_ENTRY_NUMBER,
    REFERENCE_INVOICE_NUMBER,
    REFERENCE_NEAR_DUPLICATE,
    TRANSPORT_BL_NUMBER,
    TRANSPORT_CHRONOLOGY,
    TRANSPORT_CONTAINER,
    TRANSPORT_CONTAINER_CHECK_DIGIT,
    TRANSPORT_ROUTE,
    VALIDITY_AGREEMENT,
    VALIDITY_BOND,
    VALIDITY_BOND_ACTIVITY,
    VALIDITY_BROKER_LICENSE,
    VALIDITY_CTPAT,
    VALIDITY_POWER_OF_ATTORNEY,
)
"""Every rule of the catalogue, sorted by name. Add the import above and one line here."""
