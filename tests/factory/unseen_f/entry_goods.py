"""The goods of an entry summary: each line's words stacked in the form's columns, first sheet and continuations."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from tests.factory.canvas import Piece, Text, bold
from tests.factory.unseen_f.quill import Quill

WIDE = (30, 152, 80, 84, 80, 68, 58)
Cells = dict[int, Text]


@dataclass(frozen=True)
class Ways:
    """How a broker's software prints lines: ``first`` hts or description, signs of weights and kin, fee rows."""

    first: str = "description"
    weighed: str = "KG"
    related: bool = False
    fees: bool = False
    upright: bool = True
    edition: int = 2024


def per_cent(value: str) -> str:
    """A rate as printed: plain decimals get their sign, words and specific rates stay."""
    return f"{value}%" if re.fullmatch(r"\d+(\.\d+)?", value) else value


def edges(pad: Quill) -> list[float]:
    """The column edges over the page's width."""
    out = [pad.left]
    for wide in WIDE:
        out.append(out[-1] + wide / sum(WIDE) * pad.width)
    return out


def head(pad: Quill, ways: Ways) -> None:
    """The caption row of the goods, blocks 31 to 38 (27 to 34 of the older edition)."""
    n = 31 if ways.edition == 2024 else 27
    case = "AD/CVD" if ways.edition == 2024 else "ADA/CVD"
    gross = "Gross Weight" if ways.edition == 2024 else "Grossweight"
    number = "No."
    names = (
        f"{n}.\nLine {number}", f"{n + 1}. Description of Merchandise\n{n + 2}.\nA. HTSUS {number}\nB. {case} {number}",
        f"{n + 3}.\nA. {gross}\nB. Manifest Qty.", f"{n + 4}.\nNet Quantity in\nHTSUS Units",
        f"{n + 5}.\nA. Entered Value\nB. CHGS\nC. Relationship",
        f"{n + 6}.\nA. HTSUS Rate\nB. {case} Rate\nC. IRC Rate\nD. Visa {number}", f"{n + 7}.\nDuty and\nI.R. Tax",
    )  # fmt: skip
    own, pad.face = pad.face, pad.captions
    xs, high = edges(pad), 38.0
    for k, name in enumerate(names):
        pad.text(xs[k] + 2, pad.y + 2, name, 5.8, width=xs[k + 1] - xs[k] - 3, leading=1.12)
        if ways.upright:
            pad.vrule(xs[k + 1], pad.y, pad.y + high)
    pad.face = own
    pad.hrule(pad.left, pad.right, pad.y)
    pad.hrule(pad.left, pad.right, pad.y + high)
    pad.y += high


def tagged(pad: Quill, text: str, *fields: str) -> list[Piece]:
    """One printing of several fields at once."""
    held = [f for f in fields if pad.has(f)]
    for field in held:
        pad.used[field] = pad.used.get(field, 0) + 1
    return [Piece(text, "|".join(held))] if held else []


def block(pad: Quill, line: str, number: int, ways: Ways) -> list[Cells]:
    """The printed rows of a line, each with its cells by column."""
    spoken: Cells = {0: f"{number:03}", 1: pad.v(f"{line}.description")}
    rows = _tariff_rows(pad, line)
    weight = pad.v(f"{line}.gross_weight")
    rows[0][2] = [*weight, Piece(ways.weighed)] if weight and ways.weighed else weight
    rows[0][3] = pad.amount_of(f"{line}.net_quantity", f"{line}.unit")
    below: Cells = {2: pad.v(f"{line}.manifest_quantity"), 4: _charges(pad, line)}
    kin = _kin(pad, f"{line}.relationship", ways)
    rows += [below] if any(below.values()) else []
    rows += [{4: kin}] if kin else []
    case = pad.v(f"{line}.adcvd_case")
    rows += [{1: case}] if case else []
    if ways.first == "hts":
        rows[0][0] = spoken.pop(0)
        rows.insert(1, spoken)
    else:
        rows.insert(0, spoken)
    return rows + (_fee_rows(pad, line) if ways.fees else [])


def _tariff_rows(pad: Quill, line: str) -> list[Cells]:
    stem = f"{line}.tariffs"
    if not pad.lines(stem):
        rate = pad.v(f"{line}.duty_rate", per_cent(pad.doc.fields.get(f"{line}.duty_rate", "")))
        value = pad.v(f"{line}.entered_value")
        return [{1: pad.v(f"{line}.hts"), 4: value, 5: rate, 6: pad.v(f"{line}.duty")}]
    rows: list[Cells] = []
    for n, row in enumerate(pad.lines(stem)):
        also = (f"{line}.hts", f"{line}.duty_rate") if n == 0 else ("", "")
        worth = pad.doc.fields.get(f"{row}.value", "")
        valued: Text = ""
        if worth:
            same = worth == pad.doc.fields.get(f"{line}.entered_value")
            words = pad.shown(f"{line}.entered_value") if same else pad.number(worth.removesuffix(".00"))
            valued = tagged(pad, words, f"{row}.value", f"{line}.entered_value" if same else "")
        due = per_cent(pad.doc.fields.get(f"{row}.rate", ""))
        number = tagged(pad, pad.doc.fields.get(f"{row}.hts", ""), f"{row}.hts", also[0])
        dues = pad.number(pad.doc.fields[f"{row}.duty"]) if pad.has(f"{row}.duty") else ""
        cells: Cells = {1: number, 4: valued, 5: tagged(pad, due, f"{row}.rate", also[1])}
        rows.append({**cells, 6: tagged(pad, dues, f"{row}.duty")})
    if not pad.used.get(f"{line}.entered_value"):
        rows[0][4] = pad.v(f"{line}.entered_value")
    return rows


def _charges(pad: Quill, line: str) -> list[Piece]:
    whole = pad.doc.fields.get(f"{line}.charges", "").removesuffix(".00")
    return pad.v(f"{line}.charges", f"C{whole}")


def _kin(pad: Quill, field: str, ways: Ways) -> list[Piece]:
    said = {"Y": "RELATED", "N": "NOT RELATED"}.get(pad.doc.fields.get(field, ""), "")
    return pad.v(field, said if ways.related and said else None)


def _fee_rows(pad: Quill, line: str) -> list[Cells]:
    """The harbor fee of a line, as software prints it below the duty; no amount is told of a capped fee."""
    if not pad.has("hmf") or not pad.has(f"{line}.entered_value"):
        return []
    worth = Decimal(pad.doc.fields[f"{line}.entered_value"])
    fee = (worth * Decimal("0.00125")).quantize(Decimal("0.01"))
    return [{1: "501 - HARBOR MAINTENANCE", 5: "0.125%", 6: pad.number(fee)}]


def height(pad: Quill, rows: list[Cells], size: float) -> float:
    """How high a line's rows stand."""
    return sum(_row_height(pad, r, size) for r in rows) + 5


def _row_height(pad: Quill, row: Cells, size: float) -> float:
    return max([pad.height(c, _room(pad, row, k), size, 1.15) for k, c in row.items() if c] or [size])


def _room(pad: Quill, row: Cells, k: int) -> float:
    xs = edges(pad)
    wide = k == 1 and not any(row.get(n) for n in (2, 3))
    return (xs[4] if wide else xs[k + 1]) - xs[k] - 5


def put(pad: Quill, rows: list[Cells], size: float) -> None:
    """Draws a line's rows at the cursor: numbers at the right of their columns, words at the left."""
    xs = edges(pad)
    pad.y += 2
    for row in rows:
        for k, cell in row.items():
            if cell:
                align = "r" if k in (2, 3, 4, 5, 6) else "l"
                pad.text(xs[k] + 2, pad.y, cell, size, width=_room(pad, row, k), align=align, leading=1.15)
        pad.y += _row_height(pad, row, size)
    pad.y += 3


def fill(pad: Quill, blocks: list[list[Cells]], bottom: float, size: float, ways: Ways) -> list[list[Cells]]:
    """Draws as many lines as fit above ``bottom``, closes the columns there, returns the lines left."""
    xs, top = edges(pad), pad.y
    kin = _kin(pad, "relationship", ways) if len(pad.sheets) == 1 else []
    if kin:
        pad.text(xs[4] + 2, pad.y + 2, kin, size, width=xs[5] - xs[4] - 4, align="r")
        pad.y += size * 1.3 + 2
    while blocks and pad.y + height(pad, blocks[0], size) <= bottom:
        put(pad, blocks.pop(0), size)
    if blocks:
        more = bold("CONTINUED ON NEXT SHEET")
        pad.text(xs[1] + 2, bottom - 9, more, 6.4)
    if ways.upright:
        for x in xs[1:-1]:
            _column(pad, x, top, bottom)
    pad.y = bottom
    return blocks


def _column(pad: Quill, x: float, top: float, bottom: float) -> None:
    """A column's rule, broken where words run across it."""
    across = sorted((w.top, w.bottom) for w in pad.sheet.words if w.x0 < x < w.x1 and top < w.top < bottom)
    y = top
    for above, below in across:
        if above > y:
            pad.vrule(x, y, above)
        y = max(y, below)
    pad.vrule(x, y, bottom)
