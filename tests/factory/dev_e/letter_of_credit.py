"""Letters of credit of family ``e``: the print of a SWIFT message, or a bank's paper."""

from __future__ import annotations

from dataclasses import replace

from tests.factory.canvas import Piece, Text, join
from tests.factory.dev_e import base
from tests.factory.forms import named_block
from tests.factory.pad import Pad


def draw(pad: Pad) -> None:
    """By form."""
    if pad.extra("form") == "swift":
        _swift(pad)
    else:
        _paper(pad)
    base.finish(pad)


def _swift(pad: Pad) -> None:
    pad.look = replace(pad.look, money="code", numbers="us")
    dates = ("compact", "swift")[base.chance(pad, "dates", 2)]
    long = base.chance(pad, "captions", 2) == 0
    pad.say(pad.v("advising_bank.name", heavy=True), gap=2)
    pad.say("Advice of an irrevocable documentary credit - MT 700 Issue of a Documentary Credit", heavy=True, gap=8)
    pad.say(join("SENDER:", pad.v("issuing_bank.name"), pad.x("issuing_bank.swift"), by=" "), gap=6)
    rows: tuple[tuple[str, str, Text], ...] = (
        ("27", "Sequence of Total", "1/1"),
        ("40A", "Form of Documentary Credit", "IRREVOCABLE"),
        ("20", "Documentary Credit Number", pad.v("number")),
        ("31C", "Date of Issue", pad.v("date", dates=dates)),
        ("31D", "Date and Place of Expiry", join(pad.v("expiry_date", dates=dates), pad.x("expiry_place"), by=" ")),
        ("50", "Applicant", named_block(pad, "applicant")),
        ("59", "Beneficiary", named_block(pad, "beneficiary")),
        ("32B", "Currency Code, Amount", pad.money("amount")),
        ("41D", "Available With... By...", "ANY BANK BY NEGOTIATION"),
        ("44E", "Port of Loading", pad.x("port_of_loading")),
        ("44F", "Port of Discharge", pad.x("port_of_discharge")),
        ("44C", "Latest Date of Shipment", pad.x("latest_shipment")),
        ("45A", "Description of Goods", join(pad.x("goods"), pad.x("incoterm"), by="\n")),
        (
            "46A",
            "Documents Required",
            "+ SIGNED COMMERCIAL INVOICE\n+ PACKING LIST\n+ FULL SET OF CLEAN ON BOARD BILLS OF LADING",
        ),
        ("71D", "Charges", "OUTSIDE BANK CHARGES FOR BENEFICIARY'S ACCOUNT"),
    )
    for tag, caption, what in rows:
        pad.need(pad.height(what, pad.width - 190) + 6)
        name = f":{tag}: {caption}" if long else f"F{tag}: {caption}"
        low = pad.text(pad.left, pad.y, name, pad.size - 1, width=180)
        pad.y = max(low, pad.text(pad.left + 190, pad.y, what, width=pad.width - 190)) + 3


def _paper(pad: Pad) -> None:
    base.head(pad, base.titled(pad), by=pad.v("issuing_bank.name"))
    rows = base.vs(
        pad,
        ("Credit No.|Documentary Credit No.|L/C Number", "number"),
        ("Date of Issue|Issued", "date"),
        ("Date of Expiry|Expiry Date|Valid until", "expiry_date"),
    )
    base.facts(pad, rows + base.xs(pad, ("Place of Expiry", "expiry_place")))
    base.parties(
        pad,
        (
            ("applicant", "Applicant|Account Party|By order of"),
            ("beneficiary", "Beneficiary|In favour of"),
            ("advising_bank", "Advising Bank|Advised through"),
        ),
    )
    base.facts(pad, base.vs(pad, ("Amount|Credit Amount|Up to an aggregate of", "amount")), "sum", "beside boxed")
    rows = base.xs(
        pad,
        ("Covering|Goods", "goods"),
        ("Terms", "incoterm"),
        ("Shipment from", "port_of_loading"),
        ("to", "port_of_discharge"),
        ("Latest Shipment", "latest_shipment"),
        ("Contract", "contract_number"),
    )
    base.facts(pad, rows, "goods", "beside ledger running")
    pad.say(
        [Piece("We engage with you that drafts drawn in conformity with the terms of this credit will be honoured.")]
    )
    base.sign(pad, ("Authorized signatures", ""))
