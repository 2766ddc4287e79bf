"""Whether words may be a party's name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from evidence.kinds.party_block import Row, says_place, text_of
from evidence.values import names

_NO_NAME = re.compile(
    r"(?i)^\W*(?:page \d|\d+ of \d|date\b|usd|total|and\b|or\b|of\b|shall|agrees?|the seller|the buyer|signature|by:"
    r"|this\b|parties\b|whereas|between\b|in witness|negotiable|applicable|see clause"
    r"|notices?\b|(?:received|prepared|checked|approved|issued|signed|inspected|delivered)\s+(?:by|on|to|at)\b"
    r"|authori[sz]ed\s+sign)"
)
_SMALL_WORDS = frozenset("and the des und von van der fur für for dba".split())
_CLERK = re.compile(r"(?:[A-Z]\.\s?){1,2}[A-Z][a-z'’\-]+")
"""A person's name with initials: "Buyer  L. Marchetti" is the clerk."""


def said(rows: Sequence[Row]) -> str:
    """The text of rows on one line."""
    return " ".join(text_of(row) for row in rows)


_JOINING = frozenset(
    {"for", "of", "to", "by", "from", "and", "the", "per", "between", "for and on behalf of", "on behalf of"}
)
"""Words that only join a name to what is before it: ``For the Seller:    For the Buyer:``."""


def is_name(rows: Sequence[Row]) -> bool:
    """Whether rows may be a party's name: letters, a capital first, no sentence, no caption, no account, no street,
    no department alone."""
    text = said(rows)
    if _CLERK.fullmatch(text) or text.casefold() in _JOINING:
        return False
    letters = sum(c.isalpha() for c in text)
    small = text[:1].islower() and not re.match(r"[a-z]-?[A-Z]", text)
    if letters < 2 or small or _NO_NAME.match(text) or letters * 2 < sum(c.isalnum() for c in text):
        return False
    if says_place(text) or names.department(text):
        return False
    plain = [w for w in re.findall(r"[^\W\d_]+", text) if w.islower() and len(w) > 2 and w not in _SMALL_WORDS]
    formed = names.legal_form(text) is not None
    return len(text) <= 160 and (formed or (len(plain) < 2 and not _OTHER.search(text)))


def short_name(rows: Sequence[Row]) -> bool:
    """Whether rows that stand above an address may be a name though it is written small: few words, no figures."""
    text = said(rows)
    few = 1 < len(text.split()) <= 5 and not any(c.isdigit() for c in text) and text[:1].isupper()
    return few and not (_NO_NAME.match(text) or says_place(text) or names.department(text) or text[-1] in ":.,;")


_OTHER = re.compile(
    r"(?i)^\W*(?:ports?|place|country|destination|origin|date|number|reference|terms|ports?\s+of\s+\w+)\W*$|"
    r"^\W*(?:(?:\w+['’]s?\s+)?(?:full\s+)?(?:name|address)(?:\s+(?:and|&)\s+address)?|(?:as\s+)?(?:above|below|named)"
    r"(?:\s+(?:above|below|party))?|p\.?\s?o\.?\s?box\b.*|iban\b.*|account\b.*|swift\b.*|(?:room|suite|unit|no\.)\s*\d.*)\W*$"
    r"|^\W*\d+[\w-]*\s(?:[\w.']+\s){0,4}(?:street|st|road|rd|avenue|ave|lane|drive|dr|blvd|boulevard|way|court|place)\b"
    r"|\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3}|\bnamed\s+above\b|\b[A-Z]{2}\s\d{5}(?:-\d{4})?$"
)
"""Words that stand where a name is looked for and are none: a caption, a street, an account, a town with its ZIP."""
