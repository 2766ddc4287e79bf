"""Parties of trade papers: the block at a role's caption, taken apart into name, address and what else it says."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from evidence.kinds import party_rows
from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, found
from evidence.kinds.lexicons import INNER
from evidence.kinds.party_block import Row, before_text, ended, name_and_rest, only_form, parted, text_of
from evidence.kinds.party_names import is_name, said, short_name
from evidence.kinds.party_pieces import bared, inner, pieces
from evidence.layout.blocks import block
from evidence.layout.labels import Hit, fold
from evidence.layout.view import Run
from evidence.values import addresses, bank, countries, importer_number, names

__all__ = [
    "ACCOUNT",
    "Block",
    "at",
    "complete",
    "finds",
    "firm",
    "is_name",
    "party",
    "said",
    "short_name",
    "take_apart",
]

ACCOUNT = INNER + "account"
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"\+?\(?\d[\d\s().\-–/]{5,}\d")


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
    heads = [h for h in desk.hits(*keys, *joint) if _heads(desk, h)]
    heads.sort(key=lambda h: h.courteous)  # "Messrs." is a form of address on any paper
    for hit in chain(heads, party_rows.unmarked(desk, keys)):
        run = party_rows.rows(desk, hit) or desk.above_tables(_above_sentences(block(desk.captions, hit, desk.inner)))
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
            parts.address = _in_next_column(desk, hit) or _in_next_row(desk, hit)
        if best is None or (parts.address and fold(said(parts.name)) == fold(said(best[0].name))):
            best = parts, sure
        if best[0].address:
            break
    chosen = best or same
    if chosen is not None:
        chosen[0].address = chosen[0].address or _apart(desk, keys)
        yield from finds(role, *chosen)


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
_SIGNED = re.compile(
    r"(?i)^\W*(?:signed\s+)?(?:for|by)(?:\s+(?:and|&)\s+on\s+behalf\s+of)?(?:\s+the)?\W*$|^\W*on behalf of\b"
)
_SPOKEN = re.compile(
    r"(?i)^\W*(?:we|please|dear|this is to|the (?:goods|following|undersigned|above)|as per|with reference)\s+[a-z]"
)


def _heads(desk: Desk, hit: Hit) -> bool:
    """Whether a caption heads a party's block."""
    return ((hit.set_apart and (hit.leads or hit.colon)) or hit.courteous) and not _signs(desk, hit)


def _signs(desk: Desk, hit: Hit) -> bool:
    """Whether a caption heads a signature: ``For the Seller:``."""
    if hit.leads:
        return False
    words = desk.captions.segment(hit).tokens
    at = words.index(hit.tokens[0]) if hit.tokens[0] in words else 0
    first = hit.tokens[0].text.casefold() == "the"
    return bool(_SIGNED.match(" ".join([*(t.text for t in words[:at]), "the" if first else ""])))


def _above_sentences(run: Run) -> Run:
    """The lines of a block up to one that begins a sentence: "We hereby invoice you …"."""
    end = next((i for i, text in enumerate(run.texts) if i and _SPOKEN.match(text)), len(run.lines))
    return Run(run.lines[:end])


def _apart(desk: Desk, keys: Collection[str]) -> list[Row]:
    """The address at a caption of its own: ``Seller address:``."""
    for hit in desk.hits(*(f"{key}.address" for key in keys)):
        run = desk.above_tables(block(desk.captions, hit, desk.inner)) if hit.leads else Run(())
        if run and not is_name(run.lines[:1]):
            return list(run.lines)
    return []


def _in_next_column(desk: Desk, hit: Hit) -> list[Row]:
    """The address at a caption of its own that follows the party's in a row of captions: ``Seller | Address``."""
    line = desk.line(hit)
    if hit.segment + 1 >= len(line.segments) or not desk.captions.in_row_of_labels(hit):
        return []
    right = desk.captions.owner(line.segments[hit.segment + 1].tokens[0])
    if right is None or right.key != INNER + "address" or not right.trails:
        return []
    return list(desk.above_tables(block(desk.captions, right, desk.inner)).lines)


def _in_next_row(desk: Desk, hit: Hit) -> list[Row]:
    """The address at a caption of its own right below the party's, in its column: ``Customer | Acme`` over ``Address |
    18 Quay Road``."""
    if hit.colon and not hit.trails:
        return []
    for other in desk.captions.of(INNER + "address"):
        gap = other.box.top - hit.box.bottom
        aligned = other.page == hit.page and abs(other.box.x0 - hit.box.x0) <= 0.5 * hit.box.height
        if not aligned or not 0 <= gap <= 3 * hit.box.height or not other.leads or desk.captions.in_row_of_labels(hit):
            continue
        between = [h for h in desk.captions.hits if h.leads and abs(h.box.x0 - hit.box.x0) <= hit.box.height]
        if not any(h.page == hit.page and hit.line < h.line < other.line for h in between):
            return list(desk.above_tables(block(desk.captions, other, desk.inner)).lines)
    return []


def _with_form(parts: Block) -> bool:
    return names.legal_form(said(parts.name)) is not None


def take_apart(desk: Desk, run: Run) -> Block:
    """Which words of a block are the name, the address, or stand at a caption of their own."""
    parts = Block()
    plain: list[Row] = []
    current = ""
    captioned = any(inner(desk, row) for row in run.lines)
    for row in run.lines:
        if plain and not current and only_form(text_of(row)):  # "Company" is a caption, too
            plain.append(row)
            continue
        for key, tokens in pieces(desk, bared(desk, row) if not plain and not parts.name else row, captioned):
            current = current if key is None else key
            if key is None and current != INNER + "address":
                plain.append(tokens)
            else:
                _put(parts, current, tokens)
    _put_plain(parts, plain)
    _split_one_line(parts)
    parts.address = list(ended(parts.address))
    return parts


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
    address = [row for row in told.address if not names.CHINESE.match(text_of(row))]
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
