"""The papers of one dossier as its entries are made from them: facts by field, parties by position, places once."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property

from evidence.records.archives import At, Entries, Spot
from evidence.records.cases import Summary
from evidence.records.codec import replaced
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.lookup import Lookup
from evidence.records.places import Place

SURE_OCR = 0.9
"""A value from OCR alone is sure from this confidence on, where no other reading of it is likely."""

RIVAL = 0.2
"""Another reading from this confidence on is likely."""

LONGEST = 120
"""Letters of a place's words that the index keeps."""


class Papers:
    """Look-ups over one run's result; the places asked for are kept, each once, in the order of asking."""

    def __init__(self, summary: Summary) -> None:
        self.summary = summary
        self.look = Lookup(summary.case.documents, summary.case.facts, summary.resolution)
        self._names = {d.id: f"d{i}" for i, d in enumerate(summary.case.documents, 1)}
        self._kinds = {d.id: d.kind for d in summary.case.documents}
        self._spots: dict[Spot, int] = {}

    @cached_property
    def _positions(self) -> dict[str, int]:
        return {p.id: i for i, p in enumerate(self.summary.resolution.parties)}

    def of(self, *kinds: str) -> tuple[Document, ...]:
        """The documents of some kinds, in the report's order."""
        return self.look.of(kinds)

    def kind(self, document: str) -> str:
        """The kind of a document (id)."""
        return self._kinds[document]

    def fact(self, document: Document, field: str) -> Fact | None:
        """One field of a document, None where it is not printed."""
        return self.look.fact(document.id, field)

    def value(self, document: Document, field: str) -> str | None:
        """The normal form of one field; None where it is not there or was not understood."""
        return self.look.value(document.id, field)

    def values(self, document: Document, field: str) -> tuple[str, ...]:
        """The normal forms of a list (``containers[0]`` …), each once."""
        found = (f.value for f in self.look.listed(document.id, field))
        return tuple(dict.fromkeys(v for v in found if v is not None))

    def party(self, document: Document, role: str) -> int | None:
        """The position of the party in a role of a paper, None where none is named."""
        found = self.look.party(self.fact(document, f"{role}.name"))
        return None if found is None else self._positions[found.id]

    def at(self, *facts: Fact | None) -> At:
        """The places of some facts, by position; absent facts are left out."""
        return tuple(dict.fromkeys(self._at(f, p) for f in facts if f is not None for p in f.places[:1]))

    def fields_at(self, document: Document, *fields: str) -> At:
        """The places of some fields of a document."""
        return self.at(*(self.fact(document, f) for f in fields))

    def _at(self, fact: Fact, place: Place) -> int:
        box = place.box
        spot = Spot(
            document=self._names[fact.document],
            field=fact.field,
            file=place.file,
            text=(place.text or fact.printed)[:LONGEST],
            page=place.page,
            box=None if box is None else (round(box.x0, 1), round(box.top, 1), round(box.x1, 1), round(box.bottom, 1)),
            sheet=place.sheet,
            cell=place.cell,
            line=place.line,
            column=place.column,
        )
        return self._spots.setdefault(spot, len(self._spots))

    def spot(self, spot: Spot) -> int:
        """A place that is no fact's (a page, a stamp), by position."""
        return self._spots.setdefault(spot, len(self._spots))

    def name(self, document: str) -> str:
        """The display name of a document (id)."""
        return self._names[document]

    def with_spots(self, entries: Entries) -> Entries:
        """The entries with all places asked for."""
        return replaced(entries, spots=tuple(self._spots))


def sure(*facts: Fact | None) -> bool:
    """Whether no pixel is likely to have been misread: text layers, decisions, crops read alike twice, sure OCR."""
    return all(_sure(f) for f in facts if f is not None)


def _sure(fact: Fact) -> bool:
    if fact.method not in ("ocr", "reread"):
        return True
    rivals = any(r.confidence >= RIVAL and r.value != fact.value for r in fact.others)
    return fact.value is not None and not rivals and (fact.method == "reread" or fact.confidence >= SURE_OCR)


def amount(text: str | None) -> Decimal | None:
    """A decimal string as a number; None for none or no number."""
    if text is None:
        return None
    try:
        found = Decimal(text)
    except ArithmeticError:
        return None
    return found if found.is_finite() else None
