"""What sentences of an agreement say, as the trained tagger reads them: parties, roles, addresses, days, terms.

Only passages that hold such sentences are read: the head of the paper, its opening, its witness clause, its clauses on
term and payment; never whole pages of boilerplate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from evidence.language import Span, spans
from evidence.layout.view import Run, View
from evidence.records.pages import Word
from evidence.values import names

MODEL = "agreements"
SURE = 0.5
"""Less sure spans are not taken."""
_VERY_SURE = 0.9
"""From here a name without a legal form is taken."""
_SHORTEST = 60
_HEAD, _BEFORE, _BEHIND, _CLAUSE = 700, 250, 1500, 260
_DEEPEST = 16000
"""The opening of an agreement stands behind a cover and a table of contents at most: within so many characters."""
_OPENS = re.compile(
    r"(?i)\b(?:by\s+and\s+between|by\s+and\s+among|between|among|made\s+by|entered\s+into|by\s+this\s+instrument"
    r"|know\s+all\s+\w+|appoints?|hereby\s+(?:authori[sz]es?|empowers?|entrusts?)|party\s+a|the\s+undersigned)\b|甲方"
)
_DEFINES = re.compile(r"[(,]\s{0,3}(?:\w+\s){0,5}[\"“'‘][^\"”\n]{2,40}[\"”’']|\bhereinafter\b|\bParty\s+[AB]\b")
_OPENING_ENDS = re.compile(
    r"\bWHEREAS\b|\bWhereas\b|\bRECITALS?\b|\bRecitals\b|\bBACKGROUND\b|W\s?I\s?T\s?N\s?E\s?S\s?S\s?E\s?T\s?H|\bNOW,?\s+THEREFORE\b|\bTABLE\s+OF\s+CONTENTS\b"
    r"|(?i:\bagree(?:ment)?s?\s+as\s+follows\b|\n\s*(?:article|section|clause)\s+(?:1|i|one|first)\b|\n\s*1\.?(?:1\.?)?\s+\W?(?:definitions?|products?|term)\b)"
)
_WITNESS = re.compile(
    r"(?i)\bin\s+witness\s+where\s?of\b|\bexecuted\s+as\s+of\b|\bagreed\s+and\s+accepted\b|\bhave\s+executed\s+this\b"
)
_DATED = re.compile(r"(?i)\bdated?\b\s{0,3}[:：]?\s{0,3}(?=\S)")
_TERM = re.compile(
    r"(?i)\b(?:shall|will|to)\s+(?:expire|terminate\s+on|remain\s+in|continue\s+(?:in|for|until))|\bvalid\s+(?:until|through|for)\b"
    r"|\binitial\s+term\b|\bterm\s+of\s+this\b|\bfor\s+a\s+(?:term|period)\s+of\b|\bexpir(?:es|ation\s+date)\b"
)
_PAYING = re.compile(
    r"(?i)\bpayment\s+terms?\b|\bterms\s+of\s+payment\b|\bshall\s+pay\b|\binvoices?\s+(?:are|is|shall\s+be)\s+(?:due|paid|payable)\b"
)


_SENTENCES = re.compile(
    r"(?i)\b(?:whereas|witnesseth|hereinafter|hereafter|hereby|herein|in\s+witness|agree\s+as\s+follows|parties)\b|协议"
)


def is_free(view: View) -> bool:
    """Whether a paper has the sentences of an agreement: words that open one, and words that only agreements use."""
    head = view.text[:_DEEPEST]
    return _OPENS.search(head) is not None and len(_SENTENCES.findall(head)) >= 2


@dataclass(frozen=True)
class Side:
    """A party as the paper's sentences name it: its name, the roles given to it, its address."""

    name: Span
    roles: tuple[Span, ...] = ()
    address: Span | None = None

    @property
    def sure(self) -> float:
        """How sure the name is; a role given in quotes behind it speaks for it."""
        return 1 - (1 - self.name.sure) * (0.5 if self.roles else 1.0)


class FreeText:
    """The sentences of one paper. Everything is computed when first asked; offsets are those of ``view.text``."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.text = view.text

    def run(self, span: Span) -> Run:
        """The words of a span."""
        return self.view.prose.run(span.start, span.end)

    def said(self, span: Span) -> str:
        """A span's characters, white space folded."""
        return " ".join(self.text[span.start : span.end].split())

    @cached_property
    def opening(self) -> tuple[Span, ...]:
        """The spans of the sentence that names the parties, as far as one was found."""
        at = self.opening_at
        if at is None:
            return ()
        ends = _OPENING_ENDS.search(self.text, at + _SHORTEST, at + _BEHIND)
        return self._read(max(at - _BEFORE, 0), ends.start() if ends else at + _BEHIND)

    @cached_property
    def head(self) -> tuple[Span, ...]:
        """The spans of the first lines above the opening and the signatures: a cover's or a title's."""
        clause = _WITNESS.search(self.text)
        ends = (self.opening_at, clause.start() if clause else None, _HEAD)
        return self._read(0, min(end for end in ends if end is not None))

    @cached_property
    def witness(self) -> tuple[Span, ...]:
        """The spans of the witness clause and the signatures under it."""
        found = [m.start() for m in _WITNESS.finditer(self.text)]
        return self._read(found[0], found[0] + _BEHIND) if found else ()

    @cached_property
    def opening_at(self) -> int | None:
        """Where the sentence begins that names the parties: where most roles are defined behind words that open one."""
        scored = []
        for match in _OPENS.finditer(self.text, 0, _DEEPEST):
            behind = self.text[match.end() : match.end() + 900]
            roles = min(len(_DEFINES.findall(behind)), 3)
            forms = min(len(_FORM.findall(behind)), 3)
            strong = 1.5 if match[0].lower().startswith(("by and", "know", "甲", "party")) else 0.0
            scored.append((roles + forms + strong, -match.start()))
        return -max(scored)[1] if scored else None

    @cached_property
    def sides(self) -> tuple[Side, ...]:
        """The parties: of the opening where it names two, else of cover, opening and signatures together."""
        opening = _sides(self, self.opening)
        if len(opening) >= 2:
            return opening
        found = list(opening)
        for spans_ in (self.head, self.witness):
            for one in _sides(self, spans_):
                if not any(same(self.said(one.name), self.said(o.name)) for o in found):
                    found.append(one)
            if len(found) >= 2:
                break
        return tuple(found)

    def is_above_opening(self, words: Sequence[tuple[int, Word]]) -> bool:
        """Whether words stand above the opening, or on a paper without one."""
        if self.opening_at is None:
            return True
        first = self.view.prose.run(self.opening_at, self.opening_at + 1).words[0]
        return (words[0][0], words[0][1].box.top) < (first[0], first[1].box.top)

    def days(self, label: str) -> tuple[Span, ...]:
        """The spans of a kind of day in the opening, else the head."""
        for found in (self.opening, self.head):
            told = tuple(s for s in found if s.label == label)
            if told:
                return told
        return ()

    def signatures(self) -> Iterator[tuple[int, int]]:
        """The characters behind each "Date" under the witness clause."""
        clause = _WITNESS.search(self.text)
        if clause is not None:
            for match in _DATED.finditer(self.text, clause.end(), clause.end() + _BEHIND):
                yield match.end(), match.end() + 30

    def in_clauses(self, label: str) -> tuple[Span, ...]:
        """The spans of a label in the first clauses on the term or on payment."""
        where = _PAYING if label in ("PAYMENT", "AMOUNT") else _TERM
        found: list[Span] = []
        last = -_CLAUSE
        for match in where.finditer(self.text):
            if match.start() - last < _CLAUSE:
                continue
            last = match.start()
            found += [s for s in self._read(max(last - 80, 0), last + _CLAUSE) if s.label == label]
            if found or len(found) > 3:
                break
        return tuple(found)

    def _read(self, start: int, end: int) -> tuple[Span, ...]:
        """The spans between two characters, widened to whole lines, lines of a paragraph joined."""
        start = self.text.rfind("\n", 0, start) + 1
        end = min(self.text.find("\n", end) if end < len(self.text) else len(self.text), len(self.text))
        end = len(self.text) if end < 0 else end
        told = spans(MODEL, flowing(self.text[start:end]))
        return tuple(replace(s, start=s.start + start, end=s.end + start) for s in told if s.sure >= SURE)


_FORM = re.compile(
    r"\b(?:Inc|INC|LLC|L\.L\.C|Ltd|LTD|Limited|LIMITED|Corp|CORP|Corporation|CORPORATION|Company|COMPANY|Co\.|GmbH|S\.A|S\.p\.A|L\.P|LP|PLC|plc|B\.V|AG)\b|公司"
)


def flowing(text: str) -> str:
    """The text with the line feeds inside paragraphs as spaces and tabs as spaces; no character is added or lost."""
    lines = text.split("\n")
    widest = max((len(line) for line in lines), default=0)
    joined = []
    for i, line in enumerate(lines):
        joined.append(line.replace("\t", " "))
        if i + 1 < len(lines):
            joined.append(" " if len(line) >= max(0.6 * widest, 30) else "\n")
    return "".join(joined)


def _sides(free: FreeText, told: tuple[Span, ...]) -> tuple[Side, ...]:
    """The parties among spans in order; roles and addresses belong to the party before them; each party once."""
    found: list[Side] = []
    for span in told:
        if span.label == "PARTY":
            known = next((i for i, s in enumerate(found) if same(free.said(s.name), free.said(span))), None)
            one = Side(span) if known is None else found.pop(known)
            found.append(replace(one, name=max(one.name, span, key=lambda s: s.sure)))
        elif found and span.label == "ROLE":
            found[-1] = replace(found[-1], roles=(*found[-1].roles, span))
        elif found and span.label == "ADDRESS" and found[-1].address is None:
            found[-1] = replace(found[-1], address=span)
    return tuple(s for s in found if _nameable(free.said(s.name)) and _founded(free, s))


def _founded(free: FreeText, side: Side) -> bool:
    """Whether a party has a legal form, or the tagger is sure of it and a role or an address follows."""
    formed = names.legal_form(names.dba(free.said(side.name))[0]) is not None
    return formed or (side.name.sure >= _VERY_SURE and (bool(side.roles) or side.address is not None))


def _nameable(text: str) -> bool:
    """Whether a span can be a name: letters with a capital, no sentence."""
    letters = [c for c in text if c.isalpha()]
    return (
        3 <= len(letters) <= 110
        and (text[0].isupper() or not text[0].isascii() or text[0].isdigit())
        and len(text.split()) <= 16
    )


def same(a: str, b: str) -> bool:
    """Whether two prints name the same party: the same words but for legal form, case and punctuation."""
    return names.split(a)[0] == names.split(b)[0] or names.folded(a).replace(" ", "") == names.folded(b).replace(
        " ", ""
    )
