"""A check carries its shipment where all its papers lie in exactly one shipment together."""

from __future__ import annotations

from evidence.judge.belonging import placed
from evidence.records.findings import Check, Outcome, Severity
from evidence.records.proofs import Shipment

BOTH = (
    Shipment("one", ("contract", "first invoice"), (), "open", "open", "open"),
    Shipment("two", ("contract", "second invoice"), (), "open", "open", "open"),
)


def home(*papers: str) -> str | None:
    return placed(Check("goods.weight", Outcome.VIOLATED, Severity.MAJOR, documents=papers), BOTH).shipment


def test_an_invoice_beside_the_shared_contract_tells_the_shipment() -> None:
    assert home("contract", "second invoice") == "two"


def test_papers_of_both_shipments_or_of_none_tell_no_shipment() -> None:
    assert home("contract") is None
    assert home("first invoice", "second invoice") is None
    assert home("first invoice", "a stray paper") is None
    assert home() is None
