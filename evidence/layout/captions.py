"""What stands at a label: after it, beside it, below it or in its cell.

``Captions(view, lexicon)`` finds all labels once and answers:

* ``of(key)``: the label's occurrences, real captions before words in a sentence.
* ``value(key, fits)``: the first run at any occurrence for which ``fits(text)`` is true, cut to its longest fitting
  beginning; ``value_at(hit, fits)`` for one occurrence.
* ``after(hit)``, ``beside(hit)``, ``below(hit)``, ``in_cell(hit)``: the single places, as ``Run`` (maybe empty).

Blocks of several lines (parties, descriptions) are found by ``blocks.block``.

Places are tried in the order: after the label in its own segment, in its ruled cell, beside, below; below before
beside where the label stands in a row of labels. What another label says is never a value.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from evidence.layout.caption_words import Fits, anything, cuts, left_of, longest, outside_ledgers, unnumbered
from evidence.layout.labels import Hit, Lexicon, hits_in, joint, marks_only
from evidence.layout.lines import Line, Segment, text_height
from evidence.layout.view import Run, View, run_of
from evidence.layout.words import Token
from evidence.records.places import Box

EMPTY = Run(())
Spots = Collection[tuple[int, int]]
_CELL_SHARE = 0.35


class Captions:
    """The labels of a view and what stands at them; ``hits`` are they, where known. Labels on the lines ``without``
    (page, line index: heads of tables) end other values but are not given by ``of``."""

    def __init__(self, view: View, lexicon: Lexicon, without: Spots = (), hits: Collection[Hit] = ()) -> None:
        self.view = view
        self.lexicon = lexicon
        self._without = frozenset(without)
        self.hits = outside_ledgers(view, hits or hits_in(view, lexicon))
        self._owner = {t: hit for hit in self.hits for t in hit.tokens}

    @cached_property
    def _by_key(self) -> dict[str, list[Hit]]:
        found: dict[str, list[Hit]] = {}
        for hit in sorted(self.hits, key=lambda h: h.rank):
            if (hit.page, hit.line) not in self._without:
                found.setdefault(hit.key, []).append(hit)
        return found

    def of(self, key: str) -> list[Hit]:
        """The occurrences of a label, the likeliest captions first."""
        return self._by_key.get(key, [])

    def owner(self, token: Token) -> Hit | None:
        """The label a word belongs to."""
        return self._owner.get(token)

    def value(self, key: str, fits: Fits = anything) -> Run | None:
        """What stands at the label and fits; None where nothing does."""
        for hit in self.of(key):
            found = self.value_at(hit, fits)
            if found is not None:
                return found
        return None

    def value_at(self, hit: Hit, fits: Fits = anything) -> Run | None:
        """What stands at this occurrence and fits."""
        for run in self.candidates(hit):
            for line in run.lines:
                found = longest(line, fits)
                if found is not None:
                    return found
        return None

    def candidates(self, hit: Hit) -> Iterator[Run]:
        """The places where the value may stand, likeliest first, empty ones left out."""
        after = self.after(hit)
        if after:
            yield after
        cell = self.in_cell(hit)
        if cell:
            yield cell
        above = self.above(hit)
        if above:
            yield above
            return
        row = self.in_row_of_labels(hit)
        for run in (self.below(hit), self.beside(hit)) if row else (self.beside(hit), self.below(hit)):
            if run:
                yield run

    # --- the single places -------------------------------------------------------------------------------------

    def after(self, hit: Hit) -> Run:
        """The words after the label in its own segment, up to the next label."""
        segment = self.segment(hit)
        at = segment.tokens.index(hit.tokens[-1]) + 1
        return run_of(self.until_label(segment.tokens[at:]))

    def beside(self, hit: Hit) -> Run:
        """The segment to the right on the same line, unless a label stands there; for a label over two lines with
        nothing beside its end, the one beside its beginning."""
        line = self.line(hit)
        if not hit.trails or hit.segment + 1 >= len(line.segments):
            return self.beside_beginning(hit) if hit.trails else EMPTY
        rest = line.segments[hit.segment + 1 :]
        nearest = next((s for s in rest if not all(joint(t) for t in s.tokens)), rest[0])  # the colons have a column
        return run_of(self.until_label(nearest.tokens))

    def beside_beginning(self, hit: Hit) -> Run:
        """The segment to the right of the first line of a label over two lines or three; empty for any other."""
        first = hit.tokens[0]
        if hit.tokens[-1].box.top < first.box.bottom - 1:
            return EMPTY
        for line in self.view.sheet(hit.page).lines[max(hit.line - 3, 0) : hit.line]:
            for own, right in pairwise(line.segments):
                last = next((t for t in reversed(own.tokens) if not joint(t)), own.tokens[-1])
                if first in own.tokens and last in hit.tokens:
                    return run_of(self.until_label(right.tokens))
        return EMPTY

    def below(self, hit: Hit, lines: int = 2) -> Run:
        """The words below the label within its column, as far as they follow closely: at most so many lines."""
        rows: list[tuple[Token, ...]] = []
        sheet, bottom = self.view.sheet(hit.page), hit.box.bottom
        height = self.line(hit).height
        for line in sheet.lines[hit.line + 1 :]:
            if line.box.top - bottom > 2.2 * height:
                break
            segment = self.under(hit, line)
            if segment is None:
                continue
            row, gap = segment.tokens, segment.box.top - bottom
            if gap > (2.2 if not rows else 0.9) * height or gap < -0.6 * height:
                break
            ruled = sheet.rulings.crossing(segment.box.x0 + 1, bottom - 1, segment.box.top + 1)
            if self.starts_label(row) or (ruled and (rows or not self.heads_strip(hit))):
                break
            rows.append(self.until_label(row))
            bottom = segment.box.bottom
            if len(rows) == lines:
                break
        return Run(tuple(r for r in rows if r))

    def heads_strip(self, hit: Hit) -> bool:
        """Whether the label heads a column of a strip: one of a row of labels, in a cell with room for nothing else."""
        cell = self.cell(hit)
        if cell is None or cell.height > 2.8 * self.line(hit).height:
            return False
        boxed = cell.x0 > 0 and cell.x1 < self.view.sheet(hit.page).page.width and hit.trails and not hit.colon
        return (boxed and not self._valued_at_right(hit)) or self.in_row_of_labels(hit)

    def _valued_at_right(self, hit: Hit) -> bool:
        """Whether the next words right of a label, in a cell of their own, are no label: a grid whose captions stand at
        the left of their values."""
        rest = self.line(hit).segments[hit.segment + 1 :]
        cell = self.cell(hit)
        return (
            bool(rest) and cell is not None and self.owner(rest[0].tokens[0]) is None and rest[0].box.x0 >= cell.x1 - 1
        )

    def in_strip(self, hit: Hit) -> Run:
        """The words of the cell right below a label that heads a column of a strip; empty where it heads none."""
        below = self.below(hit, 1) if self.heads_strip(hit) and not self.in_cell(hit) else EMPTY
        cell = self.view.sheet(hit.page).cell(below.box) if below else None
        if cell is None or cell.height > _CELL_SHARE * self.view.sheet(hit.page).page.height:
            return EMPTY
        inside = self.view.sheet(hit.page).within(cell)
        return inside if not self.starts_label(inside.lines[0]) else EMPTY

    def above(self, hit: Hit, lines: int = 3) -> Run:
        """The words right above a label in smaller print that stands closer to them than to what follows below: a form
        that explains its values underneath, with or without a line to write on between the two. Empty where the label
        stands above its value, as most do."""
        if not hit.trails or hit.colon:
            return EMPTY
        sheet, rows, top = self.view.sheet(hit.page), list[tuple[Token, ...]](), hit.box.top
        underlined = False
        for line in reversed(sheet.lines[max(hit.line - 14, 0) : hit.line]):
            segment = next((s for s in line.segments if self._over(hit, s)), None)
            if segment is None:
                continue
            gap = top - segment.box.bottom
            ruled = sheet.rulings.crossing(segment.box.x0 + 1, segment.box.centre[1], top)
            far = gap > (0.9 if rows or ruled else 0.5) * segment.box.height
            if far or segment.text[-1] in ":：" or len(rows) == lines:
                break
            if ruled:
                if rows or self.cell(hit) is not None:
                    break
                underlined = True
            rows.insert(0, segment.tokens)
            top = segment.box.top
        labels = all(self.starts_label(row) for row in rows)
        if labels or (underlined and self._heads_below(hit, rows[-1])):
            return EMPTY
        return Run(tuple(rows)) if underlined or self._hangs(hit, rows[-1]) else EMPTY

    def _over(self, hit: Hit, segment: Segment) -> bool:
        """Whether a segment above is in larger print and begins where the label begins."""
        larger = text_height(hit.tokens) <= 0.87 * text_height(segment.tokens)
        return larger and abs(segment.box.x0 - hit.box.x0) <= 0.6 * segment.box.height

    def _next_below(self, hit: Hit) -> float | None:
        """Where the next words under a label begin."""
        sheet = self.view.sheet(hit.page)
        lower = (self.under(hit, line) for line in sheet.lines[hit.line + 1 : hit.line + 5])
        return next((s.box.top for s in lower if s is not None and s.box.top > hit.box.centre[1]), None)

    def _heads_below(self, hit: Hit, upper: tuple[Token, ...]) -> bool:
        """Whether a label under a line drawn across belongs to what follows close below it: the words above the line
        are the heading of a section."""
        below = self._next_below(hit)
        gap = hit.box.top - max(t.box.bottom for t in upper)
        return below is not None and below - hit.box.bottom < 0.4 * min(gap, hit.box.height)

    def _hangs(self, hit: Hit, upper: tuple[Token, ...]) -> bool:
        """Whether a label stands clearly closer to the words above it than to those below."""
        sheet = self.view.sheet(hit.page)
        below = self._next_below(hit)
        gap = hit.box.top - max(t.box.bottom for t in upper)
        if below is None or sheet.rulings.crossing(hit.box.centre[0], hit.box.bottom - 1, below):
            return True
        return gap + 0.12 * hit.box.height < below - hit.box.bottom

    def under(self, hit: Hit, line: Line) -> Segment | None:
        """The segment of a lower line that stands under the label: it begins near where the label begins, or it
        reaches under the label, and it lies in the label's column."""
        left, right = self.column(hit)
        for segment in line.segments:
            near = abs(segment.box.x0 - hit.box.x0) <= 2.5 * hit.box.height
            under = min(segment.box.x1, hit.box.x1) - max(segment.box.x0, hit.box.x0) > 0
            if left <= segment.box.x0 < right and (near or under):
                return segment
        return None

    def in_cell(self, hit: Hit) -> Run:
        """The words of the label's ruled cell that belong to no label, below or after it; empty without a cell or
        where the cell is as large as a table."""
        cell = self.cell(hit)
        if cell is None:
            return EMPTY
        inside = self.view.sheet(hit.page).within(cell)
        top = hit.box.centre[1] - 0.5 * hit.box.height
        rows: list[tuple[Token, ...]] = []
        for line in inside.lines:
            if self._other_label(line, hit) and (rows or self._valued(line, hit)):
                break
            row = tuple(t for t in line if t not in self._owner and t.box.centre[1] > top and not left_of(t, hit))
            if any(not joint(t) for t in row):
                rows.append(row)
        return Run(tuple(rows))

    def cell(self, hit: Hit) -> Box | None:
        """The ruled cell around the label, None without one or where it takes a large share of the page."""
        sheet = self.view.sheet(hit.page)
        box = sheet.cell(hit.box)
        if box is None or box.height > _CELL_SHARE * sheet.page.height:
            return None
        return box

    def column(self, hit: Hit) -> tuple[float, float]:
        """The x range in which what stands below a label belongs to it: up to rules or the neighbours in its row."""
        sheet, line = self.view.sheet(hit.page), self.line(hit)
        left_rule, _, right_rule, _ = sheet.rulings.sides(hit.box)
        height = line.height
        rights = [s.box.x0 for s in line.segments if s.box.x0 > hit.box.x1 + 0.5 * height]
        own = [h.box.x0 for h in self.hits if h.page == hit.page and h.line == hit.line and h.box.x0 > hit.box.x1]
        right = min([*rights, *own, sheet.page.width], default=sheet.page.width) - 1.0
        if right_rule is not None:
            right = right_rule
        left = hit.box.x0 - 1.5 * height
        if self.in_row_of_labels(hit):  # figures stand flush right below their heads
            edge = max((s.box.x1 for s in line.segments if s.box.x1 < hit.box.x0), default=left)
            left = min(left, max(edge + 1.0, hit.box.x0 - 6 * height))
        if left_rule is not None:
            before = [t.box.x1 for t in line.tokens if left_rule < t.box.centre[0] < hit.box.x0]
            left = left_rule if right_rule is not None and not before else max(left_rule, left)
        return left, right

    def starts_label(self, row: Sequence[Token], inside: Collection[str] = ()) -> bool:
        """Whether a row of words begins with a label other than those of ``inside``; clause numbers don't count."""
        first = next((t for t in row if not marks_only(t)), row[0])
        owner = self._owner.get(first)
        return owner is not None and owner.leads and owner.key not in inside

    # --- helpers -----------------------------------------------------------------------------------------------

    def segment(self, hit: Hit) -> Segment:
        """The segment the label ends in."""
        return self.line(hit).segments[hit.segment]

    def line(self, hit: Hit) -> Line:
        """The line the label ends in."""
        return self.view.sheet(hit.page).lines[hit.line]

    def until_label(self, tokens: Sequence[Token]) -> tuple[Token, ...]:
        """Words up to the next label; labels' words in the middle of a text end it only with a colon or a value."""
        rest = list(tokens)
        while rest and joint(rest[0]):
            rest.pop(0)
        for i, token in enumerate(rest):
            owner = self._owner.get(token)
            if owner is not None and owner.tokens[0] is token and cuts(owner, i == 0):
                return unnumbered(tuple(rest[:i]))
        return tuple(rest)

    def stop(self, row: tuple[Token, ...], inside: Collection[str]) -> int | None:
        """Where in a row the first label that isn't one of ``inside`` begins."""
        for i, token in enumerate(row):
            owner = self._owner.get(token)
            if owner is not None and owner.key not in inside and (owner.leads or owner.colon):
                return len(unnumbered(row[:i]))
        return None

    def _valued(self, line: tuple[Token, ...], hit: Hit) -> bool:
        """Whether a line below a label begins with one of another key that has its value on the line itself."""
        owner = self._owner[line[0]]
        return owner.key != hit.key and not owner.trails and line[0].box.centre[1] > hit.box.bottom

    def _other_label(self, line: tuple[Token, ...], hit: Hit) -> bool:
        owner = self._owner.get(line[0])
        return owner is not None and owner is not hit and owner.leads

    def in_row_of_labels(self, hit: Hit) -> bool:
        """Whether the label stands in a row of labels, values to be looked for below."""
        line = self.line(hit)
        leading = {self._owner[s.tokens[0]] for s in line.segments if s.tokens[0] in self._owner}
        captions = [h for h in leading if h.trails and not h.colon]
        return hit.trails and not hit.colon and len(captions) >= 2 and not self._in_pairs(line)

    def _in_pairs(self, line: Line) -> bool:
        """Whether captions and values take turns on a line, and on the line above or below it in the same columns."""
        if not self._alternates(line):
            return False
        lines = self.view.sheet(line.page).lines
        near = (lines[i] for i in (line.index - 1, line.index + 1) if 0 <= i < len(lines))
        starts = [s.box.x0 for s in line.segments]
        return any(
            self._alternates(n) and all(min(abs(s.box.x0 - x) for x in starts) <= 2 for s in n.segments) for n in near
        )

    def _alternates(self, line: Line) -> bool:
        """Whether every other segment of a line is a whole caption and those between are none."""
        whole = [(o := self._owner.get(s.tokens[0])) is not None and o.leads and o.trails for s in line.segments]
        return len(whole) >= 2 and whole[0] and not any(whole[1::2]) and whole[::2].count(True) * 2 > len(whole[::2])
