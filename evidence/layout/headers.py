"""Header rows of tables: which words head which column, over one line or up to three."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from evidence.layout.labels import Lexicon, fold, labels_in
from evidence.layout.lines import Line, Segment, text_height
from evidence.layout.view import Sheet
from evidence.layout.words import Token, Worded
from evidence.records.places import around

_FIGURE = re.compile(r"\d[\d.,]*\d")
_BOX_NUMBER = re.compile(r"^\(?\d{1,2}[.)]+$")
_ASIDE = re.compile(r"^[(（\[]?[A-Za-z$€£¥%./()（）\]'’]{1,12}$")
_NEAR = 0.62
_MOST_LINES = 3
_UNDERSTOOD = 0.45


@dataclass(frozen=True, eq=False)
class Head(Worded):
    """The head of one column: its key (None for one that isn't asked for), its words, the letters recognised."""

    key: str | None
    tokens: tuple[Token, ...]
    letters: int = 0


@dataclass(frozen=True, eq=False)
class Header:
    """A table's header: its column heads from left to right, and its lines' indexes on the page (first, last)."""

    heads: tuple[Head, ...]
    first: int
    last: int

    @property
    def keys(self) -> frozenset[str]:
        """The keys of its columns."""
        return frozenset(h.key for h in self.heads if h.key is not None)

    @property
    def score(self) -> tuple[int, int, int]:
        """How much of it is understood: columns, then letters, then the fewer lines."""
        return len(self.keys), sum(h.letters for h in self.heads), self.first - self.last


def header_at(sheet: Sheet, start: int, lexicon: Lexicon, least: int, needed: Collection[str]) -> Header | None:
    """The header that begins with a line, None where fewer than ``least`` columns are known or none of ``needed``."""
    best: Header | None = None
    for count in range(1, _MOST_LINES + 1):
        band = sheet.lines[start : start + count]
        if len(band) < count or (count > 1 and not _follows(sheet, band[-2], band[-1])) or sum(map(_figures, band)) > 1:
            break
        header = Header(_heads(sheet, band, lexicon), start, start + count - 1)
        known = (
            len(header.keys) + _twofold(header) >= least
            and not header.keys.isdisjoint(needed)
            and _mostly_known(header)
        )
        if known and not _explains_above(sheet, header) and (best is None or header.score > best.score):
            best = header
    return (
        None if best is None else _with_asides(sheet, best if not sheet.doubtful else _guessed(best, lexicon), lexicon)
    )


_QUANTITY_AND_UNIT = re.compile(r"(?i)\b(?:q(?:uanti)?'?ty|quantity)\b\W+(?:units?|uom|u/m)\b|数量及单位")


def _twofold(header: Header) -> int:
    """One where a head beside the goods' description tells quantity and unit in one: it counts for two."""
    quantity = (h for h in header.heads if h.key == "quantity" and _QUANTITY_AND_UNIT.search(h.text))
    return int("description" in header.keys and any(quantity))


def _explains_above(sheet: Sheet, header: Header) -> bool:
    """Whether the heads are captions in small print under figures of their own: a row of sums and no table's head."""
    above = sheet.lines[header.first - 1].segments if header.first else ()
    told = [h for h in header.heads for s in above if _captions(h, s)]
    return len(told) >= 2 and 2 * len(told) >= len(header.heads)


def _captions(head: Head, upper: Segment) -> bool:
    """Whether a head stands in smaller print right under a figure."""
    height = upper.box.height
    larger = text_height(head.tokens) <= 0.87 * text_height(upper.tokens)
    close = head.box.top - upper.box.bottom <= 0.6 * height and abs(upper.box.x0 - head.box.x0) <= 0.6 * height
    return larger and close and re.search(r"\d", upper.text) is not None


def _guessed(header: Header, lexicon: Lexicon) -> Header:
    """A header on a page with recognised characters: heads nobody knows that differ from one by a single slip."""
    heads = tuple(Head(lexicon.near(h.text), h.tokens, 1) if h.key is None else h for h in header.heads)
    return Header(heads, header.first, header.last)


def _follows(sheet: Sheet, upper: Line, lower: Line) -> bool:
    """Whether a line stands close under another without a ruling line across it between them."""
    high, low = upper.box.centre[1], lower.box.centre[1]
    ruled = [s for s in upper.segments if sheet.rulings.crossing(s.box.centre[0], high, low)]
    return lower.box.top - upper.box.bottom <= 0.9 * upper.height and 2 * len(ruled) <= len(upper.segments)


def _figures(line: Line) -> int:
    return sum(1 for t in line.tokens if _FIGURE.search(t.text) and not _BOX_NUMBER.match(t.text))


def _mostly_known(header: Header) -> bool:
    """Whether the line is a header and no sentence in which the labels' words occur."""
    letters = sum(len(fold(h.text)) for h in header.heads)
    return sum(h.letters for h in header.heads) >= _UNDERSTOOD * letters


def _heads(sheet: Sheet, band: Sequence[Line], lexicon: Lexicon) -> tuple[Head, ...]:
    stacks = _stacks(sheet, band, lexicon)
    heads = [_head(stack, lexicon, sheet.doubtful) for stack in stacks]
    return tuple(sorted(heads, key=lambda h: h.box.x0))


def _head(stack: list[list[Token]], lexicon: Lexicon, doubtful: bool) -> Head:
    """The head made of pieces above each other: the whole text is a label, or it holds one."""
    tokens = [t for piece in stack for t in piece]
    found = labels_in(tokens, lexicon, doubtful)
    if not found:
        return Head(None, tuple(tokens))
    key, _, _, letters = max(found, key=lambda f: (f[3], -f[1]))
    return Head(key, tuple(tokens), letters)


def _stacks(sheet: Sheet, band: Sequence[Line], lexicon: Lexicon) -> list[list[list[Token]]]:
    """Pieces of the band's lines that stand above each other, line by line."""
    rows = [[p for piece in pieces(sheet, line) for p in _parted(piece, lexicon, sheet.doubtful)] for line in band]
    base = max(range(len(rows)), key=lambda i: (len(rows[i]), -i))
    stacks: list[dict[int, list[Token]]] = [{base: piece} for piece in rows[base]]
    for i, row in enumerate(rows):
        for piece in row if i != base else ():
            over = [s for s in stacks if _overlap(piece, [t for p in s.values() for t in p]) > 0.3]
            if len(over) == 1:
                over[0][i] = over[0].get(i, []) + piece
            elif not over:
                stacks.append({i: piece})
    return [[stack[i] for i in sorted(stack)] for stack in stacks]


def pieces(sheet: Sheet, line: Line) -> list[list[Token]]:
    """The words of a line parted at gaps wider than between words and at vertical rules: finer than segments."""
    wide = max(_NEAR * line.height, 1.45 * sheet.space)
    parts = [[line.tokens[0]]]
    for token in line.tokens[1:]:
        before = parts[-1][-1]
        if token.box.x0 - before.box.x1 > wide or sheet.rulings.between(before.box, token.box):
            parts.append([])
        parts[-1].append(token)
    return parts


def _parted(piece: list[Token], lexicon: Lexicon, doubtful: bool) -> list[list[Token]]:
    """A piece in which several labels follow each other without room between them, cut at the labels."""
    found = labels_in(piece, lexicon, doubtful)
    words = sum(1 for t in piece if any(c.isalnum() for c in t.text) and t.text[0] not in "(（")
    if len({key for key, *_ in found}) < 2 or sum(last - first for _, first, last, _ in found) < words:
        return [piece]
    cuts = [first for i, (_, first, _, _) in enumerate(found) if i > 0 and found[i - 1][0] != found[i][0]]
    bounds = [0, *cuts, len(piece)]
    return [piece[a:b] for a, b in pairwise(bounds)]


def _overlap(a: Sequence[Token], b: Sequence[Token]) -> float:
    one, two = around(t.box for t in a), around(t.box for t in b)
    return (min(one.x1, two.x1) - max(one.x0, two.x0)) / max(min(one.width, two.width), 0.1)


def _with_asides(sheet: Sheet, header: Header, lexicon: Lexicon) -> Header:
    """The header with the lines below it that only add units, currencies or the other language."""
    while header.last + 1 < len(sheet.lines):
        line = sheet.lines[header.last + 1]
        upper = sheet.lines[header.last]
        if not _follows(sheet, upper, line) or not (_asides(line) or _labels_only(sheet, line, lexicon)):
            break
        band = sheet.lines[header.first : header.last + 2]
        wider = Header(_heads(sheet, band, lexicon), header.first, header.last + 1)
        if not wider.keys >= header.keys:
            break
        header = wider
    return header


def _asides(line: Line) -> bool:
    texts = [t.text for t in line.tokens]
    return all(_ASIDE.match(t) for t in texts) and any(t[:1] in "(（[$€£¥%" for t in texts)


def _labels_only(sheet: Sheet, line: Line, lexicon: Lexicon) -> bool:
    found = labels_in(line.tokens, lexicon, sheet.doubtful)
    words = [t for t in line.tokens if any(c.isalnum() for c in t.text)]
    return 2 * sum(last - first for _, first, last, _ in found) > len(words)
