"""Goods on cards: packing lists that print captions and figures for each range of cartons instead of a table."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, found, of_figure, of_tokens
from evidence.kinds.lexicons import COLUMN
from evidence.kinds.measures import measured
from evidence.layout.labels import Hit, marks_only
from evidence.layout.view import Run
from evidence.layout.words import Token
from evidence.values import money, units

_WEIGHTS = ("net_weight", "gross_weight")
_KEYS: Mapping[str, str] = {
    **{COLUMN + k: k for k in ("description", "quantity", "packages", *_WEIGHTS)},
    **{k: k for k in ("packages", *_WEIGHTS)},
    "total_quantity": "quantity",
}


@dataclass
class Card:
    """The captions of one card by field."""

    hits: dict[str, Hit] = field(default_factory=dict)

    @property
    def telling(self) -> bool:
        """Whether it tells of goods: how many there are, and what they weigh or how they are packed."""
        return "quantity" in self.hits and len(self.hits) >= 2


def cards(desk: Desk) -> tuple[Card, ...]:
    """The cards of a paper in order; none where fewer than two captions are repeated as cards repeat them."""
    every: list[Card] = []
    for hit in sorted(desk.captions.hits, key=lambda h: (h.page, h.line, h.segment, h.box.x0)):
        name = _KEYS.get(hit.key)
        if name is None or not hit.colon or _in_table(desk, hit):
            continue
        if not every or name in every[-1].hits or hit.page != next(iter(every[-1].hits.values())).page:
            every.append(Card())
        every[-1].hits[name] = hit
    return tuple(card for card in every if card.telling)


def _in_table(desk: Desk, hit: Hit) -> bool:
    return any(t.page == hit.page and t.header.first <= hit.line < t.end for t in desk.tables)


def lines(desk: Desk, names: Collection[str]) -> Iterator[Found]:
    """The finds of every card as a goods line, for the fields of ``names``."""
    for n, card in enumerate(cards(desk)):
        for item in _line(desk, card, f"lines[{n}]."):
            if item.field.rpartition(".")[2] in names:
                yield item


def _line(desk: Desk, card: Card, stem: str) -> Iterator[Found]:
    what = _description(desk, card)
    if what:
        yield found(stem + "description", what, " ".join(what.text.split()), 0.8)
    for name, hit in card.hits.items():
        figure = next(iter(desk.figures_at(hit)), None)
        if figure is None or name == "description":
            continue
        if name in _WEIGHTS:
            value = measured(figure, " ".join(t.text for t in hit.tokens), units.to_kilograms, "KG")
            if value is not None:
                yield of_figure(stem + name, figure, value, 0.9)
            continue
        yield of_figure(stem + name, figure, money.number_text(figure.value), 0.9)
        if name == "quantity" and figure.unit is not None and figure.unit_token is not None:
            yield of_tokens(stem + "unit", (figure.unit_token,), figure.unit, 0.9)


def _description(desk: Desk, card: Card) -> Run | None:
    """The text at the card's caption of the goods, else the line without captions right above its figures."""
    at_caption = card.hits.get("description")
    if at_caption is not None:
        run = desk.lines(at_caption, 2)
        return run if any(c.isalpha() for c in run.text) else None
    first = min(card.hits.values(), key=lambda h: h.line)
    here = desk.line(first)
    above = desk.view.sheet(first.page).lines[first.line - 1] if first.line else None
    if above is None or here.box.top - above.box.bottom > above.height:
        return None
    words: tuple[Token, ...] = above.segments[0].tokens
    while len(words) > 1 and marks_only(words[0]):
        words = words[1:]
    plain = not any(desk.captions.owner(t) is not None for t in words) and sum(c.isalpha() for c in above.text) > 6
    return Run((words,)) if plain and len(above.segments) == 1 else None
