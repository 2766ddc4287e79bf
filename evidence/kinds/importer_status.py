"""Prints of what CBP holds on an importer: the ACE importer and bond query (KI) and brokers' prints of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from evidence.kinds import form_values as normal
from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.customs_bond import bond_number
from evidence.kinds.forms import Form, find, form_data
from evidence.kinds.official import boxes, captioned_party, fields_of, given, in_dollars, party, value
from evidence.kinds.standing import standing
from evidence.layout.view import View

_BOXES = (
    ("number", "number", normal.number_of_importer),
    ("status", "status", standing),
    ("date", "date", normal.day),
    ("bond_number", "bond_number", bond_number),
    ("bond_type", "bond_type", normal.bond_type),
    ("surety_code", "surety_code", normal.code("999")),
    ("effective_date", "effective_date", normal.day),
    ("expiry_date", "expiry_date", normal.day),
)


def extract(view: View) -> Iterator[Found]:
    """The importer's number, name, address and standing, and its bond."""
    form = Form(view, form_data("importer_status"))
    read = [*boxes(form, _BOXES)]
    read += [replace(f, field="importer.id") for f in read if f.field == "number"]
    read += [*_importer(form), *_amount(form)]
    yield from given(form, read)


def _importer(form: Form) -> Iterator[Found]:
    """The importer's name with its address: under the name, at a caption of its own or in its captioned parts."""
    whole = list(party(form, "importer"))
    yield from whole
    named = fields_of(whole)
    if "importer.name" in named and "importer.address" not in named:
        for caption in form.of("importer")[:1]:
            yield from (f for f in captioned_party(form, "importer", caption, ()) if f.field == "importer.address")


def _amount(form: Form) -> Iterator[Found]:
    run = value(form, "amount", normal.dollars)
    if run is not None:
        yield from in_dollars(find("amount", run, normal.dollars(run.text)))


KIND = Kind(
    "importer_status",
    (
        Phrase("Importer Bond Query", 4, title=True),
        Phrase("Importer/Bond Query", 4, title=True),
        Phrase("Importer/Bond Query Response", 4, title=True),
        Phrase("Importer Bond Query Response", 4, title=True),
        Phrase("ACE Importer Bond Query", 4, title=True),
        Phrase("Importer Status", 4, title=True),
        Phrase("Importer Status Report", 4, title=True),
        Phrase("Importer Record Query", 4, title=True),
        Phrase("Importer of Record Query", 4, title=True),
        Phrase("Importer of Record Status", 4, title=True),
        Phrase("Importer Query", 4, title=True),
        Phrase("ACE Importer Account Details", 4, title=True),
        Phrase("Importer Account Details", 4, title=True),
        Phrase("ACE Importer Account", 4, title=True),
        Phrase("ACE Account Details", 4, title=True),
        Phrase("Importer Account", 3.5, title=True),
        Phrase("ACE Importer Profile", 4, title=True),
        Phrase("Importer Profile", 3.5, title=True),
        Phrase("ACE Importer Record", 4, title=True),
        Phrase("Importer Details", 3.5, title=True),
        Phrase("Importer Record", 3, title=True),
        Phrase("KI Query", 4, title=True),
        Phrase("Bond Query", 4, title=True),
        Phrase("Bond Status Query", 4, title=True),
        Phrase("Bond Sufficiency Indicator", 2),
        Phrase("Importer/Consignee File", 1.5),
        Phrase("Importer Status", 1),
        Phrase("Bond Termination Date", 0.5),
        Phrase("Bond Effective Date", 0.5),
    ),
    extract,
)
