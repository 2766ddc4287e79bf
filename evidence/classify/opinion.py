"""A second opinion on what a paper is, from all its words: a trained categoriser, asked where the cues leave doubt."""

from __future__ import annotations

import re

from evidence.language import categories

SURE = 0.9
"""From this probability the categoriser contradicts."""
EXCLUDED = 0.05
"""Below this probability it holds the cues' kind for out of the question."""
MODEL = "kinds"
LONGEST = 3000
"""So many characters of a page are read."""
_CJK = re.compile(r"([\u3400-\u9fff])")


def bare(text: str) -> str:
    """A page's text as the categoriser reads it: in small letters, each digit a nought, each Chinese sign a word."""
    return " ".join(_CJK.sub(r" \1 ", re.sub(r"[0-9]", "0", text[:LONGEST].lower())).split())


def opinion(text: str) -> dict[str, float]:
    """How probable each kind is for a page's text, summing up to 1."""
    return categories(MODEL, bare(text))


def contradiction(kind: str, text: str) -> str | None:
    """The kind that a page surely is by all its words, where that is not ``kind`` and ``kind`` is out of the question;
    None where the two agree or the words leave doubt."""
    told = opinion(text)
    best = max(told, key=told.__getitem__)
    strong = told[best] >= SURE and told.get(kind, 1.0) < EXCLUDED
    return best if best != kind and strong else None
