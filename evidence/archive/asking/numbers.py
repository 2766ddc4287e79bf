"""A number as somebody types it, as the keys under which the index may hold it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.archive.index.reading import Reading
from evidence.values import addresses, bl, container, entry_number, importer_number

TYPES = ("ein", "ssn", "cbp_number", "uscc", "iban", "account", "swift", "mid", "scac", "duns", "lei")
PAPERS = ("invoice", "order", "payment", "bond")
LEAST = 3
"""Letters and digits from which on something may be a number."""


def bare(text: str) -> str:
    """Letters and digits alone, in upper case."""
    return re.sub(r"[^0-9A-Z]+", "", text.upper())


def keys(reading: Reading, asked: str) -> tuple[str, ...]:
    """The keys of the index that what is asked may mean, those that are there; e-mails and addresses too."""
    return tuple(dict.fromkeys(k for k in (*_possible(asked), *_bills(reading, asked)) if reading.under(k)))


def _possible(asked: str) -> Iterator[str]:
    text, plain = asked.strip(), bare(asked)
    yield f"address:{addresses.comparable(text)}"
    if "@" in text:
        yield f"contact:{text.lower()}"
    if len(plain) < LEAST:
        return
    forms = dict.fromkeys((plain, text, *_importer(text)))
    yield from (f"number:{kind}:{form}" for kind in TYPES for form in forms)
    if any(char.isdigit() for char in plain):
        yield from (f"{kind}:{plain}" for kind in PAPERS)
        yield f"contact:{_phone(text)}"
        yield f"entry:{entry_number.normal(text) or plain}"
        yield f"container:{container.normal(text) or plain}"


def _importer(text: str) -> Iterator[str]:
    """The first nine digits of an EIN or SSN, also where a suffix follows; CBP numbers whole."""
    if (number := importer_number.normal(text)) is not None:
        yield importer_number.base(number)
        yield number


def _phone(text: str) -> str:
    digits = re.sub(r"\D", "", text).lstrip("0")
    return digits[1:] if len(digits) == 11 and digits[0] == "1" else digits


def _bills(reading: Reading, asked: str) -> Iterator[str]:
    """Transport documents of that number, with or without the carrier's code."""
    plain = bl.normal(asked)
    if plain is None:
        return
    for number in reading.keys("bill"):
        if (number.endswith(plain) or plain.endswith(number)) and bl.same_bill(number, plain):
            yield f"bill:{number}"
