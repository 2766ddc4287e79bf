"""Words at a label: where they end, what of them fits, and which lines hold no labels at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from evidence.layout.labels import Hit, fold, joint
from evidence.layout.lines import Line
from evidence.layout.view import Run, View, run_of
from evidence.layout.words import Token

Fits = Callable[[str], bool]
_BOX_NUMBER = re.compile(r"^\(?\d{1,2}[A-Za-z]?[.)]+$")
_LEDGER = (
    frozenset(("particulars", "description", "item", "items", "field", "subject", "data", "heading", "项目")),
    frozenset(("details", "detail", "value", "values", "information", "entry", "content", "contents", "内容")),
)


def heads_ledger(line: Line) -> bool:
    """Whether a line is the head of a table of captions and their values: ``Particulars | Details``."""
    texts = [fold(s.text) for s in line.segments]
    return len(texts) == 2 and texts[0] in _LEDGER[0] and texts[1] in _LEDGER[1]


def outside_ledgers(view: View, hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """The labels that stand on no head of a table of captions and values."""
    return tuple(h for h in hits if not heads_ledger(view.sheet(h.page).lines[h.line]))


def cuts(hit: Hit, first: bool) -> bool:
    """Whether a label among words ends what stands before it; ``first``: nothing does."""
    return first or hit.leads or hit.colon or (len(hit.tokens) > 1 and not hit.trails)


def unnumbered(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Words that a label follows, without the number of the label's box at their end: ``… 15. Gross Weight``."""
    while words and _BOX_NUMBER.match(words[-1].text):
        words = words[:-1]
    return words


def longest(tokens: tuple[Token, ...], fits: Fits) -> Run | None:
    """The longest beginning of words that fits and ends in no mere punctuation; None where none does."""
    for end in range(len(tokens), 0, -1):
        if not joint(tokens[end - 1]) and fits(" ".join(t.text for t in tokens[:end])):
            return run_of(tokens[:end])
    return None


def left_of(token: Token, hit: Hit) -> bool:
    """Whether a word stands before the label on the label's own line (a block number)."""
    first = hit.tokens[0].box
    return token.box.x1 <= first.x0 + 1 and abs(token.box.centre[1] - first.centre[1]) <= 0.5 * first.height


def anything(text: str) -> bool:
    """Fits every text that holds a letter or a digit."""
    return any(c.isalnum() for c in text)
