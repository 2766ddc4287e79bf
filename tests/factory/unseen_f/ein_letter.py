"""Letters of the tax office about an EIN: the old type-written notice, the new notice in columns, the 147C letter."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_f.quill import Quill, dice, several, turns


def is_147c(pad: Quill) -> bool:
    """Whether the letter confirms a number given long ago."""
    return pad.doc.fields.get("letter") == "147C"


def number_of(pad: Quill) -> list[Piece]:
    """The notice's number, which is the letter's kind: ``CP 575 A`` or ``147C``."""
    words = pad.extra("form_number") or {"CP575": "CP 575"}.get(pad.doc.fields.get("letter", ""), "147C")
    return pad.v("letter", words)


def holder(pad: Quill) -> list[Piece]:
    """Name, second line and address in the window."""
    return several(pad.v("holder.name"), pad.x("second_line"), pad.address("holder.address", 2))


def typewritten(paper: Paper) -> list[Sheet]:
    """The notice as a line printer sets it, headings at the right, the stub at the foot."""
    rng = dice(paper)
    pad = Quill(paper, "mono", 9.2, days=rng.choice(("usdash", "usdash", "us")), margin=52)
    pad.text(pad.left, 40, several("DEPARTMENT OF THE TREASURY", "INTERNAL REVENUE SERVICE", pad.x("office")))
    x = pad.left + 250
    y = pad.pairs(x, 78, [("Date of this notice:", pad.v("date"))], 124, pad.right - x, gap=8)
    y = pad.text(x, y, several("Employer Identification Number:", pad.v("ein"))) + 8
    y = pad.pairs(x, y, [("Form:", "" if is_147c(pad) else "SS-4")], 40, pad.right - x, gap=8)
    label = "Letter:" if is_147c(pad) else "Number of this notice:"
    y = pad.pairs(x, y, [(label, number_of(pad))], 136, pad.right - x, gap=8)
    y = pad.text(x, y, several("For assistance you may call us at:", "1-800-829-4933")) + 8
    pad.y = max(y, pad.text(pad.left + 8, 190, holder(pad), width=230)) + 20
    _typed_words(pad)
    pad.y += 16
    pad.hrule(pad.left, pad.right, pad.y, 0.3)
    pad.y = pad.text(pad.left, pad.y + 8, "Keep this part for your records.            (Rev. 7-2007)", 8) + 10
    stub: list[tuple[str, Text]] = [("EIN", pad.v("ein")), ("NAME CONTROL", pad.x("name_control"))]
    pad.y = pad.pairs(pad.left, pad.y, stub, 90, pad.width)
    pad.leftovers()
    return pad.sheets


def _typed_words(pad: Quill) -> None:
    if is_147c(pad):
        pad.say("Dear Taxpayer:", gap=8)
        pad.say(pad.rich("Thank you for your inquiry. Your Employer Identification Number (EIN) is {ein}. Please keep "
                         "this letter in your permanent records. Enter your name and EIN on all federal business tax "
                         "returns and on related correspondence."), gap=8)  # fmt: skip
        pad.say("You may get any of the forms by calling 1-800-829-3676.", gap=8)
        return
    pad.say("WE ASSIGNED YOU AN EMPLOYER IDENTIFICATION NUMBER", align="c", gap=10)
    pad.say(pad.rich("Thank you for applying for an Employer Identification Number (EIN). We assigned you EIN {ein}. "
                     "This EIN will identify you, your business accounts, tax returns, and documents, even if you have "
                     "no employees. Please keep this notice in your permanent records."), gap=8)  # fmt: skip
    pad.say("When filing tax documents, payments, and related correspondence, it is very important that you use your "
            "EIN and complete name and address exactly as shown above.", gap=8)  # fmt: skip
    pad.say("Based on the information received from you or your representative, you must file the following form(s) by "
            "the date(s) shown: Form 940, Form 941.", gap=8)  # fmt: skip


def columns(paper: Paper) -> list[Sheet]:
    """The redesigned notice: sans type, facts in a ruled column at the right, headings in bold, words at the left."""
    rng = dice(paper)
    pad = Quill(paper, rng.choice(("sans", "serif")), 9.6, days=rng.choice(("long", "long", "usdash")), margin=50)
    pad.text(pad.left, 38, several(bold("IRS"), "Department of the Treasury", "Internal Revenue Service"))
    pad.text(pad.left, 76, pad.x("office"), 8.6)
    pad.text(pad.left + 14, 126, holder(pad), width=250)
    x = pad.right - 200
    rows: list[tuple[str, Text]] = [
        ("Letter" if is_147c(pad) else "Notice", number_of(pad)), ("Date", pad.v("date")),
        ("Employer ID number", pad.v("ein", heavy=True)), ("Name control", pad.x("name_control")),
        ("To contact us", several(pad.x("contact"), "Phone 800-829-4933")), ("Page", "1 of 1"),
    ]  # fmt: skip
    y = 40.0
    for name, what in rows:
        low = pad.pairs(x, y, [(name, what)], 96, 200, size=8.8, gap=3)
        if low > y:
            pad.hrule(x, pad.right, low, 0.3)
            y = low + 3
    pad.y = max(y, 210) + 10
    done = "We confirm your employer identification number (EIN)" if is_147c(pad) else ""
    pad.say(bold(done or "We assigned you an employer identification number (EIN)"), size=14, gap=8)
    pad.say(pad.rich("Your EIN is {ein}." + said_control(pad)), gap=10)
    for head, words in _parts(is_147c(pad)):
        pad.say(bold(head), size=11, gap=2)
        pad.say(words, gap=8)
    pad.leftovers()
    return pad.sheets


def said_control(pad: Quill) -> str:
    """The sentence on the name control, where there is one."""
    known = pad.extra("name_control")
    return f" The name control associated with this EIN is {known}." if known else ""


def _parts(old: bool) -> list[tuple[str, str]]:
    return [
        ("What you need to do", "Keep this notice in your permanent records. Use your EIN and your complete name and "
         "address exactly as shown above on every return and payment."),
        ("When to use the number", "On your forms 940 and 941, on bank papers, and when you write to P.O. Box 9003."),
        ("If you did not ask for it", "Call 800-829-0115 if you did not ask for this confirmation." if old else
         "Tell us at irs.gov/einnotrequested if you did not apply for an EIN."),
    ]  # fmt: skip


def plain_letter(paper: Paper) -> list[Sheet]:
    """A letter of correspondence type: office and reference at the right, salutation, the number in its words."""
    rng = dice(paper)
    pad = Quill(paper, rng.choice(("serif", "sans")), 10.6, days=rng.choice(("long", "month")), margin=64)
    pad.text(pad.left, 44, "Department of the Treasury\nInternal Revenue Service", 10.6)
    pad.text(pad.left, 72, pad.x("office"), 9)
    x = pad.right - 190
    rows: list[tuple[str, Text]] = [
        ("In reply refer to:", f"02{pad.doc.style % 9000 + 1000}55512"), ("Date:", pad.v("date")),
        ("Form:" if not is_147c(pad) else "LTR:", number_of(pad)),
        ("Contact:", pad.x("contact")), ("Taxpayer ID:", pad.v("ein")),
    ]  # fmt: skip
    y = pad.pairs(x, 104, rows, 92, 190, size=9.4, gap=3)
    pad.y = max(y, pad.text(pad.left, 150, holder(pad), width=250)) + 34
    pad.say("Dear Taxpayer,", gap=8)
    given = "We confirm that the EIN of the above taxpayer is {ein}." if is_147c(pad) else (
        "You asked for an Employer Identification Number. The number we assigned is {ein}.")  # fmt: skip
    pad.say(pad.rich(given + said_control(pad) + " Please use the number and the name exactly as shown above."), gap=8)
    pad.say("If you have questions, call us toll free between 7:00 a.m. and 7:00 p.m. local time.", gap=16)
    pad.say([Piece("Sincerely yours,")], gap=30)
    pad.say("Department Manager, Entity Operations", gap=6)
    pad.say("Enclosure: copy of this letter", size=8.6)
    pad.leftovers()
    return pad.sheets


draw = turns(typewritten, columns, plain_letter)
