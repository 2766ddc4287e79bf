"""A party told in rows of a grid: its caption on a line of its own, below it captions with their values beside them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from evidence.kinds.desk import Desk
from evidence.kinds.lexicons import INNER
from evidence.kinds.party_block import Row, name_and_rest, only_form, text_of
from evidence.layout.labels import Hit, joint
from evidence.layout.lines import Line
from evidence.layout.view import Run
from evidence.values import names

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
        close = not goes_on and bool(found) and len(line.segments) == 1 and _set_close(desk, hit, line, value)
        if not (goes_on or close) and (key is None or not key.startswith(INNER) or len(line.segments) != 2):
            break
        value = value if goes_on or close else line.segments[1].box.x0
        named = named or key == INNER + "name"
        found.append(line.tokens)
        upper = line
    return Run(tuple(found)) if named else Run(())


def _key(desk: Desk, hit: Hit, line: Line) -> str | None:
    """The caption a line begins with, where it stands in the column of the party's."""
    owner = desk.captions.owner(line.tokens[0])
    in_column = abs(line.box.x0 - hit.box.x0) <= line.height
    return owner.key if owner is not None and owner.leads and in_column else None


def unmarked(desk: Desk, keys: Collection[str]) -> Iterator[Hit]:
    """Captions that nothing parts from the company behind them, told by its legal form: ``Shipper Acme Limited``."""
    for line in desk.view.lines:
        for segment in (s for s in line.segments if not _running(s.tokens)):
            for size in range(min(4, len(segment.tokens) - 2), 0, -1):
                words, rest = segment.tokens[:size], segment.tokens[size:]
                key = desk.captions.lexicon.key(text_of(words)) if rest[0].text[:1].isupper() else None
                if key not in keys or key is None or names.legal_form(text_of(name_and_rest(rest)[0])) is None:
                    continue
                if not only_form(text_of(rest)) and not joint(rest[0]) and rest[0].box.x0 - words[-1].box.x1 < 12:
                    yield Hit(key, words, line.page, line.index, segment.index, True, False, False, True)
                break


def _set_close(desk: Desk, hit: Hit, line: Line, value: float) -> bool:
    """Whether a line begins with an inner caption that nearly touches its value in the column of the values."""
    at = next((i for i, t in enumerate(line.tokens) if i and abs(t.box.x0 - value) <= 0.5 * line.height), 0)
    key = desk.captions.lexicon.key(" ".join(t.text for t in line.tokens[:at])) if at else None
    return key is not None and key.startswith(INNER) and abs(line.box.x0 - hit.box.x0) <= line.height


def _running(row: Row) -> bool:
    """Whether words are a sentence: three of them and more in small letters."""
    return sum(t.text.strip(".,;:").islower() for t in row) >= 3
