"""Weights and volumes in the contract's units, by the unit printed on a figure or near it."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from evidence.kinds.figures import Figure
from evidence.values import money, units


def measured(figure: Figure, near: str, convert: Callable[[Decimal, str], Decimal | None], default: str) -> str | None:
    """A weight or volume in the contract's unit: by the unit on the figure, else one named in ``near`` (a label or a
    head), else ``default``; None where the unit behind the figure measures something else. Converted weights are
    rounded to 10 g, volumes to a litre."""
    unit = figure.unit or unit_in(near, convert) or default
    value = convert(figure.value, unit)
    if value is None:
        return None
    places = 3 if convert is units.to_cubic_metres else 2
    return money.number_text(value if value == figure.value else round(value, places))


def unit_in(text: str, convert: Callable[[Decimal, str], Decimal | None]) -> str | None:
    """The first unit named in a text that ``convert`` knows."""
    text = re.sub(r"(?i)\bgr\.?\s*(?=w)", "", text)  # "gr. wt" is the gross weight and names no gram
    for word in re.findall(r"[A-Za-z²³]+[23]?|[\u4e00-\u9fff]+", text):
        code = units.unit_code(word)
        if code is not None and len(word) > 1 and convert(Decimal(1), code) is not None:
            return code
    return None
