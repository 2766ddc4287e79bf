"""Prints of the importer's record of family ``e``: a portal's page, or a terminal's answer."""

from __future__ import annotations

from tests.factory.canvas import FACES
from tests.factory.dev_e import base
from tests.factory.pad import Pad


def draw(pad: Pad) -> None:
    """By form; the terminal's answer is in typewriter capitals."""
    base.office(pad)
    if pad.extra("form") == "ki":
        pad.face = FACES["mono"]
        pad.size = 8.6
        pad.say("KI  IMPORTER/BOND QUERY RESPONSE", gap=8)
        ways = "beside running"
    else:
        base.head(pad, base.titled(pad))
        ways = "beside above boxed ledger"
    rows = base.vs(
        pad,
        ("Importer Number|Importer No.|IR Number|Importer ID", "number"),
        ("Importer Name|Name", "importer.name"),
        ("Mailing Address|Address|Physical Address", "importer.address"),
        ("Importer Status|Status|Account Status", "status"),
        ("Query Date|Report Date|As of|Run Date", "date"),
    )
    rows += base.xs(pad, ("Company Type|Type", "company_type"), ("Date Added|Record Created", "record_date"))
    base.facts(pad, rows, "record", ways)
    more = base.xs(
        pad,
        ("Bond Number|Bond No.", "bond_number"),
        ("Bond Amount", "bond_amount"),
        ("Surety Code|Surety", "surety_code"),
        ("Bond Effective Date|Effective", "bond_effective"),
        ("Activity Code", "activity_code"),
    )
    base.facts(pad, more, "bond", ways)
    base.finish(pad)
