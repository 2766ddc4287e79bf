"""Papers in prose: powers of attorney for customs, agreements of agency and of an importer of record."""

from __future__ import annotations

from tests.factory.canvas import Piece, bold
from tests.factory.model import Paper, Sheet
from tests.factory.wild.clerk import Clerk
from tests.factory.wild.facts import NARROW, facts
from tests.factory.wild.parts import feet, letterhead, parties, signs

FORMS = {
    "corporation": ("corporation", "Corporation", "CORPORATION"),
    "partnership": ("partnership", "Partnership", "General Partnership"),
    "individual": ("individual", "Individual", "Sole Proprietor"),
    "llc": ("limited liability company", "LLC", "Limited Liability Company"),
}
POWER_TITLES = (
    "CUSTOMS POWER OF ATTORNEY",
    "POWER OF ATTORNEY",
    "Customs Power of Attorney",
    "Power of Attorney for Customs Brokerage",
    "CUSTOMS POWER OF ATTORNEY AND ACKNOWLEDGMENT OF TERMS",
    "Import Power of Attorney",
    "LIMITED CUSTOMS POWER OF ATTORNEY",
)
GRANTS = (
    "*KNOW ALL MEN BY THESE PRESENTS:* That {grantor.name}<, a {form} organized under the laws of the State of "
    "{state}>, "
    "having its place of business at {flat:grantor.address}<, IRS No. {grantor_number}>, hereby constitutes and "
    "appoints "
    "{agent.name}<, {flat:agent.address}>, its true and lawful agent and attorney.",
    "{grantor.name} (the “Grantor”)<, a {form}>< of the State of {state}><, with offices at "
    "{flat:grantor.address}><, federal "
    "tax number {grantor_number}>, appoints {agent.name}<, of {flat:agent.address}> (the “Broker”), as its "
    "attorney in fact "
    "for all customs business.",
    "The undersigned, {grantor.name}<, located at {flat:grantor.address}>, authorizes {agent.name}<, "
    "{flat:agent.address}>, a "
    "licensed customs broker, to act as its agent in customs matters.< Importer number: {grantor_number}.>< The "
    "undersigned "
    "is a {form}>< organized in {state}>.",
    "I, {signatory.name}<, {x:signatory_title}> of {grantor.name}<, a {form}>< formed in {state}>< (EIN "
    "{grantor_number})>, "
    "{flat:grantor.address}, do hereby name {agent.name}<, {flat:agent.address}> as our customs broker and "
    "attorney-in-fact.",
)
DUTIES = (
    "To make, endorse, sign, declare or swear to any entry, withdrawal, declaration, certificate or other "
    "document required "
    "by law in connection with the importation of merchandise shipped or consigned by or to said grantor.",
    "To receive, endorse and collect checks issued for customs duty refunds in grantor's name drawn on the "
    "Treasurer of the "
    "United States.",
    "To sign and swear to any document and to perform any act that may be necessary or required by law in "
    "connection with the "
    "entering, clearing, lading or unlading of merchandise.",
    "To authorize other customs brokers to act as grantor's agent; to sign bonds as principal required for entry.",
)


def _type(c: Clerk, word: str = "") -> list[Piece]:
    kind = c.doc.fields.get("grantor_type", "")
    return c.v("grantor_type", word or FORMS.get(kind, (kind,))[0]) if kind else []


def _grant(c: Clerk, text: str) -> list[Piece]:
    """A grant in prose; the legal form stands in words."""
    if "{form}" not in text:
        return c.prose(text)
    kind = c.doc.fields.get("grantor_type", "")
    word = FORMS.get(kind, (kind,))[0]
    c.doc.prints.setdefault("grantor_type", word)
    return c.prose(text.replace("{form}", "{grantor_type}"))


def _ticks(c: Clerk) -> None:
    """The legal forms as boxes to tick."""
    kind = c.doc.fields.get("grantor_type", "")
    c.need(30)
    x = c.left
    lead = c.pick("Check appropriate box:", "Type of entity:", "Grantor is:")
    c.text(x, c.y, lead)
    x += c.measure(lead) + 12
    for name, words in FORMS.items():
        label = words[1]
        on = name == kind
        if x + c.measure(label) + 16 > c.right:
            x, c.y = c.left + 12, c.y + c.size * 1.6
        c.tick(x, c.y, on, _type(c, label) if on else label)
        x += c.measure(label) + c.size + 18
    c.y += c.size * 1.7


def power(paper: Paper) -> list[Sheet]:
    """A power of attorney for customs: prose with its facts told in it, above it, or under it."""
    doc = Paper(paper.name, paper.kind, paper.fields, dict(paper.prints), paper.extras, paper.family, paper.style)
    c = Clerk(doc)
    if c.chance(0.35):
        letterhead(c, "agent")
    name = c.extra("title") if c.extra("title") and c.chance(0.2) else c.pick(*POWER_TITLES)
    c.say(bold(name), size=c.size + c.dice.choice((3, 5)), align=c.pick("c", "c", "l"), gap=8)
    way = c.pick("prose", "prose", "facts first", "form")
    if way == "facts first":
        rows = c.rows("grantor_number", "effective_date", "state")
        facts(c, rows, c.pick("colon", "run", "kv", "aligned", "strip", "cells"))
    if way == "form":
        _form(c)
        c.para(
            "The company named above appoints {agent.name}< of {flat:agent.address}> as its true and lawful "
            "agent and attorney "
            "to transact customs business in its name.",
            gap=5,
        )
    else:
        if c.chance(0.3) and c.has("grantor_type"):
            _ticks(c)
        grants = [g for g in GRANTS if not (c.used.get("grantor_type") and "{form}" in g)] or [
            "That {grantor.name}, at {flat:grantor.address}<, IRS No. {grantor_number}>, appoints {agent.name}<, "
            "{flat:agent.address}> as its agent and attorney."
        ]
        c.say(_grant(c, c.dice.choice(grants)), gap=6)
    c.para("<Doing business as {x:dba}.>", gap=4)
    duties = c.dice.sample(DUTIES, c.dice.randrange(1, 5))
    mark = c.pick("", "({}) ", "{}. ")
    for n, text in enumerate(duties, 1):
        c.say(mark.format(n) + text, gap=4, size=c.size - c.dice.choice((0, 0.6)))
    c.para("<This power extends to {x:ports_clause}.>", gap=4)
    for clause in ("validity_clause", "signature_clause"):
        if c.extra(clause):
            c.say(c.prose(c.extra(clause)), gap=4)
    if c.chance(0.5):
        c.para("<{x:payment_notice}>", gap=4, size=c.size - 1)
    _executed(c)
    return c.sheets


def _form(c: Clerk) -> None:
    """The grantor's facts as a form."""
    rows = c.rows("grantor.name", "grantor.address", "grantor_number", "state")
    if c.chance(0.5) and c.has("grantor_type"):
        facts(c, rows, c.pick("ruled", "tab", "kv", "cells", "box", "dots"))
        _ticks(c)
    else:
        typed = _type(c, c.pick(*FORMS.get(c.doc.fields.get("grantor_type", ""), ("",))))
        rows += [(c.word("grantor_type"), typed)] if typed else []
        facts(c, rows, c.pick("ruled", "tab", "kv", "cells", "box", "dots"))


def _executed(c: Clerk) -> None:
    """Whatever was not told yet, and the signature with name, title and date."""
    if not c.used.get("effective_date") and c.chance(0.5):
        c.para(
            c.pick(
                "IN WITNESS WHEREOF, the said {grantor.name} has caused these presents to be signed on "
                "{effective_date}.",
                "Executed this day, {effective_date}, by the undersigned officer.",
                "Signed and dated {effective_date}.",
            ),
            gap=6,
        )
    late = c.rows(*[f for f in c.rest() if f not in ("signatory.name", "effective_date")])
    facts(c, late, c.pick(*NARROW))
    c.need(90)
    if c.chance(0.5):
        signs(c, (("<{grantor.name}>", "Signature"), ("<Witness: {x:witness}>", "Witness signature")))
    else:
        c.say(
            c.pick(
                "Signature: ______________________", "(Signed) ______________________", "By: ______________________"
            ),
            gap=5,
        )
    rows = c.rows("signatory.name", "x:signatory_title", "effective_date")
    facts(c, rows, c.pick("colon", "tab", "run", "aligned", "dots"))
    if len(c.sheets) > 1 or c.chance(0.3):
        feet(c)


CLAUSES = {
    "ior_agreement": (
        "The Agent shall act as importer of record for shipments of the Principal and make entry in its own name.",
        "The Principal shall provide true and complete invoices, packing lists and product data before arrival "
        "of the goods.",
        "<Fees: {x:fee}.>",
        "<The importer number of the Agent is {x:agent_number}.>",
        "The Principal bears duties, taxes and fees and shall indemnify the Agent against penalties caused by "
        "its data.",
        "Title to the goods stays with the Principal.",
    ),
    "payment_agency_agreement": (
        "<The Agent shall pay {x:payee} in the name and on behalf of the Principal.>",
        "<Payments relate to contract {x:contract_number}.>",
        "The Principal refunds each payment within ten days.",
        "The Agent acquires no right to the goods.",
    ),
    "buying_agency_agreement": (
        "The Agent shall locate suppliers, place orders at the Principal's instruction, and inspect goods "
        "before shipment.",
        "<The Agent receives a commission of {x:commission}.>",
        "The Agent acts for the Principal alone and never takes title.",
    ),
}
BETWEEN = (
    "This Agreement is made as of {date} by and between {principal.name}<, {flat:principal.address}> "
    "(“Principal”), and "
    "{agent.name}<, {flat:agent.address}> (“Agent”).",
    "THIS AGREEMENT, dated {date}, is entered into between\n{principal.name}<, whose registered office is at "
    "{flat:principal.address}> (hereinafter the Principal)\nand\n{agent.name}<, whose place of business is at "
    "{flat:agent.address}> (hereinafter the Agent).",
    "{principal.name}<, of {flat:principal.address}> (the “Principal”) and {agent.name}<, of "
    "{flat:agent.address}> (the “Agent”) "
    "agree as follows with effect from {date}.",
)
TERMS = (
    "<This Agreement remains in force until {expiry_date}.>",
    "<The term of this Agreement ends on {expiry_date}.>",
    "<This Agreement runs for {x:term}>< and expires on {expiry_date}>.",
)
ENDS = (
    "Either party may terminate this Agreement upon thirty days' written notice.",
    "This Agreement may be signed in counterparts.",
    "This Agreement contains the whole understanding of the parties.",
    "The laws of the State of New York govern this Agreement.",
)


def accord(paper: Paper) -> list[Sheet]:
    """An agreement of agency: parties in prose or on a cover table, numbered clauses, signatures."""
    c = Clerk(paper)
    if c.chance(0.2):
        letterhead(c, "agent")
    c.say(
        bold(c.extra("title", paper.kind.replace("_", " ").upper())),
        size=c.size + c.dice.choice((3, 6)),
        align=c.pick("c", "c", "l"),
        gap=8,
    )
    table = c.chance(0.4)
    if table:
        parties(c, ("principal", "agent"), way=c.pick("rows", "cells", "plain", "named", "kv", "ruled"))
        c.used.setdefault("agent.name", 1)
        facts(
            c,
            c.rows("number", "date", "expiry_date", "principal.name", "agent.name"),
            c.pick("colon", "kv", "strip", "aligned", "tab", "cells"),
        )
        c.para(c.pick("The parties above agree as follows.", "NOW, THEREFORE, the parties agree:"), gap=6)
    else:
        c.para("<Agreement No. {number}>", gap=5)
        c.para(c.pick(*BETWEEN), gap=7)
    clauses = c.dice.sample(CLAUSES[paper.kind], len(CLAUSES[paper.kind]))
    body = [*clauses, *([c.pick(*TERMS)] if not c.used.get("expiry_date") else []), *c.dice.sample(ENDS, 2)]
    mark, number = c.pick("{}. ", "Section {}. ", "{}) ", "Article {}  ", ""), 1
    for text in body:
        what = c.prose(text)
        if any(ch.isalnum() for p in what for ch in p.text):
            c.say([*([Piece(mark.format(number))] if mark else []), *what], gap=5)
            number += 1
    facts(c, c.rows(*c.rest()), "colon")
    signs(
        c,
        (
            ("PRINCIPAL:<\n{principal.name}>", "<{x:principal_signatory}>"),
            ("AGENT:<\n{agent.name}>", "<{x:agent_signatory}>"),
        ),
    )
    if c.chance(0.4):
        feet(c)
    return c.sheets
