"""Entry summaries of both editions as two brokers' programs print them: all in boxes, or over ruled captions."""

from __future__ import annotations

from tests.factory.canvas import FACES, Piece, Text, bold
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_f import entry_goods
from tests.factory.unseen_f.entry_goods import Ways
from tests.factory.unseen_f.quill import Quill, dice, several, turns

DECLARED = (
    "of record and that the actual owner, purchaser, or consignee for CBP purposes is as shown above,",
    "or purchaser or agent thereof. I further declare that the merchandise",
    "was obtained pursuant to a purchase or agreement to purchase and that the prices set forth in the invoices "
    "are true,",
    "was not obtained pursuant to a purchase or agreement to purchase and the statements in the invoices as to value "
    "or price are true to the best of my knowledge and belief.",
)
Block = tuple[float, str, Text]


class Form(Quill):
    """An entry summary under the pen; ``over`` puts values at the right of their captions where there is room."""

    over = False
    ways = Ways()

    @property
    def late(self) -> bool:
        """Whether this is the edition of 2024 with its 44 blocks."""
        return self.ways.edition == 2024

    def shown(self, field: str, dates: str | None = None) -> str:
        """The words of a field; units stand as the tariff's own codes (KG, PRS, DOZ)."""
        unit = field.endswith(".unit") and field not in self.doc.prints
        return self.doc.fields[field] if unit else super().shown(field, dates)

    def caption(self, n: int, words: str) -> str:
        """``26. Consignee Number``; the older edition counts four less from 25 on and says No."""
        words = words if self.late else words.replace("Number", "No.")
        return f"{n if self.late or n < 25 else n - 4}. {words}"

    def box(self, x0: float, x1: float, high: float, name: str, what: Text) -> None:
        """A block at the cursor: boxed with the value below, or ruled with the value beside its caption."""
        if not self.over:
            self.cell((x0, self.y, x1, self.y + high), name, what, size=self.size)
            return
        self.hrule(x0, x1, self.y + high)
        self.vrule(x1, self.y + high - 7, self.y + high)
        own, self.face = self.face, self.captions
        wide = self.measure(name, 6)
        self.text(x0 + 2, self.y + 2, name, 6, width=x1 - x0 - 4, leading=1.05)
        low = self.y + 2 + self.height(name, x1 - x0 - 4, 6, 1.05)
        self.face = own
        if not what:
            return
        if wide + self.measure(what, self.size) + 12 < x1 - x0:
            self.text(x0 + wide + 8, self.y + high - self.size * 1.25, what, self.size)
        else:
            size = self.fit(what, x1 - x0 - 8, self.y + high - low, self.size)
            self.text(x0 + 4, low + 0.5, what, size, width=x1 - x0 - 8, align="r")

    def band(self, blocks: list[Block], high: float) -> None:
        """A row of blocks of given shares."""
        x, whole = self.left, sum(b[0] for b in blocks)
        for share, name, what in blocks:
            wide = self.width * share / whole
            self.box(x, x + wide, high, name, what)
            x += wide
        self.y += high


def _form(paper: Paper, beside: bool) -> list[Sheet]:
    rng = dice(paper)
    face = rng.choice(("mono", "sans", "serif") if beside else ("mono", "vera", "sans"))
    pad = Form(paper, face, 8.2 if face != "vera" else 7.4, days=rng.choice(("us", "us", "usdash")), margin=30,
               digits=rng.choice(("us", "plain")))  # fmt: skip
    pad.captions = FACES[rng.choice(("sans", "serif"))]
    pad.over = beside
    edition = 2014 if paper.extras.get("edition") == "2014" else 2024
    pad.ways = Ways(rng.choice(("hts", "description")) if beside else "description", rng.choice(("KG", "", "K")),
                    rng.random() < 0.5, beside and rng.random() < 0.6, not beside, edition)  # fmt: skip
    _top(pad)
    _heads(pad)
    _parties(pad)
    blocks = [entry_goods.block(pad, line, n, pad.ways) for n, line in enumerate(pad.lines(), 1)]
    entry_goods.head(pad, pad.ways)
    size = pad.size - 0.4
    left = entry_goods.fill(pad, blocks, 562, size, pad.ways)
    _sums(pad)
    _declaration(pad)
    _people(pad)
    while left:
        _next_sheet(pad)
        left = entry_goods.fill(pad, left, 740, size, pad.ways)
        pad.hrule(pad.left, pad.right, 740)
    return pad.sheets


def _top(pad: Form) -> None:
    own, pad.face = pad.face, pad.captions
    pad.text(pad.left, 24, several("DEPARTMENT OF HOMELAND SECURITY", "U.S. Customs and Border Protection"), 7)
    said = (
        "OMB CONTROL NUMBER 1651-0022\nEXPIRATION DATE 03/31/2025" if pad.late else "OMB No. 1651-0022\nEXP. 08-31-2014"
    )
    pad.text(pad.left, 24, said, 6, width=pad.width, align="r")
    pad.text(pad.left, 34, bold("ENTRY SUMMARY"), 13, width=pad.width, align="c")
    pad.face = own
    pad.y = 52
    pad.hrule(pad.left, pad.right, pad.y)


def _heads(pad: Form) -> None:
    v, c = pad.v, pad.caption
    kind = [*v("entry_type"), *pad.x("abi")]
    pad.band([(23, c(1, "Filer Code/Entry Number"), v("entry_number")), (14, c(2, "Entry Type"), kind),
              (14, c(3, "Summary Date"), v("summary_date")), (12, c(4, "Surety Number"), v("surety_number")),
              (11, c(5, "Bond Type"), v("bond_type")), (11, c(6, "Port Code"), v("port_code")),
              (15, c(7, "Entry Date"), v("entry_date"))], 24)  # fmt: skip
    pad.band([(38, c(8, "Importing Carrier"), v("importing_carrier")), (20, c(9, "Mode of Transport"), v("mode")),
              (22, c(10, "Country of Origin"), v("country_of_origin")),
              (20, c(11, "Import Date"), v("import_date"))], 24)  # fmt: skip
    pad.band([(34, c(12, "B/L or AWB Number"), v("bl_number")), (28, c(13, "Manufacturer ID"), v("manufacturer_id")),
              (19, c(14, "Exporting Country"), v("exporting_country")),
              (19, c(15, "Export Date"), v("export_date"))], 24)  # fmt: skip
    pad.band([(20, c(16, "I.T. Number"), v("it_number")), (16, c(17, "I.T. Date"), ""), (16, c(18, "Missing Docs"), ""),
              (24, c(19, "Foreign Port of Lading"), v("foreign_port")),
              (24, c(20, "U.S. Port of Unlading"), v("us_port"))], 24)  # fmt: skip
    if pad.late:
        names = (
            "Country of Melt and Pour",
            "Primary Country of Smelt",
            "Secondary Country of Smelt",
            "Country of Cast",
        )
        pad.band([(25, f"{n}. {name}", "") for n, name in enumerate(names, 21)], 18)
    pad.band([(25, c(25, "Location of Goods/G.O. Number"), pad.x("location_of_goods")),
              (25, c(26, "Consignee Number"), v("consignee_number")),
              (25, c(27, "Importer Number"), v("importer_number")),
              (25, c(28, "Reference Number"), pad.x("reference_number"))], 24)  # fmt: skip


def _parties(pad: Form) -> None:
    form = " (Last, First, M.I.)" if pad.late else ""
    names = (("consignee", pad.caption(29, f"Ultimate Consignee Name{form} and Address")),
             ("importer", pad.caption(30, f"Importer of Record Name{form} and Address")))  # fmt: skip
    half, high = pad.width / 2, 58.0
    for n, (role, name) in enumerate(names):
        x = pad.left + n * half
        what = several(pad.v(f"{role}.name"), pad.address(f"{role}.address", 2))
        pad.frame(x, pad.y, x + half, pad.y + high)
        own, pad.face = pad.face, pad.captions
        pad.text(x + 2, pad.y + 1.5, name, 5.8)
        pad.text(x + 2, pad.y + high - 7.5, "Street   City   State   Zip", 5.4)
        pad.face = own
        size = pad.fit(what, half - 12, high - 18, pad.size)
        pad.text(x + (18 if pad.over else 6), pad.y + 9.5, what, size, width=half - 20, leading=1.1)
    pad.y += high


def _sums(pad: Form) -> None:
    top, high = pad.y, 64.0
    a, b, c = pad.left + pad.width * 0.3, pad.left + pad.width * 0.5, pad.left + pad.width * 0.76
    fees = several("Other Fee Summary (for Block 39)")
    pad.cell((pad.left, top, a, top + high), fees, "")
    rows: list[tuple[str, Text]] = [("499 MPF", pad.v("mpf")), ("501 HMF", pad.v("hmf"))]
    pad.pairs(pad.left + 4, top + 12, rows, 62, a - pad.left - 12, size=pad.size - 0.4, align="r")
    pad.cell((a, top, b, top + 32), pad.caption(39, "Total Entered Value"), "")
    pad.text(a + 4, top + 14, [Piece("$"), *pad.v("total_entered_value")], width=b - a - 10, align="r")
    pad.cell((a, top + 32, b, top + high), "Total Other Fees", "")
    pad.text(a + 4, top + 46, [Piece("$"), *pad.v("other_fees")], width=b - a - 10, align="r")
    pad.cell((b, top, c, top + high), "CBP USE ONLY\nA. LIQ CODE\nB. Ascertained Duty\nC. Ascertained Tax\n"
             "D. Ascertained Other\nE. Ascertained Total", "")  # fmt: skip
    pad.cell((c, top, pad.right, top + high), "TOTALS", "")
    due: list[tuple[str, Text]] = [(pad.caption(41, "Duty"), pad.v("duty")), (pad.caption(42, "Tax"), pad.v("tax"))]
    due += [(pad.caption(43, "Other"), pad.v("other_fees")), (pad.caption(44, "Total"), pad.v("total", heavy=True))]
    y = top + 9
    for name, what in due:
        pad.text(c + 3, y + 1, name, 6.2)
        pad.text(c + 44, y, what, width=pad.right - c - 48, align="r")
        y += 13.4
    pad.y = top + high


def _declaration(pad: Form) -> None:
    top, high = pad.y, 68.0
    pad.frame(pad.left, top, pad.right, top + high)
    own, pad.face = pad.face, pad.captions
    words = "Declaration of Importer of Record (Owner or Purchaser) or Authorized Agent"
    words = pad.caption(40, words) + "   I declare that I am the"
    pad.text(pad.left + 2, top + 2, words if pad.late else words.replace("Declaration", "DECLARATION", 1), 5.8)
    half = pad.left + pad.width / 2
    bought = pad.doc.fields.get("purchased", "")
    agent = bool(pad.extra("declarant_title")) and pad.extra("declarant_title").upper().startswith("ATTORNEY")
    _choice(pad, pad.left + 4, top + 12, "Importer " + DECLARED[0] + " OR", [Piece("X")] if not agent else [])
    _choice(pad, half + 4, top + 12, "owner " + DECLARED[1], [Piece("X")] if agent else [])
    for x, n, key in ((pad.left + 4, 2, "Y"), (half + 4, 3, "N")):
        sentence: Text = pad.v("purchased", DECLARED[n]) if bought == key else DECLARED[n]
        _choice(pad, x, top + 32, sentence, [Piece("X")] if bought == key else [])
    more = "I also declare that the statements in the documents herein filed fully disclose the true prices, values, "
    more += "quantities, rebates, drawbacks, fees, commissions, and royalties and are true and correct."
    pad.text(pad.left + 2, top + 53, more, 5.4, width=pad.width - 6, leading=1.1)
    pad.face = own
    pad.y = top + high


def _choice(pad: Form, x: float, y: float, words: Text, mark: list[Piece]) -> None:
    pad.frame(x, y, x + 7, y + 7)
    if mark:
        pad.text(x + 1.2, y + 0.2, mark, 6.4)
    pad.text(x + 11, y, words, 5.4, width=pad.width / 2 - 18, leading=1.1)


def _people(pad: Form) -> None:
    form = " (Last, First, M.I.)" if pad.late else ""
    title = pad.x("declarant_title")
    pad.band([(34, pad.caption(45, f"Declarant Name{form}"), pad.v("declarant.name")), (26, "Title", title),
              (24, "Signature", ""), (16, "Date", pad.v("summary_date"))], 24)  # fmt: skip
    own = pad.over
    pad.over = False
    filer = several(pad.v("filer.name"), pad.address("filer.address", 0), pad.v("filer.phone"))
    name = f"Broker/Filer Information Name{form} and Phone Number"
    pad.band([(64, pad.caption(46, name), filer),
              (36, pad.caption(47, "Broker/Importer File Number"), pad.x("file_number"))], 42)  # fmt: skip
    pad.over = own
    pad.text(pad.left, 768, "CBP Form 7501 (2/24)" if pad.late else "CBP Form 7501 (06/09)", 6)
    pad.text(pad.left, 768, "Page 1", 6, width=pad.width, align="r")


def _next_sheet(pad: Form) -> None:
    pad.new_page()
    pad.text(pad.left, 26, bold("ENTRY SUMMARY CONTINUATION SHEET"), 10, width=pad.width, align="c")
    pad.y = 44
    pad.hrule(pad.left, pad.right, pad.y)
    pad.band([(60, pad.caption(1, "Filer Code/Entry Number"), pad.v("entry_number")),
              (40, "Page", f"{len(pad.sheets)}")], 24)  # fmt: skip
    entry_goods.head(pad, pad.ways)


def boxed(paper: Paper) -> list[Sheet]:
    """Everything in boxes, values below their captions."""
    return _form(paper, beside=False)


def typed(paper: Paper) -> list[Sheet]:
    """Values typed beside captions over rules; tariff numbers may come first and fees stand with the lines."""
    return _form(paper, beside=True)


draw = turns(boxed, typed)
