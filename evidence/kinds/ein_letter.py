"""The IRS's letters about an EIN: notice CP 575 (classic and redesigned) and verification letter 147C."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from evidence.kinds import form_values as normal
from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.forms import find
from evidence.kinds.letter_block import holder_block, holder_rows
from evidence.kinds.party_block import found, text_of
from evidence.layout.captions import Captions
from evidence.layout.labels import Lexicon
from evidence.layout.view import Run, View
from evidence.values import addresses, dates, ein, names

_LABELS = Lexicon(
    {
        "date": ["Date of this notice", "Notice date", "Date", "Letter date", "Date of notice"],
        "ein": [
            "Employer Identification Number",
            "Employer ID number",
            "Taxpayer ID",
            "EIN",
            "Taxpayer Identification No",
        ],
        "form": [
            "Form",
            "Number of this notice",
            "Notice",
            "Letter",
            "Contact telephone",
            "To contact us",
            "Tax period",
        ],
        "assistance": ["For assistance you may call us at", "If you write", "In reply refer to", "Contact person"],
    }
)
_NUMBER = re.compile(r"(?<![\w-])[0-9OQDIlSBZG|]{2}\s?[-–—]\s?[0-9OQDIlSBZG|]{7}(?![\w-])")
_NOTICE = re.compile(r"\bCP\s?-?\s?575\s?-?(?:\s?[A-Z]\b)?")
_LETTER = re.compile(r"(?:\b(?:LTR|Letter)\s*)?\b147\s?-?\s?C\b", re.IGNORECASE)


def extract(view: View) -> Iterator[Found]:
    """Number, date, kind of letter and the holder's name and address."""
    yield from _number(view)
    yield from _date(view)
    yield from _letter(view)
    yield from _holder(view)


def _number(view: View) -> Iterator[Found]:
    """The EIN most often printed; the first place where it stands, other readings after it."""
    spots = [(ein.normal(m[0]), m.span()) for m in _NUMBER.finditer(view.text)]
    read = [(value, span) for value, span in spots if value is not None]
    order = [value for value, _ in Counter(value for value, _ in read).most_common()]
    for value in order[:3]:
        span = next(s for v, s in read if v == value)
        yield find("ein", view.prose.run(*span), value, 1.0 if value == order[0] else 0.4)


def _date(view: View) -> Iterator[Found]:
    captions = Captions(view, _LABELS)
    run = captions.value("date", lambda text: normal.day(text) is not None)
    if run is None:
        head = view.text[: max(len(view.text) // 2, 400)]
        printed = next((d for d in dates.find_date_texts(head) if dates.parse_date(d)), None)
        if printed is None:
            return
        at = view.text.find(printed)
        run = view.prose.run(at, at + len(printed))
    yield find("date", run, normal.day(run.text))


def _letter(view: View) -> Iterator[Found]:
    for expression, value in ((_NOTICE, "CP575"), (_LETTER, "147C")):
        match = expression.search(view.text)
        if match is not None:
            yield find("letter", view.prose.run(*match.span()), value)
            return


def _holder(view: View) -> Iterator[Found]:
    block = holder_block(view)
    if block is None:
        return
    name, address = holder_rows(block)
    yield found("holder.name", name, names.printed(" ".join(text_of(r) for r in name)) or None)
    if address:
        yield found("holder.address", address, addresses.normal(Run(tuple(address)).texts) or None)


KIND = Kind(
    "ein_letter",
    (
        Phrase("We assigned you an employer identification number", 4),
        Phrase("CP 575", 1.5),
        Phrase("Number of this notice", 1),
        Phrase("LTR 147C", 3),
        Phrase("Letter 147C", 3),
        Phrase("147C", 1.5),
        Phrase("EIN Previously Assigned", 3),
        Phrase("EIN Verification Letter", 3),
        Phrase("This EIN will identify you", 2),
        Phrase("This letter confirms your EIN", 2),
        Phrase("your Employer Identification Number (EIN) is", 2),
        Phrase("Your EIN is", 1),
        Phrase("Internal Revenue Service", 1),
        Phrase("Department of the Treasury", 0.5),
        Phrase("Please keep this letter in your permanent records", 1),
        Phrase("Request for Taxpayer Identification Number", -3),
        Phrase("Application for Employer Identification Number", -2),
        Phrase("Power of Attorney", -2),
    ),
    extract,
)
