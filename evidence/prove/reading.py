"""Small readings of facts that the chain needs: amounts, days, references."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from evidence.records.facts import Fact
from evidence.records.lookup import Lookup
from evidence.values.dates import parse_iso


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


def cited(look: Lookup, payment: str) -> tuple[tuple[str, ...], bool]:
    """The ids of our invoices that a payment cites, and whether it cites others beside them."""
    refs = [squeezed(f.text) for f in look.listed(payment, "invoice_refs")]
    details = squeezed(look.value(payment, "details") or "")
    mine = []
    known = set()
    for invoice in look.of(("commercial_invoice",)):
        number = squeezed(look.value(invoice.id, "number") or "")
        if number and (number in refs or (len(number) >= 5 and number in details)):
            mine.append(invoice.id)
        known.add(number)
    return tuple(mine), any(ref not in known for ref in refs)
