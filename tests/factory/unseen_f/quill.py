"""The pen of this family: its own days and numbers, parties, pairs, tables that run over pages."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tests.factory.canvas import Piece, Text, bold, join, pieces
from tests.factory.formats import Look
from tests.factory.model import Paper, Sheet
from tests.factory.pad import Pad
from tests.factory.unseen_f.manners import day, grouped

ISO = re.compile(r"\d{4}-\d\d-\d\d")
NUMBER = re.compile(r"-?\d{1,3}(,\d{3})*(\.\d+)?|-?\d+(\.\d+)?")
COUNTED = (
    "total amount freight insurance charges instructed_amount duty tax other_fees mpf hmf total_entered_value "
    "entered_value unit_price quantity net_quantity packages manifest_quantity volume gross_weight net_weight value"
).split()


@dataclass(frozen=True)
class Col:
    """A column: its head (``{field}`` prints a value, a line feed breaks it), share of the width, alignment."""

    head: str
    wide: float
    align: str = "l"


class Quill(Pad):
    """A pad that writes days and numbers in this family's forms."""

    def __init__(self, paper: Paper, face: str = "sans", size: float = 9, *, days: str = "iso", digits: str = "us",
                 a4: bool = False, margin: float = 42, weight: str = "kg", money: str = "code", words: int = 0,
                 address: int = 1) -> None:  # fmt: skip
        self.days, self.digits = days, digits
        look = Look(face, size, "iso", "us", money, weight, words, ":", address, "grid", a4)
        super().__init__(paper, look, margin=margin, letter=not a4)

    def shown(self, field: str, dates: str | None = None) -> str:
        """The words of a field in this paper's days and numbers; an operator's own words stay."""
        value = self.doc.fields[field]
        if field in self.doc.prints:
            return self.doc.prints[field]
        if ISO.fullmatch(value):
            return day(value, dates or self.days)
        text = super().shown(field)
        name = field.rsplit(".", 1)[-1]
        return grouped(text, self.digits) if name in COUNTED and NUMBER.fullmatch(text) else text

    def x(self, key: str) -> list[Piece]:
        """An extra, days and amounts in this paper's forms."""
        text = self.extra(key)
        if ISO.fullmatch(text):
            text = day(text, self.days)
        elif re.fullmatch(r"\d+\.\d\d", text):
            text = self.number(text)
        return [Piece(text)] if text else []

    def number(self, value: str | Decimal) -> str:
        """A number that is no field, as this paper sets thousands apart."""
        return grouped(f"{value:,.2f}" if isinstance(value, Decimal) else f"{Decimal(value):,}", self.digits)

    def who(self, role: str, *, heavy: bool = True, tel: str = "Tel: ", mail: str = "E-mail: ", by: str = "\n",
            how: int | None = None) -> list[Piece]:  # fmt: skip
        """A party: name, address, then telephone and mail on lines of their own where they are printed."""
        place = self.address(f"{role}.address", how)
        parts: list[Text] = [self.v(f"{role}.name", heavy=heavy), place]
        if self.has(f"{role}.country") and not self.used.get(f"{role}.country"):
            parts.append(self.v(f"{role}.country"))
        return join(*parts, *self.reach(role, tel, mail), by=by)

    def reach(self, role: str, tel: str = "Tel: ", mail: str = "E-mail: ") -> list[Text]:
        """Telephone and mail of a party, each with its label."""
        named = ((f"{role}.phone", tel), (f"{role}.email", mail))
        return [[Piece(name.strip()), *self.v(field)] for field, name in named if self.has(field)]

    def pairs(self, x: float, y: float, rows: Sequence[tuple[str, Text]], split: float, width: float, *,
              heavy: bool = False, size: float | None = None, gap: float = 2, align: str = "l") -> float:  # fmt: skip
        """Labels with their values at the right; rows without value are left out. Returns the y below."""
        for name, what in rows:
            if not any(p.text.strip() for p in pieces(what)):
                continue
            label: Text = bold(name) if heavy else name
            low = self.text(x, y, label, size, width=split - 4)
            y = max(low, self.text(x + split, y, what, size, width=width - split, align=align)) + gap
        return y

    def stacked(self, x: float, y: float, name: str, what: Text, width: float, small: float | None = None) -> float:
        """A small label with its value beneath; nothing for no value. Returns the y below."""
        if not any(p.text.strip() for p in pieces(what)):
            return y
        y = self.text(x, y, name, small or self.size - 2, width=width) + 0.5
        return self.text(x, y, what, width=width) + 4

    def strip(self, cells: Sequence[tuple[str, Text]], *, high: float = 30, shaded: bool = False) -> None:
        """A row of boxes over the whole width, caption over value; empty boxes stay."""
        wide = self.width / len(cells)
        for n, (name, what) in enumerate(cells):
            x0 = self.left + n * wide
            if shaded:
                self.shade(x0, self.y, x0 + wide, self.y + 11)
            self.cell((x0, self.y, x0 + wide, self.y + high), name, what, small=6.6)
        self.y += high

    def table(self, cols: Sequence[Col], rows: Sequence[Sequence[Text]], *, ruled: str = "grid",
              size: float | None = None, gap: float = 3, running: Sequence[str] = (),
              words: tuple[str, str] = ("Carried forward", "Brought forward"), reserve: float = 0) -> None:  # fmt: skip
        """A table at the cursor, over as many pages as it takes.

        ``ruled``: grid, lines, head (rules about the head only), shade or none. ``running`` are subtotals after each
        row, printed at the foot of a page and again at the head of the next; ``reserve`` points stay free below.
        """
        size = size or self.size
        edges = self._edges(cols)
        self._head(cols, edges, ruled, size)
        for n, row in enumerate(rows):
            high = self._high(row, edges, size, gap)
            room = reserve if n == len(rows) - 1 else (16 if running else 0)
            if self.y + high + room > self.bottom:
                self._turn_table(cols, edges, ruled, size, running[n - 1] if running and n else "", words)
            self._row(row, cols, edges, ruled, size, gap, high)
        if ruled in ("lines", "shade", "head"):
            self.hrule(self.left, self.right, self.y)

    def _edges(self, cols: Sequence[Col]) -> list[float]:
        whole = sum(c.wide for c in cols)
        edges = [self.left]
        for col in cols:
            edges.append(edges[-1] + col.wide / whole * self.width)
        return edges

    def _high(self, row: Sequence[Text], edges: Sequence[float], size: float, gap: float) -> float:
        return max(self.height(c, edges[n + 1] - edges[n] - 6, size) for n, c in enumerate(row)) + 2 * gap

    def _turn_table(self, cols: Sequence[Col], edges: Sequence[float], ruled: str, size: float, sum_: str,
                    words: tuple[str, str]) -> None:  # fmt: skip
        if sum_:
            self.text(self.left, self.y + 3, f"{words[0]}   {sum_}", size, width=self.width - 3, align="r")
        self.turn()
        self._head(cols, edges, ruled, size)
        if sum_:
            self.text(self.left, self.y + 3, f"{words[1]}   {sum_}", size, width=self.width - 3, align="r")
            self.y += size * 1.2 + 5

    def _head(self, cols: Sequence[Col], edges: Sequence[float], ruled: str, size: float) -> None:
        if not any(c.head for c in cols):
            return
        heads = [self.rich(c.head.replace("\n", " \n ")) for c in cols]
        high = self._high([bold(h) for h in heads], edges, size, 2.5)
        if ruled == "shade":
            self.shade(self.left, self.y, self.right, self.y + high)
        if ruled != "none":
            self.hrule(self.left, self.right, self.y, 0.8)
            self.hrule(self.left, self.right, self.y + high, 0.8)
        self._row([bold(h) for h in heads], cols, edges, "grid" if ruled == "grid" else "none", size, 2.5, high)

    def _row(self, row: Sequence[Text], cols: Sequence[Col], edges: Sequence[float], ruled: str, size: float,
             gap: float, high: float) -> None:  # fmt: skip
        y = self.y
        for n, cell in enumerate(row):
            wide = edges[n + 1] - edges[n] - 6
            self.text(edges[n] + 3, y + gap, cell, size, width=wide, align=cols[n].align)
        self.y = y + high
        if ruled == "grid":
            for x in edges:
                self.vrule(x, y, self.y)
            self.hrule(self.left, self.right, self.y)
        elif ruled == "lines":
            self.hrule(self.left, self.right, self.y, 0.3)

    def sums(self, field: str = "amount") -> list[str]:
        """Subtotals after each line, as text."""
        total = Decimal(0)
        out = []
        for line in self.lines():
            total += Decimal(self.doc.fields.get(f"{line}.{field}", "0"))
            out.append(self.number(total))
        return out


def several(*parts: Text, by: str = "\n") -> list[Piece]:
    """Texts under one another; empty ones leave no line."""
    return join(*parts, by=by)


def said(name: str, what: Sequence[Piece]) -> list[Piece]:
    """A label in front of a value; nothing where there is no value."""
    return [Piece(name), *what] if any(p.text.strip() for p in what) else []


def dice(paper: Paper) -> random.Random:
    """Chooses a paper's manners from its kind and style alone."""
    return random.Random(f"f {paper.kind} {paper.style}")


Draw = Callable[[Paper], list[Sheet]]


def turns(*designs: Draw) -> Draw:
    """One design after the other, as the paper's style counts."""

    def draw(paper: Paper) -> list[Sheet]:
        return designs[paper.style % len(designs)](paper)

    return draw
