"""A party told in rows of a grid: its caption on a line of its own, below it captions with their values beside them."""

from __future__ import annotations

from evidence.kinds.desk import Desk
from evidence.kinds.lexicons import INNER
from evidence.kinds.party_block import Row
from evidence.layout.labels import Hit
from evidence.layout.lines import Line
from evidence.layout.view import Run

APART = 3.0
"""Rows are no more than so many heights apart."""

MOST = 14


def rows(desk: Desk, hit: Hit) -> Run:
    """The rows below a party's caption, each its inner caption with the value; a row without a caption goes on with the
    value above. Empty where the first row has no such caption, or none names the party."""
    found: list[Row] = []
    named, value = False, 0.0
    upper = desk.line(hit)
    if len(upper.segments) > 1:
        return Run(())
    for line in desk.view.sheet(hit.page).lines[hit.line + 1 : hit.line + 1 + MOST]:
        if line.box.top - upper.box.bottom > APART * line.height:
            break
        key = _key(desk, hit, line)
        goes_on = key is None and bool(found) and abs(line.box.x0 - value) <= line.height
        if not goes_on and (key is None or not key.startswith(INNER) or len(line.segments) != 2):
            break
        value = value if goes_on else line.segments[1].box.x0
        named = named or key == INNER + "name"
        found.append(line.tokens)
        upper = line
    return Run(tuple(found)) if named else Run(())


def _key(desk: Desk, hit: Hit, line: Line) -> str | None:
    """The caption a line begins with, where it stands in the column of the party's."""
    owner = desk.captions.owner(line.tokens[0])
    in_column = abs(line.box.x0 - hit.box.x0) <= line.height
    return owner.key if owner is not None and owner.leads and in_column else None
