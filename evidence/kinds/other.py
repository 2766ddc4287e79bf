"""Papers of no kind of the contract: known by title only so that they end another paper and are taken for none.

An invoice as XML that lies in the PDF of the same invoice is no second one; what it says is told all the same.
"""

from __future__ import annotations

from evidence.kinds import xml_invoice
from evidence.kinds.base import Kind, Phrase

_TITLES = (
    "Certificate of Quality", "Quality Certificate", "Inspection Certificate", "Inspection Report", "Test Report",
    "Fumigation Certificate", "Phytosanitary Certificate", "Certificate of Analysis", "Material Safety Data Sheet",
    "Safety Data Sheet", "Booking Confirmation", "Shipping Instructions", "Shipping Order", "Delivery Instructions",
    "Quotation", "Price List", "Debit Note", "Weight Certificate", "Beneficiary's Certificate",
    "Non-Disclosure Agreement", "Rate Confirmation", "Cover Sheet", "Fax Cover Sheet", "Catalogue", "Memorandum",
    "Dock Receipt", "Declaration of Conformity", "Lacey Act Declaration", "TSCA Certification",
    "Power of Attorney and Declaration of Representative",
)  # fmt: skip

KIND = Kind("other", tuple(Phrase(title, 3, title=True) for title in _TITLES), xml_invoice.finds)
