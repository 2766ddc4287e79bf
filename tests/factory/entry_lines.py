"""The lines of an entry summary: three printed rows each and more for stacked tariff numbers, over as many sheets."""

from __future__ import annotations

import re
from decimal import Decimal

from tests.factory.canvas import Piece, Text, join
from tests.factory.formats import show_number
from tests.factory.pad import Pad

SHARES = (0.42, 1.75, 1.0, 1.25, 1.15, 1.0, 1.1)
Cells = dict[int, list[Piece]]
FEES = (
    ("mpf", "499 - MERCHANDISE PROCESSING FEE", ".3464%", "0.003464"),
    ("hmf", "501 - HARBOR MAINTENANCE FEE", ".125%", "0.00125"),
)


class Ledger:
    """The line table: ``first`` is the block number of its first column, ``adcvd`` and ``no`` the edition's words."""

    def __init__(self, pad: Pad, first: int, adcvd: str, no: str, foot: str) -> None:
        self.pad = pad
        self.first = first
        self.words = (adcvd, no)
        self.foot = foot
        total = sum(SHARES)
        self.edges = [pad.left]
        for share in SHARES:
            self.edges.append(self.edges[-1] + pad.width * share / total)
        self.step = pad.size * 1.22

    def draw(self, y: float, low: float) -> float:
        """All lines from ``y``; the table's last sheet ends at ``low``. Returns the y below the table."""
        pad = self.pad
        lines = [self.rows(n, line) for n, line in enumerate(pad.lines())]
        highs = [sum(h for _, h in rows) + 3 for rows in lines]
        top = y
        y = self.head(y)
        for rows, high in zip(lines, highs, strict=True):
            if y + high > low:
                self.close(top, low)
                top = self.continued()
                y = self.head(top)
            for cells, tall in rows:
                self.set(cells, y, tall)
                y += tall
            y += 3
        self.close(top, low)
        return low

    def continued(self) -> float:
        """A continuation sheet: the form's name and the entry number again. Returns the y of its table."""
        pad = self.pad
        pad.text(pad.left, pad.paper[1] - 20, self.foot, 6.5, width=pad.width, align="r")
        pad.new_page()
        pad.text(pad.left, pad.y, Piece("ENTRY SUMMARY CONTINUATION SHEET", bold=True), 10)
        box = (pad.right - 170, pad.y - 4, pad.right, pad.y + 18)
        pad.cell(box, f"1. Filer Code/Entry {self.words[1]}", pad.v("entry_number"))
        return pad.y + 22

    def close(self, top: float, low: float) -> None:
        """Frame and column lines of a sheet's table."""
        pad = self.pad
        pad.frame(pad.left, top, pad.right, low)
        head = top + 38
        for n, x in enumerate(self.edges[1:-1], start=1):
            pad.vrule(x, top if n in (1, 4, 5, 6) else top + 10, head if n in (2, 3) else low)

    def head(self, y: float) -> float:
        """The captions of the columns. Returns the y below them."""
        pad, at, (adcvd, no) = self.pad, self.first, self.words
        rate = "Visa Number" if no == "Number" else "Visa No."
        captions = (
            (0, 0, f"{at}.\nLine No."), (2, 10, f"{at + 2}.\nA. HTSUS No.\nB. {adcvd} No."),
            (3, 10, f"{at + 3}.\nA. Gross Weight\nB. Manifest Qty."),
            (4, 10, f"{at + 4}.\nNet Quantity in\nHTSUS Units"),
            (5, 0, f"{at + 5}.\nA. Entered Value\nB. CHGS\nC. Relationship"),
            (6, 0, f"{at + 6}.\nA. HTSUS Rate\nB. {adcvd} Rate\nC. IRC Rate\nD. {rate}"),
            (7, 0, f"{at + 7}.\nDuty and {'IR' if no == 'Number' else 'I.R.'} Tax\nDollars     Cents"),
        )  # fmt: skip
        own, pad.face = pad.face, pad.captions
        pad.text(self.edges[1] + 2, y + 2, f"{at + 1}. Description of Merchandise", 5.8)
        for column, down, words in captions:
            n = max(0, column - 1)
            pad.text(
                self.edges[n] + 2, y + down + 1.5, words, 5.4, width=self.edges[n + 1] - self.edges[n] - 3, leading=1.1
            )
        pad.face = own
        pad.hrule(self.edges[1], self.edges[4], y + 10)
        pad.hrule(pad.left, pad.right, y + 38)
        return y + 41

    def rows(self, n: int, line: str) -> list[tuple[Cells, float]]:
        """The printed rows of one line as cells by column, with their heights."""
        pad = self.pad
        value, high = self.description(n, line)
        out = [(value, high)]
        first = self.tariffs(line)
        first[0].update(self.quantities(line))
        second: Cells = {1: pad.v(f"{line}.adcvd_case"), 2: pad.v(f"{line}.manifest_quantity"), 4: self.charges(line)}
        second[5] = self.rate(f"{line}.adcvd_rate")
        second[6] = pad.v(f"{line}.adcvd_amount")
        second[4] = join(second[4], self.relationship(n, line), by="\n")
        first.insert(1, second)
        out += [(cells, self.tall(cells)) for cells in first if any(cells.values())]
        return out + [(cells, self.step) for cells in self.fees(line)]

    def description(self, n: int, line: str) -> tuple[Cells, float]:
        """Line number and description, which runs over three columns."""
        what = self.pad.v(f"{line}.description")
        wide = self.edges[4] - self.edges[1] - 6
        return {0: [Piece(f"{n + 1:03}")], 7: what}, max(self.step, self.pad.height(what, wide, leading=1.22))

    def tariffs(self, line: str) -> list[Cells]:
        """A row of number, rate and duty for every tariff of a line; the first one prints the line's own fields too."""
        stacked = self.pad.lines(f"{line}.tariffs")
        if not stacked:
            return [{1: self.pad.v(f"{line}.hts"), 5: self.rate(f"{line}.duty_rate"), 6: self.pad.v(f"{line}.duty")}]
        out: list[Cells] = []
        for k, tariff in enumerate(stacked):
            cells = {1: self.pad.v(f"{tariff}.hts"), 5: self.rate(f"{tariff}.rate"), 6: self.pad.v(f"{tariff}.duty")}
            if k == 0:
                cells[1] = self.also(cells[1], f"{line}.hts")
                cells[5] = self.also(cells[5], f"{line}.duty_rate")
                self.pad.used[f"{line}.duty"] = 1
            cells[4] = self.pad.v(f"{tariff}.value") if k else []
            out.append(cells)
        return out

    def also(self, what: list[Piece], field: str) -> list[Piece]:
        """The same words printing a second field."""
        if not self.pad.has(field) or self.pad.used.get(field):
            return what
        self.pad.used[field] = 1
        return [Piece(p.text, f"{p.field}|{field}", p.bold, p.glue, p.copy) if p.field else p for p in what]

    def quantities(self, line: str) -> Cells:
        """Weight, net quantity with its unit, entered value."""
        pad = self.pad
        weight = pad.weight(f"{line}.gross_weight") if pad.doc.style % 2 else pad.v(f"{line}.gross_weight")
        value = pad.v(f"{line}.entered_value")
        if pad.has(f"{line}.tariffs[0].value"):
            value = self.also(value, f"{line}.tariffs[0].value")
        return {2: weight, 3: pad.amount_of(f"{line}.net_quantity", f"{line}.unit"), 4: value}

    def rate(self, field: str) -> list[Piece]:
        """A rate: a bare number is per cent."""
        pad = self.pad
        if not pad.has(field) or field in pad.doc.prints:
            return pad.v(field)
        plain = pad.doc.fields[field]
        if re.fullmatch(r"\d+(\.\d+)?", plain):
            return pad.v(field, plain + "%")
        return pad.v(field, plain)

    def charges(self, line: str) -> list[Piece]:
        """Charges with the C before them: ``C550``."""
        field = f"{line}.charges"
        if not self.pad.has(field):
            return []
        return [Piece("C"), *(Piece(p.text.replace(",", ""), p.field, p.bold, True, p.copy) for p in self.pad.v(field))]

    def relationship(self, n: int, line: str) -> list[Piece]:
        """Y or N, or in words, on each line or once at the column's top."""
        pad = self.pad
        own = f"{line}.relationship"
        field = own if pad.has(own) else "relationship"
        if not pad.has(field) or (field == "relationship" and n):
            return []
        words = {"N": "NOT RELATED", "Y": "RELATED"}
        return pad.v(field, words.get(pad.doc.fields[field]) if pad.doc.style % 3 == 1 else None)

    def fees(self, line: str) -> list[Cells]:
        """The fees under a line in some styles, each before any minimum; their sums stand in the fee box."""
        pad = self.pad
        if pad.doc.style % 4 == 2:
            return []
        value = Decimal(pad.doc.fields.get(f"{line}.entered_value", "0"))
        rows: list[Cells] = []
        for field, words, rate, share in FEES:
            if pad.has(field):
                due = show_number(f"{value * Decimal(share):.2f}", "us")
                rows.append({1: [Piece(words)], 5: [Piece(rate)], 6: [Piece(due)] if pad.doc.style % 4 == 1 else []})
        return rows

    def tall(self, cells: Cells) -> float:
        """The height of a row."""
        return max(self.pad.height(w, self.room(c), self.fitted(w, c), 1.22) for c, w in cells.items() if w)

    def room(self, column: int) -> float:
        """The inner width of a column."""
        return self.edges[column + 1] - self.edges[column] - 5

    def fitted(self, what: Text, column: int) -> float:
        """The size at which the longest word of a cell fits its column."""
        return self.pad.fit(what, self.room(column), 1e5, self.pad.size)

    def set(self, cells: Cells, y: float, tall: float) -> None:
        """Sets a row: descriptions and fee names run over three columns, figures stand at the right."""
        pad = self.pad
        if pad.doc.style % 2 and 7 not in cells and not (cells.get(1) and cells[1][0].field is None):
            for x in self.edges[2:4]:
                pad.vrule(x, y, y + tall, 0.3)
        for column, what in cells.items():
            if not what:
                continue
            if column == 7 or (column == 1 and what[0].field is None):
                pad.text(self.edges[1] + 3, y, what, width=self.edges[4] - self.edges[1] - 6, leading=1.22)
                continue
            align = "r" if column in (2, 3, 4, 6) else "l"
            size = self.fitted(what, column)
            pad.text(self.edges[column] + 2.5, y, what, size, width=self.room(column), align=align, leading=1.22)
