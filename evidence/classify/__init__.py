"""Pages sorted into documents: which kind and why; where one document ends and the next begins."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from evidence.classify.captions import kind_by_captions
from evidence.classify.cutting import AGREEMENT, ENOUGH, Sorted, sort_page
from evidence.classify.gathering import gathered
from evidence.classify.joining import Bundle, joined
from evidence.classify.opinion import contradiction
from evidence.classify.readable import kind_by_facts, kind_of_agreement
from evidence.classify.scoring import Sighting, languages, together
from evidence.classify.untitled import kind_by_goods
from evidence.kinds import KINDS, kind_named, xml_invoice
from evidence.layout.view import View
from evidence.records.codec import content_id, replaced
from evidence.records.documents import Cue, Document, Part
from evidence.records.pages import Page
from evidence.records.places import Place, around
from evidence.records.sources import FileReading, Problem

UNSURE = 1.0
"""A margin of weights below which the second kind is told, too."""
_IDENTIFYING = {
    "entry_summary": ("entry_number",),
    "entry_release": ("entry_number",),
    "ein_letter": ("ein",),
    "importer_identity": ("importer_number",),
    "remittance": ("uetr", "message_number", "reference"),
    "bank_statement": ("reference",),
    "power_of_attorney": ("grantor.name",),
}
"""The fields that tell papers of a kind apart, the surest first; ``number`` of all others."""
OTHER = "other"
_CONTRADICTED = 0.5
"""How sure it is that a paper is of neither kind where cues and words contradict each other."""
_UNTITLED = 0.75
"""How sure the kind of a paper is that neither a title nor its phrases tell, only its words as a whole."""
_CHECK = "Check the kind of this document."


def documents(readings: Sequence[FileReading]) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """All documents of the files that have pages, every page in exactly one, and the problems met.

    Ids derive from the files' hashes and the page numbers; the same file given twice yields two documents. Pages of one
    paper that came as files of their own (``bill-1.jpg``, ``bill-2.jpg``) are joined. An invoice as XML in a PDF is the
    machine's copy of what the PDF shows, and no second invoice: ``other``.
    """
    found: list[Document] = []
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    files = [(r, gathered([sort_page(page, KINDS) for page in r.pages], _identity)) for r in readings]
    pdfs = {r.path for r in readings if r.media_type == "application/pdf"}
    for bundle in joined(files, _identity):
        document, problem = _document(bundle, seen)
        invoice = xml_invoice.kind_of([p.page for p in bundle.pages])
        if invoice is not None:
            within = bundle.parts[0][0].path.rpartition("!/")[0] in pdfs
            document, problem = replaced(document, kind=OTHER if within else invoice, kind_confidence=1.0), ()
        found.append(document)
        problems.extend(problem)
    return tuple(found), tuple(problems)


def _identity(kind: str, page: Page) -> str | None:
    """The value of the field that tells two papers of a kind apart, as read from this page alone."""
    said: dict[str, str] = {}
    for found in kind_named(kind).extract(View((page,))):
        if found.words:
            said.setdefault(found.field, found.value or found.printed)
    return next((said[field] for field in _IDENTIFYING.get(kind, ("number",)) if field in said), None)


def _document(bundle: Bundle, seen: dict[str, int]) -> tuple[Document, tuple[Problem, ...]]:
    pages = bundle.pages
    ranked = sorted(together([p.found for p in pages]).items(), key=lambda item: (-item[1], item[0]))
    title = next((p.title for p in pages if p.title), None)
    decided, confidence = _decided(ranked, title)
    rival = _rival(pages, decided) if title is None else None
    kind, confidence = (decided, confidence) if rival is None else (OTHER, _CONTRADICTED)
    known = dict(ranked)
    goods = _by_goods(pages, known) if decided == OTHER else _by_duty(pages) if decided == AGREEMENT else None
    if goods is not None:
        kind, confidence = goods, _UNTITLED
    parts = tuple(Part(reading.path, tuple(p.page.number for p in group)) for reading, group in bundle.parts)
    content = [(reading.sha256, part.pages) for (reading, _), part in zip(bundle.parts, parts, strict=True)]
    key = content_id("d", content)
    seen[key] = seen.get(key, 0) + 1
    document = Document(
        id=key if seen[key] == 1 else content_id("d", content, seen[key]),
        kind=kind,
        kind_confidence=confidence,
        parts=parts,
        cues=tuple(_cues(pages, {kind, *(name for name, _ in ranked[:2])})),
        languages=languages("\n".join(p.text for p in pages)),
        candidates=_candidates(ranked, rival),
    )
    return document, _doubt(pages, ranked) if rival is None else _abstained(pages, decided, rival)


def _candidates(ranked: list[tuple[str, float]], rival: str | None) -> tuple[str, ...]:
    told = [name for name, score in ranked[:3] if score >= ENOUGH]
    return tuple(dict.fromkeys([*told, *([rival] if rival not in (None, OTHER) else [])]))


def _rival(pages: list[Sorted], kind: str) -> str | None:
    """The kind that all words of the first page with print surely speak for, where cues without any title decided for
    another. Messages and workbooks are told by their tags, not their words."""
    page = next((p for p in pages if not p.marker.blank), None)
    if kind == OTHER or page is None or page.page.text_source == "native":
        return None
    return contradiction(kind, page.text)


def _by_goods(pages: list[Sorted], total: Mapping[str, float]) -> str | None:
    """The kind whose values can be read off the first page with print, else the one that its own number, or its words
    and the columns of goods, speak for."""
    page = next((p for p in pages if not p.marker.blank), None)
    if page is None:
        return None
    told = kind_by_facts(page.page, page.text) or kind_by_captions(page.page, page.text, total)
    return told or kind_by_goods(page.page, page.text)


def _by_duty(pages: list[Sorted]) -> str | None:
    """The kind of agreement that the first page with print is by what its agent does."""
    page = next((p for p in pages if not p.marker.blank), None)
    return kind_of_agreement(page.page, page.text) if page is not None else None


def _abstained(pages: list[Sorted], decided: str, rival: str) -> tuple[Problem, ...]:
    read = "no paper of a known kind" if rival == OTHER else rival
    reason = f"single phrases look like {decided}, but it has no title and its words as a whole read like {read}"
    first = pages[0].page
    return (Problem(first.file, "kind-unsure", f"{reason}; taken as neither", _CHECK, first.number),)


def _decided(ranked: list[tuple[str, float]], title: str | None) -> tuple[str, float]:
    """The kind and how sure it is, 0 to 1: what the first title says, else the best score; sure by the margin to the
    next."""
    if not ranked or ranked[0][1] < ENOUGH:
        best = max(ranked[0][1], 0.0) if ranked else 0.0
        return OTHER, round(1 - 0.5 * best / ENOUGH, 3)
    kind = title if title is not None else ranked[0][0]
    own = dict(ranked).get(kind, 0.0)
    second = max((score for name, score in ranked if name != kind), default=0.0)
    return kind, round(0.5 + 0.5 * math.tanh(max(own - max(second, 0.0), 0.0) / 2), 3)


def _cues(pages: list[Sorted], kinds: set[str]) -> Iterator[Cue]:
    for page in pages:
        for sighting in page.found:
            if sighting.kind in kinds:
                yield Cue(sighting.kind, sighting.phrase.text, sighting.phrase.weight, _place(page, sighting))


def _place(page: Sorted, sighting: Sighting) -> Place:
    words = [t.word for t in sighting.tokens]
    box = around(w.box for w in words)
    return Place(file=page.page.file, page=page.page.number, box=box, text=" ".join(w.text for w in words))


def _doubt(pages: list[Sorted], ranked: list[tuple[str, float]]) -> tuple[Problem, ...]:
    if len(ranked) < 2 or ranked[1][1] < ENOUGH or ranked[0][1] - ranked[1][1] >= UNSURE:
        return ()
    reason = f"looks like {ranked[0][0]} and nearly as much like {ranked[1][0]}; taken as {ranked[0][0]}"
    first = pages[0].page
    return (Problem(first.file, "kind-unsure", reason, _CHECK, first.number),)
