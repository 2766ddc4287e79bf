"""Wire advices of family d: a bank's dense two-column form, an online print, a branch's typed application copy."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.formats import Look
from tests.factory.model import Paper, Sheet
from tests.factory.pad import Pad
from tests.factory.unseen_d.leaf import Leaf, drawn, who


def draw(paper: Paper) -> list[Sheet]:
    """One of three manners, by the paper's style."""
    return drawn(paper, (_dense, _online, _application))


def _told(pad: Pad) -> list[Piece]:
    """The payment's details, the numbers in them marked."""
    return pad.split_by("details", [*pad.lines("invoice_refs"), *pad.lines("contract_refs")])


def _ordered(pad: Pad) -> list[Piece]:
    return pad.money("instructed_amount", "instructed_currency" if pad.has("instructed_currency") else "currency")


def _dense(paper: Paper) -> Pad:
    """The SWIFT field numbers before the captions, two columns of cells, small print at the foot."""
    pad = Leaf(paper, Look("sans", 8.2, "points", "us", "code", "kg", 0, "", 1, "grid", True), margin=34)
    pad.text(pad.left, pad.y, pad.v("remitter_bank.name", heavy=True), 12)
    pad.y = pad.text(pad.left, pad.y + 16, "Global Trade & Payments - Customer Advice", 8) + 8
    pad.shade(pad.left, pad.y, pad.right, pad.y + 18)
    pad.y = pad.text(pad.left + 4, pad.y + 3, bold(pad.extra("title")), 10.5) + 8
    cells: list[tuple[str, Text, str, Text]] = [
        ("20  Sender's Reference", pad.v("reference"), "32A  Value Date", pad.v("value_date")),
        ("32A  Currency and Settled Amount", pad.money("amount"), "33B  Instructed Amount", _ordered(pad)),
        ("50K  By Order of (Account)", pad.v("remitter.account"), "59  Beneficiary (Account)",
         pad.v("beneficiary.account")),
        ("50K  By Order of (Name and Address)", who(pad, "remitter"), "59  Beneficiary (Name and Address)",
         who(pad, "beneficiary")),
        ("52A  Ordering Institution", join(pad.x("remitter_bank.swift"), pad.address("remitter_bank.address"), by="\n"),
         "57A  Account With Institution",
         join(pad.v("beneficiary_bank.swift"), pad.v("beneficiary_bank.name"), by="\n")),
        ("50F  Ultimate Debtor", who(pad, "ultimate_remitter"), "59F  Ultimate Creditor",
         who(pad, "ultimate_beneficiary")),
        ("70  Remittance Information", _told(pad), "71A  Details of Charges", pad.v("charge_bearer")),
        ("71F  Sender's Charges", pad.money("charges"), "36  Exchange Rate", pad.v("exchange_rate")),
        ("121  UETR", pad.x("uetr"), "Advice printed on", pad.x("execution_date")),
    ]  # fmt: skip
    half = pad.width / 2
    for one, first, two, second in cells:
        if not first and not second:
            continue
        high = max(28.0, 15 + max(pad.height(w, half - 8) for w in (first, second)))
        pad.cell((pad.left, pad.y, pad.left + half, pad.y + high), one, first, small=6.4)
        pad.cell((pad.left + half, pad.y, pad.right, pad.y + high), two, second, small=6.4)
        pad.y += high
    pad.y += 6
    pad.say("This is a computer generated advice and needs no signature. Please examine it at once; if no objection is "
            "raised within 15 days its contents are taken as agreed. The bank is not liable for delays or errors of "
            "correspondents. Funds cannot be recalled without the consent of the beneficiary.", size=6)  # fmt: skip
    pad.left_to_say()
    return pad


def _online(paper: Paper) -> Pad:
    """Printed from a US bank's site: caption above value, wide space, status steps, a page foot with the address."""
    pad = Leaf(paper, Look("vera", 8.6, "us", "us", "dollar", "kg", 1, "", 0, "none"), margin=48)
    pad.text(pad.left, 24, f"https://online.bank.example/wires/detail?ref={len(paper.name)}", 6.5)
    pad.text(pad.left, 758, "Member FDIC. Equal Housing Lender.  Page 1 of 1", 6.5)
    pad.say(pad.v("remitter_bank.name", heavy=True), size=13, gap=10)
    pad.say("Wire transfer details", size=17, gap=4)
    pad.say("Status: Completed - funds were sent", gap=12)
    pairs: list[tuple[str, Text]] = [
        ("Wire amount", join(pad.money("amount", "none"), pad.v("currency"), by=" ")),
        ("Confirmation number", pad.v("reference")),
        ("Send date", pad.v("value_date")), ("Wire fee", pad.v("charges")),
        ("Originator", who(pad, "remitter")), ("Recipient", who(pad, "beneficiary")),
        ("Debit account", pad.v("remitter.account")), ("Recipient account", pad.v("beneficiary.account")),
        ("Recipient bank", pad.v("beneficiary_bank.name")), ("SWIFT / BIC", pad.v("beneficiary_bank.swift")),
        ("Requested amount", join(pad.v("instructed_amount"), pad.v("instructed_currency"), by=" ")),
        ("Charges paid by", pad.v("charge_bearer")), ("On behalf of", who(pad, "ultimate_remitter")),
        ("Final recipient", who(pad, "ultimate_beneficiary")), ("Exchange rate", pad.v("exchange_rate")),
    ]  # fmt: skip
    pairs = [(c, w) for c, w in pairs if w]
    half = pad.width / 2
    for n in range(0, len(pairs), 2):
        low = pad.y
        for k, (words, what) in enumerate(pairs[n : n + 2]):
            y = pad.text(pad.left + k * half, pad.y, words, 7)
            low = max(low, pad.text(pad.left + k * half, y + 1, what, width=half - 16))
        pad.y = low + 9
    pad.say("Message to recipient", size=7, gap=1)
    pad.say(_told(pad), gap=10)
    pad.left_to_say()
    return pad


def _application(paper: Paper) -> Pad:
    """A branch's copy of the application: numbered questions, captions under the lines, ticks for the charges."""
    pad = Leaf(paper, Look("serif", 9.8, "capital", "us", "after", "kg", 0, ":", 1, "none", True), margin=44)
    pad.text(pad.left, pad.y, pad.v("remitter_bank.name", heavy=True), 13)
    pad.text(pad.left, pad.y, "CUSTOMER'S COPY", 8, width=pad.width, align="r")
    pad.y += 22
    pad.say(bold("ADVICE OF TELEGRAPHIC TRANSFER EFFECTED"), align="c", size=12, gap=10)
    half = pad.width / 2
    low = pad.filled(pad.left, pad.y, pad.v("value_date"), half - 10, "value")
    pad.y = max(low, pad.filled(pad.left + half, pad.y, pad.v("reference"), half, "our transaction no.")) + 6
    pad.y = pad.filled(pad.left, pad.y, pad.money("amount", heavy=True), pad.width, "1. amount remitted") + 6
    pad.y = _two(pad, ("2. applicant", who(pad, "remitter")), ("applicant's a/c debited", pad.v("remitter.account")))
    pad.y = _two(pad, ("3. payee", who(pad, "beneficiary")), ("payee's a/c no.", pad.v("beneficiary.account")))
    pad.y = _two(pad, ("4. payee's banker", pad.v("beneficiary_bank.name")),
                 ("banker's SWIFT address", pad.v("beneficiary_bank.swift")))  # fmt: skip
    pad.y = pad.filled(pad.left, pad.y, _told(pad), pad.width, "5. message / purpose of payment") + 6
    if pad.has("instructed_amount"):
        pad.y = pad.filled(pad.left, pad.y, _ordered(pad), pad.width, "6. amount ordered by applicant") + 6
    _bearer(pad)
    if pad.has("charges"):
        pad.y = pad.filled(pad.left, pad.y, pad.money("charges"), half, "our commission and cable") + 6
    for role, words in (("ultimate_remitter", "on account of"), ("ultimate_beneficiary", "for further credit to")):
        if pad.has(f"{role}.name"):
            pad.y = pad.filled(pad.left, pad.y, who(pad, role), pad.width, words) + 6
    pad.left_to_say()
    pad.say("The transfer is made entirely at the applicant's risk and subject to the bank's conditions.", size=7.5)
    return pad


def _two(pad: Leaf, one: tuple[str, Text], two: tuple[str, Text]) -> float:
    wide = pad.width * 0.62
    low = pad.filled(pad.left, pad.y, one[1], wide - 12, one[0])
    return max(low, pad.filled(pad.left + wide, pad.y, two[1], pad.width - wide, two[0])) + 6


def _bearer(pad: Pad) -> None:
    """Who bears the charges, as three ticks."""
    if not pad.has("charge_bearer"):
        return
    said = pad.doc.prints.get("charge_bearer", pad.doc.fields["charge_bearer"])
    pad.text(pad.left, pad.y, "Charges:")
    words = ["OUR", "SHA", "BEN"]
    for k, word in enumerate(words if said in words else [said]):
        label: Text = pad.v("charge_bearer") if word == said else word
        pad.tick(pad.left + 70 + k * 80, pad.y, word == said, label, 8.5, width=200)
    pad.y += 16
