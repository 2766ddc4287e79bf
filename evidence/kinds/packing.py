"""Totals of packages, weights and volume: at their captions, in a table's total row, else the sum of the rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal

from evidence.kinds import cards
from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, of_figure, of_tokens
from evidence.kinds.figures import Figure
from evidence.kinds.goods import head_text
from evidence.kinds.goods_sums import summed, total_cells
from evidence.kinds.goods_totals import adds_up, is_sum
from evidence.kinds.measures import measured
from evidence.layout.labels import Hit
from evidence.layout.tables import Table
from evidence.layout.words import Token, cut_token
from evidence.values import money, units

Convert = Callable[[Decimal, str], Decimal | None]
MEASURES: Mapping[str, tuple[Convert, str]] = {
    "gross_weight": (units.to_kilograms, "KG"),
    "net_weight": (units.to_kilograms, "KG"),
    "volume": (units.to_cubic_metres, "M3"),
}
_PACKAGE_UNITS = frozenset({"CTN", "PKG", "PLT", "ROL", "BAG", "BDL", "DRM", "CRT"})
_STC = re.compile(r"(?i)^(?:s\.?t\.?c\.?:?|said|containing|contains)$")


def measures(desk: Desk, names: Sequence[str] = ("gross_weight", "net_weight", "volume")) -> Iterator[Found]:
    """The total weights in kg and the total volume in m³."""
    for name in names:
        finds = iter((*_at_caption(desk, name), *_in_total_row(desk, name), *_of_rows(desk, name)))
        yield from (f for f in [next(finds, None)] if f is not None)


def _at_caption(desk: Desk, name: str) -> Iterator[Found]:
    convert, default = MEASURES[name]
    on_cards = {id(hit) for card in cards.cards(desk) for hit in card.hits.values()}
    for hit in (h for h in desk.captions.of(name) if id(h) not in on_cards):
        for figure in _before(desk, hit) or desk.figures_at(hit):
            label = " ".join(t.text for t in hit.tokens) + " " + _behind(desk, hit)
            value = measured(figure, label, convert, default)
            if value is not None and not figure.percent:
                yield of_figure(name, figure, value)
                return


def _before(desk: Desk, hit: Hit) -> list[Figure]:
    """The figure in front of a caption where a sentence names its figures first: ``713 CTNS, 12,854.80 KGS GROSS``."""
    tokens = desk.line(hit).tokens
    names = [h for h in desk.captions.hits if h.key in (*MEASURES, "packages") and h.tokens[0] in tokens]
    first = min(names, key=lambda h: h.box.x0, default=hit)
    return _adjacent(desk, tokens, hit) if not hit.colon and _adjacent(desk, tokens, first) else []


def _adjacent(desk: Desk, tokens: tuple[Token, ...], hit: Hit) -> list[Figure]:
    """The figure that ends, with its unit, right before a caption."""
    at = tokens.index(hit.tokens[0]) if hit.tokens[0] in tokens else 0
    close = [f for f in desk.figures(tokens[:at]) if at and tokens[at - 1] in (*f.tokens, f.unit_token)]
    return [f for f in close if hit.box.x0 - tokens[at - 1].box.x1 <= 0.8 * hit.box.height]


def _behind(desk: Desk, hit: Hit) -> str:
    """What stands in brackets right behind a caption: ``Gross Weight (LBS)`` in a word of its own."""
    rest = desk.captions.segment(hit).tokens
    rest = rest[rest.index(hit.tokens[-1]) + 1 :]
    return rest[0].text if rest and rest[0].text.startswith(("(", "[", "（")) else ""


def _in_total_row(desk: Desk, name: str) -> Iterator[Found]:
    convert, default = MEASURES[name]
    for table in reversed(desk.tables):
        for figure in desk.figures(total_cells(desk, table).get(name, ())):
            value = measured(figure, head_text(table, name), convert, default)
            if value is not None:
                yield of_figure(name, figure, value)
                return


def _of_rows(desk: Desk, name: str) -> Iterator[Found]:
    convert, default = MEASURES[name]
    values: list[tuple[Figure, Decimal]] = []
    for table, figure in _column_figures(desk, name):
        value = measured(figure, head_text(table, name), convert, default)
        if value is not None:
            values.append((figure, Decimal(value)))
    yield from summed(name, values, money.number_text)


def _column_figures(desk: Desk, name: str) -> Iterator[tuple[Table, Figure]]:
    """The first number of each row in a column, over all tables that have it."""
    for table in desk.tables:
        for row in (r for r in table.rows if not is_sum(r) and not adds_up(desk, table, r)):
            run = row.cells.get(name)
            found = [f for line in run.lines for f in desk.figures(line)] if run is not None else []
            if found:
                yield table, found[0]


# --- packages --------------------------------------------------------------------------------------------------------


def packages(desk: Desk, with_unit: bool = False) -> Iterator[Found]:
    """The number of packages, and their kind as ``package_unit`` where asked for: ``1x40HQ STC 860 CTNS`` is 860 CTN;
    pallets that hold the cartons don't count where both are named."""
    for count, unit in _package_places(desk):
        yield of_figure("packages", count, money.number_text(count.value))
        if with_unit and unit is not None:
            yield of_tokens("package_unit", (unit[0],), unit[1])
        return
    counts = [figure for _, figure in _column_figures(desk, "packages") if figure.value]
    yield from summed("packages", [(f, f.value) for f in counts], money.number_text)
    kinds = {f.unit for f in counts}
    if with_unit and len(kinds) == 1 and counts[0].unit is not None and counts[0].unit_token is not None:
        yield of_tokens("package_unit", (counts[0].unit_token,), counts[0].unit, 0.9)


Unit = tuple[Token, str]


def _package_places(desk: Desk) -> Iterator[tuple[Figure, Unit | None]]:
    for hit in (h for h in desk.captions.of("packages") if h.leads):
        pick = best_count(desk, desk.right_of(hit)) or best_count(desk, _under(desk, hit))
        if pick is not None:
            yield pick[0], pick[1] or _unit_of_label(hit)
    for table in reversed(desk.tables):
        cells = total_cells(desk, table)
        pick = best_count(desk, cells.get("packages", ()))
        if pick is not None:
            yield pick[0], pick[1] or _unit_of_head(table)
    rows = [row.cells["packages"] for table in desk.tables for row in table.rows if "packages" in row.cells]
    if len(rows) == 1:
        pick = best_count(desk, rows[0].tokens)
        if pick is not None:
            yield pick
    yield from _said_in_words(desk)
    yield from _said_to_contain(desk)
    yield from _as_quantity(desk)


def _under(desk: Desk, hit: Hit) -> tuple[Token, ...]:
    cell = desk.captions.in_cell(hit)
    return (cell or desk.captions.above(hit, 1) or desk.captions.below(hit, 1)).tokens


def best_count(desk: Desk, tokens: Sequence[Token]) -> tuple[Figure, Unit | None] | None:
    """The count among words: behind "said to contain" first, then one with a unit of packages (cartons before the
    pallets they stand on), then a plain whole number."""
    figures = [f for f in desk.figures(tokens) if f.value > 0 and not re.search(r"[.,]\d{2}$", f.tokens[-1].text)]
    figures = [f for f in figures if f.value == f.value.to_integral_value()]
    figures = [f for f in figures if not f.percent and (f.unit is None or f.unit in _PACKAGE_UNITS)]
    behind = next((i for i, t in enumerate(tokens) if _STC.match(t.text)), None)
    if behind is not None:
        figures = [f for f in figures if tokens.index(f.tokens[0]) > behind] or figures
    with_unit = [f for f in figures if f.unit is not None]
    ranked = [f for f in with_unit if f.unit != "PLT"] or with_unit or figures
    if not ranked:
        return None
    best = ranked[0]
    return best, (best.unit_token, best.unit) if best.unit_token is not None and best.unit is not None else None


def _unit_of_label(hit: Hit) -> Unit | None:
    for token in hit.tokens:
        code = units.unit_code(token.text.strip("()"))
        if code in _PACKAGE_UNITS and code != "PKG":
            return token, code
    return None


def _unit_of_head(table: Table) -> Unit | None:
    column = table.column("packages")
    for token in column.head.tokens if column is not None else ():
        code = units.unit_code(token.text.strip("()"))
        if code in _PACKAGE_UNITS and code != "PKG":
            return token, code
    return None


def _as_quantity(desk: Desk) -> Iterator[tuple[Figure, Unit | None]]:
    """The only quantity of a goods table without a column for packages, where it counts them: ``Pieces 860 CTN``."""
    tables = [t for t in desk.tables if t.column("packages") is None]
    rows = [row.cells["quantity"] for table in tables for row in table.rows if "quantity" in row.cells]
    pick = best_count(desk, rows[0].tokens) if len(rows) == 1 else None
    if pick is not None and pick[1] is not None:
        yield pick


_SAY = re.compile(r"(?i)^\W*say\b")


def _said_in_words(desk: Desk) -> Iterator[tuple[Figure, Unit | None]]:
    """The figure beside the count in words: ``SAY TOTAL: EIGHTY-FIVE (85) CARTONS ONLY``."""
    for line in desk.view.lines:
        pick = best_count(desk, _unbracketed(line.tokens)) if _SAY.match(line.text) else None
        if pick is not None and pick[1] is not None:
            yield pick


def _unbracketed(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Words with the whole numbers among them taken out of their brackets, where they would be negative."""
    inside = ((t, re.fullmatch(r"\((\d[\d,]*)\)", t.text)) for t in tokens)
    return tuple(cut_token(t, m.start(1), m.end(1)) if m else t for t, m in inside)


def _said_to_contain(desk: Desk) -> Iterator[tuple[Figure, Unit | None]]:
    """A count in running words: ``1 x 40HQ container said to contain 860 cartons``."""
    for line in desk.view.lines:
        if any(_STC.match(t.text) for t in line.tokens):
            pick = best_count(desk, line.tokens)
            if pick is not None and pick[1] is not None:
                yield pick
