"""The importer's identity, CBP Form 5106: the input record of old and the form of today, in three hands."""

from __future__ import annotations

import re

from tests.factory.canvas import Piece, Text, join
from tests.factory.kept_apart.importer_blocks import CERTIFY, RESPONSIBLE, Blocks, Build
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet

MANNERS = (
    Manner(("courier", "print"), ("us", "usdash"), 8.6, captions="narrow", margin=30),
    Manner(("tight", "narrow"), ("us", "brief"), 8.2, captions="times", margin=38),
    Manner(("print", "slant"), ("bare", "us"), 8.2, captions="helvetica", margin=26),
)
USES = ("Importer of Record", "Consignee/Ultimate Consignee", "Drawback Claimant", "Refunds/Bills", "Other")
BUILDS = (Build(23, 5.8, "box"), Build(21, 6, "full"), Build(24, 5.4, "brackets"))


def draw(paper: Paper) -> list[Sheet]:
    """The form of the edition the paper names."""
    pen = Pen(paper, MANNERS[paper.style % 3])
    form = Form(pen, BUILDS[paper.style % 3])
    (form.old if paper.extras.get("edition") == "old" else form.new)()
    return finish(pen)


class Form(Blocks):
    """The form in its two editions."""

    def new(self) -> None:
        """Create/Update Importer Identity Form."""
        pen = self.pen
        self.head("CREATE/UPDATE IMPORTER IDENTITY FORM", "OMB CONTROL NUMBER: 1651-0064")
        self.label(RESPONSIBLE, 6, gap=3)
        action = pen.extra("action")
        kinds = ("Notification of Identification Number", "Change of Name", "Change of Address")
        self.ticks("TYPE OF ACTION (Mark all applicable):", [(k, k.lower() in action.lower()) for k in kinds], 3)
        self.name_and_number()
        self.bar("2. ADDRESS INFORMATION")
        self.place(
            "2A. MAILING ADDRESS (Each street address line can be no more than 32 characters)", "mailing_address"
        )
        self.ticks("Is the address in 2A, a:", self.places(), 4)
        self.place(
            "2B. PHYSICAL LOCATION ADDRESS (Required only if different than mailing address)", "physical_address"
        )
        if pen.has("importer.address"):
            self.place("Address of the importer", "importer.address")
        self.row([("2C. Phone Number", pen.v("importer.phone"), 1.3), ("Extension", "", 0.6), ("2D. Fax Number", "", 1),
                  ("2E. Email Address", pen.v("importer.email"), 1.8), ("2F. Website", "", 1)])  # fmt: skip
        self.company()
        self.certified()

    def name_and_number(self) -> None:
        """Section 1 of the new form."""
        pen = self.pen
        self.bar("1. NAME AND IDENTIFICATION NUMBER")
        self.row([("1A. Importer/Business/Private Party Name:", pen.v("importer.name"), 1)])
        asked = pen.doc.fields.get("requested_type", "")
        number = pen.v("importer_number")
        kinds = (
            ("ein", "IRS Employer Identification Number (EIN)"),
            ("ssn", "Social Security Number (SSN)"),
            ("cbp", "CBP-Assigned Number"),
        )
        self.row(
            [
                (
                    "1B. Internal Revenue Service (IRS) Employer Identification Number (EIN), Social Security Number "
                    "(SSN), or CBP-Assigned Number:",
                    number if asked != "cbp" else "",
                    1,
                )
            ],
            self.b.high + 3,
        )
        self.ticks("Number Type: (Select Only One)", [pen.choice("requested_type", k, label) for k, label in kinds], 3)
        names, marks = pen.lines("aka"), pen.extras("aka_kind")
        for n, aka in enumerate(names or [""]):
            mark = marks[n] if n < len(marks) else ""
            self.ticks("1C.", [(k, k == mark) for k in ("DIV", "AKA", "DBA")], 6)
            self.row([("1D. DIV/AKA/DBA Name:", pen.v(aka) if aka else "", 1)])
        self.row(
            [
                (
                    "1E. I wish to be assigned a CBP Number. Check here if requesting a CBP-assigned number and "
                    "indicate reason(s).",
                    "X" if asked == "cbp" else "",
                    1.6,
                ),
                ("1F. CBP-Assigned Number:", number if asked == "cbp" else "", 1),
            ]
        )
        self.ticks("1G. Type of Company:", self.companies(), 4)
        self.row(
            [
                (
                    "1H. If you are an importer, how many entries do you plan on filing in a year?",
                    pen.x("entries_per_year"),
                    1,
                )
            ]
        )
        use = pen.extra("utilization")
        self.ticks("1I. How will the identification number be utilized?", [(u, u == use) for u in USES], 5)
        self.row([(f"1{c}. Program Code {n}:", "", 1) for n, c in enumerate("JKLM", 1)])

    def place(self, caption: str, field: str) -> None:
        """An address of the new form: two street lines, then town, state, postcode, country."""
        parts = self.address(field)
        one, two = self.halves(parts["street"])
        self.row([(f"{caption} Street Address 1", one, 1.3), ("Street Address 2", two, 1)], self.b.high + 3)
        self.row(
            [
                ("City", parts["city"], 1.6),
                ("State/Province", parts["state"], 0.8),
                ("Zip Code", parts["code"], 0.8),
                ("Country ISO Code", parts["nation"], 0.7),
            ]
        )

    def company(self) -> None:
        """Section 3 of the new form."""
        pen = self.pen
        self.bar("3. COMPANY INFORMATION")
        self.row([("3A. Provide a brief business description", pen.x("description"), 1)])
        self.row(
            [
                (
                    "3B. Provide the 6-digit North American Industry Classification System (NAICS) code for this "
                    "business:",
                    pen.x("naics"),
                    1,
                ),
                ("3C. Provide the D-U-N-S Number for the Importer:", "", 1),
            ]
        )
        self.row(
            [
                (
                    "3D. If you are also a broker/self-filer, supply the filer code that will be used when conducting "
                    "business with CBP:",
                    "",
                    2,
                ),
                ("3E. Year Established", pen.x("year_established"), 0.8),
            ]
        )
        self.standing()

    def standing(self) -> None:
        """Related businesses, bank, articles of incorporation."""
        pen = self.pen
        kin = join(
            pen.listed("related", ";"),
            pen.listed("prior_numbers", ";"),
            ", ".join(pen.extras("related_number")),
            by="; ",
        )
        self.row(
            [
                (
                    "3F. List the names and Internal Revenue Service (IRS) Employer Identification Number (EIN), "
                    "Social Security Number (SSN), or CBP-assigned numbers for current or previous related business "
                    "entities:",
                    kin,
                    1,
                )
            ],
            self.b.high + 4,
        )
        self.row(
            [
                ("3G. Primary Banking Institution (Name)", pen.x("bank_name"), 2),
                ("Bank Routing Number", pen.x("bank_routing"), 1),
                ("City", pen.x("bank_city"), 1),
                ("State", pen.x("bank_state"), 0.5),
                ("Country ISO Code", pen.extra("bank_name") and "US", 0.7),
            ]
        )
        self.row(
            [
                ("3H. Certificate or Articles of Incorporation - (Locater I.D.)", pen.x("incorporation_locator"), 1),
                (
                    "3I. Certificate or Articles of Incorporation - (Reference Number)",
                    pen.x("incorporation_reference"),
                    1,
                ),
            ]
        )
        self.officers()

    def officers(self) -> None:
        """Block 3J, a row for every officer."""
        pen = self.pen
        titles, phones = pen.extras("officer_title"), pen.extras("officer_phone")
        pen.need(12 + 2 * self.b.high)
        self.label("3J. Business Structure / Beneficial Owner / Company Officers:", 6.4, gap=1, lead=2.5)
        for n, officer in enumerate(pen.lines("officers") or [""]):
            title = titles[n] if n < len(titles) else ""
            phone = phones[n] if n < len(phones) else ""
            self.row(
                [
                    ("Company Position Title", title, 1),
                    ("Name (Last, First, Middle Initial)", pen.v(officer) if officer else "", 1.6),
                    ("Direct Phone Number", phone, 1),
                    ("Extension", "", 0.5),
                    ("Direct Email", "", 1),
                ]
            )

    def certified(self) -> None:
        """Section 4 of the new form."""
        pen = self.pen
        pen.need(40 + 3 * self.b.high)
        self.bar("4. PRIVACY & CERTIFICATION")
        self.label(CERTIFY, 6, gap=2)
        self.row(
            [
                ("Printed or Typed Full Name (Last, First, Middle Initial):", pen.v("signatory.name"), 1.6),
                ("Title:", pen.x("signatory_title"), 1),
                ("Telephone Number:", pen.v("importer.phone"), 1),
            ]
        )
        self.row([("Signature:", "", 1.8), ("Date:", pen.v("date"), 0.8)])
        self.row([("Broker Name:", pen.x("broker_name"), 1.8), ("Telephone Number:", pen.x("broker_phone"), 0.8)])
        pen.y += 2
        self.label("CBP Form 5106 (11/20)", 6.6)

    def old(self) -> None:
        """Importer ID Input Record."""
        pen = self.pen
        self.head("IMPORTER ID INPUT RECORD", "Approved OMB NO. 1651-0064\nExp. 09-30-2012")
        action = pen.extra("action", "Notification").lower()
        kinds = (
            "Notification of importer's number",
            "Change of name*",
            "Change of address*",
            "Check here if you also want your address updated in the Fines, Penalties, and Forfeitures Office",
        )
        self.ticks("1. TYPE OF ACTION (Mark all applicable):", [(k, k.lower()[:14] == action[:14]) for k in kinds], 2)
        self.label(
            "*NOTE--If a continuous bond is on file, a rider must accompany this change document.", 5.8, lead=2.5
        )
        asked, number = pen.doc.fields.get("requested_type", ""), pen.v("importer_number")
        self.label("2. IMPORTER NUMBER (Fill in one format):", 6.4)
        pen.used["requested_type"] = pen.used.get("requested_type", 0) + bool(asked)
        at: dict[str, list[Piece]] = {
            k: number if asked == k or (k == "ein" and asked not in ("ssn", "cbp")) else []
            for k in ("ein", "ssn", "cbp")
        }
        caption = {"ein": "2A. I.R.S. Number", "ssn": "2B. Social Security Number", "cbp": "2D. CBP-Assigned Number"}
        self.numbers(asked, at, caption)
        self.row([("3. Importer Name", pen.v("importer.name"), 1)])
        mark = (pen.extras("aka_kind") or [""])[0]
        self.ticks("4. DIV/AKA/DBA", [(k, k == mark) for k in ("DIV", "AKA", "DBA")], 6)
        self.row([("5. DIV/AKA/DBA Name", pen.listed("aka", ";"), 1)])
        self.ticks("6. Type:", self.companies(), 4)
        self.old_place(7, "Importer Mailing Address (2 32-character lines maximum)", "mailing_address")
        self.old_place(
            12,
            "Importer Physical Location Address (2 32-character lines maximum, see instructions)",
            "physical_address",
        )
        if pen.has("importer.address"):
            self.row([("Importer's address", pen.address("importer.address", 0), 1)])
        if pen.has("address_kind"):
            self.ticks("Is the address in 7, a:", self.places(), 4)
        self.before()
        self.signed()

    def before(self) -> None:
        """Block 17 of the old form, and officers where the paper names some."""
        pen = self.pen
        before = join(pen.listed("prior_numbers", ";"), pen.listed("related", ";"), by="; ")
        for words in (
            "17a. Has importer ever been assigned a CBP Importer Number using the same name as in Block 3?",
            "17b. Has importer ever been assigned a CBP Importer Number using a name different from that in Block 3?",
        ):
            self.ticks(words, [("No", not before), ("Yes", bool(before) and "17b" in words)], 6)
        self.row([('17c. If "Yes" to 17a and/or 17b, list number(s) and/or name(s)', before, 1)])
        if pen.lines("officers"):
            self.row([("Officers", pen.listed("officers", ";"), 1)])

    def signed(self) -> None:
        """Blocks 18 to 22 of the old form."""
        pen = self.pen
        self.label(CERTIFY, 6.4, gap=3, lead=3)
        who = join(pen.v("signatory.name"), pen.x("signatory_title"), by=", ")
        self.row(
            [
                ("18. Printed or Typed Name and Title", who, 1.6),
                ("19. Telephone No. Including Area Code", pen.v("importer.phone"), 1),
            ]
        )
        self.row([("20. Signature", "", 1.6), ("21. Date", pen.v("date"), 1)], self.b.high + 4)
        mail = [("Email", pen.v("importer.email"), 1.0)] if pen.has("importer.email") else []
        self.row([("22. Broker Use Only", join(pen.x("broker_name"), pen.x("broker_phone"), by=", "), 1.6), *mail])
        pen.y += 2
        self.label("CBP Form 5106 (03/12)", 6.6)

    def numbers(self, asked: str, at: dict[str, list[Piece]], caption: dict[str, str]) -> None:
        """Block 2 of the old form; where the number stands says of what kind it is."""
        for key, what in at.items():
            at[key] = [
                Piece(p.text, f"{p.field}|requested_type" if asked == key else p.field, p.bold, p.glue, p.copy)
                for p in what
            ]
        self.row([(caption["ein"], at["ein"], 1), (caption["ssn"], at["ssn"], 1)])
        reasons = (
            "I have no IRS No.",
            "I have no Social Security No.",
            "I have not applied for either number.",
            "I am not a U.S. resident",
        )
        words = "2C. Check here if requesting a CBP-assigned number and indicate reason(s)."
        if asked == "cbp" and not at["cbp"]:
            tag: Text = Piece("Requested", "requested_type")
            self.ticks(words, [(tag, True), *[(r, False) for r in reasons]], 3)
        else:
            self.ticks(words, [(r, asked == "cbp" and r == reasons[3]) for r in reasons], 4)
        self.row([(caption["cbp"], at["cbp"], 1)])

    def old_place(self, block: int, caption: str, field: str) -> None:
        """An address of the old form over five blocks."""
        parts = self.address(field)
        nation = (
            parts["nation"]
            if re.sub(r"\W", "", "".join(p.text for p in parts["nation"])).upper() not in ("US", "USA")
            else []
        )
        if nation != parts["nation"] and any(p.field for p in parts["nation"]):
            nation = parts["nation"]
        one, two = self.halves(parts["street"])
        self.row([(f"{block}. {caption}", join(one, two, by="\n"), 1)], self.b.high + 12)
        self.row(
            [
                (f"{block + 1}. City", parts["city"], 1.6),
                (f"{block + 2}. State Code", parts["state"], 0.7),
                (f"{block + 3}. ZIP", parts["code"], 0.8),
                (f"{block + 4}. Country ISO Code (Non-U.S. Only)", nation, 1),
            ]
        )
