"""Importer identity forms of both editions: boxes as the form has them, and a data print in numbered lines."""

from __future__ import annotations

from tests.factory.canvas import FACES, Text, bold
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_f.quill import Quill, dice, several, turns

COMPANY = (
    ("corporation", "Corporation"), ("partnership", "Partnership"), ("llc", "LLC"), ("sole", "Sole Proprietorship"),
    ("individual", "Individual"), ("us", "U.S. Government"), ("state", "State/Local Government"),
    ("foreign", "Foreign Government"),
)  # fmt: skip
PLACES = ("Residence", "Corporate Office", "Warehouse", "Retail Location", "Office Building",
          "Business Service Center", "Post Office Box", "Other")  # fmt: skip
NUMBERS = (("ein", "IRS EIN"), ("ssn", "SSN"), ("cbp", "CBP-Assigned"))
OLD_NUMBERS = (("ein", "2A. I.R.S. Number"), ("ssn", "2B. Social Security Number"), ("cbp", "2D. CBP-Assigned Number"))
ACTIONS = ("Notification of Identification Number", "Change of Name", "Change of Address")
USES = ("Importer of Record", "Consignee/Ultimate Consignee", "Drawback Claimant", "Refunds/Bills", "Other")
ENTRIES = ("1-4", "5-24", "25+")
Options = tuple[tuple[str, str], ...]
Rows = list[tuple[str, Text]]


def plain(words: tuple[str, ...]) -> Options:
    """Options whose key is their label."""
    return tuple((w, w) for w in words)


class Identity(Quill):
    """The form under the pen."""

    @property
    def old(self) -> bool:
        """Whether it is the importer ID input record that went before."""
        return self.extra("edition") == "old"

    def options(self, name: str, options: Options, chosen: str, field: str = "", x: float = 0) -> None:
        """A caption and tick boxes behind or below it; the ticked one's words print the field."""
        own, self.face = self.face, self.captions
        x = x or self.left
        self.y = self.text(x + 2, self.y + 1.5, name, 6.4, width=self.right - x - 4) + 1
        at = x + 6
        for key, words in options:
            on = bool(chosen) and key.lower() == chosen.lower()
            what: Text = self.v(field, words) if on and self.has(field) else words
            wide = self.measure(words, 7) + 18
            if at + wide > self.right:
                at, self.y = x + 6, self.y + 10
            self.tick(at, self.y, on, what, 7)
            at += wide
        self.y += 12
        self.face = own

    def bar(self, words: str) -> None:
        """A shaded heading over the whole width."""
        self.shade(self.left, self.y, self.right, self.y + 12)
        self.text(self.left + 3, self.y + 2.4, bold(words), 7)
        self.y += 12

    def band(self, cells: list[tuple[float, str, Text]], high: float = 25) -> None:
        """A row of boxes of given shares."""
        x, whole = self.left, sum(c[0] for c in cells)
        for share, name, what in cells:
            wide = self.width * share / whole
            self.cell((x, self.y, x + wide, self.y + high), name, what, small=6)
            x += wide
        self.y += high


def officers(pad: Identity) -> Rows:
    """Officers with their titles as captions."""
    return [
        (pad.extra(f"officer_title[{n}]") or "Officer", pad.v(name)) for n, name in enumerate(pad.lines("officers"))
    ]


def aliases(pad: Identity) -> Text:
    """Other names, each behind its kind."""
    return several(*(pad.v(name) for name in pad.lines("aka")))


def alias_kind(pad: Identity) -> str:
    """DIV, AKA or DBA of the first other name."""
    return pad.extra("aka_kind[0]") if pad.has("aka[0]") else ""


def boxes(paper: Paper) -> list[Sheet]:
    """The form in boxes, captions in the government's type, values in the filler's."""
    pad = _blank(paper, ("mono", "serif", "vera"), 8.4)
    own, pad.face = pad.face, pad.captions
    pad.text(pad.left, 26, "DEPARTMENT OF HOMELAND SECURITY\nU.S. Customs and Border Protection", 6.8)
    name = "IMPORTER ID INPUT RECORD" if pad.old else "CREATE/UPDATE IMPORTER IDENTITY FORM"
    pad.text(pad.left, 44, bold(name), 12, width=pad.width, align="c")
    pad.text(pad.left, 59, "19 CFR 24.5", 6.8, width=pad.width, align="c")
    omb = "Approved OMB NO. 1651-0064\nExp. 09-30-2012" if pad.old else "OMB CONTROL NO. 1651-0064"
    pad.text(pad.left, 26, omb, 6, width=pad.width, align="r")
    pad.face = own
    pad.y = 72
    (_old_boxes if pad.old else _new_boxes)(pad)
    pad.leftovers()
    return pad.sheets


def _blank(paper: Paper, faces: tuple[str, ...], size: float) -> Identity:
    rng = dice(paper)
    pad = Identity(paper, rng.choice(faces), size, days=rng.choice(("us", "usdash", "long")), margin=34, address=2)
    pad.captions = FACES[rng.choice(("sans", "serif"))]
    return pad


def _old_boxes(pad: Identity) -> None:
    pad.options("1. TYPE OF ACTION (Mark all applicable)", (("Notification of Identification Number",
                "Notification of importer's number"), *plain(ACTIONS[1:])), pad.extra("action"))  # fmt: skip
    pad.options("2. IMPORTER NUMBER (Fill in one format)", OLD_NUMBERS, pad.doc.fields.get("requested_type", ""),
                "requested_type")  # fmt: skip
    pad.band([(1, "Number", pad.v("importer_number"))], 24)
    pad.band([(50, "3. Importer Name", pad.v("importer.name")), (14, "4. DIV/AKA/DBA", alias_kind(pad)),
              (36, "5. DIV/AKA/DBA Name", aliases(pad))], 28)  # fmt: skip
    pad.options("6. Type", tuple(c for c in COMPANY if c[0] != "llc" or pad.doc.fields.get("company_type") == "llc"),
                pad.doc.fields.get("company_type", ""), "company_type")  # fmt: skip
    pad.band([(1, "7. Importer Mailing Address (2 32-character lines maximum)  8. City  9. State Code  10. ZIP",
               pad.address("mailing_address"))], 44)  # fmt: skip
    pad.band([(1, "12. Importer Physical Location Address  13. City  14. State Code  15. ZIP",
               pad.address("physical_address"))], 44)  # fmt: skip
    if pad.has("address_kind"):
        pad.options("Kind of address", plain(PLACES), pad.doc.fields["address_kind"], "address_kind")
    _more(pad)
    pad.options("17a. Has importer ever been assigned a CBP Importer Number using the same name as in Block 3?",
                plain(("No", "Yes")), "")  # fmt: skip
    title = several(pad.v("signatory.name"), pad.x("signatory_title"))
    pad.band([(40, "18. Printed or Typed Name and Title", title),
              (30, "19. Telephone No. Including Area Code", pad.v("importer.phone")),
              (30, "21. Date", pad.v("date"))], 34)  # fmt: skip
    pad.band([(60, "20. Signature", ""), (40, "22. Broker Use Only", pad.x("broker_name"))], 28)


def _more(pad: Identity) -> None:
    rest = [f for f in ("importer.email",) if pad.has(f)]
    cells: list[tuple[float, str, Text]] = [(1, "E-mail", pad.v(f)) for f in rest]
    cells += [(1, f"Officer: {name}", what) for name, what in officers(pad)]
    if cells:
        pad.band(cells, 26)


def _new_boxes(pad: Identity) -> None:
    _new_identity(pad)
    pad.bar("2. ADDRESS INFORMATION")
    pad.band([(1, "2A. MAILING ADDRESS  Street Address 1, City, State/Province, Zip Code",
               pad.address("mailing_address"))], 40)  # fmt: skip
    kind = pad.doc.fields.get("address_kind", "")
    pad.options("Is the address in 2A, a:", plain(PLACES), kind, "address_kind")
    pad.band([(1, "2B. PHYSICAL LOCATION ADDRESS (Required only if different than mailing address)",
               pad.address("physical_address"))], 40)  # fmt: skip
    pad.band([(25, "2C. Phone Number", pad.v("importer.phone")), (15, "2D. Fax Number", ""),
              (35, "2E. Email Address", pad.v("importer.email")), (25, "2F. Website", "")])  # fmt: skip
    pad.bar("3. COMPANY INFORMATION")
    pad.band([(60, "3A. Brief business description", pad.x("description")), (15, "3B. NAICS", pad.x("naics")),
              (25, "3E. Year Established", pad.x("year_established"))], 32)  # fmt: skip
    bank = several(pad.x("bank_city"), pad.x("bank_state"), by=", ")
    pad.band([(45, "3G. Primary Banking Institution", pad.x("bank_name")),
              (25, "Bank Routing Number", pad.x("bank_routing")), (30, "City, State", bank)])  # fmt: skip
    pad.band([(50, "3H. Articles of Incorporation (Locator I.D.)", pad.x("incorporation_locator")),
              (50, "3I. Reference Number", pad.x("incorporation_reference"))], 22)  # fmt: skip
    for n, (title, name) in enumerate(officers(pad)):
        pad.band([(30, "3J. Company Position Title", title), (40, "Name", name),
                  (30, "Direct Phone Number", pad.x(f"officer_phone[{n}]"))], 22)  # fmt: skip
    pad.bar("4. PRIVACY & CERTIFICATION")
    pad.band([(40, "Printed or Typed Full Name", pad.v("signatory.name")), (30, "Title", pad.x("signatory_title")),
              (30, "Date", pad.v("date"))])  # fmt: skip
    pad.band([(40, "Signature", ""), (35, "Broker Name", pad.x("broker_name")),
              (25, "Telephone Number", pad.x("broker_phone"))], 28)  # fmt: skip


def _new_identity(pad: Identity) -> None:
    held = pad.doc.fields
    pad.options("TYPE OF ACTION (Mark all applicable)", plain(ACTIONS), pad.extra("action"))
    pad.bar("1. NAME AND IDENTIFICATION NUMBER")
    pad.band([(55, "1A. Importer/Business/Private Party Name", pad.v("importer.name")),
              (45, "1B. IRS Employer Identification Number (EIN), SSN, or CBP-Assigned Number",
               pad.v("importer_number"))], 28)  # fmt: skip
    pad.options("Number Type (Select Only One)", NUMBERS, held.get("requested_type", ""), "requested_type")
    pad.band([(25, "1C. DIV AKA DBA", alias_kind(pad)), (75, "1D. DIV/AKA/DBA Name", aliases(pad))])
    pad.options("1G. Type of Company", COMPANY, held.get("company_type", ""), "company_type")
    pad.options("1H. How many entries do you plan on filing in a year?", plain(ENTRIES), pad.extra("entries_per_year"))
    pad.options("1I. How will the identification number be utilized?", plain(USES), pad.extra("utilization"))


def listing(paper: Paper) -> list[Sheet]:
    """A broker's data print of the form: block numbers and captions at the left, values at the right, no boxes."""
    pad = _blank(paper, ("sans", "mono", "serif"), 9)
    pad.y = 40
    name = "CBP FORM 5106 - IMPORTER ID INPUT RECORD" if pad.old else "CBP FORM 5106 - IMPORTER IDENTITY FORM"
    pad.say(bold(name), size=12, gap=2)
    pad.say("DEPARTMENT OF HOMELAND SECURITY   U.S. Customs and Border Protection   19 CFR 24.5", size=7, gap=8)
    held = pad.doc.fields
    a, b, c = ("3", "2", "6") if pad.old else ("1A", "1B", "1G")
    _list(pad, [("Action", pad.x("action")), (f"{a}. Importer name", pad.v("importer.name")),
                (f"{b}. Importer number", pad.v("importer_number"))])  # fmt: skip
    pad.options("Number type", NUMBERS, held.get("requested_type", ""), "requested_type", pad.left + 150)
    pad.options(f"{c}. Type of company", COMPANY, held.get("company_type", ""), "company_type", pad.left + 150)
    _list(pad, [("DIV/AKA/DBA", alias_kind(pad)), ("DIV/AKA/DBA name", aliases(pad)),
                ("Mailing address", pad.address("mailing_address"))])  # fmt: skip
    if pad.has("address_kind"):
        pad.options("The mailing address is a", plain(PLACES), held["address_kind"], "address_kind", pad.left + 150)
    _list(pad, [("Physical location address", pad.address("physical_address")),
                ("Phone number", pad.v("importer.phone")),
                ("Email address", pad.v("importer.email")), ("Business description", pad.x("description")),
                ("NAICS code", pad.x("naics")), ("Year established", pad.x("year_established")),
                ("Entries per year", pad.x("entries_per_year")), ("Utilized as", pad.x("utilization")),
                ("Bank", several(pad.x("bank_name"), pad.x("bank_routing"), by=", routing ")),
                *((f"Officer ({title})", name) for title, name in officers(pad)),
                ("Certified by", pad.v("signatory.name")), ("Title", pad.x("signatory_title")),
                ("Date", pad.v("date")), ("Broker", several(pad.x("broker_name"), pad.x("broker_phone")))])  # fmt: skip
    pad.leftovers()
    return pad.sheets


def _list(pad: Identity, rows: Rows) -> None:
    pad.y = pad.pairs(pad.left, pad.y, rows, 150, pad.width, gap=4)


draw = turns(boxes, listing)
