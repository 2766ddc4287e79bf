"""What a paper says by place alone: whom it is addressed to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evidence.kinds.base import Found
from evidence.kinds.desk import Desk
from evidence.kinds.letter_block import blocks
from evidence.kinds.lexicons import INNER
from evidence.kinds.parties import Block, finds, is_name, said, take_apart
from evidence.kinds.party_block import Row
from evidence.layout.labels import fold
from evidence.layout.view import Run
from evidence.layout.words import Token
from evidence.records.places import Box
from evidence.values import addresses, names


def addressed_to(desk: Desk, role: str, others: Sequence[Found], certainty: float = 0.8) -> Iterator[Found]:
    """The company whose name and postal address stand as a block without a caption in the upper half of the first
    page, as in a letter's window: none of the parties that captions and the letterhead name (``others``). Nothing
    where two such blocks stand."""
    known = {fold(item.value) for item in others if item.value and item.field.endswith(".name")}
    found: dict[str, Block] = {}
    for block in blocks(desk.view.sheets[0]) if desk.view.sheets else ():
        rows = _from_name(desk, block)
        if not rows or _headed(desk, rows[0][0].box) or rows[0][0].box.top > 0.5 * desk.view.pages[0].height:
            continue
        parts = take_apart(desk, Run(rows))
        name = said(parts.name)
        if is_name(parts.name) and _posted(parts) and fold(name) not in known:
            found.setdefault(fold(name), parts)
    for parts in found.values() if len(found) == 1 else ():
        yield from finds(role, parts, certainty)


def _from_name(desk: Desk, block: Run) -> tuple[Row, ...]:
    """The rows of a block from its company's name on, up to a caption; none where no row is a company's name alone."""
    start = next(
        (
            i
            for i, (row, text) in enumerate(zip(block.lines, block.texts, strict=True))
            if names.legal_form(text) is not None and not _captioned(desk, row[0])
        ),
        None,
    )
    if start is None:
        return ()
    rest = block.lines[start:]
    end = next((i for i, row in enumerate(rest) if _captioned(desk, row[0])), len(rest))
    return rest[:end]


def _captioned(desk: Desk, token: Token) -> bool:
    owner = desk.captions.owner(token)
    return owner is not None and owner.leads and not owner.key.startswith(INNER)


def _headed(desk: Desk, first: Box) -> bool:
    """Whether a caption stands right above a block or beside its first line: it has a role."""
    for hit in desk.captions.hits:
        if hit.page != 1 or not hit.leads:
            continue
        above = 0 <= first.top - hit.box.bottom <= 1.2 * first.height and abs(hit.box.x0 - first.x0) <= 2 * first.height
        beside = abs(hit.box.centre[1] - first.centre[1]) <= 0.5 * first.height and 0 <= first.x0 - hit.box.x1 <= 150
        if (above and hit.trails) or beside:
            return True
    return False


def _posted(parts: Block) -> bool:
    """Whether a name is followed by an address that ends in a country or in a state and ZIP code."""
    text = ", ".join(" ".join(t.text for t in row) for row in parts.address)
    return bool(parts.address) and any(c.isdigit() for c in text) and addresses.country_of(text) is not None
