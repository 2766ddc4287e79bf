"""The state under whose laws a company was formed, where no sentence of a grant names it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds.base import Found
from evidence.kinds.forms import find
from evidence.layout.view import Run, View
from evidence.values import states

_LAWS = re.compile(
    r"(?i)(?:(?:organi[sz]ed|incorporated|formed|existing)\s+)?(?:under\s+)?(?:the\s+)?laws\s+of\s+(?:the\s+)?(?:state\s+of\s+)?"
    r"([A-Z][A-Za-z.]+(?:\s+[A-Z][A-Za-z.]+){0,2})[.,]?"
)


_FORMED = re.compile(
    r"\b(?:corporation|company|partnership|LLC)\s+(?:duly\s+)?(?:organized|organised|incorporated|formed)\s+(?:and\s+existing\s+)?in\s+"
    r"(?:the\s+state\s+of\s+)?([A-Z][a-z]+(?:\s(?!(?:EIN|IRS)\b)[A-Z][a-z]+)?)"
)


def lawful_state(view: View) -> Iterator[Found]:
    """The state in a line that says nothing but whose laws the grantor is formed under: ``Laws of Ohio``; else the one
    state in which a sentence says a company was formed: ``is a corporation organized in Ohio``."""
    said = list(_FORMED.finditer(view.text))
    named = {states.full_name(" ".join(m[1].split())) for m in said}
    if len(named) == 1 and None not in named:
        yield find("state", view.prose.run(*said[0].span(1)), named.pop(), 0.9)
        return
    for line in view.lines:
        for segment in line.segments:
            match = _LAWS.fullmatch(segment.text)
            state = states.full_name(match[1]) if match else None
            if match and state is not None:
                size = len(match[1].split())
                yield find("state", Run((segment.tokens[-size:],)), state, 0.9)
                return
