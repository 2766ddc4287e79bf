"""Powers of attorney for customs: a broker's prose with blanks, the 5291, a letter, ticks, an e-signed form."""

from __future__ import annotations

from tests.factory.canvas import Piece
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_g.desk import Desk

TYPES = {"corporation": "Corporation", "partnership": "Partnership", "individual": "Individual",
         "llc": "Limited Liability Company", "sole_proprietorship": "Sole Proprietorship"}  # fmt: skip
POWERS = (
    "to make, endorse, sign, declare or swear to any entry, withdrawal, declaration, certificate, bill of lading, "
    "carnet or other document required by law or regulation in connection with the importation, transportation or "
    "exportation of any merchandise shipped or consigned by or to said grantor",
    "to perform any act or condition which may be required by law or regulation in connection with such merchandise; "
    "to receive any merchandise deliverable to said grantor",
    "to sign, seal and deliver for and as the act of said grantor any bond required by law or regulation in connection "
    "with the entry or withdrawal of imported merchandise",
    "to receive, endorse and collect checks issued for Customs duty refunds in grantor's name drawn on the "
    "Treasurer of the United States",
)


def draw(paper: Paper) -> list[Sheet]:
    """The sheets of a power of attorney in one of six designs; dates are written as US offices do."""
    designs = (_blanks, _letter, _ticks, _two_columns, _signed_online, _form_5291)
    n = paper.style % len(designs)
    if paper.extras.get("form") == "5291":
        n = 5
    face = ("serif", "serif", "sans", "sans", "vera", "sans")[n]
    desk = Desk(paper, face=face, size={"serif": 10.5, "sans": 9, "vera": 8.2}[face], where="us")
    designs[n](desk)
    desk.leftovers()
    return desk.sheets


def entity(desk: Desk) -> list[Piece]:
    """The grantor's legal form in words."""
    return desk.v("grantor_type", TYPES.get(desk.doc.fields.get("grantor_type", "")))


def ending(desk: Desk) -> None:
    """Validity, who signs for the grantor, and the notice about payment of duties."""
    if desk.extra("validity_clause"):
        desk.say(desk.prose(desk.extra("validity_clause")), gap=5)
    desk.para("<{scope}>")
    desk.para("<{x:signature_clause}>")
    desk.para("<{x:payment_notice}>", size=desk.size - 1)


def blank(desk: Desk, template: str, caption: str, width: float = 1) -> None:
    """A filled-in blank: the value on a line, what belongs there in small letters below."""
    what = desk.prose(template)
    wide = desk.width * width
    tall = desk.height(what, wide - 8) if what else desk.size * 1.2
    desk.need(tall + 16)
    if what:
        desk.text(desk.left + 6, desk.y, what, width=wide - 8)
    desk.y += tall + 1
    desk.hrule(desk.left, desk.left + wide, desk.y)
    desk.y = desk.text(desk.left + 6, desk.y + 2, caption, 6.5) + 5


def _blanks(desk: Desk) -> None:
    """A broker's own form: sentences broken by blanks that were typed over."""
    desk.say(desk.v("agent.name", heavy=True), size=13, align="c", gap=1)
    desk.say(desk.address("agent.address", 0), size=8, align="c", gap=10)
    desk.say(desk.pick("CUSTOMS POWER OF ATTORNEY", "POWER OF ATTORNEY FOR CUSTOMS", "POWER OF ATTORNEY"),
             size=13, heavy=True, align="c", gap=8)  # fmt: skip
    blank(desk, "<{grantor_number}>", "Federal I.D. / IRS No.", 0.4)
    desk.say("KNOW ALL MEN BY THESE PRESENTS: That", gap=3)
    blank(desk, "{grantor.name}", "(full name of individual, partnership, corporation or limited liability company)")
    desk.say("a", gap=1)
    what = entity(desk)
    if what:
        desk.say(what, indent=6, gap=1)
        desk.hrule(desk.left, desk.left + desk.width * 0.5, desk.y)
        desk.y += 5
    if desk.has("state"):
        desk.say("doing business under the laws of the State of", gap=2)
        blank(desk, "{state}", "(state)", 0.5)
    desk.say("having an office and place of business at", gap=3)
    blank(desk, "{flat:grantor.address}<, dba {x:dba}>", "(business address)")
    desk.para("hereby constitutes and appoints {agent.name}, which may act through any of its licensed officers, as a "
              "true and lawful agent and attorney of the grantor named above, in {x:ports_clause}, " +
              "; ".join(POWERS) + ".", gap=6)  # fmt: skip
    ending(desk)
    desk.say("IN WITNESS WHEREOF, the said", gap=3)
    blank(desk, "{grantor.name}", "(grantor)")
    desk.say("has caused these presents to be sealed and signed:", gap=24)
    blank(desk, "{signatory.name}<, {x:signatory_title}>", "(signature, printed name and capacity)", 0.6)
    blank(desk, "{effective_date}", "(date)", 0.35)
    blank(desk, "<{x:witness}>", "(witness)", 0.6)


def _letter(desk: Desk) -> None:
    """A letter on the importer's own paper."""
    desk.say(desk.v("grantor.name", heavy=True), size=14, gap=1)
    desk.say(desk.address("grantor.address", 0), size=8.5, gap=2)
    desk.para("<{grantor.phone}> <{grantor.email}> <d/b/a {x:dba}>")
    desk.y += 14
    desk.say(desk.v("effective_date"), gap=12)
    desk.say(desk.who("agent"), gap=12)
    desk.say(desk.pick("Re: Power of Attorney to act as our customs broker", "Subject: Appointment as customs broker "
                       "(power of attorney)"), heavy=True, gap=8)  # fmt: skip
    desk.say("Ladies and Gentlemen:", gap=6)
    what = desk.prose("We, {grantor.name},")
    if desk.has("grantor_type"):
        what += [Piece("a"), *entity(desk)]
    desk.say([*what, *desk.prose("< organized in {state}>< (EIN {grantor_number})>, hereby appoint your firm, "
                                 "{agent.name}, as our true and lawful agent and attorney for all Customs purposes at "
                                 "{x:ports_clause}.")], gap=6)  # fmt: skip
    desk.say("You are authorized " + "; ".join(POWERS[:3]) + ".", gap=6)
    ending(desk)
    desk.say("Very truly yours,", gap=30)
    desk.say(desk.v("signatory.name"), gap=1)
    desk.para("<{x:signatory_title}>", gap=14)
    desk.para("<Witnessed by: {x:witness}>")


def ticks(desk: Desk, x: float) -> None:
    """Boxes for the legal forms, the grantor's one ticked; the ticked words print the field."""
    own = desk.doc.fields.get("grantor_type", "")
    for key in ("individual", "partnership", "corporation", "llc"):
        words = TYPES[key]
        on = key == own
        desk.tick(x, desk.y, on, desk.v("grantor_type", words) if on else words, desk.size)
        x += desk.size + 18 + desk.measure(words)
    desk.y += desk.size + 6
    if own and own not in TYPES:
        desk.say([*desk.rich("Other:"), *desk.v("grantor_type")])


def _ticks(desk: Desk) -> None:
    """A form with tick boxes for the legal form and label lines for the rest."""
    desk.panels((("", desk.rich("*CUSTOMS POWER OF ATTORNEY*\nDesignation as export forwarding agent and "
                                "acknowledgment of terms")),), shade=False)  # fmt: skip
    desk.y += 8
    desk.say("Check appropriate box:", gap=4)
    ticks(desk, desk.left)
    for name, template in (
        ("Legal name of grantor", "{grantor.name}"), ("DBA", "<{x:dba}>"),
        ("Place of business", "{flat:grantor.address}"), ("State of organization", "<{state}>"),
        ("IRS / SSN / CBP assigned no.", "<{grantor_number}>"), ("Telephone", "<{grantor.phone}>"),
    ):  # fmt: skip
        desk.row(name + ":", desk.prose(template), 150, gap=5)
    desk.para("The grantor above appoints the customs broker {agent.name}, of {flat:agent.address}, its agent and "
              "attorney for {x:ports_clause}, with power:", gap=4)  # fmt: skip
    for n, power in enumerate(POWERS, 1):
        desk.say(f"{n}) {power};", indent=12)
    desk.y += 4
    ending(desk)
    desk.y += 6
    desk.signs((("Grantor:", "{signatory.name}"), ("Capacity:<\n{x:signatory_title}>", "Title"),
                ("Date:\n{effective_date}", "Date of execution")))  # fmt: skip
    desk.para("<Witness: {x:witness}>")


def _two_columns(desk: Desk) -> None:
    """Grantor and broker in boxes side by side, then the powers small, the signature strip at the foot."""
    desk.say(desk.pick("Power of Attorney — Customs Business", "Continuous Customs Power of Attorney"), size=15,
             heavy=True, gap=6)  # fmt: skip
    kind = entity(desk)
    number = desk.prose("<Tax no. {grantor_number}>")
    state = desk.prose("<Laws of {state}>")
    left = desk.who("grantor")
    for part in (desk.prose("<DBA {x:dba}>"), number, kind, state):
        left = [*left, Piece("\n", glue=True), *part] if part else left
    desk.panels((("IMPORTER (GRANTOR / PRINCIPAL)", left), ("CUSTOMS BROKER (AGENT / ATTORNEY-IN-FACT)",
                 desk.who("agent"))), shade=True, gap=6)  # fmt: skip
    desk.y += 8
    desk.para("The importer names the customs broker as its attorney at {x:ports_clause} and gives it authority "
              + "; ".join(POWERS) + ".", size=7.8, gap=6)  # fmt: skip
    ending(desk)
    desk.y += 8
    desk.panels((("EXECUTED ON", desk.v("effective_date")), ("SIGNED BY", desk.v("signatory.name")),
                 ("TITLE", desk.x("signatory_title")), ("WITNESS", desk.x("witness"))))  # fmt: skip


def _signed_online(desk: Desk) -> None:
    """A power made in a web form: question and answer rows, terms, a certificate of the electronic signature."""
    desk.say("Customs Power of Attorney", size=15, heavy=True, gap=2)
    desk.say("Completed online. Answers given by the importer are shown as entered.", size=7, gap=8)
    rows = (
        ("Company legal name", "{grantor.name}"), ("Trade name", "<{x:dba}>"), ("Entity type", ""),
        ("State of incorporation or formation", "<{state}>"), ("IRS number (EIN)", "<{grantor_number}>"),
        ("Headquarters address", "{flat:grantor.address}"), ("Phone", "<{grantor.phone}>"),
        ("Customs broker", "{agent.name}"), ("Broker address", "<{flat:agent.address}>"),
        ("Ports", "<{x:ports_clause}>"),
    )  # fmt: skip
    for name, template in rows:
        what = desk.prose(template) if template else entity(desk)
        if what:
            desk.hrule(desk.left, desk.right, desk.y)
            desk.y += 4
            desk.row(name, what, 190, gap=4)
    desk.hrule(desk.left, desk.right, desk.y)
    desk.y += 8
    desk.say("By signing, the company grants the broker named above power of attorney " + "; ".join(POWERS) + ".",
             size=7.4, gap=6)  # fmt: skip
    ending(desk)
    desk.y += 8
    done = [Piece("Electronic signature certificate", bold=True)]
    for template in ("Signer: {signatory.name}", "<Title: {x:signatory_title}>", "Signed: {effective_date}",
                     "<Second signer (witness): {x:witness}>", "Status: Completed"):  # fmt: skip
        part = desk.prose(template)
        done += [Piece("\n", glue=True), *part] if part else []
    desk.panels((("", done),))


def _form_5291(desk: Desk) -> None:
    """The government's form: boxes at the top, the text with the names in it, the signature at the foot."""
    desk.say("DEPARTMENT OF HOMELAND SECURITY", size=7.5, align="c", gap=1)
    desk.say("U.S. Customs and Border Protection", size=7.5, align="c", gap=3)
    desk.say("POWER OF ATTORNEY", size=14, heavy=True, align="c", gap=1)
    desk.say("19 CFR 141.32", size=7.5, align="c", gap=6)
    desk.say("Check appropriate box", size=7.5, gap=3)
    ticks(desk, desk.left)
    desk.row("Department of Treasury ID / IRS number", desk.v("grantor_number"), 190)
    desk.para("KNOW ALL MEN BY THESE PRESENTS: That {grantor.name}<, doing business as {x:dba},><, organized under the "
              "laws of the State of {state}>, residing at or having a place of business at {flat:grantor.address}, "
              "hereby constitutes and appoints each of the following persons", gap=5)  # fmt: skip
    desk.panels((("", desk.who("agent", by=", ")),))
    desk.y += 5
    desk.para("as a true and lawful agent and attorney of the grantor named above for and in the name, place and stead "
              "of said grantor from this date and in Customs ports as follows: {x:ports_clause}, and in no other name, "
              + "; ".join(POWERS) + "; giving to said agent and attorney full power and authority to do anything "
              "whatever requisite and necessary to be done in the premises.", gap=6)  # fmt: skip
    ending(desk)
    desk.y += 6
    desk.panels((("IN WITNESS WHEREOF, the said", desk.v("grantor.name")), ("Signature", desk.v("signatory.name"))))
    desk.panels(
        (("Capacity", desk.x("signatory_title")), ("Date", desk.v("effective_date")), ("Witness", desk.x("witness")))
    )
    desk.say("CBP Form 5291", size=7, heavy=True)
