"""The entry summary, CBP Form 7501, in both editions: the official blocks, typed or set, in three proportions."""

from __future__ import annotations

from tests.factory.canvas import Text, bold, join
from tests.factory.forms import Cell, address_cells, row
from tests.factory.kept_apart.entry_goods import Build, Edition, Goods
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet

MANNERS = (
    Manner(("courier", "print"), ("us", "usdash"), 8.2, captions="narrow", margin=26),
    Manner(("tight", "narrow"), ("us", "bare"), 7.8, captions="times", margin=32),
    Manner(("print", "book"), ("usdash", "us"), 7.4, captions="helvetica", margin=22),
)
DECLARED = (
    "Importer of record and that the actual owner, purchaser, or consignee for CBP purposes is as shown above, OR",
    "owner or purchaser or agent thereof. I further declare that the merchandise",
    "was obtained pursuant to a purchase or agreement to purchase and that the prices set forth in the invoices are "
    "true, OR",
    "was not obtained pursuant to a purchase or agreement to purchase and the statements in the invoices as to value "
    "or price are true to the best of my knowledge and belief.",
)


BUILDS = (
    Build(22, 10.2, "box", 5.8, "N"),
    Build(20.5, 9.6, "full", 5.6, "NOT RELATED"),
    Build(24, 9.8, "box", 5.4, "N"),
)


def draw(paper: Paper) -> list[Sheet]:
    """An entry summary, with continuation sheets where its lines need them."""
    pen = Pen(paper, MANNERS[paper.style % 3])
    edition = Edition(paper.extras.get("edition", "2024") == "2024")
    Form(pen, edition, BUILDS[paper.style % 3]).fill()
    return finish(pen)


class Form(Goods):
    """The form under the pen."""

    def caption(self, block: int, old: str, new: str = "") -> str:
        """A caption with its number in this edition."""
        return f"{self.e.n(block)}. {new if new and self.e.new else old}"

    def cells(self, y: float, cells: list[Cell], high: float = 0, x0: float | None = None) -> float:
        """A row of the form over the width from ``x0``."""
        return row(self.pen, y, high or self.b.high, cells, x0=x0, small=self.b.small)

    def fill(self) -> None:
        """First page, continuation sheets, and the feet of both."""
        pen = self.pen
        y = self.parties(self.header())
        foot = pen.paper[1] - pen.margin - 206
        self.heads(y)
        y += 38
        self.columns(y - 38, foot)
        rest = self.lines(pen.lines(), y, foot)
        self.totals(foot)
        while rest:
            y = self.continuation()
            rest = self.lines(rest, y, pen.bottom - 20)

    def header(self) -> float:
        """Agency, title and the blocks beside them."""
        pen, v = self.pen, self.pen.v
        mid = pen.left + pen.width * (0.42, 0.4, 0.44)[pen.doc.style % 3]
        typed, pen.face = pen.face, pen.captions
        omb = (
            "OMB CONTROL NUMBER 1651-0022\nEXPIRATION DATE 03/31/2025"
            if self.e.new
            else "Form Approved OMB No. 1651-0022\nEXP. 08-31-2014"
        )
        pen.text(pen.left, pen.y, omb, 5.8, width=pen.width, align="r")
        pen.text(pen.left, pen.y + 2, "DEPARTMENT OF HOMELAND SECURITY\nU.S. Customs and Border Protection", 7.4,
                 width=mid - pen.left)  # fmt: skip
        y = pen.y + 17
        pen.text(pen.left, y + 14, bold("ENTRY SUMMARY"), 15, width=mid - pen.left - 8)
        pen.face = typed
        number = f"Filer Code/Entry {self.e.no}"
        kind = join(v("entry_type"), pen.x("abi"), by=" ")
        low = self.cells(y, [Cell(f"1. {number}", v("entry_number"), 1.7), Cell("2. Entry Type", kind),
                             Cell("3. Summary Date", v("summary_date"), 1.1)], x0=mid)  # fmt: skip
        y = self.cells(
            low,
            [
                Cell(f"4. Surety {self.e.no}", v("surety_number")),
                Cell("5. Bond Type", v("bond_type"), 0.8),
                Cell("6. Port Code", v("port_code")),
                Cell("7. Entry Date", v("entry_date"), 1.1),
            ],
            x0=mid,
        )
        return self.journey(y)

    def journey(self, y: float) -> float:
        """Blocks 8 to 24 of the old numbering: carrier, bill, numbers and places."""
        pen, v, c = self.pen, self.pen.v, self.caption
        y = self.cells(
            y,
            [
                Cell("8. Importing Carrier", v("importing_carrier"), 2),
                Cell("9. Mode of Transport", v("mode")),
                Cell("10. Country of Origin", v("country_of_origin"), 1.1),
                Cell("11. Import Date", v("import_date"), 1.1),
            ],
        )
        y = self.cells(
            y,
            [
                Cell(f"12. B/L or AWB {self.e.no}", v("bl_number"), 1.7),
                Cell("13. Manufacturer ID", v("manufacturer_id"), 1.5),
                Cell("14. Exporting Country", v("exporting_country")),
                Cell("15. Export Date", v("export_date")),
            ],
        )
        y = self.cells(
            y,
            [
                Cell(f"16. I.T. {self.e.no}", v("it_number"), 1.1),
                Cell("17. I.T. Date", v("it_date"), 0.9),
                Cell("18. Missing Docs", "", 0.9),
                Cell("19. Foreign Port of Lading", v("foreign_port"), 1.2),
                Cell("20. U.S. Port of Unlading", v("us_port"), 1.2),
            ],
        )
        if self.e.new:
            smelt = ("21. Country of Melt and Pour", "22. Primary Country of Smelt", "23. Secondary Country of Smelt",
                     "24. Country of Cast")  # fmt: skip
            y = self.cells(y, [Cell(s) for s in smelt])
        return self.cells(y, [
            Cell(c(21, "Location of Goods/G.O. No.", "Location of Goods/G.O. Number"), pen.x("location_of_goods"), 1.2),
            Cell(c(22, "Consignee No.", "Consignee Number"), v("consignee_number")),
            Cell(c(23, "Importer No.", "Importer Number"), v("importer_number")),
            Cell(c(24, "Reference No.", "Reference Number"), pen.x("reference_number")),
        ])  # fmt: skip

    def parties(self, y: float) -> float:
        """Consignee and importer of record: name, street, then town, state and postcode behind their captions."""
        pen = self.pen
        half = pen.left + pen.width / 2
        high = 62.0
        name = " Name (Last, First, M.I.)" if self.e.new else " Name"
        for x0, block, role, words in ((pen.left, 25, "consignee", "Ultimate Consignee"),
                                       (half, 26, "importer", "Importer of Record")):  # fmt: skip
            pen.frame(x0, y, x0 + pen.width / 2, y + high)
            self.label(x0 + 2, y + 1.5, f"{self.e.n(block)}. {words}{name} and Address")
            parts = address_cells(pen, f"{role}.address")
            wide = pen.width / 2 - 8
            top = join(pen.v(f"{role}.name"), by="")
            street: Text = parts["street"]
            pen.squeeze(x0 + 4, y + 10, top, wide, pen.size)
            indent = 26 if self.e.new else 0
            if self.e.new:
                self.label(x0 + 2, y + 24, "Street")
            pen.text(x0 + 4 + indent, y + 22, street, pen.fit(street, wide - indent, 24, pen.size), width=wide - indent)
            low = y + high - 12
            if parts["nation"]:
                pen.squeeze(x0 + wide * 0.72, low - 11, parts["nation"], wide * 0.28, pen.size, "r")
            at = (0.0, 0.52, 0.74, 1.0)
            for n, (label, key) in enumerate((("City", "city"), ("State", "state"), ("Zip", "code"))):
                x = x0 + 2 + wide * at[n]
                self.label(x, low + 2, label)
                shift = pen.measure(label, self.b.small) + 5
                pen.squeeze(x + shift, low, parts[key], wide * (at[n + 1] - at[n]) - shift, pen.size)
        return y + high

    def totals(self, y: float) -> None:
        """Fees, total value, what CBP fills in, the totals, declaration and signatures."""
        pen, e = self.pen, self.e
        x = pen.left
        fee = pen.left + pen.width * 0.32
        use = pen.left + pen.width * 0.55
        end = pen.left + pen.width * 0.78
        high = 62.0
        pen.frame(x, y, fee, y + high)
        self.label(x + 2, y + 2, "Other Fee Summary (for Block 39)" if e.new else "Other Fee Summary for Block 39")
        for n, (label, field) in enumerate(
            (("499 - Merchandise Processing Fee", "mpf"), ("501 - Harbor Maintenance Fee", "hmf"))
        ):
            if pen.has(field):
                self.label(x + 4, y + 13 + n * 13, label, size=6.2)
                pen.squeeze(x + 100, y + 12 + n * 13, pen.v(field), fee - x - 106, pen.size, "r")
        worth = join("$", pen.v("total_entered_value"), by=" ")
        fees = join("$", pen.v("other_fees"), by=" ")
        pen.cell((fee, y, use, y + high / 2), f"{39 if e.new else 35}. Total Entered Value", worth, small=self.b.small)
        pen.cell((fee, y + high / 2, use, y + high), "Total Other Fees", fees, small=self.b.small)
        quarter = high / 2
        official = (
            ("A. LIQ Code" if e.new else "A. LIQ CODE", "B. Ascertained Duty"),
            ("REASON CODE", "C. Ascertained Tax"),
        )
        self.sums(y, use, end, official, quarter)
        low = y + high
        text = e.n(36)
        pen.frame(x, low, use, low + high)
        self.label(
            x + 2,
            low + 2,
            f"{text}. Declaration of Importer of Record (Owner or Purchaser) or Authorized Agent\nI declare that I am "
            f"the",
        )
        self.declare(x + 4, low + 16, use - x - 8)
        self.feet(low + high)

    def sums(
        self, y: float, use: float, end: float, official: tuple[tuple[str, str], tuple[str, str]], high: float
    ) -> None:
        """The official use column and the column of totals beside it."""
        pen, e = self.pen, self.e
        small = self.b.small
        half = (use + end) / 2
        for n, (left, right) in enumerate(official):
            pen.cell((use, y + n * high, half, y + (n + 1) * high), left, small=small)
            pen.cell((half, y + n * high, end, y + (n + 1) * high), right, small=small)
        pen.cell((use, y + 2 * high, end, y + 3 * high), "D. Ascertained Other", small=small)
        pen.cell((use, y + 3 * high, end, y + 4 * high), "E. Ascertained Total", small=small)
        for n, (label, field) in enumerate(
            (("Duty", "duty"), ("Tax", "tax"), ("Other", "other_fees"), ("Total", "total"))
        ):
            number = (41 if e.new else 37) + n
            box = (end, y + n * high, pen.right, y + (n + 1) * high)
            pen.cell(box, f"{number}. {label}", pen.v(field), small=small, align="r")

    def declare(self, x: float, y: float, width: float) -> None:
        """The declaration with its ticks; the one about the purchase prints its field."""
        pen = self.pen
        bought = pen.doc.fields.get("purchased", "")
        taken = (True, False, bought == "Y", bought == "N")
        typed, pen.face = pen.face, pen.captions
        for words, on in zip(DECLARED, taken, strict=True):
            what = pen.v("purchased", words) if on and "purchase or agreement" in words else words
            y = pen.mark(x, y, on, what, self.b.tick, self.b.small, width)
        pen.face = typed

    def feet(self, y: float) -> None:
        """Declarant, broker and file number."""
        pen, e = self.pen, self.e
        first = 45 if e.new else 41
        who = join(pen.v("declarant.name"), pen.x("declarant_title"), by=", ")
        number = join(pen.v("filer.name"), pen.address("filer.address", 0), pen.v("filer.phone"), by="\n")
        y = self.cells(
            y,
            [
                Cell(f"{first}. Declarant Name (Last, First, M.I.) and Title", who, 1.6),
                Cell("Signature", ""),
                Cell("Date", pen.v("summary_date"), 0.7),
            ],
            24,
        )
        self.cells(
            y,
            [
                Cell(f"{first + 1}. Broker/Filer Information Name (Last, First, M.I.) and Phone Number", number, 2),
                Cell(f"{first + 2}. Broker/Importer File Number", pen.x("file_number")),
            ],
            38,
        )
        self.label(pen.left, y + 40, "CBP Form 7501 (3/24)" if e.new else "CBP Form 7501 (06/09)", size=6.4)

    def continuation(self) -> float:
        """A continuation sheet's head; returns where its lines begin."""
        pen = self.pen
        pen.new_page()
        self.label(pen.left, pen.y, "DEPARTMENT OF HOMELAND SECURITY\nU.S. Customs and Border Protection", size=7.2)
        self.label(pen.left, pen.y + 20, bold("ENTRY SUMMARY CONTINUATION SHEET"), size=11)
        mid = pen.left + pen.width * 0.62
        y = self.cells(pen.y + 12, [Cell(f"1. Filer Code/Entry {self.e.no}", pen.v("entry_number"))], x0=mid)
        y += 4
        self.heads(y)
        self.columns(y, pen.bottom - 16)
        pen.y = pen.bottom - 12
        return y + 38
