"""Formation records of family ``e``: a state's certificate, articles, or the print of a search."""

from __future__ import annotations

from tests.factory.canvas import bold
from tests.factory.dev_e import base
from tests.factory.pad import Pad


def draw(pad: Pad) -> None:
    """By form."""
    base.office(pad)
    {"search": _search, "articles": _articles}.get(pad.extra("form"), _certificate)(pad)
    base.finish(pad)


def _search(pad: Pad) -> None:
    base.head(pad, base.titled(pad), by=f"{pad.extra('state')} Secretary of State")
    rows = base.vs(
        pad,
        ("Entity Name|Name|Business Name", "holder.name"),
        ("Entity Number|File Number|Entity ID|Document Number", "number"),
        ("Status|Entity Status", "status"),
        ("Formation Date|Date Filed|Initial Filing Date", "date"),
        ("Principal Address|Principal Office|Mailing Address", "holder.address"),
    )
    rows += base.xs(
        pad, ("Entity Type|Type", "entity_type"), ("Registered Agent|Agent", "agent"), ("Jurisdiction", "state")
    )
    base.facts(pad, rows)


def _articles(pad: Pad) -> None:
    pad.y = (
        pad.text(
            pad.left,
            pad.y,
            f"State of {pad.extra('state')}\nOffice of the Secretary of State",
            width=pad.width,
            align="c",
        )
        + 6
    )
    base.head(pad, base.titled(pad))
    rows = base.vs(pad, ("File Number|Filing Number|Document No.", "number"), ("FILED|Filed|Filing Date", "date"))
    base.facts(pad, rows, "stamp", "beside boxed")
    base.clause(pad, "ARTICLE I - Name", "The name of the company is {holder.name}.")
    base.clause(
        pad, "ARTICLE II - Principal Office", "The street address of the principal office is {flat:holder.address}."
    )
    base.clause(pad, "ARTICLE III - Registered Agent", f"The name of the registered agent is {pad.extra('agent')}.")
    base.clause(pad, "ARTICLE IV - Purpose", "The company may engage in any lawful business.")
    base.sign(pad, ("Organizer / Incorporator", pad.x("organizer")))


def _certificate(pad: Pad) -> None:
    pad.y = (
        pad.text(
            pad.left, pad.y, bold(f"STATE OF {pad.extra('state').upper()}"), pad.size + 6, width=pad.width, align="c"
        )
        + 4
    )
    pad.y = pad.text(pad.left, pad.y, "Secretary of State", width=pad.width, align="c") + 12
    base.head(pad, base.titled(pad))
    manner = base.chance(pad, "prose", 2)
    if manner:
        base.say(
            pad,
            "I hereby certify that the attached is a true copy of the filing of *{holder.name}*, file number {number}, "
            "filed in this office on {date}, with its principal office at {flat:holder.address}.",
        )
    else:
        base.facts(
            pad,
            base.vs(
                pad,
                ("Name of Entity|Entity Name", "holder.name"),
                ("File Number|Filing No.", "number"),
                ("Date of Formation|Filed on|Effective Date", "date"),
                ("Principal Office|Registered Office", "holder.address"),
            ),
        )
    base.say(pad, "In testimony whereof I have set my hand and affixed the seal of the state.")
    base.sign(pad, ("Secretary of State", ""))
