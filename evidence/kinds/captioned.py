"""Papers whose fields stand at their captions: what a kind asks for, told in a few rows.

``reader(Ask(...))`` makes an extractor. The labels of ``labels`` come before those of parties and trade papers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from evidence.kinds import goods, letterheads, parties, trade
from evidence.kinds.base import Extract, Found
from evidence.kinds.desk import Desk, amount_text, of_figure, of_tokens
from evidence.kinds.figures import Figure
from evidence.layout.labels import Hit
from evidence.layout.view import View
from evidence.records.pages import Word
from evidence.values import addresses, importer_number

Keys = tuple[str, ...]
Asked = tuple[tuple[str, Keys], ...]


@dataclass(frozen=True)
class Ask:
    """What is asked of a paper: ``(field, captions' keys)`` for numbers, days and parties.

    ``total``: the field its total goes to, None for papers without one; ``amounts`` are captions that state it.
    ``letterhead``: the role of who issues it; ``titles`` are no part of a letterhead. ``lines``: its goods' fields.
    """

    labels: str
    numbers: Asked = (("number", ("number", "no")),)
    days: Asked = (("date", ("issued", "date")),)
    parties: Asked = ()
    total: str | None = "amount"
    amounts: Keys = ("amount",)
    letterhead: str | None = None
    titles: Keys = ()
    lines: Keys = ()


def reader(ask: Ask) -> Extract:
    """The extractor of a kind."""

    def extract(view: View) -> Iterator[Found]:
        yield from fields(Desk(view, ask.labels, "parties", "trade"), ask)

    return extract


def fields(desk: Desk, ask: Ask) -> Iterator[Found]:
    """Everything asked for that the paper prints."""
    for field, keys in ask.numbers:
        yield from trade.number(desk, field, *keys)
    days = [f for field, keys in ask.days for f in desk.day(field, *keys)]
    yield from days
    if not any(f.field == "date" for f in days):
        yield from desk.lone_date("date")
    yield from _parties(desk, ask)
    if ask.total is not None:
        yield from money_of(desk, ask.total, ask.amounts)
    if ask.lines:
        yield from goods.lines(desk, ("amount", "unit_price", "quantity"), ask.lines)


def _parties(desk: Desk, ask: Ask) -> Iterator[Found]:
    """All parties, and then their addresses and numbers that stand at captions of their own."""
    read: dict[str, list[Found]] = {}
    for role, keys in ask.parties:
        finds = list(parties.party(desk, role, keys))
        if role == ask.letterhead:
            head = [] if parties.firm(finds, role) else list(letterheads.letterhead(desk, role, ask.titles))
            finds = head or finds
            finds += letterheads.printed_again(desk, role, finds)
        read[role] = finds
        yield from finds
    taken = {id(word) for finds in read.values() for item in finds for _, word in item.words}
    for role, finds in read.items():
        apart = _apart(desk, role, finds)
        yield from (item for item in apart if not any(id(word) in taken for _, word in item.words))


def _apart(desk: Desk, role: str, finds: list[Found]) -> Iterator[Found]:
    """A party's address and number at captions of their own: ``Importer Address``, ``Importer No.``."""
    told = {f.field for f in finds}
    if f"{role}.name" not in told:
        return
    if f"{role}.address" not in told:
        keys = (
            (f"{role}.address", "party.address")
            if len(desk.captions.of("party.address")) == 1
            else (f"{role}.address",)
        )
        for item in desk.text(f"{role}.address", keys):
            rows = [" ".join(w.text for _, w in line) for line in _lines(item)]
            yield replace(item, value=addresses.normal(rows) or None)
    if f"{role}.id" not in told:
        yield from desk.field(f"{role}.id", (f"{role}.id",), importer_number.normal)


def _lines(item: Found) -> list[list[tuple[int, Word]]]:
    """The words of a find by the lines they stand on."""
    lines: list[list[tuple[int, Word]]] = []
    for word in item.words:
        if lines and abs(word[1].box.centre[1] - lines[-1][-1][1].box.centre[1]) <= 0.5 * word[1].box.height:
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines


def money_of(desk: Desk, field: str, keys: Keys) -> Iterator[Found]:
    """The amount at its own caption with the currency beside it, else the total and the paper's currency."""
    for hit in (h for h in desk.hits(*keys) if h.leads or h.colon):
        figures = [f for f in desk.figures_at(hit) if f.unit is None and not f.percent]
        best = [f for f in figures if f.money_like] or _right_below(desk, hit) or (figures if hit.set_apart else [])
        if best:
            yield of_figure(field, best[0], amount_text(abs(best[0].value)))
            yield from currency_at(desk, hit) or trade.currency(desk)
            return
    sums = [replace(f, field=field, value=f.value and f.value.lstrip("-")) for f in trade.total(desk)]
    yield from sums
    if sums or desk.captions.of("currency"):
        yield from trade.currency(desk)


def _right_below(desk: Desk, hit: Hit) -> list[Figure]:
    """The amounts right below a caption with nothing after it: what stands on its line may be another column's."""
    below = desk.captions.below(hit, 1) if hit.trails else None
    return [f for f in desk.figures(below.tokens) if f.money_like] if below else []


def currency_at(desk: Desk, hit: Hit) -> list[Found]:
    """The currency named on the caption's line, or right below it."""
    for words in (desk.right_of(hit), desk.line(hit).tokens, desk.captions.below(hit, 1).tokens):
        pick = trade.currency_in(words)
        if pick is not None:
            return [of_tokens("currency", (pick[0],), pick[1])]
    return []
