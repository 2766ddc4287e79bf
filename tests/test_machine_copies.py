"""An invoice's data for machines, in its PDF or by themselves, are read and held against what its pages show."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from evidence.pipeline import run
from evidence.records.cases import Summary
from evidence.records.findings import Check, Outcome
from evidence.settings import ReadSettings, Settings
from tests.read.papers import enclosing, invoice

CII = """<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:rsm" xmlns:ram="urn:ram" xmlns:udt="urn:udt">
  <rsm:ExchangedDocument>
    <ram:ID>{number}</ram:ID>
    <ram:TypeCode>380</ram:TypeCode>
    <ram:IssueDateTime><udt:DateTimeString format="102">20260417</udt:DateTimeString></ram:IssueDateTime>
  </rsm:ExchangedDocument>
  <rsm:SupplyChainTradeTransaction>
    <ram:ApplicableHeaderTradeAgreement>
      <ram:SellerTradeParty><ram:Name>{seller}</ram:Name></ram:SellerTradeParty>
      <ram:BuyerTradeParty><ram:Name>Larkspur Home Supply</ram:Name></ram:BuyerTradeParty>
    </ram:ApplicableHeaderTradeAgreement>
    <ram:ApplicableHeaderTradeSettlement>
      <ram:InvoiceCurrencyCode>USD</ram:InvoiceCurrencyCode>
      <ram:SpecifiedTradeSettlementHeaderMonetarySummation>
        <ram:GrandTotalAmount currencyID="USD">{total}</ram:GrandTotalAmount>
        <ram:DuePayableAmount>{due}</ram:DuePayableAmount>
      </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
    </ram:ApplicableHeaderTradeSettlement>
  </rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>
"""
UBL = """<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:ubl" xmlns:cbc="urn:cbc" xmlns:cac="urn:cac">
  <cbc:ID>KB-77</cbc:ID>
  <cbc:IssueDate>2026-03-05</cbc:IssueDate>
  <cbc:InvoiceTypeCode>{kind}</cbc:InvoiceTypeCode>
  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
  <cac:AccountingSupplierParty><cac:Party><cac:PartyLegalEntity>
    <cbc:RegistrationName>Birkenhof Werkzeug GmbH</cbc:RegistrationName>
  </cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty><cac:Party><cac:PartyName>
    <cbc:Name>Larkspur Home Supply LLC</cbc:Name>
  </cac:PartyName></cac:Party></cac:AccountingCustomerParty>
  <cac:LegalMonetaryTotal>
    <cbc:TaxInclusiveAmount currencyID="EUR">1190.00</cbc:TaxInclusiveAmount>
    <cbc:PayableAmount currencyID="EUR">1190.00</cbc:PayableAmount>
  </cac:LegalMonetaryTotal>
</Invoice>
"""
PRINTED = {"number": "HX-2026-0417", "seller": "Brightwater Garden Tools Co., Ltd.", "total": "45210.00"}


def copy(**other: str) -> bytes:
    """The machine's copy of the printed invoice, with some values other."""
    said = {**PRINTED, "due": other.get("total", PRINTED["total"]), **other}
    return CII.format(**said).encode()


def summary(folder: Path, files: dict[str, bytes]) -> Summary:
    (folder / "d").mkdir()
    for name, data in files.items():
        (folder / "d" / name).write_bytes(data)
    return run(folder / "d", Settings(ReadSettings(jobs=1, cache=None)), today=date(2026, 6, 1))


def hidden(found: Summary) -> list[Check]:
    return [c for c in found.judgement.checks if c.rule == "reading.hidden-text"]


def kinds(found: Summary) -> list[str]:
    return sorted(d.kind for d in found.case.documents)


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ({"total": "46210.00"}, ("45210.00", "46210.00")),
        ({"number": "HX-2026-0418"}, ("HX-2026-0417", "HX-2026-0418")),
        ({"seller": "Quillfeather Trading Inc."}, ("Brightwater Garden Tools Co., Ltd.", "Quillfeather Trading Inc.")),
    ],
    ids=["total", "number", "seller"],
)
def test_an_embedded_copy_that_says_otherwise_is_told_with_both_places(
    tmp_path: Path, other: dict[str, str], told: tuple[str, str]
) -> None:
    found = summary(tmp_path, {"inv.pdf": enclosing(invoice(), {"factur-x.xml": copy(**other)})})
    (check,) = [c for c in hidden(found) if c.outcome is Outcome.VIOLATED]
    facts = {f.id: f for f in found.case.facts}
    shown, copied = (facts[i] for i in check.evidence)
    assert (shown.text, copied.text) == told
    assert (shown.places[0].page, shown.places[0].box is not None) == (1, True)
    assert copied.places[0].file == "inv.pdf!/factur-x.xml"
    assert copied.places[0].line is not None


@pytest.mark.parametrize(
    "other",
    [{}, {"due": "40000.00", "total": "45210.01"}, {"total": "60000.00", "due": "45210.00"}, {"number": "2026-0417"},
     {"seller": "BRIGHTWATER GARDEN TOOLS"}],
    ids=["same", "cent", "prepaid", "prefix", "legal form"],
)  # fmt: skip
def test_an_embedded_copy_that_says_the_same_accuses_nobody(tmp_path: Path, other: dict[str, str]) -> None:
    found = summary(tmp_path, {"inv.pdf": enclosing(invoice(), {"factur-x.xml": copy(**other)})})
    assert {c.outcome for c in hidden(found)} == {Outcome.HOLDS}


def test_an_embedded_copy_is_no_second_invoice(tmp_path: Path) -> None:
    found = summary(tmp_path, {"inv.pdf": enclosing(invoice(), {"factur-x.xml": copy()})})
    assert kinds(found) == ["commercial_invoice", "other"]
    (paper,) = [d for d in found.case.documents if d.kind == "other"]
    said = {f.field: (f.value, f.method, f.places[0].line) for f in found.case.facts if f.document == paper.id}
    assert said == {
        "number": ("HX-2026-0417", "native", 4),
        "date": ("2026-04-17", "native", 6),
        "currency": ("USD", "native", 14),
        "total": ("45210.00", "native", 16),
        "amount_due": ("45210.00", "native", 17),
        "seller.name": ("Brightwater Garden Tools Co., Ltd.", "native", 10),
        "buyer.name": ("Larkspur Home Supply", "native", 11),
    }


@pytest.mark.parametrize(("code", "kind"), [("380", "commercial_invoice"), ("381", "credit_note")])
def test_an_invoice_as_xml_alone_is_a_paper_of_its_kind(tmp_path: Path, code: str, kind: str) -> None:
    found = summary(tmp_path, {"kb.xml": UBL.format(kind=code).encode()})
    assert kinds(found) == [kind]
    said = {f.field: f.value for f in found.case.facts}
    total = "total" if kind == "commercial_invoice" else "amount"
    assert (said["number"], said["date"], said["currency"], said[total]) == ("KB-77", "2026-03-05", "EUR", "1190.00")
    assert (said["seller.name"], said["buyer.name"]) == ("Birkenhof Werkzeug GmbH", "Larkspur Home Supply LLC")


def test_other_xml_in_a_pdf_says_nothing_of_an_invoice(tmp_path: Path) -> None:
    found = summary(
        tmp_path, {"inv.pdf": enclosing(invoice(), {"log.xml": b"<log><ID>7</ID><Total>9.00</Total></log>"})}
    )
    assert kinds(found) == ["commercial_invoice", "other"]
    assert all(f.places[0].file == "inv.pdf" for f in found.case.facts)
