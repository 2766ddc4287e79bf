"""Which figure of a line of goods is the price and which the amount: quantity times price is the amount."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from evidence.kinds.figures import Figure

CENT = Decimal("0.01")


def told_apart(
    quantity: Figure | None, price: Figure | None, amount: Figure | None, around: Sequence[Figure]
) -> tuple[Figure | None, Figure | None]:
    """Unit price and amount as read, or, where they don't agree with the quantity, the one pair of the figures
    ``around`` them that does: two columns were read as one, or one for the other. Several such pairs decide nothing."""
    if quantity is None or (price is not None and amount is not None and _agree(quantity, price, amount)):
        return price, amount
    fitting = [(p, a) for p in around for a in around if p is not a and _agree(quantity, p, a)]
    return fitting[0] if len(fitting) == 1 else (price, amount)


def _agree(quantity: Figure, price: Figure, amount: Figure) -> bool:
    return abs(quantity.value * price.value - amount.value) <= CENT
