"""Who bears the charges, where the three codes stand side by side and one of them is marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, found
from evidence.kinds.marks import EMPTY, is_mark
from evidence.layout.view import Run
from evidence.layout.words import Token

_CODE = re.compile(r"^(OUR|SHA|BEN)\W*$")


def bearer(desk: Desk) -> Iterator[Found]:
    """The one of the printed codes that has a mark before it or, where none has, behind it."""
    for line in desk.view.lines:
        at = [i for i, t in enumerate(line.tokens) if _CODE.match(t.text)]
        if len({line.tokens[i].text for i in at}) < 3:
            continue
        for way in _spans(line.tokens, at):
            marked = [i for i, span in zip(at, way, strict=True) if any(is_mark(t.text) for t in span)]
            if len(marked) == 1:
                token = line.tokens[marked[0]]
                yield found("charge_bearer", Run(((token,),)), token.text.strip(" .,"), 0.95)
                return


def _spans(tokens: Sequence[Token], at: Sequence[int]) -> Iterator[list[Sequence[Token]]]:
    """The words that may hold each code's mark, the likeliest first: the one right before it, all since the code before
    where a box stands before the first one, the one right behind it."""
    yield [tokens[max(i - 1, 0) : i] for i in at]
    first = max(at[0] - 3, 0)
    if any(is_mark(t.text) or t.text in ("[", "]", "[]", "()", *EMPTY) for t in tokens[first : at[0]]):
        yield [tokens[start:i] for start, i in zip((first, *(i + 1 for i in at)), at, strict=False)]
    yield [tokens[i + 1 : i + 2] for i in at]


def offered(desk: Desk) -> bool:
    """Whether the three codes stand side by side for a choice."""
    return any(len({t.text for t in line.tokens if _CODE.match(t.text)}) == 3 for line in desk.view.lines)
