"""Tax forms and papers of a person's identity."""

from __future__ import annotations

from tests.factory.canvas import Piece, bold
from tests.factory.forms import choices
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_h.blocks import facts, panels
from tests.factory.unseen_h.offices import done
from tests.factory.unseen_h.press import Press, Rows


def _rows(press: Press, rows: Rows) -> Rows:
    mark = press.pick("{} {}", "{}. {}", "Line {} - {}")
    return [(mark.format(n, name), what) for n, (name, what) in enumerate(rows, 1)]


def tax(paper: Paper) -> list[Sheet]:
    """A request for a number, an application for one, or a quarterly return, in boxes or rows."""
    press = Press(paper, where="us")
    form = press.extra("form")
    titles = {
        "W-9": "Request for Taxpayer Identification Number and Certification",
        "SS-4": "Application for Employer Identification Number",
        "941": "Employer's QUARTERLY Federal Tax Return",
    }
    press.say([*bold(f"Form {form}"), Piece("Department of the Treasury Internal Revenue Service")], gap=2)
    press.say(bold(titles.get(form, "Tax form")), size=press.size + 3, align=press.pick("l", "c"), gap=6)
    name = {
        "W-9": "Name of entity/individual",
        "SS-4": "Legal name of entity",
        "941": "Name (not your trade name)",
    }.get(form, "Name")
    number = {"W-9": "Employer identification number", "941": "Employer identification number (EIN)"}.get(form, "EIN")
    rows = _rows(
        press,
        [
            (name, press.v("holder.name")),
            (press.pick("Address", "Mailing address (street, city, state, ZIP)"), press.address("holder.address", 0)),
            (number, press.v("holder.id")),
            ("Type of entity", press.x("company_type") if form != "941" else []),
            ("Quarter / Year", [*press.x("quarter"), Piece("/"), *press.x("year")] if form == "941" else []),
            ("Wages, tips and other compensation", press.x("wages") if form == "941" else []),
            ("Date business started", press.x("started") if form == "SS-4" else []),
            ("State", press.x("state") if form == "SS-4" else []),
        ],
    )
    rows = [r for r in rows if r[1]]
    if press.look.words % 2:
        for n in range(0, len(rows), 2):
            panels(press, rows[n : n + 2], columns=2)
        press.y += 6
    else:
        facts(press, rows, press.pick("lines", "beside", "below"))
    _signed(press, form)
    return done(press)


def _signed(press: Press, form: str) -> None:
    """The class of a taxpayer, where the form asks it, and who signs."""
    if form == "W-9":
        options = [
            (w, w.split()[0] == press.extra("company_type").split()[0])
            for w in ("Individual", "C Corporation", "Limited liability company")
        ]
        press.y = choices(press, press.left, press.y, options, size=press.size - 1) + 4
    press.para("Under penalties of perjury, I declare that the information above is true, correct and complete.", gap=6)
    panels(
        press,
        [
            ("Sign here", press.x("signatory")),
            ("Title", press.x("signatory_title")),
            ("Phone", press.x("phone")),
            ("Date", press.v("date")),
        ],
        least=26,
    )


def identity(paper: Paper) -> list[Sheet]:
    """A passport's page with its machine lines, or a driving licence's card."""
    press = Press(paper, where="us", face=("sans", "vera", "mono")[paper.style % 3])
    passport = press.extra("form") == "passport"
    if passport:
        press.days = press.pick("5 Mar 2026", "05-MAR-2026", "05MAR2026")
        press.say(
            bold(press.pick("PASSPORT", "PASSPORT / PASSEPORT", "United States of America - PASSPORT")),
            size=press.size + 4,
            gap=8,
        )
        rows = [
            ("Type", [Piece("P")]),
            ("Passport No.", press.v("number")),
            ("Name", press.v("holder.name")),
            ("Nationality", press.v("holder.country")),
            ("Date of birth", press.x("birth_date")),
            ("Place of birth", press.x("birth_place")),
            ("Sex", press.x("sex")),
            ("Date of issue", press.v("date")),
            ("Date of expiration", press.v("expiry_date")),
        ]
        facts(press, rows, press.pick("below", "beside", "pairs", "grid"))
        press.y += 20
        own, press.face = press.face, ("Courier", "Courier-Bold")
        for line in press.extra("mrz").split("\n"):
            press.y = press.text(press.left, press.y, line, 11) + 2
        press.face = own
        return done(press)
    press.days = press.pick("03/05/2026", "03-05-2026")
    press.say([*bold(press.extra("state").upper()), *bold(press.extra("title"))], size=press.size + 4, gap=8)
    rows = [
        *press.rows_of("number"),
        (press.pick("Name", "1,2 Name", "LN FN"), press.v("holder.name")),
        (press.pick("Address", "8 ADD"), press.address("holder.address", press.dice.choice((0, 1)))),
        ("DOB", press.x("birth_date")),
        ("SEX", press.x("sex")),
        *press.rows_of("date", "expiry_date"),
        ("CLASS", press.x("class")),
    ]
    facts(press, rows, press.pick("beside", "pairs"), width=press.width * 0.7)
    return done(press)
