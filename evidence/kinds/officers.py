"""Block 3J and 3F of the importer identity form: officers and owners, related companies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds.base import Found
from evidence.kinds.forms import Caption, Form, find
from evidence.kinds.party_block import text_of
from evidence.kinds.persons import person
from evidence.layout.view import run_of
from evidence.layout.words import Token
from evidence.values import names


def officers(form: Form) -> Iterator[Found]:
    """The names in the officers' table or boxes, in order."""
    index = 0
    seen: set[str] = set()
    for caption in _name_captions(form):
        for tokens in _below(form, caption):
            text = person(text_of(tokens))
            if text is not None and text not in seen:
                seen.add(text)
                yield find(f"officers[{index}]", run_of(tokens), text)
                index += 1
    for caption in form.of("officer_box") if not index else ():
        title = _title_behind(form, caption)
        for line in form.content(caption, depth=3).lines:
            tokens = tuple(t for t in line if t not in title)
            text = person(text_of(tokens))
            if text is not None and names.legal_form(text) is None:
                if text not in seen:
                    seen.add(text)
                    yield find(f"officers[{len(seen) - 1}]", run_of(tokens), text)
                break


def _title_behind(form: Form, caption: Caption) -> tuple[Token, ...]:
    """The position named in the caption itself, behind a dash: ``Company Officer - Treasurer``."""
    for line in form.view.sheet(caption.page).lines:
        for segment in line.segments:
            if caption.own[-1] in segment.tokens:
                rest = segment.tokens[segment.tokens.index(caption.own[-1]) + 1 :]
                return rest if rest and rest[0].text in ("-", "–", "—", "/", "|") else ()
    return ()


def _name_captions(form: Form) -> list[Caption]:
    """The captions "Name" that stand below the heading of the officers and above the certification."""
    heads = form.of("officers", "officer_title")
    if not heads:
        return []
    top = min((c.page, c.box.top) for c in heads)
    ends = [(c.page, c.box.top) for c in form.of("section_4", "signatory") if (c.page, c.box.top) > top]
    end = min(ends, default=(10**6, 0.0))
    return [c for c in form.of("officer_name") if top <= (c.page, c.box.top + 1) < end]


def _below(form: Form, caption: Caption) -> Iterator[tuple[Token, ...]]:
    """The lines in a caption's column: its box, or the rows of a table below it."""
    yield from form.content(caption, depth=40).lines


def related(form: Form) -> Iterator[Found]:
    """The related companies' names, one a line, without their numbers."""
    for caption in form.of("related")[:1]:
        index = 0
        for line in form.content(caption, depth=12).lines:
            kept = tuple(t for t in line if not re.search(r"\d{4}", t.text))
            text = names.printed(text_of(kept))
            if len(re.findall(r"[^\W\d_]", text)) >= 3 and not re.match(r"(?i)\W*(?:none|n/?a|name)\b", text):
                yield find(f"related[{index}]", run_of(kept), text)
                index += 1
