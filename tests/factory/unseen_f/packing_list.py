"""Packing lists: a warehouse print with a totals block first, and an exporter's sheet with stacked heads."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_f.manners import days, nation, numbers
from tests.factory.unseen_f.quill import Col, Quill, dice, said, several, turns

DUAL = {
    "DE": ("Packliste / ", "Verpackung\nPackages", "Artikelbezeichnung\nArticle", "Menge\nQuantity", "Netto {u}\nNet",
           "Brutto {u}\nGross", "Summe / Total", "Versender / Sender", "Empfänger / Recipient"),
    "IT": ("Distinta di imballaggio / ", "Colli\nPackages", "Descrizione\nDescription", "Quantità\nQuantity",
           "Peso netto {u}\nNet weight", "Peso lordo {u}\nGross weight", "Totale / Total", "Mittente / Sender",
           "Destinatario / Recipient"),
    "EN": ("", "Package\nCount", "Product", "Units\nPacked", "Net\nWeight {u}", "Gross\nWeight {u}", "Shipment total",
           "Ship From", "Ship To / Sold To"),
}  # fmt: skip


def warehouse(paper: Paper) -> list[Sheet]:
    """Printed by a warehouse system: summary boxes above, gross weight last or first, rules between the rows."""
    rng, land = dice(paper), nation(paper)
    pad = Quill(paper, rng.choice(("sans", "vera", "mono")), 8, days=days(land, rng), digits=numbers(land, rng),
                a4=True, weight=rng.choice(("kg", "KGS", "LBS") if land != "DE" else ("kg",)))  # fmt: skip
    words = DUAL.get(land, DUAL["EN"])
    title = words[0] + paper.extras["title"].title()
    pad.y = pad.text(pad.left, 40, title, 14, heavy=True) + 8
    pad.on_page = lambda: _running(pad, title)
    hint = " (dd/mm/yyyy)" if pad.days == "hinted" else ""
    cells: list[tuple[str, Text]] = [("List no.", pad.v("number"))] if pad.has("number") else []
    cells += [("Ref. invoice", pad.v("invoice_number")), (f"Date{hint}", pad.v("date")), ("Vessel", pad.x("vessel"))]
    pad.strip(cells, high=28)
    top, half = pad.y, pad.left + pad.width / 2
    y = pad.stacked(pad.left + 3, top + 3, words[7], pad.who("seller"), pad.width / 2 - 8)
    z = pad.stacked(half + 3, top + 3, words[8], pad.who("buyer"), pad.width / 2 - 8)
    if pad.has("consignee.name"):
        z = pad.stacked(half + 3, z, "Consignee", pad.who("consignee"), pad.width / 2 - 8)
    pad.y = max(y, z)
    pad.frame(pad.left, top, pad.right, pad.y)
    pad.vrule(half, top, pad.y)
    pad.y += 6
    _summary(pad)
    _packed(pad, words, rng.random() < 0.5)
    _ending(pad)
    pad.leftovers()
    return pad.sheets


def _running(pad: Quill, title: str) -> None:
    pad.y = pad.text(pad.left, pad.y, [Piece(f"{title}, invoice"), *pad.v("invoice_number")]) + 6


def _unit(pad: Quill) -> str:
    return pad.look.weight.lower()


def _summary(pad: Quill) -> None:
    cells: list[tuple[str, Text]] = [
        ("Packages", [*pad.v("packages"), *pad.x("package_unit")]),
        ("Total gross", pad.weight("gross_weight")),
        ("Total net", pad.weight("net_weight")),
        ("Measurement", pad.volume("volume")),
    ]
    pad.strip([(n, w) for n, w in cells if w], high=28, shaded=True)
    if pad.has("containers[0]"):
        pad.y = pad.text(pad.left, pad.y + 5, [Piece("Loaded in container:"), *pad.listed("containers")])
    pad.y += 8


def _packed(pad: Quill, words: tuple[str, ...], gross_first: bool) -> None:
    heads = [w.replace("{u}", f"({_unit(pad)})") for w in words]
    weights = [Col(heads[5], 14, "r"), Col(heads[4], 14, "r")]
    cols = [Col("#", 4), Col(heads[1], 13, "r"), Col(heads[2], 38), Col(heads[3], 16, "r")]
    cols += weights if gross_first else weights[::-1]
    rows: list[list[Text]] = []
    for n, line in enumerate(pad.lines()):
        span = pad.extra(f"carton_range[{n}]")
        both = [pad.v(f"{line}.gross_weight"), pad.v(f"{line}.net_weight")]
        what = several(pad.v(f"{line}.description"), f"Nos. {span}" if span else "")
        row: list[Text] = [str(n + 1), pad.v(f"{line}.packages"), what]
        row.append(pad.amount_of(f"{line}.quantity", f"{line}.unit"))
        rows.append([*row, *(both if gross_first else both[::-1])])
    pad.table(cols, rows, ruled="lines", reserve=24)


def _ending(pad: Quill) -> None:
    pad.y += 8
    for key, name in (("marks", "Shipping marks: "), ("seller_signatory", "Packed and checked by: ")):
        if pad.extra(key):
            pad.say(name + pad.extra(key))
    for note in pad.extras("note"):
        pad.say(note)
    pad.say("Claims for short delivery within 14 days, in writing.", size=7)


def exporter(paper: Paper) -> list[Sheet]:
    """An exporter's sheet without rules: letterhead in the middle, ranges first, totals as the table's last row."""
    rng, land = dice(paper), nation(paper)
    pad = Quill(paper, rng.choice(("serif", "sans", "mono")), 8.6, days=days(land, rng), digits=numbers(land, rng),
                weight=rng.choice(("KGS", "kg")), margin=40, words=rng.randrange(4))  # fmt: skip
    pad.y = pad.text(pad.left, 38, pad.v("seller.name", heavy=True), 13, width=pad.width, align="c")
    pad.y = pad.text(pad.left, pad.y, pad.address("seller.address", 0), 8, width=pad.width, align="c")
    pad.y = pad.text(pad.left, pad.y + 10, paper.extras["title"], 13, width=pad.width, align="c", heavy=True) + 10
    pad.on_page = lambda: _running(pad, paper.extras["title"])
    x = pad.left + pad.width * 0.6
    y = pad.text(pad.left, pad.y, [Piece("Messrs."), *pad.who("buyer")], width=x - pad.left - 10)
    if pad.has("consignee.name"):
        y = pad.text(pad.left, y + 4, [Piece("Consigned to"), *pad.who("consignee")], width=x - pad.left - 10)
    hint = "(dd/mm/yyyy)" if pad.days == "hinted" else ""
    rows: list[tuple[str, Text]] = [
        ("P/L No.", pad.v("number")), ("Inv. No.", pad.v("invoice_number")), (f"Dated {hint}", pad.v("date")),
        ("Per S.S.", pad.x("vessel")), ("Cntr. No.", pad.listed("containers")), ("Marks", pad.x("marks")),
    ]  # fmt: skip
    z = pad.pairs(x, pad.y, rows, 92 if hint else 62, pad.right - x)
    pad.y = max(y, z) + 12
    _cartons(pad)
    _measure(pad)
    pad.leftovers()
    return pad.sheets


def _cartons(pad: Quill) -> None:
    unit = pad.look.weight
    cols = [Col("C/NO.", 12), Col("CTNS", 9, "r"), Col("COMMODITY", 35), Col("QTY", 16, "r")]
    cols += [Col(f"N.W.\n({unit})", 13, "r"), Col(f"G.W.\n({unit})", 13, "r")]
    rows: list[list[Text]] = []
    for n, line in enumerate(pad.lines()):
        row: list[Text] = [pad.extra(f"carton_range[{n}]"), pad.v(f"{line}.packages"), pad.v(f"{line}.description")]
        row += [pad.amount_of(f"{line}.quantity", f"{line}.unit"), pad.v(f"{line}.net_weight")]
        rows.append([*row, pad.v(f"{line}.gross_weight")])
    whole: list[Text] = ["TOTAL:", pad.v("packages", heavy=True), "", ""]
    rows.append([*whole, pad.v("net_weight", heavy=True), pad.v("gross_weight", heavy=True)])
    pad.table(cols, rows, ruled="head", gap=4)


def _measure(pad: Quill) -> None:
    pad.y += 8
    pad.say(said("MEASUREMENT:", pad.volume("volume")))
    if pad.has("packages"):
        pad.say([Piece("SAY TOTAL"), *pad.v("packages"), *pad.x("package_unit"), Piece("ONLY.")])
    for note in pad.extras("note"):
        pad.say(note)
    pad.need(60)
    pad.y += 24
    pad.hrule(pad.right - 170, pad.right, pad.y)
    pad.text(pad.right - 170, pad.y + 2, pad.extra("seller_signatory") + "\nAuthorized signature", width=170, align="c")
    pad.y += 26


draw = turns(warehouse, exporter)
