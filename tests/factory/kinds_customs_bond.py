"""CBP Form 301, Customs Bond (19 CFR Part 113), and a surety's own print of an electronic bond."""

from __future__ import annotations

from tests.factory.canvas import FACES, Piece, Text, bold, join
from tests.factory.forms import Cell, named_block, row
from tests.factory.pad import Pad
from tests.factory.prose import clauses, prose

ACTIVITY = "Activity Name and Customs Regulations in which conditions codified"


def draw_form(pad: Pad) -> None:
    """The form itself; every fourth style of family b is the surety's own print."""
    pad.captions = FACES["sans"]
    if pad.doc.family == "b" and pad.doc.style % 4 == 1:
        _own_form(pad)
    else:
        _form(pad)
    pad.leftovers()


def _single(pad: Pad) -> bool:
    return pad.doc.fields.get("type") == "single"


def amount(pad: Pad) -> list[Piece]:
    """The limit of liability in figures."""
    if not pad.has("amount"):
        return []
    plain = pad.shown("amount")
    if "amount" not in pad.doc.prints and pad.doc.style % 2 == 0:
        plain = plain.removesuffix(".00")
    return pad.v("amount", plain if plain.startswith("$") else "$" + plain)


def _form(pad: Pad) -> None:
    y = _head(pad)
    y = _sections(pad, y)
    y = _activities(pad, y)
    y = _names(pad, y)
    y = _party(pad, y, "principal", "PRINCIPAL", "CBP Identification Number", pad.v("principal_number"))
    y = _co_party(pad, y)
    y = _party(pad, y, "surety", "SURETY", "Surety Number", pad.v("surety_code"))
    y = row(pad, y, 22, [Cell("Mailing Address Requested by the Surety", pad.x("surety_mail"))])
    pad.y = y + 5
    own, pad.face = pad.face, pad.captions
    pad.text(pad.left, pad.y, bold("CBP Form 301 " + ("(9/17)" if pad.doc.family == "a" else "(12/22)")), 6.5)
    pad.face = own
    pad.y += 12


def _head(pad: Pad) -> float:
    own, pad.face = pad.face, pad.captions
    third = pad.left + pad.width * 0.56
    y = pad.text(pad.left, pad.y, "U.S. DEPARTMENT OF HOMELAND SECURITY\nBureau of Customs and Border Protection", 7)
    pad.text(pad.left, y + 4, bold("CUSTOMS BOND"), 15, width=third - pad.left, align="c")
    pad.text(pad.left, y + 22, "19 CFR Part 113", 7, width=third - pad.left, align="c")
    pad.text(pad.right - 120, pad.y - 12, "OMB No. 1651-0050", 5.5, width=120, align="r")
    pad.face = own
    y = pad.y
    gone = [Piece("TERMINATED"), *pad.v("termination_date")] if pad.has("termination_date") else []
    y = row(pad, y, 24, [
        Cell("BOND NUMBER (Assigned by CBP)", pad.v("number"), 1.3), Cell("CBP USE ONLY", gone)], x0=third)  # fmt: skip
    y = row(
        pad,
        y,
        22,
        [
            Cell("Execution Date", pad.x("execution_date")),
            Cell("Broker Filer Code", pad.x("broker_filer_code"), 0.7),
            Cell("Surety Reference Number", pad.x("surety_reference")),
        ],
        x0=third,
    )
    own, pad.face = pad.face, pad.captions
    y = pad.text(pad.left, y + 4, prose("301 opening")[0], 6.6, width=pad.width) + 3
    pad.face = own
    return y


def _ticked(pad: Pad, x: float, y: float, on: bool, words: str) -> None:
    """A tick box with a kind of bond; the words of the ticked one print ``type``."""
    own, pad.face = pad.face, pad.captions
    if on and pad.has("type"):
        pad.used["type"] = 1
    pad.tick(x, y, on, Piece(words, "type" if on and pad.has("type") else None, bold=True), 7)
    pad.face = own


def _sections(pad: Pad, y: float) -> float:
    """Section I: one transaction or continuous."""
    own, pad.face = pad.face, pad.captions
    words = (
        "SECTION I--Select Single Transaction OR Continuous Bond (not both) and fill in the applicable blank spaces."
    )
    y = pad.text(pad.left, y, bold(words), 6.6) + 2
    pad.face = own
    single = _single(pad)
    x = pad.left + pad.width * 0.2
    pad.frame(pad.left, y, x, y + 26)
    _ticked(pad, pad.left + 3, y + 5, single, "SINGLE TRANSACTION\nBOND")
    day = pad.v("effective_date")
    y = row(
        pad,
        y,
        26,
        [
            Cell(
                "Identification of transaction secured by this bond (e.g., entry no., seizure no., etc.)",
                pad.v("transaction_id"),
                1.8,
            ),
            Cell("Date of transaction", day if single else ""),
            Cell("Port code", pad.x("port_code") if single else "", 0.6),
        ],
        x0=x,
    )
    pad.frame(pad.left, y, x, y + 34)
    _ticked(pad, pad.left + 3, y + 5, not single, "CONTINUOUS BOND" if pad.doc.style % 2 else "CONTINUOUS\nBOND")
    pad.cell((x, y, x + 90, y + 34), "Effective date", "" if single else day)
    pad.frame(x + 90, y, pad.right, y + 34)
    own, pad.face = pad.face, pad.captions
    text = prose("301 continuous")[0]
    pad.text(x + 93, y + 2, text, pad.fit(text, pad.right - x - 97, 31, 6.4), width=pad.right - x - 97)
    pad.face = own
    return y + 34


def _activities(pad: Pad, y: float) -> float:
    """Section II: activity codes in two columns, the limit of liability in the row of the one chosen."""
    own, pad.face = pad.face, pad.captions
    y = pad.text(pad.left, y + 4, bold("SECTION II-- This bond includes the following agreements."), 6.6) + 2
    pad.face = own
    rows = clauses("301 activities")
    half = pad.width / 2
    chosen = pad.doc.fields.get("activity_code", "1")
    if chosen not in dict(rows):
        rows[-1] = (chosen, pad.extra("activity_name"))
    limit = amount(pad)
    for side in range(2):
        x = pad.left + side * half
        part = rows[side * 7 : side * 7 + 7]
        _activity_row(pad, x, y, half, ("Activity\nCode", None), ACTIVITY, bold("Limit of Liability"), 18)
        for n, (code, name) in enumerate(part):
            on = code == chosen
            field = "activity_code" if on and pad.has("activity_code") else None
            if field:
                pad.used[field] = 1
            _activity_row(pad, x, y + 18 + n * 17, half, (code, field), name, limit if on else [], 17)
    return y + 18 + 7 * 17


def _activity_row(
    pad: Pad, x: float, y: float, width: float, code: tuple[str, str | None], name: str, limit: Text, high: float,
) -> None:  # fmt: skip
    x1, x2 = x + 34, x + width - 84
    pad.frame(x, y, x1, y + high)
    pad.frame(x1, y, x2, y + high)
    pad.frame(x2, y, x + width, y + high)
    own, pad.face = pad.face, pad.captions
    pad.text(x, y + 2, Piece(*code), 6.2, width=34, align="c", leading=1.1)
    pad.text(x1 + 2, y + 2, name, pad.fit(name, x2 - x1 - 4, high - 2, 6.2, 1.1), width=x2 - x1 - 4, leading=1.1)
    if high == 18:
        pad.text(x2, y + 4, limit, 6.2, width=84, align="c")
        pad.face = own
        return
    pad.face = own
    pad.text(x2, y + 3, limit, width=80, align="r")


def _names(pad: Pad, y: float) -> float:
    """Section III: trade names and users of the bond."""
    own, pad.face = pad.face, pad.captions
    y = pad.text(pad.left, y + 4, prose("301 names")[0], 6.2, width=pad.width) + 2
    pad.face = own
    names = [pad.v(f) for f in pad.lines("trade_names") + pad.lines("users")]
    names += [[] for _ in range(max(0, 2 - len(names)))]
    y = row(pad, y, 12, [Cell("CBP Identification Number", "", 0.8), Cell("Name", "", 2)])
    for name in names[:6]:
        y = row(pad, y, 14, [Cell("", "", 0.8), Cell("", name, 2)])
    own, pad.face = pad.face, pad.captions
    y = pad.text(pad.left, y + 3, prose("301 agree")[0], 6.2, width=pad.width) + 3
    pad.face = own
    return y


def _party(pad: Pad, y: float, role: str, word: str, caption: str, number: Text) -> float:
    """A block of name and address, number, signature."""
    form = pad.extra(f"{role}_form")
    if role == "surety" and pad.extra("surety_state"):
        form = f"a corporation organized in the State of {pad.extra('surety_state')}"
    who = join(named_block(pad, role), form, by="\n")
    high = max(58.0, pad.height(who, pad.width * 0.5 - 24, leading=1.12) + 12)
    pad.cell((pad.left, y, pad.left + 16, y + high), "", "")
    own, pad.face = pad.face, pad.captions
    for n, letter in enumerate(word[:9]):
        step = high / (len(word[:9]) + 1)
        pad.text(pad.left, y + 2 + n * step, letter, min(5.6, step), width=16, align="c")
    pad.face = own
    mid = pad.left + pad.width * 0.53
    caption_name = "Name and Physical Address (including legal description and state of incorporation)"
    pad.cell((pad.left + 16, y, mid, y + high), caption_name, who)
    pad.cell((mid, y, mid + 110, y + high / 2), caption, number)
    agent = join(pad.extra("agent_name"), pad.extra("agent_id"), by="\n") if role == "surety" else ""
    pad.cell(
        (mid, y + high / 2, mid + 110, y + high), "Agent Name and ID Number" if role == "surety" else "Seal", agent
    )
    signer = join(pad.extra(f"{role}_signatory"), pad.extra(f"{role}_title"), by=", ") if role == "principal" else ""
    pad.cell((mid + 110, y, pad.right, y + high), "Signature" if not signer else "Name, title and signature", signer)
    return y + high


def _co_party(pad: Pad, y: float) -> float:
    """Co-principals, or the empty block."""
    names = [pad.v(f) for f in pad.lines("co_principals")]
    who = join(*names, by="\n")
    high = max(26.0, 12 + pad.height(who, pad.width * 0.5) if who else 26.0)
    return row(pad, y, high, [
        Cell("CO-PRINCIPAL  Name and Physical Address", who, 1.6), Cell("CBP Identification Number", "", 0.8),
        Cell("Signature", "", 0.7)])  # fmt: skip


def _own_form(pad: Pad) -> None:
    """The surety's print: label and value under its own name, with the sentence that binds."""
    name = pad.v("surety.name", heavy=True)
    pad.y = pad.text(pad.left + 20, pad.y + 10, name, pad.size + 5, width=pad.width - 40, align="c")
    pad.y = pad.text(pad.left, pad.y, pad.address("surety.address", 0), width=pad.width, align="c") + 12
    kind = "SINGLE TRANSACTION" if _single(pad) else "CONTINUOUS"
    words = (
        [Piece(kind, "type", bold=True), Piece("CUSTOMS BOND", bold=True)] if pad.has("type") else bold("CUSTOMS BOND")
    )
    pad.used["type"] = 1
    pad.y = pad.text(pad.left, pad.y, words, pad.size + 5, width=pad.width, align="c") + 2
    pad.y = pad.text(pad.left, pad.y, "Electronic bond (eBond) - 19 CFR Part 113", width=pad.width, align="c") + 14
    pad.say(pad.rich(prose("surety form")[0]), gap=12)
    activity = [*pad.v("activity_code"), Piece("-"), *pad.x("activity_name")]
    day = "Date of Transaction" if _single(pad) else "Effective Date"
    rows: list[tuple[str, list[Piece]]] = [
        ("Bond Number", pad.v("number")), ("Activity Code", activity), ("Limit of Liability", amount(pad)),
        ("Execution Date", pad.x("execution_date")), (day, pad.v("effective_date")),
        ("Termination Date", pad.v("termination_date")), ("Entry Number", pad.v("transaction_id")),
        ("Principal", pad.party("principal", heavy=False)), ("Principal Importer Number", pad.v("principal_number")),
        ("Surety Code", pad.v("surety_code")), ("Surety Reference", pad.x("surety_reference")),
        ("Surety Agent", join(pad.extra("agent_name"), pad.extra("agent_id"), by=", ")),
    ]  # fmt: skip
    for field in pad.lines("co_principals") + pad.lines("trade_names") + pad.lines("users"):
        rows.append(("Also bound", pad.v(field)))
    for label, what in rows:
        pad.y = pad.beside(pad.left + 20, pad.y, label, what, 150, pad.width - 40) + (3 if what else 0)
    pad.y += 10
    if not _single(pad):
        pad.say(prose("301 continuous")[0], size=pad.size - 1, gap=14)
    pad.say("Signed and sealed by the principal and the surety's attorney-in-fact on the execution date.", gap=20)
