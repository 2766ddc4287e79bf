"""A payment on a form whose captions stand in small print under the lines that are filled in."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.kinds import parties, trade
from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, amount_text, found, identifier, of_figure, of_tokens
from evidence.kinds.form_rooms import above, under_line
from evidence.kinds.references import references
from evidence.layout.labels import Hit
from evidence.layout.view import Run

_LEAST = 4
"""So many known captions under lines make a form of this sort."""
_ROWS = 8
_CODES = {
    "reference": identifier,
    "remitter.account": trade.account,
    "beneficiary.account": trade.account,
    "beneficiary_bank.swift": trade.bank_code,
    "remitter_bank.swift": trade.bank_code,
}
_AMOUNTS = {
    "amount": ("amount", "currency"),
    "instructed_amount": ("instructed_amount", "instructed_currency"),
    "charges": ("charges", "currency"),
}
_ROLES = ("remitter", "beneficiary", "ultimate_remitter", "ultimate_beneficiary", "remitter_bank", "beneficiary_bank")


def finds(desk: Desk) -> list[Found]:
    """What stands on the lines above such captions, the first of each field; empty where the paper is none of them."""
    hits = [h for h in desk.captions.hits if h.leads and under_line(desk.view.sheet(h.page), h.tokens)]
    if len({h.key for h in hits}) < _LEAST:
        return []
    taken = {t for h in hits for t in h.tokens}
    read: dict[str, Found] = {}
    for hit in hits:
        run = Run(above(desk.view.sheet(hit.page), hit.tokens, taken, _ROWS))
        for item in _told(desk, hit, run) if run else ():
            read.setdefault(item.field, item)
    return list(read.values())


def _told(desk: Desk, hit: Hit, run: Run) -> Iterator[Found]:
    """What the words over one caption mean."""
    if hit.key in _ROLES:
        yield from (f for f in parties.finds(hit.key, parties.take_apart(desk, run), 0.95) if _of_side(f))
    elif hit.key in _CODES and _CODES[hit.key](run.text) is not None:
        yield found(hit.key, run, _CODES[hit.key](run.text), 0.95)
    elif hit.key in ("value_date", "payment_date"):
        yield from desk.first_date("value_date", run.tokens, 0.95)
    elif hit.key in _AMOUNTS:
        yield from _amount(desk, run, *_AMOUNTS[hit.key])
    elif hit.key == "details":
        yield found("details", run, " ".join(run.text.split()), 0.95)
        yield from _references(run)


def _of_side(item: Found) -> bool:
    return not item.field.endswith((".id", ".phone", ".email"))


def _amount(desk: Desk, run: Run, field: str, currency: str) -> Iterator[Found]:
    figure = next((f for f in desk.figures(run.tokens) if f.money_like), None)
    if figure is not None:
        yield of_figure(field, figure, amount_text(figure.value), 0.95)
        named = trade.currency_in(run.tokens)
        if named is not None:
            yield of_tokens(currency, (named[0],), named[1], 0.95)


def _references(run: Run) -> Iterator[Found]:
    seen: dict[str, list[str]] = {"invoice": [], "contract": []}
    for kind, number, token in references(run.tokens):
        if number not in seen[kind]:
            yield found(f"{kind}_refs[{len(seen[kind])}]", Run(((token,),)), number, 0.95)
            seen[kind].append(number)
