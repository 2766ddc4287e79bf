"""Customs powers of attorney: brokers' own forms and the layout of CBP Form 5291 (19 CFR 141 Subpart C)."""

from __future__ import annotations

from datetime import date

from tests.factory.canvas import FACES, Piece, bold, join
from tests.factory.formats import MONTHS
from tests.factory.pad import Pad
from tests.factory.prose import prose

TYPES = (("individual", "Individual"), ("partnership", "Partnership"), ("corporation", "Corporation"),
         ("sole", "Sole Proprietorship"), ("llc", "Limited Liability Company"))  # fmt: skip


def draw_a(pad: Pad) -> None:
    """A broker's form unless the paper says 5291."""
    (_form_5291 if pad.extra("form", "broker") == "5291" else _broker)(pad)


def draw_b(pad: Pad) -> None:
    """Form 5291 unless the paper says broker; the broker's form then has its facts in a table at the top."""
    (_broker if pad.extra("form", "5291") == "broker" else _form_5291)(pad)


def in_words(value: str) -> str:
    """``12th day of January, 2024``."""
    day = date.fromisoformat(value)
    end = "th" if 10 < day.day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return f"{day.day}{end} day of {MONTHS[day.month - 1]}, {day.year}"


def _types(pad: Pad, x: float, y: float, step: float) -> float:
    """The boxes for the kind of grantor; the ticked one's words print ``grantor_type``."""
    chosen = pad.doc.fields.get("grantor_type", "")
    low = y
    for key, words in TYPES:
        on = key == chosen
        if on:
            pad.used["grantor_type"] = 1
        wide = pad.measure(words, 8) + 16
        if x + wide > pad.right:
            x, y = pad.left, y + 12
        low = pad.tick(x, y, on, Piece(words, "grantor_type" if on else None), 8)
        x += max(wide, step)
    return low


def body(pad: Pad, name: str) -> list[Piece]:
    """The granting clause with its values."""
    dba = f"doing business as {pad.extra('dba')}" if pad.extra("dba") else ""
    kind = {"llc": "a limited liability company", "partnership": "a partnership", "individual": "an individual"}
    business = ", ".join(["", *filter(None, [dba, kind.get(pad.doc.fields.get("grantor_type", ""), "a corporation")])])
    ports = "{ports}" if pad.has("ports") else pad.extra("ports_clause", "all Customs ports")
    text = prose(name)[0].replace(" BUSINESS", business + " doing business").replace("PORTS", ports)
    if not pad.has("state"):
        text = text.replace(" under the laws of the State of {state},", "").replace(
            " under the laws of the State of {state}", ""
        )
    return pad.rich(text)


def _validity(pad: Pad, gap: float) -> None:
    """How long it lasts, what it covers besides, and who pays."""
    clause = pad.extra(
        "validity_clause", "This power of attorney remains in force until notice of revocation is given."
    )
    pad.say(pad.rich(clause), gap=gap)
    for field, words in (
        ("scope", "Scope:"),
        ("substitution", "Substitution:"),
        ("service_of_process", "Service of process:"),
    ):
        if pad.has(field):
            pad.say([Piece(words), *pad.v(field)], gap=gap)
    if pad.has("expiry_date") and not pad.used.get("expiry_date"):
        pad.say(pad.rich("This power of attorney expires on {expiry_date}."), gap=gap)
    if pad.extra("payment_notice"):
        pad.say(pad.extra("payment_notice"), size=pad.size - 0.6, gap=gap)


def _broker(pad: Pad) -> None:
    """A broker's form: title, number and kind of grantor, the grant, powers, validity, signature."""
    top = pad.y
    pad.y = pad.text(pad.left, top, bold("CUSTOMS POWER OF ATTORNEY"), pad.size + 4, width=pad.width, align="c")
    under = "Designation as Forwarding Agent and Acknowledgement of Terms and Conditions of Service"
    pad.y = pad.text(pad.left, pad.y, under, pad.size - 1, width=pad.width, align="c") + 10
    label = ("IRS / EIN Number", "I.R.S. No.", "EIN", "Federal Tax ID")[pad.look.words % 4]
    if pad.doc.family == "b":
        high = 30.0
        pad.cell((pad.left, pad.y, pad.left + pad.width * 0.36, pad.y + high), label, pad.v("grantor_number"), small=7)
        box = (pad.left + pad.width * 0.36, pad.y, pad.right, pad.y + high)
        pad.cell(box, "Full name of grantor", pad.v("grantor.name"), small=7)
        pad.y += high + 8
    else:
        pad.y = (
            pad.text(pad.left, pad.y, [Piece(label + ":"), *pad.v("grantor_number")], width=pad.width, align="r") + 6
        )
    y = pad.text(pad.left, pad.y, "Check appropriate box:", 8)
    pad.y = _types(pad, pad.left, y + 2, 70) + 8
    pad.say(body(pad, "poa body"), gap=7)
    for n, power in enumerate(prose("poa powers"), start=1):
        pad.say(f"({n}) {power}" if pad.doc.style % 2 else power, size=pad.size - 1, indent=10, gap=4)
    pad.y += 3
    _validity(pad, 6)
    _signed(pad)
    pad.leftovers()


def _signed(pad: Pad) -> None:
    """The witness clause and the signature block."""
    pad.need(120)
    name = pad.v("grantor.name")
    pad.say(
        [Piece("IN WITNESS WHEREOF, the said"), *name, Piece("has caused these presents to be sealed and signed:")],
        gap=8,
    )
    if pad.extra("signature_clause"):
        pad.say(pad.rich(pad.extra("signature_clause")), gap=8)
    top, half = pad.y, pad.width * 0.5
    y = pad.beside(pad.left, top + 16, "(Signature)", [Piece("_" * 24)], 74, half)
    y = pad.beside(pad.left, y + 4, "(Print name)", pad.v("signatory.name"), 74, half)
    y = pad.beside(pad.left, y + 2, "(Capacity)", pad.x("signatory_title"), 74, half)
    x = pad.left + half + 8
    z = pad.beside(x, top + 16, "Date", pad.v("effective_date"), 60, half - 8)
    z = pad.beside(x, z + 4, "Witness", pad.x("witness"), 60, half - 8)
    pad.y = max(y, z) + 8


def _form_5291(pad: Pad) -> None:
    """Form 5291: agency at the top, boxes for the kind of grantor and its number, one long sentence, seal."""
    own, pad.face = pad.face, FACES["sans"]
    y = pad.text(pad.left, pad.y, "DEPARTMENT OF HOMELAND SECURITY\nU.S. Customs and Border Protection", 7.5)
    pad.text(pad.right - 150, pad.y, "19 CFR 141.32", 7.5, width=150, align="r")
    pad.y = pad.text(pad.left, y + 6, bold("POWER OF ATTORNEY"), 14, width=pad.width, align="c") + 6
    pad.face = own
    high = 40.0
    x = pad.left + pad.width * 0.7
    pad.frame(pad.left, pad.y, x, pad.y + high)
    pad.text(pad.left + 3, pad.y + 3, "Check appropriate box:", 7)
    keep, pad.right = pad.right, x
    pad.left += 4
    _types(pad, pad.left, pad.y + 13, 60)
    pad.left, pad.right = pad.left - 4, keep
    pad.cell((x, pad.y, pad.right, pad.y + high), "IRS Number / Importer Number", pad.v("grantor_number"), small=7)
    pad.y += high + 8
    pad.say(body(pad, "5291 body"), gap=8, leading=1.4)
    _validity(pad, 8)
    pad.need(110)
    signed = "has caused these presents to be sealed and signed by (Signature) ____________________"
    done = join("IN WITNESS WHEREOF, the said", pad.v("grantor.name"), signed)
    pad.say(done, gap=6)
    if pad.extra("signature_clause"):
        pad.say(pad.rich(pad.extra("signature_clause")), gap=6)
    day = pad.v("effective_date", in_words(pad.doc.fields["effective_date"])) if pad.has("effective_date") else []
    if "effective_date" in pad.doc.prints:
        day = pad.v("effective_date", pad.doc.prints["effective_date"])
    pad.say(join("Signed this", day, by=" "), gap=10)
    rows = (("Name", pad.v("signatory.name")), ("Capacity", pad.x("signatory_title")), ("WITNESS", pad.x("witness")))
    for name, what in rows:
        pad.y = pad.beside(pad.left, pad.y, name, what, 80, pad.width) + 3
    pad.leftovers()
    pad.y += 10
    pad.say("(Corporate seal)*    *(Optional)", size=7)
    pad.text(pad.left, pad.bottom - 6, bold("CBP Form 5291 (05/19)"), 7)
