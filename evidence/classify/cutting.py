"""Where one document ends and the next begins among the pages of one file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from evidence.classify.markers import Marker, marker
from evidence.classify.scoring import Sighting, Stream, scores, sightings
from evidence.kinds.base import Kind
from evidence.layout.view import View
from evidence.records.pages import Page

ENOUGH = 2.5
"""From this sum of weights a page is of a kind."""
ALONE = 3.0
"""A phrase of this weight says of itself, like a title, what the page is."""
AGREEMENT = "contract"
"""Agreements have exhibits: forms of orders, letters of credit and invoices that are part of them."""
PAYMENT = "remittance"
"""A file of messages tells each payment on a page of its own, below the head that all share (pacs.008, pain.001)."""
COVER = 2500
"""A cover and a table of contents have no more characters."""
HEAD = 4
"""Words of a page's opening: a value's path, its name, the value."""
Identity = Callable[[str, Page], str | None]


@dataclass(frozen=True)
class Sorted:
    """A page with what was found on it: ``title`` is the kind its own title names, ``best`` the kind of its phrases."""

    page: Page
    marker: Marker
    found: tuple[Sighting, ...]
    title: str | None
    best: str | None
    text: str


def sort_page(page: Page, kinds: Sequence[Kind]) -> Sorted:
    """Search one page for the phrases of all kinds."""
    sheet = View((page,)).sheets[0]
    found = sightings(Stream(sheet), kinds)
    titles = tuple(s for s in found if s.phrase.weight > 0 and (s.phrase.title or s.phrase.weight >= ALONE))
    text = "\n".join(line.text for line in sheet.lines)
    return Sorted(page, marker(sheet), found, _leader(found, titles), _leader(found, found), text)


def _leader(found: tuple[Sighting, ...], counted: tuple[Sighting, ...]) -> str | None:
    """The kind with the highest score among those that ``counted`` phrases name, where it is enough."""
    names = {s.kind for s in counted}
    total = {kind: score for kind, score in scores(found).items() if kind in names}
    best = max(sorted(total), key=lambda kind: total[kind], default=None)
    return best if best is not None and total[best] >= ENOUGH else None


def cut(pages: Sequence[Sorted], identity: Identity) -> list[list[Sorted]]:
    """The pages of one file, in order, as documents. ``identity`` reads a page's identifying number for a kind."""
    groups: list[list[Sorted]] = []
    for page in pages:
        if groups and not _begins(page, groups[-1], identity):
            groups[-1].append(page)
        else:
            groups.append([page])
    return groups


def _begins(page: Sorted, group: list[Sorted], identity: Identity) -> bool:
    """Whether a page begins a new document rather than continuing the group before it."""
    if page.marker.blank or page.marker.continues:
        return False
    if all(earlier.marker.blank for earlier in group):
        return True
    kind = next((p.title for p in group if p.title), next((p.best for p in group if p.best), None))
    if kind == PAYMENT and _same_head(page.page, group[0].page):
        return True
    if kind == AGREEMENT and page.title in (None, AGREEMENT) and _cover(group):
        return False
    if page.marker.number == 1:
        return page.title is not None or (page.marker.count is not None and kind != AGREEMENT)
    if kind == AGREEMENT and (page.marker.exhibit or _next_number(page, group)):
        return False
    if page.title is not None and page.title != kind:
        return not (_numbered_on(page, group) and kind is not None and page.best == kind)
    if _numbered_on(page, group):
        return False
    if page.title is not None:
        return _another(page, group, page.title, identity)
    return page.best is not None and page.best != kind and kind is None


def _same_head(page: Page, first: Page) -> bool:
    """Whether a page opens with the very words of its file, line and all, with which the first one opens."""
    opening = [(w.text, w.line) for w in page.words[:HEAD]]
    return all(line for _, line in opening) and opening == [(w.text, w.line) for w in first.words[:HEAD]] != []


def _cover(group: list[Sorted]) -> bool:
    """Whether the pages so far are only an agreement's cover and table of contents: little text, no page numbers."""
    return all(p.marker.number is None for p in group) and sum(len(p.text) for p in group) < COVER


def _next_number(page: Sorted, group: list[Sorted]) -> bool:
    """Whether the page bears the number that follows the last page's."""
    last = group[-1].marker.number
    return last is not None and page.marker.number == last + 1


def _numbered_on(page: Sorted, group: list[Sorted]) -> bool:
    """Whether the page's printed number follows the group's last one."""
    if page.marker.number is None or page.marker.number < 2:
        return False
    last = next((p.marker.number for p in reversed(group) if p.marker.number is not None), None)
    return last is None or page.marker.number > last


def _another(page: Sorted, group: list[Sorted], kind: str, identity: Identity) -> bool:
    """The same title again: another document where its number is another, or where only the second one has a number."""
    own = identity(kind, page.page)
    if own is None:
        return False
    return own not in {identity(kind, p.page) for p in group}
