"""Who stands in which row of a bond: principal, co-principal, surety, co-surety."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds.base import Found
from evidence.kinds.deed import (
    address_in,
    clean_name,
    headed,
    letterhead,
    name_at,
    plausible,
    told_address,
    told_name,
    told_number,
)
from evidence.kinds.forms import Caption, Form, find
from evidence.kinds.official import whole_address
from evidence.kinds.party_block import found, text_of
from evidence.layout.view import Run, View, run_of
from evidence.values import addresses, names

_ORDER = ("principal", "co_principal", "surety", "co_surety")
_BOUND = re.compile(
    r"(?:presents\W{0,3}\s*(?:that\W{0,2}\s*)?(?:we\b,?\s*)?|\bthat\s+(?:we\b,?\s*)?|\bwe,\s+)(?=[A-Z0-9_(])",
    re.IGNORECASE,
)
_AS_PRINCIPAL = re.compile(r"(?i)\bas\s+(?:the\s+)?principal\b[^\w(]{0,3}\s*and\s+")
_AS_SURETY = re.compile(
    r"(?i)\bas\s+(?:the\s+)?surety\b|\bsurety\s+(?:company\s+)?(?:named|identified|described|shown|whose\s+name\s+\w+)\s[^.;]{0,30}?"
    r"\b(?:above|letterhead|head\s+of\s+this)\b"
)
_ABOVE = re.compile(r"(?i)\b(?:above|letterhead|head\s+of\s+this)\b")
_SENTENCE = re.compile(r"(?i)\b(?:are held|bound unto|agree|hereby|themselves|jointly|severally|this bond|shall)\b")


def roles(form: Form) -> dict[Caption, str]:
    """The captions "Name and Physical Address" and whose they are.

    A heading in or right above the row decides, else the number asked for beside it (importer's or surety's), else
    the form's order.
    """
    found: dict[Caption, str] = {}
    own = {c.key for c in form.of(*_ORDER) if not _heads(form, c) and _filled(form, c)}
    for caption in form.of("name_address"):
        family = _heading(form, caption) or _family(form, caption)
        free = [r for r in _ORDER if r not in (*found.values(), *own) and (family is None or r.endswith(family))]
        if free:
            found[caption] = free[0]
    return found


def _heads(form: Form, caption: Caption) -> bool:
    """Whether a party's caption is the heading of a row that asks for its name and address."""
    return any(_under(caption, other) for other in form.of("name_address"))


def _filled(form: Form, caption: Caption) -> bool:
    """Whether a party's own caption has a name and an address under it."""
    block = form.content(caption, depth=14)
    return bool(block) and not is_sentence(block) and address_in(block.text, 0, len(block.text)) is not None


def same_row(a: Caption, b: Caption) -> bool:
    """Whether two captions stand side by side."""
    return a.page == b.page and abs(a.own[0].box.centre[1] - b.own[0].box.centre[1]) <= 1.5 * a.height


def _heading(form: Form, caption: Caption) -> str | None:
    return next((head.key for head in form.of(*_ORDER) if _under(head, caption)), None)


def _under(head: Caption, caption: Caption) -> bool:
    """Whether a caption stands in the row of a heading or right below it."""
    high, apart = caption.height, head.box.centre[1] - caption.own[0].box.centre[1]
    return head.page == caption.page and -2.5 * high <= apart <= 0.8 * high and head.box.x0 <= caption.box.x0 + high


def _family(form: Form, caption: Caption) -> str | None:
    """``principal`` or ``surety`` by the number asked for in the same row."""
    for key, family in (("surety_code", "surety"), ("principal_number", "principal")):
        if any(same_row(c, caption) for c in form.of(key)):
            return family
    return None


def in_section(form: Form, role: str) -> Iterator[Found]:
    """A party at the captions "Name" and "Address" under its heading: a print-out with a section for each side."""
    for field, key in (("name", "party_name"), ("address", "party_address")):
        own = [c for c in form.of(key) if _section(form, c) == role]
        lines = form.content(own[0], depth=5).lines if own else ()
        if field == "name" and lines:
            both = " ".join(text_of(row) for row in lines[:2])
            wrapped = names.legal_form(text_of(lines[0])) is None and names.legal_form(both) is not None
            rows = lines[: 2 if wrapped else 1]
            yield found(f"{role}.name", rows, names.printed(" ".join(text_of(row) for row in rows)) or None)
        elif rows := whole_address(lines):
            yield found(f"{role}.address", rows, addresses.normal([text_of(row) for row in rows]) or None)


def _section(form: Form, caption: Caption) -> str | None:
    """Whose heading stands nearest above a caption."""
    above = [h for h in form.of(*_ORDER) if h.page == caption.page and h.box.centre[1] < caption.box.top]
    return max(above, key=lambda h: h.box.top).key if above else None


def is_sentence(block: Run) -> bool:
    """Whether a block is running text rather than a name and an address."""
    return bool(_SENTENCE.search(block.text)) or (bool(block.lines) and len(text_of(block.lines[0])) > 90)


def bound(view: View) -> Iterator[Found]:
    """Principal and surety with their addresses from the sentence that binds them: ``we, X, of …, as Principal, and Y,
    …, as Surety``; the surety's address else from under its letterhead."""
    text = view.text
    principal = _AS_PRINCIPAL.search(text)
    surety = _AS_SURETY.search(text, principal.end(), principal.end() + 700) if principal else None
    if principal is None or surety is None:
        return
    opening = next(iter(_BOUND.finditer(text, max(principal.start() - 700, 0), principal.start())), None)
    if opening is not None:
        yield from _clause(view, "principal", opening.end(), principal.start())
        yield from told_number(view, "principal_number", opening.end(), principal.start())
    read = list(_clause(view, "surety", principal.end(), surety.start()))
    yield from read
    if len(read) == 1 and read[0].value is not None:
        yield from letterhead(view, "surety.address", read[0].value)
    elif not read and _ABOVE.search(text, principal.end(), surety.end()):
        yield from headed(view, "surety")


def _clause(view: View, role: str, start: int, end: int) -> Iterator[Found]:
    name = name_at(view.text, start)
    if name is not None and name[1] <= end:
        yield told_name(view, f"{role}.name", name, 0.9)
        postal = address_in(view.text, name[1], end)
        if postal is not None and postal[1] <= end + 3:
            yield told_address(view, f"{role}.address", postal, 0.9)


_TRADE = re.compile(
    r"(?i)\b(?:suret(?:y|ies)|insurance|casualty|indemnity|assurance|bonding|guarant(?:y|ee)|fidelity)\b"
)


def insurer_head(view: View) -> Iterator[Found]:
    """The surety whose name heads its own paper: a company of that trade among the first lines."""
    for line in view.lines[:3]:
        for segment in line.segments:
            text = segment.text
            if _TRADE.search(text) and plausible(text) and names.legal_form(text) is not None:
                yield find("surety.name", run_of(segment.tokens), clean_name(text), 0.85)
                return
