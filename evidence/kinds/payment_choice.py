"""Who bears the charges, where the three codes stand side by side and one of them is marked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, found
from evidence.kinds.marks import is_mark
from evidence.layout.view import Run

_CODE = re.compile(r"^(OUR|SHA|BEN)\W*$")


def bearer(desk: Desk) -> Iterator[Found]:
    """The one of the printed codes that has a mark before it or, where none has, behind it."""
    for line in desk.view.lines:
        at = [i for i, t in enumerate(line.tokens) if _CODE.match(t.text)]
        if len({line.tokens[i].text for i in at}) < 3:
            continue
        for step in (-1, 1):
            marked = [i for i in at if 0 <= i + step < len(line.tokens) and is_mark(line.tokens[i + step].text)]
            if len(marked) == 1:
                token = line.tokens[marked[0]]
                yield found("charge_bearer", Run(((token,),)), token.text.strip(" .,"), 0.95)
                return


def offered(desk: Desk) -> bool:
    """Whether the three codes stand side by side for a choice."""
    return any(len({t.text for t in line.tokens if _CODE.match(t.text)}) == 3 for line in desk.view.lines)
