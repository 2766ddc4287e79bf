"""What trade papers share: letterheads, party blocks, the facts at the top, goods tables, totals, bank, signature."""

from __future__ import annotations

from collections.abc import Sequence

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.pad import Pad
from tests.factory.tables import Column, Table

# field in a line -> (label key, relative width, alignment)
GOODS = {
    "description": ("description", 3.4, "l"),
    "hts": ("hts", 1.25, "l"),
    "origin": ("origin", 0.95, "l"),
    "quantity": ("quantity", 1.1, "r"),
    "unit": ("unit", 0.7, "c"),
    "packages": ("line.packages", 0.9, "r"),
    "unit_price": ("unit_price", 1.1, "r"),
    "amount": ("amount", 1.35, "r"),
    "net_weight": ("line.net_weight", 1.15, "r"),
    "gross_weight": ("line.gross_weight", 1.15, "r"),
}


def letterhead(pad: Pad, role: str, *, align: str = "c", line: bool = True) -> None:
    """The sender's name and address at the top of the page, unlabelled."""
    if pad.has(f"{role}.name"):
        pad.y = pad.text(pad.left, pad.y, pad.v(f"{role}.name", heavy=True), pad.size + 5, width=pad.width, align=align)
    place = pad.address(f"{role}.address", 0)
    if place:
        pad.y = pad.text(pad.left, pad.y + 1, place, pad.size - 0.6, width=pad.width, align=align)
    reach = [pad.labelled(f"{role}.phone", "phone"), pad.labelled(f"{role}.email", "email")]
    words = join(*[r for r in reach if r], by="   ")
    if words:
        pad.y = pad.text(pad.left, pad.y, words, pad.size - 0.6, width=pad.width, align=align)
    pad.y += 4
    if line:
        pad.hrule(pad.left, pad.right, pad.y, 1.2)
    pad.y += 8


def title(pad: Pad, words: str, *, align: str = "c", size: float = 6) -> None:
    """The paper's title."""
    pad.y = pad.text(pad.left, pad.y, bold(words), pad.size + size, width=pad.width, align=align) + 8


def blocks(pad: Pad, parties: Sequence[tuple[str, str]], x: float, width: float, columns: int = 2) -> None:
    """Parties as (role, label), label above, side by side in ``columns``; parties not on the paper are left out."""
    shown = [(pad.word(key), pad.party(role)) for role, key in parties if pad.has(f"{role}.name")]
    each = width / columns
    for n in range(0, len(shown), columns):
        row = shown[n : n + columns]
        pad.need(max(pad.height(what, each - 10) for _, what in row) + pad.size * 1.5)
        pad.y = max(pad.above(x + k * each, pad.y, name, what, each - 10) for k, (name, what) in enumerate(row)) + 4


def boxes(pad: Pad, parties: Sequence[tuple[str, str]], x: float, width: float) -> None:
    """Parties stacked in ruled boxes with the label in the corner."""
    for role, key in parties:
        if not pad.has(f"{role}.name"):
            continue
        what = pad.party(role)
        high = max(46.0, pad.height(what, width - 8, leading=1.15) + 14)
        pad.cell((x, pad.y, x + width, pad.y + high), bold(pad.word(key) + pad.look.colon), what, small=6.8)
        pad.y += high


def terms(pad: Pad) -> list[Piece]:
    """The delivery term with its place: ``FOB Ningbo``."""
    if not pad.has("incoterm"):
        return []
    year = [Piece("Incoterms 2020")] if pad.look.words % 3 == 2 else []
    return pad.v("incoterm") + pad.v("incoterm_place") + year


Facts = Sequence[tuple[str, list[Piece]]]


def facts(pad: Pad, keys: Sequence[tuple[str, str]]) -> list[tuple[str, list[Piece]]]:
    """(label, value) of the header fields on the paper, given as (field, label key); a delivery term with its place."""
    out = []
    for field, key in keys:
        if field in ("containers", "seals", "invoice_refs", "contract_refs"):
            what = pad.listed(field)
        elif field == "incoterm":
            what = terms(pad)
        else:
            what = special(pad, field)
        if what:
            out.append((pad.word(key), what))
    return out


def special(pad: Pad, field: str) -> list[Piece]:
    """A header value with its unit, where it has one."""
    if field.startswith("x:"):
        return pad.x(field[2:])
    if field in ("gross_weight", "net_weight"):
        return pad.weight(field)
    if field == "volume":
        return pad.volume(field)
    if field == "packages":
        unit = pad.v("package_unit") or pad.x("package_unit")
        return pad.v(field) + unit if pad.has(field) else []
    return pad.v(field)


def column_of_facts(pad: Pad, rows: Facts, x: float, y: float, width: float, split: float) -> float:
    """Labels with their values beside, one under the other. Returns the y below."""
    for name, what in rows:
        y = pad.beside(x, y, name, what, split, width)
    return y


def grid_of_facts(pad: Pad, rows: Facts, x: float, y: float, width: float, across: int) -> float:
    """Labels with their values in ruled cells, ``across`` of them in a row. Returns the y below."""
    each = width / across
    high = pad.size * 2.5 + 6
    for n, (name, what) in enumerate(rows):
        cx, cy = x + (n % across) * each, y + (n // across) * high
        pad.cell((cx, cy, cx + each, cy + high), name + pad.look.colon, what, small=6.4)
    return y + -(-len(rows) // across) * high


def used_columns(pad: Pad, order: Sequence[str], lines: Sequence[str]) -> list[str]:
    """Those line fields that some line of the paper has, in the given order."""
    return [name for name in order if pad.has(*[f"{line}.{name}" for line in lines])]


def cell_of(pad: Pad, line: str, name: str, joined: bool) -> Text:
    """One cell of a goods table; ``joined`` puts the unit behind the quantity."""
    field = f"{line}.{name}"
    if name in ("gross_weight", "net_weight"):
        return pad.v(field)
    if name == "quantity" and joined:
        return pad.amount_of(field, f"{line}.unit")
    return pad.v(field)


def goods(
    pad: Pad, order: Sequence[str], *, joined: bool = False, numbered: bool = True, shaded: bool = False
) -> Table:
    """The goods table: the columns of ``order`` that the lines have; returns the table for its total row."""
    lines = pad.lines()
    names = used_columns(pad, [n for n in order if not (joined and n == "unit")], lines)
    heads = [Column(pad.word("item"), 0.55, "c")] if numbered else []
    for name in names:
        _, share, align = GOODS[name]
        heads.append(Column(head_of(pad, name), share + (0.5 if joined and name == "quantity" else 0), align))
    ranges = pad.extras("carton_range")
    if ranges:
        heads[:1] = [Column(pad.word("carton_range"), 0.9, "c")]
    table = Table(pad, heads, size=pad.size - 0.6, shaded=shaded)
    for n, line in enumerate(lines):
        cells: list[Text] = [ranges[n] if n < len(ranges) else str(n + 1)] if numbered or ranges else []
        table.row(cells + [cell_of(pad, line, name, joined) for name in names])
    return table


def head_of(pad: Pad, name: str) -> str:
    """A column's head, with the unit of weight or the currency where the whole column has it."""
    word = pad.word(GOODS[name][0])
    if name in ("gross_weight", "net_weight"):
        return f"{word} ({pad.look.weight})"
    if name in ("unit_price", "amount") and pad.has("currency") and pad.look.words % 2 == 0:
        return f"{word} ({pad.doc.fields['currency']})"
    return word


def sums(pad: Pad, keys: Sequence[str], x: float, split: float) -> None:
    """Charges and the total as label and amount, right-aligned under the table; keys are fields or extras (``x:``)."""
    for key in keys:
        if not pad.has(key) and not (key.startswith("x:") and pad.extra(key[2:])):
            continue
        pad.need(pad.size * 1.6)
        heavy = key == "total"
        word = pad.word(key.removeprefix("x:"))
        pad.text(x, pad.y, bold(word) if heavy else word, width=split)
        what = pad.money(key, heavy=heavy) if pad.has(key) else pad.x(key[2:])
        pad.y = pad.text(x, pad.y, what, width=pad.right - x - 3, align="r") + 2


def notes(pad: Pad) -> None:
    """The paper's own remarks."""
    for note in pad.extras("note"):
        pad.say(note, size=pad.size - 0.5)


def bank(pad: Pad, split: float = 100) -> None:
    """The seller's bank details, label beside."""
    keys = [k for k in ("bank.beneficiary", "bank.name", "bank.account", "bank.swift") if pad.has(k)]
    if not keys:
        return
    pad.need(pad.size * 1.5 * (len(keys) + 1))
    pad.say(pad.word("bank"), heavy=True, gap=1)
    for key in keys:
        pad.y = pad.beside(pad.left, pad.y, pad.word(key), pad.v(key), split, pad.width * 0.7)
    pad.y += 4


def signature(pad: Pad, role: str, words: str = "For and on behalf of", x: float | None = None) -> None:
    """A line to sign on over the signer's name."""
    x = pad.right - 210 if x is None else x
    pad.need(70)
    y = pad.text(x, pad.y + 6, words, pad.size - 0.8)
    if pad.has(f"{role}.name"):
        y = pad.text(x, y, pad.v(f"{role}.name"), width=pad.right - x)
    pad.hrule(x, x + 180, y + 26)
    pad.y = pad.text(x, y + 29, (pad.extra(f"{role}_signatory") or "Authorized Signature"), pad.size - 1.5) + 4
