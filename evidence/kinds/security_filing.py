"""Importer security filings ("10+2", 19 CFR 149.3): forwarders' forms and print-outs of what was filed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds import form_values as normal
from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.desk import identifier
from evidence.kinds.forms import Form, find, form_data
from evidence.kinds.official import bill_number, boxes, containers, given, party
from evidence.kinds.party_block import text_of
from evidence.layout.view import View, run_of
from evidence.layout.words import Token
from evidence.values import countries
from evidence.values import hts as tariff

_ROLES = (
    "seller", "buyer", "manufacturer", "ship_to", "stuffing_location", "consolidator", "importer", "consignee", "filer",
)  # fmt: skip
_STATUS = re.compile(
    r"(?i)(?:isf\s+)?(accepted(?:\s+with\s+warnings?)?|rejected|submitted|filed|on file|pending|matched|bill on file"
    r"|no bill on file|cancell?ed|deleted|draft|not filed|complete|incomplete|replaced|amended)(?:\W[^:]{0,40})?"
)


def extract(view: View) -> Iterator[Found]:
    """The fields of a security filing: the transaction, the bills, ten elements of the goods and their parties."""
    form = Form(view, form_data("security_filing"))
    read = [*boxes(form, _BOXES)]
    for role in _ROLES:
        read += party(form, role)
    read += [*containers(view), *_lines(form)]
    yield from given(form, read)


def _status(text: str) -> str | None:
    """What became of the filing, as printed."""
    return " ".join(text.split()) if _STATUS.fullmatch(text.strip(" .")) else None


def _number(text: str) -> str | None:
    """A transaction's number: at least six characters, digits among them, in one piece or parts joined by dashes."""
    bare = identifier(text)
    return bare if bare is not None and len(re.findall(r"\w", bare)) >= 6 and re.search(r"\d{3}", bare) else None


_BOXES = (
    ("number", "number", _number),
    ("date", "date", normal.day),
    ("status", "status", _status),
    ("importer.id", "importer_number", normal.number_of_importer),
    ("consignee.id", "consignee_number", normal.number_of_importer),
    ("bl_number", "bl_number", bill_number),
    ("master_number", "master_number", bill_number),
    ("surety_number", "surety", normal.code("999")),
)


def _lines(form: Form) -> Iterator[Found]:
    """The goods: tariff numbers below their caption, the country of origin on the same line or below its own."""
    index = 0
    for caption in form.of("hts"):
        for row in form.content(caption, depth=30).lines:
            code = next((t for t in row if tariff.normal(t.text.strip(",;")) is not None), None)
            if code is None or len(re.sub(r"\D", "", code.text)) < 6:
                break
            yield find(f"lines[{index}].hts", run_of((code,)), tariff.normal(code.text.strip(",;")))
            yield from _origin(form, code, f"lines[{index}].origin")
            index += 1


def _origin(form: Form, code: Token, field: str) -> Iterator[Found]:
    """The country that stands under or beside the caption of the origin, nearest to the height of a tariff number."""
    best: tuple[float, tuple[Token, ...]] | None = None
    for caption in form.of("origin"):
        for row in form.content(caption, depth=30).lines if caption.page == code.page else ():
            distance = abs(row[0].box.centre[1] - code.box.centre[1])
            if _country(text_of(row)) is not None and (best is None or distance < best[0]):
                best = distance, row
    alone = len(form.of("origin")) == 1 and best is not None
    if best is not None and (alone or best[0] <= 2 * code.box.height):
        yield find(field, run_of(best[1]), _country(text_of(best[1])))


def _country(text: str) -> str | None:
    return countries.to_iso2(text.strip(" .,;|"))


_TITLES = (
    "ISF Confirmation", "ISF 10+2 Confirmation", "ISF Filing Confirmation", "ISF Acceptance", "ISF Acceptance Report",
    "ISF Status", "ISF Status Report", "ISF Transmission Report", "ISF Status Advisory", "ISF Transaction Report",
)  # fmt: skip
KIND = Kind(
    "security_filing",
    (
        Phrase("Importer Security Filing", 4, title=True),
        Phrase("Importer Security Filing Form", 4, title=True),
        Phrase("ISF Importer Security Filing", 4, title=True),
        Phrase("Importer Security Filing (ISF)", 4, title=True),
        Phrase("ISF 10+2", 4, title=True),
        *(Phrase(title, 4, title=True) for title in _TITLES),
        Phrase("ISF Filing", 4, title=True),
        Phrase("ISF Worksheet", 4, title=True),
        Phrase("ISF Form", 4, title=True),
        Phrase("ISF Report", 4, title=True),
        Phrase("ISF Information Sheet", 4, title=True),
        Phrase("Security Filing", 4, title=True),
        Phrase("Container stuffing location", 2),
        Phrase("ISF Transaction Number", 2),
        Phrase("ISF Importer", 1.5),
        Phrase("Consolidator (Stuffer)", 1),
        Phrase("Consolidator", 0.5),
        Phrase("HTSUS-6", 0.5),
        Phrase("10+2", 0.5),
    ),
    extract,
)
