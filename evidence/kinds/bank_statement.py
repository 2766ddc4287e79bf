"""Bank statements: the entries of an account over a period, on paper, as a table of values or as a message."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.kinds import iso20022_statement
from evidence.kinds.base import Found, Kind, Phrase
from evidence.layout.view import View


def extract(view: View) -> Iterator[Found]:
    """The account's holder, number and bank, the statement's number and balances, and its entries."""
    told = tuple(iso20022_statement.finds(view))
    if told:
        yield from told


KIND = Kind("bank_statement", (Phrase("Stmt/Ntry/Amt", 4.0), Phrase("Rpt/Ntry/Amt", 4.0)), extract)
