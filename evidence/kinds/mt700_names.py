"""The names of the fields of SWIFT's message MT 700, as prints of it repeat them behind the tags."""

from __future__ import annotations

import re

NAMES = {
    "20": ("Documentary Credit Number", "Documentary Credit No.", "Sender's Reference", "Credit Number"),
    "31C": ("Date of Issue", "Issue Date"),
    "31D": ("Date and Place of Expiry", "Date & Place of Expiry", "Expiry Date and Place", "Date of Expiry"),
    "32B": (
        "Currency Code, Amount", "Currency Code & Amount", "Currency Code and Amount", "Currency, Amount",
        "Currency/Amount", "Currency and Amount", "Amount",
    ),
    "44C": ("Latest Date of Shipment", "Latest Shipment Date"),
    "50": ("Applicant",),
    "52A": ("Issuing Bank",),
    "52D": ("Issuing Bank",),
    "59": ("Beneficiary",),
}  # fmt: skip
"""Names by tag, as the standard (SWIFT category 7) has them and as banks print them."""
_ADDED = r"(?:[ \t]*\((?:name (?:and|&) address|bank|customer|yymmdd)\)|[ \t]*-[ \t]*name (?:and|&) address)?"


def _name(text: str) -> str:
    return r"[ \t]*".join(re.escape(word) for word in re.findall(r"[\w']+|[^\w\s]", text))


def after_name(tag: str, text: str) -> int:
    """Where in the text behind a tag its value begins: after the tag's name, if it is printed there."""
    names = "|".join(_name(name) for name in sorted(NAMES.get(tag, ()), key=len, reverse=True))
    if not names:
        return 0
    match = re.match(rf"\s*(?:{names}){_ADDED}(?P<end>[ \t]*[:\t]|[ \t]*(?=\n|\Z)|[ \t]+(?=[^\sa-z&]))\s*", text, re.I)
    return match.end() if match is not None else 0
