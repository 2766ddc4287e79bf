"""Tables: rows of cells under a header, with or without ruling lines, over several pages.

``find_tables(view, columns, stops, ...)`` finds every header row by its column labels and reads the rows under it.
Column bounds come from vertical ruling lines where there are some between two heads, else from the white strips between
the columns. A row begins where a numeric column has a figure; wrapped lines are joined to their row. The table ends at
a label of ``stops`` (a total), at a wide gap or at the next header. A header repeated on the next page begins a new
``Table`` with the same keys.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from evidence.layout.headers import Head, Header, header_at
from evidence.layout.labels import Hit, Lexicon, labels_in, sheet_hits
from evidence.layout.lines import Line
from evidence.layout.table_columns import Column, columns_of
from evidence.layout.view import Run, Sheet, View
from evidence.layout.words import Token
from evidence.values import money

_DIGIT = re.compile(r"\d")
_VALUE = re.compile(rf"^[^\w]*(?:\d|[$€£¥]|US\$|RMB|(?:{'|'.join(sorted(money.CODES))})\b)", re.IGNORECASE)
_WIDE_GAP = 3.6


@dataclass(frozen=True, eq=False)
class Row:
    """One row: the words of each column that has any, by column key."""

    cells: Mapping[str, Run]
    page: int


@dataclass(frozen=True, eq=False)
class Table:
    """A table of one page. ``end`` is the index of the page's first line after it; ``stop`` the label that ended it."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    page: int
    header: Header
    end: int
    stop: Hit | None

    @property
    def keys(self) -> frozenset[str]:
        """The keys of its columns."""
        return self.header.keys

    def column(self, key: str) -> Column | None:
        """The column of that key."""
        return next((c for c in self.columns if c.key == key), None)


def find_tables(
    view: View,
    columns: Lexicon,
    stops: Lexicon,
    anchors: Collection[str],
    needed: Collection[str],
    least: int = 3,
    captions: Collection[Hit] = (),
) -> tuple[Table, ...]:
    """All tables whose header shows at least ``least`` known columns and one of ``needed``. ``anchors`` are the numeric
    columns that begin a row, the most telling first. A stop under a ``strict`` key needs a colon. ``captions`` are the
    page's other labels, of which one with a colon ends a table at its left edge."""
    found: list[Table] = []
    for sheet in view.sheets:
        hits = [h for h in sheet_hits(sheet, stops) if h.colon or h.key not in stops.strict]
        told = [h for h in captions if h.page == sheet.number and _of_paper(h, columns, stops)]
        at = 0
        while at < len(sheet.lines):
            header = _best_header(sheet, at, columns, least, needed)
            if header is None:
                at += 1
                continue
            table = _table(sheet, header, (hits, told), columns, stops, tuple(anchors), least)
            found.append(table)
            at = max(table.end, header.last + 1)
    return tuple(found)


def _best_header(sheet: Sheet, at: int, columns: Lexicon, least: int, needed: Collection[str]) -> Header | None:
    """The header that begins here, unless the one that begins on the next line shows more columns."""
    header = header_at(sheet, at, columns, least, needed)
    after = header_at(sheet, at + 1, columns, least, needed) if header is not None else None
    if header is not None and after is not None and len(after.keys) > len(header.keys):
        return None
    return header


def _table(
    sheet: Sheet,
    header: Header,
    hits: tuple[Sequence[Hit], Sequence[Hit]],
    lexicon: Lexicon,
    stops: Lexicon,
    anchors: tuple[str, ...],
    least: int,
) -> Table:
    lines, stop = _body(sheet, header, hits[0], lexicon, stops, least)
    end = next((i for i, line in enumerate(lines) if i and _told_of_paper(sheet, header, line, hits[1])), None)
    lines, stop = (lines[:end], None) if end is not None else (lines, stop)
    columns = columns_of(sheet, header, lines)
    rows = tuple(_rows(sheet, columns, lines, anchors))
    end = lines[-1].index + 1 if lines else header.last + 1
    return Table(columns, rows, sheet.number, header, end, stop)


def _body(
    sheet: Sheet, header: Header, hits: Sequence[Hit], lexicon: Lexicon, stops: Lexicon, least: int
) -> tuple[list[Line], Hit | None]:
    """The lines under a header up to a total, a wide gap or another header, and the label that ended them."""
    body: list[Line] = []
    upper = sheet.lines[header.last]
    for line in sheet.lines[header.last + 1 :]:
        stop = next((h for h in hits if h.tokens[0] in line.tokens and _ends(h, line)), None)
        if stop is not None and not (
            body and stop.key in stops.strict and (_goes_on(sheet, header, line) or _said_of_goods(header, body, line))
        ):
            return body, stop
        gap = line.box.top - upper.box.bottom
        if gap > _WIDE_GAP * max(upper.height, line.height) and not _ruled_beside(sheet, header, upper, line):
            break
        if header_at(sheet, line.index, lexicon, least, header.keys) is not None or _runs_across(header, line):
            break
        if body and (
            _heads_another(sheet, header, line, lexicon) or _row_of_captions(line, (lexicon, stops), sheet.doubtful)
        ):
            break
        body.append(line)
        upper = line
    return body, None


def _of_paper(hit: Hit, columns: Lexicon, stops: Lexicon) -> bool:
    """Whether a label with a colon leads its line and says nothing of goods: no column has it for its head."""
    text = " ".join(t.text for t in hit.tokens)
    return hit.leads and hit.colon and hit.segment == 0 and columns.key(text) is None and stops.key(text) is None


def _told_of_paper(sheet: Sheet, header: Header, line: Line, captions: Sequence[Hit]) -> bool:
    """Whether a line under the goods is a caption of the paper and its value: it begins at the table's left edge or
    left of it, has two parts at most, and no row of figures goes on below."""
    if len(line.segments) > 2 or line.box.x0 > header.heads[0].box.x0 + 2:
        return False
    return any(h.line == line.index for h in captions) and not _goes_on(sheet, header, line)


def _heads_another(sheet: Sheet, header: Header, line: Line, lexicon: Lexicon) -> bool:
    """Whether a line is the head of a smaller table below: every segment a whole head, two of them and more, the first
    at the table's left edge and none under the head that says the same."""
    keys = [lexicon.key(s.text, sheet.doubtful) for s in line.segments]
    if len(keys) < 2 or None in keys or any(_DIGIT.search(s.text) for s in line.segments):
        return False
    return line.box.x0 <= header.heads[0].box.x1 and not header.keys.isdisjoint(k for k in keys if k is not None)


def _row_of_captions(line: Line, lexicons: Sequence[Lexicon], doubtful: bool) -> bool:
    """Whether a line below goods is a row of captions, their values on the next one: two parts of it and more are
    nothing but labels, and no part has a figure."""
    if len(line.segments) < 2 or _DIGIT.search(line.text):
        return False
    told = [s for s in line.segments if any(_all_label(s.tokens, known, doubtful) for known in lexicons)]
    return len(told) >= 2 and 2 * len(told) > len(line.segments)


def _all_label(tokens: Sequence[Token], known: Lexicon, doubtful: bool) -> bool:
    """Whether words are nothing but labels of one key."""
    found = labels_in(tokens, known, doubtful)
    words = sum(1 for t in tokens if any(c.isalnum() for c in t.text))
    return len({key for key, *_ in found}) == 1 and sum(last - first for _, first, last, _ in found) >= words


def _goes_on(sheet: Sheet, header: Header, line: Line) -> bool:
    """Whether a row of figures follows closely below a caption: it was said inside the goods' description."""
    upper = line
    for lower in sheet.lines[line.index + 1 : line.index + 4]:
        if lower.box.top - upper.box.bottom > 1.6 * max(upper.height, lower.height):
            return False
        under = [h for h in header.heads if any(_DIGIT.search(t.text) and _meets(t, h) for t in lower.tokens)]
        if len(under) >= 3:
            return True
        upper = lower
    return False


def _said_of_goods(header: Header, body: Sequence[Line], line: Line) -> bool:
    """Whether a caption stands under the words of one row, in a column right of the table's first and as close to them
    as the lines of one text: it tells something of those goods."""
    upper = body[-1]
    close = line.box.top - upper.box.bottom <= 0.8 * min(upper.height, line.height)
    aligned = any(abs(s.box.x0 - line.box.x0) <= 1.5 for s in upper.segments)
    return close and aligned and len(line.segments) == 1 and line.box.x0 > header.heads[0].box.x1


def _meets(token: Token, head: Head) -> bool:
    return token.box.x0 < head.box.x1 and head.box.x0 < token.box.x1


_SENTENCE = re.compile(r"(?:The|We|Our|This|These|All|Please|You|Your|Kindly|It|If|Any|Should|In)\s+[a-z]")


def _runs_across(header: Header, line: Line) -> bool:
    """Whether a line is a sentence set over the columns: many small words in one run under three heads and more, or a
    whole sentence that begins at the table's left edge."""
    small = sum(t.text.strip(".,;()").islower() for t in line.tokens)
    if len(line.segments) > 1 or small < 3:
        return False
    if _SENTENCE.match(line.text) and line.text.rstrip()[-1] in ".:;" and line.box.x0 <= header.heads[0].box.x0 + 2:
        return True
    return small >= 5 and sum(line.box.x0 < h.box.centre[0] < line.box.x1 for h in header.heads) >= 3


def _ends(hit: Hit, line: Line) -> bool:
    """Whether a label of a total ends the table here: it leads, and a colon, an end or a figure follows."""
    if not hit.leads or not (hit.colon or hit.tokens[0] in line.segments[0].tokens):
        return False
    if hit.colon or hit.trails:
        return True
    at = line.tokens.index(hit.tokens[-1]) + 1 if hit.tokens[-1] in line.tokens else len(line.tokens)
    return at >= len(line.tokens) or bool(_VALUE.match(line.tokens[at].text))


def _ruled_beside(sheet: Sheet, header: Header, upper: Line, lower: Line) -> bool:
    """Whether vertical lines run on from the header through a gap and no horizontal one closes the table in it: an
    empty part of a ruled table."""
    closed = [h for h in header.heads if sheet.rulings.crossing(h.box.centre[0], upper.box.bottom, lower.box.top)]
    if 2 * len(closed) > len(header.heads):
        return False
    head = header.heads[0].box
    return any(
        v.covers(upper.box.bottom) and v.covers(lower.box.top) and v.at >= head.x0 - 30 and v.covers(head.bottom)
        for v in sheet.rulings.verticals
    )


def cells_at(table: Table, line: Line) -> dict[str, tuple[Token, ...]]:
    """The words of any line by the columns of a table: its total row, say."""
    return _by_column(line, table.columns)


# --- rows ---------------------------------------------------------------------------------------------------------


def _rows(sheet: Sheet, columns: Sequence[Column], lines: Sequence[Line], anchors: tuple[str, ...]) -> Iterator[Row]:
    split = [_by_column(line, columns) for line in lines]
    anchor = _anchor(split, anchors)
    starts = [i for i, cells in enumerate(split) if anchor is not None and _figure(cells.get(anchor, ()))]
    for group in _grouped(sheet, lines, split, starts):
        cells: dict[str, Run] = {}
        for column in columns:
            if column.key is None or column.key in cells:
                continue
            rows = tuple(split[i][column.key] for i in group if split[i].get(column.key))
            if rows:
                cells[column.key] = Run(rows)
        yield Row(cells, sheet.number)


def _by_column(line: Line, columns: Sequence[Column]) -> dict[str, tuple[Token, ...]]:
    cells: dict[str, list[Token]] = {}
    for token in line.tokens:
        x = token.box.centre[0]
        column = next((c for c in columns if c.left <= x < c.right), None)
        if column is not None and column.key is not None:
            cells.setdefault(column.key, []).append(token)
    return {key: tuple(tokens) for key, tokens in cells.items()}


def _anchor(split: Sequence[Mapping[str, tuple[Token, ...]]], anchors: tuple[str, ...]) -> str | None:
    """The numeric column that begins rows: the one with the most figures, the earlier named on a tie."""
    counts = {key: sum(1 for cells in split if _figure(cells.get(key, ()))) for key in anchors}
    best = max(anchors, key=lambda key: (counts[key], -anchors.index(key)), default=None)
    return best if best is not None and counts[best] > 0 else None


def _figure(tokens: Sequence[Token]) -> bool:
    return any(_DIGIT.search(t.text) for t in tokens)


def _grouped(
    sheet: Sheet, lines: Sequence[Line], split: Sequence[Mapping[str, tuple[Token, ...]]], starts: list[int]
) -> Iterator[list[int]]:
    """The indexes of the lines of each row: between ruling lines where rows are ruled, else by nearness."""
    for n, start in enumerate(starts):
        after = starts[n + 1] if n + 1 < len(starts) else len(lines)
        before = starts[n - 1] + 1 if n > 0 else 0
        above = [i for i in range(before, start) if _joins(sheet, lines, split, i, start, starts)]
        below = [i for i in range(start + 1, after) if _joins(sheet, lines, split, i, start, starts)]
        yield [*_unbroken(lines, above, start)[::-1], start, *_unbroken(lines, below, start)]


def _joins(
    sheet: Sheet,
    lines: Sequence[Line],
    split: Sequence[Mapping[str, tuple[Token, ...]]],
    i: int,
    start: int,
    starts: list[int],
) -> bool:
    """Whether a line without a figure of its own belongs to the row that begins at ``start``."""
    if _ruled_apart(sheet, lines[i], lines[start]):
        return False
    others = [s for s in starts if s != start and not _ruled_apart(sheet, lines[i], lines[s])]
    if not others:
        return i > start or not _says(split[start]) or _row_is_ruled(sheet, lines, start)
    if _says(split[start]) or _says(split[min(others, key=lambda s: abs(s - i))]):
        return i > start
    return all(_apart(lines, i, start) <= _apart(lines, i, s) for s in others)


def _says(cells: Mapping[str, tuple[Token, ...]]) -> bool:
    """Whether a line has a text of its own: a column with letters and more than a unit's worth of them; a Chinese
    character says as much as three letters."""
    return any(
        sum(3 if c > "\u2e80" else 1 for t in tokens for c in t.text if c.isalpha()) > 6 for tokens in cells.values()
    )


def _apart(lines: Sequence[Line], i: int, j: int) -> float:
    return abs(lines[i].box.centre[1] - lines[j].box.centre[1])


def _ruled_apart(sheet: Sheet, one: Line, two: Line) -> bool:
    top, bottom = sorted((one.box.centre[1], two.box.centre[1]))
    x = max(one.box.x0, two.box.x0) + 2
    return sheet.rulings.crossing(x, top, bottom)


def _row_is_ruled(sheet: Sheet, lines: Sequence[Line], start: int) -> bool:
    """Whether a ruling line runs under each row: some line of the body is ruled off from this one."""
    return any(_ruled_apart(sheet, lines[start], other) for other in (lines[0], lines[-1]))


def _unbroken(lines: Sequence[Line], indexes: list[int], start: int) -> list[int]:
    """Lines that follow each other closely, going away from the row's first line."""
    kept: list[int] = []
    at = lines[start]
    for i in sorted(indexes, key=lambda i: abs(i - start)):
        high, low = (at, lines[i]) if i > start else (lines[i], at)
        if low.box.top - high.box.bottom > 1.6 * at.height:
            break
        kept.append(i)
        at = lines[i]
    return kept
