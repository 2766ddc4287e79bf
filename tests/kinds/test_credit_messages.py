"""Credits printed from the message: the tag's name beside the tag, the value on the same line or below."""

from __future__ import annotations

import pytest

from evidence.kinds import letter_of_credit
from evidence.kinds.mt700_names import after_name
from tests.kinds.trade_reading import row, values
from tests.layout.paper import Paper, typed

BELOW = """Sender: Cormorant Bank of Commerce CRMRUS3N
Receiver: TERNCNSH Tern Savings Bank Ningbo
{0}27{1}Sequence of Total
   1/1
{0}20{1}Documentary Credit Number
   DC26-00733
{0}31C{1}Date of Issue
   12 JAN 2026
{0}31D{1}Date and Place of Expiry
   20260418 Ningbo
{0}50{1}Applicant
   Juniper Ridge Lighting LLC
   77 Elm Street
   Dayton, OH 45402
{0}59{1}Beneficiary (name and address)
   /1120045588
   Bayou Lantern Works Co., Ltd.
   16 Ferry Lane, Ningbo, China
{0}32B{1}Currency Code, Amount
   USD 7,060.00
{0}44C{1}Latest Date of Shipment
   20-MAR-2026
{0}46A{1}Documents Required
   + PACKING LIST"""


@pytest.mark.parametrize(("before", "behind"), [(":", ": "), ("F", ": "), ("", ": ")])
def test_a_tags_name_is_no_value(before: str, behind: str) -> None:
    found = values(letter_of_credit.KIND, typed(BELOW.format(before, behind)))
    assert (found["number"], found["date"], found["expiry_date"]) == ("DC26-00733", "2026-01-12", "2026-04-18")
    assert (found["amount"], found["currency"], found["latest_shipment"]) == ("7060.00", "USD", "2026-03-20")
    assert found["applicant.name"] == "Juniper Ridge Lighting LLC"
    assert (found["applicant.address"] or "").startswith("77 Elm Street")
    assert found["beneficiary.name"] == "Bayou Lantern Works Co., Ltd."
    assert found["issuing_bank.name"] == "Cormorant Bank of Commerce"
    assert found["advising_bank.name"] == "Tern Savings Bank Ningbo"


def test_a_tag_with_a_name_and_nothing_below_has_no_value() -> None:
    found = values(letter_of_credit.KIND, typed(":20: Documentary Credit Number\n:59: Beneficiary\n:32B:EUR812,40"))
    assert "number" not in found and "beneficiary.name" not in found
    assert (found["amount"], found["currency"]) == ("812.40", "EUR")


@pytest.mark.parametrize(
    ("tag", "text", "value"),
    [
        ("50", "Applicant: Juniper Ridge LLC", "Juniper Ridge LLC"),
        ("59", "BENEFICIARY - NAME & ADDRESS\nBayou Works", "Bayou Works"),
        ("32B", "Currency Code,Amount\tUSD5,", "USD5,"),
        ("50", "Applicants United LLC", "Applicants United LLC"),
        ("20", "DC26-1", "DC26-1"),
    ],
)
def test_the_value_begins_behind_the_tags_name(tag: str, text: str, value: str) -> None:
    assert text[after_name(tag, text) :] == value


def test_the_text_of_a_credit_is_no_banks_address() -> None:
    paper = Paper()
    paper.put(160, 28, "IRREVOCABLE DOCUMENTARY CREDIT", 12)
    row(paper, 56, (40, 200), ("Credit Number:", "DC26-00419"))
    paper.put(40, 80, "Advising Bank: Tern Savings Bank Ningbo")
    paper.put(40, 96, "We herewith open in your favour our irrevocable credit, payable against your drafts and the")
    paper.put(40, 108, "documents named below:")
    found = values(letter_of_credit.KIND, paper.view())
    assert found["advising_bank.name"] == "Tern Savings Bank Ningbo"
    assert "advising_bank.address" not in found
