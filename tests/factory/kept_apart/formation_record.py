"""Records of a company's formation: a state's certificate, articles, and the page of its business search."""

from __future__ import annotations

from tests.factory.canvas import Text, bold, join
from tests.factory.kept_apart.boxes import articles, flowing
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet

MANNERS = {
    "certificate": Manner(("times", "book"), ("spoken", "long"), 11, margin=72),
    "articles": Manner(("times", "helvetica"), ("long", "ordinal"), 10.2, margin=64),
    "search": Manner(("helvetica", "tight"), ("us", "bare"), 9.4, margin=48),
}


def draw(paper: Paper) -> list[Sheet]:
    """A record in its form."""
    form = paper.extras.get("form", "certificate")
    pen = Pen(paper, MANNERS[form])
    {"certificate": _certificate, "articles": _articles, "search": _search}[form](pen)
    return finish(pen)


def _state(pen: Pen) -> str:
    return pen.extra("state", "the State")


def _certificate(pen: Pen) -> None:
    pen.frame(pen.left - 22, pen.y - 20, pen.right + 22, pen.bottom, 1.4)
    pen.y = pen.text(pen.left, pen.y + 6, f"STATE OF {_state(pen).upper()}", 15, width=pen.width, align="c") + 4
    pen.y = pen.text(pen.left, pen.y, "OFFICE OF THE SECRETARY OF STATE", 11, width=pen.width, align="c") + 18
    pen.y = pen.text(pen.left, pen.y, bold(pen.extra("title")), 16, width=pen.width, align="c") + 18
    pen.y = pen.text(pen.left, pen.y, bold(pen.v("holder.name")), 14, width=pen.width, align="c") + 6
    number = join("File number", pen.v("number"), by=" ")
    pen.y = pen.text(pen.left, pen.y, number, width=pen.width, align="c") + 18
    kind = pen.extra("entity_type", "company")
    pen.say(pen.rich(f"I, the Secretary of State of {_state(pen)}, certify that the documents of formation of the "
                     f"above named {kind}, whose office is at {{flat:holder.address}}, were filed in this office "
                     f"{pen.the('on')}{{date}} and that it is duly formed under the laws of this State."), gap=12,
            leading=1.5)  # fmt: skip
    if pen.extra("agent"):
        pen.say(f"Its registered agent is {pen.extra('agent')}.", gap=30, leading=1.5)
    pen.sign_off(pen.left + pen.width * 0.5, pen.width * 0.5, "", "Secretary of State")


def _articles(pen: Pen) -> None:
    pen.y = pen.text(pen.left, pen.y, join("Filed", pen.v("date"), by=" "), 8.6, width=pen.width, align="r")
    pen.y = pen.text(pen.left, pen.y, join("File No.", pen.v("number"), by=" "), 8.6, width=pen.width, align="r") + 12
    pen.y = pen.text(pen.left, pen.y, bold(pen.extra("title")), 14, width=pen.width, align="c")
    pen.y = pen.text(pen.left, pen.y, "OF", width=pen.width, align="c")
    pen.y = pen.text(pen.left, pen.y, bold(pen.v("holder.name")), 12, width=pen.width, align="c") + 14
    llc = "LIMITED" in pen.extra("entity_type").upper()
    who = "organizer" if llc else "incorporator"
    signer = pen.extra("organizer")
    items: list[tuple[str, Text]] = [
        ("Name", join("The name of the company is", pen.v("holder.name"), by=" ")),
        ("Kind", f"It is a {pen.extra('entity_type')} of the State of {_state(pen)}."),
        ("Principal office", pen.rich("The address of its principal office is {flat:holder.address}.")),
        ("Registered agent", f"The registered agent is {pen.extra('agent')}." if pen.extra("agent") else ""),
        ("Purpose", "The company may engage in any lawful business."),
        (who.title(), f"The {who} is {signer}." if signer else ""),
    ]
    articles(pen, items, numbers="{}.")
    pen.y += 16
    title = pen.x("officer_title")
    pen.sign_off(pen.left, pen.width * 0.5, join(pen.x("organizer"), title, by=", "), who.title())


def _search(pen: Pen) -> None:
    pen.y = pen.text(pen.left, pen.y, bold(f"{_state(pen)} Secretary of State"), 12, width=pen.width)
    pen.y = pen.text(pen.left, pen.y, pen.extra("title", "BUSINESS ENTITY SEARCH").title(), 10) + 6
    pen.hrule(pen.left, pen.right, pen.y, 1)
    pen.y = pen.text(pen.left, pen.y + 8, bold(pen.v("holder.name")), 13, width=pen.width) + 8
    names = (("Entity number", "Status", "Date formed", "Entity type", "Jurisdiction", "Principal address",
              "Registered agent"),
             ("Filing Number", "Standing", "Original Date of Filing", "Filing Type", "State of formation",
              "Office address", "Agent for service"))[pen.doc.style % 2]  # fmt: skip
    values: list[Text] = [pen.v("number"), pen.v("status"), pen.v("date"), pen.x("entity_type"), pen.x("state"),
                          flowing(pen, "holder.address"), pen.x("agent")]  # fmt: skip
    for name, what in [r for r in zip(names, values, strict=True) if r[1]]:
        low = pen.text(pen.left, pen.y, name, 8.4, width=150)
        pen.y = max(low, pen.text(pen.left + 160, pen.y, what, width=pen.width - 160)) + 4
        pen.hrule(pen.left, pen.right, pen.y - 1, 0.3)
        pen.y += 3
