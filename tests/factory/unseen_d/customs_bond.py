"""Customs bonds of family d: CBP 301 in capitals, CBP 301 numbered and tight, a surety's own bond in prose."""

from __future__ import annotations

from tests.factory.canvas import Text, bold, join
from tests.factory.formats import Look
from tests.factory.model import Paper, Sheet
from tests.factory.pad import Pad
from tests.factory.unseen_d.leaf import Leaf, centred, drawn, who

BIND = ("In order to secure payment of any duty, tax or charge and compliance with law or regulation as a result of "
        "activity covered by any condition referenced below, we, the below named principal(s) and surety(ies), bind "
        "ourselves to the United States in the amount or amounts, as set forth below.")  # fmt: skip
FORCE = ("This bond remains in force for one year beginning with the effective date and for each succeeding annual "
         "period, or until terminated. This bond constitutes a separate bond for each period in the amounts listed "
         "below for liabilities that accrue in each period.")  # fmt: skip
NAMES = {"1": "Importer or broker", "1a": "Drawback Payments Refunds", "2": "Custodian of bonded merchandise",
         "3": "International Carrier", "4": "Foreign Trade Zone Operator"}  # fmt: skip


def draw(paper: Paper) -> list[Sheet]:
    """One of three manners, by the paper's style."""
    look = (Look("mono", 8.2, "us", "us"), Look("sans", 8.4, "us2", "plain"))[paper.style % 2]
    form = (lambda p: _form(p, look, numbered=p.style % 2 == 1),) * 2
    return drawn(paper, (*form, _own))


def _form(paper: Paper, look: Look, numbered: bool) -> Pad:
    """CBP Form 301 in its blocks."""
    pad = Leaf(paper, look, margin=32)
    pad.captions = ("Helvetica", "Helvetica-Bold")
    pad.text(pad.left, pad.y, "DEPARTMENT OF HOMELAND SECURITY\nU.S. Customs and Border Protection", 7)
    pad.y = pad.text(pad.left, pad.y + 16, bold("CUSTOMS BOND"), 13, width=pad.width, align="c")
    pad.y = pad.text(pad.left, pad.y, "19 CFR Part 113", 7, width=pad.width, align="c") + 3
    _cells(pad, 24, (("CBP USE ONLY", ""), ("BOND NUMBER (Assigned by CBP)", pad.v("number")),
                     ("Execution Date", pad.x("execution_date")), ("Broker Filer Code", pad.x("broker_filer_code")),
                     ("Surety Reference Number", pad.x("surety_reference"))))  # fmt: skip
    pad.y += 2
    pad.say(BIND, size=6.4)
    _section(pad, "SECTION I--Select Single Transaction OR Continuous Bond (not both) and fill in the blank spaces")
    single = paper.fields.get("type") == "single"
    _mark(pad, single, "SINGLE TRANSACTION BOND")
    _cells(pad, 26, (("Identification of transaction secured by this bond", pad.v("transaction_id")),
                     ("Date of transaction", pad.v("effective_date") if single else ""),
                     ("Port code", pad.x("port_code") if single else "")))  # fmt: skip
    _mark(pad, not single, "CONTINUOUS BOND")
    _cells(pad, 26, (("Effective date", "" if single else pad.v("effective_date")),
                     ("Termination date", pad.v("termination_date"))))  # fmt: skip
    pad.y += 2
    pad.say(FORCE, size=6.4)
    _section(pad, "SECTION II--This bond includes the following agreements")
    _activities(pad, numbered)
    _section(pad, "SECTION III--Trade names or unincorporated divisions permitted to obligate this bond")
    names = join(pad.listed("trade_names"), pad.listed("users"), by="\n")
    pad.cell((pad.left, pad.y, pad.right, pad.y + 30), "Importer Name / CBP Identification Number", names, small=6)
    pad.y += 32
    _sides(pad)
    pad.say(bold("CBP Form 301 (09/17)"), size=7)
    pad.left_to_say()
    return pad


def _section(pad: Pad, words: str) -> None:
    pad.shade(pad.left, pad.y, pad.right, pad.y + 11)
    pad.y = pad.text(pad.left + 2, pad.y + 1.5, bold(words), 7) + 3


def _cells(pad: Pad, high: float, cells: tuple[tuple[str, Text], ...]) -> None:
    wide = pad.width / len(cells)
    for k, (words, what) in enumerate(cells):
        pad.cell((pad.left + k * wide, pad.y, pad.left + (k + 1) * wide, pad.y + high), words, what, small=6)
    pad.y += high


def _mark(pad: Pad, on: bool, words: str) -> None:
    """A box with an X; the word ticked is the bond's type."""
    word, rest = words.split(" ", 1)
    pad.y = pad.tick(pad.left + 4, pad.y + 2, on, join(pad.v("type", word) if on else word, rest, by=" "), 7.5) + 3


def _activities(pad: Pad, numbered: bool) -> None:
    _cells(pad, 14, (("Activity Code - Activity Name and Customs Regulations", ""), ("Limit of Liability", "")))
    chosen = pad.doc.fields.get("activity_code", "")
    rows = dict(NAMES)
    rows.setdefault(chosen, pad.extra("activity_name"))
    for code, words in rows.items():
        on = code == chosen
        high = 15.0
        mid = pad.left + pad.width / 2
        pad.frame(pad.left, pad.y, mid, pad.y + high)
        pad.frame(mid, pad.y, pad.right, pad.y + high)
        pad.tick(pad.left + 4, pad.y + 3, on, join(pad.v("activity_code") if on else code, words, by=" "), 7.5)
        if on:
            sign = "" if numbered else "$"
            pad.text(mid + 4, pad.y + 3, join(sign, pad.v("amount"), by=" "), width=pad.width / 2 - 10, align="r")
        pad.y += high
    pad.y += 2


def _sides(pad: Pad) -> None:
    """Principal, co-principal and surety with their numbers."""
    rows: list[tuple[str, Text, str, Text]] = [
        ("PRINCIPAL - Name and Physical Address (including legal description and state of incorporation)",
         join(who(pad, "principal"), pad.x("principal_form"), by="\n"), "CBP Identification Number",
         pad.v("principal_number")),
        ("CO-PRINCIPAL - Name and Physical Address", pad.listed("co_principals"), "CBP Identification Number", ""),
        ("SURETY - Name and Physical Address (including legal description and state of incorporation)",
         join(who(pad, "surety"), pad.x("surety_state"), by="\n"), "Surety Number", pad.v("surety_code")),
    ]  # fmt: skip
    split = pad.left + pad.width * 0.66
    for words, what, other, number in rows:
        high = max(30.0, pad.height(what, split - pad.left - 8) + 14)
        pad.cell((pad.left, pad.y, split, pad.y + high), words, what, small=6)
        pad.cell((split, pad.y, pad.right, pad.y + high), other, number, small=6)
        pad.y += high
    _cells(pad, 26, (("Signature of principal - name and title", join(pad.x("principal_signatory"),
                     pad.x("principal_title"), by=", ")), ("Agent ID Number", pad.x("agent_id")),
                     ("Agent name (attorney-in-fact)", pad.x("agent_name"))))  # fmt: skip
    pad.y += 3


def _own(paper: Paper) -> Pad:
    """The surety's letterhead and "know all men" prose, the facts as a schedule without rules."""
    pad = Leaf(paper, Look("serif", 10.4, "ordinal", "us", "dollar", "kg", 2, "", 1, "none"), margin=62)
    pad.say(pad.v("surety.name", heavy=True), size=16, align="c", gap=0)
    pad.say(pad.address("surety.address", 0), size=8.5, align="c", gap=14)
    kind = paper.fields.get("type", "")
    title = join(pad.v("type", kind.upper()), "TRANSACTION" if kind == "single" else "", "CUSTOMS BOND", by=" ")
    centred(pad, title, 13, 10)
    pad.say(pad.rich("KNOW ALL MEN BY THESE PRESENTS, that we, *{principal.name}*, {flat:principal.address}, as "
                     "Principal, and the surety company named above, as Surety, are held and firmly bound unto the "
                     "United States of America in the penal sum of"), gap=4)  # fmt: skip
    pad.say(join("U.S. dollars", pad.v("amount", heavy=True), by=" "), align="c", size=12, gap=6)
    pad.say("for the payment of which we bind ourselves, our heirs, executors, administrators, successors and assigns, "
            "jointly and severally. The conditions of 19 CFR part 113 subpart G for the activity below are made part "
            "of this bond as if set out in full.", gap=10)  # fmt: skip
    pad.rows((("Bond no.", pad.v("number")), ("Surety code", pad.v("surety_code")),
              ("Activity", join(pad.v("activity_code"), pad.x("activity_name"), by=" - ")),
              ("In force from", pad.v("effective_date")), ("Until", pad.v("termination_date")),
              ("Covers entry", pad.v("transaction_id")), ("Importer no. of principal", pad.v("principal_number")),
              ("Legal form", pad.x("principal_form")), ("Co-principals", pad.listed("co_principals")),
              ("Trading as", pad.listed("trade_names")), ("Users", pad.listed("users"))),
             pad.left + 20, pad.width - 20, 150, 4)  # fmt: skip
    pad.y += 12
    pad.say(join("Signed and sealed on", pad.x("execution_date"), by=" "), gap=26)
    half = pad.width / 2
    low = pad.filled(pad.left, pad.y, pad.x("principal_signatory"), half - 30, "Principal")
    pad.y = max(low, pad.filled(pad.left + half, pad.y, pad.x("agent_name"), half - 30, "Attorney-in-fact of Surety"))
    pad.left_to_say()
    return pad
