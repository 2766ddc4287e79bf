"""What the layouts of family ``e`` share: words, facts and parties in several manners, tables, signing."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Sequence
from dataclasses import replace

from tests.factory.canvas import Piece, Text, bold, pieces
from tests.factory.formats import show_date, show_number
from tests.factory.pad import Pad
from tests.factory.tables import Column, Table

_CARRIER = (
    "All business is transacted subject to our terms and conditions, which limit our liability. Release requires the "
    "original bill of lading, the commercial invoice and packing list, and a customs power of attorney on file."
)
_TRADE = (
    "Please state our number on the commercial invoice, packing list, bill of lading and certificate of origin. "
    "Goods remain our property until payment is received in full."
)
_BANK = (
    "In case of questions about electronic transfers, such as a wire transfer or a letter of credit, write to "
    "us. This paper is no invoice and no customs declaration."
)
SMALL_PRINT = {
    **dict.fromkeys(("arrival_notice", "delivery_receipt", "freight_invoice", "air_waybill"), _CARRIER),
    **dict.fromkeys(("proforma_invoice", "purchase_order", "credit_note", "material_purchase"), _TRADE),
    **dict.fromkeys(("bank_statement", "remittance", "letter_of_credit"), _BANK),
    "importer_status": "Use is monitored. Records of bonds, entry summaries and 5106 forms are confidential.",
    "security_filing": "This is no entry and no release; it does not replace CBP Form 3461 or an arrival notice.",
    "hold_notice": "Have the entry summary, customs bond and contract at hand when you call.",
    "certificate_of_origin": "To be presented with the commercial invoice and bill of lading.",
    "formation_record": "A certificate of good standing and Form SS-4 are separate papers.",
}
"""Running text that names other kinds of paper, as real small print does."""
Rows = Sequence[tuple[str, Text]]


def chance(pad: Pad, name: str, ways: int) -> int:
    """One of ``ways`` manners, fixed by the paper's kind, style and the choice's name."""
    return zlib.crc32(f"{pad.doc.kind}/{pad.doc.style}/{name}".encode()) % ways


def pick(pad: Pad, words: str) -> str:
    """One of several wordings parted by bars."""
    choices = words.split("|")
    return choices[chance(pad, words, len(choices))]


def office(pad: Pad) -> None:
    """Numbers and dates as a US office writes them."""
    dates = {"dotted": "mon", "slash": "us", "iso": "us", "dmy": "long"}.get(pad.look.dates, pad.look.dates)
    pad.look = replace(
        pad.look, numbers="us", dates=dates, weight="KGS" if pad.look.weight == "LBS" else pad.look.weight
    )


def filled(rows: Rows) -> list[tuple[str, list[Piece]]]:
    """Those rows that have something to print."""
    return [(name, pieces(what)) for name, what in rows if any(p.text.strip() for p in pieces(what))]


def beside(pad: Pad, rows: Rows, *, x: float | None = None, width: float | None = None, share: float = 0.36) -> None:
    """Labels with their values to the right."""
    x, width = pad.left if x is None else x, pad.width if width is None else width
    for name, what in filled(rows):
        pad.need(pad.height(what, width * (1 - share)) + 3)
        pad.y = pad.beside(x, pad.y, name, what, width * share, width) + 1.5


def above(pad: Pad, rows: Rows, across: int = 3) -> None:
    """Labels over their values, ``across`` in a row."""
    todo, each = filled(rows), pad.width / across
    for n in range(0, len(todo), across):
        part = todo[n : n + across]
        pad.need(max(pad.height(what, each - 12) for _, what in part) + pad.size * 2.4)
        top = pad.y
        low = [pad.above(pad.left + k * each, top, name, what, each - 12) for k, (name, what) in enumerate(part)]
        pad.y = max(low) + 2


def boxed(pad: Pad, rows: Rows, across: int = 2) -> None:
    """Ruled cells with the label small in the corner, ``across`` in a row."""
    todo, each = filled(rows), pad.width / across
    for n in range(0, len(todo), across):
        part = todo[n : n + across]
        high = max(26.0, max(pad.height(what, each - 9) for _, what in part) + 13)
        pad.need(high)
        for k in range(across):
            cell = part[k] if k < len(part) else ("", [])
            box = (pad.left + k * each, pad.y, pad.left + (k + 1) * each, pad.y + high)
            pad.cell(box, cell[0], cell[1], small=6.6)
        pad.y += high


def ledger(pad: Pad, rows: Rows) -> None:
    """A table of two columns, label and value, ruled."""
    table: Table | None = None
    for name, what in filled(rows):
        if table is None:
            table = Table(pad, [Column("Particulars", 1), Column("Details", 2)], size=pad.size - 0.4, ruled="grid")
        table.row([name, what])


def running(pad: Pad, rows: Rows) -> None:
    """Labels and values one after the other in running lines, parted by semicolons."""
    parts: list[list[Piece]] = []
    for name, what in filled(rows):
        parts.append([Piece(name + ":", bold=True), *what])
    for part in parts:
        pad.say(part, gap=1.5)


def facts(pad: Pad, rows: Rows, name: str = "facts", ways: str = "beside above boxed ledger running") -> None:
    """Facts in one of several manners, by the paper's style."""
    manners: dict[str, Callable[[], None]] = {
        "beside": lambda: beside(pad, rows, share=(0.3, 0.36, 0.42)[chance(pad, name + "share", 3)]),
        "above": lambda: above(pad, rows, 2 + chance(pad, name + "across", 2)),
        "boxed": lambda: boxed(pad, rows, 2 + chance(pad, name + "across", 2)),
        "ledger": lambda: ledger(pad, rows),
        "running": lambda: running(pad, rows),
    }
    wanted = ways.split()
    manners[wanted[chance(pad, name, len(wanted))]]()
    pad.y += 8


def parties(pad: Pad, roles: Sequence[tuple[str, str]], name: str = "parties") -> None:
    """Parties as (role, wordings of its label) in one of several manners."""
    rows = [(pick(pad, words), pad.party(role)) for role, words in roles if role_on(pad, role)]
    facts(pad, rows, name, "above boxed beside")


def role_on(pad: Pad, role: str) -> bool:
    """Whether a paper has anything of a party left to print."""
    return any(f.startswith(f"{role}.") and not pad.used.get(f) for f in pad.doc.fields)


def head(pad: Pad, title: str, *, by: Text = "", under: Text = "") -> None:
    """A sender's name or none, then the title, left or centred."""
    align = "lc"[chance(pad, "head", 2)]
    if by:
        pad.y = pad.text(pad.left, pad.y, bold(by), pad.size + 3, width=pad.width, align=align)
        if under:
            pad.y = pad.text(pad.left, pad.y, under, pad.size - 1, width=pad.width, align=align)
        pad.hrule(pad.left, pad.right, pad.y + 3, 0.8)
        pad.y += 10
    pad.y = pad.text(pad.left, pad.y, bold(title), pad.size + 4, width=pad.width, align=align) + 8


def titled(pad: Pad, default: str = "") -> str:
    """The paper's title."""
    return pad.extra("title", default or pad.doc.kind.replace("_", " ").upper())


def listing(pad: Pad, heads: str = "", total: tuple[str, Text] | None = None) -> None:
    """The table of ``row[i]``; numbers stand at the right; ``total`` closes it under the last column."""
    cells = [row.split("|") for row in pad.extras("row")]
    names = (heads or pad.extra("heads")).split("|")
    if not cells:
        return
    plain = [all(c[n].replace(",", "").replace(".", "").isdigit() for c in cells) for n in range(len(cells[0]))]
    columns = [
        Column(words, 2.2 if n == 0 else 1.0, "r" if plain[n] else "l") for n, words in enumerate(names[: len(plain)])
    ]
    table = Table(pad, columns, size=pad.size - 0.5, shaded=chance(pad, "shade", 2) == 1)
    for row in cells:
        table.row([Piece(_shown(pad, c) if n else c) for n, c in enumerate(row)])
    if total:
        table.total(total[0], {len(columns) - 1: total[1]})
    pad.y += 8


def _shown(pad: Pad, cell: str) -> str:
    """A cell of a listing: amounts and dates in the paper's own style."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", cell):
        return show_date(cell, pad.look.dates)
    return show_number(cell, pad.look.numbers) if re.fullmatch(r"\d+\.\d\d", cell) else cell


def say(pad: Pad, template: str, gap: float = 6, size: float | None = None) -> None:
    """Prose with values in braces."""
    pad.say(pad.rich(template), gap=gap, size=size)


def sign(pad: Pad, *who: tuple[str, Text]) -> None:
    """Places to sign side by side: caption, line, the signer's name."""
    pad.need(64)
    each = pad.width / max(2, len(who))
    top = pad.y + 8
    for n, (caption, name) in enumerate(who):
        x = pad.left + n * each
        y = pad.text(x, top, caption, pad.size - 0.5, width=each - 16)
        pad.hrule(x, x + each - 30, y + 26)
        pad.y = max(pad.y, pad.text(x, y + 29, name or "Authorized Signature", pad.size - 1, width=each - 16))
    pad.y += 6


def finish(pad: Pad) -> None:
    """Prints what no part of the layout printed, and on some papers the small print, which names other papers."""
    if pad.rest():
        pad.y += 6
        pad.leftovers()
    words = SMALL_PRINT.get(pad.doc.kind, "")
    if words and chance(pad, "small print", 2) and pad.extra("language") != "zh":
        pad.y += 8
        pad.say(words, size=6.8)


def xs(pad: Pad, *rows: tuple[str, str]) -> list[tuple[str, Text]]:
    """(wordings, key) of extras as rows."""
    return [(pick(pad, words), pad.x(key)) for words, key in rows]


def vs(pad: Pad, *rows: tuple[str, str]) -> list[tuple[str, Text]]:
    """(wordings, field) as rows, weights and packages with their units, amounts with the currency."""
    return [(pick(pad, words), value(pad, field)) for words, field in rows]


def value(pad: Pad, field: str) -> list[Piece]:
    """A field as its kind of value is printed."""
    if field in ("gross_weight", "net_weight"):
        return pad.weight(field)
    if field == "volume":
        return pad.volume(field)
    if field == "packages":
        return pad.v(field) + pad.v("package_unit") if pad.has(field) else []
    if field in ("total", "amount", "charges"):
        return pad.money(field)
    if field in ("containers", "seals"):
        return pad.listed(field)
    return pad.address(field) if field.endswith(".address") else pad.v(field)


def clause(pad: Pad, title: str, words: str) -> None:
    """A numbered clause, its title above or before its words."""
    if chance(pad, "clauses", 2):
        pad.say(bold(title), gap=1)
        say(pad, words)
    else:
        say(pad, f"*{title}.* {words}")
