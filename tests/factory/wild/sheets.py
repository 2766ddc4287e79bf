"""Whole sheets put together by lot: head, middle and foot each in one of several ways."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tests.factory.canvas import Piece, bold
from tests.factory.model import Paper, Sheet
from tests.factory.wild.clerk import Clerk, Row
from tests.factory.wild.facts import NARROW, cells, facts, kv, split_rows
from tests.factory.wild.goods import goods
from tests.factory.wild.parts import bank, company_foot, feet, letterhead, parties, signs, sums, window


@dataclass(frozen=True)
class Sort:
    """What a sort of paper says: who writes it, to whom, which facts, columns, sums, words."""

    writer: str
    parties: tuple[str, ...]
    facts: tuple[str, ...]
    titles: tuple[str, ...] = ()
    zh_titles: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    sums: tuple[str, ...] = ()
    tail: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    told: tuple[tuple[str, str], ...] = ()
    """A field and sentences that may tell it instead of a caption."""
    openings: tuple[str, ...] = ()
    closings: tuple[str, ...] = ()
    signs: tuple[tuple[tuple[str, str], ...], ...] = ()
    middle: Callable[[Clerk], None] | None = None
    tops: tuple[str, ...] = ("letterhead", "letterhead", "form", "corner", "window", "foot", "print", "rows")
    before: tuple[str, ...] = ()
    """Facts of the goods' own block, printed before the table."""


def title(c: Clerk, sort: Sort) -> list[Piece]:
    """What the paper is called: its own words or another name of it, in capitals or not; in two languages in some."""
    own = c.extra("title", c.doc.kind.replace("_", " ").upper())
    text = c.pick(own, *sort.titles, *sort.titles) if sort.titles and own.isascii() else own
    if c.tongue == "both" and sort.zh_titles and text.isascii():
        text = f"{c.pick(*sort.zh_titles)}{c.pick(' ', chr(10))}{text}"
    text = c.pick(text, text, text.title() if text.isascii() and "ISF" not in text else text)
    return _levelled(c, text)


def _levelled(c: Clerk, text: str) -> list[Piece]:
    """A title; the word in it that tells a bill's level is that field's."""
    level = c.doc.fields.get("level", "")
    before, word, after = (text, "", "")
    if level and level not in text.lower() and c.tongue != "both" and c.chance(0.6):
        text = f"{level.upper() if text.isupper() else level.title()} {text}"
    if level and (at := text.lower().find(level)) >= 0:
        before, word, after = text[:at], text[at : at + len(level)], text[at + len(level) :]
    found = c.v("level", word) if word else []
    return bold([*([Piece(before)] if before.strip() else []), *found, *([Piece(after)] if after.strip() else [])])


ZH_CLOSINGS = (
    "以上货物请查收。",
    "本单一式三份，双方各执一份。",
    "如有异议请于收货后七日内提出。",
    "单据由系统打印，签章有效。",
)


def draw(paper: Paper, sort: Sort) -> list[Sheet]:
    """A paper of a sort, composed by lot."""
    c = Clerk(paper, upright=not sort.columns)
    told = {f for f, _ in sort.told if c.has(f) and c.tongue != "zh" and c.chance(0.25)}
    for field in told:
        c.used[field] = 0
    top = c.pick(*sort.tops)
    _office(c, sort)
    if c.has("notify.name"):
        c.used["x:notify_text"] = 1
    c.running = [c.word(sort.facts[0]) + ":", sort.facts[0]] if c.has(sort.facts[0]) else []
    kept = [f for f in sort.facts if f not in told]
    HEADS[top](c, sort, kept)
    c.y += 2
    body(c, sort, told)
    if len(c.sheets) > 1 or c.chance(0.35):
        feet(c)
    return c.sheets


def _office(c: Clerk, sort: Sort) -> None:
    """The head of an office that is no party of the paper."""
    if c.has(f"{sort.writer}.name") or not c.extra("issuer"):
        return
    align = c.pick("l", "c", "r")
    c.say(bold(c.extra("issuer")), size=c.size + 4, align=align, gap=1)
    c.say(c.x("issuer_address"), size=c.size - 0.8, align=align, gap=8)


def _top_facts(c: Clerk, sort: Sort, kept: Sequence[str]) -> tuple[list[Row], list[str]]:
    """Rows for the top, and the keys left for below the goods."""
    two = list(kept[:2])
    more = list(kept[2:])
    c.dice.shuffle(more)
    cut = c.dice.randrange(len(more) // 2, len(more) + 1) if more else 0
    keys = [*two, *more[:cut]]
    if c.chance(0.25):
        keys[:2] = keys[1::-1]
    elif c.chance(0.12):
        c.dice.shuffle(keys)
    return c.rows(*keys), more[cut:]


def _with_letterhead(c: Clerk, sort: Sort, kept: Sequence[str]) -> None:
    letterhead(c, sort.writer)
    c.say(title(c, sort), size=c.size + c.dice.choice((2, 4, 7)), align=c.pick("c", "c", "l", "r"), gap=7)
    _two_sides(c, sort, kept)


def _two_sides(c: Clerk, sort: Sort, kept: Sequence[str]) -> None:
    """Parties at the left and facts at the right, or the other way round, or one above the other."""
    rows, _ = _top_facts(c, sort, kept)
    roles = [r for r in sort.parties if not c.used.get(f"{r}.name")]
    how = c.pick("sides", "sides", "turned", "facts first", "parties first")
    if how in ("sides", "turned"):
        share = c.dice.choice((0.5, 0.55, 0.6))
        half, top = c.width * share - 8, c.y
        a, b = (c.left, c.left + c.width * share) if how == "sides" else (c.left + c.width * (1 - share) + 8, c.left)
        pages = len(c.sheets)
        parties(c, roles[:2], a, half)
        low = c.y
        if len(c.sheets) == pages:
            c.y = top
        facts(c, rows, c.pick(*NARROW), b, c.width - half - 16)
        c.y = max(low, c.y) + 3
        parties(c, roles[2:])
    elif how == "facts first":
        facts(c, rows)
        parties(c, roles)
    else:
        parties(c, roles)
        facts(c, rows)


def _as_form(c: Clerk, sort: Sort, kept: Sequence[str]) -> None:
    """A form of boxes: parties down the left, facts down the right; the title above or in the first box."""
    rows, _ = _top_facts(c, sort, kept)
    name = title(c, sort)
    if c.chance(0.6):
        c.say(name, size=c.size + 4, align=c.pick("c", "r", "l"), gap=5)
        name = []
    roles = [r for r in dict.fromkeys((sort.writer, *sort.parties)) if c.has(f"{r}.name")]
    boxes: list[Row] = [(c.word(r), c.who(r)) for r in roles]
    share = c.dice.choice((0.48, 0.54, 0.6))
    half = c.width * share
    top = c.y
    for box in boxes:
        cells(c, [box], c.left, half, 1, least=c.dice.choice((40.0, 52.0, 64.0)))
    low, c.y = c.y, top
    if name:
        cells(c, [("", name)], c.left + half, c.width - half, 1, least=30)
    across = c.dice.choice((1, 2, 2))
    for n in range(0, len(rows), across):
        some = rows[n : n + across]
        cells(c, some, c.left + half, c.width - half, len(some))
    bottom = max(low, c.y)
    c.frame(c.left, top, c.left + half, bottom)
    c.frame(c.left + half, top, c.right, bottom)
    c.y = bottom + 5


def _in_corner(c: Clerk, sort: Sort, kept: Sequence[str]) -> None:
    """The writer at one side of the top, the title large at the other, facts below the title."""
    rows, _ = _top_facts(c, sort, kept)
    left = c.chance(0.75)
    half = c.width * 0.52
    a, b = (c.left, c.left + half + 10) if left else (c.left + c.width - half + 10, c.left)
    top = c.y
    who = c.who(sort.writer, heavy=True)
    low = c.text(a, top, who, c.fit(who, half - 10, 1e6, c.size + 1), width=half - 10)
    name = title(c, sort)
    size = c.fit(name, c.width - half - 12, 1e6, c.size + c.dice.choice((5, 8, 11)))
    c.y = c.text(b, top, name, size, width=c.width - half - 12, align="r" if left else "l") + 5
    here, later = split_rows(c, rows)
    facts(c, here, c.pick(*NARROW), b, c.width - half - 12)
    c.y = max(low, c.y) + 8
    parties(c, [r for r in sort.parties if not c.used.get(f"{r}.name")])
    facts(c, later)


def _for_window(c: Clerk, sort: Sort, kept: Sequence[str]) -> None:
    """A letter in a window envelope, the title over the facts."""
    rows, _ = _top_facts(c, sort, kept)
    to = next((r for r in sort.parties if r != sort.writer and c.has(f"{r}.name")), "")
    if c.chance(0.4):
        letterhead(c, sort.writer)
    top = c.y
    if to:
        window(c, sort.writer if not c.used.get(f"{sort.writer}.name") else "", to)
    low = c.y
    if c.chance(0.5):
        c.y = top
        facts(c, rows, c.pick(*NARROW), c.left + c.width * 0.56, c.width * 0.44)
        c.y = max(low, c.y)
        rows = []
    c.say(title(c, sort), size=c.size + c.dice.choice((3, 5)), gap=6)
    facts(c, rows)
    parties(c, [r for r in (sort.writer, *sort.parties) if not c.used.get(f"{r}.name")])


def _with_foot(c: Clerk, sort: Sort, kept: Sequence[str]) -> None:
    """The writer's name alone at the top, all else about the writer at the foot of the page."""
    company_foot(c, sort.writer)
    if c.has(f"{sort.writer}.name"):
        c.say(c.v(f"{sort.writer}.name", heavy=True), size=c.size + 6, align=c.pick("l", "r", "c"), gap=8)
    c.say(title(c, sort), size=c.size + c.dice.choice((3, 6)), align=c.pick("l", "c", "r"), gap=6)
    _two_sides(c, sort, kept)


def _as_print(c: Clerk, sort: Sort, kept: Sequence[str]) -> None:
    """A business system's print: pairs in a grid, parties among them."""
    rows, _ = _top_facts(c, sort, kept)
    c.say(title(c, sort), size=c.size + 3, align=c.pick("l", "c"), gap=5)
    if c.chance(0.5):
        kv(c, rows, c.left, c.width)
        c.y += 5
        parties(c, (sort.writer, *sort.parties))
    else:
        parties(c, (sort.writer, *sort.parties), way=c.pick("cells", "kv", "shaded", "named"))
        facts(c, rows, c.pick("kv", "strip", "cells", "run"))


def _plain(c: Clerk, sort: Sort, kept: Sequence[str]) -> None:
    """Nothing but a title, facts and parties under each other, each in a way of its own."""
    rows, _ = _top_facts(c, sort, kept)
    c.say(title(c, sort), size=c.size + 4, align=c.pick("c", "l"), gap=6)
    facts(c, rows)
    parties(c, (sort.writer, *sort.parties))


def _as_rows(c: Clerk, sort: Sort, kept: Sequence[str]) -> None:
    """A table of a word processor: every party and fact a row of its own."""
    rows, _ = _top_facts(c, sort, kept)
    c.say(title(c, sort), size=c.size + 5, align="c", gap=6)
    roles = [r for r in dict.fromkeys((sort.writer, *sort.parties)) if c.has(f"{r}.name")]
    boxes: list[Row] = [(c.word(r), c.who(r, by=c.pick("\n", ", "))) for r in roles]
    both = [*boxes, *rows] if c.chance(0.5) else [*rows, *boxes]
    facts(c, both, c.pick("ruled", "tab", "aligned", "colon"))


HEADS: dict[str, Callable[[Clerk, Sort, Sequence[str]], None]] = {
    "letterhead": _with_letterhead,
    "form": _as_form,
    "corner": _in_corner,
    "window": _for_window,
    "foot": _with_foot,
    "print": _as_print,
    "rows": _as_rows,
    "plain": _plain,
}


def body(c: Clerk, sort: Sort, told: set[str]) -> None:
    """Goods, sums, terms, bank, notes, signatures."""
    if sort.openings and c.tongue != "zh" and c.chance(0.5):
        c.para(c.dice.choice(sort.openings), gap=5)
    facts(c, c.rows(*sort.before))
    if sort.middle:
        sort.middle(c)
    if c.lines() and sort.columns:
        goods(c, sort.columns, sort.tail if c.chance(0.55) else ())
    closing(c, sort)
    for field, sentences in sort.told:
        if field in told and not c.used.get(field):
            c.para(c.dice.choice(sentences.split("|")), gap=4)
    rows = c.rows(*[f for f in (*sort.facts, *sort.late) if not c.used.get(f) and f not in told])
    facts(c, rows)
    late = [r for r in (sort.writer, *sort.parties) if c.has(f"{r}.name") and not c.used.get(f"{r}.name")]
    parties(c, late)
    bank(c)
    facts(c, c.rows(*[f for f in c.rest() if not f.startswith("lines[") and "[" not in f]))
    _last_words(c, sort)


def _last_words(c: Clerk, sort: Sort) -> None:
    """Small print, notes, places to sign."""
    closings = ZH_CLOSINGS if c.tongue == "zh" else sort.closings
    for text in c.dice.sample(closings, min(len(closings), c.dice.randrange(0, 3))):
        c.para(text, size=c.size - 0.8, gap=4)
    for note in c.extras("note"):
        c.say(note, size=c.size - 0.4)
    if sort.signs and c.tongue == "zh" and len(sort.signs[0]) > 1:
        signs(c, (("卖方（盖章）：", "日期："), ("买方（盖章）：", "日期：")))
    elif sort.signs and c.tongue == "zh" and c.chance(0.6):
        signs(c, ((c.pick("制单：", "经办人（签字）：", "单位盖章："), "日期："),))
    elif sort.signs and c.tongue != "zh" and c.chance(0.75):
        signs(c, c.dice.choice(sort.signs))


def closing(c: Clerk, sort: Sort) -> None:
    """What sums the goods up: charges and the total, in words too."""
    again = [] if any(c.used.get(f) for f in sort.sums) else list(sort.sums)
    rows = c.rows(*[f for f in sort.sums if not c.used.get(f)] or again)
    terms = c.doc.fields.get("payment_terms", "")
    after: list[Row] = []
    if "total" in sort.sums and terms.startswith("30%") and c.chance(0.4) and c.doc.kind == "commercial_invoice":
        total = Decimal(c.doc.fields["total"])
        paid = (total * 30 / 100).quantize(Decimal("0.01"))
        after = [("Less: 30% deposit received", c.sum_of(str(paid))), ("Balance due", c.sum_of(str(total - paid)))]
        after = after if c.tongue != "zh" else []
    if rows:
        sums(c, rows, after)
    words = c.rows("amount_in_words", "x:amount_words")
    if words:
        name, what = words[0]
        free = what[0].text.upper().startswith("SAY")
        c.say(what if free else [*c.cap(name + ("" if c.colon else ":")), *what], gap=5)
