"""MT103 messages as text: the FIN message with its blocks, or the print of a bank's system with tag names."""

from __future__ import annotations

import re
from datetime import date

from tests.factory.canvas import LETTER, _metrics
from tests.factory.formats import show_date
from tests.factory.model import Paper, Placed, Sheet

Span = tuple[str, str | None]
Line = list[Span]

NAMES = {
    "20": "Sender's Reference", "23B": "Bank Operation Code", "32A": "Value Date/Currency/Interbank Settled Amount",
    "33B": "Currency/Instructed Amount", "36": "Exchange Rate", "50K": "Ordering Customer",
    "50F": "Ordering Customer", "59F": "Beneficiary Customer",
    "52D": "Ordering Institution", "57A": "Account With Institution", "57D": "Account With Institution",
    "59": "Beneficiary Customer", "70": "Remittance Information", "71A": "Details of Charges",
    "71F": "Sender's Charges",
}  # fmt: skip
LINES = 62
CELL = (5.4, 11.0)
SIZE = 9.0
MARGIN = 34.0


class Message:
    """An MT103 under way: a paper's fields as tagged lines of text."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.lines: list[Line] = []
        self.named = paper.family == "b" and paper.style % 2 == 0
        self.numbered = paper.style % 3 == 2

    def shown(self, field: str) -> str:
        """A field's words: the operator's own or its value."""
        return self.paper.prints.get(field, self.paper.fields.get(field, ""))

    def spans(self, field: str) -> list[Line]:
        """A field's words over their lines, references among them marked."""
        refs = {v: f for f, v in self.paper.fields.items() if field == "details" and re.match(r"\w+_refs\[", f)}
        return [mark(text, field, refs) for text in self.shown(field).split("\n")]

    def tag(self, tag: str, *rows: Line) -> None:
        """A field of block 4: its tag, then its rows; nothing where all are empty."""
        rows = tuple(r for r in rows if any(text for text, _ in r))
        if not rows:
            return
        if self.named:
            self.lines.append([(f"F{tag}: {NAMES.get(tag, '')}".rstrip(), None)])
            self.lines += [[("     ", None), *r] for r in rows]
        else:
            self.lines.append([(f":{tag}:", None), *rows[0]])
            self.lines += rows[1:]

    def amount(self, field: str, currency: str) -> Line:
        """Currency and amount without a gap, the comma as decimal sign."""
        if not self.shown(field):
            return []
        value = self.paper.prints.get(field, self.paper.fields[field].replace(".", ","))
        return [(self.shown(currency), currency), (value, field)]


def mark(text: str, field: str, refs: dict[str, str]) -> Line:
    """A line of text in spans, with ``field|ref`` where a reference stands in it."""
    for value, ref in refs.items():
        before, found, after = text.partition(value)
        if found:
            return [*mark(before, field, refs), (found, f"{field}|{ref}"), *mark(after, field, refs)]
    return [(text, field)] if text else []


def message(paper: Paper) -> list[Line]:
    """The lines of a remittance as an MT103."""
    made = Message(paper)
    _head(made)
    made.tag("20", [(made.shown("reference"), "reference")])
    made.tag("23B", [("CRED", None)])
    day = date.fromisoformat(paper.fields["value_date"]).strftime("%y%m%d")
    settled = made.amount("amount", "currency")
    if made.named and paper.style % 4 == 2:
        made.tag("32A", *_settled(made))
    else:
        made.tag("32A", [(paper.prints.get("value_date", day), "value_date"), *settled])
    made.tag("33B", made.amount("instructed_amount", "instructed_currency"))
    made.tag("36", [(made.shown("exchange_rate").replace(".", ","), "exchange_rate")])
    _parties(made)
    made.tag("70", *made.spans("details"))
    made.tag("71A", [(made.shown("charge_bearer"), "charge_bearer")])
    own = "instructed_currency" if "instructed_currency" in paper.fields else "currency"
    made.tag("71F", made.amount("charges", own))
    made.lines.append([("-}" if not made.named else "-- End of message text --", None)])
    return made.lines


def _head(made: Message) -> None:
    extras = made.paper.extras
    sender = (extras.get("remitter_bank.swift") or "XXXXUS33")[:8].ljust(8, "X")
    receiver = (made.paper.fields.get("beneficiary_bank.swift") or "XXXXCNSH")[:8].ljust(8, "X")
    uetr = extras.get("uetr", "")
    if not made.named:
        third = f"{{3:{{121:{uetr}}}}}" if uetr else ""
        made.lines.append([(f"{{1:F01{sender}AXXX0000000000}}{{2:I103{receiver}XXXXN}}{third}{{4:", None)])
        return
    made.lines += [
        [("Instance Type and Transmission", None)],
        [("     Message Type : FIN 103 Single Customer Credit Transfer", None)],
        [(f"     Sender       : {sender}XXX", None)],
        [(f"     Receiver     : {receiver}XXX", None)],
    ]
    if uetr:
        made.lines.append([(f"     UETR         : {uetr}", None)])
    made.lines.append([("----------------------- Message Text -----------------------", None)])


def _settled(made: Message) -> list[Line]:
    """Date, currency and amount on lines of their own, as some systems print them."""
    day = made.paper.prints.get("value_date") or show_date(made.paper.fields["value_date"], "dmy")
    amount = made.paper.prints.get("amount") or made.paper.fields["amount"].replace(".", ",")
    return [
        [("Date          : ", None), (day, "value_date")],
        [("Currency      : ", None), (made.shown("currency"), "currency")],
        [("Amount        :          #", None), (amount, "amount"), ("#", None)],
    ]


def _parties(made: Message) -> None:
    made.tag("50F" if made.numbered else "50K", *_party(made, "remitter"))
    made.tag("52D", *made.spans("remitter_bank.name"), *made.spans("remitter_bank.address"))
    swift = [(made.shown("beneficiary_bank.swift"), "beneficiary_bank.swift")]
    bank = [*made.spans("beneficiary_bank.name"), *made.spans("beneficiary_bank.address")]
    made.tag("57A" if swift[0][0] else "57D", [*swift], *bank)
    made.tag("59F" if made.numbered else "59", *_party(made, "beneficiary"))


def _party(made: Message, role: str) -> list[Line]:
    account = made.shown(f"{role}.account")
    rows: list[Line] = [[("/", None), (account, f"{role}.account")]] if account else []
    name, place = made.spans(f"{role}.name"), made.spans(f"{role}.address")
    if made.numbered:
        name = [[("1/", None), *line] for line in name]
        place = [[("2/", None), *line] for line in place if line]
    return [*rows, *name, *place]


def text(lines: list[Line]) -> str:
    """The text of the message."""
    return "".join("".join(words for words, _ in line) + "\n" for line in lines)


def sheets(lines: list[Line], endless: bool = False) -> list[Sheet]:
    """The message as printed by a line printer: a fixed grid in Courier, on one endless sheet or on pages."""
    rows = len(lines) if endless else LINES
    out: list[Sheet] = []
    ascent, depth = _metrics("Courier")
    size = SIZE
    for n, line in enumerate(lines):
        if n % rows == 0:
            out.append(Sheet(*LETTER))
        base = MARGIN + (n % rows) * CELL[1] + ascent * size
        column = 0
        for words, field in line:
            for found in re.finditer(r"\S+", words):
                x0 = MARGIN + (column + found.start()) * CELL[0]
                box = (x0, base - ascent * size, x0 + len(found[0]) * CELL[0], base + depth * size)
                out[-1].words.append(Placed(found[0], *box, size, field, "Courier"))
            column += len(words)
    return out


def cells(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """A box of the endless sheet in columns and lines from 0."""
    x0, top, x1, bottom = box
    row0, row1 = ((y - MARGIN) / CELL[1] for y in (top, bottom))
    return round((x0 - MARGIN) / CELL[0]), int(row0 + 0.01), round((x1 - MARGIN) / CELL[0]), int(row1) + 1
