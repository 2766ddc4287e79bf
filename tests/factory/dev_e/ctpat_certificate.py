"""Papers of the trade partnership of family ``e``: a certificate, or a portal's page."""

from __future__ import annotations

from tests.factory.canvas import bold
from tests.factory.dev_e import base
from tests.factory.pad import Pad


def draw(pad: Pad) -> None:
    """By form."""
    base.office(pad)
    if pad.extra("form") == "portal":
        _portal(pad)
    else:
        _certificate(pad)
    base.finish(pad)


def _portal(pad: Pad) -> None:
    base.head(pad, base.titled(pad), by="CTPAT Portal")
    rows = base.vs(
        pad,
        ("Company Name|Partner|Account Name", "holder.name"),
        ("Address|Company Address", "holder.address"),
        ("SVI Number|Status Verification Number|SVI", "number"),
        ("CTPAT Status|Certification Status|Status", "status"),
        ("Valid Until|Revalidation Due|Expiration Date", "expiry_date"),
    )
    base.facts(pad, rows + base.xs(pad, ("Certified Since|Certification Date", "issue_date")))
    base.say(pad, "Customs Trade Partnership Against Terrorism - status shared with monitoring partners only.")


def _certificate(pad: Pad) -> None:
    pad.y += 40
    for words, size in ((pad.extra("programme"), 4), (base.titled(pad), 8)):
        pad.y = pad.text(pad.left, pad.y, bold(words), pad.size + size, width=pad.width, align="c") + 10
    pad.y = (
        pad.text(
            pad.left,
            pad.y,
            base.pick(pad, "This certifies that|Presented to|is awarded to"),
            width=pad.width,
            align="c",
        )
        + 6
    )
    pad.y = pad.text(pad.left, pad.y, pad.v("holder.name", heavy=True), pad.size + 5, width=pad.width, align="c") + 4
    pad.y = pad.text(pad.left, pad.y, pad.address("holder.address", 0), width=pad.width, align="c") + 8
    words = "has met the supply chain security criteria of the partnership (CTPAT)."
    pad.y = pad.text(pad.left, pad.y, words, width=pad.width, align="c") + 14
    rows = base.vs(
        pad,
        ("SVI Number|SVI No.|Member No.", "number"),
        ("Status|Member Status|Tier", "status"),
        ("Expires|Valid through|Expiration", "expiry_date"),
    )
    base.facts(pad, rows + base.xs(pad, ("Date|Issued", "issue_date")), "numbers", "beside above boxed")
    base.sign(pad, ("Director, CTPAT", ""))
