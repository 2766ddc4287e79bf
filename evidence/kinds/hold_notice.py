"""Notices that hold or question an entry: CBP Forms 28, 29, 4647 and 6051D, and notices of a hold sent on by others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from evidence.kinds import form_values as normal
from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.desk import identifier
from evidence.kinds.forms import Form, form_data, words
from evidence.kinds.official import bill_number, boxes, containers, fields_of, given, party, told
from evidence.layout.view import View

_HOLD = re.compile(
    r"(?i)\b(?:[1-9][A-Z]\s*(?:[-–:]\s*)?(?:hold|.{0,40}\bhold\b)?|.{0,60}\b(?:hold|held|detain(?:ed|tion)|exam(?:ination)?|seized|excluded|refused"
    r"|released|review|rejected|pending|redelivery)\b.{0,40})$"
)


def extract(view: View) -> Iterator[Found]:
    """Which notice, of which day, what it does to which entry and goods, until when an answer is due, and whose."""
    form = Form(view, form_data("hold_notice"))
    read = [*boxes(form, _BOXES), *containers(view)]
    for role in ("importer", "consignee", "seller", "filer"):
        read += party(form, role)
    if "importer.name" in fields_of(read) and "importer.id" not in fields_of(read):
        read += [replace(f, field="importer.id") for f in read if f.field == "importer_number"]
    read += told(view, "hold_notice", _TOLD, fields_of(read))
    if "number" not in fields_of(read):
        read += [replace(f, field="number") for f in read if f.field == "entry_number" and f.value]
    yield from given(form, read)


def _number(text: str) -> str | None:
    found = identifier(text)
    return found if found is not None and len(re.findall(r"\d", found)) >= 3 else None


def _status(text: str) -> str | None:
    """What is done with the goods, as printed: ``5H``, ``Intensive exam``, ``Detained``."""
    bare = " ".join(text.split()).strip(" .,:;|")
    return bare if len(bare) <= 80 and _HOLD.match(bare) else None


_BOXES = (
    ("number", "number", _number),
    ("date", "date", normal.day),
    ("expiry_date", "due_date", normal.day),
    ("status", "status", _status),
    ("entry_number", "entry_number", normal.entry),
    ("entry_date", "entry_date", normal.day),
    ("bl_number", "bl_number", bill_number),
    ("master_number", "master_number", bill_number),
    ("importer_number", "importer_number", normal.number_of_importer),
    ("port_code", "port_code", normal.code("9999")),
)
_TOLD = {
    "entry_number": normal.entry,
    "status": words,
    "bl_number": bill_number,
    "expiry_date": normal.day,
    "date": normal.day,
}


KIND = Kind(
    "hold_notice",
    (
        Phrase("Request for Information", 4, title=True),
        Phrase("Notice of Action", 4, title=True),
        Phrase("Notice of Detention", 4, title=True),
        Phrase("Detention Notice", 4, title=True),
        Phrase("Detention Notice and Custody Receipt", 4, title=True),
        Phrase("Notice to Redeliver", 4, title=True),
        Phrase("Entry Documents Hold", 4, title=True),
        Phrase("Entry Processing Hold", 4, title=True),
        Phrase("Customs Hold Notice", 4, title=True),
        Phrase("Customs Hold Notification", 4, title=True),
        Phrase("CBP Hold Notice", 4, title=True),
        Phrase("CBP Hold Notification", 4, title=True),
        Phrase("Hold Notice", 4, title=True),
        Phrase("Notice of Hold", 4, title=True),
        Phrase("Hold Notification", 4, title=True),
        Phrase("Customs Exam Notice", 4, title=True),
        Phrase("CBP entry documents processing hold", 2.5),
        Phrase("Entry Processing Hold", 2),
        Phrase("5H hold", 2.5),
        Phrase("CBP Form 28", 3, alone=True),
        Phrase("CBP Form 29", 3, alone=True),
        Phrase("CBP Form 6051D", 3, alone=True),
        Phrase("CBP Form 4647", 3, alone=True),
        Phrase("1651-0023", 2),
        Phrase("19 CFR 151.11", 2),
        Phrase("Notice of Determination as to Evasion", -5),
        Phrase("Enforce and Protect Act", -3),
        Phrase("Request for Proposal", -4),
    ),
    extract,
)
