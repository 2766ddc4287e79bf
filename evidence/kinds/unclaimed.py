"""The words of a document that none of its facts has taken."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from evidence.layout.lines import Segment
from evidence.layout.view import View
from evidence.layout.words import Token
from evidence.records.pages import Word
from evidence.records.places import Box

_LEAST_SHARE = 0.5
"""A word of which so much lies under what facts have taken is taken: a fact may have cut its words out of it."""


def unclaimed(view: View, claimed: Collection[tuple[int, Word]]) -> Iterator[tuple[int, tuple[Word, ...]]]:
    """Runs of words (with their page in the view) within one segment of a line that are not among the ``claimed``.

    Runs without a letter or digit are left out.
    """
    taken = frozenset(claimed)
    whole = {(t.page, t.word) for t in view.tokens()}
    parts = [(page, word.box) for page, word in taken if (page, word) not in whole]
    for line in view.lines:
        for segment in line.segments:
            yield from ((line.page, run) for run in _runs(segment, taken, parts) if _says_something(run))


def _runs(
    segment: Segment, taken: frozenset[tuple[int, Word]], parts: list[tuple[int, Box]]
) -> Iterator[tuple[Word, ...]]:
    run: list[Word] = []
    for token in segment.tokens:
        if (token.page, token.word) in taken or _under(token, parts):
            if run:
                yield tuple(run)
            run = []
        else:
            run.append(token.word)
    if run:
        yield tuple(run)


def _under(token: Token, parts: list[tuple[int, Box]]) -> bool:
    """Whether half of a word lies under pieces that facts have cut out of words."""
    box = token.word.box
    shares = (
        max(0.0, min(box.x1, part.x1) - max(box.x0, part.x0))
        for page, part in parts
        if page == token.page and part.top < box.centre[1] < part.bottom
    )
    return sum(shares) >= _LEAST_SHARE * max(box.width, 1e-6)


def _says_something(run: tuple[Word, ...]) -> bool:
    return any(c.isalnum() for word in run for c in word.text)
