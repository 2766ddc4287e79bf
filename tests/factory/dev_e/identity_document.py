"""Identity documents of family ``e``: copies of a passport's page and of a driving licence."""

from __future__ import annotations

from tests.factory.canvas import FACES, Piece, bold
from tests.factory.dev_e import base
from tests.factory.formats import show_date
from tests.factory.pad import Pad


def draw(pad: Pad) -> None:
    """By form."""
    base.office(pad)
    pad.size = min(pad.size, 9)
    pad.y += 30
    if pad.extra("form") == "passport":
        _passport(pad)
    else:
        _licence(pad)
    base.finish(pad)


def _passport(pad: Pad) -> None:
    top, x = pad.y, pad.left + 150
    pad.frame(pad.left, top - 8, pad.right, top + 330)
    pad.frame(pad.left + 12, top + 30, pad.left + 130, top + 180)
    y = pad.text(x, top, bold("PASSPORT"), 12) + 2
    y = pad.text(x, y, bold("UNITED STATES OF AMERICA"), 11) + 8
    born = show_date(pad.extra("birth_date"), "dmy") if pad.extra("birth_date") else ""
    given, _, surname = pad.doc.fields.get("holder.name", " ").rpartition(" ")
    pad.used["holder.name"] = 1
    rows: list[tuple[str, list[Piece]]] = [
        ("Type / Code", [Piece("P  USA")]),
        ("Passport No.", pad.v("number")),
        ("Name", [Piece(given, "holder.name"), Piece(surname, "holder.name")]),
        ("Nationality", [Piece("UNITED STATES OF AMERICA", "holder.country")] if pad.has("holder.country") else []),
        ("Date of birth", [Piece(born)]),
        ("Place of birth", pad.x("birth_place")),
        ("Sex", pad.x("sex")),
        ("Date of issue", pad.v("date", dates="dmy")),
        ("Date of expiration", pad.v("expiry_date", dates="dmy")),
        ("Authority", [Piece("Department of State")]),
    ]
    pad.used["holder.country"] = 1
    for name, what in rows:
        y = pad.text(x, y, name, 6.6)
        y = pad.text(x, y, what, 9.4, width=pad.right - x - 8) + 2
    pad.face = FACES["mono"]
    y = top + 290
    for line in pad.extra("mrz").split("\n"):
        y = pad.text(pad.left + 10, y, line, 10.5) + 2
    pad.y = y + 20


def _licence(pad: Pad) -> None:
    top, x, right = pad.y, pad.left + 120, pad.left + 380
    pad.frame(pad.left, top - 8, right, top + 196)
    pad.frame(pad.left + 10, top + 30, pad.left + 105, top + 150)
    y = pad.text(pad.left + 10, top, bold(f"{pad.extra('state').upper()}   DRIVER LICENSE"), 12) + 6
    rows: list[tuple[str, list[Piece]]] = [
        ("4d DL" if base.chance(pad, "codes", 2) else "DL", pad.v("number", heavy=True)),
        ("4b EXP", pad.v("expiry_date", dates="us")),
        ("1,2 NAME", pad.v("holder.name")),
        ("8 ADDRESS", pad.address("holder.address", 1)),
        ("3 DOB", [Piece(show_date(pad.extra("birth_date"), "us"))]),
        ("9 CLASS", pad.x("class")),
        ("15 SEX", pad.x("sex")),
        ("4a ISS", pad.v("date", dates="us")),
    ]
    for name, what in rows:
        pad.text(x, y, name, 7)
        y = pad.text(x + 62, y, what, 8.6, width=right - x - 66) + 3
    pad.y = max(y, top + 196) + 16
