"""Pages sorted into documents: which kind and why; where one document ends and the next begins."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from evidence.classify.cutting import ENOUGH, Sorted, cut, sort_page
from evidence.classify.scoring import Sighting, languages, scores
from evidence.kinds import KINDS, kind_named
from evidence.layout.view import View
from evidence.records.codec import content_id
from evidence.records.documents import Cue, Document, Part
from evidence.records.pages import Page
from evidence.records.places import Place, around
from evidence.records.sources import FileReading, Problem

UNSURE = 1.0
"""A margin of weights below which the second kind is told, too."""
_IDENTIFYING = {
    "entry_summary": "entry_number",
    "entry_release": "entry_number",
    "ein_letter": "ein",
    "importer_identity": "importer_number",
    "remittance": "reference",
    "power_of_attorney": "grantor.name",
}
OTHER = "other"


def documents(readings: Sequence[FileReading]) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """All documents of the files that have pages, every page in exactly one, and the problems met.

    Ids derive from the files' hashes and the page numbers; the same file given twice yields two documents.
    """
    found: list[Document] = []
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    for reading in readings:
        pages = [sort_page(page, KINDS) for page in reading.pages]
        for group in cut(pages, _identity):
            document, problem = _document(reading, group, seen)
            found.append(document)
            problems.extend(problem)
    return tuple(found), tuple(problems)


def _identity(kind: str, page: Page) -> str | None:
    """The value of the field that tells two papers of a kind apart, as read from this page alone."""
    field = _IDENTIFYING.get(kind, "number")
    read = (f.value or f.printed for f in kind_named(kind).extract(View((page,))) if f.field == field and f.words)
    return next(read, None)


def _document(reading: FileReading, group: list[Sorted], seen: dict[str, int]) -> tuple[Document, tuple[Problem, ...]]:
    sighted = [s for page in group for s in page.found]
    ranked = sorted(scores(sighted).items(), key=lambda item: (-item[1], item[0]))
    kind, confidence = _decided(ranked)
    numbers = tuple(p.page.number for p in group)
    key = content_id("d", reading.sha256, numbers)
    seen[key] = seen.get(key, 0) + 1
    document = Document(
        id=key if seen[key] == 1 else content_id("d", reading.sha256, numbers, seen[key]),
        kind=kind,
        kind_confidence=confidence,
        parts=(Part(reading.path, numbers),),
        cues=tuple(_cues(reading.path, group, {kind, *(name for name, _ in ranked[:2])})),
        languages=languages("\n".join(p.text for p in group)),
        candidates=tuple(name for name, score in ranked[:3] if score >= ENOUGH),
    )
    return document, _doubt(reading.path, group, ranked)


def _decided(ranked: list[tuple[str, float]]) -> tuple[str, float]:
    """The kind and how sure it is, 0 to 1, from the margin between the best and the second score."""
    if not ranked or ranked[0][1] < ENOUGH:
        best = max(ranked[0][1], 0.0) if ranked else 0.0
        return OTHER, round(1 - 0.5 * best / ENOUGH, 3)
    second = max(ranked[1][1], 0.0) if len(ranked) > 1 else 0.0
    return ranked[0][0], round(0.5 + 0.5 * math.tanh((ranked[0][1] - second) / 2), 3)


def _cues(path: str, group: list[Sorted], kinds: set[str]) -> Iterator[Cue]:
    for page in group:
        for sighting in page.found:
            if sighting.kind in kinds:
                yield Cue(sighting.kind, sighting.phrase.text, sighting.phrase.weight, _place(path, page, sighting))


def _place(path: str, page: Sorted, sighting: Sighting) -> Place:
    words = [t.word for t in sighting.tokens]
    box = around(w.box for w in words)
    return Place(file=path, page=page.page.number, box=box, text=" ".join(w.text for w in words))


def _doubt(path: str, group: list[Sorted], ranked: list[tuple[str, float]]) -> tuple[Problem, ...]:
    if len(ranked) < 2 or ranked[1][1] < ENOUGH or ranked[0][1] - ranked[1][1] >= UNSURE:
        return ()
    reason = f"looks like {ranked[0][0]} and nearly as much like {ranked[1][0]}; taken as {ranked[0][0]}"
    return (Problem(path, "kind-unsure", reason, "Check the kind of this document.", group[0].page.number),)
