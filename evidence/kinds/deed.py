"""Parties as deeds name them in running text: a name, what the party is, its address; blanks filled in or numbered.

``We, Acme LLC, a corporation of Ohio, of 12 Quay Road, Toledo, OH 43604, as principal``. What is no name for sure
(``the broker named above``, half a sentence) is none: a missing name accuses nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds.base import Found
from evidence.kinds.forms import find
from evidence.kinds.party_block import looks_like_name
from evidence.layout.view import Run, View
from evidence.values import addresses, importer_number, names

Span = tuple[int, int]
_ENDS = re.compile(
    r"\t\s{0,4}(?=[\d(,_])|\s{0,4}(?:_{2,}(?=[\s,.;(])|\((?=\s{0,4}(?-i:[a-z0-9\"“'‘])|\s{0,4}(?:hereinafter|full|name|legal|the|give|EIN|IRS|I\.R\.S|importer|CBP|tax)\b)"
    r"|[,;]?\s{0,4}(?:\b(?:doing\s+business|d/?b/?a\b|trading\s+as|an?\s+(?:[\w.&-]{1,40}\s{1,4}){0,4}?(?:corporation|limited|company|partnership"
    r"|individual|sole|proprietor\w*|llc|broker\w*)\b|organi[sz]ed|incorporated\s+(?:in|under)|existing|under\s+the\s+laws|residing|having"
    r"|whose|with\s+(?:its|an?|IRS|EIN|federal|tax|offices?|principal|our)\b|located|hereby|do(?:es)?\s+hereby|hereinafter|(?:of|at)\s+(?:\(\d|_|\d|P\.?\s?O)"
    r"|EIN|IRS\b|I\.R\.S\.|(?:importer|tax)\s+(?:id|no|number)\b|as\s+(?:principal|surety|obligor|an?|its|the|our|my|their|true)\b"
    r"|and\s+having|(?:its|their)\s+(?:officers|employees|successors)|which\s+may|to\s+act|through\s+any|licensed|with\s+full|true\s+and\s+lawful"
    r"|and/or\b|authori[sz]es?\b|appoints?\b|constitutes?\b)|,\s{0,4}(?=(?:_|\(\d|\d{1,9}[A-Za-z]?\s|P\.?\s?O\.?\s?Box|Suite\b|One\s))|\n\s{0,4}\n))",
    re.IGNORECASE,
)
_FILL = re.compile(r"(?:\s|_|\.{3,}|\(\s*\d{1,2}[a-c]?\s*\)|[:,])*")
_REFERS = re.compile(
    r"(?i)\b(?:above|below|undersigned|aforesaid|following|said|named|each|grantor|grantee|principal|person|persons)\b"
)
_JOINING = frozenset("of and the de del la du van von y e d'".split())
_POSTAL = re.compile(
    r"(?:(?<![A-Za-z0-9\-])\d{1,6}(?:[A-Za-z]|[\-/]\d{1,5})?\s|\bP\.?\s?O\.?\s?Box\s|\b(?:One|Suite|Unit)\s)"
    r"(?:(?!\b(?:having|hereby|at|laws|which|whose|number|named)\b)[^;()\"“_]){4,120}?"
    r",?\s+(?:[A-Z]{2}\.?|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?),?\s+\d{5}(?:-\d{4})?(?!\d)"
    r"(?:,?\s+(?:U\.?\s?S\.?\s?A\b\.?|United\s+States(?:\s+of\s+America)?))?"
)
_PLACE = re.compile(r",?\s[A-Z]{2}\.?\s+\d{5}(?:-\d{4})?\W*$|\d{2}-\d{7}|(?i:\b(?:inc|llc|corp|ltd)\b\W+\d)|\(\s*\d")
_NUMBER = re.compile(
    r"(?i)\b(?:EIN|FEIN|I\.?\s?R\.?\s?S\.?|tax(?:payer)?|employer|importer|identification|CBP\s+assigned|customs\s+assigned)\b[^\d;]{0,45}?"
    r"(\d{2}-\d{7}(?:[A-Z0-9]{2})?|\d{3}-\d{2}-\d{4}|\d{6}-\d{5})(?![\d-])"
)


def past_fill(text: str, start: int) -> int:
    """Past blank lines, dots and the number of a blank, to what was written in."""
    match = _FILL.match(text, start)
    return match.end() if match else start


def name_at(text: str, start: int, limit: int = 160) -> Span | None:
    """Where the name lies that begins at ``start`` (fill characters skipped) and ends within ``limit`` characters at
    words that only follow names; None where what stands there does not look like a name."""
    start = past_fill(text, start)
    end = _ENDS.search(text, start + 1, start + limit)
    if end is None or not plausible(text[start : end.start()]):
        return None
    return start, end.start()


def plausible(text: str) -> bool:
    """Whether a stretch of running text is a name: it looks like one, refers to nothing, its words have capitals."""
    bare = clean_name(text)
    small = [w for w in re.findall(r"[^\W\d_][\w'’.]*", bare) if w[0].islower() and w.casefold() not in _JOINING]
    letters = re.sub(r"(?i)\b(?:inc|llc|ltd|corp|company|co|corporation|limited)\b\W*", "", bare)
    own = bool(re.search(r"[^\W_]{2}", letters)) and not _PLACE.search(bare)
    return own and looks_like_name(bare) and not _REFERS.search(bare) and not small


def clean_name(text: str) -> str:
    """A name without the blank it was written into and without the number of that blank."""
    return names.printed(re.sub(r"^\W*\d{1,2}\)\s*", "", re.sub(r"_+", " ", text)))


def address_in(text: str, start: int, end: int) -> Span | None:
    """Where the first address of the United States lies that begins between two places."""
    match = _POSTAL.search(text, start, min(end + 140, len(text)))
    if match is None or match.start() >= end or addresses.state_of(" ".join(match[0].split())) is None:
        return None
    return match.span()


def told_name(view: View, field: str, span: Span, certainty: float = 0.95) -> Found:
    """A name of the running text as a find."""
    return find(field, view.prose.run(*span), clean_name(view.text[slice(*span)]), certainty)


def told_address(view: View, field: str, span: Span, certainty: float = 0.95) -> Found:
    """An address of the running text as a find."""
    text = " ".join(view.text[slice(*span)].replace("_", " ").split())
    return find(field, view.prose.run(*span), addresses.normal(text), certainty)


def letterhead(view: View, field: str, name: str) -> Iterator[Found]:
    """The address on the lines right under a line that is nothing but a name: the head of that company's paper, or its
    place as an addressee."""
    for at, line in enumerate(view.lines):
        if names.folded(line.text) != names.folded(name):
            continue
        for size in (1, 2, 3):
            below = view.lines[at + 1 : at + 1 + size]
            near = all(abs(low.box.x0 - line.box.x0) <= line.height for low in below) or size == 1
            run = Run(tuple(low.tokens for low in below))
            if len(below) == size and near and addresses.is_us(" " + run.text):
                yield find(field, run, addresses.normal(list(run.texts)), 0.9)
                return


def headed(view: View, role: str, but: str | None = None) -> Iterator[Found]:
    """The company in whose name a paper is written: a name in a legal form among the first lines, its address on the
    lines right under it. A company named ``but`` heads its own paper and is not the one sought."""
    lines = view.sheets[0].lines[:_HEAD]
    for at, line in enumerate(lines):
        text = clean_name(line.text)
        if names.legal_form(text) is None or not plausible(text) or names.folded(text) == names.folded(but or ""):
            continue
        for size in (1, 2, 3):
            rows = tuple(after.tokens for after in lines[at + 1 : at + 1 + size])
            if len(rows) == size and addresses.is_us(" " + Run(rows).text):
                yield find(f"{role}.name", Run((line.tokens,)), text, 0.85)
                yield find(f"{role}.address", Run(rows), addresses.normal(list(Run(rows).texts)), 0.85)
                return
        return


_HEAD = 8
"""A paper's head ends with so many lines."""


def told_number(view: View, field: str, start: int = 0, end: int | None = None) -> Iterator[Found]:
    """The importer number that stands behind the words of one between two places."""
    match = _NUMBER.search(view.text, start, len(view.text) if end is None else end)
    value = importer_number.normal(match[1]) if match else None
    if match is not None and value is not None:
        yield find(field, view.prose.run(*match.span(1)), value, 0.95)
