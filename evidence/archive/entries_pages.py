"""The fingerprints of a dossier's scanned pages, with what stands on each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.archive.entries_papers import Papers, sure
from evidence.records.archives import Print, Spot
from evidence.records.facts import Fact
from evidence.records.pages import Page

WHOSE = re.compile(
    r"(?:.+\.(?:name|address|country|phone|email|id|uscc|account|swift)|bank\..+|.*(?:importer|principal|grantor|consignee)"
    r"_number|ein|officers\[.+|aka\[.+|(?:physical|mailing)_address)"
)
"""Fields that say who somebody is; the others say what the paper itself is about."""

SIGNED = "signatory.name"
PLAIN = re.compile(
    r"(?:.*(?:incoterm|currency|terms|country|type|unit|kind|level|mode|origin|status|code|letter|vessel|voyage|hts"
    r"|containers|seals|port|state|scope).*)"
)
"""Fields with few values, or those of a whole ship: many papers have them in common."""

MOST = 24
"""So many facts of a page are kept."""


def prints(papers: Papers) -> tuple[Print, ...]:
    """The pages that were read from pixels and carry a fingerprint, of documents with facts on them."""
    found = []
    pages = {(f.path, p.number): p for f in papers.summary.case.files for p in f.pages if p.looks}
    on_page: dict[tuple[str, int], list[Fact]] = {}
    for fact in papers.summary.case.facts:
        for place in fact.places[:1]:
            if place.page is not None and (place.file, place.page) in pages:
                on_page.setdefault((place.file, place.page), []).append(fact)
    for where, facts in sorted(on_page.items()):
        found.append(_print(papers, pages[where], where[0], facts))
        found += _marks(papers, pages[where], where[0], facts[0].document)
    return tuple(found)


def _print(papers: Papers, page: Page, file: str, facts: list[Fact]) -> Print:
    document = facts[0].document
    own = sorted(set(_told(facts, whose=False)))[:MOST]
    named = sorted(set(_told(facts, whose=True)))[:MOST]
    box = (0.0, 0.0, round(page.width, 1), round(page.height, 1))
    spot = papers.spot(Spot(papers.name(document), "page", file, "", page.number, box))
    return Print("page", page.looks, papers.kind(document), tuple(own), tuple(named), (spot,))


def _marks(papers: Papers, page: Page, file: str, document: str) -> Iterator[Print]:
    """The seals and signatures of a page, with everybody its document names; framed stamps are an office's own."""
    named = (f for f in papers.summary.case.facts if f.document == document and f.field.endswith(".name") and f.value)
    who = tuple(sorted({f.text for f in named}))
    for mark in page.marks:
        if mark.shape != "stamp" and who:
            box = (mark.box.x0, mark.box.top, mark.box.x1, mark.box.bottom)
            spot = papers.spot(Spot(papers.name(document), mark.shape, file, "", page.number, box))
            yield Print(mark.shape, mark.looks, papers.kind(document), (), who, (spot,))


def _told(facts: list[Fact], *, whose: bool) -> Iterator[str]:
    """``field=value`` of sure facts: who people are, or what the paper is about."""
    for fact in facts:
        names = WHOSE.fullmatch(fact.field) is not None and fact.field != SIGNED
        if fact.value and names is whose and (whose or _tells(fact)) and sure(fact):
            yield f"{fact.field}={fact.value}"


def _tells(fact: Fact) -> bool:
    """Whether a fact tells one paper from others of its kind: figures, days and who signed."""
    figures = any(c.isdigit() for c in fact.text)
    return fact.field == SIGNED or (figures and PLAIN.fullmatch(fact.field) is None)
