"""Account statements of family ``e``: debit and credit columns, or one signed column."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text
from tests.factory.dev_e import base
from tests.factory.formats import show_number
from tests.factory.pad import Pad
from tests.factory.tables import Column, Table


def draw(pad: Pad) -> None:
    """Bank, holder, account, the entries with balances."""
    base.office(pad)
    base.head(pad, base.titled(pad), by=pad.v("remitter_bank.name"), under=pad.x("bank_address"))
    pad.say(pad.party("remitter"), gap=10)
    rows = base.vs(
        pad,
        ("Account Number|Account No.|Account", "remitter.account"),
        ("Statement No.|Statement Number|Reference", "reference"),
        ("Currency|Account Currency", "currency"),
    )
    if pad.extra("period_from"):
        rows.append(
            (base.pick(pad, "Statement Period|Period"), [*pad.x("period_from"), Piece("-"), *pad.x("period_to")])
        )
    rows += base.xs(
        pad, ("Beginning Balance|Opening Balance", "opening"), ("Ending Balance|Closing Balance", "closing")
    )
    base.facts(pad, rows)
    if base.chance(pad, "signed", 3) == 0:
        _signed(pad)
    else:
        _columns(pad)
    pad.y += 8
    base.say(pad, "Please examine this statement at once. Member FDIC.", size=pad.size - 1.5)
    base.finish(pad)


def _balance(pad: Pad, n: int) -> list[Piece]:
    text = pad.extra(f"balance[{n}]")
    return [Piece(show_number(text, pad.look.numbers))] if text else []


def _columns(pad: Pad) -> None:
    names = (
        ("Date|Posting Date|Value Date", 1.1, "l"),
        ("Description|Transaction Details|Particulars", 3.2, "l"),
        ("Debit|Withdrawals|Payments", 1.2, "r"),
        ("Credit|Deposits|Receipts", 1.2, "r"),
        ("Balance", 1.3, "r"),
    )
    table = Table(
        pad, [Column(base.pick(pad, words), share, align) for words, share, align in names], size=pad.size - 0.8
    )
    for n, entry in enumerate(pad.lines("entries")):
        debit = pad.extra(f"direction[{n}]") == "debit"
        amount: Text = pad.v(f"{entry}.amount")
        cells = (amount, "") if debit else ("", amount)
        table.row([pad.v(f"{entry}.date"), pad.v(f"{entry}.details"), *cells, _balance(pad, n)])


def _signed(pad: Pad) -> None:
    names = (
        ("Date", 1.1, "l"),
        ("Description|Memo", 3.2, "l"),
        ("Amount", 1.3, "r"),
        ("Balance|Running Balance", 1.3, "r"),
    )
    table = Table(
        pad, [Column(base.pick(pad, words), share, align) for words, share, align in names], size=pad.size - 0.8
    )
    for n, entry in enumerate(pad.lines("entries")):
        amount = pad.v(f"{entry}.amount")
        if pad.extra(f"direction[{n}]") == "debit":
            amount = [Piece("-"), *[Piece(p.text, p.field, glue=True, copy=p.copy) for p in amount]]
        table.row([pad.v(f"{entry}.date"), pad.v(f"{entry}.details"), amount, _balance(pad, n)])
