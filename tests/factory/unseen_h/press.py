"""The press every design of this family is set on: an office's way of writing dates, numbers, captions and parties."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from tests.factory.canvas import Piece, Text, bold, pieces
from tests.factory.formats import CENTS, COUNTRIES, MONTHS, Look, leaf, show, show_number
from tests.factory.model import Paper
from tests.factory.pad import Pad

Rows = list[tuple[str, list[Piece]]]
CONTINENT = {
    "Germany",
    "Italy",
    "Spain",
    "Portugal",
    "Netherlands",
    "Belgium",
    "Austria",
    "Turkey",
    "Denmark",
    "Brazil",
}
WRITERS = ("seller", "shipper", "exporter", "manufacturer", "issuer")
TRADE = """commercial_invoice proforma_invoice packing_list contract credit_note certificate_of_origin material_purchase
production_record bill_of_lading air_waybill export_declaration""".split()
DAYS = {
    "us": ("03/05/2026", "03/05/26", "3/5/2026", "Mar 5, 2026", "March 5, 2026", "March 5th, 2026", "05-MAR-2026"),
    "continent": ("05.03.2026", "5 March 2026", "5-Mar-2026", "2026-03-05", "05.03.26", "5 Mar 2026"),
    "east": (
        "2026.03.05",
        "5-Mar-2026",
        "MAR. 05, 2026",
        "2026-03-05",
        "2026/3/5",
        "5th March 2026",
        "05MAR2026",
        "MARCH 5, 2026",
        "05-Mar-26",
    ),
}
NUMBERS = {
    "us": ("us", "us", "us", "plain"),
    "continent": ("eu", "eu", "swiss", "space"),
    "east": ("us", "us", "plain"),
}
COUNTED = ("unit_price", "quantity", "gross_weight", "net_weight", "volume", "packages")


def nth(day: int) -> str:
    """A day with its ending: 1st, 2nd, 23rd, 5th."""
    return f"{day}{'th' if 10 < day < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def show_day(value: str, like: str) -> str:
    """An ISO date written the way 5 March 2026 is written in ``like``."""
    d = date.fromisoformat(value)
    month, short, year = MONTHS[d.month - 1], MONTHS[d.month - 1][:3], d.year
    return {
        "03/05/2026": f"{d.month:02}/{d.day:02}/{year}",
        "03/05/26": f"{d.month:02}/{d.day:02}/{year % 100:02}",
        "3/5/2026": f"{d.month}/{d.day}/{year}",
        "Mar 5, 2026": f"{short} {d.day}, {year}",
        "March 5, 2026": f"{month} {d.day}, {year}",
        "March 5th, 2026": f"{month} {nth(d.day)}, {year}",
        "MARCH 5, 2026": f"{month.upper()} {d.day}, {year}",
        "03-05-2026": f"{d.month:02}-{d.day:02}-{year}",
        "05-MAR-2026": f"{d.day:02}-{short.upper()}-{year}",
        "05-Mar-26": f"{d.day:02}-{short}-{year % 100:02}",
        "05.03.2026": f"{d.day:02}.{d.month:02}.{year}",
        "05.03.26": f"{d.day:02}.{d.month:02}.{year % 100:02}",
        "5 March 2026": f"{d.day} {month} {year}",
        "5 Mar 2026": f"{d.day} {short} {year}",
        "5-Mar-2026": f"{d.day}-{short}-{year}",
        "5th March 2026": f"{nth(d.day)} {month} {year}",
        "05MAR2026": f"{d.day:02}{short.upper()}{year}",
        "MAR. 05, 2026": f"{short.upper()}. {d.day:02}, {year}",
        "2026.03.05": f"{year}.{d.month:02}.{d.day:02}",
        "2026-03-05": value,
        "2026/3/5": f"{year}/{d.month}/{d.day}",
        "20260305": value.replace("-", ""),
        "260305": value[2:].replace("-", ""),
        "2026年3月5日": f"{year}年{d.month}月{d.day}日",
    }[like]


@cache
def captions() -> dict[str, dict[str, tuple[str, ...]]]:
    """The captions of ``captions.txt`` by section and key."""
    out: dict[str, dict[str, tuple[str, ...]]] = {}
    text = Path(__file__).with_name("captions.txt").read_text(encoding="utf-8")
    for chunk in text.split("\n[")[1:]:
        name, _, body = chunk.partition("]\n")
        pairs = (row.partition(": ") for row in body.splitlines() if ": " in row)
        out[name] = {key: tuple(w.strip() for w in words.split(" | ")) for key, _, words in pairs}
    return out


def region(paper: Paper) -> str:
    """Where the office that wrote a paper stands: us, continent or east; offices of no trade paper are American."""
    if paper.kind not in TRADE:
        return "us"
    for role in WRITERS:
        address = paper.fields.get(f"{role}.address", "")
        last = address.rpartition(", ")[2].title()
        if re.fullmatch(r"[A-Z]{2} \d{5}(-\d{4})?", last.upper()):
            return "us"
        if last in CONTINENT or COUNTRIES.get(paper.fields.get(f"{role}.country", "")) in CONTINENT:
            return "continent"
        if address:
            return "east"
    return "us"


class Press(Pad):
    """A pad with an office's habits; ``dice`` gives a paper's small choices, the same for the same style."""

    def __init__(
        self,
        paper: Paper,
        *,
        face: str = "",
        size: float = 0,
        margin: float = 0,
        money: str = "",
        where: str = "",
        small: float = 0,
    ) -> None:
        self.dice = random.Random(f"h {paper.kind} {paper.style}")
        self.where = where or region(paper)
        face = face or self.pick("sans", "sans", "serif", "vera", "sans", "mono")
        size = size or {"sans": 9.0, "serif": 9.8, "vera": 7.8, "mono": 8.0}[face] - small + self.dice.choice((0, 0.3))
        self.days = self.dice.choice(DAYS[self.where])
        if paper.extras.get("language") == "zh":
            self.days = self.pick("2026年3月5日", "2026-03-05", "2026.03.05")
        self.figures = self.dice.choice(NUMBERS[self.where])
        self.dash = self.where == "continent" and self.dice.random() < 0.3
        self.case = self.pick("as", "as", "as", "upper")
        numbers = "us" if self.figures == "space" else self.figures
        how = money or self.pick("code", "code", "symbol", "glued", "after", "dollar")
        weight = self.pick("KGS", "kg", "KG", "Kgs", "KGM")
        look = Look(
            face,
            size,
            "iso",
            numbers,
            how,
            weight,
            self.dice.randrange(6),
            self.pick(":", ":", "", " :"),
            self.dice.randrange(3),
            "grid",
            self.where != "us",
        )
        self.both = self.where == "east" and any("China" in v for k, v in paper.fields.items() if k.endswith("address"))
        self.both = self.both and self.dice.random() < 0.35
        self._said: dict[str, str] = {}
        super().__init__(paper, look, margin=margin or self.dice.choice((34, 40, 46, 54)))

    def pick(self, *words: str) -> str:
        """One of some."""
        return self.dice.choice(words)

    def shown(self, field: str, dates: str | None = None) -> str:
        """The words of a field in this office's writing; an operator's own words as they are."""
        value = self.doc.fields[field]
        if field in self.doc.prints:
            return self.doc.prints[field]
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            return show_day(value, dates or self.days)
        if self.doc.kind == "entry_summary" and leaf(field) == "unit":
            return value
        text = show(self.doc.kind, field, value, self.look)
        if leaf(field) in CENTS:
            return self.dressed(text)
        return self.spaced(text) if leaf(field) in COUNTED else text

    def spaced(self, text: str) -> str:
        """Thousands apart by a blank and a comma for the point, where the office writes so."""
        if self.figures == "space" and re.fullmatch(r"-?[\d,]+(\.\d+)?", text):
            return text.replace(",", " ").replace(".", ",")
        return text

    def dressed(self, text: str) -> str:
        """An amount without cents may end in a dash: ``12.345,-``."""
        if self.dash and (found := re.fullmatch(r"(.*\d)([.,])00", text)):
            return self.spaced(found[1]) + found[2] + "-"
        return self.spaced(text)

    def x(self, key: str) -> list[Piece]:
        """An extra as untagged text, dates and amounts in this office's writing."""
        return self.plain(self.extra(key))

    def plain(self, text: str) -> list[Piece]:
        """Untagged text, dates and amounts in this office's writing."""
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            text = show_day(text, self.days)
        elif re.fullmatch(r"\d+\.\d\d", text):
            text = self.dressed(show_number(text, self.look.numbers))
        return [Piece(text)] if text else []

    def money(self, field: str, currency: str = "currency", *, heavy: bool = False) -> list[Piece]:
        """An amount with its currency where the office puts it: ``USD 1.00``, ``US$1.00``, ``1.00 USD``."""
        if self.look.money != "glued":
            return super().money(field, currency, heavy=heavy)
        amount = self.v(field, heavy=heavy)
        if not amount or not self.has(currency):
            return amount
        return self.v(currency, heavy=heavy) + [Piece(p.text, p.field, p.bold, True, p.copy) for p in amount]

    def word(self, key: str) -> str:
        """The caption of a key: the kind's own synonyms before the common ones; in two languages in some offices."""
        if key not in self._said:
            known = captions()
            spare = key.removesuffix(".name").removeprefix("x:")
            tried: tuple[str, ...] = (key, spare, leaf(spare))
            own = known.get(self.doc.kind, {})
            tried = ("number of an office",) if key == "id" and self.doc.kind not in TRADE else tried
            if self.doc.extras.get("language") == "zh" and (zh := [known["zh"][k] for k in tried if k in known["zh"]]):
                self._said[key] = self.pick(*zh[0])
                return self._said[key]
            words = next((w for k in tried for w in (own.get(k), known["any"].get(k)) if w), ())
            plain = re.sub(r"\[\d+\]|[._:]", " ", spare).replace("  ", " ").strip().capitalize()
            text = self.pick(*(words or (plain,)))
            text = text.upper() if self.case == "upper" else text
            if self.both and key in known["zh"]:
                text = f"{known['zh'][key][0]} {text}" if self.look.words % 2 else f"{text} {known['zh'][key][0]}"
            self._said[key] = text
        return self._said[key]

    def cap(self, key: str) -> str:
        """A caption with the office's punctuation behind it."""
        return self.word(key) + self.look.colon

    def value(self, field: str) -> list[Piece]:
        """A header value with what belongs to it: money, unit, place; ``x:key`` is an extra; lists in a row."""
        if field.startswith("x:"):
            return self.x(field[2:])
        if field in ("containers", "seals"):
            return self.listed(field, self.pick(",", ",", " /", ";"))
        if field == "incoterm" and self.has(field):
            place = self.v("incoterm_place") or self.x("incoterm_place")
            return [*self.v(field), *place, *([Piece("(Incoterms 2020)")] if self.look.words == 1 else [])]
        if field in ("gross_weight", "net_weight"):
            return self.weight(field)
        if field == "volume":
            return self.volume(field)
        if field == "packages":
            return [*self.v(field), *(self.v("package_unit") or self.x("package_unit"))] if self.has(field) else []
        if field in ("total", "amount", "freight", "insurance", "discount", "commission", "bond_amount"):
            return self.money(field)
        return self.address(field, 0) if leaf(field) == "address" else self.v(field)

    def rows_of(self, *fields: str) -> Rows:
        """Caption and value of those fields and extras that the paper has and that were not printed yet."""
        out: Rows = []
        for field in fields:
            if not self.used.get(field) and (what := self.value(field)):
                out.append((self.word(field), what))
        return out

    def _named(self, name: str, heavy: bool) -> list[Piece]:
        if name.startswith("x:"):
            return self.x(name[2:])
        if name.startswith("all:"):
            return self.listed(name[4:])
        return super()._named(name, heavy)

    def _there(self, name: str) -> bool:
        kind, _, rest = name.rpartition(":")
        if kind == "all":
            return bool(self.lines(rest))
        return rest in self.doc.extras if kind == "x" else self.has(rest)

    def prose(self, template: str) -> list[Piece]:
        """``rich`` text; a part in angle brackets is left out where the paper lacks one of its values."""

        def kept(match: re.Match[str]) -> str:
            return match[1] if all(map(self._there, re.findall(r"\{([^{}]+)\}", match[1]))) else ""

        return self.rich(re.sub(r"<([^<>]*)>", kept, template))

    def para(
        self,
        template: str,
        *,
        size: float | None = None,
        align: str = "l",
        gap: float = 4,
        heavy: bool = False,
        indent: float = 0,
    ) -> None:
        """A paragraph of prose; nothing where nothing is left of it."""
        what = self.prose(template)
        if any(c.isalnum() for p in what for c in p.text):
            self.say(what, size=size, align=align, gap=gap, heavy=heavy, indent=indent)

    def who(self, role: str, *, heavy: bool = False, by: str = "\n", reach: bool = True) -> list[Piece]:
        """A party: name, address, country where it stands alone, and how to reach it; parts ``by`` a line or comma."""
        name = self.v(f"{role}.name", heavy=heavy)
        parts = [name, self.address(f"{role}.address", 0 if by != "\n" else None)]
        nation = f"{role}.country"
        if self.has(nation) and not self.used.get(nation):
            parts.append(self.v(nation))
        ends = [f"{role}.{end}" for end in ("phone", "email", "id") if reach]
        parts += [[Piece(self.word(leaf(f)) + (self.look.colon or ":")), *self.v(f)] for f in ends if self.has(f)]
        return joined(parts, by)


def joined(parts: Sequence[Text], by: str = "\n") -> list[Piece]:
    """Texts one after the other with a line feed or comma between those not empty."""
    out: list[Piece] = []
    for part in (pieces(p) for p in parts):
        if any(p.text.strip() for p in part):
            out += ([Piece(by, glue=True)] if out else []) + part
    return out


def under(rows: Rows, colon: str = ":", heavy: bool = True) -> list[Piece]:
    """Rows as lines of one text, each with its caption before the value."""
    return joined([[*(bold(name + colon) if heavy else pieces(name + colon)), *what] for name, what in rows if what])
