"""Addresses of a form that stand under captions of their own: street, city, state, ZIP code, country."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds.base import Found
from evidence.kinds.form_party import postal
from evidence.kinds.forms import Caption, Form
from evidence.kinds.party_block import Row, found, text_of
from evidence.values import addresses, countries, states

_FIELDS = ("mailing_address", "physical_address")
_PARTS = ("street", "street_2", "city", "state", "zip", "country")
_ENDS = (
    *_FIELDS, "phone", "fax", "email", "section_3", "business", "bank", "officers", "section_4", "signatory", "prior_a",
    "prior_b", "prior", "routing", "telephone",
)  # fmt: skip

_NUMBERS = re.compile(r"(?i)(?:\(?\d{1,2}[a-z]?[.)]\s*|zip\s*)+")
"""What the form itself prints in a box: numbers of blocks."""


def addresses_of(form: Form) -> Iterator[Found]:
    """The mailing and the physical address, each once."""
    for field in _FIELDS:
        for caption in form.of(field):
            whole = form.content(caption, inside=_PARTS).lines if _explained(form, caption) else ()
            if whole:
                yield found(field, whole, postal(whole) or None)
                break
            parts = _parts(form, caption)
            if parts:
                rows = [row for _, row in parts]
                yield found(field, rows, joined(parts))
                break


def _explained(form: Form, heading: Caption) -> bool:
    """Whether a heading only lists what belongs into its box: ``Mailing address: street, city, state, ZIP code``."""
    line = next((n for n in form.view.sheet(heading.page).lines if heading.own[-1] in n.tokens), None)
    segment = next((s for s in line.segments if heading.own[-1] in s.tokens), None) if line is not None else None
    listed = [c for c in form.of(*_PARTS) if segment is not None and c.own[0] in segment.tokens]
    return len(listed) >= 2


def _parts(form: Form, heading: Caption) -> list[tuple[str, Row]]:
    """The rows of an address by part: what stands under its heading, then under the captions that follow it."""
    order = sorted(form.captions, key=lambda c: (c.page, c.box.top, c.box.x0))
    after = order[order.index(heading) + 1 :]
    own: list[Caption] = []
    for caption in after:
        if caption.key in _ENDS and caption.box.top > heading.box.bottom:
            break
        if caption.key in _PARTS and caption.key not in {c.key for c in own}:
            own.append(caption)
    rows = [("street", row) for row in form.content(heading).lines[:2]]
    for caption in own:
        rows += [(caption.key, row) for row in form.content(caption).lines[:1]]
    return [(key, row) for key, row in rows if not _NUMBERS.fullmatch(text_of(row))]


def joined(parts: list[tuple[str, Row]]) -> str | None:
    """``street, city, ST 90802``; a country code other than the United States' is spelled as printed behind it."""
    texts: dict[str, list[str]] = {}
    for key, row in parts:
        texts.setdefault("street" if key == "street_2" else key, []).append(text_of(row))
    state = " ".join(texts.get("state", []))
    code = states.code(state) if len(state) > 2 else state
    region = " ".join(part for part in (code or state, " ".join(texts.get("zip", []))) if part)
    country = " ".join(texts.get("country", []))
    pieces = [*texts.get("street", []), *texts.get("city", []), region]
    if country and not (len(country) == 2 and countries.to_iso2(country) == "US"):
        pieces.append(country)
    line = addresses.normal([piece for piece in pieces if re.search(r"\w", piece)])
    return line or None
