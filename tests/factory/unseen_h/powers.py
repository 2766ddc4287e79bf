"""Powers of attorney, agreements and the letter about the EIN: sentences, blanks with captions below, rows, ticks."""

from __future__ import annotations

from collections.abc import Callable

from tests.factory.canvas import Piece, bold
from tests.factory.forms import choices
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_h.blocks import facts, numbered, panels, parties, signs
from tests.factory.unseen_h.press import Press

TYPES = (
    ("corporation", "Corporation"),
    ("llc", "Limited Liability Company"),
    ("partnership", "Partnership"),
    ("individual", "Individual / Sole Proprietorship"),
)
POWERS = (
    "to make, endorse, sign, declare, or swear to any entry, withdrawal, declaration, certificate, bill of lading or "
    "document required by law in connection with the importation of merchandise shipped or consigned to the grantor",
    "to perform any act or condition required by law or regulation, to receive any merchandise deliverable to said "
    "grantor, and to receive, endorse and collect checks issued for customs duty refunds",
    "to sign and swear to any document and to transact at the customhouses any and all customs business in which said "
    "grantor is or may be concerned",
)


def _kinds(press: Press, across: float = 0) -> None:
    if not press.has("grantor_type"):
        return
    kind = press.doc.fields["grantor_type"]
    press.need(60)
    press.say(press.pick("Check appropriate box:", "Type of entity:", "Organized as:"), gap=2)
    options = [(words, key == kind) for key, words in TYPES]
    press.y = (
        choices(press, press.left + 8, press.y, options, field="grantor_type", across=across, size=press.size - 1) + 5
    )


def _validity(press: Press) -> None:
    press.para("<{x:validity_clause}>".replace("<{x:validity_clause}>", press.extra("validity_clause")), gap=5)
    press.para("<{expiry_date}>" if press.has("expiry_date") and not press.used.get("expiry_date") else "", gap=5)


def _foot(press: Press) -> None:
    press.para(press.extra("signature_clause"), gap=5)
    press.para(
        press.pick(
            "IN WITNESS WHEREOF, the said {grantor.name} has caused these presents to be sealed and signed"
            "< on {effective_date}>.",
            "<Dated: {effective_date}>",
            "<Executed this day, {effective_date}.>",
        ),
        gap=8,
    )
    signs(press, (("<{grantor.name}>", "<{signatory.name}>< - {x:signatory_title}>"), ("Witness", "<{x:witness}>")))
    press.para("<{x:payment_notice}>", size=press.size - 1.5)


def deed(press: Press) -> None:
    """The broker's form: KNOW ALL MEN in one long sentence, the kind of grantor ticked above it."""
    press.say(
        bold(press.pick("CUSTOMS POWER OF ATTORNEY", "POWER OF ATTORNEY", "U.S. CUSTOMS POWER OF ATTORNEY")),
        size=press.size + 5,
        align="c",
        gap=8,
    )
    number = press.pick("IRS / EIN No.", "Importer IRS No.", "Federal Tax ID", "I.R.S. Number")
    facts(press, [(number, press.v("grantor_number"))] if press.has("grantor_number") else [], "beside")
    _kinds(press, press.width / 4 - 2)
    press.para(
        "KNOW ALL MEN BY THESE PRESENTS: That {grantor.name}<, doing business as {x:dba},>< organized under the laws "
        "of the State of {state}>< and having its principal place of business at {flat:grantor.address}>, hereby "
        "constitutes and appoints {agent.name}<, of {flat:agent.address},> its officers and authorized employees, as "
        "true and lawful agent and attorney of the grantor for and in the name, place and stead of said grantor<, in "
        "{x:ports_clause}>:",
        gap=6,
    )
    for text in POWERS:
        press.para(f"{text}; ", indent=12, gap=4)
    _validity(press)
    _foot(press)


def blanks(press: Press) -> None:
    """Blanks filled in over rules, captions small below them."""
    press.say(
        bold(
            press.pick(
                "Power of Attorney for Customs and Forwarding Agent",
                "CUSTOMS POWER OF ATTORNEY / DESIGNATION AS EXPORT FORWARDING AGENT",
            )
        ),
        size=press.size + 3,
        align="c",
        gap=8,
    )
    press.say("Know all persons by these presents that the party named below", gap=4)
    rows = [
        ("Full legal name of grantor", press.v("grantor.name")),
        ("Doing business as", press.x("dba")),
        ("Principal place of business", press.address("grantor.address", 0)),
        ("State of organization", press.v("state")),
        ("IRS number", press.v("grantor_number")),
    ]
    facts(press, [r for r in rows if r[1]], "below")
    _kinds(press)
    press.say("hereby authorizes the broker named below as its lawful agent", gap=4)
    rows = [
        ("Name of agent", press.v("agent.name")),
        ("Agent's address", press.address("agent.address", 0)),
        ("Ports", press.x("ports_clause")),
    ]
    facts(press, [r for r in rows if r[1]], "below")
    for text in POWERS[1:]:
        press.para(f"{text}.", gap=4)
    _validity(press)
    rows = [
        ("Date", press.v("effective_date")),
        ("Printed name of signer", press.v("signatory.name")),
        ("Title", press.x("signatory_title")),
        ("Witness", press.x("witness")),
    ]
    press.para(press.extra("signature_clause"), gap=5)
    facts(press, [r for r in rows if r[1]], "below")
    press.para("<{x:payment_notice}>", size=press.size - 1.5)


def boxed(press: Press) -> None:
    """A form in boxes, numbered."""
    press.say(bold("POWER OF ATTORNEY"), size=press.size + 5, align=press.pick("l", "c"), gap=2)
    press.say("19 CFR 141.32", size=press.size - 1, gap=5)
    panels(
        press,
        [
            ("1. Name and Address of Grantor", press.who("grantor")),
            ("2. IRS / Importer No.", press.v("grantor_number")),
        ],
        shares=(2, 1),
    )
    panels(
        press,
        [
            ("3. State of Organization", press.v("state")),
            ("4. Trade Name", press.x("dba")),
            ("5. Ports", press.x("ports_clause")),
        ],
    )
    press.y += 4
    _kinds(press, press.width / 4 - 2)
    panels(press, [("6. Name and Address of Agent", press.who("agent"))])
    press.y += 4
    for text in POWERS:
        press.para(f"The agent is empowered {text}.", size=press.size - 1, gap=3)
    _validity(press)
    press.para(press.extra("signature_clause"), gap=5)
    panels(
        press,
        [
            ("7. Signature", []),
            ("8. Name", press.v("signatory.name")),
            ("9. Title", press.x("signatory_title")),
            ("10. Date", press.v("effective_date")),
        ],
        least=34,
    )
    press.y += 4
    press.para("<Witness: {x:witness}>", gap=4)
    press.para("<{x:payment_notice}>", size=press.size - 1.5)


def letter(press: Press) -> None:
    """A letter of the grantor on its own paper."""
    press.say(press.v("grantor.name", heavy=True), size=press.size + 4, align="c", gap=1)
    press.say(press.address("grantor.address", 0), size=press.size - 1, align="c", gap=12)
    press.say(press.v("effective_date"), gap=10)
    press.say([Piece("To:"), *press.who("agent", by=", ")], gap=8)
    press.say(bold("Re: Customs Power of Attorney"), gap=6)
    kinds = {k: w.lower() for k, w in TYPES}
    kind = press.doc.fields.get("grantor_type", "")
    press.say(
        [
            *press.rich("We, {grantor.name},"),
            *([Piece("a"), *press.v("grantor_type", kinds.get(kind, kind))] if kind else []),
            *press.prose(
                "<organized in {state},>< EIN {grantor_number},> appoint {agent.name} as our customs broker "
                "and attorney<, for {x:ports_clause}>."
            ),
        ],
        gap=6,
    )
    for text in POWERS:
        press.para(f"You are authorized {text}.", gap=4)
    _validity(press)
    press.para(press.extra("signature_clause"), gap=5)
    press.para("Yours truly,", gap=4)
    signs(press, (("<{grantor.name}>", "<{signatory.name}><\n{x:signatory_title}>"), ("", "<Witness: {x:witness}>")))
    press.para("<{x:payment_notice}>", size=press.size - 1.5)


DEEDS: tuple[Callable[[Press], None], ...] = (deed, blanks, boxed, letter)


def power(paper: Paper) -> list[Sheet]:
    """A power of attorney."""
    press = Press(paper, where="us")
    DEEDS[paper.style % len(DEEDS)](press)
    return _closed(press)


def _closed(press: Press) -> list[Sheet]:
    facts(press, press.rows_of(*press.rest()), "beside")
    press.leftovers()
    if len(press.sheets) > 1:
        numbered(press)
    return press.sheets


SUBJECT = {
    "ior_agreement": "The Principal engages the Agent to act as importer of record for goods shipped by the Principal "
    "to the United States<, for a fee of {x:fee}>. The Agent shall make entry in its own name< (importer number "
    "{x:agent_number})> and keep the records required by law.",
    "payment_agency_agreement": "The Principal authorizes the Agent to pay in the Principal's stead amounts owed< to "
    "{x:payee}>< under contract {x:contract_number}>. Payments so made discharge the Principal's debt.",
    "buying_agency_agreement": "The Agent shall locate sources of supply, inspect goods and assist in shipment on the "
    "Principal's behalf<, for a commission of {x:commission}>. The Agent shall not sell goods for its own account.",
}
OPENINGS = (
    'This Agreement<, dated {date},> is between {principal.name}<, {flat:principal.address}> ("Principal") and '
    '{agent.name}<, {flat:agent.address}> ("Agent").',
    "*{principal.name}*<, of {flat:principal.address},> hereinafter the Principal, and *{agent.name}*<, of "
    "{flat:agent.address},> hereinafter the Agent, agree< as of {date}> as follows:",
    "BY THIS AGREEMENT< made the {date}> {agent.name}< ({flat:agent.address})> as the Agent undertakes towards "
    "{principal.name}< ({flat:principal.address})> as the Principal what follows.",
)


def agreement(paper: Paper) -> list[Sheet]:
    """An agreement of a principal with an agent: in clauses, or with a sheet of particulars before them."""
    press = Press(paper, where="us" if paper.kind != "buying_agency_agreement" else "east")
    press.say(bold(press.extra("title")), size=press.size + 5, align=press.pick("c", "l"), gap=6)
    facts(press, press.rows_of("number"), "beside")
    if paper.style % 3 == 2:
        press.say(bold(press.pick("Particulars", "Schedule", "Key Terms")), gap=3)
        parties(press, ("principal", "agent"), press.pick("boxes", "split", "beside"))
        facts(
            press,
            [
                (press.pick("Agreement Date", "Commencement", "Date"), press.v("date")),
                (press.pick("Term ends", "Expiry Date", "Valid until"), press.v("expiry_date")),
            ][: 2 if press.has("expiry_date") else 1],
            press.pick("beside", "lines", "pairs"),
        )
    else:
        press.para(press.pick(*OPENINGS), gap=8)
    style = press.pick("{}. {}. ", "Article {}. {}. ", "{}) {}: ")
    bodies = [
        ("Appointment", SUBJECT[paper.kind]),
        (
            "Term",
            "This agreement remains in force<, for {x:term},>< until {expiry_date}>."
            if not press.used.get("expiry_date")
            else "<This agreement is made for {x:term}.>",
        ),
        ("Duties", "Each party shall act in good faith and give the other the papers it needs."),
        (
            "Indemnity",
            "The Principal shall hold the Agent harmless from claims arising from false statements of the Principal.",
        ),
        ("Termination", "Either party may end this agreement by thirty days' written notice."),
        ("Law", "The law of the Agent's place of business applies."),
    ]
    for n, (head, body) in enumerate(bodies, 1):
        press.say([*bold(style.format(n, head)), *press.prose(body)], gap=6)
    press.y += 8
    signs(
        press,
        (
            (f"{press.pick('PRINCIPAL', 'For the Principal')}<\n{{principal.name}}>", "<{x:principal_signatory}>"),
            (f"{press.pick('AGENT', 'For the Agent')}<\n{{agent.name}}>", "<{x:agent_signatory}>"),
        ),
    )
    return _closed(press)


def ein(paper: Paper) -> list[Sheet]:
    """The letter about an EIN: the notice with its box of dates at the right, or the verification as a letter."""
    press = Press(paper, face=("sans", "serif", "mono")[paper.style % 3], where="us", margin=54)
    press.days = press.pick("03-05-2026", "March 5, 2026", "Mar 5, 2026")
    verification = paper.fields.get("letter") == "147C"
    top = press.y
    press.text(press.left, top, "Department of the Treasury\nInternal Revenue Service", press.size, heavy=True)
    low = press.text(press.left, top + press.size * 2.6, press.x("office"), press.size)
    x = press.left + press.width * 0.55
    name = press.pick("Notice:", "Number of this notice:") if not verification else "Letter:"
    shown = press.v("letter", press.extra("form_number") or press.doc.fields.get("letter"))
    press.y = top
    for caption, what in (
        ("Date of this notice:" if not verification else "Date:", press.v("date")),
        ("Employer Identification Number:", press.v("ein")),
        ("Form:", [Piece("SS-4")]),
        (name, shown),
    ):
        press.y = press.text(x, press.y, [Piece(caption), *what], width=press.right - x) + 2
    press.y = max(press.y, low) + 26
    press.say(press.who("holder"), indent=18, gap=4)
    press.say(press.x("second_line"), indent=18, gap=20)
    if verification:
        press.para("Dear Taxpayer:", gap=6)
        press.para(
            press.pick(
                "Thank you for your inquiry. Your Employer Identification Number (EIN) is {ein}.",
                "This letter confirms that EIN {ein} is assigned to {holder.name}.",
            ),
            gap=6,
        )
        press.para(
            "Please keep this letter in your permanent records. Enter your name and EIN on all federal tax forms.",
            gap=6,
        )
    else:
        press.para("*WE ASSIGNED YOU AN EMPLOYER IDENTIFICATION NUMBER*", align="c", gap=8)
        press.para(
            "Thank you for applying for an Employer Identification Number (EIN). We assigned you EIN {ein}. This EIN "
            "will identify you, your business accounts, tax returns and documents, even if you have no employees.",
            gap=6,
        )
        press.para("<Your name control associated with this EIN is {x:name_control}.>", gap=6)
    press.para("<If you have questions, call {x:contact}.>", gap=6)
    return _closed(press)
