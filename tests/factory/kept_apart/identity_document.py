"""Copies of identity documents: a passport's page with its machine-readable lines, a driving licence's face."""

from __future__ import annotations

from tests.factory.canvas import Text, bold
from tests.factory.kept_apart.boxes import printed
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet

PASSPORT = Manner(("courier", "helvetica"), ("caps",), 9.6, captions="helvetica", margin=70)
LICENCE = Manner(("helvetica", "tight"), ("us", "usdash"), 9.4, captions="narrow", margin=90)


def draw(paper: Paper) -> list[Sheet]:
    """A copy of a document on an otherwise empty page."""
    if paper.extras.get("form") == "passport":
        return _passport(Pen(paper, PASSPORT))
    return _licence(Pen(paper, LICENCE))


def _names(pen: Pen) -> tuple[Text, Text]:
    """Given names and surname; set in this order the name reads as it is spoken."""
    words = pen.doc.fields.get("holder.name", "").split()
    if "holder.name" in pen.doc.prints or len(words) < 2:
        return "", pen.v("holder.name")
    given, last = " ".join(words[:-1]), words[-1]
    return pen.part("holder.name", given), pen.part("holder.name", last)


def _item(pen: Pen, x: float, y: float, caption: str, what: Text, wide: float = 180) -> None:
    printed(pen, x, y, caption, 5.8, width=wide)
    pen.text(x, y + 8, what, width=wide)


def _passport(pen: Pen) -> list[Sheet]:
    pen.paper = (504.0, 396.0)
    pen.right, pen.bottom = 504 - 30, 396 - 24
    pen.left = pen.y = 30.0
    pen.sheets.clear()
    pen.new_page()
    left, x = 30.0, 160.0
    pen.frame(left, 60, left + 112, 212)
    printed(pen, left, 26, bold("UNITED STATES OF AMERICA"), 15, width=444, align="c")
    printed(pen, left, 44, pen.extra("title", "PASSPORT"), 8, width=444, align="c")
    given, last = _names(pen)
    _item(pen, x, 62, "Type / Type / Tipo", "P", 60)
    _item(pen, x + 70, 62, "Code / Code / Codigo", "USA", 80)
    _item(pen, x + 170, 62, "Passport No. / No. du Passeport / No. de Pasaporte", bold(pen.v("number")), 150)
    _item(pen, x, 114, "Given Names / Prénoms / Nombres", given, 300)
    _item(pen, x, 88, "Surname / Nom / Apellidos", last, 300)
    _item(
        pen,
        x,
        140,
        "Nationality / Nationalité / Nacionalidad",
        pen.v("holder.country", "UNITED STATES OF AMERICA"),
        300,
    )
    _item(pen, x, 166, "Date of birth / Date de naissance / Fecha de nacimiento", pen.x("birth_date"))
    _item(pen, x + 190, 166, "Sex / Sexe / Sexo", pen.x("sex"), 60)
    _item(pen, x, 192, "Place of birth / Lieu de naissance / Lugar de nacimiento", pen.x("birth_place"), 300)
    _item(pen, x, 218, "Date of issue / Date de délivrance / Fecha de expedición", pen.v("date"))
    _item(pen, x, 244, "Date of expiration / Date d'expiration / Fecha de caducidad", pen.v("expiry_date"))
    _item(pen, x + 190, 218, "Authority / Autorité / Autoridad", "UNITED STATES\nDEPARTMENT OF STATE", 120)
    pen.y = 300
    typed, pen.face = pen.face, ("Courier-Bold", "Courier-Bold")
    for line in pen.extra("mrz").split("\n"):
        pen.y = pen.text(left, pen.y, line, 15.4 if len(line) < 46 else 14) + 3
    pen.face = typed
    return finish(pen)


def _licence(pen: Pen) -> list[Sheet]:
    top, left = pen.y, pen.left
    pen.frame(left, top, left + 372, top + 234, 1.2)
    printed(pen, left + 14, top + 12, bold(pen.extra("state", "STATE").upper()), 17)
    printed(pen, left, top + 14, bold(pen.extra("title", "DRIVER LICENSE")), 12, width=358, align="r")
    pen.frame(left + 14, top + 44, left + 108, top + 164)
    x = left + 124
    given, last = _names(pen)
    items: list[tuple[float, float, str, Text]] = [
        (0, 44, "4d DL", bold(pen.v("number"))), (130, 44, "9 CLASS", pen.x("class")),
        (0, 68, "4b EXP", pen.v("expiry_date")), (130, 68, "4a ISS", pen.v("date")),
        (0, 116, "2 FN", given), (0, 92, "1 LN", last),
        (0, 140, "8 ADDRESS", pen.address("holder.address", 1)),
        (0, 188, "3 DOB", pen.x("birth_date")), (130, 188, "15 SEX", pen.x("sex")),
    ]  # fmt: skip
    for dx, dy, caption, what in items:
        _item(pen, x + dx, top + dy, caption, what, 240 if not dx and dy in (92, 116, 140) else 118)
    pen.y = top + 260
    return finish(pen)
