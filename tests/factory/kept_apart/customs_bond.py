"""Customs bonds: CBP Form 301 filled in two hands, and the plain form a surety prints from its own system."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet

MANNERS = (
    Manner(("courier", "print"), ("us", "usdash"), 8.8, captions="narrow", address=1, margin=34),
    Manner(("narrow", "tight"), ("brief", "us"), 8.8, captions="times", address=1, margin=40),
    Manner(("times", "helvetica"), ("long", "spoken"), 9.6, address=0, margin=58),
)
OPENING = (
    "In order to secure payment of any duty, tax or charge and compliance with law or regulation as a result of "
    "activity covered by any condition referenced below, we, the below named principal(s) and surety(ies), bind "
    "ourselves to the United States in the amount or amounts, as set forth below."
)
FORCE = (
    "This bond remains in force for one year beginning with the effective date and for each succeeding annual period, "
    "or until terminated. This bond constitutes a separate bond for each period in the amounts listed below for "
    "liabilities that accrue in each period. The intention to terminate this bond must be conveyed within the period "
    "and manner prescribed in the Customs Regulations."
)
SELECT = "SECTION I--Select Single Transaction OR Continuous Bond (not both) and fill in the applicable blank spaces."
LISTED = (
    "SECTION III - List below the complete name of all trade names or unincorporated divisions that will be permitted "
    "to obligate this bond in the principal's name including their CBP Identification Number(s)."
)
CHARGE = (
    "Principal and surety agree that any charge against the bond under any of the listed names is as though it was "
    "made by the principal(s)."
)
CODES = (
    ("1", "Importer or broker", "113.62"),
    ("1a", "Drawback Payments Refunds", "113.65"),
    ("2", "Custodian of bonded merchandise", "113.63"),
    ("3", "International Carrier", "113.64"),
    ("3a", "Instruments of International Traffic", "113.66"),
    ("4", "Foreign Trade Zone Operator", "113.73"),
    ("5", "Public Gauger", "113.67"),
    ("6", "Wool & Fur Products Labeling Acts Importation (Single Entry Only)", "113.68"),
    ("7", "Bill of Lading (Single Entry Only)", "113.69"),
    ("8", "Detention of Copyrighted Material (Single Entry Only)", "113.70"),
    ("9", "Neutrality (Single Entry Only)", "113.71"),
    ("10", "Court Costs for Condemned Goods (Single Entry Only)", "113.72"),
)


def draw(paper: Paper) -> list[Sheet]:
    """A customs bond in one of three manners."""
    pen = Pen(paper, MANNERS[paper.style % 3])
    if paper.style % 3 == 2:
        _plain(pen)
    else:
        _form(pen, 5.8 if paper.style % 3 else 6.2, "full" if paper.style % 3 else "box")
    return finish(pen)


def _amount(pen: Pen) -> list[Piece]:
    return pen.sign("amount") if pen.doc.style % 2 else pen.v("amount")


def _printed(pen: Pen, x: float, y: float, words: Text, size: float, width: float = 1e6) -> float:
    """Words of the form itself."""
    typed, pen.face = pen.face, pen.captions
    low = pen.text(x, y, words, size, width=width, leading=1.15)
    pen.face = typed
    return low


def _form(pen: Pen, small: float, tick: str) -> None:
    """CBP Form 301."""
    left, right = pen.left, pen.right
    split = right - 196
    low = _printed(
        pen, left, pen.y, "U.S. DEPARTMENT OF HOMELAND SECURITY\nBureau of Customs and Border Protection", 7.4
    )
    _printed(pen, left, low + 6, bold("CUSTOMS BOND"), 15)
    _printed(pen, left, low + 26, "19 CFR Part 113", 7)
    _printed(pen, left + 150, low + 26, "OMB No. 1651-0050", 7)
    half = (split + right) / 2
    y = pen.y
    pen.cell((split, y, right, y + 25), "BOND NUMBER (Assigned by CBP)", pen.v("number", heavy=True), small=small)
    pen.cell((split, y + 25, half, y + 48), "FILE REFERENCE", "", small=small)
    pen.cell((half, y + 25, right, y + 48), "Surety Reference Number", pen.x("surety_reference"), small=small)
    pen.cell((split, y + 48, half, y + 71), "Execution Date", pen.x("execution_date"), small=small)
    pen.cell((half, y + 48, right, y + 71), "Broker Filer Code", pen.x("broker_filer_code"), small=small)
    _printed(pen, left, y + 53, OPENING, small + 0.4, width=split - left - 10)
    y += 82
    y = _section_one(pen, y, small, tick)
    y = _section_two(pen, y, small)
    y = _section_three(pen, y, small)
    y = _signers(pen, y, small)
    _printed(pen, left, y + 4, "CBP Form 301 (9/17)" if pen.extra("edition") == "2017" else "CBP Form 301", 6.6)
    pen.y = y + 16


def _section_one(pen: Pen, y: float, small: float, tick: str) -> float:
    left, right = pen.left, pen.right
    pen.shade(left, y, right, y + 11)
    y = _printed(pen, left + 2, y + 2, SELECT, small + 0.4) + 3
    single = pen.doc.fields.get("type") == "single"
    quarter = (right - left) / 4
    for high, on, label, cells in (
        (
            30,
            single,
            "SINGLE TRANSACTION BOND",
            (
                (
                    "Identification of transaction secured by this bond (e.g., entry no., seizure no., etc.)",
                    pen.v("transaction_id"),
                ),
                ("Date of transaction", pen.v("effective_date") if single else []),
                ("Port code", pen.x("port_code") if single else []),
            ),
        ),
        (
            48,
            not single,
            "CONTINUOUS BOND",
            (("Effective date", [] if single else pen.v("effective_date")), (FORCE, [])),
        ),
    ):
        pen.frame(left, y, left + quarter, y + high)
        typed, pen.face = pen.face, pen.captions
        pen.mark(left + 5, y + high / 2 - 5, on, pen.v("type", label) if on else label, tick, 7.4, quarter - 8)
        pen.face = typed
        shares = (1.4, 0.8, 0.8) if len(cells) == 3 else (0.8, 2.2)
        x = left + quarter
        for (caption, what), share in zip(cells, shares, strict=True):
            pen.cell((x, y, x + quarter * share, y + high), caption, what, small=small)
            x += quarter * share
        y += high
    if pen.has("termination_date"):
        pen.cell((left, y, right, y + 22), "Termination date", pen.v("termination_date"), small=small)
        y += 22
    return y + 4


def _section_two(pen: Pen, y: float, small: float) -> float:
    """The activities in two halves, the limit of liability beside the one that is covered."""
    left, mid, right = pen.left, (pen.left + pen.right) / 2, pen.right
    pen.shade(left, y, right, y + 11)
    y = _printed(pen, left + 2, y + 2, "SECTION II-- This bond includes the following agreements.", small + 0.4) + 3
    code = pen.doc.fields.get("activity_code", "")
    known = {c for c, _, _ in CODES}
    codes = list(CODES) if code in known or not code else [*CODES[:-1], (code, pen.extra("activity_name", "Other"), "")]
    rows = (len(codes) + 1) // 2
    high = 19.0
    for x0, part in ((left, codes[:rows]), (mid, codes[rows:])):
        wide = mid - left
        edges = (x0, x0 + wide * 0.13, x0 + wide * 0.66, x0 + wide)
        heads = (
            "Activity Code",
            "Activity Name and Customs Regulations in which conditions codified",
            "Limit of Liability",
        )
        for n, head in enumerate(heads):
            pen.cell((edges[n], y, edges[n + 1], y + 18), head, small=small - 0.4)
        z = y + 18
        for number, name, part_ in part:
            for n in range(3):
                pen.frame(edges[n], z, edges[n + 1], z + high)
            taken = number == code
            if taken:
                pen.text(edges[0] + 4, z + 5, pen.v("activity_code"), pen.size)
                pen.squeeze(edges[2] + 3, z + 5, _amount(pen), edges[3] - edges[2] - 8, pen.size, "r")
            else:
                _printed(pen, edges[0] + 4, z + 6, number, small + 0.6)
            words = f"{name} . . . {part_}"
            _printed(pen, edges[1] + 3, z + 2.5, words, small, width=edges[2] - edges[1] - 6)
            z += high
    return y + 18 + rows * high + 4


def _section_three(pen: Pen, y: float, small: float) -> float:
    left, right = pen.left, pen.right
    pen.shade(left, y, right, y + 18)
    y = max(_printed(pen, left + 2, y + 2, LISTED, small, width=right - left - 4), y + 18) + 1
    names = join(pen.listed("trade_names", ";"), pen.listed("users", ";"), by="; ")
    pen.cell((left, y, right, y + 30), "Importer Number / Importer Name", names, small=small)
    return _printed(pen, left + 2, y + 33, CHARGE, small, width=right - left - 4) + 4


def _signers(pen: Pen, y: float, small: float) -> float:
    """Principal, co-principal, surety and co-surety, each with number and signature."""
    left, right = pen.left, pen.right
    split = left + (right - left) * 0.52
    half = (split + right) / 2
    legal = "Name and Physical Address (including legal description and state of incorporation)"
    state = pen.extra("surety_state")
    who = join(pen.x("principal_signatory"), pen.x("principal_title"), by=", ")
    others = pen.listed("co_principals", ";")
    blocks: list[tuple[str, Text, str, Text, Text]] = [
        (
            "PRINCIPAL",
            join(pen.v("principal.name"), pen.address("principal.address", 1), pen.x("principal_form"), by="\n"),
            "CBP Identification Number",
            pen.v("principal_number"),
            who,
        ),
        ("CO-PRINCIPAL", others, "CBP Identification Number", "", ""),
        (
            "SURETY",
            join(
                pen.v("surety.name"),
                pen.address("surety.address", 1),
                f"State of incorporation: {state}" if state else "",
                by="\n",
            ),
            "Surety Number",
            pen.v("surety_code"),
            pen.x("agent_name"),
        ),
    ]
    for title, what, caption, number, signed in blocks:
        high = 30 if title == "CO-PRINCIPAL" else 64
        pen.cell((left, y, split, y + high), f"{title}  {legal}", what, small=small)
        low = y + high * 0.45
        if title == "SURETY":
            pen.cell((split, y, half, low), caption, number, small=small)
            pen.cell((half, y, right, low), "Agent ID Number", pen.x("agent_id"), small=small)
        else:
            pen.cell((split, y, right, low), caption, number, small=small)
        pen.cell((split, low, right, y + high), "Signature", signed, small=small)
        y += high
    pen.cell((left, y, right, y + 22), "Mailing Address Requested by the Surety", "", small=small)
    return y + 22


def _plain(pen: Pen) -> None:
    """What a surety prints from its own system: the same undertakings as lines and sentences."""
    pen.y = pen.squeeze(pen.left, pen.y, bold(pen.v("surety.name")), pen.width, 14)
    place: list[Text] = [pen.address("surety.address", 0)]
    place += [f"a corporation of the State of {pen.extra('surety_state')}"] if pen.extra("surety_state") else []
    pen.y = pen.text(pen.left, pen.y, join(*place, by="; "), 8.4, width=pen.width) + 4
    pen.hrule(pen.left, pen.right, pen.y, 1.4)
    pen.y = pen.text(pen.left, pen.y + 12, "CUSTOMS BOND", 14, width=pen.width, align="c", heavy=True)
    pen.y = (
        pen.text(pen.left, pen.y, "19 CFR Part 113 - on the terms of CBP Form 301", 8.4, width=pen.width, align="c")
        + 12
    )
    single = pen.doc.fields.get("type") == "single"
    top, half = pen.y, pen.width / 2
    head = pen.rows(
        [("Bond Number", "bold:number"), ("Surety Number", "surety_code"), ("Agent ID Number", "x:agent_id")]
    )
    low = pen.colons(pen.left, top, half - 10, 96, head)
    head = pen.rows([("Execution Date", "x:execution_date"), ("Broker Filer Code", "x:broker_filer_code"),
                     ("Surety Reference No.", "x:surety_reference")])  # fmt: skip
    pen.y = max(low, pen.colons(pen.left + half, top, half, 112, head)) + 8
    pen.say(OPENING, size=8.6, gap=8)
    for value, label in (("single", "Single Transaction Bond"), ("continuous", "Continuous Bond")):
        what, on = pen.choice("type", value, label)
        pen.y = pen.mark(pen.left + 10, pen.y, on, what, "brackets", pen.size, pen.width - 20) + 2
    pen.y += 4
    if single:
        pen.say(pen.rich("Transaction secured: {transaction_id}. Date of transaction: {effective_date}. "
                         f"Port code: {pen.extra('port_code')}."))  # fmt: skip
    else:
        pen.say(pen.rich("Effective date: {effective_date}. " + FORCE), size=9)
    if pen.has("termination_date"):
        pen.say(pen.rich("Termination date: {termination_date}."))
    _plain_principal(pen)


def _plain_principal(pen: Pen) -> None:
    """The lower half: what is covered, who is bound, and the signatures."""
    pen.y += 6
    rows = [("Activity Code", join(pen.v("activity_code"), pen.x("activity_name"), by=" - ")),
            ("Limit of Liability", bold(pen.sign("amount")))]  # fmt: skip
    pen.y = pen.shelf(pen.y, [(n, w) for n, w in rows if w], 2, small=7) + 4
    pen.y = pen.text(pen.left, pen.y, "PRINCIPAL", heavy=True) + 2
    rows = pen.rows(
        [
            ("Name", "principal.name"),
            ("Physical address", "flat:principal.address"),
            ("Organized as", "x:principal_form"),
            ("CBP Identification No.", "principal_number"),
            ("Co-principal(s)", "co_principals[]"),
            ("Trade names", "trade_names[]"),
            ("Further users", "users[]"),
        ]
    )
    pen.y = pen.colons(pen.left, pen.y, pen.width, 118, rows, gap=3) + 6
    pen.say(CHARGE, size=8.6, gap=12)
    top, wide = pen.y, pen.width * 0.44
    for x, name, who, under in (
        (
            pen.left,
            "principal",
            join(pen.x("principal_signatory"), pen.x("principal_title"), by=", "),
            "Signature for the principal (seal)",
        ),
        (pen.right - wide, "surety", pen.x("agent_name"), "Signature, attorney-in-fact of the surety (seal)"),
    ):
        pen.y = top
        pen.sign_off(x, wide, join(pen.v(f"{name}.name"), who, by="\n"), under)
