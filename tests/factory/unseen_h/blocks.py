"""Blocks of a sheet: facts, parties, totals, places to sign, letterheads. Each in many ways."""

from __future__ import annotations

from collections.abc import Sequence

from tests.factory.canvas import Piece, bold, pieces
from tests.factory.unseen_h.press import Press, Rows

FACTS = ("beside", "dots", "grid", "strip", "below", "pairs", "lines")


def caption(press: Press, name: str) -> list[Piece]:
    """A caption with the office's punctuation, bold in most offices."""
    text = name + press.look.colon
    return bold(text) if press.look.words % 3 else pieces(text)


def split_of(press: Press, rows: Rows, width: float) -> float:
    """Where values start beside their captions."""
    widest = max((press.measure(bold(n + " :")) for n, _ in rows), default=0)
    return min(widest + 8, width * 0.48)


def facts(press: Press, rows: Rows, how: str, x: float | None = None, width: float | None = None) -> None:
    """Captions and values from the cursor down, in one of the ways of ``FACTS``."""
    x = press.left if x is None else x
    width = press.right - x if width is None else width
    if not rows:
        return
    if how in ("beside", "dots", "lines"):
        _beside(press, rows, how, x, width)
    elif how == "pairs":
        half = width / 2
        for n in range(0, len(rows), 2):
            press.need(max(press.height(w, half * 0.5) for _, w in rows[n : n + 2]) + press.size * 2)
            top, low = press.y, press.y
            for k, row in enumerate(rows[n : n + 2]):
                press.y = top
                _beside(press, [row], "beside", x + k * half, half - 8, split=half * 0.46)
                low = max(low, press.y)
            press.y = low
    elif how == "grid":
        across = 2 if width < 320 else 4
        for n in range(0, len(rows), across):
            panels(press, rows[n : n + across], x=x, width=width, columns=across)
    elif how == "strip":
        across = 3 if width < 320 else 5
        for n in range(0, len(rows), across):
            _strip(press, rows[n : n + across], x, width)
    else:
        _below(press, rows, x, width)
    press.y += 4


def _beside(press: Press, rows: Rows, how: str, x: float, width: float, split: float = 0) -> None:
    split = split or split_of(press, rows, width)
    for name, what in rows:
        wide = width - split
        size = press.fit(what, wide, 1e6, press.size)
        press.need(max(press.height(what, wide, size), press.height(bold(name), split - 4)) + 4)
        top = press.y
        low = press.text(x, top, caption(press, name), width=split - 4)
        if how == "dots":
            start = x + press.measure(caption(press, name)) + 2
            room = x + split - 8 - start
            count = int(room / press.measure("."))
            if count > 2 and low - top < press.size * 1.5:
                press.text(start, top, "." * count)
        low = max(low, press.text(x + split, top, what, size, width=wide))
        if how == "lines":
            press.hrule(x, x + width, low + 1.5, 0.3)
            low += 2
        press.y = low + 2


def _strip(press: Press, rows: Rows, x: float, width: float) -> None:
    """Captions in a shaded row, values below."""
    each = width / len(rows)
    small = press.size - 1
    sizes = [press.fit(w, each - 6, 1e6, press.size) for _, w in rows]
    head = max(press.height(bold(n), each - 6, press.fit(bold(n), each - 6, 1e6, small)) for n, _ in rows) + 5
    low = max(press.height(w, each - 6, s) for (_, w), s in zip(rows, sizes, strict=True)) + 6
    press.need(head + low)
    top = press.y
    press.shade(x, top, x + width, top + head)
    for n, ((name, what), size) in enumerate(zip(rows, sizes, strict=True)):
        press.text(x + n * each + 3, top + 2, bold(name), press.fit(bold(name), each - 6, 1e6, small), width=each - 6)
        press.text(x + n * each + 3, top + head + 3, what, size, width=each - 6)
    press.hrule(x, x + width, top + head + low)
    press.y = top + head + low


def _below(press: Press, rows: Rows, x: float, width: float) -> None:
    """Values on a line, their captions small below it."""
    across = 2 if width < 320 else 3
    each = width / across
    for n in range(0, len(rows), across):
        some = rows[n : n + across]
        sizes = [press.fit(w, each - 10, 1e6, press.size) for _, w in some]
        tall = max(press.height(w, each - 10, s) for (_, w), s in zip(some, sizes, strict=True))
        press.need(tall + 16)
        for k, ((name, what), size) in enumerate(zip(some, sizes, strict=True)):
            press.text(x + k * each, press.y, what, size, width=each - 10)
            press.hrule(x + k * each, x + (k + 1) * each - 10, press.y + tall + 1)
            press.text(x + k * each, press.y + tall + 3, name, 6.2, width=each - 10)
        press.y += tall + 14


def panels(
    press: Press,
    rows: Rows,
    *,
    x: float | None = None,
    width: float | None = None,
    columns: int = 0,
    shares: Sequence[float] = (),
    small: float = 6.4,
    least: float = 0,
) -> None:
    """Boxes side by side, each a caption above its text, all as high as the highest."""
    x = press.left if x is None else x
    width = press.right - x if width is None else width
    shares = shares or [1.0] * max(len(rows), columns)
    widths = [width * s / sum(shares) for s in shares]
    sizes = [press.fit(w, e - 8, 1e6, press.size) for (_, w), e in zip(rows, widths, strict=False)]
    tall = [
        press.height(n, e - 6, small) + press.height(w, e - 8, s) + 8
        for (n, w), e, s in zip(rows, widths, sizes, strict=False)
    ]
    high = max([*tall, least])
    press.need(high)
    top = press.y
    for (name, what), wide, size in zip(rows, widths, sizes, strict=False):
        y = press.text(x + 3, top + 2, name, small, width=wide - 6) if name else top + 2
        if what:
            press.text(x + 4, y + 2, what, size, width=wide - 8)
        x += wide
    x -= sum(widths[: len(rows)])
    for wide in widths:
        press.frame(x, top, x + wide, top + high)
        x += wide
    press.y = top + high


def parties(
    press: Press,
    roles: Sequence[str],
    how: str = "",
    *,
    x: float | None = None,
    width: float | None = None,
    columns: int = 2,
) -> None:
    """Parties with their captions: boxes, plain, beside or split (name and address captioned); those there are."""
    x = press.left if x is None else x
    width = press.right - x if width is None else width
    shown = [r for r in roles if press.has(f"{r}.name")]
    how = how or press.pick("boxes", "plain", "beside", "rule", "split")
    if how in ("beside", "split"):
        for role in shown:
            if how == "beside":
                _beside(
                    press, [(press.word(role), press.who(role, heavy=press.look.words % 2 == 0))], "beside", x, width
                )
            else:
                panelled(press, role, x, width)
            press.y += 3
        return
    for n in range(0, len(shown), columns):
        some = [(press.word(r) + press.look.colon, press.who(r)) for r in shown[n : n + columns]]
        if how == "boxes":
            panels(press, some, x=x, width=width, columns=columns)
        else:
            _plain(press, some, x, width, columns, how == "rule")
    press.y += 6


def panelled(press: Press, role: str, x: float, width: float) -> None:
    """A party as a heading with captioned rows: name, address, telephone."""
    press.need(50)
    press.y = press.text(x, press.y, bold(press.word(role)), width=width) + 1
    words = (("name", press.pick("Name", "Company")), ("address", press.pick("Address", "Addr.")))
    rows = [(word, press.value(f"{role}.{end}")) for end, word in words if press.has(f"{role}.{end}")]
    rows += [
        (press.word(e), press.v(f"{role}.{e}"))
        for e in ("country", "phone", "email", "id")
        if press.has(f"{role}.{e}") and not press.used.get(f"{role}.{e}")
    ]
    _beside(press, rows, "beside", x + 6, width - 6, split=58)


def _plain(press: Press, some: Rows, x: float, width: float, columns: int, ruled: bool) -> None:
    each = width / columns
    sizes = [press.fit(w, each - 12, 1e6, press.size) for _, w in some]
    press.need(max(press.height(w, each - 12, s) for (_, w), s in zip(some, sizes, strict=True)) + press.size * 2)
    lows = []
    for k, ((name, what), size) in enumerate(zip(some, sizes, strict=True)):
        y = press.text(x + k * each, press.y, bold(name), press.size - 0.5, width=each - 12) + 1
        if ruled:
            press.hrule(x + k * each, x + (k + 1) * each - 12, y + 0.5, 0.8)
            y += 3
        lows.append(press.text(x + k * each, y, what, size, width=each - 12))
    press.y = max(lows) + 5


def sums(press: Press, rows: Rows, how: str = "") -> None:
    """Charges and the total, the last row the heaviest: at the right, in a box, over the whole width, or in a line."""
    rows = [(n, w) for n, w in rows if w]
    how = how or press.pick("right", "right", "box", "wide")
    x = press.left if how == "wide" else press.left + press.width * (0.5 if press.look.words % 2 else 0.58)
    press.need(len(rows) * (press.size * 1.5 + 4) + 4)
    for n, (name, what) in enumerate(rows):
        last = n == len(rows) - 1
        text = bold(what) if last else what
        wide = press.measure(text)
        high = press.height(bold(name), press.right - x - wide - 16)
        if how == "box":
            press.frame(x, press.y, press.right, press.y + high + 5)
        elif last and how == "right":
            press.hrule(x, press.right, press.y, 0.8)
        press.text(x + 4, press.y + 3, bold(name) if last else name, width=press.right - x - wide - 16)
        press.text(press.right - 4 - wide, press.y + 3, text)
        press.y += high + 5
    press.y += 4


def signs(press: Press, sides: Sequence[tuple[str, str]], gap: float = 24) -> None:
    """Places to sign side by side: a template above each line and one below it."""
    press.need(gap + 56)
    wide = press.width / max(2, len(sides))
    start = 0 if len(sides) > 1 else press.dice.choice((0, 1))
    tops = [
        press.text(press.left + (n + start) * wide, press.y, press.prose(a), width=wide - 12)
        for n, (a, _) in enumerate(sides)
    ]
    y = max(tops) + gap
    for n, (_, low) in enumerate(sides):
        x = press.left + (n + start) * wide
        press.hrule(x, x + wide * 0.8, y)
        press.y = max(press.y, press.text(x, y + 3, press.prose(low), press.size - 0.5, width=wide - 12))
    press.y += 4


def numbered(press: Press, form: str = "") -> None:
    """``Page 1 of 2`` on all sheets, at the foot's middle or right."""
    form = form or press.pick("Page {} of {}", "{}/{}", "Page {} / {}", "- {} of {} -")
    at = press.pick("c", "r", "l")
    sheets = press.sheets
    for n, sheet in enumerate(sheets, 1):
        press.sheets = sheets[:n]
        press.text(press.left, sheet.height - 24, form.format(n, len(sheets)), 7, width=press.width, align=at)
    press.sheets = sheets


def letterhead(press: Press, role: str, how: str = "") -> None:
    """A company's name large with its address small: centred, left, or right, a line below in some."""
    if not press.has(f"{role}.name"):
        return
    align = how or press.pick("c", "l", "r", "c")
    press.say(press.v(f"{role}.name", heavy=True), size=press.size + press.dice.choice((4, 6)), align=align, gap=1)
    by = press.pick("   ", " | ", "  -  ")
    ends = [
        [Piece(press.word(e) + ":"), *press.v(f"{role}.{e}")]
        for e in ("phone", "email", "id")
        if press.has(f"{role}.{e}")
    ]
    place = press.address(f"{role}.address", 0)
    if place:
        press.say(place, size=press.size - 1, align=align, gap=1)
    if ends:
        out: list[Piece] = []
        for end in ends:
            out += ([Piece(by)] if out and by.strip() else []) + end
        press.say(out, size=press.size - 1, align=align, gap=1)
    press.y += 3
    if press.look.words % 2:
        press.hrule(press.left, press.right, press.y, 1.0)
    press.y += 7
