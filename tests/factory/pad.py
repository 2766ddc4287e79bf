"""A paper under the pen: canvas, look and fields together; every value printed through it carries its field's name."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from tests.factory.canvas import A4, LETTER, Canvas, Piece, Text, bold, join, pieces
from tests.factory.formats import COUNTRIES, SYMBOLS, Look, house_look, leaf, show, show_date, show_number, show_weight
from tests.factory.labels import label
from tests.factory.model import Paper

COUNTRY_WORDS = {name.upper() for name in COUNTRIES.values()} | set(COUNTRIES) | {
    "USA", "U.S.A.", "UNITED STATES OF AMERICA", "P.R. CHINA", "P.R.CHINA", "PR CHINA", "VIET NAM", "UK", "KOREA",
}  # fmt: skip


class Pad(Canvas):
    """A canvas with a paper's values. ``used`` counts how often each field was asked for."""

    def __init__(self, paper: Paper, look: Look | None = None, *, margin: float = 42, letter: bool = False) -> None:
        self.doc = paper
        self.look = look or house_look(paper.kind, paper.family, paper.style)
        self.used: dict[str, int] = {}
        self.on_page: Callable[[], None] | None = None
        size = A4 if self.look.a4 and not letter else LETTER
        super().__init__(self.look.face, self.look.size, size, margin)

    def has(self, *fields: str) -> bool:
        """Whether the paper holds any of these fields."""
        return any(f in self.doc.fields for f in fields)

    def extra(self, key: str, default: str = "") -> str:
        """A printed thing that is no field."""
        return self.doc.extras.get(key, default)

    def extras(self, stem: str) -> list[str]:
        """Numbered extras in order: ``note[0]``, ``note[1]``, …"""
        found: list[str] = []
        while f"{stem}[{len(found)}]" in self.doc.extras:
            found.append(self.doc.extras[f"{stem}[{len(found)}]"])
        return found

    def x(self, key: str) -> list[Piece]:
        """An extra as untagged text, a date in this paper's format, an amount with its decimals."""
        text = self.extra(key)
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            text = show_date(text, self.look.dates)
        elif re.fullmatch(r"\d+\.\d\d", text):
            text = show_number(text, self.look.numbers)
        return [Piece(text)] if text else []

    def shown(self, field: str, dates: str | None = None) -> str:
        """The words of a field: the operator's own, or its normal form in this paper's format."""
        value = self.doc.fields[field]
        if field in self.doc.prints:
            return self.doc.prints[field]
        if dates and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            return show_date(value, dates)
        return show(self.doc.kind, field, value, self.look)

    def v(self, field: str, text: str | None = None, *, heavy: bool = False, dates: str | None = None) -> list[Piece]:
        """A field's value as tagged text (``text`` overrides the words); nothing where the paper lacks the field."""
        if field not in self.doc.fields:
            return []
        copy = self.used.get(field, 0)
        self.used[field] = copy + 1
        return [Piece(self.shown(field, dates) if text is None else text, field, heavy, False, copy)]

    def part(self, field: str, text: str) -> list[Piece]:
        """A part of a field's first printing, where a form spreads it over several cells."""
        self.used[field] = max(1, self.used.get(field, 0))
        return [Piece(text, field)] if text else []

    def rich(self, template: str) -> list[Piece]:
        """Prose with values: ``{field}`` becomes the tagged value, ``*word*`` bold; a missing field leaves nothing."""
        out: list[Piece] = []
        heavy = False
        for n, chunk in enumerate(re.split(r"(\{[^{}]+\}|\*)", template)):
            if chunk == "*":
                heavy = not heavy
            elif n % 2:
                out.extend(_glued(self._named(chunk[1:-1], heavy), out))
            elif chunk:
                out.extend(_glued([Piece(chunk, bold=heavy)], out))
        return _tidy(out)

    def _named(self, name: str, heavy: bool) -> list[Piece]:
        if name.startswith("money:"):
            return self.money(name[6:])
        if name.startswith("weight:"):
            return self.weight(name[7:])
        if name.startswith("flat:"):
            return self.address(name[5:], 0)
        return self.v(name, heavy=heavy)

    def money(self, field: str, currency: str = "currency", *, heavy: bool = False) -> list[Piece]:
        """An amount with its currency where the look puts it."""
        amount = self.v(field, heavy=heavy)
        if not amount or not self.has(currency):
            return amount
        code = self.doc.fields[currency]
        how = self.look.money
        if how == "code":
            return self.v(currency, heavy=heavy) + amount
        if how == "after":
            return amount + self.v(currency, heavy=heavy)
        sign = "$" if how == "dollar" and code == "USD" else SYMBOLS.get(code, code)
        first = self.v(currency, self.doc.prints.get(currency, sign), heavy=heavy)
        return first + [Piece(p.text, p.field, p.bold, True, p.copy) for p in amount]

    def weight(self, field: str) -> list[Piece]:
        """A weight with its unit."""
        if not self.has(field):
            return []
        unit = show_weight(self.doc.fields[field], self.look)[1]
        return self.v(field) if field in self.doc.prints else [*self.v(field), Piece(unit)]

    def volume(self, field: str) -> list[Piece]:
        """A volume with its unit."""
        unit = "m3" if self.look.words % 2 else "CBM"
        return [*self.v(field), Piece(unit)] if self.has(field) else []

    def amount_of(self, field: str, unit: str) -> list[Piece]:
        """A count with its unit: ``1,200 PCS``."""
        return self.v(field) + self.v(unit)

    def address(self, field: str, how: int | None = None) -> list[Piece]:
        """An address over its lines as the look (or ``how``) has it; the country at its end also prints that field."""
        if not self.has(field):
            return []
        if field in self.doc.prints:
            return self.v(field)
        how = self.look.address if how is None else how
        copy = self.used.get(field, 0)
        self.used[field] = copy + 1
        nation = field.rsplit(".", 1)[0] + ".country"
        parts = self.doc.fields[field].split(", ")
        closes = len(parts) > 1 and parts[-1].upper() in COUNTRY_WORDS
        both = f"{field}|{nation}" if closes and self.has(nation) and not self.used.get(nation) else field
        if both != field:
            self.used[nation] = 1
        rows = address_rows(parts)
        out: list[Piece] = []
        for n, row in enumerate(rows):
            last = n == len(rows) - 1
            tail = "" if last or how == 2 else ","
            tag = both if last and closes else field
            if last and closes and row.count(", "):
                head, _, nation_words = row.rpartition(", ")
                out += [Piece(head + ",", field, copy=copy), Piece(nation_words, tag, copy=copy)]
            else:
                out.append(Piece(row + tail, tag, copy=copy))
            if not last and how:
                out.append(Piece("\n", glue=True))
        return out

    def party(self, role: str, *, heavy: bool = True, reach: bool = True) -> list[Piece]:
        """A party's block: name, address, country, and (``reach``) telephone, mail and number, each on its own line."""
        place = self.address(f"{role}.address")
        nation = f"{role}.country"
        parts: list[Text] = [self.v(f"{role}.name", heavy=heavy), place]
        if self.has(nation) and not self.used.get(nation):
            parts.append(self.v(nation))
        if reach:
            parts += [self.labelled(f"{role}.phone", "phone"), self.labelled(f"{role}.email", "email")]
            parts.append(self.labelled(f"{role}.id", self.extra(f"{role}.id_label", "Tax ID")))
        return join(*parts, by="\n")

    def labelled(self, field: str, key: str) -> list[Piece]:
        """``Tel: 555-0100`` in one line, nothing where the field is missing."""
        if not self.has(field):
            return []
        return [Piece(self.word(key) + (self.look.colon or ":")), *self.v(field)]

    def word(self, key: str) -> str:
        """The label of a key in this paper's words."""
        return label(key, self.look.words)

    def lines(self, stem: str = "lines") -> list[str]:
        """``lines[0]``, ``lines[1]``, … as far as the paper goes."""
        found = {int(m[1]) for f in self.doc.fields if (m := re.match(re.escape(stem) + r"\[(\d+)\]", f))}
        return [f"{stem}[{n}]" for n in sorted(found)]

    def listed(self, stem: str, by: str = ",") -> list[Piece]:
        """All values of a repeated field in a row: ``MSKU1000090, TGHU7599330``."""
        return join(*[self.v(f) for f in self.lines(stem)], by=by)

    def rest(self) -> list[str]:
        """Fields of the paper that were not printed yet."""
        return [f for f in self.doc.fields if not self.used.get(f)]

    def split_by(self, field: str, refs: Sequence[str]) -> list[Piece]:
        """A text field whose words are partly other fields too: those carry both names."""
        whole = self.v(field)
        wanted = [r for r in refs if self.has(r) and not self.used.get(r)]
        for ref in wanted:
            out: list[Piece] = []
            for piece in whole:
                before, found, after = piece.text.partition(self.doc.fields[ref])
                if piece.field != field or not found or self.used.get(ref):
                    out.append(piece)
                    continue
                self.used[ref] = 1
                parts = [(before, field), (found, f"{field}|{ref}"), (after, field)]
                parts = [(t, f) for t, f in parts if t]
                stuck = [n > 0 and not parts[n - 1][0][-1].isspace() for n in range(len(parts))]
                out += [Piece(t, f, piece.bold, g, piece.copy) for (t, f), g in zip(parts, stuck, strict=True)]
            whole = out
        return whole

    def need(self, height: float) -> bool:
        """Turns the page where less than ``height`` points are left; says whether it did."""
        if self.y + height <= self.bottom:
            return False
        self.turn()
        return True

    def turn(self) -> None:
        """A new page with the running head, where the paper has one."""
        self.new_page()
        if self.on_page:
            self.on_page()

    def say(self, what: Text, *, size: float | None = None, align: str = "l", gap: float = 3, heavy: bool = False,
            indent: float = 0, leading: float = 1.25) -> None:  # fmt: skip
        """A paragraph at the cursor over the whole width, on one page."""
        wide = self.width - indent
        self.need(self.height(what, wide, size, leading))
        x = self.left + indent
        self.y = self.text(x, self.y, what, size, width=wide, align=align, heavy=heavy, leading=leading) + gap

    def beside(self, x: float, y: float, name: str, what: Sequence[Piece], split: float, width: float) -> float:
        """A label with its value to the right, ``split`` points on; nothing for no value. Returns the y below."""
        if not what:
            return y
        a = self.text(x, y, bold(name + self.look.colon), width=split - 4)
        return max(a, self.text(x + split, y, what, width=width - split)) + 2

    def above(self, x: float, y: float, name: str, what: Sequence[Piece], width: float) -> float:
        """A label with its value underneath; nothing for no value. Returns the y below."""
        if not what:
            return y
        y = self.text(x, y, bold(name + self.look.colon), self.size - 1, width=width) + 1
        return self.text(x, y, what, width=width) + 4

    def leftovers(self, title: str = "") -> None:
        """Prints whatever is not printed yet as label and value, so that no field is lost."""
        rest = self.rest()
        if rest and title:
            self.say(title, heavy=True)
        for field in rest:
            if self.used.get(field):
                continue
            what = self.address(field, 0) if leaf(field) == "address" else self.v(field)
            self.need(self.size * 3)
            self.y = self.beside(self.left, self.y, self.word(field), what, self.width * 0.3, self.width)


def address_rows(parts: Sequence[str]) -> list[str]:
    """The printed lines of an address in parts: streets each, then town with state or province, then the country."""
    rest = list(parts)
    nation = [rest.pop()] if len(rest) > 1 and rest[-1].upper() in COUNTRY_WORDS else []
    town = [", ".join(rest[-2:])] if len(rest) > 2 else rest[-2:]
    streets = rest[:-2]
    if sum(map(len, streets)) < 34:
        streets = [", ".join(streets)] if streets else []
    return [*streets, *town, *nation]


def _glued(new: list[Piece], before: list[Piece]) -> list[Piece]:
    """Marks the first new piece as glued when neither it nor the text before has a blank at the seam."""
    if not new or not before or before[-1].text[-1:].isspace() or new[0].text[:1].isspace():
        return new
    first = new[0]
    return [Piece(first.text, first.field, first.bold, True, first.copy), *new[1:]]


def _tidy(what: list[Piece]) -> list[Piece]:
    return [p for p in what if p.text]


__all__ = ["Pad", "address_rows", "pieces"]
