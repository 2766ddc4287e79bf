"""Files of bank messages: each payment is a paper of its own, whatever numbers it shares with another."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence.pipeline import extract
from evidence.records.cases import StoredCase
from evidence.settings import ReadSettings, Settings

TRANSFER = """<CdtTrfTxInf><PmtId><InstrId>I-1</InstrId><EndToEndId>{own}</EndToEndId>
<UETR>5f0c2f0e-11aa-4c2b-9d33-0f6a0c1d2e3f</UETR></PmtId><IntrBkSttlmAmt Ccy="USD">{amount}</IntrBkSttlmAmt>
<IntrBkSttlmDt>2026-03-05</IntrBkSttlmDt><Dbtr><Nm>Juniper Moor LLC</Nm></Dbtr>
<Cdtr><Nm>Lantern Works Co., Ltd.</Nm></Cdtr></CdtTrfTxInf>"""
MESSAGE = """<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf>
<GrpHdr><MsgId>M-1</MsgId><NbOfTxs>2</NbOfTxs></GrpHdr>{transfers}</FIToFICstmrCdtTrf></Document>"""
STATEMENT = """<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
<GrpHdr><MsgId>M-2</MsgId></GrpHdr><Stmt><Id>S1</Id><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>
<Ntry><Amt Ccy="USD">10.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts></Ntry>
<Ntry><Amt Ccy="USD">20.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts></Ntry>
</Stmt></BkToCstmrStmt></Document>"""


def taken(folder: Path, text: str) -> StoredCase:
    (folder / "message.xml").write_text(text, encoding="utf-8")
    return extract(folder / "message.xml", Settings(ReadSettings(cache=None)))


@pytest.mark.parametrize("joint", ["\n", ""], ids=["line by line", "all on few lines"])
@pytest.mark.parametrize("second", ["100.00", "250.00"])
def test_two_payments_under_one_number_are_two(second: str, joint: str, tmp_path: Path) -> None:
    transfers = joint.join(TRANSFER.format(own="E-1", amount=a) for a in ("100.00", second))
    case = taken(tmp_path, MESSAGE.format(transfers=transfers))
    assert [(d.kind, d.parts[0].pages) for d in case.documents] == [("remittance", (1,)), ("remittance", (2,))]
    assert [f.value for f in case.facts if f.field == "amount"] == ["100.00", second]


def test_the_entries_of_one_statement_stay_one_paper(tmp_path: Path) -> None:
    assert [d.parts[0].pages for d in taken(tmp_path, STATEMENT).documents] == [(1, 2)]
