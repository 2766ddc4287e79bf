"""The company a registry's paper is of, and its principal office, where no box of its own tells them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds.base import Found
from evidence.kinds.deed import address_in, plausible, told_address, told_name
from evidence.kinds.form_address import joined
from evidence.kinds.form_party import PARTS
from evidence.kinds.forms import Caption, Form, find
from evidence.kinds.official import apart, whole_address
from evidence.kinds.party_block import Row, found, text_of
from evidence.kinds.standing import heading_name
from evidence.layout.view import View, run_of
from evidence.values import addresses, names

_PAPER = (
    r"(?:certificate|articles|copy|filing|statement|document|application|record)\s+of\s+(?:\w+\s+){0,3}?"
    r"(?:formation|incorporation|organi[sz]ation|registration|existence|standing|limited\s+partnership|status)"
)
_QUOTED = re.compile(rf"(?is)\b(?:{_PAPER}|certify\s+that|that)[^\"“”.;]{{0,60}}?[\"“]\s*([^\"“”]{{3,110}}?)\s*,?[\"”]")
_SAID = (
    re.compile(
        r"(?i)\bname\s+of\s+(?:the|this)\s+(?:[\w-]+\s+){0,3}?(?:limited\s+liability\s+company|corporation|company|entity|business|partnership)"
        r"(?:\s*\(?the\s+\W?\w+\W?\))?\s*(?:is|shall\s+be)\W{0,3}\s+"
    ),
    re.compile(rf"(?i)\b{_PAPER}\s+(?:of|for)\s+"),
    re.compile(
        r"(?i)\bcertify\s+that\s+(?:the\s+records[^.]{0,60}?\s+that\s+|[^.]{0,60}?\s(?:copy|filing|articles|certificate|record)\s+of\s+(?:the\s+filing\s+of\s+)?)?"
    ),
    re.compile(r"(?i)\b(?:do(?:es)?\s+)?hereby\s+certify\s+(?:that\s+)?"),
    re.compile(r"(?i)^\W*of\W*$"),
)
"""Words a company's name follows on papers of registries, the surest first."""
_NO_HOLDER = re.compile(
    r"(?i)^\W*(?:the\s+)?(?:attached|foregoing|above|following|document|annexed|said)\b|\b(?:secretary\s+of\s+state|department\s+of\s+state"
    r"|division\s+of\s+corporations|state\s+of\s+\w+|registrar|limited\s+liability\s+company\s*(?:\(llc\))?$|profit\s+corporation)\b|^\W*corporations?\b"
)


def certified(view: View) -> Iterator[Found]:
    """The company named in a certificate's sentence: in quotation marks, else behind the words names follow."""
    for match in _QUOTED.finditer(view.text):
        if plausible(match[1]) and _holder(match[1]):
            yield told_name(view, "holder.name", match.span(1), 0.9)
            return
    for words in _SAID:
        finds = [*heading_name(view, "holder", words)]
        if any(f.field == "holder.name" and _holder(f.value or "") for f in finds):
            yield from (f for f in finds if f.field == "holder.name" or not _SENTENCE.search(f.printed))
            return


_SENTENCE = re.compile(r"(?i)\b(?:is|are|has|shall|hereby|whose)\s")
_SORTS = frozenset(
    "private public limited liability company corporation domestic foreign profit nonprofit for non not business by"
    " shares professional close stock llc inc corp partnership an a the of general".split()
)
"""Words that tell of what sort a company is."""


def _holder(text: str) -> bool:
    own = set(re.findall(r"[^\W_]+", text.casefold())) - _SORTS
    return bool(own) and _NO_HOLDER.search(text) is None


def heading(view: View) -> Iterator[Found]:
    """The company that a register's print has as its heading: a name with a legal form on a line of its own."""
    for sheet in view.sheets[:1]:
        for line in sheet.lines[:12]:
            for segment in line.segments:
                if names.legal_form(segment.text) is not None and plausible(segment.text) and _holder(segment.text):
                    yield find("holder.name", run_of(segment.tokens), names.printed(segment.text), 0.8)
                    return


def office_in_boxes(form: Form) -> Iterator[Found]:
    """The company's address where street, city, state and ZIP code each have a box."""
    for caption in form.of("holder_address"):
        parts = _in_boxes(form, caption)
        if parts:
            yield found("holder.address", [row for _, row in parts], joined(parts))
            return


def office(form: Form) -> Iterator[Found]:
    """The company's own address at a caption: of its principal office, else any that stands before the agent's."""
    told = list(apart(form, "holder.address", "holder_address"))
    if told:
        yield from told
        return
    agents = [(c.page, c.box.top) for c in form.of("agent", "agent_address", "officer", "member")]
    for caption in form.of("any_address"):
        if any(place < (caption.page, caption.box.top) for place in agents):
            return
        rows = whole_address(form.content(caption, inside=PARTS, depth=9).lines)
        if rows:
            yield found("holder.address", rows, addresses.normal([text_of(row) for row in rows]) or None, 0.9)
            return


def _in_boxes(form: Form, caption: Caption) -> list[tuple[str, Row]]:
    """An address over the boxes of a row: the street under its caption, city, state and ZIP code beside it."""
    beside = [
        c
        for key in ("city", "state", "zip")
        for c in form.of(key)
        if c.page == caption.page and c.box.x0 > caption.box.x0 and abs(c.box.top - caption.box.top) <= c.height
    ]
    if len(beside) < 3:
        return []
    return [
        (c.key if c is not caption else "street", row) for c in (caption, *beside) for row in form.content(c).lines[:1]
    ]


_OFFICE = re.compile(
    r"(?i)\b(?:principal\s+(?:executive\s+|business\s+)?(?:office|place\s+of\s+business)|street\s+address\s+of\s+the\s+(?:company|corporation)"
    r"|designated\s+office)s?\b[^.;:]{0,90}?\b(?:is|at|be)\W{0,4}\s+"
)


def told_office(view: View) -> Iterator[Found]:
    """The principal office in a sentence: "the principal office of the company is located at …"."""
    for match in _OFFICE.finditer(view.text):
        span = address_in(view.text, match.end(), match.end() + 25)
        if span is not None:
            yield told_address(view, "holder.address", span, 0.9)
            return
