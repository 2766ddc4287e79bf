"""Insurance papers: cargo policies and certificates (Institute Cargo Clauses), agents' liability cover (ACORD 25)."""

from __future__ import annotations

from evidence.kinds.base import Kind
from evidence.kinds.captioned import Ask, reader
from evidence.kinds.cues import cues

TITLES = (
    "Insurance Certificate", "Certificate of Insurance", "Cargo Insurance Policy", "Insurance Policy",
    "Marine Cargo Insurance", "Certificate of Liability Insurance", "保险单", "货物运输保险单",
    "Marine Insurance Policy",
    "Marine Cargo Insurance Policy", "Cargo Transportation Insurance Policy", "Certificate of Marine Insurance",
    "Marine Cargo Certificate",
)  # fmt: skip
ASK = Ask(
    "insurance",
    numbers=(("number", ("number", "no")), ("invoice_number", ("invoice_no",)), ("bl_number", ("bl_no",))),
    days=(("date", ("issued", "date", "effective")), ("expiry_date", ("expires",))),
    parties=(("insured", ("insured",)), ("insurer", ("insurer",)), ("holder", ("holder",))),
    letterhead="insurer",
    titles=TITLES,
)
KIND = Kind(
    "insurance_certificate",
    cues(
        TITLES,
        ("Institute Cargo Clauses", "Errors and Omissions", "Institute Strikes Clauses"),
        ("Insured", "Policy Number", "Sum Insured", "Amount Insured", "Assured", "Claims payable at", "Survey agent",
         "Policy Exp", "Producer"),
    ),
    reader(ASK),
)  # fmt: skip
