"""Parties of trade papers: the block at a role's caption, taken apart into name, address and what else it says."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from evidence.kinds import party_rows
from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, bare, found
from evidence.kinds.lexicons import INNER
from evidence.kinds.party_block import Row, before_text, name_and_rest, only_form, parted, says_place, text_of
from evidence.layout.blocks import block
from evidence.layout.labels import Hit, fold
from evidence.layout.view import Run
from evidence.values import addresses, bank, countries, importer_number, names

ACCOUNT = INNER + "account"
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"\+?\(?\d[\d\s().\-–/]{5,}\d")
_NO_NAME = re.compile(
    r"(?i)^\W*(?:page \d|\d+ of \d|date\b|usd|total|and\b|or\b|of\b|shall|agrees?|the seller|the buyer|signature|by:"
    r"|this\b|parties\b|whereas|between\b|in witness|negotiable|applicable|see clause"
    r"|notices?\b|(?:received|prepared|checked|approved|issued|signed|inspected|delivered)\s+(?:by|on|to|at)\b"
    r"|authori[sz]ed\s+sign)"
)
_SMALL_WORDS = frozenset("and the des und von van der fur für for dba".split())
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
    same: tuple[Block, float] | None = None
    joint = () if {"buyer", "consignee"}.isdisjoint(keys) else ("buyer_and_consignee",)
    captions = (h for h in desk.hits(*keys, *joint) if (h.set_apart and (h.leads or h.colon)) or h.courteous)
    for hit in chain(captions, party_rows.unmarked(desk, keys)):
        run = party_rows.rows(desk, hit) or desk.above_tables(block(desk.captions, hit, desk.inner))
        parts = take_apart(desk, run) if run else Block()
        if _SAME_AS.match(said(parts.name)):
            same = same or (parts, certainty if hit.leads else 0.7 * certainty)
            continue
        if _on_route(hit, parts):
            continue
        if desk.captions.lexicon.key(said(parts.name)) is not None:
            continue
        named = is_name(parts.name) or (parts.address and short_name(parts.name))
        if not named or (unless is not None and unless.search(said(parts.name))):
            continue
        sure = certainty if hit.leads else 0.7 * certainty
        if not parts.address:
            parts.address = _in_next_column(desk, hit)
        if best is None or (parts.address and fold(said(parts.name)) == fold(said(best[0].name))):
            best = parts, sure
        if best[0].address:
            break
    if best is not None or same is not None:
        yield from finds(role, *(best or same or (Block(), 0.0)))


def _on_route(hit: Hit, parts: Block) -> bool:
    """Whether a caption may tell a place as well, and what stands there is one: ``To: Houston, TX``, ``Shipped from:
    Cat Lai``."""
    if hit.key == "ports":
        return not (hit.tokens[0].text.casefold().startswith("from") and _with_form(parts))
    doubtful = hit.key == "to" or _ROUTE.fullmatch(text_of(hit.tokens)) is not None
    return doubtful and not (_with_form(parts) or parts.address)


_SAME_AS = re.compile(r"(?i)\W*(?:the\s+)?same\s+as\b")
"""What stands for another party of the same paper: where the party is printed as well, that says more."""
_ROUTE = re.compile(r"(?i)\W*ship(?:ped|ping)?\s+from\W*")
_CLERK = re.compile(r"(?:[A-Z]\.\s?){1,2}[A-Z][a-z'’\-]+")
"""A person's name with initials: "Buyer  L. Marchetti" is the clerk."""


def _in_next_column(desk: Desk, hit: Hit) -> list[Row]:
    """The address at a caption of its own that follows the party's in a row of captions: ``Seller | Address``."""
    line = desk.line(hit)
    if hit.segment + 1 >= len(line.segments) or not desk.captions.in_row_of_labels(hit):
        return []
    right = desk.captions.owner(line.segments[hit.segment + 1].tokens[0])
    if right is None or right.key != INNER + "address" or not right.trails:
        return []
    return list(desk.above_tables(block(desk.captions, right, desk.inner)).lines)


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
        for key, tokens in _pieces(desk, _bared(desk, row) if not plain and not parts.name else row):
            current = current if key is None else key
            if key is None and current != INNER + "address":
                plain.append(tokens)
            else:
                _put(parts, current, tokens)
    _put_plain(parts, plain)
    _split_one_line(parts)
    return parts


def _bared(desk: Desk, row: Row) -> Row:
    """A first row without the caption of the name, which stands before it as a word of its own without a colon:
    ``Company Lyra Ocean Lines Corp.``; "Name" alone may begin a name."""
    for size in (3, 2, 1):
        text, rest = text_of(row[:size]), row[size:]
        key = desk.captions.lexicon.key(text) if rest and fold(text) != "name" else None
        if (
            key == INNER + "name"
            and desk.captions.owner(row[0]) is None
            and rest[0].text[:1].isupper()
            and names.legal_form(text_of(rest)) is not None
        ):
            return rest if not only_form(text_of(rest)) else row
    return row


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
        parts.flowing = parts.flowing or told.flowing
    for row in told.contact:
        if any(_EMAIL.search(t.text) for t in row):
            parts.inner.setdefault(INNER + "email", row)
            before = row[: next(i for i, t in enumerate(row) if _EMAIL.search(t.text))]
            if re.match(r"(?i)\W*(?:t[eé]l|ph|mob|cell|[tpm]\b|\+\d|điện|电话)", text_of(before)):
                parts.inner.setdefault(INNER + "phone", _before_fax(before))
        elif not _NO_PHONE.match(text_of(row)):
            parts.inner.setdefault(INNER + "phone", _before_fax(row))


_NO_PHONE = re.compile(r"(?i)^\W{0,3}(?:fax|telefax|f\b|w\b|web|attn|attention|contact|www|tax|vat|ein|irs|uscc)")


def _before_fax(row: Row) -> Row:
    """A telephone's words without those of the fax behind them."""
    fax = re.compile(r"(?i)\W*(?:tele)?(?:fax|f[.:]?$)|传真")
    return row[: next((i for i, t in enumerate(row) if i and fax.match(t.text)), len(row))]


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


_JOINING = frozenset(
    {"for", "of", "to", "by", "from", "and", "the", "per", "between", "for and on behalf of", "on behalf of"}
)
"""Words that only join a name to what is before it: ``For the Seller:    For the Buyer:``."""


def is_name(rows: Sequence[Row]) -> bool:
    """Whether rows may be a party's name: letters, a capital first, no sentence, no caption, no account, no street,
    no department alone."""
    text = said(rows)
    if _CLERK.fullmatch(text) or text.casefold() in _JOINING:
        return False
    letters = sum(c.isalpha() for c in text)
    small = text[:1].islower() and not re.match(r"[a-z]-?[A-Z]", text)
    if letters < 2 or small or _NO_NAME.match(text) or letters * 2 < sum(c.isalnum() for c in text):
        return False
    if says_place(text) or names.department(text):
        return False
    plain = [w for w in re.findall(r"[^\W\d_]+", text) if w.islower() and len(w) > 2 and w not in _SMALL_WORDS]
    formed = names.legal_form(text) is not None
    return len(text) <= 160 and (formed or (len(plain) < 2 and not _OTHER.search(text)))


def short_name(rows: Sequence[Row]) -> bool:
    """Whether rows that stand above an address may be a name though it is written small: few words, no figures."""
    text = said(rows)
    few = 1 < len(text.split()) <= 5 and not any(c.isdigit() for c in text) and text[:1].isupper()
    return few and not (_NO_NAME.match(text) or says_place(text) or names.department(text) or text[-1] in ":.,;")


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


def firm(finds_so_far: Sequence[Found], role: str) -> bool:
    """Whether a party's name is among the finds that is a company's or has an address: "Issued by: Ann Poe" is none."""
    name = next((item.value or "" for item in finds_so_far if item.field == f"{role}.name"), "")
    return bool(name) and (
        names.legal_form(name) is not None or any(item.field == f"{role}.address" for item in finds_so_far)
    )


def at(desk: Desk, hit: Hit) -> Block:
    """The party at one caption."""
    return take_apart(desk, before_text(block(desk.captions, hit, desk.inner)))
