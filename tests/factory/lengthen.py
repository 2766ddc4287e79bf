"""Longer papers than a story tells: more lines with sums that follow them, and a seller's next invoice."""

from __future__ import annotations

import re
from copy import deepcopy
from datetime import date, timedelta
from decimal import Decimal

from tests.factory.customs_papers import settle
from tests.factory.identifiers import amount_words, cents
from tests.factory.model import Paper

KINDS = ("commercial_invoice", "packing_list", "entry_summary")


def lengthened(paper: Paper, count: int) -> None:
    """Repeats a paper's lines until it has ``count`` of them, each with another quantity; sums follow.

    Raises ``ValueError`` for a kind outside ``KINDS``.
    """
    if paper.kind not in KINDS:
        raise ValueError(f"no longer {paper.kind}")
    own = max(int(m[1]) for f in paper.fields if (m := re.match(r"lines\[(\d+)\]", f))) + 1
    for n in range(own, count):
        for name, value in list(paper.fields.items()):
            if name.startswith(f"lines[{n % own}]."):
                paper.fields[name.replace(f"[{n % own}]", f"[{n}]", 1)] = value
        _vary(paper, n)
    _sum_up(paper, count)


def _vary(paper: Paper, n: int) -> None:
    """Other quantities for a repeated line, and what hangs on them."""
    head, fields = f"lines[{n}].", paper.fields
    factor = n % 5 + 1
    for leaf in (
        "quantity",
        "packages",
        "net_quantity",
        "manifest_quantity",
        "gross_weight",
        "net_weight",
        "entered_value",
    ):
        name = head + leaf
        if name in fields:
            fields[name] = str(Decimal(fields[name]) * factor)
    if head + "unit_price" in fields:
        fields[head + "amount"] = str(cents(Decimal(fields[head + "quantity"]) * Decimal(fields[head + "unit_price"])))


def _sum_up(paper: Paper, count: int) -> None:
    fields = paper.fields

    def total(leaf: str) -> Decimal:
        return sum((Decimal(fields[f"lines[{n}].{leaf}"]) for n in range(count)), Decimal(0))

    if paper.kind == "entry_summary":
        settle(fields)
    elif paper.kind == "packing_list":
        fields |= {leaf: str(total(leaf)) for leaf in ("packages", "gross_weight", "net_weight")}
        paper.extras = {k: v for k, v in paper.extras.items() if not k.startswith("carton_range")}
    else:
        charges = sum((Decimal(fields.get(k, "0")) for k in ("freight", "insurance")), Decimal(0))
        fields["total"] = f"{total('amount') + charges:.2f}"
        if "subtotal" in paper.extras:
            paper.extras["subtotal"] = f"{total('amount'):.2f}"
        if "amount_in_words" in fields:
            fields["amount_in_words"] = amount_words(Decimal(fields["total"]))


def next_invoice(paper: Paper) -> Paper:
    """The same seller's invoice of a few days later: the next number, other quantities, in the same house style."""
    other = deepcopy(paper)
    found = re.search(r"\d+$", paper.fields["number"])
    digits = found[0] if found else "1"
    other.fields["number"] = paper.fields["number"].removesuffix(digits) + str(int(digits) + 7).rjust(len(digits), "0")
    other.fields["date"] = (date.fromisoformat(paper.fields["date"]) + timedelta(days=3)).isoformat()
    lines = sorted({int(m[1]) for f in paper.fields if (m := re.match(r"lines\[(\d+)\]", f))})
    for n in lines:
        _doubled(other, n)
    _sum_up(other, len(lines))
    return other


def _doubled(paper: Paper, n: int) -> None:
    head, fields = f"lines[{n}].", paper.fields
    fields[head + "quantity"] = str(Decimal(fields[head + "quantity"]) * 2)
    fields[head + "amount"] = str(cents(Decimal(fields[head + "quantity"]) * Decimal(fields[head + "unit_price"])))
