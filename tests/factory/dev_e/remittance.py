"""Remittances of family ``e``: a bank slip, a Fedwire print, the Chinese forms for money sent and received."""

from __future__ import annotations

from dataclasses import replace

from tests.factory import kinds_remittance
from tests.factory.canvas import FACES, Piece, Text, bold, join
from tests.factory.dev_e import base
from tests.factory.forms import Cell, named_block, row
from tests.factory.kinds_remittance import details
from tests.factory.pad import Pad


def draw(pad: Pad) -> None:
    """By form; a plain advice as family a draws it."""
    manners = {"slip": _slip, "fedwire": _fedwire, "application": _application, "receipt": _receipt}
    manners.get(pad.extra("form"), kinds_remittance.draw_a)(pad)
    base.finish(pad)


def _slip(pad: Pad) -> None:
    base.office(pad)
    base.head(pad, base.titled(pad), by=pad.v("remitter_bank.name"), under=pad.x("bank_address"))
    rows = base.vs(
        pad,
        ("Transaction No.|Reference No.|Slip No.|Confirmation", "reference"),
        ("Value Date|Date|Processed", "value_date"),
        ("Amount|Transfer Amount|Amount Sent", "amount"),
        ("Bank Charges|Fee|Commission", "charges"),
        ("Charges for account of|Charges (OUR/SHA/BEN)|Charge option", "charge_bearer"),
    )
    base.facts(pad, rows + base.xs(pad, ("Branch", "branch"), ("Teller", "teller"), ("Time", "time")))
    rows = [(base.pick(pad, "Applicant|Sender|From|Remitter"), pad.party("remitter"))]
    rows += base.vs(pad, ("Account debited|From Account|Debit A/C", "remitter.account"))
    base.facts(pad, rows, "from")
    rows = [(base.pick(pad, "Beneficiary|Receiver|Pay to|Payee"), pad.party("beneficiary"))]
    rows += base.vs(
        pad,
        ("Beneficiary A/C|Account No.|To Account", "beneficiary.account"),
        ("Beneficiary's Bank|Receiving Bank|Bank", "beneficiary_bank.name"),
        ("SWIFT/BIC|SWIFT Code|BIC", "beneficiary_bank.swift"),
    )
    base.facts(pad, rows, "to")
    base.facts(
        pad,
        [(base.pick(pad, "Message|Purpose|Payment Details|Reference to Beneficiary"), details(pad))],
        "words",
        "beside boxed",
    )
    base.sign(pad, ("Customer's signature", ""), ("For the Bank", ""))


def _fedwire(pad: Pad) -> None:
    base.office(pad)
    if base.chance(pad, "typed", 2):
        pad.face, pad.size = FACES["mono"], 8.4
    pad.say(bold(base.titled(pad)), gap=8)
    cents = pad.doc.fields["amount"].replace(".", "").rjust(12, "0")
    sender = join(pad.extra("remitter_bank.aba"), pad.v("remitter_bank.name"), by=" ")
    payee = join(
        pad.v("beneficiary.account"), pad.v("beneficiary.name"), pad.address("beneficiary.address", 1), by="\n"
    )
    payer = join(pad.v("remitter.account"), pad.v("remitter.name"), pad.address("remitter.address", 1), by="\n")
    house = join(pad.v("beneficiary_bank.swift"), pad.v("beneficiary_bank.name"), by="\n")
    rows: tuple[tuple[str, Text], ...] = (
        ("{1510} Type Subtype", "1000 Basic Funds Transfer"),
        ("{1520} IMAD", pad.x("imad")),
        ("{1120} OMAD", pad.x("omad")),
        ("{2000} Amount", join(pad.money("amount"), f"[{cents}]", by=" ")),
        ("{3100} Sender DI", sender),
        ("{3320} Sender Reference", pad.v("reference")),
        ("{3400} Receiver DI", pad.x("receiver_aba")),
        ("{3600} Business Function", "CTR Customer Transfer"),
        ("{4100} Beneficiary FI", house),
        ("{4200} Beneficiary", payee),
        ("{5000} Originator", payer),
        ("{6000} Originator to Beneficiary Information", details(pad)),
        ("Value Date", pad.v("value_date")),
        ("{3700} Charges", pad.v("charge_bearer")),
    )
    bare = base.chance(pad, "tags", 2)
    base.beside(pad, [(name.partition("} ")[2] or name if bare else name, what) for name, what in rows])


def _zh(pad: Pad, dates: str) -> None:
    pad.look = replace(pad.look, numbers="us", dates=dates, money="code")
    pad.size = 8.6
    pad.y = pad.text(pad.left, pad.y, bold(pad.extra("title")), 14, width=pad.width, align="c")
    pad.y = pad.text(pad.left, pad.y, pad.extra("subtitle"), 9, width=pad.width, align="c") + 6


def _application(pad: Pad) -> None:
    _zh(pad, "han0")
    pad.y = row(
        pad, pad.y, 24, [Cell("致 To:", pad.v("remitter_bank.name"), 1.6), Cell("日期 Date", pad.v("value_date"))]
    )
    pad.y = row(
        pad,
        pad.y,
        24,
        [
            Cell("申报号码 BOP Reporting No.", pad.x("bop_number"), 1.4),
            Cell("20 银行业务编号 Bank Transac. Ref. No.", pad.v("reference")),
        ],
    )
    pad.y = row(
        pad,
        pad.y,
        24,
        [
            Cell("发电方式 Type of Transfer", "[X] 电汇 T/T  [  ] 票汇 D/D  [  ] 信汇 M/T"),
            Cell("收电行/付款行 Receiver / Drawn on", ""),
        ],
    )
    pad.y = row(
        pad,
        pad.y,
        30,
        [
            Cell("32A 汇款币种及金额 Currency & Interbank Settlement Amount", pad.money("amount")),
            Cell("金额大写 Amount in Words", pad.x("amount_words"), 1.3),
        ],
    )
    _application_sides(pad)


def _application_sides(pad: Pad) -> None:
    """The payer, the payee, and the payee's bank."""
    pad.y = row(
        pad,
        pad.y,
        44,
        [
            Cell("50a 汇款人名称及地址 Remitter's Name & Address", named_block(pad, "remitter"), 2),
            Cell("账号 Account No.", pad.v("remitter.account")),
        ],
    )
    bank = join(pad.v("beneficiary_bank.name"), pad.v("beneficiary_bank.swift"), by="\n")
    pad.y = row(pad, pad.y, 36, [Cell("57a 收款人开户银行名称及地址 Beneficiary's Bank Name & Address", bank)])
    pad.y = row(
        pad,
        pad.y,
        48,
        [
            Cell("59a 收款人名称及地址 Beneficiary's Name & Address", named_block(pad, "beneficiary"), 2),
            Cell("收款人账号 Bene's A/C No.", pad.v("beneficiary.account")),
        ],
    )
    _application_foot(pad)


def _application_foot(pad: Pad) -> None:
    """Message, charges, codes, signatures."""
    pad.y = row(
        pad,
        pad.y,
        34,
        [
            Cell("70 汇款附言 Remittance Information", details(pad), 1.6),
            Cell("71A 国内外费用承担 All Bank's Charges If Any Are To Be Borne By", _bearer(pad)),
        ],
    )
    pad.y = row(
        pad,
        pad.y,
        24,
        [
            Cell("交易编码 BOP Transac. Code", pad.x("transaction_code")),
            Cell("交易附言 Transac. Remark", pad.x("postscript")),
            Cell("合同号 Contract No.", pad.x("contract_number")),
            Cell("发票号 Invoice No.", pad.x("invoice_number")),
        ],
    )
    pad.y = (
        row(
            pad,
            pad.y,
            44,
            [Cell("申请人签章 Applicant's Signature", pad.x("applicant")), Cell("银行签章 Bank's Stamp", "")],
        )
        + 8
    )


def _bearer(pad: Pad) -> list[Piece]:
    """Three ticks, the chosen one's code printing the field."""
    chosen, out = pad.doc.fields.get("charge_bearer", ""), []
    for code, words in (("OUR", "汇款人"), ("BEN", "收款人"), ("SHA", "共同")):
        on = code == chosen
        out += [Piece("[X]" if on else "[  ]"), Piece(words), Piece(code, "charge_bearer" if on else None)]
    pad.used["charge_bearer"] = 1
    return out


def _receipt(pad: Pad) -> None:
    _zh(pad, "compact")
    pad.y = row(pad, pad.y, 24, [Cell("申报号码 BOP Reporting No.", pad.x("bop_number"))])
    pad.y = row(
        pad,
        pad.y,
        26,
        [
            Cell("收款人名称 Payee", pad.v("beneficiary.name"), 1.6),
            Cell("对公 Unit 组织机构代码 Unit Code", pad.x("unit_code")),
        ],
    )
    ways = "[  ] 信用证 L/C  [  ] 托收 Collection  [  ] 保函 L/G  [X] 电汇 T/T  [  ] 票汇 D/D  [  ] 信汇 M/T "
    pad.y = row(pad, pad.y, 24, [Cell("结算方式 Payment Method", [Piece(ways)])], size=7.6)
    pad.y = row(
        pad,
        pad.y,
        26,
        [
            Cell("收入款币种及金额 Currency & Amount of Receipts", pad.money("amount")),
            Cell("结汇汇率 Exchange Rate", pad.v("exchange_rate")),
        ],
    )
    _receipt_amounts(pad)


def _receipt_amounts(pad: Pad) -> None:
    """What was received, and what banks kept."""
    pad.y = row(
        pad,
        pad.y,
        26,
        [
            Cell("现汇金额 Amount in FX", ""),
            Cell("账号/银行卡号 Account No./Credit Card No.", pad.v("beneficiary.account"), 1.3),
        ],
    )
    pad.y = row(
        pad,
        pad.y,
        26,
        [
            Cell("国内银行扣费币种及金额 Bank's Charges inside China", ""),
            Cell("国外银行扣费币种及金额 Bank's Charges outside China", pad.money("charges")),
        ],
    )
    pad.y = row(
        pad,
        pad.y,
        26,
        [
            Cell("付款人名称 Payer", pad.v("remitter.name"), 1.5),
            Cell("付款人常驻国家（地区）名称及代码 Country/Region of Payer & Code", pad.x("payer_country")),
        ],
    )
    _receipt_foot(pad)


def _receipt_foot(pad: Pad) -> None:
    """Bank and dates, codes, stamps."""
    pad.y = row(
        pad,
        pad.y,
        26,
        [
            Cell("收款银行 Bank", pad.v("beneficiary_bank.name")),
            Cell("收账日期 Value Date", pad.v("value_date")),
            Cell("申报日期 Reporting Date", pad.extra("report_date").replace("-", "")),
        ],
    )
    pad.y = row(
        pad,
        pad.y,
        30,
        [
            Cell("交易编码 BOP Transac. Code", pad.x("transaction_code"), 0.8),
            Cell("交易附言 Transac. Remark", pad.x("postscript")),
            Cell("汇款附言 Remittance Information", details(pad), 1.6),
        ],
    )
    pad.y = (
        row(
            pad,
            pad.y,
            40,
            [
                Cell("填报人签章", ""),
                Cell("银行经办人签章", ""),
                Cell("银行业务编号 Bank Transaction Ref. No.", pad.v("reference"), 1.3),
            ],
        )
        + 8
    )
