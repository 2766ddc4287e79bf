"""States of the United States: full names and postal codes."""

from __future__ import annotations

import re

_TABLE = (
    "AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|FL Florida"
    "|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine"
    "|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada"
    "|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma"
    "|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah"
    "|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming|DC District of Columbia"
    "|PR Puerto Rico|VI Virgin Islands|GU Guam"
)
NAMES = {row[:2]: row[3:] for row in _TABLE.split("|")}
_BY_NAME = {name.upper(): name for name in NAMES.values()} | NAMES
_IN_TEXT = re.compile(
    r"\b(" + "|".join(sorted((n for n in NAMES.values()), key=len, reverse=True)) + r")\b", re.IGNORECASE
)


def full_name(text: str) -> str | None:
    """The full name of a state given by code or name (``State of Delaware`` too), or None."""
    bare = re.sub(r"^(?:THE )?(?:STATE|COMMONWEALTH) OF ", "", " ".join(text.upper().split()).strip(" .,"))
    return _BY_NAME.get(bare.replace(".", ""))


def find(text: str) -> str | None:
    """The first state spelled out in running text, or None."""
    match = _IN_TEXT.search(text)
    return full_name(match[1]) if match else None


def code(text: str) -> str | None:
    """The postal code of a state given by code or name, or None."""
    name = full_name(text)
    return next((key for key, value in NAMES.items() if value == name), None)
