"""Agreements: importer of record, payment agency, buying agency; in sentences and at captions."""

from __future__ import annotations

from evidence.kinds import buying_agency_agreement, ior_agreement, payment_agency_agreement
from tests.kinds.trade_reading import row, values
from tests.layout.paper import Paper


def service() -> Paper:
    paper = Paper()
    paper.put(150, 30, "IMPORTER OF RECORD SERVICE AGREEMENT", 13)
    paper.lines(
        40, 60,
        "This Importer of Record Service Agreement is entered into on February 2, 2026 by and between Juniper Ridge",
        'Lighting LLC (the "Client"), with its principal place of business at 77 Elm Street, Dayton, OH 45402, and',
        'Harborline Import Services Inc. (the "IOR"), having its office at 400 Dock Avenue, Newark, NJ 07114.',
        "",
        "1. The IOR shall act as importer of record for the goods listed in each order of the Client.",
        "2. The Client shall be liable for any additional duties, taxes and penalties assessed after entry.",
        "3. This Agreement shall remain in force until January 31, 2027.",
    )  # fmt: skip
    return paper


def test_a_service_agreement_in_sentences() -> None:
    found = values(ior_agreement.KIND, service().view())
    assert found["date"] == "2026-02-02"
    assert found["expiry_date"] == "2027-01-31"
    assert found["principal.name"] == "Juniper Ridge Lighting LLC"
    assert found["principal.address"] == "77 Elm Street, Dayton, OH 45402"
    assert found["agent.name"] == "Harborline Import Services Inc."
    assert found["agent.address"] == "400 Dock Avenue, Newark, NJ 07114"
    assert "additional duties" in (found["liability_clause"] or "")


def test_a_service_agreement_without_the_clause_has_none() -> None:
    paper = service()
    paper.words = [w for w in paper.words if round(w.box.top) != 120]
    assert "liability_clause" not in values(ior_agreement.KIND, paper.view())


def test_a_bilingual_service_agreement_with_captions() -> None:
    paper = Paper()
    paper.put(180, 30, "进口商服务协议 IOR SERVICE AGREEMENT", 13)
    paper.put(40, 60, "委托方（甲方） Party A: 宁波海湾灯具有限公司")
    paper.put(40, 74, "受托方（乙方） Party B: Harborline Import Services Inc.")
    row(paper, 92, (40, 330), ("签订日期 Date: 2026年2月2日", "有效期至 Valid Until: 2027年1月31日"))
    found = values(ior_agreement.KIND, paper.view())
    assert found["principal.name"] == "宁波海湾灯具有限公司"
    assert found["agent.name"] == "Harborline Import Services Inc."
    assert (found["date"], found["expiry_date"]) == ("2026-02-02", "2027-01-31")


def payer() -> Paper:
    paper = Paper()
    paper.put(180, 30, "THIRD PARTY PAYMENT AGREEMENT", 13)
    paper.lines(
        40, 60, "This Agreement is made on March 3, 2026 between Juniper Ridge Lighting LLC, located at 77 Elm Street,",
        'Dayton, OH 45402 (hereinafter the "Principal") and Copperleaf Trading Limited, located at 12 Wing Lok Street,',
        'Hong Kong (hereinafter the "Paying Agent"). The Paying Agent agrees to pay on behalf of the Principal.',
        "This Agreement expires on December 31, 2026.",
    )  # fmt: skip
    return paper


def test_a_payment_agency_agreement_in_sentences() -> None:
    found = values(payment_agency_agreement.KIND, payer().view())
    assert (found["date"], found["expiry_date"]) == ("2026-03-03", "2026-12-31")
    assert found["principal.name"] == "Juniper Ridge Lighting LLC"
    assert found["agent.name"] == "Copperleaf Trading Limited"


def test_a_payment_agency_agreement_in_chinese() -> None:
    paper = Paper()
    paper.put(250, 30, "代付款协议", 14)
    paper.put(40, 60, "委托方：Juniper Ridge Lighting LLC")
    paper.put(40, 74, "受托方：铜叶贸易有限公司")
    paper.put(40, 88, "签订日期：2026年3月3日")
    paper.put(40, 102, "本协议有效期至2026年12月31日。")
    found = values(payment_agency_agreement.KIND, paper.view())
    assert (found["principal.name"], found["agent.name"]) == ("Juniper Ridge Lighting LLC", "铜叶贸易有限公司")
    assert found["date"] == "2026-03-03"
    assert found["expiry_date"] == "2026-12-31"


def test_a_buying_agency_agreement() -> None:
    paper = Paper()
    paper.put(190, 30, "BUYING AGENCY AGREEMENT", 13)
    row(paper, 60, (40, 150), ("Principal:", "Juniper Ridge Lighting LLC"))
    row(paper, 74, (40, 150), ("Buying Agent:", "Heron Sourcing Co., Ltd."))
    row(paper, 88, (40, 150), ("Effective Date:", "January 1, 2026"))
    row(paper, 102, (40, 150), ("Expiration Date:", "December 31, 2026"))
    found = values(buying_agency_agreement.KIND, paper.view())
    assert (found["principal.name"], found["agent.name"]) == ("Juniper Ridge Lighting LLC", "Heron Sourcing Co., Ltd.")
    assert (found["date"], found["expiry_date"]) == ("2026-01-01", "2026-12-31")
