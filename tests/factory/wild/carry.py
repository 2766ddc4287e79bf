"""Papers of carriage: bills, waybills, arrival notices, receipts, freight bills, security filings."""

from __future__ import annotations

from tests.factory.canvas import Piece, pieces
from tests.factory.model import Paper, Sheet
from tests.factory.wild.clerk import Clerk, Row, joined
from tests.factory.wild.facts import cells, facts, strip
from tests.factory.wild.goods import Column, table
from tests.factory.wild.sheets import Sort, draw


def boxes(c: Clerk) -> list[Piece]:
    """The containers with their seals, each pair on a line."""
    out: list[list[Piece]] = []
    way = c.pick("slash", "seal", "comma", "type")
    seals = c.lines("seals")
    for n, field in enumerate(c.lines("containers")):
        what = c.v(field)
        if n < len(seals):
            by = {"slash": "/", "seal": "SEAL:", "comma": ",", "type": "/"}[way]
            glue = way == "comma"
            what = [*what, Piece(by, glue=glue), *c.v(seals[n])]
        if way == "type" and c.extra("container_type"):
            what += pieces("/ " + c.extra("container_type"))
        out.append(what)
    return joined(out)


def cargo(c: Clerk) -> None:
    """The goods of a bill: marks, packages, description, weight, measurement in a ruled row, containers there "
    "or below."""
    inside = c.chance(0.55) and bool(c.lines("containers"))
    marks = c.x("marks") or (pieces(c.pick("N/M", "AS ADDR.")) if c.chance(0.4) else [])
    first: Row = (c.word("x:marks"), joined([marks, boxes(c)]) if inside else marks)
    if inside and c.chance(0.6):
        first = (
            c.pick("Container No. / Seal No.", "Marks & Nos. / Container No.", "Container / Seal Numbers"),
            first[1],
        )
    stem = c.pick("SAID TO CONTAIN", "STC", "", "", "SHIPPER'S LOAD, STOW AND COUNT")
    text = joined([stem, c.x("description")])
    rows = [first, *c.rows("packages"), (c.word("x:description"), text), *c.rows("gross_weight", "volume")]
    c.used["x:description"] = c.used["x:marks"] = 1
    rows = [r for r in rows if r[1]]
    share = [1.5 if n in (0, 2) and len(rows) > 3 else 1.0 for n in range(len(rows))]
    if c.chance(0.5):
        cells(c, rows, c.left, c.width, len(rows), share, least=c.dice.choice((70.0, 110.0, 160.0)))
    else:
        strip(c, rows, c.left, c.width, shade=c.chance(0.3), ruled=c.chance(0.75))
    c.y += 4
    if not inside and c.lines("containers"):
        if c.chance(0.5):
            facts(c, c.rows("containers", "seals"))
        else:
            cells(
                c,
                [(c.pick("Container No. / Seal No.", "CNTR/SEAL", "Container and Seal Nos."), boxes(c))],
                c.left,
                c.width,
                1,
            )
            c.y += 4
    for key in ("x:container_type",):
        if not c.used.get(key) and c.chance(0.5):
            facts(c, c.rows(key), "colon")
    c.used["x:container_type"] = 1


def charges(c: Clerk) -> None:
    """Rows of charges as the extras ``row[i]`` tell them."""
    rows = [r.split("|") for r in c.extras("row")]
    if not rows:
        return
    heads = (
        c.extra("heads").split("|")
        if c.extra("heads")
        else [c.pick("Description", "Charge", "Charge Description"), c.pick("Amount", "USD", "Amount (USD)")]
    )
    heads = (heads + [""] * len(rows[0]))[: len(rows[0])]

    def cell(n: int, stem: str) -> str:
        text = rows[int(stem)][n]
        return c.hand.money(text) if text.replace(".", "", 1).isdigit() and text[-3:-2] == "." else text

    columns = [
        Column("description" if n == 0 else "amount", head, lambda stem, n=n: cell(n, stem))  # type: ignore[misc]
        for n, head in enumerate(heads)
    ]
    table(c, columns, [3.0, *[1.0] * (len(heads) - 1)], [str(n) for n in range(len(rows))])


def freight(c: Clerk) -> None:
    """What a freight bill charges for: cargo first where it tells it."""
    if c.has("packages", "gross_weight"):
        cargo(c)
    charges(c)


def filing(c: Clerk) -> None:
    """The lines of a security filing: tariff number, goods, origin."""
    rows = [r.split("|") for r in c.extras("row")]
    heads = (
        c.pick("HTS-6", "HTSUS No.", "Commodity HTSUS-6"),
        c.pick("Description", "Commodity"),
        c.pick("Country of Origin", "C/O"),
    )
    columns = [Column("description", head, lambda stem, n=n: rows[int(stem)][n]) for n, head in enumerate(heads)]  # type: ignore[misc]
    table(c, columns, (1.0, 2.5, 1.2), [str(n) for n in range(len(rows))])


WAY = ("vessel", "voyage", "port_of_loading", "port_of_discharge", "place_of_delivery")
ABOARD = (
    "on_board_date",
    "SHIPPED ON BOARD {on_board_date}|LADEN ON BOARD THE VESSEL: {on_board_date}|On board date {on_board_date}",
)
FREIGHT = ("freight_terms", "FREIGHT {freight_terms}|FREIGHT {freight_terms} AS ARRANGED")
AS_CARRIER = (
    (("Signed for the carrier<\n{carrier.name}>", "as carrier"),),
    (("<For {carrier.name}>", "As agent for the carrier"),),
)
SORTS: dict[str, Sort] = {
    "bill_of_lading": Sort(
        "carrier",
        ("shipper", "consignee", "notify"),
        ("number", "master_number", *WAY, "on_board_date", "freight_terms", "load_type", "scac", "x:notify_text"),
        (
            "BILL OF LADING",
            "BILL OF LADING FOR COMBINED TRANSPORT",
            "Bill of Lading",
            "OCEAN BILL OF LADING",
            "NEGOTIABLE BILL OF LADING",
            "MULTIMODAL TRANSPORT BILL OF LADING",
        ),
        ("提单",),
        late=("x:originals", "x:place_of_issue", "x:date_of_issue", "x:delivery_agent"),
        told=(ABOARD, FREIGHT),
        closings=(
            "Received by the carrier in apparent good order and condition the goods stated herein.",
            "IN WITNESS WHEREOF the stated number of original bills has been signed, one of which being "
            "accomplished, the others are void.",
            "Particulars furnished by the shipper. Carrier not responsible for contents.",
            "ORIGINAL",
            "TELEX RELEASE",
        ),
        signs=AS_CARRIER,
        middle=cargo,
        tops=("form", "form", "form", "letterhead", "corner", "print", "rows"),
    ),
    "air_waybill": Sort(
        "carrier",
        ("shipper", "consignee", "notify"),
        (
            "number",
            "master_number",
            "voyage",
            "on_board_date",
            "port_of_loading",
            "port_of_discharge",
            "freight_terms",
            "x:agent",
            "x:loading_code",
            "x:discharge_code",
        ),
        ("AIR WAYBILL", "Air Waybill", "AIR WAYBILL (AIR CONSIGNMENT NOTE)"),
        (),
        late=("x:rate", "x:volume_text", "x:nvd", "x:issue_place"),
        closings=(
            "It is agreed that the goods described herein are accepted in apparent good order and condition.",
            "Copies 1, 2 and 3 of this Air Waybill are originals and have the same validity.",
        ),
        signs=(
            (
                ("Signature of shipper or his agent", "Signature"),
                ("Signature of issuing carrier or its agent", "Signature"),
            ),
        ),
        middle=cargo,
        tops=("form", "form", "form", "corner", "print"),
    ),
    "arrival_notice": Sort(
        "issuer",
        ("shipper", "consignee", "notify", "carrier"),
        (
            "number",
            "arrival_date",
            "master_number",
            *WAY,
            "on_board_date",
            "freight_terms",
            "x:firms",
            "x:last_free_day",
            "x:notice_date",
            "x:file_number",
            "x:notify_text",
        ),
        (
            "ARRIVAL NOTICE",
            "ARRIVAL NOTICE / FREIGHT INVOICE",
            "Notice of Arrival",
            "CARGO ARRIVAL NOTICE",
            "Pre-Arrival Notice",
        ),
        (),
        late=("x:charges_total",),
        closings=(
            "Please surrender the endorsed original bill of lading before cargo release.",
            "Storage accrues after the last free day.",
            "Please contact us for customs clearance.",
        ),
        middle=freight,
        told=(FREIGHT,),
    ),
    "delivery_receipt": Sort(
        "carrier",
        ("deliver_to",),
        ("number", "delivery_date", "x:receipt_number", "x:pickup", "x:driver", "x:time_in", "x:time_out"),
        ("PROOF OF DELIVERY", "DELIVERY RECEIPT", "Delivery Order / Receipt", "STRAIGHT DELIVERY RECEIPT", "POD"),
        (),
        late=("received_by.name", "x:condition"),
        closings=("Received in good order except as noted.", "Claims must be noted at the time of delivery."),
        middle=cargo,
    ),
    "freight_invoice": Sort(
        "issuer",
        ("payer",),
        ("number", "date", "x:due_date", "x:terms", "x:bl_number", "x:vessel", "x:containers"),
        ("FREIGHT INVOICE", "INVOICE", "Freight Bill", "FORWARDING INVOICE", "TAX INVOICE - FREIGHT"),
        (),
        sums=("amount",),
        middle=charges,
        closings=(
            "Please remit with a copy of this invoice.",
            "Interest of 1.5% a month on overdue accounts.",
            "All business is done under our terms and conditions of service.",
        ),
    ),
    "security_filing": Sort(
        "importer",
        ("seller", "buyer", "manufacturer", "ship_to", "stuffing_location", "consolidator"),
        (
            "number",
            "date",
            "status",
            "importer.name",
            "importer.id",
            "consignee.id",
            "x:bl_number",
            "x:master_number",
            "x:vessel",
            "x:voyage",
            "x:port",
            "x:bond_type",
        ),
        (
            "ISF 10+2 FILING",
            "IMPORTER SECURITY FILING",
            "ISF WORKSHEET",
            "Importer Security Filing (10+2)",
            "ISF Status Report",
        ),
        (),
        middle=filing,
        tops=("print", "print", "rows", "form", "plain"),
        closings=("Filed with U.S. Customs and Border Protection through ABI.",),
    ),
}


def carry(paper: Paper) -> list[Sheet]:
    """A paper of carriage."""
    return draw(paper, SORTS[paper.kind])
