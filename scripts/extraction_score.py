"""Facts against the truth: which were right, which wrong, and what was missed; kinds and page cuts beside.

A fact is right where its value in normal form is the truth's (numbers as numbers) and its place overlaps a true print
of that field; it is false where the truth prints no such field there, unless it says what the paper prints without
marking it (a remark, the country that ends a party's address). A print that was seen but not understood counts as
missed, never as false. Items of a plain list (``containers[0]``) may come in any order; lines of goods may not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from evidence.read.geometry import turned, turned_size
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.pages import Page
from evidence.records.places import Box
from scripts.extraction_papers import TrueDocument
from scripts.extraction_read import Taken
from tests.exam import alike, centre_in, plain
from tests.factory.model import TrueField

IDENTIFIER = re.compile(
    r"(^|.*[._])(number|\w+_number|prior_numbers|ein|uscc|id|containers|seals|invoice_refs|contract_refs|reference"
    r"|account|swift|scac|hts|manufacturer_id|transaction_id|surety_code)"
)
"""Fields, without the indices of lists, in which one wrong character makes another thing of it."""

BEYOND = (
    "operation_code", "from_date", "to_date", "entries.direction", "entries.balance", "broker_license.date",
    "ctpat_certificate.date", "hold_notice.expiry_date", "security_filing.lines.origin",
    "material_purchase.lines.unit", "importer_status.effective_date", "formation_record.formation_date",
)  # fmt: skip
"""Fields, of all kinds or of one, that papers print and the program tells, but that the factory has no truth for."""

FALSE = ("wrong", "misplaced", "unprinted", "other kind")
Spot = tuple[str, int, tuple[float, float, float, float]]
"""File, page from 1, box in points."""


@dataclass(frozen=True)
class Outcome:
    """One fact or one missed field. ``state``: right, again (right, said twice), one of ``FALSE``, or missed.

    ``field`` is without indices, ``name`` with them. ``told`` is the fact of all but what was missed.
    """

    lot: str
    family: str
    quality: str
    kind: str
    field: str
    name: str
    state: str
    true: str
    told: Fact | None
    true_spot: Spot | None


@dataclass(frozen=True)
class Sighting:
    """What a true document was taken for, and whether its pages were cut out exactly."""

    quality: str
    kind: str
    taken_for: str
    whole: bool


@dataclass(frozen=True)
class Score:
    """All that one lot gave. ``cuts`` counts cuts between pages of a file: right, false, missed."""

    outcomes: tuple[Outcome, ...]
    sightings: tuple[Sighting, ...]
    cuts: Counter[str]


def identifier(field: str) -> bool:
    """Whether a field (its indices or not) is an identifier."""
    return IDENTIFIER.fullmatch(bare(field)) is not None


def bare(name: str) -> str:
    """A field's name without the indices of lists."""
    return re.sub(r"\[\d+\]", "", name)


def same(field: str, said: str, truth: str) -> bool:
    """Whether two normal forms say the same; identifiers are never compared as numbers."""
    return plain(said) == plain(truth) if identifier(field) else alike(said, truth)


def score(taken: Taken) -> Score:
    """Compare what the program said of a lot with what is true."""
    found = [o for document in taken.lot.documents for o in _outcomes(taken, document)]
    return Score(tuple(found), tuple(_sightings(taken)), _cuts(taken))


# -- fields --------------------------------------------------------------------------------------------------------


def _outcomes(taken: Taken, document: TrueDocument) -> Iterator[Outcome]:
    """The outcomes of all facts that stand on a document's pages, then what of it was missed."""
    kinds = {d.id: d.kind for d in taken.documents}
    pages = frozenset(document.pages)
    truth: dict[str, list[TrueField]] = {}
    for field in document.fields:
        if field.value:
            truth.setdefault(field.field, []).append(field)
    got: set[str] = set()
    for fact in taken.facts:
        if fact.status == "empty" or fact.value is None or (fact.places[0].file, fact.places[0].page) not in pages:
            continue
        name, state = _judged(taken, document, truth, got, fact)
        if kinds[fact.document] != document.kind:
            state = "other kind"
        if state == "right":
            got.add(name)
        if state:
            yield _outcome(taken, document, name, state, truth.get(name), fact)
    for name, prints in truth.items():
        if name not in got:
            yield _outcome(taken, document, name, "missed", prints, None)


def _outcome(
    taken: Taken, document: TrueDocument, name: str, state: str, prints: list[TrueField] | None, fact: Fact | None
) -> Outcome:
    lot = taken.lot
    first = prints[0] if prints else None
    spot = (first.file, first.page, first.box) if first else None
    true = first.value if first else ""
    return Outcome(lot.name, lot.family, lot.quality, document.kind, bare(name), name, state, true, fact, spot)


def _judged(
    taken: Taken, document: TrueDocument, truth: Mapping[str, list[TrueField]], got: set[str], fact: Fact
) -> tuple[str, str]:
    """The true field a fact speaks of and how it stands to it; no state where the truth cannot tell."""
    value = fact.value or ""
    rivals = [fact.field, *(n for n in _siblings(fact.field, truth) if n != fact.field)]
    equal = [n for n in rivals if n in truth and same(n, value, truth[n][0].value)]
    for name in equal:
        if any(_overlaps(taken, fact, field) for field in truth[name]):
            return name, "again" if name in got else "right"
    if equal and _printed_twice(document, equal[0], value):
        return equal[0], "again" if equal[0] in got else "right"
    if equal:
        return equal[0], "misplaced"
    if fact.field in truth:
        return fact.field, "wrong"
    return fact.field, "" if _unmarked(taken, document, fact) else "unprinted"


def _printed_twice(document: TrueDocument, field: str, value: str) -> bool:
    """Whether a paper prints a field's value once more as something that is no field of its own."""
    own = {f.field for f in document.fields}
    return any(name not in own and same(field, value, text) for name, text in document.told.items())


def _unmarked(taken: Taken, document: TrueDocument, fact: Fact) -> bool:
    """Whether a fact says what the paper prints although the truth has no such field."""
    if bare(fact.field) in BEYOND or f"{document.kind}.{bare(fact.field)}" in BEYOND:
        return True
    print_ = plain(fact.printed)
    for name, value in document.told.items():
        own = name == fact.field or name in _siblings(fact.field, document.told)
        if (own and same(fact.field, fact.value or "", value)) or (len(print_) > 2 and print_ in plain(value)):
            return True
    role, _, last = fact.field.rpartition(".")
    party = (f for f in document.fields if f.field in (f"{role}.address", f"{role}.name"))
    return last == "country" and any(_overlaps(taken, fact, f) for f in party)


def _siblings(name: str, among: Mapping[str, object]) -> list[str]:
    """The other items of a plain list; none for lines and their cells."""
    if not name.endswith("]"):
        return []
    stem = name.rpartition("[")[0]
    return [n for n in among if n.endswith("]") and n.rpartition("[")[0] == stem]


def _overlaps(taken: Taken, fact: Fact, field: TrueField) -> bool:
    """Whether one of a fact's places overlaps a true box, on the page as delivered or as it was set upright."""
    if centre_in(fact, field):
        return True
    page = taken.page(field.file, field.page)
    boxes = [Box(*field.box)] if page is None else [Box(*field.box), upright(Box(*field.box), page)]
    here = [p.box for p in fact.places if (p.file, p.page) == (field.file, field.page) and p.box is not None]
    return any(_share(a, b) >= 0.3 for a in boxes for b in here)


def upright(box: Box, page: Page) -> Box:
    """A box of the delivered page on the page as it was set upright."""
    return turned(box, *turned_size(page.width, page.height, page.rotation), page.rotation)


def _share(a: Box, b: Box) -> float:
    """The share of the smaller box that both cover."""
    wide = min(a.x1, b.x1) - max(a.x0, b.x0)
    high = min(a.bottom, b.bottom) - max(a.top, b.top)
    least = min(a.width * a.height, b.width * b.height)
    return wide * high / least if wide > 0 and high > 0 and least > 0 else 0.0


# -- kinds and cuts ------------------------------------------------------------------------------------------------


def _sightings(taken: Taken) -> Iterator[Sighting]:
    """Of every true document: the kind of the document that holds most of its pages, and whether exactly these."""
    for true in taken.lot.documents:
        shares = [(len(set(true.pages) & set(_pages(d))), d) for d in taken.documents]
        most, best = max(shares, key=lambda s: s[0], default=(0, None))
        kind = best.kind if best is not None and most else "unread"
        whole = best is not None and set(_pages(best)) == set(true.pages)
        yield Sighting(taken.lot.quality, true.kind, kind, whole)


def _pages(document: Document) -> list[tuple[str, int]]:
    return [(part.file, n) for part in document.parts for n in part.pages]


def _cuts(taken: Taken) -> Counter[str]:
    """Cuts between two pages that follow each other in a file."""
    true = {page: n for n, d in enumerate(taken.lot.documents) for page in d.pages}
    said = {page: n for n, d in enumerate(taken.documents) for page in _pages(d)}
    counts: Counter[str] = Counter()
    for page, document in true.items():
        after = (page[0], page[1] + 1)
        if after in true:
            cut, ours = document != true[after], said.get(page) != said.get(after)
            counts["right" if cut and ours else "missed" if cut else "false" if ours else "kept"] += 1
    return counts
