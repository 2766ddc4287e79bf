"""Broker's licences: the certificate on the wall, and a register's print."""

from __future__ import annotations

from tests.factory.canvas import Text, bold
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet

WALL = (
    Manner(("times", "book"), ("long", "spoken"), 11.4, margin=78),
    Manner(("book", "times"), ("ordinal", "long"), 10.6, margin=84),
)
PRINT = (
    Manner(("helvetica", "tight"), ("us", "brief"), 9.4, margin=50),
    Manner(("narrow", "print"), ("us", "usdash"), 9.6, margin=48),
)


def draw(paper: Paper) -> list[Sheet]:
    """A licence in its form."""
    if paper.extras.get("form") == "register":
        return _register(Pen(paper, PRINT[paper.style % 2]))
    return _wall(Pen(paper, WALL[paper.style % 2]))


def _wall(pen: Pen) -> list[Sheet]:
    for inset in (24.0, 28.0):
        pen.frame(pen.left - inset, pen.y - inset, pen.right + inset, pen.bottom - 120 + inset, 0.8)
    for words, size in (("DEPARTMENT OF HOMELAND SECURITY", 12), ("U.S. Customs and Border Protection", 11)):
        pen.y = pen.text(pen.left, pen.y, words, size, width=pen.width, align="c") + 2
    pen.y = pen.text(pen.left, pen.y + 16, bold(pen.extra("title", "CUSTOMS BROKER LICENSE")), 19, width=pen.width,
                     align="c") + 6  # fmt: skip
    number = pen.rich("License No. {number}")
    pen.y = pen.text(pen.left, pen.y, number, 12, width=pen.width, align="c") + 26
    pen.y = pen.text(pen.left, pen.y, "This is to certify that", width=pen.width, align="c") + 10
    pen.y = pen.text(pen.left, pen.y, bold(pen.v("holder.name")), 16, width=pen.width, align="c") + 12
    text = (
        "having complied with the requirements of section 641 of the Tariff Act of 1930 (19 U.S.C. 1641) and of 19 CFR "
        "Part 111, is licensed to transact customs business as a customs broker."
    )
    pen.y = pen.text(pen.left, pen.y, text, width=pen.width, align="c", leading=1.5) + 16
    if pen.has("holder.address"):
        pen.y = pen.text(pen.left, pen.y, pen.address("holder.address", 0), width=pen.width, align="c") + 12
    rows: list[tuple[str, Text]] = [
        ("Issued", pen.x("issue_date")), ("Port of issue", pen.x("port")), ("Filer code", pen.x("filer_code")),
        ("National permit", pen.x("permit")), ("License qualifier", pen.x("qualifier")),
    ]  # fmt: skip
    pen.y = pen.colons(pen.left + 60, pen.y, pen.width - 60, 130, [r for r in rows if r[1]], gap=4) + 24
    pen.sign_off(pen.left + pen.width * 0.5, pen.width * 0.5, "", "Commissioner")
    return finish(pen)


def _register(pen: Pen) -> list[Sheet]:
    pen.y = pen.text(pen.left, pen.y, bold(pen.extra("title", "CUSTOMS BROKER LICENSE").title()), 13) + 2
    pen.y = pen.text(pen.left, pen.y, "Register of licensed customs brokers - record", 8.6) + 8
    rows: list[tuple[str, Text]] = [
        ("Broker name", pen.v("holder.name")), ("License number", pen.v("number")), ("License status", pen.v("status")),
        ("Business address", pen.address("holder.address", 1)), ("Date issued", pen.x("issue_date")),
        ("Filer code", pen.x("filer_code")), ("Port", pen.x("port")), ("Permit", pen.x("permit")),
        ("Qualifying individual", pen.x("qualifier")),
    ]  # fmt: skip
    for label, what in [r for r in rows if r[1]]:
        pen.hrule(pen.left, pen.right, pen.y, 0.3)
        low = pen.text(pen.left + 3, pen.y + 4, label, width=150)
        pen.y = max(low, pen.text(pen.left + 170, pen.y + 4, what, width=pen.width - 172)) + 4
    pen.hrule(pen.left, pen.right, pen.y, 0.3)
    return finish(pen)
