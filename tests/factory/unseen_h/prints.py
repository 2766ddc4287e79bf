"""What registers, portals, systems and insurers print, as plans: statuses, statements, filings, licences, covers."""

from __future__ import annotations

from tests.factory.canvas import Piece, bold
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_h.blocks import facts, numbered, panels, parties
from tests.factory.unseen_h.designs import (
    Plan,
    classic,
    draw_plan,
    finish,
    ledger,
    middle,
    modern,
    top_facts,
    under_each_other,
)
from tests.factory.unseen_h.goods import listing
from tests.factory.unseen_h.grids import Column, table
from tests.factory.unseen_h.press import Press, joined

AWARDS = ("broker_license", "ctpat_certificate", "formation_record")
"""Kinds that are often certificates to hang on a wall."""
PLANS: dict[str, Plan] = {
    "importer_status": Plan(
        "",
        ("importer",),
        ("number", "date", "status", "x:company_type", "x:record_date"),
        ("x:bond_number", "x:activity_code", "x:bond_amount", "x:surety_code", "x:bond_effective"),
    ),
    "duty_statement": Plan(
        "",
        ("importer", "filer"),
        ("number", "date", "status", "x:port", "x:filer_code", "x:payer_unit", "x:due_date"),
        (),
        ("amount",),
        closing=("Payment is made by debit of the payer's account on the due date.",),
    ),
    "security_filing": Plan(
        "",
        ("importer", "consignee", "seller", "buyer", "manufacturer", "ship_to", "stuffing_location", "consolidator"),
        ("number", "date", "status", "x:bl_number", "x:master_number", "x:vessel", "x:voyage", "x:port", "x:bond_type"),
        heads=("HTS-6", "Commodity", "Country of Origin"),
    ),
    "insurance_certificate": Plan(
        "insurer",
        ("insured",),
        (
            "number",
            "date",
            "expiry_date",
            "x:invoice_number",
            "x:bl_number",
            "x:vessel",
            "x:sailing_date",
            "x:port_of_loading",
            "x:port_of_discharge",
        ),
        ("amount", "x:cover", "x:packages_words", "x:description"),
        opening=(
            "This is to certify that insurance has been effected as under.",
            "",
            "We, {insurer.name}, hereby insure the goods described below against loss or damage in transit.",
        ),
        closing=("In the event of loss or damage notify the agent named on the policy immediately.",),
        sign=(("<For {insurer.name}>", "Authorized representative"),),
    ),
    "certificate_of_origin": Plan(
        "exporter",
        ("consignee", "producer"),
        ("number", "date", "invoice_number", "x:invoice_date", "country_of_origin", "x:destination", "x:transport"),
        ("x:marks", "x:packages_words"),
        closing=(
            "The undersigned hereby declares that the above details are correct and that all goods were produced in "
            "the country stated.",
            "<Certified by {x:authority}, {x:place}.>",
        ),
        sign=(("Declaration by the exporter", "<{x:seller_signatory}>"), ("Certification", "<{x:authority}>")),
    ),
    "bond_rider": Plan(
        "surety",
        ("principal",),
        ("number", "date", "x:bond_date", "x:effective_date", "x:surety_code"),
        (),
        opening=(
            "By this rider to the bond described below, the principal and the surety agree to its amendment by "
            "<{x:words}>.",
            "It is understood and agreed that the customs bond identified here is amended by <{x:words}>.",
        ),
        sign=(
            ("<{principal.name}>", "<{x:principal_signatory}><, {x:principal_title}>"),
            ("<{surety.name}>", "<{x:agent_name}>, attorney-in-fact"),
        ),
    ),
    "owner_declaration": Plan(
        "",
        ("owner", "importer"),
        ("number", "date", "x:entry_date", "x:port", "x:vessel", "x:arrival_date", "x:bond_number"),
        ("x:description", "x:value"),
        titles=(
            "DECLARATION OF OWNER",
            "DECLARATION OF OWNER FOR MERCHANDISE OBTAINED (OTHERWISE THAN) IN PURSUANCE OF A PURCHASE",
        ),
        closing=(
            "I declare that I am the actual owner of the merchandise described in the entry identified above and "
            "agree to pay any additional duties.",
        ),
        sign=(("Signature of the owner", "<{x:signatory}><, {x:signatory_title}>"),),
    ),
    "hold_notice": Plan(
        "",
        ("importer", "filer"),
        ("date", "number", "status", "x:port", "x:bl_number", "x:containers", "x:vessel"),
        ("x:response_due", "x:wanted"),
        opening=(
            "The shipment identified below is held and may not be moved without permission.",
            "",
            "Please be advised that merchandise covered by the entry below has been placed on hold.",
        ),
    ),
    "formation_record": Plan(
        "",
        ("holder",),
        ("number", "date", "status", "x:state", "x:entity_type", "x:agent", "x:organizer"),
        (),
        opening=(
            "<I, the Secretary of State of {x:state}, certify that the record below is on file in this office.>",
            "",
        ),
    ),
    "broker_license": Plan(
        "",
        ("holder",),
        ("number", "status", "x:issue_date", "x:filer_code", "x:port", "x:permit", "x:qualifier"),
        (),
        opening=(
            "This certifies that the holder named here, having met the requirements of law, is licensed to transact "
            "customs business.",
            "",
        ),
    ),
    "ctpat_certificate": Plan(
        "",
        ("holder",),
        ("number", "status", "expiry_date", "x:issue_date", "x:programme"),
        (),
        opening=("The company named here takes part in the program as a certified partner.", ""),
    ),
}


def draw(paper: Paper) -> list[Sheet]:
    """A print by its plan: rows, pairs, boxes or a ledger; an office that writes none has no letterhead."""
    plan = PLANS[paper.kind]
    award = paper.kind in AWARDS
    own = (sheet, form, certificate, certificate) if award else (sheet, form, sheet)
    designs = (ledger, under_each_other, modern, classic) if plan.head else own
    return draw_plan(paper, plan, designs)


def sheet(press: Press, plan: Plan) -> None:
    """Captions and values on a plain sheet, the parties below them, then the rest."""
    titled(press, plan)
    facts(press, top_facts(press, plan), press.pick("pairs", "beside", "dots", "strip"))
    parties(press, plan.parties)
    loose_ids(press, plan)
    middle(press, plan)


def loose_ids(press: Press, plan: Plan) -> None:
    """Numbers of parties that are named nowhere, with the party's word before them."""
    rows = []
    for role in plan.parties:
        if press.has(f"{role}.id") and not press.used.get(f"{role}.id"):
            rows.append((f"{press.word(role)} {press.pick('No.', 'Number', 'ID')}", press.v(f"{role}.id")))
    facts(press, rows, "beside")


def form(press: Press, plan: Plan) -> None:
    """Boxes over the whole width, numbered in some offices."""
    titled(press, plan)
    mark = press.pick("", "{}. ", "")
    rows = [*top_facts(press, plan), *[(press.word(r), press.who(r)) for r in plan.parties if press.has(f"{r}.name")]]
    rows = [(mark.format(n) + name, what) for n, (name, what) in enumerate(rows, 1)]
    for n in range(0, len(rows), 2):
        panels(press, rows[n : n + 2], columns=2)
    press.y += 8
    loose_ids(press, plan)
    middle(press, plan, "grid")


def certificate(press: Press, plan: Plan) -> None:
    """A certificate: all centred, the holder large, facts at the foot."""
    press.y += 20
    titled(press, plan, align="c", more=7)
    for role in plan.parties[:1]:
        press.say(press.v(f"{role}.name", heavy=True), size=press.size + 5, align="c", gap=3)
        press.say(press.address(f"{role}.address", 0), align="c", gap=10)
    if plan.opening:
        press.para(press.dice.choice(plan.opening), align="c", gap=12)
    facts(press, top_facts(press, plan), press.pick("below", "beside", "pairs"))
    parties(press, plan.parties[1:])
    listing(press, plan.heads or tuple(press.extra("heads").split("|")))
    loose_ids(press, plan)
    facts(press, press.rows_of(*plan.totals, *plan.terms), "beside")
    for text in plan.closing:
        press.para(text)
    finish(press, plan)


def titled(press: Press, plan: Plan, align: str = "", more: float = 4) -> None:
    """An authority's or system's line and the title."""
    if press.doc.kind in ("broker_license", "owner_declaration", "hold_notice", "importer_status"):
        press.say(
            press.pick("U.S. Customs and Border Protection", "DEPARTMENT OF HOMELAND SECURITY", ""),
            size=press.size - 0.5,
            align=align or "l",
            gap=2,
        )
    own = press.extra("title", press.doc.kind.replace("_", " ").upper())
    text = press.pick(*plan.titles) if plan.titles and "title" not in press.doc.extras else own
    press.say(bold(text), size=press.size + more, align=align or press.pick("l", "c", "r"), gap=8)


def statement(paper: Paper) -> list[Sheet]:
    """An account's statement: holder and account at the top, entries with debits and credits apart or signed."""
    press = Press(paper, money="code")
    press.say(press.v("remitter_bank.name", heavy=True), size=press.size + 4, align=press.pick("l", "r"), gap=1)
    press.say(press.x("bank_address"), size=press.size - 1, gap=8)
    press.say(bold(press.extra("title")), size=press.size + 3, align=press.pick("l", "c"), gap=6)
    top = press.y
    press.y = press.text(press.left, top, press.who("remitter"), width=press.width * 0.48)
    low, press.y = press.y, top
    rows = [
        (press.pick("Account Number", "Account No.", "A/C No."), press.v("remitter.account")),
        (press.pick("Statement No.", "Statement Reference", "Ref."), press.v("reference")),
        (press.pick("Currency", "Account Currency"), press.v("currency")),
        (
            press.pick("Statement Period", "Period"),
            joined([press.x("period_from"), press.x("period_to")], press.pick(" - ", " to ")),
        ),
    ]
    facts(press, rows, press.pick("beside", "lines"), x=press.left + press.width * 0.54)
    press.y = max(low, press.y) + 6
    _entries(press)
    sums_of(press)
    facts(press, press.rows_of(*[f for f in press.rest() if not f.startswith("entries[")]), "beside")
    press.leftovers()
    numbered(press)
    return press.sheets


def sums_of(press: Press) -> None:
    """Opening and closing balance."""
    facts(
        press,
        [
            (press.pick("Opening Balance", "Balance brought forward", "Previous Balance"), press.x("opening")),
            (press.pick("Closing Balance", "Ending Balance", "New Balance"), press.x("closing")),
        ],
        press.pick("pairs", "beside"),
    )


def _entries(press: Press) -> None:
    rows = press.lines("entries")
    at = {row: n for n, row in enumerate(rows)}

    def out(row: str) -> bool:
        return press.extra(f"direction[{at[row]}]") == "debit"

    def balance(row: str) -> list[Piece]:
        return press.x(f"balance[{at[row]}]")

    def signed(row: str) -> list[Piece]:
        what = press.v(f"{row}.amount")
        if style == "sign":
            return [Piece("-"), *[Piece(p.text, p.field, p.bold, True, p.copy) for p in what]] if out(row) else what
        return [*what, Piece("DR" if out(row) else "CR")]

    style = press.pick("columns", "columns", "sign", "letters")
    columns = [
        Column(press.pick("Date", "Booking Date", "Posted"), 1.1, lambda r: press.v(f"{r}.date")),
        Column(
            press.pick("Description", "Details", "Transaction", "Particulars"), 3.4, lambda r: press.v(f"{r}.details")
        ),
    ]
    if style == "columns":
        debit = Column(
            press.pick("Debit", "Withdrawals", "Paid out"), 1.3, lambda r: press.v(f"{r}.amount") if out(r) else "", "r"
        )
        credit = Column(
            press.pick("Credit", "Deposits", "Paid in"), 1.3, lambda r: "" if out(r) else press.v(f"{r}.amount"), "r"
        )
        columns += [debit, credit]
    else:
        columns.append(Column("Amount", 1.4, signed, "r"))
    columns.append(Column("Balance", 1.4, balance, "r"))
    table(press, columns, rows)
    press.y += 6
