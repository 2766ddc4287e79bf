"""What both editions of the importer's identity form share: captioned rows, choices, addresses in parts."""

from __future__ import annotations

from dataclasses import dataclass

from tests.factory.canvas import Piece, Text, bold
from tests.factory.forms import address_cells
from tests.factory.kept_apart.pen import Pen

COMPANIES = (
    ("corporation", "Corporation"),
    ("partnership", "Partnership"),
    ("llc", "LLC"),
    ("sole_proprietorship", "Sole Proprietorship"),
    ("individual", "Individual"),
    ("us_government", "U.S. Government"),
    ("state_local_government", "State/Local Government"),
    ("foreign_government", "Foreign Government"),
)
PLACES = ("Residence", "Corporate Office", "Warehouse", "Retail Location", "Office Building", "Business Service Center",
          "Post Office Box")  # fmt: skip
RESPONSIBLE = (
    "As the importer, consignee, or other party listed in block 1, you are responsible for the validity of the "
    "information provided in this document. Any Customs Broker or third party who is submitting the information on "
    "your behalf is only obligated to convey this information to Customs and Border Protection (CBP)."
)
CERTIFY = (
    "I CERTIFY: That the information presented herein is correct; that if my Social Security Number is used it is "
    "because I have no IRS Employer Number; and that I understand that I am obliged to tell CBP of changes."
)


@dataclass(frozen=True)
class Build:
    """Proportions: row height, caption size, how choices are marked."""

    high: float
    small: float
    tick: str


class Blocks:
    """The form under the pen; ``y`` of the pen is where the next row begins."""

    def __init__(self, pen: Pen, build: Build) -> None:
        self.pen, self.b = pen, build

    def label(self, words: Text, size: float, *, align: str = "l", gap: float = 2, lead: float = 0) -> None:
        """Words of the form itself over the width."""
        pen = self.pen
        typed, pen.face = pen.face, pen.captions
        pen.y = pen.text(pen.left, pen.y + lead, words, size, width=pen.width, align=align, leading=1.15) + gap
        pen.face = typed

    def bar(self, words: str) -> None:
        """The grey head of a section."""
        pen = self.pen
        pen.need(60)
        pen.shade(pen.left, pen.y, pen.right, pen.y + 11)
        pen.y += 1.5
        self.label(bold(words), 7.4, gap=1.5)

    def row(self, cells: list[tuple[str, Text, float]], high: float = 0) -> None:
        """A row of captioned cells with relative widths."""
        pen = self.pen
        high = high or self.b.high
        pen.need(high)
        total = sum(c[2] for c in cells)
        x = pen.left
        for caption, what, share in cells:
            wide = pen.width * share / total
            pen.cell((x, pen.y, x + wide, pen.y + high), caption, what, small=self.b.small)
            x += wide
        pen.y += high

    def ticks(self, caption: str, options: list[tuple[Text, bool]], across: int) -> None:
        """A framed row of choices under its caption."""
        pen = self.pen
        rows = (len(options) + across - 1) // across
        high = 11 + rows * 11.0
        pen.need(high)
        pen.frame(pen.left, pen.y, pen.right, pen.y + high)
        typed, pen.face = pen.face, pen.captions
        pen.text(pen.left + 2, pen.y + 1.5, caption, self.b.small, width=pen.width - 4)
        wide = (pen.width - 8) / across
        for n, (label, on) in enumerate(options):
            x, y = pen.left + 6 + n % across * wide, pen.y + 10 + n // across * 11
            size = pen.fit(label, wide - 18, 9, 6.8)
            pen.mark(x, y, on, label, self.b.tick, size, wide - 2)
        pen.face = typed
        pen.y += high

    def companies(self) -> list[tuple[Text, bool]]:
        """The types of company; one unknown to the form is written behind them."""
        pen, value = self.pen, self.pen.doc.fields.get("company_type", "")
        known = value in dict(COMPANIES)
        options = [pen.choice("company_type", key, label) for key, label in COMPANIES]
        return options if known or not value else [*options, (pen.v("company_type"), True)]

    def places(self) -> list[tuple[Text, bool]]:
        """The kinds of address; any other is written behind ``Other``."""
        pen, value = self.pen, self.pen.doc.fields.get("address_kind", "")
        options = [pen.choice("address_kind", p, p) for p in PLACES]
        other = [Piece("Other:"), *pen.v("address_kind")] if value and value not in PLACES else "Other:"
        return [*options, (other, not isinstance(other, str))]

    def address(self, field: str) -> dict[str, list[Piece]]:
        """The parts of an address; a US one says its country where the form asks for it."""
        parts = address_cells(self.pen, field)
        if not parts["nation"] and parts["street"]:
            parts["nation"] = [Piece("US")]
        return parts

    def halves(self, street: list[Piece]) -> tuple[Text, Text]:
        """Two street lines of at most 32 characters, parted at a blank."""
        text = " ".join(p.text for p in street)
        if len(text) <= 32 or not street:
            return street, ""
        cut = text.rfind(" ", 0, 33)
        field, copy = street[0].field, street[0].copy
        return Piece(text[:cut], field, copy=copy), Piece(text[cut + 1 :], field, copy=copy)

    def head(self, title: str, form: str) -> None:
        """Agency, title and regulation."""
        pen = self.pen
        omb = pen.y
        self.label("DEPARTMENT OF HOMELAND SECURITY\nU.S. Customs and Border Protection", 7.4)
        low, pen.y = pen.y, omb
        self.label(form, 6.2, align="r")
        pen.y = max(low, pen.y)
        self.label(bold(title), 13.5, align="c")
        self.label("19 CFR 24.5", 7, align="c", gap=4)
