"""Statements of duties: daily and periodic monthly statements (19 CFR 24.25), ACH authorizations and confirmations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds import form_values as normal
from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.forms import Form, find, form_data
from evidence.kinds.official import boxes, fields_of, given, in_dollars, party, value
from evidence.layout.lines import Line
from evidence.layout.view import View, run_of
from evidence.layout.words import Token
from evidence.values import bank, entry_number, money

_STATUS = re.compile(
    r"(?i)(preliminary|final|paid|unpaid|open|authorized|pending|accepted|debited|settled|rejected|cancell?ed|estimated)"
)
_TITLE = re.compile(r"(?i)\b(preliminary|final)\s+(?:periodic\s+)?(?:daily\s+|monthly\s+)?(?:ACH\s+)?statement\b")
_AMOUNT = re.compile(r"^\$?\d{1,3}(?:,\d{3})*\.\d{2}$|^\$?\d+\.\d{2}$")


def extract(view: View) -> Iterator[Found]:
    """Number, day, standing and sum of the statement, who pays it, and its entries with their totals."""
    form = Form(view, form_data("duty_statement"))
    read = [*boxes(form, _BOXES), *_amount(form)]
    for role in ("importer", "payer", "filer"):
        read += party(form, role)
    if "status" not in fields_of(read):
        read += _titled(view)
    yield from given(form, [*read, *_entries(view)])


def statement_number(text: str) -> str | None:
    """A statement's number: letters and digits without spaces, at least five digits among them, no date or amount."""
    bare = text.strip(" .,:;#()|")
    fits = re.fullmatch(r"[A-Z0-9]{6,16}|[A-Z0-9]{2,6}(?:-[A-Z0-9]{2,10}){1,3}", bare)
    return bare if fits and len(re.findall(r"\d", bare)) >= 5 and not re.fullmatch(r"\d\d-\d\d-\d{2,4}", bare) else None


def _status(text: str) -> str | None:
    match = _STATUS.match(text.strip(" .:"))
    return " ".join(text.split()) if match and len(text) <= 40 else None


def _account(text: str) -> str | None:
    return bank.account(text) if re.search(r"\d{4}|[*xX•]{2}", text) else None


_BOXES = (
    ("number", "number", statement_number),
    ("date", "date", normal.day),
    ("due_date", "due_date", normal.day),
    ("paid_date", "paid_date", normal.day),
    ("status", "status", _status),
    ("payer_unit", "payer_unit", normal.code("999999")),
    ("importer.id", "importer_number", normal.number_of_importer),
    ("filer_code", "filer_code", normal.code("XXX")),
    ("payer.account", "account", _account),
)


def _amount(form: Form) -> Iterator[Found]:
    """The statement's total: the last amount at the last of its captions that has one."""
    for caption in reversed(form.of("amount")):
        for row in form.content(caption).lines[:1]:
            sums = [t for t in row if _AMOUNT.match(t.text)]
            if sums:
                yield from _with_currency(form, sums[-1])
                return
    total = _last_total(form)
    run = value(form, "amount", normal.dollars) if total is None else None
    if total is not None:
        yield from _with_currency(form, total)
    elif run is not None:
        yield from in_dollars(find("amount", run, normal.dollars(run.text)))


def _with_currency(form: Form, figure: Token) -> Iterator[Found]:
    """An amount with the currency beside it on its line, else the dollar."""
    amount = find("amount", run_of((figure,)), normal.dollars(figure.text))
    line = next(n for n in form.view.sheet(figure.page).lines if figure in n.tokens)
    at = line.tokens.index(figure)
    beside = (*line.tokens[max(at - 1, 0) : at], *line.tokens[at + 1 : at + 2])
    named = next((t for t in beside if money.find_currency(t.text) is not None), None)
    if named is None:
        yield from in_dollars(amount)
    else:
        yield amount
        yield find("currency", run_of((named,)), money.find_currency(named.text))


def _last_total(form: Form) -> Token | None:
    """The last amount of the last line that begins with ``Total`` below the entries."""
    for line in reversed(form.view.lines):
        if line.tokens[0].text.strip(":").casefold() == "total":
            sums = [t for t in line.tokens if _AMOUNT.match(t.text)]
            return sums[-1] if sums else None
    return None


def _titled(view: View) -> Iterator[Found]:
    """Preliminary or final, as the title says."""
    match = _TITLE.search(view.text)
    if match is not None:
        yield find("status", view.prose.run(*match.span(1)), match[1].capitalize())


def _entries(view: View) -> Iterator[Found]:
    """The entries of the statement's table: lines with an entry number that checks out, the last amount on each."""
    index = 0
    for line in view.lines:
        number = _entry_in(line)
        if number is None:
            continue
        sums = [t for t in line.tokens if _AMOUNT.match(t.text)]
        yield find(f"entries[{index}].entry_number", run_of(number), entry_number.normal(_joined(number)))
        if sums:
            yield find(f"entries[{index}].amount", run_of(sums[-1:]), normal.dollars(sums[-1].text))
        index += 1


def _entry_in(line: Line) -> tuple[Token, ...] | None:
    """The words of a line that are an entry number with its right check digit; filer code and number may be apart."""
    for size in (1, 2):
        for start in range(len(line.tokens) - size + 1):
            words = line.tokens[start : start + size]
            read = entry_number.normal(_joined(words)) if re.search(r"\d{7}", _joined(words)) else None
            if read is not None and entry_number.check_digit_ok(read):
                return words
    return None


def _joined(words: tuple[Token, ...]) -> str:
    return "-".join(t.text.strip(",;:") for t in words) if len(words) == 2 else words[0].text.strip(",;:")


KIND = Kind(
    "duty_statement",
    (
        Phrase("Periodic Monthly Statement", 4, title=True),
        Phrase("Preliminary Periodic Monthly Statement", 4, title=True),
        Phrase("Final Periodic Monthly Statement", 4, title=True),
        Phrase("Periodic Daily Statement", 4, title=True),
        Phrase("Daily Statement", 4, title=True),
        Phrase("ACH Daily Statement", 4, title=True),
        Phrase("Importer Daily Statement", 4, title=True),
        Phrase("ACH Debit Authorization", 4, title=True),
        Phrase("ACH Payment Confirmation", 4, title=True),
        Phrase("ACH Statement", 4, title=True),
        Phrase("Preliminary Statement", 4, title=True),
        Phrase("Final Statement", 4, title=True),
        Phrase("Duty Statement", 4, title=True),
        Phrase("Monthly Statement of Duties", 4, title=True),
        Phrase("Statement of Duties", 4, title=True),
        Phrase("Duty Payment Statement", 4, title=True),
        Phrase("Payer Unit Number", 2),
        Phrase("Periodic Monthly Statement", 1),
        Phrase("Statement Number", 0.5),
        Phrase("Entry Filer Code", 0.5),
        Phrase("Invoice", -3, title=True),
        Phrase("Bank Statement", -3, title=True),
    ),
    extract,
)
