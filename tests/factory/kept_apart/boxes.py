"""What several further papers of this family share: rows of form boxes, typed rows of a table, parties, articles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.formats import show_number
from tests.factory.kept_apart.pen import ISO, Pen, day
from tests.factory.tables import Column, Table

Cell = tuple[float, str, Text]


def needs(pen: Pen, caption: str, what: Text, width: float, small: float) -> float:
    """How high a form box must be for a caption and a value in the pen's own size."""
    typed, pen.face = pen.face, pen.captions
    top = pen.height(caption, width - 4, small, 1.1) + 2 if caption else 1.5
    pen.face = typed
    full = any(p.text.strip() for p in ([Piece(what)] if isinstance(what, str) else join(what)))
    return top + (pen.height(what, width - 6, pen.size, 1.12) + 3 if full else 2)


def strip(
    pen: Pen, y: float, cells: Sequence[Cell], high: float = 22, *, x0: float | None = None, x1: float | None = None,
    small: float = 5.8, framed: bool = True,
) -> float:  # fmt: skip
    """A row of boxes (share, caption, value), grown to what the fullest needs. Returns the y below."""
    left, right = pen.left if x0 is None else x0, pen.right if x1 is None else x1
    unit = (right - left) / sum(share for share, _, _ in cells)
    high = max([high, *(needs(pen, c, w, s * unit, small) for s, c, w in cells)])
    x = left
    for share, caption, what in cells:
        pen.cell((x, y, x + share * unit, y + high), caption, what, small=small, framed=framed)
        x += share * unit
    return y + high


def stack(
    pen: Pen, x0: float, x1: float, y: float, cells: Sequence[tuple[str, Text]], high: float = 40, small: float = 5.8
) -> float:  # fmt: skip
    """Boxes one under the other in a column. Returns the y below."""
    for caption, what in cells:
        y = strip(pen, y, [(1, caption, what)], high, x0=x0, x1=x1, small=small)
    return y


def level(pen: Pen, low: float, x0: float, x1: float, y: float) -> float:
    """Closes the shorter of two columns with an empty box down to ``low``."""
    if low - y > 1:
        pen.frame(x0, y, x1, low)
    return max(low, y)


def printed(pen: Pen, x: float, y: float, words: Text, size: float, *, width: float = 1e6, align: str = "l") -> float:
    """Words of the form itself, in the face of its captions."""
    typed, pen.face = pen.face, pen.captions
    low = pen.text(x, y, words, size, width=width, leading=1.15, align=align)
    pen.face = typed
    return low


def party(pen: Pen, role: str, how: int = 2, *, heavy: bool = False) -> list[Piece]:
    """A party's name, address and what else the paper knows of it, each on its own line."""
    lines: list[Text] = [pen.v(f"{role}.name", heavy=heavy), pen.address(f"{role}.address", how)]
    nation = f"{role}.country"
    lines += [pen.v(nation)] if not pen.used.get(nation) else []
    lines += [pen.labelled(f"{role}.{f}", f) for f in ("phone", "email")]
    return join(*lines, by="\n")


def titled(pen: Pen, default: str) -> list[Piece]:
    """The title; a word house or master in it prints the level, which else follows in brackets."""
    words = pen.extra("title", default)
    own = pen.doc.fields.get("level", "")
    found = re.search(own, words, re.IGNORECASE) if own else None
    if not found:
        return [Piece(words), *(pen.v("level", f"({own.title()})") if own else [])]
    parts = [(words[: found.start()], None), (found[0], "level"), (words[found.end() :], None)]
    pen.used["level"] = 1
    return [Piece(t, f) for t, f in parts if t.strip()]


def listed(pen: Pen) -> list[list[str]]:
    """The rows of the paper's table, dates and amounts in this paper's writing."""
    return [[worded(pen, cell) for cell in row.split("|")] for row in pen.extras("row")]


def worded(pen: Pen, text: str) -> str:
    """A cell's words: a date or an amount as this pen writes them."""
    if ISO.fullmatch(text):
        return day(text, pen.dates)
    return show_number(text, pen.look.numbers) if re.fullmatch(r"\d+\.\d\d", text) else text


def charges(pen: Pen, heads: tuple[str, str], total: str, amount: Text, *, ruled: str = "lines") -> None:
    """A table of charges with their amounts and the sum below them."""
    table = Table(pen, [Column(heads[0], 5), Column(heads[1], 1.7, "r")], ruled=ruled)
    for name, *rest in listed(pen):
        table.row([name, rest[-1] if rest else ""])
    table.total(total, {1: amount})
    pen.y += 6


def boxes_with_seals(pen: Pen, between: str = " / ") -> list[list[Piece]]:
    """Containers, each with its seal."""
    seals = pen.lines("seals")
    rows = [
        [*pen.v(box), *([Piece(between), *pen.v(seals[n])] if n < len(seals) else [])]
        for n, box in enumerate(pen.lines("containers"))
    ]
    return rows + [pen.v(s) for s in seals[len(rows) :]]


def packages(pen: Pen) -> list[Piece]:
    """How many packages of which kind."""
    return [*pen.v("packages"), *pen.v("package_unit")]


def flowing(pen: Pen, field: str) -> list[Piece]:
    """An address in one line."""
    return pen.address(field, 0)


def signatures(pen: Pen, sides: Sequence[tuple[Text, str]]) -> None:
    """Places to sign side by side: who signs, and as what."""
    pen.need(80)
    top, wide = pen.y, pen.width / len(sides)
    low = top
    for n, (who, under) in enumerate(sides):
        pen.y = top
        pen.sign_off(pen.left + n * wide, wide - 24, who, under)
        low = max(low, pen.y)
    pen.y = low


def articles(pen: Pen, items: Sequence[tuple[str, Text]], *, numbers: str = "{}.") -> None:
    """Numbered articles, each with a heading and a paragraph beside its number."""
    for n, (head, what) in enumerate([i for i in items if i[1]], 1):
        text = join(bold(head + "."), what, by=" ") if head else what
        high = pen.height(text, pen.width - 26, leading=1.25)
        pen.need(high + 4)
        pen.text(pen.left, pen.y, numbers.format(n), leading=1.25)
        pen.y = pen.text(pen.left + 26, pen.y, text, width=pen.width - 26, leading=1.25) + 6


def spread(pen: Pen, field: str) -> tuple[list[Piece], list[Piece], list[Piece], list[Piece]]:
    """An American address as street, city, state and postal code; in other parts it stays whole, as the street."""
    value = pen.doc.fields.get(field, "")
    parts = value.rsplit(", ", 2) if field not in pen.doc.prints else []
    last = parts[-1].split() if len(parts) == 3 else []
    if len(last) != 2:
        return pen.address(field, 0), [], [], []
    street, city, state, code = (pen.part(field, word) for word in (*parts[:2], *last))
    return street, city, state, code
