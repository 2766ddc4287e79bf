"""Packages and weights of packing lists, house bills and entries, added up so that they can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from evidence.judge.case import Case, money
from evidence.judge.entered import entered, entries, portion
from evidence.judge.invoices import bare, cites, distinct
from evidence.judge.roles import house_bills
from evidence.judge.valuation import value_of
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.values.units import unit_code

Part = tuple[Fact, Decimal]
PACKAGES = frozenset({"CTN", "PKG", "PLT", "ROL", "BAG", "BDL", "DRM", "CRT"})
"""Unit codes of packages."""


@dataclass(frozen=True)
class Load:
    """One figure over all papers of one kind: the facts that sum to it, and how many lines were rounded."""

    parts: tuple[Part, ...]
    lines: int = 1
    unit: str | None = None

    @property
    def amount(self) -> Decimal:
        """The sum."""
        return sum((m for _, m in self.parts), Decimal(0))

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that sum to it."""
        return tuple(f for f, _ in self.parts)


def packing_lists(case: Case) -> tuple[Document, ...]:
    """The packing lists, copies of one number counted once."""
    return _once(case, case.of("packing_list"))


def bills(case: Case) -> tuple[Document, ...]:
    """The house bills, copies of one number counted once."""
    return _once(case, house_bills(case))


def _once(case: Case, documents: Iterable[Document]) -> tuple[Document, ...]:
    chosen: dict[tuple[str, ...], Document] = {}
    for document in documents:
        facts = [case.fact(document, name) for name in ("number", "gross_weight", "packages")]
        key = tuple(bare(f.text) if f is not None else "" for f in facts)
        chosen.setdefault(key if key[0] else (document.id,), document)
    return tuple(chosen.values())


def comparable(case: Case) -> bool:
    """Whether packing lists and bills are about the same goods.

    They are not where a bill has no list of its own or the lists name only some of the bills' containers.
    """
    listed = {bare(f.text) for d in packing_lists(case) for f in case.listed(d, "containers")}
    carried = {bare(f.text) for d in bills(case) for f in case.listed(d, "containers")}
    if len(bills(case)) > len(packing_lists(case)):
        return False
    return not (listed and carried and listed != carried)


def every_invoice_packed(case: Case) -> bool:
    """Whether no invoice lacks its packing list: as many lists as invoices, or lists that cite no single invoice."""
    invoices, lists = distinct(case), packing_lists(case)
    if len(lists) >= len(invoices):
        return True
    cited = [f for d in lists if (f := case.fact(d, "invoice_number")) is not None]
    known = [n for d in invoices if (n := case.fact(d, "number")) is not None]
    return not cited or all(any(cites(c, (n,)) is not None for c in cited) for n in known)


def whole(case: Case, documents: Iterable[Document], name: str) -> Load | None:
    """The sum of one figure over papers, from each paper's total or else its lines; None where a paper lacks it."""
    parts: list[Part] = []
    lines = 0
    for document in documents:
        found = _total(case, document, name) or _by_line(case, document, name)
        if not found:
            return None
        parts += found
        lines += max(len(found), len(case.lines(document)), 1)
    return Load(tuple(parts), lines, _unit(case, parts)) if parts else None


def _total(case: Case, document: Document, name: str) -> tuple[Part, ...]:
    fact = case.fact(document, name)
    amount = money(fact)
    return ((fact, amount),) if fact is not None and amount is not None else ()


def _by_line(case: Case, document: Document, name: str) -> tuple[Part, ...]:
    lines = case.lines(document)
    found = tuple((f, m) for line in lines if (f := line.get(name)) is not None and (m := money(f)) is not None)
    return found if lines and len(found) == len(lines) else ()


def _unit(case: Case, parts: list[Part]) -> str | None:
    """The package unit printed with the figure or in a box of its own, the same for all parts; else None."""
    units = {_printed_unit(f) or _boxed_unit(case, f) for f, _ in parts}
    return next(iter(units)) if len(units) == 1 else None


def _printed_unit(fact: Fact) -> str | None:
    words = re.findall(r"[^\W\d_]+", fact.printed)
    return next((code for word in words if (code := unit_code(word)) in PACKAGES), None)


def _boxed_unit(case: Case, fact: Fact) -> str | None:
    document = next((d for d in case.documents if d.id == fact.document), None)
    unit = case.fact(document, "package_unit")
    return (unit_code(unit.text) or unit.text.upper()) if unit is not None else None


def entry_weight(case: Case) -> Load | None:
    """The gross weight of all entry lines; None where one lacks it or only a part of the goods is entered."""
    found = [part for d in entries(case) for part in _by_line(case, d, "gross_weight")]
    if not found or len(found) < sum(len(case.lines(d)) for d in entries(case)) or partial(case):
        return None
    return Load(tuple(found), len(found))


def partial(case: Case) -> bool:
    """Whether the entries take up only a part of the invoices' goods: fewer pieces and as much less value."""
    value = entered(case)
    options = [v.options[0].amount for d in distinct(case) if (v := value_of(case, d)) is not None]
    invoiced = sum(options, Decimal(0))
    return value is not None and invoiced > value.amount and portion(case, value.amount, invoiced) is not None
