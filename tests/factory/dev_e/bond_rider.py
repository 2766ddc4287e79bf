"""Bond riders of family ``e``."""

from __future__ import annotations

from tests.factory.dev_e import base
from tests.factory.pad import Pad


def draw(pad: Pad) -> None:
    """The rider's sentence with its values in it, or boxes above it."""
    base.office(pad)
    base.head(pad, base.titled(pad))
    bond = f" dated {pad.extra('bond_date') and pad.x('bond_date')[0].text}" if pad.extra("bond_date") else ""
    words = pad.extra("words")
    start = pad.x("effective_date")[0].text if pad.extra("effective_date") else "the date of execution"
    if base.chance(pad, "boxed", 2):
        rows = base.vs(
            pad,
            ("Bond Number|CBP Bond Number", "number"),
            ("Principal|Name of Principal", "principal.name"),
            ("CBP Identification Number|Importer Number", "principal.id"),
            ("Surety|Surety Company", "surety.name"),
            ("Execution Date|Rider Executed|Date", "date"),
        )
        rows += base.xs(pad, ("Surety Code|Surety No.", "surety_code"))
        base.facts(pad, rows)
        base.say(
            pad,
            f"By this rider to the CBP Form 301,{bond}, the principal and surety agree to the following: {words}, "
            f"effective {start}. All other terms of the bond remain unchanged.",
        )
    else:
        base.say(
            pad,
            f"By this rider to the CBP Form 301, No. {{number}},{bond}, executed by {{principal.name}}, as principal, "
            f"CBP identification number {{principal.id}}, and {{surety.name}}, as surety, code "
            f"{pad.extra('surety_code')}, effective {start},",
        )
        base.say(
            pad, f"which is hereby amended by {words}, the principal and surety bind themselves as in the bond itself."
        )
        base.say(pad, base.pick(pad, "Signed and sealed {date}.|Executed on {date}.|Rider execution date: {date}"))
    base.sign(pad, ("Principal", pad.x("principal_signatory")), ("Surety - Attorney in Fact", pad.x("agent_name")))
    base.finish(pad)
