"""Packing lists of family d: a weight note without rules, a carton-by-carton spreadsheet, a list told by line."""

from __future__ import annotations

from collections.abc import Callable

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.formats import Look
from tests.factory.model import Paper, Sheet
from tests.factory.pad import Pad
from tests.factory.tables import Column, Table
from tests.factory.unseen_d.leaf import Leaf, centred, drawn, glued, who


def draw(paper: Paper) -> list[Sheet]:
    """One of three manners, by the paper's style."""
    return drawn(paper, (_weight_note, _spreadsheet, _told))


def _unit(pad: Pad) -> list[Piece]:
    return pad.v("package_unit") or pad.x("package_unit")


def _weight_note(paper: Paper) -> Pad:
    """Typed on a typewriter's grid, columns by position alone, sums under a broken line."""
    pad = Leaf(paper, Look("mono", 8.4, "points", "us", "code", "KGS", 0, ":", 2, "none", True), margin=46)
    centred(pad, pad.v("seller.name"), 11)
    centred(pad, pad.address("seller.address", 0), 7.6, 10, heavy=False)
    centred(pad, f"{pad.extra('title')} / WEIGHT NOTE", 10, 12)
    pad.rows((("REF. INV.", pad.v("invoice_number")), ("P/L REF.", pad.v("number")), ("DATED", pad.v("date")),
              ("MESSRS.", who(pad, "buyer")), ("CNEE", who(pad, "consignee")), ("VESSEL", pad.x("vessel")),
              ("CNTR NO.", pad.listed("containers")), ("MARKS", pad.x("marks"))),
             pad.left, pad.width, 76)  # fmt: skip
    pad.y += 8
    table = Table(pad, [Column("CTN NO.", 0.9), Column("DESCRIPTION", 2.6), Column("CTNS", 0.6, "r"),
                        Column("QUANTITY", 1.2, "r"), Column("NETT WT", 1, "r"),
                        Column("GR. WT", 1, "r")], ruled="none")  # fmt: skip
    ranges = pad.extras("carton_range")
    for n, line in enumerate(pad.lines()):
        table.row([ranges[n] if n < len(ranges) else "", pad.v(f"{line}.description"), pad.v(f"{line}.packages"),
                   pad.amount_of(f"{line}.quantity", f"{line}.unit"), pad.v(f"{line}.net_weight"),
                   pad.v(f"{line}.gross_weight")])  # fmt: skip
    dashes = "-" * int(pad.width / pad.measure("-"))
    pad.say(dashes, gap=2)
    pad.rows((("SAY TOTAL", join(pad.v("packages"), _unit(pad), by=" ")),
              ("TOTAL NETT", pad.weight("net_weight")), ("TOTAL GROSS", pad.weight("gross_weight")),
              ("MEASUREMENT", pad.volume("volume"))), pad.left, pad.width, 100)  # fmt: skip
    _end(pad)
    return pad


def _end(pad: Leaf) -> None:
    for note in pad.extras("note"):
        pad.say(note, gap=4)
    pad.left_to_say()
    if pad.extra("seller_signatory"):
        pad.need(50)
        pad.y = pad.filled(pad.right - 170, pad.y + 22, pad.x("seller_signatory"), 170, "(authorised signature)")


def _spreadsheet(paper: Paper) -> Pad:
    """A sheet whose sums stand in its last row, captions in brackets, parties side by side in cells."""
    pad = Leaf(paper, Look("vera", 7.4, "excel", "us", "code", "kg", 1, "", 0, "grid", True), margin=34)
    pad.text(pad.left, pad.y, bold(pad.extra("title")), 13)
    pad.y = pad.text(pad.left, pad.y, join("(page)", "1", by=" "), 7, width=pad.width, align="r") + 12
    half = pad.left + pad.width / 2
    sides = (("seller", "(packed and shipped by)"), ("buyer", "(for account of)"), ("consignee", "(consigned to)"))
    here = [(r, c, who(pad, r)) for r, c in sides if pad.has(f"{r}.name")]
    for n in range(0, len(here), 2):
        pair = here[n : n + 2]
        high = max(pad.height(what, pad.width / 2 - 8) for _, _, what in pair) + 16
        for k, (_, words, what) in enumerate(pair):
            x = (pad.left, half)[k]
            pad.cell((x, pad.y, x + pad.width / 2, pad.y + high), words, what, small=6.2)
        pad.y += high
    facts: list[tuple[str, Text]] = [
        ("(invoice)", pad.v("invoice_number")), ("(list)", pad.v("number")), ("(date)", pad.v("date")),
        ("(vessel)", pad.x("vessel")), ("(container)", pad.listed("containers")), ("(marks)", pad.x("marks")),
    ]  # fmt: skip
    facts = [(c, w) for c, w in facts if w]
    for k, (words, value) in enumerate(facts):
        wide = pad.width / len(facts)
        pad.cell((pad.left + k * wide, pad.y, pad.left + (k + 1) * wide, pad.y + 26), words, value, small=6.2)
    pad.y += 34
    _sheet_table(pad)
    pad.y += 6
    pad.say(join("Cubic measurement:", pad.volume("volume"), by=" "))
    _end(pad)
    return pad


def _sheet_table(pad: Pad) -> None:
    cols = [Column("Item", 0.4, "c"), Column("Goods", 2.5), Column("Pkgs", 0.7, "r"), Column("Qty", 0.8, "r"),
            Column("U/M", 0.6, "c"), Column("G.W. (kg)", 0.95, "r"), Column("N.W. (kg)", 0.95, "r"),
            Column("Ctn #", 0.9, "c")]  # fmt: skip
    table = Table(pad, cols, ruled="grid", shaded=True)
    ranges = pad.extras("carton_range")
    for n, line in enumerate(pad.lines()):
        names = ("description", "packages", "quantity", "unit", "gross_weight", "net_weight")
        table.row([str(n + 1), *[pad.v(f"{line}.{k}") for k in names], ranges[n] if n < len(ranges) else ""])
    table.total("Sum", {2: pad.v("packages", heavy=True), 3: _unit(pad), 4: "",
                        5: pad.v("gross_weight"), 6: pad.v("net_weight"), 7: ""})  # fmt: skip


def _told(paper: Paper) -> Pad:
    """No table: every line of goods is a short paragraph with its cartons and weights; the sums stand first."""
    pad = Leaf(paper, Look("serif", 10, "capital", "us", "code", "KGS", 2, ":", 1, "none"), margin=56)
    pad.say(bold(pad.extra("title").title()), size=18, gap=2)
    number = join(", No.", pad.v("number"), by=" ") if pad.has("number") else ""
    pad.say(join("to our invoice", pad.v("invoice_number"), "of", pad.v("date"), number, by=" "), gap=12)
    low = pad.y
    for k, (role, words) in enumerate((("buyer", "Account party"), ("seller", "Vendor"))):
        x = pad.left + k * pad.width / 2
        y = pad.text(x, pad.y, words.upper(), 7)
        low = max(low, pad.text(x, y, who(pad, role), width=pad.width / 2 - 14))
    pad.y = low + 8
    if pad.has("consignee.name"):
        pad.say(join("Deliver to:", who(pad, "consignee", flow=True), by=" "), gap=6)
    pad.hrule(pad.left, pad.right, pad.y, 1)
    pad.y += 5
    _sum_line(pad)
    pad.hrule(pad.left, pad.right, pad.y, 1)
    pad.y += 8
    ranges = pad.extras("carton_range")
    for n, line in enumerate(pad.lines()):
        _paragraph(pad, line, ranges[n] if n < len(ranges) else "")
    if pad.has("containers[0]"):
        pad.say(join("Stuffed into", pad.listed("containers"), by=" "), gap=6)
    if pad.extra("vessel"):
        pad.say(join("per m.v.", pad.x("vessel"), by=" "))
    _end(pad)
    return pad


def _sum_line(pad: Pad) -> None:
    """Four sums in a row, value above, caption below."""
    what: tuple[tuple[str, Callable[[], list[Piece]]], ...] = (
        ("packages in all", lambda: join(pad.v("packages"), _unit(pad), by=" ")),
        ("weight, gross", lambda: pad.weight("gross_weight")), ("weight, net", lambda: pad.weight("net_weight")),
        ("measurement", lambda: pad.volume("volume")),
    )  # fmt: skip
    low = pad.y
    for k, (words, value) in enumerate(what):
        x = pad.left + k * pad.width / 4
        y = pad.text(x, pad.y, value(), pad.size + 1, heavy=True, width=pad.width / 4 - 6)
        low = max(low, pad.text(x, y, words, 7.5))
    pad.y = low + 4


def _paragraph(pad: Pad, line: str, cartons: str) -> None:
    pad.need(40)
    pad.say(pad.v(f"{line}.description", heavy=True), gap=0)
    number = join("Cartons no.", cartons, "-", by=" ") if cartons else ""
    pad.say(join(number, pad.v(f"{line}.packages"), "packages containing", pad.v(f"{line}.quantity"),
                 pad.v(f"{line}.unit"), by=" "), indent=14, gap=0)  # fmt: skip
    pad.say(join("gross", pad.weight(f"{line}.gross_weight"), glued(join(",")), "nett",
                 pad.weight(f"{line}.net_weight"), by=" "), indent=14, gap=7)  # fmt: skip
