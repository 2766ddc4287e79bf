"""Facts: what a document says in one field, as printed and in its normal form."""

from __future__ import annotations

import msgspec

from evidence.records.codec import content_id
from evidence.records.places import Box, Place


class Reading(msgspec.Struct, frozen=True):
    """Another way the same place may be read."""

    value: str | None
    printed: str
    confidence: float
    method: str = "ocr"


class Fact(msgspec.Struct, frozen=True):
    """One field of one document.

    ``printed`` is never changed. ``value`` is the normal form of the contract as a string (money as decimal string,
    dates ISO 8601) or None where the print could not be understood. ``status``: ``read``, ``empty`` (a required box
    without content) or ``derived``. ``method``: ``text``, ``ocr``, ``native``, ``reread`` (a second engine has read
    the crop) or ``decision``. ``confidence`` is the share of such facts that is right, 0 to 1; ``raw`` is what reading
    and extraction said of their own doubt, None where the confidence is still that. ``others`` are the other readings,
    most likely first, with confidences as told.
    """

    id: str
    document: str
    field: str
    printed: str
    value: str | None
    places: tuple[Place, ...]
    method: str
    confidence: float
    status: str = "read"
    others: tuple[Reading, ...] = ()
    raw: float | None = None

    @property
    def told(self) -> float:
        """What reading and extraction said of their own doubt: what other readings are weighed against."""
        return self.confidence if self.raw is None else self.raw

    @property
    def text(self) -> str:
        """The value, or what was printed where there is none."""
        return self.value if self.value is not None else self.printed


def fact_id(file_hash: str, field: str, places: tuple[Place, ...]) -> str:
    """The content id of a fact: its file's hash, its field and its places (boxes to a tenth of a point)."""
    spots = [(p.file, p.page, _rounded(p.box), p.sheet, p.cell, p.line, p.column) for p in places]
    return content_id("f", file_hash, field, spots)


def _rounded(box: Box | None) -> tuple[float, ...] | None:
    if box is None:
        return None
    return tuple(round(float(side), 1) for side in (box.x0, box.top, box.x1, box.bottom))


class Question(msgspec.Struct, frozen=True):
    """A request to read one crop again with the second engine.

    ``pattern`` is what is expected there: ``ein``, ``entry_number``, ``container``, ``identifier``, ``amount``,
    ``date``, ``name`` or ``text``.
    """

    fact: str
    file: str
    page: int
    box: Box
    pattern: str
    why: str


class Answer(msgspec.Struct, frozen=True):
    """What the second engine read in the crop of a question; ``printed`` is empty where it saw nothing."""

    fact: str
    printed: str
    confidence: float
    engine: str
