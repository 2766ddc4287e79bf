"""Parties of trade papers: the block at a role's caption, a letterhead, the line above a signature."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, bare, date_text, found
from evidence.kinds.lexicons import INNER
from evidence.kinds.party_block import Row, name_and_rest, only_form, parted, says_place, text_of
from evidence.layout.blocks import block
from evidence.layout.labels import Hit, fold
from evidence.layout.lines import Line, Segment
from evidence.layout.view import Run
from evidence.layout.words import Token
from evidence.values import addresses, bank, countries, importer_number, names

ACCOUNT = INNER + "account"
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"\+?\(?\d[\d\s().\-–/]{5,}\d")
_NO_NAME = re.compile(
    r"(?i)^\W*(?:page \d|\d+ of \d|date\b|usd|total|and\b|or\b|of\b|shall|agrees?|the seller|the buyer|signature|by:"
    r"|this\b|parties\b|whereas|between\b|in witness|negotiable|applicable|see clause"
    r"|notices?\b)"
)
_SMALL_WORDS = frozenset("and the des und von van der fur für for dba".split())
_HEADING = re.compile(
    r"(?i)\b(?:agreement|contract|exhibit|confidential|invoice|list|waybill|lading|page|annex|schedule)\b"
)
_CHINESE_NAME = re.compile(r"^[\u4e00-\u9fff（）()·\s]{4,}(?:公司|厂|行|集团)$")


@dataclass
class Block:
    """A party's block taken apart: rows of the name and the address, words at its own captions. ``flowing``: the lines
    of the address are broken like those of a sentence, not one line a part."""

    name: list[Row] = field(default_factory=list)
    address: list[Row] = field(default_factory=list)
    inner: dict[str, Row] = field(default_factory=dict)
    flowing: bool = False


def party(
    desk: Desk, role: str, keys: Collection[str], certainty: float = 1.0, unless: re.Pattern[str] | None = None
) -> Iterator[Found]:
    """The party at the first caption of ``keys`` under which a name stands (the same name with an address before one
    without): name, address, country, phone, e-mail, number; nothing where no caption has one. Names that match
    ``unless`` don't count."""
    best: tuple[Block, float] | None = None
    for hit in (h for h in desk.hits(*keys) if h.set_apart and (h.leads or h.colon)):
        run = desk.above_tables(block(desk.captions, hit, desk.inner))
        parts = take_apart(desk, run) if run else Block()
        if hit.key == "to" and names.legal_form(said(parts.name)) is None and not parts.address:
            continue  # "To: Houston, TX" is a route
        if hit.key == "ports" and not (hit.tokens[0].text.casefold().startswith("from") and _with_form(parts)):
            continue
        if desk.captions.lexicon.key(said(parts.name)) is not None:
            continue
        if not is_name(parts.name) or (unless is not None and unless.search(said(parts.name))):
            continue
        sure = certainty if hit.leads else 0.7 * certainty
        if best is None or (parts.address and fold(said(parts.name)) == fold(said(best[0].name))):
            best = parts, sure
        if best[0].address:
            break
    if best is not None:
        yield from finds(role, best[0], best[1])


def _with_form(parts: Block) -> bool:
    return names.legal_form(said(parts.name)) is not None


def said(rows: Sequence[Row]) -> str:
    """The text of rows on one line."""
    return " ".join(text_of(row) for row in rows)


def take_apart(desk: Desk, run: Run) -> Block:
    """Which words of a block are the name, the address, or stand at a caption of their own."""
    parts = Block()
    plain: list[Row] = []
    current = ""
    for row in run.lines:
        if plain and not current and only_form(text_of(row)):  # "Company" is a caption, too
            plain.append(row)
            continue
        for key, tokens in _pieces(desk, row):
            current = current if key is None else key
            if key is None and current != INNER + "address":
                plain.append(tokens)
            else:
                _put(parts, current, tokens)
    _put_plain(parts, plain)
    _split_one_line(parts)
    return parts


def _pieces(desk: Desk, row: Row) -> Iterator[tuple[str | None, Row]]:
    """A row cut at the captions inside it: (key of the caption, or None, and the words)."""
    start, key = 0, None
    at = 0
    while at < len(row):
        hit = desk.captions.owner(row[at])
        if hit is None and at < 3 and key is None and start == 0 and _unknown_caption(row, at):
            key, start = INNER + "other", at + 1
        if hit is None or not hit.key.startswith(INNER) or not (hit.colon or hit.leads) or hit.tokens[0] is not row[at]:
            at += 1
            continue
        if bare(row[start:at]):
            yield key, bare(row[start:at])
        key = hit.key
        at = start = at + len(hit.tokens)
    rest = bare(row[start:])
    if rest:
        yield key, rest


def _unknown_caption(row: Row, at: int) -> bool:
    """Whether the words up to ``at`` are a caption nobody knows: short, without figures, ended by a colon."""
    text = text_of(row[: at + 1])
    return text.endswith((":", "：")) and len(text) <= 24 and not any(c.isdigit() for c in text)


def _put(parts: Block, key: str, tokens: Row) -> None:
    if key == INNER + "name" and not parts.address:
        parts.name.append(tokens)
    elif key == INNER + "address":
        parts.address.append(tokens)
    elif key == INNER + "country":
        parts.address.append(tokens)
        parts.inner.setdefault(key, tokens)
    elif key:
        parts.inner.setdefault(key, tokens)
        if INNER + "email" not in parts.inner and any(_EMAIL.search(t.text) for t in tokens):
            parts.inner[INNER + "email"] = tokens


def _put_plain(parts: Block, plain: list[Row]) -> None:
    """Lines without a caption: name, address, contacts, as their words tell."""
    plain = _without_account(parts, plain)
    if not plain:
        return
    told = parted(Run(tuple(plain)))
    address = [row for row in told.address if not _CHINESE_NAME.match(text_of(row))]
    if parts.name:
        parts.address[:0] = [*told.name, *address] if not parts.address else []
    else:
        parts.name = list(told.name)
        parts.address[:0] = address
    for row in told.contact:
        if any(_EMAIL.search(t.text) for t in row):
            parts.inner.setdefault(INNER + "email", row)
            before = row[: next(i for i, t in enumerate(row) if _EMAIL.search(t.text))]
            if re.match(r"(?i)\W*(?:tel|ph|mob|t\b|\+\d)", text_of(before)):
                parts.inner.setdefault(INNER + "phone", before)
        elif not re.match(r"(?i)\W*(?:fax|attn|attention|contact|www|tax|vat|ein|irs|uscc)", text_of(row)):
            parts.inner.setdefault(INNER + "phone", row)


def _without_account(parts: Block, plain: list[Row]) -> list[Row]:
    """The lines without an account's number that stands in front of the name or above it."""
    if not plain or parts.name:
        return plain
    row = plain[0]
    size = _account_words(row)
    if not size or (size == len(row) and len(plain) == 1):
        return plain
    parts.inner.setdefault(ACCOUNT, row[:size])
    return [row[size:], *plain[1:]] if row[size:] else plain[1:]


def _account_words(row: Row) -> int:
    """How many words at the beginning of a row are an account's number: an IBAN, or seven digits and more in one."""
    for size in range(min(len(row), 9), 0, -1):
        if bank.iban("".join(t.text for t in row[:size]).strip("/:,")) is not None:
            return size
    return int(bool(re.fullmatch(r"/?[A-Z]{0,2}\d[\d-]{5,}\d[,:]?", row[0].text)) and not row[0].text.startswith("+"))


def _split_one_line(parts: Block) -> None:
    """A line that holds name and address, cut behind the legal form: ``Acme Co., Ltd., 18 Quay Road, Ningbo``."""
    if len(parts.name) != 1:
        return
    name, rest = name_and_rest(parts.name[0])
    if rest:
        parts.name, parts.address = [name], [rest, *parts.address]


def is_name(rows: Sequence[Row]) -> bool:
    """Whether rows may be a party's name: letters, a capital first, no sentence, no caption, no account, no street."""
    text = said(rows)
    letters = sum(c.isalpha() for c in text)
    if letters < 2 or text[:1].islower() or _NO_NAME.match(text) or letters * 2 < sum(c.isalnum() for c in text):
        return False
    if says_place(text):
        return False
    small = [w for w in re.findall(r"[^\W\d_]+", text) if w.islower() and len(w) > 2 and w not in _SMALL_WORDS]
    return len(text) <= 160 and len(small) < 2 and (names.legal_form(text) is not None or not _OTHER.search(text))


_OTHER = re.compile(
    r"(?i)^\W*(?:ports?|place|country|destination|origin|date|number|reference|terms|ports?\s+of\s+\w+)\W*$|"
    r"^\W*(?:(?:\w+['’]s?\s+)?(?:full\s+)?(?:name|address)(?:\s+(?:and|&)\s+address)?|(?:as\s+)?(?:above|below|named)"
    r"(?:\s+(?:above|below|party))?|p\.?\s?o\.?\s?box\b.*|iban\b.*|account\b.*|swift\b.*|(?:room|suite|unit|no\.)\s*\d.*)\W*$"
    r"|^\W*\d+[\w-]*\s(?:[\w.']+\s){0,4}(?:street|st|road|rd|avenue|ave|lane|drive|dr|blvd|boulevard|way|court|place)\b"
    r"|\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3}|\bnamed\s+above\b|\b[A-Z]{2}\s\d{5}(?:-\d{4})?$"
)
"""Words that stand where a name is looked for and are none: a caption, a street, an account, a town with its ZIP."""


def finds(role: str, parts: Block, certainty: float = 1.0) -> Iterator[Found]:
    """The finds of a party."""
    name = Run(tuple(parts.name))
    yield found(f"{role}.name", name, names.printed(name.text) or None, certainty)
    if parts.address:
        run = Run(tuple(parts.address))
        value = addresses.normal(said(parts.address) if parts.flowing else [text_of(row) for row in parts.address])
        yield found(f"{role}.address", run, value or None, certainty)
        yield from _country(role, run, value, certainty)
    yield from _reach(role, parts, certainty)


def _country(role: str, address: Run, text: str, certainty: float) -> Iterator[Found]:
    code = addresses.country_of(text)
    if code is None:
        return
    tokens = address.tokens
    for start in range(len(tokens) - 1, max(len(tokens) - 6, -1), -1):
        words = " ".join(t.text for t in tokens[start:])
        if countries.to_iso2(words.strip(" .,;")) == code:
            yield found(f"{role}.country", Run((tokens[start:],)), code, certainty)
            return
    yield found(f"{role}.country", Run((address.lines[-1],)), code, 0.9 * certainty, "derived")


def _reach(role: str, parts: Block, certainty: float) -> Iterator[Found]:
    mail = parts.inner.get(INNER + "email", ())
    for i, token in enumerate(mail):
        words = mail[i : i + 2] if i + 1 < len(mail) and mail[i + 1].text.startswith("@") else (token,)
        match = _EMAIL.search("".join(t.text for t in words))
        if match:
            yield found(f"{role}.email", Run((tuple(words),)), match[0], certainty)
            break
    phone = tuple(t for t in parts.inner.get(INNER + "phone", ()) if re.match(r"[+(\d/–-]", t.text))
    match = _PHONE.search(text_of(phone)) if phone else None
    if match:
        yield found(f"{role}.phone", Run((phone,)), " ".join(match[0].split()), certainty)
    account = parts.inner.get(ACCOUNT, ())
    if account and role in ("remitter", "beneficiary"):
        value = bank.account("".join(t.text for t in account).strip("/:,"))
        yield found(f"{role}.account", Run((account,)), value, 0.9 * certainty)
    number = parts.inner.get(INNER + "id", ())
    if number and any(c.isdigit() for t in number[:2] for c in t.text):
        yield _number(role, number, certainty)


def _number(role: str, tokens: Row, certainty: float) -> Found:
    for end in range(min(len(tokens), 3), 0, -1):
        value = importer_number.normal(text_of(tokens[:end]))
        if value is not None:
            return found(f"{role}.id", Run((tokens[:end],)), value, certainty)
    token = next(t for t in tokens if any(c.isdigit() for c in t.text))
    return found(f"{role}.id", Run(((token,),)), token.text.strip(" .,;:") or None, certainty)


def complete(finds_so_far: Sequence[Found], role: str) -> bool:
    """Whether a party's name is among the finds."""
    return any(item.field == f"{role}.name" for item in finds_so_far)


# --- parties without a caption ---------------------------------------------------------------------------------------


def letterhead(
    desk: Desk, role: str, titles: Sequence[str], certainty: float = 0.85, known: re.Pattern[str] | None = None
) -> Iterator[Found]:
    """The party whose name and address stand at the top of the first page, above or beside the title and before the
    first caption: told by a legal form, an address under it, or words of ``known`` in its name."""
    if not desk.view.sheets:
        return
    rows = _head_rows(desk, titles)
    if not rows:
        return
    parts = take_apart(desk, Run(tuple(rows)))
    telling = known is not None and known.search(said(parts.name)) is not None
    telling = telling or names.legal_form(said(parts.name)) is not None or _placed(parts)
    if telling and is_name(parts.name) and not _HEADING.search(said(parts.name)):
        yield from finds(role, parts, certainty)


def _placed(parts: Block) -> bool:
    """Whether the lines under a name look like an address: a figure and a country, a ZIP code or a telephone."""
    text = said(parts.address)
    return any(c.isdigit() for c in text) and (
        addresses.country_of(text) is not None or INNER + "phone" in parts.inner or INNER + "email" in parts.inner
    )


def _head_rows(desk: Desk, titles: Sequence[str]) -> list[Row]:
    sheet = desk.view.sheets[0]
    rows: list[Row] = []
    upper: Line | None = None
    folded = [fold(t) for t in titles]
    for line in sheet.lines:
        segments = [s for s in line.segments if not _is_title(s.text, folded)]
        own = segments[:1] if rows and _below_row(segments, rows[0]) else segments
        if line.box.top > 0.4 * sheet.page.height or any(_outer_caption(desk, s) for s in own):
            break
        if not segments:
            if rows:
                break
            continue
        if upper is not None and rows and line.box.top - upper.box.bottom > 1.8 * max(line.height, upper.height):
            break
        if len(rows) >= 2 and _another(segments[0]):
            break
        if rows or _may_head(segments[0].tokens):
            rows.append(segments[0].tokens)
            upper = line
    return rows


def _below_row(segments: Sequence[Segment], row: Row) -> bool:
    """Whether a line goes on with a block flush left under its first row, whatever stands at its right."""
    return bool(segments) and abs(segments[0].box.x0 - row[0].box.x0) <= 0.5 * row[0].box.height


def _another(segment: Segment) -> bool:
    """Whether a line below a letterhead begins the letter: its date, its address, its opening words."""
    text = segment.text
    return bool(re.match(r"(?i)\W*(?:dear|to|messrs|re|ref)\b", text)) or (
        date_text(text) is not None or (names.legal_form(text) is not None and not any(c.isdigit() for c in text))
    )


def _outer_caption(desk: Desk, segment: Segment) -> bool:
    """Whether a segment holds a caption other than those of a party's block."""
    first = desk.captions.owner(segment.tokens[0])
    if first is not None and first.key.startswith(INNER):
        return False
    hits = [desk.captions.owner(t) for t in segment.tokens]
    return any(h is not None and h.leads and not h.key.startswith(INNER) for h in hits)


def _is_title(text: str, titles: Sequence[str]) -> bool:
    """Whether a text is a title, a title with a few letters more, or a part of a title that is set in two lines."""
    plain = fold(text)
    return plain in titles or any(
        (t in plain and len(plain) <= len(t) + 12) or (len(plain) >= 8 and plain in t) for t in titles if len(t) >= 7
    )


def _may_head(tokens: Sequence[Token]) -> bool:
    text = text_of(tuple(tokens))
    return sum(c.isalpha() for c in text) >= 4 and not re.match(r"(?i)page\b|\d", text)


def addressee(desk: Desk, role: str, unless: re.Pattern[str], certainty: float = 0.7) -> Iterator[Found]:
    """The company a letter is addressed to: a line with a legal form in the upper half, with the lines under it."""
    for line in desk.view.sheets[0].lines if desk.view.sheets else ():
        segment = line.segments[0]
        if line.box.top > 0.5 * desk.view.pages[0].height:
            return
        if len(line.segments) > 1 or _outer_caption(desk, segment) or unless.search(segment.text):
            continue
        if names.legal_form(segment.text) is not None and is_name([segment.tokens]):
            rows = [segment.tokens, *_under(desk, line)]
            yield from finds(role, take_apart(desk, Run(tuple(rows))), certainty)
            return


def _under(desk: Desk, line: Line) -> Iterator[Row]:
    upper = line
    for lower in desk.view.sheet(line.page).lines[line.index + 1 : line.index + 5]:
        aligned = abs(lower.box.x0 - line.box.x0) <= line.height
        if not aligned or lower.box.top - upper.box.bottom > line.height or _outer_caption(desk, lower.segments[0]):
            return
        yield lower.segments[0].tokens
        upper = lower


def footer(desk: Desk, role: str, certainty: float = 0.6) -> Iterator[Found]:
    """The party whose name and address stand in the foot of the first page, as on a sender's own paper."""
    sheet = desk.view.sheets[0] if desk.view.sheets else None
    for line in sheet.lines if sheet is not None else ():
        segment = line.segments[0]
        if line.box.top < 0.78 * desk.view.pages[0].height or _outer_caption(desk, segment):
            continue
        if names.legal_form(text_of(name_and_rest(segment.tokens)[0])) is None:
            continue
        parts = take_apart(desk, Run((segment.tokens, *_under(desk, line))))
        if is_name(parts.name) and _placed(parts):
            yield from finds(role, parts, certainty)
            return


_BEHALF = re.compile(r"(?i)for (?:and|&) on behalf of|authori[sz]ed by|signed for")


def signed_for(desk: Desk, role: str, certainty: float = 0.6) -> Iterator[Found]:
    """The company in whose name the paper is signed: "For and on behalf of …"."""
    for hit in desk.captions.of("agent"):
        text = " ".join(t.text for t in hit.tokens)
        if not _BEHALF.search(text):
            continue
        run = desk.lines(hit, 1)
        if run and names.legal_form(run.text) is not None and is_name([run.lines[0]]):
            yield found(f"{role}.name", Run(run.lines[:1]), names.printed(text_of(run.lines[0])), certainty)
            return


def at(desk: Desk, hit: Hit) -> Block:
    """The party at one caption."""
    return take_apart(desk, block(desk.captions, hit, desk.inner))
