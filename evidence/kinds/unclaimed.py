"""The words of a document that none of its facts has taken."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import groupby

from evidence.layout.lines import Segment
from evidence.layout.view import View
from evidence.layout.words import Token, cut
from evidence.records.pages import Word


def unclaimed(view: View, claimed: Collection[tuple[int, Word]]) -> Iterator[tuple[int, tuple[Word, ...]]]:
    """Runs of words (with their page in the view) within one segment of a line that are not among the ``claimed``.

    Runs without a letter or digit are left out.
    """
    taken = frozenset(claimed)
    whole = {(t.page, t.word) for t in view.tokens()}
    parts = sorted((p for p in taken if p not in whole), key=lambda p: (p[0], p[1].box.top, p[1].box.x0))
    for line in view.lines:
        for segment in line.segments:
            yield from ((line.page, run) for run in _runs(segment, taken, parts) if _says_something(run))


def _runs(
    segment: Segment, taken: frozenset[tuple[int, Word]], parts: list[tuple[int, Word]]
) -> Iterator[tuple[Word, ...]]:
    run: list[Word] = []
    for token in segment.tokens:
        left = () if (token.page, token.word) in taken else _left_of(token, parts)
        if left and left[0].text == token.text:
            run.append(token.word)
            continue
        if run:
            yield tuple(run)
        yield from ((word,) for word in left[:-1])
        run = list(left[-1:])
    if run:
        yield tuple(run)


def _left_of(token: Token, parts: list[tuple[int, Word]]) -> tuple[Word, ...]:
    """What of a word is left beside the pieces that facts have cut out of it."""
    box, free = token.word.box, [True] * len(token.text)
    for page, piece in parts:
        inside = box.x0 - 1 <= piece.box.x0 and piece.box.x1 <= box.x1 + 1 and box.holds(*piece.box.centre)
        if page == token.page and inside and (at := _nearest(token, piece)) is not None:
            free[at : at + len(piece.text)] = [False] * len(piece.text)
    if all(free):
        return (token.word,)
    spans = [(k, [i for i, _ in group]) for k, group in groupby(enumerate(free), key=lambda f: f[1])]
    return tuple(cut(token.word, at[0], at[-1] + 1) for is_free, at in spans if is_free)


def _nearest(token: Token, piece: Word) -> int | None:
    """Where in a word's characters a piece of it stands: of several equal ones that nearest to its box."""
    found = [m.start() for m in re.finditer(re.escape(piece.text), token.text)]
    return min(found, key=lambda at: abs(cut(token.word, at, at + 1).box.x0 - piece.box.x0)) if found else None


def _says_something(run: tuple[Word, ...]) -> bool:
    return any(c.isalnum() for word in run for c in word.text)
