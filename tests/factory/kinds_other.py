"""Any other paper: family a a letter, family b a sheet of labels and values."""

from __future__ import annotations

from tests.factory.canvas import bold
from tests.factory.pad import Pad
from tests.factory.trade import goods, notes, title, used_columns

ORDER = ("description", "hts", "origin", "quantity", "unit", "unit_price", "amount", "net_weight", "gross_weight")


def _title(pad: Pad) -> str:
    return pad.extra("title", pad.doc.kind.replace("_", " ").upper())


def draw_a(pad: Pad) -> None:
    """Title, the text of ``body[i]``, then what fields there are."""
    title(pad, _title(pad))
    for text in pad.extras("body"):
        pad.say(pad.rich(text), gap=8)
    _rest(pad)


def draw_b(pad: Pad) -> None:
    """The fields first, the text below."""
    pad.y = pad.text(pad.left, pad.y, bold(_title(pad)), pad.size + 4) + 4
    pad.hrule(pad.left, pad.right, pad.y, 1)
    pad.y += 10
    _rest(pad)
    for text in pad.extras("body"):
        pad.say(pad.rich(text), gap=8)


def _rest(pad: Pad) -> None:
    if used_columns(pad, ORDER, pad.lines()):
        goods(pad, ORDER)
        pad.y += 8
    pad.leftovers()
    notes(pad)
