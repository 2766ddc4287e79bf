"""The tests of the chain on parties, numbers and days.

Each takes both ends of a link and the fields on either side, and gives one replayable step, or None where a side prints
nothing. Operands stand as they were compared, so that equality can be replayed on them. A result of None is doubt: a
name that is unsure, or a print of which another reading would agree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from itertools import product

from evidence.prove.reading import agree, day, named, readings, squeezed, unconfirmed
from evidence.records.codec import replaced
from evidence.records.facts import Fact
from evidence.records.lookup import Lookup
from evidence.records.proofs import Operation, Step
from evidence.values import bl, importer_number
from evidence.values.names import folded

CARRYING = frozenset(
    {"bill_of_lading", "air_waybill", "arrival_notice", "delivery_receipt", "entry_summary", "entry_release"}
)
"""Kinds that repeat a shipment's parties: a stranger named on these alone is not thereby known."""

BOND_TYPES = {"8": "continuous", "9": "single"}
"""The entry's bond type (CBP 7501 block 5) in the bond's words."""

IMPORTS = "1"
"""The activity code of a bond for import entries (CBP 301)."""

NO_SURETY = frozenset({"998", "999"})
"""Surety numbers without a surety: cash in lieu, bond waived (CBP 7501 instructions, block 4)."""

DAY = timedelta(days=1)
"""A day's difference may be one of time zones."""


@dataclass(frozen=True)
class Ends:
    """Both papers of a link (ids), and where all facts are looked up."""

    look: Lookup
    source: str
    target: str
    go_betweens: tuple[str, ...] = ()


Fields = tuple[str, ...]
How = Callable[[Ends, Fields, Fields], Step | None]


def _sides(ends: Ends, a: Fields, b: Fields) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    return named(ends.look, ends.source, a), named(ends.look, ends.target, b)


def _step(
    operation: Operation, a: Fact, b: Fact, result: bool | None, used: tuple[str, str] | None = None, note: str = ""
) -> Step:
    return Step(operation, (a.id, b.id), used or (a.text, b.text), result, note=note)


# -- parties ---------------------------------------------------------------------------------------------------------


def party(ends: Ends, a: Fields, b: Fields) -> Step | None:
    """One of the names on one side is the party of one on the other; surely another only where all differ."""
    pairs = [(x, y, _same(ends.look, x, y)) for x, y in _doubtful_first(*_names(ends, a, b))]
    for wanted in (True, None, False):
        for x, y, answer in pairs:
            if answer is wanted:
                return _step(Operation.SAME_PARTY, x, y, answer)
    return None


def _same(look: Lookup, x: Fact, y: Fact) -> bool | None:
    """Whether two names are one party; in doubt where another reading of one would be."""
    answer = look.same(x, y)
    if answer is not False:
        return answer
    spelt = product(*([replaced(f, id="", value=text) for text in readings(f)] for f in (x, y)))
    return None if any(look.same(one, other) for one, other in spelt) else False


def _doubtful_first(first: Iterable[Fact], second: Iterable[Fact]) -> list[tuple[Fact, Fact]]:
    """All pairs, those with a print that no second reading has confirmed first: they speak for all where all differ."""
    return sorted(product(first, second), key=lambda pair: not unconfirmed(pair))


def _names(ends: Ends, a: Fields, b: Fields) -> tuple[list[Fact], list[Fact]]:
    """The names on both sides, without boxes that name nobody (TO ORDER, SAME)."""
    first, second = _sides(ends, a, b)
    return [f for f in first if ends.look.party(f)], [f for f in second if ends.look.party(f)]


def known_party(ends: Ends, a: Fields, b: Fields) -> Step | None:
    """As ``party``, but a name that trade or importer's papers know in another role is no contradiction."""
    step = party(ends, a, b)
    if step is None or step.result is not False:
        return step
    other = ends.look.party(ends.look.by_id[step.facts[1]])
    kinds = {d.id: d.kind for d in ends.look.documents}
    elsewhere = {m.document for m in other.mentions} - {ends.target} if other is not None else set()
    if any(kinds.get(d, "") not in CARRYING for d in elsewhere):
        return Step(step.operation, step.facts, step.operands, None, note="named elsewhere in the papers")
    return step


def payer_or_payee(ends: Ends, a: Fields, b: Fields) -> Step | None:
    """As ``party``, but banks, factors and payment platforms that stand between may act for anyone."""
    step = party(ends, a, b)
    if step is None or step.result is not False:
        return step
    fact = ends.look.by_id[step.facts[1]]
    found = ends.look.party(fact)
    between = (found is not None and found.kind == "bank") or any(
        re.search(rf"\b{re.escape(word)}\b", folded(fact.text)) for word in ends.go_betweens
    )
    if between:
        return Step(step.operation, step.facts, step.operands, None, note="a bank, factor or payment platform")
    return step


# -- numbers ---------------------------------------------------------------------------------------------------------


def reference(ends: Ends, a: Fields, b: Fields) -> Step | None:
    """One reference number is printed on both, whatever its spaces and dashes."""
    return _numbers(ends, a, b, lambda x, y: bool(squeezed(x)) and squeezed(x) == squeezed(y), squeezed)


def importer_numbers(ends: Ends, a: Fields, b: Fields) -> Step | None:
    """One importer number: the first nine digits of an EIN; its suffix marks a division (19 CFR 24.5)."""
    return _numbers(ends, a, b, lambda x, y: importer_number.base(x) == importer_number.base(y), importer_number.base)


def bill(ends: Ends, a: Fields, b: Fields) -> Step | None:
    """One bill number, with or without the SCAC, house or master; ``MULTI`` on an entry says nothing."""
    if any(squeezed(f.text).startswith("MULTI") for f in (*_sides(ends, a, b)[0], *_sides(ends, a, b)[1])):
        return None
    step = _numbers(ends, a, b, bl.same_bill, squeezed)
    if step is not None and step.result:
        shared = min(step.operands, key=len)
        return Step(step.operation, step.facts, (shared, shared), True, note="with or without the carrier's code")
    return step


def padded(ends: Ends, a: Fields, b: Fields) -> Step | None:
    """One number but for leading zeros; 998 and 999 stand for no surety."""
    first, second = _sides(ends, a, b)
    if any(f.text in NO_SURETY for f in first):
        return None
    del second
    return _numbers(ends, a, b, lambda x, y: _bare(x) == _bare(y), _bare)


def _bare(text: str) -> str:
    return squeezed(text).lstrip("0")


def _numbers(
    ends: Ends, a: Fields, b: Fields, test: Callable[[str, str], bool], used: Callable[[str], str]
) -> Step | None:
    """The surest of all pairs: equal, else doubtful through another reading, else other; forms as compared."""
    pairs = [
        (x, y, agree(x, y, test))
        for x, y in _doubtful_first(*_sides(ends, a, b))
        if x.value is not None and y.value is not None
    ]
    for wanted in (True, None, False):
        for x, y, result in pairs:
            if result is wanted:
                return _step(Operation.EQUAL, x, y, result, (used(x.text), used(y.text)))
    return None


# -- values and days -------------------------------------------------------------------------------------------------


def equal(ends: Ends, a: Fields, b: Fields) -> Step | None:
    """Equal normal forms."""
    return _numbers(ends, a, b, lambda x, y: x == y, str)


def bond_type(ends: Ends, a: Fields, b: Fields) -> Step | None:
    """The entry's bond type is the bond's: 8 continuous, 9 single transaction; 0 says nothing."""
    first, second = _sides(ends, a, b)
    if not first or not second or first[0].value not in BOND_TYPES or second[0].value is None:
        return None
    result = agree(first[0], second[0], lambda x, y: BOND_TYPES.get(x) == y)
    used = (BOND_TYPES[first[0].value], second[0].value)
    return _step(Operation.EQUAL, first[0], second[0], result, used)


def import_activity(ends: Ends, a: Fields, b: Fields) -> Step | None:
    """The bond secures imports: activity code 1, importer or broker (19 CFR 113.62)."""
    code = next(iter(_sides(ends, a, b)[1]), None)
    if code is None or code.value is None:
        return None
    doubtful = IMPORTS in readings(code)
    result = code.value == IMPORTS or (None if doubtful else False)
    return Step(Operation.EQUAL, (code.id,), (code.value, IMPORTS), result)


def single_entry(ends: Ends, a: Fields, b: Fields) -> Step | None:
    """A single transaction bond names this entry; what a continuous bond says there is no entry number."""
    number, kind = b
    if ends.look.value(ends.target, kind) != "single":
        return None
    return reference(ends, a, (number,))


def voyage(ends: Ends, a: Fields, b: Fields) -> Step | None:
    """The entry's carrier (and voyage) name the bill's vessel and voyage; true or nothing."""
    sailed, entered = _sides(ends, a, b)
    if len(sailed) < len(a) or not entered:
        return None
    words = f" {folded(' '.join(f.text for f in entered))} "
    if not all(f" {folded(f.text)} " in words for f in sailed):
        return None
    told = folded(" ".join(f.text for f in sailed))
    return Step(Operation.EQUAL, tuple(f.id for f in (*sailed, *entered)), (told, told), True, note="vessel and voyage")


def not_after(ends: Ends, a: Fields, b: Fields) -> Step | None:
    """The day on the one paper is not later than on the other, but for a day of time zones."""
    first, second = _sides(ends, a, b)
    x, y = (day(side[0]) if side else None for side in (first, second))
    if x is None or y is None:
        return None
    ids, days = (first[0].id, second[0].id), (x.isoformat(), y.isoformat())
    return Step(Operation.BEFORE, ids, days, x <= y + DAY or _doubt(first[0], second[0]), str(DAY.days))


def _doubt(a: Fact, b: Fact) -> bool | None:
    return None if len(a.others) + len(b.others) > 0 else False


def in_force(ends: Ends, a: Fields, b: Fields) -> Step | None:
    """The day lies in the paper's time; ``b`` names first and last day, of which the last may be open."""
    begin, end = b
    when, first, last = (
        ends.look.fact(ends.source, a[0]),
        ends.look.fact(ends.target, begin),
        ends.look.fact(ends.target, end),
    )
    on, since, until = day(when), day(first), day(last)
    if when is None or on is None or (since is None and until is None):
        return None
    used = tuple(f for f in (when, first, last) if f is not None)
    inside = (since is None or since <= on) and (until is None or on <= until)
    days = (on.isoformat(), "" if since is None else since.isoformat(), "" if until is None else until.isoformat())
    doubtful = any(f.others for f in used)
    return Step(Operation.IN_FORCE, tuple(f.id for f in used), days, inside or (None if doubtful else False))


def only_if(how: How) -> How:
    """A test that proves where it is true and says nothing where it is not."""

    def tested(ends: Ends, a: Fields, b: Fields) -> Step | None:
        step = how(ends, a, b)
        return step if step is not None and step.result else None

    return tested
