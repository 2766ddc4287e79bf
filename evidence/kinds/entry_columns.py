"""The columns of an entry summary's line items: from their captions, else from ruling lines, else from the rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from evidence.kinds.forms import Caption, Form
from evidence.layout.lines import Line
from evidence.layout.view import Sheet
from evidence.layout.words import Token, cut
from evidence.records.places import Box
from evidence.values import units
from evidence.values.confusions import digits as repaired

KEYS = ("line_no", "hts", "weight", "quantity", "value", "rate", "duty")
"""The columns from left to right, in all editions."""
_STACKS = {
    "line_no": ("line_no",),
    "hts": ("description", "hts", "adcvd"),
    "weight": ("gross_weight", "manifest_quantity"),
    "quantity": ("net_quantity",),
    "value": ("entered_value", "charges", "relationship"),
    "rate": ("rate", "adcvd_rate", "irc_rate", "visa"),
    "duty": ("duty_column", "dollars", "cents"),
}
_NEEDED = ("hts", "value")
_BELOW = (
    "fee_summary", "total_entered_value", "total_other_fees", "cbp_use", "totals", "declaration", "liquidation",
    "ascertained_duty", "filer", "declarant",
)  # fmt: skip
_BAND = 60.0
"""The captions of one header stand within so many points of each other."""
_TARIFF = re.compile(r"^\d{4}\.\d{2}(?:\.\d{2,4}(?:\.?\d{2})?)?$")
_RATE = re.compile(r"^(?:\.?\d[\d.]*%|FREE|[\d.]+¢.*)$", re.IGNORECASE)
_AMOUNT = re.compile(r"^[\d,]+\.\d{2}$")
_COUNT = re.compile(r"^\d{1,3}(?:,\d{3})*$|^\d+$")
_GLUE = re.compile(r"[|)\]!]")


@dataclass(frozen=True)
class Columns:
    """Column bounds on one page as (key, left, right), from left to right; ``bottom`` is the header's lower edge;
    ``ruled``: ruling lines part the columns."""

    bounds: tuple[tuple[str, float, float], ...]
    bottom: float
    ruled: bool = False

    def split(self, line: Line) -> dict[str, tuple[Token, ...]]:
        """The words of a line by column; a word that recognition glued over a column's edge is cut there."""
        cells: dict[str, list[Token]] = {}
        for token in (part for whole in line.tokens for part in self._parts(whole)):
            for key, left, right in self.bounds:
                if left <= token.box.centre[0] < right:
                    cells.setdefault(key, []).append(token)
                    break
        return {key: tuple(tokens) for key, tokens in cells.items()}

    def _parts(self, token: Token) -> Iterator[Token]:
        glue = _GLUE.search(token.text, 1)
        edges = [right for _, _, right in self.bounds if token.box.x0 + 4 < right < token.box.x1 - 4]
        if glue is None or not edges or glue.end() >= len(token.text):
            yield token
            return
        yield _piece(token, 0, glue.start())
        yield _piece(token, glue.end(), len(token.text))


def _piece(token: Token, start: int, end: int) -> Token:
    step = token.box.width / len(token.text)
    box = Box(token.box.x0 + step * start, token.box.top, token.box.x0 + step * end, token.box.bottom)
    return Token(cut(token.word, start, end), token.page, box)


def columns_of(form: Form, sheet: Sheet) -> Columns | None:
    """The columns on a page, None where there is no line table."""
    stacks = _stacks(form, sheet)
    captioned = _captioned(sheet, stacks) if all(key in stacks for key in _NEEDED) else None
    if captioned is not None and captioned.ruled and len(captioned.bounds) == len(KEYS):
        return captioned
    return _ruled(sheet) or _from_rows(sheet) or captioned


# -- by captions ---------------------------------------------------------------------------------------------------


def _captioned(sheet: Sheet, stacks: dict[str, list[Caption]]) -> Columns:
    extents = sorted(
        ((key, min(c.box.x0 for c in caps), max(c.box.x1 for c in caps)) for key, caps in stacks.items()),
        key=lambda e: e[1] + e[2],
    )
    bottom = max(c.box.bottom for caps in stacks.values() for c in caps)
    inner = [_edge(sheet, a[2], b[1], bottom) for a, b in pairwise(extents)]
    edges = [0.0, *(edge for edge, _ in inner), sheet.page.width]
    bounds = tuple((key, edges[i], edges[i + 1]) for i, (key, _, _) in enumerate(extents))
    ruled = sum(1 for _, is_ruled in inner if is_ruled) >= len(inner) - 1
    return Columns(_wider_description(sheet, bounds, bottom), bottom, ruled)


def _stacks(form: Form, sheet: Sheet) -> dict[str, list[Caption]]:
    """The captions of each column's stack that stand in one header band."""
    here = {k: [c for c in form.of(*keys) if c.page == sheet.number] for k, keys in _STACKS.items()}
    anchor = next((c for c in here["value"] if c.key == "entered_value"), None)
    if anchor is None:
        return {}
    near = {k: [c for c in caps if abs(c.box.centre[1] - anchor.box.centre[1]) <= _BAND] for k, caps in here.items()}
    # The description's caption stands over several columns; the tariff number's alone tells where its column ends.
    if any(c.key == "hts" for c in near["hts"]):
        near["hts"] = [c for c in near["hts"] if c.key != "description"]
    return {key: caps for key, caps in near.items() if caps}


def _edge(sheet: Sheet, left_end: float, right_start: float, y: float) -> tuple[float, bool]:
    """Where two columns meet: at the ruling line between their captions, else in the middle; and whether ruled."""
    low, high = min(left_end, right_start) - 2, max(left_end, right_start) + 2
    ruled = [v.at for v in sheet.rulings.verticals if low <= v.at <= high and v.covers(y, 12)]
    return (ruled[-1], True) if ruled else ((left_end + right_start) / 2, False)


def _wider_description(
    sheet: Sheet, bounds: tuple[tuple[str, float, float], ...], y: float
) -> tuple[tuple[str, float, float], ...]:
    """The first column ends at the ruling line behind the line numbers where there is one."""
    if bounds[0][0] != "line_no":
        return bounds
    _, left, right = bounds[0]
    ruled = [v.at for v in sheet.rulings.verticals if left < v.at <= right + 2 and v.covers(y + 4, 12)]
    edge = ruled[-1] if ruled else right
    return (("line_no", left, edge), (bounds[1][0], edge, bounds[1][2]), *bounds[2:])


# -- without readable captions -------------------------------------------------------------------------------------


def _tariff_rows(sheet: Sheet) -> list[tuple[Line, Token]]:
    """The printed lines that begin with a tariff number (a line number may stand before it)."""
    found = []
    for line in sheet.lines:
        for token in line.tokens[:2]:
            if _TARIFF.match(repaired(token.text.strip("|"))) and token.box.x0 < 0.45 * sheet.page.width:
                found.append((line, token))
                break
    return found


def _top(sheet: Sheet, first: Line) -> float:
    """The upper edge of the first line item: its number or description stands above its tariff number."""
    above = [line for line in sheet.lines if line.box.top < first.box.top and re.match(r"^[0O]\d{2}\b", line.text)]
    return (above[-1] if above else first).box.top - 1


def _ruled(sheet: Sheet) -> Columns | None:
    """Columns between upright ruling lines: seven, the outer edges of the table maybe unruled."""
    rows = _tariff_rows(sheet)
    if not rows:
        return None
    line, tariff = rows[0]
    xs: list[float] = []
    for ruling in sorted(sheet.rulings.verticals, key=lambda v: v.at):
        if ruling.covers(line.box.centre[1], 0) and (not xs or ruling.at - xs[-1] > 4):
            xs.append(ruling.at)
    inner = [x for x in xs if x > 0.06 * sheet.page.width and x < 0.93 * sheet.page.width]
    if len(inner) != len(KEYS) - 1 or not inner[0] - 6 < tariff.box.x0 < inner[1]:
        return None
    edges = [0.0, *inner, sheet.page.width]
    return Columns(tuple((key, edges[i], edges[i + 1]) for i, key in enumerate(KEYS)), _top(sheet, line))


def _from_rows(sheet: Sheet) -> Columns | None:
    """Columns from rows that hold everything: number, weight, quantity with unit, value, rate, duty."""
    rows = _tariff_rows(sheet)
    full = [spots for line, tariff in rows if (spots := _spots(line, tariff)) is not None]
    if not full:
        return None
    tariff_left = median(t.box.x0 for _, t in rows)
    centres = {key: median([s[key].box.centre[0] for s in full]) for key in KEYS[2:]}
    rights = median([t.box.x1 for _, t in rows])
    edges = [0.0, tariff_left - 3, (rights + centres["weight"]) / 2]
    edges += [(centres[a] + centres[b]) / 2 for a, b in pairwise(KEYS[2:])]
    edges.append(sheet.page.width)
    return Columns(tuple((key, edges[i], edges[i + 1]) for i, key in enumerate(KEYS)), _top(sheet, rows[0][0]))


def _spots(line: Line, tariff: Token) -> dict[str, Token] | None:
    """The words of a full row by column; None where the row is not plainly full."""
    rest = [t for t in line.tokens if t.box.x0 > tariff.box.x1 and any(c.isalnum() for c in t.text)]
    rates = [i for i, t in enumerate(rest) if _RATE.match(t.text)]
    if len(rates) != 1 or not rest[rates[0] + 1 :] or not _AMOUNT.match(rest[-1].text):
        return None
    counts = [t for t in rest[: rates[0]] if _COUNT.match(t.text)]
    if len(counts) != 3 or not _has_unit(rest, counts[1]):
        return None
    found = dict(zip(("weight", "quantity", "value"), counts, strict=True))
    return {**found, "rate": rest[rates[0]], "duty": rest[-1]}


def _has_unit(tokens: Sequence[Token], number: Token) -> bool:
    after = tokens[tokens.index(number) + 1]
    return units.unit_code(after.text) is not None


def region(form: Form, sheet: Sheet, columns: Columns) -> Iterator[Line]:
    """The lines between the header and what closes the table."""
    ends = [c.box.top for c in form.of(*_BELOW) if c.page == sheet.number and c.box.top > columns.bottom]
    end = min(ends, default=sheet.page.height)
    for line in sheet.lines:
        if columns.bottom - 1 < line.box.centre[1] < end:
            yield line
