"""Hold notices of family ``e``: a letter, or a system's message."""

from __future__ import annotations

from tests.factory.dev_e import base
from tests.factory.pad import Pad


def draw(pad: Pad) -> None:
    """Facts and what is asked for."""
    base.office(pad)
    if pad.extra("form") == "letter":
        pad.y = pad.text(pad.left, pad.y, "U.S. CUSTOMS AND BORDER PROTECTION", pad.size, width=pad.width, align="c")
        base.head(pad, base.titled(pad))
        ways = "beside boxed above"
    else:
        base.head(pad, base.titled(pad), by=pad.v("filer.name"))
        ways = "running beside ledger"
    rows = base.vs(
        pad,
        ("Entry Number|Entry No.|Entry #", "number"),
        ("Date of Notice|Date|Notice Date|Posted", "date"),
        ("Hold Type|Hold Status|Disposition|Status", "status"),
        ("Importer of Record|Importer", "importer.name"),
        ("Importer Number|IOR No.", "importer.id"),
        ("Filer|Customs Broker", "filer.name"),
    )
    rows += base.xs(
        pad,
        ("Bill of Lading|B/L", "bl_number"),
        ("Container(s)|Container", "containers"),
        ("Vessel/Voyage", "vessel"),
        ("Port|Port of Entry", "port"),
    )
    base.facts(pad, rows, "facts", ways)
    due = pad.x("response_due")[0].text if pad.extra("response_due") else "thirty days"
    base.say(pad, f"The merchandise is not released. Please submit by {due}: {pad.extra('wanted')}.")
    base.say(pad, "The goods must not be moved or opened until the hold is removed.")
    base.sign(pad, (base.pick(pad, "Import Specialist|Officer|Entry Desk"), ""))
    base.finish(pad)
