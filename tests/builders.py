"""Cases built in a line: papers with fields in normal form, as if they had been read without a flaw.

case = dossier(paper("commercial_invoice", number="INV-1", **{"seller.name": "Lantern Works Co., Ltd."}))
case = closed_loop({"customs_bond": {"principal.name": "Somebody Else Inc."}}, without=("remittance",))
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from evidence.records.cases import CASE_VERSION, StoredCase
from evidence.records.codec import content_id
from evidence.records.documents import Document, Part
from evidence.records.facts import Fact, Reading, fact_id
from evidence.records.pages import Page
from evidence.records.places import Box, Place
from evidence.records.sources import FileReading, Status
from tests.clean_loop import CLEAN_LOOP

Fields = Mapping[str, str | None]


class Paper(NamedTuple):
    """A document and its facts."""

    document: Document
    facts: tuple[Fact, ...]
    sha: str = ""

    def fact(self, field: str) -> Fact:
        """The fact of one field. Raises ``StopIteration`` where there is none."""
        return next(f for f in self.facts if f.field == field)


def paper(
    kind: str,
    fields: Fields | None = None,
    method: str = "text",
    *,
    copy: str = "",
    printed: Mapping[str, str] | None = None,
    unread: Sequence[str] = (),
    empty: Sequence[str] = (),
    others: Mapping[str, Sequence[str]] | None = None,
    confidence: float = 1.0,
    methods: Mapping[str, str] | None = None,
    **more: str,
) -> Paper:
    """One paper on one page, a field per line.

    ``fields`` (and ``more``) are values in normal form; None leaves a field out. ``printed``: other printed text.
    ``unread``: fields whose print could not be understood (value None). ``empty``: boxes without content.
    ``others``: other readings per field. ``method``: text, ocr, reread … of all fields (``methods``
    sets it per field). ``copy`` tells papers of equal content apart.
    """
    given = {**(fields or {}), **more}
    values = {name: value for name, value in given.items() if value is not None}
    sha = hashlib.sha256(repr((kind, sorted(values.items()), copy, method)).encode()).hexdigest()
    path = f"{kind}{'-' + copy if copy else ''}-{sha[:6]}.pdf"
    document = Document(content_id("d", [(sha, (1,))]), kind, 1.0, (Part(path, (1,)),))
    facts = []
    for row, name in enumerate([*values, *empty]):
        words = (printed or {}).get(name, values.get(name, ""))
        place = Place(path, page=1, box=Box(72.0, 40.0 + 14 * row, 72.0 + 6 * len(words), 52.0 + 14 * row), text=words)
        facts.append(
            Fact(
                id=fact_id(sha, name, (place,)),
                document=document.id,
                field=name,
                printed=words,
                value=None if name in unread or name in empty else values[name],
                places=(place,),
                method=(methods or {}).get(name, method),
                confidence=confidence,
                status="empty" if name in empty else "read",
                others=tuple(Reading(value, value, 0.4) for value in (others or {}).get(name, ())),
            )
        )
    return Paper(document, tuple(facts), sha)


def dossier(*papers: Paper, name: str = "built") -> StoredCase:
    """A dossier of papers, each in a file of its own that was read whole."""
    files = tuple(
        FileReading(
            path=p.document.parts[0].file,
            sha256=p.sha or hashlib.sha256(p.document.id.encode()).hexdigest(),
            size=1000,
            media_type="application/pdf",
            status=Status.READ,
            reason=None,
            pages=(Page(p.document.parts[0].file, 1, 612.0, 792.0, 0, _text_source(p), "built"),),
        )
        for p in papers
    )
    return StoredCase(
        version=CASE_VERSION,
        name=name,
        files=files,
        documents=tuple(p.document for p in papers),
        facts=tuple(f for p in papers for f in p.facts),
    )


def _text_source(of: Paper) -> str:
    """Where the words of a paper's page come from, if its facts were read as they say."""
    return "text" if all(f.method == "text" for f in of.facts) else "mixed"


def loop_papers(
    changes: Mapping[str, Fields] | None = None, *, without: Sequence[str] = (), method: str = "text"
) -> tuple[Paper, ...]:
    """The ten papers of a clean dossier whose loop closes, with some fields changed (None takes a field away)."""
    return tuple(
        paper(kind, {**fields, **(changes or {}).get(kind, {})}, method)
        for kind, fields in CLEAN_LOOP.items()
        if kind not in without
    )


def closed_loop(
    changes: Mapping[str, Fields] | None = None,
    *more: Paper,
    without: Sequence[str] = (),
    method: str = "text",
) -> StoredCase:
    """``loop_papers`` and further papers as a dossier."""
    return dossier(*loop_papers(changes, without=without, method=method), *more)
