"""A bank's wire advice: family a sections of label and value, family b a ruled form or a letter in sentences."""

from __future__ import annotations

from tests.factory.canvas import Piece, bold, join
from tests.factory.forms import Cell, row
from tests.factory.pad import Pad
from tests.factory.prose import prose

SIDES = (("remitter", "remitter_bank"), ("beneficiary", "beneficiary_bank"))


def _title(pad: Pad) -> str:
    titles = ("WIRE TRANSFER CONFIRMATION", "REMITTANCE ADVICE", "PAYMENT ADVICE", "OUTGOING WIRE TRANSFER ADVICE")
    return pad.extra("title", titles[pad.look.words % 4])


def _bank_head(pad: Pad, align: str = "l") -> None:
    """The sending bank's name at the top."""
    name = pad.v("remitter_bank.name", heavy=True)
    pad.y = pad.text(pad.left, pad.y, name, pad.size + 4, width=pad.width, align=align)
    under = join(pad.address("remitter_bank.address", 0), "International Payments Department", by="\n")
    pad.y = pad.text(pad.left, pad.y, under, pad.size - 1, width=pad.width, align=align) + 4
    pad.hrule(pad.left, pad.right, pad.y, 1)
    pad.y += 10


def refs(pad: Pad) -> list[str]:
    """The references that stand among the details."""
    return pad.lines("invoice_refs") + pad.lines("contract_refs")


def details(pad: Pad) -> list[Piece]:
    """The payment details, the references in them marked."""
    return pad.split_by("details", refs(pad))


def _money(pad: Pad) -> list[tuple[str, list[Piece]]]:
    """Dates and amounts with their labels."""
    own = "instructed_currency" if pad.has("instructed_currency") else "currency"
    rows = [
        ("reference", pad.v("reference")),
        ("execution_date", pad.x("execution_date")),
        ("value_date", pad.v("value_date")),
        ("wire.amount", pad.money("amount")),
        ("instructed_amount", pad.money("instructed_amount", own)),
        ("exchange_rate", pad.v("exchange_rate")),
        ("charges", pad.money("charges")),
        ("charge_bearer", pad.v("charge_bearer")),
    ]
    return [(pad.word(key), what) for key, what in rows if what]


def _side(pad: Pad, role: str, house: str) -> list[tuple[str, list[Piece]]]:
    """A side of the payment: party, account, bank, its codes, the party behind."""
    rows = [
        (role, pad.party(role, heavy=False)),
        (f"{role}.account", pad.v(f"{role}.account")),
        (house, join(pad.v(f"{house}.name"), pad.address(f"{house}.address"), by="\n")),
        ("beneficiary_bank.swift", pad.v(f"{house}.swift") or pad.x(f"{house}.swift")),
        (f"ultimate_{role}", pad.party(f"ultimate_{role}", heavy=False)),
    ]
    return [(pad.word(key), what) for key, what in rows if what]


def _section(pad: Pad, head: str, rows: list[tuple[str, list[Piece]]], split: float) -> None:
    """A headed list of labels and values."""
    pad.need(60)
    if pad.doc.style % 4 == 2:
        pad.shade(pad.left, pad.y - 1, pad.right, pad.y + pad.size * 1.25)
    pad.y = pad.text(pad.left + 2, pad.y, bold(head)) + 4
    for name, what in rows:
        pad.need(pad.height(what, pad.width - split) + 2)
        pad.y = pad.beside(pad.left + 6, pad.y, name, what, split, pad.width - 6)
    pad.y += 8


def draw_a(pad: Pad) -> None:
    """The bank's head, the title, then transaction, originator, beneficiary and details as label and value."""
    _bank_head(pad, "c" if pad.doc.style % 4 == 1 else "l")
    pad.y = pad.text(pad.left, pad.y, bold(_title(pad)), pad.size + 3, width=pad.width) + 10
    split = pad.width * (0.32 if pad.doc.style % 2 else 0.38)
    transaction = _money(pad)
    codes = (("UETR", "uetr"), ("ABA Routing No.", "remitter_bank.aba"))
    transaction += [(name, pad.x(key)) for name, key in codes if pad.extra(key)]
    _section(pad, "Transaction Information", transaction, split)
    for (role, house), head in zip(SIDES, ("Originator Information", "Beneficiary Information"), strict=True):
        _section(pad, head, _side(pad, role, house), split)
    tail = [(pad.word("details"), details(pad))]
    if pad.extra("purpose"):
        tail.append(("Purpose", pad.x("purpose")))
    _section(pad, "Remittance Information", [(n, w) for n, w in tail if w], split)
    pad.leftovers()
    pad.y += 10
    pad.say(prose("wire advice")[pad.doc.style % 2], size=pad.size - 2)


def draw_b(pad: Pad) -> None:
    """Every second style is a letter in sentences, the others ruled forms."""
    if pad.doc.style % 4 == 3:
        _letter(pad)
    else:
        _form(pad)
    pad.leftovers()


def _form(pad: Pad) -> None:
    _bank_head(pad)
    pad.y = pad.text(pad.left, pad.y, bold(_title(pad)), pad.size + 4, width=pad.width, align="c") + 8
    rows = _money(pad)
    if pad.extra("uetr"):
        rows.append(("UETR", pad.x("uetr")))
    for n in range(0, len(rows), 2):
        pad.y = row(pad, pad.y, pad.size * 2.8, [Cell(name, what) for name, what in rows[n : n + 2]], small=6.2)
    half = pad.width / 2
    sides = [_side(pad, role, house) for role, house in SIDES]
    highs = [[max(30.0, pad.height(w, half - 10) + 14) for _, w in side] for side in sides]
    top, low = pad.y, pad.y
    for k, (side, high) in enumerate(zip(sides, highs, strict=True)):
        y = top
        for (name, what), tall in zip(side, high, strict=True):
            x = pad.left + k * half
            pad.cell((x, y, x + half, y + tall), name, what, small=6.2)
            y += tall
        low = max(low, y)
    pad.y = row(pad, low, 44, [Cell(pad.word("details"), details(pad))], small=6.2) + 8
    pad.say(prose("wire advice")[1], size=pad.size - 2)


def _letter(pad: Pad) -> None:
    """The advice in sentences."""
    _bank_head(pad)
    pad.y = pad.text(pad.left, pad.y, [Piece("Date:"), *pad.x("execution_date")]) + 8
    pad.say(pad.party("remitter", heavy=False), gap=12)
    pad.say(bold(_title(pad)), size=pad.size + 2, gap=8)
    own = "instructed_currency" if pad.has("instructed_currency") else "currency"
    pad.say("Dear Customer,", gap=8)
    pad.say(pad.rich(prose("wire letter")[0]), gap=10)
    bank = join(pad.v("beneficiary_bank.name"), _bic(pad), by=", ")
    rows = [
        (pad.word("wire.amount"), pad.money("amount")), (pad.word("value_date"), pad.v("value_date")),
        (pad.word("beneficiary"), pad.party("beneficiary", heavy=False)),
        (pad.word("beneficiary.account"), pad.v("beneficiary.account")), (pad.word("beneficiary_bank"), bank),
        (pad.word("details"), details(pad)), (pad.word("charge_bearer"), pad.v("charge_bearer")),
        (pad.word("instructed_amount"), pad.money("instructed_amount", own)),
        (pad.word("charges"), pad.money("charges")),
    ]  # fmt: skip
    for name, what in rows:
        pad.y = pad.beside(pad.left + 12, pad.y, name, what, 140, pad.width - 12) + (2 if what else 0)
    pad.y += 8
    pad.say(prose("wire advice")[0], size=pad.size - 1)


def _bic(pad: Pad) -> list[Piece]:
    swift = pad.v("beneficiary_bank.swift")
    return [Piece("SWIFT"), *swift] if swift else []
