"""The desk every design of this family is written at: looks by country, prose with values, tables, boxes."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.factory.canvas import Piece, Text, bold, pieces
from tests.factory.formats import COUNTRIES, Look, leaf
from tests.factory.model import Paper
from tests.factory.pad import Pad

CONTINENT = {
    "Germany",
    "Italy",
    "Spain",
    "Portugal",
    "Netherlands",
    "Belgium",
    "Austria",
    "Turkey",
    "Brazil",
    "Denmark",
}
DATES = {
    "us": ("us", "long", "mon", "upper", "long"),
    "continent": ("dotted", "dmy", "iso", "dotted"),
    "east": ("iso", "mon", "upper", "long", "slash", "dmy"),
}
WORDS = {
    "phone": ("Tel", "TEL", "Phone", "Tel No.", "T", "Telephone"),
    "email": ("E-mail", "Email", "Mail", "E", "EMAIL"),
    "id": ("Tax ID", "Reg. No.", "ID No."),
}


@dataclass(frozen=True)
class Column:
    """A table column: its head (a template, drawn anew on every page), share of the width, cell of a row's stem."""

    head: str
    share: float
    cell: Callable[[str], list[Piece]]
    align: str = "l"


def region(paper: Paper) -> str:
    """Where the office that wrote a paper stands: us, continent or east, from the address of its writer."""
    for role in ("seller", "shipper", "grantor", "remitter"):
        address = paper.fields.get(f"{role}.address", "")
        last = address.rpartition(", ")[2]
        if re.fullmatch(r"[A-Z]{2} \d{5}(-\d{4})?", last):
            return "us"
        if last in CONTINENT or COUNTRIES.get(paper.fields.get(f"{role}.country", "")) in CONTINENT:
            return "continent"
        if address:
            return "east"
    return "us"


class Desk(Pad):
    """A pad with words of its own; ``dice`` gives the paper's small choices, the same for the same style."""

    def __init__(
        self,
        paper: Paper,
        *,
        face: str = "sans",
        size: float = 9.5,
        margin: float = 44,
        money: str = "code",
        where: str = "",
    ) -> None:
        self.dice = random.Random(f"g {paper.kind} {paper.style}")
        where = where or region(paper)
        numbers = "eu" if where == "continent" else "us"
        dates, words = self.dice.choice(DATES[where]), self.dice.randrange(4)
        super().__init__(
            paper,
            Look(
                face,
                size,
                dates,
                numbers,
                money,
                words=words,
                a4=where != "us",
                weight=self.pick("KGS", "kg", "KG", "Kgs"),
            ),
            margin=margin,
        )
        self._said: dict[str, str] = {}

    def pick(self, *words: str) -> str:
        """One of some synonyms."""
        return self.dice.choice(words)

    def word(self, key: str) -> str:
        """A label of this office for a field: synonyms for how to reach a party, plain English for the rest."""
        if key not in self._said:
            plain = re.sub(r"\[\d+\]|[._]", " ", key).replace("  ", " ").strip().capitalize()
            self._said[key] = self.pick(*WORDS.get(leaf(key), (plain,)))
        return self._said[key]

    def _named(self, name: str, heavy: bool) -> list[Piece]:
        if name.startswith("x:"):
            return self.x(name[2:])
        if name == "units":
            return self.units(heavy)
        return super()._named(name, heavy)

    def _there(self, name: str) -> bool:
        kind, _, rest = name.rpartition(":")
        return rest in self.doc.extras if kind == "x" else self.has(rest)

    def alike(self) -> bool:
        """Whether all lines are counted in one unit, which may then stand in a table's head alone."""
        return len({self.doc.fields.get(f"{row}.unit") for row in self.lines()}) == 1 and self.has("lines[0].unit")

    def units(self, heavy: bool = False) -> list[Piece]:
        """The unit of all lines as one word that prints the field of each."""
        names = [f"{row}.unit" for row in self.lines()]
        copy = max(self.used.get(name, 0) for name in names)
        self.used.update(dict.fromkeys(names, copy + 1))
        return [Piece(self.shown(names[0]), "|".join(names), heavy, False, copy)]

    def prose(self, template: str) -> list[Piece]:
        """``rich`` text; a part in angle brackets is left out where the paper lacks one of its values."""

        def kept(match: re.Match[str]) -> str:
            return match[1] if all(map(self._there, re.findall(r"\{([^{}]+)\}", match[1]))) else ""

        return self.rich(re.sub(r"<([^<>]*)>", kept, template))

    def para(self, template: str, **how: float) -> None:
        """A paragraph of prose over the whole width; nothing where nothing is left of it."""
        what = self.prose(template)
        if any(p.text.strip() for p in what):
            self.say(what, **how)  # type: ignore[arg-type]

    def row(self, name: str, what: Sequence[Piece], split: float, *, heavy: bool = False, gap: float = 3) -> None:
        """A label (with its own punctuation) and its value ``split`` points on; nothing for no value."""
        if not what:
            return
        self.need(self.height(what, self.width - split) + gap)
        top = self.y
        low = self.text(self.left, top, name, width=split - 4, heavy=heavy)
        self.y = max(low, self.text(self.left + split, top, what, width=self.width - split)) + gap

    def who(self, role: str, *, heavy: bool = False, by: str = "\n", how: int | None = None) -> list[Piece]:
        """A party: name, address, country where it stands alone, and how to reach it; parts ``by`` a line or comma."""
        where = self.address(f"{role}.address", 0 if by != "\n" else how)
        name = self.v(f"{role}.name", heavy=heavy)
        nation = f"{role}.country"
        parts = [name, where]
        if self.has(nation) and not self.used.get(nation):
            parts.append(self.v(nation))
        parts += [self.labelled(f"{role}.{end}", end) for end in ("phone", "email", "id")]
        out: list[Piece] = []
        for part in (p for p in parts if p):
            out += ([Piece(by, glue=True)] if out else []) + part
        return out

    def panels(self, blocks: Sequence[tuple[str, Sequence[Piece]]], *, framed: bool = True, small: float = 7,
               shares: Sequence[float] = (), shade: bool = False, gap: float = 0) -> None:  # fmt: skip
        """Boxes side by side, each a caption above its text, all as high as the highest."""
        shares = shares or [1.0] * len(blocks)
        widths = [(self.width - gap * (len(blocks) - 1)) * s / sum(shares) for s in shares]
        self.need(14 + max(self.height(what, w - 10) for (_, what), w in zip(blocks, widths, strict=True)))
        top, x, lows, edges = self.y, self.left, [self.y], []
        for (caption, what), wide in zip(blocks, widths, strict=True):
            y = top + 3
            if caption:
                y = self.text(x + 4, y, bold(caption), small, width=wide - 8) + 2
            size = self.fit(what, wide - 10, 1e6, self.size) if what else self.size
            lows.append(self.text(x + 5, y, what, size, width=wide - 10) if what else y)
            edges.append((x, wide))
            x += wide + gap
        low = max(lows) + 4
        for x, wide in edges:
            if shade:
                self.shade(x, top, x + wide, top + small + 5)
            if framed:
                self.frame(x, top, x + wide, low)
        self.y = low

    def table(self, columns: Sequence[Column], rows: Sequence[str], *, ruled: str = "grid", pad: float = 3,
              tail: Sequence[Sequence[Text]] = ()) -> None:  # fmt: skip
        """A table; ``ruled`` grid, rows, head, box or none; ``tail`` are further rows of ready cells, the last ones."""
        widths = [self.width * c.share / sum(c.share for c in columns) for c in columns]
        cells: list[Sequence[Text]] = [*([c.cell(row) for c in columns] for row in rows), *tail]
        size = self.size
        for line in cells:
            for cell, wide in zip(line, widths, strict=True):
                size = min(size, self.fit(cell, wide - 2 * pad, 1e6, self.size))
        high = [max(self.height(c, w - 2 * pad, size) for c, w in zip(r, widths, strict=True)) + 2 * pad for r in cells]
        self.need(60)
        top = self._head(columns, widths, ruled, pad)
        for line, tall in zip(cells, high, strict=True):
            if self.y + tall > self.bottom:
                self._close(widths, top, ruled)
                self.turn()
                top = self._head(columns, widths, ruled, pad)
            self._line(line, widths, [c.align for c in columns], size, pad)
            self.y += tall
            if ruled in ("grid", "rows"):
                self.hrule(self.left, self.right, self.y)
        self._close(widths, top, ruled)

    def _line(self, line: Sequence[Text], widths: Sequence[float], aligns: Sequence[str], size: float, pad: float,
              heavy: bool = False) -> float:  # fmt: skip
        x, low = self.left, self.y
        for cell, wide, align in zip(line, widths, aligns, strict=True):
            if pieces(cell):
                y = self.text(x + pad, self.y + pad, cell, size, width=wide - 2 * pad, align=align, heavy=heavy)
                low = max(low, y)
            x += wide
        return low + pad

    def _head(self, columns: Sequence[Column], widths: Sequence[float], ruled: str, pad: float) -> float:
        top = self.y
        heads = [self.rich(c.head) for c in columns]
        pairs = list(zip(heads, widths, strict=True))
        size = min(self.fit(bold(h), w - 2 * pad, 1e6, self.size - 0.5) for h, w in pairs if h)
        self.y = self._line(heads, widths, [c.align for c in columns], size, pad, heavy=ruled != "none")
        if ruled != "none":
            self.hrule(self.left, self.right, top)
            self.hrule(self.left, self.right, self.y)
        return top

    def _close(self, widths: Sequence[float], top: float, ruled: str) -> None:
        if ruled in ("grid", "box"):
            x = self.left
            for wide in [0.0, *widths]:
                x += wide
                self.vrule(x, top, self.y)
        if ruled in ("box", "head"):
            self.hrule(self.left, self.right, self.y)

    def sums(self, rows: Sequence[tuple[str, Sequence[Piece]]], *, at: float = 0.55, heavy: bool = False) -> None:
        """Rows of a totals block at the right: label from ``at`` of the width, value at the right margin."""
        x = self.left + self.width * at
        for name, what in rows:
            if what:
                self.need(self.size * 1.6)
                self.text(x, self.y, name, heavy=heavy, width=self.right - x - self.measure(what, heavy=True) - 6)
                tall = self.height(name, self.right - x - self.measure(what, heavy=True) - 6)
                self.text(self.right, self.y, what, align="r", heavy=heavy)
                self.y += max(tall, self.size * 1.2) + 2

    def signs(self, sides: Sequence[tuple[str, str]], *, gap: float = 26) -> None:
        """Places to sign side by side: a template above each dotted line and one below it."""
        self.need(gap + 60)
        wide = self.width / len(sides)
        tops = [
            self.text(self.left + n * wide, self.y, self.prose(a), width=wide - 12) for n, (a, _) in enumerate(sides)
        ]
        y = max(tops) + gap
        for n, (_, below) in enumerate(sides):
            x = self.left + n * wide
            self.hrule(x, x + wide * 0.75, y)
            self.y = max(self.y, self.text(x, y + 3, self.prose(below), width=wide - 12))
        self.y += 4
