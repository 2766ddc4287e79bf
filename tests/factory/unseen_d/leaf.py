"""What the papers of family d share: a pad with date and number forms of its own, lines of fill-in forms, totals."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.formats import MONTHS, Look, leaf, show_date, show_number
from tests.factory.model import Paper, Sheet
from tests.factory.pad import Pad

ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
CHARGES = (
    ("freight", "Ocean Freight"), ("insurance", "Insurance Premium"), ("discount", "Less: Discount"),
    ("commission", "Commission"), ("assists", "Assists (moulds)"), ("royalties", "Royalty"),
)  # fmt: skip


class Leaf(Pad):
    """A pad whose style is given outright. ``bare`` drops the zeros behind the point, as a spreadsheet does."""

    def __init__(self, paper: Paper, look: Look, *, margin: float = 42, bare: bool = False) -> None:
        self.bare = bare
        super().__init__(paper, look, margin=margin)

    def shown(self, field: str, dates: str | None = None) -> str:
        """The words of a field in this paper's forms."""
        value = self.doc.fields[field]
        if field in self.doc.prints:
            return self.doc.prints[field]
        if ISO_DAY.fullmatch(value) and (leaf(field) in ("date", "latest_shipment") or field.endswith("_date")):
            return day(value, dates or self.look.dates)
        if self.bare and re.fullmatch(r"\d+\.\d+", value) and self.look.weight != "LBS":
            return value.rstrip("0").rstrip(".")
        return super().shown(field, None)

    def x(self, key: str) -> list[Piece]:
        """An extra as untagged text in this paper's forms."""
        text = self.extra(key)
        if ISO_DAY.fullmatch(text):
            return [Piece(day(text, self.look.dates))]
        if re.fullmatch(r"\d+\.\d\d", text):
            return [Piece(text.rstrip("0").rstrip(".") if self.bare else show_number(text, self.look.numbers))]
        return [Piece(text)] if text else []

    def filled(self, x: float, y: float, what: Text, width: float, caption: str, size: float = 6.5) -> float:
        """A value on a line with its caption under the line. Returns the y below the caption."""
        low = self.text(x, y, what, width=width) if what else y + self.size * 1.2
        self.hrule(x, x + width, low + 1)
        return self.text(x, low + 2.5, caption, size, width=width) + 3

    def rows(self, what: Sequence[tuple[str, Text]], x: float, width: float, split: float, gap: float = 2) -> None:
        """Captions with their values beside them, one under the other; what has no value is left out."""
        for name, value in what:
            if not any(p.text.strip() for p in join(value)):
                continue
            self.need(self.height(value, width - split) + gap)
            low = self.text(x, self.y, name, width=split - 4)
            self.y = max(low, self.text(x + split, self.y, value, width=width - split)) + gap

    def left_to_say(self) -> None:
        """Whatever is not printed yet, as caption and value."""
        self.y += 4
        self.leftovers()


def day(value: str, how: str) -> str:
    """An ISO date as 05MAR2026, 5-Mar-26, 03/05/26, 2026.03.05, 5th March 2026 or one of the factory's forms."""
    when = date.fromisoformat(value)
    month = MONTHS[when.month - 1]
    tail = "th" if 4 <= when.day <= 20 or 24 <= when.day <= 30 else {1: "st", 2: "nd", 3: "rd"}[when.day % 10]
    own: dict[str, str] = {
        "telex": f"{when.day:02}{month[:3].upper()}{when.year}",
        "excel": f"{when.day}-{month[:3]}-{when.year % 100:02}",
        "us2": f"{when.month:02}/{when.day:02}/{when.year % 100:02}",
        "points": f"{when.year}.{when.month:02}.{when.day:02}",
        "ordinal": f"{when.day}{tail} {month} {when.year}",
        "capital": f"{month[:3].upper()} {when.day:02}, {when.year}",
    }
    return own[how] if how in own else show_date(value, how)


def charges(pad: Pad) -> list[tuple[str, list[Piece]]]:
    """What stands between the lines and the total: sum of the lines, freight, insurance and rarer ones."""
    rows = [("Sub-total", pad.x("subtotal"))]
    for field, words in CHARGES:
        rows.append((words, pad.v(field) if pad.has(field) else pad.x(field)))
    return [(words, what) for words, what in rows if what]


def term(pad: Pad) -> list[Piece]:
    """The delivery term and its place, where the paper tells it as field or as mere print."""
    return pad.v("incoterm") + (pad.v("incoterm_place") or pad.x("incoterm_place"))


def glued(what: Sequence[Piece]) -> list[Piece]:
    """The same pieces without a blank before them."""
    return [replace(p, glue=True) for p in what]


def who(pad: Pad, role: str, *, flow: bool = False) -> list[Piece]:
    """Name and address, in lines or (``flow``) as one run."""
    place = pad.address(f"{role}.address", 0 if flow else None)
    return join(pad.v(f"{role}.name"), place, pad.v(f"{role}.country") if not pad.used.get(f"{role}.country") else "",
                by=", " if flow else "\n")  # fmt: skip


def contact(pad: Pad, role: str) -> list[Piece]:
    """Telephone and mail of a party in one line."""
    phone, mail = pad.v(f"{role}.phone"), pad.v(f"{role}.email")
    return join(join("Tel", phone, by=" ") if phone else "", join("E-mail", mail, by=" ") if mail else "", by="  |  ")


def centred(pad: Pad, what: Text, size: float, gap: float = 2, heavy: bool = True) -> None:
    """A line in the middle of the page."""
    pad.y = pad.text(pad.left, pad.y, bold(what) if heavy else what, size, width=pad.width, align="c") + gap


def drawn(paper: Paper, manners: Sequence[Callable[[Paper], Pad]]) -> list[Sheet]:
    """The sheets of a paper in the manner of its style."""
    return manners[paper.style % len(manners)](paper).sheets
