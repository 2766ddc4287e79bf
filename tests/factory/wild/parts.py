"""Parts of a sheet: letterheads, parties, totals, banks, places to sign, feet."""

from __future__ import annotations

from collections.abc import Sequence

from tests.factory.canvas import Piece, bold
from tests.factory.wild.clerk import Clerk, Row, joined
from tests.factory.wild.facts import beside, captioned, cells, facts, kv

PARTY = ("plain", "plain", "ruled", "cells", "inline", "rows", "kv", "named", "shaded")
SLOGANS = (
    "Quality first, customer foremost.",
    "Your partner for reliable supply since 1998",
    "ISO 9001:2015 certified",
    "An equal opportunity supplier",
    "Serving importers on three continents",
)


def letterhead(c: Clerk, role: str, align: str = "") -> None:
    """The writer's name large, address and telephone small, maybe a slogan and a line."""
    if not c.has(f"{role}.name"):
        return
    align = align or c.pick("c", "c", "l", "r")
    c.say(c.v(f"{role}.name", heavy=True), size=c.size + c.dice.choice((3, 5, 7)), align=align, gap=1)
    c.say(c.address(f"{role}.address", c.pick("flow", "flow", "lines")), size=c.size - 0.8, align=align, gap=1)
    ends = [[Piece(c.word(e) + ":"), *c.v(f"{role}.{e}")] for e in ("phone", "email", "id") if c.has(f"{role}.{e}")]
    if ends:
        c.say(joined(ends, c.pick("   ", " | ", "  ", "\n")), size=c.size - 0.8, align=align, gap=1)
    if c.tongue == "en" and c.chance(0.15):
        c.say(c.pick(*SLOGANS), size=c.size - 1.5, align=align, gap=1)
    c.y += 3
    if c.chance(0.5):
        c.hrule(c.left, c.right, c.y, c.dice.choice((0.5, 1.0, 1.6)))
    c.y += 8


def block(c: Clerk, role: str) -> list[Piece]:
    """A party's text, now and then with whom to ask."""
    what = c.who(role, heavy=c.drift < 0.35)
    person = c.extra(f"{role}_signatory")
    if person and c.chance(0.3):
        what = joined([what, f"{c.pick('Attn:', 'Attn.', 'Contact:', 'ATTN:')} {person}"])
    return what


def parties(c: Clerk, roles: Sequence[str], x: float | None = None, width: float | None = None, way: str = "") -> None:
    """Parties with captions: above, beside, in cells, as rows of a form; those the paper has and did not print yet."""
    x = c.left if x is None else x
    width = c.right - x if width is None else width
    shown = [r for r in roles if c.has(f"{r}.name") and not c.used.get(f"{r}.name")]
    if not shown:
        return
    way = way or c.pick(*PARTY)
    if way in ("inline", "rows"):
        some = [(c.word(r), block(c, r) if way == "rows" else c.who(r, by=", ")) for r in shown]
        if way == "rows":
            beside(c, some, c.pick("tab", "box", "aligned"), x, width)
        else:
            facts(c, some, "colon", x, width)
    elif way in ("kv", "named"):
        for role in shown:
            named(c, role, x, width, way)
    else:
        columns = 1 if width < 330 else min(len(shown), c.dice.choice((2, 2, 3)))
        for n in range(0, len(shown), columns):
            group = [(c.word(r), block(c, r)) for r in shown[n : n + columns]]
            if way == "cells":
                cells(c, group, x, width, columns)
            else:
                _columns(c, group, x, width, columns, way)
    c.y += 6


def named(c: Clerk, role: str, x: float, width: float, way: str) -> None:
    """A party as a small form: company, address, telephone each with its caption."""
    ends = [e for e in ("name", "address", "country", "phone", "email", "id") if c.has(f"{role}.{e}")]
    rows: list[Row] = []
    title = c.word(role)
    for end in ends:
        if not c.used.get(f"{role}.{end}"):
            word = c.word(end)
            if way == "kv" and end in ("name", "address"):
                word = title if end == "name" else word
            rows.append((word, c.value(f"{role}.{end}")))
    c.need(60)
    if way == "kv":
        kv(c, rows, x, width, 1)
    else:
        c.y = c.text(x, c.y, bold(title), width=width) + 1
        beside(c, rows, c.pick("tab", "aligned"), x + 5, width - 5)
    c.y += 2


def _columns(c: Clerk, group: Sequence[Row], x: float, width: float, columns: int, way: str) -> None:
    each = width / columns
    sizes = [c.fit(w, each - 12, 1e6, c.size) for _, w in group]
    c.need(max(c.height(w, each - 12, s) for (_, w), s in zip(group, sizes, strict=True)) + c.size * 2 + 6)
    top, lows = c.y, []
    caps = [c.height(c.cap(n), each - 12) for n, _ in group]
    for k, ((name, what), size) in enumerate(zip(group, sizes, strict=True)):
        at = x + k * each
        if way == "shaded":
            c.shade(at, top - 1, at + each - 8, top + max(caps) + 1)
        c.text(at + (2 if way == "shaded" else 0), top, c.cap(name), width=each - 12)
        y = top + max(caps) + 2
        if way == "ruled":
            c.hrule(at, at + each - 12, y, 0.7)
            y += 2
        lows.append(c.text(at, y, what, size, width=each - 12))
    c.y = max(lows) + 4


def window(c: Clerk, writer: str, to: str) -> None:
    """A letter for a window envelope: the sender small in one line, the addressee below it, no caption at all."""
    if c.has(f"{writer}.name") and c.chance(0.7):
        small = c.who(writer, by=", ", reach=False)
        c.y = c.text(c.left, c.y, small, c.size * 0.68, width=c.width * 0.5) + 4
    what = c.who(to)
    if c.chance(0.4):
        what = [Piece(c.pick("To:", "Messrs.", "TO", "M/S")), Piece("\n", glue=True), *what]
    c.y = c.text(c.left, c.y, what, width=c.width * 0.5) + 8


def sums(c: Clerk, rows: Sequence[Row], after: Sequence[Row] = ()) -> None:
    """Charges and the total: at the right, in a box, over the width, in a line of its own; ``after`` come below."""
    rows = [r for r in rows if r[1]]
    way = c.pick("right", "right", "box", "wide", "lines", "left")
    x = c.left if way in ("wide", "left") else c.left + c.width * c.dice.choice((0.5, 0.56, 0.62))
    right = c.left + c.width * 0.5 if way == "left" else c.right
    c.need((len(rows) + len(after)) * (c.size * 1.5 + 5) + 4)
    for n, (name, what) in enumerate([*rows, *after]):
        last = n == len(rows) - 1
        text = bold(what) if last else list(what)
        size = c.size + (c.drift * 2 if last else 0)
        wide = min(c.measure(text, size), (right - x) * 0.62)
        size = c.fit(text, wide + 0.5, c.size * 2.0, size)
        cap = c.cap(name) if way != "box" else [Piece(name, bold=last)]
        own = c.fit(cap, right - x - wide - 14, 1e6, c.size)
        high = max(c.height(cap, right - x - wide - 14, own), size * 1.2)
        if way == "box":
            c.frame(x, c.y, right, c.y + high + 5)
        elif way == "lines" or (last and way == "right"):
            c.hrule(x, right, c.y, 0.8 if last else 0.4)
        c.text(x + 4, c.y + 3, cap, own, width=right - x - wide - 14)
        c.text(right - 4 - wide - 0.4, c.y + 3, text, size, width=wide + 0.6, align="r")
        c.y += high + 5
    c.y += 4


def bank(c: Clerk) -> None:
    """Where to pay to: rows, a box, or one line."""
    rows = c.rows("bank.beneficiary", "bank.name", "bank.account", "bank.swift")
    if not rows:
        return
    c.need(74)
    way = c.pick("rows", "box", "line", "kv")
    if way == "line":
        text: list[Piece] = bold(c.word("bank") + ":")
        for n, (name, what) in enumerate(rows):
            text += [*([Piece(c.pick(";", " |", ","), glue=True)] if n else []), Piece(name + ":"), *what]
        c.say(text, size=c.size - 0.6, gap=5)
    elif way == "box":
        cells(c, [(c.word("bank"), captioned(rows))], c.left, c.width * c.dice.choice((0.55, 0.75, 1.0)), 1)
        c.y += 5
    else:
        c.say(bold(c.word("bank")), gap=2)
        facts(c, rows, "kv" if way == "kv" else c.pick("colon", "tab", "aligned", "dots"))


def signs(c: Clerk, sides: Sequence[tuple[str, str]]) -> None:
    """Places to sign: words above the line and below it."""
    gap = c.dice.choice((18.0, 26.0, 34.0))
    c.need(gap + 64)
    c.y += 6
    wide = c.width / max(2, len(sides))
    start = 0 if len(sides) > 1 else c.dice.choice((0, 1))
    above = [(c.prose(a), c.left + (n + start) * wide) for n, (a, _) in enumerate(sides)]
    low = max(c.text(x, c.y, a, c.fit(a, wide - 12, 1e6, c.size), width=wide - 12) for a, x in above) + gap
    c.y = low
    for n, (_, under) in enumerate(sides):
        x = c.left + (n + start) * wide
        c.hrule(x, x + wide * 0.8, low)
        c.y = max(c.y, c.text(x, low + 3, c.prose(under), c.size - 0.5, width=wide - 12))
    c.y += 4


def feet(c: Clerk, form: str = "") -> None:
    """Page numbers on all sheets, in some place."""
    form = form or c.pick("Page {} of {}", "{} / {}", "Page {}/{}", "- {} of {} -", "Page: {} of {}", "P. {} of {}")
    form = "第 {} 页 共 {} 页" if c.tongue == "zh" else form
    align, high = c.pick("c", "r", "l"), c.chance(0.2)
    sheets = c.sheets
    for n, sheet in enumerate(sheets, 1):
        c.sheets = sheets[:n]
        y = 12.0 if high else sheet.height - 22
        c.text(c.left, y, form.format(n, len(sheets)), 6.8, width=c.width, align=align)
    c.sheets = sheets


def company_foot(c: Clerk, role: str) -> None:
    """The writer's data in columns at the foot of the first page: seat, how to reach it, bank."""
    columns = [c.who(role), captioned(c.rows("bank.name", "bank.account", "bank.swift", "bank.beneficiary"))]
    columns = [w for w in columns if w]
    if not columns:
        return
    each, size = c.width / max(2, len(columns)), c.size * 0.76
    sizes = [c.fit(w, each - 12, 1e6, size) for w in columns]
    high = max(c.height(w, each - 12, s) for w, s in zip(columns, sizes, strict=True)) + 6
    c.bottom = min(c.bottom, c.paper[1] - 26) - high
    y = c.bottom + 4
    c.hrule(c.left, c.right, y - 2, 0.5)
    for n, (what, s) in enumerate(zip(columns, sizes, strict=True)):
        c.text(c.left + n * each, y, what, s, width=each - 12)
