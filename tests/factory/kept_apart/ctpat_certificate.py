"""Memberships in the trade partnership against terrorism: a certificate, and the portal's page of a status."""

from __future__ import annotations

from tests.factory.canvas import Text, bold
from tests.factory.kept_apart.boxes import flowing
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet

WALL = (
    Manner(("book", "times"), ("long", "plain"), 11, margin=80),
    Manner(("helvetica", "narrow"), ("long", "brief"), 10.6, margin=72),
)
PORTAL = (
    Manner(("tight", "helvetica"), ("us", "brief"), 9, margin=50),
    Manner(("helvetica", "tight"), ("bare", "us"), 9.2, margin=46),
)


def draw(paper: Paper) -> list[Sheet]:
    """A membership in its form."""
    if paper.extras.get("form") == "portal":
        return _portal(Pen(paper, PORTAL[paper.style % 2]))
    return _wall(Pen(paper, WALL[paper.style % 2]))


def _wall(pen: Pen) -> list[Sheet]:
    pen.frame(pen.left - 26, pen.y - 20, pen.right + 26, pen.bottom - 140, 2)
    programme = pen.extra("programme", "CTPAT")
    pen.y = pen.text(pen.left, pen.y + 6, "U.S. Customs and Border Protection", 11, width=pen.width, align="c") + 3
    pen.y = pen.text(pen.left, pen.y, bold(programme), 14, width=pen.width, align="c") + 16
    pen.y = pen.text(pen.left, pen.y, bold(pen.extra("title", "CERTIFICATE")), 19, width=pen.width, align="c") + 20
    pen.y = pen.text(pen.left, pen.y, "is awarded to", width=pen.width, align="c") + 8
    pen.y = pen.text(pen.left, pen.y, bold(pen.v("holder.name")), 16, width=pen.width, align="c") + 4
    pen.y = pen.text(pen.left, pen.y, flowing(pen, "holder.address"), width=pen.width, align="c") + 14
    words = "as a member of the programme that keeps the security criteria of its part of the supply chain."
    pen.y = pen.text(pen.left, pen.y, words, width=pen.width, align="c") + 18
    rows: list[tuple[str, Text]] = [
        ("SVI number", pen.v("number")), ("Status", pen.v("status")), ("Issued", pen.x("issue_date")),
        ("Valid until", pen.v("expiry_date")),
    ]  # fmt: skip
    pen.y = pen.colons(pen.left + 70, pen.y, pen.width - 70, 110, [r for r in rows if r[1]], gap=5) + 26
    pen.sign_off(pen.left + pen.width * 0.25, pen.width * 0.5, "", "Director, CTPAT")
    return finish(pen)


def _portal(pen: Pen) -> list[Sheet]:
    pen.shade(pen.left, pen.y, pen.right, pen.y + 22)
    pen.y = pen.text(pen.left + 8, pen.y + 5, bold("CTPAT Portal"), 11) + 10
    pen.y = pen.text(pen.left, pen.y, bold(pen.extra("title", "STATUS VERIFICATION").title()), 13) + 3
    pen.y = pen.text(pen.left, pen.y, pen.extra("programme"), 8.6) + 12
    rows: list[tuple[str, Text]] = [
        ("Partner", pen.v("holder.name")), ("Address", pen.address("holder.address", 1)),
        ("SVI Number", pen.v("number")), ("CTPAT Status", pen.v("status")),
        ("Certification date", pen.x("issue_date")), ("Revalidation due by", pen.v("expiry_date")),
    ]  # fmt: skip
    for label, what in [r for r in rows if r[1]]:
        pen.y = pen.text(pen.left, pen.y, label, 7.8)
        pen.y = pen.text(pen.left, pen.y, bold(what), width=pen.width) + 7
    return finish(pen)
