"""Customs bonds in manners of the form's other prints and of sureties' own papers; ``style % 5`` chooses."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.forms import Cell, named_block, row
from tests.factory.kinds_customs_bond import amount
from tests.factory.pad import Pad
from tests.factory.prose import prose


def draw(pad: Pad) -> None:
    """A strip of letters beside the cells, a deed in prose, dotted lines, a numbered grid, captions underneath."""
    (_strip, _deed, _dotted, _grid, _under)[pad.doc.style % 5](pad)
    if pad.has("type"):
        pad.used["type"] = 1
    pad.y += 8
    pad.leftovers()


def _single(pad: Pad) -> bool:
    return pad.doc.fields.get("type") == "single"


def _kind(pad: Pad, single: str = "Single Transaction", continuous: str = "Continuous") -> list[Piece]:
    return pad.v("type", single if _single(pad) else continuous)


def _day_word(pad: Pad) -> str:
    return "Date of transaction" if _single(pad) else "Effective date"


# -- 0: the form in another print, letters running down beside the cells ----------------------------------------


def _strip(pad: Pad) -> None:
    y = pad.text(pad.left, pad.y, bold("CUSTOMS BOND"), 13) + 2
    pad.text(pad.right - 140, pad.y, "CBP Form 301", 7, width=140, align="r")
    y = row(pad, y, 26, [
        Cell("Bond Number (Assigned by CBP)", pad.v("number")), Cell("Execution Date", pad.x("execution_date")),
        Cell("Surety Reference Number", pad.x("surety_reference"))], small=6.5)  # fmt: skip
    for key, words in (("single", "SINGLE TRANSACTION BOND"), ("continuous", "CONTINUOUS BOND")):
        on = key == pad.doc.fields.get("type")
        pad.tick(pad.left + 4, y + 6, on, Piece(words, "type" if on else None), 7.5)
        cells = [Cell("Effective date", "" if _single(pad) else pad.v("effective_date"))]
        if key == "single":
            cells = [Cell("Identification of transaction", pad.v("transaction_id"), 2),
                     Cell("Date of transaction", pad.v("effective_date") if on else "")]  # fmt: skip
        y = row(pad, y, 28, cells, x0=pad.left + 150, small=6.5)
    y = pad.text(pad.left, y + 5, bold("SECTION II - This bond includes the following agreements."), 7) + 2
    for code, name, limit in (
        (pad.v("activity_code"), pad.extra("activity_name"), amount(pad)), ("2", "Custodian of Bonded Merchandise", ""),
        ("4", "Foreign Trade Zone Operator", ""),
    ):  # fmt: skip
        y = row(pad, y, 24, [Cell("Activity Code", code, 0.6), Cell("Activity Name", name, 2),
                             Cell("Limit of Liability", limit, 1.2)], small=6)  # fmt: skip
    y = pad.text(pad.left, y + 5, prose("301 names")[0], 6.2, width=pad.width) + 4
    y = _beside_strip(pad, y, "principal", "PRINCIPAL", "CBP Identification Number", pad.v("principal_number"))
    _y = _beside_strip(pad, y, "surety", "SURETY", "Surety Number", pad.v("surety_code"))
    pad.y = _y + 6


def _beside_strip(pad: Pad, y: float, role: str, word: str, caption: str, number: Text) -> float:
    """A row whose role runs down letter by letter, close to the name and on its lines."""
    who = join(named_block(pad, role), pad.extra(f"{role}_form"), by="\n")
    high = max(70.0, pad.height(who, pad.width * 0.5, leading=1.12) + 18)
    step = high / len(word)
    for n, letter in enumerate(word):
        pad.text(pad.left + 1.5, y + 0.5 + n * step, letter, min(8.0, step))
    pad.frame(pad.left, y, pad.right, y + high)
    mid = pad.left + pad.width * (0.5 + 0.06 * (pad.doc.style % 3))
    pad.cell((pad.left + 9.5, y, mid, y + high), "Name and Physical Address", who, small=6)
    pad.cell((mid, y, mid + 105, y + high), caption, number, small=6)
    pad.cell((mid + 105, y, pad.right, y + high), "Signature", pad.x(f"{role}_signatory"), small=6)
    return y + high


# -- 1: a deed in prose ----------------------------------------


def _deed(pad: Pad) -> None:
    pad.text(pad.left, pad.y, [Piece("Bond No."), *pad.v("number")], width=pad.width, align="r")
    pad.y = pad.text(pad.left, pad.y + 22, bold("UNITED STATES CUSTOMS BOND"), 14, width=pad.width, align="c") + 4
    pad.y = pad.text(pad.left, pad.y, [Piece("("), *_glue(_kind(pad)), Piece(")", glue=True)], width=pad.width, align="c") + 12  # fmt: skip  # noqa: E501
    where = ("of", "whose address is", "having its office at")[pad.doc.style % 3]
    number = "(IRS No. {principal_number}) " if pad.doc.style % 2 else ""
    pad.say(
        pad.rich(
            "KNOW ALL MEN BY THESE PRESENTS, that we, {principal.name} " + number + where + " {flat:principal.address},"
            " as Principal, and {surety.name}, a corporation organized and existing under the laws of the State of "
            + pad.extra("surety_state", "Ohio")
            + " with its home office at {flat:surety.address}, as Surety, are held and firmly bound"
        )
        + pad.rich(" unto the UNITED STATES OF AMERICA in the penal sum of")
        + amount(pad)
        + pad.rich(
            "lawful money, for the payment of which we bind ourselves, our heirs, executors, successors and assigns,"
            " jointly and severally, firmly by these presents."
        ),
        gap=8,
    )
    first = "This bond covers activity code {activity_code} (" + pad.extra("activity_name") + ") under 19 CFR Part 113."
    pad.say(pad.rich(first), gap=8)
    if _single(pad):
        pad.say(pad.rich("It secures entry number {transaction_id}. Date of transaction: {effective_date}."), gap=8)
    else:
        pad.say(pad.rich("Effective date: {effective_date}. " + prose("301 continuous")[0]), gap=8)
    if not pad.used.get("principal_number"):
        pad.say([Piece("Importer number of principal:"), *pad.v("principal_number")], gap=4)
    pad.say([Piece("Surety code:"), *pad.v("surety_code")], gap=20)
    for role in ("principal", "surety"):
        pad.y = pad.text(pad.left + 250, pad.y, pad.v(f"{role}.name")) + 12
        pad.y = pad.text(pad.left + 250, pad.y, "By: ____________________ (" + role.title() + ")", pad.size - 1) + 10


def _glue(what: list[Piece]) -> list[Piece]:
    return [Piece(p.text, p.field, p.bold, True, p.copy) for p in what]


# -- 2: typed over dotted lines ----------------------------------------


def _dotted(pad: Pad) -> None:
    pad.y = pad.text(pad.left, pad.y, bold("CUSTOMS BOND"), 15) + 1
    pad.y = pad.text(pad.left, pad.y, "(19 CFR Part 113)", 8) + 14
    for name, what in _rows(pad):
        if not what:
            continue
        wide = pad.measure(name + " ", pad.size)
        dots = max(4, int((pad.width - wide) / pad.measure(".", pad.size)) - 2)
        high = pad.height(what, pad.width - wide - 16)
        pad.text(pad.left, pad.y, name)
        pad.text(pad.left + wide + 14, pad.y - 1.2, what, width=pad.width - wide - 16)
        if pad.doc.style % 2:
            pad.text(pad.left + wide, pad.y + high - pad.size + 3.5, "." * dots)
        else:
            pad.hrule(pad.left + wide, pad.right, pad.y + high)
        pad.y += high + 9
    pad.say("Signed, sealed and delivered in the presence of: ........................", gap=8)


def _rows(pad: Pad) -> list[tuple[str, list[Piece]]]:
    return [
        ("Bond number", pad.v("number")),
        ("Kind of bond", _kind(pad)),
        ("Principal's full name", pad.v("principal.name")),
        ("Principal's address", pad.address("principal.address", 0)),
        ("Importer number", pad.v("principal_number")),
        ("Name of surety company", pad.v("surety.name")),
        ("Surety's address", pad.address("surety.address", 0)),
        ("Surety code", pad.v("surety_code")),
        ("Activity code", pad.v("activity_code")),
        ("Amount of bond", amount(pad)),
        (_day_word(pad), pad.v("effective_date")),
        ("Entry number", pad.v("transaction_id")),
    ]


# -- 3: a grid with numbered captions at its left ----------------------------------------


def _grid(pad: Pad) -> None:
    pad.y = pad.text(pad.left, pad.y, bold("IMPORT BOND DECLARATIONS PAGE"), 13, width=pad.width, align="c")
    pad.y = pad.text(pad.left, pad.y + 2, "U.S. Customs Bond, 19 CFR Part 113", 8, width=pad.width, align="c") + 10
    rows = [
        ("Bond Number", pad.v("number")),
        ("Bond Type", _kind(pad, "9 - Single Transaction", "8 - Continuous")),
        ("Principal (legal name)", pad.v("principal.name")),
        ("Principal address", pad.address("principal.address", 1)),
        ("Principal IRS / Importer No.", pad.v("principal_number")),
        ("Activity Code", join(pad.v("activity_code"), pad.extra("activity_name"), by=" -")),
        ("Bond Amount", amount(pad)),
        (_day_word(pad).title(), pad.v("effective_date")),
        ("Transaction ID", pad.v("transaction_id")),
        ("Surety (legal name)", pad.v("surety.name")),
        ("Surety address", pad.address("surety.address", 1)),
        ("Surety Code", pad.v("surety_code")),
        ("Surety agent", pad.x("agent_name")),
    ]
    x = pad.left + pad.width * 0.32
    for n, (name, what) in enumerate([r for r in rows if r[1]], start=1):
        high = max(17.0, pad.height(what, pad.right - x - 8) + 6)
        pad.frame(pad.left, pad.y, x, pad.y + high)
        pad.frame(x, pad.y, pad.right, pad.y + high)
        pad.text(pad.left + 3, pad.y + 3, f"({n}) {name}", pad.size - 1)
        pad.text(x + 4, pad.y + 3, what, width=pad.right - x - 8)
        pad.y += high
    pad.y += 10
    pad.say("The principal and the surety named above bind ourselves to the United States in the amount stated.", gap=6)


# -- 4: captions in small print underneath the lines ----------------------------------------


def _under(pad: Pad) -> None:
    pad.y = pad.text(pad.left, pad.y, bold("CUSTOMS BOND"), 14, width=pad.width, align="c") + 8
    wide, half = pad.width, pad.width / 2
    title = _kind(pad, "SINGLE TRANSACTION", "CONTINUOUS")
    pad.y = pad.text(pad.left, pad.y, title, width=wide, align="c") + 14
    _lined(pad, [(pad.v("number"), "(Bond number)", half), (pad.v("effective_date"), f"({_day_word(pad)})", half)])
    pad.say("KNOW ALL MEN BY THESE PRESENTS, That", gap=8)
    _lined(pad, [(pad.v("principal.name"), "(Full name of principal)", half + 40),
                 (pad.v("principal_number"), "(Importer number)", half - 40)])  # fmt: skip
    _lined(pad, [(pad.address("principal.address", 0), "(Address of principal)", wide)])
    pad.say("as principal, and", gap=8)
    _lined(pad, [(pad.v("surety.name"), "(Name of surety)", half + 40), (pad.v("surety_code"), "(Surety code)", half - 40)])  # fmt: skip  # noqa: E501
    _lined(pad, [(pad.address("surety.address", 0), "(Address of surety)", wide)])
    pad.say("as surety, are held and firmly bound unto the United States of America in the sum of", gap=8)
    _lined(pad, [(amount(pad), "(Limit of liability)", half), (pad.v("activity_code"), "(Activity code)", half)])
    if _single(pad):
        _lined(pad, [(pad.v("transaction_id"), "(Entry number)", half)])
    pad.say(prose("301 agree")[0], size=pad.size - 1, gap=10)


def _lined(pad: Pad, cells: list[tuple[list[Piece], str, float]]) -> None:
    """Values on lines, their captions in brackets below the lines."""
    x, low = pad.left, pad.y
    high = max(pad.height(what, wide - 20) for what, _, wide in cells)
    for what, caption, wide in cells:
        pad.text(x + 6, pad.y, what, width=wide - 20)
        pad.hrule(x, x + wide - 10, pad.y + high + 1)
        low = max(low, pad.text(x + (wide - 10) * 0.3, pad.y + high + 2, caption, 6.5, width=wide * 0.7))
        x += wide
    pad.y = low + 10
