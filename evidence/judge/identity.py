"""The importer's five papers: entry, CBP 5106, power of attorney, bond, IRS letter, and how they are compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from evidence.judge.case import Case
from evidence.judge.explained import AGREEMENTS, tie
from evidence.judge.rule import answer, holds, not_applicable
from evidence.judge.steps import same_party
from evidence.judge.telling import on_paper, paper_name, quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.records.proofs import Operation, Step
from evidence.values import importer_number


@dataclass(frozen=True)
class Slot:
    """Where a paper says who the importer is: its kinds and the fields of name, number, addresses, other names."""

    name: str
    kinds: tuple[str, ...]
    holder: str
    number: str
    addresses: tuple[str, ...]
    aliases: tuple[str, ...] = ()


SLOTS = (
    Slot("entry", ("entry_summary", "entry_release"), "importer.name", "importer_number", ("importer.address",)),
    Slot(
        "importer_identity",
        ("importer_identity",),
        "importer.name",
        "importer_number",
        ("physical_address", "mailing_address"),
        ("aka",),
    ),
    Slot("power_of_attorney", ("power_of_attorney",), "grantor.name", "grantor_number", ("grantor.address",)),
    Slot(
        "customs_bond",
        ("customs_bond",),
        "principal.name",
        "principal_number",
        ("principal.address",),
        ("co_principals", "trade_names", "users"),
    ),
    Slot("ein_letter", ("ein_letter",), "holder.name", "ein", ("holder.address",)),
)
"""In the order in which a paper may stand for the importer: the entry first."""


@dataclass(frozen=True)
class Holder:
    """One paper that says who the importer is."""

    slot: Slot
    document: Document
    name: Fact | None
    number: Fact | None
    aliases: tuple[Fact, ...]

    @property
    def names(self) -> tuple[Fact, ...]:
        """The name and the other names that count as the holder's."""
        return (() if self.name is None else (self.name,)) + self.aliases


def slot(name: str) -> Slot:
    """The slot of that name."""
    return next(s for s in SLOTS if s.name == name)


def holders(case: Case, name: str) -> tuple[Holder, ...]:
    """All papers of a slot; bonds that secure imports before other bonds."""
    place = slot(name)
    papers = case.of(*place.kinds)
    if name == "customs_bond":
        papers = tuple(sorted(papers, key=lambda d: not _import_bond(case, d)))
    return tuple(_holder(case, place, document) for document in papers)


def reference(case: Case) -> Holder | None:
    """The paper the others are compared with: the entry, else the 5106, the power of attorney, the bond, the letter."""
    found = (h for place in SLOTS for h in holders(case, place.name))
    return next((h for h in found if h.name is not None or h.number is not None), None)


def counterpart(case: Case, name: str, other: Holder) -> Holder | None:
    """Of the papers of a slot the one that fits ``other`` best: by name, else by number, else the first."""
    found = holders(case, name)
    by_name = (h for h in found if any(case.same(a, b) for a, b in product(h.names, other.names)))
    by_number = (h for h in found if equal_numbers(h.number, other.number))
    return next(by_name, None) or next(by_number, None) or (found[0] if found else None)


def equal_numbers(a: Fact | None, b: Fact | None) -> bool:
    """Whether two importer numbers are both read and the same but for the division mark."""
    if a is None or b is None or a.value is None or b.value is None:
        return False
    bases = (importer_number.base(a.value), importer_number.base(b.value))
    return bases[0] == bases[1] != ""


def compare_names(case: Case, rule: str, name: str, remedy: str) -> Iterator[Check]:
    """The importer's name on the paper of slot ``name`` against the reference paper's."""
    mine, theirs = _pair(case, name)
    if mine is None or theirs is None:
        yield not_applicable(rule, _nothing_to_compare(name, mine))
    elif mine.name is None or theirs.name is None:
        yield _unread(case, rule, mine, theirs, "name", remedy)
    else:
        yield _named(case, rule, mine, theirs, remedy)


def compare_numbers(case: Case, rule: str, name: str, remedy: str) -> Iterator[Check]:
    """The importer number on the paper of slot ``name`` against the reference paper's."""
    mine, theirs = _pair(case, name)
    if mine is None or theirs is None:
        yield not_applicable(rule, _nothing_to_compare(name, mine))
    elif mine.number is None or theirs.number is None:
        if any(_asks_for_number(case, h) for h in (mine, theirs)):
            yield not_applicable(rule, "The 5106 asks for a number to be assigned; there is none yet.")
        else:
            yield _unread(case, rule, mine, theirs, "number", remedy)
    else:
        yield _numbered(case, rule, mine.number, theirs.number, remedy)


def explained(case: Case, a: Fact, b: Fact) -> tuple[Fact, Fact] | None:
    """Two facts of one paper that names both parties as tied: AKA, related entity, section III, rider, formation."""
    return tie(case, a, (b,), (*AGREEMENTS, "bond_rider"))


def chosen(case: Case) -> tuple[Holder, ...]:
    """The paper that stands for the importer and, of each other slot, the one compared with it."""
    mine = reference(case)
    if mine is None:
        return ()
    others = (counterpart(case, place.name, mine) for place in SLOTS if place.name != mine.slot.name)
    return (mine, *(h for h in others if h is not None))


def _import_bond(case: Case, document: Document) -> bool:
    code = case.fact(document, "activity_code")
    return code is None or code.text.strip().lstrip("0").lower() == "1"


def _holder(case: Case, place: Slot, document: Document) -> Holder:
    aliases = tuple(f for name in place.aliases for f in case.listed(document, name))
    if place.name == "customs_bond":
        riders = case.of("bond_rider")
        aliases += tuple(f for r in riders if (f := case.fact(r, "principal.name")) is not None)
        aliases += tuple(f for r in riders for f in case.listed(r, "trade_names"))
    return Holder(place, document, case.fact(document, place.holder), case.fact(document, place.number), aliases)


def _pair(case: Case, name: str) -> tuple[Holder | None, Holder | None]:
    mine = reference(case)
    if mine is None or mine.slot.name == name:
        return mine, None
    return mine, counterpart(case, name, mine)


def _nothing_to_compare(name: str, mine: Holder | None) -> str:
    if mine is None:
        return "No paper names an importer."
    kind = paper_name(slot(name).kinds[0])
    if mine.slot.name == name:
        return f"The {kind} itself stands for the importer here; the other papers are compared with it."
    return f"There is no {kind} to compare with."


def _asks_for_number(case: Case, holder: Holder) -> bool:
    wanted = case.fact(holder.document, "requested_type")
    return holder.number is None and wanted is not None and wanted.value == "cbp"


def _unread(case: Case, rule: str, mine: Holder, theirs: Holder, what: str, remedy: str) -> Check:
    """The paper is there, but nothing was read where the name or number belongs: no pass, and no word that none is
    there, unless its box was seen to be empty."""
    bare = mine if (mine.name if what == "name" else mine.number) is None else theirs
    known = theirs if bare is mine else mine
    fact = known.name if what == "name" else known.number
    paper = paper_name(bare.document.kind)
    field = bare.slot.holder if what == "name" else bare.slot.number
    if any(f.field == field for f in case.empty_boxes(bare.document)):
        text = f"The box of the importer's {what} on the {paper} is empty"
    else:
        text = f"The importer's {what} was not read on the {paper}; it may stand there in another place or wording"
        look = f"Look at the {paper} and give the {what} it prints with --decisions."
        remedy = f"{look} Only if it prints none: {remedy[:1].lower()}{remedy[1:]}"
    text += f"; it is {quoted(case, fact)}." if fact is not None else "."
    papers = (mine.document.id, theirs.document.id)
    return answer(rule, Outcome.UNVERIFIABLE, Severity.MAJOR, text, remedy=remedy, facts=(fact,), documents=papers)


def _named(case: Case, rule: str, mine: Holder, theirs: Holder, remedy: str) -> Check:
    for a, b in product(mine.names, theirs.names):
        if case.same(a, b):
            return holds(rule, a, b, steps=(same_party(case, a, b),))
    assert mine.name is not None and theirs.name is not None
    name, other = mine.name, theirs.name
    steps = (same_party(case, name, other),)
    told = f"The importer is {quoted(case, name)}, but {quoted(case, other)}"
    tied = explained(case, name, other)
    if tied is not None:
        text = f"{told}; {on_paper(case, tied[0])} names both."
        return answer(
            rule, Outcome.VIOLATED, Severity.MINOR, text, remedy=remedy, facts=(name, other, *tied), steps=steps
        )
    facts = (name, other)
    if any(not case.differ(name, b) for b in theirs.names):
        text = f"{told}; whether they are one party cannot be told from the names."
        return answer(rule, Outcome.UNVERIFIABLE, Severity.MAJOR, text, remedy=remedy, facts=facts, steps=steps)
    text = f"{told}, and no paper ties the two."
    return answer(rule, Outcome.VIOLATED, Severity.CRITICAL, text, remedy=remedy, facts=facts, steps=steps)


def _numbered(case: Case, rule: str, mine: Fact, theirs: Fact, remedy: str) -> Check:
    told = f"The importer number is {quoted(case, mine)}, but {quoted(case, theirs)}"
    facts = (mine, theirs)
    if mine.value is None or theirs.value is None:
        unread = mine if mine.value is None else theirs
        text = f"{told}; what stands on {on_paper(case, unread)} could not be read as an importer number."
        return answer(rule, Outcome.UNVERIFIABLE, Severity.MAJOR, text, remedy=remedy, facts=facts)
    done = same_number_step(mine, theirs)
    if done.result:
        return holds(rule, *facts, steps=(done,))
    if (prior := number_tie(case, mine, theirs)) is not None:
        text = f"{told}; {quoted(case, prior)} ties the two."
        return answer(rule, Outcome.VIOLATED, Severity.MINOR, text, remedy=remedy, facts=(*facts, prior), steps=(done,))
    if {importer_number.kind(mine.value), importer_number.kind(theirs.value)} == {"cbp", "ein"}:
        text = f"{told}: a number assigned by CBP beside an EIN, and no paper ties the two."
        return answer(rule, Outcome.UNVERIFIABLE, Severity.MAJOR, text, remedy=remedy, facts=facts, steps=(done,))
    text = f"{told}."
    return answer(rule, Outcome.VIOLATED, Severity.CRITICAL, text, remedy=remedy, facts=facts, steps=(done,))


def same_number_step(a: Fact, b: Fact) -> Step:
    """Two importer numbers compared without their division marks (the first nine digits; CBP-assigned: all)."""
    bases = (importer_number.base(a.text), importer_number.base(b.text))
    note = "importer numbers without suffix"
    return Step(Operation.EQUAL, (a.id, b.id), bases, bases[0] == bases[1], note=note)


def number_tie(case: Case, a: Fact, b: Fact) -> Fact | None:
    """A prior number on the 5106 that is one of the two, where its present number is the other."""
    for document in case.of("importer_identity"):
        present = case.fact(document, "importer_number")
        for prior in case.listed(document, "prior_numbers"):
            if any(equal_numbers(present, x) and equal_numbers(prior, y) for x, y in ((a, b), (b, a))):
                return prior
    return None
