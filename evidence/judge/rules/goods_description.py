"""goods.description: invoice, packing list, contract and certificate describe the same goods."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from evidence.judge.case import Case
from evidence.judge.goods_read import unread_lines
from evidence.judge.invoices import distinct, orders_of
from evidence.judge.provisions import Law
from evidence.judge.quantities import family
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.same_goods import Line, twin
from evidence.judge.telling import quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.values.names import folded
from evidence.values.similarity import jaro_winkler

NAME = "goods.description"
REMEDY = "Ask the seller which goods were packed and shipped, and obtain papers that agree; have the goods examined."
ALIKE = 0.9
LEAST_WORDS = 2
EMPTY_WORDS = frozenset(
    """the and of for with in on per as to by from goods merchandise items articles article products product parts part
    assorted mixed various other others misc general cargo commodity commodities set sets pcs pieces pair pairs dozen
    carton cartons ctns style model type size color colour item art no new invoice order said contain made black white
    blue red green grey gray small medium large inch cm mm ml kg free charge sample samples freight insurance total
    subtotal discount handling packing""".split()
)
"""Words that tell nothing of what goods are."""


def check(case: Case, law: Law) -> Iterator[Check]:
    """Each invoice against packing lists, its contracts and orders, certificates, and declarations in its script."""
    found: list[Check] = []
    compared: list[Fact] = []
    for invoice in distinct(case):
        mine = _described(case, invoice)
        for paper in _papers(case, invoice):
            theirs = _described(case, paper)
            if mine and theirs:
                compared += [mine[0]["description"], theirs[0]["description"]]
                found += _strange(case, invoice, paper, mine, theirs)
    if found:
        yield from found
    elif compared:
        yield holds(NAME, *compared)
    else:
        yield not_applicable(NAME, "No two papers describe the goods in one language.")


def _papers(case: Case, invoice: Document) -> tuple[Document, ...]:
    others = case.of("packing_list", "certificate_of_origin", "export_declaration")
    return (*others, *orders_of(case, invoice))


def _described(case: Case, document: Document) -> tuple[Line, ...]:
    """The lines with a description in Latin letters of two telling words at least."""
    return tuple(
        line
        for line in case.lines(document)
        if (d := line.get("description")) is not None and len(_words(d)) >= LEAST_WORDS
    )


def _words(fact: Fact) -> frozenset[str]:
    found = folded(fact.text).split()
    return frozenset(w for w in found if len(w) > 2 and w.isascii() and w.isalpha() and w not in EMPTY_WORDS)


def _strange(
    case: Case, invoice: Document, paper: Document, mine: tuple[Line, ...], theirs: tuple[Line, ...]
) -> Iterator[Check]:
    """Lines of the other paper that share no word with any line of the invoice, where lines of it lack their like."""
    left = [x for x in theirs if not any(_akin(x, y) for y in mine)]
    right = [y for y in mine if twin(y, theirs) is None]
    if not left or not right or unread_lines(case, invoice) or unread_lines(case, paper):
        return
    a, b = _pair(right, left)
    text = f"The goods are {quoted(case, a)}, but {quoted(case, b)}: plainly other goods."
    yield answer(NAME, Outcome.VIOLATED, Severity.MAJOR, text, remedy=REMEDY, facts=(a, b))


def _pair(mine: list[Line], theirs: list[Line]) -> tuple[Fact, Fact]:
    """The two descriptions that stand for each other: the same quantity first."""

    def unlike(pair: tuple[Line, Line]) -> tuple[bool, bool]:
        x, y = (line.get("quantity") for line in pair)
        return (
            x is None or y is None or x.value != y.value,
            family(pair[0].get("unit")) != family(pair[1].get("unit")),
        )

    one, two = min(product(mine, theirs), key=unlike)
    return one["description"], two["description"]


def _akin(a: Line, b: Line) -> bool:
    """Whether two descriptions share a telling word, or one spelled much alike."""
    one, two = _words(a["description"]), _words(b["description"])
    return any(x == y or x.startswith(y[:5]) or jaro_winkler(x, y) >= ALIKE for x in one for y in two)


RULE = Rule(NAME, Severity.MAJOR, "Invoice, packing list, contract and certificate describe the same goods.", check)
