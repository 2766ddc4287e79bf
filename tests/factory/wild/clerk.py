"""The clerk who writes a paper: habits drawn by lot from the paper's seed, captions, values with their fields."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from tests.factory.canvas import A4, LETTER, Canvas, Piece, Text, bold, pieces
from tests.factory.formats import COUNTRIES
from tests.factory.model import Paper
from tests.factory.wild.words import words_of
from tests.factory.wild.writing import hand

Row = tuple[str, list[Piece]]
CONTINENT = "Germany Italy Spain Portugal Netherlands Belgium Austria Turkey Denmark Brazil France Poland".split()
WRITERS = ("seller", "shipper", "exporter", "issuer", "manufacturer")
ABROAD = """commercial_invoice proforma_invoice packing_list contract credit_note certificate_of_origin bill_of_lading
air_waybill export_declaration""".split()
SIZES = {"sans": 9.0, "serif": 9.8, "vera": 7.7, "mono": 8.0}
MONEY = "total amount freight insurance discount commission assists royalties charges".split()
SYMBOLS = {"USD": ("US$", "$", "USD"), "EUR": ("€", "EUR"), "GBP": ("£", "GBP"), "CNY": ("RMB", "CNY")}


def home(paper: Paper) -> str:
    """Where the clerk sits: zh, us, continent or east."""
    if paper.extras.get("language") == "zh":
        return "zh"
    if paper.kind not in ABROAD:
        return "us"
    for role in WRITERS:
        address = paper.fields.get(f"{role}.address", "")
        last = address.rpartition(", ")[2].title()
        if last in CONTINENT:
            return "continent"
        if address:
            return "us" if re.fullmatch(r"[A-Za-z]{2} \d{5}(-\d{4})?", last) else "east"
    return "us"


class Clerk(Canvas):
    """A canvas with habits. Values come from ``v`` and its like, so that every printed field is marked."""

    def __init__(self, paper: Paper, *, upright: bool = True, small: float = 0.0) -> None:
        self.doc = paper
        self.dice = random.Random(f"wild {paper.kind} {paper.style} {paper.name}")
        self.home = home(paper)
        self.hand = hand(self.dice, self.home, [*paper.fields.values(), *paper.extras.values()])
        self.tongue = self._tongue()
        self.used: dict[str, int] = {}
        self.said: dict[str, str] = {}
        self.shout = self.chance(0.25)
        self.mixed = self.pick("zh en", "en zh", "zh/en", "en(zh)", "en/zh")
        self.colon = self.pick(":", ":", ":", " :", "", ": ") if self.tongue != "zh" else self.pick("：", ":", "")
        self.heavy = self.chance(0.5)
        self.money_way = self.pick("code", "code", "symbol", "glued", "after", "once", "symbol gap")
        self.joint = self.pick(",", ",", "/", ";", " /", "\n")
        self.lineup = self.pick("flow", "lines", "lines", "bare")
        self.tight = self.dice.choice((1.0, 1.3, 1.7))
        self.drift = self.dice.random()
        face = self.pick("sans", "sans", "sans", "serif", "serif", "vera", "mono")
        size = SIZES[face] * self.dice.choice((0.86, 0.94, 1.0, 1.0, 1.08)) - small
        page = LETTER if self.home == "us" else A4
        if not upright and self.chance(0.3):
            page = (page[1], page[0])
        self.running: list[str] = []
        super().__init__(face, round(size, 2), page, self.dice.choice((30, 36, 42, 50, 58)))

    def pick(self, *words: str) -> str:
        """One of some."""
        return self.dice.choice(words)

    def chance(self, share: float) -> bool:
        """Yes in so many of one."""
        return self.dice.random() < share

    def _tongue(self) -> str:
        if self.home == "zh":
            return self.pick("zh", "zh", "both")
        china = any("China" in v for k, v in self.doc.fields.items() if k.endswith("address"))
        return "both" if china and self.doc.kind in ABROAD and self.chance(0.35) else "en"

    # --- captions

    def word(self, key: str) -> str:
        """The caption of a key, the same wherever this paper says it."""
        if key not in self.said:
            english, chinese = words_of(self.doc.kind, key)
            one = self.dice.choice(english)
            one = one.upper() if self.shout and len(one) < 40 else one
            other = self.dice.choice(chinese) if chinese else ""
            if other and self.tongue == "zh":
                one = other
            elif other and self.tongue == "both":
                one = {
                    "zh en": f"{other} {one}",
                    "en zh": f"{one} {other}",
                    "zh/en": f"{other}/{one}",
                    "en/zh": f"{one} / {other}",
                    "en(zh)": f"{one} ({other})",
                }[self.mixed]
            self.said[key] = one
        return self.said[key]

    def cap(self, name: str) -> list[Piece]:
        """A caption with the clerk's colon; none behind a mark that closes it anyway."""
        text = name + ("" if name.endswith((":", "#", "：", "?")) else self.colon)
        return bold(text) if self.heavy else pieces(text)

    # --- values

    def has(self, *fields: str) -> bool:
        """Whether the paper has one of some fields."""
        return any(f in self.doc.fields for f in fields)

    def extra(self, key: str, default: str = "") -> str:
        """A printed thing that is no field."""
        return self.doc.extras.get(key, default)

    def extras(self, key: str) -> list[str]:
        """The extras ``key[0]``, ``key[1]``, …"""
        return [self.doc.extras[k] for k in sorted(self.doc.extras, key=_index) if re.fullmatch(rf"{key}\[\d+\]", k)]

    def lines(self, stem: str = "lines") -> list[str]:
        """The stems ``lines[0]``, ``lines[1]``, … that the paper has."""
        found = {m[0] for k in self.doc.fields if (m := re.match(rf"{stem}\[\d+\]", k))}
        return sorted(found, key=_index)

    def shown(self, field: str) -> str:
        """A field's words."""
        return self.doc.prints.get(field) or self.hand.write(field, self.doc.fields[field])

    def v(self, field: str, text: str = "", *, heavy: bool = False, glue: bool = False) -> list[Piece]:
        """A field's value, marked; nothing where the paper has none."""
        if field not in self.doc.fields:
            return []
        copy = self.used.get(field, 0)
        self.used[field] = copy + 1
        return [Piece(text or self.shown(field), field, heavy, glue, copy)]

    def x(self, key: str) -> list[Piece]:
        """An extra, unmarked, days and amounts in the clerk's hand."""
        text = self.extra(key)
        if re.fullmatch(r"\d+\.\d\d", text):
            text = self.hand.money(text)
        return [Piece(self.hand.date(text))] if text else []

    def money(self, field: str, currency: str = "currency", heavy: bool = False) -> list[Piece]:
        """An amount with its currency where the clerk puts it."""
        if not self.has(field):
            return []
        code = self.doc.fields.get(currency, "")
        if not code or (self.money_way == "once" and self.used.get(currency)):
            return self.v(field, heavy=heavy)
        if currency in self.doc.prints:
            return [*self.v(field, heavy=heavy), *self.v(currency)]
        if self.money_way == "after":
            return [*self.v(field, heavy=heavy), *self.v(currency, heavy=heavy)]
        sign = SYMBOLS.get(code, (code,))[int(self.drift * 2) % len(SYMBOLS.get(code, (code,)))]
        first = sign if self.money_way in ("symbol", "symbol gap") else code
        glue = self.money_way in ("symbol", "glued")
        return [*self.v(currency, first, heavy=heavy), *self.v(field, heavy=heavy, glue=glue)]

    def sum_of(self, value: str) -> list[Piece]:
        """An amount that is no field, in the clerk's way."""
        code = self.doc.fields.get("currency", "USD")
        shown = self.hand.money(value)
        return pieces(f"{shown} {code}" if self.money_way == "after" else f"{code} {shown}")

    def listed(self, stem: str) -> list[Piece]:
        """All values of a list in a row."""
        out: list[Piece] = []
        for field in self.lines(stem):
            out += ([Piece(self.joint, glue=True)] if out else []) + self.v(field)
        return out

    def address(self, field: str, way: str = "") -> list[Piece]:
        """An address on one or several lines, with or without commas at their ends."""
        if not self.has(field):
            return []
        text = self.shown(field)
        way = way or self.lineup
        parts = text.split(", ")
        if way == "flow" or len(parts) < 3 or "\n" in text:
            return self.v(field, text)
        if re.fullmatch(r"[A-Za-z]{2} \d{5}(-\d{4})?", parts[-1]):
            groups = [parts[:-2], parts[-2:]]
        else:
            at = max(1, len(parts) // 2) if len(parts) < 6 else len(parts) // 3
            groups = [parts[:at], parts[at:-1], parts[-1:]] if len(parts) > 3 else [parts[:at], parts[at:]]
        end = "\n" if way == "bare" else ",\n"
        return self.v(field, end.join(", ".join(g) for g in groups if g))

    def value(self, key: str) -> list[Piece]:
        """A header value with what belongs to it; ``x:key`` is an extra."""
        if key.startswith("x:"):
            return self.x(key[2:])
        if key in ("containers", "seals", "invoice_refs", "contract_refs"):
            return self.listed(key)
        if key == "incoterm":
            place = self.v("incoterm_place") or self.x("incoterm_place")
            tail = pieces(self.pick("Incoterms 2020", "(Incoterms 2020)")) if self.drift < 0.2 else []
            return [*self.v(key), *place, *tail] if self.has(key) else []
        if key in ("gross_weight", "net_weight"):
            return [*self.v(key), Piece(self.hand.weight, glue=self.drift < 0.25)] if self.has(key) else []
        if key == "volume":
            return [*self.v(key), Piece(self.hand.cube)] if self.has(key) else []
        if key == "packages":
            return [*self.v(key), *(self.v("package_unit") or self.x("package_unit"))] if self.has(key) else []
        if key in MONEY:
            return self.money(key)
        if key.endswith((".account", "bank.account")) and self.has(key) and self.drift > 0.75:
            return self.v(key, " ".join(re.findall(".{1,4}", self.shown(key))))
        return self.address(key, "flow") if key.endswith(".address") else self.v(key)

    def rows(self, *keys: str, again: bool = False) -> list[Row]:
        """Caption and value of those keys that have a value and were not printed yet."""
        out: list[Row] = []
        for key in keys:
            if (again or not self.used.get(key)) and (what := self.value(key)):
                self.used.setdefault(key, 1)
                out.append((self.word(key), what))
        return out

    def who(self, role: str, *, heavy: bool = False, by: str = "\n", reach: bool = True) -> list[Piece]:
        """A party: name, address and how to reach it."""
        parts: list[Text] = [self.v(f"{role}.name", heavy=heavy)]
        parts.append(self.address(f"{role}.address", "" if by == "\n" else "flow"))
        parts.append(self.v(f"{role}.country") if not self.used.get(f"{role}.country") else "")
        ends = [f"{role}.{e}" for e in ("phone", "email", "id") if reach and not self.used.get(f"{role}.{e}")]
        told = [[Piece(self.word(f.rpartition(".")[2]) + ":"), *self.v(f)] for f in ends if self.has(f)]
        if len(told) > 1 and self.drift < 0.5:
            told = [joined(told, self.pick("  ", " / ", ", "))]
        return joined([*parts, *told], by)

    def rest(self) -> list[str]:
        """Fields that were not printed yet."""
        return [f for f in self.doc.fields if not self.used.get(f)]

    # --- pages and prose

    def need(self, high: float) -> None:
        """A new page where so much room is not left."""
        if self.y + high > self.bottom:
            self.turn()

    def turn(self) -> None:
        """Another page, headed again in some offices."""
        self.new_page()
        if self.running and self.drift < 0.6:
            self.say([*pieces(self.running[0]), *self.value(self.running[1])], size=self.size - 0.5, gap=6)

    def say(
        self, what: Text, *, size: float = 0, align: str = "l", gap: float = 3, heavy: bool = False, indent: float = 0
    ) -> None:
        """Text over the whole width from the cursor down."""
        if not any(p.text.strip() for p in pieces(what)):
            return
        size = self.fit(what, self.width - indent, 1e6, size or self.size)
        self.need(min(self.height(what, self.width - indent, size), self.bottom - self.margin - 20))
        self.y = self.text(self.left + indent, self.y, what, size, width=self.width - indent, align=align, heavy=heavy)
        self.y += gap

    def prose(self, template: str) -> list[Piece]:
        """Text with ``{field}``; a part in angle brackets is left out where a value of it lacks. ``*bold*``."""

        def kept(match: re.Match[str]) -> str:
            return match[1] if all(self._there(n) for n in re.findall(r"\{([^{}]+)\}", match[1])) else ""

        out: list[Piece] = []
        for bit in re.split(r"(\{[^{}]+\}|\*[^*]+\*)", re.sub(r"<([^<>]*)>", kept, template)):
            strong = bit.startswith("*") and len(bit) > 2
            part = bit.strip("*") if strong else bit
            glued = bool(out) and not part[:1].isspace() and not self._open
            self._open = part[-1:].isspace() if part else self._open
            if m := re.fullmatch(r"\{([^{}]+)\}", part):
                found = self._named(m[1])
                if strong:
                    found = bold(found)
                if found and glued:
                    found = [Piece(found[0].text, found[0].field, found[0].bold, True, found[0].copy), *found[1:]]
                out += found
            elif part:
                out.append(Piece(part, None, strong, glued))
        self._open = True
        return out

    _open = True

    def _there(self, name: str) -> bool:
        how, _, rest = name.rpartition(":")
        if how == "x":
            return rest in self.doc.extras
        return bool(self.lines(rest)) if how == "all" else self.has(rest)

    def _named(self, name: str) -> list[Piece]:
        how, _, rest = name.rpartition(":")
        if how == "x":
            return self.x(rest)
        if how == "all":
            return self.listed(rest)
        if how == "flat":
            return self.address(rest, "flow")
        if how == "money":
            return self.money(rest)
        return self.value(rest)

    def para(self, template: str, **how: float | str | bool) -> None:
        """A paragraph of prose; nothing where nothing is left of it."""
        what = self.prose(template)
        if any(ch.isalnum() for p in what for ch in p.text):
            self.say(what, **how)  # type: ignore[arg-type]


def joined(parts: Sequence[Text], by: str = "\n") -> list[Piece]:
    """Texts one after the other, ``by`` between those not empty."""
    out: list[Piece] = []
    for part in (pieces(p) for p in parts):
        if any(p.text.strip() for p in part):
            out += ([Piece(by, glue=True)] if out else []) + part
    return out


def _index(key: str) -> tuple[int, str]:
    found = re.search(r"\[(\d+)\]", key)
    return (int(found[1]) if found else -1, key)


__all__ = ["COUNTRIES", "Clerk", "Row", "joined"]
