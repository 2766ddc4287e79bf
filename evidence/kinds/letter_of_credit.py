"""Letters of credit: the SWIFT message MT 700 by its tags, and banks' prints of it by their captions (UCP 600)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds import captioned, letterheads
from evidence.kinds.base import Found, Kind
from evidence.kinds.captioned import Ask
from evidence.kinds.cues import cues
from evidence.kinds.desk import Desk, amount_text, found
from evidence.kinds.payment_sides import BANK
from evidence.layout.view import Run, View
from evidence.values import addresses, bank, dates, money, names

TITLES = (
    "Letter of Credit", "Documentary Credit", "Irrevocable Documentary Credit", "信用证",
    "Irrevocable Letter of Credit",
    "Issue of a Documentary Credit", "Irrevocable Documentary Letter of Credit",
)  # fmt: skip
ASK = Ask(
    "credit",
    days=(("date", ("issued", "date")), ("expiry_date", ("expires",)), ("latest_shipment", ("latest_shipment",))),
    parties=(
        ("applicant", ("applicant",)),
        ("beneficiary", ("beneficiary",)),
        ("issuing_bank", ("issuing_bank",)),
        ("advising_bank", ("advising_bank",)),
    ),
    titles=TITLES,
)
_TAG = re.compile(
    r"(?m)^[^\S\n]*(?:F|:)?(?P<tag>20|31C|31D|32B|44C|50|52[AD]|59):?[ \t]*(?:[A-Z][A-Za-z,. ]*\t[ \t]*)?"
    r"(?P<value>[^:\n][^\n]*(?:\n(?!\s*[F:]?\d{2}[A-Z]?:)[^\n]+){0,4})"
)


def extract(view: View) -> Iterator[Found]:
    """Number, dates, amount and parties, from the message's tags where it has them, else at captions."""
    desk = Desk(view, "credit", "parties", "trade")
    matches = _TAG.finditer(view.text) if _MESSAGE.search(view.text) else iter(())
    tagged = [item for match in matches for item in _tagged(desk, match)]
    yield from tagged or _captioned(desk)
    if tagged:
        yield from _banks(desk, {f.field for f in tagged})


_MESSAGE = re.compile(r"(?:\bF|:)32B:")
_SENDER = re.compile(r"(?im)^\W*(?:message\s+)?(?:sender|issuing\s+bank|from)\s*:\s*(?P<name>[^\n]{4,80})")


def _banks(desk: Desk, told: set[str]) -> Iterator[Found]:
    """The banks of a printed message: the sender issues the credit, who prints it on its own paper advises it."""
    sender = _SENDER.search(desk.view.text)
    if sender is not None and "issuing_bank.name" not in told:
        words = sender["name"].split()
        code = len(words) > 1 and bank.bic(words[-1]) is not None
        name = " ".join(words[:-1] if code else words)
        start = sender.start("name")
        run = desk.view.prose.run(start, start + len(sender["name"].rstrip()) - (len(words[-1]) + 1 if code else 0))
        yield found("issuing_bank.name", run, names.printed(name), 0.9)
    head = list(letterheads.letterhead(desk, "advising_bank", TITLES, 0.8, BANK))
    yield from (f for f in head if f.field == "advising_bank.name" and BANK.search(f.printed))


def _captioned(desk: Desk) -> Iterator[Found]:
    plain = list(captioned.fields(desk, ASK))
    yield from plain
    if not any(f.field == "issuing_bank.name" for f in plain):
        head = list(letterheads.letterhead(desk, "issuing_bank", TITLES, 0.8, BANK))
        yield from (f for f in head if f.field == "issuing_bank.name" and BANK.search(f.printed))
    if not any(f.field == "expiry_date" for f in plain):
        for hit in desk.hits("expires"):
            for run in desk.captions.candidates(hit):
                yield from desk.first_date("expiry_date", run.tokens)
                return


def _tagged(desk: Desk, match: re.Match[str]) -> Iterator[Found]:
    """The finds of one field of the message."""
    tag, (start, end) = match["tag"], match.span("value")
    first = match["value"].split("\n")[0].strip()
    line = desk.view.prose.run(start, start + len(match["value"].split("\n")[0]))
    if tag == "20":
        yield found("number", line, first)
    elif tag in ("31C", "44C"):
        yield from _six("date" if tag == "31C" else "latest_shipment", line, first)
    elif tag == "31D":
        yield from _six("expiry_date", desk.view.prose.run(start, start + len(first.split()[0])), first)
    elif tag == "32B":
        yield from _amount(desk, start, first)
    else:
        role = {"50": "applicant", "59": "beneficiary"}.get(tag, "issuing_bank")
        yield from _party(role, desk.view.prose.run(start, end))


def _six(field: str, run: Run, text: str) -> Iterator[Found]:
    """A day as YYMMDD."""
    whole = dates.parse_date(text[:8]) if re.match(r"(?:19|20)\d{6}\b", text) else None
    day = whole or dates.parse_swift(text[:6])
    if day is not None:
        yield found(field, run, day.isoformat())


def _amount(desk: Desk, start: int, text: str) -> Iterator[Found]:
    """``USD100000,`` with a comma for the decimal point."""
    match = re.match(r"([A-Z]{3})\s*(\d[\d,.]*)", text)
    printed = match is not None and re.fullmatch(r"[\d,]+\.\d{2}|[\d.]+,\d{2}", match[2]) is not None
    plain = match[2] if match is not None and printed else match[2].rstrip(",").replace(",", ".") if match else ""
    value = money.parse_amount(plain) if match else None
    if match is not None and value is not None:
        yield found("currency", desk.view.prose.run(start, start + 3), match[1])
        yield found("amount", desk.view.prose.run(start + match.start(2), start + match.end(2)), amount_text(value))


def _party(role: str, run: Run) -> Iterator[Found]:
    rows = [row for row in run.lines if not row[0].text.startswith("/")]
    if rows:
        name = Run(tuple(rows[:1]))
        yield found(f"{role}.name", name, names.printed(name.text) or None)
    if len(rows) > 1:
        place = Run(tuple(rows[1:]))
        yield found(f"{role}.address", place, addresses.normal(place.texts) or None)


KIND = Kind(
    "letter_of_credit",
    cues(
        TITLES,
        ("Form of Documentary Credit", "MT700", "MT 700", "Irrevocable Documentary Credit", ":40A:", ":46A:"),
        ("Documents Required", "Expiry Date and Place", "Drawee", "UCP 600", "UCP Latest Version", "Applicant", ":32B:",
         "Date and place of expiry", "Period for presentation"),
    ),
    extract,
)  # fmt: skip
