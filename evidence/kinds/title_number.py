"""The number of a paper in its title: "Credit Note CN-4471", "Rechnungskorrektur Nr. 4471 vom 5. Mai 2026"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, found, identifier, of_tokens
from evidence.values import dates

HEAD = 3000
"""A title stands among the first characters of a paper."""


def number(desk: Desk, field: str, titles: Sequence[str], certainty: float = 0.9) -> Iterator[Found]:
    """The first identifier with a figure that follows one of the titles at the beginning of a line's part."""
    spelled = (r"[ -]?".join(re.escape(c) for c in title if c not in " -") for title in sorted(titles, key=len)[::-1])
    words = "|".join(spelled)
    pattern = re.compile(
        rf"(?im)(?:^|\t)[^\n\t]{{0,12}}?(?:{words})(?![^\W\d_])[^\n\t\d]{{0,40}}?"
        r"(?:\b(?:no|nr|n|num)\b\.?|n°|nº|#|\s)\s*[:：]?\s*(?P<number>(?=[\w\-/.]*\d{2})[A-Z0-9][\w\-/.]*)"
    )
    for match in pattern.finditer(desk.view.text[:HEAD]):
        value = identifier(match["number"])
        if value is not None:
            yield found(field, desk.view.prose.run(*match.span("number")), value, certainty)
            return


_UNDER = re.compile(r"(?i)(?:no\b\.?|nr\b\.?|№|#|number)\s*[:：]?\s*(?P<number>(?=\S{0,24}\d)[A-Z0-9][\w\-/.]{3,24})")
_HEAD = 12


def under_title(desk: Desk) -> Iterator[Found]:
    """The paper's number on a line of its own in its head: ``No. WH-2311-07``."""
    for sheet in desk.view.sheets[:1]:
        for line in sheet.lines[:_HEAD]:
            for segment in line.segments:
                match = _UNDER.fullmatch(segment.text)
                value = identifier(match["number"]) if match else None
                if value is not None and dates.parse_date(value) is None:
                    yield of_tokens("number", segment.tokens[-1:], value, 0.85)
                    return
