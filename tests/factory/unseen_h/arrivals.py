"""Arrival notices and receipts of delivery: boxes, rows with charges, a letter, a driver's sheet."""

from __future__ import annotations

from collections.abc import Callable

from tests.factory.canvas import Piece, bold
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_h.blocks import facts, panels, parties, signs, sums
from tests.factory.unseen_h.carriage import closing, containers, freight, notify, vessel
from tests.factory.unseen_h.goods import listing
from tests.factory.unseen_h.press import Press, joined


def _issuer(press: Press, align: str = "l") -> None:
    press.say(bold(press.extra("issuer")), size=press.size + 3, align=align, gap=1)
    press.say(press.x("issuer_address"), size=press.size - 1, align=align, gap=5)


def _charges(press: Press) -> None:
    if press.extra("row[0]"):
        press.y += 4
        listing(
            press,
            (press.pick("Charges", "Description of Charges", "Item"), press.pick("Collect USD", "Amount", "USD")),
            width=press.width * 0.6,
        )
        sums(press, [(press.pick("Total Collect", "TOTAL DUE", "Total Charges"), press.x("charges_total"))], "right")


def boxed(press: Press) -> None:
    """Parties in boxes at the left, numbers and dates in boxes at the right, the cargo in one row, charges below."""
    _issuer(press, press.pick("l", "c"))
    press.say(bold(press.extra("title")), size=press.size + 4, align="r", gap=4)
    half, top = press.width * 0.52, press.y
    for name, what in (
        (press.word("shipper"), press.who("shipper")),
        (press.word("consignee"), press.who("consignee")),
        (press.word("notify"), notify(press)),
    ):
        if what:
            panels(press, [(name, what)], width=half)
    low, press.y = press.y, top
    facts(
        press,
        press.rows_of(
            "number",
            "master_number",
            "x:notice_date",
            "arrival_date",
            "on_board_date",
            "x:it_number",
            "x:firms",
            "x:last_free_day",
            "x:file_number",
        ),
        "grid",
        x=press.left + half,
    )
    press.y = max(low, press.y) + 4
    _carried(press)


def _carried(press: Press) -> None:
    """Vessel, ports, cargo and charges in boxes."""
    rows = [*vessel(press), *press.rows_of("port_of_loading", "port_of_discharge", "place_of_delivery", "carrier.name")]
    for n in range(0, len(rows), 3):
        panels(press, rows[n : n + 3], columns=3)
    panels(
        press,
        [
            (press.pick("Container / Seal No.", "CNTR / SEAL"), containers(press)),
            ("Pkgs", press.value("packages")),
            ("Description", joined([press.x("description"), freight(press)])),
            ("Gross Weight", press.weight("gross_weight")),
            ("Measurement", press.volume("volume")),
        ],
        shares=(2, 1.1, 3, 1.3, 1.2),
    )
    _charges(press)


def rows(press: Press) -> None:
    """A sheet of captions and values, the arrival first."""
    press.say(bold(press.extra("title")), size=press.size + 5, align=press.pick("c", "l"), gap=4)
    _issuer(press, press.pick("r", "l", "c"))
    facts(
        press,
        press.rows_of("arrival_date", "number", "master_number", "x:notice_date", "x:file_number", "vessel", "voyage"),
        press.pick("pairs", "strip", "beside"),
    )
    parties(press, ("consignee", "shipper", "notify"))
    if not press.has("notify.name"):
        facts(press, press.rows_of("x:notify_text"), "beside")
    facts(
        press,
        press.rows_of(
            "x:notify_text",
            "carrier.name",
            "port_of_loading",
            "port_of_discharge",
            "place_of_delivery",
            "on_board_date",
            "containers",
            "seals",
            "packages",
            "gross_weight",
            "volume",
            "freight_terms",
            "x:description",
            "x:it_number",
            "x:firms",
            "x:last_free_day",
        ),
        press.pick("beside", "dots", "pairs"),
    )
    _charges(press)


def letter(press: Press) -> None:
    """A notice in sentences to the consignee."""
    _issuer(press, "c")
    press.say(press.x("notice_date"), align="r", gap=6)
    press.say([Piece("To:"), Piece("\n", glue=True), *press.who("consignee")], gap=8)
    press.say(bold(press.extra("title")), size=press.size + 3, gap=6)
    press.para(
        "We are pleased to advise that the shipment below is due to arrive< at {port_of_discharge}>< on "
        "{arrival_date}>< per {vessel}>< voyage {voyage}>.",
        gap=6,
    )
    facts(
        press,
        press.rows_of(
            "number",
            "master_number",
            "containers",
            "seals",
            "packages",
            "gross_weight",
            "volume",
            "x:description",
            "port_of_loading",
            "place_of_delivery",
            "freight_terms",
            "x:last_free_day",
        ),
        press.pick("beside", "dots"),
    )
    parties(press, ("shipper", "notify"), press.pick("plain", "beside"))
    _charges(press)
    press.para("Please arrange customs clearance and pick up the cargo before free time expires.", gap=6)


ARRIVALS: tuple[Callable[[Press], None], ...] = (boxed, rows, letter)


def notice(paper: Paper) -> list[Sheet]:
    """An arrival notice."""
    press = Press(paper, small=0.6)
    ARRIVALS[paper.style % len(ARRIVALS)](press)
    closing(press)
    return press.sheets


def receipt(paper: Paper) -> list[Sheet]:
    """A delivery receipt: a driver's sheet in rows or boxes, signed at the foot."""
    press = Press(paper)
    press.say(press.v("carrier.name", heavy=True), size=press.size + 3, align=press.pick("l", "c"), gap=2)
    press.say(bold(press.extra("title")), size=press.size + 3, align=press.pick("c", "r", "l"), gap=6)
    how = press.pick("strip", "pairs", "grid", "beside", "dots", "below")
    facts(press, press.rows_of("x:receipt_number", "number", "delivery_date", "x:pickup"), how)
    parties(press, ("deliver_to", "shipper"))
    press.y += 4
    facts(
        press,
        press.rows_of("containers", "seals", "packages", "gross_weight", "x:description"),
        press.pick("beside", "grid", "strip", "lines"),
    )
    facts(press, press.rows_of("x:time_in", "x:time_out", "x:driver"), press.pick("strip", "pairs"))
    press.para("<{x:condition}.>", gap=10)
    if press.look.words % 2:
        signs(press, (("", f"{press.word('received_by')}: {{received_by.name}}"), ("", "Driver: <{x:driver}>")))
    else:
        facts(press, [(press.word("received_by"), press.v("received_by.name"))], press.pick("beside", "below"))
    closing(press)
    return press.sheets
