"""Bills of lading of family d: a liner's form, a forwarder's form with parties at the right, a short sea waybill."""

from __future__ import annotations

from collections.abc import Sequence

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.formats import Look
from tests.factory.model import Paper, Sheet
from tests.factory.pad import Pad
from tests.factory.unseen_d.leaf import Leaf, drawn, who

SMALL = (
    "RECEIVED by the Carrier in apparent good order and condition, unless otherwise noted herein, the total number or "
    "quantity of containers or packages indicated below stated by the shipper to comprise the goods specified, for "
    "carriage subject to all the terms hereof from the place of receipt or the port of loading to the port of "
    "discharge or place of delivery, whichever is applicable."
)
Cells = Sequence[tuple[str, Text, float]]


def draw(paper: Paper) -> list[Sheet]:
    """One of three manners, by the paper's style."""
    return drawn(paper, (_liner, _forwarder, _waybill))


def _row(pad: Pad, x0: float, x1: float, high: float, cells: Cells, small: float = 6) -> None:
    """A row of captioned cells; grows where a value would become too small."""
    shares = sum(s for _, _, s in cells)
    x = x0
    for words, what, share in cells:
        wide = (x1 - x0) * share / shares
        pad.cell((x, pad.y, x + wide, pad.y + high), words, what, small=small)
        x += wide
    pad.y += high


def _ports(pad: Pad) -> Cells:
    return (("Port of Loading", pad.v("port_of_loading"), 1), ("Port of Discharge", pad.v("port_of_discharge"), 1),
            ("Place of Delivery", pad.v("place_of_delivery"), 1))  # fmt: skip


def _packed(pad: Pad) -> list[Piece]:
    return join(pad.v("packages"), pad.v("package_unit") or pad.x("package_unit"), by=" ")


def _title(pad: Pad, words: str) -> list[Piece]:
    """The title; its word ``house`` or ``master`` is the level."""
    level = pad.doc.fields.get("level", "-")
    out = [pad.v("level", word) if word.lower() == level else [Piece(word)] for word in words.split()]
    return bold(join(*out, by=" "))


def _boxes(pad: Pad) -> list[Piece]:
    """Containers each with its seal: ``MSKU1000090 / B767047 / 40HQ``."""
    out: list[Text] = []
    seals = pad.lines("seals")
    for n, box in enumerate(pad.lines("containers")):
        seal = pad.v(seals[n]) if n < len(seals) else []
        out.append(join(pad.v(box), seal, pad.x("container_type"), by=" / "))
    out += [join("Seal", pad.v(seal), by=" ") for seal in seals[len(out) :]]
    return join(*out, by="\n")


def _notify(pad: Pad) -> list[Piece]:
    return who(pad, "notify") if pad.has("notify.name") else pad.x("notify_text")


def _goods_words(pad: Pad) -> list[Piece]:
    lines = [pad.v(f"{line}.description") for line in pad.lines()]
    return join("SHIPPER'S LOAD, STOW, COUNT AND SEAL. SAID TO CONTAIN:", pad.x("description"), *lines, by="\n")


def _liner(paper: Paper) -> Pad:
    """The liner's form: parties at the left, number and carrier at the right, goods in five columns, freight ticks."""
    pad = Leaf(paper, Look("sans", 8.6, "telex", "us", "code", "KGS", 0, "", 2, "grid"), margin=30)
    pad.text(pad.left, pad.y, _title(pad, pad.extra("title")), 11)
    pad.y += 20
    mid, top = pad.left + pad.width * 0.54, pad.y
    for words, what in (("SHIPPER/EXPORTER (Complete name and address)", who(pad, "shipper")),
                        ("CONSIGNEE (Not negotiable unless consigned to order)", who(pad, "consignee")),
                        ("NOTIFY PARTY (No claim shall attach for failure to notify)", _notify(pad))):  # fmt: skip
        _row(pad, pad.left, mid, 62, ((words, what, 1),))
    low, pad.y = pad.y, top
    _row(pad, mid, pad.right, 26, (("BILL OF LADING NO.", pad.v("number"), 1.4), ("SCAC", pad.v("scac"), 0.6)))
    _row(pad, mid, pad.right, 26, (("MASTER B/L", pad.v("master_number"), 1), ("MOVEMENT", pad.v("load_type"), 0.7)))
    pad.cell((mid, pad.y, pad.right, pad.y + 72), "CARRIER", pad.v("carrier.name", heavy=True), size=11)
    pad.y += 72
    pad.cell((mid, pad.y, pad.right, low), "FOR RELEASE OF CARGO PLEASE CONTACT", pad.x("delivery_agent"), size=7.6)
    pad.y = low
    _row(pad, pad.left, pad.right, 26, (("OCEAN VESSEL", pad.v("vessel"), 1.3), ("VOY. NO.", pad.v("voyage"), 0.7),
                                        *_ports(pad)))  # fmt: skip
    _liner_goods(pad)
    _ticks(pad)
    _row(pad, pad.left, pad.right, 30, (
        ("NO. OF ORIGINAL B(S)/L", pad.x("originals"), 1), ("PLACE OF ISSUE", pad.x("place_of_issue"), 1.2),
        ("DATE OF ISSUE", pad.x("date_of_issue"), 0.8), ("DATED", pad.v("date"), 0.6)))  # fmt: skip
    _row(pad, pad.left, pad.right, 34, (("LADEN ON BOARD THE VESSEL - DATE", pad.v("on_board_date"), 1),
                                        ("SIGNED FOR THE CARRIER, BY", "As agent", 1.4)))  # fmt: skip
    pad.y += 4
    pad.say(SMALL, size=5.6)
    _tail(pad)
    return pad


def _tail(pad: Leaf) -> None:
    for note in pad.extras("note"):
        pad.say(note, size=8)
    pad.left_to_say()


def _liner_goods(pad: Pad) -> None:
    heads = (("MARKS & NOS./\nCONTAINER NOS.", 1.5), ("NO. OF\nPKGS.", 0.8),
             ("KIND OF PACKAGES; DESCRIPTION OF GOODS", 2.6), ("GROSS WEIGHT", 1), ("MEASUREMENT", 0.9))  # fmt: skip
    what: tuple[Text, ...] = (join(pad.x("marks"), _boxes(pad), by="\n"), _packed(pad), _goods_words(pad),
                              pad.weight("gross_weight"), pad.volume("volume"))  # fmt: skip
    shares = sum(s for _, s in heads)
    high = max(190.0, *(pad.height(w, pad.width * s / shares - 8) + 20
                        for w, (_, s) in zip(what, heads, strict=True)))  # fmt: skip
    x = pad.left
    for (words, share), value in zip(heads, what, strict=True):
        wide = pad.width * share / shares
        pad.cell((x, pad.y, x + wide, pad.y + 20), words, "", small=6)
        pad.frame(x, pad.y + 20, x + wide, pad.y + high)
        pad.text(x + 3, pad.y + 24, value, width=wide - 6)
        x += wide
    pad.y += high


def _ticks(pad: Pad) -> None:
    """Freight as two tick boxes; the ticked one's word is the field."""
    high = 18.0
    pad.frame(pad.left, pad.y, pad.right, pad.y + high)
    x = pad.left + 4
    said = pad.doc.fields.get("freight_terms", "")
    pad.text(x, pad.y + 4, "FREIGHT", 8)
    for k, word in enumerate(("PREPAID", "COLLECT")):
        on = said.upper() == word
        label: Text = pad.v("freight_terms", word) if on else word
        pad.tick(x + 60 + k * 90, pad.y + 4, on, label, 8, width=86)
    pad.y += high


def _forwarder(paper: Paper) -> Pad:
    """A forwarder's own form: voyage first, parties in the right column, captions in brackets under the values."""
    pad = Leaf(paper, Look("serif", 9.6, "ordinal", "us", "code", "kg", 1, ":", 0, "none", True), margin=40)
    pad.say(pad.v("carrier.name", heavy=True), size=14, gap=0)
    pad.say("as carrier - a non-vessel operating common carrier", size=7, gap=6)
    pad.say(_title(pad, pad.extra("title").title()), size=12, align="r", gap=6)
    pad.hrule(pad.left, pad.right, pad.y, 1.4)
    pad.y += 8
    top, mid = pad.y, pad.left + pad.width * 0.42
    rows: list[tuple[str, Text]] = [
        ("house bill number", pad.v("number")), ("carrier's bill number", pad.v("master_number")),
        ("SCAC", pad.v("scac")), ("ship", pad.v("vessel")), ("voyage", pad.v("voyage")),
        ("loaded at", pad.v("port_of_loading")), ("to be discharged at", pad.v("port_of_discharge")),
        ("final destination", pad.v("place_of_delivery")), ("shipped on board", pad.v("on_board_date")),
        ("service", pad.v("load_type")), ("arrival", pad.v("arrival_date")),
    ]  # fmt: skip
    y = top
    for words, what in rows:
        if what:
            y = pad.filled(pad.left, y, what, mid - pad.left - 20, f"({words})")
    low = y
    y = top
    for words, what in (("shipper", who(pad, "shipper")), ("consigned to the order of", who(pad, "consignee")),
                        ("party to be notified", _notify(pad)),
                        ("apply for delivery to", pad.x("delivery_agent"))):  # fmt: skip
        if what:
            y = pad.filled(mid, y, what, pad.right - mid, f"({words})") + 5
    pad.y = max(low, y) + 8
    pad.say(bold("Particulars furnished by the merchant"), gap=4)
    pad.hrule(pad.left, pad.right, pad.y)
    pad.y += 4
    pad.say(pad.rich("*Packages:* "), gap=-12)
    pad.say(join(_packed(pad), _goods_words(pad), by="\n"), indent=110, gap=5)
    pad.rows((("CONTAINERS / SEALS", _boxes(pad)), ("MARKS", pad.x("marks")),
              ("WEIGHT, GROSS", pad.weight("gross_weight")), ("CUBE", pad.volume("volume")),
              ("FREIGHT", join("Freight", pad.v("freight_terms"), by=" "))), pad.left, pad.width, 110)  # fmt: skip
    pad.hrule(pad.left, pad.right, pad.y)
    pad.y += 5
    pad.say(SMALL, size=6.6, gap=8)
    pad.say(join("Issued at", pad.x("place_of_issue"), "on", pad.x("date_of_issue"), "in", pad.x("originals"),
                 "originals", by=" "), gap=6)  # fmt: skip
    _tail(pad)
    return pad


def _waybill(paper: Paper) -> Pad:
    """Printed by a system: fixed-pitch, captions with dots, the goods as one indented text."""
    pad = Leaf(paper, Look("mono", 8.2, "capital", "us", "code", "KGS", 3, ":", 2, "none"), margin=44)
    pad.say(join(pad.v("carrier.name"), "DOCUMENT PRINT", by="   "), gap=2)
    pad.say(_title(pad, pad.extra("title")), gap=2)
    pad.say("=" * int(pad.width / pad.measure("=")), gap=4)

    def line(words: str, what: Text) -> tuple[str, Text]:
        return words.ljust(20, ".") + ":", what

    pad.rows((line("B/L NUMBER", pad.v("number")), line("MBL NUMBER", pad.v("master_number")),
              line("SCAC", pad.v("scac")), line("SHPR", who(pad, "shipper")), line("CNEE", who(pad, "consignee")),
              line("NTFY", _notify(pad)), line("VSL", pad.v("vessel")), line("VOY", pad.v("voyage")),
              line("POL", pad.v("port_of_loading")), line("POD", pad.v("port_of_discharge")),
              line("DEL", pad.v("place_of_delivery")), line("ON BOARD", pad.v("on_board_date")),
              line("ETA", pad.v("arrival_date"))), pad.left, pad.width, 124)  # fmt: skip
    pad.say("-" * int(pad.width / pad.measure("-")), gap=4)
    pad.rows((line("CNTR/SEAL/TYPE", _boxes(pad)), line("MARKS", pad.x("marks")), line("PKGS", _packed(pad)),
              line("CARGO", _goods_words(pad)), line("GRS WT", pad.weight("gross_weight")),
              line("MEAS", pad.volume("volume")), line("LOAD", pad.v("load_type")),
              line("FRT", pad.v("freight_terms"))), pad.left, pad.width, 124)  # fmt: skip
    pad.say("-" * int(pad.width / pad.measure("-")), gap=4)
    pad.rows((line("ISSUED", join(pad.x("place_of_issue"), pad.x("date_of_issue"), by=" ")),
              line("ORIGINALS", pad.x("originals")), line("DEST AGENT", pad.x("delivery_agent"))),
             pad.left, pad.width, 124)  # fmt: skip
    pad.say("*** SUBJECT TO TERMS AND CONDITIONS OF THE CARRIER'S BILL OF LADING ***", gap=4)
    _tail(pad)
    return pad
