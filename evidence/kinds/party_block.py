"""A party's block of lines taken apart: name, address, and what is neither."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from evidence.kinds.base import Found
from evidence.layout.view import Run
from evidence.layout.words import Token
from evidence.values import addresses, names, states

Row = tuple[Token, ...]
_LEGAL = re.compile(
    r"(?i)^\W*(?:an?|the)?\b.*\ba?(?:corporation|company|partnership|llc|proprietor\w*)\b.*"
    r"\b(?:organized|organised|incorporated|formed|existing|laws|state of|registered)\b"
    r"|^\W*(?:an?\s)(?:[A-Z][a-z]+\s){1,3}(?:corporation|limited liability company|limited partnership)\W*$"
    r"|^\W*(?:organized|incorporated|state of incorporation|existing)\b"
)
_CONTACT = re.compile(
    r"(?i)^\W*(?:tel|phone|telephone|fax|e-?mail|attn|attention|contact|mobile|www|tax id|ein|vat|irs|uscc|iec|gstin"
    r"|cnpj|mob|cell|telefax|telefono|teléfono|telefone|telefon|téléphone|tél|điện thoại|e-posta|correo|courriel|web"
    r"|电话|传真|联系人|税号|统一社会信用代码)(?![a-z])\s*[.:#/(]?|^(?:[^\s@]{1,12}\s){0,2}\S{1,60}@\S+$|^\W*\+?\d[\d\s().-]{8,}$"
    r"|^\W*(?:t|p|ph|m|f|e|w)\s?[.:/]?\s*(?:\+?\(?\d[\d\s().-]{7,}\d|\S+@\S+|www\.\S+|https?:\S+)"
)
"""How a line begins that tells how to reach a party: a word for it, or its first letter before a number or an address
of the net (``T +84-28-38221100``)."""
_CAPTION_WORDS = frozenset(
    "name address and phone number numbers last first m i mi middle initial physical mailing including legal"
    " description state of incorporation none".split()
)
_SENTENCE = re.compile(
    r"(?i)\b(?:hereby|said|named|above|shall|which|that|these|presents|acknowledg\w+|authorized|they|by|for|to|separate"
    r"|identification|divisions|none|n/a)\b|[_;{}]"
)
_STREET = re.compile(r"\d|(?i:\bp\.?\s?o\.?\s?box\b|\b(?:road|street|avenue|district|industrial|building)\b)|[号路街]")


@dataclass(frozen=True)
class Party:
    """The lines of a block: those of the name, those of the address, those naming a contact or a legal form."""

    name: tuple[Row, ...]
    address: tuple[Row, ...]
    contact: tuple[Row, ...]
    legal: tuple[Row, ...]
    flowing: bool = False
    """Whether the lines are broken like those of a sentence, name and address running on in them."""


def parted(block: Run) -> Party:
    """Which lines of a block say what: the name first (over two lines where the legal form stands on the second)."""
    rows = [row for row in block.lines if row and not _is_caption(row)]
    if not rows:
        return Party((), (), (), ())
    contact = [row for row in rows if _CONTACT.search(text_of(row))]
    legal = _legal(rows, contact)
    rest = [row for row in rows if row not in contact and row not in legal]
    run_on = _run_on(rest)
    if run_on:
        return Party(run_on[0], run_on[1], tuple(contact), tuple(legal), flowing=True)
    size = name_lines([text_of(row) for row in rest])
    return Party(tuple(rest[:size]), ended(rest[size:]), tuple(contact), tuple(legal))


def _run_on(rows: Sequence[Row]) -> tuple[tuple[Row, ...], tuple[Row, ...]] | None:
    """Name and address where the name breaks off at the end of its line and its legal form stands on the next, before
    a comma: ``Yarrow Heron Footwear`` over ``Corp., 2721 Mosaic Creek Boulevard``."""
    for size in (1, 2) if len(rows) > 1 and names.legal_form(text_of(rows[0])) is None else ():
        upper = tuple(t for row in rows[:size] for t in row)
        if size >= len(rows) or _STREET.search(text_of(upper)) or upper[-1].text[-1] in ",;:":
            return None
        lower = rows[size]
        at = _end_of_form((*upper, *lower, *lower[-1:])) - len(upper)
        if 0 < at < len(lower) and lower[at - 1].text[-1] == "," and not _STREET.search(text_of(lower[: at - 1])):
            return (*rows[:size], lower[:at]), (lower[at:], *rows[size + 1 :])
    return None


def ended(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows of an address up to where a sentence or a title of the paper begins behind its postal line."""
    for index in range(1, len(rows)):
        begins = text_of(rows[index])
        if _closes(text_of(rows[index - 1])) and (_BEGINS.match(begins) or _sentence_like(rows[index])):
            return tuple(rows[:index])
    return tuple(rows)


def _sentence_like(row: Row) -> bool:
    return sum(len(t.text) > 1 and t.text.islower() for t in row) >= 3


_BEGINS = re.compile(
    r"(?i)^\W*(?:(?:the|both|each|said)\s+(?:sellers?|buyers?|part(?:y|ies)|suppliers?|purchasers?|above|following"
    r"|undersigned|contract|goods|company)\b|(?:hereinafter|whereas|this\s|we\s|by\s+and|now,?\s+therefore)"
    r"|(?:cbp\s|customs\s|irs\s|dhs\s)?form\s+[\d-]{2,}|page\s+\d|u\.?s\.?\s+customs\b|department\s+of\s|omb\s"
    r"|(?:commercial|proforma|sales)\s+(?:invoice|contract)|packing\s+list|bill\s+of\s+lading|entry\s+summary)"
)
"""How a line begins that is no part of an address: a sentence on the parties, a paper's or form's title."""


def before_text(block: Run) -> Run:
    """The lines of a block up to running text (a line with five words in small letters) behind its postal line."""
    closed = False
    for index, row in enumerate(block.lines):
        if closed and sum(len(t.text) > 1 and t.text.islower() for t in row) >= 5:
            return Run(block.lines[:index])
        closed = closed or (index > 0 and _closes(text_of(row)))
    return block


def _closes(text: str) -> bool:
    """Whether a line ends an address: with state and ZIP code, or with a country."""
    return bool(_ZIP_LAST.search(text)) or addresses.country_of(text) is not None


def _is_caption(row: Row) -> bool:
    """Whether a row is left over from the form's own print: an explanation in brackets, or caption words only."""
    text = text_of(row)
    words = re.findall(r"[^\W\d_]+", text.casefold())
    figures = re.search(r"\d{4}", text) is not None
    return (text.startswith("(") and not re.search(r"\d", text)) or (
        bool(words) and not figures and _CAPTION_WORDS.issuperset(words)
    )


def looks_like_name(text: str) -> bool:
    """Whether a text may be a company's or person's name: a capital first, no words that only sentences have."""
    bare = text.strip(" '\"‘’“”")
    return (
        len(re.findall(r"[^\W\d_]", bare)) >= 4
        and len(bare) <= 80
        and not bare[0].islower()
        and not _SENTENCE.search(bare)
    )


def _legal(rows: Sequence[Row], contact: Sequence[Row]) -> list[Row]:
    """The rows that tell the legal form and state; a state's name may run over into the next row."""
    found: list[Row] = []
    for before, row in pairwise(rows):
        if row in contact:
            continue
        runs_over = (
            before in found and (not _STREET.search(text_of(row))) and states.find(_two(before, row)) is not None
        )
        if _LEGAL.search(text_of(row)) or (runs_over and len(row) <= 2) or _only_state(before, row):
            found.append(row)
    return found


def _only_state(before: Row, row: Row) -> bool:
    """Whether a row under a city, state and ZIP code is nothing but a state's name: where the party is formed."""
    text = text_of(row).strip(" ,.()")
    named = states.full_name(text) if len(text) > 2 else None
    return named is not None and named.casefold() == text.casefold() and bool(_ZIP_LAST.search(text_of(before)))


_ZIP_LAST = re.compile(r"\b[A-Z]{2}\.? \d{5}(?:-\d{4})?\W*$")


def _two(before: Row, row: Row) -> str:
    return f"{before[-1].text} {text_of(row)}"


def name_lines(texts: Sequence[str]) -> int:
    """How many lines the name takes: one, or more while a line is no street and the legal form or a rest follows."""
    if not texts:
        return 0
    size = 2 if len(texts) > 1 and _SALUTATION.fullmatch(texts[0]) else 1
    while size < min(len(texts), 3):
        before, line = texts[size - 1].rstrip(), texts[size]
        again = names.said_again(" ".join(texts[:size]), line)
        completes = (names.legal_form(before) is None and _ends_in_form(line)) or bool(
            _FORM_ONLY.match(line) or _BRANCH.match(line)
        )
        trade_name = bool(re.match(r"(?i)\W*(?:d\s*/?\s*b\s*/?\s*a\b|doing business as|trading as)", line))
        goes_on = completes or trade_name or before.endswith(("&", "-", " AND", " OF"))
        if not again and (_STREET.search(line) or not goes_on):
            break
        size += 1
    return size


_BRANCH = re.compile(r"^\W*(?:[A-Z][a-z.]+\s){0,2}(?:Sub-?)?[Bb]ranch\W*$")
"""What goes on with a bank's name on a line below it."""
_SALUTATION = re.compile(r"(?i)(?:herrn?|frau|monsieur|madame|mme|mr|mrs|ms|sig(?:nor)?a?|señora?|dhr|mevr)\.?")
"""What stands on a line of its own above a person's name."""

_PLACE = re.compile(
    r"(?i)^\W*(?:[a-z]{1,2}[- ])?\d{4,5}\s[^\W\d_][\w-]+(?:\s[\w.-]+){0,2}\W*$"
    r"|\b[A-Z]{2}\.? \d{5}(?:-\d{4})?\b|\bp\.?\s?o\.?\s?box\b|\b(?:no\.?|plot|unit|suite|floor|room)\s?#?\s?\d"
    r"|^\W*(?:building|bldg\.?|block|tower|rm\.?|flat|lot|house|gate)\s?(?:no\.?\s?)?#?\s?\d+[a-z]?\W*(?:$|,)"
    r"|\d+\W+(?:\S+\s+){0,4}(?:road|rd|street|str|strasse|straße|avenue|ave|boulevard|blvd|lane|drive|terrace|district"
    r"|parkway|court|way|place)\b\.?"
    r"|\w(?:straße|strasse|str\.|weg|platz|allee|gasse|damm|ufer|straat|laan|plein)\s+\d"
    r"|\b(?:road|street|strasse|straße|avenue|via|calle|rue|moo)\s+(?:\S+\s+){0,2}\d"
)
_NUMBER_FIRST = re.compile(r"(?i)^(?:\d|no\.?$|no\.\d|p\.?o\.?$|plot$|unit$|room$|rm\.?$|#|via$|lot$)")
_DASHES = frozenset("- – — | / • ·".split())


def says_place(text: str) -> bool:
    """Whether a text holds what only an address has: a street with a number, a state with a ZIP code, a PO box."""
    return bool(_PLACE.search(text))


def name_and_rest(row: Row) -> tuple[Row, Row]:
    """A row cut where an address goes on behind a name: at the legal form, a dash, or a comma before a street's number
    (``Acme Co., Ltd., 18 Quay Road, Ningbo``); the rest is empty where the row is a name only."""
    at = _end_of_form(row) or next(
        (
            i
            for i in range(1, len(row) - 1)
            if row[i].text in _DASHES or (row[i - 1].text.endswith(",") and _NUMBER_FIRST.match(row[i].text))
        ),
        _street_behind(row),
    )
    rest = row[at:]
    while rest and rest[0].text in _DASHES:
        rest = rest[1:]
    if (
        not at
        or not rest
        or (len(rest) < 2 and row[at - 1].text[-1] != ",")
        or _ends_in_form(text_of(rest))
        or rest[0].text[:1] in "(（"
    ):
        return row, ()
    told = re.search(r"\d", text_of(rest)) or addresses.country_of(text_of(rest)) or row[at - 1].text[-1] in ",;"
    return (row[:at], rest) if told and not says_place(text_of(row[:at])) else (row, ())


def _street_behind(row: Row) -> int:
    """Where a whole address with its number, street and ZIP code begins behind a name of two words or more, 0 without
    one: ``Harbor Elm Goods 12 Bay Street Savannah GA 31401``."""
    if not addresses.is_us(" " + text_of(row)):
        return 0
    return next((i for i in range(2, len(row) - 3) if _NUMBERED_STREET.match(text_of(row[i:]))), 0)


_NUMBERED_STREET = re.compile(
    r"(?i)\d{1,6}[a-z]?\s+(?:[\w.'-]+\s+){1,4}?(?:street|st|road|rd|avenue|ave|boulevard|blvd|lane|ln|drive|dr|way|court|ct"
    r"|parkway|pkwy|highway|hwy|place|plaza|square)\b"
)


def _end_of_form(row: Row) -> int:
    """Where a row's first legal form ends, 0 without one: behind ``Co., Ltd.`` and not behind ``Co.``."""
    if len(row) > 1 and re.fullmatch(r"[\u4e00-\u9fff（）()]{4,}公司[,，、]", row[0].text):
        return 1
    ends = [
        e
        for e in range(2, len(row))
        if any(c.isalnum() for c in row[e - 1].text) and names.legal_form(text_of(row[:e])) is not None
    ]
    at = ends[0] if ends else 0
    for end in ends:
        at = end if end - at <= 2 and not row[at - 1].text.endswith(";") else at
    return at


_FORM_ONLY = re.compile(r"(?i)^\W*(?:company|co\.?,?\s*(?:ltd|limited)|ltd|limited|corporation|corp|inc|llc)\W*$")


def only_form(text: str) -> bool:
    """Whether a text is nothing but a legal form, as on the second line of a long name."""
    return bool(_FORM_ONLY.match(text))


def _ends_in_form(line: str) -> bool:
    return names.legal_form("X " + line) is not None


def text_of(row: Sequence[Token]) -> str:
    """The words of a row joined by spaces."""
    return " ".join(token.text for token in row)


def found(field: str, rows: Sequence[Row], value: str | None, certainty: float = 1.0) -> Found:
    """A find over whole rows."""
    run = Run(tuple(rows))
    return Found(field, run.text, value, run.words, certainty)


def on_one_line(parts: Party) -> Party:
    """A party with what stands behind its name on the same line put to its address."""
    name, rest = name_and_rest(parts.name[0]) if len(parts.name) == 1 else ((), ())
    return replace(parts, name=(name,), address=ended((rest, *parts.address))) if rest else parts


def party(role: str, block: Run, certainty: float = 1.0) -> Iterator[Found]:
    """Name, address, country and contact of a party as finds of ``<role>.name`` and so on."""
    parts = on_one_line(parted(block))
    if parts.name:
        name = names.printed(" ".join(text_of(row) for row in parts.name))
        yield found(f"{role}.name", parts.name, name or None, certainty)
    if parts.address:
        yield address(f"{role}.address", parts.address, certainty)
    yield from _contacts(role, parts.contact)


def address(field: str, rows: Sequence[Row], certainty: float = 1.0) -> Found:
    """An address over rows as one find."""
    return found(field, rows, addresses.normal([text_of(row) for row in rows]) or None, certainty)


_PHONE = re.compile(r"(?i)^\W*(?:tel|phone|telephone|电话)(?![a-z])")
_BARE = re.compile(r"^\W*\+?\d[\d\s().-]{8,}$")
_NUMBER = re.compile(r"\+?\(?\d[\d\s().\-–]{5,}\d")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def _contacts(role: str, rows: Sequence[Row]) -> Iterator[Found]:
    for row in rows:
        mail = [t for t in row if _EMAIL.search(t.text)]
        if mail:
            match = _EMAIL.search(mail[0].text)
            yield found(f"{role}.email", [(mail[0],)], match[0] if match else None)
        if _PHONE.search(text_of(row)) or _BARE.search(text_of(row)):
            figures = tuple(t for t in row if re.search(r"\d", t.text))
            match = _NUMBER.search(text_of(figures))
            if match:
                yield found(f"{role}.phone", [figures], " ".join(match[0].split()))
