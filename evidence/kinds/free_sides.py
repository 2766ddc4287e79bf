"""Parties and days of agreements as the trained tagger reads them, brought together with what the rules read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, found
from evidence.kinds.free_text import FreeText, Side, is_free, same
from evidence.kinds.parties import Block, finds, is_name
from evidence.language import Span
from evidence.layout.view import View
from evidence.records.facts import Reading

ROLES = {
    "seller": r"sellers?|suppliers?|vendors?|manufacturers?|exporters?|卖方|供方",
    "buyer": r"buyers?|purchasers?|customers?|importers?|distributors?|end-?users?|买方|需方",
    "carrier": r"carriers?|transporters?", "shipper": r"shippers?|senders?|consignors?",
    "licensor": r"licensors?", "licensee": r"licensees?", "principal": r"principals?|clients?", "agent": r"agents?",
    "consultant": r"consultants?|contractors?", "lessor": r"lessors?|landlord", "lessee": r"lessees?|tenant",
    "guarantor": r"guarantors?|parent",
}  # fmt: skip
_SELLS = r"(?:sell|suppl(?:y|ies)|manufactur\w+|produc\w+|deliver\w*|provid\w+|grants?|licens\w+\s+to)"
_BUYS = r"(?:purchas\w+|buys?|orders?|pay|pays|distribut\w+|market)"
_CLEAR, _COUNTER, _TOLD = 3, 0.85, 0.75
"""By so many verbs more a party must be the seller; how sure a role is that follows from the other's, or from verbs."""
_CONTRADICTED = 0.6
_READS_ON = 8000


def sides(free: FreeText, told: Sequence[Found], roles: dict[str, str] = ROLES) -> Iterator[Found]:
    """The rules' finds ``told``, surer or less sure as the tagger says the same or another, then the parties that only
    the tagger names: under their role, or as ``party_a``, ``party_b`` where their role is not known."""
    named = [s for s in free.sides if _is_name(free, s)]
    known = {f.field.removesuffix(".name"): f for f in told if f.field.endswith(".name")}
    for item in told:
        yield _weighed(item, free, named)
    rest = [s for s in named if not any(same(free.said(s.name), f.value or "") for f in known.values())]
    if len(known) >= 2 or not rest:
        return
    for side, (role, sure) in zip(rest, _roles(free, rest, set(known), roles), strict=True):
        yield from _finds(free, side, role, side.sure * sure)


def _is_name(free: FreeText, side: Side) -> bool:
    return is_name(list(free.run(side.name).lines))


def _weighed(item: Found, free: FreeText, named: Sequence[Side]) -> Found:
    """A rule's find of a name: less sure where the tagger surely names two others."""
    if not item.field.endswith(".name") or len(named) < 2 or any(s.sure < 0.8 for s in named):
        return item
    if any(_alike(free.said(s.name), item.value or "") for s in named):
        return item
    return replace(item, certainty=item.certainty * _CONTRADICTED)


def _alike(a: str, b: str) -> bool:
    return same(a, b) or a.casefold() in b.casefold() or b.casefold() in a.casefold()


def _roles(free: FreeText, rest: Sequence[Side], taken: set[str], roles: dict[str, str]) -> list[tuple[str, float]]:
    """A role for each party and how sure it is: the one given to it, what follows from the other's, what verbs tell."""
    found: list[tuple[str, float] | None] = []
    for side in rest:
        role = next((r for text in side.roles if (r := _known(free.said(text), roles)) and r not in taken), None)
        taken = taken | ({role} if role else set())
        found.append((role, 0.98) if role else None)
    open_ = [i for i, f in enumerate(found) if f is None]
    pair = tuple(roles)[:2]
    if len(open_) == 1 and len(taken & set(pair)) == 1 and len(taken) + len(open_) == 2:
        found[open_[0]] = ((set(pair) - taken).pop(), _COUNTER)
    elif len(open_) == 2 and len(rest) == 2 and pair == ("seller", "buyer"):
        found = list(_by_verbs(free, rest)) or found
    letters = iter("abcdefgh")
    return [f if f is not None else (f"party_{next(letters)}", 1.0) for f in found]


def _known(role: str, roles: dict[str, str]) -> str | None:
    return next((name for name, words in roles.items() if re.fullmatch(rf"(?i)(?:the\s+)?(?:{words})", role)), None)


def _by_verbs(free: FreeText, pair: Sequence[Side]) -> Iterator[tuple[str, float]]:
    """Seller and buyer of two parties by what each is said to do; nothing where that is not clear."""
    first, second = (_leaning(free, side) for side in pair)
    if abs(first - second) >= _CLEAR and first * second <= 0:
        yield from (("seller", _TOLD), ("buyer", _TOLD)) if first > second else (("buyer", _TOLD), ("seller", _TOLD))


def _leaning(free: FreeText, side: Side) -> int:
    """How much more often a party sells, makes and delivers than it buys, orders and pays."""
    if not side.roles:
        return 0
    start = side.name.end
    text = free.text[start : start + _READS_ON]
    who = re.escape(free.said(side.roles[0]))
    told = [len(re.findall(rf"\b{who}\b\s+(?:\w+\s+){{0,3}}?{verbs}\b", text)) for verbs in (_SELLS, _BUYS)]
    return told[0] - told[1]


def _finds(free: FreeText, side: Side, role: str, sure: float) -> Iterator[Found]:
    block = Block(flowing=True, name=list(free.run(side.name).lines))
    if side.address is not None:
        block.address = list(free.run(side.address).lines)
    yield from finds(role, block, round(min(sure, 0.98), 3))


def signed(desk: Desk, free: FreeText, ruled: Sequence[Found]) -> Iterator[Found]:
    """The agreement's own day: as the tagger sees it in the opening, else as the rules ``ruled``, else the last day
    beside the signatures. Another day that the rules saw stays as another reading and leaves doubt."""
    told = next(_days(desk, free, free.days("SIGNED"), "date"), None)
    rule = next(iter(ruled), None)
    if told is None and rule is None:
        yield from sorted(_beside_signatures(desk, free), key=lambda f: f.value or "")[-1:]
    elif told is None or rule is None:
        yield from (f for f in (told, rule) if f is not None)
    elif told.value == rule.value:
        yield replace(rule, certainty=max(rule.certainty, told.certainty))
    else:
        other = Reading(rule.value, rule.printed, 0.2, "text")
        yield replace(told, certainty=told.certainty * 0.9, others=(other, *told.others))


def _beside_signatures(desk: Desk, free: FreeText) -> Iterator[Found]:
    """The days behind "Date" under the witness clause; the agreement is made when the last has signed."""
    for start, end in free.signatures():
        yield from desk.first_date("date", free.view.prose.run(start, end).tokens[:5], 0.8)


def day(desk: Desk, free: FreeText, label: str, field: str, *, clauses: bool = False) -> Iterator[Found]:
    """The first day of a label in the opening, or in the clauses on the term."""
    spans = free.in_clauses(label) if clauses else free.days(label)
    yield from list(_days(desk, free, spans, field))[:1]


def _days(desk: Desk, free: FreeText, spans: Sequence[Span], field: str) -> Iterator[Found]:
    for span in spans:
        for item in desk.first_date(field, free.run(span).tokens, round(span.sure * 0.97, 3)):
            yield item
            break


def text(free: FreeText, label: str, field: str) -> Iterator[Found]:
    """The first span of a label in its clauses, as printed."""
    for span in free.in_clauses(label)[:1]:
        yield found(field, free.run(span), free.said(span), round(span.sure * 0.9, 3))


_APPOINTS = re.compile(r"(?i)\b(?:appoints?|authori[sz]es?|empowers?|designates?|entrusts?)\b")


def tagged(view: View, read: Sequence[Found]) -> Iterator[Found]:
    """Grantor and agent of a power that neither its sentences' known wordings nor its boxes name: the last party before
    the granting word and the first one behind it."""
    named = {f.field for f in read if f.value is not None}
    if {"grantor.name", "agent.name"} <= named or not is_free(view):
        return
    free = FreeText(view)
    grants = _APPOINTS.search(free.text, free.opening_at or 0)
    for role, sides in _around(free, grants.start() if grants else 0):
        if f"{role}.name" not in named and sides:
            yield from _finds(free, sides[0], role, 0.9 * sides[0].sure)


def _around(free: FreeText, at: int) -> tuple[tuple[str, list[Side]], ...]:
    named = [s for s in free.sides if _is_name(free, s)] if at else []
    before = [s for s in named if s.name.end <= at]
    return ("grantor", before[-1:]), ("agent", [s for s in named if s.name.start > at])
