"""Parties without a caption: letterhead, addressee, foot of a paper, company it is signed for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, date_text, found
from evidence.kinds.letter_block import blocks
from evidence.kinds.lexicons import INNER
from evidence.kinds.parties import Block, finds, is_name, said, take_apart
from evidence.kinds.party_block import Row, name_and_rest, parted, text_of
from evidence.layout.labels import fold
from evidence.layout.lines import Line, Segment, text_height
from evidence.layout.view import Run
from evidence.layout.words import Token
from evidence.records.places import around
from evidence.values import addresses, names

_HEADING = re.compile(
    r"(?i)\b(?:agreement|contract|exhibit|confidential|invoice|list|waybill|lading|page|annex|schedule)\b"
)


def letterhead(
    desk: Desk,
    role: str,
    titles: Sequence[str],
    certainty: float = 0.85,
    known: re.Pattern[str] | None = None,
    parted_head: bool = False,
) -> Iterator[Found]:
    """The party whose name and address stand at the top of the first page, above or beside the title and before the
    first caption: told by a legal form, an address under it, or words of ``known`` in its name. With
    ``parted_head`` the address may stand elsewhere in the head."""
    if not desk.view.sheets:
        return
    rows = _head_rows(desk, titles)
    if not rows:
        return
    parts = take_apart(desk, Run(tuple(rows)))
    telling = known is not None and known.search(said(parts.name)) is not None
    telling = telling or names.legal_form(said(parts.name)) is not None or _placed(parts)
    if telling and parted_head and not parts.address:
        parts = take_apart(desk, Run((*parts.name, *loose_address(desk))))
    if telling and is_name(parts.name) and not _HEADING.search(said(parts.name)):
        parts.address = _closed(parts.address)
        for key in (INNER + "phone", INNER + "email"):
            reached = _in_head(desk, key) if key not in parts.inner else None
            if reached is not None:
                parts.inner[key] = reached
        yield from finds(role, parts, certainty)


_HEAD_SHARE = 0.25
"""The head of a sender's paper is so much of its height."""


def _in_head(desk: Desk, key: str) -> Row | None:
    """The words at a caption for reaching the sender in the head of the first page, above all other parties."""
    roles = [h.box.top for h in desk.captions.hits if h.page == 1 and h.leads and h.key in _ROLES]
    end = min([*roles, _HEAD_SHARE * desk.view.pages[0].height])
    for hit in desk.captions.of(key):
        if hit.page == 1 and hit.leads and hit.box.bottom <= end:
            run = desk.captions.value_at(hit, lambda text: "@" in text if key.endswith("email") else _dialled(text))
            if run is not None:
                return run.lines[0]
    return None


_ROLES = frozenset(
    "buyer consignee ship_to notify importer to payer exporter manufacturer remitter beneficiary".split()
)


def _dialled(text: str) -> bool:
    """Whether a text is a telephone number."""
    return sum(c.isdigit() for c in text) >= 7 and not any(c.isalpha() for c in text)


def _closed(rows: list[Row]) -> list[Row]:
    """An address up to its postal line; a title that stands close below it is no part of it."""
    at = next((i for i, row in enumerate(rows) if addresses.is_us(" " + text_of(row))), None)
    rest = rows[at + 1 :] if at is not None else []
    foreign = any(addresses.country_of(text_of(row)) is not None for row in rest)
    return rows if at is None or foreign else rows[: at + 1]


def loose_address(desk: Desk) -> tuple[Row, ...]:
    """The lines of an address without a name and without a caption in the head of the first page, as on a sheet whose
    head says the name at one place and the address at another; none where there are two such blocks."""
    sheet = desk.view.sheets[0]
    found: list[tuple[Row, ...]] = []
    for block in blocks(sheet):
        rows = tuple(row for row in block.lines if not _captioned(desk, row))
        name = text_of(name_and_rest(rows[0])[0]) if rows else ""
        if not rows or rows[0][0].box.top > 0.25 * sheet.page.height or names.legal_form(name) is not None:
            continue
        text = "\n".join(text_of(row) for row in rows)
        place = [text_of(row) for row in parted(Run(((rows[0]), *rows))).address]
        if len(rows) >= 2 and re.search(r"\d", text) and addresses.country_of(", ".join(place)) is not None:
            found.append(rows)
    return found[0] if len(found) == 1 else ()


def _captioned(desk: Desk, row: Row) -> bool:
    """Whether a row begins with a caption other than those of a party's block."""
    owner = desk.captions.owner(row[0])
    return owner is not None and owner.leads and not owner.key.startswith(INNER)


def _placed(parts: Block) -> bool:
    """Whether the lines under a name look like an address: a figure and a country, a ZIP code or a telephone."""
    text = said(parts.address)
    told = addresses.country_of(text) is not None
    reached = INNER + "phone" in parts.inner or INNER + "email" in parts.inner
    return any(c.isdigit() for c in text) and (told or reached)


def _head_rows(desk: Desk, titles: Sequence[str]) -> list[Row]:
    sheet = desk.view.sheets[0]
    rows: list[Row] = []
    upper: Line | None = None
    folded = [fold(t) for t in titles]
    for line in sheet.lines:
        if len(rows) >= 2 and _beside(line, rows):
            continue
        segments = [s for s in line.segments if not _no_party(s.text, folded)]
        own = segments[:1] if rows and _below_row(segments, rows[0]) else segments
        if line.box.top > 0.4 * sheet.page.height or any(_outer_caption(desk, s) for s in own):
            break
        if not segments:
            if rows and not names.department(line.text):
                break
            upper = line if rows else None
            continue
        if upper is not None and rows and line.box.top - upper.box.bottom > 1.8 * max(line.height, upper.height):
            break
        if len(rows) >= 2 and _another(segments[0]):
            break
        flush = next((s for s in segments if rows and _below_row((s,), rows[0])), None)
        if rows and flush is None and _elsewhere(segments[0], line, rows[-1]):
            break
        if rows or _may_head(segments[0].tokens):
            rows.append((flush or segments[0]).tokens)
            upper = line
    return rows


def _beside(line: Line, rows: Sequence[Row]) -> bool:
    """Whether a line stands wholly right of a block, between two lines of it or behind its last."""
    right = max(row[-1].box.x1 for row in rows)
    left = max(row[0].box.x0 for row in rows) - min(row[0].box.x0 for row in rows)
    return left <= line.height and line.box.x0 > right + 2 * line.height


def _elsewhere(segment: Segment, line: Line, upper: Row) -> bool:
    """Whether a line stands at another place than the row above it: no edge and no middle is in line with it, and
    less than half of it reaches under it."""
    high = around(t.box for t in upper)
    for low in (segment.box, line.box):
        offsets = (low.x0 - high.x0, low.x1 - high.x1, low.centre[0] - high.centre[0])
        shared = min(low.x1, high.x1) - max(low.x0, high.x0)
        near = min(abs(x) for x in offsets) <= 1.5 * max(line.height, text_height(upper))
        if near or shared > 0.5 * min(low.width, high.width):
            return False
    return True


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
    if any(not t.isascii() and t in plain and len(plain) <= len(t) + 4 for t in titles):
        return True
    return plain in titles or any(
        (t in plain and len(plain) <= len(t) + 12) or (len(plain) >= 8 and plain in t) for t in titles if len(t) >= 7
    )


def _no_party(text: str, titles: Sequence[str]) -> bool:
    """Whether words in a head say nothing of whose paper it is: its title, a department, the day."""
    return _is_title(text, titles) or names.department(text) or date_text(text) is not None


def _may_head(tokens: Sequence[Token]) -> bool:
    text = text_of(tuple(tokens))
    return sum(c.isalpha() for c in text) >= 4 and not re.match(r"(?i)page\b|\d", text)


def addressee(desk: Desk, role: str, unless: re.Pattern[str], certainty: float = 0.7) -> Iterator[Found]:
    """The company a letter is addressed to: a line with a legal form in the upper half, with the lines under it."""
    for line in desk.view.sheets[0].lines if desk.view.sheets else ():
        segment = line.segments[0]
        if line.box.top > 0.5 * desk.view.pages[0].height:
            return
        if len(line.segments) > 1 and not _apart(desk, line.segments[1]):
            continue
        if _outer_caption(desk, segment) or unless.search(segment.text):
            continue
        if re.match(r"(?i)\W*(?:signed\s+)?for\s", segment.text):
            continue  # a signature's
        if names.legal_form(segment.text) is not None and is_name([segment.tokens]):
            rows = [segment.tokens, *_under(desk, line)]
            yield from finds(role, take_apart(desk, Run(tuple(rows))), certainty)
            return


def _apart(desk: Desk, segment: Segment) -> bool:
    """Whether words beside an address have nothing to do with it: a caption, or the day of the letter."""
    return _outer_caption(desk, segment) or date_text(segment.text) is not None


_SALUTES = re.compile(
    r"(?i)\W{0,3}(?:dear\s|we\s(?:have|hereby|confirm|inform|advise)|as\sinstructed|please\s|attn\b|re:)"
)
"""How a letter begins under the address."""


def _under(desk: Desk, line: Line) -> Iterator[Row]:
    upper = line
    for lower in desk.view.sheet(line.page).lines[line.index + 1 : line.index + 5]:
        aligned = abs(lower.box.x0 - line.box.x0) <= line.height
        apart = lower.box.top - upper.box.bottom > line.height or _SALUTES.match(lower.text)
        if not aligned or apart or _outer_caption(desk, lower.segments[0]):
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
        own = _before_web(segment.tokens)
        if names.legal_form(text_of(name_and_rest(own)[0])) is None:
            continue
        parts = take_apart(desk, Run((own, *_under(desk, line))))
        if is_name(parts.name) and (_placed(parts) or addresses.postal_town(said(parts.address))):
            yield from finds(role, parts, certainty)
            return


def printed_again(desk: Desk, role: str, named: Sequence[Found], certainty: float = 0.8) -> list[Found]:
    """The address and what else stands under a party's name where it is printed once more, as in the foot of its own
    paper: for a party whose address was not found at its first place."""
    name = next((f for f in named if f.field == f"{role}.name"), None)
    if name is None or any(f.field == f"{role}.address" for f in named):
        return []
    own, told = {id(word) for _, word in name.words}, {f.field for f in named}
    for line in desk.view.lines:
        for segment in (s for s in line.segments if not any(id(t.word) in own for t in s.tokens)):
            rows = [segment.tokens, *_column_under(desk, line, segment)]
            if fold(text_of(name_and_rest(rows[0])[0])) != fold(name.printed):
                continue
            parts = take_apart(desk, Run(tuple(rows)))
            if _placed(parts) or addresses.postal_town(said(parts.address)):
                return [f for f in finds(role, parts, certainty) if f.field not in told]
    return []


def _column_under(desk: Desk, line: Line, first: Segment) -> Iterator[Row]:
    """The lines of a block below its first segment, each begun where that begins and close below the one before."""
    upper = first
    for lower in desk.view.sheet(line.page).lines[line.index + 1 : line.index + 9]:
        segment = next((s for s in lower.segments if abs(s.box.x0 - first.box.x0) <= 0.5 * line.height), None)
        if segment is None or segment.box.top - upper.box.bottom > line.height or _SALUTES.match(segment.text):
            return
        if _outer_caption(desk, segment):
            return
        yield segment.tokens
        upper = segment


def _before_web(row: Row) -> Row:
    """A line up to the legal form behind which a web address follows; the whole line where none does."""
    web = next((i for i, t in enumerate(row) if re.search(r"(?i)^www\.|\w\.(?:com|net|org|eu|[a-z]{2})$", t.text)), 0)
    ends = (n for n in range(2, web + 1) if names.legal_form(text_of(row[:n])) is not None)
    return row[: next(ends, len(row))] if web else row


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
