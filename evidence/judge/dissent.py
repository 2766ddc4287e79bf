"""Which paper stands alone against the others: that one is to be corrected, and no paper that the others bear out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from evidence.judge.case import ENTRY_KINDS, Case
from evidence.judge.identity import SLOTS, equal_numbers, holders
from evidence.judge.supplies import Choice, Supplies
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check
from evidence.values import importer_number
from evidence.values.dates import parse_iso

REFILED, RENUMBERED = "refiled_entry", "renumbered_entry"
TRADERS = ("buyer.name", "importer.name", "consignee.name")
"""Who the papers of the trade say receives the goods: one voice beside the importer's own papers."""

FAMILIES = (
    frozenset({"total", "amount", "instructed_amount", "total_entered_value", "entered_value"}),
    frozenset({"country_of_origin", "origin"}),
    frozenset({"quantity", "net_quantity"}),
)
"""Fields that say one thing under several names."""
IMPORTER_NUMBERS = frozenset({"importer_number", "principal_number", "grantor_number", "ein"})
TELLING = 5
"""Signs of a value that two papers don't share by chance, under whatever name they print it."""


def untrue(case: Case, documents: Iterable[str]) -> frozenset[str]:
    """The papers of the table that may not be asked for about these documents (ids; no entry among them: all entries).

    An entry is filed anew only where most papers together name one other importer, and gets another number only where
    most print one other number.
    """
    named = set(documents)
    entries = case.of(*ENTRY_KINDS)
    mine = [e for e in entries if e.id in named] or list(entries)
    found = {REFILED} if not any(_misnamed(case, e) for e in mine) else set()
    return frozenset(found | ({RENUMBERED} if not any(_misnumbered(case, e) for e in mine) else set()))


def _misnamed(case: Case, entry: Document) -> bool:
    """Whether more papers name one other importer than name the entry's, the entry itself counted."""
    name = case.fact(entry, "importer.name")
    if name is None:
        return False
    voices = [h.names for place in SLOTS if place.name != "entry" for h in holders(case, place.name) if h.names]
    voices += [tuple(f for f in case.facts if f.field in TRADERS and case.kind_of(f.document) == "commercial_invoice")]
    own = sum(any(case.same(name, f) for f in voice) for voice in voices)
    rivals = [v for v in voices if v and all(case.differ(name, f) for f in v)]
    together = max((sum(any(case.same(v[0], f) for f in w) for w in rivals) for v in rivals), default=0)
    return together > own + 1


def _misnumbered(case: Case, entry: Document) -> bool:
    """Whether more papers print one other importer number than print the entry's, the entry itself counted."""
    number = case.fact(entry, "importer_number")
    if number is None or number.value is None:
        return False
    others = [h.number for place in SLOTS if place.name != "entry" for h in holders(case, place.name)]
    read = [n for n in others if n is not None and n.value is not None]
    own = sum(equal_numbers(number, n) for n in read)
    rivals = [n for n in read if not equal_numbers(number, n)]
    return max((sum(equal_numbers(a, b) for b in rivals) for a in rivals), default=0) > own + 1


class Backing:
    """How many other papers say what a paper says."""

    def __init__(self, facts: Iterable[Fact], kinds: Mapping[str, str], supplies: Supplies) -> None:
        self._kinds, self._supplies = kinds, supplies
        read = [f for f in facts if f.value is not None and f.status != "empty"]
        self._by_id = {f.id: f for f in read}
        self._says: dict[tuple[str, str], set[str]] = {}
        for fact in read:
            for key in _keys(fact):
                self._says.setdefault(key, set()).add(fact.document)

    def least(self, ways: list[frozenset[Choice]], check: Check) -> list[frozenset[Choice]]:
        """The ways without those that correct a paper of the finding which more papers bear out than another one, and
        those that correct a paper which the finding isn't about; a way that corrects none stays."""
        amended = {way: {a for choice in way if (a := self._amends(choice))} for way in ways}
        borne = {way: self._borne(kinds, check) for way, kinds in amended.items()}
        counts = [n for n in borne.values() if n is not None]
        return [way for way in ways if not amended[way] or not counts or borne[way] == min(counts)]

    def _borne(self, amended: set[str], check: Check) -> int | None:
        """How many other papers bear out what a way corrects; None where it corrects none of the finding's papers."""
        kinds = {k for kind in amended for k in self._supplies.serving(kind)}
        hit = [d for d in check.documents if self._kinds[d] in kinds]
        said = [f for e in check.evidence if (f := self._by_id.get(e)) is not None]
        counts = [max((self._others(f) for f in said if f.document == d), default=0) for d in hit]
        return max(counts, default=None)

    def _amends(self, choice: Choice) -> str:
        return "" if choice.paper == "legible" else self._supplies.paper(choice.paper).amends

    def _others(self, fact: Fact) -> int:
        return len(set().union(*(self._says[key] for key in _keys(fact))) - {fact.document})


def _keys(fact: Fact) -> list[tuple[str, str]]:
    """What a fact says: its value under its field's last name, and by itself where no chance makes it equal."""
    last = fact.field.rpartition(".")[2].partition("[")[0]
    if last in IMPORTER_NUMBERS:
        return [("importer number", importer_number.base(fact.text) or fact.text)]
    family = next((min(f) for f in FAMILIES if last in f), last)
    value = fact.text.casefold()
    alone = family == last and sum(c.isalnum() for c in value) >= TELLING and parse_iso(value) is None
    return [(family, value)] + ([("", value)] if alone else [])
