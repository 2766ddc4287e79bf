"""Which payment settles which invoice: references first, to the cent, and never more than is proved."""

from __future__ import annotations

import pytest

from evidence.prove.allocation import Account, allocate
from evidence.records.lookup import Lookup
from evidence.resolve import resolve
from tests.builders import Fields, Paper, dossier, paper

SELLER, BUYER = "Lantern Works Co., Ltd.", "Harborline Supply LLC"


def invoice(number: str, total: str, **more: str) -> Paper:
    names = {"seller.name": SELLER, "buyer.name": BUYER}
    return paper("commercial_invoice", {"number": number, "total": total, "currency": "USD", **names, **more})


def wire(amount: str, *refs: str, details: str = "", **more: str) -> Paper:
    fields: Fields = {
        "amount": amount,
        "currency": "USD",
        "remitter.name": BUYER,
        "beneficiary.name": SELLER,
        "details": details or None,
        **{f"invoice_refs[{i}]": ref for i, ref in enumerate(refs)},
        **{name.replace("__", "."): value for name, value in more.items()},
    }
    return paper("remittance", fields)


def accounts(*papers: Paper) -> list[Account]:
    case = dossier(*papers)
    parties = resolve(case.documents, case.facts, ())
    return list(allocate(Lookup(case.documents, case.facts, parties)).values())


def states(*papers: Paper) -> list[str]:
    return [a.state for a in accounts(*papers)]


def test_deposit_and_balance_together_settle_an_invoice() -> None:
    deposit = wire("13500.00", contract_refs="", **{"contract_refs[0]": "LW-HS-2601"})
    contract = paper("contract", number="LW-HS-2601")
    (found,) = accounts(contract, invoice("LW260218", "45000.00"), deposit, wire("31500.00", "LW260218"))
    assert found.state == "settled"
    assert [a.amount for a in found.allocations] == ["13500.00", "31500.00"]


def test_one_wire_settles_all_invoices_it_cites_and_only_these() -> None:
    papers = (invoice("LW260218", "45000.00"), invoice("LW260301", "5000.00"), invoice("LW260305", "50000.00"))
    found = accounts(*papers, wire("50000.00", "LW260218", "LW260301"))
    assert [a.state for a in found] == ["settled", "settled", "none"]
    assert [a.amount for a in found[0].allocations] == ["45000.00"]


def test_a_wire_that_cites_nothing_settles_what_alone_it_fits() -> None:
    assert states(invoice("LW260218", "45000.00"), invoice("LW260301", "5000.00"), wire("5000.00")) == [
        "none",
        "settled",
    ]


def test_a_wire_that_fits_two_invoices_proves_neither() -> None:
    assert "settled" not in states(invoice("LW260218", "45000.00"), invoice("LW260301", "45000.00"), wire("45000.00"))


def test_a_cent_too_much_settles_nothing() -> None:
    assert states(invoice("LW260218", "45000.00"), wire("45000.01", "LW260218")) == ["over"]
    assert states(invoice("LW260218", "45000.00"), wire("45000.00", "LW260218")) == ["settled"]


@pytest.mark.parametrize(("amount", "state"), [("44950.00", "settled"), ("44949.99", "short")])
def test_banks_may_keep_fifty_a_payment_and_no_cent_more(amount: str, state: str) -> None:
    (found,) = accounts(invoice("LW260218", "45000.00"), wire(amount, "LW260218"))
    assert found.state == state
    assert ("bank charges on the way" in str(found.allocations)) is (state == "settled")


def test_charges_that_the_advice_states_are_named() -> None:
    (found,) = accounts(invoice("LW260218", "45000.00"), wire("44910.00", "LW260218", charges="90.00"))
    assert found.state == "settled"
    assert found.allocations[0].differences == (("charges stated on the advice", "90.00"),)
    assert found.step is not None and found.step.operands == ("44910.00", "-45000.00", "90.00")


def test_what_was_instructed_counts_before_what_arrived() -> None:
    more = {"instructed_amount": "45000.00", "instructed_currency": "USD"}
    assert states(invoice("LW260218", "45000.00"), wire("44300.00", "LW260218", **more)) == ["settled"]


def test_a_payment_in_another_currency_without_instructed_amount_proves_nothing() -> None:
    assert states(invoice("LW260218", "45000.00", currency="EUR"), wire("45000.00", "LW260218")) == ["consistent"]


def test_a_wire_that_also_cites_invoices_elsewhere_proves_its_share_only_where_it_is_printed() -> None:
    due = invoice("LW260218", "45000.00")
    assert states(due, wire("61200.00", "LW260218", "LW260199")) == ["consistent"]
    printed = "LW260218 USD 45,000.00 LW260199 USD 16,200.00"
    assert states(due, wire("61200.00", "LW260218", "LW260199", details=printed)) == ["settled"]
    assert states(due, wire("41200.00", "LW260218", "LW260199")) == ["short"]


def test_a_wire_that_cites_only_other_invoices_settles_none_of_ours() -> None:
    assert states(invoice("LW260218", "45000.00"), wire("45000.00", "QT-9911")) == ["none"]


def test_a_payment_of_freight_to_a_stranger_is_no_overpayment() -> None:
    freight = wire("2450.00", beneficiary__name="Pacific Feeder Lines")
    assert states(invoice("LW260218", "45000.00"), wire("45000.00", "LW260218"), freight) == ["settled"]


def test_an_invoice_number_in_free_text_is_a_reference_also_in_other_spelling() -> None:
    found = states(invoice("LW-2602/18", "45000.00"), invoice("LW-2602/19", "45000.00"),
                   wire("45000.00", details="PMT INV LW2602 18 VALVES"))  # fmt: skip
    assert found == ["settled", "none"]


def test_a_total_that_was_not_read_is_no_zero() -> None:
    unread = paper("commercial_invoice", {"number": "LW260218", "total": "?"}, unread=["total"])
    assert accounts(unread, wire("45000.00", "LW260218")) == []


def test_a_nil_invoice_is_an_amount() -> None:
    assert states(invoice("LW260218", "0.00"), wire("45000.00", "LW260218")) == ["over"]
