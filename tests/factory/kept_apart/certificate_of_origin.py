"""Certificates of origin of chambers: the thirteen-box form, and a plain one of twelve with a box for the producer."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.kept_apart.boxes import level, party, printed, stack, strip
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet

MANNERS = (
    Manner(("courier", "print"), ("brief", "caps"), 8.8, captions="times", a4=True, margin=36),
    Manner(("helvetica", "narrow"), ("slash", "short"), 8.6, captions="helvetica", a4=True, margin=40),
    Manner(("times", "tight"), ("plain", "long"), 9.2, captions="narrow", margin=44),
)
CERTIFIED = "It is hereby certified that the declaration by the exporter is correct."
SHARES = (1.3, 3.6, 1.2, 1.3, 1.6)


def draw(paper: Paper) -> list[Sheet]:
    """A certificate of origin typed in one of three hands."""
    pen = Pen(paper, MANNERS[paper.style % 3])
    pen.y = printed(pen, pen.left, pen.y, "ORIGINAL", 10, width=pen.width, align="r") + 4
    pen.on_page = lambda: _continued(pen)
    _head(pen)
    _goods(pen)
    _foot(pen)
    return finish(pen)


def _continued(pen: Pen) -> None:
    pen.y = printed(pen, pen.left, pen.y, "CERTIFICATE OF ORIGIN (continuation)", 9) + 4


def _of(pen: Pen) -> str:
    """The country as the form's own title has it."""
    country = pen.extra("country", "the country named in box 11")
    return "THE PEOPLE'S REPUBLIC OF CHINA" if country == "China" else country.upper()


def _head(pen: Pen) -> None:
    mid, top = pen.left + pen.width * 0.52, pen.y
    left = stack(pen, pen.left, mid, top, [("1. Exporter", party(pen, "exporter", 1)),
                                           ("2. Consignee", party(pen, "consignee", 1))], 64)  # fmt: skip
    left = stack(pen, pen.left, mid, left, [("3. Means of transport and route", pen.x("transport"))], 34)
    left = stack(pen, pen.left, mid, left, [("4. Country / region of destination", pen.x("destination"))], 26)
    right = strip(pen, top, [(1, "Certificate No.", bold(pen.v("number")))], 28, x0=mid)
    high = printed(pen, mid, right + 18, bold(pen.extra("title", "CERTIFICATE OF ORIGIN")), 13, width=pen.right - mid,
                   align="c")  # fmt: skip
    high = printed(pen, mid, high + 3, "OF", 10, width=pen.right - mid, align="c")
    high = printed(pen, mid + 4, high + 3, bold(_of(pen)), 10.5, width=pen.right - mid - 8, align="c") + 14
    pen.frame(mid, right, pen.right, max(high, top + 128))
    made = pen.doc.kind == "certificate_of_origin" and pen.has("producer.name")
    cells: list[tuple[str, Text]] = [("5. For certifying authority use only", "")]
    if made:
        cells.insert(0, ("Producer (if not the exporter)", party(pen, "producer", 1)))
    right = stack(pen, mid, pen.right, max(high, top + 128), cells, 30)
    low = max(left, right)
    level(pen, low, pen.left, mid, left)
    level(pen, low, mid, pen.right, right)
    pen.y = low


def _goods(pen: Pen) -> None:
    heads = ("6. Marks and numbers", "7. Number and kind of packages; description of goods", "8. H.S. Code",
             "9. Quantity", "10. Number and date of invoices")  # fmt: skip
    y = strip(pen, pen.y, [(s, h, "") for s, h in zip(SHARES, heads, strict=True)], 20)
    invoice = join(pen.v("invoice_number"), pen.x("invoice_date"), by="\n")
    first: list[Text] = [pen.x("marks"), pen.x("packages_words"), "", "", invoice]
    y = _row(pen, y, first)
    for line in pen.lines():
        origin = pen.v(f"{line}.origin")
        words = join(pen.v(f"{line}.description"), [Piece("ORIGIN:"), *origin] if origin else [], by="\n")
        y = _row(pen, y, ["", words, pen.v(f"{line}.hts"), pen.amount_of(f"{line}.quantity", f"{line}.unit"), ""])
    y = _row(pen, y, ["", "* * * * *", "", "", ""])
    pen.y = max(y, _row(pen, y, [""] * 5, max(4.0, pen.bottom - 190 - y)) if y < pen.bottom - 190 else y)


def _row(pen: Pen, y: float, cells: list[Text], least: float = 4.0) -> float:
    """A row of the goods: the boxes' sides without lines between rows. Returns the y below."""
    unit = pen.width / sum(SHARES)
    high = max([least, *(pen.height(c, s * unit - 6, pen.size, 1.12) + 4 for s, c in zip(SHARES, cells, strict=True))])
    x = pen.left
    for share, what in zip(SHARES, cells, strict=True):
        pen.cell((x, y, x + share * unit, y + high), "", what, framed=False)
        pen.vrule(x, y, y + high)
        x += share * unit
    pen.vrule(pen.right, y, y + high)
    return y + high


def _foot(pen: Pen) -> None:
    pen.need(170)
    mid, y = pen.left + pen.width * 0.5, pen.y
    pen.frame(pen.left, y, mid, y + 150)
    pen.frame(mid, y, pen.right, y + 150)
    declared = (
        "11. Declaration by the exporter\nThe undersigned hereby declares that the above details and statements are "
        "correct, that all the goods were produced in"
    )
    country = pen.v("country_of_origin")
    own = {"China": "the People's Republic of China"}.get(pen.extra("country"), pen.extra("country"))
    rules = f"and that they comply with the Rules of Origin of {own}."
    printed(pen, pen.left + 3, y + 3, join(declared, country, rules, by=" "), 7.4, width=mid - pen.left - 6)
    printed(pen, mid + 3, y + 3, f"12. Certification\n{CERTIFIED}", 7.4, width=pen.right - mid - 6)
    signed = join(pen.x("place"), pen.v("date"), by=", ")
    pen.text(pen.left + 6, y + 92, join(signed, pen.x("seller_signatory"), by="\n"), width=mid - pen.left - 12)
    pen.text(mid + 6, y + 92, join(pen.x("authority"), [*pen.x("place")], by="\n"), width=pen.right - mid - 12)
    for x, wide in ((pen.left, mid - pen.left), (mid, pen.right - mid)):
        pen.hrule(x + 6, x + wide - 6, y + 132)
    names = ("Place and date, signature and stamp of authorized signatory",
             "Place and date, signature and stamp of certifying authority")  # fmt: skip
    printed(pen, pen.left + 4, y + 135, names[0], 5.8, width=mid - pen.left - 8)
    printed(pen, mid + 4, y + 135, names[1], 5.8, width=pen.right - mid - 8)
    pen.y = y + 156
