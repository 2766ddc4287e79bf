"""The lines of goods as columns of a table: which there are, what stands under the description, where units stand."""

from __future__ import annotations

from collections.abc import Sequence

from tests.factory.canvas import Piece, Text
from tests.factory.unseen_h.grids import Column, table
from tests.factory.unseen_h.press import Press, joined

SHARES = {
    "description": 3.6,
    "hts": 1.4,
    "origin": 1.0,
    "quantity": 1.0,
    "unit": 0.75,
    "unit_price": 1.1,
    "amount": 1.4,
    "packages": 0.9,
    "gross_weight": 1.15,
    "net_weight": 1.15,
    "destination": 1.1,
}
WORDS = {n: f"line.{n}" for n in ("amount", "packages", "gross_weight", "net_weight")}
CHARGES = ("freight", "insurance", "discount", "commission", "assists", "royalties", "subtotal")
ORDERS = (
    (
        "description",
        "hts",
        "origin",
        "packages",
        "quantity",
        "unit",
        "unit_price",
        "amount",
        "net_weight",
        "gross_weight",
    ),
    (
        "quantity",
        "unit",
        "description",
        "hts",
        "origin",
        "unit_price",
        "amount",
        "packages",
        "net_weight",
        "gross_weight",
    ),
    (
        "hts",
        "description",
        "origin",
        "quantity",
        "unit",
        "unit_price",
        "amount",
        "packages",
        "gross_weight",
        "net_weight",
    ),
    (
        "packages",
        "description",
        "hts",
        "quantity",
        "unit",
        "net_weight",
        "gross_weight",
        "unit_price",
        "amount",
        "origin",
    ),
)


def present(press: Press, order: Sequence[str]) -> list[str]:
    """Those line fields that some line has, in the order given."""
    return [n for n in order if press.has(*[f"{row}.{n}" for row in press.lines()])]


def lines(press: Press, *, order: Sequence[str] = (), ruled: str = "", tail: Sequence[str] = ()) -> None:
    """The table of goods with all line fields of the paper; ``tail`` are fields summed up in its last row."""
    names = present(press, (*(order or press.dice.choice(ORDERS)), "destination"))
    below = [n for n in ("hts", "origin") if n in names and press.dice.random() < 0.4]
    glued = press.dice.random() < 0.45 and "unit" in names and "quantity" in names
    names = [n for n in names if n not in below and not (glued and n == "unit")]
    numbered = press.dice.random() < 0.6
    ranges = press.extras("carton_range") if press.dice.random() < 0.7 else []
    columns = [_column(press, n, below, glued) for n in names]
    at = {row: n for n, row in enumerate(press.lines())}
    if ranges:
        word = press.pick("C/No.", "Ctn Nos.", "Carton No.", "Case No.")
        columns.insert(0, Column(word, 1.0, lambda row: ranges[at[row]] if at[row] < len(ranges) else ""))
    elif numbered:
        start = press.dice.choice((1, 10))
        word = press.pick("#", "Item", "No.", "Pos.", "Ln", "Line")
        word = "序号" if press.extra("language") == "zh" else word
        columns.insert(0, Column(word, 0.6, lambda row: str((at[row] + 1) * start), "c"))
    last = [_tail(press, names, len(columns) - len(names), tail)] if tail else []
    carry = "amount" if "amount" in names and press.dice.random() < 0.5 else ""
    table(press, columns, press.lines(), ruled=ruled, tail=[c for c in last if c], carry=carry)


def _column(press: Press, name: str, below: Sequence[str], glued: bool) -> Column:
    head = press.word(WORDS.get(name, name))
    if name in ("gross_weight", "net_weight"):
        head += press.pick("", " ({})", "\n{}").format(press.look.weight)
    elif name in ("unit_price", "amount") and press.has("currency"):
        code = press.doc.fields["currency"]
        head += press.pick("", " ({})", "\n{}", " in {}").format(code if code.isascii() else "USD")

    def cell(row: str) -> Text:
        what = press.v(f"{row}.{name}")
        if name == "description":
            return joined([what, *(_under(press, f"{row}.{n}") for n in below)])
        return [*what, *press.v(f"{row}.unit")] if name == "quantity" and glued else what

    wide = SHARES[name] + (0.6 if glued and name == "quantity" else 0)
    return Column(head, wide, cell, "l" if name in ("description", "hts", "origin", "unit", "destination") else "r")


def _under(press: Press, field: str) -> list[Piece]:
    """A tariff number or origin on a line of its own under the description."""
    what = press.v(field)
    return [Piece(press.word(field.rpartition(".")[2]) + ": "), *what] if what else []


def _tail(press: Press, names: Sequence[str], before: int, sums: Sequence[str]) -> list[Text]:
    """The last row: the sums under their columns, the word for total before them; nothing where no column fits."""
    sums = [f for f in sums if f != "total" or not charged(press)]
    known = {n: f for n in names for f in sums if press.has(f) and (f == n or (f, n) == ("total", "amount"))}
    if not known or min(names.index(n) for n in known) + before < 1:
        return []
    first = "合计" if press.extra("language") == "zh" else press.pick("TOTAL", "Total", "TOTAL:", "Totals")
    cells: list[Text] = [""] * before
    cells += [_sum(press, known[n]) if n in known else "" for n in names]
    at = next((k for k, n in enumerate(names) if n == "description"), None)
    spot = before + at if at is not None and not cells[before + at] else 0
    if not cells[spot]:
        cells[spot] = [Piece(first, bold=True)]
    return cells


def charged(press: Press) -> bool:
    """Whether anything stands between the goods and the total."""
    return press.has(*CHARGES) or any(f in press.doc.extras for f in CHARGES)


def _sum(press: Press, field: str) -> list[Piece]:
    """A sum in the table; of money with its currency, which stands nowhere else there."""
    return press.money(field, heavy=True) if field == "total" else press.v(field, heavy=True)


def listing(
    press: Press,
    heads: Sequence[str],
    *,
    ruled: str = "",
    x: float | None = None,
    width: float | None = None,
    stem: str = "row",
) -> None:
    """The rows of an extra (cells parted by bars) as a table, none of it a field; the first column is the widest."""
    rows = press.extras(stem)
    if not rows:
        return
    count = max(len(r.split("|")) for r in rows)
    kept = [*heads, *[""] * count][:count]

    def cell(n: int) -> Column:
        def made(row: str) -> Text:
            parts = row.split("|")
            said = parts[n] if n < len(parts) else ""
            return [Piece(said)] if said and kept[n].startswith("HTS") else press.plain(said)

        figures = all(
            p.replace(",", "").replace(".", "").isdigit() for p in (r.split("|")[n] for r in rows if r.count("|") >= n)
        )
        return Column(kept[n], (2.4 if n == 0 and count < 5 else 1.4), made, "r" if figures and n else "l")

    table(press, [cell(n) for n in range(count)], rows, ruled=ruled, x=x, width=width)
