"""Importer identity forms of family d: CBP 5106 in blocks, the same typed without rules, one in wide boxes."""

from __future__ import annotations

from tests.factory.canvas import Text, bold, join
from tests.factory.formats import Look
from tests.factory.forms import Cell, row
from tests.factory.model import Paper, Sheet
from tests.factory.pad import Pad
from tests.factory.ticks import COMPANY
from tests.factory.unseen_d.leaf import Leaf, centred, drawn

KINDS = ("Residence", "Corporate Office", "Warehouse", "Retail Location", "Office Building")
NUMBERS = (("ein", "EIN"), ("ssn", "SSN"), ("cbp", "CBP-Assigned"))


def draw(paper: Paper) -> list[Sheet]:
    """One of three manners, by the paper's style."""
    looks = (Look("mono", 8, "us", address=0), Look("vera", 7.8, "usdash", address=0),
             Look("sans", 9, "us2", address=1))  # fmt: skip
    look = looks[paper.style % 3]
    return drawn(paper, (lambda p: _blocks(p, look, 24), lambda p: _typed(p, look), lambda p: _blocks(p, look, 34)))


def _titled(pad: Pad) -> None:
    pad.text(pad.left, pad.y, "DEPARTMENT OF HOMELAND SECURITY\nU.S. Customs and Border Protection", 7)
    pad.y += 18
    old = pad.extra("edition") == "old"
    centred(pad, "IMPORTER ID INPUT RECORD" if old else "CREATE/UPDATE IMPORTER IDENTITY FORM", 12, 1)
    centred(pad, "19 CFR 24.5", 7, 6, heavy=False)


def _ticks(pad: Pad, caption: str, options: tuple[tuple[str, str], ...], field: str) -> None:
    """A caption, then boxes; the ticked one's words print the field."""
    said = pad.doc.fields.get(field, pad.extra(field))
    pad.y = pad.text(pad.left, pad.y + 2, caption, 6.8, width=pad.width) + 2
    x = pad.left + 4
    for key, words in options if said in dict(options) or not said else (*options, (said, said)):
        wide = pad.measure(words, 7) + 20
        if x + wide > pad.right:
            x, pad.y = pad.left + 4, pad.y + 11
        on = bool(said) and key == said
        label: Text = pad.v(field, words) if on and pad.has(field) else words
        pad.tick(x, pad.y, on, label, 7)
        x += wide
    pad.y += 13


def _same(words: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((w, w) for w in words)


def _named(pad: Pad) -> list[tuple[str, Text]]:
    """Block 1 and 2 as captions and values."""
    return [
        ("1A. Importer/Business/Private Party Name", pad.v("importer.name")),
        ("1B. IRS Employer Identification Number (EIN), Social Security Number (SSN), or CBP-Assigned Number",
         pad.v("importer_number")),
        ("1D. DIV/AKA/DBA Name", pad.listed("aka")),
        ("2A. MAILING ADDRESS", pad.address("mailing_address")),
        ("2B. PHYSICAL LOCATION ADDRESS", pad.address("physical_address")),
        ("2C. Phone Number", pad.v("importer.phone")), ("2E. Email Address", pad.v("importer.email")),
    ]  # fmt: skip


def _company(pad: Pad) -> list[tuple[str, Text]]:
    return [
        ("3A. Provide a brief business description", pad.x("description")), ("3B. NAICS code", pad.x("naics")),
        ("3E. Year Established", pad.x("year_established")), ("3F. Previous numbers", pad.listed("prior_numbers")),
        ("3F. Related business entities", pad.listed("related")),
        ("3G. Primary Banking Institution", join(pad.x("bank_name"), pad.x("bank_routing"), by=" / ")),
        *[(f"3J. Company Officer - {pad.extra(f'officer_title[{n}]')}", pad.v(f))
          for n, f in enumerate(pad.lines("officers"))],
        ("4. Printed or Typed Full Name", pad.v("signatory.name")), ("Title", pad.x("signatory_title")),
        ("Date", pad.v("date")), ("Broker Name", pad.x("broker_name")),
    ]  # fmt: skip


def _choices(pad: Pad) -> None:
    _ticks(pad, "Number Type: (Select Only One)", NUMBERS, "requested_type")
    _ticks(pad, "1G. Type of Company:", COMPANY, "company_type")
    _ticks(pad, "Is the address in 2A, a:", _same(KINDS), "address_kind")


def _blocks(paper: Paper, look: Look, least: float) -> Pad:
    """Ruled cells the whole way down; ticks between."""
    pad = Leaf(paper, look, margin=32)
    _titled(pad)
    actions = ("Notification of Identification Number", "Change of Name", "Change of Address")
    _ticks(pad, "TYPE OF ACTION (Mark all applicable):", _same(actions), "action")
    pad.say(bold("1. NAME AND IDENTIFICATION NUMBER / 2. ADDRESS INFORMATION"), size=7.5)
    _stack(pad, _named(pad), least)
    _choices(pad)
    pad.say(bold("3. COMPANY INFORMATION / 4. CERTIFICATION"), size=7.5)
    _stack(pad, _company(pad), least - 2)
    pad.say("CBP Form 5106", size=7)
    pad.left_to_say()
    return pad


def _stack(pad: Pad, rows: list[tuple[str, Text]], least: float) -> None:
    for n in range(0, len(rows), 2):
        pair = rows[n : n + 2]
        high = max([least, *(pad.height(w, pad.width / 2 - 10) + 18 for _, w in pair)])
        pad.need(high)
        pad.y = row(pad, pad.y, high, [Cell(c, w) for c, w in pair])
    pad.y += 3


def _typed(paper: Paper, look: Look) -> Pad:
    """A print without rules, captions beside the values."""
    pad = Leaf(paper, look, margin=46)
    _titled(pad)
    pad.rows(_named(pad), pad.left, pad.width, 230, 4)
    _choices(pad)
    pad.rows(_company(pad), pad.left, pad.width, 230, 4)
    pad.left_to_say()
    return pad
