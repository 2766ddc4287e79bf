"""The lines of an MT103: words that were cut put together again, and what its free text names over broken lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evidence.kinds.references import references
from evidence.layout.view import Run
from evidence.layout.words import Token
from evidence.records.pages import Word
from evidence.records.places import around

LINE = 35
"""Characters of a line of free text (format 35x): a longer text is broken there, in the middle of a number, too."""

_TOUCHING = 0.05


def whole(run: Run) -> Run:
    """The run with parts of words that touch each other joined: a message has no captions with a colon."""
    return Run(tuple(tuple(_joined(row)) for row in run.lines))


def _joined(row: Sequence[Token]) -> Iterator[Token]:
    pending: Token | None = None
    for token in row:
        if pending is not None and -_TOUCHING <= token.box.x0 - pending.box.x1 <= _TOUCHING:
            pending = one(pending, token)
            continue
        if pending is not None:
            yield pending
        pending = token
    if pending is not None:
        yield pending


def one(first: Token, second: Token) -> Token:
    """Two words as one."""
    a, b = first.word, second.word
    box = around((a.box, b.box))
    word = Word(a.text + b.text, box, min(a.confidence, b.confidence), cell=a.cell, line=a.line)
    return Token(word, first.page, around((first.box, second.box)))


def references_in(run: Run) -> Iterator[tuple[str, str, tuple[Token, ...]]]:
    """The numbers of invoices and contracts that a free text names, each with its words: two where a line is full and
    the number goes on in the next one."""
    tokens: list[Token] = []
    parts: dict[int, tuple[Token, ...]] = {}
    for i, row in enumerate(run.lines):
        rest = list(row)
        if tokens and rest and _broken(run.lines[i - 1], rest[0]):
            first, second = tokens.pop(), rest.pop(0)
            whole_word = one(first, second)
            parts[id(whole_word)] = (*parts.get(id(first), (first,)), second)
            tokens.append(whole_word)
        tokens.extend(rest)
    for kind, number, token in references(tokens):
        yield kind, number, _words(token, tokens, parts)


def _broken(upper: Sequence[Token], after: Token) -> bool:
    """Whether a line ends full with a figure or a letter that the next line's first word, a figure, goes on."""
    text = " ".join(t.text for t in upper)
    return len(text) == LINE and text[-1].isalnum() and after.text[0].isdigit() and any(c.isdigit() for c in text[-6:])


def _words(token: Token, tokens: Sequence[Token], parts: dict[int, tuple[Token, ...]]) -> tuple[Token, ...]:
    """The printed words of a number that may be a part of a word put together."""
    for whole_word in tokens:
        if id(whole_word) in parts and whole_word.text.endswith(token.text):
            return parts[id(whole_word)]
    return (token,)
