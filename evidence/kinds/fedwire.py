"""The print of a Fedwire message, tag by tag: ``{2000}`` amount, ``{4200}`` beneficiary, ``{5000}`` originator …

Tags: Fedwire Funds Service, format reference for FAIM 3.0.x: 1520 IMAD (begins with the cycle date, CCYYMMDD), 2000
amount in cents, 3100 sender, 3320 sender's reference, 3400 receiver, 3700 charges, 3710 instructed amount, 4100 and
5100 the sides' institutions, 4200 beneficiary, 5000 originator, 6000 originator to beneficiary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from evidence.kinds import parties, trade
from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, amount_text, found, identifier, of_figure, of_tokens
from evidence.kinds.party_block import Row, text_of
from evidence.kinds.references import references
from evidence.layout.view import Run, View
from evidence.layout.words import Token, cut_token
from evidence.values import bank

_TAG = re.compile(r"(?m)^[^\S\n]*[{\[(](?P<tag>\d{4})[}\])][^\S\n]*")
_NAME_OF_TAG = re.compile(
    r"(?i)(?:(?:sender|receiver|beneficiary|originator|intermediary|instructed|business|message)(?:['’]?s)?\b[ ]?"
    r"(?:(?:to|beneficiary|fi|di|financial|depository|institution|information|info|reference|ref|amount|function|code|"
    r"disposition|customer|id|name|and|address|bank|aba|no|number)\b\.?[ ]?)*|amount"
    r"|charges?|imad|type/?subtype(?: code)?)"
    r"[ ]*[:\-]?[^\S\n]*(?=\t|\n|[A-Z0-9*$])"
)
_NEEDED = frozenset({"2000", "4200", "5000"})
_SIDES = (("remitter", "5000"), ("beneficiary", "4200"))
_BANKS = (("remitter_bank", ("5100", "3100")), ("beneficiary_bank", ("4100", "3400")))


def message(view: View) -> Mapping[str, tuple[Row, ...]]:
    """The rows of each tag of a message, the name of the tag left out; empty where the view holds no such message."""
    text = view.text
    marks = list(_TAG.finditer(text))
    if not _NEEDED.issubset(m["tag"] for m in marks):
        return {}
    rows: dict[str, tuple[Row, ...]] = {}
    for i, mark in enumerate(marks):
        stop = marks[i + 1].start() if i + 1 < len(marks) else len(text)
        line_end = text.find("\n", mark.end(), stop)
        tab = text.find("\t", mark.end(), line_end if line_end >= 0 else stop)
        heading = _NAME_OF_TAG.match(text, mark.end(), stop)
        start = tab + 1 if tab >= 0 else heading.end() if heading else mark.end()
        content = view.prose.run(start, stop) if start < stop else Run(())
        rows.setdefault(mark["tag"], tuple(piece for row in content.lines for piece in _split(row)))
    return {tag: _close(content) for tag, content in rows.items()}


def _split(row: Row) -> Iterator[Row]:
    """A row cut at the asterisks that end the lines of a raw message."""
    current: list[Token] = []
    for token in row:
        at = 0
        for part in re.split(r"(\*)", token.text):
            if part == "*":
                yield from (tuple(current),) if current else ()
                current = []
            elif part:
                current.append(token if part == token.text else cut_token(token, at, at + len(part)))
            at += len(part)
    if current:
        yield tuple(current)


def _close(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows that follow each other closely in one column: what is far below or begins further left is no tag's."""
    kept: list[Row] = []
    for row in rows:
        height = row[0].box.height
        if kept and row[0].box.top - kept[-1][0].box.bottom > 1.5 * height:
            break
        if kept and row[0].box.x0 < kept[0][0].box.x0 - 3 * height and kept[0][0].box.top + height < row[0].box.top:
            break
        kept.append(row)
    return tuple(kept)


def finds(desk: Desk, tags: Mapping[str, tuple[Row, ...]]) -> Iterator[Found]:
    """The finds of a message's tags."""
    reference = text_of(tags["3320"][0]) if tags.get("3320") else ""
    if identifier(reference):
        yield of_tokens("reference", tags["3320"][0], identifier(reference))
    yield from _date(desk, tags)
    yield from _amount(desk, tags.get("2000", ()), "amount", "currency")
    yield from _amount(desk, tags.get("3710", ()), "instructed_amount", "instructed_currency")
    for role, tag in _SIDES:
        yield from _party(desk, role, tags.get(tag, ()))
    for role, choices in _BANKS:
        yield from _party(desk, role, next((tags[t] for t in choices if tags.get(t)), ()))
    yield from _details(tags.get("6000", ()))


def _date(desk: Desk, tags: Mapping[str, tuple[Row, ...]]) -> Iterator[Found]:
    said = list(desk.day("value_date", "value_date"))
    if said or not tags.get("1520"):
        yield from said
        return
    token = tags["1520"][0][0]
    if re.match(r"20\d{6}", token.text):
        try:
            day = datetime.strptime(token.text[:8], "%Y%m%d").date()
        except ValueError:
            return
        yield of_tokens("value_date", (cut_token(token, 0, 8),), day.isoformat(), 0.8)


def _amount(desk: Desk, rows: Sequence[Row], field: str, currency: str) -> Iterator[Found]:
    figures = [f for row in rows[:2] for f in desk.figures(row)]
    best = next((f for f in figures if f.money_like), None)
    cents = [t for row in rows[:1] for t in row if re.fullmatch(r"\d{12}", t.text)]
    if best is not None:
        yield of_figure(field, best, amount_text(best.value))
    elif cents and field == "amount":
        yield of_tokens(field, cents[:1], amount_text(Decimal(cents[0].text) / 100))
    else:
        return
    named = next((pick for row in rows[:2] if (pick := trade.currency_in(row)) is not None), None)
    if named is not None:
        yield of_tokens(currency, (named[0],), named[1])
    elif field == "amount":  # the service settles in dollars only
        yield found(currency, Run(tuple(rows[:1])), "USD", 0.9, "derived")


def _party(desk: Desk, role: str, rows: Sequence[Row]) -> Iterator[Found]:
    rest = list(rows)
    code = next((row for row in rest if len(row) == 1 and bank.bic(row[0].text)), None)
    if role.endswith("_bank") and code is not None:
        yield of_tokens(f"{role}.swift", code, bank.bic(code[0].text))
        rest.remove(code)
    if role.endswith("_bank"):
        rest = [tuple(t for t in row if not re.fullmatch(r"[A-Z]?\d{6,}", t.text)) for row in rest]
    elif rest and re.fullmatch(r"[BCDFTU1-9]\d{6,}", rest[0][0].text) and not rest[0][0].text[0].isdigit():
        rest[0] = (cut_token(rest[0][0], 1, len(rest[0][0].text)), *rest[0][1:])
    block = parties.take_apart(desk, Run(tuple(row for row in rest if row)))
    if parties.is_name(block.name):
        yield from parties.finds(role, block)


def _details(rows: Sequence[Row]) -> Iterator[Found]:
    run = Run(tuple(rows))
    if not run:
        return
    yield found("details", run, " ".join(run.text.split()))
    counts: dict[str, list[str]] = {"invoice": [], "contract": []}
    for kind, number, token in references(run.tokens):
        if number not in counts[kind]:
            yield found(f"{kind}_refs[{len(counts[kind])}]", Run(((token,),)), number, 0.95)
            counts[kind].append(number)
