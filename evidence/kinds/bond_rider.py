"""Riders to a customs bond (19 CFR 113.24): name or address of the principal changed, trade names added or deleted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from evidence.kinds import form_values as normal
from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.bond_parties import insurer_head
from evidence.kinds.customs_bond import bond_number
from evidence.kinds.deed import address_in, clean_name, plausible, told_address
from evidence.kinds.forms import Form, find, form_data
from evidence.kinds.official import apart, boxes, fields_of, given, in_dollars, party, told, value
from evidence.kinds.party_block import Row, text_of
from evidence.layout.view import View, run_of
from evidence.values import names

_BOXES = (
    ("number", "number", bond_number),
    ("effective_date", "effective_date", normal.day),
    ("date", "date", normal.day),
    ("principal_number", "principal_number", normal.number_of_importer),
    ("surety_code", "surety_code", normal.code("999")),
)
_TOLD = {
    "number": bond_number,
    "effective_date": normal.day,
    "principal_number": normal.number_of_importer,
    "surety_code": normal.code("999"),
    "date": normal.day,
}
_NAME = r"([A-Z0-9][^;()]{2,90}?)"
_END = r"\s*(?:\(|,\s*(?:as|the|an?|importer|hereby|former)\b|\s+(?:as\s+principal|hereby)\b)"
_NEW = re.compile(rf"(?i:\bthe,?\s+){_NAME}(?:,?\s*\(new\s+name\))?,?\s+hereby\s+certifies", re.DOTALL)
_FORMER = re.compile(
    rf"(?i:\b(?:formerly\s+known\s+as|former\s+name\s+of)\s+,?\s*){_NAME}\s*(?:,|\(|\.\s|\band\s+the\s+principal)",
    re.DOTALL,
)
_BY = re.compile(rf"(?i:\b(?:executed|made)\b[^.;]{{0,60}}?\bby\s+){_NAME}{_END}", re.DOTALL)
_SURETY = re.compile(rf"(?i:\band\s+){_NAME},?\s+as\s+surety\b", re.DOTALL)
_ADDRESS = re.compile(
    r"(?i)\baddress\b[^.;]{0,80}?\b(?:changed|is now|is hereby)\b[^.;0-9]{0,40}?\bto\b|\bnew\s+address\b\W{0,3}"
)
_LISTED = re.compile(r"(?i)\b(?:below[\s-]+listed|following|listed\s+below)\b[^.:;]*\b(?:names|divisions|units)\b")


def extract(view: View) -> Iterator[Found]:
    """Which bond is changed, since when, whose it is, and what is new: name, address, trade names, amount."""
    form = Form(view, form_data("bond_rider"))
    read = [*_named(form), *_address(form), *boxes(form, _BOXES)]
    read += told(view, "bond_rider", _TOLD, fields_of(read))
    read += [*_amount(form), *_trade_names(form)]
    read += [replace(f, field="principal.id") for f in read if f.field == "principal_number"]
    read = [f for f in read if f.field != "principal_number"]
    yield from given(form, read)


def _named(form: Form) -> Iterator[Found]:
    """Principal, its former name and the surety: as captions say, else as the rider's sentence does."""
    new = _at(form, "principal.name", "new_name") or _told(form.view, "principal.name", _NEW)
    former = _at(form, "former_principal.name", "former_name") or _told(form.view, "former_principal.name", _FORMER)
    if new is not None:
        yield new
        yield from (former,) if former is not None else ()
    else:
        boxed = list(party(form, "principal"))
        by = _told(form.view, "principal.name", _BY)
        yield from boxed or ((by,) if by is not None else ())
    surety = _told(form.view, "surety.name", _SURETY)
    boxed = list(party(form, "surety")) or ([surety] if surety is not None else [])
    yield from boxed or insurer_head(form.view)


def _at(form: Form, field: str, key: str) -> Found | None:
    """A name that fills a line at a caption."""
    for caption in form.of(key):
        for row in form.content(caption).lines[:1]:
            if plausible(text_of(row)):
                return find(field, run_of(row), clean_name(text_of(row)))
    return None


def _told(view: View, field: str, expression: re.Pattern[str]) -> Found | None:
    """A name in the sentence that makes the rider."""
    for match in expression.finditer(view.text):
        name = " ".join(match[1].split()).strip(" ,_")
        if plausible(name):
            end = match.start(1) + len(match[1].rstrip(" ,_\n"))
            return find(field, view.prose.run(match.start(1), end), clean_name(name), 0.9)
    return None


def _address(form: Form) -> Iterator[Found]:
    """The principal's new address."""
    boxed = list(apart(form, "principal.address", "new_address"))
    if boxed:
        yield from boxed
        return
    for match in _ADDRESS.finditer(form.view.text):
        postal = address_in(form.view.text, match.end(), match.end() + 30)
        if postal is not None:
            yield told_address(form.view, "principal.address", postal, 0.9)
            return


def _amount(form: Form) -> Iterator[Found]:
    run = value(form, "amount", normal.dollars)
    if run is not None:
        yield from in_dollars(find("amount", run, normal.dollars(run.text)))


def _trade_names(form: Form) -> Iterator[Found]:
    """The names added to the bond: at their caption, else the lines of names after the sentence that lists them."""
    rows = [row for c in form.of("trade_names")[:1] for row in form.content(c, depth=14).lines]
    match = _LISTED.search(form.view.text) if not rows else None
    if match is not None:
        after = form.view.text.find("\n", form.view.text.find(":", match.end()))
        rows = _lines_after(form.view, after) if after > 0 else []
    for index, row in enumerate(takewhile(_is_listed, (_unnumbered(row) for row in rows))):
        yield find(f"trade_names[{index}]", run_of(row), names.printed(text_of(row)))


def _unnumbered(row: Row) -> Row:
    """A row without the number of the name and without its place in the list."""
    return tuple(t for t in row if not re.fullmatch(r"\W*\d{1,3}(?:-\d{2,7}\w*)+\W*|\W*\d{1,2}[.)]", t.text))


def _is_listed(row: Row) -> bool:
    text = text_of(row)
    return bool(row) and plausible(text) and not re.search(r"(?i)\b(?:rider|bond|surety|by)\b", text)


def _lines_after(view: View, at: int) -> list[Row]:
    """The printed lines of the running text behind a place, twelve at most."""
    rows: list[Row] = []
    for line in view.text[at:].split("\n")[1:12]:
        start = view.text.find(line, at)
        at = start + len(line)
        if line.strip():
            rows.append(view.prose.run(start, at).tokens)
    return rows


KIND = Kind(
    "bond_rider",
    (
        Phrase("Bond Rider", 4, title=True),
        Phrase("Customs Bond Rider", 5, title=True),
        Phrase("Rider to Customs Bond", 5, title=True),
        Phrase("Rider to CBP Form 301", 5, title=True),
        Phrase("Rider to Bond", 4, title=True),
        Phrase("Name Change Rider", 4, title=True),
        Phrase("Address Change Rider", 4, title=True),
        Phrase("By this rider to the CBP Form 301", 5),
        Phrase("By this rider to CBP Form 301", 5),
        Phrase("By this rider to the Customs Form 301", 5),
        Phrase("By this rider", 3),
        Phrase("This rider is effective on", 2),
        Phrase("Rider Effective Date", 1.5),
        Phrase("formerly known as", 0.5),
        Phrase("19 CFR 113.24", 1),
    ),
    extract,
)
