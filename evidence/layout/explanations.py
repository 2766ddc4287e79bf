"""What belongs to a caption behind its words: an explanation in brackets or small print, its other language."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from evidence.layout.lines import Segment
from evidence.layout.view import Sheet
from evidence.layout.words import Token

_DATE_FORM = re.compile(
    r"(?i)\(?(?:[dtjg]{1,2}|m{1,3}|[yja]{2,4})(?:[/.\- ](?:[dtjg]{1,2}|[ma]{1,3}|[yja]{2,4})){2}\)?:?"
)


@dataclass(frozen=True, eq=False)
class Span:
    """A label found in a segment: its key and words, letters matched, whether as spelled, and where: page order;
    ``plain`` where only its plain words agree."""

    key: str
    tokens: tuple[Token, ...]
    size: int
    exact: bool
    order: tuple[int, int, int]
    plain: bool = False


def explained(sheet: Sheet, spans: Sequence[Span]) -> Iterator[Span]:
    """The labels with the explanation in brackets that follows each: ``Shipper (principal or seller, with address)``;
    labels inside such an explanation are none."""
    inside: set[Token] = set()
    owned = {token for span in spans for token in span.tokens}
    for span in spans:
        if not inside.isdisjoint(span.tokens):
            continue
        tail = _explanation(sheet, span) or _small_print(sheet, span) or _other_language(sheet, span, owned)
        tail = tail or _latin(sheet, span, owned)
        inside.update(tail)
        yield replace(span, tokens=(*span.tokens, *tail)) if tail else span


def _explanation(sheet: Sheet, span: Span) -> tuple[Token, ...]:
    """The words in brackets right behind a label, over up to four lines of its column; empty where they are no
    sentence: figures only, one word such as a unit, no end."""
    last = span.tokens[-1]
    line = next(n for n in sheet.lines[span.order[0] :] if last in n.tokens)
    segment: Segment | None = next(s for s in line.segments if last in s.tokens)
    rest = segment.tokens[segment.tokens.index(last) + 1 :] if segment is not None else ()
    if last.text[-1] in ":：)":
        return ()
    words: list[Token] = []
    for _ in range(4):
        for token in rest:
            if not words and token.text[0] != "(":
                return ()
            words.append(token)
            if token.text.rstrip(" .:*")[-1:] == ")":
                return tuple(words) if _explains(words) else ()
        segment = right_below(sheet, segment) if segment is not None and words else None
        if segment is None:
            return ()
        rest = segment.tokens
    return ()


def _small_print(sheet: Sheet, span: Span) -> tuple[Token, ...]:
    """The sentence behind a caption in its ruled cell, in the caption's small print, where larger print follows."""
    last = span.tokens[-1]
    cell = sheet.cell(last.box)
    if cell is None or cell.height > 0.2 * sheet.page.height or last.text[-1] in ":：":
        return ()
    small = 1.08 * max(t.box.height for t in span.tokens)
    words: list[Token] = []
    for row in sheet.within(cell).lines:
        rest = [t for t in row if t not in span.tokens and (last not in row or t.box.x0 >= last.box.x1 - 1)]
        if row[0].box.centre[1] < last.box.top or not rest:
            continue
        if max(t.box.height for t in rest) > small:
            larger = min(t.box.height for t in rest) > small
            again = bool(words) and words[0].text == "/" and not any(c.isdigit() for t in words for c in t.text)
            return tuple(words) if larger and (again or _sentence(words)) else ()
        words.extend(rest)
    return ()


def _sentence(words: Sequence[Token]) -> bool:
    return sum(t.text.strip(".,;()*").islower() for t in words) >= 3


def _other_language(sheet: Sheet, span: Span, owned: Collection[Token]) -> tuple[Token, ...]:
    """The rest of a caption behind a slash, said again in a language nobody knows: ``Shipper / Chargeur``."""
    last = span.tokens[-1]
    line = next(n for n in sheet.lines[span.order[0] :] if last in n.tokens)
    segment = next(s for s in line.segments if last in s.tokens)
    rest = segment.tokens[segment.tokens.index(last) + 1 :]
    if not 2 <= len(rest) <= 6 or rest[0].text != "/" or any(t in owned or t.text[-1] in ":：" for t in rest):
        return ()
    return rest if not any(c.isdigit() for t in rest for c in t.text) else ()


def _latin(sheet: Sheet, span: Span, owned: Collection[Token]) -> tuple[Token, ...]:
    """The rest of a caption behind a Chinese word and a slash, said in Latin letters, over the lines of its ruled cell
    where it has one, else up to the end of its segment; empty where no value can stand at its right."""
    last = span.tokens[-1]
    if last.text[-1] not in "/／" or not "\u4e00" <= last.text[0] <= "\u9fff":
        return ()
    line = next(n for n in sheet.lines[span.order[0] :] if last in n.tokens)
    segment = next(s for s in line.segments if last in s.tokens)
    cell = sheet.cell(last.box)
    celled = cell is not None and cell.height <= 0.1 * sheet.page.height and cell.x1 < line.tokens[-1].box.x0
    beside = line.segments[segment.index + 1].tokens[0] if segment.index + 1 < len(line.segments) else None
    strip = beside is not None and beside in owned  # a row of captions has its values below
    words = sheet.inside(cell) if cell is not None and celled and not strip else segment.tokens
    rest = tuple(t for t in words if t not in span.tokens)
    valued = celled or segment.index + 1 < len(line.segments)
    said = all(t.text.isascii() and not any(c.isdigit() for c in t.text) for t in rest)
    return rest if valued and said and 1 <= len(rest) <= 6 else ()


def _explains(words: Sequence[Token]) -> bool:
    text = " ".join(t.text for t in words)
    return bool(_DATE_FORM.fullmatch(text)) or (
        len(words) >= 2
        and len(re.findall(r"[^\W\d_]{3,}", text)) >= 2
        and not re.search(r"\d{3}|,\d|\b[A-Z]{2}\d", text)
    )


def right_below(sheet: Sheet, upper: Segment) -> Segment | None:
    """The segment under another one in the same column, close below; None where there is none."""
    height = sheet.lines[upper.line].height
    for line in sheet.lines[upper.line + 1 : upper.line + 4]:
        for lower in line.segments:
            gap = lower.box.top - upper.box.bottom
            aligned = abs(lower.box.x0 - upper.box.x0) <= height or (
                abs(lower.box.centre[0] - upper.box.centre[0]) <= height
            )
            if aligned and -0.3 * height <= gap <= height:
                x = min(upper.box.x1, lower.box.x1) - 1
                return None if sheet.rulings.crossing(x, upper.box.centre[1], lower.box.centre[1]) else lower
    return None
