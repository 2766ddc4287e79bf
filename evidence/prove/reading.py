"""Small readings of facts that the chain needs: amounts, days, references, and what else a print may say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from itertools import product

from evidence.records.codec import replaced
from evidence.records.facts import Fact
from evidence.records.lookup import Lookup
from evidence.records.proofs import Step
from evidence.values.dates import parse_iso

LEAST_CONFIDENCE = 0.05
"""Other readings below this confidence are no doubt worth having."""

_KIND = re.compile(r"(?:(?P<kind>\w+):)?(?P<field>.+)")


def amount(fact: Fact | None) -> Decimal | None:
    """A decimal field; None for no fact or no understood value."""
    if fact is None or fact.value is None:
        return None
    try:
        return Decimal(fact.value)
    except ArithmeticError:
        return None


def day(fact: Fact | None) -> date | None:
    """A date field; None for no fact or no understood value."""
    return None if fact is None or fact.value is None else parse_iso(fact.value)


def squeezed(text: str) -> str:
    """Letters and digits only, upper case: references are compared so."""
    return re.sub(r"[^0-9A-Z]+", "", text.upper())


def named(look: Lookup, document: str, fields: Iterable[str]) -> tuple[Fact, ...]:
    """The facts of some fields, in order.

    ``containers[]`` stands for a whole list; ``a|b`` for the first of both that names somebody or something;
    ``contract:seller.name`` for that field on every paper of the kind.
    """
    found: list[Fact] = []
    for spec in fields:
        match = _KIND.fullmatch(spec)
        assert match is not None
        papers = [document] if match["kind"] is None else [d.id for d in look.of((match["kind"],))]
        for paper in papers:
            found += _one(look, paper, match["field"])
    return tuple(dict.fromkeys(found))


def _one(look: Lookup, document: str, field: str) -> tuple[Fact, ...]:
    if field.endswith("[]"):
        return look.listed(document, field[:-2])
    for name in field.split("|"):
        fact = look.fact(document, name)
        if fact is not None and (not name.endswith(".name") or look.party(fact) is not None):
            return (fact,)
    return ()


def readings(fact: Fact) -> tuple[str, ...]:
    """What a print may say: its value (or print) first, then other readings that are not far-fetched."""
    others = (r.value for r in fact.others if r.value is not None and r.confidence >= LEAST_CONFIDENCE)
    return (fact.text, *(value for value in others if value != fact.text))


def unconfirmed(facts: Iterable[Fact]) -> bool:
    """Whether one of some facts comes from OCR that no second reading has confirmed yet."""
    return any(fact.method == "ocr" for fact in facts)


def doubted(look: Lookup, step: Step) -> Step:
    """The step; where it contradicts by what only one engine read, its result is doubt: a misreading breaks nothing."""
    if step.result is False and unconfirmed(look.by_id[f] for f in step.facts):
        return replaced(step, result=None)
    return step


def agree(a: Fact, b: Fact, test: Callable[[str, str], bool]) -> bool | None:
    """Whether two prints pass ``test``; None where they do not, but another reading of one of them would."""
    if test(a.text, b.text):
        return True
    return None if any(test(x, y) for x, y in product(readings(a), readings(b))) else False
