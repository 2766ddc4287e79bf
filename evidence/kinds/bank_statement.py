"""Bank statements: the entries of an account over a period, on paper, as a table of values or as a message."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from evidence.kinds import iso20022_statement, letter_block, letterheads, parties, trade
from evidence.kinds.bank_statement_dates import period_finds, period_of
from evidence.kinds.bank_statement_entries import entries
from evidence.kinds.bank_statement_rows import rows, statement_tables
from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.desk import Desk, amount_text, found, identifier, of_figure, of_tokens
from evidence.kinds.party_block import text_of
from evidence.kinds.payment_sides import BANK
from evidence.layout.labels import fold
from evidence.layout.view import Run, View
from evidence.values import addresses, money, names

TITLES = (
    "Bank Statement", "Account Statement", "Statement of Account", "Checking Statement", "Statement of Accounts",
    "Business Checking Statement", "Current Account Statement", "Transaction History", "Account Activity",
    "Account Transactions", "Statement of Transactions", "Account Summary", "Kontoauszug", "对账单", "交易明细",
    "银行对账单", "账户明细", "账户交易明细", "客户对账单",
)  # fmt: skip


def extract(view: View) -> Iterator[Found]:
    """The account's holder (as the remitter), number and bank, the statement's number and balances, and its entries."""
    told = tuple(iso20022_statement.finds(view))
    if told:
        yield from told
        return
    tables = statement_tables(view)
    desk = Desk(view, "statement", "parties")
    yield from desk.field("reference", ("reference",), identifier)
    currency = next(_currency(desk), None)
    yield from (currency,) if currency is not None else ()
    days = list(period_finds(desk))
    yield from days
    yield from _holder(desk)
    yield from _bank(desk)
    yield from _balances(desk)
    yield from entries(desk, list(rows(view, tables)), period_of(days), currency)


def _currency(desk: Desk) -> Iterator[Found]:
    """The account's currency: at its caption, else the only one named on the paper's amounts."""
    for hit in desk.captions.of("currency"):
        run = desk.captions.value_at(hit, lambda text: money.find_currency(text) is not None)
        named = trade.currency_in(run.tokens) if run is not None else None
        if named is not None:
            yield of_tokens("currency", (named[0],), named[1])
            return
    named_all = [pick for line in desk.view.lines for t in line.tokens if (pick := trade.currency_in((t,))) is not None]
    if len({code for _, code in named_all}) == 1:
        yield of_tokens("currency", (named_all[0][0],), named_all[0][1], 0.85)


def _holder(desk: Desk) -> Iterator[Found]:
    """Whose account it is, at a caption or as the statement's addressee, and the account's number."""
    named = [f for f in desk.text("remitter.name", ("holder.name",), 1) if not BANK.search(f.printed)]
    yield from named
    if named:
        yield from desk.text("remitter.address", ("holder.address",), 3)
    else:
        yield from _addressee(desk)
    yield from desk.field("remitter.account", ("holder.account",), trade.account)


def _addressee(desk: Desk) -> Iterator[Found]:
    block = letter_block.holder_block(desk.view)
    titles = [fold(title) for title in TITLES]
    block = Run(tuple(row for row in block.lines if fold(text_of(row)) not in titles)) if block is not None else None
    if block is None or BANK.search(block.texts[0]):
        block = next(_companies(desk.view), None)
    if block is None:
        return
    name, address = letter_block.holder_rows(block)
    if parties.is_name(name):
        text = Run(tuple(name))
        yield found("remitter.name", text, names.printed(text.text) or None, 0.85)
        where = Run(tuple(address))
        yield found("remitter.address", where, addresses.normal(list(where.texts)) or None, 0.85)


def _companies(view: View) -> Iterator[Run]:
    """Blocks of two lines in the head: a company that is no bank, and its whole address on one line."""
    lines = view.sheets[0].lines if view.sheets else ()
    for upper, lower in pairwise(lines[:_HEAD_LINES]):
        name, place = upper.segments[0], lower.segments[0]
        fits = names.legal_form(name.text) is not None and not BANK.search(name.text)
        aligned = abs(name.box.x0 - place.box.x0) <= name.box.height and len(upper.segments) == 1
        if fits and aligned and addresses.is_us(" " + place.text) and any(c.isdigit() for c in place.text[:2]):
            yield Run((name.tokens, place.tokens))


_HEAD_LINES = 14
"""The head of a statement has so many lines at most."""


def _bank(desk: Desk) -> Iterator[Found]:
    """The bank: at its caption, else in the letterhead; its code."""
    said = [f for f in desk.text("remitter_bank.name", ("bank.name",), 1) if BANK.search(f.printed)]
    head = list(letterheads.letterhead(desk, "remitter_bank", TITLES, 0.75, BANK))
    named = head and BANK.search(head[0].printed)
    yield from said or (f for f in head if named and f.field.startswith("remitter_bank.name"))
    yield from trade.swift(list(desk.field("remitter_bank.swift", ("bank.swift",), trade.bank_code)))


def _balances(desk: Desk) -> Iterator[Found]:
    for field in ("opening_balance", "closing_balance"):
        for hit in desk.hits(field):
            figures = [f for f in desk.figures_at(hit) if f.money_like and not f.percent]
            if figures:
                yield of_figure(field, figures[-1], amount_text(figures[-1].value), 0.95)
                break


_TITLED = tuple(Phrase(title, 4, title=True) for title in TITLES)
_HEADS = (
    ("Running Balance", 1.2), ("Balance", 0.9), ("Debit", 0.8), ("Credit", 0.8), ("Debits", 0.8), ("Credits", 0.8),
    ("Debit Amount", 0.8), ("Credit Amount", 0.8), ("Withdrawals", 1.0), ("Deposits", 1.0), ("Withdrawal", 1.0),
    ("Deposit", 1.0), ("Money In", 1.2), ("Money Out", 1.2), ("Paid In", 1.2), ("Paid Out", 1.2), ("Dr/Cr", 1.2),
    ("Debit/Credit", 1.0), ("Posting Date", 1.0), ("Booking Date", 1.0), ("Transaction Date", 0.8), ("Value Date", 0.5),
    ("Counterparty", 0.8), ("Counterparty Name", 0.8), ("Narrative", 0.6), ("Particulars", 0.4), ("Description", 0.2),
    ("借方发生额", 1.5), ("贷方发生额", 1.5), ("借方金额", 1.2), ("贷方金额", 1.2), ("借方", 1.0),
    ("贷方", 1.0), ("收入", 0.8), ("支出", 0.8), ("对方户名", 1.5), ("对方账号", 1.0), ("余额", 1.0), ("账户余额", 1.0),
    ("交易日期", 1.0), ("记账日期", 1.0), ("Soll", 0.8), ("Haben", 0.8), ("Saldo", 0.9), ("Valuta", 0.5),
    ("Buchungstag", 1.0), ("Wertstellung", 0.8), ("Auftraggeber/Empfänger", 1.0), ("Verwendungszweck", 0.8),
    ("Buchungstext", 0.8), ("Fecha valor", 1.0), ("Date valeur", 1.0), ("Solde", 0.9), ("Libellé", 0.5),
)  # fmt: skip
KIND = Kind(
    "bank_statement",
    (
        *_TITLED,
        Phrase("Stmt/Ntry/Amt", 4.0),
        Phrase("Rpt/Ntry/Amt", 4.0),
        Phrase("Document/BkToCstmrStmt/Stmt/Ntry/Amt", 4.0),
        *(Phrase(text, 2.0) for text in ("Opening Balance", "Beginning Balance", "Statement Period", "期初余额")),
        *(Phrase(text, 1.0) for text in ("Closing Balance", "Ending Balance", "Balance brought forward", "期末余额")),
        Phrase("Balance carried forward", 1.0),
        *(Phrase(text, weight, alone=True) for text, weight in _HEADS),
        Phrase("Amount Due", -2.0),
        Phrase("Please remit", -2.0),
        Phrase("Aging", -2.0),
        Phrase("Overdue", -2.0),
        Phrase("Past Due", -2.0),
        Phrase("Payer Unit Number", -3.0),
        Phrase("Periodic Monthly Statement", -3.0),
        Phrase("COMMERCIAL INVOICE", -3.0, title=True),
    ),
    extract,
)
