"""reference.bond: the entry names the surety, the type and (for a single transaction) the entry of the bond at hand.

CBP Form 7501 blocks 4 and 5, CBP Form 301, 19 CFR 113.
"""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import ENTRY_KINDS, Case
from evidence.judge.invoices import bare
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import equal
from evidence.judge.telling import quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.values import entry_number

NAME = "reference.bond"
TYPES = {"8": "continuous", "9": "single"}
TYPE_WORDS = {"0": "no bond", "8": "a continuous bond", "9": "a single transaction bond"}
REMEDY = "Obtain the bond that the entry names, or have the filer correct the entry's bond blocks."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Compare each entry's bond blocks with the bonds; the bond that agrees best counts."""
    entries, bonds = case.of(*ENTRY_KINDS), case.of("customs_bond")
    if not entries or not bonds:
        yield not_applicable(NAME, "There is no bond beside an entry.")
        return
    row = law.row("bond-exceptions")
    unsecured = {str(v) for v in row.value} if row is not None else set()
    for entry in entries:
        if (number := case.fact(entry, "surety_number")) is not None and _padded(number) in unsecured:
            yield not_applicable(NAME, f"The entry names no surety ({number.text}): cash in lieu or no bond required.")
        else:
            yield from min((_compared(case, entry, bond) for bond in bonds), key=_disagreements)


def _disagreements(checks: tuple[Check, ...]) -> tuple[int, int]:
    """Fewest contradictions first, then most agreements."""
    outcomes = [c.outcome for c in checks]
    return outcomes.count(Outcome.VIOLATED), -outcomes.count(Outcome.HOLDS)


def _compared(case: Case, entry: Document, bond: Document) -> tuple[Check, ...]:
    found = (
        *_surety(case, case.fact(entry, "surety_number"), case.fact(bond, "surety_code")),
        *_type(case, case.fact(entry, "bond_type"), case.fact(bond, "type")),
        *_transaction(case, entry, bond),
    )
    return found or (_not_compared(case, entry, bond),)


def _not_compared(case: Case, entry: Document, bond: Document) -> Check:
    """Nothing stands on both papers, or what stands there could not be understood."""
    places = ((entry, "surety_number"), (bond, "surety_code"), (entry, "bond_type"), (bond, "type"))
    unread = tuple(f for d, name in places if (f := case.fact(d, name)) is not None and f.value is None)
    if unread:
        return _unread(case, *unread)
    told = "Neither surety number nor bond type could be compared: entry and bond don't both show them."
    papers = (entry.id, bond.id)
    return answer(NAME, Outcome.MISSING, Severity.MINOR, told, remedy="Complete the papers.", documents=papers)


def _unread(case: Case, *facts: Fact) -> Check:
    told = f"It could not be understood: {quoted(case, facts[0])}."
    return answer(NAME, Outcome.UNVERIFIABLE, Severity.MAJOR, told, remedy="Read the paper.", facts=facts)


def _padded(fact: Fact) -> str:
    return bare(fact.text).zfill(3)


def _surety(case: Case, entered: Fact | None, bonded: Fact | None) -> Iterator[Check]:
    if entered is None or bonded is None:
        return
    if _padded(entered) == _padded(bonded):
        yield holds(
            NAME, entered, bonded, steps=(equal(entered, bonded, True, used=(_padded(entered), _padded(bonded))),)
        )
    elif entered.value is None or bonded.value is None:
        yield _unread(case, *(f for f in (entered, bonded) if f.value is None))
    else:
        told = f"The surety is {quoted(case, entered)} but {quoted(case, bonded)}."
        yield _violated(told, entered, bonded)


def _type(case: Case, entered: Fact | None, bonded: Fact | None) -> Iterator[Check]:
    if entered is None or bonded is None or bonded.value is None:
        return
    code = entered.text.strip()[:1]
    if code not in TYPE_WORDS:
        return
    if TYPES.get(code) == bonded.value:
        yield holds(
            NAME,
            entered,
            bonded,
            steps=(equal(entered, bonded, True, "8 continuous, 9 single transaction", (bonded.value, bonded.value)),),
        )
        return
    told = f"The entry rests on {TYPE_WORDS[code]} (bond type {entered.text}), but the bond is {quoted(case, bonded)}."
    if bonded.value != "single" and (named := _named_entry(case, bonded)) is not None:
        told += f" It names one transaction, though ({quoted(case, named)}), so its type may have been read wrong."
        yield answer(
            NAME, Outcome.UNVERIFIABLE, Severity.MAJOR, told, remedy="Read the paper.", facts=(entered, bonded, named)
        )
    else:
        yield _violated(told, entered, bonded)


def _named_entry(case: Case, bonded: Fact) -> Fact | None:
    """The entry that the bond of a fact names: then it is a single transaction's."""
    bond = next((d for d in case.documents if d.id == bonded.document), None)
    named = case.fact(bond, "transaction_id")
    return named if named is not None and entry_number.normal(named.text) is not None else None


def _transaction(case: Case, entry: Document, bond: Document) -> Iterator[Check]:
    """A single transaction bond that names an entry names this one; other identifiers say nothing."""
    kind, named, mine = case.fact(bond, "type"), case.fact(bond, "transaction_id"), case.fact(entry, "entry_number")
    if kind is None or kind.value != "single" or named is None or mine is None:
        return
    theirs = entry_number.normal(named.text)
    if theirs is None:
        return
    if bare(theirs) == bare(mine.text):
        yield holds(NAME, mine, named, steps=(equal(mine, named, True, used=(bare(mine.text), bare(theirs))),))
    else:
        told = f"The single transaction bond names the entry {quoted(case, named)}, but this is {quoted(case, mine)}."
        yield _violated(told, mine, named)


def _violated(told: str, a: Fact, b: Fact) -> Check:
    return answer(
        NAME, Outcome.VIOLATED, Severity.CRITICAL, told, remedy=REMEDY, facts=(a, b), steps=(equal(a, b, False),)
    )


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "The entry's surety number and bond type are the bond's; a single transaction bond names this entry.",
    check,
    ("bond-exceptions",),
)
