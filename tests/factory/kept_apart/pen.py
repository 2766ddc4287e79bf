"""The pen of the family kept apart: its own faces, date forms and label words, over the same tagged canvas."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from tests.factory.canvas import Piece, Text, join
from tests.factory.formats import MONTHS, Look, show_number
from tests.factory.model import Paper, Sheet
from tests.factory.pad import Pad

FONTS = Path("/usr/share/fonts/truetype")
INSTALLED = {
    "narrow": ("liberation/LiberationSansNarrow-Regular", "liberation/LiberationSansNarrow-Bold"),
    "book": ("dejavu/DejaVuSerif", "dejavu/DejaVuSerif-Bold"),
    "tight": ("dejavu/DejaVuSansCondensed", "dejavu/DejaVuSansCondensed-Bold"),
    "print": ("liberation/LiberationMono-Regular", "liberation/LiberationMono-Bold"),
}
BUILT_IN = {
    "helvetica": ("Helvetica", "Helvetica-Bold"),
    "times": ("Times-Roman", "Times-Bold"),
    "courier": ("Courier", "Courier-Bold"),
    "slant": ("Times-Italic", "Times-BoldItalic"),
    "narrow": ("Helvetica", "Helvetica-Bold"),
    "book": ("Times-Roman", "Times-Bold"),
    "tight": ("Helvetica", "Helvetica-Bold"),
    "print": ("Courier", "Courier-Bold"),
}
ISO = re.compile(r"\d{4}-\d\d-\d\d")
WORDS = {
    "phone": "Tel", "email": "E-mail", "ship_to.name": "Delivery to", "manufacturer.name": "Made by",
    "consignee.name": "Goods consigned to", "bl_number": "Transport document", "termination_date": "Ends on",
    "scac": "SCAC", "po_number": "Your order", "mpf": "499 - MPF", "hmf": "501 - HMF",
}  # fmt: skip


@dataclass(frozen=True)
class Manner:
    """One manner of writing; of several faces and date forms a paper's style picks one each."""

    faces: tuple[str, ...]
    dates: tuple[str, ...]
    size: float = 9.5
    money: str = "code"
    weight: str = "KGS"
    numbers: str = "us"
    words: int = 0
    colon: str = ":"
    address: int = 1
    ruled: str = "none"
    a4: bool = False
    margin: float = 42
    captions: str = ""


@cache
def face(name: str) -> tuple[str, str]:
    """Regular and bold font of a face; where its files aren't installed, the nearest built-in one."""
    files = [FONTS / f"{f}.ttf" for f in INSTALLED.get(name, ())]
    if not files or not all(f.exists() for f in files):
        return BUILT_IN[name]
    for file in files:
        pdfmetrics.registerFont(TTFont(file.stem, str(file)))
    return files[0].stem, files[1].stem


def ordinal(number: int) -> str:
    """``1st``, ``2nd``, ``3rd``, ``11th``."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def day(value: str, how: str) -> str:
    """An ISO date as written in trade: ``short`` 5-Mar-26, ``slash`` 2026/03/05, ``ordinal`` March 5th, 2026, …"""
    d = date.fromisoformat(value)
    month = MONTHS[d.month - 1]
    forms = {
        "short": f"{d.day}-{month[:3]}-{d.year % 100:02}",
        "slash": f"{d.year}/{d.month:02}/{d.day:02}",
        "ordinal": f"{month} {ordinal(d.day)}, {d.year}",
        "tight": f"{d.day:02}{month[:3].upper()}{d.year}",
        "brief": f"{month[:3]} {d.day}, {d.year}",
        "spoken": f"{ordinal(d.day)} day of {month}, {d.year}",
        "plain": f"{d.day} {month} {d.year}",
        "caps": f"{d.day:02} {month[:3].upper()} {d.year}",
        "block": f"{d.year}{d.month:02}{d.day:02}",
        "us": f"{d.month:02}/{d.day:02}/{d.year}",
        "usdash": f"{d.month:02}-{d.day:02}-{d.year}",
        "bare": f"{d.month}/{d.day}/{d.year}",
        "long": f"{month} {d.day}, {d.year}",
        "han": f"{d.year}年{d.month}月{d.day}日",
        "iso": value,
    }
    return forms[how]


class Pen(Pad):
    """A pad that writes in one manner."""

    def __init__(self, paper: Paper, manner: Manner) -> None:
        turn = paper.style // 3
        m = manner
        look = Look("sans", m.size, "iso", m.numbers, m.money, m.weight, m.words, m.colon, m.address, m.ruled, m.a4)
        self.dates = m.dates[turn % len(m.dates)]
        super().__init__(paper, look, margin=m.margin)
        self.face = face(m.faces[turn // len(m.dates) % len(m.faces)])
        self.captions = face(m.captions) if m.captions else self.face

    def shown(self, field: str, dates: str | None = None) -> str:
        """The words of a field, dates in this pen's form."""
        value = self.doc.fields[field]
        if ISO.fullmatch(value) and field not in self.doc.prints:
            return day(value, dates or self.dates)
        return super().shown(field)

    def x(self, key: str) -> list[Piece]:
        """An extra as untagged text."""
        text = self.extra(key)
        if ISO.fullmatch(text):
            return [Piece(day(text, self.dates))]
        return [Piece(show_number(text, self.look.numbers))] if re.fullmatch(r"\d+\.\d\d", text) else super().x(key)

    def word(self, key: str) -> str:
        """A label for what has no place of its own."""
        return WORDS.get(key) or re.sub(r"[._\[\]]+", " ", key).strip().capitalize()

    def raw(self, field: str) -> list[Piece]:
        """A value as the field holds it (a country as its code), or the operator's words."""
        return self.v(field, self.doc.prints.get(field, self.doc.fields.get(field, "")))

    def sign(self, field: str, mark: str = "$") -> list[Piece]:
        """An amount with a sign before it; only for dollars."""
        value = self.v(field)
        if not value or field in self.doc.prints or self.doc.fields.get("currency", "USD") != "USD":
            return value
        return [Piece(mark), *(Piece(p.text, p.field, p.bold, not mark.endswith(" "), p.copy) for p in value)]

    def take(self, key: str) -> list[Piece]:
        """Values by key: ``x:vessel`` an extra, ``a+b`` two values, ``c[]`` a list, ``money:`` and so on "
        "before a name."""
        if "+" in key:
            return [p for part in key.split("+") for p in self.take(part)]
        how, _, name = key.rpartition(":")
        if key.endswith("[]"):
            return self.listed(key[:-2])
        makers: dict[str, Callable[[str], list[Piece]]] = {
            "x": self.x,
            "money": self.money,
            "weight": self.weight,
            "volume": self.volume,
            "flat": lambda f: self.address(f, 0),
            "bold": lambda f: self.v(f, heavy=True),
        }
        return makers[how](name) if how else self.v(name)

    def the(self, before: str = "") -> str:
        """What stands before a date in a sentence: an article where the date is told as a day of a month."""
        return f"{before} the ".lstrip() if self.dates == "spoken" else f"{before} ".lstrip()

    def rows(self, names: Sequence[tuple[str, str]]) -> list[tuple[str, list[Piece]]]:
        """Labels with what was taken by their keys, without those that hold nothing."""
        taken = [(label, self.take(key)) for label, key in names]
        return [(label, what) for label, what in taken if any(p.text.strip() for p in what)]

    def squeeze(self, x: float, y: float, what: Text, width: float, size: float, align: str = "l") -> float:
        """One line, made smaller where it would not fit."""
        size = self.fit(what, width, size * 1.25, size)
        return self.text(x, y, what, size, width=width + 0.1, align=align)

    def colons(
        self, x: float, y: float, width: float, split: float, rows: Sequence[tuple[str, Text]],
        *, gap: float = 1.5, size: float | None = None, end: str = ":",
    ) -> float:  # fmt: skip
        """Labels set to the right against a colon, their values after it. Returns the y below."""
        for label, what in rows:
            low = self.text(x, y, label + end, size, width=split - 5, align="r")
            y = max(low, self.text(x + split, y, what, size, width=width - split)) + gap
        return y

    def over(self, x: float, y: float, width: float, label: str, what: Text, *, small: float = 6.2) -> float:
        """A value on a thin line with its label in small print under it. Returns the y below."""
        y = self.text(x, y, what, width=width - 6)
        self.hrule(x, x + width - 6, y + 1.2)
        return self.text(x, y + 2.2, label, small, width=width - 6) + 5

    def shelf(self, y: float, rows: Sequence[tuple[str, Text]], across: int, *, small: float = 6.2) -> float:
        """Values with labels under them, ``across`` in a row over the page's width."""
        wide = self.width / across
        for n in range(0, len(rows), across):
            group = rows[n : n + across]
            y = max(self.over(self.left + k * wide, y, wide, *r, small=small) for k, r in enumerate(group))
        return y

    def sums(self, x: float, y: float, width: float, rows: Sequence[tuple[str, Text]]) -> float:
        """Labels left, amounts right, the last one heavy between lines. Returns the y below."""
        for n, (label, what) in enumerate(rows):
            last = n == len(rows) - 1
            if last:
                self.hrule(x, x + width, y)
                y += 2
            wide = self.measure(what, heavy=last)
            low = self.text(x, y, label, width=width - wide - 8, heavy=last)
            y = max(low, self.text(x + width - wide - 1, y, what, heavy=last)) + 2
        self.hrule(x, x + width, y, 1)
        return y + 4

    def sign_off(self, x: float, width: float, who: Text, under: str) -> None:
        """Room to sign, a line, a name and what it stands for."""
        self.need(64)
        self.hrule(x, x + width, self.y + 36)
        low = self.text(x, self.y + 39, join(who, under, by="\n"), self.size * 0.9, width=width)
        self.y = low + 6

    def mark(self, x: float, y: float, on: bool, label: Text, how: str, size: float, width: float) -> float:
        """A choice: ``box`` a ruled box, ``full`` a filled one, ``brackets``, ``parens`` or ``blank`` typed ones."""
        if how in ("box", "full"):
            self.frame(x, y, x + size * 0.85, y + size * 0.85)
            if on and how == "full":
                self.sheet.rules.append((x + 1.4, y + 1.4, x + size * 0.85 - 1.4, y + size * 0.85 - 1.4))
            elif on:
                self.text(x + size * 0.13, y - size * 0.02, "X", size * 0.82)
            return self.text(x + size + 2.5, y, label, size, width=width - size - 2.5)
        signs = {"brackets": ("[X]", "[ ]"), "parens": ("(x)", "( )"), "blank": ("_X_", "___")}[how]
        lead = max(self.measure(s, size) for s in signs) + 3
        self.text(x, y, signs[0 if on else 1], size)
        return self.text(x + lead, y, label, size, width=width - lead)

    def choice(self, field: str, value: str, label: str, heavy: bool = False) -> tuple[Text, bool]:
        """A choice's label and whether it is taken; the taken one prints the field."""
        if self.doc.fields.get(field) != value:
            return label, False
        return self.v(field, label, heavy=heavy), True


def finish(pen: Pen) -> list[Sheet]:
    """Prints what found no place yet and hands out the sheets."""
    if pen.rest():
        pen.y += 4
        pen.leftovers()
    return pen.sheets
