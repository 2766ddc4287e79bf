"""Names of persons in the boxes of forms, without title and without what recognition adds."""

from __future__ import annotations

import re

from evidence.values import names

_PERSON = re.compile(r"^[^\W\d_][\w.'’\-]*(?:,? [^\W\d_][\w.'’\-]*){1,4}\.?$")
_RANKS = "vice|chief|deputy|general|managing|executive|senior|corporate|assistant"
_WORK = "export|import|sales|logistics|finance|operations|customs"
_TITLE = re.compile(
    rf"(?i)(?<![\s,])[\s,]++(?:(?:{_RANKS}|{_WORK})\s+)*\b(?:president|secretary|treasurer"
    r"|manager|member|director|officer|partner|owner|ceo|cfo|coo|attorney[\s-]*in[\s-]*fact|title|signature|broker|agent)\b.*$"
    rf"|,\s*(?:{_RANKS})\W*$|(?<!\s)\s++vice\W*$"
)
_OFFICE = re.compile(rf"(?i)^(?:{_RANKS}|{_WORK})\b")
"""How a title begins that stands where a name is looked for: ``Senior Export Manager``."""
_FORM_WORDS = re.compile(
    r"(?i)\b(?:position|title|direct|phone|number|email|passport|security|country|issuance|date|name|signature|printed|last"
    r"|first|middle|initial|witness|department|dept)\b"
)


def office(text: str) -> bool:
    """Whether a text is nothing but the office a person holds: ``Managing Member``, ``Vice President``."""
    bare = text.strip(" ,.;")
    return len(bare.split()) <= 5 and _TITLE.sub("", f"Ann, {bare}") == "Ann" and not _NO_OFFICE.search(bare)


_NO_OFFICE = re.compile(r"(?i)\b(?:title|signature|broker|agent)\b|\d")


def person(text: str) -> str | None:
    """The name without the title behind it; None for a text that is no person's name."""
    bare = names.printed(_TITLE.sub("", names.printed(text)))
    bare = re.sub(r"(?:\s+[a-z])+$", "", bare)
    return bare if _PERSON.match(bare) and not (_FORM_WORDS.search(bare) or _OFFICE.match(bare)) else None


def without_title(text: str) -> str | None:
    """A text that is nothing but a person's name."""
    found = person(text)
    return found if found is not None and names.folded(found) == names.folded(text) else None
