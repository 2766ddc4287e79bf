"""Goods tables: which columns, in which order, under which heads, ruled how, with what under the description."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from tests.factory.canvas import Piece, Text, bold, pieces
from tests.factory.wild.clerk import Clerk, joined

SHARES = {
    "no": 0.55,
    "sku": 1.25,
    "ctn_nos": 1.1,
    "description": 3.8,
    "hts": 1.45,
    "origin": 1.05,
    "quantity": 1.05,
    "unit": 0.8,
    "unit_price": 1.15,
    "amount": 1.45,
    "packages": 0.95,
    "gross_weight": 1.2,
    "net_weight": 1.2,
    "destination": 1.3,
}
LEFT = ("description", "hts", "origin", "unit", "destination", "sku", "ctn_nos")
RULED = ("grid", "rows", "head", "box", "zebra", "none", "columns")


@dataclass(frozen=True)
class Column:
    """A column: its name, head, the cell of a row's stem."""

    name: str
    head: str
    cell: Callable[[str], Text]


def order_of(c: Clerk, known: Sequence[str]) -> list[str]:
    """The columns that some line has, in an order of the clerk's own that people use."""
    there: list[str] = [n for n in known if c.has(*[f"{row}.{n}" for row in c.lines()])]
    count: list[str] = [n for n in ("quantity", "unit") if n in there]
    what: list[str] = [n for n in ("description", "hts", "origin") if n in there]
    if c.chance(0.35):
        c.dice.shuffle(what)
    price: list[str] = [n for n in ("unit_price", "amount") if n in there]
    cartons: list[str] = [n for n in ("packages",) if n in there]
    weights: list[str] = [n for n in ("net_weight", "gross_weight") if n in there]
    if c.chance(0.5):
        weights.reverse()
    rest = [n for n in there if n not in (*count, *what, *price, *cartons, *weights)]
    if c.chance(0.2):
        count.reverse()
    head: list[list[str]] = [count, what] if c.chance(0.25) else [what, count]
    groups: list[list[str]] = [cartons, *head] if c.chance(0.3) else [*head, cartons]
    groups += [weights, rest, price]
    return [n for group in groups for n in group]


def goods(c: Clerk, known: Sequence[str], tail: Sequence[str] = ()) -> None:
    """The table of goods; ``tail`` are header fields summed up in a last row under the column of their name."""
    names = order_of(c, known)
    below = [n for n in ("hts", "origin") if n in names and c.chance(0.3)]
    glued = "unit" in names and "quantity" in names and c.chance(0.35)
    priced = "unit" in names and "unit_price" in names and not glued and c.chance(0.12)
    names = [n for n in names if n not in below and not ((glued or priced) and n == "unit")]
    ranges = c.extras("carton_range")
    front = [n for n, yes in (("ctn_nos", bool(ranges) and c.chance(0.7)), ("sku", c.chance(0.3))) if yes]
    front = ["no", *front] if c.chance(0.55) and "ctn_nos" not in front else front
    columns = [_column(c, n, below, glued, priced, ranges) for n in (*front, *names)]
    widths = [SHARES[k.name] + (0.6 if glued and k.name == "quantity" else 0) for k in columns]
    widths = [w * c.dice.uniform(0.9, 1.15) for w in widths]
    last = _tail(c, [k.name for k in columns], tail)
    table(c, columns, widths, c.lines(), last)


def _column(c: Clerk, name: str, below: Sequence[str], glued: bool, priced: bool, ranges: Sequence[str]) -> Column:
    at = {row: n for n, row in enumerate(c.lines())}
    step = c.dice.choice((1, 1, 1, 10))
    stem = c.pick("A-", "ST", "MX ", "K", "FG-") + str(c.dice.randrange(100, 900))
    head = c.word(f"line.{name}" if name != "ctn_nos" else name)
    if name in ("gross_weight", "net_weight"):
        head += c.pick("", " ({})", "\n({})", " {}").format(c.hand.weight)
    elif name in ("unit_price", "amount") and c.has("currency") and "currency" not in c.doc.prints:
        head += c.pick("", " ({})", "\n{}", "\n({})", " in {}").format(c.doc.fields["currency"])
    loose = name in ("gross_weight", "net_weight") and c.hand.weight not in head and c.chance(0.6)
    coded = name in ("unit_price", "amount") and c.doc.fields.get("currency", head) not in head and c.chance(0.5)

    def cell(row: str) -> Text:
        field = f"{row}.{name}"
        if name == "no":
            return str((at[row] + 1) * step)
        if name == "sku":
            return f"{stem}{at[row] + 1:02}"
        if name == "ctn_nos":
            return ranges[at[row]] if at[row] < len(ranges) else ""
        what = c.money(field) if coded and c.has(field) else c.v(field)
        if name == "description":
            return joined([what, *(_under(c, f"{row}.{n}") for n in below)])
        if name == "quantity" and glued:
            unit = c.v(f"{row}.unit", glue=c.drift < 0.3)
            return [*what, *unit]
        if name == "unit_price" and priced:
            return [*what, Piece("/", glue=True), *c.v(f"{row}.unit", glue=True)]
        return [*what, Piece(c.hand.weight)] if loose and what else what

    return Column(name, head, cell)


def _under(c: Clerk, field: str) -> list[Piece]:
    what = c.v(field)
    return [Piece(c.word("line." + field.rpartition(".")[2]) + ":"), *what] if what else []


def _tail(c: Clerk, names: Sequence[str], fields: Sequence[str]) -> list[Text]:
    """The closing row: the paper's sums under their columns, now and then that of the pieces; maybe nothing."""
    under = {"total": "amount"}
    known = {under.get(f, f): f for f in fields if c.has(f) and under.get(f, f) in names}
    charged = any(c.has(f) for f in ("freight", "insurance", "discount", "commission", "assists", "royalties"))
    if charged:
        known.pop("amount", None)
    first = min((names.index(n) for n in known), default=0)
    if first < 1:
        return []
    cells: list[Text] = [""] * len(names)
    for n, f in known.items():
        cells[names.index(n)] = bold(c.value(f) if c.chance(0.6) else c.v(f))
    alike = len({c.doc.fields.get(f"{r}.unit") for r in c.lines()}) == 1
    if "quantity" in names[1:] and alike and c.chance(0.5):
        total = sum(Decimal(c.doc.fields.get(f"{r}.quantity", "0")) for r in c.lines())
        cells[names.index("quantity")] = bold(c.hand.number(str(total)))
    spot = next(k for k, n in enumerate(names) if n == "description") if "description" in names else 0
    spot = spot if not cells[spot] else 0
    word = "合计" if c.tongue == "zh" else c.pick("TOTAL", "Total", "TOTAL:", "Totals", "Grand Total", "TTL")
    cells[spot] = bold(word if c.tongue != "both" else f"合计 {word}") if not cells[spot] else cells[spot]
    return cells


def table(
    c: Clerk, columns: Sequence[Column], shares: Sequence[float], rows: Sequence[str], tail: Sequence[Text] = ()
) -> None:
    """A table from the cursor down, headed anew on each page."""
    ruled = c.pick(*RULED)
    edges = [c.left]
    for s in shares:
        edges.append(edges[-1] + c.width * s / sum(shares))
    wides = [b - a - 6 for a, b in pairwise(edges)]
    cells: list[list[Text]] = [[k.cell(r) for k in columns] for r in rows]
    cells += [list(tail)] if tail else []
    size = min([c.fit(t, w, 1e6, c.size) for row in cells for t, w in zip(row, wides, strict=True)], default=8.0)
    caps = [c.fit(bold(k.head), w + 2, 1e6, size) for k, w in zip(columns, wides, strict=True)]
    how = ["l" if k.name in LEFT else c.pick("r", "r", "c") for k in columns]
    how = ["c" if k.name == "no" else h for k, h in zip(columns, how, strict=True)]
    pad = c.dice.choice((2.0, 3.0, 5.0))
    c.need(64)
    top = _head(c, columns, edges, caps, how, ruled)
    for n, row in enumerate(cells):
        high = max(c.height(t, w, size) for t, w in zip(row, wides, strict=True)) + 2 * pad
        if c.y + high > c.bottom:
            _close(c, edges, top, ruled)
            c.turn()
            top = _head(c, columns, edges, caps, how, ruled)
        if tail and n == len(cells) - 1 and ruled not in ("grid", "rows"):
            c.hrule(edges[0], edges[-1], c.y, 0.6)
        if ruled == "zebra" and n % 2:
            c.shade(edges[0], c.y, edges[-1], c.y + high)
        for what, left, wide, align in zip(row, edges, wides, how, strict=False):
            if any(p.text.strip() for p in pieces(what)):
                c.text(left + 3, c.y + pad, what, size, width=wide, align=align)
        c.y += high
        if ruled in ("grid", "rows"):
            c.hrule(edges[0], edges[-1], c.y)
    _close(c, edges, top, ruled)
    c.y += 6


def _head(
    c: Clerk, columns: Sequence[Column], edges: Sequence[float], caps: Sequence[float], how: Sequence[str], ruled: str
) -> float:
    top = c.y
    wides = [b - a - 4 for a, b in pairwise(edges)]
    high = max(c.height(bold(k.head), w, s) for k, w, s in zip(columns, wides, caps, strict=True)) + 6
    if ruled == "zebra" or (ruled in ("grid", "box", "rows") and c.drift < 0.5):
        c.shade(edges[0], top, edges[-1], top + high)
    for k, left, wide, cap, align in zip(columns, edges, wides, caps, how, strict=False):
        c.text(left + 2, top + 3, bold(k.head), cap, width=wide, align=align)
    c.y = top + high
    if ruled != "none":
        c.hrule(edges[0], edges[-1], top)
        c.hrule(edges[0], edges[-1], c.y)
    return top


def _close(c: Clerk, edges: Sequence[float], top: float, ruled: str) -> None:
    if ruled in ("grid", "box", "columns"):
        for x in edges if ruled != "box" else (edges[0], edges[-1]):
            c.vrule(x, top, c.y)
    if ruled in ("head", "box", "zebra", "columns"):
        c.hrule(edges[0], edges[-1], c.y, 0.7)
