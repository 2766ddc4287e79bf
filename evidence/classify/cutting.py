"""Where one document ends and the next begins among the pages of one file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from evidence.classify.markers import Marker, marker
from evidence.classify.scoring import Sighting, Stream, scores, sightings
from evidence.kinds import xml_invoice
from evidence.kinds.base import Kind
from evidence.layout.view import View
from evidence.records.pages import Page
from evidence.values.similarity import ratio

ENOUGH = 2.5
"""From this sum of weights a page is of a kind."""
ALONE = 3.0
"""A phrase of this weight says of itself, like a title, what the page is."""
CLEARLY = 2.5
"""From this sum of weights a page without a title is a paper of its own after one of another kind."""
SHORT = 3
"""Agreements of more pages have forms of other papers in them."""
SAME = 0.93
"""Two pages whose texts are so much alike are copies of one sheet; forms of one kind share their captions only."""
DENSE = 200
"""A page with fewer words is no small print."""
SHARED = 2
"""So many names or numbers of a page stand on other pages of its paper, too."""
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
    title, best = _leader(found, titles), _leader(found, found)
    if best != title and all(s.phrase.weight < ENOUGH for s in titles if s.kind == title):
        title = None  # "INVOICE" alone says less than all the words of a freight invoice
    return Sorted(page, marker(sheet), found, title, best, text)


def _leader(found: tuple[Sighting, ...], counted: tuple[Sighting, ...]) -> str | None:
    """The kind with the highest score among those that ``counted`` phrases name, where it is enough."""
    names = {s.kind for s in counted}
    total = {kind: score for kind, score in scores(found).items() if kind in names}
    best = max(sorted(total), key=lambda kind: total[kind], default=None)
    return best if best is not None and total[best] >= ENOUGH else None


def begins(page: Sorted, group: list[Sorted], identity: Identity) -> bool:
    """Whether a page begins a new document rather than continuing the group before it."""
    if page.marker.blank or page.marker.continues:
        return False
    if all(earlier.marker.blank for earlier in group):
        return True
    if xml_invoice.goes_on(page.page, group[-1].page):
        return False
    kind = kind_of(group)
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
    return not _numbered_on(page, group) and _apart(page, group, kind, identity)


def _apart(page: Sorted, group: list[Sorted], kind: str | None, identity: Identity) -> bool:
    """Whether a page without a number that goes on is a paper of its own."""
    if page.title is not None:
        return _another(page, group, page.title, identity) or copy(page, group)
    if page.best is None:
        goes_on = scores(page.found).get(kind or "", 0.0) > 0
        return _complete(group) or (kind != AGREEMENT and not goes_on and _stranger(page, group))
    if page.best == kind:
        return _another(page, group, page.best, identity, both=True) or copy(page, group)
    return kind is None or _clearly(page, kind, group)


def kind_of(group: Sequence[Sorted]) -> str | None:
    """The kind that the group's titles name, else its phrases."""
    return next((p.title for p in group if p.title), next((p.best for p in group if p.best), None))


def _clearly(page: Sorted, kind: str, group: Sequence[Sorted]) -> bool:
    """Whether a page without a title is clearly of its own kind and shows nothing of this one."""
    if kind == AGREEMENT and len(group) > SHORT:
        return False
    total = scores(page.found)
    return total.get(page.best or "", 0.0) >= CLEARLY and total.get(kind, 0.0) <= 0


def _complete(group: Sequence[Sorted]) -> bool:
    """Whether the group has as many pages as it says it has."""
    counts = {p.marker.count for p in group} - {None}
    return len(counts) == 1 and counts == {len([p for p in group if not p.marker.blank])}


def _stranger(page: Sorted, group: Sequence[Sorted]) -> bool:
    """Whether a page of few words shares no names and numbers with the group; small print on a back has many words."""
    own = _telling(page.text)
    return (
        len(page.text.split()) < DENSE and bool(own) and len(own & _telling(" ".join(p.text for p in group))) < SHARED
    )


def _telling(text: str) -> set[str]:
    """Words that stand for something: capitalised ones, and what has figures."""
    words = (w.strip(".,:;()") for w in text.split())
    return {w.upper() for w in words if len(w) >= 4 and (w[0].isupper() or any(c.isdigit() for c in w))}


def copy(page: Sorted, group: Sequence[Sorted]) -> bool:
    """The same sheet once more: offices scan several copies of one form."""
    paper = page.page.text_source != "native"
    return paper and any(ratio(page.text, p.text) >= SAME for p in group if p.title == page.title)


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
    counts = {p.marker.count for p in group} - {None}
    if page.marker.count is not None and counts and page.marker.count not in counts:
        return False
    last = next((p.marker.number for p in reversed(group) if p.marker.number is not None), None)
    return last is None or page.marker.number > last


def _another(page: Sorted, group: list[Sorted], kind: str, identity: Identity, *, both: bool = False) -> bool:
    """The same kind again: another document where its number is another, or (unless both must have one) where only the
    second one has a number."""
    own = identity(kind, page.page)
    if own is None:
        return False
    known = {identity(kind, p.page) for p in group}
    return own not in known and not (both and known == {None})
