from __future__ import annotations

from pathlib import Path

import pytest

from evidence.kinds.bank_statement import KIND
from evidence.kinds.base import Found
from evidence.kinds.remittance import KIND as REMITTANCE
from evidence.layout.view import View
from evidence.read.native import csv_file, xml_file
from evidence.read.native.file import NativeFile
from evidence.records.pages import Page
from tests.kinds.trade_reading import read, row, values
from tests.layout.paper import Paper


def viewed(file: NativeFile, engine: str) -> View:
    """The pages of a native file as a view."""
    pages = []
    for number in range(1, file.pages + 1):
        layer = file.layer(number)
        pages.append(Page("file", number, layer.width, layer.height, 0, "native", engine, layer.words, layer.rules))
    return View(tuple(pages))


def table(folder: Path, *lines: str) -> View:
    path = folder / "statement.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return viewed(csv_file.opened(path, 100), "csv")


def message(folder: Path, text: str) -> View:
    path = folder / "statement.xml"
    path.write_text(text, encoding="utf-8")
    return viewed(xml_file.opened(path, 100), "xml")


def entries(found: dict[str, Found]) -> int:
    return len([name for name in found if name.startswith("entries[") and name.endswith("].amount")])


def checking() -> Paper:
    paper = Paper()
    paper.put(40, 30, "First Lakes Bank, N.A.", 12)
    paper.put(360, 30, "Business Checking Statement", 12)
    paper.put(360, 48, "March 1, 2026 through March 31, 2026")
    paper.put(360, 60, "Account Number: 0088 1234 55")
    paper.lines(40, 80, "Juniper Ridge Lighting LLC", "77 Elm Street Suite 4", "Dayton OH 45402")
    row(paper, 130, (40, 300), ("Beginning Balance", "$120,000.00"))
    row(paper, 143, (40, 300), ("Ending Balance", "$84,765.00"))
    paper.put(40, 170, "Deposits and Other Credits", 10)
    x = (40, 110, 420)
    row(paper, 184, x, ("Date", "Description", "Amount"))
    row(paper, 197, x, ("03/09", "Deposit customer Harbor Stores Inc", "10,000.00"))
    row(paper, 212, (40, 420), ("Total deposits", "$10,000.00"))
    paper.put(40, 240, "Withdrawals and Other Debits", 10)
    row(paper, 254, x, ("Date", "Description", "Amount"))
    row(paper, 267, x, ("03/05", "Outgoing international wire Bayou Lantern Works", "45,210.00"))
    paper.put(110, 278, "Co., Ltd. INV BLW-2026-0117 Ref FT26078")
    row(paper, 291, x, ("03/19", "Wire fee", "25.00"))
    row(paper, 306, (40, 420), ("Total withdrawals", "$45,235.00"))
    return paper


def test_a_statement_in_sections_tells_which_way_money_went_by_its_headings() -> None:
    found = read(KIND, checking().view())
    said = {name: item.value for name, item in found.items()}
    assert entries(found) == 3
    assert said["remitter.name"] == "Juniper Ridge Lighting LLC"
    assert said["remitter.address"] == "77 Elm Street Suite 4, Dayton OH 45402"
    assert said["remitter.account"] == "0088123455"
    assert said["remitter_bank.name"] == "First Lakes Bank, N.A."
    assert (said["opening_balance"], said["closing_balance"]) == ("120000.00", "84765.00")
    assert (said["from_date"], said["to_date"]) == ("2026-03-01", "2026-03-31")
    assert (said["entries[0].amount"], said["entries[0].direction"]) == ("10000.00", "credit")
    assert (said["entries[1].amount"], said["entries[1].direction"]) == ("45210.00", "debit")
    assert said["entries[1].date"] == "2026-03-05"
    assert found["entries[1].date"].printed == "03/05"
    assert said["entries[1].details"] == (
        "Outgoing international wire Bayou Lantern Works Co., Ltd. INV BLW-2026-0117 Ref FT26078"
    )
    assert said["entries[1].invoice_refs[0]"] == "BLW-2026-0117"
    assert "entries[1].invoice_refs[1]" not in said


def test_amounts_out_and_in_stand_in_columns_and_balances_are_no_amounts() -> None:
    paper = Paper()
    paper.put(40, 30, "Harbour & Vale Bank plc", 12)
    paper.put(40, 50, "Statement of Account", 14)
    for y, name, what in (
        (80, "Account Name:", "Juniper Ridge Trading Ltd"),
        (93, "IBAN:", "GB29 NWBK 6016 1331 9268 19"),
        (106, "BIC:", "HVBKGB2L"),
        (119, "Currency:", "GBP"),
        (132, "Statement No.", "2026/03"),
        (145, "Period:", "01 Mar 2026 to 31 Mar 2026"),
    ):
        row(paper, y, (40, 200), (name, what))
    row(paper, 170, (40, 100, 330, 400, 470), ("Date", "Details", "Paid out", "Paid in", "Balance"))
    row(paper, 184, (40, 100, 470), ("01 Mar", "BALANCE BROUGHT FORWARD", "9,000.00"))
    row(paper, 197, (40, 100), ("05 Mar", "Bayou Lantern Works Co Ltd"))
    row(paper, 208, (100, 330, 470), ("INVOICE BLW-2026-0117", "5,210.00", "3,790.00"))
    row(paper, 221, (100, 330, 470), ("Transfer charge", "20.00", "3,770.00"))
    row(paper, 234, (40, 100, 400, 470), ("19 Mar", "Harbor Stores", "1,000.00", "4,770.00"))
    row(paper, 247, (40, 100, 470), ("31 Mar", "BALANCE CARRIED FORWARD", "4,770.00"))
    found = read(KIND, paper.view())
    said = {name: item.value for name, item in found.items()}
    assert entries(found) == 3
    assert said["reference"] == "2026/03"
    assert said["remitter.name"] == "Juniper Ridge Trading Ltd"
    assert said["remitter.account"] == "GB29NWBK60161331926819"
    assert said["remitter_bank.swift"] == "HVBKGB2L"
    assert [said[f"entries[{i}].amount"] for i in range(3)] == ["5210.00", "20.00", "1000.00"]
    assert [said[f"entries[{i}].direction"] for i in range(3)] == ["debit", "debit", "credit"]
    assert [said[f"entries[{i}].date"] for i in range(3)] == ["2026-03-05", "2026-03-05", "2026-03-19"]
    assert said["entries[0].currency"] == "GBP"
    assert said["entries[0].details"] == "Bayou Lantern Works Co Ltd INVOICE BLW-2026-0117"


def marked(*days: str) -> View:
    paper = Paper()
    paper.put(200, 30, "ACCOUNT STATEMENT", 14)
    x = (40, 110, 180, 380, 460)
    row(paper, 100, x, ("Txn Date", "Value Date", "Particulars", "Amount", "Balance"))
    row(paper, 114, x, (days[0], days[1], "TT FROM JUNIPER RIDGE", "45,210.00 CR", "50,210.00"))
    row(paper, 127, x, (days[2], days[2], "CHARGES", "30.00DR", "50,180.00"))
    return paper.view()


def test_a_mark_behind_the_amount_tells_the_way_and_an_ambiguous_date_stays_one() -> None:
    found = read(KIND, marked("05/03/2026", "06/03/2026", "07/03/2026"))
    assert found["entries[0].direction"].value == "credit"
    assert (found["entries[1].amount"].value, found["entries[1].direction"].value) == ("30.00", "debit")
    assert [o.value for o in found["entries[0].value_date"].others] == ["2026-03-06"]
    assert found["entries[0].date"].printed == "05/03/2026"


def test_another_date_of_the_paper_settles_day_and_month() -> None:
    found = read(KIND, marked("05/03/2026", "06/03/2026", "27/03/2026"))
    assert found["entries[0].date"].value == "2026-03-05"
    assert not found["entries[0].date"].others


def test_without_a_mark_the_running_balance_tells_the_way() -> None:
    paper = Paper()
    paper.put(200, 30, "ACCOUNT STATEMENT", 14)
    x = (40, 110, 380, 460)
    row(paper, 100, x, ("Date", "Description", "Amount (USD)", "Balance"))
    row(paper, 114, x, ("2026-03-05", "First", "100.00", "1,100.00"))
    row(paper, 127, x, ("2026-03-06", "Second", "50.00", "1,050.00"))
    row(paper, 140, x, ("2026-03-07", "Third", "70.00", "1,120.00"))
    said = values(KIND, paper.view())
    assert "entries[0].direction" not in said
    assert (said["entries[1].direction"], said["entries[2].direction"]) == ("debit", "credit")
    assert said["entries[0].currency"] == "USD"


def test_a_table_of_values_tells_each_entry_by_its_cells(tmp_path: Path) -> None:
    view = table(
        tmp_path,
        "Account Name,Juniper Ridge Lighting LLC",
        "Account Number,0088123455",
        "Currency,USD",
        "Posting Date,Description,Reference,Debit,Credit,Running Balance",
        '2026-03-02,Opening Balance,,,,"120,000.00"',
        '2026-03-05,WIRE OUT BAYOU LANTERN WORKS CO LTD INV BLW-2026-0117,FT2607800,"45,210.00",,"74,790.00"',
        '2026-03-09,DEPOSIT HARBOR STORES INC,DP0012,,"10,000.00","84,790.00"',
        'Total,,,"45,210.00","10,000.00",',
    )
    found = read(KIND, view)
    assert entries(found) == 2
    assert found["entries[0].amount"].words[0][1].cell == "D6"
    assert found["entries[0].direction"].value == "debit"
    assert found["entries[0].reference"].value == "FT2607800"
    assert found["entries[1].amount"].value == "10000.00"
    assert found["remitter.name"].value == "Juniper Ridge Lighting LLC"


def test_european_figures_with_signs(tmp_path: Path) -> None:
    said = values(
        KIND,
        table(
            tmp_path,
            "Buchungstag;Valuta;Auftraggeber/Empfänger;Verwendungszweck;Betrag;Währung;Saldo",
            "02.03.2026;03.03.2026;Lanternwerk GmbH;Rechnung BLW-2026-0117;-6.985,00;EUR;93.015,00",
            "05.03.2026;05.03.2026;Hafenladen AG;Auftrag 77;1.200,50;EUR;94.215,50",
        ),
    )
    assert (said["entries[0].amount"], said["entries[0].direction"]) == ("6985.00", "debit")
    assert (said["entries[1].amount"], said["entries[1].direction"]) == ("1200.50", "credit")
    assert said["entries[0].date"] == "2026-03-02"
    assert said["entries[0].value_date"] == "2026-03-03"
    assert said["entries[0].counterparty.name"] == "Lanternwerk GmbH"
    assert said["entries[0].invoice_refs[0]"] == "BLW-2026-0117"
    assert said["entries[0].currency"] == "EUR"


def test_a_chinese_statement(tmp_path: Path) -> None:
    said = values(
        KIND,
        table(
            tmp_path,
            "交易日期,摘要,借方发生额,贷方发生额,余额,对方户名,对方账号",
            "20260302,货款 INV BLW-2026-0117,,45210.00,145210.00,Juniper Ridge Lighting LLC,0088123455",
            "20260305,手续费,30.00,,145180.00,,",
        ),
    )
    assert (said["entries[0].amount"], said["entries[0].direction"]) == ("45210.00", "credit")
    assert said["entries[0].counterparty.name"] == "Juniper Ridge Lighting LLC"
    assert said["entries[0].counterparty.account"] == "0088123455"
    assert said["entries[0].date"] == "2026-03-02"
    assert (said["entries[1].amount"], said["entries[1].direction"]) == ("30.00", "debit")


STATEMENT = """<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
<GrpHdr><MsgId>M1</MsgId></GrpHdr><Stmt><Id>S-2026-03</Id>
<FrToDt><FrDtTm>2026-03-01T00:00:00</FrDtTm><ToDtTm>2026-03-31T23:59:59</ToDtTm></FrToDt>
<Acct><Id><Othr><Id>0088123455</Id></Othr></Id><Ccy>USD</Ccy><Ownr><Nm>Juniper Ridge Lighting LLC</Nm></Ownr>
<Svcr><FinInstnId><BICFI>LAKEUS3N</BICFI><Nm>First Lakes Bank</Nm></FinInstnId></Svcr></Acct>
<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="USD">500.00</Amt><CdtDbtInd>DBIT</CdtDbtInd></Bal>
<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="USD">900.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
<Ntry><NtryRef>1</NtryRef><Amt Ccy="USD">45210.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>
<BookgDt><Dt>2026-03-05</Dt></BookgDt><ValDt><Dt>2026-03-06</Dt></ValDt><AcctSvcrRef>FT26078</AcctSvcrRef>
<NtryDtls><TxDtls><Refs><EndToEndId>E-1</EndToEndId></Refs><RltdPties>
<Cdtr><Pty><Nm>Bayou Lantern Works</Nm></Pty></Cdtr>
<CdtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></CdtrAcct></RltdPties>
<RmtInf><Ustrd>INV BLW-2026-0117</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
<Ntry><Amt Ccy="USD">1400.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><ValDt><DtTm>2026-03-09T10:00:00</DtTm></ValDt>
<NtryDtls><TxDtls><Refs><EndToEndId>E-2</EndToEndId></Refs></TxDtls><TxDtls><Refs><EndToEndId>E-3</EndToEndId></Refs>
</TxDtls></NtryDtls></Ntry>
</Stmt></BkToCstmrStmt></Document>"""


def test_a_statement_as_a_message(tmp_path: Path) -> None:
    found = read(KIND, message(tmp_path, STATEMENT))
    said = {name: item.value for name, item in found.items()}
    assert entries(found) == 2
    assert (said["reference"], said["currency"]) == ("S-2026-03", "USD")
    assert (said["remitter.name"], said["remitter.account"]) == ("Juniper Ridge Lighting LLC", "0088123455")
    assert (said["remitter_bank.name"], said["remitter_bank.swift"]) == ("First Lakes Bank", "LAKEUS3N")
    assert (said["opening_balance"], said["closing_balance"]) == ("-500.00", "900.00")
    assert (said["entries[0].amount"], said["entries[0].currency"]) == ("45210.00", "USD")
    assert (said["entries[0].direction"], said["entries[1].direction"]) == ("debit", "credit")
    assert (said["entries[0].date"], said["entries[0].value_date"]) == ("2026-03-05", "2026-03-06")
    assert said["entries[0].beneficiary.name"] == "Bayou Lantern Works"
    assert said["entries[0].beneficiary.account"] == "DE89370400440532013000"
    assert said["entries[0].invoice_refs[0]"] == "BLW-2026-0117"
    assert said["entries[0].reference"] == "FT26078"
    assert said["entries[1].value_date"] == "2026-03-09"
    assert "entries[1].end_to_end_id" not in said  # it sums up two payments
    assert found["entries[0].amount"].words[0][1].line == 8


@pytest.mark.parametrize(
    ("marks", "status", "reversal"),
    [
        ("<Sts><Cd>BOOK</Cd></Sts>", "BOOK", None),
        ("<Sts>PDNG</Sts>", "PDNG", None),
        ("<RvslInd>true</RvslInd><Sts>BOOK</Sts>", "BOOK", "reversed"),
        ("<Sts>BOOK</Sts><NtryDtls><TxDtls><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls>",
         "BOOK", "returned"),
    ],
)  # fmt: skip
def test_only_a_booked_entry_that_stayed_is_a_payment(
    tmp_path: Path, marks: str, status: str, reversal: str | None
) -> None:
    text = (
        '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Id>S1</Id><Ntry>'
        f'<Amt Ccy="USD">10.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>{marks}</Ntry></Stmt></BkToCstmrStmt></Document>'
    )
    found = values(KIND, message(tmp_path, text))
    assert (found.get("entries[0].status"), found.get("entries[0].reversal")) == (status, reversal)
    assert found["entries[0].amount"] == "10.00"  # the list shows it; its status says what became of it
    found = values(REMITTANCE, message(tmp_path, text))
    assert found.get("amount") == ("10.00" if status == "BOOK" and reversal is None else None)


def test_an_order_to_pay_has_settled_nothing(tmp_path: Path) -> None:
    text = (
        '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn><PmtInf><CdtTrfTxInf>'
        '<PmtId><EndToEndId>E1</EndToEndId></PmtId><Amt><InstdAmt Ccy="USD">10.00</InstdAmt></Amt>'
        "<Cdtr><Nm>Bayou Lantern Works</Nm></Cdtr></CdtTrfTxInf></PmtInf></CstmrCdtTrfInitn></Document>"
    )
    found = values(REMITTANCE, message(tmp_path, text))
    assert found["instructed_amount"] == "10.00" and "amount" not in found
