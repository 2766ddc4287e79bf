"""Tax forms of family ``e``: W-9, SS-4 and 941, first pages."""

from __future__ import annotations

from tests.factory.canvas import FACES, Piece, bold, join
from tests.factory.dev_e import base
from tests.factory.forms import Cell, address_cells, row
from tests.factory.pad import Pad


def draw(pad: Pad) -> None:
    """By form."""
    pad.captions = FACES["sans"]
    {"SS-4": _ss4, "941": _quarterly}.get(pad.extra("form"), _w9)(pad)
    base.finish(pad)


def _head(pad: Pad, form: str, title: str, under: str) -> None:
    pad.text(pad.left, pad.y, bold(f"Form {form}"), 13)
    pad.text(pad.left, pad.y + 17, "Department of the Treasury\nInternal Revenue Service", 6)
    y = pad.text(pad.left + 110, pad.y, bold(title), 12, width=pad.width - 200, align="c")
    pad.y = max(pad.y + 34, pad.text(pad.left + 110, y + 1, under, 7, width=pad.width - 200, align="c")) + 4
    pad.hrule(pad.left, pad.right, pad.y, 1)
    pad.y += 4


def _street(pad: Pad) -> tuple[list[Piece], list[Piece]]:
    """The holder's street, and its city, state and ZIP code."""
    parts = address_cells(pad, "holder.address")
    city = parts["city"]
    town = [Piece(p.text + ",", p.field) for p in city] + parts["state"] + parts["code"] + parts["nation"]
    return parts["street"], town


def _w9(pad: Pad) -> None:
    _head(pad, "W-9", "Request for Taxpayer Identification Number and Certification", "(Rev. March 2024)")
    street, town = _street(pad)
    pad.y = row(pad, pad.y, 28, [Cell("1 Name of entity/individual. An entry is required.", pad.v("holder.name"))])
    pad.y = row(pad, pad.y, 22, [Cell("2 Business name/disregarded entity name, if different from above.", "")])
    ticks: list[Piece] = []
    for words in ("Individual/sole proprietor", "C corporation", "S corporation", "Partnership", "Trust/estate", "LLC"):
        mine = pad.extra("company_type").lower()
        on = words.lower() == mine or (words == "LLC" and mine.startswith("limited"))
        ticks += [Piece("[X]" if on else "[  ]"), Piece(words)]
    pad.y = row(
        pad,
        pad.y,
        26,
        [Cell("3a Check the appropriate box for federal tax classification of the entity.", ticks)],
        size=7.4,
    )
    pad.y = row(
        pad,
        pad.y,
        26,
        [
            Cell("5 Address (number, street, and apt. or suite no.).", street, 2),
            Cell("Requester's name and address", ""),
        ],
    )
    pad.y = row(pad, pad.y, 26, [Cell("6 City, state, and ZIP code", town)]) + 6
    _w9_number(pad)


def _w9_number(pad: Pad) -> None:
    """The number and the certification."""
    pad.say(bold("Part I  Taxpayer Identification Number (TIN)"), gap=3)
    pad.y = (
        row(
            pad,
            pad.y,
            30,
            [
                Cell("Social security number", "   -    -"),
                Cell("or  Employer identification number", pad.v("holder.id")),
            ],
        )
        + 6
    )
    pad.say(bold("Part II  Certification"), gap=3)
    base.say(
        pad,
        "Under penalties of perjury, I certify that the number shown on this form is my correct taxpayer "
        "identification number, and that I am a U.S. citizen or other U.S. person.",
        size=7.6,
    )
    pad.y = (
        row(
            pad,
            pad.y,
            28,
            [Cell("Sign Here  Signature of U.S. person", pad.x("signatory"), 2), Cell("Date", pad.v("date"))],
        )
        + 8
    )


def _ss4(pad: Pad) -> None:
    _head(
        pad,
        "SS-4",
        "Application for Employer Identification Number",
        "(For use by employers, corporations, partnerships and others.)",
    )
    street, town = _street(pad)
    pad.y = row(
        pad,
        pad.y,
        26,
        [
            Cell("1 Legal name of entity (or individual) for whom the EIN is being requested", pad.v("holder.name"), 2),
            Cell("EIN", pad.v("holder.id"), 0.8),
        ],
    )
    pad.y = row(
        pad,
        pad.y,
        24,
        [Cell("2 Trade name of business", ""), Cell('3 Executor, administrator, trustee, "care of" name', "")],
    )
    pad.y = row(pad, pad.y, 26, [Cell("4a Mailing address (room, apt., suite no. and street, or P.O. box)", street)])
    pad.y = row(pad, pad.y, 26, [Cell("4b City, state, and ZIP code", town)])
    pad.y = row(
        pad,
        pad.y,
        26,
        [
            Cell("6 County and state where principal business is located", pad.x("state")),
            Cell("7a Name of responsible party", pad.x("signatory")),
        ],
    )
    _ss4_foot(pad)


def _ss4_foot(pad: Pad) -> None:
    """What the entity is, who signs."""
    pad.y = row(
        pad,
        pad.y,
        26,
        [Cell("9a Type of entity", pad.x("company_type")), Cell("9b State of incorporation", pad.x("state"))],
    )
    pad.y = row(
        pad,
        pad.y,
        26,
        [
            Cell("10 Reason for applying", "[X] Started new business"),
            Cell("11 Date business started", pad.x("started")),
        ],
    )
    pad.y = (
        row(
            pad,
            pad.y,
            30,
            [
                Cell(
                    "Name and title (type or print clearly)", join(pad.x("signatory"), pad.x("signatory_title"), by=",")
                ),
                Cell("Applicant's telephone number", pad.x("phone")),
                Cell("Date", pad.v("date"), 0.7),
            ],
        )
        + 8
    )


def _quarterly(pad: Pad) -> None:
    _head(pad, "941", f"Form 941 for {pad.extra('year')}: Employer's QUARTERLY Federal Tax Return", "OMB No. 1545-0029")
    street, town = _street(pad)
    left, right = pad.left + pad.width * 0.66, pad.right
    top = pad.y
    y = row(pad, top, 26, [Cell("Employer identification number (EIN)", pad.v("holder.id"))], x1=left - 6)
    y = row(pad, y, 26, [Cell("Name (not your trade name)", pad.v("holder.name"))], x1=left - 6)
    y = row(pad, y, 24, [Cell("Trade name (if any)", "")], x1=left - 6)
    y = row(pad, y, 26, [Cell("Address  Number  Street  Suite or room number", street)], x1=left - 6)
    y = row(pad, y, 26, [Cell("City  State  ZIP code", town)], x1=left - 6)
    months = ("January, February, March", "April, May, June", "July, August, September", "October, November, December")
    low = pad.text(left, top, bold(f"Report for this Quarter of {pad.extra('year')}"), 8, width=right - left) + 4
    for n, words in enumerate(months, 1):
        low = pad.tick(left, low, pad.extra("quarter") == str(n), f"{n}: {words}", 7, width=right - left) + 4
    pad.y = max(y, low) + 8
    pad.say(bold("Part 1: Answer these questions for this quarter."), gap=3)
    base.beside(
        pad,
        [
            ("1 Number of employees who received wages", [Piece(pad.extra("quarter"))]),
            ("2 Wages, tips, and other compensation", pad.x("wages")),
        ],
        share=0.6,
    )
    pad.y += 8
    pad.say(bold("Part 5: Sign here."), gap=3)
    pad.y = (
        row(
            pad,
            pad.y,
            28,
            [
                Cell("Print your name here", pad.x("signatory")),
                Cell("Print your title here", pad.x("signatory_title")),
                Cell("Date", pad.v("date"), 0.7),
            ],
        )
        + 8
    )
