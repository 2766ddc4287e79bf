"""CBP Form 5106: the importer identity form of today and the importer ID input record before it (19 CFR 24.5)."""

from __future__ import annotations

import re

from tests.factory.canvas import FACES, Piece, Text, join
from tests.factory.forms import Cell, address_cells, row
from tests.factory.kinds_importer_record import draw_record
from tests.factory.pad import Pad
from tests.factory.prose import prose
from tests.factory.ticks import COMPANY, REASONS, choice, same, small, ticks, titled

PLACES = ("Residence", "Corporate Office", "Warehouse", "Retail Location", "Office Building", "Business Service Center",
          "Post Office Box", "Other")  # fmt: skip
ACTIONS = ("Notification of Identification Number", "Change of Name*", "Change of Address*")
USES = ("Importer of Record", "Consignee/Ultimate Consignee", "Drawback Claimant", "Refunds/Bills", "Other")
ENTRIES = ("1-4", "5-24", "25+", "Infrequent personal", "Do not intend to import")
NUMBERS = (("ein", "IRS EIN"), ("ssn", "SSN"), ("cbp", "CBP-Assigned Number"))


def draw_form(pad: Pad) -> None:
    """The edition that ``extras`` names, or the family's (a the newer)."""
    pad.captions = FACES["sans"]
    new = pad.extra("edition", "new" if pad.doc.family == "a" else "old") == "new"
    (_new if new else draw_record)(pad)
    pad.leftovers()


def _band(pad: Pad, y: float, words: str) -> float:
    """A section's grey head."""
    pad.shade(pad.left, y, pad.right, y + 11)
    pad.frame(pad.left, y, pad.right, y + 11)
    small(pad, y, words, 7, True)
    return y + 11


def _new(pad: Pad) -> None:
    """The form of today, in its four sections."""
    y = titled(
        pad, "CREATE/UPDATE IMPORTER IDENTITY FORM", "OMB CONTROL NUMBER: 1651-0064  EXPIRATION DATE: 12/31/2025"
    )
    y = small(pad, y, prose("5106 opening")[0])
    y = choice(pad, y, "TYPE OF ACTION (Mark all applicable):", same(ACTIONS), pad.extra("action"))
    y = _section_1(pad, _band(pad, y, "1. NAME AND IDENTIFICATION NUMBER"))
    y = _section_2(pad, _band(pad, y, "2. ADDRESS INFORMATION"))
    pad.y = _section_3(pad, _band(pad, y, "3. COMPANY INFORMATION"))
    if pad.need(90):
        pad.y = pad.margin
    y = _section_4(pad, _band(pad, pad.y, "4. PRIVACY & CERTIFICATION"))
    small(pad, y + 2, "CBP Form 5106 (2/21)", 6.5, True)
    pad.y = y + 14


def _section_1(pad: Pad, y: float) -> float:
    fields = pad.doc.fields
    y = row(pad, y, 22, [Cell("1A. Importer/Business/Private Party Name:", pad.v("importer.name"))])
    caption = "1B. IRS Employer Identification Number (EIN), Social Security Number (SSN), or CBP-Assigned Number:"
    assigned = fields.get("requested_type") == "cbp"
    x = pad.left + pad.width * 0.55
    number = [] if assigned else pad.v("importer_number")
    pad.cell((pad.left, y, x, y + 24), caption, number)
    pad.frame(x, y, pad.right, y + 24)
    own, pad.face = pad.face, pad.captions
    pad.text(x + 3, y + 1.5, "Number Type: (Select Only One)", 5.8)
    pad.face = own
    ticks(pad, x + 4, y + 11, NUMBERS, fields.get("requested_type", ""), "requested_type")
    y += 24
    y = _aliases(pad, y)
    caption = "1E. I wish to be assigned a CBP Number. Check here and indicate reason(s):"
    y = choice(pad, y, caption, REASONS, "no" if assigned else "")
    y = row(pad, y, 20, [Cell("1F. CBP-Assigned Number:", pad.v("importer_number") if assigned else "")])
    y = choice(pad, y, "1G. Type of Company:", COMPANY, fields.get("company_type", ""), "company_type")
    entries = "1H. If you are an importer, how many entries do you plan on filing in a year?"
    y = choice(pad, y, entries, same(ENTRIES), pad.extra("entries_per_year"))
    y = choice(pad, y, "1I. How will the identification number be utilized?", same(USES), pad.extra("utilization"))
    return row(pad, y, 14, [Cell(f"1{c}. Program Code {n}:") for n, c in enumerate("JKLM", start=1)])


def _aliases(pad: Pad, y: float) -> float:
    """Blocks 1C and 1D, one row for every alias."""
    names = pad.lines("aka") or [""]
    kinds = pad.extras("aka_kind")
    for n, field in enumerate(names):
        x = pad.left + pad.width * 0.3
        pad.frame(pad.left, y, x, y + 20)
        chosen = (kinds[n] if n < len(kinds) else "DBA") if field else ""
        own, pad.face = pad.face, pad.captions
        pad.text(pad.left + 2, y + 6, "1C.", 6)
        pad.face = own
        ticks(pad, pad.left + 18, y + 6, same(("DIV", "AKA", "DBA")), chosen, "", x)
        pad.cell((x, y, pad.right, y + 20), "1D. DIV/AKA/DBA Name:", pad.v(field) if field else "")
        y += 20
    return y


def _place(pad: Pad, y: float, caption: str, field: str) -> float:
    """An address over its cells."""
    parts = address_cells(pad, field)
    street, _, second = _halves(parts["street"])
    y = small(pad, y, caption)
    y = row(pad, y, 20, [Cell("Street Address 1", street), Cell("Street Address 2", second)])
    return row(
        pad,
        y,
        20,
        [
            Cell("City", parts["city"], 1.4),
            Cell("State/Province", parts["state"], 0.7),
            Cell("Zip Code", parts["code"], 0.7),
            Cell("Country ISO Code", parts["nation"], 0.7),
        ],
    )


def _halves(street: list[Piece]) -> tuple[list[Piece], str, list[Piece]]:
    """A street longer than 32 characters goes on in the second cell, at its suite, last comma or last blank."""
    if not street or len(street[0].text) <= 32 or "\n" in street[0].text:
        return street, "", []
    text, field = street[0].text, street[0].field
    suite = re.search(r",? (?=(?:Suite|Unit|Room|Floor|Ste\.?) )", text, re.IGNORECASE)
    at = suite.end() if suite and suite.end() <= 33 else text.rfind(", ", 0, 33) + 2
    at = at if at > 1 else text.rfind(" ", 0, 33)
    if at <= 0:
        return street, "", []
    return [Piece(text[:at].strip(), field)], " ", [Piece(text[at:].strip(), field)]


def _section_2(pad: Pad, y: float) -> float:
    caption = "2A. MAILING ADDRESS (Each street address line can be no more than 32 characters)"
    y = _place(pad, y, caption, "mailing_address")
    kind = pad.doc.fields.get("address_kind", "")
    y = choice(pad, y, "Is the address in 2A, a:", same(PLACES), kind, "address_kind")
    y = _place(
        pad, y, "2B. PHYSICAL LOCATION ADDRESS (Required only if different than mailing address)", "physical_address"
    )
    return row(
        pad,
        y,
        20,
        [
            Cell("2C. Phone Number", pad.v("importer.phone")),
            Cell("Extension", "", 0.5),
            Cell("2D. Fax Number", ""),
            Cell("2E. Email Address", pad.v("importer.email"), 1.4),
            Cell("2F. Website", pad.x("website")),
        ],
    )


def _section_3(pad: Pad, y: float) -> float:
    y = row(pad, y, 20, [Cell("3A. Provide a brief business description", pad.x("description"))])
    y = row(
        pad,
        y,
        20,
        [
            Cell("3B. 6-digit NAICS code", pad.x("naics")),
            Cell("3C. D-U-N-S Number", pad.x("duns")),
            Cell("3D. Filer code (broker/self-filer)", pad.x("filer_code")),
            Cell("3E. Year Established", pad.x("year_established")),
        ],
    )
    related = [pad.v(f) for f in pad.lines("related")]
    numbers = pad.extras("related_number")
    pairs = [join(name, numbers[n] if n < len(numbers) else "", by="  ") for n, name in enumerate(related)]
    related_words = "3F. Names and EIN, SSN or CBP-assigned numbers of current or previous related business entities:"
    prior = [pad.v(f) for f in pad.lines("prior_numbers")]
    what = join(*pairs, *prior, by="\n")
    y = row(pad, y, max(20.0, 12 + pad.height(what, pad.width)), [Cell(related_words, what)])
    y = row(
        pad,
        y,
        20,
        [
            Cell("3G. Primary Banking Institution (Name)", pad.x("bank_name"), 1.6),
            Cell("Bank Routing Number", pad.x("bank_routing")),
            Cell("City", pad.x("bank_city")),
            Cell("State", pad.x("bank_state"), 0.5),
        ],
    )
    y = row(
        pad,
        y,
        20,
        [
            Cell("3H. Certificate or Articles of Incorporation - (Locater I.D.)", pad.x("incorporation_locator")),
            Cell("3I. Certificate or Articles of Incorporation - (Reference Number)", pad.x("incorporation_reference")),
        ],
    )
    return _officers(pad, y)


def _officers(pad: Pad, y: float) -> float:
    """Block 3J, a row for every officer."""
    y = small(pad, y, "3J. Business Structure / Beneficial Owner / Company Officers")
    titles, phones = pad.extras("officer_title"), pad.extras("officer_phone")
    for n, field in enumerate(pad.lines("officers")):
        title: Text = titles[n] if n < len(titles) else ""
        phone: Text = phones[n] if n < len(phones) else ""
        y = row(
            pad,
            y,
            20,
            [
                Cell("Company Position Title", title),
                Cell("Name (Last, First, Middle Initial)", pad.v(field), 1.5),
                Cell("Direct Phone Number", phone),
                Cell("Social Security Number", "", 0.8),
            ],
        )
    return y


def _section_4(pad: Pad, y: float) -> float:
    y = small(pad, y, prose("5106 new certify")[0])
    y = row(
        pad,
        y,
        20,
        [
            Cell("Printed or Typed Full Name (Last, First, Middle Initial):", pad.v("signatory.name"), 1.4),
            Cell("Title:", pad.x("signatory_title")),
            Cell("Telephone Number:", pad.v("importer.phone")),
        ],
    )
    y = row(pad, y, 22, [Cell("Signature:", "", 1.8), Cell("Date:", pad.v("date"))])
    return row(
        pad, y, 20, [Cell("Broker Name:", pad.x("broker_name"), 1.8), Cell("Telephone Number:", pad.x("broker_phone"))]
    )
