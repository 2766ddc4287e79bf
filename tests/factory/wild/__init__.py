"""Layouts of the family ``wild``: every paper composed by lot from its seed, as another company's clerk would."""

from __future__ import annotations

from collections.abc import Callable

from tests.factory.model import Paper, Sheet
from tests.factory.wild import accords, carry, pay, powers, state, trade

FAMILY = "wild"
LAYOUTS: dict[str, Callable[[Paper], list[Sheet]]] = {
    **dict.fromkeys(trade.SORTS, trade.trade),
    **dict.fromkeys(carry.SORTS, carry.carry),
    "remittance": pay.remittance,
    "bank_statement": pay.statement,
    "letter_of_credit": pay.credit,
    "power_of_attorney": powers.power,
    **dict.fromkeys(powers.CLAUSES, powers.accord),
    **dict.fromkeys(state.SORTS, state.state),
    "contract": accords.draw,
}
