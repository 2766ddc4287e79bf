"""Papers that prove nothing, of family ``e``: advertising, chats, letters, newsletters, an empty invoice."""

from __future__ import annotations

from tests.factory import kinds_commercial_invoice, kinds_other
from tests.factory.canvas import Piece, bold
from tests.factory.dev_e import base
from tests.factory.forms import Cell, row
from tests.factory.pad import Pad
from tests.factory.tables import Column, Table


def draw(pad: Pad) -> None:
    """By form; a paper of another kind as family a draws it."""
    manners = {"brochure": _brochure, "chat": _chat, "letter": _letter, "newsletter": _newsletter}
    manners.get(pad.extra("form"), kinds_other.draw_a)(pad)


def empty_invoice(pad: Pad) -> None:
    """An invoice template nobody has filled in."""
    pad.y = pad.text(pad.left, pad.y, bold(base.titled(pad)), pad.size + 5, width=pad.width, align="c") + 10
    for names in (
        ("Shipper/Exporter", "No. and Date of Invoice"),
        ("Consignee", "Buyer (if other than consignee)"),
        ("Port of Loading", "Final Destination"),
        ("Carrier", "Terms of Delivery and Payment"),
    ):
        pad.y = row(pad, pad.y, 44, [Cell(name, "") for name in names], small=7)
    table = Table(
        pad, [Column(n, 1) for n in ("Marks", "Description of Goods", "Quantity", "Unit Price", "Amount")], ruled="grid"
    )
    for _ in range(8):
        table.row(["", "", "", "", ""])
    pad.text(pad.left, pad.y + 10, "TOTAL: ______________", pad.size)
    pad.text(pad.left, pad.y + 50, "Signed by ______________   Date ______________", pad.size)


def invoice(pad: Pad) -> None:
    """An empty template, or an invoice as family a draws it."""
    (empty_invoice if pad.extra("blank") else kinds_commercial_invoice.draw_a)(pad)


def _brochure(pad: Pad) -> None:
    pad.shade(pad.left, pad.y, pad.right, pad.y + 44)
    pad.y = pad.text(pad.left, pad.y + 10, bold(pad.extra("title")), pad.size + 6, width=pad.width, align="c") + 40
    base.listing(pad)
    pad.say(pad.x("foot"))


def _chat(pad: Pad) -> None:
    pad.y = pad.text(pad.left, pad.y, bold(pad.extra("title")), pad.size + 3) + 12
    first = ""
    for text in pad.extras("row"):
        who, when, words = text.split("|")
        first = first or who
        x = pad.left if who == first else pad.left + pad.width * 0.4
        pad.text(x, pad.y, f"{who}  {when}", pad.size - 2)
        pad.shade(x, pad.y + pad.size, x + pad.width * 0.55, pad.y + pad.size * 2.6)
        pad.y = pad.text(x + 6, pad.y + pad.size * 1.2, words, width=pad.width * 0.5) + 12


def _letter(pad: Pad) -> None:
    pad.y = pad.text(pad.left, pad.y, bold(pad.extra("title")), pad.size + 3) + 16
    pad.say(pad.x("date"), gap=12)
    pad.say(f"Dear {pad.extra('to')},", gap=8)
    for text in pad.extras("body"):
        pad.say(text, gap=8)
    pad.say("Kind regards,", gap=24)
    pad.say([Piece(pad.extra("signatory"))])


def _newsletter(pad: Pad) -> None:
    pad.y = pad.text(pad.left, pad.y, bold(pad.extra("title")), pad.size + 7, width=pad.width, align="c") + 12
    heads, each, top = pad.extra("heads").split("|"), pad.width / 2, pad.y
    low = [top, top]
    for n, text in enumerate(pad.extras("body")):
        x, side = pad.left + (n % 2) * each, n % 2
        y = pad.text(x, low[side], bold(heads[n % len(heads)]), pad.size + 1)
        low[side] = pad.text(x, y + 2, text, width=each - 16) + 12
    pad.y = max(low)
