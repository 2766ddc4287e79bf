"""CBP Form 3461, entry and immediate delivery (19 CFR 142.3): the form of 29 blocks and the one with header parties."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds import form_values as normal
from evidence.kinds import parties
from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.desk import Desk
from evidence.kinds.forms import Caption, Form, find, form_data
from evidence.kinds.official import (
    boxes,
    captioned_party,
    fields_of,
    given,
    named_block,
    party,
    value,
    whole_address,
)  # fmt: skip
from evidence.kinds.party_block import Row, found, text_of
from evidence.kinds.ticks import ticked
from evidence.layout.view import View, run_of
from evidence.layout.words import Token
from evidence.records.places import Box
from evidence.values import addresses, transport

_BOXES = (
    ("entry_number", "entry_number", normal.entry),
    ("entry_type", "entry_type", normal.code("99")),
    ("port_code", "port_code", normal.code("9999")),
    ("arrival_date", "arrival_date", normal.day),
    ("entry_date", "entry_date", normal.day),
    ("importer_number", "importer_number", normal.number_of_importer),
    ("consignee_number", "consignee_number", normal.number_of_importer),
    ("surety_number", "surety_number", normal.code("999")),
    ("entry_value", "entry_value", normal.dollars),
    ("manufacturer_id", "manufacturer_id", normal.maker),
)
_BONDS = {"no_bond": "0", "continuous": "8", "single": "9"}
_BILLS = ("BM", "MB", "OB", "HB", "BL", "AW", "AWB", "MAWB", "HAWB")
"""Codes of references that are bills of lading or air waybills."""
_HEADER = {"is_consignee": "consignee", "is_seller": "seller", "is_buyer": "buyer", "is_manufacturer": "manufacturer"}


def extract(view: View) -> Iterator[Found]:
    """The fields of a 3461; required boxes that are empty come last."""
    form = Form(view, form_data("entry_release"))
    read = [*boxes(form, _BOXES), *_bond(form), *_bill(form), *_importer(form)]
    read += _header_parties(form)
    for role in ("consignee", "seller", "buyer", "manufacturer"):
        if f"{role}.name" not in fields_of(read):
            read += party(form, role, f"party_{role}", *(("consignee",) if role == "consignee" else ()))
    if "manufacturer_id" not in fields_of(read):
        read += boxes(form, (("manufacturer_id", "party_manufacturer", normal.maker),))
    if not form.of("header_type", "bl_code", "manifest_number"):
        read += _print_out_parties(view, read)
    yield from given(form, read)


def _print_out_parties(view: View, read: list[Found]) -> Iterator[Found]:
    """Importer and consignee of a print-out in a layout of its own, as trade papers tell parties, where the form's
    boxes have not: the whole party, or the address of the same one."""
    told = {f.field: f.value for f in read if f.value}
    roles = [r for r in ("importer", "consignee") if f"{r}.address" not in told]
    desk = Desk(view, "parties", "trade") if roles else None
    for role in roles if desk is not None else ():
        finds = list(parties.party(desk, role, (role,))) if desk is not None else []
        named = next((f.value for f in finds if f.field == f"{role}.name"), None)
        if named is not None and told.get(f"{role}.name", named) == named:
            yield from (f for f in finds if f.field in (f"{role}.name", f"{role}.address") and f.field not in told)


def _bond(form: Form) -> Iterator[Found]:
    """The type of bond: the ticked one, the code in its box, else single where its own box is filled in."""
    marks = ticked(form, tuple(_BONDS))
    if len({m.key for m in marks}) == 1:
        yield find("bond_type", run_of(marks[0].label), _BONDS[marks[0].key])
        return
    run = value(form, "bond_type", normal.bond_type) if not marks else None
    if run is not None:
        yield find("bond_type", run, normal.bond_type(run.text))
        return
    for caption in form.of("single_bond")[:1]:
        content = form.content(caption)
        if content and content.text.strip() in ("0", "8", "9"):
            yield find("bond_type", content, content.text.strip())
            return
        if content and any(c.isalnum() for c in content.text):
            yield Found("bond_type", content.text, "9", content.words, 0.8, status="derived")


def _bill(form: Form) -> Iterator[Found]:
    """The bill that the goods came under: of the numbers listed the first that is no in-bond entry."""
    coded = [row for caption in form.of("bl_code")[:1] for row in _column(form, caption)]
    for caption in form.of("bl_number"):
        for row in _column(form, caption):
            beside = [r for r in coded if abs(r[0].box.centre[1] - row[0].box.centre[1]) <= row[0].box.height]
            in_bond = any(text_of(r).strip(" .").upper() in ("I", "IT") for r in beside)
            said = _bill_number(text_of(row)) if not in_bond else None
            if said is not None:
                yield find("bl_number", run_of(row), said)
                return
    codes = [text_of(row).strip(" .").upper() for c in form.of("reference_code") for row in form.content(c).lines[:1]]
    for caption in form.of("reference_number") if codes and codes[0] in _BILLS else ():
        for row in form.content(caption).lines[:1]:
            said = _bill_number(text_of(row))
            if said is not None:
                yield find("bl_number", run_of(row), said)
                return


def _column(form: Form, caption: Caption) -> tuple[Row, ...]:
    """The rows at a caption, five at most; of a caption in a cell of its own those of the cell below."""
    rows = form.content(caption, depth=12).lines
    sheet = form.view.sheet(caption.page)
    cell = sheet.cell(caption.box) if not rows else None
    below = sheet.cell(Box(cell.x0 + 2, cell.bottom + 3, cell.x1 - 2, cell.bottom + 5)) if cell is not None else None
    return (sheet.within(below).lines if below is not None else rows)[:5]


def _bill_number(text: str) -> str | None:
    """A bill's number that fills its line; no in-bond entry."""
    bare = text.strip()
    if transport.in_bond(bare) is not None or re.match(r"(?i)V\d{8,}", bare):
        return None
    return normal.bill(bare) if re.fullmatch(r"(?i)multi\w*|[A-Z0-9][A-Z0-9 \-]{5,20}", bare) else None


def _importer(form: Form) -> Iterator[Found]:
    """The importer's box: in the newer form its name and the parts of its address have captions of their own."""
    for caption in form.of("importer")[:1]:
        names = [c for c in form.of("party_name") if c.page == caption.page and c.box.top >= caption.box.top - 2]
        if form.of("header_type", "ces") and names and names[0].box.top - caption.box.bottom <= 4 * caption.height:
            finds = list(captioned_party(form, "importer", names[0], _ends(form, names[1:])))
            yield from finds
            rows = whole_address(form.content(caption, inside=("party_name",)).lines[1:])
            if rows and "importer.address" not in fields_of(finds):
                yield found("importer.address", rows, addresses.normal([text_of(row) for row in rows]) or None)
            return
    yield from party(form, "importer")


def _header_parties(form: Form) -> Iterator[Found]:
    """The parties of the header: whose role is ticked at the left of the name."""
    names = form.of("party_name")[1:] if form.of("header_type") else []
    for mark in ticked(form, tuple(_HEADER)):
        token = mark.label[0] if mark.label else mark.mark[0]
        row = [c for c in names if c.page == token.page and c.box.x0 > token.box.x1]
        above = [c for c in row if c.box.top <= token.box.bottom + 2 * c.height]
        if above:
            yield from captioned_party(form, _HEADER[mark.key], above[-1], _ends(form, row))
        else:
            yield from _boxed_party(form, _HEADER[mark.key], token)


def _boxed_party(form: Form, role: str, token: Token) -> Iterator[Found]:
    """Name and address, or the number, of a ticked role in the boxes right of it, which hold no captions inside."""
    for key in ("header_party", "header_id"):
        beside = [c for c in form.of(key) if c.page == token.page and c.box.top <= token.box.bottom]
        block = form.content(beside[-1]) if beside else None
        if not block:
            continue
        if key == "header_party":
            yield from named_block(role, block, ruled=True)
        elif role == "manufacturer" and normal.maker(block.text) is not None:
            yield find("manufacturer_id", block, normal.maker(block.text))


def _ends(form: Form, names: list[Caption]) -> list[Caption]:
    return [*names, *form.of("certification", "cbp_use", "entry_number", "header_information", "ces")]


_TITLES = (
    "Entry Release", "Customs Entry Release", "3461 Entry Release", "Entry Release (3461)",
    "Customs Entry Release (3461)",
    "Cargo Release", "ACE Cargo Release", "CBP 3461", "Form 3461", "Immediate Delivery", "Entry/Release",
    "Entry / Immediate Delivery (3461)", "ACE Entry Release", "Simplified Entry", "Customs Release Notice",
)  # fmt: skip
"""What brokers' programs print over the data of the form."""
KIND = Kind(
    "entry_release",
    (
        Phrase("Entry/Immediate Delivery", 4, title=True),
        Phrase("Entry/Immediate Delivery for ACE", 4, title=True),
        Phrase("Application for entry/immediate delivery", 4, title=True),
        *(Phrase(title, 4, title=True) for title in _TITLES),
        Phrase("CBP Form 3461", 3, alone=True),
        Phrase("Customs Form 3461", 3, alone=True),
        Phrase("I hereby make application for entry/immediate delivery", 2),
        Phrase("1651-0024", 2),
        Phrase("Voyage/Flight/Trip", 1),
        Phrase("IT/BL/AWB Code", 2),
        Phrase("Header Party Type", 2),
        Phrase("Elected Entry Date", 2),
        Phrase("19 CFR 142.3", 0.5),
        Phrase("Originating Whse Entry Number", 0.5),
        Phrase("Conveyance Name/FTZ Zone ID", 0.5),
    ),
    extract,
)
