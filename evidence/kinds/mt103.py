"""MT103 (SWIFT single customer credit transfer) as text or as a bank's print of its fields.

Tags: SWIFT standards MT, category 1: 20 reference, 23B operation, 23E instructions, 26T transaction type, 32A value
date, currency, settled amount, 33B instructed amount, 36 rate, 50a ordering customer, 52a ordering institution, 53a-55a
correspondents, 56a intermediary, 57a account with institution, 59a beneficiary, 70 details, 71A bearer of charges,
71F sender's and 71G receiver's charges, 72 bank to bank, 77B regulatory reporting; header blocks 1 to 3 with the
message's own number and its UETR (121).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from evidence.kinds import mt103_parties, mt103_text
from evidence.kinds.base import Found
from evidence.kinds.desk import found
from evidence.kinds.party_block import text_of
from evidence.layout.view import Run, View
from evidence.layout.words import Token, cut_token
from evidence.values import dates, money

_TAG = re.compile(
    r"(?m)^[^\S\n]*+(?:\{4:[^\S\n]*+)?(?::|F(?:ield)?[^\S\n]*+|)(?P<tag>(?:20|13C|21|23[BE]|25|26T|32A|33B|36|5[0-9][A-DFK]?|7[0-9][A-GT]?))"
    r"[^\S\n]*(?::|[^\S\n]-[^\S\n])[^\S\n]*"
)
_END = re.compile(r"(?m)^[^\S\n]*-\}|\{5:|^[^\S\n]*-{3,}")
_NAME_OF_TAG = re.compile(
    r"(?i)[^\S\n]{0,80}+(?:sender'?s\s+ref\w*|transaction\s+ref\w*(?:\s+number)?|value\s+date.*|bank\s+operation\s+code|"
    r"val\s+dte.*|currency\s*/\s*(?:instructed|original).*|currency,?\s+instructed.*|exchange\s+rate|"
    r"ordering\s+(?:customer|institution|cust).*|account\s+with\s+inst.*|beneficiary\s+(?:customer|cust).*|beneficiary$|"
    r"remittance\s+info.*|details\s+of\s+(?:charges|payment)|sender'?s\s+charges|receiver'?s\s+charges|"
    r"sender'?s?\s+to\s+receiver.*|instructed\s+amount|intermediary.*|instruction\s+code|transaction\s+type(?:\s+code)?|"
    r"(?:sender|receiver)'?s?\s+correspondent.*|(?:third\s+)?reimbursement\s+inst.*|regulatory\s+reporting|"
    r"time\s+indication|sending\s+institution.*|"
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
        content = view.prose.run(start, end.start() if end else stop)
        found_fields.append(Field(mark["tag"], mt103_text.whole(content)))
    return tuple(f for f in found_fields if f.run)


def finds(fields: Sequence[Field], view: View) -> Iterator[Found]:
    """The finds of a message's fields and header."""
    by_tag = {f.tag: f.run for f in reversed(fields)}
    yield from _reference(by_tag)
    yield from _header(view)
    yield from _codes(fields)
    yield from _amounts(by_tag)
    yield from mt103_parties.customers(by_tag)
    yield from mt103_parties.institutions(by_tag)
    yield from _details(by_tag)
    yield from _charges(fields)


def _reference(by_tag: dict[str, Run]) -> Iterator[Found]:
    run = by_tag.get("20")
    if run is not None:
        yield found("reference", Run(run.lines[:1]), text_of(run.lines[0]).strip())


_UETR = re.compile(r"(?i)\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b")
_OUTPUT = re.compile(r"\{2:O103\d{4}(?P<number>\d{6}[A-Z0-9]{12}\d{10})")
_INPUT = re.compile(r"\{1:F01[A-Z0-9]{12}(?P<number>\d{10})")


def _header(view: View) -> Iterator[Found]:
    """The message's own number (the sender's input reference, else session and sequence) and the payment's UETR."""
    text = view.text
    own = _OUTPUT.search(text) or _INPUT.search(text)
    if own is not None and int(own["number"][-10:]):
        yield found("message_number", view.prose.run(*own.span("number")), own["number"], 0.95)
    unique = _UETR.search(text)
    if unique is not None:
        yield found("uetr", view.prose.run(*unique.span()), unique[0].lower(), 0.95)


def _codes(fields: Sequence[Field]) -> Iterator[Found]:
    """Operation, instructions and transaction type as the message codes them."""
    instructions = 0
    for item in fields:
        line = Run(item.run.lines[:1])
        if item.tag == "23B":
            yield found("operation_code", line, line.text)
        elif item.tag == "26T":
            yield found("transaction_type", line, line.text)
        elif item.tag == "23E":
            yield found(f"instruction_codes[{instructions}]", line, line.text)
            instructions += 1


def _amounts(by_tag: dict[str, Run]) -> Iterator[Found]:
    sums, ordered, rate = by_tag.get("32A"), by_tag.get("33B"), by_tag.get("36")
    if sums is not None:
        yield from _whole(sums)
    if ordered is not None:
        yield from _money(ordered, "instructed_currency", "instructed_amount")
    if rate is not None:
        value = _decimal(text_of(rate.lines[0]))
        if value is not None:
            yield found("exchange_rate", Run(rate.lines[:1]), money.number_text(value))


def _whole(run: Run) -> Iterator[Found]:
    """What field 32A must say (6!n3!a15d); what it does not say as it should is told as printed, without a value."""
    read = list(settled(run))
    yield from read
    known = {f.field for f in read}
    for field in ("value_date", "currency", "amount"):
        if field not in known and run.lines:
            yield found(field, Run(run.lines[:1]), None, 0.9)


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


def _details(by_tag: dict[str, Run]) -> Iterator[Found]:
    """The free texts: to the beneficiary, between the banks, for authorities; the papers named in the first two."""
    names_of = (("details", "70"), ("bank_to_bank", "72"), ("regulatory_reporting", "77B"))
    for field, tag in names_of:
        run = by_tag.get(tag)
        if run is not None:
            yield found(field, run, " ".join(run.text.split()))
    seen: dict[str, list[str]] = {"invoice": [], "contract": []}
    for tag in ("70", "72"):
        for kind, number, words in mt103_text.references_in(by_tag.get(tag, Run(()))):
            if number not in seen[kind]:
                yield found(f"{kind}_refs[{len(seen[kind])}]", Run((words,)), number, 0.95)
                seen[kind].append(number)


def _charges(fields: Sequence[Field]) -> Iterator[Found]:
    for field in fields:
        if field.tag == "71A":
            match = re.search(r"\b(OUR|SHA|BEN)\b", field.run.text)
            if match:
                yield _part(field.run, match.start(1), match.end(1), "charge_bearer", match[1])
            break
    yield from _summed("charges", [f.run for f in fields if f.tag == "71F"])
    yield from _summed("receiver_charges", [f.run for f in fields if f.tag == "71G"])


def _summed(field: str, runs: Sequence[Run]) -> Iterator[Found]:
    """Charges: the only one as printed, several as their sum."""
    parts = [item for run in runs for item in _money(run, "currency", field) if item.field == field]
    values = [Decimal(p.value) for p in parts if p.value is not None]
    if len(parts) == 1:
        yield parts[0]
    elif values:
        words = tuple(w for p in parts for w in p.words)
        total = money.amount_text(sum(values, Decimal(0)))
        yield Found(field, " ".join(w.text for _, w in words), total, words, 0.95, "derived")
