"""Words on a paper, whether a fact has taken them or not: where a phrase stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from evidence.judge.case import Case
from evidence.records.documents import Document
from evidence.records.facts import Fact

BEFORE = 24
"""So many characters before a phrase are looked at for a word that denies it."""
_DENIED = re.compile(r"(?i)\b(?:not|no|never|without|exclud\w+|except\w*|neither|nor)\b[^.;]*$|[不非无未]\s*$")
_NOT = re.compile(r"(?i)\b(?:not|never|no)\b")


@dataclass(frozen=True)
class Said:
    """A phrase on a paper: its words, the fact that holds them (None: no fact has taken them), and where it stands."""

    document: Document
    words: str
    fact: Fact | None
    where: str


def said(case: Case, document: Document, pattern: re.Pattern[str]) -> Said | None:
    """The first place where a paper says ``pattern`` without denying it, facts first; None where it doesn't."""
    for fact in _facts(case, document):
        for text in (fact.printed, fact.text):
            if (words := _match(pattern, text)) is not None:
                return Said(document, words, fact, fact.places[0].spot if fact.places else "")
    loose = case.unclaimed_of.get(document.id, ())
    for first in range(len(loose)):
        run = " ".join(item.place.text for item in loose[first : first + 3])
        if (words := _match(pattern, run)) is not None:
            return Said(document, words, None, loose[first].place.spot)
    return None


def _facts(case: Case, document: Document) -> Iterator[Fact]:
    return (f for f in case.facts if f.document == document.id and f.status != "empty")


def _match(pattern: re.Pattern[str], text: str) -> str | None:
    for match in pattern.finditer(text):
        before = text[max(0, match.start() - BEFORE) : match.start()]
        if not _DENIED.search(before) and not _NOT.search(match[0]):
            return " ".join(match[0].split())
    return None
