"""Letters of credit: the SWIFT message MT 700 by its tags, and banks' prints of it by their captions (UCP 600)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds import captioned
from evidence.kinds.base import Found, Kind
from evidence.kinds.captioned import Ask
from evidence.kinds.cues import cues
from evidence.kinds.desk import Desk, amount_text, found
from evidence.layout.view import Run, View
from evidence.values import addresses, dates, money, names

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
    matches = _TAG.finditer(view.text) if ":32B:" in view.text else iter(())
    tagged = [item for match in matches for item in _tagged(desk, match)]
    yield from tagged or _captioned(desk)


def _captioned(desk: Desk) -> Iterator[Found]:
    plain = list(captioned.fields(desk, ASK))
    yield from plain
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
        yield from _six("expiry_date", desk.view.prose.run(start, start + 6), first)
    elif tag == "32B":
        yield from _amount(desk, start, first)
    else:
        role = {"50": "applicant", "59": "beneficiary"}.get(tag, "issuing_bank")
        yield from _party(role, desk.view.prose.run(start, end))


def _six(field: str, run: Run, text: str) -> Iterator[Found]:
    """A day as YYMMDD."""
    day = dates.parse_swift(text[:6])
    if day is not None:
        yield found(field, run, day.isoformat())


def _amount(desk: Desk, start: int, text: str) -> Iterator[Found]:
    """``USD100000,`` with a comma for the decimal point."""
    match = re.match(r"([A-Z]{3})\s*(\d+(?:,\d*)?)", text)
    value = money.parse_amount(match[2].rstrip(",").replace(",", ".")) if match else None
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
