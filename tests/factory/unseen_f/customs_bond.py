"""Customs bonds: the government's form as a surety's program prints it, a surety's own deed, an eBond print-out."""

from __future__ import annotations

from tests.factory.canvas import FACES, Piece, Text, bold
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_f.quill import Quill, dice, said, several, turns

ACTIVITIES = (
    ("1", "Importer or broker", "113.62"), ("1a", "Drawback Payments Refunds", "113.65"),
    ("2", "Custodian of bonded merchandise", "113.63"), ("3", "International Carrier", "113.64"),
    ("3a", "Instruments of International Traffic", "113.66"), ("4", "Foreign Trade Zone Operator", "113.73"),
    ("5", "Public Gauger", "113.67"), ("16", "Importer Security Filing (ISF)", "113.64"),
)  # fmt: skip
BOUND = (
    "In order to secure payment of any duty, tax or charge and compliance with law or regulation as a result of "
    "activity covered by any condition referenced below, we, the below named principal(s) and surety(ies), bind "
    "ourselves to the United States in the amount or amounts, as set forth below."
)
FORCE = (
    "This bond remains in force for one year beginning with the effective date and for each succeeding annual period, "
    "or until terminated. This bond constitutes a separate bond for each period in the amounts listed below for "
    "liabilities that accrue in each period."
)


def single(pad: Quill) -> bool:
    """Whether the bond covers one transaction."""
    return pad.doc.fields.get("type") == "single"


def limit(pad: Quill) -> list[Piece]:
    """The limit of liability with its sign."""
    what = pad.v("amount")
    return [Piece("$"), *[Piece(p.text, p.field, p.bold, True, p.copy) for p in what]] if what else []


def form(paper: Paper) -> list[Sheet]:
    """The form 301 in this program's type: values in serif or mono, ruled boxes, activities in one column."""
    rng = dice(paper)
    face = rng.choice(("mono", "serif", "vera"))
    pad = Quill(paper, face, 8.6, days=rng.choice(("us", "long", "usdash")), margin=34)
    pad.captions = FACES["sans"]
    own, pad.face = pad.face, pad.captions
    pad.text(pad.left, 28, "DEPARTMENT OF HOMELAND SECURITY\nU.S. Customs and Border Protection", 7)
    pad.text(pad.left, 30, bold("CUSTOMS BOND"), 14, width=pad.width, align="c")
    pad.text(pad.left, 48, "19 CFR Part 113", 7, width=pad.width, align="c")
    pad.text(pad.left, 28, "OMB No. 1651-0050", 6.4, width=pad.width, align="r")
    pad.y = pad.text(pad.left, 64, BOUND, 6.4, width=pad.width) + 3
    pad.face = own
    _numbers(pad)
    _section_one(pad)
    _section_two(pad)
    _section_three(pad)
    _signers(pad)
    pad.text(pad.left, 764, f"CBP Form 301 (9/17)   Agency copy {paper.style % 3 + 1}", 6)
    pad.leftovers()
    return pad.sheets


def _cells(pad: Quill, cells: list[tuple[float, str, Text]], high: float) -> None:
    x, whole = pad.left, sum(c[0] for c in cells)
    for share, name, what in cells:
        wide = pad.width * share / whole
        pad.cell((x, pad.y, x + wide, pad.y + high), name, what, small=6.2)
        x += wide
    pad.y += high


def _numbers(pad: Quill) -> None:
    _cells(pad, [(24, "CBP USE ONLY  Bond Number (Assigned by CBP)", pad.v("number", heavy=True)),
                 (20, "Execution Date", pad.x("execution_date")), (18, "Broker Filer Code", pad.x("broker_filer_code")),
                 (24, "Surety Reference Number", pad.x("surety_reference")),
                 (14, "File Reference", "")], 30)  # fmt: skip


def _section_one(pad: Quill) -> None:
    _bar(pad, "SECTION I -- Select Single Transaction OR Continuous Bond (not both) and fill in the blank spaces.")
    lone = single(pad)
    top = pad.y
    _mark(pad, top + 4, "SINGLE TRANSACTION BOND", lone)
    x = pad.left + 130
    pad.cell((x, top, x + 190, top + 30), "Identification of transaction secured by this bond", pad.v("transaction_id"))
    pad.cell((x + 190, top, x + 330, top + 30), "Date of transaction", pad.v("effective_date") if lone else "")
    pad.cell((x + 330, top, pad.right, top + 30), "Port code", pad.x("port_code") if lone else "")
    _mark(pad, top + 34, "CONTINUOUS BOND", not lone and pad.has("type"))
    pad.cell((x, top + 30, x + 100, top + 72), "Effective date", "" if lone else pad.v("effective_date"))
    own, pad.face = pad.face, pad.captions
    pad.text(x + 104, top + 33, FORCE, 6, width=pad.right - x - 108)
    pad.face = own
    pad.frame(pad.left, top, pad.right, top + 72)
    pad.y = top + 72
    if pad.has("termination_date"):
        _cells(pad, [(1, "Termination date", pad.v("termination_date"))], 24)


def _mark(pad: Quill, y: float, words: str, on: bool) -> None:
    own, pad.face = pad.face, pad.captions
    what: Text = pad.v("type", words) if on else words
    pad.tick(pad.left + 4, y, on, what, 7, 124)
    pad.face = own


def _bar(pad: Quill, words: str) -> None:
    pad.shade(pad.left, pad.y, pad.right, pad.y + 11)
    own, pad.face = pad.face, pad.captions
    pad.text(pad.left + 3, pad.y + 2, bold(words), 6.6)
    pad.face = own
    pad.y += 11


def _section_two(pad: Quill) -> None:
    _bar(pad, "SECTION II -- This bond includes the following agreements.")
    x = pad.right - 120
    pad.text(pad.left + 16, pad.y + 2, "Code   Activity Name and Customs Regulations in which conditions codified", 6)
    pad.text(x, pad.y + 2, "Limit of Liability", 6)
    pad.y += 12
    chosen = pad.doc.fields.get("activity_code", "")
    known = [a for a in ACTIVITIES if a[0] == chosen] or [(chosen, pad.extra("activity_name"), "113")]
    rest = [a for a in ACTIVITIES if a[0] != chosen]
    for code, name, section in sorted(known + rest, key=lambda a: (int(a[0].rstrip("a") or 0), a[0])):
        on = code == chosen
        pad.tick(pad.left + 4, pad.y, on, "", 6.6)
        pad.text(pad.left + 16, pad.y, pad.v("activity_code") if on else code, 7.6)
        pad.text(pad.left + 44, pad.y, f"{name} . . . . . . . . {section}", 7.6)
        if on:
            pad.text(x, pad.y - 0.5, limit(pad), 8.6, width=116)
        pad.y += 11
    pad.hrule(pad.left, pad.right, pad.y)


def _section_three(pad: Quill) -> None:
    _bar(pad, "SECTION III -- Trade names or unincorporated divisions that may obligate this bond, with CBP numbers.")
    pad.cell((pad.left, pad.y, pad.right, pad.y + 26), "", "")
    pad.y += 26


def _signers(pad: Quill) -> None:
    who = several(pad.v("principal.name"), pad.address("principal.address"), pad.x("principal_form"))
    signed = several(pad.x("principal_signatory"), pad.x("principal_title"), by=", ")
    _cells(pad, [(54, "PRINCIPAL  Name and Physical Address (legal description, state of incorporation)", who),
                 (22, "CBP Identification Number", pad.v("principal_number")),
                 (24, "Signature", signed)], 66)  # fmt: skip
    _cells(pad, [(54, "CO-PRINCIPAL  Name and Physical Address", ""), (22, "CBP Identification Number", ""),
                 (24, "Signature", "")], 28)  # fmt: skip
    kept = f"Incorporated in {pad.extra('surety_state')}" if pad.extra("surety_state") else ""
    bound = several(pad.v("surety.name"), pad.address("surety.address"), kept)
    agent = several(pad.x("agent_name"), said("Agent ID", pad.x("agent_id")))
    _cells(pad, [(54, "SURETY  Name and Physical Address (legal description, state of incorporation)", bound),
                 (22, "Surety Number", pad.v("surety_code")),
                 (24, "Agent Name and ID, Signature", agent)], 66)  # fmt: skip
    _cells(pad, [(1, "Mailing Address Requested by the Surety", "")], 26)


def deed(paper: Paper) -> list[Sheet]:
    """A surety's own deed in running words, schedule of figures in the middle, seals below."""
    rng = dice(paper)
    pad = Quill(paper, rng.choice(("serif", "sans")), 10.4, days=rng.choice(("long", "month", "us")), margin=66)
    pad.say(pad.v("surety.name", heavy=True), size=14, align="c", gap=1)
    pad.say(pad.address("surety.address", 0), size=8.6, align="c", gap=16)
    words = "SINGLE TRANSACTION" if single(pad) else "CONTINUOUS"
    called = [*bold("UNITED STATES CUSTOMS"), *pad.v("type", words, heavy=True), *bold("BOND")]
    pad.say(called, size=12, align="c", gap=12)
    pad.y = pad.pairs(pad.left, pad.y, [("Bond number:", pad.v("number", heavy=True)),
                                        ("Surety code:", pad.v("surety_code")),
                                        ("Surety reference:", pad.x("surety_reference"))],
                      110, pad.width) + 8  # fmt: skip
    formed = f", {pad.extra('principal_form')}" if pad.extra("principal_form") else ""
    pad.say(pad.rich("KNOW ALL PERSONS BY THESE PRESENTS, that {principal.name}" + formed
                     + ", having its place of business at {flat:principal.address}, as principal, and the surety named "
                     "above, are held and firmly bound unto the United States of America in the sum stated below, for "
                     "the payment of which we bind ourselves, our successors and assigns, jointly and severally."),
            gap=10)  # fmt: skip
    when = "Date of transaction" if single(pad) else "Effective date"
    rows: list[tuple[str, Text]] = [
        ("Importer number of principal", pad.v("principal_number")),
        ("Activity code and conditions", [*pad.v("activity_code"), *pad.x("activity_name"), Piece("(19 CFR 113)")]),
        ("Limit of liability", limit(pad)), (when, pad.v("effective_date")),
        ("Transaction secured", pad.v("transaction_id")), ("Terminated on", pad.v("termination_date")),
    ]  # fmt: skip
    pad.y = pad.pairs(pad.left + 20, pad.y, rows, 170, pad.width - 20, heavy=True, gap=4) + 8
    last = "This bond secures the one transaction named above." if single(pad) else FORCE
    pad.say(last + " Claims are to be presented within 30 days of demand.", gap=10)
    pad.say(said("Executed on", pad.x("execution_date")), gap=40)
    _seals(pad)
    pad.leftovers()
    return pad.sheets


def _seals(pad: Quill) -> None:
    half = pad.width * 0.44
    left = several(pad.x("principal_signatory"), pad.x("principal_title"), "for the principal (seal)")
    right = several(pad.x("agent_name"), said("Attorney-in-fact, ID", pad.x("agent_id")), "for the surety (seal)")
    for x, what in ((pad.left, left), (pad.right - half, right)):
        pad.hrule(x, x + half, pad.y)
        pad.text(x, pad.y + 3, what, 9, width=half)
    pad.y += 50


def printout(paper: Paper) -> list[Sheet]:
    """An agent's print-out of an eBond: sections of label and value in two columns, no signatures."""
    rng = dice(paper)
    pad = Quill(
        paper, rng.choice(("sans", "mono", "vera")), 8.4, days=rng.choice(("us", "upperdash", "iso")), margin=44
    )
    pad.y = pad.text(pad.left, 40, bold("CBP FORM 301 CUSTOMS BOND - eBOND ACCEPTED"), 12) + 10
    words = "Single transaction" if single(pad) else "Continuous"
    when = "Transaction date" if single(pad) else "Effective"
    code = [*pad.v("activity_code"), Piece("-"), *pad.x("activity_name")]
    _part(pad, "BOND", [
        ("CBP bond no.", pad.v("number")), ("Designation", "Original"), ("Bond type", pad.v("type", words)),
        ("Activity", code), ("Bond amount (USD)", pad.v("amount")), (when, pad.v("effective_date")),
        ("Terminates", pad.v("termination_date")), ("Transaction ID", pad.v("transaction_id")),
        ("Executed", pad.x("execution_date")), ("Port", pad.x("port_code")),
    ])  # fmt: skip
    _part(pad, "PRINCIPAL", [
        ("Name", pad.v("principal.name")), ("Importer ID", pad.v("principal_number")),
        ("Physical address", pad.address("principal.address")), ("Legal form", pad.x("principal_form")),
        ("Officer", several(pad.x("principal_signatory"), pad.x("principal_title"), by=", ")),
    ])  # fmt: skip
    _part(pad, "SURETY", [
        ("Company", pad.v("surety.name")), ("Surety code", pad.v("surety_code")),
        ("Home office", pad.address("surety.address")), ("State", pad.x("surety_state")),
        ("Agent", pad.x("agent_name")), ("Agent ID", pad.x("agent_id")),
        ("Reference", pad.x("surety_reference")), ("Filer code", pad.x("broker_filer_code")),
    ])  # fmt: skip
    pad.say(BOUND, size=7)
    if not single(pad):
        pad.say(FORCE, size=7)
    pad.leftovers()
    return pad.sheets


def _part(pad: Quill, name: str, rows: list[tuple[str, Text]]) -> None:
    pad.say(bold(name), gap=1)
    pad.hrule(pad.left, pad.right, pad.y)
    pad.y += 5
    shown = [(n, w) for n, w in rows if w]
    half = pad.width / 2
    for n in range(0, len(shown), 2):
        lows = [pad.pairs(pad.left + k * half, pad.y, [r], 104, half - 10) for k, r in enumerate(shown[n : n + 2])]
        pad.y = max(lows) + 2
    pad.y += 10


draw = turns(form, deed, printout)
