"""Captions in plain words: ``Shpr's Ref. Nbr``, ``Shipper Reference No.``, ``Reference No. of Shipper`` say the same.

Abbreviations, plurals and the small words between are the trade's habit and no matter of any one caption. ``plain``
brings the words of a text into one form; ``ways`` gives the forms a caption may have besides its own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset({"the", "and", "s"})
_SAME = {
    word: plain
    for plain, words in {
        "no": "nos nr nbr num number numbers ref refs reference references id",
        "date": "dt dte",
        "weight": "wt wgt wght",
        "gross": "gr grs",
        "net": "nett nt",
        "total": "ttl tot",
        "package": "pkg pkge pckg",
        "qty": "quantity qnty qtty quan",
        "description": "desc descr dscr",
        "voyage": "voy",
        "vessel": "vsl",
        "container": "cntr ctnr",
        "invoice": "inv",
        "consignee": "cnee cne",
        "shipper": "shpr",
        "manufacturer": "mfr mfgr",
        "addres": "addr",
        "country": "ctry cntry",
        "estimated": "est",
        "departure": "dep",
        "arrival": "arr",
        "payment": "pmt pymt payt",
        "amount": "amt",
        "discharge": "disch unloading unlading",
        "loading": "lading",
        "measurement": "meas msmt measurements",
        "received": "recd rcvd",
        "delivery": "dlvy delv dely dlv",
        "certificate": "cert",
        "declaration": "decl",
        "account": "acct acc",
        "customer": "cust client",
        "agreement": "agrmt agmt",
        "authorized": "authorised",
        "organization": "organisation",
        "harmonized": "harmonised",
        "insurance": "ins",
        "commission": "comm",
        "destination": "dest destn",
        "transport": "transportation",
        "carton": "ctn",
        "beneficiary": "bene benef",
        "transaction": "txn trans tran",
        "currency": "ccy curr",
        "telephone": "tel phone",
        "document": "doc",
        "shipment": "shpt",
        "confirmation": "conf",
        "department": "dept",
        "value": "val",
        "statement": "stmt",
        "article": "art",
        "effective": "eff",
        "through": "thru",
    }.items()
    for word in words.split()
}
_LONG = (
    (re.compile(r"(?i)\bB\.?\s?/?\s?L\b\.?"), "Bill of Lading"),
    (re.compile(r"(?i)\bbills? of lading\b"), "B/L"),
    (re.compile(r"(?i)\bP\.?\s?/?\s?O\b\.?(?! box)"), "Purchase Order"),
    (re.compile(r"(?i)\bpurchase order\b"), "PO"),
    (re.compile(r"(?i)\bL\s?/\s?C\b"), "Letter of Credit"),
    (re.compile(r"(?i)\bletter of credit\b"), "L/C"),
    (re.compile(r"(?i)\bAWB\b"), "Air Waybill"),
    (re.compile(r"(?i)\bair waybill\b"), "AWB"),
)
SHORTEST = 5
"""Letters a plain form has at least: a shorter one may be anything."""


@lru_cache(maxsize=65536)
def plain(text: str) -> tuple[str, ...]:
    """The words of a text in their one form, small words left out."""
    bare = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).replace("#", " no ").casefold())
    words = _WORD.findall("".join(c for c in bare if not unicodedata.combining(c)))
    return tuple(_plain(word) for word in words if word not in _SMALL)


def _plain(word: str) -> str:
    if word in _SAME:
        return _SAME[word]
    single = word[:-1] if len(word) > 3 and word.endswith("s") else word
    return _SAME.get(single, single)


def joined(words: Sequence[str]) -> str:
    """Plain words as one string, a word said twice in a row once: ``Reference No.`` is a number."""
    return "".join(word for i, word in enumerate(words) if i == 0 or words[i - 1] != word)


def ways(label: str) -> Iterator[str]:
    """The plain forms of a caption: its own, with its abbreviation written out or a long name shortened, and with what
    ``of`` ties turned round (``Port of Loading``, ``Loading Port``)."""
    for text in (label, *(pattern.sub(other, label) for pattern, other in _LONG if pattern.search(label))):
        words = plain(text)
        yield joined(words)
        head, of, rest = text.partition(" of ")
        if of and "(" not in text:
            yield joined((*plain(rest), *plain(head)))
        elif len(words) == 2 and text.isascii():  # "Invoice Date", "Date of Invoice"
            yield joined((words[1], "of", words[0]))
            if words[1] == "date":
                yield joined((words[0], "dated"))
