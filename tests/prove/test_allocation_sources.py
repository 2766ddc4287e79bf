"""What counts as a payment, and once; what is taken off an invoice; what is proved and what only fits."""

from __future__ import annotations

import time
from datetime import date

import pytest

from evidence.judge.engine import judge
from evidence.prove.allocation import allocated
from evidence.records.codec import replaced
from evidence.records.documents import Cue
from evidence.records.findings import Outcome
from evidence.records.lookup import Lookup
from evidence.resolve import resolve
from evidence.settings import JudgeSettings
from evidence.verify import verify
from tests.builders import Fields, Paper, closed_loop, dossier, paper
from tests.clean_loop import CLEAN_LOOP
from tests.judge.rules_support import loops
from tests.prove.support import link, shipment
from tests.prove.test_payments import BUYER, SELLER, accounts, invoice, states, wire
from tests.verify.forging import proved as proof_of

DAY = date(2026, 6, 10)


def statement(*entries: Fields) -> Paper:
    """A statement of the buyer's account."""
    fields: dict[str, str | None] = {"remitter.name": BUYER, "currency": "USD"}
    for i, entry in enumerate(entries):
        told = {"currency": "USD", "direction": "debit", "date": "2026-03-19", **entry}
        fields |= {f"entries[{i}].{name}": value for name, value in told.items()}
    return paper("bank_statement", fields)


def order(amount: str, *refs: str) -> Paper:
    """A payment that is only ordered (pain.001)."""
    made = wire(amount, *refs)
    cue = Cue("remittance", "Document/CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf/PmtId/EndToEndId", 4.0)
    return Paper(replaced(made.document, cues=(cue,)), made.facts, made.sha)


def test_an_entry_that_cites_the_invoice_is_a_payment() -> None:
    entry: Fields = {"amount": "45000.00", "invoice_refs[0]": "LW260218", "counterparty.name": SELLER}
    case = closed_loop({}, statement({"amount": "900.00", "details": "RENT"}, entry), without=("remittance",))
    found = link(shipment(case), "pays")
    assert found.status.value == "holds"
    assert shipment(case).verdict == "closed"


def test_a_proof_that_rests_on_an_entry_of_a_statement_can_be_checked() -> None:
    entry: Fields = {"amount": "44970.00", "invoice_refs[0]": "LW260218", "counterparty.name": SELLER}
    case = closed_loop({}, statement({"amount": "900.00", "details": "RENT"}, entry), without=("remittance",))
    assert verify(proof_of(case)).broken == ()


@pytest.mark.parametrize(
    "entry",
    [
        {"reference": "FT26078004411", "amount": "45000.00", "date": "2026-03-20"},
        {"amount": "45000.00", "details": "WIRE OUT", "date": "2026-03-19"},
        {"amount": "45000.00", "counterparty.name": SELLER, "date": "2026-03-21"},
    ],
)
def test_an_entry_confirms_an_advice_and_pays_nothing_twice(entry: Fields) -> None:
    found = shipment(closed_loop({}, statement(entry)))
    assert (found.verdict, [x.relation for x in found.links].count("pays")) == ("closed", 1)


def test_money_that_came_in_for_something_else_and_pending_or_returned_entries_pay_nothing() -> None:
    due = invoice("LW260218", "45000.00")
    for odd in ({"status": "PDNG"}, {"reversal": "returned"}, {"direction": "credit"}):
        entry: Fields = {"amount": "45000.00", "counterparty.name": "Velvet Orchard GmbH", **odd}
        assert states(due, statement(entry)) == ["none"]


def test_two_equal_wires_of_one_day_with_an_entry_each_stay_two() -> None:
    wires = [wire("22500.00", "LW260218", reference=f"FT0000{i}", value_date="2026-03-19") for i in (1, 2)]
    entries = statement(*({"amount": "22500.00", "details": "WIRE OUT"} for _ in range(2)))
    assert states(invoice("LW260218", "45000.00"), *wires, entries) == ["settled"]


def test_an_ordered_payment_proves_nothing_until_an_entry_shows_it_was_made() -> None:
    due = invoice("LW260218", "45000.00")
    (found,) = accounts(due, order("45000.00", "LW260218"))
    assert found.state == "consistent"
    assert "ordered" in found.why
    confirmed = statement({"amount": "45000.00", "counterparty.name": SELLER})
    assert states(due, order("45000.00", "LW260218"), confirmed) == ["settled"]


def test_a_credit_note_for_the_invoice_and_the_rest_paid_settle_it_by_name() -> None:
    note = paper("credit_note", {"number": "CN-7", "invoice_number": "LW260218", "total": "1000.00", "currency": "USD"})
    (found,) = accounts(invoice("LW260218", "45000.00"), wire("44000.00", "LW260218"), note)
    assert found.state == "settled"
    assert ("credit note CN-7", "1000.00") in found.allocations[0].differences
    case = closed_loop({"remittance": {"amount": "44000.00"}}, note)
    assert verify(proof_of(case)).broken == ()


def test_a_discount_that_the_total_does_not_hold_yet_may_be_taken_off() -> None:
    def paid(total: str) -> list[str]:
        lines = {"discount": "900.00", "lines[0].amount": "45000.00"}
        return states(invoice("LW260218", total, **lines), wire("44100.00", "LW260218"))

    assert paid("45000.00") == ["settled"]
    assert paid("45900.00") == ["short"]


def test_charges_within_the_amount_debited_are_named() -> None:
    told = {"charges": "25.00", "charge_bearer": "OUR"}
    assert states(invoice("LW260218", "45000.00"), wire("45025.00", "LW260218", **told)) == ["settled"]
    assert states(invoice("LW260218", "45000.00"), wire("45026.00", "LW260218", **told)) == ["over"]


def test_an_invoice_on_two_papers_is_to_be_paid_once() -> None:
    twice = paper("commercial_invoice", CLEAN_LOOP["commercial_invoice"], copy="scan")
    found = shipment(closed_loop({}, twice))
    assert [x.status.value for x in found.links if x.relation == "pays"] == ["holds", "holds"]


def test_two_invoices_of_one_end_are_not_both_cited_by_it() -> None:
    found = states(invoice("AB2026001", "100.00"), invoice("CD2026001", "200.00"), wire("200.00", "CD2026001"))
    assert found == ["none", "settled"]


def test_a_longer_number_in_the_details_cites_no_shorter_one() -> None:
    due = (invoice("LW26021", "45000.00"), invoice("LW260218", "200.00"))
    assert states(*due, wire("200.00", details="PAYMENT INV LW260218")) == ["none", "settled"]


def test_a_wire_of_a_stranger_as_large_as_an_invoice_takes_nothing_from_ours() -> None:
    due = (invoice("LW260218", "41717.31"), invoice("LW260301", "9000.00"))
    stranger = wire("41717.31", remitter__name="Quarry Tools Inc.", reference="FT1")
    assert states(*due, stranger, wire("41717.31", reference="FT2")) == ["settled", "none"]


def test_what_fits_only_with_charges_nobody_states_is_not_proved_among_many_invoices() -> None:
    due = [invoice(f"LW26{i:04}", f"{1000 * i + 37}.{i:02}") for i in range(1, 9)]
    assert "settled" not in states(*due, wire("5012.34"))
    assert states(invoice("LW260218", "45000.00"), wire("44975.00")) == ["settled"]


def test_payments_without_references_for_several_invoices_do_not_say_which_is_for_which() -> None:
    due = (invoice("LW260218", "45000.00"), invoice("LW260301", "5000.00"))
    assert "settled" not in states(*due, wire("30000.00"), wire("20000.00"))


def test_a_payment_in_two_currencies_that_fits_an_invoice_in_each_proves_neither() -> None:
    due = (invoice("LW260218", "41717.31"), invoice("LW260301", "38211.07", currency="EUR"))
    both = wire("38211.07", currency="EUR", instructed_amount="41717.31", instructed_currency="USD")
    assert "settled" not in states(*due, both)


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"remittance": {"amount": "39000.00"}}, "amount.underpaid"),
        ({"remittance": {"amount": "45000.01"}}, "amount.overpaid"),
        ({"remittance": {"amount": "52000.00"}}, "amount.overpaid"),
        ({"remittance": {"amount": "39000.00", "invoice_refs[0]": None, "details": None}}, "amount.underpaid"),
        ({}, ""),
        ({"remittance": {"amount": "44970.00"}}, ""),
        ({"remittance": {"amount": "60000.00"}, "contract": {"total": "90000.00"}}, ""),
    ],
)
def test_the_rules_find_what_breaks_the_chain_and_nothing_else(changes: dict[str, Fields], rule: str) -> None:
    case = closed_loop(changes)
    parties = resolve(case.documents, case.facts, ())
    shipments = loops(case, parties, DAY)
    found, _ = judge(case, parties, shipments, JudgeSettings(as_of=DAY), DAY, True)
    told = {c.rule for c in found.checks if c.outcome is Outcome.VIOLATED and c.rule.startswith("amount.")}
    assert told & {"amount.underpaid", "amount.overpaid"} == ({rule} if rule else set())
    assert (link(shipments[0], "pays").status.value == "fails") is bool(rule)


def test_too_little_money_breaks_nothing_before_it_is_due() -> None:
    terms: dict[str, Fields] = {"remittance": {"amount": "13500.00"}, "commercial_invoice": {"due_date": "2026-09-30"}}
    case = closed_loop(terms, paper("delivery_receipt", {"number": "PCFL2602417"}))
    parties = resolve(case.documents, case.facts, ())
    assert link(loops(case, parties, DAY)[0], "pays").status.value == "consistent"
    assert link(loops(case, parties, date(2026, 10, 1))[0], "pays").status.value == "fails"


def test_two_hundred_payments_without_references_are_not_tried_in_all_sets() -> None:
    due = [invoice(f"LW26{i:04}", f"{1000 + 7 * i}.{i % 100:02}") for i in range(300)]
    case = dossier(*due, *(wire(f"{1500 + 5 * i}.00", reference=f"FT{i:05}") for i in range(200)))
    look = Lookup(case.documents, case.facts, resolve(case.documents, case.facts, ()))
    begun = time.process_time()
    found = allocated(look)
    assert time.process_time() - begun < 2
    assert any("too many" in s.rival for s in found.searches)
    assert all(a.state != "settled" for a in found.by_invoice.values())
