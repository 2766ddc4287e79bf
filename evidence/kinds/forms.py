"""Forms: boxes found by their caption's text, their values, tick boxes, and boxes left empty.

A form's captions are data (``<name>.toml`` beside the kind): ``[captions]`` key = its variants in all editions,
``[parties]`` key = the parties of ``labels_parties.toml`` whose words are its captions, too,
``[words.<key>]`` the words a caption may be put together from (``Lexicon``),
``[editions]`` edition = caption keys that only this edition has, ``[required]`` edition = fields whose box may not be
empty, as ``field = "caption key"``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources

from evidence.kinds.base import Found
from evidence.kinds.form_rooms import Row, above, right_cell, stacked, whole
from evidence.kinds.lexicons import labels
from evidence.layout.captions import Captions
from evidence.layout.labels import Hit, Lexicon, fold
from evidence.layout.lines import group
from evidence.layout.view import Run, View, run_of
from evidence.layout.words import Token
from evidence.records.places import Box, around

_BLOCK = re.compile(
    r"^(?:(?i:line|box|item|block|field)$|\d{1,2}[A-Za-z]?[-–]\d{1,2}[A-Za-z]?[.)]|\(?\d{1,2}[A-Za-z]?[.,:)]*|\d{3}[.,]|\(?[A-Za-z][.)]|[\W_]+|[\[(]?[xX][\])]?)$"
)
Normal = Callable[[str], str | None]
ASIDE = "aside"
"""The key of words that explain a caption: no value, and no end of a box."""
DEPTH = 6.0
"""How far below its caption, in caption heights, an unruled box reaches where no other caption ends it."""


@dataclass(frozen=True)
class FormData:
    """The captions of a form, what tells its editions apart, and which boxes an edition requires."""

    lexicon: Lexicon
    editions: dict[str, tuple[str, ...]]
    required: dict[str, dict[str, str]]


@cache
def form_data(name: str) -> FormData:
    """The data of the form ``name``. Raises ``FileNotFoundError`` or ``tomllib.TOMLDecodeError`` if badly installed."""
    data = tomllib.loads(resources.files("evidence.kinds").joinpath(f"{name}.toml").read_text("utf-8"))
    _with_parties(data["captions"], data.get("parties", {}))
    editions = {edition: tuple(keys) for edition, keys in data.get("editions", {}).items()}
    return FormData(Lexicon(data["captions"], words=data.get("words")), editions, data.get("required", {}))


def _with_parties(captions: dict[str, list[str]], parties: dict[str, list[str]]) -> None:
    """Puts the words that trade papers print for a party under the form's captions, those no other caption has."""
    taken = {fold(v) for variants in captions.values() for v in variants}
    for key, roles in parties.items():
        for variant in (v for role in roles for v in labels("parties")[role] if fold(v) not in taken):
            taken.add(fold(variant))
            captions.setdefault(key, []).append(variant)


@cache
def form_lexicon(name: str, section: str) -> Lexicon:
    """Another table of labels in the data of a form, such as the heads of its columns."""
    return Lexicon(
        tomllib.loads(resources.files("evidence.kinds").joinpath(f"{name}.toml").read_text("utf-8"))[section]
    )


@dataclass(frozen=True, eq=False)
class Caption:
    """A printed caption: its key and its words, the block number before it included."""

    key: str
    page: int
    own: tuple[Token, ...]
    words: tuple[Token, ...]
    box: Box

    @property
    def height(self) -> float:
        """The height of its print in points."""
        return max(t.box.height for t in self.own)


class Form:
    """A form on a view: its captions and the boxes they stand in."""

    def __init__(self, view: View, data: FormData) -> None:
        self.view = view
        self.data = data
        self.found = Captions(view, data.lexicon)

    @cached_property
    def captions(self) -> tuple[Caption, ...]:
        """The captions in order of the page; words that merely occur in a value or a sentence are none."""
        return tuple(c for hit in self.found.hits if (c := self._caption(hit)) is not None)

    def _caption(self, hit: Hit) -> Caption | None:
        segment = self.found.segment(hit)
        first = self.view.sheet(hit.page).lines
        before: tuple[Token, ...] = ()
        for candidate in first[max(hit.line - 2, 0) : hit.line + 1]:
            for part in candidate.segments:
                if hit.tokens[0] in part.tokens:
                    segment, before = part, part.tokens[: part.tokens.index(hit.tokens[0])]
        before = tuple(t for t in before if t not in self.stacked(hit.page))
        if not hit.colon and not all(_BLOCK.match(t.text) for t in before if not self.found.owner(t)):
            return None
        lone = len(hit.tokens) == 1 and not (hit.colon or hit.trails)
        at = segment.tokens.index(hit.tokens[0]) if hit.tokens[0] in segment.tokens else len(before)
        if lone and len(segment.tokens) > at + 1:
            after = self.found.owner(segment.tokens[at + 1])
            if not (after and after is not hit) and not self._apart(segment.tokens, at):
                return None
        marks = before if all(_BLOCK.match(t.text) for t in before) else ()
        last = self.found.segment(hit).tokens
        tail = _bracketed(last[last.index(hit.tokens[-1]) + 1 :])
        printed = (*marks, *hit.tokens, *tail)
        return Caption(hit.key, hit.page, hit.tokens, printed, around(t.box for t in printed))

    @cache  # noqa: B019 - a form lives as long as its view
    def stacked(self, page: int) -> frozenset[Token]:
        """The words of a page that are set from top to bottom."""
        return stacked(self.view.sheet(page))

    @staticmethod
    def _apart(tokens: Sequence[Token], at: int) -> bool:
        """Whether a one-word caption is printed smaller than the value that follows it, or that stands in brackets, or
        is Chinese at the head of its segment: a space in Chinese parts what belongs apart."""
        spaced = at == 0 and re.fullmatch(r"[\u4e00-\u9fff]{2,}", tokens[at].text) is not None
        return spaced or tokens[at + 1].text[0] in "(（" or tokens[at].box.height < 0.86 * tokens[at + 1].box.height

    def of(self, *keys: str) -> list[Caption]:
        """The captions of these keys in order of the page."""
        return [c for c in self.captions if c.key in keys]

    @cached_property
    def edition(self) -> str | None:
        """The edition most of whose own captions are there, None where no caption tells."""
        seen = {e: sum(1 for k in keys if self.of(k)) for e, keys in self.data.editions.items()}
        best = max(seen, key=lambda e: seen[e], default=None)
        return best if best is not None and seen[best] else None

    # -- boxes ---------------------------------------------------------------------------------------------------

    def area(self, caption: Caption, inside: Sequence[str] = (), depth: float = DEPTH) -> Box:
        """The room that belongs to a caption: its ruled cell where there is one, cut at the captions right of it and
        below it; captions of ``inside`` don't cut."""
        sheet = self.view.sheet(caption.page)
        ruled = sheet.cell(around(t.box for t in caption.own))
        high, box = caption.height, caption.box
        if ruled is not None and not 1.7 * high <= ruled.height <= 0.4 * sheet.page.height:
            ruled = None
        left = ruled.x0 if ruled else box.x0 - 0.8 * high
        right = ruled.x1 if ruled else sheet.page.width
        bottom = ruled.bottom if ruled else box.bottom + depth * high
        kept = {*inside, ASIDE}
        others = [c for c in self.captions if c.page == caption.page and c is not caption and c.key not in kept]
        for other in others:
            same_row = abs(other.box.centre[1] - box.centre[1]) <= 0.9 * high or (
                other.box.top < box.bottom and other.box.bottom > box.top
            )
            if same_row and other.box.x0 > box.x0 + high:
                right = min(right, other.box.x0 - 1)
            elif same_row and left <= other.box.x0 < box.x0:
                left = max(left, box.x0 - 0.8 * high)
        for other in others:
            over = min(other.box.x1, right) - max(other.box.x0, left)
            if other.box.top > box.top + 0.9 * high and over > 0.25 * min(other.box.width, box.width):
                bottom = min(bottom, other.box.top)
        return Box(left, box.top - 0.3 * high, right, max(bottom, box.bottom))

    def content(self, caption: Caption, inside: Sequence[str] = (), depth: float = DEPTH) -> Run:
        """The words in a caption's area that are no caption's, as lines."""
        sheet = self.view.sheet(caption.page)
        taken = {t for c in self.captions if c.page == caption.page for t in c.words} | self.stacked(caption.page)
        upper = above(sheet, caption.own, taken) or self._over(caption, taken)
        if upper:
            return Run(upper)
        lines = self._inside(caption, self.area(caption, inside, depth), taken)
        labels = {t for hit in self.found.hits if hit.leads for t in hit.tokens}
        beside = right_cell(sheet, around(t.box for t in caption.own), labels) if not lines else None
        return Run(self._inside(caption, beside, taken) if beside is not None else lines)

    def _over(self, caption: Caption, taken: set[Token]) -> tuple[Row, ...]:
        """What stands above a caption at the foot of its own ruled cell, with nothing else beside or below it there."""
        sheet = self.view.sheet(caption.page)
        cell = sheet.cell(around(t.box for t in caption.own))
        if cell is None or cell.height > 0.4 * sheet.page.height:
            return ()
        others = [c for c in self.captions if c.page == caption.page and c is not caption and cell.holds(*c.box.centre)]
        own = [t for t in sheet.inside(cell) if t not in taken]
        if others or not own or any(t.box.bottom > caption.box.top + 0.4 * caption.height for t in own):
            return ()
        return tuple(tuple(line) for line in group(own))

    def _inside(self, caption: Caption, area: Box, taken: set[Token]) -> tuple[tuple[Token, ...], ...]:
        """The lines of words in an area, without captions and what the form itself prints."""
        sheet, first = self.view.sheet(caption.page), caption.words[0].box
        own = [t for t in sheet.inside(area) if t not in taken and not _before(t.box, first)]
        if sheet.doubtful:
            own = [t for t in own if t.text in ("&", "$", "-", "+") or any(c.isalnum() for c in t.text)]
        lines = [_without_colon(whole(sheet, tuple(line), taken)) for line in group(own)]
        return tuple(line for line in lines if not _printed_by_form(line))

    def run(self, key: str, normal: Normal) -> Run | None:
        """The words at a caption that ``normal`` understands: the longest such part of a line, else all lines."""
        for caption in self.of(key):
            content = self.content(caption)
            found = next((part for line in content.lines if (part := _understood(line, normal)) is not None), None)
            if found is not None:
                return found
            if len(content.lines) > 1 and normal(content.text) is not None:
                return content
        return None

    def box(self, field: str, key: str, normal: Normal) -> Iterator[Found]:
        """The value of a box; where it holds something that is not understood, a find without value; where an edition
        requires the box and nothing stands in it, an empty find."""
        run = self.run(key, normal)
        if run is not None:
            yield find(field, run, normal(run.text))
            return
        for caption in self.of(key)[:1]:
            content = self.content(caption)
            if content and self.view.sheet(caption.page).cell(caption.box) is not None:
                yield find(field, run_of(content.lines[0]), None, 0.5)
            elif not content and self.is_required(field):
                yield self.empty(field, caption)

    def is_required(self, field: str) -> bool:
        """Whether this edition requires the box of a field."""
        return field in self.data.required.get(self.edition or "", {})

    def empties(self, read: Sequence[Found]) -> Iterator[Found]:
        """The required boxes of the edition whose caption is there and whose field was not found."""
        there = {f.field for f in read}
        for field, key in self.data.required.get(self.edition or "", {}).items():
            captions = self.of(key)
            if field not in there and captions and not self.content(captions[0]):
                yield self.empty(field, captions[0])

    def empty(self, field: str, caption: Caption) -> Found:
        """A find for a box without content; its spot leaves the caption out, lest that be read as the content."""
        area = _room(self.area(caption), caption)
        certainty = 0.6 if self.view.sheet(caption.page).doubtful else 0.95
        spot = (caption.page, (area.x0, area.top, area.x1, area.bottom))
        return Found(field, "", None, (), certainty, status="empty", spot=spot)


def _room(area: Box, caption: Caption) -> Box:
    """The part of a caption's area where its value would stand: right of a colon, else below, else right of it."""
    own, high = caption.box, caption.height
    right = Box(own.x1, area.top, area.x1, area.bottom) if area.x1 - own.x1 >= 3 * high else None
    below = Box(area.x0, own.bottom, area.x1, area.bottom) if area.bottom - own.bottom >= 0.8 * high else None
    first, second = (right, below) if caption.own[-1].text.endswith(":") else (below, right)
    return first or second or area


def _printed_by_form(line: Sequence[Token]) -> bool:
    """Whether a line is no value: nothing but marks or block numbers, or the end of a caption, told by its colon."""
    texts = [t.text for t in line]
    return (
        not any(c.isalnum() for text in texts for c in text)
        or all(re.fullmatch(r"\d{1,2}[.)]", text) for text in texts)
        or texts[-1].endswith(":")
    )


def _without_colon(line: tuple[Token, ...]) -> tuple[Token, ...]:
    """A line without the colon of its caption, which stands apart at the head of a column of values."""
    return line[1:] if len(line) > 1 and line[0].text in ":：" else line


def _before(box: Box, first: Box) -> bool:
    """Whether a word stands on a caption's own line at its left."""
    return box.x1 <= first.x0 + 1 and abs(box.centre[1] - first.centre[1]) <= 0.5 * max(box.height, first.height)


def _bracketed(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The explanation in brackets that follows a caption, ``(Last, First, M.I.)``; nothing where it holds
    figures."""
    for end, token in enumerate(tokens, start=1):
        if not tokens[0].text.startswith("(") or sum(c.isdigit() for c in token.text) > 1:
            return ()
        if ")" in token.text:
            return tuple(tokens[:end])
    return ()


def _understood(line: Sequence[Token], normal: Normal) -> Run | None:
    """The longest beginning of a line that ``normal`` understands, else the longest part of it; a part beside which
    other figures stand is none: half a number is worse than no number."""
    size = len(line)
    spans = sorted(((a, b) for a in range(size) for b in range(a + 1, size + 1)), key=lambda s: (s[0] > 0, s[0] - s[1]))
    for start, end in spans:
        rest = (*line[:start], *line[end:])
        if any(c.isdigit() for t in rest for c in t.text):
            continue
        if normal(" ".join(t.text for t in line[start:end])) is not None:
            return run_of(line[start:end])
    return None


def find(field: str, run: Run, value: str | None, certainty: float = 1.0) -> Found:
    """A find of a run's words."""
    return Found(field, run.text, value, run.words, certainty)


def words(text: str) -> str | None:
    """Any text that begins and ends with a letter, a digit or closing punctuation, white space folded."""
    return " ".join(text.split()) if any(c.isalnum() for c in text) else None
