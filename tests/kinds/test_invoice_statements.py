"""Invoices that say in sentences, and under heads in a row, what others print at captions."""

from __future__ import annotations

from evidence.kinds import commercial_invoice
from tests.kinds.trade_reading import row, values
from tests.layout.paper import Paper


def letter() -> Paper:
    page = Paper()
    page.put(40, 40, "Harrow Vale Tools Co., Ltd.", 12)
    page.lines(40, 99, "Cedar Notch Hardware LLC", "12 Mill Road,", "Albany, NY 12207")
    page.put(40, 148, "INVOICE No. HV-20417, DEC. 21, 2025")
    page.put(40, 169, "We invoice you as follows:")
    row(page, 190, (40, 325, 425, 515), ("Goods", "Quantity", "Unit price", "Amount"))
    row(page, 208, (40, 325, 425, 508), ("Steel hammer", "720 PCS", "16.13", "11,613.60"))
    page.put(40, 222, "Origin: China")
    row(page, 240, (325, 500), ("Total", "USD 11,613.60"))
    page.put(40, 272, "Payment: 100% T/T in 30 days. Payable on or before JAN. 23, 2026.")
    page.put(40, 290, "The goods are of China origin.")
    page.put(40, 330, "Please remit to Coldbrook Merchants Bank, account 2822267711979029, in favour of")
    page.put(40, 342, "Harrow Vale Tools Co., Ltd..")
    return page


def test_number_and_date_stand_behind_the_title_of_a_letter() -> None:
    found = values(commercial_invoice.KIND, letter().view())
    assert (found["number"], found["date"]) == ("HV-20417", "2025-12-21")


def test_terms_of_payment_end_where_another_matter_begins() -> None:
    found = values(commercial_invoice.KIND, letter().view())
    assert (found["payment_terms"], found["due_date"]) == ("100% T/T in 30 days", "2026-01-23")


def test_a_sentence_names_the_bank_and_in_whose_favour_is_paid() -> None:
    found = values(commercial_invoice.KIND, letter().view())
    assert found["bank.name"] == "Coldbrook Merchants Bank"
    assert found["bank.beneficiary"] == "Harrow Vale Tools Co., Ltd."


def test_names_of_bank_and_payee_wrap_under_their_heads() -> None:
    page = letter()
    row(page, 400, (40, 170, 300, 430), ("BENEFICIARY", "BANK NAME", "ACCOUNT NO.", "SWIFT"))
    row(page, 410, (40, 170, 300, 430), ("Harrow Vale", "Coldbrook Merchants", "2822267711979029", "CLDBUS33"))
    row(page, 420, (40, 170), ("Tools Co., Ltd.", "Bank Ningbo Branch"))
    found = values(commercial_invoice.KIND, page.view())
    assert found["bank.beneficiary"] == "Harrow Vale Tools Co., Ltd."
    assert found["bank.name"] == "Coldbrook Merchants Bank Ningbo Branch"
