"""Goods told around their figures in any wording: a count with its unit, a price and an amount that agree; their name
stands between the figures, before them, or above them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, amount_text, found, of_figure, of_tokens
from evidence.kinds.figures import Figure
from evidence.layout.lines import Line
from evidence.layout.view import Run, Sheet
from evidence.layout.words import Token
from evidence.values import money

Row = tuple[Token, ...]
REACH = 4
"""So many lines below its count, a price and an amount still belong to it."""
FIGURES = 7
"""So many figures behind its count are tried: words that name goods have figures, too."""
CLOSE = 1.2
"""Lines of one item are no farther apart than so many heights."""
_MARK = re.compile(r"^(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|[-–—•*·])$")
_LINKING = re.compile(
    r"(?i)(?:at|a|an|the|of|unit|price|priced|rate|rated|per|each|for|and|in|by|to|amount|amounts|value|total|totalling|totaling|sum"
    r"|pcs|qty|quantity|usd|eur|gbp|cny|x|us|cost|net|is|being|namely|goods|item|line|supply|delivery)"
)
_HEADS = frozenset(
    ("qty", "quantity", "q'ty", "price", "unit", "value", "amount", "total", "count", "menge", "item", "goods", "no")
)


@dataclass(frozen=True)
class _Item:
    """An item's figures, with the row and line the count stands in and the words between count and price."""

    quantity: Figure
    price: Figure
    amount: Figure
    row: Row
    line: Line
    between: Row
    last: Line


def lines(desk: Desk) -> Iterator[Found]:
    """The finds of every item whose count times price is its amount; nothing where a name cannot be told from its
    surroundings, but for that field alone."""
    n = 0
    for sheet in desk.view.sheets:
        before: _Item | None = None
        for item in _items(desk, sheet):
            yield from _finds(sheet, item, before, f"lines[{n}]")
            before, n = item, n + 1


def _finds(sheet: Sheet, item: _Item, before: _Item | None, stem: str) -> Iterator[Found]:
    name = _name(sheet, item, before)
    if name:
        run = Run(tuple(name))
        yield found(f"{stem}.description", run, " ".join(run.text.split()).strip(" ,;:–—-="), 0.85)
    yield of_figure(f"{stem}.quantity", item.quantity, money.number_text(item.quantity.value), 0.9)
    if item.quantity.unit_token is not None:
        yield of_tokens(f"{stem}.unit", (item.quantity.unit_token,), item.quantity.unit, 0.9)
    yield of_figure(f"{stem}.unit_price", item.price, money.number_text(item.price.value), 0.9)
    yield of_figure(f"{stem}.amount", item.amount, amount_text(item.amount.value), 0.9)


def _items(desk: Desk, sheet: Sheet) -> Iterator[_Item]:
    """The items of a page from top to bottom; no figure is part of two."""
    used: set[Token] = set()
    for line in sheet.lines:
        for segment in line.segments:
            for quantity in desk.figures(segment.tokens):
                if quantity.unit is None or quantity.value <= 0 or not used.isdisjoint(quantity.tokens):
                    continue
                item = _item(desk, sheet, line, segment.tokens, quantity)
                if item is not None:
                    used.update(item.quantity.tokens, item.price.tokens, item.amount.tokens)
                    yield item


def _item(desk: Desk, sheet: Sheet, line: Line, row: Row, quantity: Figure) -> _Item | None:
    """A count with the nearest price and amount behind it that agree with it."""
    stream = _stream(sheet, line, row)
    words = [t for _, tokens in stream for t in tokens]
    start = _index(words, quantity.tokens[-1]) + 1
    behind = [f for f in desk.figures(words) if _index(words, f.tokens[0]) >= start][:FIGURES]
    sums = [f for f in behind if f.money_like and not f.percent]
    for price, amount in combinations(sums, 2):
        if price.value > 0 and amount.value > price.value and _agree(quantity, price, amount):
            between = tuple(words[start : _index(words, price.tokens[0])])
            at = _index(words, amount.tokens[-1])
            last = next(low for low, tokens in stream if words[at] in tokens)
            return _Item(quantity, price, amount, row, line, between, last)
    return None


def _index(words: Sequence[Token], token: Token) -> int:
    """Where a word stands among others, or the word it is cut from: ``3.20`` of ``3.20KG``."""
    x, y = token.box.centre
    return next(i for i, t in enumerate(words) if t.box.x0 <= x <= t.box.x1 and t.box.top <= y <= t.box.bottom)


def _agree(quantity: Figure, price: Figure, amount: Figure) -> bool:
    """Whether count times price is the amount, to a cent in a hundred units."""
    return abs(quantity.value * price.value - amount.value) <= amount.value / 1000


def _stream(sheet: Sheet, line: Line, row: Row) -> list[tuple[Line, Row]]:
    """The words of a row and of the lines below it in its column: nothing that stands wholly left of it."""
    left = row[0].box.x0
    stream = []
    for lower in sheet.lines[line.index : line.index + 1 + REACH]:
        kept = tuple(t for s in lower.segments if s.box.x1 > left for t in s.tokens)
        stream.append((lower, kept))
    return stream


def _name(sheet: Sheet, item: _Item, before: _Item | None) -> list[Row]:
    """The words that name an item: behind its count, else before it, else above it."""
    return _behind(item) or _ahead(item) or _above(sheet, item, before)


def _behind(item: _Item) -> list[Row]:
    """The words from the count's unit to those that lead to its price: "of Plush Toy, at a unit price of"."""
    words = list(item.between)
    if item.quantity.unit_token in words:
        words = words[words.index(item.quantity.unit_token) + 1 :]
    while words and _links(words[0]):
        words.pop(0)
    while words and _links(words[-1]):
        words.pop()
    return _rows(words) if sum(c.isalpha() for t in words for c in t.text) >= 4 else []


def _ahead(item: _Item) -> list[Row]:
    """The words before the count in its own part of the line, behind the item's mark."""
    words = list(item.row[: _index(item.row, item.quantity.tokens[0])])
    while words and (_MARK.match(words[0].text) or not any(c.isalnum() for c in words[0].text)):
        words.pop(0)
    while words and (not any(c.isalnum() for c in words[-1].text) or _LINKING.fullmatch(words[-1].text.strip(".,:;"))):
        words.pop()
    letters = sum(c.isalpha() for t in words for c in t.text)
    caption = all(t.text.casefold().strip(".,:;()#") in _HEADS for t in words)
    return _rows(words) if letters >= 4 and not caption else []


def _above(sheet: Sheet, item: _Item, before: _Item | None) -> list[Row]:
    """The lines above the count in its column: up to the one that bears the item's mark, else the nearest alone."""
    rows: list[Row] = []
    lower = item.line
    for line in reversed(sheet.lines[max(item.line.index - 3, 0) : item.line.index]):
        row = _in_column(line, item.row)
        apart = lower.box.top - line.box.bottom
        if not row or apart > CLOSE * line.height or (before is not None and line.index <= before.last.index):
            break
        rows.insert(0, row)
        lower = line
        if _MARK.match(row[0].text):
            return [row[1:], *rows[1:]]
    told = rows[-1:] if rows and sum(c.isalpha() for t in rows[-1] for c in t.text) >= 4 else []
    return [] if told and told[0][-1].text.endswith((":", ".")) else told


def _in_column(line: Line, row: Row) -> Row:
    """The part of a line that begins where a row below it begins, or a little left of it."""
    left, height = row[0].box.x0, row[0].box.height
    near = (s.tokens for s in line.segments if -1.5 * height <= left - s.box.x0 <= 3 * height)
    return next(near, ())


def _links(token: Token) -> bool:
    """Whether a word only leads from one figure to the next."""
    bare = token.text.strip(".,:;()–—-=@×*/ ")
    return not bare or _LINKING.fullmatch(bare) is not None or money.find_currency(bare) is not None


def _rows(words: Sequence[Token]) -> list[Row]:
    """Words parted into the lines they stand on."""
    rows: list[list[Token]] = []
    for token in words:
        if rows and abs(rows[-1][-1].box.centre[1] - token.box.centre[1]) <= 0.5 * token.box.height:
            rows[-1].append(token)
        else:
            rows.append([token])
    return [tuple(row) for row in rows]
