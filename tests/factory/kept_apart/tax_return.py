"""Tax forms of an importer: W-9, SS-4 and the first page of 941, in the order of the revenue service's forms."""

from __future__ import annotations

from tests.factory.canvas import Text, bold, join
from tests.factory.kept_apart.boxes import printed, spread, strip
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet

MANNERS = (
    Manner(("courier", "print"), ("us", "usdash"), 9.4, captions="helvetica", margin=36),
    Manner(("helvetica", "tight"), ("us", "brief"), 9.2, captions="narrow", margin=40),
)
CERTIFY = (
    "Under penalties of perjury, I certify that the number shown on this form is my correct taxpayer identification "
    "number, that I am not subject to backup withholding, and that I am a U.S. citizen or other U.S. person."
)
PERJURY = (
    "Under penalties of perjury, I declare that I have examined this application or return, and to the best of my "
    "knowledge and belief, it is true, correct, and complete."
)
CLASSES = ("Individual/sole proprietor", "C Corporation", "S Corporation", "Partnership", "Trust/estate",
           "Limited liability company")  # fmt: skip
QUARTERS = ("1: January, February, March", "2: April, May, June", "3: July, August, September",
            "4: October, November, December")  # fmt: skip
TITLES = {
    "W-9": "Request for Taxpayer\nIdentification Number and Certification",
    "SS-4": "Application for Employer Identification Number",
    "941": "Employer's QUARTERLY Federal Tax Return",
}


def draw(paper: Paper) -> list[Sheet]:
    """A tax form typed in one of two hands."""
    pen = Pen(paper, MANNERS[paper.style % 2])
    form = pen.extra("form", "W-9")
    printed(pen, pen.left, pen.y, bold(f"Form {form}"), 15)
    printed(pen, pen.left, pen.y + 20, "Department of the Treasury\nInternal Revenue Service", 6.4)
    title = bold(TITLES[form])
    low = printed(pen, pen.left + 96, pen.y, title, 12, width=pen.width - 190, align="c")
    omb = {"SS-4": "OMB No. 1545-0003", "941": "OMB No. 1545-0029"}.get(form, "Give form to the requester.")
    printed(pen, pen.right - 92, pen.y, omb, 6.6, width=92, align="r")
    pen.y = max(low, pen.y + 40) + 4
    pen.hrule(pen.left, pen.right, pen.y, 1.2)
    pen.y += 4
    {"W-9": _request, "SS-4": _application, "941": _quarter}[form](pen)
    return finish(pen)


def _request(pen: Pen) -> None:
    street, city, state, code = spread(pen, "holder.address")
    y = strip(pen, pen.y, [(1, "1  Name of entity/individual. An entry is required.", pen.v("holder.name"))], 26)
    y = strip(pen, y, [(1, "2  Business name/disregarded entity name, if different from above.", "")], 24)
    pen.frame(pen.left, y, pen.right, y + 44)
    printed(
        pen, pen.left + 2, y + 2, "3a  Check the appropriate box for federal tax classification of the entity.", 5.8
    )
    typed, pen.face = pen.face, pen.captions
    for n, name in enumerate(CLASSES):
        on = name == pen.extra("company_type")
        pen.mark(pen.left + 8 + n % 3 * 170, y + 12 + n // 3 * 14, on, name, "box", 7.4, 164)
    pen.face = typed
    y = strip(pen, y + 44, [(2, "5  Address (number, street, and apt. or suite no.).", street),
                            (1, "Requester's name and address (optional)", "")], 26)  # fmt: skip
    y = strip(pen, y, [(1, "6  City, state, and ZIP code", [*city, *state, *code])], 26)
    pen.y = printed(pen, pen.left, y + 6, bold("Part I    Taxpayer Identification Number (TIN)"), 9) + 3
    y = strip(pen, pen.y, [(1, "Social security number", ""), (1, "Employer identification number",
              bold(pen.v("holder.id")))], 28)  # fmt: skip
    y = printed(pen, pen.left, y + 6, bold("Part II   Certification"), 9) + 2
    y = printed(pen, pen.left, y, CERTIFY, 7.4, width=pen.width) + 4
    signer = join(pen.x("signatory"), pen.x("signatory_title"), by=", ")
    pen.y = strip(pen, y, [(0.5, "Sign Here", ""), (2.4, "Signature of U.S. person", signer),
                           (1, "Date", pen.v("date"))], 30) + 4  # fmt: skip
    pen.y = printed(pen, pen.left, pen.y, "Cat. No. 10231X          Form W-9", 6.6) + 4


def _application(pen: Pen) -> None:
    street, city, state, code = spread(pen, "holder.address")
    llc = pen.extra("company_type").startswith("Limited")
    name = "1  Legal name of entity (or individual) for whom the EIN is being requested"
    y = strip(pen, pen.y, [(1, name, pen.v("holder.name"))], 26)
    y = strip(pen, y, [(1, "2  Trade name of business (if different from name on line 1)", ""),
                       (1, "3  Executor, administrator, trustee, \"care of\" name", "")], 24)  # fmt: skip
    y = strip(pen, y, [(1, "4a  Mailing address (room, apt., suite no. and street, or P.O. box)", street),
                       (1, "5a  Street address (if different) (Don't enter a P.O. box)", "")], 26)  # fmt: skip
    y = strip(pen, y, [(1, "4b  City, state, and ZIP code (if foreign, see instructions)", [*city, *state, *code]),
                       (1, "5b  City, state, and ZIP code (if foreign, see instructions)", "")], 26)  # fmt: skip
    y = strip(pen, y, [(1, "6  County and state where principal business is located", pen.x("state"))], 24)
    y = strip(
        pen, y, [(1.4, "7a  Name of responsible party", pen.x("signatory")), (1, "7b  SSN, ITIN, or EIN", "")], 24
    )
    y = strip(pen, y, [(1.4, "8a  Is this application for a limited liability company (LLC)?", "Yes" if llc else "No"),
                       (1, "8b  If 8a is \"Yes,\" enter the number of LLC members", "")], 24)  # fmt: skip
    y = strip(pen, y, [(1.4, "9a  Type of entity", pen.x("company_type")),
                       (1, "9b  If a corporation, name the state where incorporated", "" if llc else pen.x("state"))],
              24)  # fmt: skip
    y = strip(pen, y, [(1, "10  Reason for applying", "Started new business"),
                       (1, "11  Date business started or acquired (month, day, year)", pen.x("started"))],
              24)  # fmt: skip
    y = printed(pen, pen.left, y + 5, PERJURY, 7.4, width=pen.width) + 4
    who = join(pen.x("signatory"), pen.x("signatory_title"), by=", ")
    y = strip(pen, y, [(2.4, "Name and title (type or print clearly)", who),
                       (1.2, "Applicant's telephone number", pen.x("phone"))], 28)  # fmt: skip
    pen.y = strip(pen, y, [(2.4, "Signature", ""), (1.2, "Date", pen.v("date"))], 28) + 4
    pen.y = printed(pen, pen.left, pen.y, "Cat. No. 16055N          Form SS-4", 6.6) + 4


def _quarter(pen: Pen) -> None:
    street, city, state, code = spread(pen, "holder.address")
    left, right = pen.left, pen.right
    split = right - 178
    y = strip(pen, pen.y, [(1, "Employer identification number (EIN)", bold(pen.v("holder.id")))], 26, x1=split - 8)
    y = strip(pen, y, [(1, "Name (not your trade name)", pen.v("holder.name"))], 26, x1=split - 8)
    y = strip(pen, y, [(1, "Trade name (if any)", "")], 24, x1=split - 8)
    y = strip(pen, y, [(1, "Address   Number   Street   Suite or room number", street)], 26, x1=split - 8)
    y = strip(pen, y, [(2, "City", city), (0.8, "State", state), (1, "ZIP code", code)], 26, x1=split - 8)
    pen.frame(split, pen.y, right, y)
    typed, pen.face = pen.face, pen.captions
    pen.text(
        split + 6, pen.y + 4, bold(f"Report for this Quarter of {pen.extra('year')}"), 8.4, width=right - split - 12
    )
    for n, words in enumerate(QUARTERS, 1):
        pen.mark(split + 8, pen.y + 24 + n * 15, str(n) == pen.extra("quarter"), words, "box", 8, 160)
    pen.face = typed
    y = printed(pen, left, y + 8, bold("Part 1:  Answer these questions for this quarter."), 9) + 3
    lines: list[tuple[str, Text]] = [
        ("2   Wages, tips, and other compensation", pen.x("wages")),
        ("4   If no wages, tips, and other compensation are subject to social security or Medicare tax", ""),
    ]
    for words, what in lines:
        y = strip(pen, y, [(3, words, ""), (1, "", what)], 22, small=8)
    y = printed(pen, left, y + 8, bold("Part 5:  Sign here. You MUST complete both pages of Form 941 and SIGN it."), 9)
    y = printed(pen, left, y + 2, PERJURY, 7.4, width=pen.width) + 4
    y = strip(pen, y, [(1.4, "Sign your name here", ""), (1.2, "Print your name here", pen.x("signatory")),
                       (1, "Print your title here", pen.x("signatory_title"))], 30)  # fmt: skip
    pen.y = strip(pen, y, [(1, "Date", pen.v("date")), (1.4, "Best daytime phone", pen.x("phone"))], 26) + 4
    pen.y = printed(pen, left, pen.y, "Cat. No. 17001Z          Form 941", 6.6) + 4
