"""XML messages: a line for each value, a page for each payment, the line in the file as the place."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence.read.faults import PageFaultError
from evidence.read.native import xml_file
from evidence.read.native.file import NativeFile
from evidence.read.native.iso20022 import written_out
from tests.read.native_files import PAGES, apart, put, shown, words

TRANSFER = """<CdtTrfTxInf><PmtId><EndToEndId>{ref}</EndToEndId></PmtId>
<IntrBkSttlmAmt Ccy="USD">45000.00</IntrBkSttlmAmt>
<Cdtr><Nm>Amber Reach Trading Limited</Nm></Cdtr></CdtTrfTxInf>"""
MESSAGE = """<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf>
<GrpHdr><MsgId>M1</MsgId></GrpHdr>
{transfers}
</FIToFICstmrCdtTrf></Document>"""
STATEMENT = """<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Id>S1</Id>
<Ntry><Amt Ccy="USD">10.00</Amt></Ntry>
<Ntry><Amt Ccy="USD">20.00</Amt></Ntry>
</Stmt></BkToCstmrStmt></Document>"""


def opened(folder: Path, text: str, encoding: str = "utf-8") -> NativeFile:
    return xml_file.opened(put(folder, text.encode(encoding)), PAGES)


def message(*references: str) -> str:
    return MESSAGE.format(transfers="\n".join(TRANSFER.format(ref=r) for r in references))


def test_each_value_has_its_path_its_name_in_words_and_its_line(tmp_path: Path) -> None:
    file = opened(tmp_path, message("E1"))
    assert shown(file) == [
        "GrpHdr/MsgId Message Identification M1",
        "CdtTrfTxInf/PmtId/EndToEndId End To End Identification E1",
        "CdtTrfTxInf/IntrBkSttlmAmt Interbank Settlement Amount USD 45000.00",
        "CdtTrfTxInf/Cdtr/Nm Creditor Name Amber Reach Trading Limited",
    ]
    lines = {w.text: w.line for w in words(file)}
    assert (lines["M1"], lines["E1"], lines["45000.00"], lines["Amber"]) == (3, 4, 5, 6)
    assert apart(file)


def test_each_payment_is_a_page_with_what_all_share(tmp_path: Path) -> None:
    file = opened(tmp_path, message("E1", "E2", "E3"))
    assert file.pages == 3
    for number, reference in enumerate(("E1", "E2", "E3"), start=1):
        said = shown(file, number)
        assert said[0].endswith("M1")
        assert [line for line in said if "EndToEndId" in line] == [
            f"CdtTrfTxInf/PmtId/EndToEndId End To End Identification {reference}"
        ]


def test_each_entry_of_a_statement_is_a_page(tmp_path: Path) -> None:
    file = opened(tmp_path, STATEMENT)
    assert [shown(file, n)[-1] for n in (1, 2)] == ["Stmt/Ntry/Amt Amount USD 10.00", "Stmt/Ntry/Amt Amount USD 20.00"]
    assert all(shown(file, n)[0] == "Stmt/Id Identification S1" for n in (1, 2))


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("Document/X/CdtTrfTxInf/Dbtr/PstlAdr/TwnNm", "Debtor Address Town"),
        ("Document/X/CdtTrfTxInf/CdtrAgt/FinInstnId/BICFI", "Creditor Agent BIC"),
        ("Document/X/PmtInf/DbtrAcct/Id/IBAN", "Debtor Account IBAN"),
        ("Document/X/CdtTrfTxInf/RmtInf/Ustrd", "Remittance Information"),
        ("Document/X/RmtInf/Strd/RfrdDocInf/Nb", "Referred Document Number"),
        ("Document/X/Stmt/Acct/Id/Othr/Id", "Account"),
        ("Document/X/NewThing", "NewThing"),
    ],
)
def test_short_names_are_written_out(path: str, said: str) -> None:
    assert written_out(path.split("/")) == said


def test_any_other_xml_is_read_the_same_way(tmp_path: Path) -> None:
    text = """<n:Invoice xmlns:n="urn:x"><n:ID>AR-1</n:ID>
    <n:Total><n:PayableAmount currencyID="EUR">17.50</n:PayableAmount></n:Total>
    <n:Note lang="de">Danke</n:Note></n:Invoice>"""
    assert shown(opened(tmp_path, text)) == [
        "ID ID AR-1",
        "Total/PayableAmount Payable Amount EUR 17.50",
        "Note Note Danke",
        "Note/@lang lang de",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_western_messages_are_read_in_their_encoding(tmp_path: Path, encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?><a><b>Gruber und S\u00f6hne</b></a>'
    assert shown(opened(tmp_path, text, encoding)) == ["b b Gruber und Söhne"]


def test_chinese_messages_are_read_in_their_encoding(tmp_path: Path) -> None:
    text = '<?xml version="1.0" encoding="GB18030"?>\n<a><b>宁波园艺工具</b></a>'
    file = opened(tmp_path, text, "gb18030")
    assert shown(file) == ["b b 宁波园艺工具"]
    assert words(file)[0].line == 2


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a [<!ENTITY e "lol"><!ENTITY f "&e;&e;&e;&e;">]>',
        '<!DOCTYPE a SYSTEM "http://example.invalid/a.dtd">',
    ],
)
def test_any_document_type_is_refused(tmp_path: Path, head: str) -> None:
    with pytest.raises(PageFaultError) as fault:
        opened(tmp_path, f"{head}<a><b>x</b></a>")
    assert fault.value.code == "forbidden"


def test_a_deep_nest_is_refused_and_one_within_the_limit_is_read(tmp_path: Path) -> None:
    assert shown(opened(tmp_path, "<a>" * 200 + "x" + "</a>" * 200))[0].endswith("x")
    with pytest.raises(PageFaultError) as fault:
        opened(tmp_path, "<a>" * 300 + "x" + "</a>" * 300)
    assert fault.value.code == "too-large"


def test_xml_that_breaks_off_is_damaged_and_the_line_is_said(tmp_path: Path) -> None:
    with pytest.raises(PageFaultError) as fault:
        opened(tmp_path, message("E1")[:-40])
    assert (fault.value.code, "(line 6)" in fault.value.reason) == ("corrupt", True)


def test_more_payments_than_pages_are_refused(tmp_path: Path) -> None:
    with pytest.raises(PageFaultError) as fault:
        xml_file.opened(put(tmp_path, message("E1", "E2", "E3").encode()), 2)
    assert fault.value.code == "too-many-pages"


def test_a_paper_embedded_in_letters_is_told_and_is_no_word(tmp_path: Path) -> None:
    file = opened(tmp_path, f"<Invoice><ID>5</ID><Copy>{'JVBERi0xLjMK' * 300}</Copy></Invoice>")
    (told,) = file.problems
    assert (told.code, told.reason) == ("embedded", "1 embedded file (in Copy) not read")
    assert max(len(w.text) for w in words(file)) < 20
