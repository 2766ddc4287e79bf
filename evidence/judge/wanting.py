"""What is missing: the smallest sets of papers that would close the loop and clear the findings, cheapest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from evidence.judge.case import Case
from evidence.judge.covering import coverings
from evidence.judge.dissent import Backing, untrue
from evidence.judge.supplies import Alternatives, Choice, Supplies, Supply, shipped_supplies
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity, WantedPaper, WantedSet, Wanting
from evidence.records.proofs import Link, LinkStatus

MOST_SETS = 3
"""How many sets are told: a choice, not a catalogue."""

TOLD = (Outcome.VIOLATED, Outcome.MISSING, Outcome.UNVERIFIABLE)
LOOP = "loop.link"
GRAVE = (Severity.CRITICAL, Severity.MAJOR)
SAME_NUMBER = "number"
"""The test of the expected chain that two papers print one number."""
RECOGNISED = ("ocr", "reread")


@dataclass(frozen=True)
class Gap:
    """Something to settle: the ways to do so, each a set of papers; the check (by place) or the link it comes from."""

    ways: Alternatives
    check: int | None = None
    link: str = ""


@dataclass(frozen=True)
class Papers:
    """The case that gaps are looked up in, and the table of what settles what."""

    case: Case
    supplies: Supplies

    @cached_property
    def documents(self) -> dict[str, Document]:
        """Documents by id."""
        return {d.id: d for d in self.case.documents}

    @property
    def facts(self) -> dict[str, Fact]:
        """Facts by id."""
        return self.case.by_id

    @cached_property
    def backing(self) -> Backing:
        """How many papers say what a paper says."""
        return Backing(self.case.facts, {d.id: d.kind for d in self.case.documents}, self.supplies)


def wanting(case: Case, checks: Sequence[Check]) -> Wanting:
    """The sets of papers for critical and major findings and for required links that do not hold.

    Exact within what ``covering`` may look at; a finding that no paper settles stands in ``beyond``.
    """
    papers = Papers(case, shipped_supplies())
    grave = [(i, c) for i, c in enumerate(checks) if c.outcome in TOLD and c.severity in GRAVE and not c.waiver]
    gaps = [Gap(_ways(check, papers), check=i) for i, check in grave]
    told = [check for _, check in grave if check.rule != LOOP]  # what settles a link settles its finding
    gaps += [g for s in case.shipments for link in s.links if (g := _open(link, papers, told)) is not None]
    costs = {c: papers.supplies.effort(c) for g in gaps for way in g.ways for c in way}
    found = coverings([g.ways for g in gaps if g.ways], costs, MOST_SETS)
    sets = tuple(_set(chosen, gaps, papers) for chosen in found if chosen)
    beyond = {c.rule for (_, c), g in zip(grave, gaps, strict=False) if not g.ways} - {LOOP}
    return Wanting(sets, tuple(sorted(beyond)))


def _ways(check: Check, papers: Papers) -> Alternatives:
    """How a finding is settled: never against what most papers say.

    Where only recognition doubts, a legible copy of what was recognised does too; where nothing was found on a paper,
    such a copy comes first, and clear print is for a person to look at: no paper is asked for.
    """
    bare = _bare(check, papers)
    if bare and all(_clear(d, papers) for d in bare):
        return ()
    ways = _corrections(check, papers) or _table(check, papers)
    if check.outcome is Outcome.UNVERIFIABLE:
        doubted = {f.document for e in check.evidence if (f := papers.facts[e]).method in RECOGNISED}
        if doubted | set(bare):
            ways.insert(0, frozenset(Choice("legible", (d,)) for d in sorted(doubted | set(bare))))
    return tuple(ways)


def _bare(check: Check, papers: Papers) -> tuple[str, ...]:
    """The papers of an identity finding that cannot be checked on which nothing was found to compare."""
    if check.outcome is not Outcome.UNVERIFIABLE or not check.rule.startswith("identity."):
        return ()
    quoted = {papers.facts[e].document for e in check.evidence}
    return tuple(d for d in dict.fromkeys(check.documents) if quoted and d not in quoted)


def _clear(document: str, papers: Papers) -> bool:
    """Whether a paper was read from clear print."""
    methods = {f.method for f in papers.case.facts_of(document)}
    return bool(methods) and not methods & set(RECOGNISED)


def _table(check: Check, papers: Papers) -> list[frozenset[Choice]]:
    """The ways of the table that attack the paper which stands alone."""
    barred = untrue(papers.case, check.documents)
    named = [way for way in papers.supplies.settles(check.rule) if not barred & set(way)]
    ways = [frozenset(_placed(name, check, papers) for name in way) for way in named]
    return papers.backing.least(ways, check)


def _corrections(check: Check, papers: Papers) -> list[frozenset[Choice]]:
    """The one way to settle a fault that lies in each paper by itself: a correction of each that prints it."""
    named = [papers.supplies.correction(check.rule, papers.documents[d].kind) for d in check.documents]
    way = frozenset(_placed(name, check, papers) for name in named if name)
    return [way] if way else []


def _placed(name: str, check: Check, papers: Papers) -> Choice:
    """A paper of the table for one finding: a corrected one stands in the place of those of its kind, and one that
    ties a party to the others speaks for the party that the finding names first."""
    supply = papers.supplies.paper(name)
    if supply.ties and check.evidence:
        return Choice(name, (), papers.facts[check.evidence[0]].text)
    if supply.form != "corrected":
        return Choice(name, ())
    same = supply.kind == "other"
    about = tuple(
        d for d in check.documents if same or papers.documents[d].kind in papers.supplies.serving(supply.kind)
    )
    return Choice(name, about)


def _open(link: Link, papers: Papers, told: Sequence[Check]) -> Gap | None:
    """The gap of a required link that does not hold, unless a finding already tells what is wrong with it."""
    if not link.required or link.status is LinkStatus.HOLDS:
        return None
    ends = papers.supplies.ends(link.relation)
    kinds = {d.kind for d in papers.documents.values()}
    absent = [e for e in ends if not kinds & set(papers.supplies.serving(e))]
    if link.status is LinkStatus.MISSING and absent:
        return Gap((frozenset(Choice(e, ()) for e in absent),), link=link.relation)
    if any(_about(check, link) for check in told):
        return None
    barred = untrue(papers.case, [d for d in (link.source, link.target) if d is not None])
    if not _bills_differ(link):
        barred |= {"tying_bill"}
    ways = [way for way in papers.supplies.proof(link.relation) if not barred & set(way)]
    return Gap(tuple(frozenset(Choice(n, ()) for n in way) for way in ways), link=link.relation)


def _bills_differ(link: Link) -> bool:
    """Whether no test of the link found one bill number on both papers."""
    return not any(step.test == SAME_NUMBER and step.result for step in link.steps)


def _about(check: Check, link: Link) -> bool:
    """Whether a finding is about what a link compares."""
    both = {d for d in (link.source, link.target) if d is not None}
    return bool(set(check.evidence) & set(link.evidence)) or (len(both) > 1 and both <= set(check.documents))


def _set(chosen: frozenset[Choice], gaps: Sequence[Gap], papers: Papers) -> WantedSet:
    wanted = [_paper(choice, chosen, gaps, papers) for choice in sorted(chosen)]
    ordered = tuple(sorted(wanted, key=lambda p: (p.effort, p.suppliers, p.paper, p.documents)))
    return WantedSet(sum(p.effort for p in ordered), ordered)


def _paper(choice: Choice, chosen: frozenset[Choice], gaps: Sequence[Gap], papers: Papers) -> WantedPaper:
    mine = [g for g in gaps if any(choice in way and way <= chosen for way in g.ways)]
    supply = _supply(choice, papers)
    return WantedPaper(
        paper=choice.paper,
        kind=supply.kind,
        form=supply.form,
        what=supply.what,
        suppliers=supply.suppliers,
        effort=supply.effort,
        documents=choice.documents,
        party=choice.party,
        checks=tuple(g.check for g in mine if g.check is not None),
        links=tuple(dict.fromkeys(g.link for g in mine if g.link)),
        note=supply.note,
    )


def _supply(choice: Choice, papers: Papers) -> Supply:
    if choice.paper != "legible":
        return papers.supplies.paper(choice.paper)
    return papers.supplies.legible(papers.documents[choice.documents[0]].kind)
