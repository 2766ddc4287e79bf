"""The lines of an entry summary: columns under their captions, and what each line prints in them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tests.factory.canvas import Piece, Text
from tests.factory.kept_apart.pen import Pen


@dataclass(frozen=True)
class Edition:
    """What differs between the editions: words for number and duty cases, and the block numbers from 21 on."""

    new: bool

    @property
    def no(self) -> str:
        """How the form abbreviates number."""
        return "Number" if self.new else "No."

    def n(self, block: int) -> int:
        """A block's number, counted as in the edition of 2014."""
        return block + 4 if self.new and block > 20 else block


@dataclass(frozen=True)
class Build:
    """Proportions of a filled form: row height, line pitch, how choices are marked, where caption and value stand."""

    high: float
    pitch: float
    tick: str
    small: float
    related: str


class Goods:
    """The line area of the form: its columns, and what every line prints in them."""

    def __init__(self, pen: Pen, edition: Edition, build: Build) -> None:
        self.pen, self.e, self.b = pen, edition, build
        wide = pen.right - pen.left
        shares = (0.05, 0.19, 0.12, 0.15, 0.17, 0.15, 0.17)
        self.edges = [pen.left]
        for share in shares:
            self.edges.append(self.edges[-1] + wide * share)

    def label(self, x: float, y: float, words: Text, width: float = 1e6, size: float = 0) -> float:
        """A printed word of the form itself."""
        pen = self.pen
        typed, pen.face = pen.face, pen.captions
        low = pen.text(x, y, words, size or self.b.small, width=width, leading=1.15)
        pen.face = typed
        return low

    def heads(self, y: float) -> None:
        """The captions over the line columns."""
        e, x, n = self.e, self.edges, self.e.n
        case, no = ("AD/CVD", "No.") if e.new else ("ADA/CVD", "No.")
        visa = "D. Visa Number" if e.new else "D. Visa No."
        self.label(x[0] + 2, y + 2, f"{n(27)}.\nLine\nNo.")
        self.label(x[1] + 2, y + 2, f"{n(28)}. Description of Merchandise")
        self.pen.hrule(x[1], x[4], y + 10)
        self.label(x[1] + 2, y + 12, f"{n(29)}.\nA. HTSUS No.\nB. {case} {no}")
        self.label(x[2] + 2, y + 12, f"{n(30)}.\nA. {'Gross Weight' if e.new else 'Grossweight'}\nB. Manifest Qty.")
        self.label(x[3] + 2, y + 12, f"{n(31)}.\nNet Quantity in\nHTSUS Units")
        self.label(x[4] + 2, y + 2, f"{n(32)}.\nA. Entered Value\nB. CHGS\nC. Relationship")
        self.label(x[5] + 2, y + 2, f"{n(33)}.\nA. HTSUS Rate\nB. {case} Rate\nC. IRC Rate\n{visa}")
        self.label(x[6] + 2, y + 2, f"{n(34)}.\nDuty and {'IR' if e.new else 'I.R.'} Tax\n")
        self.label(x[6] + 4, y + 28, "Dollars")
        self.label(x[7] - 22, y + 28, "Cents")

    def columns(self, top: float, low: float) -> None:
        """Ruling of the line area."""
        pen, x = self.pen, self.edges
        pen.frame(x[0], top, x[7], low)
        pen.hrule(x[0], x[7], top + 37)
        for n in (1, 4, 5, 6):
            pen.vrule(x[n], top, low)
        for n in (2, 3):
            pen.vrule(x[n], top + 10, top + 37)

    def lines(self, names: list[str], y: float, low: float) -> list[str]:
        """Sets lines down to ``low``; returns those that found no room."""
        pen = self.pen
        y += 2
        if pen.has("relationship") and not pen.used.get("relationship"):
            self.relation("relationship", y)
            y += self.b.pitch
        for n, name in enumerate(names):
            if y + self.b.pitch * (3 + len(pen.lines(f"{name}.tariffs"))) > low:
                return names[n:]
            number = int(re.findall(r"\d+", name)[0]) + 1
            y = self.line(name, number, y) + 3
        return []

    def relation(self, field: str, y: float) -> None:
        """The relationship, as a letter or in the words brokers' systems print."""
        pen = self.pen
        words = self.b.related if pen.doc.fields[field] == "N" else self.b.related.replace("N", "Y", 1)
        words = "RELATED" if words.startswith("YOT") else words
        pen.text(self.edges[4] + 4, y, pen.v(field, pen.doc.prints.get(field, words)), self.fitting("NOT RELATED", 4))

    def fitting(self, what: Text, column: int) -> float:
        """The size at which a text stands in one line of a column."""
        return self.pen.fit(what, self.edges[column + 1] - self.edges[column] - 8, self.pen.size * 1.25, self.pen.size)

    def put(self, column: int, y: float, what: Text, align: str = "r") -> None:
        """A value in a column, one line."""
        x0, x1 = self.edges[column], self.edges[column + 1]
        self.pen.squeeze(x0 + 4, y, what, x1 - x0 - 8, self.pen.size, align)

    def rate(self, field: str) -> list[Piece]:
        """A rate with its per cent sign where it is a plain number."""
        what = self.pen.v(field)
        plain = what and re.fullmatch(r"\d+(\.\d+)?", what[0].text) and field not in self.pen.doc.prints
        return [*what, Piece("%", glue=True)] if plain else what

    def line(self, name: str, number: int, y: float) -> float:
        """One line of the entry: description, then number, weight, quantity, value, rate and duty."""
        pen, pitch = self.pen, self.b.pitch
        pen.text(self.edges[0] + 4, y, f"{number:03}")
        words = pen.v(f"{name}.description")
        pen.squeeze(self.edges[1] + 4, y, words, self.edges[4] - self.edges[1] - 8, pen.size)
        y += pitch
        weight = pen.v(f"{name}.gross_weight")
        self.put(2, y, [*weight, Piece("KG")] if weight else "")
        self.put(3, y, [*pen.v(f"{name}.net_quantity"), *pen.v(f"{name}.unit")])
        stack = pen.lines(f"{name}.tariffs")
        value = f"{name}.entered_value"
        if stack and pen.has(f"{stack[0]}.value") and pen.has(value):
            pen.used[f"{stack[0]}.value"] = 1
            self.put(4, y, self.doubled(value, f"{stack[0]}.value"))
        else:
            self.put(4, y, pen.v(value))
        low = self.stacked(name, stack, y) if stack else self.plain(name, y)
        y += pitch
        self.put(2, y, pen.v(f"{name}.manifest_quantity"))
        charges = pen.v(f"{name}.charges")
        glued = [Piece(p.text, p.field, p.bold, True, p.copy) for p in charges]
        self.put(4, y, [Piece("C"), *glued] if charges else "")
        if pen.has(f"{name}.relationship"):
            y += pitch
            self.relation(f"{name}.relationship", y)
        return max(y + pitch, low)

    def doubled(self, field: str, other: str) -> list[Piece]:
        """A value that prints two fields at once."""
        pen = self.pen
        pen.used[other] = 1
        return [Piece(p.text, f"{field}|{other}", p.bold, p.glue, p.copy) for p in pen.v(field)]

    def plain(self, name: str, y: float) -> float:
        """Number, rate and duty of a line with one tariff, and its duty case."""
        pen, pitch = self.pen, self.b.pitch
        self.put(1, y, pen.v(f"{name}.hts"), "l")
        self.put(5, y, self.rate(f"{name}.duty_rate"), "l")
        self.put(6, y, pen.v(f"{name}.duty"))
        if pen.has(f"{name}.adcvd_case"):
            y += pitch
            self.put(1, y, pen.v(f"{name}.adcvd_case"), "l")
            self.put(5, y, self.rate(f"{name}.adcvd_rate"), "l")
            self.put(6, y, pen.v(f"{name}.adcvd_amount"))
        return y + pitch

    def stacked(self, name: str, stack: list[str], y: float) -> float:
        """Several tariffs of a line one under the other; the first also says the line's number and rate."""
        pen = self.pen
        for n, tariff in enumerate(stack):
            code, rate = pen.v(f"{tariff}.hts"), self.rate(f"{tariff}.rate")
            if not n:
                code, rate = self.both(code, f"{name}.hts"), self.both(rate, f"{name}.duty_rate")
            self.put(1, y, code, "l")
            self.put(5, y, rate, "l")
            self.put(6, y, pen.v(f"{tariff}.duty"))
            if n and pen.has(f"{tariff}.value"):
                self.put(4, y + self.b.pitch, pen.v(f"{tariff}.value"))
            y += self.b.pitch
        pen.used[f"{name}.duty"] = 1
        return y

    def both(self, what: list[Piece], field: str) -> list[Piece]:
        """The same words for a second field."""
        if not self.pen.has(field):
            return what
        self.pen.used[field] = 1
        return [Piece(p.text, f"{p.field}|{field}" if p.field else None, p.bold, p.glue, p.copy) for p in what]
