"""Which papers a dossier must hold at its stage, and how a missing one is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from evidence.judge.case import Case
from evidence.judge.explained import maybe
from evidence.judge.rule import answer, holds, not_applicable
from evidence.judge.stage import STAGES
from evidence.judge.steps import there
from evidence.records.findings import Check, Outcome, Severity
from evidence.records.proofs import Step


@dataclass(frozen=True)
class Needed:
    """A paper that must be there: the rule, what it is called, the kinds that serve, since which stage, what to do.

    ``weaker`` kinds serve in part: what is missing then is minor.
    """

    rule: str
    what: str
    kinds: tuple[str, ...]
    since: str
    remedy: str
    weaker: tuple[str, ...] = ()


def presence(case: Case, needed: Needed) -> Iterator[Check]:
    """One check: there, missing (perhaps among the papers that could not be sorted), or not to be had yet."""
    found = case.of(*needed.kinds)
    if found:
        yield holds(needed.rule, steps=(held(case, needed),), message=f"There is {needed.what}.")
    elif before(case.stage, needed.since):
        yield not_applicable(needed.rule, f"At the stage {case.stage} there need not be {needed.what} yet.")
    else:
        yield absent(case, needed)


def held(case: Case, needed: Needed) -> Step:
    """The step for a paper that is there."""
    return there(tuple(dict.fromkeys(d.kind for d in case.of(*needed.kinds))))


def before(stage: str, since: str) -> bool:
    """Whether ``stage`` comes before ``since``."""
    return STAGES.index(stage) < STAGES.index(since)


def absent(case: Case, needed: Needed, because: str = "") -> Check:
    """The finding for a paper that is not there; ``because`` says why it is needed now."""
    instead = case.of(*needed.weaker)
    if instead:
        text = f"There is no {bare(needed.what)}, only a weaker paper in its place{because}."
        papers = tuple(d.id for d in instead)
        return answer(needed.rule, Outcome.MISSING, Severity.MINOR, text, remedy=needed.remedy, documents=papers)
    unsorted = maybe(case, needed.kinds)
    hint = "" if unsorted is None else f", unless it is {unsorted.parts[0].file}, whose kind could not be told"
    text = f"There is no {bare(needed.what)} in the dossier{because}{hint}."
    papers = () if unsorted is None else (unsorted.id,)
    return answer(needed.rule, Outcome.MISSING, Severity.MAJOR, text, remedy=needed.remedy, documents=papers)


def bare(what: str) -> str:
    """Without its article: ``a packing list`` is ``packing list``."""
    return what.split(" ", 1)[1] if what.split(" ", 1)[0] in ("a", "an", "the") else what
