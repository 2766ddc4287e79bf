"""CBP Form 7501, the entry summary: editions of 2024, 2014 and 1992, matched by caption text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from evidence.kinds import form_values as normal
from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.entry_lines import lines
from evidence.kinds.form_party import party_box
from evidence.kinds.forms import Form, Normal, find, form_data, words
from evidence.kinds.official import given
from evidence.kinds.party_block import Row, text_of
from evidence.kinds.persons import without_title
from evidence.kinds.ticks import left_over, ticked
from evidence.layout.view import Run, View, run_of

_BOXES: tuple[tuple[str, Normal], ...] = (
    ("entry_number", normal.entry),
    ("entry_type", normal.code("99")),
    ("summary_date", normal.day),
    ("surety_number", normal.code("999")),
    ("bond_type", normal.bond_type),
    ("port_code", normal.code("9999")),
    ("entry_date", normal.day),
    ("importing_carrier", words),
    ("mode", normal.code("99")),
    ("country_of_origin", normal.country),
    ("import_date", normal.day),
    ("bl_number", normal.bill),
    ("manufacturer_id", normal.maker),
    ("exporting_country", normal.country),
    ("export_date", normal.day),
    ("it_number", words),
    ("foreign_port", normal.code("99999")),
    ("us_port", normal.code("9999")),
    ("consignee_number", normal.number_of_importer),
    ("importer_number", normal.number_of_importer),
    ("total_entered_value", normal.dollars),
)
_TOTALS = ("duty", "tax", "other_fees", "total")
_FEES = (
    ("mpf", re.compile(r"(?<!\d)(?:499|311)(?!\d)|\bMPF\b|merchandise\s+processing", re.I)),
    ("hmf", re.compile(r"(?<!\d)501(?!\d)|\bHMF\b|harbor\s+maintenance", re.I)),
)

_CODES = {"499": "mpf", "311": "mpf", "501": "hmf"}
"""Class codes of fees (CBP 7501 instructions, block 39)."""


def extract(view: View) -> Iterator[Found]:
    """The fields of an entry summary; required boxes that are empty come last."""
    form = Form(view, form_data("entry_summary"))
    read = [*_header(form), *_parties(form), *lines(form), *_totals(form), *_fees(form), *_declaration(form)]
    yield from given(form, read, ("purchased", "tax"))


def _header(form: Form) -> Iterator[Found]:
    for field, understand in _BOXES:
        yield from form.box(field, field, understand)
    if form.edition == "1992" and not form.of("surety_number"):
        # That edition asks for a bond number, where the surety's three digits stand.
        run = form.run("bond_number", normal.code("999"))
        if run is not None:
            yield find("surety_number", run, normal.code("999")(run.text))


def _parties(form: Form) -> Iterator[Found]:
    for role in ("consignee", "importer", "filer"):
        yield from party_box(form, role, role)
    for caption in form.of("declarant")[:1]:
        content = form.content(caption, inside=("declarant_title", "signature"))
        if content:
            row = content.lines[0]
            size = next((n for n in range(len(row), 0, -1) if without_title(text_of(row[:n]))), 0)
            if size:
                yield find("declarant.name", run_of(row[:size]), without_title(text_of(row[:size])))


def _totals(form: Form) -> Iterator[Found]:
    """The totals of the declarant; CBP's own ascertained figures have captions of their own."""
    for field in _TOTALS:
        for caption in reversed(form.of(field)):
            doubtful = form.view.sheet(caption.page).doubtful
            run = next(iter(_amounts(form.content(caption))), None)
            if run is not None:
                yield find(field, run, normal.cents(run.text) or (normal.dollars(run.text) if not doubtful else None))
                break


def _amounts(content: Run) -> Iterator[Run]:
    """The amounts in a box: a line's last words that are one, where no other figure stands before them."""
    for line in content.lines:
        for start in range(len(line)):
            if normal.dollars_and_cents(" ".join(t.text for t in line[start:])) is not None:
                yield run_of(line[start:])
                break
            if any(c.isdigit() for c in line[start].text):
                break


def _fees(form: Form) -> Iterator[Found]:
    """The fees of the fee box: its rows name class codes 499, 311 and 501; the amount is the last figure. A fee that
    is not there stands in a row of another table that begins with its class code, where only one row does."""
    read: set[str] = set()
    for caption in form.of("fee_summary"):
        rows = form.content(caption, depth=12).lines
        for row, below in zip_longest(rows, rows[1:], fillvalue=()):
            text = " ".join(t.text for t in row)
            field = next((name for name, named in _FEES if named.search(text)), None)
            amount = row[-1:] if len(row) > 1 else ()
            if field is not None and (not amount or normal.dollars(amount[0].text) is None) and len(below) <= 2:
                amount = below[-1:]  # a long name leaves its amount no room
            if field is not None and amount and normal.dollars(amount[0].text) is not None:
                read.add(field)
                yield find(field, run_of(amount), normal.cents(amount[0].text))
    for field, (row, *others) in _coded_rows(form).items():
        if field not in read and not others:
            yield find(field, run_of(row[-1:]), normal.cents(row[-1].text), 0.95)


def _coded_rows(form: Form) -> dict[str, list[Row]]:
    """The rows of the form that begin with a fee's class code and end with an amount in dollars and cents, by fee."""
    found: dict[str, list[Row]] = {}
    for line in form.view.lines:
        row = tuple(t for t in line.tokens if any(c.isalnum() for c in t.text))
        start = next((i for i, t in enumerate(row[:3]) if t.text.strip("-:.") in _CODES), None)
        told = text_of(row[start:]) if start is not None else ""
        field = _CODES[row[start].text.strip("-:.")] if start is not None else ""
        if field and dict(_FEES)[field].search(told.partition(" ")[2]) and normal.cents(row[-1].text) is not None:
            found.setdefault(field, []).append(row)
    return found


def _declaration(form: Form) -> Iterator[Found]:
    ticks = ticked(form, ("purchased", "not_purchased"))
    if len({tick.key for tick in ticks}) > 1:
        return
    for tick in ticks:
        yield find("purchased", run_of((*tick.mark, *tick.label)), "Y" if tick.key == "purchased" else "N")
    rest = left_over(form, "purchased", "not_purchased") if not ticks else None
    if rest is not None:
        yield find("purchased", run_of(rest.mark), "Y" if rest.key == "purchased" else "N", 0.7)


KIND = Kind(
    "entry_summary",
    (
        Phrase("Entry Summary", 4, title=True),
        Phrase("Entry Summary Continuation Sheet", 4, title=True),
        Phrase("CBP Form 7501", 4, alone=True),
        Phrase("Customs Form 7501", 4, alone=True),
        Phrase("1651-0022", 2),
        Phrase("Filer Code/Entry No", 2),
        Phrase("Declaration of Importer of Record", 2),
        Phrase("Importer of Record Name", 1),
        Phrase("Net Quantity in HTSUS Units", 2),
        Phrase("Total Entered Value", 1),
        Phrase("Foreign Port of Lading", 1),
        Phrase("Ascertained Duty", 1),
        Phrase("Other Fee Summary", 1),
        Phrase("Missing Docs", 1),
        Phrase("Document/Payment Transmittal", -5, title=True),
        Phrase("Entry/Immediate Delivery", -3, title=True),
    ),
    extract,
)
