"""Letters of credit: the SWIFT message MT 700 by its tags, and banks' prints of it by their captions (UCP 600)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from evidence.kinds import captioned, letterheads, window_address
from evidence.kinds.base import Found, Kind
from evidence.kinds.captioned import Ask
from evidence.kinds.cues import cues
from evidence.kinds.desk import Desk, amount_text, found
from evidence.kinds.mt700_names import after_name
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
        ("applicant", ("applicant", "to")),
        ("beneficiary", ("beneficiary",)),
        ("issuing_bank", ("issuing_bank",)),
        ("advising_bank", ("advising_bank",)),
    ),
    titles=TITLES,
)
_TAG = re.compile(
    r"(?m)^[^\S\n]*(?:F|:)?(?P<tag>20|31C|31D|32B|44C|50|52[AD]|59):?[ \t]*"
    r"(?P<value>[^:\n][^\n]*(?:\n(?!\s*[F:]?\d{2}[A-Z]?:)[^\n]+){0,5})"
)
_COLUMN = re.compile(r"[A-Z][A-Za-z,. ]*\t[ \t]*")
"""A tag's name of any wording in a column of its own."""


def extract(view: View) -> Iterator[Found]:
    """Number, dates, amount and parties, from the message's tags where it has them, else at captions."""
    desk = Desk(view, "credit", "parties", "trade")
    matches = _TAG.finditer(view.text) if _MESSAGE.search(view.text) else iter(())
    tagged = [item for match in matches for item in _tagged(desk, match)]
    yield from tagged or _captioned(desk)
    if tagged:
        yield from _banks(desk, {f.field for f in tagged})


_NEXT = re.compile(r"\s*[F:]?\d{2}[A-Z]?:")
_MESSAGE = re.compile(r"(?m)(?:\bF|:|^[ \t]*)32B:")
_SENDER = re.compile(r"(?im)^\W*(?:message\s+)?(?:sender|issuing\s+bank|from)\s*:\s*(?P<name>[^\n]{4,80})")
_RECEIVER = re.compile(r"(?im)^\W*(?:message\s+)?(?:receiver|advising\s+bank|to)\s*:\s*(?P<name>[^\n]{4,80})")


def _banks(desk: Desk, told: set[str]) -> Iterator[Found]:
    """The banks of a printed message: the sender issues the credit, who prints it on its own paper advises it."""
    if "issuing_bank.name" not in told:
        yield from _line_of_bank(desk, "issuing_bank", _SENDER.search(desk.view.text))
    receiver = _RECEIVER.search(desk.view.text)
    if receiver is not None and BANK.search(receiver["name"]):
        yield from _line_of_bank(desk, "advising_bank", receiver)
        return
    head = list(letterheads.letterhead(desk, "advising_bank", TITLES, 0.8, BANK))
    yield from (f for f in head if f.field == "advising_bank.name" and BANK.search(f.printed))


def _line_of_bank(desk: Desk, role: str, match: re.Match[str] | None) -> Iterator[Found]:
    """A bank's name in a line of the message's head, without its code before or behind it."""
    words = list(re.finditer(r"\S+", match["name"])) if match is not None else []
    codes = [i for i in sorted({0, len(words) - 1}) if words and _is_code(words[i].group())]
    words = [word for i, word in enumerate(words) if i not in codes]
    if match is not None and words:
        start = match.start("name")
        run = desk.view.prose.run(start + words[0].start(), start + words[-1].end())
        yield found(f"{role}.name", run, names.printed(" ".join(w.group() for w in words)), 0.9)


def _is_code(word: str) -> bool:
    """Whether a word is a bank's code: in capitals, as long as a BIC."""
    return word.isupper() and bank.bic(word.strip("()[],;")) is not None


def _captioned(desk: Desk) -> Iterator[Found]:
    plain = [f for f in captioned.fields(desk, ASK) if not (f.field.endswith(".address") and _clause(f.printed))]
    yield from plain
    if not any(f.field == "issuing_bank.name" for f in plain):
        head = list(letterheads.letterhead(desk, "issuing_bank", TITLES, 0.8, BANK))
        yield from (_first_bank(f) for f in head if f.field == "issuing_bank.name" and BANK.search(f.printed))
    if not any(f.field == "applicant.name" for f in plain):
        addressee = list(window_address.addressee(desk, "applicant", [f.value or "" for f in plain]))
        yield from (f for f in addressee if not BANK.search(addressee[0].printed))
    if not any(f.field == "amount" for f in plain):
        yield from _said_amount(desk)
    if not any(f.field == "expiry_date" for f in plain):
        for hit in desk.hits("expires"):
            for run in desk.captions.candidates(hit):
                yield from desk.first_date("expiry_date", run.tokens)
                return


def _first_bank(name: Found) -> Found:
    """A bank's name without the lines below it, where another company is named there."""
    top = [w for w in name.words if w[1].box.top < name.words[0][1].box.centre[1]]
    below = " ".join(w.text for _, w in name.words[len(top) :])
    text = " ".join(w.text for _, w in top)
    if not BANK.search(text) or names.legal_form(below) is None:
        return name
    return replace(name, words=tuple(top), printed=text, value=names.printed(text))


_AMOUNT = re.compile(
    r"(?i)\b(?:amount|sum|total|exceeding|value)\s+(?:of\s+)?((?-i:[A-Z]{3})|US\s?\$|[$€£¥])\s?(\d[\d,.']*\d)"
)


def _said_amount(desk: Desk) -> Iterator[Found]:
    """The credit's amount in a sentence: ``Up to an aggregate amount of USD25,075.30``."""
    match = _AMOUNT.search(desk.view.text)
    amount = money.parse_amount(match[2]) if match is not None else None
    currency = money.find_currency(match[1]) if match is not None else None
    if match is not None and amount is not None and currency is not None:
        yield found("amount", desk.view.prose.run(*match.span(2)), money.amount_text(amount), 0.9)
        yield found("currency", desk.view.prose.run(*match.span(1)), currency, 0.9)


def _clause(text: str) -> bool:
    """Whether words are a sentence of the credit's text, which no address is."""
    return sum(word.islower() and word.isalpha() for word in text.split()) >= 6


def _tagged(desk: Desk, match: re.Match[str]) -> Iterator[Found]:
    """The finds of one field of the message."""
    tag, (start, end) = match["tag"], match.span("value")
    named = after_name(tag, match["value"])
    column = None if named else _COLUMN.match(match["value"])
    start += named or (column.end() if column is not None else 0)
    value = match["value"][start - match.start("value") :]
    if not value.strip() or _NEXT.match(value):
        return
    first = value.split("\n")[0].strip()
    line = desk.view.prose.run(start, start + len(value.split("\n")[0]))
    if tag == "20":
        yield found("number", line, first)
    elif tag in ("31C", "44C"):
        yield from _six(desk, "date" if tag == "31C" else "latest_shipment", line, line, first)
    elif tag == "31D":
        yield from _six(desk, "expiry_date", desk.view.prose.run(start, start + len(first.split()[0])), line, first)
    elif tag == "32B":
        yield from _amount(desk, start, first)
    else:
        role = {"50": "applicant", "59": "beneficiary"}.get(tag, "issuing_bank")
        yield from _party(role, desk.view.prose.run(start, end))


def _six(desk: Desk, field: str, run: Run, line: Run, text: str) -> Iterator[Found]:
    """A day as YYMMDD or YYYYMMDD, else the first date of the line as banks print dates."""
    whole = dates.parse_date(text[:8]) if re.match(r"(?:19|20)\d{6}\b", text) else None
    day = whole or (dates.parse_swift(text[:6]) if re.match(r"\d{6}(?!\d)", text) else None)
    if day is not None:
        yield found(field, run, day.isoformat())
    else:
        yield from desk.first_date(field, line.tokens)


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
    rows = [row for row in rows if len(row) > 1 or not _is_code(row[0].text)]
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
