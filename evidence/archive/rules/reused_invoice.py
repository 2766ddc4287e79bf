"""archive.reused-invoice: a seller gives an invoice number once a year, for one content."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from evidence.archive.entries_papers import amount
from evidence.archive.index.names import Who, same_name, same_named, share_contact, share_number, who
from evidence.archive.index.rows import Group, Put, Row
from evidence.archive.rules.rule import Law, Rule, Told, apart, dossiers, listed, money, near, places
from evidence.records.archives import Entries
from evidence.records.findings import Outcome, Severity

NAME = "archive.reused-invoice"
REMEDY = "Obtain the seller's ledger for this number: which of the invoices was issued, and which was shown to whom."
YEAR = 366
"""Days within which a number comes once."""


class Issued(msgspec.Struct, frozen=True, array_like=True):
    """An invoice as a dossier shows it."""

    seller: Who
    buyer: str
    day: str | None
    total: str | None
    currency: str | None
    content: str
    sure: bool


def rows(entries: Entries) -> Put[Issued]:
    """Commercial invoices by number; marked revisions and proformas are others."""
    for one in entries.invoices:
        if one.kind != "commercial_invoice" or one.revised or one.seller is None:
            continue
        buyer = "" if one.buyer is None else entries.parties[one.buyer].name
        seller = who(entries.parties[one.seller])
        said = Issued(seller, buyer, one.day, one.total, one.currency, one.content, one.sure)
        yield f"issued:{one.number}", said, one.at


def check(group: Group[Issued], law: Law) -> Iterator[Told]:
    """Put the invoices of one seller and year together, and look for another content than the first one's."""
    series: list[list[Row[Issued]]] = []
    for row in sorted(group.rows, key=lambda r: (r.said.day or "", r.dossier)):
        ours = next((s for s in series if _one_series(s[0].said, row.said)), None)
        if ours is None:
            series.append([row])
        else:
            ours.append(row)
    for one in series:
        others = [r for r in one[1:] if r.dossier != one[0].dossier and _differs(one[0].said, r.said)]
        if others:
            yield _told(group.key.partition(":")[2], [one[0], *others])


def _one_series(a: Issued, b: Issued) -> bool:
    """Whether one seller issued both within a year: its name, and a number, address or the buyer in common."""
    between = apart(a.day, b.day)
    if between is not None and between.days > YEAR:
        return False
    if share_number(a.seller, b.seller):
        return same_named(a.seller, b.seller) is not False
    if not same_named(a.seller, b.seller):
        return False
    buyers = bool(a.buyer and b.buyer) and same_name(*sorted((a.buyer, b.buyer))) is True
    return buyers or share_contact(a.seller, b.seller)


def _differs(a: Issued, b: Issued) -> bool:
    """Another total or currency, or another buyer; what one of them doesn't say, or may say alike, is no difference."""
    totals = amount(a.total), amount(b.total)
    if None not in totals and totals[0] != totals[1]:
        return True
    if a.currency and b.currency and a.currency != b.currency:
        return True
    return bool(a.buyer and b.buyer) and same_name(*sorted((a.buyer, b.buyer)), False) is False


def _told(number: str, rows: list[Row[Issued]]) -> Told:
    doubtful = any(_doubtful(rows[0].said, r.said) for r in rows[1:])
    said = "; ".join(f"{_content(r.said)} in {r.dossier}" for r in rows[:6])
    return Told(
        message=f"Invoice {number} of {rows[0].said.seller.name} has different contents in"
        f" {listed(dossiers(rows))}: {said}.",
        remedy=REMEDY,
        dossiers=dossiers(rows),
        places=places(rows),
        severity=Severity.MAJOR if doubtful else Severity.CRITICAL,
        outcome=Outcome.UNVERIFIABLE if doubtful else Outcome.VIOLATED,
    )


def _doubtful(a: Issued, b: Issued) -> bool:
    """Whether only figures differ that pixels may have been misread in."""
    named = bool(a.buyer and b.buyer) and same_name(*sorted((a.buyer, b.buyer)), False) is False
    return not named and not (a.sure and b.sure) and near(a.total, b.total)


def _content(one: Issued) -> str:
    total = amount(one.total)
    worth = "no total" if total is None else money(total, one.currency)
    return f"{worth} to {one.buyer}" if one.buyer else worth


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "One seller's invoice number has one content in a year; marked revisions and proformas aside.",
    "issued",
    Issued,
    rows,
    check,
)
