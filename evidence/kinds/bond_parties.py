"""Who stands in which row of a bond: principal, co-principal, surety, co-surety."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds.base import Found
from evidence.kinds.forms import Caption, Form, find
from evidence.kinds.party_block import text_of
from evidence.layout.view import Run, View
from evidence.values import addresses, names

_ORDER = ("principal", "co_principal", "surety", "co_surety")
_BOUND = re.compile(
    r"(?:that\s+(?:we,?\s+)?)(?P<principal>[^,]+?(?:,\s*(?:inc|llc|ltd|corp|l\.l\.c)\w*\.?)?),?\s+as\s+principal,?\s+and\s+"
    r"(?P<surety>[^,]+?(?:,\s*(?:inc|llc|ltd|corp|l\.l\.c)\w*\.?)?),?\s+as\s+surety\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?i)\b(?:are held|bound unto|agree|hereby|themselves|jointly|severally|this bond|shall)\b")


def roles(form: Form) -> dict[Caption, str]:
    """The captions "Name and Physical Address" and whose they are.

    A heading in or right above the row decides, else the number asked for beside it (importer's or surety's), else
    the form's order.
    """
    found: dict[Caption, str] = {}
    for caption in form.of("name_address"):
        family = _heading(form, caption) or _family(form, caption)
        free = [r for r in _ORDER if r not in found.values() and (family is None or r.endswith(family))]
        if free:
            found[caption] = free[0]
    return found


def same_row(a: Caption, b: Caption) -> bool:
    """Whether two captions stand side by side."""
    return a.page == b.page and abs(a.own[0].box.centre[1] - b.own[0].box.centre[1]) <= 1.5 * a.height


def _heading(form: Form, caption: Caption) -> str | None:
    high = caption.height
    for head in form.of(*_ORDER):
        near = (
            head.page == caption.page and -2.5 * high <= head.box.centre[1] - caption.own[0].box.centre[1] <= 0.8 * high
        )
        if near and head.box.x0 <= caption.box.x0 + high:
            return head.key
    return None


def _family(form: Form, caption: Caption) -> str | None:
    """``principal`` or ``surety`` by the number asked for in the same row."""
    for key, family in (("surety_code", "surety"), ("principal_number", "principal")):
        if any(same_row(c, caption) for c in form.of(key)):
            return family
    return None


def is_sentence(block: Run) -> bool:
    """Whether a block is running text rather than a name and an address."""
    return bool(_SENTENCE.search(block.text)) or (bool(block.lines) and len(text_of(block.lines[0])) > 90)


def bound(view: View) -> Iterator[Found]:
    """Principal and surety from the sentence that binds them, and the surety's address under its letterhead."""
    match = _BOUND.search(view.text)
    if match is None:
        return
    for role in ("principal", "surety"):
        yield find(f"{role}.name", view.prose.run(*match.span(role)), names.printed(match[role]), 0.9)
    yield from _letterhead(view, match["surety"])


def _letterhead(view: View, name: str) -> Iterator[Found]:
    for line, after in zip(view.lines, view.lines[1:], strict=False):
        if names.folded(line.text) == names.folded(name) and addresses.is_us(after.text):
            run = Run((after.tokens,))
            yield find("surety.address", run, addresses.normal(run.text), 0.9)
            return
