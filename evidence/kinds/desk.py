"""The desk a trade paper is read on: its labels, its goods tables, its way of writing numbers and dates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cached_property
from itertools import islice

from evidence.kinds import lexicons
from evidence.kinds.base import Found
from evidence.kinds.figures import Figure, european, figures, spaced
from evidence.kinds.strips import strip_of_captions, strip_of_sums
from evidence.kinds.written_at import written_at
from evidence.layout.blocks import block
from evidence.layout.captions import Captions
from evidence.layout.labels import Hit, Lexicon, hits_in, joint
from evidence.layout.lines import Line
from evidence.layout.tables import Table, cells_at, find_tables
from evidence.layout.view import Run, View, run_of
from evidence.layout.words import Token
from evidence.records.facts import Reading
from evidence.values import addresses, chinese_numbers, dates, money

Normal = Callable[[str], str | None]
_ANCHORS = ("amount", "quantity", "packages", "gross_weight", "volume", "unit_price", "net_weight")

PAYMENT = "payment"
"""The labels of papers on which money moves: they list goods only where they describe them."""
GOODS = frozenset({"description", "hts"})


class Desk:
    """A view with its labels found and its tables read. ``names`` are the label files, the first one also says what
    ends a table."""

    def __init__(self, view: View, *names: str) -> None:
        self.view = view
        labels = lexicons.lexicon(*names)
        hits = hits_in(view, labels)
        ends = lexicons.table_ends(names[-1])
        tables = find_tables(view, lexicons.columns(), ends, _ANCHORS, _ANCHORS, captions=hits)
        paid = names[0] == PAYMENT
        self.tables = tuple(
            t
            for t in tables
            if not strip_of_sums(t) and not strip_of_captions(t, labels) and (not paid or t.keys & GOODS)
        )
        self.inner = lexicons.inner(*names)
        taken = {spot for table in self.tables for spot in self._lines_of(table, labels)}
        self.captions = Captions(view, labels, without=taken, hits=hits)

    def _lines_of(self, table: Table, labels: Lexicon) -> Iterator[tuple[int, int]]:
        """The lines of a table's head and those that fill several of its columns: no captions stand there, unless
        nothing but captions does, as in a row of boxes under the goods."""
        for line in self.view.sheet(table.page).lines[table.header.first : table.end]:
            captions = len(line.segments) > 1 and all(labels.key(s.text) is not None for s in line.segments)
            if line.index <= table.header.last or (len(cells_at(table, line)) >= 3 and not captions):
                yield table.page, line.index

    @cached_property
    def euro(self) -> bool:
        """Whether the paper writes ``1.234,56``."""
        return european(self.view)

    @cached_property
    def spaced(self) -> bool:
        """Whether the paper writes ``1 234,56``."""
        return spaced(self.view)

    @cached_property
    def day_first(self) -> bool | None:
        """Whether the paper writes the day before the month: as its unambiguous dates tell, else as its country does;
        None where neither tells."""
        return self.order_told if self.order_told is not None else self._order_at_home

    @cached_property
    def _order_at_home(self) -> bool | None:
        """The order of the one country that the head of the paper names; None where it names none or several."""
        head = [s for line in self.view.lines[:_HEAD_LINES] for s in line.segments if len(s.tokens) > 1]
        named = {code for s in head if (code := addresses.country_of(s.text)) is not None}
        orders = {dates.DAY_FIRST.get(code) for code in named}
        return orders.pop() if len(orders) == 1 else None

    @cached_property
    def order_told(self) -> bool | None:
        """Whether the unambiguous dates of the paper put the day first; None where none tells."""
        hint = _ORDER_SAID.search(self.view.text)
        if hint is not None:
            return hint[1].casefold() in ("dd", "d", "tt", "jj", "gg")
        firsts, seconds = 0, 0
        for a, b in re.findall(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?!\d)", self.view.text):
            firsts += int(a) > 12 >= int(b)
            seconds += int(b) > 12 >= int(a)
        return firsts > seconds if firsts != seconds else None

    # --- values at labels --------------------------------------------------------------------------------------

    def hits(self, *keys: str) -> Iterator[Hit]:
        """The captions of several keys, the first key first, outside of table heads."""
        for key in keys:
            yield from self.captions.of(key)

    def field(self, field: str, keys: Iterable[str], normal: Normal, certainty: float = 1.0) -> Iterator[Found]:
        """The first value at a label of ``keys`` that has a normal form; at most one find."""
        for hit in self.hits(*keys):
            run = self.captions.value_at(hit, lambda text: normal(text) is not None)
            if run is not None:
                yield found(field, run, normal(run.text), certainty)
                return

    def day(self, field: str, *keys: str) -> Iterator[Found]:
        """The date at the first label of ``keys`` that has one; another reading where day and month can be swapped."""
        for item in self.field(field, keys, self.date):
            yield self._both_ways(item)
            return

    def _both_ways(self, item: Found) -> Found:
        return with_swapped_date(item, self._order(item.printed), self.order_told is not None)

    def date(self, text: str) -> str | None:
        """The date that a text is, ISO 8601; None for a text that holds much else."""
        return date_text(text, self._order(text))

    def _order(self, text: str) -> bool | None:
        """The order for one date: no country puts the month first before a point (``03.05.2026``)."""
        return self.order_told if re.search(r"\d\.\d{1,2}\.\d", text) else self.day_first

    def first_date(self, field: str, tokens: Sequence[Token], certainty: float = 0.9) -> Iterator[Found]:
        """The first date among words, with its other reading where day and month can be swapped."""
        for start in range(len(tokens)):
            for end in range(min(start + 6, len(tokens)), start, -1):
                words = tokens[start:end]
                text = " ".join(t.text for t in words).strip(" ,.;:()")
                value = self.date(text) if _begins_date(words) else None
                if value is not None:
                    while len(words) > 1 and self.date(" ".join(t.text for t in words[:-1]).strip(" ,.;:()")) == value:
                        words = words[:-1]
                    yield self._both_ways(of_tokens(field, words, value, certainty))
                    return

    def lone_date(self, field: str) -> Iterator[Found]:
        """A date that stands alone in the upper half of the first page, as in a letter."""
        for line in self.view.sheets[0].lines if self.view.sheets else ():
            if line.box.top > 0.5 * self.view.pages[0].height:
                return
            for segment in line.segments:
                before = line.segments[segment.index - 1] if segment.index else None
                labelled = before is not None and self.captions.owner(before.tokens[-1]) is not None
                words = segment.tokens[written_at(segment.tokens) :]
                if not labelled and len(words) <= 5 and self.date(" ".join(t.text for t in words)) is not None:
                    yield from self.first_date(field, words, 0.7)
                    return

    @cached_property
    def _heads(self) -> frozenset[Token]:
        """The words of the tables' heads."""
        return frozenset(t for table in self.tables for head in table.header.heads for t in head.tokens)

    def above_tables(self, run: Run) -> Run:
        """The lines of a block up to a table's head, which is no part of any."""
        end = next((i for i, row in enumerate(run.lines) if not self._heads.isdisjoint(row)), len(run.lines))
        return Run(run.lines[:end])

    def lines(self, hit: Hit, most: int) -> Run:
        """A text of several lines at a label."""
        return block(self.captions, hit, self.inner, most)

    def text(self, field: str, keys: Iterable[str], most: int = 3, certainty: float = 1.0) -> Iterator[Found]:
        """The first text with letters at a label of ``keys``, over as many lines as follow closely."""
        yield from islice(self.texts(field, keys, most, certainty), 1)

    def texts(self, field: str, keys: Iterable[str], most: int = 3, certainty: float = 1.0) -> Iterator[Found]:
        """Every text with letters at a label of ``keys``, over as many lines as follow closely.

        Labels with words on their own line come first: the same words may head a section.
        """
        fit = [h for h in self.hits(*keys) if h.set_apart and (h.leads or h.colon)]
        for hit in sorted(fit, key=lambda h: not self.right_of(h)):
            run = self.lines(hit, most)
            value = " ".join(run.text.split()).strip(" ;|")
            if sum(c.isalpha() for c in value) >= 2 and not value[:1].islower():
                yield found(field, run, value, certainty)

    # --- figures -----------------------------------------------------------------------------------------------

    def figures(self, tokens: Sequence[Token]) -> list[Figure]:
        """The numbers among words, written as this paper writes them."""
        return figures(tokens, self.euro, self.spaced)

    def line(self, hit: Hit) -> Line:
        """The line a label ends on."""
        return self.captions.line(hit)

    def right_of(self, hit: Hit) -> tuple[Token, ...]:
        """The words on the label's line after it, up to the next label."""
        tokens = self.line(hit).tokens
        return self.captions.until_label(tokens[tokens.index(hit.tokens[-1]) + 1 :])

    def figures_at(self, hit: Hit) -> list[Figure]:
        """The numbers on the label's line after it, else those in its cell or right below it."""
        beside = self.figures(self.right_of(hit))
        if beside:
            return beside
        for run in (self.captions.in_cell(hit), self.captions.above(hit, 1), self.captions.below(hit, 1)):
            under = [f for line in run.lines for f in self.figures(line)]
            if under:
                return under
        return []

    def table_of(self, line: Line) -> Table | None:
        """The table whose columns a line below continues: the last one above it on its page."""
        above = [t for t in self.tables if t.page == line.page and t.header.last < line.index]
        return above[-1] if above else None

    def in_column(self, hit: Hit, key: str) -> list[Figure]:
        """The numbers of a label's line that stand in a column of the table above, or close below it in that column
        where the line has none (an amount that wraps behind its currency)."""
        line = self.line(hit)
        table = self.table_of(line)
        if table is None:
            return []
        here = self.figures(cells_at(table, line).get(key, ()))
        later = self.view.sheet(line.page).lines[line.index + 1 : line.index + 2]
        if here or not later or later[0].box.top - line.box.bottom > 0.6 * line.height:
            return here
        cells = cells_at(table, later[0])
        return self.figures(cells[key]) if set(cells) == {key} else []


def found(field: str, run: Run, value: str | None, certainty: float = 1.0, status: str = "read") -> Found:
    """A find of the words of a run."""
    return Found(field, run.text, value, run.words, certainty, status)


def of_figure(field: str, figure: Figure, value: str, certainty: float = 1.0) -> Found:
    """A find of a number's words."""
    return found(field, run_of(figure.tokens), value, certainty)


def of_tokens(field: str, tokens: Sequence[Token], value: str | None, certainty: float = 1.0) -> Found:
    """A find of some words."""
    return found(field, run_of(tokens), value, certainty)


def swapped(text: str, day_first: bool | None) -> str | None:
    """The date a text is when day and month change places, None where that is no other date."""
    if not dates.is_ambiguous(text):
        return None
    one, other = dates.parse_date(text, day_first), dates.parse_date(text, not day_first)
    return other.isoformat() if other is not None and other != one else None


def with_swapped_date(item: Found, day_first: bool | None, told: bool) -> Found:
    """The find of a date with the other order of day and month as another reading, unless the paper's own dates have
    ``told`` the order; its country alone leaves less doubt than nothing at all."""
    other = None if told else swapped(item.printed, day_first)
    if other is None:
        return item
    doubt, sure = (0.3, 0.7) if day_first is None else (0.1, 0.9)
    other_reading = Reading(other, item.printed, doubt, "text")
    return replace(item, certainty=item.certainty * sure, others=(other_reading,))


def _begins_date(words: Sequence[Token]) -> bool:
    """Whether words begin with what a date begins with: a figure or the name of a month."""
    first, text = words[0].text.lstrip("("), " ".join(t.text for t in words)
    if "年" in text:
        return first[0] in "0123456789" + chinese_numbers.NUMERAL
    return any(c.isdigit() for c in text) and (first[:1].isdigit() or bool(_MONTH.match(first)))


_ORDER_SAID = re.compile(r"(?i)(?<![a-z])(dd?|mm?|tt|jj|gg)[/.\- ](?:mm?|dd?|aa)[/.\- ](?:yyyy|yy|jjjj|aaaa)(?![a-z])")
"""How a paper says the order of its dates: ``(dd/mm/yyyy)``, ``MM-DD-YYYY``, ``TT.MM.JJJJ``."""
_HEAD_LINES = 25
"""Lines at the head of a paper where the issuer's and the addressee's addresses stand."""
_MONTH = re.compile(r"(?i)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[.,]?$")
_DATE_REST = re.compile(
    r"(?i)\b(?:at|on|the|this|day|of|dated|by|before|not|later|than|until|latest|est|utc|gmt)\b|\d{1,2}:\d{2}(?::\d{2})?"
)


def date_text(text: str, day_first: bool | None = None) -> str | None:
    """The date that a text is, ISO 8601; None for a text that holds much else besides."""
    day = dates.parse_date(text, day_first)
    if day is None:
        return None
    rest = _DATE_REST.sub(" ", text)
    rest = re.sub(
        r"(?i)jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|\d(?:st|nd|rd|th)\b",
        " ",
        rest,
    )
    return day.isoformat() if sum(c.isalpha() and c.isascii() for c in rest) == 0 else None


_IDENTIFIER = re.compile(r"^[A-Za-z0-9][\w\-–/.&+()#'’]*$")


def identifier(text: str) -> str | None:
    """A number of a paper as printed: one word with a digit, or a few short words in capitals and digits; no date, no
    amount of money, no name."""
    parts = [p.strip(" ,;:|") for p in text.replace("：", ":").split()]
    parts = [re.sub(r"^\$(?=[A-Z])", "S", p.rstrip(".")) for p in parts if p]
    if not parts or len(parts) > 4 or not all(_IDENTIFIER.match(p) for p in parts):
        return None
    first = next((i for i, p in enumerate(parts) if any(c.isdigit() for c in p)), None)
    if first is None or any(not _leads_number(p) for p in parts[:first]):
        return None
    if any(
        not re.fullmatch(r"[-–/]?[\dA-Z]{1,8}(?:[-–/][\dA-Z]+)*", p) or not any(c.isdigit() for c in p)
        for p in parts[first + 1 :]
    ) or any(date_text(p) is not None for p in parts[first + 1 :]):
        return None
    joined = re.sub(r"(?<=[-–/]) | (?=[-–/])", "", " ".join(parts))
    if len(joined) > 32 or sum(c.isalnum() for c in joined) < 2 or _other_thing(joined):
        return None
    return joined


def _leads_number(part: str) -> bool:
    return bool(re.fullmatch(r"[A-Z]{1,5}[-/]?|[-/]", part))


def _other_thing(text: str) -> bool:
    if re.fullmatch(r"(?:US\$|[$€£¥])?\d{1,3}(?:,\d{3})*\.\d{2}|\d+(?:\.\d+)?%", text):
        return True
    return date_text(text) is not None and not re.fullmatch(r"\d{8}", text)


def amount_text(value: Decimal) -> str:
    """Money as a decimal string."""
    return money.amount_text(value)


def bare(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Words without punctuation that ties them to a label."""
    rest = list(tokens)
    while rest and joint(rest[0]):
        rest.pop(0)
    return tuple(rest)
