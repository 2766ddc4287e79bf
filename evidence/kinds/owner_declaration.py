"""CBP Form 3347, the owner's declaration (19 CFR 24.11, 141.20), and letters in which an owner declares the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds import form_values as normal
from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.deed import address_in, name_at, told_address, told_name
from evidence.kinds.forms import Form, find, form_data
from evidence.kinds.official import boxes, fields_of, given, in_dollars, party, told, value
from evidence.kinds.persons import without_title
from evidence.layout.view import View, run_of

_BOXES = (
    ("number", "entry_number", normal.entry),
    ("entry_number", "entry_number", normal.entry),
    ("entry_date", "entry_date", normal.day),
    ("arrival_date", "arrival_date", normal.day),
    ("port_code", "port_code", normal.code("9999")),
    ("surety_code", "surety", normal.code("999")),
    ("owner.id", "owner_number", normal.number_of_importer),
    ("importer_number", "importer_number", normal.number_of_importer),
    ("signatory.name", "signatory", without_title),
)
_TOLD = {"number": normal.entry, "entry_number": normal.entry, "date": normal.day}
_OWNER = re.compile(
    r"(?i)(?:\bactual\s+owner\s+(?:for\s+\w+\s+purposes\s+)?(?:of\s+(?:the|said)\s+(?:merchandise|goods)\W{0,3})?(?:is|,|:)\s+"
    r"|\bwe,\s+)(?=[A-Z0-9])"
)
_IMPORTER = re.compile(r"(?i)\bimporter\s+of\s+record\W{0,3}(?:is|,|:)?\s+(?=[A-Z0-9])")


def extract(view: View) -> Iterator[Found]:
    """The entry, the owner and the importer of record, and who declares when; required boxes that are empty last."""
    form = Form(view, form_data("owner_declaration"))
    read = [*boxes(form, _BOXES), *party(form, "owner"), *party(form, "importer"), *_amount(form), *_date(form)]
    read += told(view, "owner_declaration", _TOLD, fields_of(read))
    read += [f for f in (*_named(view, "owner", _OWNER), *_named(view, "importer", _IMPORTER)) if _new(f, read)]
    yield from given(form, read)


def _new(item: Found, read: list[Found]) -> bool:
    role = item.field.partition(".")[0]
    return f"{role}.name" not in fields_of(read)


def _amount(form: Form) -> Iterator[Found]:
    run = value(form, "amount", normal.dollars)
    if run is not None:
        yield from in_dollars(find("amount", run, normal.dollars(run.text)))


def _date(form: Form) -> Iterator[Found]:
    """The day of the declaration: the last date at a caption that asks for no other day."""
    for caption in reversed(form.of("date")):
        for row in form.content(caption, depth=3).lines[:1]:
            for start in range(len(row)):
                run = run_of(row[start:])
                if normal.day(run.text) is not None:
                    yield find("date", run, normal.day(run.text))
                    return


def _named(view: View, role: str, before: re.Pattern[str]) -> Iterator[Found]:
    for match in before.finditer(view.text):
        name = name_at(view.text, match.end())
        if name is not None:
            yield told_name(view, f"{role}.name", name, 0.85)
            postal = address_in(view.text, name[1], name[1] + 60)
            if postal is not None:
                yield told_address(view, f"{role}.address", postal, 0.85)
            return


KIND = Kind(
    "owner_declaration",
    (
        Phrase("Declaration of Owner", 4, title=True),
        Phrase("Owner's Declaration", 4, title=True),
        Phrase("Declaration of Actual Owner", 4, title=True),
        Phrase("Declaration of Owner for merchandise obtained", 4),
        Phrase("CBP Form 3347", 3, alone=True),
        Phrase("Customs Form 3347", 3, alone=True),
        Phrase("Declaration of Consignee when entry is made by an agent", 4, title=True),
        Phrase("1651-0093", 2),
        Phrase("19 CFR 24.11", 1),
        Phrase("19 CFR 141.20", 1),
        Phrase("Superseding Bond", 1.5),
        Phrase("the actual owner for CBP purposes", 1),
        Phrase("Declaration of Importer of Record", -2),
    ),
    extract,
)
