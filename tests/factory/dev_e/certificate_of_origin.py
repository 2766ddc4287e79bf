"""Certificates of origin of family ``e``: the boxes of a chamber's form, or a plain declaration."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.dev_e import base
from tests.factory.forms import Cell, named_block, row
from tests.factory.pad import Pad
from tests.factory.tables import Column, Table
from tests.factory.trade import goods


def draw(pad: Pad) -> None:
    """The boxed form, every third paper a plain one."""
    if base.chance(pad, "plain", 3) == 0:
        _plain(pad)
    else:
        _form(pad)
    base.finish(pad)


def _form(pad: Pad) -> None:
    half = pad.left + pad.width * 0.5
    top = pad.y
    y = row(pad, top, 70, [Cell("1. Exporter", named_block(pad, "exporter"))], x1=half)
    y = row(pad, y, 70, [Cell("2. Consignee", named_block(pad, "consignee"))], x1=half)
    number = join("Certificate No.", pad.v("number", heavy=True), by=" ")
    made = join("Issued in", bold(pad.v("country_of_origin")), by=" ")
    words = join(number, bold("CERTIFICATE OF ORIGIN"), "OF", made, by="\n")
    row(pad, top, 140, [Cell("", words)], x0=half, size=pad.size + 2)
    top = y
    y = row(pad, y, 32, [Cell("3. Means of transport and route", pad.x("transport"))], x1=half)
    y = row(pad, y, 28, [Cell("4. Country / region of destination", pad.x("destination"))], x1=half)
    row(pad, top, 60, [Cell("5. For certifying authority use only", pad.x("authority"))], x0=half)
    pad.y = y
    if pad.has("producer.name"):
        pad.y = row(pad, pad.y, 40, [Cell("Producer", named_block(pad, "producer"))])
    _lines(pad)
    pad.need(150)
    declared = "The undersigned hereby declares that the above details and statements are correct."
    place = join(pad.x("place"), pad.v("date"), by=", ")
    seal = "It is hereby certified that the declaration by the exporter is correct."
    cells = [
        Cell("11. Declaration by the exporter", join(declared, place, by="\n\n")),
        Cell("12. Certification", [Piece(seal)]),
    ]
    pad.y = row(pad, pad.y, 100, cells)


def _lines(pad: Pad) -> None:
    """Boxes 6 to 10 as a table; the invoice's number beside the first line."""
    heads = (
        ("6. Marks and numbers", 1.0),
        ("7. Number and kind of packages; description of goods", 2.6),
        ("8. H.S. Code", 1.1),
        ("9. Quantity", 1.1),
        ("10. Number and date of invoices", 1.4),
    )
    table = Table(pad, [Column(words, share) for words, share in heads], size=pad.size - 0.8, ruled="grid")
    invoice = join(pad.v("invoice_number"), pad.x("invoice_date"), by="\n")
    for n, line in enumerate(pad.lines()):
        goods_words: list[Text] = [pad.x("packages_words")] if n == 0 else []
        words = join(*goods_words, pad.v(f"{line}.description"), pad.v(f"{line}.origin"), by="\n")
        table.row(
            [
                pad.x("marks") if n == 0 else "",
                words,
                pad.v(f"{line}.hts"),
                pad.amount_of(f"{line}.quantity", f"{line}.unit"),
                invoice if n == 0 else "",
            ]
        )


def _plain(pad: Pad) -> None:
    base.head(pad, base.titled(pad), by=pad.x("authority"))
    rows = base.vs(
        pad,
        ("Certificate Number|Reference No.|No.", "number"),
        ("Date|Date of Issue", "date"),
        ("Commercial Invoice No.|Invoice No.", "invoice_number"),
        ("Country of Origin|Goods originate in", "country_of_origin"),
    )
    base.facts(pad, rows)
    base.parties(
        pad,
        (
            ("exporter", "Exporter|Exporter (name, address)|Shipper"),
            ("consignee", "Consignee|Importer / Consignee"),
            ("producer", "Producer|Manufacturer / Producer"),
        ),
    )
    goods(pad, ("description", "hts", "quantity", "unit", "origin"))
    pad.y += 8
    base.say(pad, "We certify that the goods described above were made in the country stated.")
    base.sign(pad, ("Exporter", pad.x("seller_signatory")), ("Chamber", ""))
