"""MT103 (SWIFT single customer credit transfer) as text or as a bank's print of its fields.

Tags: SWIFT standards MT, category 1: 20 reference, 32A value date, currency, settled amount, 33B instructed, 36 rate,
50a ordering customer, 52a ordering institution, 57a account with institution, 59a beneficiary, 70 details,
71A charges, 71F sender's charges.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from evidence.kinds.base import Found
from evidence.kinds.desk import found
from evidence.kinds.party_block import Row, parted, text_of
from evidence.kinds.references import references
from evidence.layout.view import Run, View
from evidence.layout.words import Token, cut_token
from evidence.values import addresses, bank, dates, money, names

_TAG = re.compile(
    r"(?m)^[^\S\n]*(?:\{4:)?[^\S\n]*(?::|F(?:ield)?[^\S\n]*|)(?P<tag>(?:20|13C|21|23[BE]|25|26T|32A|33B|36|5[0-9][A-DFK]?|7[0-9][A-G]?))"
    r"[^\S\n]*(?::|[^\S\n]-[^\S\n])[^\S\n]*"
)
_END = re.compile(r"(?m)^[^\S\n]*-\}|\{5:|^[^\S\n]*-{3,}")
_NAME_OF_TAG = re.compile(
    r"(?i)[^\S\n]*(?:sender'?s\s+ref\w*|transaction\s+ref\w*(?:\s+number)?|value\s+date.*|bank\s+operation\s+code|"
    r"val\s+dte.*|currency\s*/\s*(?:instructed|original).*|currency,?\s+instructed.*|exchange\s+rate|"
    r"ordering\s+(?:customer|institution|cust).*|account\s+with\s+inst.*|beneficiary\s+(?:customer|cust).*|beneficiary$|"
    r"remittance\s+info.*|details\s+of\s+(?:charges|payment)|sender'?s\s+charges|receiver'?s\s+charges|"
    r"sender'?s?\s+to\s+receiver.*|instructed\s+amount|intermediary.*|"
    r"name\s*(?:&|and)\s*address)\s*:?[^\S\n]*(?=\n|$)"
)
_SETTLED = re.compile(r"(?P<date>\d{6})\s*(?P<currency>[A-Z]{3})\s*(?P<amount>#?\d[\d.,]*)")
_ORDERED = re.compile(r"(?P<currency>[A-Z]{3})\s*(?P<amount>#?\d[\d.,]*)")
_NEEDED = ({"20"}, {"32A"}, {"59", "59A", "59F", "50A", "50F", "50K"})


@dataclass(frozen=True)
class Field:
    """One field of a message: its tag and its content as a run of lines."""

    tag: str
    run: Run


def message(view: View) -> tuple[Field, ...]:
    """The fields of the (first) message of a view; empty where the page holds no MT103."""
    text = view.text
    marks = list(_TAG.finditer(text))
    tags = {m["tag"] for m in marks}
    if any(tags.isdisjoint(group) for group in _NEEDED):
        return ()
    first = next((i for i, m in enumerate(marks) if m["tag"] == "20"), 0)
    found_fields: list[Field] = []
    for i, mark in enumerate(marks[first:], start=first):
        if mark["tag"] == "20" and found_fields:
            break
        start = mark.end()
        heading = _NAME_OF_TAG.match(text, start)
        start = heading.end() if heading else start
        stop = marks[i + 1].start() if i + 1 < len(marks) else len(text)
        end = _END.search(text, start, stop)
        found_fields.append(Field(mark["tag"], view.prose.run(start, end.start() if end else stop)))
    return tuple(f for f in found_fields if f.run)


def finds(fields: Sequence[Field]) -> Iterator[Found]:
    """The finds of a message's fields."""
    by_tag = {f.tag: f.run for f in reversed(fields)}
    yield from _reference(by_tag)
    yield from _amounts(by_tag)
    for role, bank_role, tags, bank_tags in (
        ("remitter", "remitter_bank", ("50K", "50F", "50A", "50"), ("52A", "52D")),
        ("beneficiary", "beneficiary_bank", ("59", "59F", "59A"), ("57A", "57D", "57B", "57C")),
    ):
        for tag in tags:
            if tag in by_tag:
                yield from _customer(role, by_tag[tag], tag)
                break
        for tag in bank_tags:
            if tag in by_tag:
                yield from _institution(bank_role, by_tag[tag], tag)
                break
    yield from _details(by_tag)
    yield from _charges(fields)


def _reference(by_tag: dict[str, Run]) -> Iterator[Found]:
    run = by_tag.get("20")
    if run is not None:
        yield found("reference", Run(run.lines[:1]), text_of(run.lines[0]).strip())


def _amounts(by_tag: dict[str, Run]) -> Iterator[Found]:
    sums, ordered, rate = by_tag.get("32A"), by_tag.get("33B"), by_tag.get("36")
    if sums is not None:
        yield from settled(sums)
    if ordered is not None:
        yield from _money(ordered, "instructed_currency", "instructed_amount")
    if rate is not None:
        value = _decimal(text_of(rate.lines[0]))
        if value is not None:
            yield found("exchange_rate", Run(rate.lines[:1]), money.number_text(value))


def settled(run: Run) -> Iterator[Found]:
    """Value date, currency and amount in one field."""
    match = _SETTLED.search(run.text)
    if match:
        day = dates.parse_swift(match["date"])
        if day is not None:
            yield _part(run, match.start("date"), match.end("date"), "value_date", day.isoformat())
    else:
        for row in run.lines:
            day = dates.parse_date(text_of(row)) or dates.parse_swift(text_of(row))
            if day is not None:
                words = tuple(t for t in row if not re.search(r"[A-Za-z]{3,}:$", t.text))
                yield found("value_date", Run((words,)), day.isoformat(), 0.9)
                break
    yield from _money(run, "currency", "amount")


def _money(run: Run, currency: str, amount: str) -> Iterator[Found]:
    match = next((m for m in _ORDERED.finditer(run.text) if m["currency"] in money.CODES), None)
    value = _decimal(match["amount"]) if match else None
    if match and value is not None:
        yield _part(run, match.start("currency"), match.end("currency"), currency, match["currency"])
        yield _part(run, match.start("amount"), match.end("amount"), amount, money.amount_text(value))
        return
    code = next((m for m in re.finditer(r"\b[A-Z]{3}\b", run.text) if m[0] in money.CODES), None)
    figure = re.search(r"(?i)\bamount\s*:?\s*#?\s*(\d[\d.,]*)|#\s*(\d[\d.,]*)\s*#", run.text)
    group = 0 if figure is None else 1 if figure[1] else 2
    value = _decimal(figure[group]) if figure else None
    if code and figure and value is not None:
        yield _part(run, code.start(), code.end(), currency, code[0])
        yield _part(run, figure.start(group), figure.end(group), amount, money.amount_text(value))


def _decimal(text: str) -> Decimal | None:
    """A SWIFT amount: digits, a comma for the decimals; prints may group or use a point."""
    clean = text.strip(" #")
    if re.fullmatch(r"\d+,\d*", clean):
        clean = clean.replace(",", ".").rstrip(".")
    return money.parse_amount(clean)


def _part(run: Run, start: int, end: int, field: str, value: str) -> Found:
    """The characters ``start`` to ``end`` of a run's text as a find; words are cut where they reach beyond."""
    words: list[Token] = []
    at = 0
    for token in run.tokens:
        low, high = max(start - at, 0), min(end - at, len(token.text))
        if low < high:
            words.append(cut_token(token, low, high))
        at += len(token.text) + 1
    return found(field, Run((tuple(words),)), value)


def _customer(role: str, run: Run, tag: str) -> Iterator[Found]:
    rows = list(run.lines)
    account = _account(rows[0]) if rows else ()
    if account:
        yield found(f"{role}.account", Run((account,)), bank.account("".join(t.text for t in account)))
        rows = rows[1:]
    if tag.endswith("A") and rows and bank.bic(text_of(rows[0])):
        yield found(f"{role}.id", Run((rows[0],)), bank.bic(text_of(rows[0])))
        return
    rows = [row for row in (_unnumbered(row) for row in rows) if row]
    yield from _named(role, rows)


def _account(row: Row) -> Row:
    """The account on a customer's first line, behind its slash; empty where the line is no account."""
    text = text_of(row)
    if not re.match(r"/\s*[^\s/]", text) or not any(c.isdigit() for c in text):
        return ()
    return row[1:] if row[0].text == "/" else (cut_token(row[0], 1, len(row[0].text)), *row[1:])


def _unnumbered(row: Row) -> Row:
    """A row without the line code of option F (``1/``, ``2/``, ``3/US/``)."""
    match = re.match(r"(?:[1-8]/)(?:[A-Z]{2}/)?", row[0].text)
    if not match:
        return row
    if match.end() == len(row[0].text):
        return row[1:]
    return (cut_token(row[0], match.end(), len(row[0].text)), *row[1:])


def _named(role: str, rows: Sequence[Row]) -> Iterator[Found]:
    if not rows:
        return
    parts = parted(Run(tuple(rows)))
    name, address = (parts.name, parts.address) if parts.name else ((rows[0],), tuple(rows[1:]))
    yield found(f"{role}.name", Run(name), names.printed(" ".join(text_of(r) for r in name)) or None)
    if address:
        value = addresses.normal([text_of(r) for r in address])
        yield found(f"{role}.address", Run(address), value or None)
        country = addresses.country_of(value)
        if country is not None:
            yield found(f"{role}.country", Run(address[-1:]), country, 0.9, "derived")


def _institution(role: str, run: Run, tag: str) -> Iterator[Found]:
    rows = [row for row in run.lines if not text_of(row).startswith("/")]
    for row in rows:
        code = bank.bic(row[0].text) if len(row) == 1 else None
        coded = tag.endswith("A") and row is rows[0] and re.fullmatch(r"[A-Z0-9]{6,12}", text_of(row))
        if code is not None or coded:
            yield found(f"{role}.swift", Run((row,)), code)
            rows = [other for other in rows if other is not row]
            break
    if rows:
        yield from _named(role, rows)


def _details(by_tag: dict[str, Run]) -> Iterator[Found]:
    run = by_tag.get("70")
    if run is None:
        return
    yield found("details", run, " ".join(run.text.split()))
    counts = {"invoice": 0, "contract": 0}
    seen: set[str] = set()
    for kind, number, token in references(run.tokens):
        if number not in seen:
            seen.add(number)
            yield found(f"{kind}_refs[{counts[kind]}]", Run(((token,),)), number, 0.95)
            counts[kind] += 1


def _charges(fields: Sequence[Field]) -> Iterator[Found]:
    for field in fields:
        if field.tag == "71A":
            match = re.search(r"\b(OUR|SHA|BEN)\b", field.run.text)
            if match:
                yield _part(field.run, match.start(1), match.end(1), "charge_bearer", match[1])
            break
    deducted = [f.run for f in fields if f.tag == "71F"]
    parts = [found_ for run in deducted for found_ in _money(run, "currency", "charges") if found_.field == "charges"]
    values = [Decimal(p.value) for p in parts if p.value is not None]
    if len(parts) == 1:
        yield parts[0]
    elif values:
        words = tuple(w for p in parts for w in p.words)
        total = money.amount_text(sum(values, Decimal(0)))
        yield Found("charges", " ".join(w.text for _, w in words), total, words, 0.95, "derived")
