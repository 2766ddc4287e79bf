"""Credit notes of family ``e``."""

from __future__ import annotations

from tests.factory.canvas import join
from tests.factory.dev_e import base
from tests.factory.pad import Pad


def draw(pad: Pad) -> None:
    """Seller, number, buyer, the reason and the amount, in facts or in a sentence."""
    base.head(pad, base.titled(pad), by=pad.v("seller.name"), under=pad.address("seller.address", 0))
    rows = base.vs(pad, ("Credit Note No.|Credit Memo #|C/N No.|Number", "number"), ("Date|Credit Date|Issued", "date"))
    rows += base.xs(
        pad, ("Original Invoice|Invoice No.|Against Invoice", "invoice_number"), ("Invoice Date", "invoice_date")
    )
    base.facts(pad, rows)
    base.parties(pad, (("buyer", "Credit To|To|Customer|Buyer"),))
    if base.chance(pad, "letter", 3) == 0:
        base.say(pad, "We have today credited your account with {money:amount} for:")
        pad.say(pad.x("reason"), gap=8)
    else:
        base.facts(pad, base.xs(pad, ("Reason|Description|Particulars", "reason")), "reason", "beside boxed")
        base.facts(
            pad, base.vs(pad, ("Credit Amount|Total Credit|Amount Credited|TOTAL", "amount")), "sum", "beside boxed"
        )
    base.sign(pad, ("For the Seller", join(pad.x("seller_signatory"))))
    base.finish(pad)
