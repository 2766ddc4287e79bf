"""Forms of US offices: the bond with a surety's own print of it, and the importer's identity."""

from __future__ import annotations

from collections.abc import Sequence

from tests.factory.canvas import Piece, bold
from tests.factory.forms import choices
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_h.blocks import facts, numbered, panels, parties, signs
from tests.factory.unseen_h.press import Press, Rows, joined

BONDED = (
    "In order to secure payment of any duty, tax or charge and compliance with law or regulation as a result of "
    "activity covered by any condition below, we, the below named principal and surety, bind ourselves to the "
    "United States in the amount set forth."
)


def form_press(paper: Paper, small: float = 0.6) -> Press:
    """The press of a filled form of a US office: months first, one of four faces."""
    press = Press(paper, face=("sans", "mono", "serif", "vera")[paper.style % 4], where="us", margin=32, small=small)
    press.days = press.pick("03/05/2026", "03/05/2026", "March 5, 2026", "03-05-2026")
    press.figures = "us"
    return press


def done(press: Press) -> list[Sheet]:
    """The sheets, with whatever was not said yet and page numbers where there are pages."""
    facts(press, press.rows_of(*[f for f in press.rest() if not f.startswith("lines[")]), "beside")
    press.leftovers()
    if len(press.sheets) > 1:
        numbered(press)
    return press.sheets


def ticked(press: Press, field: str, options: Sequence[tuple[str, str]], across: float = 0) -> None:
    """Tick boxes; the label of the ticked one prints the field."""
    if press.has(field):
        press.need(40)
        chosen = press.doc.fields[field]
        known = [(words, key == chosen) for key, words in options]
        press.y = choices(press, press.left + 4, press.y, known, field=field, across=across, size=press.size - 1) + 4


def _dollars(press: Press) -> list[Piece]:
    """The limit of liability with a dollar sign."""
    what = press.v("amount")
    return (
        [Piece("$"), *[Piece(p.text, p.field, p.bold, True, p.copy) for p in what]]
        if what and "$" not in what[0].text
        else what
    )


def _kept(rows: Rows) -> Rows:
    return [(n, w) for n, w in rows if w]


def bond(paper: Paper) -> list[Sheet]:
    """The bond's form, or a surety's own print in rows."""
    press = form_press(paper)
    (_bond_print if paper.style % 3 == 2 else _bond_form)(press)
    return done(press)


def _bond_form(press: Press) -> None:
    press.say("U.S. Customs and Border Protection", size=7, gap=1)
    press.say(bold("CUSTOMS BOND"), size=14, align=press.pick("c", "l"), gap=1)
    press.say("19 CFR Part 113", size=7, align=press.pick("c", "l"), gap=4)
    panels(
        press,
        [
            ("CBP USE ONLY - Bond Number", press.v("number")),
            ("Broker Filer Code", press.x("broker_filer_code")),
            ("Surety Reference Number", press.x("surety_reference")),
            ("Execution Date", press.x("execution_date")),
        ],
    )
    press.y += 3
    press.para(BONDED, size=6.8)
    press.say(bold("SECTION I - Select Single Transaction OR Continuous Bond"), gap=3)
    ticked(
        press, "type", (("single", "Single Transaction Bond"), ("continuous", "Continuous Bond")), press.width / 2 - 4
    )
    when = "Effective Date" if press.doc.fields.get("type") == "continuous" else "Date of Transaction"
    panels(
        press,
        [
            ("Identification of Transaction", press.v("transaction_id")),
            (when, press.v("effective_date")),
            ("Port Code", press.x("port_code")),
            ("Date of Termination", press.v("termination_date")),
        ],
    )
    _bond_limits(press)


def _bond_limits(press: Press) -> None:
    """Activity, limit, names and parties of a bond."""
    press.y += 3
    press.say(bold("SECTION II - Activity and Limit of Liability"), gap=3)
    panels(
        press,
        [
            ("Activity Code", press.v("activity_code")),
            ("Activity Name and Regulations", press.x("activity_name")),
            ("Limit of Liability", _dollars(press)),
        ],
        shares=(0.8, 2, 1.2),
    )
    press.y += 3
    press.say(bold("SECTION III - Trade Names, Users"), gap=3)
    panels(
        press,
        [
            ("Trade Names", joined([press.v(f) for f in press.lines("trade_names")])),
            ("Users", joined([press.v(f) for f in press.lines("users")])),
            ("Co-principals", joined([press.v(f) for f in press.lines("co_principals")])),
        ],
        least=24,
    )
    _bond_parties(press)


def _bond_parties(press: Press) -> None:
    """Principal and surety with their signers."""
    press.y += 3
    for role, number, name in (
        ("principal", "principal_number", "CBP Identification Number"),
        ("surety", "surety_code", "Surety Number"),
    ):
        more = press.x("principal_form") if role == "principal" else press.x("surety_state")
        panels(
            press,
            [
                (f"{role.upper()} - Name and Address", press.who(role)),
                (name, press.v(number)),
                ("Legal form / State of Incorporation", more),
            ],
            shares=(2, 1, 1.2),
        )
        signer = (
            joined([press.x("principal_signatory"), press.x("principal_title")], ", ")
            if role == "principal"
            else press.x("agent_name")
        )
        panels(press, [("Signature", []), ("Name and Title of Signer", signer)], least=26)
    press.y += 3
    press.say(f"CBP Form 301 {press.pick('(12/22)', '(09/17)')}", size=6.5)


def _bond_print(press: Press) -> None:
    press.say(press.v("surety.name", heavy=True), size=press.size + 3, gap=1)
    press.say(
        bold(
            press.pick(
                "eBond - Customs Bond Confirmation", "CUSTOMS SURETY BOND - ELECTRONIC RECORD", "BOND VERIFICATION"
            )
        ),
        size=press.size + 3,
        align=press.pick("l", "c"),
        gap=8,
    )
    rows = [
        ("Bond Number", press.v("number")),
        ("Bond Type", press.v("type", press.doc.fields.get("type", "").title())),
        (
            "Activity Code",
            [
                *press.v("activity_code"),
                *([Piece("-"), *press.x("activity_name")] if press.extra("activity_name") else []),
            ],
        ),
        ("Bond Amount", _dollars(press)),
        (press.pick("Effective Date", "Effective"), press.v("effective_date")),
        ("Termination Date", press.v("termination_date")),
        ("Transaction ID", press.v("transaction_id")),
        ("Surety Code", press.v("surety_code")),
        ("Importer Number", press.v("principal_number")),
    ]
    facts(press, _kept(rows), press.pick("beside", "dots", "lines", "pairs"))
    parties(press, ("principal", "surety"), press.pick("plain", "beside", "boxes"))
    names = [
        ("Trade Names", press.listed("trade_names")),
        ("Users", press.listed("users")),
        ("Co-Principals", press.listed("co_principals")),
    ]
    facts(press, _kept(names), "beside")
    press.para(BONDED, size=press.size - 1.5)
    signs(
        press,
        (
            ("<{principal.name}>", "<{x:principal_signatory}><, {x:principal_title}>"),
            ("Attorney-in-fact", "<{x:agent_name}>"),
        ),
    )


KINDS = (("corporation", "Corporation"), ("partnership", "Partnership"), ("llc", "LLC"), ("individual", "Individual"))


def identity(paper: Paper) -> list[Sheet]:
    """The form by which an importer tells CBP who it is."""
    press = form_press(paper)
    press.say("DEPARTMENT OF HOMELAND SECURITY - U.S. Customs and Border Protection", size=7, gap=1)
    press.say(
        bold(
            press.pick(
                "CREATE/UPDATE IMPORTER IDENTITY FORM", "IMPORTER ID INPUT RECORD", "CREATE/UPDATE IMPORTER IDENTITY"
            )
        ),
        size=13,
        align=press.pick("c", "l"),
        gap=4,
    )
    press.say([Piece("1A. Action requested:"), *press.x("action")], gap=3)
    panels(
        press,
        [
            ("1B. Name of Individual or Company", press.v("importer.name")),
            ("IRS No. / SSN / CBP-Assigned No.", press.v("importer_number")),
        ],
        shares=(2, 1),
    )
    press.y += 3
    press.say("1C. I want to use this number type:", gap=2)
    ticked(
        press,
        "requested_type",
        (("ein", "IRS Number (EIN)"), ("ssn", "Social Security Number"), ("cbp", "CBP-Assigned Number")),
        press.width / 3 - 4,
    )
    _company(press)
    _business(press)
    return done(press)


def _company(press: Press) -> None:
    """Other names, kind of company, addresses."""
    akas = [joined([press.v(f), press.x(f"aka_kind[{n}]")], " ") for n, f in enumerate(press.lines("aka"))]
    panels(press, [("1D. DIV/AKA/DBA", joined(akas)), ("1E. Former / prior numbers", press.listed("prior_numbers"))])
    press.y += 3
    press.say("1F. Type of company:", gap=2)
    ticked(press, "company_type", KINDS, press.width / 4 - 4)
    panels(
        press,
        _kept([("1G. Entries per year", press.x("entries_per_year")), ("1H. Use of number", press.x("utilization"))]),
    )
    panels(
        press,
        [
            ("2A. Mailing Address", press.address("mailing_address")),
            ("2B. Physical Location Address", press.address("physical_address")),
        ],
    )


def _business(press: Press) -> None:
    """How the company is reached, what it does, who leads it and signs."""
    press.y += 3
    press.say("2C. The physical address is a:", gap=2)
    places = ("Corporate Office", "Office Building", "Warehouse", "Residence", "Other")
    known = press.doc.fields.get("address_kind", "")
    ticked(
        press,
        "address_kind",
        tuple((p, p) for p in dict.fromkeys([*places, *([known] if known else [])])),
        press.width / 6,
    )
    panels(
        press,
        [
            ("2D. Phone Number", press.v("importer.phone")),
            ("2E. Email", press.v("importer.email")),
            ("3A. Business Description", press.x("description")),
        ],
        shares=(1, 1.3, 2),
    )
    panels(
        press,
        _kept(
            [
                ("3B. NAICS", press.x("naics")),
                ("3C. Year Established", press.x("year_established")),
                ("3D. Primary Bank", press.x("bank_name")),
                ("ABA Routing", press.x("bank_routing")),
            ]
        ),
    )
    _people(press)
    panels(
        press,
        [
            ("4. Printed Name and Title", joined([press.v("signatory.name"), press.x("signatory_title")], ", ")),
            ("Signature", []),
            ("Date", press.v("date")),
        ],
        shares=(2, 1.4, 1),
        least=26,
    )
    panels(press, [("Broker's Name and Phone", joined([press.x("broker_name"), press.x("broker_phone")], ", "))])


def _people(press: Press) -> None:
    """Officers and related companies, each in a row of boxes."""
    for n, field in enumerate(press.lines("officers")):
        panels(
            press,
            [
                (f"3{'EFGHIJ'[n % 6]}. Company Officer", press.v(field)),
                ("Title", press.x(f"officer_title[{n}]")),
                ("Phone", press.x(f"officer_phone[{n}]")),
            ],
            shares=(2, 1, 1),
        )
    for n, field in enumerate(press.lines("related")):
        panels(
            press,
            [("Related Business", press.v(field)), ("Its Number", press.x(f"related_number[{n}]"))],
            shares=(2, 1),
        )
