"""How papers and values are called in a finding's sentence."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from evidence.judge.case import Case
from evidence.records.facts import Fact

PAPERS = {
    "entry_summary": "entry summary (CBP 7501)",
    "entry_release": "entry (CBP 3461)",
    "importer_identity": "importer identity form (CBP 5106)",
    "customs_bond": "customs bond",
    "power_of_attorney": "power of attorney",
    "ein_letter": "IRS letter",
    "commercial_invoice": "invoice",
    "remittance": "payment advice",
}
"""What a kind is called in a sentence, where its name alone would not do."""


def paper_name(kind: str) -> str:
    """A document kind in words."""
    return PAPERS.get(kind, kind.replace("_", " "))


def on_paper(case: Case, fact: Fact) -> str:
    """ "the invoice", "the bill of lading": the paper a fact stands on."""
    return f"the {paper_name(case.kind_of(fact.document))}"


def quoted(case: Case, fact: Fact) -> str:
    """A value in quotes with its paper: "Acme LLC" on the invoice."""
    return f'"{fact.text}" on {on_paper(case, fact)}'


def listing(names: Iterable[str]) -> str:
    """ "a", "a and b", "a, b and c", each once in the order given."""
    found = list(dict.fromkeys(names))
    return " and ".join([", ".join(found[:-1]), found[-1]]) if len(found) > 1 else "".join(found)


def amount_text(amount: Decimal, currency: str | None = None) -> str:
    """ "45,210.00 USD": an amount with two decimals and its currency, if known."""
    return f"{amount:,.2f} {currency}" if currency else f"{amount:,.2f}"
