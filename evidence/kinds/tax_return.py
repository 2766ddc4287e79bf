"""Federal tax papers (Forms 941, 1040, 1065, 1120, SS-4, W-9): whose, with which number, of which day.

A return proves an EIN more weakly than the IRS's own letter; an SS-4 before assignment has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from evidence.kinds import form_values as normal
from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.forms import Caption, Form, find, form_data
from evidence.kinds.official import given
from evidence.kinds.party_block import Row, found, text_of
from evidence.layout.labels import marks_only
from evidence.layout.view import Run, View, run_of
from evidence.layout.words import Token
from evidence.values import addresses, importer_number, names

_FORM = re.compile(r"(?i)\bForm\s*[-–]?\s*(941(?:-?X)?|940|944|1040(?:-?(?:NR|SR))?|1065|1120(?:-?[SF])?|SS-?4|W-?9)\b")


def extract(view: View) -> Iterator[Found]:
    """Number, form, holder's name and address, and the day of signing."""
    form = Form(view, form_data("tax_return"))
    read = [*_number(form), *_holder(form)]
    if read:
        read += [*_form(view), *_signed(form)]
    yield from given(form, read)


def _number(form: Form) -> Iterator[Found]:
    """The number of the first box for one that is filled in, the EIN's before the SSN's; a figure may stand in each
    little box."""
    for key in ("ein", "ssn"):
        for caption in form.of(key):
            for row in form.content(caption).lines[:2]:
                figures = tuple(t for t in row if re.fullmatch(r"[\d\-–—]+", t.text))
                value = importer_number.normal(_dashed(figures, key)) if figures else None
                if value is not None and importer_number.kind(value) == key:
                    item = find("number", run_of(figures), value)
                    yield item
                    yield replace(item, field="holder.id")
                    return


def _dashed(figures: tuple[Token, ...], key: str) -> str:
    """The figures of one number; digits that each stand in a box of their own get the dashes of the number."""
    text = "".join(t.text for t in figures)
    digits = re.sub(r"\D", "", text)
    if len(digits) != 9:
        return ""
    return f"{digits[:2]}-{digits[2:]}" if key == "ein" else f"{digits[:3]}-{digits[3:5]}-{digits[5:]}"


def _holder(form: Form) -> Iterator[Found]:
    """The name in the first box for it that is filled in, and the address in the boxes for its parts."""
    name = _name(form)
    if name is None:
        return
    yield find("holder.name", name, names.printed(name.text))
    rows = [*_address(form)]
    if rows:
        yield found("holder.address", rows, addresses.normal([text_of(row) for row in rows]) or None, 0.9)


def _name(form: Form) -> Run | None:
    first, last = _line(form, form.of("first_name")[:1]), _line(form, form.of("last_name")[:1])
    if first is not None and last is not None:
        return Run((first, last))
    row = _line(form, form.of("name"))
    return run_of(row) if row is not None else None


def _line(form: Form, captions: list[Caption]) -> Row | None:
    """The first line at one of the captions that may be a name."""
    for caption in captions:
        for row in form.content(caption, depth=4).lines[:1]:
            kept = tuple(t for t in row if not marks_only(t))
            if kept and _is_name(text_of(kept)):
                return kept
    return None


def _is_name(text: str) -> bool:
    letters = re.findall(r"[^\W\d_]", text)
    small = [w for w in text.split() if w[:1].islower() and w not in ("of", "and", "the", "de", "von", "van", "la")]
    return len(letters) >= 2 and len(text) <= 80 and not small and not re.search(r"[_;:?]|\(\w+ ", text)


def _address(form: Form) -> Iterator[Row]:
    """The street's line, then city, state and ZIP code, together or apart."""
    street = next((r for c in form.of("address") for r in form.content(c, inside=("street",), depth=4).lines[:1]), None)
    if street is None or not re.search(r"\d", text_of(street)):
        return
    yield street
    for caption in form.of("city_state_zip"):
        rows = form.content(caption, depth=4).lines[:1]
        if rows and addresses.is_us(" " + text_of(rows[0])):
            yield rows[0]
            return
    whole = [r for c in form.of("city") for r in form.content(c, inside=("state", "zip"), depth=4).lines[:1]]
    if whole and addresses.is_us(" " + text_of(whole[0])):
        yield whole[0]
        return
    parts = [_part(form, key) for key in ("city", "state", "zip")]
    if all(parts):
        yield parts[0]
        yield (*parts[1], *parts[2])


def _part(form: Form, key: str) -> Row:
    """The words in the box of a part of the address: below its caption or, as Form 941 has it, above."""
    for caption in form.of(key):
        for row in form.content(caption, depth=4).lines[:1]:
            return row
    for hit in form.found.of(key):
        for row in form.found.above(hit).lines[-1:]:
            return row
    return ()


def _form(view: View) -> Iterator[Found]:
    match = _FORM.search(view.text)
    if match is not None:
        yield find("form", view.prose.run(*match.span(1)), re.sub(r"^(SS|W)-?", r"\1-", match[1].upper()))


def _signed(form: Form) -> Iterator[Found]:
    """The day of signing: the date at the last caption for one."""
    for caption in reversed(form.of("signed_date")):
        for row in form.content(caption, depth=3).lines[:1]:
            value = normal.day(text_of(row))
            if value is not None:
                yield find("date", run_of(row), value)
                return


KIND = Kind(
    "tax_return",
    (
        Phrase("Employer's QUARTERLY Federal Tax Return", 4),
        Phrase("Employer's Annual Federal Unemployment (FUTA) Tax Return", 4),
        Phrase("Employer's ANNUAL Federal Tax Return", 4),
        Phrase("U.S. Individual Income Tax Return", 4),
        Phrase("U.S. Corporation Income Tax Return", 4),
        Phrase("U.S. Income Tax Return for an S Corporation", 4),
        Phrase("U.S. Return of Partnership Income", 4),
        Phrase("Application for Employer Identification Number", 4),
        Phrase("Request for Taxpayer Identification Number and Certification", 4),
        Phrase("Request for Taxpayer Identification Number", 3),
        Phrase("Form W-9", 4, title=True),
        Phrase("Form SS-4", 4, title=True),
        Phrase("Form 941", 4, title=True),
        Phrase("Form 1040", 2, alone=True),
        Phrase("Form 1120", 2, alone=True),
        Phrase("Form 1120-S", 2, alone=True),
        Phrase("Form 1065", 2, alone=True),
        Phrase("Name (not your trade name)", 2),
        Phrase("We assigned you an employer identification number", -4),
        Phrase("EIN Previously Assigned", -4),
        Phrase("LTR 147C", -4),
        Phrase("Form 2848", -4, alone=True),
        Phrase("Declaration of Representative", -4),
        Phrase("Customs Power of Attorney", -4),
    ),
    extract,
)
