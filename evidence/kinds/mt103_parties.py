"""The parties of an MT103: ordering customer and beneficiary with their accounts, the banks on the way.

Options by the SWIFT standards MT: no letter and K name and address, A a BIC, F numbered lines (``1/`` name, ``2/``
street, ``3/CC/`` country and town, 4 to 8 particulars of a person), D name and address, B a place, C a clearing code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from evidence.kinds.base import Found
from evidence.kinds.desk import found
from evidence.kinds.party_block import Row, parted, text_of
from evidence.layout.view import Run
from evidence.layout.words import cut_token
from evidence.values import addresses, bank, countries, names

_CUSTOMERS = (("remitter", ("50K", "50F", "50A", "50")), ("beneficiary", ("59", "59F", "59A")))
_INSTITUTIONS = (
    ("remitter_bank", "52"), ("sender_correspondent", "53"), ("receiver_correspondent", "54"), ("reimbursement", "55"),
    ("intermediary", "56"), ("beneficiary_bank", "57"),
)  # fmt: skip
_NUMBERED = re.compile(r"(?P<code>[1-8])/(?:(?P<country>[A-Z]{2})(?:/|$))?")


def customers(by_tag: Mapping[str, Run]) -> Iterator[Found]:
    """Payer and payee."""
    for role, tags in _CUSTOMERS:
        tag = next((t for t in tags if t in by_tag), None)
        if tag is not None:
            yield from _customer(role, by_tag[tag], tag)


def institutions(by_tag: Mapping[str, Run]) -> Iterator[Found]:
    """The banks: name, address, BIC (ISO 9362)."""
    for role, number in _INSTITUTIONS:
        tag = next((number + option for option in ("A", "D", "B", "C", "") if number + option in by_tag), None)
        if tag is not None:
            yield from _institution(role, by_tag[tag], tag)


def _customer(role: str, run: Run, tag: str) -> Iterator[Found]:
    rows = list(run.lines)
    if rows and text_of(rows[0]).startswith("/"):
        account = _account(rows[0])
        if account:
            yield found(f"{role}.account", Run((account,)), bank.account("".join(t.text for t in account)))
        rows = rows[1:]
    elif len(rows) > 1 and _bare_account(text_of(rows[0])):
        yield found(f"{role}.account", Run((rows[0],)), bank.account(text_of(rows[0])))
        rows = rows[1:]
    if tag.endswith("A") and rows and bank.bic(text_of(rows[0])):
        yield found(f"{role}.id", Run((rows[0],)), bank.bic(text_of(rows[0])))
        return
    yield from _numbered(role, rows) if any(_number(r) for r in rows) else _named(role, rows)


def _bare_account(text: str) -> bool:
    """Whether a customer's first line is an account though a print left its slash out: figures, or an IBAN."""
    bare = re.sub(r"[\s-]", "", text)
    return bool(re.fullmatch(r"\d{6,34}|[A-Z]{2}\d{2}[A-Z0-9]{10,30}", bare)) and bank.account(text) is not None


def _account(row: Row) -> Row:
    """The account on a customer's first line, behind its slash; empty where the line is no account."""
    text = text_of(row)
    if not re.match(r"/\s*[^\s/]", text) or not any(c.isdigit() for c in text):
        return ()
    return row[1:] if row[0].text == "/" else (cut_token(row[0], 1, len(row[0].text)), *row[1:])


def _number(row: Row) -> re.Match[str] | None:
    return _NUMBERED.match(row[0].text)


def _numbered(role: str, rows: Sequence[Row]) -> Iterator[Found]:
    """Name and address of option F; a line without a number goes on with the one above."""
    name: list[Row] = []
    address: list[Row] = []
    code, country = "", None
    for row in rows:
        match = _number(row)
        code = match["code"] if match else code
        if match and match["country"] and code == "3":
            at = match.start("country")
            country = (cut_token(row[0], at, at + 2),)
        rest = _without_number(row, match)
        if rest:
            (name if code == "1" else address if code in "23" else []).append(rest)
    if name:
        yield found(f"{role}.name", Run(tuple(name)), names.printed(" ".join(text_of(r) for r in name)) or None)
    if address:
        value = addresses.normal([text_of(r) for r in address])
        yield found(f"{role}.address", Run(tuple(address)), value or None)
    said = countries.to_iso2(country[0].text) if country else None
    if country and said:
        yield found(f"{role}.country", Run((country,)), said)


def _without_number(row: Row, match: re.Match[str] | None) -> Row:
    if match is None:
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
