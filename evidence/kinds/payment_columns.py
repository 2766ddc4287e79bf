"""The two sides of a payment as columns of one table: attributes as rows, ordering party and beneficiary as heads."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.kinds import parties, trade
from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, found
from evidence.kinds.lexicons import INNER
from evidence.kinds.party_block import Row, text_of
from evidence.layout.labels import Hit
from evidence.layout.view import Run
from evidence.values import addresses, bank, names

_ROWS = {
    INNER + "name": "name", INNER + "address": "address", "account": "account", "bank": "bank", "swift": "swift",
}  # fmt: skip
_LEAST = 3


def finds(desk: Desk) -> Iterator[Found]:
    """What such a table says; nothing where there is none of at least three known rows."""
    for left in desk.captions.of("remitter"):
        for right in desk.captions.of("beneficiary"):
            if _heads(left, right):
                rows = _rows(desk, left, right)
                if len({key for key, _, _ in rows}) >= _LEAST:
                    yield from _sides(rows, left.box.x0 < right.box.x0)
                    return


def _heads(one: Hit, other: Hit) -> bool:
    return (
        (one.page, one.line) == (other.page, other.line)
        and all(h.leads and h.trails and not h.colon for h in (one, other))
        and one.segment != other.segment
    )


def _rows(desk: Desk, one: Hit, other: Hit) -> list[tuple[str, list[Row], list[Row]]]:
    """(attribute, words of the left column, of the right one) of each row below the heads."""
    first, second = sorted((one, other), key=lambda h: h.box.x0)
    rows: list[tuple[str, list[Row], list[Row]]] = []
    lines = desk.view.sheet(one.page).lines
    upper = lines[one.line]
    for line in lines[one.line + 1 :]:
        if line.box.top - upper.box.bottom > 2.5 * line.height:
            break
        upper = line
        parts: list[list[Row]] = [[], [], []]
        for segment in line.segments:
            x = segment.box.x0 + 3
            parts[0 if x < first.box.x0 else 1 if x < second.box.x0 else 2].append(segment.tokens)
        caption = desk.captions.owner(parts[0][0][0]) if parts[0] else None
        if parts[0]:
            key = _ROWS.get(caption.key) if caption is not None and caption.trails else None
            rows.append((key or "", [], []))
        if rows:
            rows[-1][1].extend(parts[1])
            rows[-1][2].extend(parts[2])
    return [row for row in rows if row[0]]


def _sides(rows: list[tuple[str, list[Row], list[Row]]], in_order: bool) -> Iterator[Found]:
    for key, left, right in rows:
        sides = ("remitter", "beneficiary") if in_order else ("beneficiary", "remitter")
        for role, cell in zip(sides, (left, right), strict=True):
            yield from _value(role, key, Run(tuple(cell))) if cell else ()


def _value(role: str, key: str, run: Run) -> Iterator[Found]:
    if key == "name" and parties.is_name(run.lines):
        yield found(f"{role}.name", run, names.printed(run.text) or None, 0.95)
    elif key == "address":
        yield found(f"{role}.address", run, addresses.normal([text_of(r) for r in run.lines]) or None, 0.95)
    elif key == "account" and trade.account(run.text):
        yield found(f"{role}.account", run, trade.account(run.text), 0.95)
    elif key == "bank" and parties.is_name(run.lines):
        yield found(f"{role}_bank.name", run, " ".join(run.text.split()), 0.95)
    elif key == "swift" and trade.bank_code(run.text):
        yield found(f"{role}_bank.swift", run, bank.bic(run.text), 0.95)
