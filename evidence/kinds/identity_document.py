"""Passports, identity cards and driver's licences: number, days, and whose it is. A passport's number is also told as
``holder.passport``, which reports mask."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from evidence.kinds import form_values as normal
from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.forms import Form, find, form_data
from evidence.kinds.machine_zone import Zone, zone
from evidence.kinds.official import apart, boxes, fields_of, given
from evidence.kinds.party_block import text_of
from evidence.layout.view import Run, View, run_of
from evidence.layout.words import Token
from evidence.records.facts import Reading
from evidence.values import countries, dates, names

_TWO_LANGUAGES = re.compile(
    r"(\d{1,2})\s+(?:\d{1,2}\s?月\s?/?\s?)?([A-Za-z]{3,9})\.?\s*(?:/\s?[^\s\d]{2,9}\.?\s*)?(\d{4}|\d{2})"
)


def extract(view: View) -> Iterator[Found]:
    """Number, days of issue and expiry, the holder's name and nationality; a machine-readable zone goes first."""
    form = Form(view, form_data("identity_document"))
    machine = zone(view)
    read = [*boxes(form, _BOXES), *_holder(form), *apart(form, "holder.address", "address"), *_nationality(form)]
    read = list(_confirmed(read, machine)) if machine is not None else read
    if _is_passport(view) or machine is not None:
        read += [replace(f, field="holder.passport") for f in read if f.field == "number"]
    yield from given(form, read)


def document_number(text: str) -> str | None:
    """A document's number: letters and digits, four digits at least, in one piece or with a letter before."""
    bare = text.strip(" .,:;#()|").replace(" ", "")
    fits = re.fullmatch(r"[A-Z]{0,3}\d[A-Z0-9\-]{4,18}|[A-Z]\d{3,}[A-Z0-9\-]*", bare)
    return bare if fits and len(re.findall(r"\d", bare)) >= 4 and dates.parse_date(text) is None else None


def day(text: str) -> str | None:
    """A date, also with the month in two languages: ``05 3月/MAR 2031``, ``05 MAR/MARS 2031``."""
    bare = text.strip(" .,:;|")
    match = _TWO_LANGUAGES.fullmatch(bare)
    if match is not None:
        found = dates.parse_date(f"{match[1]} {match[2]} {match[3]}")
        return found.isoformat() if found is not None else None
    return normal.day(bare)


_BOXES = (("number", "number", document_number), ("date", "date", day), ("expiry_date", "expiry_date", day))


def _person(text: str) -> str | None:
    """Words of a name: letters only."""
    bare = names.printed(text)
    return bare if re.fullmatch(r"[^\W\d_][^\d_:;/]{1,50}", bare) else None


def _numbered(view: View) -> Iterator[Found]:
    """The name of a driver's licence at the bare numbers of its fields (AAMVA card design: 1 family name, 2 given
    names), where the card prints other numbered fields as well."""
    if not re.search(r"(?m)(?:^|\s)4[abd]\b", view.text):
        return
    parts: dict[str, tuple[Token, ...]] = {}
    for line in view.lines:
        if line.tokens[0].text in ("1", "2") and len(line.tokens) > 1 and _person(text_of(line.tokens[1:])):
            parts.setdefault(line.tokens[0].text, line.tokens[1:])
    if len(parts) == 2:
        run = Run((parts["2"], parts["1"]))
        yield find("holder.name", run, names.printed(run.text))


def _words(form: Form, key: str) -> Run | None:
    """The words of a name at a caption, of its first line."""
    for caption in form.of(key):
        for row in form.content(caption, depth=4).lines[:1]:
            if _person(text_of(row)):
                return run_of(row)
    return None


def _holder(form: Form) -> Iterator[Found]:
    """The given names, then the surname, where they stand apart; else the name."""
    surname, given_names = _words(form, "surname"), _words(form, "given")
    if surname is not None and given_names is not None:
        run = Run((*given_names.lines, *surname.lines))
        yield find("holder.name", run, names.printed(run.text))
        return
    numbered = list(_numbered(form.view))
    if numbered:
        yield from numbered
        return
    whole = _words(form, "holder") or surname
    if whole is not None:
        yield find("holder.name", whole, _person(whole.text))


def _nationality(form: Form) -> Iterator[Found]:
    for caption in form.of("nationality"):
        for row in form.content(caption, depth=4).lines[:1]:
            country = _country(text_of(row))
            if country is not None:
                yield find("holder.country", run_of(row), country)
                return


def _country(text: str) -> str | None:
    bare = text.strip(" .,:;|")
    spoken = {"CHINESE": "CN", "AMERICAN": "US", "BRITISH": "GB", "BRITISH CITIZEN": "GB", "CANADIAN": "CA"}
    for part in (bare, *reversed(re.split(r"\s*/\s*", bare))):
        found = spoken.get(part.upper()) or countries.to_iso2(part)
        if found is not None:
            return found
    return None


def _confirmed(read: list[Found], machine: Zone) -> Iterator[Found]:
    """What was read, made surer or put right by the machine-readable zone, whose check digits hold."""
    said = {
        "number": machine.number,
        "expiry_date": machine.expiry.isoformat() if machine.expiry else None,
    }
    for item in read:
        value = said.get(item.field)
        if value is None or value == item.value:
            yield item
        else:
            doubt = Reading(item.value, item.printed, 0.3, "text")
            figures = run_of(machine.figures)
            yield Found(item.field, figures.text, value, figures.words, 0.95, others=(doubt,))
    for field, value in said.items():
        if value is not None and field not in {f.field for f in read}:
            yield find(field, run_of(machine.figures), value, 0.95)
    if "holder.name" not in fields_of(read) and machine.name:
        yield find("holder.name", run_of(machine.named), machine.name, 0.9)


def _is_passport(view: View) -> bool:
    return bool(re.search(r"(?i)\bpass(?:port|eport|aporte)\b|护照", view.text))


KIND = Kind(
    "identity_document",
    (
        Phrase("Passport", 4, title=True),
        Phrase("Passport Passeport", 4, title=True),
        Phrase("Passport Card", 4, title=True),
        Phrase("Driver License", 4, title=True),
        Phrase("Driver's License", 4, title=True),
        Phrase("Driving Licence", 4, title=True),
        Phrase("Identification Card", 4, title=True),
        Phrase("Identity Card", 4, title=True),
        Phrase("Resident Identity Card", 4, title=True),
        Phrase("护照", 4, title=True),
        Phrase("居民身份证", 4, title=True),
        Phrase("公民身份号码", 3),
        Phrase("Passport No.", 1),
        Phrase("护照号", 1.5),
        Phrase("Date of Birth", 0.5),
        Phrase("Place of Birth", 1),
        Phrase("Given Names", 1),
        Phrase("Nationality", 0.5),
        Phrase("Date of Expiry", 0.5),
        Phrase("Date of Expiration", 0.5),
        Phrase("Create/Update Importer Identity Form", -4),
        Phrase("Invoice", -3, title=True),
    ),
    extract,
)
