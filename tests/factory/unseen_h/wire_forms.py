"""Forms of wires: a print of Fedwire tags, the Chinese application for transfers abroad, the Chinese receipt report."""

from __future__ import annotations

from tests.factory.canvas import Piece, bold
from tests.factory.unseen_h.blocks import panels
from tests.factory.unseen_h.press import Press, joined, show_day


def _details(press: Press) -> list[Piece]:
    return press.split_by("details", [f for f in press.doc.fields if "_refs[" in f])


def fedwire(press: Press) -> None:
    """Tags in braces with or without their names; the amount in whole digits with decimals."""
    press.say(bold(press.extra("title")), size=press.size + 2, gap=6)
    named = press.look.words % 2 == 0
    date = press.v("value_date", show_day(press.doc.fields["value_date"], press.pick("20260305", "03/05/2026")))
    tags = (
        ("1520", "IMAD", press.x("imad")),
        ("2000", "Amount", press.money("amount")),
        ("", "Effective Date", date),
        ("3100", "Sender ABA", joined([press.x("remitter_bank.aba"), press.v("remitter_bank.name")], " ")),
        ("3320", "Sender Reference", press.v("reference")),
        ("3400", "Receiver ABA", press.x("receiver_aba")),
        ("3600", "Business Function", [Piece("CTR")]),
        ("4100", "Beneficiary FI", joined([press.v("beneficiary_bank.swift"), press.v("beneficiary_bank.name")])),
        ("4200", "Beneficiary", joined([press.v("beneficiary.account"), press.who("beneficiary")])),
        ("5000", "Originator", joined([press.v("remitter.account"), press.who("remitter")])),
        ("6000", "Originator to Beneficiary Information", _details(press)),
        ("1120", "OMAD", press.x("omad")),
    )
    for tag, name, what in tags:
        if what:
            press.need(44)
            left = f"{{{tag}}} " if tag else ""
            press.say(bold(left + (name if named or not tag else name.upper()) + press.pick(":", "")), gap=1)
            press.say(what, indent=18, gap=4)


def application(press: Press) -> None:
    """境外汇款申请书: numbered boxes in two languages."""
    press.say(bold(press.extra("title")), size=14, align="c", gap=1)
    press.say(press.x("subtitle"), size=8, align="c", gap=6)
    day = press.v(
        "value_date", show_day(press.doc.fields["value_date"], press.pick("2026年3月5日", "2026-03-05", "20260305"))
    )
    panels(
        press,
        [
            ("日期 Date", day),
            ("申报号码 BOP Reporting No.", press.x("bop_number")),
            ("银行业务编号 Bank Transac. Ref. No.", press.v("reference")),
        ],
        shares=(1, 1.6, 1.2),
    )
    panels(
        press,
        [
            ("20 收电行/付款行 Receiver / Drawn on", press.v("remitter_bank.name")),
            ("71A 国内外费用承担 All Bank's Charges If Any Are To Be Borne By", press.v("charge_bearer")),
        ],
    )
    panels(
        press,
        [
            ("32A 汇款币种及金额 Currency & Interbank Settlement Amount", press.money("amount")),
            ("金额大写 Amount in Words", press.x("amount_words")),
        ],
    )
    panels(
        press,
        [
            ("50a 汇款人名称及地址 Remitter's Name & Address", press.who("remitter")),
            ("账号 Account No.", press.v("remitter.account")),
        ],
        shares=(2, 1),
    )
    _payee(press)


def _payee(press: Press) -> None:
    """The lower half: the payee, the message, codes and signatures."""
    panels(
        press,
        [
            (
                "57a 收款人开户银行名称及地址 Beneficiary's Bank Name & Address",
                joined([press.v("beneficiary_bank.name"), press.v("beneficiary_bank.swift")]),
            )
        ],
    )
    panels(
        press,
        [
            ("59a 收款人名称及地址 Beneficiary's Name & Address", press.who("beneficiary")),
            ("收款人账号 Bene's A/C No.", press.v("beneficiary.account")),
        ],
        shares=(2, 1),
    )
    panels(
        press,
        [("70 汇款附言 Remittance Information", _details(press)), ("手续费 Charges", press.money("charges"))],
        shares=(2, 1),
    )
    panels(
        press,
        [
            ("交易编码 BOP Transac. Code", press.x("transaction_code")),
            ("交易附言 Transac. Remark", press.x("postscript")),
            ("合同号 Contract No.", press.x("contract_number")),
            ("发票号 Invoice No.", press.x("invoice_number")),
        ],
    )
    panels(
        press, [("申请人签章 Applicant's Signature", press.x("applicant")), ("银行签章 Bank's Signature", [])], least=40
    )


def receipt(press: Press) -> None:
    """涉外收入申报单: the payee's report of money from abroad."""
    press.say(bold(press.extra("title")), size=14, align="c", gap=1)
    press.say(press.x("subtitle"), size=8, align="c", gap=6)
    panels(
        press,
        [
            ("申报号码 BOP Reporting No.", press.x("bop_number")),
            ("银行业务编号 Bank Transaction Ref. No.", press.v("reference")),
        ],
    )
    panels(
        press,
        [("收款人名称 Payee", press.v("beneficiary.name")), ("组织机构代码 Unit Code", press.x("unit_code"))],
        shares=(2, 1),
    )
    panels(
        press,
        [
            ("结算方式 Payment Method", [Piece("电汇 T/T")]),
            ("收入款币种及金额 Currency & Amount of Receipts", press.money("amount")),
            ("账号 Account No.", press.v("beneficiary.account")),
        ],
    )
    panels(
        press,
        [
            ("国外银行扣费币种及金额 Bank's Charges outside China", press.money("charges")),
            ("收款银行 Receiving Bank", press.v("beneficiary_bank.name")),
        ],
    )
    _payer(press)


def _payer(press: Press) -> None:
    """The payer, the dates, the message and signatures."""
    panels(
        press,
        [
            ("付款人名称 Payer", press.v("remitter.name")),
            ("付款人常驻国家(地区)名称及代码 Country/Region of Payer & Code", press.x("payer_country")),
        ],
    )
    day = show_day(press.doc.fields["value_date"], press.pick("2026年3月5日", "2026-03-05", "20260305"))
    panels(
        press,
        [
            ("收款日期 Value Date", press.v("value_date", day)),
            ("申报日期 Reporting Date", press.x("report_date")),
            ("交易编码 BOP Transac. Code", press.x("transaction_code")),
            ("交易附言 Transac. Remark", press.x("postscript")),
        ],
    )
    panels(press, [("附言 Remittance Information", _details(press))])
    panels(
        press,
        [("填报人签章 Signature or Stamp of Reporter", []), ("银行经办人签章 Signature of Bank Officer", [])],
        least=40,
    )
