"""CBP Form 5106 (19 CFR 24.5): the importer identity form, and its older edition, the importer ID input record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from evidence.kinds import form_values as normal
from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.form_address import addresses_of
from evidence.kinds.forms import Form, find, form_data, words
from evidence.kinds.officers import officers, related
from evidence.kinds.official import given
from evidence.kinds.party_block import text_of
from evidence.kinds.persons import without_title
from evidence.kinds.ticks import ticked
from evidence.layout.view import View, run_of
from evidence.values import importer_number, names

_COMPANY = {
    "corporation": "corporation",
    "partnership": "partnership",
    "llc": "llc",
    "sole": "sole proprietorship",
    "individual": "individual",
    "us_government": "us government",
    "state_government": "state or local government",
    "foreign_government": "foreign government",
}
_KINDS = (
    "residence", "corporate_office", "warehouse", "retail", "office_building", "business_service", "po_box",
    "other_kind",
)  # fmt: skip
_REQUESTED = {"is_ein": "ein", "is_ssn": "ssn", "is_cbp": "cbp", "wants_cbp": "cbp"}
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"\+?\(?\d[\d\s().\-]{6,}\d")


def extract(view: View) -> Iterator[Found]:
    """The fields of a 5106; required boxes that are empty come last."""
    form = Form(view, form_data("importer_identity"))
    read = [
        *_identity(form),
        *_ticks(form),
        *addresses_of(form),
        *_contact(form),
        *officers(form),
        *related(form),
        *_signing(form),
    ]
    yield from given(form, read)


def _identity(form: Form) -> Iterator[Found]:
    yield from form.box("importer.name", "name", _name)
    for key in ("number", "is_ein", "is_ssn", "is_cbp"):
        run = form.run(key, _importer_number)
        if run is not None:
            value = _importer_number(run.text)
            yield find("importer_number", run, value)
            break
    yield from _aka(form)
    run = form.run("prior", _importer_number)
    if run is not None:
        yield find("prior_numbers[0]", run, _importer_number(run.text))


def _importer_number(text: str) -> str | None:
    return importer_number.normal(text) if re.search(r"\d{4}", text) else None


def _name(text: str) -> str | None:
    return names.printed(text) if len(re.findall(r"[^\W\d_]", text)) >= 2 else None


def _aka(form: Form) -> Iterator[Found]:
    """Other names: the box of block 1D (5 in the old edition), one name a line."""
    for caption in form.of("aka_name")[:1]:
        for index, line in enumerate(form.content(caption).lines[:4]):
            if words(text_of(line)):
                yield find(f"aka[{index}]", run_of(line), names.printed(text_of(line)))


def _ticks(form: Form) -> Iterator[Found]:
    yield from _one(form, "company_type", tuple(_COMPANY), _COMPANY)
    yield from _requested(form)
    marked = ticked(form, _KINDS)
    if marked:
        label = run_of(marked[0].label)
        yield find("address_kind", label, words(label.text.strip(" :")))


def _requested(form: Form) -> Iterator[Found]:
    """The kind of number: by the tick, else by which of the boxes for it is filled in (older edition)."""
    told = list(_one(form, "requested_type", tuple(_REQUESTED), _REQUESTED))
    yield from told
    for caption in form.of(*_REQUESTED) if not told else ():
        content = form.content(caption)
        if any(_importer_number(text_of(line)) for line in content.lines):
            yield find("requested_type", run_of(caption.own), _REQUESTED[caption.key])
            return
    run = form.run("number", _importer_number) if not told else None
    kind = importer_number.kind(_importer_number(run.text) or "") if run is not None else None
    if run is not None and kind is not None:
        yield Found("requested_type", run.text, kind, run.words, 0.8, status="derived")


def _one(form: Form, field: str, keys: Sequence[str], values: dict[str, str]) -> Iterator[Found]:
    """The ticked option, where exactly one meaning is ticked."""
    marked = ticked(form, keys)
    if len({values[tick.key] for tick in marked}) == 1:
        yield find(field, run_of(marked[0].label), values[marked[0].key])


def _contact(form: Form) -> Iterator[Found]:
    boxes = (("importer.phone", "phone", _PHONE), ("importer.email", "email", _EMAIL))
    if not form.of("phone"):
        boxes = (("importer.phone", "telephone", _PHONE), *boxes[1:])
    for field, key, expression in boxes:
        run = form.run(key, lambda text, e=expression: _matched(text, e))  # type: ignore[misc]
        if run is not None:
            yield find(field, run, _matched(run.text, expression))


def _matched(text: str, expression: re.Pattern[str]) -> str | None:
    """The text where it is wholly of the form; an e-mail address torn apart is joined."""
    bare = "".join(text.split()) if "@" in text else " ".join(text.split())
    return bare if expression.fullmatch(bare) else None


def _signing(form: Form) -> Iterator[Found]:
    yield from form.box("signatory.name", "signatory", without_title)
    for caption in reversed(form.of("date")):
        for line in form.content(caption).lines[:2]:
            for start in range(len(line)):
                value = normal.day(text_of(line[start:]))
                if value is not None:
                    yield find("date", run_of(line[start:]), value)
                    return


KIND = Kind(
    "importer_identity",
    (
        Phrase("Create/Update Importer Identity Form", 4),
        Phrase("Importer Identity Form", 4, title=True),
        Phrase("Create/Update Importer Identity", 4, title=True),
        Phrase("Importer Identification Form", 4, title=True),
        Phrase("Importer Identity Record", 4, title=True),
        Phrase("Importer ID Input Record", 4),
        Phrase("CBP Form 5106", 3, alone=True),
        Phrase("Customs Form 5106", 3, alone=True),
        Phrase("1651-0064", 2),
        Phrase("19 CFR 24.5", 1),
        Phrase("Importer/Business/Private Party Name", 2),
        Phrase("How will the identification number be utilized", 2),
        Phrase("DIV/AKA/DBA Name", 1),
        Phrase("Country ISO Code", 1),
        Phrase("you are responsible for the validity of the information", 1),
    ),
    extract,
)
