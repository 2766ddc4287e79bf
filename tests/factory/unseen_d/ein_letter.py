"""Letters about the EIN of family d: CP 575 typed, the redesigned notice, a 147C faxed."""

from __future__ import annotations

from tests.factory.canvas import Piece, bold, join
from tests.factory.formats import Look
from tests.factory.model import Paper, Sheet
from tests.factory.pad import Pad
from tests.factory.unseen_d.leaf import Leaf, drawn


def draw(paper: Paper) -> list[Sheet]:
    """One of three manners, by the paper's style."""
    return drawn(paper, (_typed, _redesigned, _fax))


def _form(pad: Pad) -> list[Piece]:
    """The notice's number as printed, which is the letter's kind."""
    words = pad.extra("form_number") or ("147C" if pad.doc.fields.get("letter") == "147C" else "CP 575 A")
    head, _, tail = words.rpartition(" ")
    if pad.doc.fields.get("letter") == "147C":
        return pad.v("letter", "147C")
    return join(pad.v("letter", head if len(tail) == 1 else words), tail if len(tail) == 1 else "", by=" ")


def _holder(pad: Pad) -> list[Piece]:
    return join(pad.v("holder.name"), pad.x("second_line"), pad.address("holder.address", 2), by="\n")


def _typed(paper: Paper) -> Pad:
    """Fixed pitch, the facts in a column at the right, the holder at the left below."""
    pad = Leaf(paper, Look("mono", 9, "usdash", "us", "code", "kg", 0, ":", 2, "none"), margin=54)
    pad.say(join("DEPARTMENT OF THE TREASURY", "INTERNAL REVENUE SERVICE", pad.x("office"), by="\n"), gap=20)
    x = pad.left + pad.width * 0.48
    pad.y = pad.text(x, pad.y, join("Date of this notice:", pad.v("date"), by="  ")) + 8
    pad.y = pad.text(x, pad.y, join("Employer Identification Number:", pad.v("ein"), by="\n")) + 8
    pad.y = pad.text(x, pad.y, "Form:  SS-4") + 8
    pad.y = pad.text(x, pad.y, join("Number of this notice:", _form(pad), by="  ")) + 10
    pad.y = pad.text(pad.left + 20, pad.y, _holder(pad)) + 20
    pad.say("WE ASSIGNED YOU AN EMPLOYER IDENTIFICATION NUMBER", align="c", gap=12)
    pad.say(join("Thank you for applying for an Employer Identification Number (EIN). We assigned you EIN",
                 pad.v("ein"), by=" "), gap=8)  # fmt: skip
    pad.say("This EIN will identify you, your business accounts, tax returns, and documents, even if you have no "
            "employees. Please keep this notice in your permanent records.", gap=8)  # fmt: skip
    pad.left_to_say()
    return pad


def _redesigned(paper: Paper) -> Pad:
    """Sans serif, a table of facts at the top right, headings in bold, what to do as a list."""
    pad = Leaf(paper, Look("sans", 10, "long", "us", "code", "kg", 1, "", 2, "none"), margin=48)
    top = pad.y
    pad.text(pad.left, pad.y, bold("IRS"), 22)
    pad.text(pad.left, pad.y + 28, join("Department of the Treasury", "Internal Revenue Service", pad.x("office"),
                                        by="\n"), 8)  # fmt: skip
    x = pad.left + pad.width * 0.58
    pad.rows((("Notice", _form(pad)), ("Notice date", pad.v("date")), ("EIN", pad.v("ein")),
              ("To contact us", pad.x("contact") or "800-829-4933")), x, pad.right - x, 84)  # fmt: skip
    pad.y = max(pad.y, top + 74) + 10
    pad.say(_holder(pad), gap=26)
    pad.say(bold("We assigned you an employer identification number (EIN)"), size=14, gap=10)
    control = join("The name control associated with this EIN is", pad.x("name_control"), by=" ")
    pad.say(join("Your EIN is", pad.v("ein", heavy=True), by=" "), gap=4)
    if pad.extra("name_control"):
        pad.say(control, gap=10)
    pad.say(bold("What you need to do"), size=12, gap=4)
    pad.say("- Use your EIN and complete name and address exactly as shown above on all federal tax forms.", gap=3)
    pad.say("- Keep this notice in your permanent records.", gap=8)
    pad.left_to_say()
    return pad


def _fax(paper: Paper) -> Pad:
    """A letter in Times with "In reply refer to", the number in the text."""
    pad = Leaf(paper, Look("serif", 11, "capital", "us", "code", "kg", 2, ":", 1, "none"), margin=66)
    pad.say(join("Internal Revenue Service", "Department of the Treasury", pad.x("office"), by="\n"), gap=14)
    x = pad.left + pad.width * 0.5
    pad.y = pad.text(x, pad.y, join("In reply refer to: 0248400000", join(pad.v("date"), "LTR", _form(pad), by=" "),
                                    join("Taxpayer Identification No.", pad.v("ein"), by=" "), by="\n"))  # fmt: skip
    pad.y += 16
    pad.say(_holder(pad), gap=20)
    pad.say("Dear Taxpayer:", gap=8)
    pad.say(join("This letter is in response to your inquiry. Your Employer Identification Number (EIN) is",
                 pad.v("ein"), by=" "), gap=8)  # fmt: skip
    pad.say("Please keep this letter in your permanent records. Enter your name and EIN on all federal business tax "
            "returns and on related correspondence.", gap=18)  # fmt: skip
    pad.left_to_say()
    pad.say("Sincerely yours,", gap=26)
    pad.say("Department Manager, Accounts Management")
    return pad
