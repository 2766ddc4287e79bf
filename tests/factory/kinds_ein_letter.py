"""Letters about an EIN: the notice CP 575 (old and redesigned) and the verification letter 147C."""

from __future__ import annotations

from dataclasses import replace

from tests.factory.canvas import FACES, Piece, bold, join
from tests.factory.pad import Pad
from tests.factory.prose import prose

PHONE = "1-800-829-4933"


def _begin(pad: Pad, face: str, size: float, dates: str) -> None:
    pad.face = pad.captions = FACES[face]
    pad.size = size
    pad.look = replace(pad.look, dates=dates, address=2, size=size)


def _holder(pad: Pad) -> list[Piece]:
    """Name, second line and address as they stand in the window of the envelope."""
    return join(pad.v("holder.name"), pad.extra("second_line"), pad.address("holder.address", 2), by="\n")


def draw_a(pad: Pad) -> None:
    """The classic looks: CP 575 in typewriter face, 147C as a plain letter."""
    if pad.doc.fields.get("letter") == "147C":
        _letter_147c(pad, "serif", 11, "long")
    else:
        _notice_classic(pad)
    pad.leftovers()


def draw_b(pad: Pad) -> None:
    """The newer looks: the redesigned CP 575, 147C with the facts beside their labels."""
    if pad.doc.fields.get("letter") == "147C":
        _letter_147c_b(pad)
    else:
        _notice_new(pad)
    pad.leftovers()


def _notice_classic(pad: Pad) -> None:
    _begin(pad, "mono", 9.6, "usdash" if pad.doc.style % 2 else "us")
    pad.y = pad.text(pad.left, pad.y, bold("IRS  DEPARTMENT OF THE TREASURY"), 10)
    pad.y = pad.text(pad.left + 24, pad.y, "INTERNAL REVENUE SERVICE")
    pad.y = pad.text(pad.left + 24, pad.y, pad.extra("office", "CINCINNATI OH 45999-0023")) + 14
    x = pad.left + pad.width * 0.5
    y = pad.text(x, pad.y, [Piece("Date of this notice:"), *pad.v("date")]) + 10
    y = pad.text(x, y, "Employer Identification Number:")
    y = pad.text(x, y, pad.v("ein")) + 8
    y = pad.text(x, y, "Form: SS-4") + 8
    y = pad.text(x, y, [Piece("Number of this notice:"), *_form_number(pad)]) + 8
    low = pad.text(pad.left + 20, pad.y + 84, _holder(pad), width=pad.width * 0.46)
    y = pad.text(x, y, f"For assistance you may call us at:\n{PHONE}") + 10
    y = pad.text(x, y, "IF YOU WRITE, ATTACH THE\nSTUB AT THE END OF THIS\nNOTICE.")
    pad.y = max(low, y) + 20
    pad.say("WE ASSIGNED YOU AN EMPLOYER IDENTIFICATION NUMBER", align="c", gap=12)
    for text in prose("cp575"):
        pad.say(pad.rich(text), indent=pad.doc.style % 3 * 6, gap=8)
    if pad.extra("name_control"):
        pad.say(f"A Label Control name of {pad.extra('name_control')} is associated with this EIN.", gap=8)
    pad.say("Keep a copy of this notice in your permanent records. Thank you for your cooperation.", gap=10)
    _stub(pad)


def _form_number(pad: Pad) -> list[Piece]:
    """``CP 575 A`` prints the field ``letter``."""
    return pad.v("letter", pad.extra("form_number", "CP 575 A"))


def _stub(pad: Pad) -> None:
    pad.need(90)
    pad.y = max(pad.y, pad.bottom - 92)
    pad.hrule(pad.left, pad.right, pad.y, 0.3)
    y = pad.text(
        pad.left, pad.y + 5, "Keep this part for your records.        " + pad.extra("form_number", "CP 575 A"), 8
    )
    y = pad.text(pad.left, y + 3, "Return this part with any correspondence so we may identify your account.", 8) + 4
    rows = [Piece("EMPLOYER IDENTIFICATION NUMBER:"), *pad.v("ein")]
    date = [Piece("DATE OF THIS NOTICE:"), *pad.v("date")]
    low = pad.text(pad.left + pad.width * 0.5, y, join(date, rows, "FORM: SS-4", by="\n"), 8)
    office = "INTERNAL REVENUE SERVICE\n" + pad.extra("office", "CINCINNATI OH 45999-0023")
    pad.y = max(low, pad.text(pad.left, y, office, 8))


def _notice_new(pad: Pad) -> None:
    _begin(pad, "sans", 10.2, "long")
    top = pad.y
    y = pad.text(pad.left, top, bold("Department of the Treasury\nInternal Revenue Service"), 9.5)
    y = pad.text(pad.left, y, pad.extra("office", "CINCINNATI OH 45999-0023").title(), 8.5) + 26
    low = pad.text(pad.left + 12, y, _holder(pad), width=pad.width * 0.45)
    x = pad.left + pad.width * 0.56
    rows: tuple[tuple[str, list[Piece]], ...] = (
        ("Notice", _form_number(pad)), ("Notice date", pad.v("date")), ("Employer ID number", pad.v("ein")),
        ("To contact us", [Piece("Phone " + PHONE)]), ("Page 1 of 1", []),
    )  # fmt: skip
    y = top
    pad.hrule(x, pad.right, y)
    for name, what in rows:
        y = pad.beside(x, y + 3, name, what, 104, pad.right - x) if what else pad.text(x, y + 3, name) + 2
        pad.hrule(x, pad.right, y)
    pad.y = max(low, y) + 30
    pad.say(bold("We assigned you an employer identification number (EIN)"), size=15, gap=6)
    control = pad.extra("name_control")
    tail = f" The name control associated with this EIN is {control}." if control else ""
    pad.say(pad.rich("*Your EIN is {ein}.*" + tail), size=11.5, gap=14)
    pad.say(prose("cp575 new")[0], gap=10)
    pad.say(bold("What you need to do"), size=12, gap=4)
    for text in prose("cp575 to do"):
        pad.say("-  " + text, indent=10, gap=4)
    pad.say(bold("Why we sent you this notice"), size=12, gap=4)
    pad.say(prose("cp575 why")[0], gap=8)


def _letter_147c(pad: Pad, face: str, size: float, dates: str) -> None:
    _begin(pad, face, size, dates)
    pad.y = pad.text(pad.left, pad.y, bold("Department of the Treasury\nInternal Revenue Service"), size)
    pad.y = pad.text(pad.left, pad.y, pad.extra("office", "CINCINNATI OH 45999-0023")) + 16
    x = pad.left + pad.width * 0.55
    y = pad.text(x, pad.y, [Piece("In reply refer to:"), Piece("0248219104")])
    y = pad.text(x, y, join(pad.v("date"), [Piece("LTR"), *pad.v("letter", "147C")], by="    "))
    pad.y = pad.text(pad.left + 16, y + 24, _holder(pad), width=pad.width * 0.6) + 26
    pad.say([Piece("Employer Identification Number:"), *pad.v("ein")], indent=pad.width * 0.3, gap=18)
    for text in prose("147c"):
        pad.say(pad.rich(text), gap=9)
    pad.y = pad.text(pad.left + pad.width * 0.55, pad.y + 10, "Sincerely yours,") + 34
    signer = pad.extra("contact", "Operations Manager, Accounts Management")
    pad.y = pad.text(pad.left + pad.width * 0.55, pad.y, signer, width=pad.width * 0.45)


def _letter_147c_b(pad: Pad) -> None:
    _begin(pad, "vera", 8.8, "upper" if pad.doc.style % 2 else "us")
    top = pad.y
    y = pad.text(pad.left, top, bold("IRS"), 22)
    pad.text(pad.left + 54, top + 4, "Department of the Treasury\nInternal Revenue Service\n" + pad.extra("office"), 8)
    x = pad.left + pad.width * 0.55
    rows = (("Letter", pad.v("letter", "LTR 147C")), ("Date", pad.v("date")), ("Taxpayer ID", pad.v("ein")),
            ("Contact telephone", [Piece(PHONE)]))  # fmt: skip
    for name, what in rows:
        top = pad.beside(x, top, name, what, 100, pad.right - x)
    pad.y = pad.text(pad.left, max(y, top) + 24, _holder(pad), width=pad.width * 0.5) + 24
    pad.say(bold("EIN Verification Letter - EIN Previously Assigned"), size=12, gap=10)
    for text in prose("147c"):
        pad.say(pad.rich(text), gap=9)
    pad.say("Sincerely,", gap=26)
    pad.say(pad.extra("contact", "Department Manager, Entity Unit"))
