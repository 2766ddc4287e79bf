"""Further payments: slips of a bank's counter, Fedwire prints, and the two forms of Chinese banks."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.kept_apart.boxes import strip
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet

SLIP = (
    Manner(("print", "courier"), ("us", "usdash"), 9, money="code", captions="helvetica", margin=46),
    Manner(("helvetica", "tight"), ("brief", "us"), 9.2, money="dollar", captions="helvetica", margin=52),
)
FEDWIRE = (
    Manner(("courier", "print"), ("us", "block"), 8.8, money="dollar", margin=44),
    Manner(("print", "tight"), ("usdash", "us"), 8.6, money="code", margin=48),
)
HAN = (
    Manner(("helvetica", "tight"), ("iso", "han", "slash"), 8.8, money="code", a4=True, margin=34),
    Manner(("courier", "times"), ("han", "block", "iso"), 8.8, money="code", a4=True, margin=38),
)
FORMS = {"slip": SLIP, "fedwire": FEDWIRE, "application": HAN, "receipt": HAN}
BEARERS = (("OUR", "汇款人"), ("BEN", "收款人"), ("SHA", "共同"))


def draw(paper: Paper) -> list[Sheet]:
    """A payment in the form its extra names."""
    form = paper.extras["form"]
    pen = Pen(paper, FORMS[form][paper.style % 2])
    {"slip": _slip, "fedwire": _fedwire, "application": _application, "receipt": _receipt}[form](pen)
    return finish(pen)


def _details(pen: Pen) -> list[Piece]:
    return pen.split_by("details", [*pen.lines("invoice_refs"), *pen.lines("contract_refs")])


def _who(pen: Pen, role: str, how: int = 1) -> list[Piece]:
    return join(pen.v(f"{role}.name"), pen.address(f"{role}.address", how), by="\n")


def _slip(pen: Pen) -> None:
    """What a teller hands back, stamped: payer's half above, payee's half below."""
    pen.y = pen.text(pen.left, pen.y, bold(pen.v("remitter_bank.name")), 13, width=pen.width)
    pen.y = pen.text(pen.left, pen.y, pen.x("bank_address"), 8, width=pen.width) + 8
    pen.y = pen.text(pen.left, pen.y, bold(pen.extra("title", "TRANSFER SLIP")), 13, width=pen.width, align="c") + 8
    y = strip(pen, pen.y, [(1, "BRANCH", pen.x("branch")), (0.8, "TELLER", pen.x("teller")),
                           (1, "DATE", pen.v("value_date")), (0.7, "TIME", pen.x("time")),
                           (1.4, "REFERENCE NO.", bold(pen.v("reference")))], 26)  # fmt: skip
    y = strip(pen, y, [(2, "BY ORDER OF (APPLICANT)", _who(pen, "remitter")),
                       (1.3, "DEBIT ACCOUNT", pen.v("remitter.account"))], 56)  # fmt: skip
    fee = pen.v("charges")
    y = strip(pen, y, [(1.6, "AMOUNT TRANSFERRED", bold(pen.money("amount"))), (1, "OUR FEE", fee),
                       (1, "FOREIGN BANK CHARGES", pen.v("charge_bearer"))], 28) + 8  # fmt: skip
    y = strip(pen, y, [(2, "PAY TO (BENEFICIARY)", _who(pen, "beneficiary")),
                       (1.3, "BENEFICIARY ACCOUNT / IBAN", pen.v("beneficiary.account"))], 56)  # fmt: skip
    y = strip(pen, y, [(2, "BENEFICIARY'S BANK", pen.v("beneficiary_bank.name")),
                       (1.3, "SWIFT / BIC", pen.v("beneficiary_bank.swift"))], 28)  # fmt: skip
    pen.y = strip(pen, y, [(1, "MESSAGE TO BENEFICIARY", _details(pen))], 34) + 20
    pen.sign_off(pen.left, pen.width * 0.4, "", "Customer's signature")


def _fedwire(pen: Pen) -> None:
    """A wire room's detail: sections with labels against their values."""
    pen.y = pen.text(pen.left, pen.y, bold(pen.extra("title", "FEDWIRE TRANSFER ADVICE")), 12, width=pen.width) + 2
    pen.hrule(pen.left, pen.right, pen.y, 1)
    pen.y += 6
    groups: list[tuple[str, list[tuple[str, Text]]]] = [
        ("BASIC INFORMATION", [
            ("{1510} Type/Subtype", "1000"), ("{1520} IMAD", pen.x("imad")), ("{1120} OMAD", pen.x("omad")),
            ("{2000} Amount", pen.money("amount")), ("Value date", pen.v("value_date")),
            ("{3100} Sender ABA", join(pen.x("remitter_bank.aba"), pen.v("remitter_bank.name"), by=" ")),
            ("{3320} Sender Reference", pen.v("reference")), ("{3400} Receiver ABA", pen.x("receiver_aba")),
            ("{3600} Business Function Code", "CTR"),
        ]),
        ("ORIGINATOR INFORMATION", [
            ("{5000} Originator", join([Piece("D"), *pen.v("remitter.account")], _who(pen, "remitter", 2), by="\n")),
        ]),
        ("BENEFICIARY INFORMATION", [
            ("{4100} Beneficiary's FI", join([Piece("B"), *pen.v("beneficiary_bank.swift")],
                                             pen.v("beneficiary_bank.name"), by="\n")),
            ("{4200} Beneficiary", join([Piece("D"), *pen.v("beneficiary.account")], _who(pen, "beneficiary", 2),
                                        by="\n")),
            ("{6000} Originator to Beneficiary", _details(pen)),
        ]),
    ]  # fmt: skip
    for title, rows in groups:
        pen.y = pen.text(pen.left, pen.y + 4, bold(title)) + 3
        for label, what in [r for r in rows if r[1]]:
            low = pen.text(pen.left + 8, pen.y, label, width=186)
            pen.y = max(low, pen.text(pen.left + 204, pen.y, what, width=pen.width - 204)) + 2


def _bearers(pen: Pen, x: float, y: float) -> None:
    for n, (code, words) in enumerate(BEARERS):
        on = pen.doc.fields.get("charge_bearer") == code
        label: list[Piece] = [Piece(words), *(pen.v("charge_bearer", code) if on else [Piece(code)])]
        pen.mark(x + n * 82, y, on, label, "box", 8, 80)


def _han_title(pen: Pen) -> None:
    pen.y = pen.text(pen.left, pen.y, pen.extra("title"), 15, width=pen.width, align="c")
    pen.y = pen.text(pen.left, pen.y, pen.extra("subtitle"), 10, width=pen.width, align="c") + 8


def _application(pen: Pen) -> None:
    """境外汇款申请书: the numbered boxes of a Chinese bank's form."""
    _han_title(pen)
    pen.text(pen.left, pen.y, join("致 To:", pen.v("remitter_bank.name"), by=" "), width=pen.width * 0.6)
    when = [Piece("日期 Date:"), *pen.v("value_date")]
    pen.y = pen.text(pen.left, pen.y, when, width=pen.width, align="r") + 4
    small = 7
    y = strip(pen, pen.y, [(1, "申报号码 BOP Reporting No.", pen.x("bop_number"))], 24, small=small)
    y = strip(pen, y, [(1.4, "20 银行业务编号 Bank Transac. Ref. No.", pen.v("reference")),
                       (1, "汇款方式 Method", "电汇 T/T")], 24, small=small)  # fmt: skip
    y = strip(pen, y, [(1, "32A 汇款币种及金额 Currency & Interbank Settlement Amount", bold(pen.money("amount"))),
                       (1, "金额大写 Amount in Words", pen.x("amount_words"))], 28, small=small)  # fmt: skip
    y = strip(pen, y, [(1, "账号 Account No.", pen.v("remitter.account"))], 24, small=small)
    y = strip(pen, y, [(1, "50a 汇款人名称及地址 Remitter's Name & Address", _who(pen, "remitter"))], 52, small=small)
    bank = join(pen.v("beneficiary_bank.name"), [Piece("SWIFT"), *pen.v("beneficiary_bank.swift")]
                if pen.has("beneficiary_bank.swift") else [], by="\n")  # fmt: skip
    y = strip(pen, y, [(1, "57a 收款人开户银行名称及地址 Beneficiary's Bank Name & Address", bank)], 40, small=small)
    y = strip(pen, y, [(1, "收款人账号 Bene's A/C No.", pen.v("beneficiary.account"))], 24, small=small)
    y = strip(pen, y, [(1, "59a 收款人名称及地址 Beneficiary's Name & Address", _who(pen, "beneficiary"))], 52,
              small=small)  # fmt: skip
    y = strip(pen, y, [(1, "70 汇款附言 Remittance Information", _details(pen))], 30, small=small)
    words = "71A 国内外费用承担 All Bank's Charges If Any Are To Be Borne By"
    pen.cell((pen.left, y, pen.right, y + 28), words, "", small=small)
    _bearers(pen, pen.left + 250, y + 14)
    y = strip(pen, y + 28, [(1, "交易编码 BOP Transac. Code", pen.x("transaction_code")),
                            (1.4, "交易附言 Transac. Remark", pen.x("postscript"))], 24, small=small)  # fmt: skip
    y = strip(pen, y, [(1, "合同号 Contract No.", pen.x("contract_number")),
                       (1, "发票号 Invoice No.", pen.x("invoice_number"))], 24, small=small)  # fmt: skip
    pen.y = strip(pen, y, [(1, "申请人姓名 Name of Applicant", pen.x("applicant")),
                           (1, "银行专用栏 For Bank Use Only", "")], 36, small=small)  # fmt: skip


def _receipt(pen: Pen) -> None:
    """涉外收入申报单: what came from abroad, told to the foreign exchange office."""
    _han_title(pen)
    pen.text(pen.left, pen.y, "制表机关：国家外汇管理局", 8)
    number = join("申报号码 BOP Reporting No.", pen.x("bop_number"), by=" ")
    pen.y = pen.text(pen.left, pen.y, number, 8, width=pen.width, align="r") + 4
    small = 7
    y = strip(pen, pen.y, [(1, "收款人名称 Payee", pen.v("beneficiary.name"))], 26, small=small)
    y = strip(pen, y, [(1, "组织机构代码 Unit Code", pen.x("unit_code")),
                       (1, "结算方式 Payment Method", "电汇 T/T")], 24, small=small)  # fmt: skip
    y = strip(pen, y, [(1.2, "收入款币种及金额 Currency & Amount of Receipts", bold(pen.money("amount"))),
                       (1, "账号 Account No.", pen.v("beneficiary.account"))], 28, small=small)  # fmt: skip
    y = strip(pen, y, [(1, "国内银行扣费币种及金额 Bank's Charges inside China", ""),
                       (1, "国外银行扣费币种及金额 Bank's Charges outside China", pen.v("charges"))], 26,
              small=small)  # fmt: skip
    y = strip(pen, y, [(1, "付款人名称 Payer", pen.v("remitter.name"))], 26, small=small)
    y = strip(pen, y, [(1.4, "付款人常驻国家(地区)名称及代码 Country/Region of Payer & Code", pen.x("payer_country")),
                       (1, "申报日期 Reporting Date", pen.x("report_date"))], 26, small=small)  # fmt: skip
    y = strip(pen, y, [(1, "交易编码 BOP Transac. Code", pen.x("transaction_code")),
                       (1.4, "交易附言 Transac. Remark", pen.x("postscript"))], 24, small=small)  # fmt: skip
    y = strip(pen, y, [(1, "附言 Remittance Information", _details(pen))], 28, small=small)
    y = strip(pen, y, [(1.4, "收款银行 Receiving Bank", pen.v("beneficiary_bank.name")),
                       (1, "入账日期 Value Date", pen.v("value_date"))], 26, small=small)  # fmt: skip
    pen.y = strip(pen, y, [(1, "填报人签章 Signature or Stamp of Reporter", ""),
                           (1, "银行业务编号 Bank Transaction Ref. No.", pen.v("reference"))], 34,
                  small=small)  # fmt: skip
