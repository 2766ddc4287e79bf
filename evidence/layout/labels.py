"""Labels: finding captions in the words of a page.

How a label matches says ``lexicon``; which occurrences are captions and no words of a sentence is decided here.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from evidence.layout.explanations import Span, explained, right_below
from evidence.layout.lexicon import Lexicon, fold, shape
from evidence.layout.lines import Segment
from evidence.layout.spelling import HAN, OF_A_VALUE, chosen_of, labels_in, spans_from, worded
from evidence.layout.view import Sheet, View
from evidence.layout.words import Token
from evidence.records.places import Box, around
from evidence.values import money, units

__all__ = ["Hit", "Lexicon", "fold", "hits_in", "joint", "labels_in", "marks_only", "shape", "sheet_hits"]

_MARK = re.compile(
    r"^(?:\(?[0-9]{1,2}[A-Za-z]?[.):]+|\(?[A-Za-z][.)]|[0-9]{1,2}[A-Za-z]?|[A-Z]-[0-9]{1,2}[.:]?|[☐☒☑□■✓•▪\-–—*/|]+)$"
)
_JOINT = re.compile(r"^[\s:：.,;/|\\()（）\-–—*]*$")


_COURTESY = frozenset({"messrs", "m/s", "messieurs", "messers", "spett.le", "spettabile", "sayın"})


@dataclass(frozen=True)
class Hit:
    """A label found on a page.

    ``leads``: nothing but a block number stands before it in its segment; ``trails``: nothing after it in its segment;
    ``colon``: a colon follows; ``apart``: a wider gap than between words follows; ``exact``: no slip. ``line`` is the
    index of its last line; ``tokens`` may come from two or three lines.
    """

    key: str
    tokens: tuple[Token, ...]
    page: int
    line: int
    segment: int
    leads: bool
    trails: bool
    colon: bool
    exact: bool
    apart: bool = False

    @cached_property
    def box(self) -> Box:
        """The level box around the label's words."""
        return around(t.box for t in self.tokens)

    @property
    def set_apart(self) -> bool:
        """Whether a colon, a gap or the end of its segment parts it from what follows."""
        return self.colon or self.trails or self.apart

    @property
    def courteous(self) -> bool:
        """Whether it is a form of address that stands right before a company's name: ``Messrs. Acme Ltd.``"""
        return self.leads and len(self.tokens) == 1 and self.tokens[0].text.casefold().rstrip(".:") in _COURTESY

    @property
    def bracketed(self) -> bool:
        """Whether the whole label stands in brackets: ``(No.)``."""
        return self.tokens[0].text[0] in "(（" and self.tokens[-1].text[-1] in ")）"

    @property
    def rank(self) -> tuple[int, int, float, float]:
        """Sorts captions before words that merely occur in a text, then by place."""
        kind = 0 if self.set_apart and self.leads else 1 if self.leads or self.colon else 2
        return kind, self.page, self.box.top, self.box.x0


def hits_in(view: View, lexicon: Lexicon) -> tuple[Hit, ...]:
    """All labels of the view in reading order; no word belongs to two of them."""
    return tuple(hit for sheet in view.sheets for hit in sheet_hits(sheet, lexicon))


def sheet_hits(sheet: Sheet, lexicon: Lexicon) -> tuple[Hit, ...]:
    """All labels of one page: over one line first or wrapped within a column, the longest first."""
    spans = [span for line in sheet.lines for s in line.segments for span in _spans(sheet, s, lexicon)]
    chosen = chosen_of(spans)
    chosen.sort(key=lambda s: s.order)
    taken = {token for span in chosen for token in span.tokens}
    hits = tuple(_merged(sheet, [_hit(sheet, span, taken) for span in explained(sheet, chosen)]))
    labelled = {token for hit in hits for token in hit.tokens}
    return tuple(hit for hit in hits if _firm(sheet, hit, lexicon, labelled))


def _firm(sheet: Sheet, hit: Hit, lexicon: Lexicon, labelled: Collection[Token]) -> bool:
    """Whether a hit is a caption at all and no word of a text, as far as its key is known to be doubtful."""
    if hit.colon or hit.courteous or hit.key not in lexicon.loose | lexicon.strict:
        return True
    one_word = len(hit.tokens) == 1 and hit.tokens[0].text.isascii()
    if one_word and _counted(sheet, hit):
        return False
    if hit.bracketed and hit.leads:
        return True
    if hit.trails:
        return hit.leads or not one_word
    segment = sheet.lines[hit.line].segments[hit.segment]
    after = next((t for t in segment.tokens[segment.tokens.index(hit.tokens[-1]) + 1 :] if not joint(t)), None)
    if after is None or after.text[:1].islower():
        return after is None
    if hit.key in lexicon.strict:
        return hit.leads and HAN.match(hit.tokens[0].text) is not None and after.text[:1].isascii()
    if hit.apart or not one_word or (hit.leads and after in labelled):
        return True
    return not after.text[:1].isalpha() or any(c.isdigit() for c in after.text) or _is_currency(after)


def _counted(sheet: Sheet, hit: Hit) -> bool:
    """Whether a word is the unit of the whole number right before it: ``73 CTN``."""
    words = sheet.lines[hit.line].segments[hit.segment].tokens
    at = words.index(hit.tokens[0])
    return at > 0 and words[at - 1].text.isdigit() and units.unit_code(hit.tokens[0].text) is not None


def _is_currency(token: Token) -> bool:
    return token.text.strip("().:") in money.CODES


def _spans(sheet: Sheet, segment: Segment, lexicon: Lexicon) -> Iterator[Span]:
    own = segment.tokens
    leading = True
    for start in range(len(own)):
        order = (segment.line, segment.index, start)
        yield from spans_from(own[start:], lexicon, sheet.doubtful and leading, order, 1)
        if leading:
            yield from worded(own[start:], lexicon, order)
        leading = (leading and marks_only(own[start])) or own[start].text[-1] in ":："
    below = () if _two_labels(sheet, segment, lexicon) else _continuations(sheet, segment)
    for start in range(min(len(own), 3)) if below else ():
        if start == 0 or all(_MARK.match(t.text) for t in own[:start]):
            order = (segment.line, segment.index, start)
            head = own[start:]
            for i in range(len(below)):
                tail = tuple(t for s in below[: i + 1] for t in s.tokens)
                least = len(head) + len(tail) - len(below[i].tokens) + 1
                yield from spans_from(head + tail, lexicon, sheet.doubtful, order, least)


def _continuations(sheet: Sheet, segment: Segment) -> tuple[Segment, ...]:
    """Up to two segments right below, aligned to the left or the middle of the one above."""
    found: list[Segment] = []
    upper = segment
    for _ in range(2):
        if upper.text[-1] in ":：":
            break
        lower = right_below(sheet, upper)
        if lower is None:
            break
        found.append(lower)
        upper = lower
    return tuple(found)


def _two_labels(sheet: Sheet, segment: Segment, lexicon: Lexicon) -> bool:
    """Whether a segment and the one below are a label each, so that neither goes on in the other."""
    lower = right_below(sheet, segment)
    return lower is not None and all(lexicon.key(s.text, sheet.doubtful) is not None for s in (segment, lower))


def _hit(sheet: Sheet, span: Span, labelled: AbstractSet[Token]) -> Hit:
    last = span.tokens[-1]
    line = next(n for n in sheet.lines[span.order[0] :] if last in n.tokens)
    segment = next(s for s in line.segments if last in s.tokens)
    first_segment = sheet.lines[span.order[0]].segments[span.order[1]]
    before = first_segment.tokens[: span.order[2]]
    after = segment.tokens[segment.tokens.index(last) + 1 :]
    tokens = span.tokens
    closing = _closing(tokens, after)
    if not closing and labelled.isdisjoint(after):
        closing = _translation(tokens, after, segment.index + 1 < len(line.segments))
    if closing:
        tokens, last, after = (*tokens, *after[:closing]), after[closing - 1], after[closing:]
    beside = line.segments[segment.index + 1].tokens if segment.index + 1 < len(line.segments) else ()
    follows = after or beside
    ends_with = last.text.rstrip()[-1:] in ":：" or (bool(follows) and follows[0].text[:1] in ":：")
    return Hit(
        span.key,
        tokens,
        sheet.number,
        line.index,
        segment.index,
        all(_MARK.match(t.text) or _JOINT.match(t.text) for t in before),
        all(_JOINT.match(t.text) for t in after),
        ends_with,
        span.exact,
        bool(after) and after[0].box.x0 - last.box.x1 > max(1.7 * sheet.space, 0.45 * last.box.height),
    )


def _closing(label: Sequence[Token], after: Sequence[Token]) -> int:
    """How many words behind a label close a bracket that stands open in it: ``Buyer (Name, Address, Country)``."""
    text = " ".join(t.text for t in label)
    if text.count("(") <= text.count(")"):
        return 0
    return next((i for i, t in enumerate(after[:8], start=1) if ")" in t.text and "(" not in t.text), 0)


def _translation(label: Sequence[Token], after: Sequence[Token], valued: bool) -> int:
    """How many words behind a label in Latin letters say the same in Chinese, of which no label is known: they end
    with a colon, or the value stands apart at the right (``valued``)."""
    if not after or any(HAN.search(t.text) for t in label):
        return 0
    size = next((i for i, t in enumerate(after) if not HAN.search(t.text) and not _JOINT.match(t.text)), len(after))
    text = "".join(t.text for t in after[:size])
    closed = next((i for i, t in enumerate(after[:size], start=1) if t.text[-1] in ":："), 0)
    if not HAN.search(text) or len(text) > 12 or OF_A_VALUE.search(text):
        return 0
    return closed or (size if valued and size == len(after) else 0)


def _merged(sheet: Sheet, hits: list[Hit]) -> Iterator[Hit]:
    """Two languages of one label ("Seller / 卖方", side by side or one above the other) become one hit."""
    pending: Hit | None = None
    for hit in hits:
        if pending is not None and _same_caption(sheet, pending, hit):
            pending = _joined(pending, hit)
            continue
        if pending is not None:
            yield pending
        pending = hit
    if pending is not None:
        yield pending


def _joined(first: Hit, second: Hit) -> Hit:
    return Hit(
        first.key,
        first.tokens + second.tokens,
        second.page,
        second.line,
        second.segment,
        first.leads,
        second.trails,
        first.colon or second.colon,
        first.exact and second.exact,
        second.apart,
    )


def _same_caption(sheet: Sheet, first: Hit, second: Hit) -> bool:
    if first.key != second.key or (first.colon and not _chinese(second)):
        return False
    if (first.line, first.segment) == (second.line, second.segment):
        tokens = sheet.lines[first.line].segments[first.segment].tokens
        between = tokens[tokens.index(first.tokens[-1]) + 1 : tokens.index(second.tokens[0])]
        return all(joint(t) for t in between)
    two_scripts = _chinese(first) != _chinese(second)
    gap = second.box.top - first.box.bottom
    near = 0 < second.line - first.line <= 2 and gap <= 0.8 * first.box.height
    return two_scripts and near and abs(first.box.x0 - second.box.x0) <= first.box.height


def _chinese(hit: Hit) -> bool:
    return any("\u4e00" <= c <= "\u9fff" for t in hit.tokens for c in t.text)


def joint(token: Token) -> bool:
    """Whether a word is only punctuation that ties a label to its value."""
    return bool(_JOINT.match(token.text))


def marks_only(token: Token) -> bool:
    """Whether a word is only a number of a clause or box, a bullet or punctuation."""
    return bool(_MARK.match(token.text) or _JOINT.match(token.text))
