"""Powers of attorney of family d: CBP 5291's blocks, a broker's fill-in sheet, a broker's letter agreement."""

from __future__ import annotations

from tests.factory.canvas import Text, bold, join
from tests.factory.formats import Look
from tests.factory.model import Paper, Sheet
from tests.factory.pad import Pad
from tests.factory.unseen_d.leaf import Leaf, centred, drawn, who

ACTS = ("to make, endorse, sign, declare, or swear to any customs entry, withdrawal, declaration, certificate, bill of "
        "lading, carnet or any other documents required by law or regulation in connection with the importation, "
        "exportation or transportation of any merchandise shipped or consigned by or to the grantor")  # fmt: skip
TYPES = (("individual", "Individual"), ("partnership", "Partnership"), ("corporation", "Corporation"),
         ("sole", "Sole Proprietorship"), ("llc", "Limited Liability Company"))  # fmt: skip


def draw(paper: Paper) -> list[Sheet]:
    """One of three manners, by the paper's style."""
    return drawn(paper, (_form, _sheet, _letter))


def _ticked(pad: Pad, x: float, y: float, across: float) -> None:
    said = pad.doc.fields.get("grantor_type", "")
    for k, (key, words) in enumerate(TYPES):
        on = key == said
        label: Text = pad.v("grantor_type", words) if on else words
        pad.tick(x + (k % 3) * across, y + (k // 3) * 13, on, label, 8, width=across - 4)


def _validity(pad: Leaf) -> Text:
    return pad.rich(pad.extra("validity_clause"))


def _rest(pad: Leaf) -> None:
    for field in ("scope", "ports", "substitution", "service_of_process"):
        if pad.has(field):
            pad.say(pad.v(field), gap=5)
    for key in ("signature_clause", "payment_notice"):
        if pad.extra(key):
            pad.say(pad.x(key), size=8, gap=5)


def _form(paper: Paper) -> Pad:
    """After CBP Form 5291: department at the left, ticks, prose, signature block of captions under lines."""
    pad = Leaf(paper, Look("sans", 9, "us", "us", "code", "kg", 0, ":", 0, "none"), margin=44)
    pad.text(pad.left, pad.y, "DEPARTMENT OF HOMELAND SECURITY\nU.S. Customs and Border Protection", 7.5)
    centred(pad, "CUSTOMS POWER OF ATTORNEY", 12, 1)
    centred(pad, "19 CFR 141.32", 7.5, 12, heavy=False)
    pad.y = pad.filled(pad.left, pad.y, pad.v("grantor_number"), 170, "IRS or importer number of grantor") + 6
    pad.say("Check appropriate box:", gap=4)
    _ticked(pad, pad.left + 10, pad.y, 165)
    pad.y += 32
    pad.say(bold("KNOW ALL MEN BY THESE PRESENTS: That,"), gap=6)
    pad.y = pad.filled(pad.left, pad.y, pad.v("grantor.name"), pad.width,
                       "(Full name of person, partnership, corporation or sole proprietorship)") + 5  # fmt: skip
    pad.say(pad.rich("a company doing business under the laws of the State of {state}"), gap=5)
    pad.y = pad.filled(pad.left, pad.y, pad.address("grantor.address", 0), pad.width,
                       "having an office and place of business at") + 5  # fmt: skip
    pad.say("hereby constitutes and appoints each of the following persons", gap=5)
    pad.y = pad.filled(pad.left, pad.y, join(pad.v("agent.name"), pad.address("agent.address", 0), by="\n"), pad.width,
                       "(Give full name of each agent designated)") + 5  # fmt: skip
    pad.say(f"as a true and lawful agent and attorney of the grantor, {ACTS}, in {pad.extra('ports_clause')}.", gap=6)
    pad.say(_validity(pad), gap=8)
    _rest(pad)
    pad.need(120)
    pad.y = pad.filled(pad.left, pad.y + 10, "", 240, "(Signature)") + 4
    half = pad.width / 2
    low = pad.filled(pad.left, pad.y, pad.v("signatory.name"), half - 20, "(Name)")
    low = max(low, pad.filled(pad.left + half, pad.y, pad.x("signatory_title"), half, "(Capacity)"))
    pad.y = low + 4
    low = pad.filled(pad.left, pad.y, pad.v("effective_date"), half - 20, "(Date)")
    pad.y = max(low, pad.filled(pad.left + half, pad.y, pad.x("witness"), half, "(Witness)")) + 6
    pad.say("CBP Form 5291 (10/17)", size=7)
    pad.left_to_say()
    return pad


def _sheet(paper: Paper) -> Pad:
    """A broker's own sheet: a column of boxes to fill in first, then the terms in small print."""
    pad = Leaf(paper, Look("vera", 7.8, "us2", "us", "code", "kg", 1, "", 0, "grid"), margin=38)
    pad.text(pad.left, pad.y, pad.v("agent.name", heavy=True), 12)
    pad.y = pad.text(pad.left, pad.y + 15, pad.address("agent.address", 0), 7) + 6
    pad.say(bold("Customs Power of Attorney and Acknowledgement of Terms"), size=11, gap=6)
    rows: list[tuple[str, Text]] = [
        ("Legal name of company granting power", pad.v("grantor.name")), ("DBA", pad.x("dba")),
        ("Tax ID (EIN/SSN/CBP no.)", pad.v("grantor_number")), ("State of formation", pad.v("state")),
        ("Street address (no P.O. box)", pad.address("grantor.address")),
        ("Good at", pad.x("ports_clause")), ("Signed on", pad.v("effective_date")),
        ("Signed by (print)", pad.v("signatory.name")), ("Title of signer", pad.x("signatory_title")),
    ]  # fmt: skip
    for words, what in rows:
        if what:
            high = max(18.0, pad.height(what, pad.width - 170) + 6)
            pad.shade(pad.left, pad.y, pad.left + 160, pad.y + high)
            pad.cell((pad.left, pad.y, pad.left + 160, pad.y + high), "", words)
            pad.cell((pad.left + 160, pad.y, pad.right, pad.y + high), "", what)
            pad.y += high
    pad.y += 6
    _ticked(pad, pad.left, pad.y, 175)
    pad.y += 34
    pad.say(f"The company named above appoints the broker at the head of this sheet its agent and attorney, {ACTS}.",
            size=7, gap=5)  # fmt: skip
    pad.say(_validity(pad), size=7, gap=5)
    _rest(pad)
    pad.left_to_say()
    return pad


def _letter(paper: Paper) -> Pad:
    """All in sentences, from the grantor's side."""
    pad = Leaf(paper, Look("serif", 11, "ordinal", "us", "code", "kg", 2, ":", 1, "none"), margin=70)
    pad.say(pad.v("grantor.name", heavy=True), size=14, gap=0)
    pad.say(pad.address("grantor.address", 0), size=9, gap=20)
    pad.say(pad.v("effective_date"), align="r", gap=14)
    pad.say(who(pad, "agent"), gap=16)
    pad.say(bold("Limited Power of Attorney for customs business"), gap=10)
    kinds = dict(TYPES)
    form = kinds.get(paper.fields.get("grantor_type", ""), paper.fields.get("grantor_type", "")).lower()
    pad.say(join("We, a", pad.v("grantor_type", form), "of the State of", pad.v("state"), "with employer number",
                 pad.v("grantor_number"), "hereby name you our lawful attorney,", f"{ACTS}, at",
                 pad.x("ports_clause"), by=" "), gap=8)  # fmt: skip
    pad.say(_validity(pad), gap=8)
    _rest(pad)
    pad.need(60)
    pad.y += 20
    pad.y = pad.filled(pad.left, pad.y, join(pad.v("signatory.name"), pad.x("signatory_title"), by=", "), 260,
                       "for the grantor")  # fmt: skip
    pad.left_to_say()
    return pad
