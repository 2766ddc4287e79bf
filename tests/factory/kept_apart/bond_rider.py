"""Riders to customs bonds: the sentence the regulations give, filled in, and a surety's form around it."""

from __future__ import annotations

from tests.factory.canvas import Text, bold, join
from tests.factory.kept_apart.boxes import signatures, strip
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet

MANNERS = (
    Manner(("times", "book"), ("long", "spoken"), 10.8, margin=70),
    Manner(("helvetica", "narrow"), ("us", "brief"), 9.4, captions="helvetica", margin=48),
    Manner(("courier", "print"), ("us", "usdash"), 9.6, captions="narrow", margin=56),
)


def draw(paper: Paper) -> list[Sheet]:
    """A rider in one of three manners: prose alone, or boxes with the words of the change."""
    pen = Pen(paper, MANNERS[paper.style % 3])
    title = pen.extra("title", "BOND RIDER")
    pen.y = pen.text(pen.left, pen.y, bold(title), 15, width=pen.width, align="c") + 14
    (_prose if paper.style % 3 != 1 else _form)(pen)
    pen.y += 14
    who = join(pen.v("principal.name"), join(pen.x("principal_signatory"), pen.x("principal_title"), by=", "), by="\n")
    sides: list[tuple[Text, str]] = [(who, "Principal (seal)"),
                                     (join(pen.v("surety.name"), pen.x("agent_name"), by="\n"),
                                      "Surety, by its attorney-in-fact (seal)")]  # fmt: skip
    signatures(pen, sides)
    return finish(pen)


def _dated(pen: Pen, key: str, before: str) -> str:
    """A day that is no field, inside a sentence."""
    found = pen.x(key)
    return f"{before} {pen.the()}{found[0].text}" if found else ""


def _prose(pen: Pen) -> None:
    number = " (importer number {principal.id})" if pen.has("principal.id") else ""
    code = f" (surety code {pen.extra('surety_code')})" if pen.extra("surety_code") else ""
    since = _dated(pen, "bond_date", ", dated")
    pen.say(
        pen.rich(
            f"By this rider to the CBP Form 301, bond number *{{number}}*{since}, executed by *{{principal.name}}*"
            f"{number}, as principal, and {{surety.name}}{code}, as surety, the said bond is amended by "
            f"{pen.extra('words')}."
        ),
        gap=12,
        leading=1.5,
    )
    begins = _dated(pen, "effective_date", "This rider is effective on")
    if begins:
        pen.say(f"{begins}.", gap=12, leading=1.5)
    pen.say("All other terms and conditions of the bond remain in force. The principal and the surety agree that they "
            "are bound by this rider as if it had been part of the bond when that was executed.", gap=12,
            leading=1.5)  # fmt: skip
    if pen.has("date"):
        pen.say(pen.rich(f"Signed, sealed and executed {pen.the('on')}{{date}}."), gap=18)


def _form(pen: Pen) -> None:
    y = strip(pen, pen.y, [(1.2, "BOND NUMBER", bold(pen.v("number"))), (1, "BOND DATED", pen.x("bond_date")),
                           (1, "RIDER EXECUTION DATE", pen.v("date")),
                           (1, "RIDER EFFECTIVE DATE", pen.x("effective_date"))], 28)  # fmt: skip
    y = strip(pen, y, [(2, "PRINCIPAL", pen.v("principal.name")), (1, "CBP IDENTIFICATION NUMBER",
                                                                  pen.v("principal.id"))], 28)  # fmt: skip
    y = strip(pen, y, [(2, "SURETY", pen.v("surety.name")), (1, "SURETY CODE", pen.x("surety_code"))], 28)
    y = strip(pen, y, [(1, "TYPE OF CHANGE", pen.x("change"))], 26)
    pen.y = strip(pen, y, [(1, "CHANGE", f"By this rider the above bond is amended by {pen.extra('words')}.")], 70) + 8
    pen.say("All other terms and conditions of the bond on CBP Form 301 remain the same (19 CFR 113.24).", size=8.6)
