"""Papers whose pages came as several files: ``bill-1.jpg`` and ``bill-2.jpg``, a continuation sheet scanned alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from evidence.classify.cutting import Identity, Sorted
from evidence.records.sources import FileReading

_COUNTED = re.compile(
    r"^(?P<stem>.*?)[\s_\-.(]*(?:p|page|pg|seite)?[\s_\-.]*(?P<number>\d{1,3})\)?(?P<suffix>\.\w+)$", re.I
)


@dataclass
class Bundle:
    """The pages of one paper, file by file."""

    parts: list[tuple[FileReading, list[Sorted]]]

    @property
    def pages(self) -> list[Sorted]:
        """All pages in order."""
        return [page for _, group in self.parts for page in group]

    @property
    def kind(self) -> str | None:
        """The kind its titles name, else its phrases."""
        return next((p.title for p in self.pages if p.title), next((p.best for p in self.pages if p.best), None))


def joined(files: Sequence[tuple[FileReading, list[list[Sorted]]]], identity: Identity) -> list[Bundle]:
    """Every group of pages as a paper; the first group of a file that only continues another file's last goes there."""
    done: list[Bundle] = []
    last_of: dict[str, Bundle] = {}
    for reading, groups in sorted(files, key=lambda f: _order(f[0].path)):
        for index, group in enumerate(groups):
            base = _base(reading, group, done, last_of, identity) if index == 0 else None
            if base is None:
                base = Bundle([(reading, group)])
                done.append(base)
            else:
                base.parts.append((reading, group))
            last_of[reading.path] = base
    place = {reading.path: i for i, (reading, _) in enumerate(files)}
    return sorted(done, key=lambda b: (place[b.parts[0][0].path], b.pages[0].page.number))


def _order(path: str) -> tuple[str, int, str]:
    found = _COUNTED.match(path)
    return (found["stem"], int(found["number"]), path) if found else (path, 0, path)


def _base(
    reading: FileReading, group: list[Sorted], done: list[Bundle], last_of: dict[str, Bundle], identity: Identity
) -> Bundle | None:
    """The paper that a file's first pages continue, None where they begin one of their own."""
    first = group[0]
    if first.marker.number == 1 or first.marker.blank:
        return None
    before = _before(reading.path, last_of)
    if before is not None and _follows(first, before, identity):
        return before
    if not _says_so(first) or first.best is None:
        return None
    own = identity(first.best, first.page)
    same = [b for b in done if b.kind == first.best and own is not None and own in _identities(b, identity)]
    return same[0] if len(same) == 1 and _fits(first, same[0]) else None


def _before(path: str, last_of: dict[str, Bundle]) -> Bundle | None:
    """The last paper of the file that is counted right before this one."""
    found = _COUNTED.match(path)
    if found is None:
        return None
    for other, bundle in last_of.items():
        match = _COUNTED.match(other)
        if match is None or (match["stem"], match["suffix"]) != (found["stem"], found["suffix"]):
            continue
        if int(match["number"]) == int(found["number"]) - 1:
            return bundle
    return None


def _follows(first: Sorted, before: Bundle, identity: Identity) -> bool:
    """Whether a page in the next file goes on with the paper: it says so, has no title, or repeats title and number."""
    if before.kind is None or first.best not in (None, before.kind):
        return False
    if first.title is None:
        return _fits(first, before)
    if _says_so(first):
        return _fits(first, before)
    own = identity(first.title, first.page)
    return own is not None and own in _identities(before, identity)


def _says_so(page: Sorted) -> bool:
    return page.marker.continues or (page.marker.number or 0) > 1


def _fits(first: Sorted, before: Bundle) -> bool:
    """Whether page numbers, where printed, go on and speak of as many pages."""
    last = before.pages[-1].marker
    if first.marker.number is not None and last.number is not None and first.marker.number != last.number + 1:
        return False
    return first.marker.count is None or last.count is None or first.marker.count == last.count


def _identities(bundle: Bundle, identity: Identity) -> set[str | None]:
    return {identity(bundle.kind or "", page.page) for page in bundle.pages} - {None}
