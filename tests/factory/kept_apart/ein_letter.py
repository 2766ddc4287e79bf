"""Letters of the IRS about a number: the old typed CP 575, the redesigned one, and the 147C; each in three manners."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet

TYPED = Manner(("courier", "print"), ("usdash",), 9.8, address=2, margin=54)
NEW = Manner(("helvetica", "narrow"), ("long",), 10.2, address=2, margin=58)
SERIF = Manner(("times", "book"), ("long", "usdash"), 10, address=2, margin=66)
MANNERS = {"CP575": (TYPED, NEW, SERIF), "147C": (SERIF, TYPED, NEW)}
KEEP = (
    "This EIN will identify you, your business accounts, tax returns, and documents, even if you have no employees. "
    "Please keep this notice in your permanent records."
)
EXACT = (
    "When filing tax documents, payments, and related correspondence, it is very important that you use your EIN and "
    "complete name and address exactly as shown above. Any variation may cause a delay in processing, result in "
    "incorrect information in your account, or even cause you to be assigned more than one EIN."
)


def draw(paper: Paper) -> list[Sheet]:
    """A letter about an EIN; which one the paper says, how it looks its style."""
    verified = paper.fields.get("letter") == "147C" or not paper.extras.get("form_number", "CP 575 A")
    manners = MANNERS["147C" if verified else "CP575"]
    pen = Pen(paper, manners[paper.style % 3])
    if verified:
        _verified(pen, paper.style % 3)
    elif paper.style % 3 == 1:
        _redesigned(pen)
    else:
        _notice(pen)
    return finish(pen)


def _holder(pen: Pen) -> list[Piece]:
    """Name, second line and address as they stand in the window."""
    nation = pen.v("holder.country") if pen.has("holder.country") else []
    return join(pen.v("holder.name"), pen.x("second_line"), pen.address("holder.address", 2), nation, by="\n")


def _letter_name(pen: Pen) -> list[Piece]:
    """``CP 575 B``: its first two words print the letter's kind."""
    number = pen.extra("form_number", "CP 575 A")
    words = number.split()
    return [*pen.v("letter", " ".join(words[:2])), *([Piece(" ".join(words[2:]))] if words[2:] else [])]


def _notice(pen: Pen) -> None:
    """The notice as it was typed for decades: office at the top left, particulars at the right edge."""
    office = pen.extra("office", "CINCINNATI OH 45999-0023")
    pen.y = pen.text(pen.left, pen.y, bold("IRS"), 15)
    pen.y = pen.text(pen.left, pen.y, f"DEPARTMENT OF THE TREASURY\nINTERNAL REVENUE SERVICE\n{office}", width=230) + 14
    split = pen.left + pen.width * 0.5
    facts: list[tuple[str, Text]] = [
        ("Date of this notice:", pen.v("date")), ("Employer Identification Number:", pen.v("ein")), ("Form:", "SS-4"),
        ("Number of this notice:", _letter_name(pen)),
    ]  # fmt: skip
    y = pen.y
    for label, what in facts:
        beside = pen.measure(label) + pen.measure(what) + 10 < pen.right - split
        y = pen.text(split, y, label)
        if beside:
            pen.text(split + pen.measure(label) + 6, y - pen.size * 1.2, what)
        else:
            y = pen.text(split, y, what)
        y += 6
    y = pen.text(split, y, f"For assistance you may call us at:\n{pen.extra('contact', '1-800-829-4933')}") + 8
    y = pen.text(split, y, "IF YOU WRITE, ATTACH THE\nSTUB AT THE END OF THIS NOTICE.") + 8
    pen.y = max(y, pen.text(pen.left + 14, pen.y + 62, _holder(pen), width=split - pen.left - 26)) + 14
    pen.y = (
        pen.text(pen.left, pen.y, "WE ASSIGNED YOU AN EMPLOYER IDENTIFICATION NUMBER", width=pen.width, align="c") + 12
    )
    pen.say(
        [
            Piece("Thank you for applying for an Employer Identification Number (EIN). We assigned you EIN"),
            *pen.v("ein"),
            Piece(".", glue=True),
            Piece(KEEP),
        ],
        gap=9,
    )
    pen.say(EXACT, gap=9)
    if pen.extra("name_control"):
        pen.say(
            f"The name control associated with this EIN is {pen.extra('name_control')}. You will need to provide this "
            "information, along with your EIN, if you file your returns electronically.",
            gap=9,
        )
    pen.say(
        "If you have questions, you can call us at the phone number or write to us at the address shown at the top of "
        "this notice. Thank you for your cooperation.",
        gap=16,
    )
    _stub(pen, office)


def _stub(pen: Pen, office: str) -> None:
    pen.need(100)
    pen.y = pen.text(pen.left, pen.y, "Keep this part for your records.", pen.size * 0.85, width=pen.width) + 4
    pen.hrule(pen.left, pen.right, pen.y, 0.8)
    pen.y = pen.text(pen.left, pen.y + 8, "Return this part with any correspondence so we may identify your account.",
                     pen.size * 0.85, width=pen.width) + 6  # fmt: skip
    half = pen.width * 0.5
    low = pen.text(
        pen.left, pen.y, [Piece("EMPLOYER IDENTIFICATION NUMBER:"), *pen.v("ein")], pen.size * 0.85, width=half
    )
    low = pen.text(pen.left, low, [Piece("DATE OF THIS NOTICE:"), *pen.v("date")], pen.size * 0.85, width=half)
    pen.text(pen.left, low + 6, f"INTERNAL REVENUE SERVICE\n{office}", pen.size * 0.85, width=half)
    pen.y = pen.text(pen.left + half + 10, pen.y, _holder(pen), pen.size * 0.85, width=half - 10) + 26


def _redesigned(pen: Pen) -> None:
    """The notice of the new design: a plain-language headline and what to do."""
    office = pen.extra("office", "CINCINNATI OH 45999-0023")
    low = pen.text(pen.left, pen.y, f"Department of the Treasury\nInternal Revenue Service\n{office}", 9)
    facts: list[tuple[str, Text]] = [("Notice", _letter_name(pen)), ("Notice date", pen.v("date")),
                                     ("Employer identification number", pen.v("ein")),
                                     ("To contact us", pen.extra("contact", "800-829-4933"))]  # fmt: skip
    x, y = pen.left + pen.width * 0.58, pen.y
    for label, what in facts:
        y = pen.text(x, y, bold(label), 9)
        y = pen.text(x, y, what, 9) + 3
        pen.hrule(x, pen.right, y - 1)
    pen.y = max(pen.text(pen.left, low + 26, _holder(pen), width=pen.width * 0.52), y) + 28
    pen.y = pen.text(pen.left, pen.y, "We assigned you an employer identification number (EIN)", 15.5, width=pen.width,
                     heavy=True) + 8  # fmt: skip
    pen.say([Piece("Your EIN is"), *pen.v("ein"), Piece(".", glue=True),
             *([Piece(f"The name control associated with this EIN is {pen.extra('name_control')}.")]
               if pen.extra("name_control") else [])], gap=10)  # fmt: skip
    pen.say("What you need to do", size=12, heavy=True)
    for point in ("Keep this notice in your permanent records. It is issued only once and we cannot send another.",
                  "Use your EIN and your name exactly as shown above on all tax returns, payments and letters.",
                  "Wait until the number is in our systems before you file a return electronically."):  # fmt: skip
        pen.y = max(pen.text(pen.left + 8, pen.y, "-"), pen.text(pen.left + 20, pen.y, point, width=pen.width - 20)) + 4
    pen.y += 6
    pen.say("If you did not apply for this EIN", size=12, heavy=True)
    pen.say(
        "Taxpayers request an EIN for their business. Some taxpayers receive CP575 notices when another person has "
        "stolen their identity and is using it. If that is so, visit www.irs.gov/einnotrequested."
    )


def _verified(pen: Pen, style: int) -> None:
    """The letter that confirms a number given before."""
    office = pen.extra("office", "CINCINNATI OH 45999-0023")
    right = pen.left + pen.width * 0.56
    pen.y = (
        pen.text(
            pen.left, pen.y, f"Department of the Treasury\nInternal Revenue Service\n{office}", width=pen.width * 0.5
        )
        + 10
    )
    name: list[Piece] = pen.v("letter")
    facts: list[tuple[str, Text]] = [
        ("In reply refer to", "0217966789"),
        ("Date", pen.v("date")),
        ("Letter" if style else "LTR", name),
        ("Employer ID number", pen.v("ein")),
    ]
    top = pen.y
    if style == 1:
        y = pen.colons(right - 40, top, pen.right - right + 40, 120, facts)
    else:
        y = top
        for label, what in facts:
            y = pen.text(right, y, join(f"{label}:", what, by=" "), width=pen.right - right) + 2
    pen.y = max(y, pen.text(pen.left, top + 44, _holder(pen), width=pen.width * 0.5)) + 26
    if style == 2:
        pen.y = pen.text(pen.left, pen.y, "EIN Previously Assigned", 13, heavy=True) + 8
    pen.say("Dear Taxpayer:", gap=9)
    when = (
        "This letter is in response to your telephone inquiry of"
        if style
        else "Thank you for your telephone inquiry of"
    )
    pen.say([Piece(when), *pen.v("date"), Piece(".", glue=True)], gap=9)
    pen.say(
        [
            Piece("Your Employer Identification Number (EIN) is"),
            *pen.v("ein"),
            Piece(".", glue=True),
            Piece(
                "Please keep this letter in your permanent records. Enter your name and your EIN on all federal "
                "business tax returns and on related correspondence."
            ),
        ],
        gap=9,
    )
    pen.say(
        "You can get any of the forms or publications mentioned in this letter by visiting our website at www.irs.gov "
        "or by calling 1-800-TAX-FORM (1-800-829-3676).",
        gap=9,
    )
    pen.say(
        f"If you have any questions, please call us toll free at {pen.extra('contact', '1-800-829-0115')} between the "
        f"hours of "
        "7:00 a.m. and 7:00 p.m.",
        gap=14,
    )
    pen.say("Sincerely yours,", gap=44)
    pen.say("Operations Manager, Entity Department")
