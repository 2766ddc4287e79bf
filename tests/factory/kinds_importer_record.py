"""The old edition of CBP Form 5106, the importer ID input record (19 CFR 24.5)."""

from __future__ import annotations

from tests.factory.canvas import Piece, join
from tests.factory.forms import Cell, address_cells, row
from tests.factory.pad import Pad
from tests.factory.prose import prose
from tests.factory.ticks import COMPANY, REASONS, choice, same, small, ticks, titled

OLD_NUMBERS = (
    ("ein", "2A.", "I.R.S. Number"),
    ("ssn", "2B.", "Social Security Number"),
    ("cbp", "2D.", "CBP-Assigned Number"),
)


def draw_record(pad: Pad) -> None:
    """The importer ID input record."""
    fields = pad.doc.fields
    y = titled(pad, "IMPORTER ID INPUT RECORD", "Approved OMB NO. 1651-0064 Exp. 09-30-2012")
    action = pad.extra("action").replace("Identification Number", "importer's number")
    options = same(("Notification of importer's number", "Change of name*", "Change of address*"))
    y = choice(pad, y, "1. TYPE OF ACTION (Mark all applicable)", options, action)
    y = small(pad, y, "*NOTE--If a continuous bond is on file, a rider must accompany this change document.")
    y = small(pad, y, "2. IMPORTER NUMBER (Fill in one format):", 6.6, True)
    kind = fields.get("requested_type", "ein")
    y = row(pad, y, 24, [_old_number(pad, no, words, key == kind) for key, no, words in OLD_NUMBERS])
    caption = "2C. Check here if requesting a CBP-assigned number and indicate reason(s)."
    y = choice(pad, y, caption, REASONS, "no" if kind == "cbp" else "")
    y = row(pad, y, 24, [Cell("3. Importer Name", pad.v("importer.name"))])
    y = _old_alias(pad, y)
    old = tuple(o for o in COMPANY if o[0] != "llc")
    y = choice(pad, y, "6. Type", old, fields.get("company_type", ""), "company_type")
    y = _old_place(pad, y, 7, "Importer Mailing Address (2 32-character lines maximum)", "mailing_address")
    caption = "Importer Physical Location Address (2 32-character lines maximum, see instructions)"
    y = _old_place(pad, y, 12, caption, "physical_address")
    y = _old_end(pad, y)
    small(pad, y + 2, "CBP Form 5106 (04/10)", 6.5, True)
    pad.y = y + 14


def _old_number(pad: Pad, no: str, words: str, on: bool) -> Cell:
    """A cell for one kind of number; the words of the one filled in print ``requested_type``."""
    tag = "requested_type" if on and pad.has("requested_type") else None
    if tag:
        pad.used[tag] = 1
    return Cell([Piece(no), Piece(words, tag)], pad.v("importer_number") if on else "")


def _old_alias(pad: Pad, y: float) -> float:
    names = pad.lines("aka")
    kinds = pad.extras("aka_kind")
    x = pad.left + pad.width * 0.3
    pad.frame(pad.left, y, x, y + 24)
    small(pad, y, "4. DIV/AKA/DBA")
    ticks(pad, pad.left + 6, y + 12, same(("DIV", "AKA", "DBA")), (kinds or ["DBA"])[0] if names else "", "", x)
    pad.cell((x, y, pad.right, y + 24), "5. DIV/AKA/DBA Name", join(*[pad.v(n) for n in names], by="; "))
    return y + 24


def _old_place(pad: Pad, y: float, first: int, caption: str, field: str) -> float:
    parts = address_cells(pad, field)
    y = row(pad, y, 26, [Cell(f"{first}. {caption}", parts["street"])])
    return row(
        pad,
        y,
        22,
        [
            Cell(f"{first + 1}. City", parts["city"], 1.6),
            Cell(f"{first + 2}. State Code", parts["state"], 0.6),
            Cell(f"{first + 3}. ZIP", parts["code"], 0.8),
            Cell(f"{first + 4}. Country ISO Code (Non-U.S. Only)", parts["nation"]),
        ],
    )


def _old_end(pad: Pad, y: float) -> float:
    prior = pad.listed("prior_numbers")
    no_yes = (("Yes", "Yes"), ("No", "No"))
    asked = "Has importer ever been assigned a CBP Importer Number using"
    y = choice(pad, y, f"17a. {asked} the same name as in Block 3?", no_yes, "Yes" if prior else "No")
    y = choice(pad, y, f"17b. {asked} a name different from that in Block 3?", no_yes, "No")
    y = row(pad, y, 22, [Cell('17c. If "Yes" to 17a and/or 17b, list number(s) and/or name(s)', prior)])
    y = small(pad, y + 2, prose("5106 old certify")[0], 6.2) + 2
    signer = join(pad.v("signatory.name"), pad.extra("signatory_title"), by=", ")
    y = row(
        pad,
        y,
        24,
        [
            Cell("18. Printed or Typed Name and Title", signer, 1.8),
            Cell("19. Telephone No. Including Area Code", pad.v("importer.phone")),
        ],
    )
    y = row(pad, y, 26, [Cell("20. Signature", "", 1.8), Cell("21. Date", pad.v("date"))])
    return row(pad, y, 22, [Cell("22. Broker Use Only", pad.x("broker_name"))])
