"""The pages of one file put together as documents, also where a scan mixes them: stacks scanned in two passes (fronts,
then backs), pages of two papers shuffled into one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from evidence.classify.cutting import Identity, Sorted, begins, copy, kind_of
from evidence.values.similarity import ratio

SURE = 3.0
"""A page goes to an earlier paper from this sum of what speaks for it."""
LOST = 2.0
"""A page that says nothing of itself and does not go on with the paper before needs less."""
RATHER = 1.0
"""And only where it speaks so much more for it than for the paper before."""
NEVER = -9.0
HEAD = 3
"""So many lines of a page are its head."""
LONG = 20
"""A line with so many letters tells papers apart."""
ALIKE = 0.92
"""Lines that are so much alike are one letterhead or running title."""


@dataclass
class _Stack:
    """The papers so far; ``last`` is the one the page before went to."""

    identity: Identity
    papers: list[list[Sorted]] = field(default_factory=list)
    last: int = -1
    known: dict[tuple[str, int], str | None] = field(default_factory=dict)

    def number(self, kind: str, page: Sorted) -> str | None:
        """The number that tells the page's paper apart from others of the kind."""
        key = kind, id(page)
        if key not in self.known:
            self.known[key] = self.identity(kind, page.page)
        return self.known[key]


def gathered(pages: Sequence[Sorted], identity: Identity) -> list[list[Sorted]]:
    """The pages of one file as papers, in the order of their first pages. ``identity`` reads a page's identifying
    number for a kind; every page is in one paper. Pages of a paper stand in the order of their printed numbers."""
    stack = _Stack(identity)
    for page in pages:
        home = _home(page, stack)
        if home is None:
            stack.papers.append([])
            home = len(stack.papers) - 1
        stack.papers[home].append(page)
        stack.last = home
    return [_in_order(paper) for paper in stack.papers]


def _home(page: Sorted, stack: _Stack) -> int | None:
    """The paper that a page belongs to, None where it begins one."""
    if not stack.papers:
        return None
    if page.marker.blank:
        return stack.last
    before = stack.papers[stack.last]
    new = begins(page, before, stack.identity)
    if page.marker.number == 1 or (new and page.title is not None and not _goes_on(page)):
        return None if new else stack.last
    fits = [(_fit(page, paper, stack), at) for at, paper in enumerate(stack.papers) if at != stack.last]
    best, at = max(fits, default=(NEVER, -1))
    if best >= (LOST if new and page.best is None else SURE) and (new or best >= _fit(page, before, stack) + RATHER):
        return at
    return None if new else stack.last


def _goes_on(page: Sorted) -> bool:
    """Whether the page says of itself that others come before it."""
    return page.marker.continues or (page.marker.number or 0) > 1


def _fit(page: Sorted, paper: Sequence[Sorted], stack: _Stack) -> float:
    """What speaks for a page being one of a paper's: kind, page numbers, the paper's own number, its head."""
    kind = kind_of(paper)
    if page.title not in (None, kind) or (page.marker.number is None and copy(page, paper)):
        return NEVER
    numbered = _numbered(page, paper)
    told = _told(page, paper, kind, stack)
    if NEVER in (numbered, told):
        return NEVER
    same_kind = 0.0 if page.best is None else 1.0 if page.best == kind else -1.0
    return same_kind + numbered + told + (2.0 if _same_head(page, paper) else 0.0)


def _numbered(page: Sorted, paper: Sequence[Sorted]) -> float:
    """What printed page numbers say."""
    own = page.marker
    numbers = {p.marker.number for p in paper} - {None}
    counts = {p.marker.count for p in paper if p.marker.count is not None}
    most = max(counts, default=None)
    if own.count is not None and counts and own.count not in counts:
        return NEVER
    if own.number is None:
        return NEVER if most is not None and sum(not p.marker.blank for p in paper) >= most else 0.0
    if own.number in numbers or (most is not None and own.number > most):
        return NEVER
    counted = own.count is not None and own.count in counts
    return (1.0 if numbers else 0.0) + (1.0 if own.number - 1 in numbers else 0.0) + (1.0 if counted else 0.0)


def _told(page: Sorted, paper: Sequence[Sorted], kind: str | None, stack: _Stack) -> float:
    """What the numbers of the papers themselves say."""
    if kind is None or kind not in (page.title, page.best):
        return 0.0
    own = stack.number(kind, page)
    known = {stack.number(kind, p) for p in paper if not p.marker.blank} - {None}
    if own is None or not known:
        return 0.0
    return 2.0 if own in known else NEVER


def _same_head(page: Sorted, paper: Sequence[Sorted]) -> bool:
    """Whether the page begins with a line of the paper's: a letterhead, a running title, the head of a table."""
    own = _telling(page.text.split("\n")[:HEAD])
    known = {line for p in paper for line in _telling(p.text.split("\n"))}
    return any(line in known or any(ratio(line, k) >= ALIKE for k in known) for line in own)


def _telling(lines: Sequence[str]) -> list[str]:
    """The long ones of some lines, without figures: page numbers differ."""
    bare = ("".join(c for c in line if not c.isdigit()) for line in lines)
    return [line for line in bare if sum(c.isalpha() for c in line) >= LONG]


def _in_order(paper: list[Sorted]) -> list[Sorted]:
    """The pages by their printed numbers where each has one of its own; blank ones last."""
    written = [p for p in paper if not p.marker.blank]
    numbers = [p.marker.number for p in written if p.marker.number is not None]
    if len(set(numbers)) < len(written):
        return paper
    return sorted(written, key=lambda p: p.marker.number or 0) + [p for p in paper if p.marker.blank]
