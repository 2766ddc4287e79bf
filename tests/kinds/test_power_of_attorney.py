"""Powers of attorney: brokers' forms and the sentence of CBP Form 5291."""

from __future__ import annotations

import pytest

from evidence.kinds.power_of_attorney import extract
from tests.layout.paper import Paper, typed

BROKER = """                       CUSTOMS POWER OF ATTORNEY
IRS / EIN Number: 12-3456789
Check appropriate box: [ ] Individual  [ ] Partnership  [ ] Corporation  [X] LLC
KNOW ALL MEN BY THESE PRESENTS: That Harbor City Imports LLC, a limited liability
company doing business under the laws of the State of Delaware, residing or having a
principal place of business at 120 Harbor Way, Long Beach, CA 90802, hereby constitutes
and appoints Cedar Gate Customs Brokers, Inc., 9 Pier Road, San Pedro, CA 90731, its
officers, employees, and/or specifically authorized agents, to act for and on its behalf
as a true and lawful agent and attorney in all Customs ports, {validity}
IN WITNESS WHEREOF, the said Harbor City Imports LLC has caused these presents to be signed.
(Print name)  Nora Whitfield        Date  January 10, 2025
(Capacity)    Manager               Witness  Paul Dunmore
"""
FORM_5291 = """                       POWER OF ATTORNEY
KNOW ALL PERSONS BY THESE PRESENTS, That Harbor City Imports, Inc., a corporation doing
business under the laws of the State of New York and having an office and place of business
at 120 Harbor Way, Albany, NY 12207 hereby constitutes and appoints each of the following
persons Cedar Gate Customs Brokers, Inc. as a true and lawful agent and attorney of the
principal named above with full power of substitution, in all ports.
Signed this 5th day of March, 2026
Name  Nora Whitfield
CBP Form 5291 (05/19)
"""


def read(text: str) -> dict[str, str | None]:
    return {f.field: f.value for f in extract(typed(text))}


def test_a_brokers_form_tells_grantor_agent_and_signatory() -> None:
    found = read(BROKER.format(validity="until revoked in writing."))
    assert found["grantor.name"] == "Harbor City Imports LLC"
    assert found["grantor.address"] == "120 Harbor Way, Long Beach, CA 90802"
    assert found["state"] == "Delaware"
    assert found["grantor_number"] == "12-3456789"
    assert found["grantor_type"] == "llc"
    assert found["agent.name"] == "Cedar Gate Customs Brokers, Inc."
    assert found["effective_date"] == "2025-01-10"
    assert found["signatory.name"] == "Nora Whitfield"
    assert found["ports"] == "all Customs ports"


def test_until_revoked_is_no_expiry() -> None:
    assert "expiry_date" not in read(BROKER.format(validity="until notice of revocation is duly given."))


@pytest.mark.parametrize("clause", ["in force until the 5th day of March, 2027.", "and expires on March 5, 2027."])
def test_a_stated_end_is_the_expiry(clause: str) -> None:
    assert read(BROKER.format(validity=clause))["expiry_date"] == "2027-03-05"


def test_the_forms_sentence_tells_the_same() -> None:
    found = read(FORM_5291)
    assert found["grantor.name"] == "Harbor City Imports, Inc."
    assert found["state"] == "New York"
    assert found["agent.name"] == "Cedar Gate Customs Brokers, Inc."
    assert found["effective_date"] == "2026-03-05"
    assert found["substitution"] == "Y"
    assert found["grantor_type"] == "corporation"


def test_power_without_substitution_is_told() -> None:
    assert read(FORM_5291.replace("with full power", "without power"))["substitution"] == "N"


def test_a_name_typed_into_a_numbered_blank_is_read_without_the_blank() -> None:
    found = read(
        "CUSTOMS POWER OF ATTORNEY\n"
        "KNOW ALL PERSONS BY THESE PRESENTS that, (1) ____Harbor City Imports LLC______ doing\n"
        "business under the laws of the State of (2) __Delaware___ hereby constitutes and appoints (3) ___Cedar Gate\n"
        "Customs Brokers, Inc.___ of (4) ___9 Pier Road, San Pedro, CA 90731___ which may act as a true agent.\n"
    )
    assert (found["grantor.name"], found["state"]) == ("Harbor City Imports LLC", "Delaware")
    assert (found["agent.name"], found["agent.address"]) == (
        "Cedar Gate Customs Brokers, Inc.",
        "9 Pier Road, San Pedro, CA 90731",
    )


def test_a_party_that_is_only_referred_to_has_no_name() -> None:
    found = read(
        "CUSTOMS POWER OF ATTORNEY\nKnow all men by these presents: the importer named above hereby constitutes and\n"
        "appoints the customs broker named above, its officers and employees, as its true and lawful agent.\n"
    )
    assert "grantor.name" not in found and "agent.name" not in found


def test_a_brokers_blank_form_says_nothing_though_it_names_broker_and_ports() -> None:
    blank = """CUSTOMS POWER OF ATTORNEY
19 CFR 141.32
IRS Number: ____________
Check appropriate box:
[ ] Individual  [ ] Partnership  [ ] Corporation  [ ] Sole Proprietorship
KNOW ALL MEN BY THESE PRESENTS: That, ___________________ (Full Name of person, partnership, or
corporation, or sole proprietorship; identify) a corporation doing business under the laws of the
State of _________ or a _______________ doing business as ____________ residing at ____________ having an
office and place of business at __________________________ hereby constitutes and appoints
Cedar Gate Customs Brokers, Inc. (Give full name of each agent designated)
as a true and lawful agent and attorney of the grantor named above, in all customs ports, until the
______ day of _______, 20__
(Signature) ________________   (Capacity) _______   (Date) ________"""
    assert read(blank) == {}


def test_a_letter_appoints_its_addressee_in_its_heads_name() -> None:
    found = read(
        "Harbor City Imports LLC\n"
        "120 Harbor Way, Long Beach, CA 90802\n\n"
        "March 5, 2026\n\n"
        "Cedar Gate Customs Brokers, Inc.\n"
        "9 Pier Road\n"
        "San Pedro, CA 90731\n\n"
        "Limited Power of Attorney for customs business\n\n"
        "We, a limited liability company of the State of Delaware with employer number 12-3456789 hereby\n"
        "name you our lawful attorney, to sign any customs entry, at all Customs ports.\n"
    )
    assert found["grantor.name"] == "Harbor City Imports LLC"
    assert found["grantor.address"] == "120 Harbor Way, Long Beach, CA 90802"
    assert found["agent.name"] == "Cedar Gate Customs Brokers, Inc."
    assert found["agent.address"] == "9 Pier Road, San Pedro, CA 90731"
    assert (found["grantor_number"], found["state"]) == ("12-3456789", "Delaware")
    assert found["effective_date"] == "2026-03-05"


def test_captions_in_small_print_explain_the_line_above_them_and_titles_are_no_names() -> None:
    paper = Paper(size=10)
    paper.put(60, 20, "CUSTOMS POWER OF ATTORNEY", 14)
    for y, text, caption in (
        (60, "12-3456789", "IRS or importer number of grantor"),
        (100, "Harbor City Imports LLC", "Legal name of company granting power"),
        (140, "Nora B. Whitfield, Vice President", "for the grantor"),
    ):
        paper.put(60, y, text)
        paper.rule(60, y + 11.5, 320, y + 11.5)
        paper.put(60, y + 14, caption, 6.5)
    found = {f.field: f.value for f in extract(paper.view())}
    assert found["grantor_number"] == "12-3456789"
    assert found["grantor.name"] == "Harbor City Imports LLC"
    assert found["signatory.name"] == "Nora B. Whitfield"


def test_the_name_over_an_office_is_the_signatorys() -> None:
    paper = Paper()
    paper.put(50, 49, "Power Of Attorney", 14)
    paper.put(50, 79, "GRANTOR (IMPORTER OF RECORD)", 8)
    paper.lines(50, 89, "Bluegrass Lantern LLC", "12 Quay Road,", "Toledo, OH 43604", pitch=11)
    paper.put(50, 282, "Signed on 01 May 2024")
    paper.lines(50, 327, "Nora Whitfield", "Managing Member", pitch=10)
    paper.put(50, 356, "In the presence of Edmund Crane")
    found = {f.field: f.value for f in extract(paper.view())}
    assert found["signatory.name"] == "Nora Whitfield"
